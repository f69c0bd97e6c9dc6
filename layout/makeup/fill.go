// Package makeup decides where things stand on a page (组版): it fills columns
// with strips of text so that they end level, and finds places for boxes.
//
// It counts in whole lines of the baseline grid and knows neither text nor
// fonts, so that its results can be checked against brute force.
package makeup

import (
	"math"
	"slices"
	"sort"
)

// Strip is a piece of the galley that is never cut: a line of text, or a
// heading with all its lines. Heights are grid lines.
type Strip struct {
	Rows    int
	Above   int // white over it, dropped at the head of a column
	Stretch int // further white that may be added over it, not at the head of a column
	// KeepNext forbids a column to end after it: a heading (背题), the first
	// line of a paragraph (孤行).
	KeepNext bool
	// NoStart forbids a column to begin with it: the last line of a paragraph.
	NoStart bool
	// Clings says that a column begins with it only where it could not end well else: who
	// signs a text stands under its last line.
	Clings bool
	// Foot are the grid lines of the notes that it refers to, which stand at the foot
	// of its column under a line for their rule.
	Foot int
	// Head marks headings, which must not stand side by side (碰题).
	Head bool
	// Parts says how much one of them parts the report, see PartsChapter: what belongs before it is
	// not to be read after it.
	Parts int
}

// How much headings part a report.
const (
	PartsSection = 1 // a heading within a chapter
	PartsChapter = 2
)

// Para is a paragraph that can be set one line longer or shorter. The costs
// are of the same kind as those below; 0 means that it cannot be done.
type Para struct {
	First, End   int // its strips: [First, End)
	Loose, Tight int
}

// Frame is what a column offers to text.
type Frame struct {
	Rows int
	// Slack is the white that may stay at the edge of a box in the column, and Beside says
	// that the box stands beside another: then it shows.
	Slack  int
	Beside bool
}

// Column is one column of a plan.
type Column struct {
	First, End int     // strips [First, End)
	Extra      []Extra // white added over headings
	Vary       []Vary  // paragraphs set longer or shorter
	White      int     // lines left white at the edge of a box
	Short      int     // lines left white at the foot for want of anything better
}

// Extra is white added over a strip.
type Extra struct{ Strip, Rows int }

// Vary is a paragraph set in a line more (+1) or fewer (-1).
type Vary struct{ Para, Lines int }

// Plan is how the strips from 0 to Placed go into the frames.
type Plan struct {
	Columns []Column
	Placed  int
	Cost    int
}

// Costs of filling one column exactly. The order is that of copy-fitting in
// the trade: white at a box, air over headings, then resetting a paragraph,
// and only as the last resort a column that ends short.
const (
	costSlack  = 7    // a line of white at the edge of a box is hardly seen
	costApart  = 45   // and at that of one of two boxes side by side it is
	costAir    = 8    // per line over a heading, times the square for more of them
	costLine   = 120  // the last column a line short after the end of the report
	CostGape   = 900  // a line of air more than a heading should have
	costHole   = 5000 // a second one: worse than a column a line short, better than two lines
	costShort  = 4000 // a column that does not end level: the fault to avoid
	costAtFoot = 8    // a heading with only two lines under it at a column foot
	costVoid   = 300  // a line white on a page from which boxes are kept
	costUneven = 40   // on a page of one column costAir, for its foot is less seen
	costFoot   = 60   // a line white there, times the square: two rather than a torn text, no more
	maxShort   = 4    // more white at a foot than this is never offered
	maxVaries  = 3    // paragraphs reset in one column
	costParted = 5000 // a column that begins with a strip that clings to the one before
	costStub   = 300  // per line that a last page of one column lacks of being more than a stub
	leastLast  = 5    // its lines
	costTorn   = 1e5  // a break that the keep rules forbid, when nothing else is left
)

// galley holds the strips with their running sums.
type galley struct {
	strips []Strip
	paras  []Para
	rows   []int // rows[i] is the sum of Rows and Above before strip i
	feet   []int // feet[i] is the sum of Foot before strip i
	parts  []int // parts[i] is the sum of Parts before strip i
	air    []int // air[i] is the sum of the lines that may be added over strips before i
	// stretchy are the strips over which lines may be added, stretchAt[i] how many of
	// them stand before strip i, and paraAt[i] is the first paragraph from strip i on.
	stretchy, stretchAt, paraAt []int
	// ragged lets columns end as short as they must: for text in large pieces
	// that no depth levels. torn lets them break anywhere as well: for what
	// cannot be placed by the rules, such as a page of headings.
	ragged, torn bool
	// alone says that each page has one column: beside it nothing shows where it ends.
	alone bool
	// known are the ends of columns found before: arrangements of boxes share
	// most of their columns.
	known [][]framed // by the first strip of the column
	// mostAbove is the most white over a strip, which the head of a column drops.
	mostAbove int

	// follow is a column of the pages after this one, foreseen what those after the page
	// filled last cost at least.
	follow   Frame
	foreseen int
	futures  []future // by the strip with which they begin
	// boxesFollow says that there are boxes for those pages.
	boxesFollow bool

	// tails are what columns hold that the report ends in, see from.
	tails  []tail
	leasts []int
	// The memory of fill, used again by the next.
	reach  [][]step
	seen   []visit // by strip
	turn   int
	spans  []span
	ends   []ending
	moves  []move
	resets []move
}

