package company

import (
	"strings"

	"dayang/input/structure/trait"
)

// findStarred makes statistics of the sentences behind ★ that have a figure in each clause, two and more in a
// row between prose. What is on offer, and for how much, stands so as well: of the figures a third at most
// are prices, weights and times, and one at least is a share or a large one.
func findStarred(ps []*Paragraph) {
	prose := func(i int) bool {
		return i > 0 && i < len(ps) && ps[i].Kind == "" && ps[i].N >= trait.BodyLength && ps[i].Period
	}
	for i := 2; i < len(ps); {
		j, figs := i, []string{}
		for j < len(ps) {
			found := ps[j].starredFigures()
			if found == nil {
				break
			}
			figs = append(figs, found...)
			j++
		}
		if j-i >= minFigured && prose(i-1) && prose(j) && mostlyTold(figs) {
			for _, f := range ps[i:j] {
				f.Shape = f.unmarked().Shape
				f.setApart()
			}
			group(ps[i:j], ByMark)
		}
		i = max(j, i+1)
	}
}

// starredFigures are the figures of such a sentence, nil of any other paragraph.
func (f *Paragraph) starredFigures() []string {
	if f.Kind != "" || f.N > MaxCallout || !f.Period || strings.ContainsAny(f.Words, "：:“") ||
		!strings.HasPrefix(f.Words, "★") && !strings.HasPrefix(f.Words, "☆") || f.BoldFigures > 0 {
		return nil
	}
	found := f.Statistics()
	if len(found) < minFigured || len(found) < f.Commas+f.Stops+1 || timed.MatchString(found[0]) {
		return nil
	}
	return found
}

// mostlyTold reports figures of which few are prices and the like, and one is as results are told.
func mostlyTold(figs []string) bool {
	goods, told := 0, 0
	for _, fig := range figs {
		switch {
		case measured.MatchString(fig):
			goods++
		case telling(fig):
			told++
		}
	}
	return told > 0 && goods*3 <= len(figs)
}
