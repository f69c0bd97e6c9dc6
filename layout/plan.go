package layout

import (
	"context"

	"dayang/layout/galley"
	"dayang/layout/makeup"
)

// flow is text on its way into pages.
type flow struct {
	galley  *galley.Galley
	problem makeup.Problem
	maker   *makeup.Maker
	groups  []galley.Group // that are left
	// early is how many grid lines before the foot its pages end.
	early int
}

// flow begins with a strip of a galley and with groups of its boxes.
func (c *composer) flow(g *galley.Galley, start int, groups []galley.Group) *flow {
	p := makeup.Problem{
		Strips: stripsOf(g), Paras: make([]makeup.Para, len(g.Paras)),
		Columns: c.columns, Start: start, MinDepth: minDepth, Slack: 1,
	}
	for i := range g.Paras {
		p.Paras[i] = g.Paras[i].Para
	}
	return &flow{galley: g, problem: p, maker: makeup.New(p.Strips, p.Paras), groups: groups}
}

// stripsOf is what make-up needs to know of a galley.
func stripsOf(g *galley.Galley) []makeup.Strip {
	out := make([]makeup.Strip, len(g.Strips))
	for i := range g.Strips {
		out[i] = g.Strips[i].Strip
	}
	return out
}

// planned is a page made up and not painted yet.
type planned struct {
	page     makeup.Page
	headRows int
	room     int // grid lines of its columns
	// What it began with.
	flow   *flow
	start  int
	groups []galley.Group
}

// filled returns the grid lines of the columns that are filled.
func (p *planned) filled() int {
	n := p.page.Depth * len(p.page.Columns)
	for _, col := range p.page.Columns {
		n -= col.Short
	}
	return n
}

// uneven returns how many lines a column of the page ends short, at most.
func (p *planned) uneven() int {
	n := 0
	for _, col := range p.page.Columns {
		n = max(n, col.Short)
	}
	return n
}

// plan makes up the pages from page n on until the text is placed.
func (c *composer) plan(ctx context.Context, f *flow, n int) ([]planned, error) {
	var plan []planned
	p := &f.problem
	p.Next = c.sheet.Rows() - overleafHead - f.early
	for ; ; n++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		least, most := c.headRows(n)
		p.Depth, p.Top = c.sheet.Rows()-least-f.early, nil
		if n == 0 && c.partial() {
			p.Depth, p.Top = c.sheet.Rows()-overleafHead, c.headTops(least)
			least, most = overleafHead, overleafHead
		}
		if c.full && (n > 0 || c.partial()) {
			p.MinDepth = p.Depth
		} else if c.full {
			p.MinDepth = c.sheet.Rows() - most
		}
		p.Groups = c.problemGroups(f.groups, p.Depth)
		pg, ok := f.maker.MakeUp(*p)
		// More white in the headline zone may let the columns end level.
		for d := p.Depth - 1; n == 0 && p.Top == nil && d >= c.sheet.Rows()-most && d >= minDepth && ok && pg.Uneven(); d-- {
			q := *p
			q.Depth = d
			if other, ok := f.maker.MakeUp(q); ok && other.Cost < pg.Cost && other.Placed > 0 {
				pg = other
			}
		}
		if !ok && n == 0 && len(c.head) > 0 {
			// The headline leaves too little room: the text begins overleaf.
			plan = append(plan, planned{headRows: least, flow: f, groups: f.groups})
			continue
		}
		if !ok || n >= maxPages {
			return nil, c.nothingFits(n)
		}
		at := planned{page: pg, headRows: min(most, c.sheet.Rows()-pg.Depth), room: p.Depth * p.Columns, flow: f, start: p.Start, groups: f.groups}
		f.groups = f.groups[len(pg.Groups):]
		p.Start = pg.Placed
		end := pg.Full || pg.Placed == len(p.Strips) && len(f.groups) == 0
		if end && c.full && n == 0 && !c.partial() { // the headline zone takes what the text leaves
			at.room = pg.Depth * p.Columns
		}
		if plan = append(plan, at); end {
			return plan, nil
		}
	}
}

// paintPlanned paints a page and notes what was not perfect on it.
func (c *composer) paintPlanned(n int, at *planned) {
	c.galley, c.strips = at.flow.galley, at.flow.problem.Strips
	c.paint(n, at.headRows, []band{{page: &at.page, groups: at.groups, head: -1}})
	c.report(n, &at.page)
	c.cost += at.page.Cost
	c.air += at.page.Air()
}
