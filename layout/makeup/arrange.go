package makeup

import "slices"

// Group is boxes that belong together and to one place of the text, such as
// the statistics that stood side by side in the report.
type Group struct {
	Anchor int // the strip before which the group stands in the report
	// Boxes are the heights in grid lines, without the white around them. Over
	// each other they must fit the depth of a page.
	Boxes []int
}

// Place is where a box stands, in columns and grid lines of the text area.
type Place struct{ Col, Row, Rows int }

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

// The costs of an arrangement of boxes, on the scale of those in fill.go.
const (
	costColumnAway = 14 // per column between a box and the text that it belongs to
	costRowsAway   = 1  // per eight lines between them in the same column
	costStacked    = 40 // two groups at one end of a column
	costBothEnds   = 25 // boxes at the head and at the foot of one column
	costShortLeg   = 60 // text of fewer than minLeg lines beside boxes (断栏)
	costHeadsMeet  = 18 // two headings side by side (碰题)
	costFirstTop   = 30 // a box where the reader looks for the first line
	costSameEdge   = 6  // two groups at the same edge: spread them diagonally
	costEdgeJoin   = 22 // two groups side by side at the same edge
	costStack      = 5  // boxes over each other rather than side by side
	minLeg         = 8
	headsApart     = 3 // heads closer than this in neighbouring columns meet
)

// spot is one way to place a group: Boxes side by side from Col on, or stacked.
type spot struct {
	col     int
	stacked bool
	top     bool
}

