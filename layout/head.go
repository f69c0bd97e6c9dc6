package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// part is one piece of the headline zone (题区).
type part struct {
	text  string
	style styles.Text
	elem  int
	kind  page.ElemRole
	above unit.Len // least white over it
	share int      // its share of further white over it
	pos   diag.Pos // of a whole line of the source, or of its file
	// set by fitHead:
	size   unit.Len
	lines  []inline.Line
	height unit.Len
	diags  diag.List // of how it is set now
}

// at is the place of each of its characters.
func (p *part) at(int) diag.Pos { return p.pos }

// openHead takes what belongs into the headline zone and returns the blocks
// that are left for the columns.
func (c *composer) openHead(blocks []doc.Block) []doc.Block {
	m, st := c.doc.Meta, c.sheet.Head
	lead := c.sheet.Body.Leading
	add := func(kind page.ElemRole, text string, t styles.Text, above unit.Len, share int, pos diag.Pos) {
		if text == "" {
			return
		}
		c.book.Elems = append(c.book.Elems, page.Elem{Role: kind, Parent: page.Artifact, Text: text, Source: pos.String()})
		if kind != page.RoleTitle && kind != page.RoleNote { // only the title's line is known
			pos = diag.Pos{File: pos.File}
		}
		c.head = append(c.head, part{
			text: text, style: t, elem: len(c.book.Elems) - 1, kind: kind, above: above, share: share, pos: pos,
		})
	}
	over, share := lead*4/3, 3 // the title, or the kicker that belongs to it
	if m.Kicker != "" {
		add(page.RoleKicker, m.Kicker, st.Kicker, over, share, m.Pos)
		over, share = lead*2/3, 1
	}
	title, sub := galley.Halves(m.Title, m.Subtitle)
	if sub != "" {
		sub = galley.Dashes + sub
	}
	add(page.RoleTitle, title, st.Title, over, share, m.Pos)
	add(page.RoleSubtitle, sub, st.Subtitle, lead*4/3, 1, m.Pos)
	add(page.RoleByline, strings.Join(append(bylines(m.Byline, blocks), source(m.Source, blocks)...), "　"), st.Byline, lead, 1, m.Pos)
	if !c.sheet.Note.Strip || c.sheet.Head.Vertical {
		return blocks
	}
	most := mostNote * int(c.width(c.sheet.Columns.Count)/c.sheet.Body.Size)
	for i, b := range blocks {
		if b.Kind == doc.Paragraph && b.Role == "" {
			break // a note within the text or behind it belongs to what stands around it
		}
		if b.Kind == doc.Paragraph && (b.Role == doc.EditorNote || b.Role == doc.Lead) && utf8.RuneCountInString(b.Text) <= most {
			add(page.RoleNote, b.Text, c.sheet.Note.Text, lead*2, 2, b.Pos)
			return append(append([]doc.Block{}, blocks[:i]...), blocks[i+1:]...)
		}
	}
	return blocks
}

// mostNote is how many lines of body size an editor's note may take in its strip
// over all columns; a longer one is running text and stands in the columns.
const mostNote = 3

// bylines are those that the first paragraph does not hold already, as the name
// in 本报讯（记者 …）, that no line below the text repeats, and whose names no other one gives,
// too.
func bylines(all []string, blocks []doc.Block) []string {
	opening := ""
	for _, b := range blocks {
		if b.Kind == doc.Paragraph && b.Role == "" {
			opening = b.Text
			break
		}
	}
	var out []string
	for i, name := range all {
		if !strings.Contains(opening, name) && !given(all, i) && !repeated(name, all, blocks) {
			out = append(out, name)
		}
	}
	return out
}

// given reports whether another of the bylines has all that byline i says: the same names,
// perhaps with the office. Of two that say the same the first stays.
func given(all []string, i int) bool {
	words := bylineWords(all[i])
	for k, other := range all {
		more := bylineWords(other)
		holds := !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(more, w) })
		if k != i && len(words) > 0 && holds && (len(more) > len(words) || k < i) {
			return true
		}
	}
	return false
}

