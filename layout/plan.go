package layout

import (
	"context"
	"slices"

	"dayang/layout/galley"
	"dayang/layout/makeup"
)

// planned is a page made up and not painted yet.
type planned struct {
	bands    []band
	headRows int
	room     int  // grid lines of its columns
	left     left // what it began with
}

// filled returns the grid lines of the columns that are filled.
func (p *planned) filled() int {
	if len(p.bands) == 0 {
		return 0
	}
	b := &p.bands[len(p.bands)-1]
	n := (b.top + b.page.Depth) * len(b.page.Columns)
	for _, col := range b.page.Columns {
		n -= col.Short
	}
	return n
}

// text reports whether any of the text stands on the page.
func (p *planned) text() bool {
	for i := range p.bands {
		b := &p.bands[i]
		if b.head >= 0 || slices.ContainsFunc(b.page.Columns, func(col makeup.Column) bool { return !empty(col) }) {
			return true
		}
	}
	return false
}

// cost is that of its bands.
func (p *planned) cost() int {
	n := 0
	for i := range p.bands {
		n += p.bands[i].page.Cost
	}
	return n
}

// uneven returns how many lines a column of the page ends short, at most; 0 if nobody
// minds.
func (p *planned) uneven() int {
	n := 0
	for i := range p.bands {
		n = max(n, p.bands[i].uneven())
	}
	return n
}

// uneven returns how many lines a column ends short, at most. One that parts what clings together, an
// answer from its question, counts as two.
func (b *band) uneven() int {
	const parted = 2
	n := b.short()
	for _, col := range b.page.Columns {
		if s := b.flow.strips; 0 < col.End && col.End < len(s) && s[col.End].Clings {
			n = max(n, parted)
		}
	}
	return n
}

// short returns how many lines a column ends short, at most; 0 if nobody minds: where a
// text ends, its columns may be a line apart, and beside one column nothing shows it. One
// that ends where none should, as after a heading, counts as badly short.
func (b *band) short() int {
	const torn = 5
	n := 0
	for _, col := range b.page.Columns {
		if len(b.page.Columns) > 1 {
			n = max(n, col.Short)
		}
		if s := b.flow.strips; 0 < col.End && col.End < len(s) && (s[col.End-1].KeepNext || s[col.End].NoStart) {
			n = max(n, torn)
		}
	}
	if n == 1 && b.page.Full {
		return 0
	}
	return n
}

// band is text in columns from side to side of a page, under a heading over several of
// them. A page has one, unless its sections have such headings.
type band struct {
	flow   *flow // that the page is of
	page   makeup.Page
	groups []galley.Group
	head   int  // the strip of the heading in the galley of the report, -1 for none
	row    int  // grid lines from the top of the text to the heading
	top    int  // and to the columns
	last   bool // no other stretch of the text follows
}

// plan makes up the pages from page n on until the text is placed; each ends some grid
// lines before the foot.
func (c *composer) plan(ctx context.Context, l left, n, early int) ([]planned, error) {
	var plan []planned
	fill := c.onePage
	if c.wideHeads() {
		fill = c.sections
	}
	for ; l.now.flow != nil; n++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if n >= maxPages {
			return nil, c.tooMany()
		}
		at, next := fill(l, n, early)
		if len(at.bands) == 0 && (n > 0 || len(c.head) == 0) {
			return nil, c.nothingFits(l, n)
		}
		at.left, l = l, next // a headline that leaves too little room stands alone
		plan = append(plan, at)
	}
	return plan, nil
}

// problem is what make-up is asked for on the next page.
func (c *composer) problem(s *stretch, early int) makeup.Problem {
	return makeup.Problem{
		Strips: s.flow.strips, Paras: s.flow.paras, Start: s.start,
		Columns: c.columns, MinDepth: minDepth, Slack: 1, Next: c.sheet.Rows() - overleafHead - early,
	}
}

// onePage makes up a page of one stretch.
func (c *composer) onePage(l left, n, early int) (at planned, next left) {
	s := &l.now
	p := c.problem(s, early)
	least, most := c.headRows(n)
	p.Depth = c.sheet.Rows() - least - early
	if n == 0 && c.partial() {
		p.Depth, p.Top = c.sheet.Rows()-overleafHead, c.headTops(least)
		least, most = overleafHead, overleafHead
	}
	if c.full && (n > 0 || c.partial()) {
		p.MinDepth = p.Depth
	} else if c.full {
		p.MinDepth = c.sheet.Rows() - most
	}
	pg, p, groups, ok := c.makeUp(s, p)
	if ok && c.columns > 1 && (pg.Uneven() || c.closing && pg.Cost >= makeup.CostGape && !pg.Full) {
		pg = c.higher(s, p, pg, n, early, most)
	}
	if !ok {
		return planned{headRows: least}, l
	}
	at = planned{
		headRows: min(most, c.sheet.Rows()-pg.Depth), room: p.Depth * p.Columns,
		bands: []band{{flow: s.flow, page: pg, groups: groups, head: -1, last: true}},
	}
	if s.start, s.groups = pg.Placed, waiting(groups, pg.Groups); pg.Full || s.ended() {
		if l = (left{}); c.full && n == 0 && !c.partial() { // the headline zone takes what the text leaves
			at.room = pg.Depth * p.Columns
		}
	}
	return at, l
}

// waiting returns the groups that do not stand on a page.
func waiting(groups []galley.Group, placed []int) []galley.Group {
	var out []galley.Group
	for i, g := range groups {
		if !slices.Contains(placed, i) {
			out = append(out, g)
		}
	}
	return out
}

// ended reports whether nothing is left of the stretch.
func (s *stretch) ended() bool { return s.start == len(s.flow.strips) && len(s.groups) == 0 }

// paintPlanned paints a page and notes what was not perfect on it.
func (c *composer) paintPlanned(n int, at *planned) {
	c.paint(n, at.headRows, at.bands)
	for i := range at.bands {
		pg := &at.bands[i].page
		c.report(n, at.bands[i].flow.galley, pg)
	}
}
