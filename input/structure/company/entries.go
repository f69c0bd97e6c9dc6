package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// findEntries marks the lines without a stop that stand in a row, three and more, right under
// a heading with a number, in brackets or behind an ornament, or under what gives a recipe
// its ingredients: names, results, ingredients.
func findEntries(ps []*Paragraph) {
	is := func(f *Paragraph) bool {
		return f.Kind == "" && f.N > 1 && f.N <= trait.MaxShaped && f.Ends == trait.EndsOpen && f.Stops == 0 &&
			f.Number == trait.NoNumber && !f.Dashed && !f.Verse && !f.Is(Set) && f.Row < 2 &&
			!f.Has(trait.Apart|trait.Name|trait.Bracketed) && f.Speaker == 0 && f.Ornament == 0 &&
			!strings.HasPrefix(f.Words, "【")
	}
	over := func(f *Paragraph) bool {
		return f.Kind == "" && f.Short(trait.MaxHeading) &&
			(f.Number > trait.NoNumber && f.Number <= trait.NumHanParen ||
				strings.HasPrefix(f.Words, "【") && strings.HasSuffix(f.Words, "】") ||
				f.Ornament > 0 ||
				ingredients.MatchString(f.Words))
	}
	for i := 1; i < len(ps); {
		if ps[i-1].Number == trait.NumBare && ps[i].Look.Blank == 0 && i+1 < len(ps) && ps[i+1].Look.Blank > 0 {
			i++ // the words of the number over them
			continue
		}
		j := i
		for j < len(ps) && is(ps[j]) && !(j+1 < len(ps) && ps[j].Row < 2 && ps[j+1].Row >= 2) &&
			(j == i || ps[j].Look.Blank <= ps[i+1].Look.Blank) {
			j++
		}
		if j-i >= 2 && over(ps[i-1]) &&
			(j-i >= trait.MinSeries || strings.HasPrefix(ps[i-1].Words, "【") ||
				ps[i-1].Number != trait.NoNumber) &&
			(j == len(ps) || ps[j].N < trait.BodyLength || ps[j].Look.Blank > 0) {
			for _, f := range ps[i:j] {
				f.tell(Entry)
				f.Row = 0
			}
		}
		i = max(j, i+1)
	}
}

// ingredients are the headings over the ingredients of a recipe and what one takes along.
var ingredients = pattern.New(`
	^[【\[]?(?:材料|用料|食材|配料|主料|辅料|调料|原料|工具|准备|清单|装备|书单|歌单|名单|阵容)
	(?:[（(].{1,8}[）)])?[】\]]?[:：]?$`)

// findCounted marks the lines 第一，…； 第二，…。 in a row as items, and the lines without a
// number that end in ； after one that ends in ：, the one after them included.
func findCounted(ps []*Paragraph) {
	plain := func(f *Paragraph) bool {
		return f.Kind == "" && f.Number == trait.NoNumber && f.N <= trait.MaxShaped && f.Speaker == 0 &&
			!f.Dashed && !f.Verse && !f.Has(trait.Apart)
	}
	for i := 1; i < len(ps); i++ {
		j := i
		for j < len(ps) && plain(ps[j]) && ps[j].Ends == trait.EndsSemi {
			j++
		}
		if (j-i >= 2 && ps[i-1].Ends == trait.EndsColon || j-i >= 1 && ps[i-1].Is(Counted)) && j < len(ps) &&
			plain(ps[j]) && ps[j].Period && ps[j].Stops == 0 {
			for _, f := range ps[i : j+1] {
				f.tell(Counted)
			}
		}
		i = max(i, j-1)
	}
	label := func(f *Paragraph) int {
		if f.Kind != "" || f.Number != trait.NoNumber || f.N > trait.MaxShaped {
			return 0
		}
		return utf8.RuneCountInString(Counting.FindString(f.Head(10)))
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && label(ps[j]) > 0 &&
			(ps[j].Ends == trait.EndsSemi || j > i && ps[j-1].Ends == trait.EndsSemi) {
			j++
		}
		if j == i {
			j = measures(ps, i, label)
		}
		if j-i >= 2 {
			for _, f := range ps[i:j] {
				f.tell(Counted)
				f.NumLen = label(f)
			}
		}
		i = max(j, i+1)
	}
}

// measures returns the end of the paragraphs from i on that count themselves, 一是…。 第一，…。,
// three and more of one short sentence each, under a heading or after ：: points, no run-in heads.
func measures(ps []*Paragraph, i int, label func(*Paragraph) int) int {
	j, chars := i, 0
	for j < len(ps) && label(ps[j]) > 0 && ps[j].Period && ps[j].Stops == 0 {
		chars += ps[j].N
		j++
	}
	if i == 0 ||
		j-i < trait.MinSeries ||
		chars > (j-i)*maxStep ||
		j < len(ps) && label(ps[j]) > 0 ||
		!ps[i-1].Short(trait.MaxHeading) && ps[i-1].Ends != trait.EndsColon {
		return i
	}
	return j
}

// signer is an office or a role and a name: 秘书处　金小禾, 律师：邝静怡.
var signer = pattern.New(`^[\p{Han}（）]{2,16}(?:[ 　]{1,4}|[:：][ 　]?)[\p{Han}·]{2,4}$`)

