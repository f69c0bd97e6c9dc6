package galley

import (
	"strings"

	"dayang/input/doc"
)

// mostSigning is how many lines of credits and signatures in a row are kept whole.
const mostSigning = 6

// keep forbids columns to end where that would tear what belongs together: between the
// lines under a text and before them, after a question, before a last line.
func (b *builder) keep(blocks []doc.Block) {
	strips := b.g.Strips
	first := 0
	for i := 0; i < len(blocks); {
		n := i + 1
		for signs(&blocks[i]) && n < len(blocks) && signs(&blocks[n]) {
			n++
		}
		end := b.ends[n-1]
		switch {
		case first == end:
		case signs(&blocks[i]):
			keepLines(strips, first, end)
		case blocks[i].Role == doc.Salutation, asks(blocks, i):
			strips[end-1].KeepNext = true
		}
		first, i = end, n
	}
	if n := len(strips); n > 1 && strips[n-1].Rows == 1 && !strips[n-1].Head {
		strips[n-1].NoStart = true
	}
}

// keepLines keeps the lines of credits and signatures [first, end) with each other, and
// with the text that they stand under; those under a heading with what they lead to.
func keepLines(strips []Strip, first, end int) {
	leads := (first == 0 || strips[first-1].Head) && end < len(strips) && !strips[end].Head
	for i := first; i < end; i++ {
		switch {
		case end-first > mostSigning && i > first && i < end-1: // a list of names
		case leads:
			strips[i].KeepNext = true
		default:
			strips[i].NoStart = true
		}
	}
}

// signs reports whether a block stands under a text: who signs it, a credit.
func signs(k *doc.Block) bool {
	return k.Kind == doc.Furniture && (k.Role == doc.Signature || k.Role == doc.Credit)
}

// asks reports whether a block is a question over its answer.
func asks(blocks []doc.Block, i int) bool {
	said := func(k *doc.Block) bool { return k.Kind == doc.Paragraph && strings.HasSuffix(k.RunIn, "：") }
	return i+1 < len(blocks) && said(&blocks[i]) && said(&blocks[i+1]) && strings.HasSuffix(blocks[i].Text, "？")
}
