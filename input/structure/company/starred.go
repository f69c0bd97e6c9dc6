package company

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// findStarred makes statistics of the sentences behind ★ that have a figure in each clause, two and more in a
// row between prose. What is on offer, and for how much, stands so as well: see mostlyTold.
func findStarred(ps []*Paragraph) {
	prose := func(i int) bool {
		return i > 0 && i < len(ps) && ps[i].Kind == "" && ps[i].N >= trait.BodyLength && ps[i].Period
	}
	for i := 2; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].starredFigures() {
			j++
		}
		if j-i >= minFigured && prose(i-1) && prose(j) && mostlyTold(ps[i:j]) {
			for _, f := range ps[i:j] {
				f.Shape = f.unmarked().Shape
				f.setApart()
			}
			group(ps[i:j], ByMark)
		}
		i = max(j, i+1)
	}
}

// starredFigures reports such a sentence.
func (f *Paragraph) starredFigures() bool {
	if f.Kind != "" || f.N > MaxCallout || !f.Period || strings.ContainsAny(f.Words, "：:“") ||
		!strings.HasPrefix(f.Words, "★") && !strings.HasPrefix(f.Words, "☆") || f.BoldFigures > 0 {
		return false
	}
	found := f.Statistics()
	return len(found) >= minFigured && len(found) >= f.Commas+f.Stops+1 && !timed.MatchString(found[0])
}

// mostlyTold reports lines of which a third of the figures at most are prices, weights, times, scores and
// the like, and half at least are shares or large ones, as results are told in.
func mostlyTold(ps []*Paragraph) bool {
	n, goods, told := 0, 0, 0
	for _, f := range ps {
		rest := f.Words
		for _, fig := range f.Statistics() {
			before, after, _ := strings.Cut(rest, fig)
			rest = after
			switch n++; {
			case measured.MatchString(fig), smallGroup.MatchString(fig), asked.MatchString(before):
				goods++
			case telling(fig):
				told++
			}
		}
	}
	return goods*3 <= n && told*2 >= n
}

var (
	// smallGroup are the people or the lessons of a course, a post or a team, fewer than a hundred.
	smallGroup = pattern.New(`^\d\d?(?:人|名|位|课时|学时|节|期|班)$`)
	// asked leads to what somebody has to pay.
	asked = pattern.New(`
		(?:学费|票价|门票|报名费|会费|[售单房原现特]价|定金|押金|起价|月薪|年薪|工资|运费)(?:仅|只|为|是|[:：])?[ 　]*$`)
)
