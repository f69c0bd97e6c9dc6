package layout

import "dayang/layout/makeup"

// leastBand is the fewest grid lines of text under a heading at the foot of a page.
const leastBand = 8

// sections makes up a page of bands, one under the other.
func (c *composer) sections(l left, n, early int) (at planned, next left) {
	at.headRows, _ = c.headRows(n)
	depth := c.sheet.Rows() - at.headRows - early
	at.room = depth * c.columns
	for row := 0; l.now.flow != nil; {
		b, s, ok := c.band(l.now, row, depth, c.full && len(l.rest) == 0)
		if !ok {
			break
		}
		b.last = len(l.rest) == 0
		at.bands = append(at.bands, b)
		if l.now = s; !b.page.Full && !s.ended() {
			break
		}
		l, row = leftOf(l.rest), b.top+b.page.Depth+1
	}
	return at, l
}

// band makes up what goes of a stretch on a page from a row on, and returns the rest of
// it; ok is false if nothing goes.
func (c *composer) band(s stretch, row, depth int, fill bool) (b band, rest stretch, ok bool) {
	b = band{flow: s.flow, groups: s.groups, head: s.head, row: row, top: row}
	if s.head >= 0 {
		b.top += c.galley.Strips[s.head].Rows
	}
	p := c.problem(&s, 0)
	p.Depth = depth - b.top
	if p.Depth < 1 || row > 0 && p.Depth < leastBand {
		return b, s, false
	}
	p.MinDepth = 1
	if fill {
		p.MinDepth = p.Depth
	}
	if b.page, p, b.groups, ok = c.makeUp(&s, p); !ok || row > 0 && !b.page.Full && b.page.Placed == p.Start {
		return b, s, false
	}
	if b.page.Full && b.uneven() > 0 && !fill && !c.trying {
		b = c.levelBand(b, s, p)
	}
	s.head, s.start, s.groups = -1, b.page.Placed, waiting(b.groups, b.page.Groups)
	return b, s, true
}

// levelBand looks for changes in what is left of a stretch with which the columns of its
// last band end level.
func (c *composer) levelBand(b band, s stretch, p makeup.Problem) band {
	text := left{now: s}
	r := remake{[]planned{{bands: []band{b}}}, b.page.Cost}
	r = r.improve(text.changes(0), func(list []change) (remake, bool) {
		changed := text.with(list).now
		q, o := p, b
		q.Strips, q.Paras, q.Start = changed.flow.strips, changed.flow.paras, changed.start
		q.Groups = c.problemGroups(changed.groups, p.Depth)
		pg, ok := changed.flow.maker.MakeUp(q)
		o.flow, o.page, o.groups = changed.flow, pg, changed.groups
		cost := pg.Cost
		for _, ch := range list {
			cost += ch.cost
		}
		return remake{[]planned{{bands: []band{o}}}, cost}, ok && pg.Full
	})
	return r.pages[0].bands[0]
}

// wideHeads reports whether headings stand over several columns.
func (c *composer) wideHeads() bool {
	for i := range c.galley.Strips {
		if c.galley.Strips[i].Wide {
			return true
		}
	}
	return false
}
