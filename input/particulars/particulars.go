// Package particulars is the vocabulary of the line under a title that says when a text was
// published, whence it is and who wrote it, between what a page counts and offers: what its
// labels name, and the forms of its dates. Pages have it in elements, copies of pages in one
// line; each reader parts it in its own way and asks here what the parts are.
package particulars

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Part is what a label names.
type Part int

// The parts. Aside is not set: counters, tools, who put a text up or checked it.
const (
	Unknown Part = iota
	Date         // 发布时间
	Later        // 更新时间: counts if no other is told
	Source       // 来源
	Author       // 作者
	Writer       // 撰文: an author, by what he did
	Office       // 发布单位, 供稿: an office is the source, anybody else who put the text up
	Poster       // 发布者
	Editor       // 责任编辑
	Aside        // 点击, 字号, 审核
)

// The words of each part, in simplified characters.
const (
	dates = `
		(?:发布|发表|发稿|上传|刊发|见报|成文|发文|公开|生成|创建|加入|添加|录入|入库)?(?:时间|日期)|
		(?:发布|发表|刊发|创建)于`
	changed = `(?:最后)?(?:更新|编辑|修改|截止|打印)`
	sources = `
		(?:稿件|文章|新闻|信息|本文|内容)?(?:来源于?|稿源|出处)|
		(?:文章|本文|原文)(?:发|载|刊|刊载)于|原载于?|来自|首发`
	authors = `(?:文章|本文|文字)?(?:作者|记者)|通讯员|楼主`
	writers = `(?:文章|本文)?(?:撰稿人?|撰文|文字)`
	offices = `发[布文](?:部门|单位)|供稿(?:部门|单位|人)?`
	posters = `发布[者人]|发表者`
	editors = `(?:责任|收集|本文|网站|实习|见习|本期|值班|执行|图片|版面|视觉|新媒体)?编辑(?:者|人员)?|责编`
	counts  = `
		浏览|阅读|点击|访问|查看|人气|评论|回复|参与|跟[帖贴]|分享[到至]?|收藏|打印|点赞|热度|转发|字数|
		字[号体]`
	// shown needs no mark behind it, filed does.
	shown = `
		类别|(?:文字|字体|文章)大小|语音(?:阅读|播报)|[预初复终一二三]审|(?:预计)?阅读时[间长]|本文字数|
		(?:
			` + counts + `|(?:文章)?标签|分类|栏目|频道|专题|所属|(?:文章)?录入[者人]?|审核人?|审稿人?|校对|
			所在位置
		)(?:次数|数量|量|数|率|人数|大小|栏目|频道)?|
		我有话说|参与(?:互动|评论|讨论)|预计阅读|字体大小|IP属地|发布地`
	filed = `版[次名]|所在版面|图片作者|上传[者人]?|整理者|图片|摄影|索引号|发布机构|发文机关|主题分类`
)

var (
	isDate   = pattern.New(`^(?:` + dates + `)$`)
	isLater  = pattern.New(`^(?:最后)?(?:更新|(?:更新|修改|打印)(?:时间|日期|于))$`)
	isSource = pattern.New(`^(?:` + sources + `)$`)
	isAuthor = pattern.New(`^(?:` + authors + `)$`)
	isWriter = pattern.New(`^(?:` + writers + `)$`)
	isOffice = pattern.New(`^(?:` + offices + `)$`)
	isPoster = pattern.New(`^(?:` + posters + `)$`)
	isEditor = pattern.New(`^(?:` + editors + `)$`)
	isAside  = pattern.New(`^(?:` + shown + `|` + filed + `)$`)
)

// Of returns what a label names, written without blanks and without its colon.
func Of(label string) Part {
	switch {
	case isLater.MatchString(label):
		return Later
	case isDate.MatchString(label):
		return Date
	case isSource.MatchString(label):
		return Source
	case isAuthor.MatchString(label):
		return Author
	case isWriter.MatchString(label):
		return Writer
	case isEditor.MatchString(label):
		return Editor
	case isOffice.MatchString(label):
		return Office
	case isPoster.MatchString(label):
		return Poster
	case isAside.MatchString(label):
		return Aside
	}
	return Unknown
}

// Ends are the marks that close a label on a page.
const Ends = ":：/／|｜丨≈"

// Label is a label at the head of a text.
type Label struct {
	Part Part
	Name string
	Len  int // bytes, with the marks and blanks behind it
}

var (
	// named is a label of a name or an office, behind which a mark stands, or, of the commonest, a blank.
	named = pattern.New(`
		^(` + sources + `|` + authors + `|` + offices + `|` + posters + `|` + editors + `)
		[\s　]*[` + Ends + `][\s　]*|
		^(作者|来源于?|责任编辑|责编|编辑|由|By|by)[\s　]+`)
	aside = pattern.New(`^(?:` + shown + `|图片作者|监制|编审|编号|(?:发布|发表)于)\s*(?:[:：(（]\s*)?`)
)

