package structure

import (
	"strings"

	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// bookClass is where a collection of books has one: 史部十二, 地理类九, 杂记之属. The first says
// what the others are.

var (
	bookClass = pattern.New(`^(?:[钦欽]定四[库庫]全[书書](?:荟要|薈要)?[ 　]*)?[经經史子集]部[一二三四五六七八九十]{0,3}(?:[·　 ]\p{Han}{1,6}类[一二三四五六七八九十]{0,3})?(?:[·　 ]\p{Han}{1,6}之属)?$`).First("钦欽经經史子集")
	bookKind  = pattern.New(`^\p{Han}{1,6}(?:[类類][一二三四五六七八九十]{0,3}|之[属屬])$`)
)

// splitClass parts the title of a book from its class, which stands behind a gap on the same line.
func splitClass(ps *[]*para) {
	all := *ps
	if len(all) < 3 || !bookClass.MatchString(all[0].Key) {
		return
	}
	f := all[1]
	cells := trait.SplitRow(f.Words)
	if f.Kind != "" || len(cells) != 2 || !bookKind.MatchString(cells[1]) {
		return
	}
	at := len([]rune(f.Text)) - len([]rune(strings.TrimRight(f.Text, " 　"))) // behind the class
	from := len([]rune(f.Text)) - at - len([]rune(cells[1]))
	class, title := *f.Para, *f.Para
	class.Text, class.Spans, class.Origins, class.Pos = cells[1], nil, nil, f.posAt(from)
	title.Text, title.Spans, title.Origins = cells[0], draft.Cut(f.Spans, 0, from), nil
	*ps = append([]*para{all[0], newPara(&class), newPara(&title)}, all[2:]...)
}

// classed reports a line of the class of a book, over its title.
func (h *opening) classed(c *context) bool {
	if c.at != c.i || c.Kind != "" || c.N > trait.MaxShortLine {
		return false
	}
	if c.i == 0 {
		return bookClass.MatchString(c.Key)
	}
	return h.lines[c.i-1].form == lDocNo && bookClass.MatchString(h.lines[0].Key) && bookKind.MatchString(c.Key)
}

// minUnpointed is the least length in characters of a paragraph in a text without punctuation.
const minUnpointed = 18

// findUnpointed marks the paragraphs of a text without punctuation, as old books are printed, for
// ended sentences: two long ones at least and most of those that are long hold no mark at all.
func findUnpointed(ps []*para) {
	bare := func(f *para) bool {
		return f.Kind == "" && f.Ends == trait.EndsOpen && f.Stops == 0 && f.Commas == 0 && f.Number == trait.NoNumber && strings.IndexFunc(f.Words, func(r rune) bool { return !trait.IsHan(r) && !strings.ContainsRune("【】（）〔〕[]□○", r) }) < 0
	}
	long, unpointed := 0, 0
	for _, f := range ps {
		if f.N >= 30 {
			long++
			if bare(f) {
				unpointed++
			}
		}
	}
	if unpointed < 2 || unpointed*3 < long*2 {
		return
	}
	for _, f := range ps {
		if f.N >= minUnpointed && bare(f) {
			f.Ends, f.Period = trait.EndsStop, true
			f.Shape &^= trait.Byline | trait.Org | trait.Credit | trait.Office
		}
	}
}
