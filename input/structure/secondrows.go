package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// minRowed is how many headings of two rows a text has at least.
const minRowed = 2

// secondRows takes the lines right under a heading for its second row, where each heading of the
// text, two and more, is two such lines and none has other lines under it: no level is meant.
// Of four and more one may have a single row, unless they name who speaks.
func (in *inference) secondRows() {
	if in.squaredRows() {
		return
	}
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
		if i+2 < len(in.pieces) && in.pieces[i+1].label == lBody && in.pieces[i+1].said() &&
			slices.ContainsFunc(second, (*piece).said) {
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

// squaredRows takes the lines under 【关键词：水】 【关键词：电】 …, each over the one line, for their second
// rows, where the three of them and more name one thing.
func (in *inference) squaredRows() bool {
	var second []*piece
	name := ""
	for i, p := range in.pieces {
		if p.label != lLineHead || !p.squared() {
			continue
		}
		of, _, ok := strings.Cut(p.Words, "：")
		if !ok || name != "" && of != name || i+2 >= len(in.pieces) || in.pieces[i+1].label != lLineHead ||
			in.pieces[i+1].squared() || isHead(in.pieces[i+2].label) {
			return false
		}
		name, second = of, append(second, in.pieces[i+1])
	}
	if len(second) <= minRowed {
		return false
	}
	for _, p := range second {
		p.label = lHeadSub
	}
	return true
}

// namedRows takes the short lines that end in ： and name who or what a part is about, each over a
// line of its own and prose, for headings of two rows: a text has two and more of them.
func (in *inference) namedRows() {
	var at []int
	for i := 0; i+2 < len(in.pieces); i++ {
		p, q, text := in.pieces[i], in.pieces[i+1], in.pieces[i+2]
		if (p.label == lBody || p.label == lLineHead || p.label == lSalutation) && p.Kind == "" &&
			p.Ends == trait.EndsColon && p.N >= 3 && p.N <= trait.MaxHeading && p.Commas == 0 &&
			p.Number == trait.NoNumber && p.Speaker == 0 &&
			!p.Has(trait.Field|trait.EndHead|trait.Greeting|trait.Byline) &&
			(q.label == lLineHead || q.label == lHeadSub) && q.Kind == "" && q.Ends == trait.EndsOpen &&
			q.Number == trait.NoNumber && !q.Dashed && !q.Has(trait.EndHead) &&
			(text.label == lCredit ||
				text.label == lNote ||
				text.prose() && text.N >= trait.BodyLength && text.Period) {
			at = append(at, i)
		}
	}
	if len(at) < minRowed {
		return
	}
	why := []diag.Text{diag.T("以冒号收的名目，下一行是它的题，各领一部分",
		"names that end in ：, each over its own line and prose")}
	for _, i := range at {
		for k, l := range []label{lLineHead, lHeadSub} {
			if p := in.pieces[i+k]; p.label != l {
				p.label, p.reasons = l, why
			}
		}
	}
}

// countedName numbers what a text goes through one by one: 质疑一：…, 观察之二：….
var countedName = pattern.New(`^(\p{Han}{2,4}?)之?([一二三四五六七八九]|\d{1,2})[ 　]?[:：][ 　]?\p{Han}`)

// countedHeads takes the short lines that are counted so, from one on and each over prose or a
// heading, for headings, where some end as a sentence.
func (in *inference) countedHeads() {
	at := map[string][]int{}
	for i := 0; i+1 < len(in.pieces); i++ {
		p, next := in.pieces[i], in.pieces[i+1]
		m := countedName.FindStringSubmatch(p.Key)
		if m == nil ||
			p.label != lBody && p.label != lLineHead ||
			p.Kind != "" ||
			p.N > trait.MaxHeading ||
			p.Stops > 1 ||
			p.Ends == trait.EndsSemi ||
			p.Ends == trait.EndsColon ||
			!(next.label == lLineHead || next.prose() && next.N > 2*p.N && next.Period) {
			continue
		}
		if n := strings.Index("一1二2三3四4五5六6七7八8九9", m[2]) / len("一1"); n == len(at[m[1]]) &&
			len(m[2]) <= len("一") {
			at[m[1]] = append(at[m[1]], i)
		}
	}
	for _, places := range at {
		if len(places) < minRowed {
			continue
		}
		for _, i := range places {
			if p := in.pieces[i]; p.label == lBody {
				p.label, p.reasons = lLineHead, []diag.Text{diag.T("编了次序的短行，各领一部分",
					"counted short lines, each over a part")}
			}
		}
	}
}

// said reports a short line that is all in quotation marks.
func (p *piece) said() bool {
	return p.N <= trait.MaxHeading && p.N > 2 && p.Ends == trait.EndsOpen && p.Chars[0] == '“' &&
		slices.Index(p.Chars, '”') == p.N-1
}
