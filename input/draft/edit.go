package draft

import (
	"cmp"
	"slices"
	"strings"
)

// Edit puts characters in the place of [From, To).
type Edit struct {
	From, To int
	By       []rune
}

// Apply makes edits, which do not overlap, and returns the text and where each offset has gone.
func Apply(chars []rune, edits []Edit) (out []rune, at []int) {
	slices.SortFunc(edits, func(a, b Edit) int { return cmp.Compare(a.From, b.From) })
	at = make([]int, len(chars)+1)
	from := 0
	keep := func(to int) {
		for i := from; i < to; i++ {
			at[i] = len(out) + i - from
		}
		out = append(out, chars[from:to]...)
	}
	for _, e := range edits {
		keep(e.From)
		for i := e.From; i < e.To; i++ {
			at[i] = len(out) + min(i-e.From, len(e.By))
		}
		out = append(out, e.By...)
		from = e.To
	}
	keep(len(chars))
	at[len(chars)] = len(out)
	return out, at
}

// Stretch is a part of a text, in characters.
type Stretch struct{ Start, End int }

// Add puts a part behind the last one, or makes one of them if they meet.
func Add(list []Stretch, s Stretch) []Stretch {
	if n := len(list); n > 0 && list[n-1].End == s.Start {
		list[n-1].End = s.End
		return list
	}
	return append(list, s)
}

const (
	maxStruck = 60 // how many characters of a struck text, and behind it, are looked at
	maxUnit   = 4  // characters of the unit of a figure
)

// Replaced reports a struck text that would make another figure of the one beside it, 350 before 360万元,
// which struck it, 十 before 八天, or that is a figure before another of its unit: 1.5亿元 before 1.8亿元.
// Words stay, and so does what something cost before: 原价100元 is not what is asked now.
func Replaced(chars []rune, s Stretch) bool {
	if s.Start >= s.End || s.End-s.Start > maxStruck {
		return false
	}
	in := chars[s.Start:s.End]
	after := chars[s.End:min(len(chars), s.End+maxStruck)]
	n := amount(in)
	if s.Start > 0 {
		if prev := chars[s.Start-1]; digit(prev) && (digit(in[0]) || fraction(in) || percent(in)) ||
			n == len(in) && (digit(prev) || numeral(prev) && numeral(in[0])) {
			return true
		}
	}
	if len(after) == 0 {
		return false
	}
	if last := in[len(in)-1]; digit(after[0]) && (digit(last) || n > 0 && last == '.') ||
		n == len(in) && numeral(after[0]) && !strings.ContainsRune("万亿", after[0]) {
		return true
	}
	next := []rune(strings.TrimLeft(string(after), " 　"))
	if len(next) > 0 && digit(next[0]) && strings.Trim(string(in), "0123456789.,%％ ") == "" {
		return true
	}
	m := amount(next)
	if n == 0 || m == 0 || wasPrice(chars[:s.Start]) {
		return false
	}
	unit := in[n:]
	if len(unit) == 0 {
		return digit(in[0]) && digit(next[0])
	}
	return len(unit) <= maxUnit && len(unit) <= len(next)-m && slices.Equal(unit, next[m:m+len(unit)])
}

// numeral reports a character of a Chinese number.
func numeral(r rune) bool {
	return strings.ContainsRune("〇零一二三四五六七八九十百千万亿两", r)
}

// amount is the length of the number that characters begin with, without its unit: 1.5亿, 三十五.
func amount(chars []rune) int {
	n := 0
	for n < len(chars) && (digit(chars[n]) || numeral(chars[n]) || n > 0 && fraction(chars[n:])) {
		n++
	}
	return n
}

// fraction reports a point or a comma of a number, with the digit behind it.
func fraction(chars []rune) bool {
	return len(chars) > 1 && (chars[0] == '.' || chars[0] == ',') && digit(chars[1])
}

// percent reports such a sign alone.
func percent(chars []rune) bool { return len(chars) == 1 && strings.ContainsRune("%％‰", chars[0]) }

// wasPrice reports words that lead to what something cost before.
func wasPrice(before []rune) bool {
	s := string(before[max(0, len(before)-maxUnit):])
	for _, w := range []string{"原", "原价", "原价：", "原价:", "市场价", "门市价", "定价", "标价", "吊牌价"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
