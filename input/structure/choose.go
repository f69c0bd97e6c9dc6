package structure

import (
	"context"

	"dayang/input/diag"
	"dayang/input/draft"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// impossible is the score of a sequence that no document has.
const impossible = -1 << 20

// unsettled is what speaks against a guess in a text that marks its structure.
const unsettled = 2

// scores rates a paragraph for every label.
func scores(table []rule, c *setting) [nLabels]int {
	var s [nLabels]int
	if c.Kind != "" {
		for l := range s {
			s[l] = impossible
		}
		s[lGiven] = 0
		return s
	}
	s[lGiven] = impossible
	for l := range lBody {
		s[l] = impossible // the head is read before (title.go)
	}
	for i := range table {
		if r := &table[i]; r.holds(c) {
			s[r.label] += r.weight
		}
	}
	if c.settled {
		// The format marks headings itself; a bold line or a numbered one may still
		// be a heading of a lower rank, and lists and tables are often typed by hand.
		s[lSentence] = impossible
		for _, l := range []label{lItem, lVerse, lRow} {
			s[l] -= unsettled
		}
		if !c.BoldAll || c.Ends != trait.EndsOpen {
			s[lLineHead] = impossible
		}
		if c.Number > trait.NumHanParen && !c.Is(company.Headed) {
			s[lNumHead] = impossible
		}
		s[lLineHead] -= unsettled
		s[lNumHead] -= unsettled
	}
	return s
}

// reasons lists what spoke for a label.
func reasons(table []rule, c *setting, l label) []diag.Text {
	var out []diag.Text
	for i := range table {
		if r := &table[i]; r.label == l && r.weight > 0 && r.holds(c) {
			out = append(out, r.why)
		}
	}
	return out
}

// transition rates the order of two labels.
func transition(from, to label) int {
	switch {
	case to == lHeadSub && from != lNumHead && from != lLineHead && from != lSentence && from != lGiven:
		return impossible
	case from == lSignature && (isHead(to) || to == lItem):
		return -1 // an answer to the letter, what is attached to it
	case from == lSignature && to == lGiven:
		return -3 // the next part of a book
	case from == lSignature && to != lSignature && to != lCredit && to != lNote && to != lEndnote && to != lRule:
		return impossible
	case from == lCredit && to != lCredit && to != lSignature && to != lCaption:
		return -3
	case isHead(from) && (to == lCredit || to == lSignature):
		return -4
	case from == lLineHead && to == lLineHead:
		return -2
	case from == lItem && to == lItem, from == lRow && to == lRow:
		return 1
	}
	return 0
}

func isHead(l label) bool { return l == lNumHead || l == lLineHead || l == lSentence }

// choose finds the sequence of labels with the highest sum of scores and
// transitions (Viterbi), so that the choice is one for the whole document. The labels
// of the head are given.
func choose(ctx context.Context, table []rule, ps []*para, head []label, titled, settled bool) (
	[]label, []setting,
) {
	n := len(ps)
	settings := make([]setting, n)
	if n == 0 {
		return nil, settings
	}
	var moves [nLabels][nLabels]int // to, from
	for to := range nLabels {
		for from := range nLabels {
			moves[to][from] = transition(from, to)
		}
	}
	back := make([][nLabels]label, n)
	var sum [nLabels]int
	for i := range ps {
		if draft.Ended(ctx, i) {
			return nil, nil
		}
		settings[i] = setting{para: ps[i], i: i, at: i, all: ps, settled: settled}
		if titled {
			settings[i].at++
		}
		if i < len(head) {
			for l := range sum {
				sum[l] = impossible
			}
			sum[head[i]] = 0
			if i > 0 {
				back[i][head[i]] = head[i-1]
			}
			continue
		}
		sc := scores(table, &settings[i])
		if i == 0 {
			sum = sc
			if titled {
				for l := range nLabels {
					sum[l] += moves[l][lTitle]
				}
				continue
			}
			sum[lHeadSub] = impossible
			continue
		}
		var next [nLabels]int
		for to := range nLabels {
			best, from := impossible*4, lBody
			if sc[to] > impossible/2 {
				for f := range nLabels {
					if v := sum[f] + moves[to][f]; v > best {
						best, from = v, f
					}
				}
			}
			next[to] = best + sc[to]
			back[i][to] = from
		}
		sum = next
	}
	last := lBody
	for l := range nLabels {
		v := sum[l]
		if isHead(l) && v > impossible/2 {
			v -= 4 // a heading with nothing under it
		}
		w := sum[last]
		if isHead(last) {
			w -= 4
		}
		if v > w {
			last = l
		}
	}
	out := make([]label, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = last
		last = back[i][last]
	}
	return out, settings
}
