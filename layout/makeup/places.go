package makeup

import (
	"math"
	"slices"
)

// The costs of an arrangement of boxes, on the scale of those in fill.go.
const (
	costColumnAway = 14                // per column between a box and the text that it belongs to
	costRowsAway   = 1                 // per eight lines between them in the same column
	costStacked    = 40                // two groups at one end of a column
	costBothEnds   = 25                // boxes at the head and at the foot of one column
	costShortLeg   = 60                // text of fewer than minLeg lines beside boxes (断栏)
	costScrap      = 450               // of fewer than leastLeg
	costJump       = 30                // the reader's way over columns without text, see jumps
	costHeadsMeet  = 18                // two headings side by side (碰题)
	costFirstTop   = 30                // a box where the reader looks for the first line
	costSameEdge   = 6                 // two groups at the same edge: spread them diagonally
	costEdgeJoin   = 22                // two groups side by side at the same edge
	costDisorder   = 15                // a group before one that comes first in the text
	costRenumbered = 1000              // of tables or pictures, which are numbered or tell one after the other
	costAbove      = 2 * costDisorder  // one at the head of a column after that at whose foot the first stands
	costStack      = 5                 // boxes over each other rather than side by side
	costThrough    = 80                // boxes over all columns at one edge: the page is cut (通线)
	costWall       = 90                // boxes on more than half of a page
	costLate       = 110               // a group that waits for the next page although its text stands on this
	costLeaves     = 2200              // a picture or a table that waits until its chapter has ended
	costLater      = 600               // or stood on the page before
	costEarly      = 2000              // a group on the page before its text
	costAlone      = 1500              // boxes for which nothing is left but a page without text
	costOpening    = 400               // a box over the first line of the report
	costOpeningLed = 2000              // a table or a picture over it, or what belongs to later text
	costLedFirst   = costOvertaken / 4 // on a page of one column, one to which that line leads
	costHollow     = 300               // a box at the foot of a column without text: the white is over it
	costOvertaken  = 40000             // text after a box with a heading before that: the order of the headings is lost
	costMisread    = costOvertaken / 3 // text under a box with a heading that comes before it
	costNotes      = 90                // notes over boxes that stand over more columns
	costOverBox    = 200               // it stands over one that began in the column before
	costAstray     = 500               // a box read in another section than its own, once more for a chapter
	costBehindEnd  = 600               // one under the end of the report, away from its text
	costUnderEnd   = 200               // one whose text stands over it there
	minLeg         = 8
	leastLeg       = 3
	headsApart     = 3 // heads closer than this in neighbouring columns meet
)

// spot is one way to place a group: its boxes side by side from col on, or over
// each other.
type spot struct {
	col     int
	stacked bool
	top     bool
	wide    int // how many columns they take there
}

// width returns the columns that boxes take at a spot.
func (sp spot) width(boxes []Box) int {
	n := 0
	for _, b := range boxes {
		if sp.stacked {
			n = max(n, b.span())
		} else {
			n += b.span()
		}
	}
	return n
}

func tallest(boxes []Box) int {
	n := 0
	for _, b := range boxes {
		n = max(n, b.height(false))
	}
	return n
}

// column returns about where the text of a group will stand if the columns are full.
func (s *search) column(groups []int, gi, depth int) int {
	before := s.height(s.Start, s.Groups[gi].Anchor)
	for _, other := range groups {
		if other < gi {
			before += boxRows(s.Groups[other : other+1])
		}
	}
	return min(before/max(depth, 1), s.Columns-1)
}

// awayCost is the cost of boxes in the columns [first, last] whose text is in col.
func awayCost(col, first, last int) int {
	away := max(0, first-col, col-last)
	return costColumnAway * away * away
}

