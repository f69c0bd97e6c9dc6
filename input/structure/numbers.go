package structure

import "strings"

// numberForm is a way of numbering; each form is one level of headings in a
// document (levels follow the order of first appearance).
type numberForm uint8

const (
	noNumber    numberForm = iota
	numPart                // 第一篇 第一部分 卷五 Part 1
	numChapter             // 第一章 第一回 第一折
	numSection             // 第一节 §1
	numBare                // 01 alone on its line
	numArticle             // 第一条: the label of a paragraph
	numHan                 // 一、
	numHanParen            // （一）
	numDot                 // 1. 1．
	numPause               // 1、
	numDecimal2            // 1.1
	numDecimal3            // 1.1.1
	numParen               // （1） 1)
	numCircle              // ①
	numMark                // [1] 〔1〕: a note
	numBullet              // • ● ◆
)

// bullets open the items of a list.
const bullets = "✅☑•●◆■◇○▪·★☆▶►▷✓✔➤☞❖♦"

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
func numbered(c []rune) (numberForm, int) {
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
			if i = span(from, isDigit); i > from && at(i) == '-' && isDigit(at(i+1)) {
				i = span(i+1, isDigit)
			}
		}
		if i == from {
			return noNumber, 0
		}
		if from == 2 {
			i = blanks(i)
		}
		switch at(i) {
		case '篇', '编', '編', '卷':
			return numPart, blanks(i + 1)
		case '部':
			if at(i+1) == '分' && !strings.ContainsRune("为是的将则由", at(i+2)) { // 第二部分为本周支出 says so
				return numPart, blanks(i + 2)
			}
		case '章', '回', '讲', '講':
			return numChapter, blanks(i + 1)
		case '折', '出', '齣', '幕', '场', '場': // of a play; 第一出口 is none
			if j := blanks(i + 1); j > i+1 || j == len(c) {
				return numChapter, j
			}
		case '节', '節':
			return numSection, blanks(i + 1)
		case '条', '條':
			if at(i+1) == '之' && isHanDigit(at(i+2)) { // 第六条之一
				i = span(i+2, isHanDigit) - 1
			}
			return numArticle, blanks(i + 1)
		}
	case r == '卷' && len(c) <= maxShortLine: // 卷一 上水, 卷之三
		from := 1
		if at(1) == '之' || at(1) == '第' {
			from = 2
		}
		i := span(from, isHanDigit)
		if i == from && strings.ContainsRune("上中下首末", at(i)) {
			i++
		}
		if j := blanks(i); i > from && (j > i || j == len(c)) {
			return numPart, j
		}
	case (r == '上' || r == '中' || r == '下') && at(1) == '篇' && (len(c) == 2 || blanks(2) > 2 || at(2) == '：' || at(2) == '·'):
		if len(c) == 2 {
			return numPart, 2
		}
		return numPart, max(3, blanks(2))
	case r == '§':
		if i := span(blanks(1), isDigit); i > 1 && isDigit(at(i-1)) {
			if at(i) == '.' && isDigit(at(i+1)) {
				return numDecimal2, blanks(span(i+1, isDigit))
			}
			return numSection, blanks(i)
		}
	case r == 'P' || r == 'p':
		if s := string(c[:min(len(c), 5)]); strings.EqualFold(s, "part ") {
			if i := span(5, isDigit); i > 5 && (at(i) == ' ' || at(i) == '\u3000') {
				return numPart, blanks(i)
			}
		}
	case isHanDigit(r):
		i := span(0, isHanDigit)
		if m := at(i); m == '、' || (m == '.' || m == '．') && !isDigit(at(i+1)) {
			return numHan, blanks(i + 1)
		}
		if i == len(c) && i <= 3 {
			return numHan, i
		}
	case r == '（' || r == '(':
		i := span(1, isHanDigit)
		if i > 1 && (at(i) == '）' || at(i) == ')') {
			return numHanParen, blanks(i + 1)
		}
		i = span(1, isDigit)
		if i > 1 && i < 4 && (at(i) == '）' || at(i) == ')') {
			return numParen, blanks(i + 1)
		}
	case r == '[' || r == '〔' || r == '［':
		if i := span(1, isDigit); i > 1 && i < 5 && (at(i) == ']' || at(i) == '〕' || at(i) == '］') {
			return numMark, blanks(i + 1)
		}
	case r == '『' || r == '〖': // 『１』, as editions of the classics number
		if i := span(1, isDigit); i > 1 && (at(i) == '』' || at(i) == '〗') {
			return numArticle, blanks(i + 1)
		}
	case r >= '①' && r <= '⑳':
		return numCircle, blanks(1)
	case r >= '⑴' && r <= '⒇':
		return numParen, blanks(1)
	case isDigit(r):
		return arabic(c, at, span, blanks)
	case strings.ContainsRune(bullets, r):
		if i := blanks(1); i > 1 || r != '·' {
			return numBullet, i
		}
	case (r == '-' || r == '*') && at(1) == ' ':
		return numBullet, 2
	}
	return noNumber, 0
}

func arabic(c []rune, at func(int) rune, span func(int, func(rune) bool) int, blanks func(int) int) (numberForm, int) {
	i := span(0, isDigit)
	switch at(i) {
	case ' ', '\u3000': // 1 概述, but no 3 月 5 日
		if j := blanks(i); i <= 2 && isHan(at(j)) && at(0) == '0' {
			return numDot, j
		} else if i <= 2 && isHan(at(j)) && !measure(at(j)) && !strings.ContainsRune("月日号时天名位家所项条件次届周岁", at(j)) {
			return numDot, j
		} else if i <= 2 && at(i) == '\u3000' && isDigit(at(j)) && span(j, isDigit) == j+4 && at(j+4) == '年' {
			return numDot, j // 4　2024年目标
		} else if i <= 2 && at(i) == '\u3000' && measure(at(j)) && isHan(at(j+1)) && isHan(at(j+2)) && isHan(at(j+3)) {
			return numDot, j // 2　分段的判据
		}
	case '、':
		return numPause, blanks(i + 1)
	case ',', '，': // 1, 写全路径: of boards; no row of figures
		if j := blanks(i + 1); i <= 2 && (j > i+1 || at(i) == '，') && j < len(c) && !isDigit(at(j)) {
			return numPause, j
		}
	case ')', '）':
		if i <= 2 {
			return numParen, blanks(i + 1)
		}
	case '．':
		if !isDigit(at(i + 1)) {
			return numDot, blanks(i + 1)
		}
	case '.':
		if i > 2 {
			return noNumber, 0
		}
		if !isDigit(at(i + 1)) {
			return numDot, blanks(i + 1)
		}
		j := span(i+1, isDigit)
		if at(j) == '.' && isDigit(at(j+1)) {
			if k := span(j+1, isDigit); at(k) == ' ' || isHan(at(k)) && !measure(at(k)) {
				return numDecimal3, blanks(k)
			}
		}
		// 1.5亿 is a figure, 1.1 概况 a heading.
		if j-i == 2 && (at(j) == ' ' || at(j) == '\u3000' || isHan(at(j)) && !measure(at(j))) {
			return numDecimal2, blanks(j)
		}
	}
	return noNumber, 0
}

// measure reports characters that make a decimal a figure and no number of a
// heading.
func measure(r rune) bool {
	switch r {
	case '亿', '万', '千', '百', '元', '个', '倍', '米', '公', '平', '吨', '亩', '户', '小', '年', '岁', '级', '度', '人', '多', '余', '斤', '克', '升', '毫', '厘', '英', '海', '立', '美', '分', '成', '折', '版':
		return true
	}
	return false
}
