package company

import (
	"iter"
	"slices"
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// clauses leads to the cases of an article, which may be two: 有下列情形之一的，….
var clauses = pattern.New(`(?:下列|左列)[^。；]{0,40}[:：]$|之一[^。；]{0,24}[:：]$`)

// maxRuling is the longest ruling in characters.
const maxRuling = 240

// findRulings marks the paragraphs numbered 一、 or （一） that a sentence with ： leads to, two and
// more in a row within the text, where it numbers nothing else so and most of them are one sentence:
// what a court rules, what parties agree on. The points of a paper end it, and are paragraphs.
func findRulings(ps []*Paragraph, form trait.NumberForm) {
	first, last, several := -1, -1, 0
	for i, f := range ps {
		if f.Kind != "" || f.Number != form {
			continue
		}
		if first < 0 {
			first = i
		} else if i != last+1 {
			return
		}
		if last = i; f.N > maxRuling || !f.Period && f.Ends != trait.EndsSemi {
			return
		}
		if f.Stops > 0 {
			several++
		}
	}
	if first < 1 || last == first || several*2 > last-first+1 || ps[first-1].Ends != trait.EndsColon ||
		ps[first-1].N < trait.MinSaid || ps[first-1].Has(trait.Greeting) {
		return
	}
	if last+1 == len(ps) || first < 4 || !ps[last+1].Period || ps[last+1].N < trait.MinSaid ||
		ps[last+1].Has(trait.Thanks) {
		return
	}
	for _, f := range ps[first : last+1] {
		f.tell(OneSentence | Ruling)
	}
}

// findKin marks short lines without an end mark that have as many clauses as another,
// and lines that ask or exclaim, three and more before longer paragraphs.
func findKin(ps []*Paragraph) {
	of := map[int][]*Paragraph{}
	var asks []*Paragraph
	for i, f := range ps {
		if f.Bare() && f.Ends == trait.EndsStop && !strings.HasPrefix(f.Words, "“") && i > 1 && i+1 < len(ps) &&
			ps[i+1].N > 2*f.N {
			asks = append(asks, f)
		}
		if f.Kind == "" && f.Short(trait.MaxHeading) && f.Commas > 0 && i+1 < len(ps) && ps[i+1].N > f.N &&
			ps[i+1].Ends == trait.EndsStop {
			of[f.Commas] = append(of[f.Commas], f)
		}
	}
	for _, f := range asks {
		f.set(Asks, len(asks) >= trait.MinSeries)
	}
	heads := 0
	var last *Paragraph
	for i, f := range ps {
		if i > 1 &&
			(f.Bare() && !f.Verse && !f.Has(trait.Name) ||
				f.Kind == "heading" ||
				f.Number != trait.NoNumber && f.Short(trait.MaxHeading)) &&
			i+1 < len(ps) && ps[i+1].N > f.N {
			heads++
			last = f
		}
	}
	if heads == 1 && last.Bare() && last.Ends == trait.EndsStop {
		last.tell(Lone)
	}
	for _, fs := range of {
		for _, f := range fs {
			f.set(Kin, len(fs) > 1)
		}
	}
}

// findSpeech marks the lines that hold nothing but what somebody said. Where such
// lines head the sections, no other lines do.
func findSpeech(ps []*Paragraph) {
	var said []*Paragraph
	plain, within := 0, 0
	for i, f := range ps {
		before := i > 0 && i+1 < len(ps) && ps[i+1].N >= trait.BodyLength
		switch {
		case f.Kind == "" && f.N <= trait.MaxHeading && f.Ends == trait.EndsStop &&
			strings.HasPrefix(f.Words, "“") && strings.HasSuffix(f.Words, "”") && strings.Count(f.Words, "”") == 1:
			said = append(said, f)
			if !before {
				within++ // in the midst of a dialogue
			}
		case before && f.Bare() && f.Ends == trait.EndsOpen && !f.Has(trait.Name):
			plain++
		}
	}
	if len(said) > 1 && plain == 0 && within == 0 {
		return
	}
	for _, f := range said {
		f.tell(Speech)
	}
	told := map[string][]*Paragraph{} // 某某：“…”, again and again
	for _, f := range ps {
		if m := saidBy.FindStringSubmatch(f.Words); m != nil && f.Kind == "" {
			told[m[1]] = append(told[m[1]], f)
		}
	}
	for _, by := range told {
		for _, f := range by {
			if len(by) > 1 && strings.HasSuffix(f.Words, "”") {
				f.tell(Speech)
			}
		}
	}
}

// saidBy opens a line that gives what somebody said.
var saidBy = pattern.New(`^(\p{Han}{1,8})[:：]“`)

// countingOn are the stretches of paragraphs in a row that count from 1 on, by what nth says of each.
func countingOn(ps []*Paragraph, nth func(f *Paragraph, n int) bool) iter.Seq[[]*Paragraph] {
	return func(yield func([]*Paragraph) bool) {
		for i := 0; i < len(ps); {
			j := i
			for j < len(ps) && nth(ps[j], j-i+1) {
				j++
			}
			if j > i && !yield(ps[i:j]) {
				return
			}
			i = max(j, i+1)
		}
	}
}

// findCountedOn finds the number of items that open with a figure: in a row that counts
// 1. 2. 3., 2.14日 is 2. and 14日. Three and more count so, from 1 on.
func findCountedOn(ps []*Paragraph) {
	nth := func(f *Paragraph, n int) bool {
		return f.Kind == "" &&
			(f.Number == trait.NoNumber || f.Number == trait.NumDot || f.Number == trait.NumDecimal2) &&
			f.N >= 4 && n < 10 && f.Chars[0] == rune('0'+n) && f.Chars[1] == '.'
	}
	for run := range countingOn(ps, nth) {
		if n := len(run); n >= trait.MinSeries ||
			n == 2 && slices.ContainsFunc(run, func(f *Paragraph) bool { return f.Number == trait.NumDot }) {
			for _, f := range run {
				if f.Number == trait.NoNumber {
					f.Number, f.NumLen = trait.NumDot, 2
				}
			}
		}
	}
}

// findZeroed finds the numbers 01, 02, 03 that touch the words of paragraphs in a row: items,
// of several sentences or not. Over texts of their own such numbers are those of headings.
func findZeroed(ps []*Paragraph) {
	zeroed := func(f *Paragraph, n int) bool {
		return f.Kind == "" && f.Number == trait.NoNumber && n < 100 && f.N >= trait.MinSaid &&
			f.N <= trait.MaxShaped && f.Chars[0] == rune('0'+n/10) && f.Chars[1] == rune('0'+n%10) &&
			(trait.IsHan(f.Chars[2]) || f.Chars[2] == '“')
	}
	for run := range countingOn(ps, zeroed) {
		if len(run) > 1 {
			for _, f := range run {
				f.tell(Step)
				f.Number, f.NumLen = trait.NumDot, 2
			}
		}
	}
}

// findOnes finds the points of old books, which open with 一 each: 一，…。 一，…。, three and more,
// of which two stand side by side, in a text that counts to no 二 so.
func findOnes(ps []*Paragraph) {
	for _, mark := range []string{"，", "、", "　", " ", ","} {
		var of []*Paragraph
		beside, last := false, -2
		for i, f := range ps {
			if f.Kind != "" || !strings.HasPrefix(f.Words, "一"+mark) && !strings.HasPrefix(f.Words, "二"+mark) {
				continue
			}
			if strings.HasPrefix(f.Words, "二") || !f.Period && f.Ends != trait.EndsSemi || f.N < minOne {
				of = nil
				break
			}
			of = append(of, f)
			beside, last = beside || last == i-1, i
		}
		if len(of) < trait.MinSeries || !beside {
			continue
		}
		for _, f := range of {
			n := 2
			for n < f.N && (f.Chars[n] == ' ' || f.Chars[n] == '　') {
				n++
			}
			f.tell(Step)
			f.Number, f.NumLen, f.Dashed = trait.NumDot, n, false
		}
	}
}

// minOne is the shortest such point in characters.
const minOne = 8

// findChoices finds the answers that a question offers: A. B. C. on lines of their own, in a row.
func findChoices(ps []*Paragraph) {
	letter := func(f *Paragraph, n int) bool {
		return f.Kind == "" && n <= 8 && f.N > 2 && f.N <= trait.MaxShaped && f.Chars[0] == rune('A'+n-1) &&
			strings.ContainsRune(".．、", f.Chars[1]) && !(f.Chars[1] == '.' && trait.IsDigit(f.Chars[2]))
	}
	for run := range countingOn(ps, letter) {
		if len(run) >= trait.MinSeries {
			for _, f := range run {
				f.tell(Step)
				f.Number, f.NumLen, f.Row = trait.NumDot, 2, 0
				for f.NumLen < f.N-1 && (f.Chars[f.NumLen] == ' ' || f.Chars[f.NumLen] == '　') {
					f.NumLen++
				}
			}
		}
	}
}

// findTouching finds the numbers that touch the words of a heading, 2检查结果, where others
// count 2.1 under them.
func findTouching(ps []*Paragraph) {
	var of []*Paragraph
	under := false
	for _, f := range ps {
		under = under || f.Number == trait.NumDecimal2
		if f.Kind == "" && f.Number == trait.NoNumber && f.Short(trait.MaxShortLine) && f.N > 2 &&
			int(f.Chars[0]-'0') == len(of)+1 && trait.IsHan(f.Chars[1]) && !trait.MeasureSign(f.Chars[1]) {
			of = append(of, f)
		}
	}
	if !under || len(of) < 2 {
		return
	}
	for _, f := range of {
		f.Number, f.NumLen = trait.NumDot, 1
	}
}

// findRunningOn marks the single items under headings whose numbers run on through the
// sections: 5. after 3. and 4.
func findRunningOn(ps []*Paragraph) {
	var of []*Paragraph
	count := func(f *Paragraph) int {
		n := 0
		for _, r := range f.Chars[:min(f.N, 3)] {
			if !trait.IsDigit(r) {
				break
			}
			n = 10*n + int(r-'0')
		}
		return n
	}
	for _, f := range ps {
		if f.Kind == "" && (f.Number == trait.NumDot || f.Number == trait.NumPause) {
			if len(of) != count(f)-1 {
				return
			}
			of = append(of, f)
		}
	}
	if len(of) < trait.MinSeries {
		return
	}
	for _, f := range of {
		if f.N <= maxBare && (f.Period || f.Ends == trait.EndsSemi) {
			f.tell(Step)
		}
	}
}

// findTwins marks the second of two lines at the head that open alike, hold the same
// marks and are about as long: they are one title of two lines.
func findTwins(ps []*Paragraph) {
	marks := func(f *Paragraph) string {
		return strings.Map(func(r rune) rune {
			if trait.IsHan(r) {
				return -1
			}
			return r
		}, f.Words)
	}
	for i := 1; i < len(ps) && i < 3; i++ {
		a, b := ps[i-1], ps[i]
		if a.PlainLine(trait.MaxTitle/2) && b.PlainLine(trait.MaxTitle/2) && a.Chars[0] == b.Chars[0] &&
			max(a.N-b.N, b.N-a.N) <= 3 && marks(a) != "" && marks(a) == marks(b) {
			b.tell(Twin)
			return
		}
	}
}
