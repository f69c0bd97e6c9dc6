package structure

import (
	"dayang/input/doc"
	"dayang/input/pattern"
)

// Clauses and lists of technical papers, standards among them (their covers and terms are in
// standard.go).

// abbreviation is a line of what an abbreviation stands for.
var abbreviation = pattern.New(`^[A-Z][A-Za-z\d/-]{1,11}[ 　]*(?:[:：]|[—–-]{2})[ 　]*\p{Han}`).Has(":：—–-")

// maxAbbreviation is how long such a line is in characters.
const maxAbbreviation = 60

// findAbbreviations marks the lines of abbreviations, two and more in a row behind a sentence or a
// heading: a list.
func findAbbreviations(ps []*para) {
	is := func(f *para) bool {
		return f.Kind == "" && f.n <= maxAbbreviation && f.stops == 0 && f.ends == endsOpen && f.number == noNumber && abbreviation.MatchString(f.text)
	}
	if len(ps) < 4 {
		return
	}
	for run := range runs(ps[2:], is) {
		if len(run) < 2 {
			continue
		}
		for _, f := range run {
			f.entry, f.verse, f.row, f.pair = true, false, 0, false
		}
	}
}

// gapNumber is a number, a gap and the words of a heading.
var gapNumber = pattern.New(`^(\d{1,2})([ 　]+)\p{Han}`).First("0123456789")

// findGapNumbers finds the numbers of headings that open like a measure, 4 海区选择, where they
// count on from 3.
func findGapNumbers(ps []*para) {
	last := 0
	for _, f := range ps {
		if f.Kind != "" || !f.short(maxShortLine) {
			continue
		}
		m := gapNumber.FindStringSubmatch(f.text)
		if m == nil {
			continue
		}
		switch n := countValue(m[1]); {
		case f.number == numDot:
			last = n
		case f.number == noNumber && last > 1 && n == last+1:
			f.number, f.numLen, last = numDot, len([]rune(m[1]+m[2])), n
		}
	}
}

// findClauses marks the paragraphs that open with 3.1 or 3.1.2, three and more: clauses, which
// go on from no figure.
func findClauses(ps []*para) {
	is := func(f *para) bool {
		return (f.number == numDecimal2 || f.number == numDecimal3) && (f.Kind == "" || f.Kind == doc.Paragraph) && f.n > f.numLen && (f.period || f.stops > 0 || f.ends == endsColon)
	}
	n := 0
	for _, f := range ps {
		if is(f) {
			n++
		}
	}
	for _, f := range ps {
		f.inClause = n >= minContents && is(f)
	}
}
