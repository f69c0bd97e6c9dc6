package layout

import (
	"unicode/utf8"

	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// A vertical headline (竖题) stands at the left of the page: the title in one or
// two lines from the right, then subtitle, kicker and byline, each a line of its
// own to the left.
const (
	verticalHeight = 55  // most of the type area that it takes, in per cent
	longVertical   = 9   // characters from which a title stands in two lines
	verticalGap    = 600 // white between lines, in thousandths of the larger size
)

// fitVertical sets the parts of the zone in vertical lines, the title as large as
// the zone is wide and high enough for.
func (c *composer) fitVertical() {
	lead := c.sheet.Body.Leading
	width := c.width(c.headColumns()) - c.sheet.Body.Size
	height := c.sheet.TypeArea().H.Mul(verticalHeight, 100)
	beside := unit.Len(0) // width of the lines beside the title
	for i := range c.head {
		if p := &c.head[i]; p.kind != page.RoleTitle {
			c.fitUpright(p, height)
			beside += p.height
		}
	}
	for i := range c.head {
		p := &c.head[i]
		if p.kind != page.RoleTitle {
			continue
		}
		lines := 1
		if utf8.RuneCountInString(p.text) > longVertical {
			lines = 2
		}
		most := (width - beside).Mul(1000, int64(lines)*(1000+verticalGap/2))
		st := p.style
		fit, diags := c.setter.Upright(p.text, st, p.elem, p.at, inline.Fit{
			Width: height,
			Lines: lines,
			Least: c.sheet.Body.Size.Mul(3, 2),
			Most:  max(c.sheet.Body.Size.Mul(3, 2), min(c.sheet.Head.Max, most)),
		})
		p.diags = diags
		p.size, p.lines = fit.Size, fit.Lines
		p.height = unit.Len(len(fit.Lines)) * fit.Size.Mul(1000+verticalGap/2, 1000)
	}
	deepest := unit.Len(0)
	for i := range c.head {
		p := &c.head[i]
		for k, l := range p.lines {
			deepest = max(deepest, p.drop(k)+l.Width)
		}
	}
	rows := int((deepest + 2*lead + lead - 1) / lead)
	c.zoneRows = overleafHead + min(rows, c.sheet.Rows()*4/5)
}

// fitUpright sets a minor part in one vertical line of its own size, two if it is
// long.
func (c *composer) fitUpright(p *part, height unit.Len) {
	size := min(p.style.Size, c.sheet.Body.Size.Mul(17, 10))
	lines := 1
	if unit.Len(utf8.RuneCountInString(p.text))*size > height {
		lines = 2
	}
	fit, diags := c.setter.Upright(p.text, p.style, p.elem, p.at,
		inline.Fit{Width: height, Lines: lines, Least: c.sheet.Body.Size, Most: size})
	p.diags = diags
	p.size, p.lines = fit.Size, fit.Lines
	p.height = unit.Len(len(fit.Lines)) * fit.Size.Mul(1000+verticalGap, 1000)
}

// drop is how far under the top of the zone a line of the part begins: the second
// line of a title hangs lower than the first, as on a scroll, the rest lower too.
func (p *part) drop(line int) unit.Len {
	switch {
	case p.kind != page.RoleTitle:
		return 2 * p.size
	case line > 0:
		return p.size
	}
	return 0
}

// paintVertical paints the zone from the right: the title first.
func (c *composer) paintVertical(pg *page.Page) {
	area := c.sheet.TypeArea()
	w := c.width(c.headColumns())
	used := unit.Len(0)
	for _, p := range c.head {
		used += p.height
	}
	x := area.X + (w+used)/2 // the lines stand in the middle of the zone
	top := area.Y + overleafHead*c.sheet.Body.Leading
	order := append([]part{}, c.head...)
	for i := range order { // the title leads
		if order[i].kind == page.RoleTitle {
			title := order[i]
			copy(order[1:i+1], order[:i])
			order[0] = title
		}
	}
	for _, p := range order {
		step := p.height / unit.Len(max(1, len(p.lines)))
		for i, l := range p.lines {
			pg.Items = append(pg.Items, l.At(x-step/2, top+p.drop(i))...)
			x -= step
		}
		if p.kind == page.RoleTitle {
			c.book.Outline = append(c.book.Outline,
				page.Outline{Title: p.text, Level: 0, At: unit.Point{X: area.X, Y: top}})
		}
	}
	pg.Zones = append(pg.Zones, page.Zone{Kind: page.ZoneHead, Elem: page.Artifact, Rect: unit.Rect{
		X: area.X, Y: area.Y, W: w, H: unit.Len(c.zoneRows) * c.sheet.Body.Leading,
	}})
}
