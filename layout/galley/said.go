package galley

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// A figure, its label, and a sentence that says both once more: the sentence stands under a rule in
// their box, whether it is a part of the callout or one of its own.

// toldAndSaid sets a callout of a figure, its label and a sentence, with blanks between (53家 社区食堂
// 全县社区食堂开到53家。), as told does the first two; in a wide box the sentence stands beside them.
func (b *builder) toldAndSaid(x *Box, k *doc.Block, hero doc.Stat, left, inner, y unit.Len) bool {
	after, ok := strings.CutPrefix(k.Text, hero.Text)
	label := strings.TrimLeft(after, " 　")
	said, led := strings.CutPrefix(label, hero.Label)
	sentence := strings.TrimLeft(said, " 　")
	if !ok || !led || hero.Start != 0 || hero.Label == "" || len(label) == len(after) ||
		len(sentence) == len(said) || !strings.HasSuffix(sentence, "。") {
		return false
	}
	n := utf8.RuneCountInString(k.Text) - utf8.RuneCountInString(sentence)
	return b.toldOver(x, k, behind(k, n), hero, left, inner, y)
}

// toldAndMore sets a callout of a name, its figure and what more is said of that (每餐花费　13.6元（去年12.9元）,
// 渡船客流　38万人次　同比+6.4%) in the same way: what is under the figure and its label is the rest.
func (b *builder) toldAndMore(x *Box, k *doc.Block, hero doc.Stat, left, inner, y unit.Len) bool {
	chars, end := []rune(k.Text), hero.Start+utf8.RuneCountInString(hero.Text)
	if hero.Start == 0 || hero.Label == "" || end >= len(chars) || string(chars[hero.Start:end]) != hero.Text {
		return false
	}
	name := strings.TrimRight(string(chars[:hero.Start]), " 　")
	if name != hero.Label || !unicode.IsSpace(chars[hero.Start-1]) {
		return false
	}
	if slices.ContainsFunc(k.Spans, func(s doc.Span) bool { return s.Mark != doc.Strong }) {
		return false
	}
	from, to := end, len(chars)
	for from < to && unicode.IsSpace(chars[from]) {
		from++
	}
	if from == to || strings.ContainsAny(string(chars[from:to]), "。；") {
		return false
	}
	if chars[from] == '（' && chars[to-1] == '）' && !strings.ContainsAny(string(chars[from+1:to-1]), "（）") {
		from, to = from+1, to-1
	} else if from == end {
		return false
	}
	if from >= to {
		return false
	}
	return b.toldOver(x, k, behind(ahead(k, to), from), hero, left, inner, y)
}

// ahead is a block up to its nth character.
func ahead(k *doc.Block, n int) *doc.Block {
	cut := *k
	cut.Text = string([]rune(k.Text)[:n])
	cut.Spans, cut.Stats = nil, nil
	for _, s := range k.Spans {
		if s.Start < n {
			s.End = min(s.End, n)
			cut.Spans = append(cut.Spans, s)
		}
	}
	for _, s := range k.Stats {
		if s.Start < n {
			cut.Stats = append(cut.Stats, s)
		}
	}
	return &cut
}

// toldOver sets a figure and its label, and what is said under them or, in a wide box, beside them.
func (b *builder) toldOver(x *Box, k, rest *doc.Block, hero doc.Stat, left, inner, y unit.Len) bool {
	hero.Start = 0
	head := *k
	head.Text = hero.Text + " " + hero.Label
	head.Stats, head.Figures = []doc.Stat{hero}, []string{hero.Text}
	n := len(k.Spans) - len(rest.Spans)
	head.Spans = slices.Clone(k.Spans[:n])
	width, wide := inner, inner >= wideBox*b.Sheet.Box.Text.Size
	if wide {
		width = inner/3 - b.Sheet.Box.Padding
	}
	if !b.told(x, &head, hero, left, width, y) {
		return false
	}
	if wide {
		b.saidBeside(x, rest, left+inner/3, inner-inner/3, y)
	} else {
		b.saidUnder(x, rest, hero, left, inner)
	}
	return true
}

// saidUnder puts a sentence under the figure and the label of a box, and a rule between.
func (b *builder) saidUnder(x *Box, k *doc.Block, hero doc.Stat, left, inner unit.Len) {
	st := b.Sheet.Box
	y := x.least + st.Label.Size/3 // under the label
	if Grounded(b.Sheet) {
		y -= st.Padding
	}
	rule := b.underline(hero, left, inner, y)
	el := b.elem(page.RoleCallout, 0, k.Text, k.Pos)
	text, h := b.sentence(k, el, left, inner, y+st.Leading/2)
	x.blocks, x.last = append(x.blocks, boxBlock{rule, 2}, boxBlock{text, 4}), st.Text.Size
	x.closing = 0
	b.bound(x, y+st.Leading/2+h-(st.Leading-st.Text.Size))
}

// saidBeside puts a sentence beside the figure and the label of a box, from the same height on.
func (b *builder) saidBeside(x *Box, k *doc.Block, left, width, y unit.Len) {
	st := b.Sheet.Box
	end := x.least
	if Grounded(b.Sheet) {
		end -= st.Padding
	}
	el := b.elem(page.RoleCallout, 0, k.Text, k.Pos)
	text, h := b.sentence(k, el, left, width, y+st.Padding/2)
	said := y + st.Padding/2 + h - (st.Leading - st.Text.Size)
	x.blocks = append(x.blocks, boxBlock{text, 0})
	if said < end {
		x.last = 0
	} else {
		x.last = st.Text.Size
	}
	x.closing = 0
	b.bound(x, max(end, said))
}

// explained puts the sentence that follows a figure and its label into their box, and returns how many
// blocks that are. A callout with other figures, and without that label, has its own box.
func (b *builder) explained(x *Box, blocks []doc.Block, i int) int {
	k, next := &blocks[i], blockAt(blocks, i+1)
	hero, ok := Hero(k)
	if !ok || strings.ContainsAny(k.Text, "，。；") || next.Kind != doc.Callout ||
		len(next.Stats) > 0 && !saysAgain(next, hero) || !strings.HasSuffix(next.Text, "。") {
		return 0
	}
	left, inner := b.inset()
	b.saidUnder(x, &blocks[i+1], hero, left, inner)
	return 1
}

// saysAgain reports a sentence with a figure that stands over it, or opening with its label. One that
// opens with a figure on a line of its own is another statistic.
func saysAgain(k *doc.Block, over doc.Stat) bool {
	if slices.ContainsFunc(k.Stats, func(s doc.Stat) bool { return ownLine(k.Text, s) }) {
		return false
	}
	return over.Label != "" && strings.HasPrefix(k.Text, over.Label) || over.Number != "" &&
		slices.ContainsFunc(k.Stats, func(s doc.Stat) bool { return s.Number == over.Number && s.Unit == over.Unit })
}

// arrowed is a figure with the arrow or the sign before it, which stands in large type, too: ↑37%, −9.2%.
func arrowed(text string, s doc.Stat) doc.Stat {
	if chars := []rune(text); s.Start > 0 && s.Start <= len(chars) && (s.Prefix == "↑" || s.Prefix == "↓" || isSign(s.Prefix)) &&
		string(chars[s.Start-1]) == s.Prefix {
		s.Start, s.Text = s.Start-1, s.Prefix+s.Text
	}
	return s
}
