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

// countOn counts the number of a folio on by n, in figures with their leading zeros or in Han numerals
// to 99, and keeps what stands around it: A03 A04, 第三版 第四版. It is the number before 版 or 页, else the one
// that ends the folio. It reports whether there is such a number; n of 0 always is one.
func countOn(first string, n int) (string, bool) {
	if n == 0 {
		return first, true
	}
	const figures, numerals = "0123456789", "一二三四五六七八九十"
	head, tail := first, ""
	if at := strings.IndexAny(first, "版页"); at > 0 {
		head, tail = first[:at], first[at:]
	}
	head, tail = strings.TrimRight(head, " 　"), head[len(strings.TrimRight(head, " 　")):]+tail
	if from := len(strings.TrimRight(head, figures)); from < len(head) {
		v, err := strconv.Atoi(head[from:])
		if err != nil || strings.HasSuffix(head[:from], "/") { // 3/8 is page 3
			return first, false
		}
		s := strconv.Itoa(v + n)
		return head[:from] + strings.Repeat("0", max(0, len(head)-from-len(s))) + s + tail, true
	}
	from, v := len(strings.TrimRight(head, numerals)), 0
	for k := 1; from < len(head) && k < 100; k++ {
		if inHan(k) == head[from:] {
			v = k
		}
	}
	if v == 0 || v+n > 99 {
		return first, false
	}
	return head[:from] + inHan(v+n) + tail, true
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
