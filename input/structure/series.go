package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// Bounds of run-in heads (measured on 1,990 paragraphs of official prose): an
// opening sentence of 4 to 16 characters without comma, three of them in a
// section with at most one other paragraph between two.
const (
	minRunIn    = 4
	maxRunIn    = 16
	maxNumbered = 44 // a numbered one may have two clauses
	runInSeries = 3
	runInSpread = 8
	minClause   = 3  // characters of each clause of an opening of two
	minNamed    = 6  // characters that an opening sentence names at least
	maxListed   = 12 // one that lists things with 、 is shorter
)

// runIns finds the paragraphs that open with a sentence that names them. One
// alone is only a short sentence: they are recognised as a series within a
// section.
func (in *inference) runIns() {
	var cand, two []int // of the section: openings of one clause or numbered, of two
	flush := func() {
		in.markSeries(cand)
		in.countOn(cand)
		in.markSeries(two)
		cand, two = cand[:0], two[:0]
	}
	for i, p := range in.pieces {
		if isHead(p.label) && p.caught == nil || p.label == lGiven && p.Kind == doc.Heading {
			flush()
		}
		if !p.prose() {
			continue
		}
		p.runIn, p.series = 0, 0
		if n := p.strongLead(); n > 0 {
			p.runIn = n
			continue
		}
		if p.label == lBody && p.opening() > 0 {
			if p.Number == trait.NoNumber && p.clause() > 0 {
				two = append(two, i)
			} else {
				cand = append(cand, i)
			}
		}
	}
	flush()
	in.acrossSections()
	in.besideHeads()
}

// mostBeside is how many characters, the number and the stop with them, an opening may have beside
// however short a heading.
const mostBeside = 12

// besideHeads finds the opening of a numbered paragraph whose neighbour in the count stands on a line of
// its own: （一）指导思想。…, （二）基本原则 as a heading. Both name what follows, and are about as long.
func (in *inference) besideHeads() {
	for i, p := range in.pieces {
		if p.label != lBody || !p.prose() || p.runIn > 0 || p.Number != trait.NumHanParen || p.opening() == 0 {
			continue
		}
		for _, by := range []int{1, -1} {
			k := i + by
			for k >= 0 && k < len(in.pieces) && in.pieces[k].Number != trait.NumHanParen &&
				!(isHead(in.pieces[k].label) && in.pieces[k].Number == trait.NumHan) {
				k += by
			}
			if k >= 0 && k < len(in.pieces) && in.pieces[k].label == lNumHead &&
				in.pieces[k].Number == trait.NumHanParen && in.pieces[k].hanCount() == p.hanCount()+by &&
				p.opening() < p.N && p.opening() <= max(mostBeside, in.pieces[k].N*3/2) {
				in.seriesNo++
				p.runIn, p.series = p.opening(), in.seriesNo
				break
			}
		}
	}
}

// acrossSections finds the openings of one length that name the first paragraph of each section
// of a text full of figures, a section having no more of them or few: 经济运行稳中有进。初步核算，….
func (in *inference) acrossSections() {
	names := func(p *piece) bool {
		return p.prose() && p.runIn == 0 && p.Number == trait.NoNumber && p.counts() == 0 &&
			p.opening() >= minNamed && p.clause() == 0 && !p.tells() && len(p.Statistics()) > 0
	}
	sections, of, lo, hi := 0, 0, maxRunIn, 0
	for i, p := range in.pieces {
		if p.label != lNumHead || p.Number != trait.NumHan || i+1 == len(in.pieces) {
			continue
		}
		sections++
		if q := in.pieces[i+1]; names(q) {
			of, lo, hi = of+1, min(lo, q.opening()), max(hi, q.opening())
		}
	}
	if of <= runInSeries || of*3 < 2*sections || hi-lo > 2 {
		return
	}
	in.seriesNo++
	for _, p := range in.pieces {
		if names(p) && p.opening() >= lo-1 && p.opening() <= hi+1 {
			p.runIn, p.series = p.opening(), in.seriesNo
		}
	}
}

// strongLead returns the length of a bold opening that is followed by plain text.
func (p *piece) strongLead() int {
	switch {
	case p.RunIn != "":
		return len([]rune(p.RunIn))
	case p.Speaker > 0:
		return p.Speaker
	case p.Labelled > 0:
		return p.Labelled
	case p.Number == trait.NoNumber && p.N >= trait.MinSaid:
		if m := themed.FindString(p.Head(10)); m != "" {
			return utf8.RuneCountInString(m)
		}
	case p.Number == trait.NumArticle && p.N > p.NumLen:
		return len([]rune(strings.TrimRight(string(p.Chars[:p.NumLen]), " 　")))
	}
	for _, s := range p.Spans {
		if s.Mark == doc.Strong && s.Start == 0 && s.End+trait.MinSaid/2 < p.N && s.End <= maxRunIn && s.End >= 2 &&
			p.Ends == trait.EndsStop && strings.ContainsRune(" \u3000", p.Chars[s.End]) &&
			p.Chars[0] != '“' {
			return s.End // a gap instead of a stop
		}
		if s.Mark == doc.Strong && s.Start == 0 && s.End < p.N && s.End <= maxNumbered && s.End >= 2 &&
			strings.ContainsRune("。：:！？.", p.Chars[s.End-1]) {
			return s.End
		}
	}
	return 0
}

