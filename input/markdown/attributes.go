package markdown

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// contentsMark stands where a program puts a table of contents.
var contentsMark = pattern.New(`
	^(?i:\[\[?_?toc[m]?_?\]\]?|@\[toc\](?:\([^()]*\))?|\{:[ \t]*toc[ \t]*\}|\$\{toc\})$`)

// attribute lists attributes and takes off the brackets that hold them.
func (t *inlineText) attribute(n *attributeNode) {
	t.r.leave("dropped-tags", "属性“%s”不排", "the attributes %q are not set",
		strings.Join(strings.Fields(n.text), " "), n.start)
	t.contents = t.contents || contentsMark.MatchString(n.text)
	t.untidy = true
	if n.span && len(t.chars) > 0 && t.chars[len(t.chars)-1] == ']' && !t.pending {
		t.unbracket()
	}
}

// maxBracketed is how far back the bracket is looked for that the last character closes.
const maxBracketed = 2000

func (t *inlineText) unbracket() {
	depth, end := 0, len(t.chars)-1
	for i := end; i >= max(0, end-maxBracketed); i-- {
		switch t.chars[i] {
		case ']':
			depth++
		case '[':
			depth--
		}
		if depth == 0 {
			t.remove(end)
			t.remove(i)
			return
		}
	}
}

// remove takes one character off the text.
func (t *inlineText) remove(i int) {
	t.chars = slices.Delete(t.chars, i, i+1)
	shift := func(at int) int {
		if at > i {
			return at - 1
		}
		return at
	}
	for k := range t.spans {
		t.spans[k].Start, t.spans[k].End = shift(t.spans[k].Start), shift(t.spans[k].End)
	}
	t.spans = slices.DeleteFunc(t.spans, func(s doc.Span) bool { return s.Start >= s.End })
	for k := range t.origins {
		if t.origins[k].At == i {
			t.origins[k].Pos.Col++
			t.origins[k].Pos.Offset++
		}
		t.origins[k].At = shift(t.origins[k].At)
	}
	for k := range t.rejoined {
		t.rejoined[k] = shift(t.rejoined[k])
	}
	for k := range t.tags {
		t.tags[k].start, t.tags[k].base = shift(t.tags[k].start), shift(t.tags[k].base)
	}
	t.lead, t.stated = shift(t.lead), shift(t.stated)
}

// tidy takes the blanks off the ends that stood beside what was left out.
func (t *inlineText) tidy() {
	if !t.untidy {
		return
	}
	for n := len(t.chars); n > 0 && (t.chars[n-1] == ' ' || t.chars[n-1] == '\n'); n = len(t.chars) {
		t.remove(n - 1)
	}
	for len(t.chars) > 0 && (t.chars[0] == ' ' || t.chars[0] == '\n') {
		t.remove(0)
	}
}