// bylineWords are the names and offices in a byline (新华社记者, 骆文斌), the characters of a
// name set apart (龙 岩) put together, without what only says that an author follows.
func bylineWords(byline string) []string {
	var out []string
	apart := false // the last word is one character that the next may complete
	for _, w := range strings.FieldsFunc(byline, func(r rune) bool { return strings.ContainsRune(" 　、，,：:/／（）()|｜■□◎", r) }) {
		switch one := utf8.RuneCountInString(w) == 1; {
		case w == "作者" || w == "文" || w == "撰文":
		case one && apart:
			out[len(out)-1] += w
			apart = false
		default:
			out, apart = append(out, w), one
		}
	}
	return out
}

// repeated reports whether a line beside the text is a byline, or all of them, but for blanks,
// brackets and 作者：, as （本报记者　李　远） is.
func repeated(name string, all []string, blocks []doc.Block) bool {
	bare := func(text string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(" 　（）()【】", r) {
				return -1
			}
			return r
		}, text)
	}
	one, every := bare(name), bare(strings.Join(all, ""))
	return slices.ContainsFunc(blocks, func(b doc.Block) bool {
		text := strings.TrimPrefix(bare(b.Text), "作者：")
		return b.Kind == doc.Furniture && (b.Role == doc.Credit || b.Role == doc.Signature) && (text == one || text == every)
	})
}

// source is the line of the source (来源), none if a line at the end of the text or
// its opening names it.
func source(name string, blocks []doc.Block) []string {
	if name == "" || credited(name, blocks) || len(bylines([]string{name}, blocks)) == 0 {
		return nil
	}
	return []string{"来源：" + name}
}

