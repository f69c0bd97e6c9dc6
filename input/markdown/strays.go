package markdown

import (
	"slices"
	"unicode"

	"dayang/input/doc"
)

// strayMarks takes out pairs of ** with nothing between, which editors leave where they took off
// what was bold, and the backslash at the end of a text, which ends no line there.
func (t *inlineText) strayMarks() {
	if t.r.out.Final {
		return
	}
	n := len(t.chars)
	if n > 2 && t.chars[n-1] == '\\' && t.chars[n-2] != '\\' && unicode.Is(unicode.Han, t.chars[n-2]) {
		t.remove(n - 1)
		t.r.counts[lostBlanks]++
	}
	if !slices.Contains(t.chars, '*') {
		return
	}
	for i := 0; i+3 < len(t.chars); i++ {
		if t.chars[i] != '*' || t.chars[i+1] != '*' || i > 0 && t.chars[i-1] == '*' {
			continue
		}
		end := i + 2
		for end < len(t.chars) && (t.chars[end] == ' ' || t.chars[end] == '\u3000') {
			end++
		}
		if end == i+2 ||
			end+1 >= len(t.chars) ||
			t.chars[end] != '*' ||
			t.chars[end+1] != '*' ||
			end+2 < len(t.chars) && t.chars[end+2] == '*' ||
			t.inCode(i) {
			continue
		}
		for range end + 2 - i {
			t.remove(i)
		}
		t.r.counts[lostBlanks]++
		i--
	}
}

// inCode reports a character that is set as code.
func (t *inlineText) inCode(at int) bool {
	return slices.ContainsFunc(t.spans,
		func(s doc.Span) bool { return s.Mark == doc.Mono && s.Start <= at && at < s.End })
}
