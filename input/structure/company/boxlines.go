package company

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Statistics of one sentence that the lines of their box cut, and tags over them.

// Bounds of a statistic of one sentence that was cut into lines.
const maxBoxLines = 4

// joinBoxLines makes one paragraph of a sentence full of figures that was cut into lines and
// stands between gaps.
func joinBoxLines(ps *[]*Paragraph) {
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		j := i + 1
		for j < len(all) && j-i < maxBoxLines && all[j].Look.Blank == 0 && cutLine(all[j-1]) && all[j].Kind == "" &&
			all[j].Number == trait.NoNumber {
			j++
		}
		if j-i < 2 ||
			i < 2 ||
			all[i].Look.Blank == 0 ||
			j < len(all) && all[j].Look.Blank == 0 ||
			!all[j-1].Period ||
			len(all[j-1].Statistics()) == 0 {
			return 0, nil
		}
		f := New(closedUp(all[i:j]))
		if rated(f) < fullFigures {
			return 0, nil
		}
		f.tell(Apart)
		f.Found = f.Statistics()
		return j - i, []*Paragraph{f}
	})
}

// endsInComma reports a line that ends in ， or 、.
func (f *Paragraph) endsInComma() bool {
	return f.N > 0 && strings.ContainsRune("，、", f.Chars[f.N-1])
}

// cutLine reports a line with figures that ends inside its sentence.
func cutLine(f *Paragraph) bool {
	return f.Kind == "" && f.N >= 8 && f.N <= trait.BodyLength && f.Ends == trait.EndsOpen && f.Stops == 0 &&
		f.Number == trait.NoNumber && f.Row < 3 && !f.Has(trait.Apart|trait.Field|trait.Web) &&
		strings.ContainsFunc(f.Words, trait.IsDigit) &&
		(f.Commas > 0 || f.endsInComma())
}

// joinColumns pairs a row of figures with the row of what they count, field by field.
func joinColumns(ps *[]*Paragraph) {
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		if i == 0 || i+1 >= len(all) || all[i+1].Look.Blank > 0 ||
			i+2 < len(all) && all[i+2].Look.Blank == 0 && all[i+2].Row > 1 || all[i-1].Row > 1 {
			return 0, nil
		}
		rows := columns(all[i], all[i+1])
		return min(2*len(rows), 2), rows
	})
}

// columns makes one statistic of each field of a row of figures and the field under it or
// over it; nil if the rows are none such.
func columns(a, b *Paragraph) (out []*Paragraph) {
	if a.Kind != "" || b.Kind != "" || len(a.Spans)+len(b.Spans) > 0 {
		return nil
	}
	over, under := trait.SplitRow(a.Words), trait.SplitRow(b.Words)
	if len(over) < 2 || len(over) != len(under) || len(over) > maxGroup {
		return nil
	}
	cell := func(of *Paragraph, s string) *Paragraph {
		return New(&draft.Para{Block: doc.Block{Text: s, Pos: of.Pos}, Look: of.Look})
	}
	for k := range over {
		d := display{size: 2}
		pair := []*Paragraph{cell(a, over[k]), cell(b, under[k])}
		if _, sure := pair[0].Shown(); sure == 0 {
			d.figure = 1
		}
		if _, sure := pair[d.figure].Shown(); sure == 0 ||
			!pair[1-d.figure].names() ||
			k > 0 && d.figure != 0 && out[k-1].Found[0] != under[k-1] {
			return nil
		}
		f := joined(pair, d)
		if k > 0 {
			f.Look.Blank = 0
		}
		out = append(out, f)
	}
	return out
}

// tag is the name of a box in brackets, on a line of its own.
var tag = pattern.New(`^[【\[〔「〖][ 　]?\p{Han}{2,8}[ 　]?[】\]〕」〗][:：]?$`)

// joinTags puts a tag that stands over one paragraph with figures, 【数据】, before it.
func joinTags(ps *[]*Paragraph) {
	tagged := func(f *Paragraph) bool {
		return f.Kind == "" && f.N <= 12 && tag.MatchString(f.Words) && strings.Contains(f.Key, "数") &&
			BoxWord.MatchString(f.Key)
	}
	if !slices.ContainsFunc(*ps, tagged) {
		return
	}
	one := func(g *Paragraph) bool {
		return g.Kind == "" && g.N <= maxApart && g.Period && g.Number == trait.NoNumber && !g.Has(trait.Apart) &&
			len(g.Statistics()) > 0
	}
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		if i == 0 || i+1 >= len(all) || !tagged(all[i]) || !one(all[i+1]) ||
			i+2 < len(all) && all[i+2].statistic() {
			return 0, nil
		}
		f := New(together(all[i : i+2]))
		f.Found = all[i+1].Statistics()
		f.tell(Set)
		f.Row = 0
		return 2, []*Paragraph{f}
	})
}