// spots lists the places for a group near the column that its text will stand in.
func (s *search) spots(groups []int, gi, depth int) []spot {
	boxes := s.Groups[gi].Boxes
	col := s.column(groups, gi, depth)
	sum := len(boxes) - 1
	for _, b := range boxes {
		sum += b.Rows
	}
	var out []spot
	add := func(sp spot, rows int) {
		if sp.wide = sp.width(boxes); rows <= depth && sp.col >= 0 && sp.col+sp.wide <= s.Columns {
			out = append(out, sp)
		}
	}
	wide, beside := spot{}.width(boxes), 1
	for _, other := range groups { // beside a wide box
		if other != gi {
			beside = max(beside, spot{stacked: true}.width(s.Groups[other].Boxes))
		}
	}
	first, end := col-1-wide, col+beside
	if 2*wide >= s.Columns { // at either edge it leaves the other columns together
		first, end = 0, max(end, s.Columns-wide)
	}
	for c := first; c <= end; c++ {
		for _, top := range []bool{true, false} {
			if s.Groups[gi].Rest && !top {
				continue
			}
			add(spot{col: c, top: top}, tallest(boxes))
			if len(boxes) > 1 && !s.Groups[gi].Abreast {
				add(spot{col: c, stacked: true, top: top}, sum)
			}
		}
	}
	return out
}

// board is a page with its boxes and no text yet.
type board struct {
	head, foot []int  // grid lines taken at the ends of each column
	wide       []bool // a box over several columns bounds the text: it is to be level
	beside     []bool // boxes side by side do
	places     [][]Place
	frames     []Frame
	cost       int
	opening    int  // the cost of a box over the first line
	over       bool // one stands where the reader looks for the first line
	opens      bool // one stands there with a heading with which the text begins
	// renumbered is how many pairs of tables and pictures stand out of their order.
	renumbered int
	astray     int // boxes in another chapter, see distance
	scraps     int // legs of text that look left over
}

// board places the boxes and sums what that costs. ok is false if they overlap,
// leave a hole, or do not fit the depth.
func (s *search) board(b *board, groups []int, options [][]spot, pick []uint8, depth int) bool {
	if !s.set(b, groups, options, pick, depth) {
		return false
	}
	all := s.together(groups, options, pick)
	b.cost, b.renumbered = b.cost+all.cost, all.renumbered
	return true
}

// company is what the places of groups cost together, and how many of them stand out of order with
// others of their kind.
type company struct{ cost, renumbered int }

// plus returns the sum, with b so many times.
func (a company) plus(b company, times int) company {
	return company{a.cost + times*b.cost, a.renumbered + times*b.renumbered}
}

// together is the company of all.
func (s *search) together(groups []int, options [][]spot, pick []uint8) (all company) {
	for k := range groups {
		all = all.plus(s.among(groups, options, pick, k), 1)
	}
	return all
}

// around is what of it is due to the place of one group.
func (s *search) around(groups []int, options [][]spot, pick []uint8, k int) company {
	c := s.among(groups, options, pick, k)
	sp, g, last := &options[k][pick[k]], &s.Groups[groups[k]], true
	for m := k + 1; m < len(groups); m++ {
		other, o := &options[m][pick[m]], &s.Groups[groups[m]]
		c.cost += pairCost(sp, other, g.Led && o.Led)
		if last && g.Kind != 0 && o.Kind == g.Kind {
			if last = false; renumbered(sp, other) {
				c = c.plus(company{costRenumbered, 1}, 1)
			}
		}
	}
	return c
}

// among is the company of a group with those before it.
func (s *search) among(groups []int, options [][]spot, pick []uint8, k int) (c company) {
	sp := &options[k][pick[k]]
	led := s.Groups[groups[k]].Led
	s.pairs += k
	for m := range k {
		c.cost += pairCost(&options[m][pick[m]], sp, led && s.Groups[groups[m]].Led)
	}
	if m := s.before(groups, k); m >= 0 && renumbered(&options[m][pick[m]], sp) {
		c = c.plus(company{costRenumbered, 1}, 1)
	}
	return c
}

// set is board without the costs of the places of two groups together.
func (s *search) set(b *board, groups []int, options [][]spot, pick []uint8, depth int) bool {
	b.reset(&s.Problem, len(groups))
	return s.putHeads(b, groups, options, pick, depth) && s.putFeet(b, groups, options, pick, depth) &&
		s.frame(b, groups, depth)
}

// putHeads puts the groups at the heads of the columns: from the edge inwards, so that what comes
// first stands above.
func (s *search) putHeads(b *board, groups []int, options [][]spot, pick []uint8, depth int) bool {
	for k, gi := range groups {
		if sp := &options[k][pick[k]]; sp.top && !s.stand(b, k, gi, sp, depth) {
			return false
		}
	}
	return true
}

// putFeet puts the groups at the feet.
func (s *search) putFeet(b *board, groups []int, options [][]spot, pick []uint8, depth int) bool {
	for k := len(groups) - 1; k >= 0; k-- {
		if sp := &options[k][pick[k]]; !sp.top && !s.stand(b, k, groups[k], sp, depth) {
			return false
		}
	}
	return true
}

