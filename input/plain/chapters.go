package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/diag"
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
	loneNo = pattern.New(`
		^(?:\d{1,4}|[A-Z]|(?:\d{1,2}|[A-Z])(?:\.\d{1,3}){1,3}|[ivxlc]{1,6}|[. ]{5,})$`)
	leadersOnly = pattern.New(`^\.[. ]{4,}$`)
	leadingNo   = pattern.New(`
		^(?:
			第[ 　]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[ 　]?[章篇部编]|
			附[录錄][ 　]?[A-Z\d]?|
			((?:\d{1,2}|[A-Z])(?:[.．] ?\d{1,3}){0,4})
		)[.．、]?[ 　]+`)
	dottedNo  = pattern.New(`^(\d{1,2}(?:[.．] ?\d{1,2}){0,3})(?:[.．、][ 　]*|[ 　]+)(\D.*)$`)
	hanNumber = pattern.New(`^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[条章节])`)
)

// contentsEntry is one of the contents.
type contentsEntry struct {
	name string // without number and blanks
	used bool
}

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

// fromContents reads the contents and marks the lines that they name.
func (r *reader) fromContents(width int) bool {
	at := slices.IndexFunc(r.lines[:min(contentsFrom, len(r.lines))],
		func(l line) bool { return contentsName.MatchString(l.text) })
	if at < 0 {
		return false
	}
	var entries []contentsEntry
	known := map[string]int{}
	end, leds, open := at+1, 0, false // open: the entry may go on in the next line
	add := func(name string) bool {
		if _, again := known[name]; again || utf8.RuneCountInString(name) < 2 {
			return false
		}
		known[name] = len(entries)
		entries = append(entries, contentsEntry{name: name})
		return true
	}
	for i := at + 1; i < len(r.lines); i++ {
		l := &r.lines[i]
		led := leaderTail.MatchString(l.text)
		if led {
			leds++
		}
		numbered := leadingNo.MatchString(l.text)
		switch {
		case led && !numbered && open && len(entries) > 0 && l.blank == 0,
			!led && !numbered && open && l.blank == 0 && l.cells < width:
			last := &entries[len(entries)-1] // goes on
			delete(known, last.name)
			last.name += bare(l.text)
			known[last.name] = len(entries) - 1
			open = false
		case loneNo.MatchString(l.text):
			continue
		case led || numbered && utf8.RuneCountInString(l.text) <= maxHeadChars+maxHead:
			if !add(bare(l.text)) && !led {
				i = len(r.lines) // the text begins
				continue
			}
			open = !led && l.cells >= width*7/10
		case leds >= contentsLeast && !endsSentence(l.text) && utf8.RuneCountInString(l.text) <= maxHeadChars &&
			r.ledNear(i):
			add(bare(l.text)) // or the head of a page; the parts of an entry stand apart
		case i+1 < len(r.lines) &&
			(leaderTail.MatchString(r.lines[i+1].text) || leadersOnly.MatchString(r.lines[i+1].text)) &&
			!endsSentence(l.text):
			add(bare(l.text))
			open = true
		default:
			i = len(r.lines)
			continue
		}
		end = i + 1
	}
	for end < len(r.lines) && bareNumber.MatchString(r.lines[end].text) {
		end++
	}
	if len(entries) < contentsLeast {
		return false
	}
	found := 0
	var heads [][3]int // line, lines, level
	for i := end; i < len(r.lines); i++ {
		text := ""
		for n := 1; n <= headLong && i+n <= len(r.lines); n++ {
			if n > 1 && r.lines[i+n-1].blank > 0 || r.lines[i+n-1].cells > maxWrapWidth {
				break
			}
			text += r.lines[i+n-1].text
			k, ok := known[bare(text)]
			numbered := leadingNo.MatchString(r.lines[i].text)
			if !ok ||
				entries[k].used ||
				!numbered &&
					(n > 1 ||
						i > end && r.lines[i-1].cells >= width-edgeCells && !endsSentence(r.lines[i-1].text)) {
				continue
			}
			entries[k].used = true
			found++
			level := 1
			if m := leadingNo.FindStringSubmatch(r.lines[i].text); m != nil && m[1] != "" {
				level = len(numbersOf(m[1]))
			}
			heads = append(heads, [3]int{i, n, level})
			i += n - 1
			break
		}
	}
	if found < contentsLeast || found*100 < contentsShare*len(entries) {
		return false
	}
	for _, h := range heads {
		r.head(h[0], h[1], h[2])
	}
	for i := at; i < end; i++ {
		r.diags.Add(diag.Info, "contents-dropped", r.pos(&r.lines[i]),
			diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", r.lines[i].text))
	}
	if end < len(r.lines) {
		r.lines[end].blank = max(r.lines[end].blank, 1)
	}
	r.lines = slices.Delete(r.lines, at, end)
	return true
}

// ledNear reports leaders in one of the next lines.
func (r *reader) ledNear(i int) bool {
	return slices.ContainsFunc(r.lines[i+1:min(i+1+2*headLong, len(r.lines))],
		func(l line) bool { return leaderTail.MatchString(l.text) && strings.Contains(l.text, ". . .") })
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
