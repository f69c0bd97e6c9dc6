package company

import (
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Clauses and lists of technical papers, standards among them (their covers and terms are in
// standard.go).

// abbreviation is a line of what an abbreviation stands for.
var abbreviation = pattern.New(`^[A-Z][A-Za-z\d/-]{1,11}[ 　]*(?:[:：]|[—–-]{2})[ 　]*\p{Han}`)

// maxAbbreviation is how long such a line is in characters.
const maxAbbreviation = 60

// findAbbreviations marks the lines of abbreviations, two and more in a row behind a sentence or a
// heading: a list.
func findAbbreviations(ps []*Paragraph) {
	is := func(f *Paragraph) bool {
		return f.Kind == "" && f.N <= maxAbbreviation && f.Stops == 0 && f.Ends == trait.EndsOpen &&
			f.Number == trait.NoNumber && abbreviation.MatchString(f.Words)
	}
	if len(ps) < 4 {
		return
	}
	for run := range trait.Runs(ps[2:], is) {
		if len(run) < 2 {
			continue
		}
		for _, f := range run {
			f.tell(Entry)
			f.deny(Pair)
			f.Verse, f.Row = false, 0
		}
	}
}

// gapNumber is a number, a gap and the words of a heading.
var gapNumber = pattern.New(`^(\d{1,2})([ 　]+)\p{Han}`)

// findGapNumbers finds the numbers of headings that open like a measure, 4 海区选择, where they
// count on from 3.
func findGapNumbers(ps []*Paragraph) {
	last := 0
	for _, f := range ps {
		if f.Kind != "" || !f.Short(trait.MaxShortLine) {
			continue
		}
		m := gapNumber.FindStringSubmatch(f.Words)
		if m == nil {
			continue
		}
		switch n := CountValue(m[1]); {
		case f.Number == trait.NumDot:
			last = n
		case f.Number == trait.NoNumber && last > 1 && n == last+1:
			f.Number, f.NumLen, last = trait.NumDot, len([]rune(m[1]+m[2])), n
		}
	}
}