// stand puts group gi, the k-th of the page.
func (s *search) stand(b *board, k, gi int, sp *spot, depth int) bool {
	g := &s.Groups[gi]
	switch {
	case s.opens(gi):
		b.opens = true
	case sp.col == 0:
		if g.Led || sp.top && g.loose() && g.Anchor > s.Start {
			b.opening = costOpeningLed
		}
		if sp.top {
			b.cost += costFirstTop
			b.over = true
		}
	}
	return b.put(&s.Problem, k, g.Boxes, sp, depth)
}

// frame finds what the boxes leave for the text.
func (s *search) frame(b *board, groups []int, depth int) bool {
	if s.Top == nil && through(b.head) || through(b.foot) {
		b.cost += costThrough
	}
	for c := range s.Columns {
		rows := depth - b.head[c] - b.foot[c]
		if rows == -1 { // boxes from head to foot need no white beside text
			rows = 0
		}
		if rows < 0 {
			return false
		}
		f := Frame{Rows: rows}
		boxes := b.head[c] > s.top(c)
		if boxes || b.foot[c] > 0 {
			if !b.wide[c] || s.ragged {
				f.Slack, f.Beside = s.Slack, b.beside[c]
			}
			if rows > 0 && rows < minLeg {
				b.cost += costShortLeg
			}
			if rows > 0 && rows < minLeg/2 {
				b.cost += costShortLeg
			}
		}
		if boxes && b.foot[c] > 0 {
			b.cost += costBothEnds
		}
		b.frames = append(b.frames, f)
	}
	if s.Start == 0 && (b.over || !b.opens && b.frames[0].Rows == 0) {
		b.cost += b.opening
		if s.Columns == 1 && s.led(groups) {
			b.cost += costLedFirst
		}
	}
	b.cost += jumps(b.frames)
	return true
}

// jumps is the cost of columns without room for text between others: the more there are, the
// longer the reader's way from one leg to the next.
func jumps(frames []Frame) int {
	cost, last := 0, 0
	for c, f := range frames {
		if f.Rows > 0 {
			if n := c - last - 2; n > 0 && frames[last].Rows > 0 {
				cost += costJump * n * n
			}
			last = c
		}
	}
	return cost
}

// opens reports whether the text that is left begins with a group and its heading, or the page
// with the rest of one.
func (s *search) opens(gi int) bool {
	return s.Groups[gi].Rest || s.Groups[gi].Head && s.Groups[gi].Anchor <= s.Start
}

// led reports whether text leads to one of the groups, as to a table or a picture.
func (s *search) led(groups []int) bool {
	return slices.ContainsFunc(groups,
		func(gi int) bool { return s.Groups[gi].Led && s.Groups[gi].Anchor > s.Start })
}

// reset empties a board but for the headline.
func (b *board) reset(p *Problem, groups int) {
	if len(b.head) != p.Columns {
		b.head, b.foot = make([]int, p.Columns), make([]int, p.Columns)
		b.wide, b.beside = make([]bool, p.Columns), make([]bool, p.Columns)
	}
	for len(b.places) < groups {
		b.places = append(b.places, nil)
	}
	for c := range b.head {
		b.head[c] = p.top(c)
	}
	clear(b.foot)
	clear(b.wide)
	clear(b.beside)
	b.frames, b.cost, b.renumbered = b.frames[:0], 0, 0
	b.opening, b.over, b.opens = costOpening, false, false
}

// goOn sets b to the boxes of another board, but for where each of them stands.
func (b *board) goOn(from *board) {
	b.head, b.foot = append(b.head[:0], from.head...), append(b.foot[:0], from.foot...)
	b.wide, b.beside = append(b.wide[:0], from.wide...), append(b.beside[:0], from.beside...)
	for len(b.places) < len(from.places) {
		b.places = append(b.places, nil)
	}
	b.frames, b.cost, b.renumbered = b.frames[:0], from.cost, 0
	b.opening, b.over, b.opens = from.opening, from.over, from.opens
}

// through reports whether boxes cut the page from side to side at one edge.
func through(edge []int) bool {
	for _, n := range edge {
		if n == 0 {
			return false
		}
	}
	return len(edge) > 2
}

