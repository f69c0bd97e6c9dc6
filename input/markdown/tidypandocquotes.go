package markdown

import (
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// pandoc makes quotations of the paragraphs that a file of Word sets in from the left. Where it
// does so with most of a text, nothing is quoted.

// ofPandoc is what only pandoc writes.
var ofPandoc = pattern.New(`
	\{#_?[\w.-]+ \.anchor\}|\{\.(?:underline|mark)\}|\{width="[\d.]+in"|\{#\S+ \.unnumbered\}`)

const minInset = 8 // such paragraphs

func (r *reader) insetText() {
	if r.out.Final {
		return
	}
	quoted, all, n := 0, 0, 0
	for i := range r.out.Paras {
		switch p := &r.out.Paras[i]; p.Kind {
		case doc.Quote:
			quoted += utf8.RuneCountInString(p.Text)
			n++
			fallthrough
		case "", doc.Paragraph:
			all += utf8.RuneCountInString(p.Text)
		}
	}
	if n < minInset || quoted*2 < all || !ofPandoc.Match(r.src) {
		return
	}
	r.diags.Add(diag.Info, "inset-text", diag.Pos{File: r.name},
		diag.T("%d 段引文只是缩进的正文", "%d quotations are text that was set in", n))
	for i := range r.out.Paras {
		if p := &r.out.Paras[i]; p.Kind == doc.Quote {
			p.Kind = ""
		}
	}
}
