package makeup

import "slices"

// ahead is how many strips the text of a box may begin after the page: then it
// stands at the head of the next.
const ahead = 8

// mostTries is how many numbers of groups are tried for a page, from the most that it
// can take.
const mostTries = 4

// part fills a page of full depth and leaves the rest. A group whose place in the
// text is not reached goes to the next page; one whose place is reached may, where
// that makes a better page.
func (s *search) part() (Page, bool) {
	var groups []int
	for i, g := range s.Groups {
		if s.height(s.Start, g.Anchor)+boxRows(s.Groups[:i]) < s.Depth*s.Columns+ahead {
			groups = append(groups, i)
		}
	}
	var best Page
	found := false
	tries := 0
	most := min(len(groups), len(s.Groups)-s.Waits)
	for n := most; n >= 0 && tries < mostTries; n-- {
		if n > 0 && s.height(s.Start, s.Groups[n-1].Anchor)+boxRows(s.Groups[:n]) > (s.Depth+1)*s.Columns+ahead {
			continue // they leave no room for the text before the last of them
		}
		pg, ok := s.some(groups[:n], most)
		if !ok {
			continue
		}
		tries++
		if !found || pg.Total() < best.Total() {
			best, found = pg, true
		}
		if n > 0 && s.Groups[n-1].Anchor <= pg.Placed && best.Total() <= costLate {
			break // fewer cost more
		}
	}
	if found && best.Cost >= costAstray && !s.InOrder {
		for _, fewer := range s.overtaking(most) {
			if pg, ok := s.some(fewer, most); ok && pg.Total() < best.Total() {
				best = pg
			}
		}
	}
	return best, found
}

// some fills a page with some of the groups, of which so many may stand on it.
func (s *search) some(groups []int, most int) (Page, bool) {
	pg, ok := s.arrange(groups, s.Depth, false)
	n := len(groups)
	if !ok || n > 0 && s.Groups[groups[n-1]].Anchor > pg.Placed+ahead {
		return Page{}, false
	}
	over, at := -s.Depth*s.Columns/2, 0
	for gi := range len(s.Groups) - s.Waits {
		switch {
		case at < n && groups[at] == gi:
			at++
			pg.Cost += s.early(gi, pg.Placed)
			over += boxRows(s.Groups[gi : gi+1])
		case gi < most:
			pg.Cost += s.late(gi, pg.Placed)
		}
		if at == 0 || groups[at-1] != gi {
			boxes := s.strays(gi, pg.Placed)
			pg.astray, pg.Cost = pg.astray+boxes, pg.Cost+costAstray*boxes
		}
	}
	if over > 0 && pg.Placed < len(s.strips) {
		pg.Cost += costWall * (1 + over*8/(s.Depth*s.Columns))
	}
	if n < len(s.Groups) && pg.Placed == len(s.strips) {
		pg.Cost += costAlone
	}
	return pg, true
}

// overtaking lists the groups of a page without the last that text leads to, but with what comes
// after it: a picture for which there is no room keeps no statistic from its chapter.
func (s *search) overtaking(groups int) [][]int {
	k := groups - 1
	for k >= 0 && s.Groups[k].loose() {
		k--
	}
	var out [][]int
	if k < 0 {
		return nil
	}
	some, rows := make([]int, k), boxRows(s.Groups[:k])
	for i := range some {
		some[i] = i
	}
	for gi := k + 1; gi < len(s.Groups)-s.Waits && s.Groups[gi].loose(); gi++ {
		if s.height(s.Start, s.Groups[gi].Anchor)+rows >= s.Depth*s.Columns+ahead {
			break
		}
		some, rows = append(some, gi), rows+boxRows(s.Groups[gi:gi+1])
		out = append(out, slices.Clone(some))
	}
	return out
}

// loose reports whether a group has no order of its own.
func (g *Group) loose() bool { return g.Kind == 0 && !g.Head && !g.Led && !g.Rest }

// near reports whether a group is to be read in its chapter.
func (g *Group) near() bool { return g.Near || g.loose() }

// early is the cost of a group that stands on the page before the text that leads to it.
func (s *search) early(gi, placed int) int {
	if s.Groups[gi].Led && s.Groups[gi].Anchor > placed {
		return costEarly
	}
	return 0
}

// late is the cost of a group that waits for the next page.
func (s *search) late(gi, placed int) int {
	switch at := s.Groups[gi].Anchor; {
	case at <= s.Start && s.Start > 0: // it has waited before
		return costLater
	case at < placed && s.Groups[gi].Head:
		return costOvertaken
	case at <= placed:
		return costLate + s.leaves(gi, placed)
	}
	return 0
}

// leaves is the cost of a picture or a table that waits for a page on which its chapter does not go on.
func (s *search) leaves(gi, placed int) int {
	g := &s.Groups[gi]
	if !g.Led || g.Head || g.Rest || s.chaptersBetween(max(g.Anchor, s.Start), placed) < PartsChapter {
		return 0
	}
	return costLeaves
}
