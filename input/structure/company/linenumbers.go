package company

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// lineNumber is the number of a part that has a line of its own, in one of four forms.
var lineNumber = pattern.New(`^(?:(?i:part)[ .·]?(\d{1,2})|(0\d)[.、]?|(\d{1,2})[/／]|[（(](\d{1,2})[）)])$`)

// maxNumbered is the length in characters of the words under such a number.
const maxNumbered = 30

// JoinLineNumbers makes one line of the number of a part and of the words under it, 01 over
// 门帘是什么, where a text counts on so and most of these parts are prose. What is shown around
// a story is told from its head only when these lines are one.
func JoinLineNumbers(paras []draft.Para) []draft.Para {
	var runs [5]numberRun // by form
	for i := range paras {
		if form, n := numberLine(paras, i); form > 0 && headWords(paras, i+1) {
			runs[form].add(i, n, paras[i+2].Text)
		}
	}
	pairs := map[int]bool{}
	for _, r := range runs {
		if r.counts && 2*r.prose >= len(r.at) {
			for _, i := range r.at {
				pairs[i] = true
			}
		}
	}
	if len(pairs) == 0 {
		return paras
	}
	out := make([]draft.Para, 0, len(paras))
	for i := 0; i < len(paras); i++ {
		if !pairs[i] {
			out = append(out, paras[i])
			continue
		}
		number, words := trait.New(&paras[i]), trait.New(&paras[i+1])
		if both := []*trait.Paragraph{number, words}; strings.ContainsRune("）)", number.Chars[number.N-1]) {
			out = append(out, *trait.Merged(both, ""))
		} else {
			head := trait.Merged(both, " ")
			head.Raised = number.N + 1
			out = append(out, *head)
		}
		i++
	}
	return out
}

// numberRun are the numbers of one form that have words under them.
type numberRun struct {
	at     []int // the paragraphs
	last   int   // number
	prose  int   // how many are over prose
	counts bool  // one follows the other
}

// add puts a number to the run if it goes on there, or begins anew.
func (r *numberRun) add(i, n int, under string) {
	if n != r.last+1 && n != 1 {
		return
	}
	r.counts = r.counts || n == r.last+1 && n > 1
	r.at, r.last = append(r.at, i), n
	if utf8.RuneCountInString(under) >= trait.BodyLength || strings.HasSuffix(strings.TrimSpace(under), "。") {
		r.prose++
	}
}

// numberLine is the form and the value of a number that has a line of its own; 0 if there is none.
func numberLine(paras []draft.Para, i int) (form, n int) {
	p := &paras[i]
	if p.Kind != "" || p.Field != "" || len(p.Text) > 2*maxNumbered {
		return 0, 0
	}
	m := lineNumber.FindStringSubmatch(strings.TrimSpace(p.Text))
	for k := 1; k < len(m); k++ {
		if m[k] != "" {
			n, _ = strconv.Atoi(m[k])
			return k, n
		}
	}
	return 0, 0
}

// headWords reports a line that can be the words of a heading, over another line of its part.
func headWords(paras []draft.Para, i int) bool {
	if i+1 >= len(paras) || paras[i].Kind != "" || paras[i].Field != "" || len(paras[i].Text) > 4*maxNumbered ||
		paras[i+1].Kind == doc.Heading {
		return false
	}
	if form, _ := numberLine(paras, i+1); form > 0 {
		return false
	}
	f := trait.New(&paras[i])
	return f.N > 1 && f.N <= maxNumbered && !f.Period && f.Ends != trait.EndsSemi && f.Stops == 0 &&
		f.Number == trait.NoNumber && !f.Dashed && f.Row < 3 &&
		!strings.ContainsRune("，、,", f.Chars[f.N-1]) && strings.ContainsFunc(f.Words, trait.IsHan) &&
		!f.Has(trait.Byline|trait.Date|trait.Source|trait.Caption|trait.Editor|trait.Web)
}