// Opening returns the label of a name, an office or a paper that a text opens with.
func Opening(s string) (Label, bool) {
	m := named.FindStringSubmatchIndex(s)
	if m == nil {
		return Label{}, false
	}
	if m[2] < 0 {
		m[2], m[3] = m[4], m[5]
	}
	l := Label{Name: s[m[2]:m[3]], Len: m[1]}
	if l.Part = Of(l.Name); l.Part == Unknown { // 由, by
		l.Part = Author
	}
	return l, true
}

// bareNoun is a label without its mark that words of the text open with as well.
var bareNoun = pattern.New(`^(?:专题|栏目|频道|分类|标签|监制|编审|编号|校对)$`)

// OpeningAside returns the bytes of the label, its mark included, with which a text opens and
// that names nothing to be set. A word that goes on is none: 专题 is a label, 专题会议纪要 a title.
func OpeningAside(s string) int {
	label := aside.FindString(s)
	if next, _ := utf8.DecodeRuneInString(s[len(label):]); bareNoun.MatchString(label) && pattern.IsHan(next) {
		return 0
	}
	return len(label)
}

const (
	day    = `\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}(?:\s*日)?`
	moment = `
		(?:[上下]午)?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{1,2} ?时(?: ?\d{1,2} ?分)?)
		(?: ?(?:ET|[ECMP][SD]T|GMT|UTC|HKT|JST)\b)?`
	weekday = `(?:[ 　]*星期[一二三四五六日天])?`
	// foreign days stand on pages of systems from abroad: 08.12.2016, 19/08/2024, June 2, 2019.
	foreign = `
		\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|\d{1,2}/\d{1,2}/(?:19|20)\d{2}|
		(?:
			Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|
			Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?
		)\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d{2}`
	clock = `\d{1,2}:\d{2} ?[ap]m ` // before the day
	dated = `(?:` + clock + `)?(?:` + day + `|` + foreign + `)` + `(?:[ T　]*` + moment + `)?` + weekday
)

var (
	date      = pattern.New(`^` + dated)
	labelled  = pattern.New(`^(?:(?:` + dates + `)[:：]?\s*)?(` + dated + `)`)
	put       = pattern.New(`^已?于\s*(` + dated + `)\s*(?:首次)?(?:发[布表]|(修改|编辑|更新))`)
	underPart = pattern.New(`
		^(?:分类|发表在|发布在|归类于|归档[于在]|收录于|所属分类|分类目录)(?:于|[:：])?\s*`)
	later      = pattern.New(`^` + changed + `(?:时间|日期|于)?[:：]?\s*(` + dated + `)`)
	foreignDay = pattern.New(`^(?:` + clock + `)?(?:` + foreign + `)`)
	thisYear   = pattern.New(`^\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})?`)
	ownDate    = pattern.New(`^[（(](` + dated + `)[）)]$`)
	issue      = pattern.New(`
		^(?:(?:来源|原载|转自|摘自)[:：]?\s*)?《([^《》]{2,16})》\s*[（(]\s*(` + dated + `)[^）)]{0,16}[）)]`)
	wholeIssue = pattern.New(`
		^(?:(?:来源|原载|转自|摘自)[:：]?\s*)?《([^《》]{2,16})》\s*[（(]?\s*(` + dated + `)
		[^）)]{0,16}[）)]?$`)
	closing = pattern.New(`
		^(?:
			(?:本条目发布|发布|编辑|发表|更新|写)于[:：]?|
			(?:上次|最后)更新(?:时间|于)?[:：]|posted (?:on|@)
		)\s*(` + dated + `)`)
	pageFlag = pattern.New(`
		^(?:
			版权声明|图集|组图|视频|原创|转载|置顶|精选|独家|推荐|热门|专栏|头条|快讯|图文|已编辑|
			官方(?:账号|帐号|号)|[\p{Han}]{2,8}领域创作者
		)$`)
	pageCount = pattern.New(`
		^(?:大?约|[≈~])?\s*(?:
			\d+\s*(?:秒|分钟|小时|天)(?:前|阅读|读完)?|
			[\d.,]+\s*[万亿kKwW+]*\s*(?:[次人条字赞]|阅读|浏览|评论|参与|点赞|观看|播放|热度|℃|°C?)*
		)\s*[)）]?`)
)

