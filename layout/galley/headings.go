package galley

import (
	"context"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Dashes stand between a heading and its subtitle (破折号).
const Dashes = "——"

const (
	mostDash = 14 // characters of a heading that stays in one line, —— and all
	leastSub = 4  // characters before and behind the —— that parts a heading
)

// Halves are a title or a heading and its subtitle as they are set (主题、副题): a long one of
// two halves, 某某——记某某, is set as one with its subtitle.
func Halves(title, sub string) (string, string) {
	at := strings.LastIndex(title, Dashes)
	if sub != "" || at < 0 || utf8.RuneCountInString(title) <= mostDash ||
		strings.Count(title[:at], "“") > strings.Count(title[:at], "”") ||
		strings.Count(title[:at], "《") > strings.Count(title[:at], "》") {
		return title, sub
	}
	first, second := title[:at], title[at+len(Dashes):]
	if utf8.RuneCountInString(first) < leastSub || utf8.RuneCountInString(second) < leastSub {
		return title, ""
	}
	return strings.TrimRight(first, " 　"), second
}

// sizeSections finds the size of the headings of level 1, one for the report: that of the
// design, or smaller by a fifth at most if fewer lines of them then go beyond two.
func (b *builder) sizeSections(ctx context.Context, blocks []doc.Block) {
	const mostLines = 2
	st, wide := b.Sheet.Section.Text, b.spanWidth(b.Sheet.SectionSpan())
	beyond := func() (n int) {
		for i := range blocks {
			if k := &blocks[i]; k.Kind == doc.Heading && k.Level <= 1 && ctx.Err() == nil {
				text, _ := Halves(k.Text, k.Subtitle)
				n += max(0, b.HeadLines(labelled(text), st, wide-b.headIndent(st.Size), inline.Left)-mostLines)
			}
		}
		return n
	}
	b.sectionSize = st.Size
	fewest := 0
	for least := b.sectionSize * 4 / 5; st.Size >= least && b.larger(st.Size); st.Size -= unit.Pt / 2 {
		n := beyond()
		if st.Size == b.Sheet.Section.Size || n < fewest {
			b.sectionSize, fewest = st.Size, n
		}
		if fewest == 0 {
			break
		}
	}
	if ctx.Err() == nil {
		b.sizeAtSense(blocks, wide)
	}
}

// sizeAtSense makes headings of level 1 smaller by a tenth at most if fewer of them are then broken
// elsewhere than at their colon or stop: the half behind it often wants but one em more.
func (b *builder) sizeAtSense(blocks []doc.Block, wide unit.Len) {
	st := b.Sheet.Section.Text
	missed := func(size unit.Len) (n int) {
		st.Size = size
		for i := range blocks {
			k := &blocks[i]
			if k.Kind != doc.Heading || k.Level > 1 {
				continue
			}
			text, _ := Halves(k.Text, k.Subtitle)
			text = labelled(text)
			at := strings.IndexAny(text, "：？！")
			if at < 0 || utf8.RuneCountInString(text[at:]) == 1 {
				continue
			}
			h := b.Heading(text, 0, st, inline.Left, page.Artifact, nil)
			lines, _ := h.Headline(wide-b.headIndent(size), MaxHeadLines)
			if len(lines) == 2 && h.Ending(lines[0].End) != inline.EndsSense {
				n++
			}
		}
		return n
	}
	fewest := missed(b.sectionSize)
	least := b.sectionSize * 9 / 10
	for size := b.sectionSize - unit.Pt/2; fewest > 0 && size >= least && b.larger(size); size -= unit.Pt / 2 {
		if n := missed(size); n < fewest {
			b.sectionSize, fewest = size, n
		}
	}
}

// section sets a heading of level 1 over one column or several, in whole grid lines.
func (b *builder) section(k *doc.Block) {
	given := k
	parted := *k
	parted.Text, parted.Subtitle = Halves(k.Text, k.Subtitle)
	k = &parted
	st := b.Sheet.Section
	st.Size = b.sectionSize
	before := b.g.extent()
	el := b.elem(page.RoleHeading, 1, headText(k), k.Pos)
	b.g.Outline = append(b.g.Outline, Mark{k.Text, 1, len(b.g.Strips)})
	n := b.Sheet.SectionSpan()
	items, y := b.sectionHead(k, n, el)
	least := st.Rows
	if k.Subtitle == "" {
		least-- // the line of the subtitle
	}
	rows := max(least, b.rows(y+b.Sheet.Body.Leading/3))
	if rows > b.Sheet.Rows()/3 { // no heading, whatever it was meant to be
		b.g.back(before)
		b.crossHead(given)
		return
	}
	strip := Strip{
		Strip: makeup.Strip{Rows: rows, Above: st.Above, Stretch: st.Stretch, KeepNext: true, Head: true},
		Items: items,
		Elem:  el,
		Wide:  n > 1,
		Under: unit.Len(rows)*b.Sheet.Body.Leading - y,
	}
	if b.larger(st.Size) && (k.Subtitle == "" || b.larger(st.Subtitle.Size)) {
		strip.Free = 2 * b.Sheet.Body.Leading
	}
	b.stack(&strip)
	b.g.Strips = append(b.g.Strips, strip)
}

// stack joins a heading to one right before it: white for both is added over the first, not
// between them, where what the first has under it is enough if it is half a line.
func (b *builder) stack(s *Strip) {
	if len(b.g.Strips) == 0 {
		return
	}
	over := &b.g.Strips[len(b.g.Strips)-1]
	if !over.Head {
		return
	}
	over.Stretch, s.Stretch, over.Free = over.Stretch+s.Stretch, 0, 0
	if over.Under >= b.Sheet.Body.Leading/2 || b.attached {
		s.Above = 0
	}
}

// sectionHead is a heading of level 1 over n columns: an accent rule, the heading, its
// subtitle to the right, or to the left under it on a page of one column. It returns the
// height taken.
func (b *builder) sectionHead(k *doc.Block, n, el int) (items []page.Item, y unit.Len) {
	st, wide := b.Sheet.Section, b.spanWidth(n)
	st.Size = b.sectionSize
	if st.Rule > 0 {
		items = append(items, page.Item{Rule: &page.Rule{
			From:  unit.Point{Y: st.Rule / 2},
			To:    unit.Point{X: wide, Y: st.Rule / 2},
			Width: st.Rule,
			Color: b.Sheet.Accent,
		}})
		y = st.Rule + b.Sheet.Body.Leading*3/5
	}
	indent := b.headIndent(st.Size)
	align := inline.Left
	if b.chapter(k) {
		align, indent = inline.Center, 0
	}
	head := b.headline(labelled(k.Text), st.Text, wide-indent, align, el, k)
	for _, l := range head {
		items = append(items, l.At(indent, y+ascent(st.Size))...)
		y += st.Size.Mul(6, 5)
	}
	if k.Subtitle == "" {
		return items, y
	}
	align = inline.Right
	if b.Sheet.Columns.Count == 1 { // it would stand far from its heading
		align = inline.Left
	}
	sub := b.headline(Dashes+k.Subtitle, st.Subtitle, wide-indent, align, el, k)
	if _, w := b.Label(Dashes+k.Subtitle, st.Subtitle.Face, st.Subtitle.Size, st.Subtitle.Color,
		page.Artifact); len(head) == 1 &&
		n > 1 && head[0].Width+w < wide.Mul(9, 10) {
		y -= st.Size.Mul(6, 5) - ascent(st.Size) + ascent(st.Subtitle.Size) // beside it, on its line
	} else {
		y += st.Subtitle.Size / 4
		if !b.larger(st.Subtitle.Size) { // type of the text's size keeps to its grid
			off := y + ascent(st.Subtitle.Size) - b.baseline(0)
			y += unit.Len(b.rows(off-st.Subtitle.Size/4))*b.Sheet.Body.Leading - off
		}
	}
	for _, l := range sub {
		items = append(items, l.At(indent, y+ascent(st.Subtitle.Size))...)
		y += st.Subtitle.Size.Mul(6, 5)
	}
	return items, y
}

// crossHead sets a heading of level 2 and deeper, flush left on the grid.
func (b *builder) crossHead(k *doc.Block) {
	st := b.Sheet.CrossHead
	el := b.elem(page.RoleHeading, k.Level, headText(k), k.Pos)
	b.g.Outline = append(b.g.Outline, Mark{k.Text, k.Level, len(b.g.Strips)})
	indent := b.headIndent(st.Size)
	var lines []inline.Line
	if b.chapter(k) {
		indent, lines = 0, b.headline(headText(k), st.Text, b.Width, inline.Center, el, k)
	} else {
		lines = b.crossLines(headText(k), b.Width-indent, el, k)
	}
	strip := Strip{Strip: makeup.Strip{Above: st.Above, Stretch: st.Stretch, KeepNext: true, Head: true}, Elem: el}
	if b.larger(st.Size) {
		strip.Free = b.Sheet.Body.Leading / 2
	}
	b.stack(&strip)
	for _, l := range lines {
		if strip.Rows == b.mostHead() { // too tall for one piece
			b.g.Strips = append(b.g.Strips, strip)
			strip = Strip{Strip: makeup.Strip{KeepNext: true, Head: true}, Elem: el}
		}
		strip.Items = append(strip.Items,
			l.At(indent, unit.Len(strip.Rows)*b.Sheet.Body.Leading+b.baseline(st.Size))...)
		strip.Rows++
	}
	strip.Rows = max(1, strip.Rows)
	b.g.Strips = append(b.g.Strips, strip)
}

// crossLines sets a cross-head: on more than one line, its halves one under the other.
func (b *builder) crossLines(text string, width unit.Len, el int, k *doc.Block) []inline.Line {
	st, before := b.Sheet.CrossHead.Text, b.g.extent()
	lines := b.headline(labelled(text), st, width, inline.Left, el, k)
	first, second := Halves(text, "")
	if len(lines) == 1 || second == "" {
		return lines
	}
	b.g.back(before)
	return append(b.headline(labelled(first), st, width, inline.Left, el, k),
		b.headline(Dashes+second, st, width, inline.Left, el, k)...)
}

// headIndent is that of a heading: in type no larger than the text it would be taken for
// the rest of a paragraph, were it flush left.
func (b *builder) headIndent(size unit.Len) unit.Len {
	if b.larger(size) {
		return 0
	}
	return b.Sheet.Body.Indent
}

// larger reports whether type is seen to be larger than that of the text.
func (b *builder) larger(size unit.Len) bool { return size > b.Sheet.Body.Size.Mul(104, 100) }

// mostHead is the most lines of a heading that are kept in one piece.
func (b *builder) mostHead() int { return max(2, b.Sheet.Rows()/4) }

// headText is a heading with its subtitle.
func headText(k *doc.Block) string {
	if k.Subtitle == "" {
		return k.Text
	}
	return k.Text + Dashes + k.Subtitle
}

// labelled sets the label of a heading (PART 1, 01) half an em off the words after it:
// the space typed there is more than the gap between Chinese and Latin.
func labelled(text string) string {
	const most = 9 // characters of a label
	i := strings.LastIndexByte(text[:min(len(text), most)], ' ')
	if i <= 0 || strings.Trim(text[:i], "0123456789.PpAaRrTtCcHhEeSs ") != "" || i+1 == len(text) ||
		text[i+1] < utf8.RuneSelf {
		return text
	}
	if next, _ := utf8.DecodeRuneInString(text[i+1:]); strings.ContainsRune("年月日时届次个项条家", next) {
		return text // a number and what it counts
	}
	return text[:i] + "\u2002" + text[i+1:]
}
