package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// verseLine reports a line that can be verse: clauses of equal length between
// three and nine characters, closed by a mark or a blank.
func verseLine(f *Paragraph) (clause int, ok bool) {
	if f.N < 4 || f.N > 34 || TimedHead.MatchString(f.Words) || f.Number != trait.NoNumber || f.Has(trait.Field) ||
		strings.ContainsFunc(f.Words, trait.IsDigit) {
		return 0, false
	}
	for _, part := range strings.FieldsFunc(f.Words, func(r rune) bool { return !trait.IsHan(r) }) {
		n := utf8.RuneCountInString(part)
		if clause == 0 {
			clause = n
		}
		if n != clause || n < 3 || n > 9 {
			return 0, false
		}
	}
	return clause, clause > 0
}

// findVerse marks four and more lines in a row of the same clause length, or two
// and more that each hold two clauses or more.
func findVerse(ps []*Paragraph) {
	for i := 0; i < len(ps); {
		clause, ok := verseLine(ps[i])
		if !ok || overStanza(ps, i) {
			i++
			continue
		}
		j, marks := i, 0
		for ; j < len(ps); j++ {
			c, ok := verseLine(ps[j])
			if !ok || c != clause {
				break
			}
			if ps[j].Commas > 0 || ps[j].Ends == trait.EndsStop {
				marks++
			}
		}
		if j-i >= 3 && marks*2 >= j-i || // a list of names of equal length has no marks
			j-i == 2 && (classic(ps, i, clause) || pairSung(ps, i, clause, marks)) {
			for _, f := range ps[i:j] {
				f.Verse = true
			}
		}
		i = max(j, i+1)
	}
	findLedVerse(ps)
	findHangings(ps)
	findFreeVerse(ps)
	growVerse(ps)
	closeVerse(ps)
}

// classic reports two lines of a classic poem: a clause of five characters or seven each.
func classic(ps []*Paragraph, i, clause int) bool {
	return i > 1 && (clause == 5 || clause == 7) && ps[i].N == clause+1 && ps[i+1].N == clause+1 &&
		strings.HasSuffix(ps[i].Words, "，") && ps[i+1].Ends == trait.EndsStop
}

// pairSung reports that two lines of equal clauses are verse: the text leads to them, both have marks
// within, or four clauses.
func pairSung(ps []*Paragraph, i, clause, marks int) bool {
	a, b := ps[i], ps[i+1]
	return b.Ends == trait.EndsStop && led(ps, i) ||
		(i > 2 || i > 0 && ps[i-1].Has(trait.Byline)) && marks == 2 && a.Commas > 0 && b.Commas > 0 ||
		i > 0 && a.N >= 4*clause && b.N >= 4*clause && a.Commas > 1 && b.Commas > 1
}

// hanging is a line of those that hang beside a door, without a mark.
var hanging = pattern.New(`^\p{Han}{4,20}$`)

// doorLines leads to such lines: 楹联如下：, 写了一副春联：. Who deals in them or gives them away
// (春联企业：) leads to names.
var doorLines = pattern.New(`
	(?:(?:[楹对春门挽贺寿喜婚上下]|[副幅][^，。]{0,8})联|联语)
	(?:[^，。]{0,4}(?:如下|是|为|写着|写道|道|曰|云))?[:：]$`)

// doorTold tells of such lines in its last sentence; they follow, set in.
var doorTold = pattern.New(`(?:[楹对春门挽贺寿喜婚旧古]联|[副幅][^，。]{0,8}联)[，、](?:[^。！？]{0,40})[:：]$`)

// findHangings marks the two lines of one length, without a mark, to which a text leads: 楹联如下：.
func findHangings(ps []*Paragraph) {
	for i := 1; i+1 < len(ps); i++ {
		lead, a, b := ps[i-1], ps[i], ps[i+1]
		if a.Kind != "" || b.Kind != "" || a.N != b.N || b.Look.Blank > 0 || lead.Ends != trait.EndsColon ||
			!hanging.MatchString(a.Words) || !hanging.MatchString(b.Words) || i+2 < len(ps) && ps[i+2].N == a.N {
			continue
		}
		setIn := a.Look.Indent >= lead.Look.Indent+2 && b.Look.Indent == a.Look.Indent
		if doorLines.MatchString(lead.Words) && led(ps, i) || setIn && doorTold.MatchString(lead.Words) {
			a.Verse, b.Verse = true, true
			group(ps[i:i+2], ByHanging)
		}
	}
}

