package structure

import (
	"slices"
	"strings"

	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// count is what headings that count have in common: what stands before and behind the number.
type count struct {
	before, behind string
	han            bool // in Chinese figures
}

// maxOpening is how many characters stand before the number of a heading at most: Day 1, 第一批, PART 1.
const maxOpening = 5

// ledgerFigures are those of ledgers, which chapters of features count with: 壹　换羽.
const ledgerFigures = "壹贰叁肆伍陆柒捌玖拾"

// countOf reads the number of a heading that is one of several: 二、 of 一、二、三、, B. of A. B. C.,
// Day 2, 第二批. It is 0 for a heading without one, and for one that counts in another one's
// count, 2.1.
func countOf(c []rune) (s count, value int) {
	at := func(i int) rune {
		if i < len(c) {
			return c[i]
		}
		return 0
	}
	if r := at(0); 'A' <= r && r <= 'H' && strings.ContainsRune(".．、)）", at(1)) {
		return count{before: "A", behind: string(at(1))}, int(r-'A') + 1
	}
	if n := strings.IndexRune(ledgerFigures, at(0)); n >= 0 && at(0) != 0 && strings.ContainsRune("、 \u3000.．", at(1)) {
		return count{before: "壹", behind: string(at(1)), han: true}, n/len("壹") + 1
	}
	for from := range min(len(c), maxOpening+1) {
		number := trait.IsDigit
		if r := c[from]; r == '.' || r == '．' {
			return count{}, 0
		} else if strings.ContainsRune("一二三四五六七八九十", r) {
			number = func(r rune) bool { return strings.ContainsRune("一二三四五六七八九十", r) }
		} else if !trait.IsDigit(r) {
			continue
		}
		to := from + 1
		for to < len(c) && to-from < 3 && number(c[to]) {
			to++
		}
		if number(at(to)) || (at(to) == '.' || at(to) == '．') && trait.IsDigit(at(to+1)) {
			return count{}, 0
		}
		s = count{before: strings.TrimRight(string(c[:from]), " \u3000"), han: !trait.IsDigit(c[from])}
		if to < len(c) {
			s.behind = string(c[to])
		}
		if s.before == "" && (s.behind == "" || trait.IsHan(c[to])) {
			return count{}, 0 // 三个项目
		}
		return s, company.CountValue(string(c[from:to]))
	}
	return count{}, 0
}

// counting is how far a count has come, and on which level.
type counting struct{ number, level int }

// lowerLines are the lines without a number, of a text in which no form of them is over another,
// that stand right under another such line, and those further on that count on, or open and
// close as they do; under one in 【】, where another section is named so, all that are not.
func (in *inference) lowerLines(major map[int]bool) map[int]bool {
	lower := map[int]bool{}
	if len(major) > 0 {
		return lower
	}
	head := func(i int) bool { return in.pieces[i].label == lLineHead && !in.afterBare(i) }
	var over, under *piece
	squares, inSquare := 0, false
	for i, p := range in.pieces {
		if head(i) && p.squared() {
			squares++
		}
	}
	for i, p := range in.pieces {
		switch {
		case !head(i):
		case inSquare && !p.squared() && !p.Has(trait.EndHead):
			lower[i] = true
		case i > 0 && head(i-1):
			lower[i], over, under = true, in.pieces[i-1], p
			inSquare = squares > 1 && over.squared() && !p.squared()
		case under != nil && likened(p, under) && !likened(over, under):
			lower[i] = true
		}
	}
	return lower
}

// squared reports a line that is all in 【】.
func (p *piece) squared() bool {
	return strings.HasPrefix(p.Words, "【") && strings.HasSuffix(p.Words, "】")
}

// likened reports headings that look like two of a series: they count on, or a bracket or two
// characters open them both.
func likened(a, b *piece) bool {
	if c, n := countOf(a.Chars); n > 0 {
		d, m := countOf(b.Chars)
		return m > 0 && c == d
	}
	if len(a.Chars) < 2 || len(b.Chars) < 2 || a.Chars[0] != b.Chars[0] {
		return false
	}
	if trait.IsHan(a.Chars[0]) {
		return trait.IsHan(a.Chars[1]) && a.Chars[1] == b.Chars[1]
	}
	if a.Chars[0] == '“' { // “掌上”办事, “码上”解忧
		at := slices.Index(a.Chars, '”')
		return a.N == b.N && at > 0 && at <= 4 && at == slices.Index(b.Chars, '”')
	}
	return !strings.ContainsRune("「『‘\"", a.Chars[0])
}
