package structure

import (
	"slices"
	"strings"

	"dayang/input/pattern"
)

// clauses leads to the cases of an article, which may be two: 有下列情形之一的，….
var clauses = pattern.New(`(?:下列|左列)[^。；]{0,40}[:：]$|之一[^。；]{0,24}[:：]$`).Last(":：")

// maxRuling is the longest ruling in characters.
const maxRuling = 240

// findRulings marks the paragraphs numbered 一、 or （一） that a sentence with ： leads to, two and
// more in a row within the text, where it numbers nothing else so and most of them are one sentence:
// what a court rules, what parties agree on. The points of a paper end it, and are paragraphs.
func findRulings(ps []*para, form numberForm) {
	first, last, several := -1, -1, 0
	for i, f := range ps {
		if f.Kind != "" || f.number != form {
			continue
		}
		if first < 0 {
			first = i
		} else if i != last+1 {
			return
		}
		if last = i; f.n > maxRuling || !f.period && f.ends != endsSemi {
			return
		}
		if f.stops > 0 {
			several++
		}
	}
	if first < 1 || last == first || several*2 > last-first+1 || ps[first-1].ends != endsColon || ps[first-1].n < minSaid || ps[first-1].has(sGreeting) {
		return
	}
	if last+1 == len(ps) || first < 4 || !ps[last+1].period || ps[last+1].n < minSaid || ps[last+1].has(sThanks) {
		return
	}
	for _, f := range ps[first : last+1] {
		f.oneSentence, f.ruling = true, true
	}
}

// findKin marks short lines without an end mark that have as many clauses as another,
// and lines that ask or exclaim, three and more before longer paragraphs.
func findKin(ps []*para) {
	of := map[int][]*para{}
	var asks []*para
	for i, f := range ps {
		if f.bare() && f.ends == endsStop && !strings.HasPrefix(f.text, "“") && i > 1 && i+1 < len(ps) && ps[i+1].n > 2*f.n {
			asks = append(asks, f)
		}
		if f.Kind == "" && f.short(maxHeading) && f.commas > 0 && i+1 < len(ps) && ps[i+1].n > f.n && ps[i+1].ends == endsStop {
			of[f.commas] = append(of[f.commas], f)
		}
	}
	for _, f := range asks {
		f.asks = len(asks) >= minContents
	}
	heads := 0
	var last *para
	for i, f := range ps {
		if i > 1 && (f.bare() && !f.verse && !f.has(sName) || f.Kind == "heading" || f.number != noNumber && f.short(maxHeading)) && i+1 < len(ps) && ps[i+1].n > f.n {
			heads++
			last = f
		}
	}
	if heads == 1 && last.bare() && last.ends == endsStop {
		last.lone = true
	}
	for _, fs := range of {
		for _, f := range fs {
			f.kin = len(fs) > 1
		}
	}
}

// findSpeech marks the lines that hold nothing but what somebody said. Where such
// lines head the sections, no other lines do.
func findSpeech(ps []*para) {
	var said []*para
	plain, within := 0, 0
	for i, f := range ps {
		before := i > 0 && i+1 < len(ps) && ps[i+1].n >= bodyLength
		switch {
		case f.Kind == "" && f.n <= maxHeading && f.ends == endsStop && strings.HasPrefix(f.text, "“") && strings.HasSuffix(f.text, "”") && strings.Count(f.text, "”") == 1:
			said = append(said, f)
			if !before {
				within++ // in the midst of a dialogue
			}
		case before && f.bare() && f.ends == endsOpen && !f.has(sName):
			plain++
		}
	}
	if len(said) > 1 && plain == 0 && within == 0 {
		return
	}
	for _, f := range said {
		f.speech = true
	}
	told := map[string][]*para{} // 某某：“…”, again and again
	for _, f := range ps {
		if m := saidBy.FindStringSubmatch(f.text); m != nil && f.Kind == "" {
			told[m[1]] = append(told[m[1]], f)
		}
	}
	for _, by := range told {
		for _, f := range by {
			f.speech = f.speech || len(by) > 1 && strings.HasSuffix(f.text, "”")
		}
	}
}

// saidBy opens a line that gives what somebody said.
var saidBy = pattern.New(`^(\p{Han}{1,8})[:：]“`).Has(":：")

// findCountedOn finds the number of items that open with a figure: in a row that counts
// 1. 2. 3., 2.14日 is 2. and 14日. Three and more count so, from 1 on.
func findCountedOn(ps []*para) {
	count := func(f *para) int {
		if f.Kind != "" || f.number != noNumber && f.number != numDot && f.number != numDecimal2 || f.n < 4 || !isDigit(f.chars[0]) || f.chars[1] != '.' {
			return 0
		}
		return int(f.chars[0] - '0')
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && count(ps[j]) == j-i+1 {
			j++
		}
		if n := j - i; n >= minContents || n == 2 && slices.ContainsFunc(ps[i:j], func(f *para) bool { return f.number == numDot }) {
			for _, f := range ps[i:j] {
				if f.number == noNumber {
					f.number, f.numLen = numDot, 2
				}
			}
		}
		i = max(j, i+1)
	}
}

