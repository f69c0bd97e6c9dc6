package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// serialHead is what counts the things that a text presents, with the name of one: 产品一：某某,
// 路线2　某某, TOP1 某某.
var serialHead = pattern.New(`
	^(\p{Han}{2,5}|(?i:top|no\.?|day)[ .]?)[ 　]?(\d{1,2}|[一二三四五六七八九十]{1,3})
	[：:、.．｜|/ 　]+[^：:、.．｜|/ 　\d].{0,30}$`)

// findSerial marks such lines where they count on from the first, two and more, each over what is
// said of the thing: they head it.
func findSerial(ps []*Paragraph) {
	of := map[string][]int{}
	var order []string
	for i, f := range ps {
		if i == 0 || f.Kind != "" || f.Number != trait.NoNumber || !f.Short(trait.MaxHeading) || f.Commas > 1 ||
			i+1 == len(ps) {
			continue
		}
		m := serialHead.FindStringSubmatch(f.Key)
		if m == nil {
			continue
		}
		name := strings.ToLower(strings.Trim(m[1], " ."))
		if utf8.RuneCountInString(name) < 2 || CountValue(m[2]) != len(of[name])+1 {
			continue
		}
		if len(of[name]) == 0 {
			order = append(order, name)
		}
		of[name] = append(of[name], i)
	}
	for _, name := range order {
		at := of[name]
		apart := len(at) > 1
		for k := 1; k < len(at); k++ {
			apart = apart && at[k]-at[k-1] > 1
		}
		for _, i := range at {
			if apart {
				ps[i].tell(Serial)
			}
		}
	}
}

// CountValue is the value of a number up to 99 in figures or in Han.
func CountValue(s string) int {
	n, tens := 0, 0
	for _, r := range s {
		switch {
		case trait.IsDigit(r):
			n = 10*n + int(r-'0')
		case r == '十':
			tens, n = 10*max(n, 1), 0
		default:
			n = 1 + strings.IndexRune("一二三四五六七八九", r)/len("一")
		}
	}
	return tens + n
}
