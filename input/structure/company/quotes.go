package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What plain text sets apart as a quotation has no mark of its own. It is told by who is
// named under it (—— 某某), by what leads to it (：), or by the text that has it again.

var (
	// attribution is the line under a quotation that says whose words they are.
	attribution = pattern.New(`
		^(?:——|—|--|──) ?[《\p{Han}][\p{Han}·《》（）()、 　\d]{1,24}(?:[，,][\d\p{Han}]{2,12})?$`)
	// saying ends a clause after which somebody speaks: no quotation set apart.
	saying = pattern.New(`(?:[说问道答喊叫笑骂讲喃]|告诉|开口|回话)[\p{Han}]{0,4}[:：]$`)
)

// attributed is words in quotation marks, and on the same line an office and a name, or a work.
var attributed = pattern.New(`
	^“[^“”]{6,80}”[ 　]?(?:——|─{1,2})[ 　]?(?:
		《[^《》]{2,20}》|
		[\p{Han}A-Za-z\d·]{2,24}[ 　，]\p{Han}[　 ]?\p{Han}{1,3}(?:（化名）)?|
		\p{Han}{2,20}(?:
			书记|主任|[村居市渔农牧股]民|[职员民矿]工|工人|战士|司机|教师|学生|医生|护士|农户|
			[县市区镇乡局院厂校]长|队长|经理|代表|业主|老板
		)\p{Han}{2,4}
	)$`)

// Attributed reports words that somebody said, with who it was.
func (f *Paragraph) Attributed() bool { return attributed.MatchString(f.Words) }

// copied leads to words that are given as they stand elsewhere.
var copied = pattern.New(`(?:照录|抄录|摘录|转录|原文|全文|碑文|信文)(?:如下|是|为)?[:：]$`)

// inscribed leads to a line that stands written somewhere.
var inscribed = pattern.New(`
	(?:[写题刻印贴挂]|一行|大字|个字|碑|匾|牌|标语|口号|告示|条幅|横幅|字样)[^，。；！？]{0,8}[:：]$`)

// mostQuotes bounds the searches for what comes again.
const mostQuotes = 24

// quoteSearch looks for the quotations of a text.
type quoteSearch struct {
	ps              []*Paragraph
	body            int // indent of its prose
	searched, asked int // searches so far
}

// findQuotes marks the quotations that are set apart, and the lines of their authors.
func findQuotes(ps []*Paragraph) {
	findVerses(ps)
	q := quoteSearch{ps: ps, body: bodyIndent(ps)}
	for i, f := range ps {
		if f.Kind == "" && i > 0 && f.Number == trait.NoNumber && f.Speaker == 0 && !f.Has(trait.Apart) {
			q.look(i)
		}
	}
}

// look marks a paragraph if it is a quotation.
func (q *quoteSearch) look(i int) {
	f, before, after := q.ps[i], q.ps[i-1], (*Paragraph)(nil)
	if i+1 < len(q.ps) {
		after = q.ps[i+1]
	}
	if strings.HasPrefix(f.Words, "“") && (f.BoldAll || f.Is(Big)) && q.asked < mostQuotes {
		if q.asked++; HeadsAlike(q.ps, i) {
			return
		}
	}
	whole := f.inMarks()
	leads := before.Ends == trait.EndsColon && before.Kind == "" && !before.Has(trait.Greeting) &&
		before.Speaker == 0
	switch {
	case attributed.MatchString(f.Words) && slices.ContainsFunc(q.ps[:i], longSentence):
		f.tell(Quote)
	case after != nil && after.Kind == "" && f.Ends == trait.EndsStop && f.N >= 8 && f.N <= trait.MaxShaped &&
		(whole || leads) && attribution.MatchString(after.Words):
		f.tell(Quote)
		after.tell(Quoted)
	case leads && (f.words(before, whole, q.body) || f.written(before, after)),
		q.body > 0 && setFurther(before, f, after, q.body),
		whole && after != nil && q.between(i):
		f.tell(Quote)
	case whole && f.N >= 10 && f.N <= 80 && after != nil && q.searched < mostQuotes:
		q.searched++
		f.set(Quote, comesAgain(q.ps, i) && !quotedHeads(q.ps, i))
	}
}

