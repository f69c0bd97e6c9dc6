package inline

import (
	"strings"
	"unicode"
)

// Headings of reports are clauses: who or what, and how it fares (综合实力｜稳步提升); or what is done, and
// to what (扎实推进｜农村人居环境整治). On two lines they are read by these halves, whatever number stands
// before them.

// fares are words with which a heading begins to say how its subject fares.
const fares = " 稳步 持续 不断 显著 明显 全面 更加 总体 加快 快速 有力 有效 有序 取得 实现 繁荣 焕然 日益 日趋 逐步" +
	" 进一步 大幅 平稳 蓬勃 纵深 成效 再上 迈上 迈出 协调 圆满 顺利 高效 切实 稳中 走深走实 提质 扎实 深入 "

// manners are words before what is done at the beginning of a heading, deeds what is done.
const (
	manners = " 扎实 全面 大力 深入 持续 着力 加快 切实 积极 努力 不断 坚决 认真 严格 稳步 全力 统筹 有序 有力 "
	deeds   = " 巩固 拓展 防范 化解 优化 提升 改善 健全 培育 壮大 保障 激发 释放 增强 夯实 筑牢 抓好 推动 支持 整治" +
		" 推进 落实 完善 促进 提高 扩大 深化 加强 强化 实施 发展 "
)

// firsts begin what is told of; what was done to it may end the line before: 成功开展｜首例….
const firsts = " 首例 首个 首条 首批 首届 首座 首家 "

const (
	mostClause = 16 // characters of a heading that is one clause
	mostDone   = 14 // of one that says what is done
	leastPart  = 2
	evenPart   = 4
	mostLabel  = 5
)

// labelOf returns how many characters the number of a heading has, its mark with it: （一）, 一、, 3.
func (t *Text) labelOf() int {
	for i := 1; i < min(mostLabel, len(t.chars)); i++ {
		switch t.chars[i] {
		case '）', ')', '.', '．':
			if t.numbers(&cluster{start: i}) {
				return i + 1
			}
		case '、':
			if strings.Trim(string(t.chars[:i]), hanNumerals+"0123456789") == "" {
				return i + 1
			}
		}
	}
	return 0
}

// labels reports a blank behind the label of what follows: 三版　文化, 第三章　附则.
func (t *Text) labels(i int) bool {
	end := t.clusters[i].start
	if end < 2 || !strings.ContainsRune("版章节篇编辑期回讲", t.chars[end-1]) {
		return false
	}
	from := end - 1
	for from > 0 && numeral(t.chars[from-1]) {
		from--
	}
	if from == end-1 {
		return false
	}
	return from == 0 || t.chars[from-1] == '第' && (from == 1 || unicode.IsSpace(t.chars[from-2])) ||
		unicode.IsSpace(t.chars[from-1])
}

// BetweenOffices reports a blank at a character that stands between those who write about something:
// 某县委　某县人民政府关于….
func BetweenOffices(text []rune, blank int) bool {
	rest := strings.TrimSpace(string(text[blank:]))
	return strings.Index(rest, "关于") > 0 && !strings.Contains(string(text[:blank]), "关于")
}

// clause returns the characters before which a heading of one clause is read in two; nil if there is none.
func (t *Text) clause() map[int]bool {
	from := t.labelOf()
	body := t.chars[from:]
	if t.composer.words == nil || len(body) > mostClause {
		return nil
	}
	for _, r := range body {
		if !unicode.Is(unicode.Han, r) && !unicode.IsDigit(r) {
			return nil
		}
	}
	inside, _ := t.words()
	out := map[int]bool{}
	for at := from + leastPart; at+2*leastPart <= len(t.chars); at++ {
		if !inside[at] && t.pair(at, fares) && !t.pair(at-2, fares) && !t.waits(at-1, inside) &&
			!t.pair(at-2, deeds) && !strings.ContainsRune(weakStart+leaders+"和与及", t.chars[at-1]) {
			out[at] = true
		}
	}
	if mid := from + evenPart; from > 0 && len(body) == 2*evenPart && !inside[mid] &&
		!strings.ContainsRune(weakStart, t.chars[mid]) {
		out[mid] = true // 消费市场｜活力迸发
	}
	if !t.pair(from, manners) || len(body) > mostDone {
		return out
	}
	end := from + 4
	for end+2 < len(t.chars) && !inside[end] && !inside[end+2] && t.pair(end, deeds) {
		end += 2
	}
	if end+leastPart < len(t.chars) && !inside[end] && !strings.ContainsRune(weakStart, t.chars[end]) {
		return map[int]bool{end: true}
	}
	return out
}

// pair reports whether two characters are one of a list.
func (t *Text) pair(at int, list string) bool {
	return at >= 0 && at+2 <= len(t.chars) && strings.Contains(list, " "+string(t.chars[at:at+2])+" ")
}
