package company

import (
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Menus, programmes, timetables and results that come out of a page or a table have a name on
// one line and its price, time or mark on the next. Each pair is one item of a list.

// minPairs is how many pairs make a list; maxPaired the characters of a line.
const (
	minPairs  = 3
	maxPaired = 24
)

// costs are a number, or from what to what.
const costs = `\d{1,5}(?:\.\d{1,2})?(?:[-—–~～至]\d{1,5}(?:\.\d{1,2})?)?`

var (
	// price is what something costs; amounts in 万 and 亿 are statistics.
	price = pattern.New(`
		^(?:约|每\p{Han}{1,2}|人均)?[ ]?(?:
			[¥￥$][ ]?` + costs + `(?:元|块)?|` + costs + `[ ]?(?:元|块钱?|港元|美元)
		)(?:[ ]?[/／每][ ]?\p{Han}{1,4}|起)?$`)
	// hour is when something begins, or from when to when it lasts.
	hour = pattern.New(`
		^(?:\d{1,2}月\d{1,2}日[ ]?)?(?:(?:周|星期)[一二三四五六日天至、]{1,3}[ ]?)?
		(?:[上下中]午|晚上?|早上?|凌晨)?[ ]?\d{1,2}(?:[:：]\d{2}|[点时]半?(?:\d{1,2}分)?)(?:
			[ ]?[-—–~～至到][ ]?(?:[上下中]午|晚上?)?\d{1,2}(?:[:：]\d{2}|[点时]半?(?:\d{1,2}分)?)
		)?$`)
	// taken is how long a race took, to the second.
	taken = pattern.New(`
		^(?:
			\d{1,2}(?:小时|时)\d{1,2}分(?:\d{1,2}(?:\.\d{1,2})?秒)?|
			\d{1,3}分\d{1,2}(?:\.\d{1,2})?秒\d{0,2}|\d{1,2}:\d{2}:\d{2}
		)$`)
	// loosePrice is a price with its terms.
	loosePrice = pattern.New(`^[^。：:]{0,12}(?:免费|面议|\d{1,5}元)[^。：:]{0,10}$`)
)

// pairKind says what kind of value a line is: 0 if it is none.
func pairKind(p *Paragraph) int {
	switch {
	case p.Kind != "" || p.N > maxPaired || len(p.Spans) > 0:
	case price.MatchString(p.Words):
		return 1
	case hour.MatchString(p.Words):
		return 2
	case taken.MatchString(p.Words):
		return 3
	}
	return 0
}

// pairName reports a line that can be the name of such a value.
func pairName(p *Paragraph) bool {
	return p.Kind == "" && p.N > 1 && p.N <= maxPaired && p.Ends == trait.EndsOpen && p.Stops == 0 &&
		p.Commas == 0 && len(p.Spans) == 0 && pairKind(p) == 0 &&
		(p.Number == trait.NoNumber || p.Number == trait.NumBullet) && !p.Dashed && !trait.IsDigit(p.Chars[0])
}

// joinPairs makes one line of a name and the price or time under it, or of a time and what
// is then, if three and more such pairs follow each other.
func joinPairs(ps *[]*Paragraph) {
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		if i == 0 || i+1 >= len(all) || all[i-1].Kind == "" && all[i-1].N <= maxPaired && pairKind(all[i-1]) != 0 {
			return 0, nil // a value before it is that of a name before
		}
		to := pairsEnd(all, i)
		var out []*Paragraph
		for k := i; k < to; k += 2 {
			q := New(merged(all[k:k+2], "　"))
			q.tell(Entry)
			out = append(out, q)
		}
		return to - i, out
	})
}

// pairsEnd returns where the pairs end that begin with a line; that line if it begins none.
func pairsEnd(all []*Paragraph, i int) int {
	first := pairKind(all[i]) == 2 && pairName(all[i+1]) // the time comes first
	of := 0
	k := i
	for ; k+1 < len(all); k += 2 {
		name, value := all[k], all[k+1]
		if first {
			name, value = value, name
		}
		kind := pairKind(value)
		if kind == 0 && of == 1 && k >= i+4 && value.N <= maxPaired && loosePrice.MatchString(value.Words) {
			kind = 1
		}
		if kind == 0 || of != 0 && kind != of || !pairName(name) {
			break
		}
		of = kind
	}
	if k-i < 2*minPairs {
		return i
	}
	return k
}
