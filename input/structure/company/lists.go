package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What numbered and labelled lines are can be told by looking at all of a form
// together: items of a list are short or one sentence each; where most of a form
// hold several sentences they are paragraphs with a number.

// maxStep is the mean length of what is numbered up to which it is the steps of a recipe,
// the points of a notice: several sentences each, and items all the same.
const maxStep = 50

// maxNaming is the longest sentence in characters that names a numbered paragraph.
const maxNaming = 12

// minNamedPara is the mean length of such paragraphs; shorter ones are items.
const minNamedPara = 30

// findTold marks the paragraphs whose form of number is that of paragraphs.
func findTold(ps []*Paragraph) {
	var all, several, naming, length [trait.NumBullet + 1]int
	for _, f := range ps {
		if f.Kind != "" {
			continue
		}
		all[f.Number]++
		length[f.Number] += f.N
		if f.Stops > 0 {
			several[f.Number]++
			if f.named() {
				naming[f.Number]++
			}
		}
	}
	named := namedRuns(ps)
	for i, f := range ps {
		n := f.Number
		same := func(k int) bool { return k >= 0 && k < len(ps) && ps[k].Kind == "" && ps[k].Number == n }
		zeroed := f.Is(Step)
		f.set(Step, zeroed ||
			f.Kind == "" &&
				(n == trait.NumDot || n == trait.NumPause || n == trait.NumParen || n == trait.NumCircle) &&
				several[n] > 0 && length[n] <= maxStep*all[n] &&
				(naming[n]*2 <= all[n] || naming[n] < trait.MinSeries || length[n] <= minNamedPara*all[n]) &&
				all[n] >= trait.MinSeries && (same(i-1) || same(i+1)))
		if named[i] && !zeroed {
			f.deny(Step)
			f.tell(Told)
			continue
		}
		f.set(Told, !zeroed && f.Kind == "" && n >= trait.NumDot && n != trait.NumMark && n != trait.NumBullet &&
			f.Stops > 0 && several[n] >= 2 && several[n]*2 > all[n] &&
			(length[n] > maxStep*all[n] ||
				naming[n] >= trait.MinSeries && naming[n]*2 > all[n] && length[n] > minNamedPara*all[n]))
	}
}

// named reports a paragraph that a short first sentence names: 1.推荐申报。各单位……
func (f *Paragraph) named() bool {
	at := strings.IndexRune(f.Words, '。')
	return f.Stops > 0 && at > 0 && utf8.RuneCountInString(f.Words[:at])-f.NumLen <= maxNaming &&
		!strings.ContainsAny(f.Words[:at], "，,：")
}

// namedRuns marks the paragraphs of runs of one form all of which are named, and which are
// more than entries: what others with that form of number are in other places of the text
// does not matter to them.
func namedRuns(ps []*Paragraph) []bool {
	out := make([]bool, len(ps))
	for i := 0; i < len(ps); {
		j, length := i, 0
		for j < len(ps) && ps[j].Kind == "" && ps[j].Number == ps[i].Number &&
			(ps[i].Number == trait.NumDot || ps[i].Number == trait.NumPause || ps[i].Number == trait.NumParen) &&
			ps[j].named() {
			length += ps[j].N
			j++
		}
		for k := i; j-i >= trait.MinSeries && length > minNamedPara*(j-i) && k < j; k++ {
			out[k] = true
		}
		i = max(i+1, j)
	}
	return out
}

// findReferred marks the lines ①… under 注释, or at the end of a text that refers to them:
// they are its notes.
func findReferred(ps []*Paragraph) {
	under, notes, cites, refers, marks := false, false, false, map[rune]bool{}, map[string]bool{}
	inner := map[string]bool{} // (1) inside of what was read
	cited := false             // by [1] within a sentence
	for i, f := range ps {
		cited = cited || f.N > maxNaming && f.Number != trait.NumMark && citation.MatchString(f.Words)
		switch {
		case f.Has(trait.EndHead):
			cites = !strings.Contains(f.Key, "注")
			notes = strings.Contains(f.Key, "注")
			if under = !strings.Contains(f.Key, "提"); i+1 < len(ps) && ps[i+1].Number >= trait.NumParen &&
				ps[i+1].Number <= trait.NumMark {
				f.Shape &^= trait.Credit // 注： over the notes
			}
		case f.Kind == "" && f.Number == trait.NumCircle && i > 2 &&
			(under || i*3 > 2*len(ps) && refers[f.Chars[0]]):
			f.tell(Referred)
		case f.Kind == "" && f.Number == trait.NumMark && cites && !cited && i > 2 &&
			sourced.MatchString(string(f.Chars[f.NumLen:])):
			f.tell(Source) // of a text that refers to none of them
		case f.Kind == "" && (f.Number == trait.NumMark || f.Number == trait.NumParen && f.NumLen == 1) && notes:
			f.tell(Referred)
		case f.Kind == "" && f.Number == trait.NumParen && notes && inner[string(f.Chars[:f.NumLen])]:
			f.tell(Referred) // (1)… under 【注释】
		case f.Kind == "" && (f.Number == trait.NumPause || f.Number == trait.NumDot) && !cites && i > 2 &&
			i*2 > len(ps) && marks[strings.Trim(string(f.Chars[:f.NumLen]), "、.．　 ")]:
			f.tell(Referred) // 18、… of [18]
		default:
			under, notes = false, false
		}
		for k, r := range f.Chars {
			if k > 0 && r >= '①' && r <= '⑳' {
				refers[r] = true
			}
		}
		if f.Number != trait.NumParen {
			for _, m := range parenMark.FindAllStringSubmatchIndex(f.Words, -1) {
				inner[f.Words[m[2]:m[3]]] = true
			}
		}
		if f.N >= trait.BodyLength {
			for _, m := range noteMark.FindAllStringSubmatchIndex(f.Words, -1) {
				marks[f.Words[m[2]:m[3]]] = true
			}
		}
	}
}

