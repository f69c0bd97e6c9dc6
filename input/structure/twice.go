package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// minTwice is the length in characters of paragraphs that nobody writes twice in a row of several,
// minTwiceAlone that of one by itself.
const minTwice, minTwiceAlone = 40, 60

// saidOnce leaves out what a page says twice over: a paragraph right behind itself, or several
// that come once more in their order, one under the other.
func (in *inference) saidOnce(ps []draft.Para) []draft.Para {
	var prose []int // of ps
	var words []string
	for i := range ps {
		p := &ps[i]
		if p.Kind == "" && utf8.RuneCountInString(p.Text) >= minTwice && strings.ContainsAny(p.Text, "。！？") {
			prose, words = append(prose, i), append(words, trait.Squeezed(p.Text))
		}
	}
	gone := map[int]bool{}
	last, often := map[string]int{}, map[string]int{}
	for _, w := range words {
		often[w]++
	}
	for j := 0; j < len(prose); j++ {
		i, again := last[words[j]]
		n := 0
		again = again && often[words[j]] == 2 // what comes again and again is meant
		for again && j+n < len(prose) && i+n < j && words[i+n] == words[j+n] && prose[j+n] == prose[j]+n {
			n++
		}
		if n > 1 || n == 1 && prose[j] == prose[i]+1 && utf8.RuneCountInString(words[j]) >= minTwiceAlone {
			for k := range n {
				gone[prose[j+k]] = true
			}
			j += n - 1
			continue
		}
		last[words[j]] = j
	}
	if len(gone) == 0 {
		return ps
	}
	kept := make([]draft.Para, 0, len(ps))
	for i := range ps {
		if gone[i] {
			in.Diags.Add(diag.Info, "page-furniture", ps[i].Pos,
				diag.T("“%s”前面已有，只排一次", "%q stands before and is set once", ps[i].Text))
			continue
		}
		kept = append(kept, ps[i])
	}
	return kept
}
