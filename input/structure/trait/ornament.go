package trait

import (
	"slices"
	"strings"
	"unicode"
)

const (
	// headOpeners are typed before a heading to make it stand out, headClosers behind it.
	headOpeners = "◆◇■□●○▪▫▍▌▎▏▋▊★☆※＊◎❖♦▶►▷▲△▼▽⊙•|｜丨┃❙🔹🔸🔷🔶" + blanks
	headClosers = headOpeners + "◀◄◁"
	blanks      = " 　\uFE0F"
)

// maxStars are the stars of an ornament; more of them rate something.
const maxStars = 2

// HeadOrnament returns how many characters of a heading are an ornament before its words, and where
// that behind them begins. A design has its own. Blanks in a name (○○村), the letters of a figure
// (△ABC) and what is rated (★★★★ 渡口) are no ornaments.
func HeadOrnament(chars []rune) (from, to int) {
	all := len(chars)
	is := func(r rune, of string) bool { return strings.ContainsRune(of, r) }
	for from < all && is(chars[from], headOpeners) {
		from++
	}
	if from == 0 || from == all || fills(chars, from) {
		return 0, all
	}
	for to = all; is(chars[to-1], headClosers); {
		to--
	}
	if all-to > from { // 渡口★★★★
		to = all
	}
	return from, to
}

// fills reports that the first n characters of a heading belong to its words.
func fills(chars []rune, n int) bool {
	marks, next := chars[:n], chars[n]
	if slices.ContainsFunc(marks, func(r rune) bool { return strings.ContainsRune(blanks, r) }) &&
		!rates(marks) {
		return false
	}
	last := marks[n-1]
	switch {
	case rates(marks):
		return true
	case strings.ContainsRune("○□■●", last):
		return n > 1 && marks[n-2] == last || unicode.Is(unicode.Latin, next) || last == '○' &&
			strings.ContainsRune("一二三四五六七八九十", next)
	case strings.ContainsRune("△▲▽◇", last):
		return unicode.Is(unicode.Latin, next)
	}
	return false
}

// rates reports more stars than an ornament has, or full ones and empty ones.
func rates(marks []rune) bool {
	full, empty := 0, 0
	for _, r := range marks {
		switch r {
		case '★':
			full++
		case '☆':
			empty++
		}
	}
	return full+empty > maxStars || full > 0 && empty > 0
}
