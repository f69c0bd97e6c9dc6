package company

import (
	"strings"

	"dayang/input/structure/trait"
)

// minCutItem is the shortest first half, in characters, of an item that was cut in two.
const minCutItem = 16

// joinCutItems joins the halves of an item that a page or a cell had cut, as two paragraphs of
// which the first has the number: where two and more others of the form end their sentences, an
// item of several clauses that does not goes on in the next paragraph.
func joinCutItems(ps *[]*Paragraph) {
	all := *ps
	form := func(f *Paragraph) bool {
		return f.Kind == "" && (f.Number == trait.NumPause || f.Number == trait.NumDot || f.Number == trait.NumParen || f.Number == trait.NumHanParen || f.Number == trait.NumCircle)
	}
	var ended, open [trait.NumBullet + 1]int
	for _, f := range all {
		if form(f) {
			if f.Ends == trait.EndsStop || f.Ends == trait.EndsSemi {
				ended[f.Number]++
			} else if f.Commas > 0 {
				open[f.Number]++
			}
		}
	}
	cut := func(i int) bool {
		if i+1 >= len(all) {
			return false
		}
		f, g := all[i], all[i+1]
		return form(f) && f.Ends == trait.EndsOpen && f.N >= minCutItem && (f.Commas > 0 || strings.ContainsRune("和与及或的", f.Chars[f.N-1])) && ended[f.Number] >= 2 && open[f.Number] <= ended[f.Number] &&
			g.Kind == "" && g.Number == trait.NoNumber && g.Period && !g.Has(trait.Apart) && !g.Dashed && trait.IsHan(f.Chars[f.N-1]) && trait.IsHan(g.Chars[0])
	}
	out := make([]*Paragraph, 0, len(all))
	for i := 0; i < len(all); i++ {
		if !cut(i) {
			out = append(out, all[i])
			continue
		}
		out = append(out, New(merged(all[i:i+2], "")))
		i++
	}
	*ps = out
}