// put places the boxes of one group.
func (b *board) put(p *Problem, k int, boxes []Box, sp *spot, depth int) bool {
	if sp.stacked {
		b.cost += costStack
	}
	edge := b.foot
	if sp.top {
		edge = b.head
	}
	col := sp.col
	b.places[k] = slices.Grow(b.places[k][:0], len(boxes))[:len(boxes)]
	for n := range boxes {
		i := n
		if sp.stacked && !sp.top {
			i = len(boxes) - 1 - n // from the foot up, so that the first stands over the second
		}
		w := boxes[i].span()
		at := edge[col]
		for c := col; c < col+w; c++ {
			if edge[c] != at {
				return false // a hole under a wide box
			}
		}
		if (at > 0 && !sp.top || at > p.top(col)) && !(sp.stacked && n > 0) {
			b.cost += costStacked
		}
		rows := boxes[i].height(sp.stacked)
		row := at
		if !sp.top {
			row = depth - at - rows
		}
		if row < 0 || row+rows > depth {
			return false
		}
		pl := &b.places[k][i]
		pl.Col, pl.Span, pl.Row, pl.Rows, pl.Foot = col, w, row, rows, !sp.top
		for c := col; c < col+w; c++ {
			edge[c] = at + rows + 1
			b.wide[c] = b.wide[c] || w > 1
			b.beside[c] = b.beside[c] || len(boxes) > 1 && !sp.stacked
		}
		if !sp.stacked {
			col += w
		}
	}
	return true
}

// pairCost is the cost of two groups' places together; a comes first in the text. Both may be led
// to, as tables and pictures are: then a is also to stand at the heads before he comes to the feet.
func pairCost(a, b *spot, led bool) int {
	cost := 0
	before := b.col < a.col || b.col == a.col && b.top && !a.top
	switch {
	case led && b.top && !a.top:
		cost = costAbove
	case before:
		cost = costDisorder
	}
	switch {
	case a.top != b.top:
	case b.col <= a.col+a.wide && a.col <= b.col+b.wide:
		cost += costSameEdge + costEdgeJoin
	default:
		cost += costSameEdge
	}
	return cost
}

// before returns which of the groups is the last of the kind of group k before it, -1 for none.
func (s *search) before(groups []int, k int) int {
	kind := s.Groups[groups[k]].Kind
	for m := k - 1; m >= 0 && kind != 0; m-- {
		if s.Groups[groups[m]].Kind == kind {
			return m
		}
	}
	return -1
}

// renumbered reports whether of two groups a reader comes to b first, who goes down one column after
// the other: in an earlier column, if it does not stand under all of a, or over a.
func renumbered(a, b *spot) bool {
	if b.top && !a.top {
		return b.col < a.col+a.wide
	}
	return b.col < a.col && (a.top == b.top || b.col+b.wide < a.col+a.wide)
}

// try makes up the page with one choice of places, which have so much company, and replaces best
// if it costs less.
func (s *search) try(best *Page, found bool, groups []int, options [][]spot, pick []uint8, c company, depth int,
	all bool) bool {
	b := &s.scratch
	if !s.set(b, groups, options, pick, depth) {
		return found
	}
	if b.cost, b.renumbered = b.cost+c.cost, c.renumbered; found && b.cost >= best.Total() {
		return found
	}
	s.boxesFollow = len(groups) < len(s.Groups)
	limit := math.MaxInt
	if found {
		limit = best.Total() - b.cost // the text may cost less than that
	}
	cost, ok := s.fill(s.Start, b.frames, all, limit)
	if !ok {
		return found
	}
	cost += b.cost + s.distance(b, groups) + s.headsMeet(b) + s.overNotes(b, groups) + s.hollow(b) + s.scraps(b)
	if found && cost >= best.Total() {
		return true
	}
	*best = Page{
		Depth:      depth,
		Groups:     groups,
		Places:     make([][]Place, len(groups)),
		Renumbered: b.renumbered,
		astray:     b.astray,
		Scraps:     b.scraps,
		next:       s.foreseen,
	}
	for k := range groups {
		best.Places[k] = slices.Clone(b.places[k])
	}
	for c, f := range b.frames {
		best.Frames = append(best.Frames, Region{b.head[c], f.Rows})
	}
	best.Plan = Plan{Columns: s.columns(b.frames), Placed: s.spans[len(s.spans)-1].end, Cost: cost - s.foreseen}
	return true
}
