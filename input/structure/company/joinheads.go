package company

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// joinHeads makes one heading of two lines where all headings of a text are set so: short
// lines in pairs, closed up or of one length, each pair with a gap over it and prose under it.
func joinHeads(ps *[]*Paragraph) {
	joinNumbers(ps)
	all := *ps
	head := func(i int) bool {
		return i >= 0 && i < len(all) && all[i].Bare() && all[i].Ends == trait.EndsOpen && all[i].N > 2 &&
			all[i].N <= trait.MaxShortLine-4 && !all[i].Has(trait.Name|trait.Office|trait.Org|trait.Day)
	}
	pair := func(i int) bool {
		return head(i) && head(i+1) && i > 3 && !head(i-1) && i+2 < len(all) && all[i].Look.Blank > 0 &&
			(all[i+1].Look.Blank == 0 || twoEqual(all[i], all[i+1])) && all[i+2].N >= trait.BodyLength
	}
	pairs, lone, gapped := 0, 0, 0
	for i := range all {
		switch {
		case pair(i):
			pairs++
			gapped += all[i+1].Look.Blank
		case i > 3 && head(i) && !pair(i-1) && i+1 < len(all) && all[i+1].N >= trait.BodyLength:
			lone++
		}
	}
	if pairs < 2 ||
		gapped > 0 && pairs < trait.MinSeries ||
		lone > 0 && (gapped == 0 || lone*trait.MinSeries > pairs) {
		return
	}
	joinAt(ps, pair, together)
}

// twoEqual reports two lines of four characters, or more, each as long as the other.
func twoEqual(a, b *Paragraph) bool {
	return a.N >= 4 && a.N == b.N && !strings.ContainsAny(a.Words+b.Words, " 　0123456789")
}

// partNumber is the number of a part alone.
var partNumber = pattern.New(`^(?i:part[ .·]?)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})$`)

// joinNumbers makes one heading of two that the format states, of which the first is nothing
// but a number and the second its words.
func joinNumbers(ps *[]*Paragraph) {
	all := *ps
	pair := func(i int) bool {
		return i+2 < len(all) && all[i].Kind == doc.Heading && all[i+1].Kind == doc.Heading &&
			all[i+2].Kind != doc.Heading &&
			partNumber.MatchString(all[i].Words) && !partNumber.MatchString(all[i+1].Words) &&
			all[i+1].N <= trait.MaxHeading && all[i+1].Subtitle == ""
	}
	pairs := 0
	for i := range all {
		if pair(i) {
			pairs++
		}
	}
	if pairs < 2 {
		return
	}
	joinAt(ps, pair, func(lines []*Paragraph) *draft.Para {
		one := together(lines)
		one.Kind, one.Level = doc.Heading, min(lines[0].Level, lines[1].Level)
		return one
	})
}
