package trait

import "strings"

// NumberForm is a way of numbering; each form is one level of headings in a
// document (levels follow the order of first appearance).
type NumberForm uint8

const (
	NoNumber    NumberForm = iota // opens with no number
	NumPart                       // 第一篇 第一部分 卷五 Part 1
	NumChapter                    // 第一章 第一回 第一折
	NumSection                    // 第一节 §1
	NumBare                       // 01 alone on its line
	NumArticle                    // 第一条: the label of a paragraph
	NumHan                        // 一、
	NumHanParen                   // （一）
	NumDot                        // 1. 1．
	NumPause                      // 1、
	NumDecimal2                   // 1.1
	NumDecimal3                   // 1.1.1
	NumParen                      // （1） 1)
	NumCircle                     // ①
	NumMark                       // [1] 〔1〕: a note
	NumBullet                     // • ● ◆
)

// Bullets open the items of a list.
const Bullets = "✅☑•●◆■◇○▪·★☆▶►▷✓✔➤☞❖♦"

// isHanDigit reports a numeral of Chinese numbering.
func isHanDigit(r rune) bool {
	switch r {
	case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '零', '〇', '两':
		return true
	}
	return false
}

// lead is the characters of a text from its first, where its number stands if it has one.
type lead []rune

// at is a character, 0 behind the last.
func (c lead) at(i int) rune {
	if i < len(c) {
		return c[i]
	}
	return 0
}

// oneOf reports that a character is one of those.
func (c lead) oneOf(i int, signs string) bool { return i < len(c) && strings.ContainsRune(signs, c[i]) }

// span is where the numerals that begin at a place end. There are at most five.
func (c lead) span(from int, in func(rune) bool) int {
	i := from
	for i < len(c) && i-from < 5 && in(c[i]) {
		i++
	}
	return i
}

// blanks is where the blanks that begin at a place end.
func (c lead) blanks(i int) int {
	for c.at(i) == ' ' || c.at(i) == '\u3000' || c.at(i) == '\t' {
		i++
	}
	return i
}

// numbered recognises the number at the head of a text and the characters that
// it takes, mark and blanks included. Its first character says which kind of number it may be.
func numbered(text []rune) (NumberForm, int) {
	c := lead(text)
	switch r := c.at(0); {
	case r == '第':
		return c.ordinal()
	case r == '卷':
		return c.volume()
	case r == '上' || r == '中' || r == '下':
		return c.oneOfThree()
	case r == 'P' || r == 'p':
		return c.englishPart()
	case r == '§':
		return c.sectionSign()
	case isHanDigit(r):
		return c.han()
	case IsDigit(r):
		return c.arabic()
	case r == '（' || r == '(':
		return c.parenthesised()
	case r == '[' || r == '〔' || r == '［':
		return c.enclosed("]〕］", NumMark, 3)
	case r == '『' || r == '〖': // 『１』, as editions of the classics number
		return c.enclosed("』〗", NumArticle, 5)
	case r >= '①' && r <= '⑳' || r >= '❶' && r <= '➓' || r >= '⓵' && r <= '⓾':
		return NumCircle, c.blanks(1)
	case r >= '⑴' && r <= '⒇':
		return NumParen, c.blanks(1)
	}
	return c.bullet()
}

// han is 一、 or 一. or up to three numerals alone.
func (c lead) han() (NumberForm, int) {
	i := c.span(0, isHanDigit)
	if m := c.at(i); m == '、' || (m == '.' || m == '．') && !IsDigit(c.at(i+1)) {
		return NumHan, c.blanks(i + 1)
	}
	if i == len(c) && i <= 3 {
		return NumHan, i
	}
	return NoNumber, 0
}

// parenthesised is （一） or （1）.
func (c lead) parenthesised() (NumberForm, int) {
	if i := c.span(1, isHanDigit); i > 1 && c.oneOf(i, "）)") {
		return NumHanParen, c.blanks(i + 1)
	}
	if i := c.span(1, IsDigit); i > 1 && i < 4 && c.oneOf(i, "）)") {
		return NumParen, c.blanks(i + 1)
	}
	return NoNumber, 0
}

// enclosed is a number of some digits at most in brackets of another form: [1], 『１』.
func (c lead) enclosed(closing string, form NumberForm, most int) (NumberForm, int) {
	if i := c.span(1, IsDigit); i > 1 && i-1 <= most && c.oneOf(i, closing) {
		return form, c.blanks(i + 1)
	}
	return NoNumber, 0
}

// bullet is a sign that opens the item of a list. A middle dot and a hyphen need a blank behind them.
func (c lead) bullet() (NumberForm, int) {
	if c.oneOf(0, Bullets) {
		if i := c.blanks(1); i > 1 || c[0] != '·' {
			return NumBullet, i
		}
		return NoNumber, 0
	}
	if c.oneOf(0, "-*") && c.at(1) == ' ' {
		return NumBullet, 2
	}
	return NoNumber, 0
}
