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
	mark  int // characters at its end that are the mark of a note
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

// unmarked is a title without the mark of a note at its end, as it stands elsewhere.
func unmarked(title string, mark int) string {
	chars := []rune(title)
	return string(chars[:len(chars)-mark])
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
		mark := 0
		if kind == page.RoleTitle || kind == page.RoleSubtitle {
			mark = galley.EndMark(text, blocks)
		}
		if c.sheet.Head.Vertical { // there is no place beside a character for it
			text, mark = unmarked(text, mark), 0
		}
		known := kind == page.RoleTitle || kind == page.RoleNote
		if at, ok := c.doc.Places[string(kind)]; ok && !known {
			pos, known = at, true
		}
		c.book.Elems = append(c.book.Elems,
			page.Elem{Role: kind, Parent: page.Artifact, Text: text, Source: pos.String()})
		if !known {
			pos = diag.Pos{File: pos.File}
		}
		c.head = append(c.head, part{
			text:  text,
			mark:  mark,
			style: t,
			elem:  len(c.book.Elems) - 1,
			kind:  kind,
			above: above,
			share: share,
			pos:   pos,
		})
	}
	over, share := lead*4/3, 3 // the title, or what stands over it
	if n := numbered(blocks); n > 0 && m.Title != "" && !c.sheet.Head.Vertical {
		for _, b := range blocks[:n-1] {
			add(page.RoleKicker, b.Text, st.Kicker, over, share, b.Pos)
			over, share = lead*2/3, 0
		}
		add(page.RoleByline, blocks[n-1].Text, st.Byline, over, share, blocks[n-1].Pos)
		over, share = lead*4/3, 1
		blocks = blocks[n:]
	}
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
	add(page.RoleByline, strings.Join(append(bylines(m.Byline, blocks), source(m.Source, blocks)...), "　"),
		st.Byline, lead, 1, m.Pos)
	if !c.sheet.Note.Strip || c.sheet.Head.Vertical {
		return blocks
	}
	if len(blocks) > 1 && officeOfAuthor(&blocks[0]) && galley.Note(&blocks[1]) {
		add(page.RoleByline, blocks[0].Text, st.Byline, lead/2, 0, blocks[0].Pos)
		blocks = blocks[1:] // the abstract stands under it
	}
	most := mostNote * int(c.width(c.sheet.Columns.Count)/c.sheet.Body.Size)
	for i, b := range blocks {
		if b.Kind == doc.Paragraph && b.Role == "" {
			break // a note within the text or behind it belongs to what stands around it
		}
		if galley.Note(&b) {
			if utf8.RuneCountInString(b.Text) > most || !whole(blocks[i:]) {
				break // nor does what stands behind it go before it
			}
			add(page.RoleNote, b.Text, c.sheet.Note.Text, lead*2, 2, b.Pos)
			return append(append([]doc.Block{}, blocks[:i]...), blocks[i+1:]...)
		}
	}
	return blocks
}

// numbered counts the lines at the head of a document of an office that stand over its title: the
// office (某某办公室文件), if it is there, and the number (某办发〔2026〕12号); 0 if there is no number.
func numbered(blocks []doc.Block) int {
	for i := range min(2, len(blocks)) {
		b := &blocks[i]
		if b.Kind != doc.Furniture || b.Role != doc.Credit {
			return 0
		}
		if docNumber(b.Text) {
			return i + 1
		}
		if !strings.HasSuffix(strings.TrimSpace(b.Text), "文件") {
			return 0
		}
	}
	return 0
}

// docNumber reports the number of a document of an office: 某办发〔2026〕12号.
func docNumber(text string) bool {
	const longest = 24 // characters
	text = strings.TrimSpace(text)
	at := strings.IndexAny(text, "〔［[（(")
	if at <= 0 || utf8.RuneCountInString(text) > longest || !strings.HasSuffix(text, "号") {
		return false
	}
	year := strings.TrimLeft(text[at:], "〔［[（(")
	return len(year) > 4 && !strings.ContainsFunc(year[:4], func(r rune) bool { return r < '0' || r > '9' })
}

// officeOfAuthor reports where who wrote a paper works: （某大学某学院，某市 316000）.
func officeOfAuthor(b *doc.Block) bool {
	return b.Kind == doc.Furniture && b.Role == doc.Credit &&
		(strings.HasPrefix(b.Text, "（") && strings.HasSuffix(b.Text, "）") ||
			strings.HasPrefix(b.Text, "(") && strings.HasSuffix(b.Text, ")"))
}

// whole reports whether an editor's note at the head of blocks has no second paragraph: one of
// several stands in the columns, not in part in the strip.
func whole(blocks []doc.Block) bool {
	if len(blocks) < 2 || blocks[0].Role != doc.EditorNote || blocks[1].Role != doc.EditorNote ||
		blocks[1].Kind != doc.Paragraph {
		return true
	}
	label, _, ok := strings.Cut(blocks[1].Text, "：") // of another note
	return blocks[1].RunIn != "" ||
		strings.HasPrefix(blocks[1].Text, "【") ||
		ok && utf8.RuneCountInString(label) <= mostLabel
}

// mostLabel is how long the label of an editor's note may be, in characters.
const mostLabel = 6

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
	for _, w := range strings.FieldsFunc(byline,
		func(r rune) bool { return strings.ContainsRune(" 　、，,：:/／（）()|｜■□◎", r) }) {
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
		return b.Kind == doc.Furniture && (b.Role == doc.Credit || b.Role == doc.Signature) &&
			(text == one || text == every)
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

// headHeight returns the height of the zone without white to spare.
func (c *composer) headHeight() unit.Len {
	h := c.sheet.Head.Rule*2 + 2*unit.Pt + c.mastheadHeight()
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
	if n > 0 || len(c.head) == 0 && c.mastheadHeight() == 0 {
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
	y += c.mastheadHeight()
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
			c.book.Outline = append(c.book.Outline,
				page.Outline{Title: unmarked(p.text, p.mark), Level: 0, At: unit.Point{X: x, Y: y}})
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
