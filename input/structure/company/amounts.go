package company

import (
	"strconv"
	"strings"

	"dayang/input/figure"
)

// numbering reports lines whose bare numbers go up line by line: codes, sections or years, and no
// statistics. Of two lines the second has the next number.
func numbering(run []*Paragraph) bool {
	var last []int
	for k, f := range run {
		fig, ok := f.led()
		if !ok || strings.Contains(fig, ",") {
			return false
		}
		a, ok := figure.Of(fig)
		if !ok || a.Times != "" || a.Unit != "" && a.Gap == "" || strings.ContainsAny(a.Number, "—–~～-:∶") {
			return false
		}
		var is []int
		for _, s := range strings.Split(a.Number, ".") {
			v, err := strconv.Atoi(s)
			if err != nil {
				return false
			}
			is = append(is, v)
		}
		if k > 0 &&
			!(rises(last, is) &&
				(len(run) > minFigured || len(is) == len(last) && is[len(is)-1] == last[len(last)-1]+1)) {
			return false
		}
		last = is
	}
	return len(run) >= minFigured
}

// rises reports that a number in parts stands behind another: 1.9, 1.10, 2.
func rises(a, b []int) bool {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return len(a) < len(b)
}
