package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// cell is a cell of a table in its grid.
type cell struct {
	text       string
	spans      []doc.Span
	bare       string // without the marks of notes: 100 with note 1 is no 1001
	row, col   int
	rows, cols int
	elem       int
	parts      *parts       // links and marks of notes in it
	again      bool         // it has been said in the part of the table before
	full       unit.Len     // its width on one line in the type of the boxes
	width      unit.Len     // and in that of the table
	hang       unit.Len     // what stands behind its figure: the mark of a note
	head       *inline.Text // of a cell of the head, as it was measured last
	headSize   unit.Len     // and in what size
}

// withoutMarks is a text without the marks of its notes.
func withoutMarks(text string, spans []doc.Span) string {
	if !slices.ContainsFunc(spans, func(s doc.Span) bool { return s.Mark == doc.NoteRef }) {
		return text
	}
	var out []rune
	chars, from := []rune(text), 0
	for _, s := range spans { // in their order
		if s.Mark == doc.NoteRef && s.Start >= from && s.End <= len(chars) {
			out = append(out, chars[from:s.Start]...)
			from = s.End
		}
	}
	return string(append(out, chars[from:]...))
}

// cellRuns are a cell, or a stretch of it, with its marks, in the type of the cell.
func (t *table) cellRuns(c *cell, text string, spans []doc.Span) []inline.Run {
	st := t.typeOf(c)
	if len(spans) == 0 {
		return []inline.Run{{Text: text, Style: style(st)}}
	}
	strong := st
	strong.Face = t.Sheet.Box.Strong.Face
	return t.runs(text, spans, 0, voice{text: st, strong: strong})
}

// shape shapes a cell.
func (t *table) shape(c *cell, align inline.Align, pos func(int) diag.Pos) *inline.Text {
	return t.Composer.Shape(t.spec(t.cellRuns(c, c.text, c.spans), 0, align, c.elem, pos))
}

// stretch sets the characters [from, to) of a cell on one line.
func (t *table) stretch(c *cell, from, to int) inline.Line {
	text := string([]rune(c.text)[from:to])
	return t.Composer.Shape(t.spec(t.cellRuns(c, text, spansIn(c.spans, from, to)), 0, inline.Left, c.elem, nil)).Single()
}

// lineEnds are the characters behind which a line of a cell ends.
const lineEnds = "\n\r\u2028\u2029\v\f\u0085"

// measure finds the width of each cell on one line in the type of the boxes.
func (t *table) measure() {
	t.size = t.Sheet.Box.Text.Size
	for i := range t.cells {
		c := &t.cells[i]
		chars := []rune(c.text + "\n")
		from := 0
		for at, r := range chars {
			if !strings.ContainsRune(lineEnds, r) {
				continue
			}
			if at > from {
				c.full = max(c.full, t.stretch(c, from, at).Natural)
			}
			from = at + 1
		}
	}
}

// cellLines breaks a cell into lines of a width: one of the head between words, each line in
// the middle.
func (t *table) cellLines(c *cell, width unit.Len, pos func(int) diag.Pos) ([]inline.Line, diag.List) {
	if c.row < t.headRows {
		return t.shape(c, inline.Center, pos).Headline(width, MaxHeadLines)
	}
	return t.shape(c, inline.Left, pos).Break(inline.BreakOptions{Measure: func(int) unit.Len { return width }})
}

// lead is how far apart the lines of a cell stand: annotations over them want room.
func (t *table) lead(c *cell) unit.Len {
	if slices.ContainsFunc(c.spans, func(s doc.Span) bool { return s.Mark == doc.Ruby }) {
		return t.leading + t.size/2
	}
	return t.leading
}

// hangs finds what stands behind the figure of a cell at its end: the mark of a note, which the
// places of figures must not move for. It hangs no further than there is white beside it.
func (t *table) hangs(c *cell) {
	n := utf8.RuneCountInString(c.text)
	if _, figure := figureKind(c.bare); !figure || len(c.spans) == 0 {
		c.hang = 0
		return
	}
	if last := c.spans[len(c.spans)-1]; last.Mark == doc.NoteRef && last.End == n {
		c.hang = min(t.stretch(c, last.Start, n).Width, t.size)
	}
}

// painted are the lines of a cell from the top left corner of its text on. What has been said is
// an artifact.
func (t *table) painted(i int, x, top unit.Len, artifact bool) (out []page.Item) {
	c := &t.cells[i]
	for n, l := range t.lines[i] {
		items := l.At(x+t.indent(c, l.Width), top+unit.Len(n)*t.lead(c))
		for _, it := range items {
			if (artifact || c.again) && it.Text != nil {
				it.Text.Elem = page.Artifact
			}
		}
		out = append(out, c.parts.in(items, &l, t.size)...)
	}
	return out
}