// inMarks reports a paragraph that is one quotation in its marks.
func (f *Paragraph) inMarks() bool {
	return strings.HasPrefix(f.Words, "“") && strings.HasSuffix(f.Words, "”") && strings.Count(f.Words, "”") == 1
}

// longSentence reports prose of some length.
func longSentence(p *Paragraph) bool { return p.N >= minApart && p.Ends == trait.EndsStop }

// words reports words that the colon before them leads to: clauses as of verse, what stands so
// elsewhere, what is in marks and nobody says, what is set in further than the prose.
func (f *Paragraph) words(before *Paragraph, whole bool, body int) bool {
	stops := f.Ends == trait.EndsStop
	return stops && equalClauses(f) >= 3 && !f.Verse ||
		stops && f.N >= 12 && copied.MatchString(before.Words) ||
		whole && f.N >= 12 && !saying.MatchString(before.Words) ||
		stops && f.N >= 20 && body > 0 && f.Look.Indent >= body+2
}

// written reports the words that stand on a stone or a banner of which the line before tells.
func (f *Paragraph) written(before, after *Paragraph) bool {
	return before.N >= 12 && inscribed.MatchString(before.Words) && f.Bare() &&
		f.Ends == trait.EndsOpen && f.N <= trait.MaxHeading && !f.Verse && !strings.HasSuffix(f.Words, "，") &&
		after != nil && after.Kind == "" && after.Period && after.Look.Indent == before.Look.Indent
}

// between reports the one quotation of a text that stands between prose: nobody talks there.
func (q *quoteSearch) between(i int) bool {
	f, before := q.ps[i], q.ps[i-1]
	return f.Ends == trait.EndsStop && f.N >= 12 && f.N <= 80 &&
		(alone(before) || before.Is(Set) || before.Has(trait.Caption)) && alone(q.ps[i+1]) && only(q.ps, i)
}

// verseNumber is the chapter and the verse of a sacred book before the words: 3:16 某某.
var verseNumber = pattern.New(`^“?(\d{1,3})[:：](\d{1,3})[ 　]?[^\d:：\-—–~～时点分]`)

// sacred is what a text has that reads from such a book: its name, a chapter, verses from to.
var sacred = pattern.New(`
	经文|經文|圣经|聖經|读经|讀經|福音|诗篇|詩篇|第[一二三四五六七八九十百\d]{1,4}章|
	\d{1,3}[:：]\d{1,3}[-—–~～]\d`)

// leastVerses is how many such verses stand together.
const leastVerses = 3

// findVerses marks the verses that are read out, one below the other and counted.
func findVerses(ps []*Paragraph) {
	reads := false // looked for in the whole text only where verses are met
	for i := 0; i < len(ps); {
		k, chapter, last := i, 0, 0
		for k < len(ps) && ps[k].Kind == "" {
			m := verseNumber.FindStringSubmatch(ps[k].Words)
			if m == nil || k > i && (CountValue(m[1]) != chapter || CountValue(m[2]) != last+1) {
				break
			}
			chapter, last = CountValue(m[1]), CountValue(m[2])
			k++
		}
		if k-i >= leastVerses && !reads {
			if reads = slices.ContainsFunc(ps,
				func(p *Paragraph) bool { return sacred.MatchString(p.Words) }); !reads {
				return // scores of a match: 0:1, 0:2
			}
		}
		if k-i >= leastVerses {
			for _, f := range ps[i:k] {
				f.tell(Quote | ReadOut)
				f.deny(Particular)
			}
		}
		i = max(k, i+1)
	}
}

// quotedHeads reports a line in quotation marks that stands over prose as two others do, one of which does
// not come again: all of them are headings, and the text only takes this one up.
func quotedHeads(ps []*Paragraph, i int) bool {
	prose := func(f *Paragraph) bool { // it may end with what somebody said
		return f.N >= trait.BodyLength && f.Ends == trait.EndsStop && !strings.HasPrefix(f.Words, "“")
	}
	heads := func(k int) bool {
		f := ps[k]
		return f.Kind == "" && f.N <= trait.MaxHeading && f.N > 4 && f.inMarks() && k > 0 && k+1 < len(ps) &&
			!strings.ContainsAny(f.Words, "。！") && ps[k-1].Ends == trait.EndsStop && prose(ps[k+1])
	}
	if !heads(i) {
		return false
	}
	n, fresh := 0, false
	for k, f := range ps {
		if k != i && f.Look.Indent == ps[i].Look.Indent && heads(k) {
			n++
			fresh = fresh || !comesAgain(ps, k)
		}
	}
	return n > 1 && fresh
}

