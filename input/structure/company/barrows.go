package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// barAmount is the cell of a row that counts: 430, 1,200元, 38%.
var barAmount = pattern.New(`^(?:约|近|[-−])?\d[\d,.]*[ ]?(?:[%％‰℃]|\p{Han}{0,4})$`)

// maxBarCell is the length in characters of a cell of two.
const maxBarCell = 20

// CloseBarRows gives the rows of two cells with one bar between, 住宿 | 430, that stand under the names of
// their columns, three and more, bars around them, as the rows of tables have them. One bar in a line may
// be anything; what a page shows around its text is told only when rows are known as such.
func CloseBarRows(paras []draft.Para) []draft.Para {
	for i := 0; i+trait.MinSeries < len(paras); i++ {
		name, what, ok := barCells(&paras[i])
		if !ok || strings.ContainsFunc(name+what, trait.IsDigit) {
			continue
		}
		j := i + 1
		for ; j < len(paras) && (j == i+1 || paras[j].Look.Blank == 0); j++ {
			a, b, ok := barCells(&paras[j])
			if !ok || strings.ContainsFunc(a, trait.IsDigit) || !barAmount.MatchString(b) {
				break
			}
		}
		if j-i <= trait.MinSeries {
			continue
		}
		for k := i; k < j; k++ {
			a, b, _ := barCells(&paras[k])
			paras[k].Text, paras[k].Origins = "| "+a+" | "+b+" |", nil
		}
		i = j - 1
	}
	return paras
}

// barCells are the two cells of such a row.
func barCells(p *draft.Para) (a, b string, ok bool) {
	if p.Kind != "" || p.Field != "" || len(p.Spans) > 0 || strings.Count(p.Text, "|") != 1 {
		return "", "", false
	}
	a, b, ok = strings.Cut(strings.TrimSpace(p.Text), " | ")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return a, b, ok && a != "" && b != "" && utf8.RuneCountInString(a) <= maxBarCell &&
		utf8.RuneCountInString(b) <= maxBarCell
}