// credited reports whether one of the lines below the text has a name.
func credited(name string, blocks []doc.Block) bool {
	return slices.ContainsFunc(blocks, func(b doc.Block) bool {
		return b.Kind == doc.Furniture && strings.Contains(b.Text, name)
	})
}

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
// as the page allows.
func (c *composer) fitHead() {
	if c.vertical() {
		c.fitVertical()
		return
	}
	for !c.fitHeadOver(c.width(c.headColumns())) && c.columns < c.most {
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

func (c *composer) fitHeadOver(w unit.Len) bool {
	limit := c.titleLimit(c.headColumns())
	smallest := unit.FromPt(titleLadder[len(titleLadder)-1])
	for {
		c.fitParts(w, limit)
		if fits := c.headHeight() <= c.sheet.TypeArea().H.Mul(mostHead, 1000); fits || limit <= smallest {
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
			scaled := min(p.style.Size, max(c.sheet.Body.Size.Mul(11, 10), p.style.Size.Mul(int64(limit), int64(c.sheet.Head.Max)).Mul(13, 10)))
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
// rule: below 0.62 of the cap). One that would look like text goes on more lines.
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
	if size < limit.Mul(62, 100) && largest[2] > size {
		size = largest[2]
	}
	for n, least := 2, min(limit, c.sheet.Body.Size.Mul(leastTitle, 100)); size < least && n <= mostTitleLines; n++ {
		size = max(size, largest[n])
	}
	if size == 0 {
		size = min(limit, unit.FromPt(titleLadder[len(titleLadder)-1]))
	}
	size = c.atBlank(p, w, size)
	p.set(size, c.headline(p, size, w), max(size.Mul(118, 100), c.sheet.Body.Leading))
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
		if chars[i] != ' ' && chars[i] != '　' || chars[i-1] < '⺀' || chars[i+1] < '⺀' {
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
	_, w := c.setter.Label(p.text, p.style.Face, reference, p.style.Color, p.elem)
	return func(size unit.Len) unit.Len { return w.Mul(int64(size), int64(reference)) }
}

// stripPadding is the white over and under the note in its strip.
func (c *composer) stripPadding() unit.Len { return c.sheet.Body.Leading * 4 / 5 }

// headHeight returns the height of the zone without white to spare.
func (c *composer) headHeight() unit.Len {
	h := c.sheet.Head.Rule*2 + 2*unit.Pt + c.plateHeight()
	for _, p := range c.head {
		h += p.above + p.height
		if p.kind == page.RoleNote {
			h += c.stripPadding()
		}
	}
	return h + c.sheet.Body.Leading*3/2
}

// overleafHead is the grid lines over the columns of a page without a headline:
// the rule over the page and a line of white.
const overleafHead = 2

// headRows returns the least and the most grid lines of the headline zone of a
// page; only the first page has one.
func (c *composer) headRows(n int) (least, most int) {
	lead := c.sheet.Body.Leading
	if n > 0 || len(c.head) == 0 && c.plateHeight() == 0 {
		return overleafHead, overleafHead
	}
	base := int((c.headHeight() + lead - 1) / lead)
	if c.vertical() {
		return c.zoneRows, c.zoneRows
	}
	if c.columns < c.sheet.Columns.Count { // a story that does not fill its page needs no air
		return max(base, min(base+1, c.sheet.Rows()/2)), base + 1
	}
	least = max(base, min(base+c.sheet.Head.MinAir, c.sheet.Rows()/2))
	return least, max(least, base+c.sheet.Head.MaxAir)
}

// headColumns is how many columns the headline zone stands over.
func (c *composer) headColumns() int {
	n := c.sheet.Head.Span
	if c.sheet.Head.Vertical && n == 0 {
		n = max(1, c.sheet.Columns.Count/3)
	}
	if n == 0 || n >= c.columns {
		return c.columns
	}
	return n
}

// partial reports whether columns rise beside the headline zone.
func (c *composer) partial() bool { return len(c.head) > 0 && c.headColumns() < c.columns }

// vertical reports whether the headline stands in vertical lines. A page without a
// column beside it has no room for that.
func (c *composer) vertical() bool { return c.sheet.Head.Vertical && c.partial() }

// headTops are the lines that the zone takes of each column under the page's rule.
func (c *composer) headTops(rows int) []int {
	tops := make([]int, c.columns)
	for i := range c.headColumns() {
		tops[i] = rows - overleafHead
	}
	c.zoneRows = rows
	return tops
}

// paintHead paints the headline zone of the given number of grid lines.
func (c *composer) paintHead(pg *page.Page, rows int) {
	if c.partial() {
		rows = c.zoneRows
	}
	if c.vertical() {
		c.paintVertical(pg)
		return
	}
	lead := c.sheet.Body.Leading
	spare := unit.Len(rows)*lead - c.headHeight()
	shares := unit.Len(1) // of the white under the zone
	for _, p := range c.head {
		shares += unit.Len(p.share)
	}
	unitOfAir := max(0, spare) / shares
	x, w := c.sheet.Page.Left, c.width(c.headColumns())
	y := c.sheet.Page.Top + c.sheet.Head.Rule*2 + 2*unit.Pt
	c.paintPlate(pg, y)
	y += c.plateHeight()
	for _, p := range c.head {
		y += p.above + unit.Len(p.share)*unitOfAir
		if p.kind == page.RoleNote {
			pad := c.stripPadding()
			pg.Items = append(pg.Items, page.Item{Fill: &page.Fill{
				Rect: unit.Rect{X: x, Y: y - pad, W: w, H: p.height + 2*pad}, Color: c.sheet.Tint,
			}})
		}
		step := p.height - p.size
		if n := len(p.lines); n > 1 {
			step /= unit.Len(n - 1)
		}
		dx := x
		if p.kind == page.RoleNote {
			dx += noteInset * c.sheet.Body.Size
		}
		for i, l := range p.lines {
			pg.Items = append(pg.Items, l.At(dx, y+unit.Len(i)*step+p.size.Mul(880, 1000))...)
		}
		if p.kind == page.RoleTitle {
			c.book.Outline = append(c.book.Outline, page.Outline{Title: p.text, Level: 0, At: unit.Point{X: x, Y: y}})
		}
		y += p.height
		if p.kind == page.RoleNote {
			y += c.stripPadding()
		}
	}
	pg.Zones = append(pg.Zones, page.Zone{Kind: page.ZoneHead, Elem: page.Artifact, Rect: unit.Rect{
		X: x, Y: c.sheet.Page.Top, W: w, H: unit.Len(rows) * lead,
	}})
}