// themed is a label that by itself says what a paragraph is about: 人物名片： 后市预判：.
var themed = pattern.New(`
	^(?:提醒|注意|PS|Ps|ps)[:：]|^(?:注|示例) ?\d{1,2}[:：]|^示例[:：]|
	^\p{Han}{0,4}(?:
		名片|档案|简历|小传|预判|展望|研判|解读|点评|链接|背景|(?:风险|温馨|特别|安全)提[示醒]|说法|释义|
		看点|结论|小贴士|旁白|延伸
	)[:：]|
	^(?i:tips)[:：]`)

// ordinal is the number alone with which a paragraph counts itself; 第三名，张三，… tells who.
var ordinal = pattern.New(`^第[一二三四五六七八九十\d]{1,3}，`)

// opening returns the length of an opening sentence that may be a run-in head.
func (p *piece) opening() int {
	if p.Number == trait.NumArticle {
		return 0
	}
	limit, rest := maxRunIn, 0 // commas behind the one that counts
	counts := p.counts()
	if p.Number != trait.NoNumber || counts > 0 {
		limit = maxNumbered
	}
	for i, r := range p.Chars {
		switch {
		case i >= limit || i+minNamed >= p.N:
			return 0
		case r == '。':
			if i+1 < minRunIn ||
				p.Number == trait.NoNumber && i >= maxListed && strings.ContainsRune(string(p.Chars[:i]), '、') {
				return 0
			}
			return i + 1
		case r == '，' && counts > 0 && i >= counts && ordinal.MatchString(p.Words):
			if rest++; rest > 1 || i > maxListed { // 第一，统一规划，添置书架。 has two short clauses
				return 0
			}
			limit = min(limit, 2*maxListed+counts)
		case r == '，' &&
			(i < counts || counts > 0 && p.Chars[0] != '第' || p.Number == trait.NoNumber && p.clause() > 0):
		case r == '；', r == '：', r == '！', r == '？', r == '…', r == ';', r == ':', r == '!', r == '?',
			p.Number == trait.NoNumber && (r == '，' || r == ',' || i == 0 && (r == '“' || r == '《')):
			return 0
		}
	}
	return 0
}

// counts returns the length of the words with which a paragraph counts itself.
func (p *piece) counts() int {
	if p.Number != trait.NoNumber {
		return 0
	}
	return utf8.RuneCountInString(company.Counting.FindString(p.Head(10)))
}

// clause returns the length of the first of the two clauses of an opening sentence,
// 0 if it has another number of them. Without a number such openings count only
// where all of a series are of one build.
func (p *piece) clause() int {
	at, commas := 0, 0
	if p.counts() > 0 {
		return 0
	}
	for i, r := range p.Chars[:min(p.N, maxRunIn+1)] {
		switch r {
		case '，':
			if commas++; commas == 1 {
				at = i
			}
		case '。':
			if commas == 1 && at >= minClause && i-at > minClause {
				return at
			}
			return 0
		}
	}
	return 0
}

// pronouns open sentences that refer back; such a sentence names nothing.
const pronouns = "这那此其他她它我你但而"

// narrated is a sentence of a tale, which names nothing either: what goes on, what came, what is not so.
var narrated = pattern.New(`
	[也了着]\p{Han}|起初|同样|^不过|^还|并不|不只|不是|正在|已经|那天|是[另一]|[^\P{Han}目]的。$`)

// tells reports an opening sentence that tells something and names nothing.
func (p *piece) tells() bool {
	return p.Number == trait.NoNumber && p.counts() == 0 &&
		(strings.ContainsRune(pronouns, p.Chars[0]) ||
			narrated.MatchString(string(p.Chars[:p.opening()])))
}

// couplets reports a series of openings of two clauses of equal length that share nothing:
// sayings, with which a writer begins.
func (in *inference) couplets(group []int) bool {
	for _, i := range group {
		p := in.pieces[i]
		if at := p.clause(); p.Number != trait.NoNumber ||
			at <= minClause ||
			p.opening() != 2*at+2 ||
			i != group[0] && inPlace(in.pieces[group[0]], p) > 1 { // the comma is one
			return false
		}
	}
	return true
}

