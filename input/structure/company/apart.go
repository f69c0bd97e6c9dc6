package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/stats"
	"dayang/input/structure/trait"
)

// Statistics that a page sets apart are told in plain text by their surroundings: they are
// full of figures, and nothing else of the text stands as they do. They stand inside a cut
// sentence, between gaps wider than those of other paragraphs, or without the indent (or
// with one, or in bold type) that prose does not share.

// Bounds of a statistic that stands apart by its place.
const (
	minApart = 16  // characters
	maxApart = 160 // characters
	maxGroup = 4   // statistics in a group
)

// density is how full of figures a paragraph is.
type density uint8

const (
	someFigures density = iota + 1 // a figure in half of the clauses, two and more
	fullFigures                    // three and more, in most clauses one
)

// rated rates a paragraph; 0 is one that cannot be a statistic.
func rated(f *Paragraph) density {
	if f.Kind != "" ||
		f.WithDigit > 0 && !f.BoldAll ||
		f.N < minApart ||
		f.N > maxApart ||
		f.Number != trait.NoNumber ||
		f.Dashed ||
		f.Ends == trait.EndsColon ||
		f.Ends == trait.EndsOpen && f.N >= trait.BodyLength ||
		f.Row >= 3 ||
		f.Has(trait.Apart|trait.Field|trait.Web) ||
		strings.ContainsRune(goesOn, f.Chars[0]) ||
		Counting.MatchString(f.Head(10)) {
		return 0
	}
	first, _, _ := strings.Cut(f.Words, "。")
	if f.Stops > 1 || f.Stops == 1 && !strings.ContainsFunc(first, trait.IsDigit) {
		return 0 // it tells something, and figures with it
	}
	n := len(f.Statistics())
	clauses := f.Commas + f.Stops + 1
	if !f.inDigits() {
		return 0
	}
	switch {
	case n >= minBareFigures && 2*n >= clauses:
		return fullFigures
	case n >= minBareFigures-1 && 2*n >= clauses:
		return someFigures
	}
	return 0
}

// inDigits reports a paragraph one of whose figures is in digits; those in words alone (八成以上) are prose.
func (f *Paragraph) inDigits() bool {
	return slices.ContainsFunc(f.Statistics(),
		func(s string) bool { return strings.ContainsFunc(s, trait.IsDigit) })
}

// findApart marks the statistics that stand apart, one by one or up to four in a row. Where
// half of the paragraphs are as full of figures (a bulletin), only what stands inside a
// sentence counts.
func findApart(ps []*Paragraph) {
	rate := make([]density, len(ps))
	prose, fulls := 0, 0
	for i, f := range ps {
		if i > 0 && !f.Is(Set) && f.Speaker == 0 {
			rate[i] = rated(f)
		}
		if rate[i] == fullFigures {
			fulls++
		}
		if rate[i] > 0 || f.Kind == "" && f.N >= minApart && f.Ends == trait.EndsStop {
			prose++
		}
	}
	if fulls == 0 || fulls*2 > prose {
		return
	}
	usual := func(i int) bool { return rate[i] == 0 }
	markGapped(ps, rate)
	markApart(ps, rate, setIn(ps, usual))
	markApart(ps, rate, inBold(ps, usual))
}

// markGroup marks the statistics from i to j.
func markGroup(ps []*Paragraph) {
	for _, f := range ps {
		f.tell(Apart)
		f.Found = f.Statistics()
	}
}

// markApart marks the groups that stand apart in a way in which hardly any prose does. One of
// them at least must be full of figures.
func markApart(ps []*Paragraph, rate []density, stands func(i int) bool) {
	var groups [][2]int
	others, full := 0, false
	for i := 0; i < len(ps); {
		j, most := i, density(0)
		for j < len(ps) && stands(j) && rate[j] > 0 {
			most = max(most, rate[j])
			j++
		}
		switch {
		case j > i && j-i <= maxGroup && i > 1:
			groups, full = append(groups, [2]int{i, j}), full || most == fullFigures
		case stands(i) && ps[i].N >= trait.BodyLength && i > 2:
			others++
		}
		i = max(j, i+1)
	}
	if others > len(groups) || !full {
		return
	}
	for _, g := range groups {
		markGroup(ps[g[0]:g[1]])
	}
}

// markGapped marks the groups beside a gap wider than is usual between paragraphs, or
// before a heading, if most gaps so wide are beside such groups.
func markGapped(ps []*Paragraph, rate []density) {
	headLike := func(i int) bool {
		return ps[i].N < trait.BodyLength && rate[i] == 0 || ps[i].Kind != ""
	}
	var between, over counter
	for i := 1; i < len(ps); i++ {
		switch {
		case headLike(i):
			over.add(ps[i].Look.Blank)
		case !headLike(i-1) && ps[i].N >= trait.BodyLength:
			between.add(ps[i].Look.Blank)
		}
	}
	wide := func(i int) bool { // the gap before i
		switch {
		case i == 0 || i == len(ps) || headLike(i-1) || ps[i].Look.Break && ps[i-1].Ends == trait.EndsOpen:
			return false // the gap is that of a page that ended inside a sentence
		case headLike(i):
			return ps[i].Look.Blank > max(over.most(), between.most())+1
		}
		return ps[i].Look.Blank > between.most()
	}
	var groups [][2]int
	others, full := 0, false
	for i := 1; i < len(ps); {
		j, most := i, density(0)
		for j < len(ps) && rate[j] > 0 && (j == i || !wide(j)) {
			most = max(most, rate[j])
			j++
		}
		if j > i && j-i <= maxGroup && i > 1 && (wide(i) || wide(j)) {
			groups, full = append(groups, [2]int{i, j}), full || most == fullFigures
		}
		i = max(j, i+1)
	}
	in := map[int]bool{}
	for _, g := range groups {
		in[g[0]], in[g[1]] = true, true
	}
	for i := 3; i < len(ps); i++ {
		if wide(i) && !in[i] {
			others++
		}
	}
	if others > len(groups) || !full {
		return
	}
	for _, g := range groups {
		markGroup(ps[g[0]:g[1]])
	}
}

