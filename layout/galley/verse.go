package galley

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// verseHang is how much further in, in em, a line of verse goes on that is too long for the
// column: what is set in so is no line of its own.
const verseHang = 2

// mostTurned is in how many lines a line of verse stands that may be set in two, with its marks
// drawn in: for a longer one no place to part it is sought.
const mostTurned = 3

// verse sets the lines of a stanza, or of several between which an entry is empty. gap says
// that there is white over the first.
func (b *builder) verse(k *doc.Block, gap bool) {
	v := b.voice(k)
	v.text.Face = b.Sheet.Note.Face
	if k.Text != "" { // without entries: the lines are in the text
		b.paragraph(k.Text, k.Spans, 0, b.runs(k.Text, k.Spans, 0, v), b.Sheet.Body.Indent, inline.Left,
			b.elem(page.RoleParagraph, 0, k.Text, k.Pos), k)
	}
	first := len(b.g.Strips)
	for i := range k.Items {
		it := &k.Items[i]
		if it.Text == "" {
			b.keepVerse(b.g.Strips[first:])
			gap, first = gap || len(b.g.Strips) > first, len(b.g.Strips)
			continue
		}
		at := len(b.g.Strips)
		b.verseLine(it, v, k)
		if gap && at < len(b.g.Strips) {
			b.g.Strips[at].Above, gap = 1, false
		}
	}
	b.keepVerse(b.g.Strips[first:])
}

// verseLine sets a line of verse. One that does not fit and has two halves of equal length
// (白日依山尽，黄河入海流。) is two lines; else what is left goes on further in, behind a mark if
// one stands where two lines hold all, or between words.
func (b *builder) verseLine(it *doc.Item, v voice, k *doc.Block) {
	el := b.elem(page.RoleParagraph, 0, it.Text, it.Pos)
	width, hang := b.Width-b.verseIndent, verseHang*b.Sheet.Body.Size
	shaped := b.Composer.Shape(b.spec(b.runs(it.Text, it.Spans, 0, v), 0, inline.Left, el, places(k)))
	lines, diags := shaped.Break(inline.BreakOptions{Measure: func(line int) unit.Len {
		if line == 0 {
			return width
		}
		return width - hang
	}})
	in := func(line int) bool { return line > 0 }
	if len(lines) > 1 && len(it.Spans) == 0 {
		if clauses := b.clauses(it.Text, v.text, width); len(clauses) > 1 {
			lines, diags, in = nil, nil, func(int) bool { return false }
			for _, c := range clauses {
				lines = append(lines, b.headline(c, v.text, width, inline.Left, el, k)...)
			}
		} else if len(lines) > mostTurned {
			// as it is: no two lines hold it
		} else if first, rest := b.halves(it.Text, v.text, width, width-hang); first != "" {
			lines, diags = append(b.headline(first, v.text, width, inline.Left, el, k),
				b.headline(rest, v.text, width-hang, inline.Left, el, k)...), nil
		} else if l, said := b.Setter.Headline(it.Text, v.text, width-hang, inline.Left, el,
			places(k)); len(l) == 2 {
			lines, diags = l, said
		}
	}
	at := len(b.g.Strips)
	b.lay(settled{lines: lines, spans: it.Spans, parts: partsOf(it.Text, it.Spans, 0), diags: diags}, el)
	for i := range b.g.Strips[at:] {
		s := &b.g.Strips[at+i]
		s.Items = Move(s.Items, b.verseIndent, 0)
		if in(i) {
			s.Items = Move(s.Items, hang, 0)
		}
	}
}

// clauses parts a line of verse into clauses of equal length that fit; it returns none if
// there are no such.
func (b *builder) clauses(text string, st styles.Text, width unit.Len) []string {
	if b.HeadLines(text, st, width, inline.Left) == 1 {
		return []string{text}
	}
	r := []rune(text)
	half := len(r) / 2
	if len(r)%2 > 0 || half < 2 || !strings.ContainsRune(verseMarks, r[half-1]) {
		return nil
	}
	first, second := b.clauses(string(r[:half]), st, width), b.clauses(string(r[half:]), st, width)
	if first == nil || second == nil {
		return nil
	}
	return append(first, second...)
}

