// Package stats takes figures apart: “产业类投资同比增长74.3%” is the number 74.3,
// the unit %, what is counted, and the way it moved, so that a page can set the
// number large.
package stats

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// figure is the grammar of a figure (docs/INPUT.md): words before, a number with
// its thousands commas and multiples, words of approximation, a unit.
var figure = pattern.New(`
	(\d[\d,]*(?:\.\d+)?(?:万亿|亿|万|千|百)?(?:余|多)?)(
		个百分点|百分点|户次|例次|份次|架次|车次|辆次|台次|场次|平方公里|平方千米|平方米|立方米|万亿元|亿元|
		万元|千元|元|万人次|人次|公里|千米|公斤|千克|斤|毫克|克|毫升|升|千瓦时|千瓦|公顷|吨|亩|米|%|％|‰|℃|
		倍|成|户|家|个|项|人|件|次|名|处|座|条|所|天|年|月|位|级|届|期|批次|批|种|类|辆|台套|台|套|栋|间|层|
		场|支|张|块|根|棵|株|头|只|艘|架|枚|岁|小时|分钟|秒|美元|欧元|日元|盏|幅|组|站|镇|村|乡|县|市|区|
		街道|社区|路|门|宗|起|例|笔|单|册|本|部|篇|首|卷|道|孔|列|班|趟|航次|海里|兆瓦|吉瓦|千伏|标箱|床|尾|
		羽|桶|瓶|盒|袋|箱|份|颗|粒|封|课时|学时|工作日|分
	)?`)

// Words that say which way a figure moved. "下降" before a number of complaints
// is good news and still down: direction, not judgement.
var (
	ups = []string{"增长", "提高", "上升", "增加", "增幅", "增速", "高于", "提升", "扩大", "新增", "上涨", "增至",
		"升至", "净增", "多于", "超过", "突破", "↑"}
	downs = []string{"下降", "减少", "降低", "低于", "压减", "缩短", "回落", "收窄", "压缩", "降至", "减至",
		"负增长", "下滑", "下跌", "↓"}
)

// Parse takes the figures of a callout apart. figures are stretches of text in
// order, as a document marks them; each gives one Stat.
func Parse(text string, figures []string) []doc.Stat {
	chars := []rune(text)
	out := make([]doc.Stat, 0, len(figures))
	from := 0
	for _, f := range figures {
		at := index(chars, []rune(f), from)
		if at < 0 {
			at = from
		} else {
			from = at + len([]rune(f))
		}
		out = append(out, one(chars, f, at))
	}
	return out
}

// peopled is a number of households and of those who live in them.
var peopled = pattern.New(`^\d[\d,.]*万?(?:余|多)?户\d[\d,.]*万?(?:余|多)?[人口]$`)

// Whole makes one figure of households and their people, 182户801人. Where figures are counted they
// are two.
func Whole(text string, figures []string) []string {
	out := figures[:0:0]
	for _, f := range figures {
		if n := len(out); n > 0 && peopled.MatchString(out[n-1]+f) && strings.Contains(text, out[n-1]+f) {
			out[n-1] += f
			continue
		}
		out = append(out, f)
	}
	return out
}

// Spans are the places of the figures of a text, in order, as emphasis.
func Spans(text string, figures []string) []doc.Span {
	chars := []rune(text)
	var out []doc.Span
	from := 0
	for _, f := range figures {
		n := len([]rune(f))
		if at := index(chars, []rune(f), from); at >= 0 && n > 0 {
			out = append(out, doc.Span{Start: at, End: at + n, Mark: doc.Strong})
			from = at + n
		}
	}
	return out
}

func index(text, part []rune, from int) int {
	for i := from; i+len(part) <= len(text); i++ {
		if string(text[i:i+len(part)]) == string(part) {
			return i
		}
	}
	return -1
}

