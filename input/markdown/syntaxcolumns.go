package markdown

import "strings"

// column is one column of a line in type of one width, in which a character of the East takes two.
type column struct {
	r     rune // 0 for the second half of a character
	bytes int  // where it stands
}

func columnsOf(line string) []column {
	var out []column
	for i, r := range line {
		out = append(out, column{r, i})
		if doubled(r) {
			out = append(out, column{0, i})
		}
	}
	return out
}

// doubled reports characters that take two columns (UAX #11, W and F).
func doubled(r rune) bool {
	return r >= 0x1100 && r <= 0x115F ||
		r >= 0x2E80 && r <= 0xA4CF && r != 0x303F ||
		r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF ||
		r >= 0xFE30 && r <= 0xFE6F ||
		r >= 0xFF00 && r <= 0xFF60 ||
		r >= 0xFFE0 && r <= 0xFFE6 ||
		r >= 0x1F300 && r <= 0x1FAFF ||
		r >= 0x20000
}

func textOf(cols []column, from, to int) string {
	var b strings.Builder
	for _, c := range cols[min(from, len(cols)):min(to, len(cols))] {
		if c.r != 0 {
			b.WriteRune(c.r)
		}
	}
	return b.String()
}

// slack is how far a bound may be from where it is ruled: fonts differ on how wide “ and … are.
const slack = 6

// near finds a character about a column, the nearest first; -1 if there is none.
func near(cols []column, at int, r rune) int {
	for d := 0; d <= slack; d++ {
		for _, i := range []int{at + d, at - d} {
			if i >= 0 && i < len(cols) && cols[i].r == r {
				return i
			}
		}
	}
	return -1
}

// bounds are the columns at which the cells under a line of dashes begin.
func bounds(rule string) []int {
	var out []int
	for i := range len(rule) {
		if rule[i] == '-' && (i == 0 || rule[i-1] != '-') {
			out = append(out, i)
		}
	}
	return out
}

// partedAt reports a line with words on both sides of a blank about where the dashes begin.
func partedAt(line string, bounds []int) bool {
	cols := columnsOf(strings.TrimRight(line, "\n"))
	n := 0
	for _, at := range bounds[1:] {
		if i := near(cols, at-1, ' '); i >= 0 && strings.TrimSpace(textOf(cols, 0, i)) != "" &&
			strings.TrimSpace(textOf(cols, i, len(cols))) != "" {
			n++
		}
	}
	return n > 0
}

// cells parts lines where the dashes begin, at a blank about there.
func cells(lines []string, bounds []int) [][]string {
	out := make([][]string, len(bounds))
	for _, l := range lines {
		cols := columnsOf(l)
		from := 0
		for k := range bounds {
			to := len(cols)
			if k+1 < len(bounds) {
				if to = near(cols, bounds[k+1]-1, ' '); to < 0 {
					to = min(len(cols), bounds[k+1])
				}
				to = max(to, from)
			}
			if s := strings.TrimSpace(textOf(cols, from, to)); s != "" {
				out[k] = append(out[k], s)
			}
			from = to
		}
	}
	return out
}
