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

// numbered recognises the number at the head of a text and the characters that
// it takes, mark and blanks included.
func numbered(c []rune) (NumberForm, int) {
	at := func(i int) rune {
		if i < len(c) {
			return c[i]
		}
		return 0
	}
	span := func(from int, in func(rune) bool) int {
		i := from
		for i < len(c) && i-from < 5 && in(c[i]) {
			i++
		}
		return i
	}
	blanks := func(i int) int {
		for at(i) == ' ' || at(i) == '\u3000' || at(i) == '\t' {
			i++
		}
		return i
	}
	switch r := at(0); {
	case r == '第':
		from := 1
		if at(1) == ' ' || at(1) == '\u3000' { // 第 一 章, 第 6-1 條
			from = 2
		}
		i := span(from, isHanDigit)
		if i == from {
			if i = span(from, IsDigit); i > from && at(i) == '-' && IsDigit(at(i+1)) {
				i = span(i+1, IsDigit)
			}
		}
		if i == from {
			return NoNumber, 0
		}
		if from == 2 {
			i = blanks(i)
		}
		switch at(i) {
		case '篇', '编', '編', '卷':
			return NumPart, blanks(i + 1)
		case '部':
			if at(i+1) == '分' && !strings.ContainsRune("为是的将则由", at(i+2)) { // 第二部分为本周支出 says so
				return NumPart, blanks(i + 2)
			}
		case '章', '回', '讲', '講':
			return NumChapter, blanks(i + 1)
		case '折', '出', '齣', '幕', '场', '場': // of a play; 第一出口 is none
			if j := blanks(i + 1); j > i+1 || j == len(c) {
				return NumChapter, j
			}
		case '节', '節':
			return NumSection, blanks(i + 1)
		case '条', '條':
			if at(i+1) == '之' && isHanDigit(at(i+2)) { // 第六条之一
				i = span(i+2, isHanDigit) - 1
			}
			return NumArticle, blanks(i + 1)
		}
	case r == '卷' && len(c) <= MaxShortLine: // 卷一 上水, 卷之三
		from := 1
		if at(1) == '之' || at(1) == '第' {
			from = 2
		}
		i := span(from, isHanDigit)
		if i == from && strings.ContainsRune("上中下首末", at(i)) {
			i++
		}
		if j := blanks(i); i > from && (j > i || j == len(c)) {
			return NumPart, j
		}
	case (r == '上' || r == '中' || r == '下') && at(1) == '篇' &&
		(len(c) == 2 || blanks(2) > 2 || at(2) == '：' || at(2) == '·'):
		if len(c) == 2 {
			return NumPart, 2
		}
		return NumPart, max(3, blanks(2))
	case r == '§':
		if i := span(blanks(1), IsDigit); i > 1 && IsDigit(at(i-1)) {
			if at(i) == '.' && IsDigit(at(i+1)) {
				return NumDecimal2, blanks(span(i+1, IsDigit))
			}
			return NumSection, blanks(i)
		}
	case r == 'P' || r == 'p':
		if s := string(c[:min(len(c), 5)]); strings.EqualFold(s, "part ") {
			if i := span(5, IsDigit); i > 5 && (at(i) == ' ' || at(i) == '\u3000') {
				return NumPart, blanks(i)
			}
		}
	case isHanDigit(r):
		i := span(0, isHanDigit)
		if m := at(i); m == '、' || (m == '.' || m == '．') && !IsDigit(at(i+1)) {
			return NumHan, blanks(i + 1)
		}
		if i == len(c) && i <= 3 {
			return NumHan, i
		}
	case r == '（' || r == '(':
		i := span(1, isHanDigit)
		if i > 1 && (at(i) == '）' || at(i) == ')') {
			return NumHanParen, blanks(i + 1)
		}
		i = span(1, IsDigit)
		if i > 1 && i < 4 && (at(i) == '）' || at(i) == ')') {
			return NumParen, blanks(i + 1)
		}
	case r == '[' || r == '〔' || r == '［':
		if i := span(1, IsDigit); i > 1 && i < 5 && (at(i) == ']' || at(i) == '〕' || at(i) == '］') {
			return NumMark, blanks(i + 1)
		}
	case r == '『' || r == '〖': // 『１』, as editions of the classics number
		if i := span(1, IsDigit); i > 1 && (at(i) == '』' || at(i) == '〗') {
			return NumArticle, blanks(i + 1)
		}
	case r >= '①' && r <= '⑳' || r >= '❶' && r <= '➓' || r >= '⓵' && r <= '⓾':
		return NumCircle, blanks(1)
	case r >= '⑴' && r <= '⒇':
		return NumParen, blanks(1)
	case IsDigit(r):
		return arabic(c, at, span, blanks)
	case strings.ContainsRune(Bullets, r):
		if i := blanks(1); i > 1 || r != '·' {
			return NumBullet, i
		}
	case (r == '-' || r == '*') && at(1) == ' ':
		return NumBullet, 2
	}
	return NoNumber, 0
}

// keycap makes a key of the digit before it, as chats and accounts number: 1️⃣.
const keycap = '\u20e3'

func arabic(c []rune, at func(int) rune, span func(int, func(rune) bool) int, blanks func(int) int) (NumberForm, int) {
	i := span(0, IsDigit)
	if k := i; i == 1 {
		if at(k) == '\ufe0f' {
			k++
		}
		if at(k) == keycap {
			return NumCircle, blanks(k + 1)
		}
	}
	switch at(i) {
	case ' ', '\u3000': // 1 概述, but no 3 月 5 日
		if j := blanks(i); i <= 2 && IsHan(at(j)) && at(0) == '0' {
			return NumDot, j
		} else if i <= 2 && IsHan(at(j)) && !MeasureSign(at(j)) &&
			!strings.ContainsRune("月日号时天名位家所项条件次届周岁", at(j)) {
			return NumDot, j
		} else if i <= 2 && at(i) == '\u3000' && IsDigit(at(j)) && span(j, IsDigit) == j+4 && at(j+4) == '年' {
			return NumDot, j // 4　2024年目标
		} else if i <= 2 && at(i) == '\u3000' && MeasureSign(at(j)) && IsHan(at(j+1)) && IsHan(at(j+2)) &&
			IsHan(at(j+3)) {
			return NumDot, j // 2　分段的判据
		}
	case '、':
		return NumPause, blanks(i + 1)
	case ',', '，': // 1, 写全路径: of boards; no row of figures
		if j := blanks(i + 1); i <= 2 && (j > i+1 || at(i) == '，') && j < len(c) && !IsDigit(at(j)) {
			return NumPause, j
		}
	case ')', '）':
		if i <= 2 {
			return NumParen, blanks(i + 1)
		}
	case '．':
		if !IsDigit(at(i + 1)) {
			return NumDot, blanks(i + 1)
		}
	case '.':
		if i > 2 {
			return NoNumber, 0
		}
		if !IsDigit(at(i + 1)) {
			return NumDot, blanks(i + 1)
		}
		j := span(i+1, IsDigit)
		if at(j) == '.' && IsDigit(at(j+1)) {
			if k := span(j+1, IsDigit); at(k) == ' ' || IsHan(at(k)) && !MeasureSign(at(k)) {
				return NumDecimal3, blanks(k)
			}
		}
		// 1.5亿 is a figure, 1.1 概况 a heading.
		if j-i == 2 && (at(j) == ' ' || at(j) == '\u3000' || IsHan(at(j)) && !MeasureSign(at(j))) {
			return NumDecimal2, blanks(j)
		}
		if j-i <= 3 && at(j) == '、' {
			return NumDecimal2, blanks(j + 1)
		}
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
