package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// What a word of a line may be that has no label.
var (
	infoUnit  = pattern.New(`^(?:[次人条赞](?:阅读|浏览|点击|评论)?)$`) // of a counter in an element of its own
	infoNames = pattern.New(`
		^(?:[\p{Han}·]{2,8}|[\p{Han}] [\p{Han}])(?:[ 　、]+|$)(?:[\p{Han}·]{2,4}(?:[ 　、]+|$))*`)
	infoOrg = pattern.New(`
		(?:
			报|网|社|台|刊|局|委|办|院|厅|部|府|会|站|校|中心|融媒体?|发布|在线|新闻|客户端|频道|周刊|杂志|
			之窗|公司|大学|集团|号|资讯|传媒|馆|所|处|室|队|厂|镇|乡|县|区|市|街道
		)$`)
	infoPlace = pattern.New(`^某(?:省|市|县|区|地)$`) // where an account is, made nameless
	// infoColumn names a part of the site, as menus do.
	infoColumn = pattern.New(`
		^(?:
			(?:
				社会|国内|国际|本地|地方|体育|娱乐|财经|时政|科技|教育|健康|文化|军事|综合|校园|学院|公司|
				企业|行业|集团|图片|媒体|今日|最新
			)(?:新闻|要闻|动态|资讯|快讯)|
			要闻动态|新闻(?:中心|动态|资讯|频道)|工作动态|通知公告
		)$`)
	infoHan  = pattern.New(`^[\p{Han}·“”]+(?:[-—－][\p{Han}·“”]+)?$`)
	infoAddr = pattern.New(`^(?:https?://)?[\w-]+(?:\.[\w-]+)+\S*$`)
)

// act is what was done on the day before it: 某市人民代表大会常务委员会通过, 在某次会议上.
var act = pattern.New(`.(?:通过|批准|施行|实施|修订|修正|公布|印发|召开|举行)$|^在.+[上中]$`)

// touching is a name that its date touches: 某某社2017-04-11.
var touching = pattern.New(`^([\p{Han}]{2,10})\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)`)

// maxWord is the length of such a word in characters, maxName that of a name.
const (
	maxWord = 24
	maxName = 8
)

// word reads a word that has no label, and returns its bytes. It fails at what is none of a
// line of particulars.
func (i *info) word(word, site string) (int, bool) {
	if infoAddr.MatchString(word) {
		return i.drop(word), true
	}
	if word == "发布" || word == "更新" { // of the date beside it
		return i.drop(word), i.date != ""
	}
	if act.MatchString(word) || utf8.RuneCountInString(word) > maxWord || strings.ContainsAny(word, "：:；;？！") {
		return 0, false
	}
	if particulars.Flag(word) {
		i.original = i.original || word == "原创"
		return i.drop(word), true
	}
	if i.saysNothing(word) {
		return i.drop(word), true
	}
	if i.date == "" && i.source == "" {
		if m := touching.FindStringSubmatchIndex(word); m != nil {
			i.source, i.guessed = word[:m[3]], true
			return m[3], infoOrg.MatchString(word[:m[3]])
		}
	}
	return len(word), infoHan.MatchString(word) && i.name(word, site)
}

// saysNothing reports a word of the page's tools, and what says again what the line has said
// already: the place, the source.
func (i *info) saysNothing(word string) bool {
	if tools.MatchString(word) || infoColumn.MatchString(word) || infoUnit.MatchString(word) {
		return true
	}
	if word == i.source {
		return true
	}
	return i.date != "" &&
		(particulars.Province(word) ||
			infoPlace.MatchString(word) ||
			i.source != "" && strings.Contains(i.source, word) ||
			i.account != "" && utf8.RuneCountInString(word) <= 4) // where the account is
}

// officeWrote reports that the word behind 原创 and an office is the account: the office wrote the text.
func (i *info) officeWrote(word string) bool {
	return i.original && i.guessed && i.source != "" && i.source != word && i.date == "" &&
		len(i.byline)+len(i.rest) == 0
}

// name enters a word that names somebody: the source, or one of those whom inference knows.
func (i *info) name(word, site string) bool {
	long := utf8.RuneCountInString(word)
	switch {
	case strings.HasSuffix(word, "记者") || strings.HasSuffix(word, "通讯员"):
		i.rest = append(i.rest, word)
	case i.officeWrote(word):
		i.byline, i.source = append(i.byline, i.source), word
	case i.source == "" && (word == site || infoOrg.MatchString(word) || i.date != "" && long >= 4):
		i.source, i.guessed = word, true
	case long > maxName:
		return false
	default:
		i.rest = append(i.rest, word)
	}
	return true
}
