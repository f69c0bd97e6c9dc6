package draft

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
)

// Joined is a text that is put together from pieces, each with its marks.
type Joined struct {
	text  strings.Builder
	n     int // characters
	spans []doc.Span
}

// Add puts a piece behind the others.
func (j *Joined) Add(text string, spans []doc.Span) {
	for _, s := range spans {
		s.Start, s.End = s.Start+j.n, s.End+j.n
		j.spans = append(j.spans, s)
	}
	j.text.WriteString(text)
	j.n += utf8.RuneCountInString(text)
}

// Line puts a piece behind the others with what parts it from them; an empty one is no line.
func (j *Joined) Line(parted, text string, spans []doc.Span) {
	if text == "" {
		return
	}
	if j.n > 0 {
		j.Add(parted, nil)
	}
	j.Add(text, spans)
}

// Text returns the text and its marks.
func (j *Joined) Text() (string, []doc.Span) { return j.text.String(), Normal(j.spans) }

// Cell returns the text as a cell of a table.
func (j *Joined) Cell() doc.Cell {
	text, spans := j.Text()
	return doc.Cell{Text: text, Spans: spans}
}

// Labelled puts a label before a text with its marks.
func Labelled(label, text string, spans []doc.Span) (string, []doc.Span) {
	var j Joined
	j.Add(label, nil)
	j.Add(text, spans)
	return j.Text()
}

// Deleted are spans from which the characters [from, to) were taken out.
func Deleted(spans []doc.Span, from, to int) []doc.Span {
	var out []doc.Span
	at := func(i int) int {
		if i > from {
			return max(from, i-(to-from))
		}
		return i
	}
	for _, s := range spans {
		if s.Start, s.End = at(s.Start), at(s.End); s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}