// visit says at which turn a strip was reached, and where that is noted.
type visit struct{ turn, index int }

// framed are the ends of a column in one frame, by the rules that held.
type framed struct {
	frame        Frame
	ragged, torn bool
	ends         []ending
}

// ending is the strip before which a column may end, and the least cost of it. white
// are the lines that stay empty after the end of the report.
type ending struct{ strip, cost, white int }

func newGalley(strips []Strip, paras []Para) *galley {
	g := &galley{
		strips:    strips,
		paras:     paras,
		rows:      make([]int, len(strips)+1),
		feet:      make([]int, len(strips)+1),
		parts:     make([]int, len(strips)+1),
		air:       make([]int, len(strips)+1),
		stretchAt: make([]int, len(strips)+1), paraAt: make([]int, len(strips)+1),
		known: make([][]framed, len(strips)+1), seen: make([]visit, len(strips)+1),
	}
	for i, k := 0, 0; i <= len(strips); i++ {
		for k < len(paras) && paras[k].First < i {
			k++
		}
		g.paraAt[i] = k
	}
	for i, s := range strips {
		g.rows[i+1] = g.rows[i] + s.Rows + s.Above
		g.mostAbove = max(g.mostAbove, s.Above)
		g.feet[i+1] = g.feet[i] + s.Foot
		g.parts[i+1] = g.parts[i] + s.Parts
		g.air[i+1] = g.air[i]
		if s.Stretch > 0 {
			g.air[i+1] += s.Stretch + 2 // see loosen
			g.stretchy = append(g.stretchy, i)
		}
		g.stretchAt[i+1] = len(g.stretchy)
	}
	return g
}

// height returns the lines that strips [i, j) take in a column of their own, with
// their notes.
func (g *galley) height(i, j int) int {
	h := g.depth(i, j)
	if i < j && g.feet[j] > g.feet[i] {
		h += g.feet[j] - g.feet[i] + 1
	}
	return h
}

// depth returns the lines that strips [i, j) take without their notes.
func (g *galley) depth(i, j int) int {
	if i >= j {
		return 0
	}
	return g.rows[j] - g.rows[i] - g.strips[i].Above
}

// mayBreak reports whether a column may end before strip j.
func (g *galley) mayBreak(j int) bool {
	if j <= 0 || j >= len(g.strips) || g.torn {
		return true
	}
	return g.mayEnd(j)
}

// mayEnd reports whether the keep rules allow a column to end before strip j.
func (g *galley) mayEnd(j int) bool {
	return !g.strips[j-1].KeepNext && !g.strips[j].NoStart
}

// Fill places the strips into the frames, one after the other, at least cost.
// With all set every strip must be placed, else the frames are filled and the
// rest is left for the next page. ok is false if no filling exists.
func Fill(strips []Strip, paras []Para, frames []Frame, all bool) (plan Plan, ok bool) {
	g := newGalley(strips, paras)
	if plan.Cost, ok = g.fill(0, frames, all, math.MaxInt); !ok {
		return Plan{}, false
	}
	plan.Columns = g.columns(frames)
	plan.Placed = plan.Columns[len(frames)-1].End
	return plan, true
}

// step is the best way found to reach a strip at the end of a column.
type step struct {
	end, cost int
	from      int // index of the step before
}

// fill finds the cheapest way to fill the frames and notes in g.spans which strips
// go where. What costs as much as limit is not wanted.
func (g *galley) fill(start int, frames []Frame, all bool, limit int) (cost int, ok bool) {
	for len(g.reach) <= len(frames) {
		g.reach = append(g.reach, nil)
	}
	reach := g.reach
	reach[0] = append(reach[0][:0], step{end: start})
	if all && start < g.from(frames) {
		return 0, false
	}
	for c, f := range frames {
		least := 0
		if all {
			least = g.leasts[c+1]
		}
		reach[c+1] = g.extend(reach[c+1][:0], reach[c], f, all, least, limit)
		if len(reach[c+1]) == 0 {
			return 0, false
		}
	}
	at, found := g.best(reach[len(frames)], all)
	if !found {
		return 0, false
	}
	cost = reach[len(frames)][at].cost
	if g.foreseen = 0; !all {
		g.foreseen = g.foresee(reach[len(frames)][at].end)
		cost += g.foreseen
	}
	g.spans = slices.Grow(g.spans[:0], len(frames))[:len(frames)]
	for c := len(frames); c > 0; c-- {
		s := reach[c][at]
		g.spans[c-1] = span{reach[c-1][s.from].end, s.end}
		at = s.from
	}
	return cost, true
}

