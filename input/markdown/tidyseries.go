package markdown

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// counting is the number of a heading in the highest series of a Chinese report: 二、….
var counting = pattern.New(`^[一二三四五六七八九十]{1,3}、`)

// evenSeries sets a heading of such a series on the level of the one before it that it follows,
// with those under it: programs that read pages guess how deep a heading is from its size.
func (r *reader) evenSeries() {
	last, level, up := 0, 0, 0
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if p.Kind != doc.Heading {
			continue
		}
		n := 0
		if m := counting.FindString(p.Text); m != "" {
			n = hanNumber(strings.TrimSuffix(m, "、"))
		}
		switch {
		case n > 1 && n == last+1 && p.Level == level+1:
			up = 1
			p.Level, last = level, n
		case n > 0:
			last, level, up = n, p.Level, 0
		case p.Level <= level:
			last, up = 0, 0
		case up > 0 && p.Level > level+1:
			p.Level -= up
		}
	}
}

// hanNumber is a number below a hundred in Han, 0 if it is none.
func hanNumber(s string) int {
	const digits = "一二三四五六七八九"
	n := 0
	for _, c := range s {
		switch at := strings.IndexRune(digits, c); {
		case c == '十':
			n = max(n, 1) * 10
		case at >= 0:
			n += at/len("一") + 1
		default:
			return 0
		}
	}
	return n
}
