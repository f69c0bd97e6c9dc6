package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// Statistics that stand as prose does: by their figures alone.

// Bounds of a statistic by its figures alone.
const (
	maxDense  = 84 // characters
	maxSparse = 60 // of one with two figures
)

// findDense marks the short paragraphs of one sentence that have a figure in each clause,
// where the prose beside them does not and such paragraphs are few: editors set them apart.
// Two figures are enough where the text has other statistics, and one where it has two so.
func findDense(ps []*Paragraph) {
	if slices.ContainsFunc(ps, func(f *Paragraph) bool { return f.Kind == doc.Callout }) {
		return // the format states which are
	}
	least := minBareFigures
	if statisticsIn(ps) {
		least--
	}
	n := markDense(ps, least)
	for n > 0 && least > 1 {
		if least--; least == 1 && n < 2 {
			return
		}
		n = markDense(ps, least)
	}
}

// maxLead is how many characters may stand before the clause of the first figure: 三年来，.
const maxLead = 8

// opensAsStory reports that a clause of some length without a figure comes first, which tells where and of
// whom: 老码头建在河的拐弯处，有渡船12艘、…. What a page sets apart begins with its figures.
func (f *Paragraph) opensAsStory() bool {
	found := f.Statistics()
	if len(found) == 0 {
		return false
	}
	before, _, _ := strings.Cut(f.Words, found[0])
	at := strings.LastIndexAny(before, "，；：")
	return at > 0 && utf8.RuneCountInString(before[:at]) > maxLead
}

// markDense marks those with so many figures at least, and returns how many groups there are.
func markDense(ps []*Paragraph, least int) int {
	full := func(f *Paragraph) bool {
		if f.Kind != "" ||
			f.Is(Set) ||
			f.N > maxDense ||
			f.N < 16 ||
			f.Stops > 0 ||
			f.Number != trait.NoNumber ||
			f.WithDigit > 0 ||
			f.Speaker > 0 ||
			f.Has(trait.Apart|trait.Field|trait.Web) ||
			!f.inDigits() ||
			f.Refers() ||
			f.opensAsStory() ||
			!f.Period && !(f.Ends == trait.EndsOpen && figureLast.MatchString(f.Words)) {
			return false
		}
		found := len(f.Statistics())
		switch {
		case found >= minBareFigures:
			return found >= f.Clauses() || listing(f.Words) || f.parted()
		case found < least || f.N > maxSparse:
			return false
		case found > 1 && found >= f.Clauses():
			return true
		}
		return f.Period && f.Covered(0)
	}
	sparse := func(k int) bool {
		return k < 0 || k >= len(ps) || 3*len(ps[k].Statistics()) < ps[k].Commas+ps[k].Stops+1 ||
			ps[k].N < trait.BodyLength
	}
	var groups [][2]int
	prose := 0
	for i := 0; i < len(ps); {
		if ps[i].N >= trait.BodyLength && ps[i].Period {
			prose++
		}
		j := i
		for j < len(ps) && full(ps[j]) {
			j++
		}
		if j > i && j-i <= maxGroup && i > 2 && ps[i-1].N >= trait.BodyLength && ps[i-1].Period && sparse(i-1) &&
			sparse(j) {
			groups = append(groups, [2]int{i, j})
			prose++
		}
		i = max(j, i+1)
	}
	if len(groups)*4 > prose {
		return 0
	}
	for _, g := range groups {
		for _, f := range ps[g[0]:g[1]] {
			f.tell(Dense)
			f.Found = f.Statistics()
			f.Row, f.Halves = 0, false
		}
	}
	return len(groups)
}
