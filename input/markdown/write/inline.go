package write

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
)

// place is where a text stands, which decides what must be protected in it.
type place struct {
	runIn    int   // characters of the run-in head
	rejoined []int // offsets
	inner    bool  // not at the beginning of a line
	// kind is that of its block where it matters: in a paragraph bold at the beginning is a run-in
	// head, in a callout what is bold are figures, each by itself.
	kind    doc.Kind
	heading bool // after a heading: —— would make it a subtitle
}

// manner is how spans are written.
type manner int

const (
	marks    manner = iota // ** * ` []()
	someTags               // as marks, but bold at the beginning as a tag
	tags                   // all as tags
	elements               // the same where all is HTML: a cell of a table of tags
)

// runInMark stands for the run-in head among the spans.
const runInMark doc.Mark = "runIn"

// inline writes a text with its spans. Spans that cross are cut; reading joins
// them again.
func (w *writer) inline(s string, spans []doc.Span, p place, m manner) string {
	chars := []rune(s)
	spans = fit(spans, len(chars))
	if p.kind == doc.Callout {
		spans = aroundFigures(spans)
	}
	if p.runIn > 0 {
		spans = append([]doc.Span{{End: min(p.runIn, len(chars)), Mark: runInMark}}, spans...)
	}
	cuts := map[int]bool{0: true, len(chars): true}
	for _, sp := range spans {
		cuts[sp.Start], cuts[sp.End] = true, true
	}
	for _, at := range p.rejoined {
		cuts[at] = true
	}
	var b strings.Builder
	var open []doc.Span
	from := 0
	for i := 0; i <= len(chars); i++ {
		if !cuts[i] {
			continue
		}
		w.piece(&b, chars, from, i, open, p, m)
		from = i
		// Close what ends here, and what stands inside it.
		keep := len(open)
		for k, sp := range open {
			if sp.End <= i {
				keep = k
				break
			}
		}
		var again []doc.Span
		for k := len(open) - 1; k >= keep; k-- {
			b.WriteString(w.closing(open[k], chars, m))
			if open[k].End > i {
				again = append([]doc.Span{open[k]}, again...)
			}
		}
		open = open[:keep]
		if slices.Contains(p.rejoined, i) {
			b.WriteString("<wbr>")
		}
		for _, sp := range spans {
			if sp.Start == i && i < len(chars) {
				again = append(again, sp)
			}
		}
		slices.SortStableFunc(again, func(a, b doc.Span) int { return atomic(a) - atomic(b) })
		for _, sp := range again {
			b.WriteString(w.opening(sp, chars, m))
			open = append(open, sp)
		}
	}
	return b.String()
}

// atomic ranks references and ruby, which cannot be cut, as the innermost.
func atomic(s doc.Span) int {
	switch s.Mark {
	case runInMark:
		return -1
	case doc.NoteRef, doc.Ruby:
		return 2
	case doc.Mono:
		return 1
	}
	return 0
}