// one takes a single figure apart. What is counted stands before it in its
// clause, or behind its unit.
func one(chars []rune, f string, at int) doc.Stat {
	s := doc.Stat{Text: f, Start: at}
	m := figure.FindStringSubmatchIndex(f)
	if m == nil {
		clause := clauseBefore(chars, at)
		s.Change = direction(clause + f)
		if s.Label = label(clause); s.Label == "" { // 三分之二的村实现集中供水
			s.Label = strings.TrimPrefix(clauseAfter(chars, at+len([]rune(f))), "的")
		}
		s.Label = subject(chars, at, s.Label)
		return s // a rank or a share in words: 全省第一, 一半
	}
	s.Prefix = f[:m[2]]
	s.Number, s.Unit = split(f[m[2]:m[3]])
	if m[4] >= 0 {
		s.Unit += f[m[4]:m[5]]
	}
	if rest := f[m[1]:]; bound(rest) || part.MatchString(rest) {
		s.Unit += rest
	} else if rest != "" && m[4] < 0 && len([]rune(rest)) <= 6 && !strings.ContainsAny(rest, "，。；") {
		s.Unit += rest
	}
	clause := clauseBefore(chars, at)
	s.Change = direction(clause + s.Prefix)
	after := clauseAfter(chars, at+len([]rune(f)))
	s.Label = label(clause + s.Prefix)
	if strings.HasSuffix(s.Prefix, "第") { // a rank; what is ranked may stand behind it
		if s.Label = label(clause); s.Label == "" {
			s.Label = strings.Trim(after, " 　位名")
		}
	}
	if v := verbOnly(s.Label) || leading(s.Label); v && after != "" {
		s.Label = strings.TrimPrefix(after, "的")
	}
	s.Label = subject(chars, at, s.Label)
	return s
}

// part is the smaller part of a time: 1小时40分.
var part = pattern.New(`^\d{1,2}(?:小时|分钟?|秒)$`)

// leading reports a label that only leads to what stands behind the figure: 与62个国家.
func leading(label string) bool {
	for _, w := range []string{"与", "和", "在", "向", "对", "从"} {
		if label == w ||
			strings.HasPrefix(label, w) &&
				strings.ContainsFunc(label, func(r rune) bool { return r >= '0' && r <= '9' }) {
			return true
		}
	}
	return false
}

// bounds are words after a unit that say which side of the number is meant.
var bounds = [...]string{"以上", "以下", "以内", "以外", "左右", "上下"}

func bound(s string) bool { return slices.Contains(bounds[:], s) }

// comparing is a clause that says how what was named before it moved or ranks.
var comparing = pattern.New(`
	^(?:分别|都|均|且|并|也)?(?:
		同比|环比|比(?:上|去|前)年(?:同期|末)?|较(?:上|去|前)年(?:同期|末)?|比(?:年初|同期|上期)|
		较(?:年初|同期|上期)|年均|同期|增长|增加|提高|上升|下降|减少|降低|回落|高于|低于|
		居(?:全|主|省|市|县|区|行|同|前|第)|位居|位列|排名|排在|列
	)`)

// subject puts what the clause before is about over a label that only compares:
// 投资85亿元，同比增长12% is 投资同比增长.
func subject(chars []rune, at int, label string) string {
	if label == "" || !comparing.MatchString(label) {
		return label
	}
	end := at - len([]rune(clauseBefore(chars, at)))
	for end > 0 && (chars[end-1] == '，' || chars[end-1] == '、' || chars[end-1] == ',') {
		before := clauseBefore(chars, end-1)
		end -= 1 + len([]rune(before))
		if m := figure.FindStringIndex(before); m != nil {
			before = before[:m[0]]
		}
		if what := named(before); what != "" && !comparing.MatchString(what) && !verbOnly(what) {
			return what + label
		}
	}
	return label
}

// from is the figure that something started from: 由386家.
var from = pattern.New(`
	[由从](?:不足|近|约)?\d[\d,.]*[\p{Han}%％‰]{0,6}?(?:
		增加|提高|上升|增长|扩大|提升|下降|减少|降低|回落|压缩|缩短|缩小|加深|降|升|增|减
	)?(?:到|至|为)?$`)

