package html

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

const (
	// minClauses is how many lines a sentence in lines has, maxClause the length of one in characters.
	minClauses = 3
	maxClause  = 26
)

// clauses joins a sentence that a page sets in bold, a clause to the line: all but the last
// of them end in a comma, the last with the sentence.
func (f *flow) clauses() {
	shown := shownOf(f.out)
	for i := 0; i < len(shown); {
		j := i
		for j < len(shown) && shown[j].clause() && strings.HasSuffix(shown[j].Text, "，") {
			j++
		}
		if j-i < minClauses-1 || j == len(shown) || !shown[j].clause() ||
			!strings.ContainsRune("。！？", shown[j].chars[len(shown[j].chars)-1]) {
			i = max(j, i+1)
			continue
		}
		shown[i].join(shown[i+1 : j+1])
		i = j + 1
	}
}

// maxPlace is the length in characters of a line that a dash leads on to the heading under it.
const maxPlace = 30

// places joins the two lines of headings that name a place and what is told of it, 某县某村—— over
// a bold line, two and more of them.
func (f *flow) places() {
	shown := shownOf(f.out)
	var at []int
	for i, c := range shown[:max(0, len(shown)-1)] {
		n := shown[i+1]
		if c.Kind == "" && n.Kind == "" && n.Look.Bold && len(c.chars) <= maxPlace && len(n.chars) <= maxPlace &&
			len(c.chars) > 4 && strings.HasSuffix(c.Text, "——") &&
			!strings.ContainsAny(c.Text+n.Text, "。，；：") && c.in.parent == n.in.parent {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return
	}
	for _, i := range at {
		shown[i].join(shown[i+1 : i+2])
		shown[i].Look.Bold = true
		shown[i].Spans = draft.Normal(append(shown[i].Spans,
			doc.Span{Start: 0, End: len(shown[i].chars), Mark: doc.Strong}))
	}
}

// clause reports a line that may be one of such a sentence.
func (c *chunk) clause() bool {
	return c.Kind == "" && c.Look.Bold && c.links == 0 && len(c.chars) >= 2 && len(c.chars) <= maxClause &&
		!strings.ContainsAny(strings.TrimRight(c.Text, "。！？"), "。！？；")
}

// entryLabel names, in a cell of its own, what the article beside it is.
var entryLabel = pattern.New(`^(?:释义|解释|正文|内容|全文|词条|词目|条目)[:：]?$`)

// labels sets aside such cells.
func (f *flow) labels(title int) {
	for i, c := range f.out[title+1:] {
		if c.hide != "" || len(c.chars) > 4 || !entryLabel.MatchString(c.plain()) {
			continue
		}
		rest := f.out[title+1+i+1:]
		if len(rest) > 0 && rest[0].sentences() && c.row() != nil && c.row() == rest[0].row() &&
			c.in != rest[0].in {
			c.hide = "tools"
		}
	}
}
