package trait

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/stats"
)

// What is no figure though it has digits: the number of a section or of a version, a year, a
// code, a digit in a name. A statistic needs a number that counts something.

// latinUnits are the symbols of units that may stand a blank behind their number (SI, IEC 80000-13
// and what newspapers use beside them).
var latinUnits = pattern.New(`
	^(?:
		[kKMGTPmnµμcdh]?(?:m|g|W|Wh|VA|V|A|Ah|Hz|Pa|J|N|L|l|t|s|Ω|cal|mol|Sv|Gy|Bq|eV)|
		[KMGTP]i?B|[kKMGT]?bps|[kKMGT]?b/s|[KMGT]?B/s|(?:km|m)/[hs]|km²|cm²|mm²|m²|m³|cm³|h|d|min|MPa|hPa|
		ppm|ppb|dB|rpm|px|fps|TEU|USD|RMB|[%℃‰]
	)$`)

// CountsSome reports a figure before a gap that counts something, or is too large to be the number of
// an item: 近1,870万千瓦时, 19.2 MW, 3400.
func CountsSome(s string) bool {
	a, ok := figure.Of(s)
	if !ok {
		return len(stats.Find(s)) > 0
	}
	number, gap, multiple, unit := a.Number, a.Gap, a.Times, strings.TrimSpace(a.Unit)
	switch {
	case sectionLike(number):
		return false
	case multiple != "":
		return true
	case unit == "":
		return len(stats.Find(s)) > 0 || len(number) > 3 && !yearLike(number)
	case unit[0] < utf8.RuneSelf && (gap != "" || yearLike(number)):
		return latinUnits.MatchString(unit) || strings.Contains(number, ",")
	case gap != "":
		return len(stats.Find(number+unit)) > 0
	}
	return len(stats.Find(s)) > 0 || len(s) > 3
}

// sectionLike is a number that only numbers: 4.1. and 4.4.1.
func sectionLike(number string) bool {
	return strings.HasSuffix(number, ".") || strings.Count(number, ".") > 1
}

// yearLike reports four digits of a year of our time, or two such with a dash between.
func yearLike(number string) bool {
	for _, s := range strings.FieldsFunc(number, func(r rune) bool { return strings.ContainsRune("—–~～-", r) }) {
		if v, err := strconv.Atoi(s); err != nil || len(s) != 4 || v < 1900 || v > 2100 {
			return false
		}
	}
	return true
}

// CountedDigits reports that the characters from from to to of a text hold a number that is no
// part of a name (help2man, UTF-8, gimp-2.10, Debian 12), of a version or a section, nor a year,
// nor a lone digit or two that count nothing.
func CountedDigits(chars []rune, from, to int) bool {
	latin := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' }
	for i := from; i < to; {
		if !IsDigit(chars[i]) {
			i++
			continue
		}
		j := i
		for j < len(chars) &&
			(IsDigit(chars[j]) || (chars[j] == '.' || chars[j] == ',') && j+1 < len(chars) && IsDigit(chars[j+1])) {
			j++
		}
		number := string(chars[i:j])
		rest := string(chars[j:min(len(chars), j+figureReach)])
		before := i
		for before > 0 &&
			(chars[before-1] == '-' || chars[before-1] == '.' || chars[before-1] == '/' ||
				chars[before-1] == '(') &&
			i-before < 1 {
			before--
		}
		named := before > 0 && latin(chars[before-1])
		behind := i > 1 && chars[i-1] == ' ' && latin(chars[i-2]) // Debian 12
		unit := strings.TrimLeft(rest, " ")
		word := 0 // bytes of the Latin word behind
		for word < len(unit) && (latin(rune(unit[word])) || unit[word] == '/') {
			word++
		}
		known := word > 0 && latinUnits.MatchString(unit[:word]) || len(stats.Find(number+unit)) > 0
		switch {
		case named, strings.Count(number, ".") > 1:
		case known:
			return true
		case word > 0 && len(rest) == len(unit): // 3D, 5G
		case behind, yearLike(number), bracketedYear(chars, i, j), strings.HasPrefix(unit, "月"), strings.HasPrefix(unit, "日"):
		case j-i > 2, unit != "" && len(rest) == len(unit) && IsHan(firstRune(unit)):
			return true
		}
		i = j
	}
	return false
}

// bracketedYear reports four digits alone in brackets, as years of old stand behind those of a reign:
// 乾隆七年（1742）.
func bracketedYear(chars []rune, from, to int) bool {
	return to-from == 4 && (chars[from] == '1' || chars[from] == '2') && from > 0 && to < len(chars) &&
		(chars[from-1] == '（' || chars[from-1] == '(') && (chars[to] == '）' || chars[to] == ')')
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// figureReach is how many characters behind a number tell what it counts.
const figureReach = 8
