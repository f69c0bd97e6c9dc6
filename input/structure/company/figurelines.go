package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Lines of one figure each are a list by themselves; inside a sentence, or beside statistics,
// they are what a page sets apart.

// bareStatistic reports a short line of figures without a stop.
func (f *Paragraph) bareStatistic() bool {
	return f.Kind == "" && (f.Number == trait.NoNumber || f.pointed()) && f.N <= trait.MaxHeading &&
		f.Ends == trait.EndsOpen && f.Stops == 0 && !f.Has(trait.Apart|trait.Field|trait.Web) &&
		len(f.Statistics()) > f.Commas/2
}

// statisticsIn reports a text that sets statistics apart.
func statisticsIn(ps []*Paragraph) bool {
	return slices.ContainsFunc(ps, func(f *Paragraph) bool { return f.Is(Set) && len(f.Found) > 0 })
}

// findBeside makes callouts of the lines of one figure each that go on from others, with a
// short label between them.
func findBeside(ps []*Paragraph) {
	for i := 1; i < len(ps); i++ {
		j := i
		if j+1 < len(ps) && ps[j].Bare() && ps[j].N <= 6 && len(ps[j].Statistics()) == 0 {
			j++
		}
		if !ps[i-1].Is(Set) || ps[j].Ends != trait.EndsOpen || !ps[j].Is(Tally) && !figureLine(ps[j]) {
			continue
		}
		if j > i {
			ps[i].tell(Set)
		}
		for ; j < len(ps) && ps[j].Ends == trait.EndsOpen && (ps[j].Is(Tally) || figureLine(ps[j])); j++ {
			ps[j].setApart()
		}
		i = j - 1
	}
}

// findSingle makes a statistic of one line of a figure, a gap and what it counts, inside a
// sentence or between prose in a text that sets others apart.
func findSingle(ps []*Paragraph) {
	others := statisticsIn(ps)
	for i := 2; i+1 < len(ps); i++ {
		f, before, after := ps[i], ps[i-1], ps[i+1]
		if f.Is(Set) {
			continue
		}
		if _, led := f.led(); !led || !f.figured() || f.Ends != trait.EndsOpen || before.N < trait.BodyLength ||
			after.Ends != trait.EndsStop {
			continue
		}
		if before.Ends == trait.EndsOpen && before.Commas > 0 ||
			others && before.Period && after.N >= trait.BodyLength {
			f.setApart()
		}
	}
}

// Displayed reports a line of a figure with its unit, a gap, and what it counts.
func (f *Paragraph) Displayed() bool {
	fig, led := f.led()
	return led && f.N <= trait.MaxHeading && !f.Period && figure.Alone(fig) && trait.CountsSome(fig)
}

// findUnderHeads makes statistics of the lines of a figure, a gap and what it counts that stand
// right under the headings of a text, three and more, each of them over prose; so it does of the lines
// that have a figure in each clause, most of them two.
func findUnderHeads(ps []*Paragraph) {
	under := func(is func(f *Paragraph) bool) (of []*Paragraph) {
		for i := 2; i+1 < len(ps); i++ {
			f, head, after := ps[i], ps[i-1], ps[i+1]
			if f.Is(Set) || f.Ends != trait.EndsOpen || after.Ends != trait.EndsStop || after.N < minApart ||
				!is(f) {
				continue
			}
			if head.Kind == "" && !head.Short(trait.MaxHeading) ||
				head.Look.Blank == 0 ||
				f.Look.Blank > head.Look.Blank ||
				after.Look.Blank == 0 {
				return nil // lines of another kind
			}
			of = append(of, f)
		}
		return of
	}
	of := under(func(f *Paragraph) bool {
		fig, led := f.led()
		return led && f.figured() && (figure.Alone(fig) || strings.HasSuffix(fig, "万"))
	})
	if len(of) < trait.MinSeries || numbering(of) {
		if of = under((*Paragraph).tellsFigures); !mostlyTwo(of) {
			return
		}
	}
	for _, f := range of {
		f.setApart()
	}
	group(of, ByHeads)
}

// tellsFigures reports a line of clauses with figures.
func (f *Paragraph) tellsFigures() bool {
	return f.bareStatistic() && f.Commas > 0 && len(f.Statistics()) > 0 && !f.BoldAll
}

