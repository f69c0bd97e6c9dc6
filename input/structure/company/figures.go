package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// Bounds of a statistic without emphasis (docs/INPUT.md): a short paragraph, three
// figures with units, in most of its clauses one.
const (
	maxBare        = 120
	minBareFigures = 3
	crowded        = 5 // paragraphs with bold figures from which they may be emphasis
)

// goesOn are characters that go on with a sentence and open no statistic.
const goesOn = "到达至为的了和而"

// Statistics are the figures of a paragraph; many rules ask for those of a line and of
// its neighbours, and its text does not change.
func (f *Paragraph) Statistics() []string {
	if !f.asked {
		f.known, f.asked = slices.Clip(stats.Find(f.Words)), true
	}
	return f.known
}

// findFigures marks what may be a statistic by its place: paragraphs full of figures
// that interrupt a sentence or stand apart, and lines of one figure each in a row.
// In a text where most paragraphs hold bold figures these are mere emphasis.
func findFigures(ps []*Paragraph) {
	bold, prose := 0, 0
	for _, f := range ps {
		if f.N >= trait.BodyLength { // what is shorter and has them is set for their sake
			prose++
			if f.WithDigit > 0 {
				bold++
			}
		}
	}
	for i, f := range ps {
		f.set(Crowded, bold >= crowded && bold*2 > prose)
		if f.Kind != "" ||
			f.WithDigit > 0 ||
			f.N > maxBare ||
			f.N < 16 ||
			f.Number != trait.NoNumber ||
			f.Ends != trait.EndsStop && f.Ends != trait.EndsOpen ||
			strings.ContainsRune(goesOn, f.Chars[0]) {
			continue
		}
		if f.Period && listing(f.Words) {
			f.setApart()
			continue
		}
		if f.Ends == trait.EndsOpen &&
			(f.Stops > 0 || f.Commas < minBareFigures-1 || len(f.Statistics()) <= f.Commas || f.endsInComma()) {
			continue // a row of clauses with a figure each, no half of a sentence
		}
		few := i > 0 && len(ps[i-1].Found) > 0 ||
			i+1 < len(ps) && ps[i+1].N <= maxBare && len(ps[i+1].Statistics()) >= minBareFigures
		found := f.Statistics()
		if n := len(found); (n >= minBareFigures || few && n >= minBareFigures-1) &&
			3*n >= 2*(f.Clauses()+f.Stops) {
			f.set(Interrupts, interrupts(ps, i))
		}
		if f.Is(Interrupts) {
			f.Found = found
		}
	}
	for run := range trait.Runs(ps, figureLine) {
		if len(run) >= 3 {
			for _, f := range run {
				f.tell(Tally)
			}
		}
	}
}

// interrupts reports a paragraph between the halves of a sentence: the prose
// before it, statistics skipped, breaks off, and prose that ends follows.
func interrupts(ps []*Paragraph, i int) bool {
	before, after := i-1, i+1
	if before >= 0 && ps[before].WithDigit > 0 && !ps[before].BoldAll {
		return false // the statistics between the halves are bold
	}
	for before >= 0 && before > i-4 &&
		(ps[before].Ends == trait.EndsStop && ps[before].full() ||
			ps[before].Bare() && ps[before].Ends == trait.EndsOpen || ps[before].Has(trait.Caption)) {
		before--
	}
	for after < len(ps) && after < i+5 &&
		(ps[after].full() ||
			ps[after].Bare() && ps[after].Ends == trait.EndsOpen ||
			ps[after].Has(trait.Caption) ||
			ps[after].Dashed && ps[after].N <= trait.MaxSubtitle) {
		after++
	}
	return before >= 0 && after < len(ps) && ps[before].N >= trait.BodyLength &&
		ps[before].Ends == trait.EndsOpen && ps[before].Commas+ps[before].Stops > 0 &&
		ps[before].Kind == "" && ps[after].Ends == trait.EndsStop && ps[after].Number == trait.NoNumber &&
		!ps[after].Dashed
}

// full reports a short paragraph with three figures, or with two and hardly a clause without.
func (f *Paragraph) full() bool {
	n := len(f.Statistics())
	return f.N <= maxBare && (n >= minBareFigures || n == minBareFigures-1 && 3*n >= 2*(f.Clauses()+f.Stops))
}

// figureEnd is a short line that ends with a figure.
var figureEnd = pattern.New(`
	^\p{Han}[\p{Han}（）()“”A-Za-z]{1,17}[:：　 ]*[+\-−↑↓]?\d[\d,.]*(?:万|亿|千|百)?(?:余|多)?
	[\p{Han}%％‰]{0,5}(?:（\p{Han}{1,3}）)?[。；;]?$`)

func figureLine(f *Paragraph) bool {
	return f.Kind == "" && f.N <= 30 && f.Commas <= 1 && !f.Has(trait.Apart|trait.Field|trait.Web) &&
		f.Number == trait.NoNumber && f.Row < 3 && figureEnd.MatchString(f.Words) &&
		!strings.HasSuffix(f.Words, "年")
}

// listing reports a sentence of which each part between ； opens with a figure.
func listing(s string) bool {
	parts := strings.Split(s, "；")
	for _, p := range parts {
		if r, _ := utf8.DecodeRuneInString(p); !trait.IsDigit(r) {
			return false
		}
	}
	return len(parts) >= minBareFigures
}

// MaxCallout is the length in characters of a statistic that is set apart.
const MaxCallout = 220