// list is a figure before 和 that shares the words before it: 增长21.4%和.
var list = pattern.New(`\d[\d,.]*[\p{Han}%％‰]{0,5}?[和与及]$`)

// ends are verbs of change that lead to a figure: 降至29.
var ends = pattern.New(`
	[由从](?:不足|近|约)?$|(?:保持|控制|稳定|维持)在$|
	(?:增加|提高|上升|扩大|提升|下降|减少|降低|回落|压缩|缩短|压减|降|升|增|减)(?:到|至|为)$`)

// doing are verbs that tell what was done to the things counted: the things
// themselves stand behind the figure (建成1000平方米服务中心).
var doing = []string{"设立", "建成", "新建", "改建", "扩建", "实现", "完成", "打造", "发放", "争取", "投入", "引进",
	"签约", "落地", "激励", "新增", "培育", "整治", "改造", "建设", "拆除", "开展", "举办", "组织", "培训", "安置",
	"带动", "惠及", "覆盖", "吸引", "接待", "获批", "获得", "修建", "铺设", "安装", "栽植", "清运", "化解", "办结",
	"受理", "推出", "开通", "创建", "选派", "聘请", "整修", "更换", "种植", "每年", "全年", "累计", "率先", "先后",
	"共", "已", "又", "再", "其中", "还", "今年", "并"}

// verbOnly reports a label of nothing but such verbs and adverbs.
func verbOnly(label string) bool {
	for cut := true; cut && label != ""; {
		cut = false
		for _, w := range doing {
			if strings.HasPrefix(label, w) {
				label, cut = label[len(w):], true
				break
			}
		}
	}
	return label == ""
}

// split parts 5000万 and 余 from the digits: the multiple belongs to the unit.
func split(n string) (number, unit string) {
	i := strings.IndexFunc(n, func(r rune) bool { return r != ',' && r != '.' && (r < '0' || r > '9') })
	if i < 0 {
		return n, ""
	}
	return n[:i], n[i:]
}

const clauseMarks = "，。；：！？、,;】"

// clauseBefore is the clause that leads to the figure.
func clauseBefore(chars []rune, at int) string {
	i := at
	for i > 0 && !strings.ContainsRune(clauseMarks, chars[i-1]) {
		i--
	}
	return string(chars[i:at])
}

func clauseAfter(chars []rune, at int) string {
	i := at
	for i < len(chars) && !strings.ContainsRune(clauseMarks, chars[i]) {
		i++
	}
	return string(chars[min(at, len(chars)):i])
}

// leads are words that lead from what is counted to the figure.
var leads = []string{"达到", "达", "为", "约", "近", "超过", "超", "突破", "共", "共计", "总计", "累计", "至", "有",
	"的", "了", "是", "同比", "较上年", "比上年", "分别"}

// named is what a clause is about, without the words of measuring.
func named(clause string) string {
	what, _, _ := strings.Cut(label(clause), "高于")
	what, _, _ = strings.Cut(what, "低于")
	for _, w := range slices.Concat(ups, downs) {
		if w != "增速" && w != "增幅" { // which are named, and move
			what = strings.TrimSuffix(what, w)
		}
	}
	for _, w := range []string{"同比", "环比"} {
		what = strings.TrimSuffix(what, w)
	}
	return what
}

// label trims the words of measuring off a clause.
func label(clause string) string {
	clause = strings.Trim(clause, " 　“”")
	clause = list.ReplaceAllString(from.ReplaceAllString(clause, ""), "")
	clause = ends.ReplaceAllString(clause, "")
	for trimmed := true; trimmed; {
		trimmed = false
		for _, w := range leads {
			if strings.HasSuffix(clause, w) && len(clause) > len(w) {
				clause, trimmed = strings.TrimSuffix(clause, w), true
			}
		}
	}
	return clause
}

