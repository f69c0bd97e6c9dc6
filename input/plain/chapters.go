package plain

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Headings in text whose lines were cut: those that the contents name, over as many lines as they
// take, and those whose numbers succeed each other. What a line is that stands in the middle
// of others, without a blank line, only the number and the contents say.

// Bounds of the contents and of numbered headings.
const (
	contentsFrom  = 400 // lines in which the contents begin
	contentsShare = 50  // per cent of the entries that head a part of the text, at least
	contentsLeast = 3   // of them
	headLong      = 3   // lines of a heading, at most
	chainLeast    = 4   // numbered headings in succession
	chainShare    = 80  // per cent of the lines that look so
)

var (
	leaderTail = pattern.New(`
		(?:[ 　]*(?:[.．·…⋯‥_]|[.·] )){4,}[ 　.]*(?:\d{1,4}|[ivxlcIVXLC]{1,6})?$|
		[ 　]{3,}(?:\d{1,4}|[ivxlc]{1,6})$`)
	leadingNo = pattern.New(`
		^(?:
			第[ 　]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[ 　]?[章篇部编]|
			附[录錄][ 　]?[A-Z\d]?|
			((?:\d{1,2}|[A-Z])(?:[.．] ?\d{1,3}){0,4})
		)[.．、]?[ 　]+`)
	dottedNo  = pattern.New(`^(\d{1,2}(?:[.．] ?\d{1,2}){0,3})(?:[.．、][ 　]*|[ 　]+)(\D.*)$`)
	hanNumber = pattern.New(`^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[条章节])`)
)

// bare is a text without its number, blanks and leaders; what remains compares.
func bare(s string) string {
	s = leaderTail.ReplaceAllString(s, "")
	if rest := leadingNo.ReplaceAllString(s, ""); utf8.RuneCountInString(rest) > 1 {
		s = rest
	}
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) {
			return -1
		}
		return c
	}, s)
}

// head marks lines as one heading.
func (r *reader) head(i, n, level int) {
	r.lines[i].head = level
	for k := i + 1; k < i+n; k++ {
		r.lines[k].head = -1
	}
}

// numbersOf are the parts of a number of sections: 1. 2 is 1 and 2. A letter is a number.
func numbersOf(s string) (out []int) {
	for _, p := range strings.FieldsFunc(s, func(c rune) bool { return c == '.' || c == '．' || c == ' ' }) {
		n, err := strconv.Atoi(p)
		if err != nil {
			n = int(p[0])
		}
		out = append(out, n)
	}
	return out
}

// chain marks the headings whose numbers succeed each other at two levels and more, with text
// under most of them.
func (r *reader) chain(width int) {
	var found [][2]int // line, level
	all, deep, over := 0, 0, 0
	var at []int
	for i := range r.lines {
		l := &r.lines[i]
		if hanNumber.MatchString(l.text) {
			return // the numbers are those of another level
		}
		m := dottedNo.FindStringSubmatch(l.text)
		if m == nil || l.cells >= width-edgeCells || !headsSection(m[2]) {
			continue
		}
		if i > 0 && l.blank == 0 && r.lines[i-1].cells >= width-edgeCells && !endsSentence(r.lines[i-1].text) {
			continue
		}
		all++
		no := numbersOf(m[1])
		if !follows(at, no) {
			continue
		}
		if n := len(found); n > 0 && found[n-1][0] == i-1 && len(no) <= len(at) {
			over++ // no text under the one before
		}
		if len(no) > 1 {
			deep++
		}
		at = no
		found = append(found, [2]int{i, len(no)})
	}
	n := len(found)
	if n < chainLeast || deep == 0 || n*100 < chainShare*all || over*4 > n || len(r.lines) < 3*n {
		return
	}
	for _, h := range found {
		r.head(h[0], 1, h[1])
	}
}

// widest is how wide the lines are that are none of the contents.
func (r *reader) widest() (w int) {
	for _, l := range r.lines {
		if l.cells > w && l.cells <= maxWrapWidth && !l.row && !leaderTail.MatchString(l.text) {
			w = max(w, l.cells)
		}
	}
	return w
}
