package layout

import (
	"context"
	"slices"

	"dayang/layout/makeup"
)

// A gap is white over a heading beyond what the design allows: it looks as if text were missing.
// Make-up leaves one where nothing else lets a column end at its foot, such as a heading that
// has no room for two lines under it.

// gaps returns the lines of white over headings of a page that the design does not allow.
func (p *planned) gaps() (n int) {
	for i := range p.bands {
		b := &p.bands[i]
		if len(b.page.Columns) == 1 {
			continue // in one column it looks as any white over a heading does
		}
		for _, col := range b.page.Columns {
			for _, e := range col.Extra {
				n += max(0, e.Rows-b.flow.strips[e.Strip].Stretch)
			}
		}
	}
	return n
}

// gapsOf returns those of several pages.
func gapsOf(plan []planned) (n int) {
	for i := range plan {
		n += plan[i].gaps()
	}
	return n
}

// gaps returns those of a report.
func (a *attempt) gaps() int { return gapsOf(a.plan) }

// costOf is the cost of several pages.
func costOf(plan []planned) (n int) {
	for i := range plan {
		n += plan[i].cost()
	}
	return n
}

// leastOverleaf is the fewest lines of text with which a page begins that would not else have any.
const leastOverleaf = 5

// lines returns the grid lines of text on a page.
func (p *planned) lines() (n int) {
	for i := range p.bands {
		b := &p.bands[i]
		for _, col := range b.page.Columns {
			for _, s := range b.flow.strips[col.First:col.End] {
				n += s.Rows
			}
		}
	}
	return n
}

// endOf returns on which of several pages the text ends, and the grid lines of it there.
func endOf(plan []planned) (page, lines int) {
	for page = len(plan) - 1; page > 0 && !plan[page].text(); page-- {
	}
	return page, plan[page].lines()
}

// keepsEnd reports whether the text of a report ends on the page on which it ended before, and not
// as a few lines there that were more.
func keepsEnd(plan, before []planned) bool {
	page, lines := endOf(plan)
	was, had := endOf(before)
	return page < was || page == was && lines >= min(had, leastOverleaf)
}

// close makes up the pages of a report again, each a little higher where that closes a gap or
// lets columns end level, if there are such before the last page and all are then better. In one
// column nobody sees where a page ends.
func (c *composer) close(ctx context.Context, plan []planned) []planned {
	if c.columns == 1 || len(plan) > mostRefits ||
		!slices.ContainsFunc(plan[:len(plan)-1], func(p planned) bool { return p.gaps() > 0 || p.uneven() > 0 }) {
		return plan
	}
	c.closing = true
	if other, err := c.plan(ctx, plan[0].left, 0, 0); err == nil && len(other) <= len(plan) &&
		keepsEnd(other, plan) {
		if other = c.levelEnd(ctx, other); costOf(other) < costOf(plan) {
			return other
		}
	}
	c.closing = false
	return plan
}

const (
	// costEarly is what it costs that all columns of a page end a line before its foot.
	costEarly = makeup.CostGape / 2
	// mostForGap is how many lines the headline zone takes up for a gap: as many as are not seen.
	mostForGap = 3
)

// higher looks for a better page n of several columns that are less high: more white in the
// headline zone, up to its most so that they end level and up to mostForGap lines for a gap, or a
// line at the foot of a page without one. For that no box is sent to the next page, and none of a text that
// ends on this one, or would be too little there, unless a column would end right after a heading.
func (c *composer) higher(s *stretch, p makeup.Problem, pg makeup.Page, n, early, most int) makeup.Page {
	least, cost := p.Depth, 0
	switch {
	case n == 0 && p.Top == nil:
		least = max(minDepth, c.sheet.Rows()-most)
	case n > 0 && c.closing && early == 0 && !c.full && !pg.Full:
		least, cost = p.Depth-1, costEarly
	}
	rest := func(pg *makeup.Page) (n int) {
		for _, s := range s.flow.strips[pg.Placed:] {
			n += s.Rows
		}
		return n
	}
	full, over := p.Depth, rest(&pg)
	for p.Depth--; p.Depth >= least &&
		(pg.Uneven() || c.closing && pg.Cost >= makeup.CostGape && p.Depth >= full-mostForGap); p.Depth-- {
		other, ok := s.flow.maker.MakeUp(p)
		if !ok ||
			other.Cost+cost >= pg.Cost ||
			other.Placed <= s.start ||
			!pg.Uneven() && len(other.Groups) < len(pg.Groups) {
			continue
		}
		if n := rest(&other); n == over || n >= leastOverleaf && over > 0 || pg.Torn() {
			pg = other
			pg.Cost += cost
		}
	}
	return pg
}
