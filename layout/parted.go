package layout

import (
	"slices"

	"dayang/layout/galley"
	"dayang/layout/makeup"
)

// The costs of a table that may go over pages, on the scale of make-up's.
const (
	costPart   = 150  // it is parted
	costMore   = 60   // each page that what is left of it takes
	costWait   = 110  // it is higher than the page and waits
	costVoid   = 600  // it waits though no text is left
	costPassed = 5    // each line of text that comes after it and stands over the part of it on a page
	costBeside = 30   // a further part of it stands beside
	costLeft   = 1500 // a page of boxes that are left where no text is
)

// leastBeside is the share of a page, one of so many, that parts beside each other take at least.
const leastBeside = 3

// depths are the shares of a page, in twelfths, that its beginning may take.
var depths = []int{12, 9, 6, 4}

// underLead is how many depths are tried with which it stands right under the text that leads to it, each a
// line lower: by then columns end level.
const underLead = 5

// parting weighs the ways to make up a page with a long table: whole, or with its beginning.
type parting struct {
	*composer
	s     *stretch
	p     makeup.Problem
	own   []galley.Group // of the page, and those after it; tables before at may be parted
	at    int            // the group
	spent int            // the cost of the tables parted before
	found bool
	best  int
	cost  int // of the tables, in best
	// What was found: the page, what was asked for it, and the groups of it and after it.
	page    makeup.Page
	problem makeup.Problem
	groups  []galley.Group
}

// makeUp makes up the next page of a stretch. It returns the problem that was solved, and the
// groups, with a long table in two if the page has its beginning. Such a table fills what is
// left of a page, and then whole pages, but stands whole on one if that is as good. Of one that
// is narrower than half of the sheet a page has as many parts as go side by side.
func (c *composer) makeUp(s *stretch, p makeup.Problem) (makeup.Page, makeup.Problem, []galley.Group, bool) {
	s.groups = oneByOne(s.groups)
	at := slices.IndexFunc(s.groups, func(g galley.Group) bool { return g.Boxes[0].Long() })
	before := 0
	if at >= 0 {
		before = rowsOf(s.flow.strips[s.start:max(s.start, s.groups[at].Anchor)])
	}
	if at < 0 || before > p.Depth*p.Columns+p.Depth/2 {
		p.Groups = c.problemGroups(s.groups, p.Depth)
		pg, ok := s.flow.maker.MakeUp(p)
		return pg, p, s.groups, ok
	}
	w := &parting{composer: c, s: s, p: p, at: at, own: s.groups}
	w.weigh(before)
	for w.next() { // a narrow one leaves room for the next
		w.abreast()
	}
	return w.page, w.problem, w.groups, w.found
}

// weigh tries the ways, with so many lines of text before the table.
func (w *parting) weigh(before int) {
	x := w.own[w.at].Boxes[0]
	if x.Rows <= w.p.Depth {
		if w.try(w.own, 0, 0); w.found && (w.page.Full || len(w.page.Groups) > w.at && !w.page.Uneven()) {
			return
		}
	} else {
		w.try(w.own, len(w.own)-w.at, costPart+costWait)
	}
	depth, last := w.p.Depth, 0
	lines := []int{depth}
	if !x.Rest() {
		lines = lines[:0]
		for _, n := range depths {
			lines = append(lines, depth*n/12)
		}
		if x.Span >= w.columns { // right under the text that leads to it
			for n := range underLead {
				lines = append(lines, depth-(before+w.columns-1)/w.columns-1-n)
			}
		}
	}
	for i, n := range lines {
		first, rest, ok := x.Part(n, false)
		if !ok && i == 0 {
			first, rest, ok = x.Part(n, true)
		}
		if !ok || first.Rows == last {
			continue
		}
		last = first.Rows
		w.tryParts([]galley.Box{first}, &rest)
	}
	w.abreast()
}

// abreast tries parts of a table that is narrower than half of the sheet side by side: all of it, in
// parts as high as each other, or as many as stand on a page that they fill.
func (w *parting) abreast() {
	x, depth := w.own[w.at].Boxes[0], w.p.Depth
	for n := 2; n <= w.columns/max(1, x.Span); n++ {
		for lines := (x.Rows + n - 1) / n; lines >= depth/leastBeside && lines <= depth; lines++ {
			if parts, rest := inParts(x, lines, n); len(parts) == n && rest == nil {
				w.tryParts(parts, nil)
				break
			}
		}
		if parts, rest := inParts(x, depth, n); rest != nil {
			w.tryParts(parts, rest)
		}
	}
}

