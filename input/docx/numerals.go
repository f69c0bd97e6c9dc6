package docx

import (
	"strconv"
	"strings"
)

// numeral writes n in one of Word's formats (ECMA-376 part 1, 17.18.59
// ST_NumberFormat). Formats that Chinese documents do not use count in digits.
func numeral(format string, n int) string {
	if n < 0 {
		return strconv.Itoa(n)
	}
	switch format {
	case "none", "bullet":
		return ""
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
		"taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital",
		"koreanDigital2":
		if format == "ideographDigital" || format == "taiwaneseDigital" || format == "koreanDigital2" {
			return digits(n, "〇一二三四五六七八九")
		}
		return counted(n, "零一二三四五六七八九", "十百千万")
	case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
		return counted(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万")
	case "ideographTraditional":
		return cycle(n, "甲乙丙丁戊己庚辛壬癸")
	case "ideographZodiac":
		return cycle(n, "子丑寅卯辰巳午未申酉戌亥")
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		switch {
		case n >= 1 && n <= 20:
			return string(rune('①' + n - 1))
		case n > 20 && n <= 35:
			return string(rune('㉑' + n - 21))
		case n > 35 && n <= 50:
			return string(rune('㊱' + n - 36))
		}
	case "decimalEnclosedParen":
		if n >= 1 && n <= 20 {
			return string(rune('⑴' + n - 1))
		}
		return "(" + strconv.Itoa(n) + ")"
	case "decimalEnclosedFullstop":
		if n >= 1 && n <= 20 {
			return string(rune('⒈' + n - 1))
		}
		return strconv.Itoa(n) + "."
	}
	return strconv.Itoa(n)
}

// digits writes a number digit by digit.
func digits(n int, set string) string {
	d := []rune(set)
	var b strings.Builder
	for _, c := range strconv.Itoa(n) {
		b.WriteRune(d[c-'0'])
	}
	return b.String()
}

// counted writes a number below 100,000 as it is spoken: 二十一, 一百零三.
func counted(n int, set, units string) string {
	if n > 99_999 {
		return strconv.Itoa(n)
	}
	d, u := []rune(set), []rune(units)
	if n == 0 {
		return string(d[0])
	}
	var b []rune
	s := strconv.Itoa(n)
	zero := false
	for i, c := range s {
		place := len(s) - 1 - i
		if c == '0' {
			zero = true
			continue
		}
		if zero && len(b) > 0 {
			b = append(b, d[0])
		}
		zero = false
		if !(c == '1' && place == 1 && len(b) == 0) { // 十一, not 一十一
			b = append(b, d[c-'0'])
		}
		if place > 0 {
			b = append(b, u[place-1])
		}
	}
	return string(b)
}

func cycle(n int, set string) string {
	c := []rune(set)
	if n < 1 || n > len(c) {
		return strconv.Itoa(n)
	}
	return string(c[n-1])
}

// maxRepeat bounds letters that repeat: z, aa, bb …
const maxRepeat = 10

func letters(n int, from rune) string {
	if n < 1 || n > 26*maxRepeat {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(from+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		v int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
		{9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= r.v {
			b.WriteString(r.s)
			n -= r.v
		}
	}
	return b.String()
}
