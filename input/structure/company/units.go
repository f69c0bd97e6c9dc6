package company

import (
	"slices"

	"dayang/input/pattern"
)

// lonelyNumber is a line of nothing but a number; unitAlone of nothing but what one counts in.
var (
	lonelyNumber = pattern.New(`^[1-9]\d*(?:,\d{3})*(?:\.\d+)?$|^0\.\d+$`)
	unitAlone    = pattern.New(`
		^(?:余|多)?(?:万亿|亿|万|千)?(?:余|多)?(?:
			美元|元|人次|人|名|户|家|个百分点|个|项|件|场次|场|次|处|座|所|条|类|种|批|册|篇|例|起|台套|台|
			套|辆|架|艘|吨|公斤|斤|亩|公顷|平方公里|平方米|立方米|公里|千米|米|千瓦时|千瓦|兆瓦|倍|成|位|岁|
			分钟|小时|天|年|级|床|张|头|只|株|班|趟|列|村|镇|[%％‰℃]|km|kg|MW|GW|kWh
		)?[+＋]?$`)
)

// joinUnits makes one line of a number and the unit under it, where two and more of them stand
// between or beside what they count, as programs leave the large figures of a picture: 5200 / 人 /
// 新增就业. One alone may be the rest of a sentence that was cut around its figure.
func joinUnits(ps *[]*Paragraph) {
	all := *ps
	var at []int
	for i := 1; i+1 < len(all); i++ {
		if number, unit := all[i], all[i+1]; number.lone(lonelyNumber) && unit.lone(unitAlone) &&
			unit.Look.Blank <= number.Look.Blank &&
			(all[i-1].names() || i+2 < len(all) && all[i+2].names()) {
			at = append(at, i)
			i++
		}
	}
	if len(at) < minFigured {
		return
	}
	joinAt(ps, func(i int) bool {
		_, is := slices.BinarySearch(at, i)
		return is
	}, closedUp)
}

// lone reports a line that is all of one form.
func (f *Paragraph) lone(form *pattern.Regexp) bool {
	return !f.None && f.Kind == "" && f.N > 0 && f.N <= 12 && form.MatchString(f.Words)
}
