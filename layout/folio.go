package layout

import (
	"strconv"
	"strings"

	"dayang/input/diag"
)

// folio is the number of a page (版次), the first of which the sheet gives. One that cannot be counted
// stands on every page, and is told once there is a second.
func (c *composer) folio(n int) string {
	const key = "running-head.folio"
	first := c.sheet.RunningHead.Folio
	label, ok := countOn(first, n)
	if !ok && first != "" && n == 1 {
		c.note(diag.List{{
			Severity: diag.Warning, Code: "folio", Pos: c.sheet.Place(key),
			Msg: diag.T("版次“%s”数不下去，各页都印它", "the folio %q cannot be counted on; every page has it", first),
			Hint: diag.T("写成末尾带数字的，如 01、A03、第3版、第三版",
				"give one with a number at its end: 01, A03, 第3版, 第三版"),
		}})
	}
	return label
}

// countOn counts the last number of a folio on by n, in figures with their leading zeros or in Han
// numerals to 99, and keeps what stands around it: A03 A04, 第三版 第四版. It reports whether there
// is such a number; n of 0 always is one.
func countOn(first string, n int) (string, bool) {
	if n == 0 {
		return first, true
	}
	const figures, numerals = "0123456789", "一二三四五六七八九十"
	if from, to := lastOf(first, figures); from < to {
		v, err := strconv.Atoi(first[from:to])
		if err != nil {
			return first, false
		}
		s := strconv.Itoa(v + n)
		return first[:from] + strings.Repeat("0", max(0, to-from-len(s))) + s + first[to:], true
	}
	from, to := lastOf(first, numerals)
	v := 0
	for k := 1; from < to && k < 100; k++ {
		if inHan(k) == first[from:to] {
			v = k
		}
	}
	if v == 0 || v+n > 99 {
		return first, false
	}
	return first[:from] + inHan(v+n) + first[to:], true
}

// lastOf finds the last run of some characters in s, as bytes from and to.
func lastOf(s, chars string) (from, to int) {
	head := strings.TrimRightFunc(s, func(r rune) bool { return !strings.ContainsRune(chars, r) })
	return len(strings.TrimRight(head, chars)), len(head)
}

// inHan writes 1 to 99 in Han numerals: 三, 十, 二十一.
func inHan(n int) string {
	digit := func(d int) string { return string([]rune(" 一二三四五六七八九")[d]) }
	s := ""
	if n >= 20 {
		s = digit(n / 10)
	}
	if n >= 10 {
		s += "十"
	}
	if n%10 > 0 {
		s += digit(n % 10)
	}
	return s
}
