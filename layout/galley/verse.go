package galley

import (
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/unit"
	"dayang/styles"
)

// verse sets a line of verse that is too long for the column in two, which part at the
// comma; ok is false for any other.
func (b *builder) verse(text string, spans []doc.Span, st styles.Text, indent unit.Len, el int, k *doc.Block) bool {
	if len(spans) > 0 || b.HeadLines(text, st, b.Width-indent, inline.Left) != 2 {
		return false
	}
	at := len(b.g.Strips)
	b.lay(settled{lines: b.headline(text, st, b.Width-indent, inline.Left, el, k), parts: partsOf(text, spans, 0)}, el)
	for i := range b.g.Strips[at:] {
		s := &b.g.Strips[at+i]
		s.Items = Move(s.Items, indent, 0)
	}
	return true
}

// keepVerse keeps lines of verse together: neither the first nor the last stands alone in
// a column, and four are not parted.
func (b *builder) keepVerse(lines []Strip) {
	const whole = 4
	for i := range lines[:max(0, len(lines)-1)] {
		if i == 0 || len(lines) <= whole {
			lines[i].KeepNext = true
		}
	}
	if n := len(lines); n > 1 {
		lines[n-1].NoStart = true
	}
}