// mostlyTwo reports three lines and more of which most have two figures.
func mostlyTwo(ps []*Paragraph) bool {
	two := 0
	for _, f := range ps {
		if len(f.Statistics()) > 1 {
			two++
		}
	}
	return len(ps) >= trait.MinSeries && two*4 >= len(ps)*3
}

// statMarks are what stands before statistics that are set apart, one a line.
const statMarks = "★☆◆◇■▲▶►▷●•"

// findMarked makes statistics of the lines behind one mark, if every such line has a figure and
// they stand in two places of the text and more; in one place they are a list, unless it has the name of
// a box of figures or each opens with its figure in a text that sets others apart.
func findMarked(ps []*Paragraph) {
	behind := map[rune][]int{}
	for i, f := range ps {
		if f.Kind == "" && f.N > 1 && strings.ContainsRune(statMarks, f.Chars[0]) {
			behind[f.Chars[0]] = append(behind[f.Chars[0]], i)
		}
	}
	others := statisticsIn(ps)
	for _, r := range statMarks {
		at := behind[r]
		if len(at) < trait.MinSeries {
			continue
		}
		places, first := 0, true
		var bare []*Paragraph
		for k, i := range at {
			g := ps[i].unmarked()
			if !g.bareStatistic() {
				break
			}
			if bare = append(bare, g); k == 0 || at[k-1] < i-1 {
				places++
			}
			first = first && g.Displayed()
		}
		over := Missing()
		if at[0] > 0 {
			over = ps[at[0]-1]
		}
		if over.N > 1 && strings.ContainsRune(statMarks, over.Chars[0]) && over.Chars[0] != r {
			over = over.unmarked() // ■数读, over ▲ and a figure each
		}
		named := over.Kind == "" && over.Bare() && over.N <= trait.MaxShortLine && BoxWord.MatchString(over.Key)
		if len(bare) < len(at) {
			continue
		}
		all := make([]*Paragraph, len(at))
		for k, i := range at {
			all[k] = ps[i]
		}
		if alike(bare) || listed(bare) {
			group(all, ByList)
			continue
		}
		if places < 2 && !named && !(first && others) {
			continue
		}
		for k, f := range all {
			f.Shape = bare[k].Shape
			f.setApart()
		}
		group(all, ByMark)
	}
}

var (
	// route is the number of a line, a stop or a house, or the rooms of a flat.
	route = pattern.New(`\d号|\d路|第\d+[站天组场]|\d[室房]\d厅`)
	// shortCount is a short name and a small figure: 深蹲3组, 电工2名.
	shortCount = pattern.New(`^\p{Han}{1,5}[ 　:：]*\d{1,2}\p{Han}{1,2}$`)
)

// listed reports lines of a list: one of a route, a stop or a flat, or half of them and more of goods,
// prices, times and small counts that neither move nor are an average.
func listed(ps []*Paragraph) bool {
	n := 0
	for _, f := range ps {
		found := f.Statistics()
		if route.MatchString(f.Words) || len(found) > 0 && timed.MatchString(found[0]) {
			return true
		}
		if !f.compares() && !strings.Contains(f.Words, "均") && (shortCount.MatchString(f.Words) ||
			ofGood.MatchString(f.Words) || len(found) > 0 && ofList(found[len(found)-1])) {
			n++
		}
	}
	return n*2 >= len(ps)
}

// unmarked is the line behind its mark.
func (f *Paragraph) unmarked() *Paragraph {
	p := *f.Para
	n := len(f.Words) - len(strings.TrimLeft(f.Words[utf8.RuneLen(f.Chars[0]):], " 　"))
	p.Text, p.Spans = f.Words[n:], trait.ShiftSpans(f.Spans, utf8.RuneCountInString(f.Words[:n]))
	return New(&p)
}

