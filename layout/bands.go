package layout

import (
	"context"

	"dayang/layout/galley"
	"dayang/layout/makeup"
	"dayang/layout/unit"
)

// band is text in columns from side to side of a page, under a heading over several of
// them. A page has one, unless its sections have such headings.
type band struct {
	page   *makeup.Page
	groups []galley.Group
	row    int // grid lines from the top of the text to the heading
	head   int // the strip of the heading, -1 for none
}

// part of the text between two headings over several columns.
type stretch struct {
	head, first, end int // the heading's strip or -1, and the strips [first, end)
	groups           []galley.Group
	paras            int // the first of its paragraphs
	problem          makeup.Problem
	maker            *makeup.Maker
}

// leastBand is the fewest grid lines of text under a heading at the foot of a page.
const leastBand = 8

// stretches cuts the text at its headings over several columns.
func (c *composer) stretches(p makeup.Problem, groups []galley.Group) []*stretch {
	var out []*stretch
	cut := func(head, first int) { out = append(out, &stretch{head: head, first: first, end: len(c.strips)}) }
	if !c.galley.Strips[0].Wide {
		cut(-1, 0)
	}
	for i := range c.galley.Strips {
		if c.galley.Strips[i].Wide {
			if len(out) > 0 {
				out[len(out)-1].end = i
			}
			cut(i, i+1)
		}
	}
	for k, s := range out {
		s.problem = p
		s.problem.Strips, s.problem.Paras = c.strips[s.first:s.end], nil
		for len(p.Paras) > s.paras && p.Paras[s.paras].First < s.first {
			s.paras++
		}
		for _, q := range p.Paras[s.paras:] {
			if q.First < s.end {
				q.First, q.End = q.First-s.first, q.End-s.first
				s.problem.Paras = append(s.problem.Paras, q)
			}
		}
		for len(groups) > 0 && (groups[0].Anchor <= s.end || k == len(out)-1) {
			s.groups = append(s.groups, groups[0])
			groups = groups[1:]
		}
		s.maker = makeup.New(s.problem.Strips, s.problem.Paras)
	}
	return out
}

// sections makes up pages of bands, one under the other.
func (c *composer) sections(ctx context.Context, p makeup.Problem, groups []galley.Group) error {
	left := c.stretches(p, groups)
	for n := 0; len(left) > 0; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		head, _ := c.headRows(n)
		depth := c.sheet.Rows() - head
		var bands []band
		row := 0
		for len(left) > 0 {
			s := left[0]
			b, rows, full := c.band(s, row, depth, c.full && len(left) == 1)
			if b == nil {
				break
			}
			bands = append(bands, *b)
			if row += rows; !full {
				break
			}
			left, row = left[1:], row+1
		}
		if len(bands) == 0 && (n > 0 || len(c.head) == 0) || n >= maxPages {
			return c.nothingFits(n)
		}
		c.paint(n, head, bands)
		c.lastRoom, c.lastLines, c.uneven = depth*c.columns, min(row, depth)*c.columns, 0
		for i, b := range bands {
			c.report(n, b.page)
			c.cost += b.page.Cost
			c.air += b.page.Air()
			for _, col := range b.page.Columns {
				if i == len(bands)-1 {
					c.lastLines -= col.Short
				}
			}
		}
	}
	return nil
}

// band makes up what goes of a stretch on a page from a row on; nil if nothing does.
func (c *composer) band(s *stretch, row, depth int, fill bool) (b *band, rows int, full bool) {
	b = &band{groups: s.groups, row: row, head: s.head}
	if s.head >= 0 {
		rows = c.strips[s.head].Rows
	}
	p := &s.problem
	p.Depth = depth - row - rows
	if p.Depth < 1 || row > 0 && p.Depth < leastBand {
		return nil, 0, false
	}
	p.MinDepth = 1
	if fill {
		p.MinDepth = p.Depth
	}
	p.Groups = c.problemGroups(s.groups, p.Depth)
	for i := range p.Groups {
		p.Groups[i].Anchor = min(max(p.Groups[i].Anchor-s.first, 0), len(p.Strips))
	}
	pg, ok := s.maker.MakeUp(*p)
	if !ok || row > 0 && !pg.Full && pg.Placed == p.Start {
		return nil, 0, false
	}
	p.Start, s.head = pg.Placed, -1
	s.groups = s.groups[len(pg.Groups):]
	for i := range pg.Columns {
		col := &pg.Columns[i]
		col.First, col.End = col.First+s.first, col.End+s.first
		for k := range col.Extra {
			col.Extra[k].Strip += s.first
		}
		for k := range col.Vary {
			col.Vary[k].Para += s.paras
		}
	}
	b.page = &pg
	return b, rows + pg.Depth, pg.Full || pg.Placed == len(p.Strips) && len(s.groups) == 0
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

// bandTop returns where the columns of a band begin on a page whose text begins at top.
func (c *composer) bandTop(b band, top unit.Len) unit.Len {
	row := b.row
	if b.head >= 0 {
		row += c.strips[b.head].Rows
	}
	return c.rowY(top, row)
}
