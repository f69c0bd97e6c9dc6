package genre

import (
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Pages and copies of them give what opens a paragraph or a heading a line of its own: the number
// of an article over its text, and in bold type the place or the theme that a heading opens with:
//
//	第一条          静河县：
//	为了规范…        把书屋搬到有人的地方
//
// Copies of a newspaper's page keep the two rows in which a narrow column has all its headings.

var loneArticle = pattern.New(`
	^第[ 　]?[〇零一二三四五六七八九十百千\d]{1,8}[ 　]?条(?:之[一二三四五六七八九十])?$`)

var firstArticle = pattern.New(`^第[ 　]?[一1][ 　]?条$`)

const (
	minApartLabels = 2  // such lines in a text
	maxThemed      = 12 // characters of what a heading opens with
	maxHalfHead    = 8  // characters of a row of a heading in two
	minHalved      = 3  // such headings in a text
)

// joinLabels joins them with what they open.
func joinLabels(ps *[]*trait.Paragraph) {
	all := *ps
	article := func(p *trait.Paragraph) bool {
		return (p.Kind == "" || p.Kind == doc.Heading) && p.N <= maxThemed && loneArticle.MatchString(p.Words)
	}
	strong := func(p *trait.Paragraph) bool {
		return p.Kind == "" && p.N > 1 && p.Stops == 0 && p.Number == trait.NoNumber && p.WhollyBold()
	}
	row := func(p *trait.Paragraph) bool {
		return p.Kind == "" && p.N >= 3 && p.N <= maxHalfHead && p.Ends == trait.EndsOpen && p.Stops == 0 &&
			p.Commas == 0 && p.Number == trait.NoNumber &&
			trait.HanOnly(p.Words) && !p.Has(trait.Apart|trait.Name|trait.Office|trait.Org) && !p.WhollyBold()
	}
	articles, themes, halves, lone := map[int]bool{}, map[int]bool{}, map[int]bool{}, 0
	whole := false // it begins with the first
	for i := 0; i+1 < len(all); i++ {
		p, q := all[i], all[i+1]
		switch {
		case article(p) && q.Kind == "" && !article(q):
			articles[i] = true
			whole = whole || firstArticle.MatchString(p.Words)
		case i > 0 && i+2 < len(all) && strong(p) && p.N <= maxThemed && p.Ends == trait.EndsColon && strong(q) &&
			q.N <= trait.MaxHeading && q.Ends == trait.EndsOpen &&
			!all[i-1].WhollyBold() && all[i+2].Kind == "" && !all[i+2].WhollyBold() && all[i+2].Period:
			themes[i] = true
		case i == 0 || !all[i-1].Period || !row(p):
		case row(q) && q.Look.Blank == 0 && i+2 < len(all) && all[i+2].Kind == "" && all[i+2].Period &&
			all[i+2].Look.Blank > 0:
			halves[i] = true
		case q.Period:
			lone++
		}
	}
	join := func(at map[int]bool, sep string, bold bool) {
		if len(at) < minApartLabels {
			return
		}
		for i := range at {
			one := trait.Merged(all[i:i+2], sep)
			one.Kind, one.Level, one.Look.Indent = "", 0, all[i+1].Look.Indent
			if bold {
				one.Spans = []doc.Span{{Mark: doc.Strong, End: all[i].N + len(sep) + all[i+1].N}}
			}
			all[i], all[i+1] = nil, trait.New(one)
		}
	}
	if whole { // of single articles each is a text with its heading
		join(articles, "　", false)
	}
	join(themes, " ", true)
	if lone == 0 && len(halves) >= minHalved {
		for i := range halves {
			sep := ""
			if all[i].N == all[i+1].N { // two lines that rhyme in their build
				sep = "　"
			}
			all[i], all[i+1] = nil, trait.New(trait.Merged(all[i:i+2], sep))
		}
	}
	out := make([]*trait.Paragraph, 0, len(all))
	for _, p := range all {
		if p != nil {
			out = append(out, p)
		}
	}
	*ps = out
}
