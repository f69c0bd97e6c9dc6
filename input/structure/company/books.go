package company

import (
	"strings"

	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

var (
	// BookClass is where a collection of books has one: 史部十二.
	BookClass = pattern.New(`
		^(?:[钦欽]定四[库庫]全[书書](?:荟要|薈要)?[ 　]*)?[经經史子集]部[一二三四五六七八九十]{0,3}
		(?:[·　 ]\p{Han}{1,6}类[一二三四五六七八九十]{0,3})?(?:[·　 ]\p{Han}{1,6}之属)?$`)
	// BookKind is what the others are, where the first is a class: 地理类九, 杂记之属.
	BookKind = pattern.New(`^\p{Han}{1,6}(?:[类類][一二三四五六七八九十]{0,3}|之[属屬])$`)
)

// splitClass parts the title of a book from its class, which stands behind a gap on the same line.
func splitClass(ps *[]*Paragraph) {
	all := *ps
	if len(all) < 3 || !BookClass.MatchString(all[0].Key) {
		return
	}
	f := all[1]
	cells := trait.SplitRow(f.Words)
	if f.Kind != "" || len(cells) != 2 || !BookKind.MatchString(cells[1]) {
		return
	}
	at := len([]rune(f.Text)) - len([]rune(strings.TrimRight(f.Text, " 　"))) // behind the class
	from := len([]rune(f.Text)) - at - len([]rune(cells[1]))
	class, title := *f.Para, *f.Para
	class.Text, class.Spans, class.Origins, class.Pos = cells[1], nil, nil, f.PosAt(from)
	title.Text, title.Spans, title.Origins = cells[0], draft.Cut(f.Spans, 0, from), nil
	*ps = append([]*Paragraph{all[0], New(&class), New(&title)}, all[2:]...)
}

// minUnpointed is the least length in characters of a paragraph in a text without punctuation.
const minUnpointed = 18

// findUnpointed marks the paragraphs of a text without punctuation, as old books are printed, for
// ended sentences: two long ones at least and most of those that are long hold no mark at all.
func findUnpointed(ps []*Paragraph) {
	bare := func(f *Paragraph) bool {
		return f.Kind == "" && f.Ends == trait.EndsOpen && f.Stops == 0 && f.Commas == 0 &&
			f.Number == trait.NoNumber &&
			strings.IndexFunc(f.Words,
				func(r rune) bool { return !trait.IsHan(r) && !strings.ContainsRune("【】（）〔〕[]□○", r) }) < 0
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
