package plain

import (
	"slices"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// minLed is how many lines with leaders are a table.
const minLed = 3

// ledRow is a name, a row of dots and what it costs, got or has, with its unit. A page has none, or is a 页.
var ledRow = pattern.New(`
	^([\p{Han}A-Za-z（“《][^。；！？:：.…]{0,24}?)[ 　]*(?:[.．·⋯‥_]{3,}|…+)[ 　]*
	(\d[\d.,]*[ ]?(?:[%％‰℃]|[万亿]?(?:元|人次?|户|票|分|个|份|名|次|件|吨|斤|公斤|克|千克|亩|米|公里|例|台|辆|册|天|岁)))$`)

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
			if m == nil {
				break
			}
			rows = append(rows, cellsOf(m[1:]))
		}
		if len(rows) >= minLed {
			r.diags.Add(diag.Info, "ornament-dropped", r.pos(&r.lines[i]),
				diag.T("这 %d 行排成表，中间的引导点不排", "these %d lines are a table; their leaders are not set", len(rows)))
			r.lines = slices.Replace(r.lines, i, j, asTable(r.lines[i:j], rows))
		}
	}
}

// maxLed is the length of such a line in characters.
const maxLed = 80
