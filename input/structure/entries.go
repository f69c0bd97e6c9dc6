package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// findEntries marks the lines without a stop that stand in a row, three and more, right under
// a heading with a number, in brackets or behind an ornament, or under what gives a recipe
// its ingredients: names, results, ingredients.
func findEntries(ps []*para) {
	is := func(f *para) bool {
		return f.Kind == "" && f.n > 1 && f.n <= maxShaped && f.ends == endsOpen && f.stops == 0 && f.number == noNumber && !f.dashed && !f.verse && !f.set && f.row < 3 &&
			!f.has(sApart|sName|sQuoted) && f.speaker == 0 && f.ornament == 0 && !strings.HasPrefix(f.text, "【")
	}
	over := func(f *para) bool {
		return f.Kind == "" && f.short(maxHeading) && (f.number > noNumber && f.number <= numHanParen || strings.HasPrefix(f.text, "【") && strings.HasSuffix(f.text, "】") || f.ornament > 0 || ingredients.MatchString(f.text))
	}
	for i := 1; i < len(ps); {
		j := i
		for j < len(ps) && is(ps[j]) && (j == i || ps[j].Look.Blank <= ps[i+1].Look.Blank) {
			j++
		}
		if j-i >= 2 && over(ps[i-1]) && (j-i >= minContents || strings.HasPrefix(ps[i-1].text, "【") || ps[i-1].number != noNumber) && (j == len(ps) || ps[j].n < bodyLength || ps[j].Look.Blank > 0) {
			for _, f := range ps[i:j] {
				f.entry, f.row = true, 0
			}
		}
		i = max(j, i+1)
	}
}

// ingredients are the headings over the ingredients of a recipe and what one takes along.
var ingredients = pattern.New(`^[【\[]?(?:材料|用料|食材|配料|主料|辅料|调料|原料|工具|准备|清单|装备|书单|歌单|名单|阵容)(?:[（(].{1,8}[）)])?[】\]]?[:：]?$`)

// findCounted marks the lines 第一，…； 第二，…。 in a row as items.
func findCounted(ps []*para) {
	label := func(f *para) int {
		if f.Kind != "" || f.number != noNumber || f.n > maxShaped {
			return 0
		}
		return utf8.RuneCountInString(counting.FindString(head(f.chars, 10)))
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && label(ps[j]) > 0 && (ps[j].ends == endsSemi || j > i && ps[j-1].ends == endsSemi) {
			j++
		}
		if j-i >= 2 {
			for _, f := range ps[i:j] {
				f.counted, f.numLen = true, label(f)
			}
		}
		i = max(j, i+1)
	}
}

// signer is an office or a role and a name: 秘书处　金小禾, 律师：邝静怡.
var signer = pattern.New(`^[\p{Han}（）]{2,16}(?:[ 　]{1,4}|[:：][ 　]?)[\p{Han}·]{2,4}$`).Has(" 　:：")

// findSigners marks the short lines after the end of a sentence and over a date: who signs,
// be it in the midst of a text.
func findSigners(ps []*para) {
	for i := 4; i+1 < len(ps); i++ {
		f, day, before := ps[i], ps[i+1], ps[i-1]
		if f.short(30) && f.number == noNumber && f.commas <= 1 && day.n <= 16 && day.has(sDate|sDay) && before.ends == endsStop &&
			(i+2 == len(ps) || ps[i+2].n < bodyLength) && (signer.MatchString(f.key) || orgEnd.MatchString(f.key) || f.has(sOffice|sName|sOrg)) {
			f.signing = true
		}
	}
}
