package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Lines and paragraphs that open with a label: pairs, labels in brackets, attachments.

// findPairs marks the lines of a label and its matter that stand in a row.
func findPairs(ps []*Paragraph) {
	is := func(f *Paragraph) bool {
		return f.Kind == "" && f.Short(trait.MaxHeading+20) && f.Number == trait.NoNumber && !f.Is(Serial) &&
			!f.Has(trait.Apart) && trait.LabelPair.MatchString(f.Words)
	}
	for run := range trait.Runs(ps, is) {
		if len(run) >= 2 {
			for _, f := range run {
				f.tell(Pair)
			}
		}
	}
}

// bracketed is a label in 【】 or 〔〕 at the head of a paragraph.
var bracketed = pattern.New(`^(?:【[^】]{1,10}】|〖[^〗]{1,10}〗|\[[^\]\d]{1,10}\])[ 　]?`)

// findSquared takes lines that are all in 【】, three and more that each give another value to one name,
// for what they head, whatever the name is: 【关键词：水】 …, 【关键词：电】 …
func findSquared(ps []*Paragraph) {
	of := map[string][]*Paragraph{}
	for _, f := range ps {
		if name, _, ok := strings.Cut(f.Words, "："); ok && f.Kind == "" && f.Short(trait.MaxHeading) &&
			strings.HasPrefix(name, "【") && strings.HasSuffix(f.Words, "】") && strings.Count(f.Words, "】") == 1 {
			of[name] = append(of[name], f)
		}
	}
	for _, same := range of {
		if len(same) < minSeries {
			continue
		}
		for _, f := range same {
			f.Shape &^= trait.Apart | trait.Field
			f.deny(Particular)
		}
	}
}

// findLabels marks the paragraphs that open with a label in brackets, three and more.
func findLabels(ps []*Paragraph) {
	var of []*Paragraph
	for _, f := range ps {
		if m := bracketed.FindString(f.Words); m != "" && len(m) < len(f.Words) && f.N >= 12 &&
			f.Ends == trait.EndsStop && !f.Has(trait.Apart) {
			of = append(of, f)
		}
	}
	open := findBracketed(ps)
	if len(of) < trait.MinSeries {
		return
	}
	if len(of) > len(open) { // 【规　格】每袋装8克, among 【性　状】….
		for _, f := range ps {
			if m := bracketed.FindString(f.Words); f.Kind == "" && m != "" && len(m) < len(f.Words) &&
				f.N <= trait.MaxShaped && f.Stops == 0 && f.Ends != trait.EndsColon &&
				!f.Has(trait.Note|trait.Credit|trait.Byline|trait.Source|trait.Editor) {
				if f.deny(Particular); f.Ends == trait.EndsOpen || f.N < 12 {
					of = append(of, f)
				}
			}
		}
	}
	for _, f := range of {
		f.Labelled = utf8.RuneCountInString(strings.TrimRight(bracketed.FindString(f.Words), " 　"))
		if f.Labelled < f.N && (f.Chars[f.Labelled] == '：' || f.Chars[f.Labelled] == ':') {
			f.Labelled++ // 【某某】：…
		}
	}
}

// findBracketed marks the lines of a label in brackets and its matter, without a stop, three
// and more in a row: a list.
func findBracketed(ps []*Paragraph) (open []*Paragraph) {
	is := func(f *Paragraph) bool {
		m := bracketed.FindString(f.Words)
		return f.Kind == "" && m != "" && len(m) < len(f.Words) && f.Ends == trait.EndsOpen && f.Stops == 0 &&
			f.N <= trait.MaxShaped && !f.Has(trait.Note|trait.Credit)
	}
	for run := range trait.Runs(ps, is) {
		open = append(open, run...)
		if len(run) >= trait.MinSeries {
			for _, f := range run {
				f.tell(Particular)
				f.Row = 0
				f.NumLen = utf8.RuneCountInString(bracketed.FindString(f.Words))
			}
		}
	}
	return open
}

// attachedAs is the label of an attachment, with its number.
var attachedAs = pattern.New(`
	^附件(?:[一二三四五六七八九十\d]{1,2})?[ 　]?[:：][ 　]*(?:\d{1,2}[.．、][ 　]*)?|
	^附[ 　]?[:：][ 　]*\d{1,2}[.．、][ 　]*`)

// findAttachments marks the attachments that a paper lists at its end, and what is
// numbered on under the first: items whose label says 附件.
func findAttachments(ps []*Paragraph) {
	under := false
	for i, f := range ps {
		m := attachedAs.FindString(f.Words)
		heads := m != "" && i+1 < len(ps) && ps[i+1].Row >= 2 // 附件1：… over its table
		if heads {
			f.Shape &^= trait.Credit
		}
		if m != "" && f.Kind == "" && f.N <= trait.MaxHeading && i > 2 && i+2 < len(ps) &&
			ps[i+1].Kind == doc.Table && !ps[i-1].Look.Right && !ps[i-1].Has(trait.Date|trait.Day) {
			f.Shape, heads = f.Shape&^trait.Credit|trait.Caption, true // 附件：… in the text, over its table
		}
		switch {
		case f.Kind == "" && m != "" && !heads && len(m) < len(f.Words) && f.N <= 60 && i > 2 && !f.Period:
			under = true
			f.tell(Attached)
			f.NumLen = utf8.RuneCountInString(m)
		case under && (f.Number == trait.NumDot || f.Number == trait.NumPause) && f.Short(trait.MaxHeading):
			f.tell(Attached)
		default:
			under = false
		}
		if f.Is(Attached) {
			f.Shape &^= trait.Credit
		}
	}
}

// parted is the number of a picture or the label of its source, on a line of its own.
var parted = pattern.New(`^(?:(?:图表?|表)[ 　]?\d{1,3}|(?:资料|数据|图片)来源)[ 　]?[:：]$`)

// joinParted joins such a line with the short one under it, as a column of a PDF parts them.
func joinParted(ps *[]*Paragraph) {
	all := *ps
	joinAt(ps, func(i int) bool {
		f, g := all[i], all[i+1]
		return f.Kind == "" && g.Kind == "" && g.Look.Blank == 0 && g.N <= trait.MaxHeading &&
			g.Ends == trait.EndsOpen && parted.MatchString(f.Words)
	}, closedUp)
}
