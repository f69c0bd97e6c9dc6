package galley

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/fonts"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Box is what text flows around: a 数读 box with the hero figure large, its label,
// and the sentence; a picture with its caption; a table. Its blocks are relative
// to the top left corner of the box; make-up may give it more height than it
// needs (see Paint).
type Box struct {
	Rows   int // least height in grid lines
	Span   int // columns
	Elem   int
	kind   boxKind
	headed bool // a heading of the text stands in it
	Pos    string
	blocks []boxBlock
	rows   *rowsOf // of a table
	// least is the height of all that is in it, of a box without a ground to the end of
	// its last line; closing is what the rule takes that parts it from text under it.
	least, closing unit.Len
	last           unit.Len // size of the type of its last line; 0 if it ends with none
}

// boxKind is what a box holds.
type boxKind uint8

const (
	statBox boxKind = iota
	pictureBox
	tableBox
	quoteBox
)

// Grows reports whether the box may be made higher to match its neighbours.
func (x Box) Grows() bool { return x.kind == statBox }

// Picture reports whether the box holds a picture.
func (x Box) Picture() bool { return x.kind == pictureBox }

// Kind tells boxes with tables from those with pictures; it is 0 for others, which have no order.
func (x Box) Kind() int {
	if x.kind == pictureBox || x.kind == tableBox {
		return int(x.kind)
	}
	return 0
}

// Headed reports whether a heading of the text stands in the box.
func (x Box) Headed() bool { return x.headed }

// boxBlock is a part of a box with its share of white over it when there is some
// to spare, in tenths of all. The figure takes none: the figures of boxes side by side
// stand on one line.
type boxBlock struct {
	items []page.Item
	share unit.Len
}

// box sets a callout as a box one column wide. The sentence is set flush left: in
// so narrow a measure figures would tear justified lines.
func (b *builder) box(k *doc.Block) Box {
	left, inner := b.inset()
	return b.callout(k, left, inner, b.boxTop())
}

// boxTop is where what stands in a box begins.
func (b *builder) boxTop() unit.Len {
	if st := b.Sheet.Box; st.Design != "bar" { // which is as long as what stands beside it
		return st.Rule + st.Padding
	}
	return 0
}

// callout sets what is in a box, from y on.
func (b *builder) callout(k *doc.Block, left, inner, y unit.Len) Box {
	st := b.Sheet.Box
	el := b.elem(page.RoleCallout, 0, k.Text, k.Pos)
	x := Box{Span: 1, Elem: el, Pos: k.Pos.String(), last: st.Text.Size}
	hero, ok := Hero(k)
	if ok {
		k = unheaded(k, hero)
		b.g.Elems[el].Text = k.Text
	}
	if ok && (b.toldAndSaid(&x, k, hero, left, inner, y) || b.toldAndMore(&x, k, hero, left, inner, y) ||
		b.told(&x, k, hero, left, inner, y)) {
		return x
	}
	if ok && inner >= wideBox*st.Text.Size {
		b.wide(&x, k, hero, left, inner, y)
		return x
	}
	if ok {
		fig, h := b.head(hero, false, left, inner, y)
		y += h
		x.blocks = append(x.blocks, boxBlock{fig, 0}, boxBlock{b.underline(hero, left, inner, y), 2})
		y += st.Leading / 2
	}
	text, h := b.sentence(k, el, left, inner, y)
	y += h
	x.blocks = append(x.blocks, boxBlock{text, 4})
	b.bound(&x, y-(st.Leading-st.Text.Size))
	return x
}

// unheaded takes the figure off the head of a sentence that says it again, since it stands over it in
// large type: 98.7%：群众满意度98.7%.
func unheaded(k *doc.Block, hero doc.Stat) *doc.Block {
	rest, ok := strings.CutPrefix(k.Text, hero.Text+"：")
	if !ok || hero.Start != 0 || hero.Text == "" || !strings.Contains(rest, hero.Text) {
		return k
	}
	cut := behind(k, utf8.RuneCountInString(k.Text)-utf8.RuneCountInString(rest))
	hero.Start = utf8.RuneCountInString(rest[:strings.Index(rest, hero.Text)])
	first := slices.IndexFunc(cut.Stats, func(s doc.Stat) bool { return s.Start > hero.Start })
	if first < 0 {
		first = len(cut.Stats)
	}
	cut.Stats = append([]doc.Stat{hero}, cut.Stats[first:]...)
	return cut
}

