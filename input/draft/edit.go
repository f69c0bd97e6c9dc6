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

// maxStruck is how many characters of a struck text, and behind it, are looked at.
const maxStruck = 60

// Replaced reports a struck text that would make another figure of the one beside it: 350 before
// 360万元, which struck it.
func Replaced(chars []rune, s Stretch) bool {
	if s.Start >= s.End || s.End-s.Start > maxStruck {
		return false
	}
	in := chars[s.Start:s.End]
	after := chars[s.End:min(len(chars), s.End+maxStruck)]
	switch {
	case s.Start > 0 && digit(chars[s.Start-1]) && digit(in[0]):
		return true
	case len(after) == 0:
		return false
	case digit(after[0]) && digit(in[len(in)-1]):
		return true
	}
	next := strings.TrimLeft(string(after), " 　")
	return strings.Trim(string(in), "0123456789.,%％ ") == "" && next != "" && digit(rune(next[0]))
}
