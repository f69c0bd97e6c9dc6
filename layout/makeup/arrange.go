package makeup

import "slices"

// Group is boxes that belong together and to one place of the text, such as
// the statistics that stood side by side in the report.
type Group struct {
	Anchor int // the strip before which the group stands in the report
	// Boxes stand together; over each other they must fit the depth of a page,
	// or side by side its columns.
	Boxes []Box
}

// Box is a rectangle that text flows around: a statistic, a picture, a table.
type Box struct {
	Rows int // height in grid lines, without the white around it
	Span int // columns; 0 means 1
}

func (b Box) span() int { return max(1, b.Span) }

// Place is where a box stands, in columns and grid lines of the text area.
type Place struct{ Col, Span, Row, Rows int }

// Problem is a page to be made up.
type Problem struct {
	Strips  []Strip
	Paras   []Para
	Groups  []Group
	Columns int
	// Start is the first strip of this page.
	Start int
	// Depth is the most grid lines that the columns may take; MinDepth the
	// fewest that look like columns.
	Depth, MinDepth int
	// Slack is how many lines may stay white at the edge of a box.
	Slack int
}

// Page is a page made up.
type Page struct {
	Plan
	Depth  int       // grid lines that the columns take
	Places [][]Place // for each group of the page, its boxes
	Groups []int     // the groups of the problem that stand on this page
	Frames []Region  // where the text of each column stands
	Full   bool      // the report ends on this page
}

// Region is a stretch of a column, in grid lines from the top of the text area.
type Region struct{ Row, Rows int }

// MakeUp makes up the next page of a report. ok is false if not even one strip
// could be placed.
func MakeUp(p Problem) (Page, bool) {
	s := &search{Problem: p, galley: newGalley(p.Strips, p.Paras)}
	total := s.height(p.Start, len(p.Strips)) + boxRows(p.Groups)
	for _, s.torn = range []bool{false, true} {
		clear(s.known)
		if total <= p.Depth*p.Columns+p.Columns {
			if pg, ok := s.whole(total); ok {
				return pg, true
			}
		}
		if pg, ok := s.part(); ok && (pg.Placed > p.Start || len(pg.Groups) > 0) {
			return pg, true
		}
	}
	return Page{}, false
}

// boxRows returns the grid lines that groups take with the white beside each box.
func boxRows(groups []Group) int {
	n := 0
	for _, g := range groups {
		for _, b := range g.Boxes {
			n += (b.Rows + 1) * b.span()
		}
	}
	return n
}

type search struct {
	Problem
	*galley
}

// whole sets all that is left in columns of the least depth that fits.
func (s *search) whole(total int) (Page, bool) {
	groups := make([]int, len(s.Groups))
	for i := range groups {
		groups[i] = i
	}
	least := max(total/s.Columns-1, s.MinDepth)
	for _, g := range s.Groups {
		least = max(least, tallest(g.Boxes))
	}
	var best Page
	found := false
	for d := least; d <= min(least+4, s.Depth); d++ {
		pg, ok := s.arrange(groups, d, true)
		if ok && (!found || pg.Cost < best.Cost) {
			best, found = pg, true
		}
		if found && best.Cost < costShort {
			break
		}
	}
	best.Full = true
	return best, found
}

// part fills a page of full depth and leaves the rest. A group whose place in
// the text is not reached goes to the next page.
func (s *search) part() (Page, bool) {
	var groups []int
	for i, g := range s.Groups {
		if s.height(s.Start, g.Anchor)+boxRows(s.Groups[:i]) < s.Depth*s.Columns {
			groups = append(groups, i)
		}
	}
	for {
		pg, ok := s.arrange(groups, s.Depth, false)
		if len(groups) == 0 {
			return pg, ok
		}
		last := groups[len(groups)-1]
		if ok && s.Groups[last].Anchor <= pg.Placed {
			return pg, true
		}
		groups = groups[:len(groups)-1]
	}
}

const (
	// maxExact is the number of arrangements up to which all are weighed.
	maxExact = 6000
	// maxFills is how many of them are filled with text at one depth, the
	// most promising first.
	maxFills = 120
)

// arrange finds the best places for the groups at one depth. When the
// arrangements are few, all are weighed by what they cost before any text is
// filled in, and filled in that order until no other can be better; else one
// group after the other is improved.
func (s *search) arrange(groups []int, depth int, all bool) (Page, bool) {
	options := make([][]spot, len(groups))
	count := 1
	for k, gi := range groups {
		options[k] = s.spots(groups, gi, depth)
		if len(options[k]) == 0 {
			return Page{}, false
		}
		if count <= maxExact {
			count *= len(options[k])
		}
	}
	if count > maxExact {
		return s.improve(groups, options, depth, all)
	}
	type choice struct {
		pick []uint8
		cost int
	}
	var choices []choice
	pick := make([]uint8, len(groups))
	for more := true; more; more = next(pick, options) {
		if b, ok := s.board(groups, options, pick, depth); ok {
			choices = append(choices, choice{slices.Clone(pick), b.cost})
		}
	}
	slices.SortStableFunc(choices, func(a, b choice) int { return a.cost - b.cost })
	var best Page
	found := false
	for n, c := range choices {
		if found && (c.cost >= best.Cost || n >= maxFills) || n >= 8*maxFills {
			break // text can only add to the cost
		}
		if pg, ok := s.try(groups, options, c.pick, depth, all); ok && (!found || pg.Cost < best.Cost) {
			best, found = pg, true
		}
	}
	return best, found
}

// improve starts with the first place of every group and moves one at a time.
func (s *search) improve(groups []int, options [][]spot, depth int, all bool) (Page, bool) {
	pick := make([]uint8, len(groups))
	best, found := s.try(groups, options, pick, depth, all)
	for range 3 {
		changed := false
		for k := range groups {
			keep := pick[k]
			for o := range options[k] {
				pick[k] = uint8(o)
				if pg, ok := s.try(groups, options, pick, depth, all); ok && (!found || pg.Cost < best.Cost) {
					best, found, keep, changed = pg, true, uint8(o), true
				}
			}
			pick[k] = keep
		}
		if !changed {
			break
		}
	}
	return best, found
}

// next counts pick up like the digits of a number; false after the last.
func next(pick []uint8, options [][]spot) bool {
	for k := range pick {
		if pick[k]++; int(pick[k]) < len(options[k]) {
			return true
		}
		pick[k] = 0
	}
	return false
}
