package galley

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// legend is what stands at a table: the heading that has nothing else under it or names it,
// its caption and the unit of its figures over it, and under it its notes and where the figures
// come from.
type legend struct {
	heading, caption, unit *doc.Block
	under                  []*doc.Block
	below                  *doc.Block // the caption, where the report has it under the table
}

// takes reports whether block i belongs to a table before or after it, and keeps it for
// that. A table takes what is over and under it and starts anew.
func (l *legend) takes(blocks []doc.Block, i int) bool {
	k, next, after := &blocks[i], blockAt(blocks, i+1), blockAt(blocks, i+2)
	switch {
	case headsTable(blocks, i):
		l.heading = k
		return true
	case slices.Contains(l.under, k) || k == l.below:
		return true
	case k.Kind == doc.Table:
		if k.Text != "" {
			l.caption = k
		}
		if l.below = nil; l.caption == nil {
			l.below = captionUnder(blocks, i)
			l.caption = l.below
		}
		l.under = underTable(blocks, i, l.below)
	case k.Kind != doc.Furniture:
		*l = legend{}
	case isCaption(k) &&
		(next.Kind == doc.Table && next.Text == "" ||
			unitLine(next) && after.Kind == doc.Table && after.Text == ""):
		l.caption = k
		return true
	case unitLine(k) && (next.Kind == doc.Table || isCaption(next) && after.Kind == doc.Table && after.Text == ""):
		l.unit = k
		return true
	}
	return false
}

// mostTitle is how many characters a heading over a table may have.
const mostTitle = 40

// blockAt is a block of a list, an empty one behind its end.
func blockAt(blocks []doc.Block, i int) *doc.Block {
	if i < 0 || i >= len(blocks) {
		return &doc.Block{}
	}
	return &blocks[i]
}

// tableWords are what a heading ends with that names a table.
var tableWords = []string{"成绩", "名单", "名录", "一览", "排名", "榜", "表", "成績", "名單", "名錄", "一覽"}

// namesTable reports whether a heading is the name of a table (女子组成绩) rather than of a
// section, which is counted (三、岗位一览表).
func namesTable(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return !strings.ContainsRune("（(【第一二三四五六七八九十0123456789", first) &&
		slices.ContainsFunc(tableWords, func(w string) bool { return strings.HasSuffix(text, w) })
}

// headsTable reports whether block i is a heading with nothing under it but a table, or the
// name of the table right under it: left in the text it would stand alone or over other text,
// since the table finds a place of its own.
func headsTable(blocks []doc.Block, i int) bool {
	if blocks[i].Kind != doc.Heading || utf8.RuneCountInString(headText(&blocks[i])) > mostTitle {
		return false
	}
	heading := headText(&blocks[i])
	i++
	captioned := false
	for k := blockAt(blocks, i); unitLine(k) || isCaption(k); k = blockAt(blocks, i) {
		captioned = captioned || isCaption(k)
		i++
	}
	k := blockAt(blocks, i)
	if k.Kind != doc.Table {
		return false
	}
	captioned = captioned || k.Text != ""
	var caption *doc.Block
	if !captioned {
		caption = captionUnder(blocks, i)
	}
	i += 1 + len(underTable(blocks, i, caption))
	if caption != nil {
		i++
	}
	end := blockAt(blocks, i)
	return namesTable(heading) || end.Kind == doc.Heading || end.Kind == doc.Furniture || end.Kind == ""
}

// isCaption reports a caption that stands by itself.
func isCaption(k *doc.Block) bool { return k.Kind == doc.Furniture && k.Role == doc.Caption }

// captionUnder is the caption that the report has under table i, which has none over it, or
// under its notes: a caption that counts tables (表1 …) and does not stand over another one.
// That one has its own under it where the report has all of them there.
func captionUnder(blocks []doc.Block, i int) *doc.Block {
	for i++; sourceLine(blockAt(blocks, i)) || noteLine(blockAt(blocks, i)); i++ {
	}
	k := blockAt(blocks, i)
	if !isCaption(k) || !countsTable(k.Text) {
		return nil
	}
	for i++; unitLine(blockAt(blocks, i)); i++ {
	}
	if next := blockAt(blocks, i); next.Kind == doc.Table && next.Text == "" && captionUnder(blocks, i) == nil {
		return nil
	}
	return k
}

// countsTable reports 表1 水稻产量, 附表二：水稻产量.
func countsTable(text string) bool {
	text = strings.TrimPrefix(text, "附")
	for _, w := range []string{"表", "Table", "TABLE"} {
		if rest, ok := strings.CutPrefix(text, w); ok {
			first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " 　"))
			return unicode.IsDigit(first) || strings.ContainsRune("一二三四五六七八九十", first)
		}
	}
	return false
}

// mostUnder is how many characters may stand under a table.
const mostUnder = 300

