package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// family is the name of neighbouring callouts (数读五年), a heading or a callout itself. Left
// in the text it would head whatever follows, since its boxes find places of their own: so it
// stands in the box that holds them all, or else in the first of their boxes.
type family struct {
	head *doc.Block
	elem int  // of the name, where said
	said bool // a box has been set
	end  int  // the block after the callouts that one box holds
}

// say opens the element of the name before that of the first callout.
func (b *builder) say() {
	f := &b.family
	if f.head == nil || f.said {
		return
	}
	role := page.RoleHeading
	if f.head.Kind == doc.Callout {
		role = page.RoleCallout
	}
	f.elem = b.elem(role, f.head.Level, f.head.Text, f.head.Pos)
	b.g.Diags = append(b.g.Diags, b.Missing(f.head.Text, b.Sheet.Box.Strong.Face, f.head.Pos)...)
}

// oneBox sets the callouts from a block on in one box under their name, if there are two
// and more and they fit.
func (b *builder) oneBox(blocks []doc.Block, from int) {
	to := from
	for to < len(blocks) && blocks[to].Kind == doc.Callout && !b.headsCallouts(blocks, to) {
		to++
	}
	if to-from < 2 || b.Sheet.Box.Design == "strip" {
		return
	}
	before := b.g.extent()
	b.say()
	x, ends := b.together(blocks, from, to), []int{to}
	b.named(&x, pending{head: b.family.head, elem: b.family.elem})
	if x.Rows > b.Sheet.Rows()/2 {
		b.g.back(before)
		return
	}
	boxes := []Box{x}
	if to-from >= leastCut && b.towers(x, blocks) {
		b.g.back(before)
		b.say()
		mid := (from + to + 1) / 2
		boxes, ends = []Box{b.together(blocks, from, mid), b.together(blocks, mid, to)}, []int{mid, to}
		b.named(&boxes[0], pending{head: b.family.head, elem: b.family.elem})
	}
	for i, x := range boxes {
		b.pending = append(b.pending, pending{box: x, block: from, more: ends[i] - from - 1, strip: len(b.g.Strips)})
		from = ends[i]
	}
	b.family.said, b.family.end = true, to
}

// leastCut is how many callouts a box has at least that is cut in two.
const leastCut = 4

// towers reports whether a box is higher than columns in which all the text and the box end level.
func (b *builder) towers(x Box, blocks []doc.Block) bool {
	st := b.Sheet
	chars := max(1, int(st.ColumnWidth()/st.Body.Size))
	rows := x.Rows
	for i := range blocks {
		switch k := &blocks[i]; k.Kind {
		case doc.Heading:
			rows += 3
		case doc.Paragraph, doc.Quote:
			rows += (utf8.RuneCountInString(k.Text) + chars - 1) / chars
		case doc.Callout, doc.Furniture, doc.Rule, doc.Note:
		default:
			return false // how high it is is not known yet
		}
	}
	return st.Columns.Count > 1 && x.Rows > rows/st.Columns.Count
}

// together sets the callouts [from, to) in one box.
func (b *builder) together(blocks []doc.Block, from, to int) Box {
	left, inner := b.inset()
	size, beside := b.Sheet.Box.Text.Size, b.abreast(to-from, inner)
	width := (inner - unit.Len(beside-1)*size) / unit.Len(beside)
	y, end := b.boxTop(), unit.Len(0)
	var x Box
	for i := from; i < to; i++ {
		at := unit.Len((i - from) % beside)
		if at == 0 && i > from {
			y = end + size*2/3
		}
		c := b.callout(&blocks[i], left+at*(width+size), width, y)
		if i == from {
			x = Box{Span: 1, Elem: c.Elem, Pos: c.Pos}
		}
		if c.blocks[0].share = 0; i > from {
			c.blocks[0].share = 2
		}
		x.last = c.last
		if at == 0 {
			x.blocks = append(x.blocks, c.blocks[0])
			c.blocks = c.blocks[1:]
		}
		for _, k := range c.blocks {
			if row := &x.blocks[len(x.blocks)-1]; beside > 1 { // a row is one block
				row.items = append(row.items, k.items...)
			} else {
				x.blocks = append(x.blocks, k)
			}
		}
		if Grounded(b.Sheet) {
			c.least -= b.Sheet.Box.Padding
		}
		end = max(end, c.least)
	}
	b.bound(&x, end)
	return x
}

