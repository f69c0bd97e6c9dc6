package company

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What a figure counts may be said once more in a sentence, the third line of its display:
// 53家, 社区食堂, 全县社区食堂开到53家。

// maxSaid is the length in characters of such a sentence; prose is longer.
const maxSaid = 60

// notSaid is what a sentence of the story has: who says it or where it is from, a question, a name and a colon.
var notSaid = pattern.New(`[？！?：:“”]|[说称道][，,]|记者|获悉|了解到`)

// leadsToFigure is what follows the name of a figure where the sentence is about it: 社区食堂已达53家.
var leadsToFigure = pattern.New(`^(?:数|总数|总量)?(?:已|共|现|累计|也|都|均)*[达为有增开遍覆超突升降]`)

// saidIn reports the line under a figure and its name that makes one sentence of both: it has the figure
// again, or opens with the name and has a figure or leads to one, or stands without a figure at the end of
// their block and has the name in it.
func (v *pair) saidIn(third, after *Paragraph) bool {
	if v.form != figureOver || third.None || third.Kind != "" || third.Number != trait.NoNumber ||
		third.N > maxSaid || third.Stops > 0 || third.Dashed || notSaid.MatchString(third.Words) ||
		third.Has(trait.Apart|trait.Field|trait.Web|trait.Byline) {
		return false
	}
	if _, sure := third.Shown(); sure > 0 {
		return false
	}
	_, next := after.Shown()
	rest, opens := strings.CutPrefix(third.Words, v.name.Words)
	same := third.saysFigure(v.fig) ||
		opens && (len(third.Statistics()) > 0 || leadsToFigure.MatchString(rest))
	switch n := len(v.before.of); {
	case v.name.Look.Blank > 0: // a gap behind each line, as in all of the block
		return same && third.Period && third.Look.Blank == v.name.Look.Blank &&
			(next > 0 || n > 0 && v.before.of[n-1].size == 3)
	case third.Look.Blank > 0:
		return false
	case same:
		return true
	default:
		ends := after.None || after.Look.Blank > 0 || next > 0
		begins := v.fig.Look.Blank > 0 || n > 0 || v.i > 0 && v.all[v.i-1].boxNamed()
		return third.Period && len(third.Statistics()) == 0 && ends && begins &&
			strings.Contains(third.Words, v.name.Words) && !opens
	}
}

// saysFigure reports a line in which a figure stands again, of the same unit: 53家 in 开到53家, 5家 not in 5日.
func (f *Paragraph) saysFigure(fig *Paragraph) bool {
	shown, sure := fig.Shown()
	if sure == 0 {
		shown = fig.Words
	}
	number, unit := firstNumber(shown)
	if number == "" {
		return false
	}
	for rest := f.Words; ; {
		said, behind := firstNumber(rest)
		if said == "" {
			return false
		}
		if said == number && (unit == "" || behind != "" && unitRune(unit) == unitRune(behind)) {
			return true
		}
		rest = behind
	}
}

// firstNumber is the first number of a text, and what stands behind it.
func firstNumber(s string) (number, behind string) {
	part := func(r rune) bool { return trait.IsDigit(r) || r == '.' || r == ',' }
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !trait.IsDigit(r) })
	end := strings.IndexFunc(s, func(r rune) bool { return !part(r) })
	if end < 0 {
		end = len(s)
	}
	number = strings.TrimRight(s[:end], ".,")
	return number, s[len(number):]
}

// unitRune is the first character of a unit, behind 万 and 多.
func unitRune(s string) rune {
	for _, r := range s {
		if !strings.ContainsRune(" 　万亿千百余多", r) {
			return r
		}
	}
	return 0
}
