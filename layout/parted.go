package layout

import (
	"slices"

	"dayang/layout/galley"
	"dayang/layout/makeup"
)

// The costs of a table that may go over pages, on the scale of make-up's.
const (
	costPart = 150 // it is parted
	costMore = 60  // each page that what is left of it takes
	costWait = 110 // it is higher than the page and waits
	costVoid = 600 // it waits though no text is left
)

// depths are the shares of a page, in twelfths, that its beginning may take.
var depths = []int{12, 9, 6, 4}

// parting weighs the ways to make up a page with a long table: whole, or with its beginning.
type parting struct {
	*composer
	s     *stretch
	p     makeup.Problem
	at    int // the group
	best  int
	found bool
	// What was found: the page, what was asked for it, and the groups of it and after it.
	page    makeup.Page
	problem makeup.Problem
	groups  []galley.Group
}

// makeUp makes up the next page of a stretch. It returns the problem that was solved, and the
// groups, with a long table in two if the page has its beginning. Such a table fills what is
// left of a page, and then whole pages, but stands whole on one if that is as good; no page has
// two parts of it.
func (c *composer) makeUp(s *stretch, p makeup.Problem) (makeup.Page, makeup.Problem, []galley.Group, bool) {
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
	w := &parting{composer: c, s: s, p: p, at: at}
	w.weigh(before)
	return w.page, w.problem, w.groups, w.found
}

// weigh tries the ways, with so many lines of text before the table.
func (w *parting) weigh(before int) {
	x := w.s.groups[w.at].Boxes[0]
	if x.Rows <= w.p.Depth {
		if w.try(w.s.groups, 0, 0); w.found && (w.page.Full || len(w.page.Groups) > w.at && !w.page.Uneven()) {
			return
		}
	} else {
		w.try(w.s.groups, len(w.s.groups)-w.at, costPart+costWait)
	}
	depth, last := w.p.Depth, 0
	lines := []int{depth}
	if !x.Rest() {
		lines = lines[:0]
		for _, n := range depths {
			lines = append(lines, depth*n/12)
		}
		if x.Span >= w.columns { // right under the text that leads to it
			lines = append(lines, depth-(before+w.columns-1)/w.columns-1)
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
		anchor := w.s.groups[w.at].Anchor
		both := []galley.Group{{Anchor: anchor, Boxes: []galley.Box{first}}, {Anchor: anchor, Boxes: []galley.Box{rest}}}
		w.try(slices.Concat(w.s.groups[:w.at], both, w.s.groups[w.at+1:]), len(w.s.groups)-w.at, costPart)
	}
}

// try makes up the page with groups of which the last so many wait, and keeps it if it is
// better.
func (w *parting) try(groups []galley.Group, waits, cost int) {
	p := w.p
	p.Groups, p.Waits = w.problemGroups(groups, p.Depth), waits
	pg, ok := w.s.flow.maker.MakeUp(p)
	if !ok {
		return
	}
	if len(pg.Groups) <= w.at { // it does not stand on the page
		if groups = w.s.groups; p.Start == len(p.Strips) {
			cost += costVoid
		}
	}
	if left := groups[len(pg.Groups):]; len(left) > 0 && left[0].Boxes[0].Long() {
		cost += costMore * ((left[0].Boxes[0].Rows + p.Depth - 1) / p.Depth)
	}
	if cost += pg.Total(); !w.found || cost < w.best {
		w.found, w.best, w.page, w.problem, w.groups = true, cost, pg, p, groups
	}
}

// rowsOf are the grid lines of strips with the white over them.
func rowsOf(strips []makeup.Strip) int {
	n := 0
	for i := range strips {
		n += strips[i].Rows + strips[i].Above
	}
	return n
}