// findInterrupting makes callouts of lines of one figure each that stand in a row inside a
// sentence; elsewhere such lines are a list.
func findInterrupting(ps []*Paragraph) {
	for i := 1; i < len(ps); {
		j := i
		for j < len(ps) && ps[j].Ends == trait.EndsOpen &&
			(ps[j].Is(Tally) || tallyLine(ps[j]) || ps[j].bareStatistic()) {
			j++
		}
		k := i - 1
		for k > 0 && ps[k].Has(trait.Caption) {
			k--
		}
		name := -1
		if j-i >= minFigured && k > 0 && ps[k].groupName() && ps[k].Commas == 0 &&
			ps[i].Look.Blank < ps[k].Look.Blank {
			name = k
			k--
		}
		least := minFigured
		if k == i-1 && j < len(ps) && ps[j].Ends == trait.EndsStop && ps[k].endsInComma() && tallyLine(ps[i]) {
			least = 1
		}
		if cut := ps[k]; j-i >= least && j < len(ps) && cut.cutOff() && !cut.Is(Set) {
			if name >= 0 {
				ps[name].tell(Set)
			}
			for _, f := range ps[i:j] {
				f.setApart()
			}
		}
		i = max(j, i+1)
	}
}

// cutOff reports prose that stops inside a sentence; a short one only behind a comma.
func (f *Paragraph) cutOff() bool {
	return f.Kind == "" && f.Ends == trait.EndsOpen && f.Commas > 0 &&
		(f.N >= trait.BodyLength || f.N >= minApart && f.Number == trait.NoNumber && f.endsInComma())
}

// findTallied makes statistics of lines of what is counted and its figure, two and more in a
// row after prose, in a text that sets other statistics apart, closed up between gaps or evenly spaced; a
// line on how one moved goes with it, the name of a group may stand over it. Elsewhere such
// lines are a list.
func findTallied(ps *[]*Paragraph) {
	out, found := tallied(*ps)
	if found > 0 { // the others need less
		out, _ = tallied(out)
	}
	*ps = out
}

func tallied(all []*Paragraph) (out []*Paragraph, found int) {
	others := statisticsIn(all)
	for i := 0; i < len(all); {
		if i == 0 || !all[i-1].Period {
			out = append(out, all[i])
			i++
			continue
		}
		from := i
		if i+2 < len(all) && all[i].groupName() && tallyLine(all[i+1]) && tallyLine(all[i+2]) {
			from++ // the name of the group
		}
		j, lines, closed := from, 0, true
		for j < len(all) && j-i <= maxTallied && !all[j].Is(Set) && all[j].Ends == trait.EndsOpen &&
			(tallyLine(all[j]) || j > from && all[j].moved()) {
			if !all[j].moved() {
				lines++
			}
			closed = closed && (j == i || all[j].Look.Blank == 0)
			j++
		}
		apart := lines >= minFigured && all[i].Look.Blank > 0 &&
			(j == len(all) || all[j].Look.Blank > 0 && all[j].N >= trait.BodyLength) &&
			(closed || evenly(all[i:j])) && !alike(all[from:j])
		if lines < minFigured ||
			j-i > maxTallied ||
			all[i-1].N < trait.BodyLength && !(others && all[from].pointed() && all[i-1].N >= minApart) ||
			j < len(all) && all[j].N < trait.BodyLength && all[j].Ends == trait.EndsStop ||
			!others && !(apart && from == i) &&
				!(closed && panel(all[from:j], from > i) && all[i].Look.Blank > 0 &&
					(j == len(all) || all[j].Look.Blank > 0)) ||
			all[from].Number != trait.NoNumber && j < len(all) && all[j].Number == all[from].Number {
			out = append(out, all[i])
			i++
			continue
		}
		found++
		if from > i {
			all[i].tell(Set)
			out = append(out, all[i])
			i++
		}
		first := len(out)
		for i < j {
			k := i + 1
			for k < j && all[k].moved() {
				k++
			}
			f := all[i]
			if k > i+1 {
				f = New(together(all[i:k]))
			}
			f.deny(Tally)
			f.setApart()
			out = append(out, f)
			i = k
		}
		group(out[first:], ByTally)
	}
	return out, found
}

// evenly reports lines with as much white over each.
func evenly(ps []*Paragraph) bool {
	return !slices.ContainsFunc(ps, func(f *Paragraph) bool { return f.Look.Blank != ps[0].Look.Blank })
}

// ranking is a short name and what it costs, got or has: a price, a score, a temperature.
var ranking = pattern.New(`^.{1,8}\d[\d.]*(?:元|块|分|票|℃|克|名|位|环)$`)

