package markdown

import (
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// latinOpen is a line of some Western words that ends no sentence, latinOn one that goes on with it.
var (
	latinOpen = pattern.New(`^(?:[!-~“”‘’–—]+ ){4,}[!-~“”‘’–—]*[A-Za-z,’]$`)
	latinOn   = pattern.New(`^[a-z][!-~“”‘’–— ]*$`)
)

// latinLines joins lines of Western text that were taken from a page one by one, each as a
// paragraph: a sentence goes on with a small letter.
func (r *reader) latinLines() {
	is := func(i int, re *pattern.Regexp) bool {
		return i < len(r.out.Paras) && r.out.Paras[i].Kind == "" && len(r.out.Paras[i].Text) < maxLatin &&
			re.MatchString(r.out.Paras[i].Text)
	}
	r.runs(func(i int) int {
		to := i + 1
		for is(to-1, latinOpen) && is(to, latinOn) {
			to++
		}
		return to
	}, func(from, to int) draft.Para {
		p := r.out.Paras[from]
		for i := from + 1; i < to; i++ {
			q := &r.out.Paras[i]
			n := utf8.RuneCountInString(p.Text) + 1
			r.diags.Add(diag.Info, "rejoined", q.Pos,
				diag.T("“%s”接在上一行后", "%q goes on with the line before", q.Text))
			p.Text += " " + q.Text
			p.Spans = append(p.Spans[:len(p.Spans):len(p.Spans)], shifted(q.Spans, n)...)
			for _, o := range q.Origins {
				p.Origins = append(p.Origins[:len(p.Origins):len(p.Origins)], doc.Origin{At: o.At + n, Pos: o.Pos})
			}
		}
		return p
	})
}

// maxLatin is the length in bytes of such a line.
const maxLatin = 160
