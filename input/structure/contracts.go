package structure

import (
	"slices"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Contracts and forms: who the parties are, over the text, and who signs for them, under it.

var (
	// partyLine names a party: 出租方（甲方）____, 甲方：某某公司.
	partyLine = pattern.New(`^(?:\p{Han}{2,8}[（(](?:以下简称)?“?[甲乙丙丁][ 　]?方”?[）)]|[甲乙丙丁][ 　]{0,4}方(?:[（(][^（）()]{1,10}[）)]){0,2}|(?:发包|承包|委托|受托|出租|承租|转让|受让|买受|出卖|采购|供货|聘用|受聘|用人)[方人单位]{1,2}(?:[（(][^（）()]{1,10}[）)]){0,2})[ 　]*(?:[:：]|[ 　_＿▁]{3,}|$)`)
	// dutyLine is another line of their particulars, or of who signs for them.
	dutyLine = pattern.New(`^(?:\p{Han}{1,2}[ 　]*\p{Han}{1,8}(?:[（(][^（）()]{1,10}[）)]){0,2}[:：])`).Has(":：")
	// filledIn is what is set where a form leaves a blank.
	filledIn = pattern.New(`[_＿▁]+`).Has("_＿▁")
)

const (
	partiesEnd = 24 // where the parties end, in paragraphs
	signEnd    = 16 // how far from the end of a text they sign
)

// findParties marks the lines of the parties over a contract, and those that sign it.
func findParties(ps []*para) {
	line := func(f *para) bool {
		return f.Kind == "" && f.n <= maxShaped && f.stops == 0 && !f.period && f.commas <= 4 && f.number == noNumber
	}
	party := func(f *para) bool { return line(f) && partyLine.MatchString(f.text) }
	is := func(f *para) bool { return line(f) && (partyLine.MatchString(f.text) || dutyLine.MatchString(f.text)) }
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
				f.particular, f.pair, f.row, f.thin = true, false, 0, false
				f.shape &^= sByline | sName | sOrg | sCredit | sSource
				f.numLen = 1 + slices.IndexFunc(f.chars, func(r rune) bool { return r == '：' || r == ':' })
			}
		}
		break
	}
	from := max(1, len(ps)-signEnd)
	for i := from; i < len(ps); i++ {
		if !party(ps[i]) || ps[i].particular && i < partiesEnd && i > 0 && ps[i-1].ends != endsStop {
			continue
		}
		j, lines := i, 0
		for j < len(ps) && (is(ps[j]) || ps[j].has(sDate) && ps[j].n <= maxShortLine || line(ps[j]) && blankDate.MatchString(ps[j].text)) {
			j++
			lines++
		}
		if lines > 1 && (j == len(ps) || attachedAs.MatchString(ps[j].text)) {
			for _, f := range ps[i:j] {
				f.signature, f.particular, f.pair, f.row, f.numLen = true, false, false, 0, 0
				f.shape &^= sByline | sName | sCredit | sSource
			}
		}
		break
	}
}

// blankDate is a date to be filled in, twice for two parties.
var blankDate = pattern.New(`^[ 　_＿▁\d]*年[ 　_＿▁\d]*月[ 　_＿▁\d]*日(?:[ 　\t_＿▁\d]*年[ 　_＿▁\d]*月[ 　_＿▁\d]*日)?$`).Last("日")

// findTerms marks the points （一） （二） of an article that has a heading of its own, two and more
// of a sentence each: the terms of a contract.
func findTerms(ps []*para) {
	article := func(f *para) bool { return f.number == numArticle && f.short(maxHeading) && f.n > f.numLen }
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
		if ps[i].Kind != "" || ps[i].number != numHanParen || !article(ps[i-1]) && ps[i-1].ends != endsColon {
			continue
		}
		j, single := i, true
		for j < len(ps) && ps[j].Kind == "" && ps[j].number == numHanParen {
			single = single && ps[j].stops == 0 && (ps[j].ends == endsStop || ps[j].ends == endsSemi) && utf8.RuneCountInString(filledIn.ReplaceAllString(ps[j].text, "")) <= maxCallout/2
			j++
		}
		if single && j-i > 1 {
			for _, f := range ps[i:j] {
				f.oneSentence, f.ruling = true, true
			}
		}
		i = max(i, j-1)
	}
}
