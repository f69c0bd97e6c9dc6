package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// minLed is how many lines with leaders are a table.
const minLed = 3

// ledRow is a name, a row of dots and what it costs, got or has, with its unit. A page has none, or is a 页.
var ledRow = pattern.New(`
	^([\p{Han}A-Za-z（“《][^。；！？:：.…]{0,24}?)[ 　]*([.．·⋯‥_]{3,}|…+)[ 　]*
	(\d[\d.,]*[ ]?(?:[%％‰℃]|[万亿]?(?:元|人次?|户|票|分|个|份|名|次|件|吨|斤|公斤|克|千克|亩|米|公里|例|台|辆|册|天|岁)))$`)

// pause is what somebody makes who waits or hesitates, 他等啊等……3天: six dots and no more. They lead to a
// price or to votes only.
const pause = "……"

// priced is a figure that a pause leads to.
var priced = pattern.New(`(?:元|票)$`)

// ledLine is a line with leaders and anything behind them: 姓名……王明.
var ledLine = pattern.New(`^[^。；！？:：.…]{1,24}?(?:[.．·⋯‥_]{3,}|…+)[ 　]*[^。；！？….]{1,24}$`)

// leaders makes tables of the lines, three and more, that dots lead from a name to its figure.
func (r *reader) leaders() {
	for i := 0; i < len(r.lines); i++ {
		var rows [][]doc.Cell
		j := i
		for ; j < len(r.lines) && (j == i || r.lines[j].blank == 0); j++ {
			l := &r.lines[j]
			if l.table != nil || l.page || utf8.RuneCountInString(l.text) > maxLed {
				break
			}
			m := ledRow.FindStringSubmatch(l.text)
			if m == nil || len(m[2]) <= len(pause) && strings.HasPrefix(m[2], "…") && !priced.MatchString(m[3]) {
				break
			}
			rows = append(rows, cellsOf([]string{m[1], m[3]}))
		}
		if len(rows) >= minLed && !r.ledAt(i-1, i) && !r.ledAt(j, j) {
			r.diags.Add(diag.Info, "ornament-dropped", r.pos(&r.lines[i]),
				diag.T("这 %d 行排成表，中间的引导点不排", "these %d lines are a table; their leaders are not set", len(rows)))
			r.lines = slices.Replace(r.lines, i, j, asTable(r.lines[i:j], rows))
		}
	}
}

// ledAt reports a line, close to the one below it, that is led to something else than a figure: those
// beside it are no table of their own.
func (r *reader) ledAt(i, below int) bool {
	return i >= 0 && i < len(r.lines) && below < len(r.lines) && r.lines[below].blank == 0 &&
		utf8.RuneCountInString(r.lines[i].text) <= maxLed && ledLine.MatchString(r.lines[i].text)
}

// maxLed is the length of such a line in characters.
const maxLed = 80