// stood is a paper with its day and page, in brackets or without, as a line under a title or at the
// end has it: 某某晚报（2021年5月6日 03版）, （本文刊于2021年5月6日《某日报》第3版）.
var (
	stoodName = `
		(
			《[ 　]?[^《》]{2,16}[ 　]?》|
			\p{Han}{2,10}(?:[日晚晨早午商时周导快]报|都市报|青年报|\p{Han}报|周刊|月刊|杂志)
		)`
	stoodPage = `(?:第?[ 　]*[A-Z]?\d{1,3}[ 　]*版?|[\p{Han}A-Z\d]{1,4}版)`
	stood     = pattern.New(`
		^[（(]?(?:本文)?(?:刊于|原载于?|发表于)?` + stoodName + `[ 　]*[（(]?[ 　]*
		(` + day + weekday + `)[ 　]*[）)]?[ 　]*(?:` + stoodPage + `[ 　]*){0,2}[）)]?$`)
	stoodPlace = pattern.New(`
		^(` + day + weekday + `)[ 　]+` + stoodName + `[ 　]+第?[ 　]?[A-Z]?\d{1,3}[ 　]?版[:：][ 　]?
		\p{Han}{2,8}$`)
	stoodLater = pattern.New(`
		^[（(](?:本文)?(?:刊于|原载于?|发表于)?[ 　]*(` + day + `)[ 　]*` + stoodName + `[ 　]*
		(?:` + stoodPage + `)?[）)]$`)
)

// sentOn is the same as weeklies have it: 发于2021.5.6总第900期《某某周刊》.
var sentOn = pattern.New(`
	^(?:本文)?(?:首?发于|刊于|刊载于)[ 　]?(` + day + `)[ 　]?(?:出版的?)?
	(?:(?:总?第)[ 　]?\d{1,5}[ 　]?期)?[ 　]?` + stoodName + `(?:杂志)?$`)

// Stood returns the paper and the day of a line that says nothing but where a text stood.
func Stood(line string) (paper, when string) {
	if m := stood.FindStringSubmatch(line); m != nil {
		return m[1], m[2]
	}
	if m := stoodPlace.FindStringSubmatch(line); m != nil {
		return m[2], m[1]
	}
	if m := sentOn.FindStringSubmatch(line); m != nil {
		return m[2], m[1]
	}
	if m := stoodLater.FindStringSubmatch(line); m != nil {
		return m[2], m[1]
	}
	return "", ""
}

// DateAt returns the date that a text opens with, day or time of day included, "" if none.
func DateAt(s string) string { return date.FindString(s) }

// Foreign returns the day as systems from abroad write it that a text opens with, "" if none.
func Foreign(s string) string { return foreignDay.FindString(s) }

// ThisYear returns the date without its year that a text opens with: 05-06 10:23.
func ThisYear(s string) string { return thisYear.FindString(s) }

// Published returns the date that a text opens with, behind its label or without one, and the
// bytes of both.
func Published(s string) (when string, n int) { return dateIn(labelled, s) }

// Changed is Published, of when the page was changed.
func Changed(s string) (when string, n int) { return dateIn(later, s) }

// Put returns the date of a text that says when it was put up or, changed, when it was changed
// last: 于 2031-05-06 首次发布.
func Put(s string) (when string, changed bool, n int) {
	m := put.FindStringSubmatch(s)
	if m == nil {
		return "", false, 0
	}
	return strings.TrimSpace(m[1]), m[2] != "", len(m[0])
}

// Filed returns the bytes of the label that says in which part of a site a text stands.
func Filed(s string) int { return len(underPart.FindString(s)) }

// Bracketed returns the date that is all of a text, in brackets.
func Bracketed(s string) (when string) {
	if m := ownDate.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

func dateIn(re *pattern.Regexp, s string) (string, int) {
	m := re.FindStringSubmatchIndex(s)
	if m == nil {
		return "", 0
	}
	return strings.TrimSpace(s[m[2]:m[3]]), m[1]
}

// Issue returns the paper on which a text stood and its day, 《某日报》（2021年5月6日 第3版）, if
// a line opens with them, and their bytes.
func Issue(s string) (paper, when string, n int) {
	m := issue.FindStringSubmatch(s)
	if m == nil {
		return "", "", 0
	}
	return m[1], strings.TrimSpace(m[2]), len(m[0])
}

// WholeIssue is Issue of all of a line, with brackets or without.
func WholeIssue(line string) (paper, when string) {
	if m := wholeIssue.FindStringSubmatch(line); m != nil {
		return m[1], strings.TrimSpace(m[2])
	}
	return "", ""
}

// Closing returns the date that a page gives under a text: 写于….
func Closing(s string) string {
	when, _ := dateIn(closing, s)
	return when
}

// Flag reports a word that a page puts beside a text: 原创, 置顶.
func Flag(word string) bool { return pageFlag.MatchString(word) }

// Counter returns the bytes of what a page counts at the head of a text: 3.2万 阅读, 约5分钟.
func Counter(s string) int { return len(pageCount.FindString(s)) }

// provinces name the place of an account's address, which pages show after the date.
const provinces = " 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 " +
	"广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 "

// Province reports the name of a province or a city of that rank.
func Province(word string) bool {
	return word != "" && strings.Contains(provinces, " "+strings.TrimRight(word, "省市")+" ")
}