// verseMarks are the marks and blanks behind which a line of verse may go on in another.
const verseMarks = "，、；：。！？ 　"

// halves parts a line of verse after the last mark or blank at which both halves fit; first is
// empty if there is none.
func (b *builder) halves(text string, st styles.Text, width, goesOn unit.Len) (first, rest string) {
	fits := func(text string, width unit.Len) bool { return b.HeadLines(text, st, width, inline.Left) == 1 }
	for at, r := range text {
		if end := at + utf8.RuneLen(r); strings.ContainsRune(verseMarks, r) && end < len(text) {
			if next, _ := utf8.DecodeRuneInString(text[end:]); !unicode.IsPunct(next) && !unicode.IsSpace(next) &&
				fits(text[:end], width) && fits(text[end:], goesOn) {
				first, rest = text[:end], text[end:]
			}
		}
	}
	return first, rest
}

// indentVerse finds how far in the verse of a report stands: as far as paragraphs begin, or an
// em if more lines then go into the column whole.
func (b *builder) indentVerse(blocks []doc.Block) {
	st := b.Sheet.Body.Text
	st.Face = b.Sheet.Note.Face
	b.verseIndent = min(b.Sheet.Body.Indent, b.Width/3)
	if less := min(b.verseIndent,
		st.Size); b.turned(blocks, st, b.Width-less) < b.turned(blocks, st, b.Width-b.verseIndent) {
		b.verseIndent = less
	}
}

// turned counts the lines of verse that are wider than a measure.
func (b *builder) turned(blocks []doc.Block, st styles.Text, width unit.Len) (n int) {
	for i := range blocks {
		if blocks[i].Kind != doc.Verse {
			continue
		}
		for _, it := range blocks[i].Items {
			if unit.Len(utf8.RuneCountInString(it.Text))*st.Size > width &&
				b.HeadLines(it.Text, st, width, inline.Left) > 1 {
				n++
			}
		}
	}
	return n
}

// offPoem reports whether a line of white stands over a block: it is another stanza, or parts
// a poem of several stanzas, or under a heading, from the prose around it. What is quoted of a
// poem stands in its prose without.
func offPoem(blocks []doc.Block, i int) bool {
	if i == 0 {
		return false
	}
	over, verse := &blocks[i-1], blocks[i].Kind == doc.Verse
	switch {
	case over.Kind == doc.Verse && verse:
		return true
	case over.Kind == doc.Verse:
		return blocks[i].Kind != doc.Heading && blocks[i].Kind != doc.Note &&
			(headedPoem(blocks, i-1) || stanzas(blocks[:i], -1))
	case verse && (over.Kind == doc.Paragraph || over.Kind == doc.Quote || over.Kind == doc.List):
		return stanzas(blocks[i:], 1)
	}
	return false
}

// leastPoem is how many lines and clauses (白日依山尽，黄河入海流。 has two) make a poem.
const leastPoem = 4

// headedPoem reports whether the verse of block i is a poem under a heading, or at the head of
// the report, with prose about it: not a line of one that is gone through line by line, as it
// is where more verse follows in the section.
func headedPoem(blocks []doc.Block, i int) bool {
	if i > 0 && blocks[i-1].Kind != doc.Heading {
		return false
	}
	for k := i + 1; k < len(blocks) && blocks[k].Kind != doc.Heading; k++ {
		if blocks[k].Kind == doc.Verse {
			return false
		}
	}
	n := 0
	for _, it := range blocks[i].Items {
		n += len(strings.FieldsFunc(it.Text, func(r rune) bool { return strings.ContainsRune("，；。！？", r) }))
	}
	return n >= leastPoem
}

// stanzas reports whether the verse at the end of blocks (by -1), or at their head (by 1), has
// more than one stanza.
func stanzas(blocks []doc.Block, by int) bool {
	at, next := 0, 1
	if by < 0 {
		at, next = len(blocks)-1, len(blocks)-2
	}
	if next >= 0 && next < len(blocks) && blocks[next].Kind == doc.Verse {
		return true
	}
	for _, it := range blocks[at].Items {
		if it.Text == "" {
			return true
		}
	}
	return false
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
