package trait

import (
	"slices"
	"strings"
	"unicode"
)

const (
	// headOpeners are typed before a heading to make it stand out, headClosers behind it.
	headOpeners = "◆◇■□●○▪▫★☆※＊◎❖♦▶►▷▲△▼▽⊙•🔹🔸🔷🔶" + headBars + blanks
	headClosers = headOpeners + "◀◄◁"
	headBars    = "▍▌▎▏▋▊|｜丨┃❙" // never words
	blanks      = " 　\uFE0F"
	stars       = "★☆"
)

// maxStars are the stars of an ornament; more of them rate something.
const maxStars = 2

// Heading is a heading of a text.
type Heading struct {
	Chars []rune
	Level int
}

// Ornaments tells the ornaments before the headings of a text, which go as a design has its own, from signs
// that are words: those that tell headings apart (● and ○, ★ and ★★, □ and ☑), those of which the text
// speaks, those of figures and shapes (▼1.08%, △ABC), halves of a pair within the words (|a|+|b|).
type Ornaments struct {
	apart  map[int]bool    // levels whose headings have several signs
	idle   map[rune]bool   // signs that stand before what they are no sign of: ornaments, before letters too
	spoken func(rune) bool // the text speaks of the sign
}

// HeadOrnaments looks at all headings of a text.
func HeadOrnaments(heads []Heading, spoken func(sign rune) bool) *Ornaments {
	o := &Ornaments{apart: map[int]bool{}, idle: map[rune]bool{}, spoken: spoken}
	for _, h := range heads {
		if n := opens(h.Chars); n > 0 && n < len(h.Chars) && !signs(h.Chars, n) {
			o.idle[h.Chars[n-1]] = true
		}
	}
	first := map[int]string{}
	for _, h := range heads {
		sign := apartSign(h.Chars)
		if n := opens(h.Chars); sign == "" || n > 0 && n < len(h.Chars) && o.worded(h.Chars, n) {
			continue
		}
		if was := first[h.Level]; was != "" && was != sign {
			o.apart[h.Level] = true
		}
		first[h.Level] = sign
	}
	return o
}

// Of returns how many characters of a heading are an ornament before its words, and where that behind
// them begins.
func (o *Ornaments) Of(h Heading) (from, to int) {
	chars, all := h.Chars, len(h.Chars)
	from = opens(chars)
	if from == 0 || from == all || o.worded(chars, from) {
		return 0, all
	}
	if strings.Trim(string(chars[:from]), headBars+blanks) != "" &&
		(o.apart[h.Level] || slices.ContainsFunc(chars[:from], o.spoken)) {
		return 0, all
	}
	for to = all; closes(chars[to-1], chars[:from]); {
		to--
	}
	if rates(chars[:from]) && all-to != from { // but ★★★渡口★★★
		return 0, all
	}
	if slices.ContainsFunc(chars[:from], func(r rune) bool {
		return !strings.ContainsRune("•"+blanks, r) && slices.Contains(chars[from:to], r)
	}) {
		return 0, all // |a|+|b|, ★重要★ 请带伞
	}
	if all-to > from { // 渡口★★★★
		to = all
	}
	return from, to
}

// Adorns reports a sign that is an ornament before a heading, if it is no word.
func Adorns(r rune) bool { return strings.ContainsRune(headOpeners, r) }

// opens counts the signs and blanks before the words of a heading.
func opens(chars []rune) (n int) {
	for n < len(chars) && strings.ContainsRune(headOpeners, chars[n]) {
		n++
	}
	return n
}

// closes reports a character behind the words that answers one of the signs before them.
func closes(r rune, signs []rune) bool {
	if i := slices.Index([]rune("◀◄◁"), r); i >= 0 {
		r = []rune("▶►▷")[i]
	}
	return strings.ContainsRune(blanks, r) || strings.ContainsRune(headClosers, r) && slices.Contains(signs, r)
}

// apartSign is what tells a heading from others that have another, if bars do not: a sign, but stars by
// their number.
func apartSign(chars []rune) string {
	var sign []rune
	for _, r := range chars {
		if !strings.ContainsRune(headOpeners, r) && !unicode.In(r, unicode.So, unicode.Sm) {
			break
		}
		if !strings.ContainsRune(headBars+blanks, r) &&
			(strings.ContainsRune(stars, r) || !slices.Contains(sign, r)) {
			sign = append(sign, r)
		}
	}
	return string(sign)
}

// worded reports that the first n characters of a heading belong to its words.
func (o *Ornaments) worded(chars []rune, n int) bool {
	last := chars[n-1]
	return n > 1 && chars[n-2] == last && strings.ContainsRune("○□■●", last) || // ○○村
		signs(chars, n) && !o.idle[last]
}

// signs reports that the last of the first n characters has a meaning before the next.
func signs(chars []rune, n int) bool {
	last, rest := chars[n-1], chars[n:]
	switch {
	case strings.ContainsRune("○□■●△▲▽◇⊙▷", last) && unicode.Is(unicode.Latin, rest[0]),
		last == '○' && strings.ContainsRune("一二三四五六七八九十", rest[0]): // △ABC, ○八年
		return true
	case strings.ContainsRune("△▲▽▼", last): // ▼1.08%, but ▲2025年
		k := 0
		for k < len(rest) && (unicode.IsDigit(rest[k]) || strings.ContainsRune("+-.,", rest[k])) {
			k++
		}
		if k > 0 {
			return k == len(rest) || !strings.ContainsRune("年月日", rest[k])
		}
	}
	return rest[0] == '的' && !strings.ContainsRune(blanks, last) // △的面积
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
