package structure

import "strings"

// minCutItem is the shortest first half, in characters, of an item that was cut in two.
const minCutItem = 16

// joinCutItems joins the halves of an item that a page or a cell had cut, as two paragraphs of
// which the first has the number: where two and more others of the form end their sentences, an
// item of several clauses that does not goes on in the next paragraph.
func joinCutItems(ps *[]*para) {
	all := *ps
	form := func(f *para) bool {
		return f.Kind == "" && (f.number == numPause || f.number == numDot || f.number == numParen || f.number == numHanParen || f.number == numCircle)
	}
	var ended, open [numBullet + 1]int
	for _, f := range all {
		if form(f) {
			if f.ends == endsStop || f.ends == endsSemi {
				ended[f.number]++
			} else if f.commas > 0 {
				open[f.number]++
			}
		}
	}
	cut := func(i int) bool {
		if i+1 >= len(all) {
			return false
		}
		f, g := all[i], all[i+1]
		return form(f) && f.ends == endsOpen && f.n >= minCutItem && (f.commas > 0 || strings.ContainsRune("和与及或的", f.chars[f.n-1])) && ended[f.number] >= 2 && open[f.number] <= ended[f.number] &&
			g.Kind == "" && g.number == noNumber && g.period && !g.has(sApart) && !g.dashed && isHan(f.chars[f.n-1]) && isHan(g.chars[0])
	}
	out := make([]*para, 0, len(all))
	for i := 0; i < len(all); i++ {
		if !cut(i) {
			out = append(out, all[i])
			continue
		}
		out = append(out, newPara(merged(all[i:i+2], "")))
		i++
	}
	*ps = out
}