// span is the strips [first, end) of a column.
type span struct{ first, end int }

// columns works out the columns of the spans found last.
func (g *galley) columns(frames []Frame) []Column {
	out := make([]Column, len(frames))
	for c, s := range g.spans {
		_, _, _ = g.finish(s.first, s.end, frames[c], &out[c])
	}
	return out
}

// extend adds a column to every way so far and keeps the cheapest to each strip, from
// the strip least on and below the cost limit.
func (g *galley) extend(next, ways []step, f Frame, all bool, least, limit int) []step {
	g.turn++
	for from, w := range ways {
		for _, e := range g.endings(w.end, f) {
			s := step{e.strip, w.cost + e.cost + endCost(e.white, all), from}
			if e.strip < least || s.cost >= limit {
				continue
			}
			if at := &g.seen[e.strip]; at.turn != g.turn {
				at.turn, at.index = g.turn, len(next)
				next = append(next, s)
			} else if was := &next[at.index]; s.cost < was.cost ||
				s.cost == was.cost && w.end < ways[was.from].end {
				*was = s // of equals the shorter column, in whatever order they come
			}
		}
	}
	return next
}

// endings lists every end of a column that begins with strip i.
func (g *galley) endings(i int, f Frame) []ending {
	for k := range g.known[i] {
		if known := &g.known[i][k]; known.frame == f && known.ragged == g.ragged && known.torn == g.torn {
			return known.ends
		}
	}
	list := g.ends[:0]
	n := len(g.strips)
	most := f.Rows + maxVaries
	for j := i; j <= n; j++ {
		if j == i+1 {
			j = g.nearlyFull(i, f)
		}
		if g.height(i, j) > most {
			break
		}
		if !g.mayBreak(j) {
			continue
		}
		if cost, white, ok := g.finish(i, j, f, nil); ok {
			list = append(list, ending{j, cost, white})
		}
	}
	g.ends, list = list, slices.Clone(list)
	g.known[i] = append(g.known[i], framed{f, g.ragged, g.torn, list})
	return list
}

// nearlyFull returns the first strip after i before which a column that begins with i is not
// so far from full that nothing could take that up, or the end of the report.
func (g *galley) nearlyFull(i int, f Frame) int {
	n := len(g.strips)
	if g.ragged {
		return i + 1
	}
	// The more strips, the more lines they take and the more they may be given.
	k := sort.Search(n-i-1, func(k int) bool {
		j := i + 1 + k
		return f.Rows-g.height(i, j) <= maxShort+f.Slack+maxVaries+g.air[j]-g.air[i+1]
	})
	return i + 1 + k
}

// finish fits the strips [i, j) into a frame. The column in which the report ends
// may stay white.
func (g *galley) finish(i, j int, f Frame, col *Column) (cost, white int, ok bool) {
	var short int
	if cost, short, ok = g.fit(i, j, f, col); ok || j < len(g.strips) {
		if j == len(g.strips) {
			return cost, short, ok
		}
		if i == j { // no page stays empty for what might stand better on the next
			return cost + shortCost(short), 0, ok
		}
		return cost + g.footCost(short, f), 0, ok
	}
	white = f.Rows - g.height(i, j)
	if col != nil {
		*col = Column{First: i, End: j, Short: white}
	}
	return 0, white, white >= 0
}

// endCost is that of the white after the end of the report: a fault in columns that
// are to be level, though the last is rather short than one before it, by a line more even, and by a
// line rather than with a gap over a heading;
// where boxes wait for the next page, room in which they might have stood.
func endCost(lines int, level bool) int {
	switch {
	case !level:
		return costVoid * lines
	case lines > 1:
		return shortCost(lines-1) + costShort/2
	}
	return costLine * lines
}

// best picks the end of the page: all strips, or the cheapest end; among equals
// the one that places most.
func (g *galley) best(ends []step, all bool) (int, bool) {
	best, least := -1, 0
	for k, s := range ends {
		if all && s.end < len(g.strips) {
			continue
		}
		cost := s.cost
		if !all {
			cost += g.foresee(s.end)
		}
		if best < 0 || cost < least || cost == least && s.end > ends[best].end {
			best, least = k, cost
		}
	}
	return best, best >= 0
}
