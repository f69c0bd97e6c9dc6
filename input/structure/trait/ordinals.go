package trait

import "strings"

// Numbers that name what they count: 第一章, 卷二, 上篇, Part 1, §1.

// ordinal is 第一章, 第二部分, 第6-1條.
func (c lead) ordinal() (NumberForm, int) {
	from := 1
	if c.at(1) == ' ' || c.at(1) == '\u3000' { // 第 一 章
		from = 2
	}
	i := c.ordinalNumber(from)
	if i == from {
		return NoNumber, 0
	}
	if from == 2 {
		i = c.blanks(i)
	}
	return c.counted(i)
}

// ordinalNumber is where the numerals behind 第 end: 一, 6, 6-1.
func (c lead) ordinalNumber(from int) int {
	i := c.span(from, isHanDigit)
	if i > from {
		return i
	}
	if i = c.span(from, IsDigit); i > from && c.at(i) == '-' && IsDigit(c.at(i+1)) {
		i = c.span(i+1, IsDigit)
	}
	return i
}

// counted is the form of an ordinal whose noun stands at i.
func (c lead) counted(i int) (NumberForm, int) {
	switch c.at(i) {
	case '篇', '编', '編', '卷':
		return NumPart, c.blanks(i + 1)
	case '部':
		if c.at(i+1) == '分' && !strings.ContainsRune("为是的将则由", c.at(i+2)) { // 第二部分为本周支出 says so
			return NumPart, c.blanks(i + 2)
		}
	case '章', '回', '讲', '講':
		return NumChapter, c.blanks(i + 1)
	case '折', '出', '齣', '幕', '场', '場': // of a play; 第一出口 is none
		if j := c.blanks(i + 1); j > i+1 || j == len(c) {
			return NumChapter, j
		}
	case '节', '節':
		return NumSection, c.blanks(i + 1)
	case '条', '條':
		if c.at(i+1) == '之' && isHanDigit(c.at(i+2)) { // 第六条之一
			i = c.span(i+2, isHanDigit) - 1
		}
		return NumArticle, c.blanks(i + 1)
	}
	return NoNumber, 0
}

// volume is 卷一 上水, 卷之三, 卷上.
func (c lead) volume() (NumberForm, int) {
	if len(c) > MaxShortLine {
		return NoNumber, 0
	}
	from := 1
	if c.at(1) == '之' || c.at(1) == '第' {
		from = 2
	}
	i := c.span(from, isHanDigit)
	if i == from && c.oneOf(i, "上中下首末") {
		i++
	}
	if j := c.blanks(i); i > from && (j > i || j == len(c)) {
		return NumPart, j
	}
	return NoNumber, 0
}

// oneOfThree is 上篇, 中篇 or 下篇, alone or before the name of the part.
func (c lead) oneOfThree() (NumberForm, int) {
	switch {
	case c.at(1) != '篇':
		return NoNumber, 0
	case len(c) == 2:
		return NumPart, 2
	case c.blanks(2) > 2 || c.oneOf(2, "：·"):
		return NumPart, max(3, c.blanks(2))
	}
	return NoNumber, 0
}

// englishPart is Part 1 before the name of the part.
func (c lead) englishPart() (NumberForm, int) {
	if strings.EqualFold(string(c[:min(len(c), 5)]), "part ") {
		if i := c.span(5, IsDigit); i > 5 && (c.at(i) == ' ' || c.at(i) == '\u3000') {
			return NumPart, c.blanks(i)
		}
	}
	return NoNumber, 0
}

// sectionSign is §1 or §1.1.
func (c lead) sectionSign() (NumberForm, int) {
	i := c.span(c.blanks(1), IsDigit)
	switch {
	case i == 1 || !IsDigit(c.at(i-1)):
		return NoNumber, 0
	case c.at(i) == '.' && IsDigit(c.at(i+1)):
		return NumDecimal2, c.blanks(c.span(i+1, IsDigit))
	}
	return NumSection, c.blanks(i)
}