// closeVerse marks a line behind —— that stands close to verse and goes on in one more line: it says
// more than whence the verse is.
func closeVerse(ps []*Paragraph) {
	for i := 1; i+1 < len(ps); i++ {
		a, b := ps[i], ps[i+1]
		if ps[i-1].Verse && a.Kind == "" && a.Dashed && a.N <= maxGrown && a.Ends == trait.EndsOpen &&
			a.Look.Blank == 0 && b.Look.Blank == 0 && verseLike(b) && (i+2 == len(ps) || ps[i+2].Look.Blank > 0) {
			a.Verse, b.Verse = true, true
		}
	}
}

// maxGrown is the longest line of verse in characters that is known by those beside it.
const maxGrown = 20

// growVerse marks the lines that stand close to verse, as long as each is short and closed by a mark,
// a quarter of them by one within a sentence, and a quarter are verse by the length of their clauses:
// a ballad, whose lines differ. A sentence alone at either edge is prose.
func growVerse(ps []*Paragraph) {
	sung := func(f *Paragraph) bool {
		return f.Verse ||
			verseLike(f) && f.Stops == 0 && f.N <= maxGrown && (f.Ends != trait.EndsOpen || f.commaEnd()) &&
				!strings.ContainsFunc(f.Words, trait.IsDigit)
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && sung(ps[j]) && (j == i || ps[j].Look.Blank == 0) {
			j++
		}
		from, to := i, j
		for from < to && !ps[from].Verse && ps[from].Period {
			from++
		}
		for to > from && !ps[to-1].Verse && (to-2 < from || !ps[to-2].commaEnd()) {
			to--
		}
		equal, open := 0, 0
		for _, f := range ps[from:to] {
			if f.Verse {
				equal++
			}
			if f.commaEnd() {
				open++
			}
		}
		if n := to - from; n >= 4 && equal < n && equal*4 >= n && open*4 >= n {
			for _, f := range ps[from:to] {
				f.Verse = !f.Is(VerseHead)
			}
		}
		i = max(j, i+1)
	}
}

// commaEnd reports a line that closes with a mark within a sentence.
func (f *Paragraph) commaEnd() bool {
	return strings.HasSuffix(f.Words, "，") || strings.HasSuffix(f.Words, "；") ||
		strings.HasSuffix(f.Words, "、") || strings.HasSuffix(f.Words, ",")
}

// overStanza reports a line without a mark alone at the head, over lines that stand together: who
// wrote them, or what they are called.
func overStanza(ps []*Paragraph, i int) bool {
	return i > 0 && i < 4 && i+2 < len(ps) && ps[i].Ends == trait.EndsOpen && ps[i].Commas == 0 &&
		ps[i].Look.Blank > 0 && ps[i+1].Look.Blank > 0 && ps[i+2].Look.Blank == 0 && ps[i+1].Commas > 0
}

// findLedVerse marks two and more lines of short clauses, equal or not, right after 词曰：.
func findLedVerse(ps []*Paragraph) {
	sung := func(f *Paragraph) bool {
		if f.Kind != "" || f.Number != trait.NoNumber || f.N < 4 || f.N > 34 ||
			strings.ContainsFunc(f.Words, trait.IsDigit) || strings.ContainsAny(f.Words, "“”：；") {
			return false
		}
		for _, part := range strings.FieldsFunc(f.Words, func(r rune) bool { return !trait.IsHan(r) }) {
			if n := utf8.RuneCountInString(part); n < 3 || n > 9 {
				return false
			}
		}
		return true
	}
	for i := 1; i < len(ps); i++ {
		if !led(ps, i) || ps[i].Look.Indent <= ps[i-1].Look.Indent {
			continue
		}
		j := i
		for j < len(ps) && sung(ps[j]) && ps[j].Look.Indent == ps[i].Look.Indent {
			j++
		}
		if j-i < 2 || ps[j-1].Ends != trait.EndsStop {
			continue
		}
		for _, f := range ps[i:j] {
			f.Verse = true
		}
	}
}

// versed leads to the two lines or more that a tale is told in verse: 诗曰： 正是： 有诗为证：.
var versed = pattern.New(`
	(?:^|[。！？…；—，”])[^。！？，；]{0,8}(?:
		诗|词|歌|赋|偈|联[^系合盟营赛网通络席社]|联[:：]?$|对子|古风|[律绝]句|正是|便是|但见|只见|云|曰|道是
	)[^。！？，；]{0,6}[:：]?$`)

// led reports that what stands before a line leads to verse.
func led(ps []*Paragraph, i int) bool {
	return i > 0 && (ps[i-1].Ends == trait.EndsColon || ps[i-1].N <= 6) &&
		versed.MatchString(trait.CreditTail(ps[i-1].Words))
}
