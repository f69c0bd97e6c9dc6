package company

import (
	"slices"
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
		if j-i == 2 && marks == 2 && j < len(ps) && ps[i].Commas > 0 && strings.HasSuffix(ps[j-1].Words, "，") &&
			ps[j].Period && ps[j].Stops == 0 && ps[j].N <= ps[i].N+2 && ps[j].Look.Blank == 0 &&
			ps[j].Look.Indent == ps[i].Look.Indent {
			for k := i; k <= j; k++ {
				ps[k].Verse = true // a longer clause closes them
			}
		}
		if j-i == 2 && i > 1 && (clause == 5 || clause == 7) && ps[i].N == clause+1 && ps[i+1].N == clause+1 &&
			strings.HasSuffix(ps[i].Words, "，") && ps[i+1].Ends == trait.EndsStop {
			ps[i].Verse, ps[i+1].Verse = true, true // two lines of a classic
		}
		// Verse is marked; a list of names of equal length is not.
		if j-i >= 3 && marks*2 >= j-i ||
			j-i == 2 && ps[i+1].Ends == trait.EndsStop && led(ps, i) ||
			j-i == 2 && (i > 2 || i > 0 && ps[i-1].Has(trait.Byline)) && marks == 2 && ps[i].Commas > 0 &&
				ps[i+1].Commas > 0 ||
			j-i == 2 && i > 0 && ps[i].N >= 4*clause && ps[i+1].N >= 4*clause && ps[i].Commas > 1 &&
				ps[i+1].Commas > 1 { // four clauses on either
			for k := i; k < j; k++ {
				ps[k].Verse = true
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

// hanging is a line of those that hang beside a door, without a mark.
var hanging = pattern.New(`^\p{Han}{5,20}$`)

// findHangings marks the two lines of one length, without a mark, to which a text leads: 楹联如下：.
func findHangings(ps []*Paragraph) {
	for i := 1; i+1 < len(ps); i++ {
		a, b := ps[i], ps[i+1]
		if a.Kind == "" && b.Kind == "" && a.N == b.N && b.Look.Blank == 0 && ps[i-1].Ends == trait.EndsColon &&
			hanging.MatchString(a.Words) && hanging.MatchString(b.Words) && strings.Contains(ps[i-1].Words, "联") &&
			led(ps, i) && (i+2 == len(ps) || ps[i+2].N != a.N) {
			a.Verse, b.Verse = true, true
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
				f.Verse = !f.VerseHead
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

// setUnder reports a line of the prose over verse that is set in: it has the indent of the prose
// before it, and the lines after it share another.
func setUnder(ps []*Paragraph, i int) bool {
	return i > 0 && i+2 < len(ps) && ps[i].Ends == trait.EndsStop && ps[i-1].N >= trait.BodyLength &&
		ps[i-1].Look.Indent == ps[i].Look.Indent &&
		ps[i+1].Look.Indent >= ps[i].Look.Indent+2 && ps[i+2].Look.Indent == ps[i+1].Look.Indent
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
		诗|词|歌|赋|偈|联|对子|古风|[律绝]句|正是|便是|但见|只见|云|曰|道是
	)[^。！？，；]{0,6}[:：]?$`)

// led reports that what stands before a line leads to verse.
func led(ps []*Paragraph, i int) bool {
	return i > 0 && (ps[i-1].Ends == trait.EndsColon || ps[i-1].N <= 6) &&
		versed.MatchString(trait.CreditTail(ps[i-1].Words))
}

// speaks are characters that stand in clauses and seldom in lists of names and
// things: a run of short lines that is full of them is verse.
const speaks = "的了着我你他她它们是在把被和就又还也不没有像从向里上"

// findFreeVerse marks runs of short lines as verse: of four lines and more of
// which some end in a comma, as no heading does, or of six and more of which half
// hold words that speak. open tells where the title block may end.
func findFreeVerse(ps []*Paragraph) {
	const minLines = 4
	for i := 0; i < len(ps); {
		if ps[i].Verse || !verseLike(ps[i]) {
			i++
			continue
		}
		j := i
		for j < len(ps) && verseLike(ps[j]) && !ps[j].Verse {
			j++
		}
		from := i
		for from < j && from < 4 &&
			(from == 0 ||
				ps[from].Has(trait.Name) ||
				ps[from].Has(trait.Apart) ||
				from == 1 && ps[1].N <= 4 && j > 2 && ps[1].Look.Blank > 0 && ps[2].Look.Blank > 0) {
			from++ // the title and the poet
		}
		for k := i; k < j && k < 4; k++ {
			if ps[k].Has(trait.Name) {
				from = max(from, k+1) // what stands over the poet
			}
		}
		heads := findVerseHeads(ps[i:j], i > 0 && ps[i-1].Verse)
		if at := signedHeads(ps[i:j]); at >= 0 {
			from = max(from, i+at)
		}
		for from < j && ps[from].VerseHead {
			from++
		}
		last := j
		for last-1 > from && prosaic(ps, i, last-1) {
			last--
		}
		for from < last && (prosaic(ps, i, from) || setUnder(ps, from)) {
			from++
		}
		commas, speaking, closed, close, said := 0, 0, 0, 0, 0
		for k := from; k < last; k++ {
			if strings.HasSuffix(ps[k].Words, "，") || strings.HasSuffix(ps[k].Words, "、") {
				commas++
			}
			if ps[k].Period {
				closed++
			}
			if ps[k].Look.Blank == 0 {
				close++
			}
			if strings.HasPrefix(ps[k].Words, "“") && strings.HasSuffix(ps[k].Words, "”") {
				said++ // each by somebody
			}
			if strings.ContainsAny(ps[k].Words, speaks) {
				speaking++
			}
		}
		strange := 0 // lines of figures, brackets, commands
		for k := from; k < last; k++ {
			if strings.ContainsFunc(ps[k].Words, unpoetic) ||
				strings.HasSuffix(ps[k].Words, "？") && k+1 < last && ps[k].Look.Blank > 0 && ps[k+1].Period &&
					ps[k+1].N > ps[k].N {
				strange++
			}
		}
		n := last - from
		if n >= minLines-1 && strange == 0 && said == 0 && commas == n-1 && ps[last-1].Period &&
			slices.IndexFunc(ps[from:last], func(f *Paragraph) bool { return f.N > 14 }) < 0 ||
			n >= minLines && strange*4 <= n && !(said > 1 && said*3 >= n) &&
				(commas*4 >= n ||
					n >= 6 && speaking*2 >= n ||
					heads > 1 && n >= 6 && speaking*4 >= n && closed*3 <= n && close*2 >= n) {
			for k := from; k < last; k++ {
				ps[k].Verse = !ps[k].VerseHead
			}
		} else {
			for k := i; k < j; k++ {
				ps[k].VerseHead = false
			}
		}
		i = max(j, i+1)
	}
	findLastVerseHead(ps)
}

// findLastVerseHead marks the line that stands alone over a poem of equal lines, where other
// poems of the text have their titles.
func findLastVerseHead(ps []*Paragraph) {
	for _, f := range ps {
		if !f.VerseHead {
			continue
		}
		for k := 1; k+1 < len(ps); k++ {
			if g := ps[k]; !g.VerseHead && g.Bare() && g.Ends == trait.EndsOpen && g.Look.Blank > 0 &&
				ps[k+1].Verse && ps[k+1].Look.Blank > 0 && k+2 < len(ps) && ps[k+2].Look.Blank == 0 &&
				!strings.HasSuffix(g.Words, "，") {
				g.Verse, g.VerseHead = false, true
			}
		}
		return
	}
}

// unpoetic reports characters that verse seldom has.
func unpoetic(r rune) bool {
	return trait.IsDigit(r) ||
		r < 0x7F && strings.ContainsRune("{}[]<>/\\=_|@#$%&*+`", r) ||
		strings.ContainsRune("【】（）", r)
}

// prosaic reports a sentence alone at the edge of a run in which lines stand together.
func prosaic(ps []*Paragraph, first, k int) bool {
	together := func(k int) bool { return k < len(ps) && k > 0 && ps[k].Look.Blank == 0 }
	if k == 0 || !ps[k].Period || ps[k].Commas == 0 || together(k) || k+1 < len(ps) && together(k+1) {
		return false
	}
	return together(first+1) || together(k-1)
}

// findVerseHeads marks the lines that stand alone over stanzas of several lines, in
// a run of lines: two of them at least, or one after another poem, and returns how many. after tells
// that the run follows a poem of equal lines.
func findVerseHeads(run []*Paragraph, after bool) int {
	alone := func(k int) bool {
		return (k == 0 || run[k].Look.Blank > 0) && k+2 < len(run) && run[k+1].Look.Blank > 0 &&
			run[k+2].Look.Blank == 0 &&
			run[k].Ends == trait.EndsOpen && !strings.HasSuffix(run[k].Words, "，")
	}
	var at []int
	for k := range run {
		if alone(k) {
			at = append(at, k)
		}
	}
	if len(at) == 0 || len(at) == 1 && (at[0] < 4 && (!after || at[0] > 0) || run[at[0]].N > 8) {
		return 0 // one title needs a poem before it
	}
	for _, k := range at {
		run[k].VerseHead = true
	}
	return len(at)
}

// signedHead is the title of a poem with its poet.
var signedHead = pattern.New(`^[^（）()]{1,14}[（(][\p{Han}·]{2,5}[）)]$`)

// signedHeads marks the lines of a run that name a poem and its poet over two lines and
// more, if there are two and more of them, and returns the first, else -1.
func signedHeads(run []*Paragraph) int {
	var at []int
	for k, f := range run {
		if f.Ends == trait.EndsOpen && k+2 < len(run) && signedHead.MatchString(f.Words) {
			at = append(at, k)
		}
	}
	for m := 1; m < len(at); m++ {
		if at[m]-at[m-1] < 3 {
			return -1
		}
	}
	if len(at) < 2 {
		return -1
	}
	for _, k := range at {
		run[k].VerseHead = true
	}
	return at[0]
}

func verseLike(f *Paragraph) bool {
	return f.Kind == "" && !TimedHead.MatchString(f.Words) && !bareNumber.MatchString(f.Words) && f.N > 0 &&
		f.N <= trait.MaxShortLine && f.Number == trait.NoNumber && !f.Dashed && f.Row < 3 &&
		(f.Stops == 0 || f.Stops == 1 && f.N <= 14) &&
		f.Ends != trait.EndsColon && !f.Has(trait.Apart&^trait.Greeting|trait.Field|trait.Bracketed|trait.Day) &&
		f.BoldFigures == 0 && !(f.Row >= 2 && strings.ContainsFunc(f.Words, trait.IsDigit))
}

// TimedHead is a heading that tells when: 6:40 出发, 傍晚6：20　电话.
var TimedHead = pattern.New(`^\p{Han}{0,3}\d{1,2}[:：]\d{2}[ 　]+\p{Han}[\p{Han}“”、]{1,14}$`)