// familyWords are what a heading says under which callouts come first.
var familyWords = []string{"数读", "数说", "数览", "数看", "数据看", "数字看", "一组数据", "一组数字", "数据一览",
	"数据速览", "數讀", "數說", "數據看", "數字看", "一組數據", "一組數字",
	"核心数据", "关键数据", "主要数据", "数据亮点", "核心數據", "關鍵數據", "主要數據", "數據亮點"}

// mostName is how many characters the name of a family has that is a callout itself.
const mostName = 12

// names reports whether a block is the name of the callouts after it.
func names(k *doc.Block) bool {
	text := strings.Join(strings.Fields(k.Text), "")
	switch {
	case k.Kind == doc.Callout:
		return len(k.Stats) == 0 && utf8.RuneCountInString(text) <= mostName &&
			!strings.ContainsAny(text, "，。；！？")
	case k.Kind == doc.Heading:
		return slices.ContainsFunc(familyWords, func(w string) bool { return strings.Contains(text, w) })
	}
	return false
}

// headsCallouts reports whether block i is the name of the callouts after it and goes on
// one line of their boxes.
func (b *builder) headsCallouts(blocks []doc.Block, i int) bool {
	k := &blocks[i]
	if next := blockAt(blocks, i+1); next.Kind != doc.Callout ||
		len(next.Stats) == 0 ||
		!names(k) && !onlyCallouts(blocks, i) {
		return false
	}
	if k.Kind == doc.Heading && (k.Subtitle != "" || utf8.RuneCountInString(k.Text) > mostTitle) {
		return false
	}
	_, inner := b.inset()
	st := b.Sheet.Box
	_, w := b.Label(k.Text, st.Strong.Face, st.Text.Size, b.Sheet.Accent, page.Artifact)
	return w <= inner
}

// onlyCallouts reports a heading that has nothing but callouts under it: with their boxes in
// places of their own nothing of its section would be left in the text.
func onlyCallouts(blocks []doc.Block, i int) bool {
	if blocks[i].Kind != doc.Heading {
		return false
	}
	level := max(1, blocks[i].Level)
	for i++; i < len(blocks); i++ {
		switch k := &blocks[i]; {
		case k.Kind == doc.Callout:
		case k.Kind == doc.Heading:
			return max(1, k.Level) <= level
		default: // who wrote and edited the report
			return k.Kind == doc.Furniture && (k.Role == doc.Credit || k.Role == doc.Signature)
		}
	}
	return true
}

// abreast returns how many of so many callouts stand side by side in a box of a width.
func (b *builder) abreast(n int, width unit.Len) int {
	switch {
	case width < wideBox*b.Sheet.Box.Text.Size:
		return 1
	case n == 4:
		return 2
	}
	return min(n, 3)
}

// named sets the name of a family at the top of a box, over all that is in it.
func (b *builder) named(x *Box, p pending) {
	left, _ := b.inset()
	st := b.Sheet.Box
	name, _ := b.Label(p.head.Text, st.Strong.Face, st.Text.Size, b.Sheet.Accent, p.elem)
	b.lower(x, name.At(left, b.boxTop()+ascent(st.Text.Size)))
}

// lower makes room for a name at the top of a box.
func (b *builder) lower(x *Box, name []page.Item) {
	down := b.Sheet.Box.Text.Size.Mul(17, 10)
	blocks := []boxBlock{{name, 0}}
	for _, k := range x.blocks {
		blocks = append(blocks, boxBlock{Move(k.items, 0, down), k.share})
	}
	x.blocks, x.least = blocks, x.least+down
	x.Rows = b.boxLines(x)
}