// inParts parts a table into up to n of no more than so many lines, and what is left of it.
func inParts(x galley.Box, lines, n int) (parts []galley.Box, rest *galley.Box) {
	for len(parts) < n {
		if len(parts) > 0 {
			x = x.Beside(parts[len(parts)-1])
		}
		if x.Rows <= lines {
			return append(parts, x), nil
		}
		first, left, ok := x.Part(lines, false)
		if !ok {
			return nil, nil
		}
		parts, x = append(parts, first), left
	}
	return parts, &x
}

// tryParts tries a page with parts of the table, behind which nothing but text stands if some of it
// is left.
func (w *parting) tryParts(parts []galley.Box, rest *galley.Box) {
	anchor, waits := w.own[w.at].Anchor, 0
	both := []galley.Group{{Anchor: anchor, Boxes: parts}}
	if rest != nil {
		both, waits = append(both, galley.Group{Anchor: anchor, Boxes: []galley.Box{*rest}}), len(w.own)-w.at
	}
	w.try(slices.Concat(w.own[:w.at], both, w.own[w.at+1:]), waits, costPart+costBeside*(len(parts)-1))
}

// next goes on to a long narrow table after those that the best page has to their ends, if it has
// not room for that whole.
func (w *parting) next() bool {
	n := len(w.page.Groups)
	if !w.found || w.page.Full || n <= w.at || n >= len(w.groups) {
		return false
	}
	x := w.groups[n].Boxes[0]
	if !x.Long() || x.Rest() || 2*x.Span > w.columns {
		return false
	}
	w.at, w.own, w.spent = n, w.groups, w.cost
	return true
}

// try makes up the page with groups of which the last so many wait, and keeps it if it is
// better.
func (w *parting) try(groups []galley.Group, waits, cost int) {
	p := w.p
	p.Groups, p.Waits, p.InOrder = w.problemGroups(groups, p.Depth), waits, true
	pg, ok := w.s.flow.maker.MakeUp(p)
	if !ok {
		return
	}
	if at := groups[w.at].Anchor; waits > 0 && len(pg.Groups) > w.at && pg.Placed > at && at >= p.Start {
		cost += costPassed * rowsOf(p.Strips[at:pg.Placed])
	}
	if len(pg.Groups) <= w.at { // it does not stand on the page
		if groups = w.own; p.Start == len(p.Strips) {
			cost += costVoid
		}
	}
	cost += w.spent
	total := cost + pg.Total()
	left := groups[len(pg.Groups):]
	if len(left) > 0 && left[0].Boxes[0].Long() {
		total += costMore * pagesOf(left[0].Boxes[0], &p)
	}
	if p.Start == len(p.Strips) {
		total += costLeft * areaOf(left) / (p.Depth * p.Columns)
	}
	if !w.found || total < w.best {
		w.found, w.best, w.cost, w.page, w.problem, w.groups = true, total, cost, pg, p, groups
	}
}

// oneByOne takes parts of a table that were to stand side by side on a page, and wait after all,
// from each other: on another page others may go beside them.
func oneByOne(groups []galley.Group) []galley.Group {
	beside := func(g galley.Group) bool { return len(g.Boxes) > 1 && g.Boxes[0].Long() }
	if !slices.ContainsFunc(groups, beside) {
		return groups
	}
	var out []galley.Group
	for _, g := range groups {
		if !beside(g) {
			out = append(out, g)
			continue
		}
		for _, x := range g.Boxes {
			out = append(out, galley.Group{Anchor: g.Anchor, Boxes: []galley.Box{x.Alone()}})
		}
	}
	return out
}

// pagesOf are the pages that a long table takes.
func pagesOf(x galley.Box, p *makeup.Problem) int {
	room := p.Depth * max(1, p.Columns/max(1, x.Span))
	return (x.Rows + room - 1) / room
}

// areaOf are the grid lines of all columns that groups take.
func areaOf(groups []galley.Group) int {
	n := 0
	for _, g := range groups {
		for _, x := range g.Boxes {
			n += x.Rows * x.Span
		}
	}
	return n
}

// rowsOf are the grid lines of strips with the white over them.
func rowsOf(strips []makeup.Strip) int {
	n := 0
	for i := range strips {
		n += strips[i].Rows + strips[i].Above
	}
	return n
}
