package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Bounds of a sentence that serves as a cross-head, measured on official prose:
// two clauses in 14 to 34 characters, lengths within a few characters of each
// other, at least three of them, none right after a heading of its own kind.
const (
	minSentenceHead = 12
	maxSentenceHead = 34
	minSeries       = 3
	seriesSpread    = 5
)

// findSeries marks the single sentences of the same build that recur before
// longer paragraphs: cross-heads that end in 。 come only in series.
func findSeries(ps []*Paragraph) {
	var cand []int
	for i, f := range ps {
		if f.Kind == "" && !f.Is(Dense|Set) && f.N >= minSentenceHead && f.N <= maxSentenceHead &&
			f.Ends == trait.EndsStop && f.Stops == 0 && f.Commas == 1 &&
			f.Number == trait.NoNumber && !f.Dashed && !f.Verse && (f.BoldFigures == 0 || f.BoldAll) &&
			strings.HasSuffix(f.Words, "。") && !couplet(ps, i) &&
			i+1 < len(ps) && (ps[i+1].N >= trait.BodyLength || i+2 < len(ps) && ps[i+2].N >= trait.BodyLength) {
			cand = append(cand, i)
		}
	}
	findCountedHeads(ps)
	findClauseHeads(ps)
	best := []int(nil)
	for _, c := range cand {
		var group []int
		for _, d := range cand {
			diff := ps[d].N - ps[c].N
			if diff < -seriesSpread || diff > seriesSpread {
				continue
			}
			if n := len(group); n > 0 && d == group[n-1]+1 {
				group[n-1] = d // of two in a row the one before the long paragraph
				continue
			}
			group = append(group, d)
		}
		if len(group) > len(best) {
			best = group
		}
	}
	if best = ofOneOpening(ps, best); len(best) < minSeries {
		best = twoOfBuild(ps, cand)
	}
	if len(best) > 1 && !tellTale(ps, best) {
		for _, i := range best {
			ps[i].tell(Series)
		}
	}
}

// ofOneOpening keeps of the sentences those that open with the same two characters, if they are three
// and more and most of them: 坚持…，…。 four times, and not 现在，我代表….
func ofOneOpening(ps []*Paragraph, series []int) []int {
	for _, i := range series {
		var same []int
		for _, k := range series {
			if ps[k].Head(2) == ps[i].Head(2) {
				same = append(same, k)
			}
		}
		if len(same) >= minSeries && 2*len(same) > len(series) {
			return same
		}
	}
	return series
}

// builtAlike is how many characters two sentences open with alike that are a series by themselves.
const builtAlike = 4

// twoOfBuild returns the two sentences that open alike, as no tale does: 紧紧抓住…，….
func twoOfBuild(ps []*Paragraph, cand []int) []int {
	for k, i := range cand {
		var same []int
		for _, d := range cand[k:] {
			if ps[d].Head(builtAlike) == ps[i].Head(builtAlike) {
				same = append(same, d)
			}
		}
		if len(same) == 2 && same[1]-i >= minSeries &&
			!strings.ContainsAny(ps[i].Head(builtAlike), "，：年月日天来时") {
			return same
		}
	}
	return nil
}

// taleLine is a sentence that goes on with a tale, which a head that says what is to be done does
// not: what came, what was so, who said it, how many there were.
var taleLine = pattern.New(`
	^[这那此其他她它我你]|[^\P{Han}为]了[^解]|是|说|记者|名叫|[:：]|\d`)

// tellTale reports sentences half of which and more go on with a tale.
func tellTale(ps []*Paragraph, series []int) bool {
	n := 0
	for _, i := range series {
		if taleLine.MatchString(ps[i].Words) {
			n++
		}
	}
	return 2*n >= len(series)
}

// Bounds of a sentence of one clause that serves as a cross-head. Stories set such lines
// apart for effect, reports do it over each of their long paragraphs in turn.
const (
	minClauseHead = 5
	maxClauseHead = 20
	headedText    = 80 // characters of the paragraph under each, at least
	headedShare   = 6  // times as long as the line over it, at least
	headedTexts   = 2  // paragraphs under each, at most
	turnShare     = 75 // per cent of them that stand in turn with such paragraphs
)