// DutyOpens opens a line of who did what for a text: 撰稿：.
var DutyOpens = pattern.New(`
	^[（(]?(?:撰稿|供稿|文字|撰文|采写|作者|文|执笔|编写|图文)人?[ 　]?[:：/／|｜丨]`)

// findSigners marks the one to three short lines after the end of a sentence and over a date:
// who signs, be it in the midst of a text.
func findSigners(ps []*Paragraph) {
	const most = 3
	for k := 2; k < len(ps); k++ {
		day := ps[k]
		if day.N > 16 || !day.Has(trait.Date|trait.Day) || k+1 < len(ps) && ps[k+1].N >= trait.BodyLength {
			continue
		}
		sends := k < maxSent && sentBelow(ps, k)
		if sends && ps[k-1].Period {
			day.tell(SentOn)
			continue
		}
		if k < 5 && !sends {
			continue
		}
		i, known := k-1, false
		for ; (i > 3 || sends && i > 1) && k-i <= most && ps[i].Short(30) && ps[i].Number == trait.NoNumber &&
			ps[i].Commas <= 1 && ps[i].Ornament == 0 && !ps[i].Is(Attached); i-- {
			if ps[i].Has(trait.Byline) && DutyOpens.MatchString(ps[i].Key) {
				known = false // who wrote and who took the pictures: the date is the one of the text
				break
			}
			known = known ||
				signer.MatchString(ps[i].Key) ||
				trait.OrgEnd.MatchString(ps[i].Key) ||
				ps[i].Has(trait.Office|trait.Name|trait.Org)
		}
		if known &&
			(ps[i].Ends == trait.EndsStop ||
				ps[i].Number != trait.NoNumber && k+1 < len(ps) && ps[k+1].Short(trait.MaxHeading) &&
					(trait.PaperEnd.MatchString(strings.Trim(ps[k+1].Key, "《》")) ||
						AnnexHead.MatchString(ps[k+1].Words))) {
			for _, f := range ps[i+1 : k] {
				f.tell(Signing)
			}
		}
	}
}

// maxSent is how many paragraphs the paper may have that sends out another one.
const maxSent = 12

// sentBelow reports that what a paper sends out begins under the date: the title that a
// sentence over it has named, 《…》, which it marks, or its first chapter or article.
func sentBelow(ps []*Paragraph, day int) bool {
	if day+1 >= len(ps) {
		return false
	}
	next := ps[day+1]
	if next.Number == trait.NumChapter || next.Number == trait.NumArticle {
		return true
	}
	if next.N > trait.MaxTitle || next.Period {
		return false
	}
	named := "《" + strings.Trim(trait.Squeezed(next.Key), "《》")
	for _, p := range ps[:day] {
		if p.N >= trait.MinSaid && strings.Contains(trait.Squeezed(p.Key), named) {
			next.tell(Sent)
			return true
		}
	}
	return false
}

// manyHeaded is how many lines so numbered may be headings though not each of them stands
// over a text of its own.
const manyHeaded = 8

// findHeaded marks the short lines numbered 1、 or （1） of which each stands over a text of its
// own, two and more: headings, though such numbers mostly count items.
func findHeaded(ps []*Paragraph) {
	for _, form := range []trait.NumberForm{trait.NumPause, trait.NumParen, trait.NumCircle} {
		var of []*Paragraph
		over := 0
		for i, f := range ps {
			wordless := form == trait.NumPause && f.Number == trait.NumBare &&
				strings.HasSuffix(f.Words, "、") // 1、 alone
			if f.Kind != "" || f.Number != form && !wordless {
				continue
			}
			of = append(of, f)
			next := i + 1
			for next < len(ps) && (ps[next].Kind == doc.Figure || ps[next].Has(trait.Caption)) {
				next++
			}
			if next == len(ps) {
				continue
			}
			asks := f.N <= trait.MaxShortLine && f.Stops == 0 && strings.HasSuffix(f.Words, "？")
			// What a heading numbers, and in a long series a text that opens otherwise.
			if t := ps[next]; (f.Short(trait.MaxShortLine) || asks) &&
				(t.Number != form && t.N > f.N && t.Ends == trait.EndsStop ||
					next > i+1 ||
					len(of) > manyHeaded && t.Number == trait.NoNumber && t.N >= trait.BodyLength) {
				over++
			}
		}
		all := over == len(of) || len(of) > manyHeaded && over*10 >= len(of)*9
		for _, f := range of {
			if f.set(Headed, all && len(of) > 1); f.Is(Headed) {
				f.Number = form
			}
		}
	}
}

// Counting is how prose counts: 第一，… 一是… 首先，….
var Counting = pattern.New(`
	^(?:
		第[一二三四五六七八九十]{1,2}步[:：]|
		第[一二三四五六七八九十]{1,2}(?:[个条件步点]|句话|件事|[\p{Han}]{0,3})?[，、]|
		其[一二三四五六七八九十][，、]|[一二三四五六七八九十]{1,2}[是要][，]?|
		(?:首先|其次|再次|再者|最后)[，]
	)`)
