package inline

import (
	"slices"
	"strings"
	"unicode"

	"dayang/layout/cjk"
)

// phrases are never parted where a heading has room for them: names of doctrines, of periods and of
// policies, which the dictionary has in pieces and which no daily may break, since a part of one is
// something else (中国特色社会主义 is not 中国特色社会主义思想). The longest that stands in a place holds.
const phrases = " 习近平新时代中国特色社会主义思想 新时代中国特色社会主义 中国特色社会主义 习近平经济思想 习近平文化思想" +
	" 习近平法治思想 习近平强军思想 习近平外交思想 习近平生态文明思想 社会主义核心价值观 社会主义现代化" +
	" 马克思列宁主义 马克思主义 毛泽东思想 邓小平理论 科学发展观 全过程人民民主 总体国家安全观 中央八项规定精神" +
	" 中国式现代化 中华民族伟大复兴 中华民族共同体意识 中华民族共同体 人类命运共同体 全球发展倡议 全球安全倡议" +
	" 新质生产力 高质量发展 共同富裕 改革开放 乡村振兴战略 乡村振兴 粤港澳大湾区 京津冀协同发展 长江经济带" +
	" 全国人民代表大会 人民代表大会 政治协商会议 国民经济和社会发展 全面从严治党 党风廉政建设 生态文明建设" +
	" 基本公共服务 义务教育阶段 主题教育 学习教育 新发展理念 习近平总书记重要讲话精神 习近平总书记 重要讲话精神" +
	" 重要指示精神 会议精神 全会精神 地区生产总值 规模以上工业增加值 规上工业增加值 工业增加值" +
	" 固定资产投资 社会消费品零售总额 一般公共预算收入 居民人均可支配收入 人均可支配收入" +
	" 理论学习中心组 集体学习 读书班 宣讲团 启动仪式 精神文明建设 学习贯彻 奋力推进 奋力谱写 研究部署 "

const (
	leastPhrase = 3
	mostPhrase  = 16
)

// insidePhrases marks the characters within set phrases, and within the number of a congress or of
// one of its sessions: 党的二十届四中全会.
func (t *Text) insidePhrases() []bool {
	in := make([]bool, len(t.chars)+1)
	mark := func(from, to int) {
		for k := from + 1; k < to; k++ {
			in[k] = true
		}
	}
	for i := 0; i < len(t.chars); i++ {
		if n := t.phrase(i); n > 0 {
			mark(i, i+n)
		}
		if end := t.session(i); end > 0 {
			if strings.HasPrefix(string(t.chars[end:]), "精神") {
				end += 2
			}
			mark(i, end)
		}
	}
	return in
}

// phrase returns how many characters the longest phrase has that begins with a character; 0 if none
// does.
func (t *Text) phrase(at int) int {
	rest := t.chars[at:]
	if len(rest) < leastPhrase || !strings.Contains(phrases, " "+string(rest[:leastPhrase])) {
		return 0
	}
	for n := min(mostPhrase, len(rest)); n >= leastPhrase; n-- {
		if strings.Contains(phrases, " "+string(rest[:n])+" ") {
			return n
		}
	}
	return 0
}

// hanNumerals are what a number in Han has.
const hanNumerals = "〇零一二三四五六七八九十百千两几"

// numeral reports whether a character is of a number.
func numeral(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(hanNumerals, r) }

// session returns where 党的二十大, 党的二十届四中全会 or 第十四届三次会议 ends that begins with a
// character; 0 if none does.
func (t *Text) session(at int) int {
	i := at
	switch {
	case t.chars[at] == '党' && at+1 < len(t.chars) && t.chars[at+1] == '的':
		i += 2
	case t.chars[at] == '第':
		i++
	default:
		return 0
	}
	first := i
	for i < len(t.chars) && numeral(t.chars[i]) {
		i++
	}
	if i == first || i == len(t.chars) {
		return 0
	}
	switch t.chars[i] {
	case '大':
		return i + 1
	case '届':
		next := i + 1
		for next < len(t.chars) && numeral(t.chars[next]) {
			next++
		}
		for _, w := range []string{"中全会", "次全体会议", "次会议", "次全会"} {
			if next > i+1 && strings.HasPrefix(string(t.chars[next:]), w) {
				return next + len([]rune(w))
			}
		}
		return i + 1
	}
	return 0
}

// counters count things, whose name stands behind: 二十条措施. A time, a distance or a sum stands
// for itself.
const counters = "个起条项座所家名位件只艘辆台批种户处间栋幢场部份张本支双匹棵株颗粒朵根片块面幅届"

// insideCounts marks the characters before which a break would part a number from what it counts:
// before it, where a mark or the end stands behind (冷库｜七座、道路｜三条：), else behind it (十起｜案例),
// unless the heading counts in the other way.
func (t *Text) insideCounts(alone []bool) []bool {
	in := make([]bool, len(t.chars)+1)
	var before []int
	behind := false
	for i := 0; i < len(t.chars); i++ {
		if !numeral(t.chars[i]) || i > 0 && t.chars[i-1] == '第' {
			continue
		}
		from, end := i, i
		for end < len(t.chars) && (numeral(t.chars[end]) || strings.ContainsRune("余多万", t.chars[end])) {
			end++
		}
		i = end - 1
		if end == len(t.chars) || !strings.ContainsRune(counters, t.chars[end]) {
			continue
		}
		switch i, end = end, end+1; {
		case end == len(t.chars) || strings.ContainsRune("、，；：", t.chars[end]):
			behind = true
			in[from] = from > 0 && unicode.Is(unicode.Han, t.chars[from-1])
		case unicode.Is(unicode.Han, t.chars[end]) && !alone[end]: // 一本｜会自己翻页的书
			before = append(before, end)
		}
	}
	for _, at := range before {
		in[at] = in[at] || !behind
	}
	return in
}

// turns are words with which a heading says something more of what it began with; one that is
// read on there is read in two: 跨海大桥主塔封顶｜预计明年十月通车.
const turns = " 预计 有望 力争 确保 传达 听取 审议 助力 带动 拟于 将于 "

// dealt are words that say what a meeting does, or what it does besides: 召开会议｜研究部署….
const dealt = " 学习 研究 部署 贯彻 讨论 专题 "

// turn reports whether a word that says something more begins behind a cluster.
func (t *Text) turn(i int) bool {
	if i+1 >= len(t.clusters) || t.composer.words == nil || t.clusters[i].class != cjk.HAN {
		return false
	}
	at := t.clusters[i+1].start
	if at+2 > len(t.chars) {
		return false
	}
	word, before := " "+string(t.chars[at:at+2])+" ", string(t.chars[max(0, at-2):at])
	if before == "会议" || before == "精神" {
		return strings.Contains(dealt, word) || strings.Contains(turns, word)
	}
	return strings.Contains(turns, word) && t.chars[at-1] != '的' && (at+2 == len(t.chars) || t.chars[at+2] != '了')
}

// alike reports whether 和 behind a character joins two parts that both have 的, which are read in
// two there: 看得见的海｜和听得见的海; or a part and all others of its kind.
func (t *Text) alike(and int) bool {
	if strings.HasPrefix(string(t.chars[and+1:]), "其他") {
		return true
	}
	before, after := t.chars[:and], t.chars[and+1:]
	return slices.Contains(before, '的') && slices.Contains(after, '的') &&
		len(before) <= 2*len(after) && len(after) <= 2*len(before)
}
