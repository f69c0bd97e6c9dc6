package company

import (
	"slices"
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Free verse: short lines of any length, which nothing but their company tells from headings,
// names and lists.

// speaks are characters that stand in clauses and seldom in lists of names and
// things: a run of short lines that is full of them is verse.
const speaks = "的了着我你他她它们是在把被和就又还也不没有像从向里上"

// findFreeVerse marks runs of short lines as verse: of four lines and more of
// which some end in a comma, as no heading does, or of six and more of which half
// hold words that speak.
func findFreeVerse(ps []*Paragraph) {
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && verseLike(ps[j]) && !ps[j].Verse {
			j++
		}
		if j > i {
			readRun(ps, i, j)
		}
		i = max(j, i+1)
	}
	findLastVerseHead(ps)
}

// readRun marks the lines of a run from i to j that are verse, and those that head stanzas.
func readRun(ps []*Paragraph, i, j int) {
	from := underPoet(ps, i, j)
	heads := findVerseHeads(ps[i:j], i > 0 && ps[i-1].Verse)
	if at := signedHeads(ps[i:j]); at >= 0 {
		from = max(from, i+at)
	}
	for from < j && ps[from].Is(VerseHead) {
		from++
	}
	last := j
	for last-1 > from && prosaic(ps, i, last-1) {
		last--
	}
	for from < last && (prosaic(ps, i, from) || setUnder(ps, from)) {
		from++
	}
	run := ps[from:last]
	if signs := signsOf(run); !signs.stanza(run) && !signs.poem(heads) {
		for k := i; k < j; k++ {
			ps[k].deny(VerseHead)
		}
		return
	}
	for _, f := range run {
		f.Verse = !f.Is(VerseHead)
	}
}

// underPoet is the first line of a run under the title and the poet.
func underPoet(ps []*Paragraph, i, j int) int {
	from := i
	for from < j && from < 4 &&
		(from == 0 ||
			ps[from].Has(trait.Name) ||
			ps[from].Has(trait.Apart) ||
			from == 1 && ps[1].N <= 4 && j > 2 && ps[1].Look.Blank > 0 && ps[2].Look.Blank > 0) {
		from++
	}
	for k := i; k < j && k < 4; k++ {
		if ps[k].Has(trait.Name) {
			from = max(from, k+1) // what stands over the poet
		}
	}
	return from
}

// verseSigns are how many lines of a run have what tells verse from other short lines.
type verseSigns struct {
	lines    int
	commas   int // end within a sentence
	closed   int // end a sentence
	close    int // stand close to the line before
	said     int // are words that somebody says
	speaking int // have a word of clauses
	strange  int // have figures, brackets, commands, or ask what the next one answers
}

// signsOf counts them.
func signsOf(run []*Paragraph) verseSigns {
	n := verseSigns{lines: len(run)}
	count := func(c *int, is bool) {
		if is {
			*c++
		}
	}
	for k, f := range run {
		count(&n.commas, strings.HasSuffix(f.Words, "，") || strings.HasSuffix(f.Words, "、"))
		count(&n.closed, f.Period)
		count(&n.close, f.Look.Blank == 0)
		count(&n.said, strings.HasPrefix(f.Words, "“") && strings.HasSuffix(f.Words, "”"))
		count(&n.speaking, strings.ContainsAny(f.Words, speaks))
		count(&n.strange, strings.ContainsFunc(f.Words, unpoetic) ||
			strings.HasSuffix(f.Words, "？") && k+1 < len(run) && f.Look.Blank > 0 && run[k+1].Period &&
				run[k+1].N > f.N)
	}
	return n
}

// minPoem is how many lines of verse tell it.
const minPoem = 4

// stanza reports one sentence over three lines and more, none of them long.
func (n verseSigns) stanza(run []*Paragraph) bool {
	return n.lines >= minPoem-1 && n.strange == 0 && n.said == 0 && n.commas == n.lines-1 &&
		run[n.lines-1].Period && !slices.ContainsFunc(run, func(f *Paragraph) bool { return f.N > 14 })
}

// poem reports lines that go on in each other, or speak. heads is how many lines head stanzas of them.
func (n verseSigns) poem(heads int) bool {
	if n.lines < minPoem || n.strange*4 > n.lines || n.said > 1 && n.said*3 >= n.lines {
		return false
	}
	return n.commas*4 >= n.lines ||
		n.lines >= 6 && n.speaking*2 >= n.lines ||
		heads > 1 && n.lines >= 6 && n.speaking*4 >= n.lines && n.closed*3 <= n.lines && n.close*2 >= n.lines
}

// setUnder reports a line of the prose over verse that is set in: it has the indent of the prose
// before it, and the lines after it share another.
func setUnder(ps []*Paragraph, i int) bool {
	return i > 0 && i+2 < len(ps) && ps[i].Ends == trait.EndsStop && ps[i-1].N >= trait.BodyLength &&
		ps[i-1].Look.Indent == ps[i].Look.Indent &&
		ps[i+1].Look.Indent >= ps[i].Look.Indent+2 && ps[i+2].Look.Indent == ps[i+1].Look.Indent
}

// findLastVerseHead marks the line that stands alone over a poem of equal lines, where other
// poems of the text have their titles.
func findLastVerseHead(ps []*Paragraph) {
	for _, f := range ps {
		if !f.Is(VerseHead) {
			continue
		}
		for k := 1; k+1 < len(ps); k++ {
			if g := ps[k]; !g.Is(VerseHead) && g.Bare() && g.Ends == trait.EndsOpen && g.Look.Blank > 0 &&
				ps[k+1].Verse && ps[k+1].Look.Blank > 0 && k+2 < len(ps) && ps[k+2].Look.Blank == 0 &&
				!strings.HasSuffix(g.Words, "，") {
				g.tell(VerseHead)
				g.Verse = false
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
		run[k].tell(VerseHead)
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
		run[k].tell(VerseHead)
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
