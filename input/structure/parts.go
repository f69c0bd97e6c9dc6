package structure

import (
	"strings"

	"dayang/input/structure/trait"
)

// Headings whose level is told by where else they stand.

// conversation finds the line over questions and answers that close a lecture: no part of its
// last numbered section, which none of the others hold.
func (in *inference) conversation() int {
	at := -1
	for i, p := range in.pieces {
		switch {
		case isHead(p.label) && at >= 0:
			return -1
		case p.label == lLineHead && i+1 < len(in.pieces) && in.pieces[i+1].Speaker > 0:
			at = i
		case p.Speaker > 0 && at < 0:
			return -1
		}
	}
	return at
}

// againLines finds the lines that come again in section after section, 【注释】, 课后练习: they
// head the parts of those, whatever their form.
func (in *inference) againLines() map[int]bool {
	of := map[string][]int{}
	square := func(p *piece) bool { return strings.HasPrefix(p.Words, "【") && strings.HasSuffix(p.Words, "】") }
	alike := true // all headings are in 【】: 【原文】 【注释】 beside 【题解】
	for _, p := range in.pieces {
		alike = alike && (!isHead(p.label) || square(p))
	}
	if alike {
		return nil
	}
	between := make([]int, len(in.pieces)+1) // headings before a piece
	for i, p := range in.pieces {
		between[i+1] = between[i]
		if isHead(p.label) {
			between[i+1]++
		}
		if p.label == lLineHead && !in.afterBare(i) {
			of[trait.Squeezed(p.Key)] = append(of[trait.Squeezed(p.Key)], i)
		}
	}
	out := map[int]bool{}
	for _, at := range of {
		if len(at) < 2 {
			continue
		}
		parts := between[at[0]] > 0 // the first has a section over it
		for k := 1; k < len(at); k++ {
			parts = parts && between[at[k]] > between[at[k-1]+1]
		}
		for _, i := range at {
			out[i] = parts
		}
	}
	return out
}
