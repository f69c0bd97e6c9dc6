package company

import (
	"strings"

	"dayang/input/structure/trait"
)

// What a figure counts may be said once more in a sentence, the third line of its display:
// 53家, 社区食堂, 全县社区食堂开到53家。

// maxSaid is the length in characters of such a sentence; prose is longer.
const maxSaid = 60

// saidIn reports the line under a figure and its name that makes a sentence of both: it has the
// number again, or opens with the name, or stands without a figure at the end of their block.
func (v *pair) saidIn(third, after *Paragraph) bool {
	if v.form != figureOver || third.None || third.Kind != "" || third.Number != trait.NoNumber ||
		third.N > maxSaid || third.Stops > 1 || third.Dashed ||
		third.Has(trait.Apart|trait.Field|trait.Web|trait.Byline) {
		return false
	}
	if _, sure := third.Shown(); sure > 0 {
		return false
	}
	_, next := after.Shown()
	same := third.saysNumber(v.fig) || third.N > v.name.N && strings.HasPrefix(third.Words, v.name.Words)
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
		return third.Period && len(third.Statistics()) == 0 && ends && begins
	}
}

// saysNumber reports a line in which the number of a figure stands.
func (f *Paragraph) saysNumber(fig *Paragraph) bool {
	shown, sure := fig.Shown()
	if sure == 0 {
		shown = fig.Words
	}
	part := func(r rune) bool { return trait.IsDigit(r) || r == '.' || r == ',' }
	number := strings.TrimLeftFunc(shown, func(r rune) bool { return !trait.IsDigit(r) })
	if end := strings.IndexFunc(number, func(r rune) bool { return !part(r) }); end >= 0 {
		number = number[:end]
	}
	for _, said := range strings.FieldsFunc(f.Words, func(r rune) bool { return !part(r) }) {
		if number != "" && strings.TrimRight(said, ".,") == number {
			return true
		}
	}
	return false
}
