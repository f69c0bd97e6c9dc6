package trait

import (
	"strings"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// isDate reports a line of the day: alone, or with the source, the writer or a label beside it.
// s has the forms that were found of the line so far.
func isDate(f *Paragraph, s Shape) bool {
	key, n := f.Key, f.N
	switch {
	case n <= 80 && DateOnly.MatchString(key):
	case n <= 80 && s&(Byline|Name) == 0 &&
		(DateTail.MatchString(key) || FieldsDate.MatchString(key) || HoldsDate(f.Words, key) ||
			siteDate.MatchString(key)):
	case n <= 80 && IsDigit(f.Chars[0]) && HoldsDate(f.Words, key):
	case n <= 80 && f.Ends == EndsOpen && f.Stops == 0 && f.Commas <= 5 && strings.ContainsAny(key, ":：") &&
		(!fieldLine.MatchString(key) || published.MatchString(key)) && dateLead.MatchString(key):
	case n <= 30 && key != "" && particulars.Foreign(key) == key:
	case n <= 30 && strings.ContainsAny(key, "0123456789") && dateSpan.MatchString(key):
	case n <= 30 && (noDay.MatchString(key) || stacked.MatchString(key)):
	case n <= 60 && f.Ends == EndsOpen && strings.Contains(key, "年") && spreadDate(key): // 二〇一一 年 五 月
	default:
		return false
	}
	return true
}

// spreadDate reports a date whose characters stand apart.
func spreadDate(key string) bool {
	return strings.Count(key, " ")+strings.Count(key, "　") >= 4 &&
		DateOnly.MatchString(strings.Join(strings.Fields(key), ""))
}

var (
	// DateOnly is a day, with its time or not, and nothing else.
	DateOnly = pattern.New(`
		^[（(]?(?:
			\d{4}|[一二三四五六七八九〇○零]{3,4}|
			(?:中华民国|民国|公元)[一二三四五六七八九十百〇○零]{1,5}|
			(?:中华民国|民国)\d{1,3}
		) ?[年\-/.] ?(?:\d{1,2}|[一二三四五六七八九十正腊冬]{1,3}) ?(?:
			月|[\-/.] ?\d{1,2}|
			月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]|
			(?:正|腊|冬)?月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})日?
		)(?:[ 　]*[（(]?(?:星期[一二三四五六日天]|周[一二三四五六日]|礼拜[一二三四五六日天]|主日)[）)]?)?
		(?:[ T　]*\d{1,2}(?::\d{2}(?::\d{2})?|时(?:\d{1,2}分)?))?[）)]?$`)
	// DateTail is a name before a day and its time: 某某 2022-11-03 21:30.
	DateTail = pattern.New(`
		^([\p{Han}A-Za-z·]{2,16})[ 　|｜]+(
			\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[ 　]*\d{1,2}:\d{2}(?::\d{2})?
		)$`)
	dateLead = pattern.New(`
		^(?:数据截止(?:时间|日期)?|\p{Han}{2}日期|成稿时间|刊发时间|发布时间|发布日期|发表时间|时间|日期)?
		[:：]?[ 　]?\d{4} ?[年\-/.] ?\d{1,2} ?[月\-/.] ?\d{1,2}`)
	published = pattern.New(`(?:来源|作者|编辑|记者)[ 　]?[:：]`)
	monthDay  = pattern.New(`
		^\d{4}年(?:
			元旦|元月|春节|元宵节?|清明节?|端午节?|七夕|中秋节?|重阳节?|国庆节?|除夕|
			[立初仲深暮]?[春夏秋冬]|[春秋]分|[夏冬]至
		)$|
		^(?:\d{1,2} ?|[一二三四五六七八九十正腊冬]{1,3})月 ?(?:\d{1,2} ?|[初一二三四五六七八九十廿卅]{1,3})
		(?:[日号])?(?:清晨|凌晨|上午|下午|傍晚|深夜|夜半?|晚|晨|午|灯下|\d{1,2}时)?$|
		^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\p{Han}]{1,3}月[\p{Han}]{0,6}$`)
	datedAt = pattern.New(`
		^(?:—— ?)?(?:
			\d{4}年|[一二三四五六七八九〇○零]{4}年|
			[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?
		)(?:
			[春夏秋冬]|[立][春夏秋冬]|[春秋]分|[夏冬]至|[小大][暑寒雪满]|霜降|[白寒]露|清明|谷雨|雨水|惊蛰|
			芒种|处暑|元旦|除夕|端午|中秋|重阳|[初仲深暮][春夏秋冬]|岁末|年末|
			(?:\d{1,2}|[一二三四五六七八九十正冬腊]{1,3})月
		)(?:
			节?[前后]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|
			初[一二三四五六七八九十]|廿[一二三四五六七八九]?|节|前夕
		)?(?:[清凌傍深]?[晨晓晚夜]|[上下中]午)?[ 　，,]{0,2}(?:[写作草记改]{0,2}于|[，,])\p{Han}{2,10}。?$`)
)

// noDay is a date with gaps or marks for month and day.
var noDay = pattern.New(`
	^[（(]?(?:\d{2,4}|[一二三四五六七八九〇○零]{4}|[×XxＸ*＊]{2,4}) ?年[ 　×✕XxＸ*＊_\d]{0,8}月
	[ 　×✕XxＸ*＊_\d]{0,8}日[）)]?$`)

// stacked is a date whose year, day and hour a page sets one over the other: 2021 04/ 19 09:15:37.
var stacked = pattern.New(`^(?:19|20)\d{2}[ 　]+\d{1,2}/[ 　]?\d{1,2}(?:[ 　]+\d{1,2}:\d{2}(?::\d{2})?)?$`)

// siteDate are date and source under a title, after the name of a site.
var siteDate = pattern.New(`
	^[\p{Han}A-Za-z]{2,14}[ 　|｜]+\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}.*[ 　|｜]
	(?:来源|作者|编辑|(?:浏览|阅读|点击|访问)\p{Han}{0,2})[:：]`)

// HoldsDate reports a line of particulars that holds a date.
func HoldsDate(text, key string) bool {
	if paper, _ := particulars.Stood(text); paper != "" {
		return true
	}
	if !strings.ContainsAny(key, "0123456789") && !strings.Contains(key, "月") ||
		!strings.ContainsAny(key, " 　|｜") {
		return false
	}
	_, ok := PartLine(text, key)
	return ok
}