// behind is a block without its first n characters.
func behind(k *doc.Block, n int) *doc.Block {
	cut := *k
	cut.Text, cut.Spans, cut.Stats = string([]rune(k.Text)[n:]), nil, nil
	cut.Origins = []doc.Origin{{Pos: places(k)(n)}}
	for _, s := range k.Spans {
		if s.Start >= n {
			s.Start, s.End = s.Start-n, s.End-n
			cut.Spans = append(cut.Spans, s)
		}
	}
	for _, s := range k.Stats {
		if s.Start -= n; s.Start >= 0 {
			cut.Stats = append(cut.Stats, s)
		}
	}
	for _, o := range k.Origins {
		if o.At > n {
			cut.Origins = append(cut.Origins, doc.Origin{At: o.At - n, Pos: o.Pos})
		}
	}
	return &cut
}

// told sets a callout that is nothing but a figure and what it is of (61家　现有企业, 不良率0.92%。): the
// figure in large type and its label are the text, and no sentence says it again.
func (b *builder) told(x *Box, k *doc.Block, hero doc.Stat, left, inner, y unit.Len) bool {
	if rest, ok := alone(k.Text, hero); ok && utf8.RuneCountInString(rest) <= mostLabel {
		hero.Label = rest
	} else if len(k.Stats) != 1 || len(k.Figures) > 1 {
		return false
	}
	if slices.ContainsFunc(k.Spans, func(s doc.Span) bool { return s.Mark != doc.Strong }) {
		return false
	}
	bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if opening := utf8.RuneCountInString(hero.Prefix); hero.From == "" && hero.Number != "" && opening == 1 &&
		hero.Prefix != "第" && bare(hero.Text) == bare(hero.Prefix+hero.Number+hero.Unit) { // 近3万亩
		hero.Number, hero.Prefix = hero.Prefix+hero.Number, ""
	}
	number, unit := large(hero)
	lead := each(hero)
	figure, label := bare(lead+number+unit), bare(hero.Label)
	if digit := strings.TrimPrefix(hero.Text, "第"); hero.From != "" && digit != "" && digit[0] >= '0' && digit[0] <= '9' {
		figure = bare(hero.Text) // of which a unit is said once: 50家→136家
	}
	if text := strings.TrimSuffix(bare(k.Text), "。"); label == "" || text != figure+label && text != label+figure {
		return false
	}
	fig, h := b.head(hero, true, left, inner, y)
	for _, said := range []struct {
		text string
		face fonts.Role
	}{{lead + number + unit, b.Sheet.Box.Figure.Face}, {hero.Label, b.Sheet.Box.Label.Face}} {
		b.g.Diags = append(b.g.Diags, b.Missing(said.text, said.face, k.Pos)...)
	}
	b.g.Elems[x.Elem].Text = lead + b.minus(number) + unit + " " + hero.Label // in the order in which it stands
	for i := range fig {
		if fig[i].Text != nil {
			fig[i].Text.Elem = x.Elem
		}
	}
	x.blocks, x.last = []boxBlock{{fig, 0}}, b.Sheet.Box.Label.Size
	b.bound(x, y+h-b.Sheet.Box.Label.Size/3)
	return true
}

// mostLabel is the longest label in characters that needs no sentence.
const mostLabel = 40

// alone reports a figure that stood on a line of its own, over what it counts: a blank follows
// it. It returns what it counts.
func alone(text string, s doc.Stat) (rest string, ok bool) {
	after, ok := strings.CutPrefix(text, s.Text)
	rest = strings.TrimSpace(after)
	return rest, ok && s.Start == 0 && rest != "" && rest != after
}

// bound gives a callout its height, from the end of its text.
func (b *builder) bound(x *Box, end unit.Len) {
	st := b.Sheet.Box
	x.least = end
	if st.Design == "ruled" {
		x.closing = st.Padding + hairline
	}
	if Grounded(b.Sheet) {
		x.least += st.Padding
	} else {
		x.blocks[0].share = 0 // it begins at the top
	}
	x.Rows = b.boxLines(x)
}

// boxLines returns the grid lines that a callout takes, a little closer rather than another.
func (b *builder) boxLines(x *Box) int {
	return max(1, b.rows(x.least+x.closing-b.Sheet.Box.Padding/2))
}

// hairline is the width of the fine rules of boxes.
const hairline = unit.Pt / 2

// wideBox is the width in ems of its text from which a box is set with the figure
// beside the sentence.
const wideBox = 28

