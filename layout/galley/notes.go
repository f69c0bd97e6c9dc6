package galley

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// mostFoot is the share of a page that a note may take at the foot of a column; a
// longer one stands at the end.
const mostFoot = 4 // a quarter

// footnote is a note that waits for the line that refers to it.
type footnote struct {
	block *doc.Block
	set   bool // it stands at the foot of a column
}

// notesLast moves the notes behind the text: those that no line refers to stand at the
// end of a report. It remembers them all by their marks. Notes under a heading of their own
// (参考文献) stay there.
func (b *builder) notesLast(blocks []doc.Block) []doc.Block {
	var text, notes []doc.Block
	var listed []int // in text
	headed := false
	for _, k := range blocks {
		headed = headsNotes(&k) || headed && k.Kind == doc.Note
		switch {
		case k.Kind != doc.Note:
			text = append(text, k)
		case headed:
			listed = append(listed, len(text))
			text = append(text, k)
		default:
			notes = append(notes, k)
		}
	}
	b.notes = map[string]*footnote{}
	for i := range notes {
		if l := notes[i].Label; l != "" && b.notes[l] == nil {
			b.notes[l] = &footnote{block: &notes[i]}
		}
	}
	all := append(text, notes...)
	b.listed = map[*doc.Block]bool{}
	for _, i := range listed {
		b.listed[&all[i]] = true
	}
	raiseMarks(all)
	return all
}

// citation is a note that a text refers to, at a character of it.
type citation struct {
	char int
	note *footnote
}

// cited are the notes that the spans of a text refer to and that are not set yet.
func (b *builder) cited(spans []doc.Span) (out []citation) {
	for _, s := range spans {
		if s.Mark != doc.NoteRef {
			continue
		}
		labels := []string{s.Target}
		if b.notes[s.Target] == nil {
			labels = strings.Fields(s.Target) // [2,3]
		}
		for _, l := range labels {
			if n := b.notes[l]; n != nil && !n.set {
				out = append(out, citation{s.Start, n})
			}
		}
	}
	return out
}

// attach gives the lines of a text the notes that they refer to. What a note at a foot refers to
// stands there too (footnote).
func (b *builder) attach(strips []Strip, lines []inline.Line, spans []doc.Span) {
	if b.noting {
		return
	}
	for _, c := range b.cited(spans) {
		for i := range min(len(lines), len(strips)) {
			if lines[i].Start <= c.char && c.char < lines[i].End {
				foot := b.footnote(c.note, b.Sheet.Rows()/mostFoot)
				strips[i].Foot += len(foot)
				strips[i].Notes = append(strips[i].Notes, foot...)
				break
			}
		}
	}
}

// footnote sets a note, and behind it those that it refers to, as lines for the foot of a column: so
// many rows at the most. A note that is too long for them is not set, and none if it is the first.
func (b *builder) footnote(n *footnote, rows int) []Strip {
	if n.set {
		return nil // by another one that the same text refers to
	}
	before := b.g.extent()
	b.noting = true
	b.setNote(n.block)
	b.noting = false
	foot := append([]Strip{}, b.g.Strips[before.strips:]...)
	if len(foot) > rows {
		b.g.back(before)
		return nil
	}
	b.g.Strips, b.g.Paras = b.g.Strips[:before.strips], b.g.Paras[:before.paras]
	n.set = len(foot) > 0
	for _, c := range b.cited(n.block.Spans) {
		foot = append(foot, b.footnote(c.note, rows-len(foot))...)
	}
	return foot
}

// setNote sets a note in small type, its mark raised as it is in the text, but not in a list
// under a heading.
func (b *builder) setNote(k *doc.Block) {
	voice := b.voice(k)
	voice.text.Face, voice.text.Size = b.Sheet.Note.Face, b.Sheet.Box.Text.Size
	n := utf8.RuneCountInString(k.Label)
	text, spans := k.Label+k.Text, k.Spans
	switch {
	case n > 0 && b.listed[k]:
		if r, _ := utf8.DecodeLastRuneInString(k.Label); strings.ContainsRune(")].", r) {
			text, n = k.Label+" "+k.Text, n+1
		}
		spans = shift(spans, n)
	case n > 0:
		spans = append([]doc.Span{{End: n, Mark: doc.NoteRef}}, shift(spans, n)...)
	}
	if text != "" {
		b.paragraph(text, spans, n, b.runs(text, spans, 0, voice), b.Sheet.Body.Indent, inline.Justify,
			b.elem(page.RoleNote, 0, text, k.Pos), k)
	}
}

// NoteRule is the short rule over notes, in the grid line before them.
func (g *Galley) NoteRule() []page.Item {
	y := g.b.Sheet.Body.Leading * 3 / 5
	return []page.Item{{Rule: &page.Rule{
		From:  unit.Point{Y: y},
		To:    unit.Point{X: g.b.Width / 3, Y: y},
		Width: unit.Pt / 2,
		Color: page.Black,
	}}}
}

// endnote sets a note at the end of the report; a rule parts the first from the text.
func (b *builder) endnote(k *doc.Block) {
	if b.listed[k] {
		b.setNote(k)
		return
	}
	if n := b.notes[k.Label]; n != nil && n.set && n.block.Pos == k.Pos {
		return
	}
	if !b.noted {
		b.noted = true
		b.g.Strips = append(b.g.Strips,
			Strip{Strip: makeup.Strip{Rows: 1, KeepNext: true}, Elem: page.Artifact, Items: b.g.NoteRule()})
	}
	b.setNote(k)
}
