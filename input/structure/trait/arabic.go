package trait

import "strings"

// Numbers in Arabic digits: 1. 1、 1.1 1) 1️⃣. A figure is none: 1.5亿, 3 月.

// keycap makes a key of the digit before it, as chats and accounts number: 1️⃣.
const keycap = '\u20e3'

// arabic is a number in Arabic digits. The sign behind the digits says its form.
func (c lead) arabic() (NumberForm, int) {
	i := c.span(0, IsDigit)
	if k := c.keycap(i); k > 0 {
		return NumCircle, c.blanks(k)
	}
	switch c.at(i) {
	case ' ', '\u3000':
		return c.beforeBlank(i)
	case '、':
		return NumPause, c.blanks(i + 1)
	case ',', '，': // 1, 写全路径: of boards; no row of figures
		if j := c.blanks(i + 1); i <= 2 && (j > i+1 || c.at(i) == '，') && j < len(c) && !IsDigit(c.at(j)) {
			return NumPause, j
		}
	case ')', '）':
		if i <= 2 {
			return NumParen, c.blanks(i + 1)
		}
	case '．':
		if !IsDigit(c.at(i + 1)) {
			return NumDot, c.blanks(i + 1)
		}
	case '.':
		return c.beforePoint(i)
	}
	return NoNumber, 0
}

// keycap is where a keycap around the one digit before i ends, 0 if there is none.
func (c lead) keycap(i int) int {
	k := i
	if c.at(k) == '\ufe0f' { // the digit as a picture
		k++
	}
	if i != 1 || c.at(k) != keycap {
		return 0
	}
	return k + 1
}

// beforeBlank is a number with nothing but blanks behind it: 1 概述, but no 3 月 5 日.
func (c lead) beforeBlank(i int) (NumberForm, int) {
	j := c.blanks(i)
	if i <= 2 && (c.headsWords(j) || c.at(i) == '\u3000' && (c.year(j) || c.fourHan(j))) {
		return NumDot, j
	}
	return NoNumber, 0
}

// headsWords reports words behind the blanks that are no measure of the number; what begins with 0,
// 01 个人信息, measures nothing.
func (c lead) headsWords(j int) bool {
	r := c.at(j)
	return IsHan(r) && (c.at(0) == '0' ||
		!MeasureSign(r) && !strings.ContainsRune("月日号时天名位家所项条件次届周岁", r))
}

// year reports a year: 4　2024年目标.
func (c lead) year(j int) bool {
	return IsDigit(c.at(j)) && c.span(j, IsDigit) == j+4 && c.at(j+4) == '年'
}

// fourHan reports words whose first character might be a measure: 2　分段的判据.
func (c lead) fourHan(j int) bool {
	return MeasureSign(c.at(j)) && IsHan(c.at(j+1)) && IsHan(c.at(j+2)) && IsHan(c.at(j+3))
}

// beforePoint is a number before a point: 1. or 1.1 or 1.1.1. 1.5亿 is a figure, 1.1 概况 a heading.
func (c lead) beforePoint(i int) (NumberForm, int) {
	switch {
	case i > 2:
		return NoNumber, 0
	case !IsDigit(c.at(i + 1)):
		return NumDot, c.blanks(i + 1)
	}
	j := c.span(i+1, IsDigit)
	if c.at(j) == '.' && IsDigit(c.at(j+1)) {
		if k := c.span(j+1, IsDigit); c.at(k) == ' ' || IsHan(c.at(k)) && !MeasureSign(c.at(k)) {
			return NumDecimal3, c.blanks(k)
		}
	}
	r := c.at(j)
	if j-i == 2 && (r == ' ' || r == '\u3000' || IsHan(r) && !MeasureSign(r)) {
		return NumDecimal2, c.blanks(j)
	}
	if j-i <= 3 && r == '、' {
		return NumDecimal2, c.blanks(j + 1)
	}
	return NoNumber, 0
}

// MeasureSign reports characters that make a decimal a figure and no number of a
// heading.
func MeasureSign(r rune) bool {
	switch r {
	case '亿', '万', '千', '百', '元', '个', '倍', '米', '公', '平', '吨', '亩', '户', '小', '年', '岁', '级', '度',
		'人', '多', '余', '斤', '克', '升', '毫', '厘', '英', '海', '立', '美', '分', '成', '折', '版':
		return true
	}
	return false
}