// findGrouped makes statistics of the lines of what is counted and its figure that stand in
// blocks, two and more between gaps, each under a line that names it, between prose.
func findGrouped(ps []*Paragraph) {
	block := func(i int) int {
		if i >= len(ps) || ps[i].Look.Blank == 0 || ps[i].Is(Set) || !ps[i].groupName() {
			return i
		}
		j := i + 1
		for j < len(ps) && ps[j].Look.Blank == 0 && !ps[j].Is(Set) && ps[j].Ends == trait.EndsOpen &&
			tallyLine(ps[j]) {
			j++
		}
		if j-i <= minFigured ||
			j < len(ps) && ps[j].Look.Blank == 0 ||
			!slices.ContainsFunc(ps[i+1:j], func(f *Paragraph) bool { return !ranking.MatchString(f.Words) }) {
			return i
		}
		return j
	}
	for i := 1; i < len(ps); i++ {
		if ps[i-1].N < minApart || !ps[i-1].Period {
			continue
		}
		var names []int
		to := i
		for k := block(to); k > to; k = block(to) {
			names = append(names, to)
			to = k
		}
		if len(names) < minFigured || to == len(ps) || ps[to].N < minApart || ps[to].Ends != trait.EndsStop {
			continue
		}
		for _, f := range ps[i:to] {
			f.setApart()
		}
		for _, k := range names {
			ps[k].Found = nil
		}
	}
}

// groupName reports a short line that may name the lines of figures under it.
func (f *Paragraph) groupName() bool {
	return f.Bare() && !tallyLine(f) && f.Ends == trait.EndsOpen && f.N <= trait.MaxShortLine/2
}

// tallyLine reports a line of what is counted and its figure, a star or another pointer
// before it or none.
func tallyLine(f *Paragraph) bool {
	return figureLine(f) || panelLine(f) || f.pointed() && f.N <= trait.MaxHeading && f.bareStatistic()
}

// alike reports lines of short names and figures of one unit, a share aside: prices, scores,
// temperatures, prizes.
func alike(ps []*Paragraph) bool {
	unit := ""
	listed := 0
	for _, f := range ps {
		if ofGood.MatchString(f.Words) {
			listed++
		}
	}
	if listed*3 >= len(ps)*2 {
		return true
	}
	for i, f := range ps {
		found := f.Statistics()
		if len(found) == 0 && unitNamed.MatchString(f.Words) {
			return false // 培训场次（场） 860
		}
		if len(found) == 0 {
			return true // a number of something else
		}
		last := found[len(found)-1]
		u := strings.TrimLeft(last, "0123456789.,")
		if i > 0 && u != unit || strings.ContainsAny(u, "%％‰倍点") || strings.Index(f.Words, last) > len("的")*8 {
			return false
		}
		unit = u
	}
	return true
}

// ofGood is a short name and how much of it, what somebody reached, or a fee: 面粉 500克, 男子跳远6.5米,
// 某某得票654票, 停车收费（元） 10.
var ofGood = pattern.New(`
	^\p{Han}{1,5}(?:用量)?[ 　:：]*\d[\d.]*(?:` + goodsUnit + `)$|
	^[男女]子\p{Han}{1,6}[ 　:：]*\d|得票[ 　:：]*\d[\d,]*[张票]?$|
	^\p{Han}{2,8}(?:价格?|费用?|收费)(?:[（(]元[）)])?[ 　:：]*\d[\d.]*元?(?:[/／]\p{Han}{1,2})?$`)

// unitNamed is a line that names what is counted with its unit in brackets, and the number.
var unitNamed = pattern.New(`
	^\p{Han}{2,16}[（(](?:
		[万亿]?(?:元|人次?|户次?|件次?|吨|亩|千瓦时?|立方米|平方米)|
		[个家项台套辆场次处座所米床张例篇条天株头只]|
		公里|公顷|%|％
	)[)）][ 　:：]{0,2}(?:\d[\d,.]*)?\d$`)

// maxTallied is how many such lines may be statistics.
const maxTallied = 6

// moved reports a line that only says how what was named before it moved or compares.
func (f *Paragraph) moved() bool {
	return f.Look.Blank == 0 && f.N <= trait.MaxHeading && f.names() && f.compares() &&
		!strings.ContainsAny(f.Words, "：: 　")
}
