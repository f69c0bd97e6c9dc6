package layout

import (
	"context"

	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// How large the parts of the headline zone are set, and in how many lines.

// titleLadder are the sizes in points that a headline desk picks from.
var titleLadder = []float64{120, 108, 96, 84, 72, 66, 60, 56, 48, 42, 36, 32, 28, 24, 22, 20, 18, 16, 14}

// titleCap is the largest title over so many sixths of the page's width, as a
// share of the largest over all of it (the house figures are 20, 32, 44, 60 and
// 96 pt over 1, 2, 3, 4 and 6 columns).
var titleCap = [7]int64{0, 210, 335, 460, 625, 800, 1000}

// mostHead is the share of the page in thousandths that the headline zone may
// take before its type is made smaller.
const mostHead = 550

// fitHead sets the parts of the headline zone to the width of the story, as large
// as the page allows, or as far as it is when ctx ends.
func (c *composer) fitHead(ctx context.Context) {
	if c.vertical() {
		c.fitVertical()
		return
	}
	for !c.fitHeadOver(ctx, c.width(c.headColumns())) && c.columns < c.most {
		c.columns++ // a brief with much in its head
	}
	if c.headHeight() > c.sheet.TypeArea().H.Mul(mostHead, 1000) {
		for i := range c.head { // and then the white between its parts
			c.head[i].above /= 3
		}
	}
}

// titleLimit is the largest title over so many columns.
func (c *composer) titleLimit(columns int) unit.Len {
	n := c.sheet.Columns.Count
	return c.sheet.Head.Max.Mul(titleCap[max(1, min(6, (6*columns+n/2)/n))], 1000)
}

func (c *composer) fitHeadOver(ctx context.Context, w unit.Len) bool {
	limit := c.titleLimit(c.headColumns())
	smallest := unit.FromPt(titleLadder[len(titleLadder)-1])
	for {
		c.fitParts(w, limit)
		if fits := c.headHeight() <= c.sheet.TypeArea().H.Mul(mostHead, 1000); fits || limit <= smallest ||
			ctx.Err() != nil {
			return fits
		}
		limit = limit.Mul(4, 5)
	}
}

// fitParts sets the parts with a title of at most the given size.
func (c *composer) fitParts(w, limit unit.Len) {
	for i := range c.head {
		p := &c.head[i]
		switch p.kind {
		case page.RoleTitle:
			c.fitTitle(p, w, limit)
		case page.RoleNote:
			c.fitNote(p, w)
		default:
			scaled := min(p.style.Size,
				max(c.sheet.Body.Size.Mul(11, 10),
					p.style.Size.Mul(int64(limit), int64(c.sheet.Head.Max)).Mul(13, 10)))
			c.fitLine(p, w, scaled)
		}
	}
}

func (p *part) set(size unit.Len, lines []inline.Line, leading unit.Len) {
	p.size, p.lines = size, lines
	p.height = size + unit.Len(max(0, len(lines)-1))*leading
}

// mostTitleLines is the most lines of a title that is not to be smaller than that.
const mostTitleLines = 4

// fitTitle takes the largest size of the ladder at which the title fits on one
// line; if that is far below what the width carries, on two (newspaper-design
// rule: below 0.62 of the cap; one of two halves sooner). One that would look like text goes on more lines.
func (c *composer) fitTitle(p *part, w, limit unit.Len) {
	var largest [mostTitleLines + 1]unit.Len // by lines
	natural := c.natural(p)
	for _, pt := range titleLadder {
		size := unit.FromPt(pt)
		if size > limit || natural(size) > mostTitleLines*w {
			continue
		}
		for n := c.headLines(p, size, w.Mul(98, 100)); n <= mostTitleLines && largest[n] == 0; n++ {
			largest[n] = size
		}
		if largest[1] > 0 {
			break
		}
	}
	size := largest[1]
	if largest[2] > size && (size < limit.Mul(62, 100) ||
		size < limit.Mul(leastOfHalves, 100) && c.halves(p, w, largest[2])) {
		size = largest[2]
	}
	for n, least := 2, min(limit, c.sheet.Body.Size.Mul(leastTitle, 100)); size < least &&
		n <= mostTitleLines; n++ {
		size = max(size, largest[n])
	}
	if size == 0 {
		size = min(limit, unit.FromPt(titleLadder[len(titleLadder)-1]))
	}
	size = c.notSmall(p, w, limit, c.atSense(p, w, c.atBlank(p, w, size)))
	p.set(size, c.headline(p, size, w), max(size.Mul(118, 100), c.sheet.Body.Leading))
}

// leastOfHalves is the share of the largest title in hundredths under which one of two halves goes on
// two lines.
const leastOfHalves = 75

// halves reports whether a title of two lines is read by its halves: the first ends at a blank, a
// colon, a stop or a comma, and neither is much the longer.
func (c *composer) halves(p *part, w, size unit.Len) bool {
	lines := c.headline(p, size, w)
	return len(lines) == 2 &&
		min(lines[0].Width, lines[1].Width)*10 >= max(lines[0].Width, lines[1].Width)*6 &&
		c.ending(p)(lines[0].End) >= inline.EndsComma
}

// leastAtBlank is how much smaller in per cent a title may be so that it breaks at its blank.
const leastAtBlank = 70

// atBlank returns the size at which a title of two lines breaks at the one blank that its
// writer set: the size given, or a slightly smaller one of the ladder, if there is one.
func (c *composer) atBlank(p *part, w, size unit.Len) unit.Len {
	first := beforeBlank(p.text)
	if first == 0 || c.headLines(p, size, w.Mul(98, 100)) != 2 {
		return size
	}
	least := max(size.Mul(leastAtBlank, 100), min(size, c.sheet.Body.Size.Mul(leastTitle, 100)))
	for _, pt := range titleLadder {
		s := unit.FromPt(pt)
		if s > size || s < least {
			continue
		}
		lines := c.headline(p, s, w)
		if at := lines[0].End - first; len(lines) == 2 && (at == 0 || at == 1) {
			return s
		}
	}
	return size
}

// beforeBlank counts the characters before the blank in a text of Chinese; 0 if it has none, or
// several. One beside Latin is none of these.
func beforeBlank(text string) (n int) {
	chars := []rune(text)
	for i := 1; i+1 < len(chars); i++ {
		if chars[i] != ' ' && chars[i] != '　' || chars[i-1] < '⺀' || chars[i+1] < '⺀' ||
			inline.BetweenOffices(chars, i) {
			continue
		}
		if n > 0 {
			return 0
		}
		n = i
	}
	return n
}

// fitLine sets a line of the zone, smaller if that keeps it on one line.
func (c *composer) fitLine(p *part, w, size unit.Len) {
	natural := c.natural(p)
	for s := size; s >= size*3/4 && s >= c.sheet.Body.Size; s -= unit.Pt / 2 {
		if natural(s) > w.Mul(11, 10) {
			continue // marks give way by less
		}
		if c.headLines(p, s, w) <= 1 {
			p.set(s, c.headline(p, s, w), s)
			return
		}
	}
	p.set(size, c.headline(p, size, w), size.Mul(13, 10))
}

// noteInset is the white at the sides of the note's strip, in body ems.
const noteInset = 3

// fitNote sets the editor's note: as large as keeps it on two lines, else in
// body size, justified.
func (c *composer) fitNote(p *part, w unit.Len) {
	inner := w - 2*noteInset*c.sheet.Body.Size
	natural := c.natural(p)
	for s := p.style.Size; s >= c.sheet.Body.Size.Mul(12, 10); s -= unit.Pt {
		if natural(s) > inner*2 {
			continue
		}
		if c.headLines(p, s, inner) <= 2 {
			p.set(s, c.headline(p, s, inner), s.Mul(15, 10))
			return
		}
	}
	size := c.sheet.Body.Size.Mul(11, 10)
	st := p.style
	st.Size = size
	var lines []inline.Line
	lines, p.diags = c.setter.Paragraph(p.text, st, inner, inline.Justify, p.elem, p.at)
	p.set(size, lines, size.Mul(155, 100))
}

// natural returns the width of a part on one line by its size: lengths grow with
// the size of type.
func (c *composer) natural(p *part) func(size unit.Len) unit.Len {
	const reference = 10 * unit.Pt
	st := p.style
	st.Size = reference
	w := c.setter.Heading(p.text, p.mark, st, inline.Left, p.elem, nil).Single().Width
	return func(size unit.Len) unit.Len { return w.Mul(int64(size), int64(reference)) }
}

// stripPadding is the white over and under the note in its strip.
func (c *composer) stripPadding() unit.Len { return c.sheet.Body.Leading * 4 / 5 }
