package structure

import (
	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// lostNumber reports a line right under a numbered heading, before （二）, as the heading that has lost
// its （一）: the piece that is the second, 0 if there is none.
func (in *inference) lostNumber(i int) int {
	p := in.pieces[i]
	if p.label != lLineHead || p.Number != trait.NoNumber || i == 0 || in.pieces[i-1].label != lNumHead {
		return 0
	}
	for k := i + 1; k < len(in.pieces); k++ {
		q := in.pieces[k]
		switch {
		case q.label == lLineHead || q.label == lGiven && q.Kind == doc.Heading || q.label == lSentence:
			return 0
		case q.label == lNumHead:
			if _, n := countOf(q.Chars); n == 2 && q.Number > in.pieces[i-1].Number {
				return k
			}
			return 0
		}
	}
	return 0
}
