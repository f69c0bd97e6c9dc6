package draft

import (
	"cmp"
	"slices"
	"strings"

	"dayang/input/doc"
)

// Normal puts spans in their normal form: empty ones go, those of one mark (and
// one target) that meet or overlap become one, the outer stands before the
// inner. References to notes and ruby are never joined. The result is nil if
// nothing is left.
func Normal(spans []doc.Span) []doc.Span { return normal(spans, false) }

// Parted is Normal, but that bold spans which only meet stay two: the figures of a callout.
func Parted(spans []doc.Span) []doc.Span { return normal(spans, true) }

func normal(spans []doc.Span, parted bool) []doc.Span {
	var out []doc.Span
	in := slices.Clone(spans)
	slices.SortStableFunc(in, func(a, b doc.Span) int { return cmp.Compare(a.Start, b.Start) })
	last := map[doc.Span]int{} // by mark and target: where the last one is in out
	for _, s := range in {
		if s.Start >= s.End {
			continue
		}
		key := doc.Span{Mark: s.Mark, Target: s.Target}
		at, ok := last[key]
		switch {
		case ok && out[at] == s:
			continue
		case ok && s.Mark != doc.NoteRef && s.Mark != doc.Ruby &&
			(s.Start < out[at].End || s.Start == out[at].End && !(parted && s.Mark == doc.Strong)):
			out[at].End = max(out[at].End, s.End)
			continue
		}
		last[key] = len(out)
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b doc.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End),
			cmp.Compare(rank(a.Mark), rank(b.Mark)))
	})
	return out
}

// rank orders marks of one range from the outside in.
func rank(m doc.Mark) int {
	return slices.Index([]doc.Mark{doc.Link, doc.Strong, doc.Emph, doc.Mono, doc.NoteRef, doc.Ruby}, m)
}

// Cut returns the spans of the characters [from, to), counted from from.
func Cut(spans []doc.Span, from, to int) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		s.Start, s.End = max(s.Start, from)-from, min(s.End, to)-from
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// Unmarked is a text without the marks of its notes: a title or a name has no place for
// spans, and the bare mark would be read as part of it.
func Unmarked(text string, spans []doc.Span) string {
	out := []rune(text)
	for _, s := range slices.Backward(Normal(spans)) {
		if s.Mark == doc.NoteRef && s.End <= len(out) {
			out = slices.Delete(out, s.Start, s.End)
		}
	}
	return strings.TrimSpace(string(out))
}

// NoteMarks are the marks that Unmarked takes off a text.
func NoteMarks(text string, spans []doc.Span) string {
	var b strings.Builder
	chars := []rune(text)
	for _, s := range Normal(spans) {
		if s.Mark == doc.NoteRef && s.End <= len(chars) {
			b.WriteString(string(chars[s.Start:s.End]))
		}
	}
	return b.String()
}