func (in *inference) markSeries(cand []int) {
	if len(cand) < 2 {
		return
	}
	var group []int
	lo, hi := 0, 0
	flush := func() {
		group = in.withoutClosing(in.withoutEnds(group))
		if len(group) >= runInSeries && !in.couplets(group) || len(group) == 2 && in.twins(group) {
			in.seriesNo++
			for _, i := range group {
				in.pieces[i].runIn, in.pieces[i].series = in.pieces[i].opening(), in.seriesNo
			}
		}
		group = group[:0]
	}
	for _, i := range cand {
		p := in.pieces[i]
		if p.tells() {
			continue
		}
		if len(group) > 0 {
			last := group[len(group)-1]
			if in.proseBetween(last, i) > 1 || !in.alike(group[0], i, lo, hi) {
				flush()
			}
		}
		n := p.opening()
		if len(group) == 0 {
			lo, hi = n, n
		}
		lo, hi = min(lo, n), max(hi, n)
		group = append(group, i)
	}
	flush()
}

// countOn takes into a series of numbered openings those of the section whose numbers lead
// to it or go on from it, with whatever prose between: each heads several paragraphs.
func (in *inference) countOn(cand []int) {
	var of []*piece
	for _, i := range cand {
		if p := in.pieces[i]; p.Number == trait.NumHanParen {
			of = append(of, p)
		}
	}
	for k := 1; k < len(of); k++ {
		if a, b := of[k-1], of[k]; a.runIn > 0 && b.runIn == 0 && a.hanCount()+1 == b.hanCount() {
			b.runIn, b.series = b.opening(), a.series
		}
	}
	for k := len(of) - 2; k >= 0; k-- {
		if a, b := of[k], of[k+1]; a.runIn == 0 && b.runIn > 0 && a.hanCount()+1 == b.hanCount() {
			a.runIn, a.series = a.opening(), b.series
		}
	}
}

// hanCount is the count of a number in brackets, （十二） for instance.
func (p *piece) hanCount() int {
	return company.CountValue(strings.Trim(string(p.Chars[:p.NumLen]), "（）() 　"))
}

// withoutEnds takes the first and the last off a series of which three others and
// more open with one and the same character.
func (in *inference) withoutEnds(group []int) []int {
	count := map[rune]int{}
	for _, i := range group {
		count[in.pieces[i].Chars[0]]++
	}
	for r, n := range count {
		if n < runInSeries || n*2 <= len(group) || in.pieces[group[0]].Number != trait.NoNumber {
			continue
		}
		for in.pieces[group[0]].Chars[0] != r {
			group = group[1:]
		}
		for in.pieces[group[len(group)-1]].Chars[0] != r {
			group = group[:len(group)-1]
		}
		break
	}
	return group
}

// withoutClosing takes the last paragraph of the text off a series whose build it
// does not share: it closes the text with a short sentence.
func (in *inference) withoutClosing(group []int) []int {
	n := len(group)
	if n < 2 {
		return group
	}
	last := group[n-1]
	for _, p := range in.pieces[last+1:] {
		if p.prose() {
			return group
		}
	}
	p := in.pieces[last]
	for _, g := range group[:n-1] {
		q := in.pieces[g]
		if p.Number != trait.NoNumber || q.Chars[0] == p.Chars[0] || q.Chars[1] == p.Chars[1] {
			return group
		}
	}
	for _, g := range group[:n-1] {
		if in.pieces[g].opening() != in.pieces[group[0]].opening() {
			return group // lengths vary anyway
		}
	}
	if p.opening() == in.pieces[group[0]].opening() {
		return group
	}
	return group[:n-1]
}

// twins reports two neighbours that open alike.
func (in *inference) twins(g []int) bool {
	a, b := in.pieces[g[0]], in.pieces[g[1]]
	if a.Number == trait.NoNumber &&
		(a.clause() > 0 || strings.ContainsRune(string(a.Chars[:a.opening()]), '我') ||
			strings.ContainsRune(string(b.Chars[:b.opening()]), '我')) {
		return false // two sentences in the first person name nothing
	}
	return in.proseBetween(g[0], g[1]) == 0 &&
		(a.Number != trait.NoNumber && a.Number == b.Number ||
			a.opening() == b.opening() && (a.Chars[0] == b.Chars[0] || inPlace(a, b) >= 2))
}

// inPlace counts the characters that two openings of one length have at the same place.
func inPlace(a, b *piece) int {
	n := 0
	for i := range a.opening() - 1 {
		if a.Chars[i] == b.Chars[i] {
			n++
		}
	}
	return n
}

// alike reports whether an opening fits a series in numbering, build and length; first
// is one of it, lo and hi are the lengths of its shortest and its longest.
func (in *inference) alike(first, i, lo, hi int) bool {
	a, p := in.pieces[first], in.pieces[i]
	if a.Number != p.Number || p.Number != trait.NoNumber {
		return a.Number == p.Number
	}
	if a.counts() > 0 || p.counts() > 0 {
		return a.counts() > 0 && p.counts() > 0
	}
	n, c := p.opening(), p.clause()
	return c == a.clause() && (c == 0 || n == lo && n == hi) && n-lo <= runInSpread && hi-n <= runInSpread
}

func (in *inference) proseBetween(i, j int) int {
	n := 0
	for k := i + 1; k < j; k++ {
		if in.pieces[k].prose() {
			n++
		}
	}
	return n
}