func direction(before string) doc.Direction {
	at, dir := -1, doc.Direction("")
	for _, w := range ups {
		if i := strings.LastIndex(before, w); i > at {
			at, dir = i, doc.Up
		}
	}
	for _, w := range downs {
		if i := strings.LastIndex(before, w); i >= at && i >= 0 {
			at, dir = i, doc.Down
		}
	}
	return dir
}

// Find proposes the figures of a text that nobody marked: numbers with a unit
// that are no dates and no names.
func Find(text string) []string {
	var out []string
	ranks := ranksIn(text)
	before := func(at int) {
		for len(ranks) > 0 && ranks[0][0] < at {
			if r := ranks[0]; !quoted(text, r[0]) {
				out = append(out, text[r[0]:r[1]])
			}
			ranks = ranks[1:]
		}
	}
	end := 0 // of the last figure
	for from := 0; ; {
		// The expression would look at every character for the digit that it begins with.
		digit := strings.IndexAny(text[from:], "0123456789")
		if digit < 0 {
			break
		}
		from += digit
		m := figure.FindStringSubmatchIndex(text[from:])
		for i := range m {
			if m[i] >= 0 {
				m[i] += from
			}
		}
		from = m[1]
		before(m[0])
		if quoted(text, m[0]) {
			continue
		}
		if m[4] < 0 {
			if u, ok := measure(text[m[0]:m[1]], text[m[1]:]); ok {
				out = append(out, text[m[0]:m[1]+u])
				from, end = m[1]+u, m[1]+u
			}
			continue
		}
		unit := text[m[4]:m[5]]
		switch unit {
		case "年", "月", "届", "期":
			continue
		}
		if unit == "分" && (strings.HasSuffix(text[:m[0]], "点") || strings.HasSuffix(text[:m[0]], "时")) {
			continue // a time of day
		}
		c := class.FindString(text[m[1]:])
		if strings.HasPrefix(c, "的") || c != "" && (unit == "岁" || unit == "%") {
			continue // 35岁以下占14%: who is counted, not how many
		}
		m[1] += len(limit(text[m[1]:]))
		if n := len(out); n > 0 && m[0] == end && spans(out[n-1], unit) {
			out[n-1] += text[m[0]:m[1]] // 1小时40分
			end = m[1]
			continue
		}
		end = m[1]
		if strings.HasSuffix(text[:m[0]], "第") { // a rank is a figure, the number of a meeting none
			if unit == "位" || unit == "名" {
				out = append(out, "第"+text[m[0]:m[1]])
			}
			continue
		}
		out = append(out, text[m[0]:m[1]])
	}
	before(len(text))
	return out
}

// measure is the length in bytes of the character that a number counts in, where it is no
// common unit but closes its clause: 节水97方。 A number in 万 or 亿 needs none.
func measure(number, rest string) (n int, ok bool) {
	r, n := utf8.DecodeRuneInString(rest)
	if n == 0 || strings.ContainsRune(clauseMarks, r) {
		return 0, strings.HasSuffix(number, "万") || strings.HasSuffix(number, "亿")
	}
	if r < 0x4E00 || r > 0x9FFF || strings.ContainsRune("年月日号时点期届版班度后前中内间以的队组比和与至", r) {
		return 0, false
	}
	next, w := utf8.DecodeRuneInString(rest[n:])
	return n, w == 0 || strings.ContainsRune(clauseMarks, next)
}

// limit is what stands behind a figure that closes its clause and says which side of it is meant:
// 稳定在98%以上。
func limit(rest string) string {
	for _, w := range bounds[:4] { // 左右 limits nothing
		if after, ok := strings.CutPrefix(rest, w); ok {
			if r, n := utf8.DecodeRuneInString(after); n == 0 || strings.ContainsRune(clauseMarks, r) {
				return w
			}
		}
	}
	return ""
}

// class is what stands behind a figure that bounds a class of those counted. An age or a share is no
// figure of its own there, 60岁以上的占38%, nor is what 的 and a number follow, 高度超过300米的9座.
var class = pattern.New(`^(?:及|\(含\)|（含）)?以[上下内外](?:的[^，。；]|[^，。；]{0,12}\d)|^的\d`)

