package inline

import (
	"slices"
	"strings"
	"unicode"
)

const (
	leastPhrase = 3
	mostPhrase  = 16
)

// insidePhrases marks the characters within set phrases, and within the number of a congress or of
// one of its sessions: 党的二十届四中全会.
func (t *Text) insidePhrases(inside []bool) []bool {
	in := make([]bool, len(t.chars)+1)
	mark := func(from, to int) {
		for k := from + 1; k < to; k++ {
			in[k] = true
		}
	}
	for i := 0; i < len(t.chars); i++ {
		if n := max(t.phrase(i, phrases, nil), t.phrase(i, current, inside)); n > 0 {
			mark(i, i+n)
		}
		if end := t.session(i); end > 0 {
			if strings.HasPrefix(string(t.chars[end:]), "精神") {
				end += 2
			}
			mark(i, end)
		}
	}
	return in
}

// phrase returns how many characters the longest phrase of a list has that begins with a character, and,
// if the insides of words are given, begins and ends with a word; 0 if none does.
func (t *Text) phrase(at int, list string, inside []bool) int {
	rest := t.chars[at:]
	if len(rest) < leastPhrase || !strings.Contains(list, " "+string(rest[:leastPhrase])) ||
		inside != nil && inside[at] {
		return 0
	}
	for n := min(mostPhrase, len(rest)); n >= leastPhrase; n-- {
		if strings.Contains(list, " "+string(rest[:n])+" ") && (inside == nil || !inside[at+n]) {
			return n
		}
	}
	return 0
}

// hanNumerals are what a number in Han has.
const hanNumerals = "〇零一二三四五六七八九十百千两几"

// numeral reports whether a character is of a number.
func numeral(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(hanNumerals, r) }

// session returns where 党的二十大, 党的二十届四中全会 or 第十四届三次会议 ends that begins with a
// character; 0 if none does.
func (t *Text) session(at int) int {
	i := at
	switch {
	case t.chars[at] == '党' && at+1 < len(t.chars) && t.chars[at+1] == '的':
		i += 2
	case t.chars[at] == '第':
		i++
	default:
		return 0
	}
	first := i
	for i < len(t.chars) && numeral(t.chars[i]) {
		i++
	}
	if i == first || i == len(t.chars) {
		return 0
	}
	switch t.chars[i] {
	case '大':
		return i + 1
	case '届':
		next := i + 1
		for next < len(t.chars) && numeral(t.chars[next]) {
			next++
		}
		for _, w := range []string{"中全会", "次全体会议", "次会议", "次全会"} {
			if next > i+1 && strings.HasPrefix(string(t.chars[next:]), w) {
				return next + len([]rune(w))
			}
		}
		return i + 1
	}
	return 0
}

// counters count things, whose name stands behind: 二十条措施. A time, a distance or a sum stands
// for itself.
const counters = "个起条项座所家名位件只艘辆台批种户处间栋幢场部份张本支双匹棵株颗粒朵根片块面幅届"

// insideCounts marks the characters before which a break would part a number from what it counts:
// before it, where a mark or the end stands behind (冷库｜七座、道路｜三条：), else behind it (十起｜案例),
// unless the heading counts in the other way.
func (t *Text) insideCounts(alone []bool) []bool {
	in := make([]bool, len(t.chars)+1)
	var before []int
	behind := false
	for i := 0; i < len(t.chars); i++ {
		if !numeral(t.chars[i]) || i > 0 && t.chars[i-1] == '第' {
			continue
		}
		from, end := i, i
		for end < len(t.chars) && (numeral(t.chars[end]) || strings.ContainsRune("余多万", t.chars[end])) {
			end++
		}
		i = end - 1
		if end == len(t.chars) || !strings.ContainsRune(counters, t.chars[end]) {
			continue
		}
		switch i, end = end, end+1; {
		case end == len(t.chars) || strings.ContainsRune("、，；：", t.chars[end]):
			behind = true
			in[from] = from > 0 && unicode.Is(unicode.Han, t.chars[from-1])
		case unicode.Is(unicode.Han, t.chars[end]) && !alone[end]: // 一本｜会自己翻页的书
			before = append(before, end)
		}
	}
	for _, at := range before {
		in[at] = in[at] || !behind
	}
	return in
}

// alike reports whether 和 behind a character joins two parts that both have 的, which are read in
// two there: 看得见的海｜和听得见的海; or a part and all others of its kind.
func (t *Text) alike(and int) bool {
	if strings.HasPrefix(string(t.chars[and+1:]), "其他") {
		return true
	}
	before, after := t.chars[:and], t.chars[and+1:]
	return slices.Contains(before, '的') && slices.Contains(after, '的') &&
		len(before) <= 2*len(after) && len(after) <= 2*len(before)
}