// underTable are the blocks after table i that belong to it: its notes, and where it comes
// from, also behind a caption that stands there. A note that opens a list has the list.
func underTable(blocks []doc.Block, i int, caption *doc.Block) (under []*doc.Block) {
	room := mostUnder
	for i++; sourceLine(blockAt(blocks, i)) ||
		noteLine(blockAt(blocks, i)) ||
		caption != nil && blockAt(blocks, i) == caption; i++ {
		if &blocks[i] == caption {
			continue
		}
		these := []*doc.Block{&blocks[i]}
		if opensList(&blocks[i]) && blockAt(blocks, i+1).Kind == doc.List {
			i++
			these = append(these, &blocks[i])
		}
		for _, k := range these {
			room -= utf8.RuneCountInString(k.Text)
			for j := range k.Items {
				room -= utf8.RuneCountInString(k.Items[j].Text)
			}
		}
		if room < 0 {
			break
		}
		under = append(under, these...)
	}
	return under
}

// noteLine reports 注：增速按可比价计算。
func noteLine(k *doc.Block) bool {
	return (k.Kind == doc.Furniture && k.Role == doc.Credit || k.Kind == doc.Paragraph) &&
		opens(k, "注", "附注", "表注", "说明", "注释", "說明", "附註", "註", "註釋")
}

// opensList reports 注： alone.
func opensList(k *doc.Block) bool {
	return strings.HasSuffix(k.Text, "：") || strings.HasSuffix(k.Text, ":")
}

// sourceLine reports 资料来源：某局.
func sourceLine(k *doc.Block) bool {
	return k.Kind == doc.Furniture && k.Role == doc.Credit &&
		opens(k, "资料来源", "数据来源", "資料來源", "數據來源")
}

// unitLine reports 单位：万元.
func unitLine(k *doc.Block) bool {
	return k.Kind == doc.Furniture && k.Role == doc.Credit && opens(k, "单位", "计量单位", "單位", "計量單位")
}

// opens reports whether a line begins with one of some words, in brackets or not.
func opens(k *doc.Block, words ...string) bool {
	text := strings.TrimLeft(k.Text, "（(")
	for _, w := range words {
		if rest, ok := strings.CutPrefix(text, w); ok &&
			(strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")) {
			return true
		}
	}
	return false
}

// setLegend sets the heading to the left and the caption in the middle over the table,
// the unit to the right under them, and notes and source to the left under the table.
func (t *table) setLegend(with legend, span int) {
	b, width := t.Sheet.Box, t.spanWidth(span)
	b.Text.Size = t.size
	t.legend, t.over = nil, 0
	if t.goes {
		t.legend, t.over = t.setAgain(span)
	}
	if k := with.heading; k != nil {
		t.legend, t.over = t.heading(k, span)
		t.over += b.Label.Size / 2
	}
	if k := with.caption; k != nil {
		text := counted(k.Text)
		el := t.elem(page.RoleCaption, 0, text, k.Pos)
		t.g.Elems[el].Parent = t.parent
		for _, l := range t.headline(text, b.Label, width, inline.Center, el, k) {
			t.legend = append(t.legend, l.At(0, t.over+ascent(b.Label.Size))...)
			t.over += b.Label.Size.Mul(13, 10)
		}
		t.over += b.Label.Size / 4
	}
	if k := with.unit; k != nil {
		for _, l := range t.headline(k.Text, b.Text, width, inline.Right,
			t.elem(page.RoleParagraph, 0, k.Text, k.Pos), k) {
			t.legend = append(t.legend, l.At(0, t.over+ascent(b.Text.Size))...)
			t.over += b.Text.Size.Mul(13, 10)
		}
	}
	t.source, t.under = nil, 0
	for _, k := range with.under {
		t.below(k, width)
	}
	if len(with.under) > 0 {
		t.under -= t.size.Mul(3, 10)
	}
}

// below sets a note or the source under a table, flush left; what a list has in it, each on
// its lines.
func (t *table) below(k *doc.Block, width unit.Len) {
	if t.under == 0 {
		t.under = t.size / 2
	}
	v := t.voice(k)
	v.text, v.strong = t.Sheet.Box.Text, t.Sheet.Box.Strong
	v.text.Size, v.strong.Size = t.size, t.size
	lay := func(text string, spans []doc.Span, el int) {
		shaped := t.Composer.Shape(t.spec(t.runs(text, spans, 0, v), 0, inline.Left, el, v.pos))
		lines, diags := shaped.Break(inline.BreakOptions{Measure: func(int) unit.Len { return width }})
		t.g.Diags = append(t.g.Diags, diags...)
		for _, l := range lines {
			t.source = append(t.source, l.At(0, t.under+ascent(t.size))...)
			t.under += t.size.Mul(13, 10)
		}
	}
	if k.Text != "" {
		lay(k.Text, k.Spans, t.elem(page.RoleParagraph, 0, k.Text, k.Pos))
	}
	var open []list
	for i := range k.Items {
		text, n := entryText(&k.Items[i])
		open = t.entry(open, &k.Items[i], text, k.Pos)
		lay(text, shift(k.Items[i].Spans, n), open[len(open)-1].item)
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
