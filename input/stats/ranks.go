package stats

import (
	"strings"
	"unicode/utf8"
)

// Ranks and shares that are said in words.

// ranked are the fields of which something may be the first.
var ranked = []string{"全国", "全省", "全市", "全县", "全区", "全州", "全球", "世界", "亚洲", "同类"}

// ranksIn finds ranks and shares in words, from and to: 全省首位, 同类第三名, 七成.
func ranksIn(text string) (out [][2]int) {
	end := 0 // of the last one
	for i, r := range text {
		from, to := i, 0
		switch r {
		case '成':
			if n := numeralBefore(text[:i]); n > 0 {
				from, to = i-n, i+len("成")
				to += tenths(text[to:])
			}
		case '首', '第', '前':
			n := rankAt(text[i:])
			if n == 0 {
				continue
			}
			place := numbered(text[i : i+n])
			if at := fieldBefore(text[:i], r == '首' || place); at >= 0 {
				if from, to = at, i+n; place {
					from = i
				}
			}
		}
		if to > 0 && from >= end {
			out, end = append(out, [2]int{from, to}), to
		}
	}
	return out
}

// numbered reports a rank that says all by itself, as 第2位 does: 第二位.
func numbered(rank string) bool {
	return strings.HasPrefix(rank, "第") && (strings.HasSuffix(rank, "位") || strings.HasSuffix(rank, "名"))
}

// fieldBefore is where the field begins that s ends with, of which something is the first: 全市, or,
// if it may be further off, behind a verb of ranking 全市开发区. -1 if there is none.
func fieldBefore(s string, further bool) int {
	const most = 8 * len("区")
	for _, w := range ranked {
		at := strings.LastIndex(s, w)
		if at < 0 {
			continue
		}
		between := s[at+len(w):]
		if between == "" {
			return at
		}
		if !further || len(between) > most ||
			strings.ContainsFunc(between, func(r rune) bool { return r < 0x4E00 || r > 0x9FFF }) {
			continue
		}
		for _, verb := range []string{"居", "列", "位", "在"} {
			if strings.HasSuffix(s[:at], verb) {
				return at
			}
		}
	}
	return -1
}

// numeralBefore is the length of the numeral from one to nine that s ends with, 0 if none.
func numeralBefore(s string) int {
	if r, n := utf8.DecodeLastRuneInString(s); strings.ContainsRune("一二三四五六七八九", r) {
		return n
	}
	return 0
}

// tenths is the length of what a share in tenths has behind 成: 三成四, 一成半.
func tenths(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	next, w := utf8.DecodeRuneInString(s[n:])
	if !strings.ContainsRune("一二三四五六七八九半多", r) || n == 0 ||
		r != '半' && r != '多' && w > 0 && !strings.ContainsRune(clauseMarks+"以的", next) {
		return 0 // 三成一线职工
	}
	return n
}

// rankAt is the length of the rank that s begins with: 首位, 前列, 第三, 第十二名, 前三.
func rankAt(s string) int {
	if strings.HasPrefix(s, "首位") || strings.HasPrefix(s, "前列") {
		return len("首位")
	}
	rest, ok := strings.CutPrefix(s, "第")
	first := false
	if !ok {
		if rest, first = strings.CutPrefix(s, "前"); !first {
			return 0
		}
	}
	n := 0
	for n < 2 {
		r, w := utf8.DecodeRuneInString(rest)
		if w == 0 || !strings.ContainsRune("一二三四五六七八九十", r) {
			break
		}
		rest, n = rest[w:], n+1
	}
	if n == 0 {
		return 0
	}
	if cut, ok := strings.CutPrefix(rest, "位"); ok {
		rest = cut
	} else {
		rest = strings.TrimPrefix(rest, "名")
	}
	if next, w := utf8.DecodeRuneInString(rest); first && w > 0 && !strings.ContainsRune(clauseMarks, next) {
		return 0 // 前三季度
	}
	return len(s) - len(rest)
}
