package folio

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// issueOf is the number of an issue, folioOf the number of a page beside it.
var (
	issueOf = pattern.New(`(?:\d{4} ?年 ?)?(?:第 ?\d{1,3} ?卷[ 　]?)?第 ?\d{1,4} ?期`)
	folioOf = pattern.New(`^(?:[-—–·])?\d{1,4}(?:[-—–·])?$`)
)

// turnedHeads marks the running head of a periodical that stands over the pages in two orders, its parts turned
// about: 渡口月刊 2031 年第 6 期, and, with the number of the page, 2031 年第 6 期　渡口月刊　33. A list of issues
// has such lines too: prose stands between, the numbers rise, and a sentence goes on over one of them.
// It returns how many there are.
func (t *Text) turnedHeads(drop []bool) (n int) {
	at := map[string][]turnedHead{}
	for i, l := range t.Lines {
		if l.Fixed || utf8.RuneCountInString(l.Text) > maxHead || !issueOf.MatchString(l.Text) {
			continue
		}
		h := turnedHead{at: i}
		var parts []string
		for _, part := range strings.Fields(issueOf.ReplaceAllStringFunc(l.Text, func(s string) string {
			return " " + unblanked(s) + " "
		})) {
			if folioOf.MatchString(part) {
				h.page, _ = strconv.Atoi(strings.Trim(part, "-—–·"))
				continue
			}
			parts = append(parts, part)
		}
		h.words = strings.Join(parts, " ")
		slices.Sort(parts)
		head := strings.Join(parts, " ")
		at[head] = append(at[head], h)
	}
	for head, lines := range at {
		if !strings.Contains(head, " ") || !t.turnsOver(lines) {
			continue
		}
		for _, h := range lines {
			if !drop[h.at] {
				drop[h.at] = true
				n++
			}
		}
	}
	return n
}

// turnedHead is a line that names an issue: its words as they stand, the number of the page beside them or 0.
type turnedHead struct {
	at    int
	words string
	page  int
}

// turnsOver reports such lines that stand over pages.
func (t *Text) turnsOver(heads []turnedHead) bool {
	last, turned, numbered, inside := 0, false, false, false
	for k, h := range heads {
		if h.page > 0 && h.page <= last {
			return false
		}
		last, numbered = max(last, h.page), numbered || h.page > 0
		inside = inside || t.insideSentence(h.at) && !ended(t.Lines[h.at-1].Text)
		if k == 0 {
			continue
		}
		before := heads[k-1]
		turned = turned || h.words != before.words
		if !slices.ContainsFunc(t.Lines[before.at+1:h.at], func(l Line) bool {
			return l.Cells >= proseCells && strings.ContainsAny(l.Text, "，。")
		}) {
			return false
		}
	}
	return turned && numbered && inside
}