// counter counts how often a number occurs.
type counter map[int]int

func (c *counter) add(v int) {
	if *c == nil {
		*c = counter{}
	}
	(*c)[v]++
}

// most returns the commonest number, the lowest of several.
func (c counter) most() int {
	best := 0
	for v, k := range c {
		if k > c[best] || k == c[best] && v < best {
			best = v
		}
	}
	return best
}

// setIn finds what has another indent than prose, the second halves of cut sentences aside.
func setIn(ps []*Paragraph, usual func(i int) bool) func(i int) bool {
	var indents counter
	n := 0
	for i, f := range ps {
		if f.Kind == "" && f.N >= trait.BodyLength && i > 0 && usual(i) {
			indents.add(f.Look.Indent)
			n++
		}
	}
	common := indents.most()
	if n < trait.MinSeries || indents[common]*5 < n*4 {
		return func(int) bool { return false }
	}
	return func(i int) bool {
		return ps[i].Kind == "" && ps[i].N >= minApart && ps[i].Look.Indent != common &&
			!(i > 0 && ps[i-1].N >= trait.BodyLength && ps[i-1].Ends == trait.EndsOpen && usual(i))
	}
}

// inBold finds what is bold where prose is not.
func inBold(ps []*Paragraph, usual func(i int) bool) func(i int) bool {
	for i, f := range ps {
		if f.BoldAll && f.N >= trait.BodyLength && i > 2 && usual(i) {
			return func(int) bool { return false }
		}
	}
	return func(i int) bool { return ps[i].Kind == "" && ps[i].BoldAll && ps[i].N >= minApart }
}

// parted reports three parts and more between ；, with a figure in each, and no clause without
// that does not compare.
func (f *Paragraph) parted() bool {
	parts := strings.Split(f.Words, "；")
	for _, p := range parts {
		if len(stats.Find(p)) == 0 {
			return false
		}
		for _, c := range strings.Split(strings.TrimSuffix(p, "。"), "，") {
			if len(stats.Find(c)) == 0 && !inComparison.MatchString(c) && !superlative.MatchString(c) {
				return false
			}
		}
	}
	return len(parts) >= minBareFigures
}

// superlative is a clause that ranks what was named before it: 为全省最短.
var superlative = pattern.New(`(?:最\p{Han}|第[一二三]|首位|前列|新[高低])$`)

// Covered reports a sentence of two clauses and more, behind so many bytes, each of which has a
// figure or compares.
func (f *Paragraph) Covered(from int) bool {
	clauses := strings.FieldsFunc(f.Words[from:], func(r rune) bool { return strings.ContainsRune("，；。", r) })
	for _, c := range clauses {
		if len(stats.Find(c)) == 0 && !inComparison.MatchString(c) && !strings.HasSuffix(c, "零") {
			return false
		}
	}
	return len(clauses) > 1
}

// Refers reports a paragraph that goes on from the text before it, or tells whence it knows:
// what is set apart speaks for itself.
func (f *Paragraph) Refers() bool {
	return strings.ContainsAny(f.Words, "“我该这他她") || reporting.MatchString(f.Words)
}

var reporting = pattern.New(`
	^(?:据|目前|截[至止]|此外|同时|与此同时|随着|为此|对此|记者|报告期内|期间|当[天日]|于是|后来|不过|但|而)`)

// Clauses counts the clauses of a sentence, or the fields that blanks and bars part; one that
// only says when or where goes before.
func (f *Paragraph) Clauses() int {
	n := f.Commas + 1 - strings.Count(f.Words, "年：") // 2013年：21万
	if fields := strings.FieldsFunc(f.Words,
		func(r rune) bool { return strings.ContainsRune("　|｜\t", r) }); f.Commas == 0 &&
		len(fields) > 1 {
		return len(fields)
	}
	if n > 2 && f.Intro() > 0 {
		n--
	}
	return n
}

// Intro returns the bytes of an opening clause that only says when or where.
func (f *Paragraph) Intro() int {
	first, _, ok := strings.Cut(f.Words, "，")
	if !ok || utf8.RuneCountInString(first) > maxIntro ||
		strings.ContainsFunc(strings.TrimLeftFunc(first, trait.IsDigit), trait.IsDigit) ||
		len(stats.Find(first)) > 0 {
		return 0
	}
	return len(first) + len("，")
}

// maxIntro is the longest clause in characters that only says when or where.
const maxIntro = 10

// figureLast is a line that ends with a figure.
var figureLast = pattern.New(`\d[\d,.]*(?:万|亿|千|百)?(?:余|多)?[\p{Han}%％‰℃]{0,4}$`)
