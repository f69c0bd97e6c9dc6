package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/structure/trait"
)

// Bounds of a long cross-head of two halves, 江水缓缓流过——在一道道新船闸上，渡口换了模样.
const (
	maxFirstHalf = 16
	maxDashHead  = 70
	minDashHead  = 12
	minDashHeads = 2
	maxDashFore  = 30 // characters of a line before it that ends no sentence
)

// findDashHeads marks such lines, which end in no mark, where two and more of a text stand apart,
// each behind the end of a sentence and over prose, a caption aside.
func findDashHeads(ps []*Paragraph) {
	var heads []*Paragraph
	for i, p := range ps {
		if i == 0 || i+1 >= len(ps) || p.Kind != "" || p.Ends != trait.EndsOpen || !isDashHead(p) {
			continue
		}
		before, next := ps[i-1], ps[i+1]
		if next.Has(trait.Caption) && i+2 < len(ps) {
			next = ps[i+2]
		}
		if before.N > maxDashFore && !before.Period || isDashHead(before) || next.Kind != "" || !next.Period {
			continue
		}
		heads = append(heads, p)
	}
	if len(heads) < minDashHeads {
		return
	}
	for _, p := range heads {
		p.tell(DashHead)
		p.deny(Dense)
	}
}

// isDashHead reports a line of two halves with a dash between them.
func isDashHead(p *Paragraph) bool {
	if p.N < minDashHead || p.N > maxDashHead || p.Stops > 0 || p.Number != trait.NoNumber || p.Dashed ||
		len(p.RejoinedAt) > 0 {
		return false
	}
	before, after, found := strings.Cut(p.Words, "——")
	return found && after != "" && !strings.Contains(after, "——") &&
		utf8.RuneCountInString(before) <= maxFirstHalf &&
		strings.Count(before, "“") == strings.Count(before, "”") && !strings.ContainsAny(before, "，：")
}
