package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joiners are marks that belong to a number or name when they stand inside it,
// measures those that belong to it at its end.
const (
	joiners  = ".,:'’-–/·&@_+"
	measures = "%‰％℃°"
)

// piece returns the length in bytes of what Cut takes for one at the beginning of
// text, which is not empty: a stretch of Chinese, a number or word in another
// script, white space, or a mark and its repetitions.
func piece(text string) int {
	first := firstRune(text)
	switch {
	case isHan(first):
		return span(text, isHan)
	case unicode.IsSpace(first):
		return span(text, unicode.IsSpace)
	case isName(first):
		return name(text)
	case first == utf8.RuneError:
		_, n := utf8.DecodeRuneInString(text)
		return n
	}
	return span(text, func(r rune) bool { return r == first })
}

// name is the length of letters and digits with the marks that belong to them.
func name(text string) int {
	n := span(text, isName)
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		more := 0
		if strings.ContainsRune(joiners, r) {
			more = span(text[n+size:], isName)
		}
		if more == 0 {
			break
		}
		n += size + more
	}
	return n + span(text[n:], func(r rune) bool { return strings.ContainsRune(measures, r) })
}

// isName reports letters, digits and what is set upon them, but no Chinese.
func isName(r rune) bool {
	return !isHan(r) && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// span is the length in bytes of the runes at the beginning of s that are in a set.
func span(s string, in func(rune) bool) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return !in(r) }); n >= 0 {
		return n
	}
	return len(s)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