// wide sets the figure in the left third and the sentence beside it.
func (b *builder) wide(x *Box, k *doc.Block, hero doc.Stat, left, inner, y unit.Len) {
	st := b.Sheet.Box
	third := inner / 3
	fig, h := b.head(hero, false, left, third-st.Padding, y)
	gauge := b.underline(hero, left, third-st.Padding, y+h)
	text, th := b.sentence(k, x.Elem, left+third, inner-third, y+st.Padding/2)
	if len(gauge) > 0 && gauge[0].Rule == nil { // no rule where there is nothing under it
		fig = append(fig, gauge...)
	}
	x.blocks = []boxBlock{{fig, 5}, {text, 0}} // both in the middle
	if th -= st.Leading - st.Text.Size; th+st.Padding/2 < h {
		x.last = 0
	}
	b.bound(x, y+max(h, th+st.Padding/2))
}

// inset returns where the text of a box begins and how wide it is.
func (b *builder) inset() (left, inner unit.Len) {
	st := b.Sheet.Box
	switch st.Design {
	case "ruled":
		return 0, b.Width
	case "bar":
		return st.Rule + st.Padding, b.Width - st.Rule - st.Padding
	}
	return st.Padding, b.Width - 2*st.Padding
}

// sentence sets the text of a callout and returns its height.
func (b *builder) sentence(k *doc.Block, el int, left, width, y unit.Len) ([]page.Item, unit.Len) {
	st := b.Sheet.Box
	v := voice{st.Text, st.Strong, places(k)}
	shaped := b.Composer.Shape(b.spec(b.runs(k.Text, k.Spans, 0, v), 0, inline.Left, el, v.pos))
	lines, diags := shaped.Break(inline.BreakOptions{Measure: func(int) unit.Len { return width }})
	b.g.Diags = append(b.g.Diags, diags...)
	var items []page.Item
	h := unit.Len(0)
	for _, l := range lines {
		items = append(items, l.At(left, y+h+ascent(st.Text.Size))...)
		h += st.Leading
	}
	return items, h
}

// ownLine reports a figure that stood on a line of its own, over what it counts or under it:
// blanks part it from the rest.
func ownLine(text string, s doc.Stat) bool {
	chars, n := []rune(text), utf8.RuneCountInString(s.Text)
	if s.Start < 0 || n == 0 || s.Start+n > len(chars) || string(chars[s.Start:s.Start+n]) != s.Text ||
		n == len(chars) {
		return false
	}
	before := strings.TrimRight(string(chars[:s.Start]), " 　")
	if strings.ContainsAny(before, "，。；：") { // 满意率 98.9%，全省 第2位
		return false
	}
	return (before == "" || unicode.IsSpace(chars[s.Start-1])) &&
		(s.Start+n == len(chars) || unicode.IsSpace(chars[s.Start+n]))
}

// Hero picks the figure of a callout that is set large: one that stood on a line of its
// own or heads its sentence, else one of which is known what it counts, else any: the first with a
// number of per cent, else the one with the largest unit, else the first. What a later figure says
// was before is none.
func Hero(k *doc.Block) (doc.Stat, bool) {
	if len(k.Stats) == 0 {
		return doc.Stat{}, false
	}
	for _, s := range k.Stats {
		s = arrowed(k.Text, s)
		if !s.Old && (ownLine(k.Text, s) || s.Start == 0 && strings.HasPrefix(k.Text, s.Text+"：")) {
			return s, true
		}
	}
	best, rank := 0, -1
	for i, s := range k.Stats {
		if r := heroRank(s); r > rank {
			best, rank = i, r
		}
	}
	return arrowed(k.Text, k.Stats[best]), true
}

// heroRank orders figures by how well they stand alone in large type.
func heroRank(s doc.Stat) int {
	const labelled = 10
	switch {
	case s.Old:
		return -1
	case s.Number == "":
		return 0
	case s.Label == "" && s.From != "":
		return 5 // 187→49天 says more by itself than how much that is less
	case s.Label != "":
		s.Label, s.From = "", ""
		return labelled + heroRank(s)
	case strings.HasPrefix(s.Unit, "%") || strings.HasPrefix(s.Unit, "％"):
		return 4
	case strings.Contains(s.Unit, "亿"):
		return 3
	case strings.Contains(s.Unit, "万") || strings.Contains(s.Unit, "倍") || strings.Contains(s.Unit, "百分点"):
		return 2
	}
	return 1
}
