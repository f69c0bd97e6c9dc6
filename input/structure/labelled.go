package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// Lines and paragraphs that open with a label: pairs, labels in brackets, attachments.

// labelPair is a short label with what belongs to it: 生产部：某某　某某.
var labelPair = pattern.New(`^(?:[\p{Han}A-Za-z（）]{1,10}|[\p{Han}A-Za-z]{2,8}[（(][\d\p{Han}\-—、/]{1,14}[）)])[:：][ 　]?.+$`).Has(":：")

// findPairs marks the lines of a label and its matter that stand in a row.
func findPairs(ps []*para) {
	is := func(f *para) bool {
		return f.Kind == "" && f.short(maxHeading+20) && f.number == noNumber && !f.serial && !f.has(sApart) && labelPair.MatchString(f.text)
	}
	for run := range runs(ps, is) {
		if len(run) >= 2 {
			for _, f := range run {
				f.pair = true
			}
		}
	}
}

// bracketed is a label in 【】 or 〔〕 at the head of a paragraph.
var bracketed = pattern.New(`^(?:【[^】]{1,10}】|〖[^〗]{1,10}〗|\[[^\]\d]{1,10}\])[ 　]?`).First("【〖[")

// findLabels marks the paragraphs that open with a label in brackets, three and more.
func findLabels(ps []*para) {
	var of []*para
	for _, f := range ps {
		if m := bracketed.FindString(f.text); m != "" && len(m) < len(f.text) && f.n >= 12 && f.ends == endsStop && !f.has(sApart) {
			of = append(of, f)
		}
	}
	open := findBracketed(ps)
	if len(of) < minContents {
		return
	}
	if len(of) > len(open) { // 【规　格】每袋装8克, among 【性　状】….
		for _, f := range ps {
			if m := bracketed.FindString(f.text); f.Kind == "" && m != "" && len(m) < len(f.text) && f.n <= maxShaped && f.stops == 0 && f.ends != endsColon && !f.has(sNote|sCredit|sByline|sSource|sEditor) {
				if f.particular = false; f.ends == endsOpen || f.n < 12 {
					of = append(of, f)
				}
			}
		}
	}
	for _, f := range of {
		f.labelled = utf8.RuneCountInString(strings.TrimRight(bracketed.FindString(f.text), " 　"))
		if f.labelled < f.n && (f.chars[f.labelled] == '：' || f.chars[f.labelled] == ':') {
			f.labelled++ // 【某某】：…
		}
	}
}

// findBracketed marks the lines of a label in brackets and its matter, without a stop, three
// and more in a row: a list.
func findBracketed(ps []*para) (open []*para) {
	is := func(f *para) bool {
		m := bracketed.FindString(f.text)
		return f.Kind == "" && m != "" && len(m) < len(f.text) && f.ends == endsOpen && f.stops == 0 && f.n <= maxShaped && !f.has(sNote|sCredit)
	}
	for run := range runs(ps, is) {
		open = append(open, run...)
		if len(run) >= minContents {
			for _, f := range run {
				f.particular, f.row = true, 0
				f.numLen = utf8.RuneCountInString(bracketed.FindString(f.text))
			}
		}
	}
	return open
}

// attachedAs is the label of an attachment, with its number.
var attachedAs = pattern.New(`^附件(?:[一二三四五六七八九十\d]{1,2})?[ 　]?[:：][ 　]*(?:\d{1,2}[.．、][ 　]*)?|^附[ 　]?[:：][ 　]*\d{1,2}[.．、][ 　]*`).First("附")

// findAttachments marks the attachments that a paper lists at its end, and what is
// numbered on under the first: items whose label says 附件.
func findAttachments(ps []*para) {
	under := false
	for i, f := range ps {
		m := attachedAs.FindString(f.text)
		heads := m != "" && i+1 < len(ps) && ps[i+1].row >= 2 // 附件1：… over its table
		if heads {
			f.shape &^= sCredit
		}
		if m != "" && f.Kind == "" && f.n <= maxHeading && i > 2 && i+2 < len(ps) && ps[i+1].Kind == doc.Table && !ps[i-1].Look.Right && !ps[i-1].has(sDate|sDay) {
			f.shape, heads = f.shape&^sCredit|sCaption, true // 附件：… in the text, over its table
		}
		switch {
		case f.Kind == "" && m != "" && !heads && len(m) < len(f.text) && f.n <= 60 && i > 2 && !f.period:
			under = true
			f.attached, f.numLen = true, utf8.RuneCountInString(m)
		case under && (f.number == numDot || f.number == numPause) && f.short(maxHeading):
			f.attached = true
		default:
			under = false
		}
		if f.attached {
			f.shape &^= sCredit
		}
	}
}
