package html

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
)

// The tables of a text that says of everything what it is: a row of empty cells is a row, one
// column is a table, and blanks that are to be seen stand in a cell that keeps them.

// Pre is the style of a cell whose blanks all count.
const Pre = "white-space:pre"

// holdsTables reports a table with others inside, which no table of a report has.
func holdsTables(n *node) bool {
	found := false
	n.each("table", func(in *node) { found = found || in != n })
	return found
}

// statedCell is the text of a cell that holds nothing but text, line ends and marks of those.
func statedCell(n *node) (text string, spans []doc.Span, ok bool) {
	t := statedText{pre: strings.ReplaceAll(n.attr("style"), " ", "") == Pre}
	if !t.read(n) {
		return "", nil, false
	}
	if !t.pre {
		t.trim()
	}
	return string(t.chars), draft.Normal(t.spans), true
}

// statedText is such a text with its marks.
type statedText struct {
	pre   bool // all blanks count
	chars []rune
	spans []doc.Span
}

// statedMarks are the marks that elements say.
var statedMarks = map[string]doc.Mark{
	"strong": doc.Strong, "em": doc.Emph, "code": doc.Mono, "a": doc.Link, "sup": doc.NoteRef, "ruby": doc.Ruby,
}

func (t *statedText) read(n *node) bool {
	for _, k := range n.kids {
		mark, marks := statedMarks[k.tag]
		switch {
		case k.tag == "br":
			t.chars = append(t.chars, '\n')
		case k.tag == "rt" && n.tag == "ruby":
		case marks:
			s := doc.Span{Start: len(t.chars), Mark: mark}
			if !t.read(k) {
				return false
			}
			s.End, s.Target = len(t.chars), t.target(k)
			t.spans = append(t.spans, s)
		case k.tag != "" || len(k.kids) > 0:
			return false
		case t.pre:
			t.chars = append(t.chars, []rune(k.text)...)
		default:
			t.chars = append(t.chars, []rune(Collapsed(k.text))...)
		}
	}
	return true
}

// target is what a mark leads to, or says.
func (t *statedText) target(n *node) string {
	switch n.tag {
	case "a":
		return n.attr("href")
	case "sup":
		return n.attr("data-note")
	case "ruby":
		note := statedText{pre: t.pre}
		n.each("rt", func(rt *node) { note.read(rt) })
		return string(note.chars)
	}
	return ""
}

// trim takes off the blanks at both ends of each line.
func (t *statedText) trim() {
	cut := func(from, to int) {
		t.chars = slices.Delete(t.chars, from, to)
		t.spans = draft.Deleted(t.spans, from, to)
	}
	for end := len(t.chars); end >= 0; {
		from := end
		for from > 0 && t.chars[from-1] != '\n' {
			from--
		}
		last := end
		for last > from && t.chars[last-1] == ' ' {
			last--
		}
		first := from
		for first < last && t.chars[first] == ' ' {
			first++
		}
		if last < end {
			cut(last, end)
		}
		if from < first {
			cut(from, first)
		}
		end = from - 1
	}
}

// Collapsed is a text as a page shows it that keeps no blanks: one for several.
func Collapsed(s string) string {
	if !strings.ContainsAny(s, " \t\n\r\f") {
		return s
	}
	var b strings.Builder
	blank := false
	for _, r := range s {
		is := strings.ContainsRune(" \t\n\r\f", r)
		if is && !blank {
			b.WriteByte(' ')
		} else if !is {
			b.WriteRune(r)
		}
		blank = is
	}
	return b.String()
}
