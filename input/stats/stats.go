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
	(\d[\d,]*(?:\.\d+)?(?:万亿|亿|万|千|百)?(?:余|多)?)((?:
		个百分点|百分点|个(?:月|季度|星期|小时|学期|工作日|课时|学时)|[家项件艘班趟册]次|户次|例次|份次|架次|
		车次|辆次|台次|场次|平方公里|平方千米|平方米|立方米|万亿元|亿元|万元|千元|元|万人次|人次|公里|千米|公斤|
		千克|斤|毫克|克拉|克|毫升|升|千瓦时|千瓦|公顷|吨级|吨|亩|米|%|％|‰|℃|倍|成|户|家|个|项|人|件|次|名|处|
		座|条|所|天|年|月|位|级|届|期|批次|批|种|类|辆|台套|台|套|栋|间|层|场|支|张|块|根|棵|株|头|只|艘|架|枚|
		岁|小时|分钟|秒|美元|欧元|日元|盏|幅|组|站|镇|村|乡|县|市|区|街道|社区|路|门|宗|起|例|笔|单|册|本|部|篇|
		首|卷|道|孔|列|班|趟|航次|海里|兆瓦时|兆瓦|吉瓦|千伏安|千伏|标箱|床|尾|羽|桶|瓶|盒|袋|箱|份|颗|粒|封|
		课时|学时|工作日|分贝|分|周[+＋]\d
	)(?:[/／](?:
		人次|人|户|家|年|月|日|天|周|次|亩|吨|公斤|千克|斤|升|毫升|台|套|辆|架|件|平方米|平方公里|立方米|公顷|小时|
		分钟?|秒|千瓦时|千瓦|度|公里|千米|米|床|标箱|箱|株|棵|头|只|班|学期|学年|期|单|张
	))?)?`)

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
	if head := headLen(text, figures); head > 0 {
		own := Parse(strings.TrimRight(text[:head], " 　"), figures[:1])
		own[0].Label = strings.Trim(text[len(figures[0]):head], " 　")
		rest := Parse(text[head:], figures[1:])
		for i := range rest {
			rest[i].Start += utf8.RuneCountInString(text[:head])
		}
		return append(own, rest...)
	}
	chars := []rune(text)
	out := make([]doc.Stat, 0, len(figures))
	own := make([]span, 0, len(figures))
	from := 0
	for _, f := range figures {
		at := index(chars, []rune(f), from)
		if at < 0 {
			at = from
		} else {
			from = at + len([]rune(f))
		}
		out = append(out, signed(chars, arrowed(chars, one(chars, f, at))))
		own = append(own, span{at, at + len([]rune(f))})
	}
	for _, v := range movesIn(text) {
		for i := range out {
			if own[i].has(v.was) || own[i].has(v.is) {
				v.settle(&out[i], own[i], i+1 < len(own) && own[i+1].has(v.is), chars)
			}
		}
	}
	headed(chars, out)
	return out
}

// mostLabel is the longest label of a figure that a sentence follows, in characters.
const mostLabel = 40

// headLen returns the bytes before the sentence that says once more what stands over it, the figure
// and its label, with blanks between: 53家 社区食堂 全县社区食堂开到53家。 It is 0 if there is none.
func headLen(text string, figures []string) int {
	if len(figures) == 0 || figures[0] == "" || !strings.HasSuffix(text, "。") {
		return 0
	}
	after, ok := strings.CutPrefix(text, figures[0])
	label := strings.TrimLeft(after, " 　")
	at := strings.IndexAny(label, " 　")
	if !ok || len(label) == len(after) || at < 0 || strings.ContainsAny(label[:at], clauseMarks) ||
		utf8.RuneCountInString(label[:at]) > mostLabel || field.MatchString(label[:at]) {
		return 0
	}
	return len(text) - len(strings.TrimLeft(label[at:], " 　"))
}

// headed gives a figure that heads its own sentence, 98.7%：群众满意度98.7%, the label that it has
// there.
func headed(chars []rune, all []doc.Stat) {
	if len(all) == 0 || all[0].Start != 0 || all[0].Label != "" {
		return
	}
	f := []rune(all[0].Text)
	if len(f) == len(chars) || chars[len(f)] != '：' {
		return
	}
	if at := index(chars, f, len(f)); at >= 0 {
		all[0].Label = one(chars, all[0].Text, at).Label
	}
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

// arrows before a figure say which way it moved.
const arrows = "↑↓"

// Unsigned are figures without the arrow before them, which is no part of what is emphasised.
func Unsigned(figures []string) []string {
	out := make([]string, len(figures))
	for i, f := range figures {
		if out[i] = strings.TrimLeft(f, arrows); out[i] == "" {
			out[i] = f
		}
	}
	return out
}

// arrowed gives a figure the arrow that stands before it in the text: its direction and its opening.
// What moved is named before the figure that it is of, or behind its own.
func arrowed(chars []rune, s doc.Stat) doc.Stat {
	if s.Start == 0 || s.Prefix != "" || s.Number == "" || !strings.ContainsRune(arrows, chars[s.Start-1]) {
		return s
	}
	s.Prefix = string(chars[s.Start-1])
	lead := clauseBefore(chars, s.Start-1)
	if s.Change = direction(s.Prefix); strings.Trim(lead, " 　") == "" {
		s.Label = labelAfter(chars, s.Start+utf8.RuneCountInString(s.Text))
	} else if first, _, ok := strings.Cut(strings.ReplaceAll(lead, "　", " "), " "); ok && first != "" &&
		strings.ContainsAny(lead, "0123456789") && !strings.ContainsAny(first, "0123456789") {
		s.Label = first
	} else {
		s.Label = strings.TrimRight(s.Label, arrows+" 　")
	}
	return s
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
			s.Label = labelAfter(chars, at+len([]rune(f)))
		}
		s.Label = subject(chars, at, s.Label)
		return s // a rank or a share in words: 全省第一, 一半
	}
	s.Prefix = f[:m[2]]
	s.Number, s.Unit = split(f[m[2]:m[3]])
	if m[4] >= 0 {
		s.Unit += f[m[4]:m[5]]
	}
	end := at + len([]rune(f))
	rest := f[m[1]:]
	if to := ratio.FindString(rest); to != "" { // 2.08∶1
		s.Number, rest = s.Number+to, rest[len(to):]
	}
	if bound(rest) || part.MatchString(rest) {
		s.Unit += rest
	} else if rest != "" && m[4] < 0 && len([]rune(rest)) <= 6 && !strings.ContainsAny(rest, "，。；") {
		s.Unit += rest
	}
	clause := clauseBefore(chars, at)
	s.Change = direction(clause + s.Prefix)
	if s.Label = label(clause + s.Prefix); isSign(s.Prefix) || strings.TrimRight(clause, " 　") != clause &&
		s.Prefix != "" && strings.HasPrefix(s.Prefix, "每") { // 班列　每周46列: the blank parts what is counted
		s.Label = label(clause)
	}
	if lead := strings.TrimRight(clause+s.Prefix, " 　"); strings.HasSuffix(lead, "第") {
		if s.Prefix != "" { // 全省第27位: the field is a part of the figure
			lead = strings.TrimRight(clause, " 　") + "第"
		}
		end += rankOf(&s, strings.TrimSuffix(lead, "第"), chars[min(end, len(chars)):])
	}
	if verbOnly(s.Label) || leading(s.Label) || s.Prefix != "" && field.MatchString(s.Label) {
		if after := labelAfter(chars, end); after != "" {
			s.Label = after
			return s
		}
	}
	s.Label = subject(chars, at, s.Label)
	return s
}

// ratio is the second number of one: 2.08∶1.
var ratio = pattern.New(`^[∶:：]\d+(?:\.\d+)?`)

// rankOf makes a figure a rank, 第2位, which keeps its 第 wherever the figure is said to begin, as its
// unit where the figure ends before it. It returns how many characters behind the figure are its own.
func rankOf(s *doc.Stat, clause string, after []rune) (n int) {
	if s.Unit == "" {
		for n < len(after) && after[n] == ' ' {
			n++
		}
		if n < len(after) && (after[n] == '位' || after[n] == '名') {
			s.Unit, n = string(after[n]), n+1
		} else {
			n = 0
		}
	}
	if s.Prefix == "" {
		s.Prefix = "第"
	}
	s.Label = label(clause)
	if m := fieldEnd.FindStringSubmatchIndex(s.Label); m != nil && m[0] > 0 && m[2] < 0 {
		s.Label = s.Label[:m[0]]
	}
	return n
}

// labelAfter is what is counted where it stands behind the figure.
func labelAfter(chars []rune, end int) string {
	return strings.TrimPrefix(strings.Trim(clauseAfter(chars, end), " 　"), "的")
}

// part is the smaller part of a time: 1小时40分.
var part = pattern.New(`^\d{1,2}(?:小时|分钟?|秒)$`)

// bounds are words after a unit that say which side of the number is meant.
var bounds = [...]string{"以上", "以下", "以内", "以外", "左右", "上下"}

func bound(s string) bool { return slices.Contains(bounds[:], s) }

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