// parenMark is (1) behind a word.
var parenMark = pattern.New(`[\p{Han}□”’》]([（(]\d{1,2}[）)])`)

// sourced is a source as papers and standards have it: with its kind, [J], or its number.
var sourced = pattern.New(`
	[\[［][JMCDRNPSGAZ](?:/OL)?[\]］]|
	^(?:GB|DB\d{2,6}|ISO|IEC|[A-Z]{2,4})(?:[/／][A-Z]{1,8})?[ 　]?\d{1,6}`)

// citation is the mark of a source in the text, or of several: [1,3-5].
var citation = pattern.New(`[^\n][\[〔［]\d{1,3}(?:[-—,，、～~]\d{1,3})*[\]〕］]`)

// noteMark is the mark of a note in the text.
var noteMark = pattern.New(`\p{Han}.?[\[〔［](\d{1,3})[\]〕］]`)

// maxOrder is the mean length of orders numbered 一、; longer ones are paragraphs.
const maxOrder = 42

// maxSentenceItem is the longest sentence in characters that is an item by 一、 alone.
const maxSentenceItem = 60

// findSentences marks the paragraphs numbered 一、 or （一） where each of the form is
// a label and one short sentence: such are items, while 一、 otherwise numbers headings
// and paragraphs.
func findSentences(ps []*Paragraph) {
	for _, form := range []trait.NumberForm{trait.NumHan, trait.NumHanParen} {
		var of []*Paragraph
		single := true
		for _, f := range ps {
			if f.Kind == "" && f.Number == form {
				of = append(of, f)
				single = single && f.N <= maxSentenceItem && f.Stops == 0 &&
					(f.Period || f.Ends == trait.EndsSemi) &&
					trait.LabelPair.MatchString(string(f.Chars[f.NumLen:]))
			}
		}
		findOrders(ps, form)
		findRulings(ps, form)
		findNamed(ps, form)
		if !single || len(of) < trait.MinSeries {
			continue
		}
		for _, f := range of {
			f.tell(OneSentence)
		}
	}
}

// findOrders marks the paragraphs numbered 一、 or （一） that stand in a row under a heading or
// after ：, three and more, of which nearly all are one sentence each: orders and terms.
func findOrders(ps []*Paragraph, form trait.NumberForm) {
	most := maxSentenceItem
	if form == trait.NumHan {
		most = maxOrder
	}
	for i := 1; i < len(ps); {
		j, chars, several, inner := i, 0, 0, 0
		for j < len(ps) && ps[j].Kind == "" &&
			(ps[j].Number == form &&
				(ps[j].Period || ps[j].Ends == trait.EndsSemi || ps[j].Ends == trait.EndsColon) ||
				j > i && ps[j].Number > form && ps[j].Number <= trait.NumCircle) {
			if ps[j].Number != form {
				inner++
				j++
				continue
			}
			chars += ps[j].N
			if ps[j].Stops > 0 {
				several++
			}
			j++
		}
		if n := j - i - inner; (n >= trait.MinSeries ||
			n == 2 && j < len(ps) && clauses.MatchString(ps[i-1].Key)) &&
			several*4 <= n && chars <= n*most &&
			(ps[i-1].Short(trait.MaxHeading) || ps[i-1].Ends == trait.EndsColon) {
			for _, f := range ps[i:j] {
				f.tell(OneSentence)
			}
		}
		i = max(j, i+1)
	}
}

// findNamed marks the short lines without a stop numbered （一） that stand in a row right under 一、,
// three and more, of which none, and not the last either, has a text under it: the streets, the
// offices, the goods that a rule names.
func findNamed(ps []*Paragraph, form trait.NumberForm) {
	if form != trait.NumHanParen {
		return
	}
	for i := 1; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].Kind == "" && ps[j].Number == form && ps[j].Ends == trait.EndsOpen &&
			ps[j].Stops == 0 && ps[j].N <= trait.MaxHeading {
			j++
		}
		over := ps[i-1].Number == trait.NumHan && ps[i-1].Short(trait.MaxHeading) ||
			ps[i-1].Number == trait.NoNumber && ps[i-1].Ends == trait.EndsColon && ps[i-1].N >= trait.MinSaid
		if j-i >= trait.MinSeries && over && j < len(ps) && ps[j].Number == trait.NumHan {
			for _, f := range ps[i:j] {
				f.tell(OneSentence)
			}
		}
		i = max(j, i+1)
	}
}
