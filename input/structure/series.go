package structure

import (
	"strings"

	"dayang/input/doc"
)

// Bounds of run-in heads (measured on 1,990 paragraphs of official prose): an
// opening sentence of 4 to 16 characters without comma, three of them in a
// section with at most one other paragraph between two.
const (
	minRunIn    = 4
	maxRunIn    = 16
	maxNumbered = 44 // a numbered one may have two clauses
	runInSeries = 3
	runInSpread = 8
	maxListed   = 12 // one that lists things with 、 is shorter
)

// runIns finds the paragraphs that open with a sentence that names them. One
// alone is only a short sentence: they are recognised as a series within a
// section.
func (in *inference) runIns() {
	var cand []int // of the section
	flush := func() {
		in.markSeries(cand)
		cand = cand[:0]
	}
	for i, p := range in.pieces {
		if isHead(p.label) && p.caught == nil || p.label == lGiven && p.Kind == doc.Heading {
			flush()
		}
		if !p.prose() {
			continue
		}
		p.runIn = 0
		if n := p.strongLead(); n > 0 {
			p.runIn = n
			continue
		}
		if p.label == lBody && p.opening() > 0 {
			cand = append(cand, i)
		}
	}
	flush()
}

// strongLead returns the length of a bold opening that is followed by plain text.
func (p *piece) strongLead() int {
	switch {
	case p.RunIn != "":
		return len([]rune(p.RunIn))
	case p.speaker > 0:
		return p.speaker
	case p.number == numArticle && p.n > p.numLen:
		return len([]rune(strings.TrimRight(string(p.chars[:p.numLen]), " 　")))
	}
	for _, s := range p.Spans {
		if s.Mark == doc.Strong && s.Start == 0 && s.End < p.n && s.End <= maxNumbered && s.End >= 2 &&
			strings.ContainsRune("。：:！？.", p.chars[s.End-1]) {
			return s.End
		}
	}
	return 0
}

// opening returns the length of an opening sentence that may be a run-in head.
func (p *piece) opening() int {
	if p.number == numArticle {
		return 0
	}
	limit := maxRunIn
	if p.number != noNumber {
		limit = maxNumbered
	}
	for i, r := range p.chars {
		switch {
		case i >= limit || i+12 > p.n:
			return 0
		case r == '。':
			if i+1 < minRunIn || p.number == noNumber && i >= maxListed && strings.ContainsRune(string(p.chars[:i]), '、') {
				return 0
			}
			return i + 1
		case strings.ContainsRune("；：！？…;:!?", r), p.number == noNumber && (r == '，' || r == ',' || r == '“' || r == '《'):
			return 0
		}
	}
	return 0
}

// pronouns open sentences that refer back; such a sentence names nothing.
const pronouns = "这那此其他她它我你但而"

func (in *inference) markSeries(cand []int) {
	var group []int
	flush := func() {
		group = in.withoutClosing(group)
		if len(group) >= runInSeries || len(group) == 2 && in.twins(group) {
			for _, i := range group {
				in.pieces[i].runIn = in.pieces[i].opening()
			}
		}
		group = group[:0]
	}
	for _, i := range cand {
		p := in.pieces[i]
		if p.number == noNumber && strings.ContainsRune(pronouns, p.chars[0]) {
			continue
		}
		if len(group) > 0 {
			last := group[len(group)-1]
			if in.proseBetween(last, i) > 1 || !in.alike(group, i) {
				flush()
			}
		}
		group = append(group, i)
	}
	flush()
}

// withoutClosing takes the last paragraph of the text off a series whose build it
// does not share: it closes the text with a short sentence.
func (in *inference) withoutClosing(group []int) []int {
	n := len(group)
	if n < 2 {
		return group
	}
	last := group[n-1]
	for _, p := range in.pieces[last+1:] {
		if p.prose() {
			return group
		}
	}
	p := in.pieces[last]
	for _, g := range group[:n-1] {
		q := in.pieces[g]
		if p.number != noNumber || q.chars[0] == p.chars[0] || q.chars[1] == p.chars[1] {
			return group
		}
	}
	for _, g := range group[:n-1] {
		if in.pieces[g].opening() != in.pieces[group[0]].opening() {
			return group // lengths vary anyway
		}
	}
	if p.opening() == in.pieces[group[0]].opening() {
		return group
	}
	return group[:n-1]
}

// twins reports two neighbours that open alike.
func (in *inference) twins(g []int) bool {
	a, b := in.pieces[g[0]], in.pieces[g[1]]
	return in.proseBetween(g[0], g[1]) == 0 && (a.number != noNumber && a.number == b.number || a.chars[0] == b.chars[0] && a.opening() == b.opening())
}

// alike reports whether an opening fits in length and numbering.
func (in *inference) alike(group []int, i int) bool {
	n := in.pieces[i].opening()
	for _, g := range group {
		if in.pieces[g].number != in.pieces[i].number {
			return false
		}
		if d := in.pieces[g].opening() - n; in.pieces[i].number == noNumber && (d > runInSpread || d < -runInSpread) {
			return false
		}
	}
	return true
}

func (in *inference) proseBetween(i, j int) int {
	n := 0
	for k := i + 1; k < j; k++ {
		if in.pieces[k].prose() {
			n++
		}
	}
	return n
}
