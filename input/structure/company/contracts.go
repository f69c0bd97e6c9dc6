package company

import (
	"slices"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Contracts and forms: who the parties are, over the text, and who signs for them, under it.

var (
	// partyLine names a party: 出租方（甲方）____, 甲方：某某公司.
	partyLine = pattern.New(`
		^(?:
			\p{Han}{2,8}[（(](?:以下简称)?“?[甲乙丙丁][ 　]?方”?[）)]|
			[甲乙丙丁][ 　]{0,4}方(?:[（(][^（）()]{1,10}[）)]){0,2}|
			(?:发包|承包|委托|受托|出租|承租|转让|受让|买受|出卖|采购|供货|聘用|受聘|用人)[方人单位]{1,2}
			(?:[（(][^（）()]{1,10}[）)]){0,2}
		)[ 　]*(?:[:：]|[ 　_＿▁]{3,}|$)`)
	// dutyLine is another line of their particulars, or of who signs for them.
	dutyLine = pattern.New(`^(?:\p{Han}{1,2}[ 　]*\p{Han}{1,8}(?:[（(][^（）()]{1,10}[）)]){0,2}[:：])`)
)

const (
	partiesEnd = 24 // where the parties end, in paragraphs
	signEnd    = 16 // how far from the end of a text they sign
)

// findParties marks the lines of the parties over a contract, and those that sign it.
func findParties(ps []*Paragraph) {
	line := func(f *Paragraph) bool {
		return f.Kind == "" && f.N <= trait.MaxShaped && f.Stops == 0 && !f.Period && f.Commas <= 4 &&
			f.Number == trait.NoNumber
	}
	party := func(f *Paragraph) bool { return line(f) && partyLine.MatchString(f.Words) }
	is := func(f *Paragraph) bool {
		return line(f) && (partyLine.MatchString(f.Words) || dutyLine.MatchString(f.Words))
	}
	for i := 0; i < min(len(ps), partiesEnd); i++ {
		if !party(ps[i]) {
			continue
		}
		j, parties := i, 0
		for j < len(ps) && is(ps[j]) {
			if party(ps[j]) {
				parties++
			}
			j++
		}
		if parties > 1 && j < len(ps) {
			for _, f := range ps[i:j] {
				f.tell(Particular)
				f.deny(Pair | Thin)
				f.Row = 0
				f.Shape &^= trait.Byline | trait.Name | trait.Org | trait.Credit | trait.Source
				f.NumLen = 1 + slices.IndexFunc(f.Chars, func(r rune) bool { return r == '：' || r == ':' })
			}
		}
		break
	}
	from := max(1, len(ps)-signEnd)
	for i := from; i < len(ps); i++ {
		if !party(ps[i]) || ps[i].Is(Particular) && i < partiesEnd && i > 0 && ps[i-1].Ends != trait.EndsStop {
			continue
		}
		j, lines := i, 0
		for j < len(ps) &&
			(is(ps[j]) ||
				ps[j].Has(trait.Date) && ps[j].N <= trait.MaxShortLine ||
				line(ps[j]) && blankDate.MatchString(ps[j].Words)) {
			j++
			lines++
		}
		if lines > 1 && (j == len(ps) || attachedAs.MatchString(ps[j].Words)) {
			for _, f := range ps[i:j] {
				f.tell(Signature)
				f.deny(Particular | Pair)
				f.Row, f.NumLen = 0, 0
				f.Shape &^= trait.Byline | trait.Name | trait.Credit | trait.Source
			}
		}
		break
	}
}

// blankDate is a date to be filled in, twice for two parties.
var blankDate = pattern.New(`
	^[ 　_＿▁\d]*年[ 　_＿▁\d]*月[ 　_＿▁\d]*日(?:[ 　\t_＿▁\d]*年[ 　_＿▁\d]*月[ 　_＿▁\d]*日)?$`)

// findTerms marks the points （一） （二） of an article that has a heading of its own, two and more
// of a sentence each: the terms of a contract.
func findTerms(ps []*Paragraph) {
	article := func(f *Paragraph) bool {
		return f.Number == trait.NumArticle && f.Short(trait.MaxHeading) && f.N > f.NumLen
	}
	articles := 0
	for _, f := range ps {
		if f.Kind == "" && article(f) {
			articles++
		}
	}
	if articles < 2 {
		return
	}
	for i := 1; i < len(ps); i++ {
		if ps[i].Kind != "" ||
			ps[i].Number != trait.NumHanParen ||
			!article(ps[i-1]) && ps[i-1].Ends != trait.EndsColon {
			continue
		}
		j, single := i, true
		for j < len(ps) && ps[j].Kind == "" && ps[j].Number == trait.NumHanParen {
			single = single && ps[j].Stops == 0 && (ps[j].Ends == trait.EndsStop || ps[j].Ends == trait.EndsSemi) &&
				ps[j].N <= MaxCallout/2
			j++
		}
		if single && j-i > 1 {
			for _, f := range ps[i:j] {
				f.tell(OneSentence | Ruling)
			}
		}
		i = max(i, j-1)
	}
}
