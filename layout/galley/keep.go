package galley

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
)

// mostSigning is how many lines of credits and signatures in a row are kept whole.
const mostSigning = 6

// keep forbids columns to end where that would tear what belongs together, and makes others
// dear: between the lines under a text and before them, after a question, after 附注：, before a
// last line.
func (b *builder) keep(blocks []doc.Block) {
	strips := b.g.Strips
	first := 0
	for i := 0; i < len(blocks); {
		n := i + 1
		label := annexLabel(blocks, i)
		for signs(&blocks[i]) && n < len(blocks) && signs(&blocks[n]) && !annexLabel(blocks, n) {
			n++
		}
		end := b.ends[n-1]
		switch {
		case first == end, label:
		case signs(&blocks[i]):
			keepLines(strips, first, end)
			b.keepSigned(blocks, i, n)
		case blocks[i].Role == doc.Salutation, headsNotes(&blocks[i]) && blockAt(blocks, i+1).Kind == doc.Note:
			strips[end-1].KeepNext = true
		case asks(blocks, i) && end < len(strips):
			strips[end].Clings = true
		case end == first+1 && end < b.ends[min(n, len(blocks)-1)] && leadsIn(&blocks[i]):
			strips[end-1].KeepNext = true // and the next paragraph does not part its first two lines
		}
		first, i = end, n
	}
	if n := len(strips); n > 1 && strips[n-1].Rows == 1 && !strips[n-1].Head {
		strips[n-1].Clings = true
	}
}

// keepLines makes it dear to part the lines of credits and signatures [first, end) from each
// other, and from the text that they stand under; those under a heading lead to what follows
// and stay with it.
func keepLines(strips []Strip, first, end int) {
	leads := (first == 0 || strips[first-1].Head) && end < len(strips) && !strips[end].Head
	for i := first; i < end; i++ {
		switch {
		case end-first > mostSigning && i > first && i < end-1: // a list of names
		case leads:
			strips[i].KeepNext = true
		default:
			strips[i].Clings = true
		}
	}
}

// keepSigned keeps the day under who signs among the blocks [from, to), and a wish under
// what leads to it (此致, 敬礼).
func (b *builder) keepSigned(blocks []doc.Block, from, to int) {
	for i := max(from, 1); i < to; i++ {
		k, at := &blocks[i], b.ends[i-1]
		if k.Role != doc.Signature || at == b.ends[i] || at == 0 {
			continue
		}
		if wishes(k.Text) || i > from && i == to-1 {
			b.g.Strips[at].NoStart = true
		}
		for s := at + 1; s < b.ends[i]; s++ {
			b.g.Strips[s].NoStart = true
		}
	}
}

// present are the labels of the lines of minutes that say who was there, or with 人.
var present = []string{"出席", "列席", "参加", "主持", "记录", "请假", "缺席", "參加", "記錄", "請假"}

// signs reports whether a block stands under a text: who signs it, a credit. Who was at a
// meeting does not.
func signs(k *doc.Block) bool {
	if k.Kind != doc.Furniture || k.Role != doc.Signature && k.Role != doc.Credit {
		return false
	}
	label, _, _ := strings.Cut(k.Text, "：")
	return !slices.Contains(present, strings.TrimSuffix(label, "人"))
}

// leadsIn reports a line over what it leads to that is no heading: all of it in bold, without a
// stop, or with a bold figure at its head.
func leadsIn(k *doc.Block) bool {
	if k.Kind != doc.Paragraph && k.Kind != doc.Quote || len(k.Spans) == 0 || strings.HasSuffix(k.Text, "。") {
		return false
	}
	s, chars := k.Spans[0], []rune(k.Text)
	if s.Mark != doc.Strong || s.Start > 0 || s.End > len(chars) {
		return false
	}
	return s.End == len(chars) || slices.ContainsFunc(chars[:s.End], unicode.IsDigit)
}

// asks reports whether a block is a question over its answer.
func asks(blocks []doc.Block, i int) bool {
	said := func(k *doc.Block) bool { return k.Kind == doc.Paragraph && strings.HasSuffix(k.RunIn, "：") }
	return i+1 < len(blocks) && said(&blocks[i]) && said(&blocks[i+1]) && strings.HasSuffix(blocks[i].Text, "？")
}