// findZeroed finds the numbers 01, 02, 03 that touch the words of paragraphs in a row: items,
// of several sentences or not. Over texts of their own such numbers are those of headings.
func findZeroed(ps []*para) {
	zeroed := func(f *para, n int) bool {
		return f.Kind == "" && f.number == noNumber && n < 100 && f.n >= minSaid && f.n <= maxShaped && f.chars[0] == rune('0'+n/10) && f.chars[1] == rune('0'+n%10) && (isHan(f.chars[2]) || f.chars[2] == '“')
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && zeroed(ps[j], j-i+1) {
			j++
		}
		if j-i > 1 {
			for _, f := range ps[i:j] {
				f.number, f.numLen, f.step = numDot, 2, true
			}
		}
		i = max(j, i+1)
	}
}

// findOnes finds the points of old books, which open with 一 each: 一，…。 一，…。, three and more,
// of which two stand side by side, in a text that counts to no 二 so.
func findOnes(ps []*para) {
	for _, mark := range []string{"，", "、", "　", " ", ","} {
		var of []*para
		beside, last := false, -2
		for i, f := range ps {
			if f.Kind != "" || !strings.HasPrefix(f.text, "一"+mark) && !strings.HasPrefix(f.text, "二"+mark) {
				continue
			}
			if strings.HasPrefix(f.text, "二") || !f.period && f.ends != endsSemi || f.n < minOne {
				of = nil
				break
			}
			of = append(of, f)
			beside, last = beside || last == i-1, i
		}
		if len(of) < minContents || !beside {
			continue
		}
		for _, f := range of {
			n := 2
			for n < f.n && (f.chars[n] == ' ' || f.chars[n] == '　') {
				n++
			}
			f.number, f.numLen, f.step, f.dashed = numDot, n, true, false
		}
	}
}

// minOne is the shortest such point in characters.
const minOne = 8

// findChoices finds the answers that a question offers: A. B. C. on lines of their own, in a row.
func findChoices(ps []*para) {
	letter := func(f *para, n int) bool {
		return f.Kind == "" && n < 8 && f.n > 2 && f.n <= maxShaped && f.chars[0] == rune('A'+n) && strings.ContainsRune(".．、", f.chars[1]) && !(f.chars[1] == '.' && isDigit(f.chars[2]))
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && letter(ps[j], j-i) {
			j++
		}
		if j-i >= minContents {
			for _, f := range ps[i:j] {
				f.number, f.numLen, f.step, f.row = numDot, 2, true, 0
				for f.numLen < f.n-1 && (f.chars[f.numLen] == ' ' || f.chars[f.numLen] == '　') {
					f.numLen++
				}
			}
		}
		i = max(j, i+1)
	}
}

// findTouching finds the numbers that touch the words of a heading, 2检查结果, where others
// count 2.1 under them.
func findTouching(ps []*para) {
	var of []*para
	under := false
	for _, f := range ps {
		under = under || f.number == numDecimal2
		if f.Kind == "" && f.number == noNumber && f.short(maxShortLine) && f.n > 2 && int(f.chars[0]-'0') == len(of)+1 && isHan(f.chars[1]) && !measure(f.chars[1]) {
			of = append(of, f)
		}
	}
	if !under || len(of) < 2 {
		return
	}
	for _, f := range of {
		f.number, f.numLen = numDot, 1
	}
}

// findRunningOn marks the single items under headings whose numbers run on through the
// sections: 5. after 3. and 4.
func findRunningOn(ps []*para) {
	var of []*para
	count := func(f *para) int {
		n := 0
		for _, r := range f.chars[:min(f.n, 3)] {
			if !isDigit(r) {
				break
			}
			n = 10*n + int(r-'0')
		}
		return n
	}
	for _, f := range ps {
		if f.Kind == "" && (f.number == numDot || f.number == numPause) {
			if len(of) != count(f)-1 {
				return
			}
			of = append(of, f)
		}
	}
	if len(of) < minContents {
		return
	}
	for _, f := range of {
		f.step = f.step || f.n <= maxBare && (f.period || f.ends == endsSemi)
	}
}

// Paragraphs that open with —— are items as long as none of the row is longer than an item.
const (
	maxDashed = 100 // characters
	dashedRow = 8   // paragraphs before and behind that are looked at
)

// dashedAtLength reports a paragraph that opens with —— in a row of which one is no item.
func (c *context) dashedAtLength() bool {
	if c.Kind != "" || !c.dashed {
		return false
	}
	if c.n > maxDashed {
		return true
	}
	for _, by := range []int{1, -1} {
		for k := by; k != by*(dashedRow+1); k += by {
			if p := c.next(k); p.none || !p.dashed {
				break
			} else if p.n > maxDashed {
				return true
			}
		}
	}
	return false
}
