package structure

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// minRowed is how many headings of two rows a text has at least.
const minRowed = 2

// secondRows takes the lines right under a heading for its second row, where each heading of the
// text, two and more, is two such lines and none has other lines under it: no level is meant.
// Of four and more one may have a single row, unless they name who speaks.
func (in *inference) secondRows() {
	var second []*piece
	lone, speakers := 0, 0
	for i := 0; i < len(in.pieces); i++ {
		p := in.pieces[i]
		if p.label == lNumHead || p.label == lSentence || p.label == lGiven && p.Kind == doc.Heading {
			return
		}
		if p.label != lLineHead || p.Has(trait.EndHead) {
			continue
		}
		if i+2 < len(in.pieces) && in.pieces[i+1].label == lBody && in.pieces[i+1].said() && slices.ContainsFunc(second, (*piece).said) {
			i++ // “…” as under the others
			second = append(second, in.pieces[i])
			continue
		}
		if i+2 >= len(in.pieces) || in.pieces[i+1].label != lLineHead {
			lone++
			continue
		}
		if in.pieces[i+2].label == lLineHead || in.pieces[i+1].PartHead || p.PartHead {
			return
		}
		if p.Has(trait.Name | trait.Office) {
			speakers++
		}
		i++
		second = append(second, in.pieces[i])
	}
	if len(second) < minRowed || lone > 0 && (speakers > 0 || len(second) <= minRowed*lone) {
		return
	}
	if !slices.ContainsFunc(second, func(p *piece) bool { return p.Chars[0] != '【' }) {
		return // each names the paper that a piece of news is from
	}
	for _, p := range second {
		p.label = lHeadSub
	}
}

// said reports a short line that is all in quotation marks.
func (p *piece) said() bool {
	return p.N <= trait.MaxHeading && p.N > 2 && p.Ends == trait.EndsOpen && p.Chars[0] == '“' && slices.Index(p.Chars, '”') == p.N-1
}
