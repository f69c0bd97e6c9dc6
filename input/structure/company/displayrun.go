package company

import (
	"slices"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// One figure on display after the other: which lines are the figure and what it counts, and
// which belong to them.

// overFigure reports that the lines from i on are the next thing counted and its figure, or that
// prose goes on there.
func overFigure(all []*Paragraph, i int) bool {
	if i >= len(all) || all[i].N >= trait.BodyLength {
		return true
	}
	if !all[i].names() || i+1 >= len(all) {
		return false
	}
	_, sure := all[i+1].Shown()
	return sure > 0
}

// countsLong reports a line of a number and what it counts, three characters and more, without
// a gap: 1.2万在校学生.
func (f *Paragraph) countsLong() bool {
	return manyOf.MatchString(f.Words) && !slices.Contains(f.Statistics(), f.Words)
}

var manyOf = pattern.New(`^\d[\d,.]*(?:万|亿|千)?(?:余|多)?[^\P{Han}万亿千百余多][\p{Han}“”]{2,11}$`)

// onlyCompares says how the figure over it compares, and counts nothing.
var onlyCompares = pattern.New(`
	^(?:同比|环比|[较比](?:上年|去年|上期|同期|年初)(?:同期)?)(?:实际)?
	(?:增长|上升|提高|下降|减少|增幅|降幅)$`)

// remarks reports a short line that says more of the figure over it, where the figure before that has
// such a line, too: name, figure, remark.
func (f *Paragraph) remarks(figure *Paragraph, g *displays) bool {
	n := len(g.of)
	_, sure := f.Shown()
	return n > 0 && g.of[n-1].size == 3 && sure == 0 && f.Kind == "" && f.Ends == trait.EndsOpen &&
		f.Look.Blank == figure.Look.Blank && f.N <= trait.MaxShortLine
}

// signed is a figure on how another one moved: ↑8.6%, +12.1%.
var signed = pattern.New(`^[↑↓▲▼+＋\-−]\d`)

// displaysOf returns the displays of one form that follow each other from a line on.
func displaysOf(all []*Paragraph, i int, form displayForm) displays {
	g := displays{form: form}
	for len(g.of) < maxBox {
		v := pairAt(all, i, &g)
		if !v.counts() || v.otherwise() || v.apart() {
			break
		}
		d := v.display()
		g.of = append(g.of, d)
		i += d.size
	}
	return g
}

// pair are two lines that may be a figure and what it counts, with the displays before them.
type pair struct {
	all    []*Paragraph
	i      int // its first line
	before *displays
	form   displayForm
	fig    *Paragraph
	name   *Paragraph
	second *Paragraph // the lower of the two
	open   bool       // the name breaks off and goes on in the third line
}

// pairAt are the two lines from one on.
func pairAt(all []*Paragraph, i int, g *displays) *pair {
	v := &pair{all: all, i: i, before: g, form: g.form}
	v.fig, v.second = v.at(0), v.at(1)
	v.name = v.second
	if v.form == figureUnder {
		v.fig, v.name = v.name, v.fig
	}
	v.open = v.form == figureOver && v.name.breaksOff() && v.at(2).names() && v.at(2).Look.Blank == 0
	return v
}

// at is a line, counted from the first of the pair.
func (v *pair) at(k int) *Paragraph {
	if v.i+k < len(v.all) {
		return v.all[v.i+k]
	}
	return Missing()
}

// counts reports that one of the lines is a figure, or a value in words among figures, and that
// the other one names what it counts.
func (v *pair) counts() bool {
	if !v.name.names() && !v.open {
		return false
	}
	_, sure := v.fig.Shown()
	shown := (sure != 0 || v.fig.countedBy(v.name, v.form, len(v.before.of)) || v.spelt()) &&
		!signed.MatchString(v.name.Words)
	return shown || v.form == figureUnder && len(v.before.of) >= minFigured && valued(v.all, v.i)
}

// otherwise reports two lines that are something else, or belong to others: 数读, over a figure and
// what it counts; what is counted, the figure, how it moved; two lines of which each has both.
func (v *pair) otherwise() bool {
	if v.name.boxNamed() || v.name.countsLong() && v.fig.countsLong() {
		return true
	}
	if v.form != figureOver || len(v.before.of) > 0 || v.i == 0 {
		return false
	}
	over := v.all[v.i-1]
	return over.names() && over.N <= trait.MaxShortLine && over.Look.Blank >= v.fig.Look.Blank &&
		compared.MatchString(v.name.Words) && overFigure(v.all, v.i+2)
}

// apart reports a gap between the two lines, or a name too long to stand over its figure.
func (v *pair) apart() bool {
	if v.form == figureUnder {
		return v.second.Look.Blank > 0 && v.second.Look.Blank != v.name.Look.Blank || v.name.N > trait.MaxShortLine
	}
	underProse := v.i > 0 && v.fig.Look.Blank == 0 && v.all[v.i-1].N >= trait.BodyLength
	return v.second.Look.Blank > v.fig.Look.Blank+1 && !underProse
}

// display is the pair with the lines under it that belong to it.
func (v *pair) display() display {
	d := display{at: v.i, size: 2, figure: v.i}
	if v.form == figureUnder {
		d.figure++
	}
	third, after := v.at(2), v.at(3)
	next := 0 // a figure right under the third line
	if after.Look.Blank == 0 {
		_, next = after.Shown()
	}
	gap := v.fig.Look.Blank+v.name.Look.Blank > 0 || v.i > 0 && v.all[v.i-1].boxNamed()
	if third.Period && notSaid.MatchString(third.Words) {
		gap = false
	}
	switch {
	case third.boxNamed():
	case v.open:
		d.size, d.cut = 3, true
	case v.saysMore(third):
		d.size, d.remark = 3, true
	case v.saidIn(third, after), v.signedBy(third, after), v.toldBy(third, after), v.comparedBy(third):
		d.size = 3
	case v.form == figureUnder && third.remarks(v.second, v.before) && overFigure(v.all, v.i+3):
		d.size, d.remark = 3, true
	case third.Look.Blank > 0 ||
		!third.names() && !(compared.MatchString(third.Words) && (!after.names() || after.Look.Blank > 0)):
	case third.compares() && (v.form == figureOver || next == 0 || !v.at(4).names()),
		gap && len(third.Statistics()) > 0 && after.Look.Blank > 0:
		d.size = 3
	case v.form == figureOver && gap && v.name.Look.Blank == 0 && (after.Look.Blank > 0 || next > 0):
		d.size, d.cut = 3, true
	}
	if d.size == 2 && v.ratedBy(third, after) {
		d.size = 4
	}
	return d
}

// signedBy reports a signed figure under the pair, which says how the other one moved.
func (v *pair) signedBy(third, after *Paragraph) bool {
	return third.Look.Blank == 0 && signed.MatchString(third.Words) && !signed.MatchString(v.fig.Words) &&
		third.N <= trait.MaxShortLine/2 && !v.signsNext(after) &&
		(v.form == figureOver || after.None || after.Look.Blank > 0 || after.names())
}

// toldBy reports a line close under the name of a figure that says in words how it moved, at the end
// of its block.
func (v *pair) toldBy(third, after *Paragraph) bool {
	return v.form == figureOver && third.Look.Blank == 0 && v.name.Look.Blank == 0 &&
		movedBy.MatchString(third.Words) && !movedBy.MatchString(v.fig.Words) &&
		(after.None || after.Look.Blank > 0)
}

// comparedBy reports a line under a figure that compares it, before the next pair or as under the
// figure before.
func (v *pair) comparedBy(third *Paragraph) bool {
	n := len(v.before.of)
	return v.form == figureUnder && third.Look.Blank == v.second.Look.Blank && third.N <= trait.MaxShortLine &&
		compared.MatchString(third.Words) &&
		(overFigure(v.all, v.i+3) || n > 0 && v.before.of[n-1].size == 3)
}

// ratedBy reports two lines under the pair, a figure and how it compares: 11.2%, 比上年增长.
func (v *pair) ratedBy(rate, how *Paragraph) bool {
	if v.form != figureOver || rate.Look.Blank+how.Look.Blank != 0 || !onlyCompares.MatchString(how.Words) {
		return false
	}
	_, sure := rate.Shown()
	return sure > 0
}
