package genre

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// pageMark is what an archive of newspapers has before a text, in one line with it: the page, the
// section of the paper and the column, 第1版(经济)专栏：社论.
var pageMark = pattern.New(`
	^第[ 　]?\d{1,2}[ 　]?版[ 　]?[（(][^（）()]{0,12}[）)][ 　]?专栏[:：](?:\p{Han}{2,8}[ 　]+|[ 　]+)`)

// minMarked is how many characters such a line has with its text.
const minMarked = 60

// dropPageMarks takes the mark off, and the title of the piece, which stands over the line already.
func (in *Reader) dropPageMarks(ps []*trait.Paragraph) {
	for i, p := range ps {
		if p.N < minMarked || p.Kind != "" || len(p.Key) != len(p.Words) {
			continue
		}
		mark := pageMark.FindString(p.Key)
		if mark == "" {
			continue
		}
		n := len(mark)
		if i > 0 {
			title := ps[i-1].Words
			if at := strings.Index(p.Words, title); len(title) > 8 && at >= 0 && at <= n &&
				len(p.Words) > at+len(title) {
				n = at + len(title)
			}
		}
		rest := strings.TrimLeft(p.Words[n:], " 　")
		if rest == "" {
			continue
		}
		gone := strings.TrimSpace(strings.TrimSuffix(p.Words, rest))
		in.Diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("资料库的“%s”不排", "%q belongs to an archive and is not set", gone))
		ps[i] = p.Retext(rest)
	}
}
