package company

import (
	"strconv"
	"strings"

	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Points of a run and what is asked for.
const (
	displayAt     = 5
	displayUnit   = 2 // a unit or a sign that figures have
	displaySome   = 1 // some other one
	displaySaid   = 4 // none, but a sentence says number and name again
	displayRow    = 4 // two and more in a row
	displayOthers = 3 // others in the text
	displayMarked = 3 // a bar before the figure, or bold type
	displayGap    = 2 // a gap over the figure and none under it
	displayCut    = 3 // inside a sentence
	displayLong   = 1 // four characters and more name what is counted
	displayHead   = 2 // against: over the first prose
	displayProse  = 2 // between prose
	displayEnded  = 2 // against: what is counted ends in 。
	displayBare   = 2 // against: a number without a unit, or in words, alone
	displayNamed  = 5 // under the name of a box
	displayLed    = 3 // against: a line with ： leads to it, as to a list
	displayFirst  = 3 // displays of a run with which a text opens
)

// ratedDisplays rates a run; others in the text are not asked for. Less than 1 is none.
func ratedDisplays(all []*Paragraph, g *displays, prose int) int {
	if g.from() == 0 && len(g.of) < displayFirst || g.counting(all) || g.priced(all) || g.charted(all) {
		return 0
	}
	points := 0
	boxed := g.from() > 0 && all[g.from()-1].boxNamed()
	unit, marked, long := 0, true, true
	named := true  // by names of persons
	ended := false // by full stops
	for _, d := range g.of {
		f := all[d.figure]
		rest, sure := f.Shown()
		switch {
		case len(f.Statistics()) > 0 ||
			strings.ContainsAny(rest, "%％‰℃") ||
			latinUnit.MatchString(rest) && sure == 2,
			ratio.MatchString(f.Words):
			unit = max(unit, displayUnit)
		case boxed && figure.Spelt(f.Words):
			unit = max(unit, displayUnit)
		case d.said(all):
			unit = max(unit, displaySaid)
		case sure == 2 || quantity.MatchString(all[d.at+d.at+1-d.figure].Words):
			unit = max(unit, displaySome)
		}
		marked = marked && (figure.Bar(f.Words) != "" || f.BoldAll)
		name := all[d.at+d.at+1-d.figure]
		long = long && name.N >= 4
		ended = ended || name.Period
		named = named && name.Has(trait.Name|trait.Office)
	}
	if named || unit == 0 && len(g.of) == 1 && !marked && !boxed && flat(all, g) {
		return 0
	}
	if boxed {
		points += displayNamed
	}
	points += unit
	if len(g.of) > 1 {
		points += displayRow
	}
	if marked {
		points += displayMarked
	}
	if long {
		points += displayLong
	}
	if ended {
		points -= displayEnded
	}
	if unit == 0 && len(g.of) == 1 && !marked && !boxed {
		points -= displayBare
	}
	second := all[g.from()+1]
	if all[g.from()].Look.Blank > second.Look.Blank &&
		(g.to() == len(all) || all[g.to()].Look.Blank > second.Look.Blank) {
		points += displayGap
	}
	if g.from() < prose {
		points -= displayHead
	}
	if g.from() == 0 {
		return points
	}
	before := all[g.from()-1]
	if before.N >= trait.BodyLength && before.Period && g.to() < len(all) && all[g.to()].N >= trait.BodyLength {
		points += displayProse
	}
	if (before.N >= trait.BodyLength && before.Ends == trait.EndsOpen || before.cutOff()) && g.to() < len(all) &&
		all[g.to()].Ends == trait.EndsStop {
		points += displayCut
	}
	if before.Ends == trait.EndsColon {
		points -= displayLed
	}
	return points
}

// said reports a display whose third line is a sentence of its number and its name: no unit tells more.
func (d *display) said(all []*Paragraph) bool {
	if d.size != 3 || d.figure != d.at {
		return false
	}
	third := all[d.at+2]
	return third.Period && third.saysFigure(all[d.at]) && strings.Contains(third.Words, all[d.at+1].Words)
}

// latinUnit is a unit in Latin letters behind a number.
var latinUnit = pattern.New(`\d ?[A-Za-zµμ°㎎-㏄]`)

// flat reports a number without a unit among other short lines: a cell of a table.
func flat(all []*Paragraph, g *displays) bool {
	p := all[g.from()-1]
	return p.N < trait.BodyLength && p.Ends == trait.EndsOpen
}

// counting reports numbers that count on by one, or ages and times that go up: what was
// told of them one after the other is no statistic.
func (g *displays) counting(all []*Paragraph) bool {
	byOne, up := len(g.of) > 1, len(g.of) > 2
	last := -1
	units := ""
	for k, d := range g.of {
		rest, _ := all[d.figure].Shown()
		digits := strings.TrimLeftFunc(rest, func(r rune) bool { return !trait.IsDigit(r) })
		end := strings.IndexFunc(digits, func(r rune) bool { return !trait.IsDigit(r) })
		if end < 0 {
			end = len(digits)
		}
		v, err := strconv.Atoi(digits[:end])
		if u := digits[end:]; err != nil || k > 0 && u != units {
			return false
		}
		units = digits[end:]
		byOne = byOne && (k == 0 || v == last+1)
		up = up && (k == 0 || v > last) && strings.ContainsAny(units, "岁天周月分秒时")
		last = v
	}
	return byOne || up
}

// priced reports a list of prices, scores or ingredients, by their units and short names; one
// alone if a short name stands over it as well.
func (g *displays) priced(all []*Paragraph) bool {
	longest := 4
	fees := 0
	for _, d := range g.of {
		if fee.MatchString(all[d.at+d.at+1-d.figure].Words) {
			fees++
		}
	}
	if fees*2 >= len(g.of) {
		return true
	}
	if g.from() > 0 && figuresNamed.MatchString(all[g.from()-1].Key) && all[g.from()-1].boxNamed() {
		return false // 数读, over 215个 and 停车位
	}
	if len(g.of) < 2 {
		if over := all[g.from()-1]; !over.names() || over.N > longest {
			return false
		}
	}
	if len(g.of) > 2 {
		longest = 8
	}
	for _, d := range g.of {
		rest, _ := all[d.figure].Shown()
		if name := all[d.at+d.at+1-d.figure]; !ofGoods.MatchString(rest) || name.N > longest {
			return false
		}
	}
	return true
}

// figuresNamed is in the name of a box that says that figures are in it; a bill lists prices.
var figuresNamed = pattern.New(`数[读说看字据]`)

// charted reports several ranks in Latin letters, a chart: TOP1 to TOP3.
func (g *displays) charted(all []*Paragraph) bool {
	n := 0
	for _, d := range g.of {
		if topRank.MatchString(all[d.figure].Words) {
			n++
		}
	}
	return n > 1
}

// fee names what one pays: 门票价格（元）.
var fee = pattern.New(`(?:价|价格|票价|费|费用|收费|押金|租金)(?:[（(].{1,6}[）)])?$`)

// ofGoods is what something costs, weighs or got: 2.5元, 500克, 96分.
var ofGoods = pattern.New(`\d(?:` + goodsUnit + `|分|票)$`)

// goodsUnit is what goods cost or are measured in.
const goodsUnit = `元(?:[/／]\p{Han}{1,2})?|克|千克|公斤|斤|两|毫升|勺|匙|[个只片根颗把杯碗枚瓣]`
