package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// raised is the mark of a reference or of an author at the head of a line: it was raised, and so
// became a line of its own.
var (
	raised  = pattern.New(`^(?:[\[［]\d{1,3}(?:[-–—~～，,、] ?\d{1,3})*[\]］]|[*＊])`)
	goesOn  = pattern.New(`^(?:[，。；、：）！？”,;)]|[（(]\d{4}|$)`)
	starred = pattern.New(`^[*＊][^*＊]`)
)

// citations ties lines that open with such a mark to the line before them, which they were one
// with, in a text whose lines were cut. In a list of works or notes each line opens so.
func (r *reader) citations() {
	for i := 1; i < len(r.lines); i++ {
		prev, l := &r.lines[i-1], &r.lines[i]
		mark := raised.FindString(l.text)
		if mark == "" || l.blank > 0 || l.indent > prev.indent || endsSentence(prev.text) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(prev.text)
		if !pattern.IsHan(last) && !isWestern(last) && !strings.ContainsRune("”）)》", last) {
			continue
		}
		ties := goesOn.MatchString(l.text[len(mark):])
		if !ties { // [5]提出…, in a line of prose
			listed := raised.MatchString(prev.text) && !prev.tied ||
				i+1 < len(r.lines) && raised.MatchString(r.lines[i+1].text)
			ties = !listed && !starred.MatchString(l.text) && prev.cells >= minWrapWidth &&
				strings.ContainsAny(prev.text, "，。") && strings.ContainsAny(l.text, "，。")
		}
		if ties {
			l.tied = true
			l.cells += prev.cells
			prev.cells = l.cells
		}
	}
}
