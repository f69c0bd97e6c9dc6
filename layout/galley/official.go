package galley

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// What a document of an office has beside its text: the label of what is attached, a note under its
// date, who signs it (GB/T 9704—2012, 7.3).

// official reports a design in the manner of such documents: one column, headings no larger than the
// text.
func (b *builder) official() bool {
	return b.Sheet.Columns.Count == 1 && !b.larger(b.Sheet.Section.Size)
}

// annexLabel reports the label of what follows: 附件, 附件1, 附件二：. A heading is one if no more than
// the title of what is attached stands under it.
func annexLabel(blocks []doc.Block, i int) bool {
	k, next := &blocks[i], blockAt(blocks, i+1)
	rest, ok := strings.CutPrefix(strings.Trim(k.Text, " 　：:"), "附件")
	if !ok || strings.Trim(rest, " 　0123456789一二三四五六七八九十") != "" || i+1 >= len(blocks) {
		return false
	}
	switch k.Kind {
	case doc.Heading:
		return k.Subtitle == "" && next.Kind == doc.Heading && next.Level <= max(1, k.Level)
	case doc.Furniture:
		return k.Role == doc.Credit && next.Kind != doc.Furniture
	}
	return false
}

// annex sets the label of what is attached flush left over it.
func (b *builder) annex(k *doc.Block) {
	st := b.Sheet.CrossHead.Text
	st.Face = b.Sheet.Body.Strong
	role, level := page.RoleParagraph, 0
	if k.Kind == doc.Heading {
		role, level = page.RoleHeading, k.Level
		b.g.Outline = append(b.g.Outline, Mark{k.Text, k.Level, len(b.g.Strips)})
	}
	el := b.elem(role, level, k.Text, k.Pos)
	section := b.Sheet.Section
	strip := Strip{Elem: el, Strip: makeup.Strip{
		Rows: 1, Above: max(1, section.Above), Stretch: section.Stretch, KeepNext: true, Head: true,
	}}
	for _, l := range b.headline(k.Text, st, b.Width, inline.Left, el, k) {
		strip.Items = append(strip.Items, l.At(0, b.baseline(st.Size))...)
	}
	b.g.Strips = append(b.g.Strips, strip)
}

// annexHead sets the title of what is attached as that of the document is set, in a design of offices.
func (b *builder) annexHead(k *doc.Block) {
	st := b.Sheet.Head.Title
	st.Size = b.Sheet.Head.Max
	el := b.elem(page.RoleHeading, max(1, k.Level), headText(k), k.Pos)
	b.g.Outline = append(b.g.Outline, Mark{k.Text, max(1, k.Level), len(b.g.Strips)})
	strip := Strip{Elem: el, Strip: makeup.Strip{KeepNext: true, Head: true}}
	lead := b.Sheet.Body.Leading
	for i, l := range b.headline(headText(k), st, b.Width, inline.Center, el, k) {
		y := lead/2 + unit.Len(i)*max(lead, st.Size.Mul(118, 100)) + ascent(st.Size)
		strip.Items = append(strip.Items, l.At(0, y)...)
		strip.Rows = b.rows(y + descent(st.Size) + lead/3)
	}
	b.g.Strips = append(b.g.Strips, strip)
}

// chapter reports the heading of a chapter of a law or a rule, 第一章　总则, which a document of an
// office has in the middle.
func (b *builder) chapter(k *doc.Block) bool {
	rest, ok := strings.CutPrefix(k.Text, "第")
	end := strings.IndexRune(rest, '章')
	return ok && b.official() && end > 0 && strings.Trim(rest[:end], "0123456789一二三四五六七八九十百") == ""
}

// remark reports a note under the date of a document, （此件公开发布）, which stands two em in from the
// left.
func remark(k *doc.Block) bool {
	if k.Kind != doc.Furniture || k.Role != doc.Credit {
		return false
	}
	inner := strings.TrimPrefix(strings.TrimPrefix(k.Text, "（"), "(")
	if inner == k.Text || !strings.HasSuffix(inner, "）") && !strings.HasSuffix(inner, ")") {
		return false
	}
	for _, w := range []string{"此件", "联系人", "信息公开", "公开属性", "聯繫人", "聯絡人"} {
		if strings.HasPrefix(inner, w) {
			return true
		}
	}
	return false
}

// printed returns the office and the day in the line at the end of a document that says who printed it:
// 某某办公室　2026年9月28日印发; nil if a line is none.
func printed(k *doc.Block) []string {
	words := strings.Fields(k.Text)
	if k.Role != doc.Credit || len(words) != 2 || !strings.HasSuffix(words[1], "日印发") {
		return nil
	}
	return words
}

// signIndent is how far from the right the lines stand that sign a document in a design of offices: the
// day four em, who signs over its middle if there is room.
func (b *builder) signIndent(blocks []doc.Block) {
	b.signed = map[*doc.Block]unit.Len{}
	if !b.official() {
		return
	}
	style := b.Sheet.Body.Text
	style.Face = b.Sheet.Note.Face
	width := func(k *doc.Block) unit.Len {
		return b.Heading(k.Text, 0, style, inline.Left, page.Artifact, nil).Single().Width
	}
	for i := range blocks {
		if !dated(&blocks[i]) || blockAt(blocks, i-1).Role != doc.Signature {
			continue
		}
		const in = 4 // em
		day := width(&blocks[i])
		b.signed[&blocks[i]] = in * b.Sheet.Body.Size
		for k := i - 1; k >= 0 && blocks[k].Role == doc.Signature && closing(blocks[k].Text) == nil; k-- {
			b.signed[&blocks[k]] = max(0, in*b.Sheet.Body.Size+(day-width(&blocks[k]))/2)
		}
	}
}

// dated reports the day in the lines that sign a document.
func dated(k *doc.Block) bool {
	const longest = 14 // characters
	return k.Kind == doc.Furniture && k.Role == doc.Signature && strings.HasSuffix(k.Text, "日") &&
		strings.Contains(k.Text, "年") && utf8.RuneCountInString(k.Text) <= longest
}

// whiteOfOffice adds the line of white that stands over the list of what is attached and over who signs,
// in a design of offices.
func (b *builder) whiteOfOffice(blocks []doc.Block, i, first int) {
	if !b.official() || first == 0 || first >= len(b.g.Strips) || b.g.Strips[first-1].Head {
		return
	}
	k := &blocks[i]
	lists := k.Kind == doc.List && (strings.HasPrefix(k.Text, "附件") ||
		len(k.Items) > 0 && strings.HasPrefix(k.Items[0].Label, "附件"))
	_, signs := b.signed[k]
	if _, more := b.signed[blockAt(blocks, i-1)]; lists || signs && !more {
		b.g.Strips[first].Above = 1
	}
}