// findClauseHeads marks the sentences of one clause that stand in turn with one or two long
// paragraphs each: line, text, line, text, line, text, before the next heading or the end
// of the series. Lines of effect do not; where they are many, nothing is marked.
func findClauseHeads(ps []*Paragraph) {
	line := func(i int) bool {
		f := ps[i]
		return f.Kind == "" && f.N >= minClauseHead && f.N <= maxClauseHead && f.Period && f.Stops == 0 &&
			f.Commas == 0 && f.Number == trait.NoNumber &&
			f.Speaker == 0 && !f.Dashed && !f.Verse && !f.Has(trait.Apart|trait.Field) &&
			!strings.ContainsAny(f.Words, "“”「」：、？！") && strings.HasSuffix(f.Words, "。")
	}
	long := func(i, than int) bool {
		return ps[i].Kind == "" && ps[i].N >= headedText && ps[i].N >= headedShare*than &&
			ps[i].Number == trait.NoNumber && !ps[i].Dashed
	}
	var heads []int
	lines, turns := 0, 0
	for i := range ps {
		if !line(i) || i == 0 {
			continue
		}
		lines++
		k := i + 1
		for k < len(ps) && k <= i+headedTexts && long(k, ps[i].N) {
			k++
		}
		if k == i+1 {
			continue
		}
		heads = append(heads, i)
		if k < len(ps) && (line(k) || ps[k].Number != trait.NoNumber && ps[k].Number < trait.NumDot) ||
			len(heads) > 1 && i-heads[len(heads)-2] <= headedTexts+1 {
			turns++
		}
	}
	if len(heads) < minSeries || len(heads)*100 < turnShare*lines || turns*100 < turnShare*len(heads) {
		return
	}
	for i := range ps { // one over a shorter text stands in the series of the others
		if i > heads[0] && line(i) && i+1 < len(ps) && ps[i+1].Kind == "" &&
			ps[i+1].N >= max(trait.BodyLength, 3*ps[i].N) && ps[i+1].Number == trait.NoNumber {
			ps[i].tell(Series)
		}
	}
	ps[heads[0]].tell(Series)
	for k, i := range heads { // right under a heading too, if another one is in its section
		ps[i].set(InTurn, k+1 < len(heads) && heads[k+1]-i <= headedTexts+1)
	}
}

// countedHead is a sentence alone that counts what a speech has to say: 第一句话：….
var countedHead = pattern.New(`
	^第[一二三四五六七八九十](?:句话|个词|件事|个字|点|条)?[：:，,][^。]{2,20}[。！]$`)

// findCountedHeads marks two and more such sentences, each before longer paragraphs.
func findCountedHeads(ps []*Paragraph) {
	var of []*Paragraph
	for i, f := range ps {
		if f.Kind == "" && f.Number == trait.NoNumber && f.Stops == 0 && countedHead.MatchString(f.Words) {
			if i+1 == len(ps) || ps[i+1].N < trait.BodyLength {
				return
			}
			of = append(of, f)
		}
	}
	for _, f := range of {
		f.set(Series, len(of) > 1)
	}
}

// couplet reports two clauses of equal length right after a heading: a line of
// rhetoric that opens the section.
func couplet(ps []*Paragraph, i int) bool {
	if i == 0 || ps[i-1].N > trait.MaxSubtitle || ps[i-1].Ends != trait.EndsOpen {
		return false
	}
	parts := strings.FieldsFunc(ps[i].Words, func(r rune) bool { return !trait.IsHan(r) })
	return len(parts) == 2 && utf8.RuneCountInString(parts[0]) == utf8.RuneCountInString(parts[1])
}

// findUnstopped tells where paragraphs end in no mark, as who types a talk leaves them: that
// a line has none says nothing there.
func findUnstopped(ps []*Paragraph) {
	long, open := 0, 0
	for _, f := range ps {
		if f.Kind == "" && f.N >= trait.BodyLength && f.Number == trait.NoNumber {
			long++
			if f.Ends == trait.EndsOpen && f.Commas > 0 {
				open++
			}
		}
	}
	careless, most := 0, 0 // paragraphs too long for headings
	for _, f := range ps {
		if f.Kind == "" && f.N >= minCareless && f.Number == trait.NoNumber && !f.Has(trait.Apart) && f.Row < 2 {
			most++
			if f.Ends == trait.EndsOpen && f.Commas > 0 {
				careless++
			}
		}
	}
	all := long >= 5 && open*10 >= 6*long
	some := careless >= 3 && careless*5 >= most
	if !all && !some {
		return
	}
	for _, f := range ps {
		f.set(Unstopped, all || f.N > minCareless/2 && !f.BoldAll && !f.Is(Big) &&
			!strings.HasPrefix(f.Words, "【"))
	}
}

// minCareless is the length in characters from which a line with a comma and no stop at its end
// is a sentence whose writer did not set it.
const minCareless = 28
