package company

import (
	"strings"

	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// minCutItem is the shortest first half, in characters, of an item that was cut in two.
const minCutItem = 16

// joinCutItems joins the halves of an item that a page or a cell had cut, as two paragraphs of
// which the first has the number: where two and more others of its series end their sentences, an
// item of several clauses that does not goes on in the next paragraph.
func joinCutItems(ps *[]*Paragraph) {
	all := *ps
	form := func(f *Paragraph) bool {
		return f.Kind == "" &&
			(f.Number == trait.NumPause || f.Number == trait.NumDot || f.Number == trait.NumParen ||
				f.Number == trait.NumHanParen || f.Number == trait.NumCircle)
	}
	type tally struct{ ended, open int }
	counts := make([]*tally, len(all)) // of the series that each item is in
	var series [trait.NumBullet + 1]*tally
	for i, f := range all {
		if !form(f) {
			continue
		}
		if series[f.Number] == nil || countsFrom(f) {
			series[f.Number] = &tally{}
		}
		t := series[f.Number]
		if counts[i] = t; f.Ends == trait.EndsStop || f.Ends == trait.EndsSemi {
			t.ended++
		} else if f.Commas > 0 {
			t.open++
		}
	}
	cut := func(i int) bool {
		f, g := all[i], all[i+1]
		return form(f) && f.Ends == trait.EndsOpen && f.N >= minCutItem &&
			(f.Commas > 0 || strings.ContainsRune("和与及或的", f.Chars[f.N-1])) && counts[i].ended >= 2 &&
			counts[i].open <= counts[i].ended &&
			g.Kind == "" && g.Number == trait.NoNumber && g.Period && !g.Has(trait.Apart) && !g.Dashed &&
			trait.IsHan(f.Chars[f.N-1]) && trait.IsHan(g.Chars[0])
	}
	joinAt(ps, cut, func(lines []*Paragraph) *draft.Para { return merged(lines, "") })
}

// countsFrom reports the first item of a series: （一）, 1., ①.
func countsFrom(f *Paragraph) bool {
	number := strings.Trim(string(f.Chars[:f.NumLen]), "（）().．、 　")
	return number == "1" || number == "一" || number == "①"
}