// MakeUp makes up the next page of a report. ok is false if not even one strip
// could be placed.
func MakeUp(p Problem) (Page, bool) {
	s := &search{Problem: p, galley: newGalley(p.Strips, p.Paras)}
	total := s.height(p.Start, len(p.Strips)) + boxRows(p.Groups)
	for _, s.torn = range []bool{false, true} {
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
		for _, h := range g.Boxes {
			n += h + 1
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
		least = max(least, slices.Max(g.Boxes))
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

// maxExact is the number of arrangements up to which all are tried.
const maxExact = 400

// arrange finds the best places for the groups at one depth: by trying all
// arrangements when they are few, else by improving one group at a time.
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
	pick := make([]int, len(groups))
	best, found := s.try(groups, options, pick, depth, all)
	if count <= maxExact {
		for next(pick, options) {
			if pg, ok := s.try(groups, options, pick, depth, all); ok && (!found || pg.Cost < best.Cost) {
				best, found = pg, true
			}
		}
		return best, found
	}
	for range 3 {
		changed := false
		for k := range groups {
			keep := pick[k]
			for o := range options[k] {
				pick[k] = o
				if pg, ok := s.try(groups, options, pick, depth, all); ok && (!found || pg.Cost < best.Cost) {
					best, found, keep, changed = pg, true, o, true
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
func next(pick []int, options [][]spot) bool {
	for k := range pick {
		if pick[k]++; pick[k] < len(options[k]) {
			return true
		}
		pick[k] = 0
	}
	return false
}

// spots lists the places for a group near the column that its text will stand in.
func (s *search) spots(groups []int, gi, depth int) []spot {
	before := s.height(s.Start, s.Groups[gi].Anchor)
	for _, other := range groups {
		if other < gi {
			before += boxRows(s.Groups[other : other+1])
		}
	}
	col := min(before/max(depth, 1), s.Columns-1)
	n := len(s.Groups[gi].Boxes)
	tallest, sum := slices.Max(s.Groups[gi].Boxes), n-1
	for _, h := range s.Groups[gi].Boxes {
		sum += h
	}
	var out []spot
	for c := max(0, col-2); c <= min(s.Columns-1, col+1); c++ {
		for _, top := range []bool{true, false} {
			if c+n <= s.Columns && tallest <= depth {
				out = append(out, spot{c, false, top})
			}
			if n > 1 && sum <= depth {
				out = append(out, spot{c, true, top})
			}
		}
	}
	return out
}

// try makes up the page with one choice of places and sums its costs.
func (s *search) try(groups []int, options [][]spot, pick []int, depth int, all bool) (Page, bool) {
	head := make([]int, s.Columns)
	foot := make([]int, s.Columns)
	pg := Page{Depth: depth, Groups: groups, Places: make([][]Place, len(groups))}
	cost := 0
	for k, gi := range groups {
		sp := options[k][pick[k]]
		col := sp.col
		if sp.stacked {
			cost += costStack
		}
		for _, h := range s.Groups[gi].Boxes {
			edge := foot
			if sp.top {
				edge = head
			}
			if edge[col] > 0 && !(sp.stacked && len(pg.Places[k]) > 0) {
				cost += costStacked
			}
			pl := Place{col, edge[col], h}
			edge[col] += h + 1
			if !sp.top {
				pl.Row = depth - edge[col] + 1
			}
			pg.Places[k] = append(pg.Places[k], pl)
			if !sp.stacked {
				col++
			}
		}
		if sp.top && sp.col == 0 {
			cost += costFirstTop
		}
		for m := range k {
			cost += pairCost(options[m][pick[m]], len(s.Groups[groups[m]].Boxes), sp)
		}
	}
	frames := make([]Frame, s.Columns)
	for c := range frames {
		rows := depth - head[c] - foot[c]
		if rows == -1 { // boxes from head to foot need no white beside text
			rows = 0
		}
		if rows < 0 {
			return Page{}, false
		}
		frames[c].Rows = rows
		pg.Frames = append(pg.Frames, Region{head[c], rows})
		if head[c]+foot[c] > 0 {
			frames[c].Slack = s.Slack
			if rows > 0 && rows < minLeg {
				cost += costShortLeg
			}
		}
		if head[c] > 0 && foot[c] > 0 {
			cost += costBothEnds
		}
	}
	plan, ok := s.fill(s.Start, frames, all)
	if !ok {
		return Page{}, false
	}
	pg.Plan = plan
	pg.Cost += cost + s.distance(&pg) + s.headsMeet(&pg)
	return pg, true
}

// pairCost is the cost of two groups' places together.
func pairCost(a spot, boxes int, b spot) int {
	if a.top != b.top {
		return 0
	}
	end := a.col
	if !a.stacked {
		end += boxes - 1
	}
	if b.col <= end+1 && a.col <= b.col+1 {
		return costSameEdge + costEdgeJoin
	}
	return costSameEdge
}

// distance is the cost of boxes that stand away from their text.
func (s *search) distance(pg *Page) int {
	cost := 0
	for k, gi := range pg.Groups {
		col, row := s.where(pg, s.Groups[gi].Anchor)
		away := pg.Places[k][0].Col - col
		if last := pg.Places[k][len(pg.Places[k])-1].Col; away < 0 && last >= col {
			away = 0
		} else if away < 0 {
			away = col - last
		}
		cost += costColumnAway * away * away
		if away == 0 {
			d := pg.Places[k][0].Row - row
			cost += costRowsAway * max(d, -d) / 8
		}
	}
	return cost
}

// where returns the column and the line in which a strip came to stand.
func (s *search) where(pg *Page, strip int) (col, row int) {
	for c, k := range pg.Columns {
		if strip < k.End || c == len(pg.Columns)-1 {
			return c, pg.Frames[c].Row + s.height(k.First, max(strip, k.First))
		}
	}
	return 0, 0
}

// headsMeet is the cost of headings side by side in neighbouring columns.
func (s *search) headsMeet(pg *Page) int {
	cost := 0
	var before []int
	for _, k := range pg.Columns {
		var rows []int
		for i := k.First; i < k.End; i++ {
			if s.strips[i].Head {
				_, r := s.where(pg, i)
				rows = append(rows, r)
				for _, b := range before {
					if d := r - b; d > -headsApart && d < headsApart {
						cost += costHeadsMeet
					}
				}
			}
		}
		before = rows
	}
	return cost
}
