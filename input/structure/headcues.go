package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// cue adds points for a line and, when the reading is explained, its reason.
func (h *opening) cue(sum *int, i, points int, zh, en string) {
	*sum += points
	if h.why != nil && points > 0 {
		h.why[i] = append(h.why[i], diag.Text{ZH: zh, EN: en})
	}
}

// rateText rates that the text begins at a line: at a heading of several, or at one
// that nothing else in the text is like.
func (h *opening) rateText(end int, labels []label) int {
	if end >= len(h.lines) || h.lines[end].form != lTitleEnd {
		return 0
	}
	sum := 0
	l := &h.lines[end]
	lengths := l.headsFrom(len(h.lines))
	like := 0
	for _, n := range lengths {
		if n <= 2*l.N+4 && l.N <= 2*n+4 {
			like++
		}
	}
	switch {
	case end == 0 && !h.titled:
		return 0
	case h.once(end, "digest", func() bool { return h.digest(end) }):
		sum += 20
	case like >= 2:
		sum += 3
	case like == 0:
		sum -= 5
	}
	if end > 0 && labels[end-1] == lByline {
		sum += 4
	}
	if end+1 < len(h.lines) && h.lines[end+1].form == lTitleEnd && end > 0 {
		sum -= 4 // two lines, of which neither heads anything
	}
	if l.next(1).Dashed {
		if l.onlyDashed(1) {
			sum -= 6
		} else {
			sum += 4
		}
	}
	// A heading stands nearer to its text than to what is over it, a subtitle does not.
	if end > 0 && l.Look.Blank > l.next(1).Look.Blank {
		sum += 2
	} else if end > 0 && l.Look.Blank < l.next(1).Look.Blank {
		sum -= 3
	}
	if l.BoldAll || l.Is(company.Big) {
		sum += 2
	}
	if n := l.next(1); end > 0 && n.N >= trait.BodyLength && wired(n) &&
		!h.once(end, "digest", func() bool { return h.digest(end) }) {
		sum -= 8 // a story opens with its dateline
	}
	return sum
}

// columnar reports a line that names a column: by its form, or a short one by its last
// word.
func (h *opening) columnar(i int) bool {
	l := &h.lines[i]
	return l.columnLike() ||
		l.width <= 20 && l.Short(24) && material.MatchString(l.plain) ||
		l.width <= 7 && columnWord.MatchString(strings.TrimSuffix(l.plain, "：")) && l.N <= 9
}

// columnLike is column, of the line without its ornaments.
func (l *headLine) columnLike() bool {
	return l.Short(24) && !l.Has(trait.Apart&^trait.DocNo) &&
		(trait.ColumnTitle(l.plain) || issueTail.MatchString(l.plain))
}
