package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// againTail is what a collection has behind the title of a text that it hands out with others.
var againTail = pattern.New(`[ 　]*[（(]附[:：]?[^（）()]{1,16}[）)]$`)

// officeDay enters office and day of a line of the red head, 某某办公室　　2031年5月6日: it stays as it is.
func (in *inference) officeDay(m *doc.Meta, i int) {
	p := in.pieces[i]
	if m.Date != "" ||
		slices.ContainsFunc(in.pieces[:i],
			func(q *piece) bool { return q.label == lBody && q.Period || q.label == lNumHead }) {
		return
	}
	if part, ok := trait.PartLine(p.Words, p.Key); ok && part.Byline == "" && part.Source != "" {
		m.Date = part.Date
		if m.Source == "" {
			m.Source = part.Source
		}
	}
}

// dropTitleAgain drops the title of a text where it stands again, in one line or several, over
// what it names: behind a cover, the announcement of a law, the line of a page.
func (in *inference) dropTitleAgain() {
	title, tail := in.Draft.Meta.Title, (*piece)(nil)
	at := 0
	for i, p := range in.pieces {
		if p.label == lTitle || p.label == lTitleMore {
			title, at = title+p.Words, i+1
			tail = p
		}
	}
	full := trait.Squeezed(title)
	bare := trait.Squeezed(againTail.ReplaceAllString(title, ""))
	law := trait.Squeezed(trait.VersionTail.ReplaceAllString(title, ""))
	if len([]rune(bare)) < trait.MinTitleAgain {
		return
	}
	again := false
	for i := at; i < len(in.pieces); i++ {
		text, k := "", i
		for k < len(in.pieces) && k-i < 3 && len(text) < len(full) && (text == "" || text != law) &&
			(in.pieces[k].mayRepeat() || k == i && in.pieces[k].label == lByline) {
			text += trait.Squeezed(in.pieces[k].Words)
			k++
		}
		if text != full && (again || text != bare && text != law) || k == len(in.pieces) {
			continue
		}
		for _, p := range in.pieces[i:k] {
			in.Diags.Add(diag.Info, "title-repeated", p.Pos,
				diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", p.Words))
		}
		k = in.coverAgain(k)
		in.pieces = append(in.pieces[:i:i], in.pieces[k:]...)
		if m := againTail.FindString(title); text == bare && text != full && tail != nil &&
			strings.HasSuffix(tail.Words, m) {
			in.Diags.Add(diag.Info, "page-furniture", tail.Pos,
				diag.T("标题后的“%s”不排", "%q behind the title is not set", strings.TrimSpace(m)))
			tail.para = company.Around(tail.Retext(strings.TrimSuffix(tail.Words, m)))
		}
		again = true // over the contents, the preface
		i--
	}
}

// coverAgain passes over the office and the date that stand under the title again, as on the
// cover, and returns where the text goes on.
func (in *inference) coverAgain(k int) int {
	of := map[string]bool{}
	for _, p := range in.pieces[:min(k, maxHeadLines)] {
		if p.label == lByline || p.label == lDate {
			of[trait.Squeezed(p.Words)] = true
		}
	}
	for k < len(in.pieces) && of[trait.Squeezed(in.pieces[k].Words)] && in.pieces[k].N <= trait.MaxTitle {
		p := in.pieces[k]
		in.Diags.Add(diag.Info, "title-repeated", p.Pos,
			diag.T("“%s”在封面上已有，不排", "%q stands on the cover and is not set again", p.Words))
		k++
	}
	return k
}

// mayRepeat reports a short line of the text that may be a row of the title again.
func (p *piece) mayRepeat() bool {
	return (p.label == lLineHead ||
		p.label == lBody ||
		p.label == lKicker ||
		p.label == lGiven && (p.Kind == doc.Heading || p.Kind == doc.Paragraph)) &&
		p.N <= 2*trait.MaxTitle && !p.Period && p.Number == trait.NoNumber && p.runIn == 0
}

var (
	// blankOnly is a line to be filled in, of a contract or a form.
	blankOnly = pattern.New(`^[_＿▁ 　]{3,}$`)
	// termSource says from which standard a term is taken: [GB/T 29262—2012, 定义 3.4].
	termSource = pattern.New(`
		^[\[［【（(](?:来源[:：][ 　]*)?(?:GB|DB|ISO|IEC|JJF|T/|Q/|[A-Z]{2,5}(?:/T)?[ 　]?\d)
		[^\]］】）)。]{4,60}[\]］】）)]$`)
)