// aroundFigures cuts the spans that cross what is bold where that begins, or it would be cut
// itself, and be two figures.
func aroundFigures(spans []doc.Span) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		for _, q := range spans {
			if q.Mark == doc.Strong && s.Mark != doc.Strong && s.Start < q.Start && q.Start < s.End &&
				s.End < q.End {
				head := s
				head.End, s.Start = q.Start, q.Start
				out = append(out, head)
			}
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out,
		func(a, b doc.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return out
}

// fit keeps spans within the text, and widens those that begin or end inside a
// reference or ruby.
func fit(spans []doc.Span, n int) []doc.Span {
	var whole, out []doc.Span
	for _, s := range spans {
		if s.Start < 0 || s.End > n || s.Start >= s.End {
			continue
		}
		if atomic(s) == 2 {
			if k := len(whole); k > 0 && whole[k-1].End > s.Start {
				continue
			}
			whole = append(whole, s)
		}
		out = append(out, s)
	}
	for i := range out {
		s := &out[i]
		for _, a := range whole {
			if atomic(*s) != 2 && s.Start < a.End && a.Start < s.End {
				s.Start, s.End = min(s.Start, a.Start), max(s.End, a.End)
			}
		}
	}
	return out
}

// piece writes the characters [from, to).
func (w *writer) piece(b *strings.Builder, chars []rune, from, to int, open []doc.Span, p place, m manner) {
	for _, sp := range open {
		switch {
		case m < elements && sp.Mark == doc.NoteRef && w.plainRef(sp, chars):
			return // [^label] says it
		case sp.Mark == doc.Mono && w.ticked(sp, chars, m):
			b.WriteString(string(chars[from:to]))
			return
		}
	}
	if m == elements {
		b.WriteString(strings.ReplaceAll(html.EscapeString(string(chars[from:to])), "\n", "<br>"))
		return
	}
	for i := from; i < to; i++ {
		escape(b, chars, i, p)
	}
}

// escape writes one character so that it means itself.
func escape(b *strings.Builder, chars []rune, i int, p place) {
	c := chars[i]
	at := func(k int) rune {
		if k < 0 || k >= len(chars) {
			return 0
		}
		return chars[k]
	}
	first, last := i == 0, i == len(chars)-1
	switch {
	case c == '\n':
		b.WriteString("<br>")
		return
	case (first || last) && (c == ' ' || c == '\t' || c == '\u3000'):
		b.WriteString(map[rune]string{' ': "&#32;", '\t': "&#9;", '\u3000': "&#12288;"}[c])
		return
	case first && p.heading && (c == '—' || c == '─'):
		b.WriteString(map[rune]string{'—': "&#8212;", '─': "&#9472;"}[c])
		return
	case c == '|':
		b.WriteString("&#124;")
		return
	case strings.ContainsRune("\\*_`[]<#^", c),
		c == '~' && (at(i-1) == '~' || at(i+1) == '~'),
		c == '=' && (at(i-1) == '=' || at(i+1) == '='),
		c == '&' && (at(i+1) == '#' || at(i+1) < 0x80 && at(i+1) > '@'),
		first && !p.inner && strings.ContainsRune("-+=>:~", c),
		!p.inner && (c == '.' || c == ')') && listNumber(chars[:i]) &&
			(at(i+1) == 0 || at(i+1) == ' ' || at(i+1) == '\t' || at(i+1) == '\n'):
		b.WriteByte('\\')
	}
	b.WriteRune(c)
}

// listNumber reports digits with which a list could begin.
func listNumber(chars []rune) bool {
	if len(chars) == 0 || len(chars) > 9 {
		return false
	}
	for _, c := range chars {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// plainRef reports a reference that [^label] can say.
func (w *writer) plainRef(s doc.Span, chars []rune) bool {
	return w.notes[s.Target] && string(chars[s.Start:s.End]) == s.Target
}

// ticked reports code that backquotes can hold.
func (w *writer) ticked(s doc.Span, chars []rune, m manner) bool {
	text := string(chars[s.Start:s.End])
	return m < tags && !strings.ContainsAny(text, "`\n\\|") && strings.TrimSpace(text) == text
}

func (w *writer) opening(s doc.Span, chars []rune, m manner) string {
	asTag := m >= tags || m == someTags && s.Start == 0 && s.Mark == doc.Strong
	if s.Mark == doc.Strong || s.Mark == doc.Emph {
		// Stars with a blank inside them mean emphasis only where all of a block pair up.
		asTag = asTag || unicode.IsSpace(chars[s.Start]) || unicode.IsSpace(chars[s.End-1])
	}
	switch s.Mark {
	case runInMark:
		if m >= tags {
			return "<dfn>"
		}
		return "**"
	case doc.Strong:
		if asTag {
			return "<strong>"
		}
		return "**"
	case doc.Emph:
		if asTag {
			return "<em>"
		}
		return "*"
	case doc.Mono:
		if !w.ticked(s, chars, m) {
			return "<code>"
		}
		return "`"
	case doc.Link:
		if asTag {
			return `<a href="` + attribute(s.Target) + `">`
		}
		return "["
	case doc.NoteRef:
		if m < elements && w.plainRef(s, chars) {
			return "[^" + s.Target + "]"
		}
		return `<sup data-note="` + attribute(s.Target) + `">`
	case doc.Ruby:
		return "<ruby>"
	}
	return ""
}

func (w *writer) closing(s doc.Span, chars []rune, m manner) string {
	switch s.Mark {
	case doc.Link:
		if m >= tags {
			return "</a>"
		}
		return "](" + address(s.Target) + ")"
	case doc.NoteRef:
		if m < elements && w.plainRef(s, chars) {
			return ""
		}
		return "</sup>"
	case doc.Ruby:
		var b strings.Builder
		note := []rune(s.Target)
		if m == elements {
			w.piece(&b, note, 0, len(note), nil, place{}, m)
			note = nil
		}
		for i := range note {
			escape(&b, note, i, place{inner: true})
		}
		return "<rt>" + b.String() + "</rt></ruby>"
	}
	open := w.opening(s, chars, m)
	if strings.HasPrefix(open, "<") {
		return "</" + open[1:]
	}
	return open
}

// attribute protects the value of an attribute.
func attribute(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "\n", "&#10;")
}

// address writes a destination.
func address(s string) string {
	return "<" + strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "&", "&amp;", "\n", "%0A").Replace(s) + ">"
}