// spans reports a part of a time behind a larger one.
func spans(last, unit string) bool {
	switch unit {
	case "小时":
		return strings.HasSuffix(last, "天")
	case "分钟", "分":
		return strings.HasSuffix(last, "小时")
	case "秒":
		return strings.HasSuffix(last, "分") || strings.HasSuffix(last, "分钟")
	}
	return false
}

// ranked are the fields of which something may be the first.
var ranked = []string{"全国", "全省", "全市", "全县", "全区", "全州", "全球", "世界", "亚洲", "同类"}

// ranksIn finds ranks and shares in words, from and to: 全省首位, 同类第三名, 七成.
func ranksIn(text string) (out [][2]int) {
	end := 0 // of the last one
	for i, r := range text {
		from, to := i, 0
		switch r {
		case '成':
			if n := numeralBefore(text[:i]); n > 0 {
				from, to = i-n, i+len("成")
			}
		case '首', '第', '前':
			n := rankAt(text[i:])
			if n == 0 {
				continue
			}
			place := numbered(text[i : i+n])
			if at := fieldBefore(text[:i], r == '首' || place); at >= 0 {
				if from, to = at, i+n; place {
					from = i
				}
			}
		}
		if to > 0 && from >= end {
			out, end = append(out, [2]int{from, to}), to
		}
	}
	return out
}

// numbered reports a rank that says all by itself, as 第2位 does: 第二位.
func numbered(rank string) bool {
	return strings.HasPrefix(rank, "第") && (strings.HasSuffix(rank, "位") || strings.HasSuffix(rank, "名"))
}

// fieldBefore is where the field begins that s ends with, of which something is the first: 全市, or,
// if it may be further off, behind a verb of ranking 全市开发区. -1 if there is none.
func fieldBefore(s string, further bool) int {
	const most = 8 * len("区")
	for _, w := range ranked {
		at := strings.LastIndex(s, w)
		if at < 0 {
			continue
		}
		between := s[at+len(w):]
		if between == "" {
			return at
		}
		if !further || len(between) > most ||
			strings.ContainsFunc(between, func(r rune) bool { return r < 0x4E00 || r > 0x9FFF }) {
			continue
		}
		for _, verb := range []string{"居", "列", "位", "在"} {
			if strings.HasSuffix(s[:at], verb) {
				return at
			}
		}
	}
	return -1
}

// numeralBefore is the length of the numeral from one to nine that s ends with, 0 if none.
func numeralBefore(s string) int {
	if r, n := utf8.DecodeLastRuneInString(s); strings.ContainsRune("一二三四五六七八九", r) {
		return n
	}
	return 0
}

// rankAt is the length of the rank that s begins with: 首位, 前列, 第三, 第十二名, 前三.
func rankAt(s string) int {
	if strings.HasPrefix(s, "首位") || strings.HasPrefix(s, "前列") {
		return len("首位")
	}
	rest, ok := strings.CutPrefix(s, "第")
	first := false
	if !ok {
		if rest, first = strings.CutPrefix(s, "前"); !first {
			return 0
		}
	}
	n := 0
	for n < 2 {
		r, w := utf8.DecodeRuneInString(rest)
		if w == 0 || !strings.ContainsRune("一二三四五六七八九十", r) {
			break
		}
		rest, n = rest[w:], n+1
	}
	if n == 0 {
		return 0
	}
	if cut, ok := strings.CutPrefix(rest, "位"); ok {
		rest = cut
	} else {
		rest = strings.TrimPrefix(rest, "名")
	}
	if next, w := utf8.DecodeRuneInString(rest); first && w > 0 && !strings.ContainsRune(clauseMarks, next) {
		return 0 // 前三季度
	}
	return len(s) - len(rest)
}

// quoted reports a number inside a quoted name.
func quoted(text string, at int) bool {
	return strings.Count(text[:at], "“") > strings.Count(text[:at], "”") ||
		strings.Count(text[:at], "《") > strings.Count(text[:at], "》")
}
