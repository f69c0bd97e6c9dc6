package genre

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// accountDots is an account with what it is, its field and the time, as those who collect such
// stories have it: 某某周刊 · 公众号 · 生活 · 2031-05-06 10:12.
var accountDots = pattern.New(`
	^([^·•]{2,16}?)[ 　]*[·•][ 　]*((?:微信)?(?:公众号|视频号)(?:[ 　]*[·•][ 　]*[^·•\d]{1,8}?)?)
	[ 　]*[·•][ 　]*(\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)$`)

// touchedBy is an account that the time touches: 某某融媒2031-05-06 17:29.
var touchedBy = pattern.New(`^(\p{Han}{2,12})\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}`)

var (
	// boxedDate are the day and time that blogs put in brackets before their tools.
	boxedDate = pattern.New(`^[（(]([^（）()]{10,24})[）)]`)
	// ownerTool is what a page offers to whose text it is.
	ownerTool = pattern.New(`^(?:编辑|删除|修改|置顶)$`)
	// filedUnder stands before what a blog files a text under.
	filedUnder = pattern.New(`^(?:(?:分类|归类|归档|收录)于|分类|标签|专栏)$`)
	// countWord and countOf are what a page counts, the number behind it: 浏览 4821.
	countWord = pattern.New(`^(?:浏览|阅读|点击|查看|访问|人气|回复|评论|跟帖)(?:量|数|次数)?$`)
	countOf   = pattern.New(`^[ 　]*\d[\d,.]*[万亿wWkK+次]*`)
	// accountCount is an account that the number of its readers touches.
	accountCount = pattern.New(`^(\p{Han}{3,10})(\d{2,7})$`)
	// columnWord is the part of a site that a date touches: no time, no weather.
	columnWord = pattern.New(`^[^午晨晚夜间晴阴雨雪云风\P{Han}]{3,6}$`)
	// counted is what a page counts of a text: 6次浏览, 1203人阅读.
	counted = pattern.New(`
		^[\d,.]+[万亿]?[ ]?[次人条个位](?:浏览|阅读|点击|查看|访问|评论|参与|跟帖|收藏|分享|点赞)$`)
	// countedOff is the same with a blank behind the number: 3 条评论.
	countedOff = pattern.New(`^\d[\d,.]* [次人条个位](?:浏览|阅读|点击|查看|访问|评论|回复|跟帖|收藏|分享|点赞)`)
	// pageCode is the page of a paper: A2版, 第3版.
	pageCode = pattern.New(`^(?:第?[A-Z]?\d{1,3}版|[A-Z]\d{1,3}|第[一二三四五六七八九十]{1,3}版)$`)
)

// behindWriter reads the paper, its day and page that stand behind who wrote the text, and returns
// who: 作者：甲 《某日报》（2021年5月6日 03版）.
func (f *facts) behindWriter(words, line string) (front string, ok bool) {
	at := strings.Index(line, "《")
	if at <= 0 {
		return "", false
	}
	paper, when, n := particulars.Issue(line[at:])
	if n != len(line)-at {
		return "", false
	}
	if l, ok := particulars.Opening(line[:at]); ok && l.Part == particulars.Author &&
		strings.HasSuffix(strings.TrimRight(line[:l.Len], " "), "：") {
		words = strings.TrimLeft(words[strings.Index(words, "：")+len("："):], " 　")
	}
	front = strings.TrimRight(words[:strings.Index(words, "《")], " 　")
	if utf8.RuneCountInString(front) > 40 ||
		!trait.AreNames(pattern.Simplified.Replace(front)) &&
			!writerFront.MatchString(pattern.Simplified.Replace(front)) {
		return "", false
	}
	f.source, f.date, f.ofPage = strings.ReplaceAll(paper, " ", ""), when, true
	f.dropped = append(f.dropped, strings.TrimSpace(line[at:]))
	return front, true
}

// writerFront names who wrote a text by what he is.
var writerFront = pattern.New(`
	^[□■●◎☆★]?[ 　]?(?:本报|特约|实习|见习|首席|全媒体)*(?:记者|通讯员|评论员)[ 　]*[\p{Han} 　、·]{2,30}$`)

// wordly is what a value has, if it is one.
func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// onlyTools reports that nothing but tools and counters of a page follow, one at least.
func onlyTools(s string) bool {
	words := strings.Fields(strings.NewReplacer("|", " ", "｜", " ").Replace(pattern.Simplified.Replace(s)))
	for _, w := range words {
		if !tool(w) {
			return false
		}
	}
	return len(words) > 0
}

// tool reports what a page offers, which a copy may have twice: 参与互动参与互动.
func tool(w string) bool {
	half := w[:len(w)/2]
	return factTool.MatchString(w) ||
		half != "" && w == half+half && trait.HanOnly(half) && factTool.MatchString(half)
}

// reporterBehind is who wrote behind a source: 某报 记者 甲 乙.
var reporterBehind = pattern.New(`[ 　]+((?:本报|特约|实习|见习|首席)?(?:记者|通讯员)[ 　:：/].{2,30})$`)

// reporterWord is what somebody is, before his name.
var reporterWord = pattern.New(`^(?:本报|特约|实习|见习|首席|全媒体)?(?:记者|通讯员)$`)

// paperEnd ends the names of papers and sites behind a date.
var paperEnd = pattern.New(`^\p{Han}{2,9}(?:报|网|电视台|客户端|之声|发布)$`)

// startDate returns the date that a text opens with, with its year or without.
func startDate(s string) string { return cmp.Or(particulars.DateAt(s), particulars.ThisYear(s)) }

// glued is a name that a date may touch.
var glued = pattern.New(`^\p{Han}{2,12}`)

// dayTime is a time of the day behind a date.
var dayTime = pattern.New(`[午晨晚夜间]$`)