// setFurther reports a paragraph of prose that is set in further than the prose on either side
// of it, as what is quoted at length is.
func setFurther(before, f, after *Paragraph, body int) bool {
	prose := func(p *Paragraph) bool {
		return p != nil && p.Kind == "" && p.N >= trait.BodyLength && p.Ends == trait.EndsStop &&
			p.Number == trait.NoNumber && p.Look.Indent <= body
	}
	return f.Look.Indent >= body+2 && f.N >= trait.BodyLength && f.N <= trait.MaxShaped &&
		f.Ends == trait.EndsStop && !f.Verse && f.Labelled == 0 && !f.Is(Particular|Set) && prose(before) &&
		prose(after)
}

// HeadsAlike reports a line that stands over prose in bold, centred or larger type as another
// short line of the text does, which is neither in quotes nor a name: both are headings.
func HeadsAlike(ps []*Paragraph, i int) bool {
	heads := func(k int) bool {
		f := ps[k]
		return f.N <= 30 && f.Stops == 0 && !f.Period && f.Kind == "" && (f.BoldAll || f.Is(Big)) &&
			k+1 < len(ps) &&
			ps[k+1].N > f.N && ps[k+1].Period
	}
	f := ps[i]
	if !heads(i) || strings.ContainsAny(f.Words, "。！？") {
		return false
	}
	for k, g := range ps {
		if k > 0 && k != i && heads(k) && g.BoldAll == f.BoldAll && g.Look.Centered == f.Look.Centered &&
			g.Look.Size == f.Look.Size && !strings.HasPrefix(g.Words, "“") && !g.Has(trait.Name|trait.Apart) {
			return true
		}
	}
	return false
}

// alone reports prose in which nobody speaks: what stands between two such paragraphs is no
// part of a conversation.
func alone(f *Paragraph) bool {
	return f.N >= trait.BodyLength && f.Period && !strings.HasPrefix(f.Words, "“") &&
		!strings.HasSuffix(f.Words, "”")
}

// only reports the one paragraph of a text that is nothing but a quotation.
func only(ps []*Paragraph, i int) bool {
	for k, f := range ps {
		if k != i && f.N <= trait.MaxShaped && f.inMarks() {
			return false
		}
	}
	return true
}

// bodyIndent is the indent of most paragraphs of prose.
func bodyIndent(ps []*Paragraph) int {
	count := map[int]int{}
	best := 0
	for _, f := range ps {
		if f.N >= trait.BodyLength && f.Period {
			count[f.Look.Indent]++
			if n := count[f.Look.Indent]; n > count[best] || n == count[best] && f.Look.Indent < best {
				best = f.Look.Indent
			}
		}
	}
	return best
}

// equalClauses counts the clauses of a line that are all as long.
func equalClauses(f *Paragraph) int {
	parts := strings.FieldsFunc(f.Words, func(r rune) bool { return !trait.IsHan(r) })
	for _, p := range parts {
		if len(p) != len(parts[0]) || f.N > trait.MaxHeading {
			return 0
		}
	}
	return len(parts)
}

// comesAgain reports a quotation that stands in the text too, be it over the seam of the
// paragraph that it cuts: a pull quote.
func comesAgain(ps []*Paragraph, i int) bool {
	words := strings.TrimRight(strings.Trim(ps[i].Words, "“”"), "。！？…")
	if utf8.RuneCountInString(words) < 8 {
		return false
	}
	for k, g := range ps {
		if k != i && g.N > ps[i].N && strings.Contains(g.Words, words) {
			return true
		}
	}
	return strings.Contains(ps[i-1].Words+ps[i+1].Words, words)
}
