package galley

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// legend is what stands at a table: the heading that has nothing else under it, its
// caption and the unit of its figures over it, and under it where they come from.
type legend struct{ heading, caption, unit, source *doc.Block }

// takes reports whether block i belongs to a table before or after it, and keeps it for
// that. A table takes what is over and under it and starts anew.
func (l *legend) takes(blocks []doc.Block, i int) bool {
	k, next, after := &blocks[i], blockAt(blocks, i+1), blockAt(blocks, i+2)
	switch {
	case headsTable(blocks, i):
		l.heading = k
		return true
	case k == l.source:
		return true
	case k.Kind == doc.Table:
		if l.source = nil; sourceLine(next) {
			l.source = next
		}
		if k.Text != "" {
			l.caption = k
		}
	case k.Kind != doc.Furniture:
		*l = legend{}
	case k.Role == doc.Caption && (next.Kind == doc.Table && next.Text == "" || unitLine(next) && after.Kind == doc.Table && after.Text == ""):
		l.caption = k
		return true
	case unitLine(k) && (next.Kind == doc.Table || next.Kind == doc.Furniture && next.Role == doc.Caption && after.Kind == doc.Table && after.Text == ""):
		l.unit = k
		return true
	}
	return false
}

// mostTitle is how many characters a heading over a table may have.
const mostTitle = 40

// blockAt is a block of a list, an empty one behind its end.
func blockAt(blocks []doc.Block, i int) *doc.Block {
	if i >= len(blocks) {
		return &doc.Block{}
	}
	return &blocks[i]
}

// headsTable reports whether block i is a heading with nothing under it but a table: left
// in the text it would stand alone, since the table finds a place of its own.
func headsTable(blocks []doc.Block, i int) bool {
	if blocks[i].Kind != doc.Heading || utf8.RuneCountInString(headText(&blocks[i])) > mostTitle {
		return false
	}
	i++
	for k := blockAt(blocks, i); unitLine(k) || k.Kind == doc.Furniture && k.Role == doc.Caption; k = blockAt(blocks, i) {
		i++
	}
	if blockAt(blocks, i).Kind != doc.Table {
		return false
	}
	if i++; sourceLine(blockAt(blocks, i)) {
		i++
	}
	end := blockAt(blocks, i)
	return end.Kind == doc.Heading || end.Kind == doc.Furniture || end.Kind == ""
}

// sourceLine reports 资料来源：某局.
func sourceLine(k *doc.Block) bool {
	return k.Kind == doc.Furniture && k.Role == doc.Credit && opens(k, "资料来源", "数据来源", "資料來源", "數據來源")
}

// unitLine reports 单位：万元.
func unitLine(k *doc.Block) bool {
	return k.Kind == doc.Furniture && k.Role == doc.Credit && opens(k, "单位", "计量单位", "單位", "計量單位")
}

// opens reports whether a line begins with one of some words, in brackets or not.
func opens(k *doc.Block, words ...string) bool {
	text := strings.TrimLeft(k.Text, "（(")
	for _, w := range words {
		if rest, ok := strings.CutPrefix(text, w); ok && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")) {
			return true
		}
	}
	return false
}

// setLegend sets the heading to the left and the caption in the middle over the table,
// the unit to the right under them, and the source to the left under the table.
func (t *table) setLegend(with legend, span int) {
	b, width := t.Sheet.Box, t.spanWidth(span)
	if k := with.heading; k != nil {
		t.legend, t.over = t.heading(k, span)
		t.over += b.Label.Size / 2
	}
	if k := with.caption; k != nil {
		el := t.elem(page.RoleCaption, 0, k.Text, k.Pos)
		t.g.Elems[el].Parent = t.parent
		for _, l := range t.headline(k.Text, b.Label, width, inline.Center, el, k) {
			t.legend = append(t.legend, l.At(0, t.over+ascent(b.Label.Size))...)
			t.over += b.Label.Size.Mul(13, 10)
		}
		t.over += b.Label.Size / 4
	}
	if k := with.unit; k != nil {
		for _, l := range t.headline(k.Text, b.Text, width, inline.Right, t.elem(page.RoleParagraph, 0, k.Text, k.Pos), k) {
			t.legend = append(t.legend, l.At(0, t.over+ascent(b.Text.Size))...)
			t.over += b.Text.Size.Mul(13, 10)
		}
	}
	if k := with.source; k != nil {
		t.under = b.Text.Size / 2
		for _, l := range t.headline(k.Text, b.Text, width, inline.Left, t.elem(page.RoleParagraph, 0, k.Text, k.Pos), k) {
			t.source = append(t.source, l.At(0, t.under+ascent(b.Text.Size))...)
			t.under += b.Text.Size.Mul(13, 10)
		}
		t.under -= b.Text.Size.Mul(3, 10)
	}
}

// heading sets a heading over a table, as it would look in the text.
func (t *table) heading(k *doc.Block, span int) (items []page.Item, y unit.Len) {
	t.g.Outline = append(t.g.Outline, Mark{k.Text, k.Level, max(0, len(t.g.Strips)-1)})
	el := t.elem(page.RoleHeading, k.Level, headText(k), k.Pos)
	if k.Level <= 1 {
		return t.sectionHead(k, span, el)
	}
	st := t.Sheet.CrossHead
	for _, l := range t.headline(headText(k), st.Text, t.spanWidth(span), inline.Left, el, k) {
		items = append(items, l.At(0, y+ascent(st.Size))...)
		y += st.Size.Mul(13, 10)
	}
	return items, y
}
