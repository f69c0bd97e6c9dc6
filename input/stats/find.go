package stats

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// The figures of a text that nobody marked.

// Find proposes the figures of a text that nobody marked: numbers with a unit
// that are no dates and no names.
func Find(text string) []string {
	f := finder{text: text, ranks: ranksIn(text)}
	for from := 0; ; {
		// The expression would look at every character for the digit that it begins with.
		digit := strings.IndexAny(text[from:], "0123456789")
		if digit < 0 {
			break
		}
		from += digit
		m := figure.FindStringSubmatchIndex(text[from:])
		for i := range m {
			if m[i] >= 0 {
				m[i] += from
			}
		}
		from = f.number(m)
	}
	f.ranksBefore(len(text))
	return f.out
}

// finder is what was found of a text so far.
type finder struct {
	text  string
	out   []string
	ranks [][2]int // that are still to come
	end   int      // of the last figure
}

// ranksBefore enters the ranks that stand before a place.
func (f *finder) ranksBefore(at int) {
	for len(f.ranks) > 0 && f.ranks[0][0] < at {
		if r := f.ranks[0]; !quoted(f.text, r[0]) {
			f.out = append(f.out, f.text[r[0]:r[1]])
		}
		f.ranks = f.ranks[1:]
	}
}

// number enters a number that matched, if it is a figure, and returns where to look for the next one.
func (f *finder) number(m []int) (next int) {
	from, to := m[0], m[1]
	f.ranksBefore(from)
	if quoted(f.text, from) {
		return to
	}
	if m[4] < 0 {
		if u, ok := measure(f.text[from:to], f.text[to:]); ok {
			to += u
			f.out, f.end = append(f.out, f.text[from:to]), to
		}
		return to
	}
	if w := begun(f.text[m[4]:m[5]], f.text[to:]); w > 0 {
		m[5] -= w
		to = m[5]
	}
	if unit := f.text[m[4]:m[5]]; !countsNothing(f.text[:from], unit, f.text[to:]) {
		f.enter(from, to+len(limit(f.text[to:])), unit)
	}
	return to
}

// begun is the length in bytes of the end of a unit that begins the word for what is counted: 3个月饼, 2件次品.
func begun(unit, after string) int {
	next, _ := utf8.DecodeRuneInString(after)
	if unit == "个月" && strings.ContainsRune("饼球亮台嫂", next) {
		return len("月")
	}
	if strings.HasSuffix(unit, "次") && len(unit) > len("次") && strings.ContainsRune("品级", next) {
		return len("次")
	}
	return 0
}

// countsNothing reports a number that is a date, a time of day, or the bound of a class: 35岁以下占14%
// says who is counted, not how many.
func countsNothing(before, unit, after string) bool {
	switch unit {
	case "年", "月", "届", "期":
		return true
	case "个月": // 前11个月 says when
		if strings.HasSuffix(before, "前") {
			return true
		}
	case "分":
		if strings.HasSuffix(before, "点") || strings.HasSuffix(before, "时") {
			return true
		}
	}
	c := class.FindString(after)
	return strings.HasPrefix(c, "的") || c != "" && (unit == "岁" || unit == "%")
}

// enter enters a number with its unit: the smaller part of a time goes with the larger one, 1小时40分,
// and of those behind 第 a rank is a figure, the number of a meeting none.
func (f *finder) enter(from, to int, unit string) {
	number := f.text[from:to]
	goesOn := from == f.end
	f.end = to
	if n := len(f.out); n > 0 && goesOn && spans(f.out[n-1], unit) {
		f.out[n-1] += number
		return
	}
	if !strings.HasSuffix(f.text[:from], "第") {
		f.out = append(f.out, number)
	} else if unit == "位" || unit == "名" {
		f.out = append(f.out, "第"+number)
	}
}

// measure is the length in bytes of the character that a number counts in, where it is no
// common unit but closes its clause: 节水97方。 A number in 万 or 亿 needs none.
func measure(number, rest string) (n int, ok bool) {
	r, n := utf8.DecodeRuneInString(rest)
	if n == 0 || strings.ContainsRune(clauseMarks, r) {
		return 0, strings.HasSuffix(number, "万") || strings.HasSuffix(number, "亿")
	}
	if r < 0x4E00 || r > 0x9FFF || strings.ContainsRune("年月日号时点期届版班度后前中内间以的队组比和与至", r) {
		return 0, false
	}
	next, w := utf8.DecodeRuneInString(rest[n:])
	return n, w == 0 || strings.ContainsRune(clauseMarks, next)
}

// limit is what stands behind a figure that closes its clause and says which side of it is meant:
// 稳定在98%以上。
func limit(rest string) string {
	for _, w := range bounds[:4] { // 左右 limits nothing
		if after, ok := strings.CutPrefix(rest, w); ok {
			if r, n := utf8.DecodeRuneInString(after); n == 0 || strings.ContainsRune(clauseMarks, r) {
				return w
			}
		}
	}
	return ""
}

// class is what stands behind a figure that bounds a class of those counted. An age or a share is no
// figure of its own there, 60岁以上的占38%, nor is what 的 and a number follow, 高度超过300米的9座.
var class = pattern.New(`^(?:及|\(含\)|（含）)?以[上下内外](?:的[^，。；]|[^，。；]{0,12}\d)|^的\d`)

// spans reports a part of a time behind a larger one.
func spans(last, unit string) bool {
	switch unit {
	case "小时":
		return strings.HasSuffix(last, "天")
	case "分钟", "分":
		return strings.HasSuffix(last, "小时")
	case "秒":
		return strings.HasSuffix(last, "分") || strings.HasSuffix(last, "分钟")
	}
	return false
}

// quoted reports a number inside a quoted name.
func quoted(text string, at int) bool {
	return strings.Count(text[:at], "“") > strings.Count(text[:at], "”") ||
		strings.Count(text[:at], "《") > strings.Count(text[:at], "》")
}
