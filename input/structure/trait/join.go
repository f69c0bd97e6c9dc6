package trait

import (
	"iter"
	"math"
	"slices"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Merged makes one paragraph of some lines with sep between.
func Merged(lines []*Paragraph, sep string) *draft.Para {
	gap := utf8.RuneCountInString(sep)
	p := *lines[0].Para
	p.Text, p.Spans = lines[0].Words, slices.Clone(lines[0].Spans)
	p.Origins = slices.Clone(lines[0].Origins)
	at := lines[0].N
	for _, l := range lines[1:] {
		p.Text += sep + l.Words
		p.Origins = append(p.Origins, doc.Origin{At: at + gap, Pos: l.Pos})
		for _, s := range l.Spans {
			s.Start, s.End = s.Start+at+gap, s.End+at+gap
			p.Spans = append(p.Spans, s)
		}
		at += gap + l.N
	}
	return &p
}

// Retext is a paragraph with other words in the same place.
func (f *Paragraph) Retext(text string) *Paragraph {
	q := *f.Para
	q.Text, q.Spans, q.Origins = text, nil, nil
	return New(&q)
}

// ShiftSpans moves spans by so many characters to the front of a text; what stands before it goes.
func ShiftSpans(spans []doc.Span, by int) []doc.Span {
	return draft.Cut(spans, by, math.MaxInt)
}

// Runs are the stretches of paragraphs in a row that are alike.
func Runs[P any](ps []P, is func(P) bool) iter.Seq[[]P] {
	return func(yield func([]P) bool) {
		for i := 0; i < len(ps); {
			j := i
			for j < len(ps) && is(ps[j]) {
				j++
			}
			if j > i && !yield(ps[i:j]) {
				return
			}
			i = max(j, i+1)
		}
	}
}

// Given is a paragraph of which it is known what it is.
func (f *Paragraph) Given(kind doc.Kind, role doc.Role) *Paragraph {
	q := *f.Para
	q.Kind, q.Role = kind, role
	return New(&q)
}
