package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// What the rules of the forms of a line ask of it, and the words that they look for.

// inCapitals reports the name of a report or a journal in Latin capitals over the Chinese title.
func (c *setting) inCapitals() bool {
	n := c.next(1)
	return c.i == 0 && capitals.MatchString(c.Key) && n.Short(trait.MaxTitle) &&
		strings.ContainsFunc(n.Key, trait.IsHan) &&
		(n.PlainLine(trait.MaxTitle) || c.next(2).PlainLine(trait.MaxTitle))
}

// holdsDay reports a day, whatever else stands in the line, or the one at which a paper was announced.
func (c *setting) holdsDay() bool {
	return trait.HoldsDate(c.Words, c.Key) || announced.MatchString(c.Words)
}

// inRole reports what somebody is or did, with the name, under the title.
func (c *setting) inRole() bool {
	return c.at > 0 &&
		!c.Has(trait.Byline|trait.Credit|trait.Field|trait.Source|trait.Editor|trait.Note) &&
		roleAndNames(c.Key)
}

// opinionTitle reports a title with who holds that opinion before it: 本报评论员：….
func (c *setting) opinionTitle() bool {
	return c.at == 0 && c.Has(trait.Byline) && !c.Has(trait.Source) && opinion.MatchString(c.Key) &&
		!trait.AreNames(c.Key[strings.IndexAny(c.Key, ":：")+len("："):])
}

// bylined reports a byline that is no sentence and no turn of a conversation.
func (c *setting) bylined() bool {
	return c.Has(trait.Byline) && !c.Has(trait.Source) && !c.Period && c.Ends == trait.EndsOpen &&
		c.Speaker == 0
}

// siteOverClock reports the office whose site it is, over the time at which the site set the text out.
func (c *setting) siteOverClock() bool {
	office := c.Has(trait.Org) ||
		c.Short(8) && c.N >= 4 && !trait.Meeting.MatchString(c.Key) && trait.HanOnly(c.Words) &&
			trait.OrgEnd.MatchString(c.Key) && !strings.ContainsAny(c.Key, "的了把是在着让被")
	return c.at > 0 && office && clocked.MatchString(c.next(1).Key)
}

// authorsName reports a name under the title, before what follows a title block.
func (c *setting) authorsName() bool {
	if c.at == 0 || !c.Has(trait.Name) || company.HeadsAlike(c.all, c.i) {
		return false
	}
	n := c.next(1)
	return c.at == 1 || opensText(n) || n.Has(trait.Date|trait.Byline|trait.Name|trait.Office) || n.Dashed ||
		n.Number != trait.NoNumber || n.Bare() || n.Period || n.Stops > 0
}

// lesson is what was read before a sermon, beside who preached.
var lesson = pattern.New(`^(?:经文|经课|读经|金句)[:：]`)

// pictured reports the caption of a picture over the title: a title block follows it, or the
// only short line over prose.
func (c *setting) pictured() bool {
	if c.at != 0 || c.Kind != "" || !c.Has(trait.Caption) || !c.next(1).PlainLine(trait.MaxTitle) ||
		c.next(1).Has(trait.Caption) {
		return false
	}
	n := c.next(2)
	return n.Dashed ||
		n.Has(trait.Byline|trait.Date|trait.Name|trait.Office|trait.Occasion|trait.Source) ||
		n.Has(trait.Bracketed) && n.Stops == 0 && n.Short(trait.MaxSubtitle) ||
		wired(n) || n.N >= trait.BodyLength && n.Period && len(c.headsFrom(c.i+2)) == 0
}

// pictureUnder reports the caption of a picture between the title and who wrote the story, and when.
func (c *setting) pictureUnder() bool {
	if c.at == 0 || c.Kind != "" || !c.Has(trait.Caption) {
		return false
	}
	n := c.next(1)
	if n.Has(trait.Caption) {
		n = c.next(2)
	}
	return n.N <= trait.MaxByline && n.Has(trait.Date|trait.Byline|trait.Editor|trait.Source) &&
		!n.Has(trait.Caption)
}

// takerUnder reports who took the picture whose caption stands over the line in the head.
func (c *setting) takerUnder(h *opening) bool {
	return c.i > 0 && h.lines[c.i-1].form == lCaption && trait.TakesPicture(&c.para.Paragraph)
}

// capitals is the name of a report or a journal in Latin capitals, over its Chinese title.
var capitals = pattern.New(`^[A-Z][A-Z&',.:\-]+(?:[ 　]+[A-Z\d&',.:\-]+)+$`)

// opinion is who holds it, before the title of his piece.
var opinion = pattern.New(`^(?:本报|本刊|本网|特约)*评论员：\p{Han}[\p{Han}，“”]{4,}$`)

// roleAndNames reports what somebody is or did, and names: 承办法官：某某.
func roleAndNames(key string) bool {
	label, value, ok := strings.Cut(key, "：")
	n := utf8.RuneCountInString(label)
	return ok && n >= 2 && n <= 6 && trait.HanOnly(label) && trait.RoleEnd.MatchString(label) &&
		trait.AreNames(strings.TrimSpace(value)) && !company.RoleLine.MatchString(key)
}

// redHeads reports a line of the red head of an official paper that several offices send:
// their names, 文件, and the number under them, over a title that says what it concerns.
func (c *setting) redHeads() bool {
	const most = 5
	if c.i >= most {
		return false
	}
	for k, p := range c.all[:min(most, len(c.all))] {
		if p.Has(trait.DocNo) {
			return k > c.i && k > 1 && k+1 < len(c.all) && trait.OfficialMatter(c.all[k+1].Key)
		}
		if w := strings.NewReplacer(" ", "", "　", "").Replace(p.Key); w != "文件" &&
			!(p.Short(30) && trait.HanOnly(w) && trait.OrgEnd.MatchString(w)) {
			return false
		}
	}
	return false
}

// clocked is the time at which a site set a text out: the office over it is whose site it is.
var clocked = pattern.New(`^(?:\p{Han}{2,4}[:：])?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[ 　T]*\d{1,2}:\d{2}`)

// secrecy says over the name of a bulletin who may read it.
var secrecy = pattern.New(`
	^[★☆【（(]?(?:内部(?:资料|刊物|文件|材料|参阅|交流)|秘密|机密|绝密|仅供内部)(?:
		[★☆ 　·，、]*(?:注意保[存密管]|请勿外传|免费交流|不得外传|\d+年)
	)?[】）)]?$`)

// deskMark says to the desks of papers what a sheet is, and when it may be printed: 新闻通稿（请于5月6日见报）.
var deskMark = pattern.New(`
	^[（(【]?(?:新闻(?:通稿|统稿|稿件?)|(?:新闻)?通稿|送审稿|供媒体参考)[）)】]?
	(?:[ 　]*[（(【][^（）()【】。]{2,24}[）)】])?$`)

// deskNote is what such a mark has on a line of its own under it.
var deskNote = pattern.New(`
	^[（(【][^（）()【】。]{0,16}(?:
		见报|刊[发登用播]|播[出发]|发[布稿]|采用|使用|审[定核签]|请|[之以]?[前后]
	)[^（）()【】。]{0,8}[）)】]$`)

// deskMarks is how many lines of a head may hold one.
const deskMarks = 4

// period is of which days a round-up tells, or the days of what a text announces: 5月1日—5月7日.
var period = pattern.New(`
	^[（(]?(?:\d{4}年)?\d{1,2}月\d{1,2}日?[ ]?[—–―~～至-]{1,2}[ ]?(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日[）)]?$`)

// timeField is the day of a text with a label that meetings have too.
var timeField = pattern.New(`
	^(?:时间|日期|发布|发表|写于)[ 　]?[:：][ 　]?\d{4}(?:
		年\d{1,2}月|
		[年./-]\d{1,2}[月./-]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?
	)$`)

// stamped is the day that a program puts under a title, which a meeting would have with its place.
var stamped = pattern.New(`
	^(?:时间|日期)[:：][ 　]?\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[ 　]+\d{1,2}:\d{2}(?::\d{2})?)?$`)

// inForce says under the title of a law who made it and since when it holds.
var inForce = pattern.New(`^\d{4}年\d{1,2}月\d{1,2}日[^，。]{0,40}(?:公布|通过|批准|修[订正]|施行|颁布)$`)

// issuedBy says in the head whose figures or paper it is.
var issuedBy = pattern.New(`^(?:数据来源|资料来源|发布单位|发布机构|编制单位|监测单位)[:：]`)

// issueOf is an issue of a bulletin: 统计监测简报　2024年第5期.
var issueOf = pattern.New(`
	^[\p{Han}“”]{2,16}(?:简报|快报|专报|公报|汇编|通报|内参|参考|动态|通讯|信息|月报|周报|季报|汇刊)
	[ 　]*[（(]?(?:\d{4} ?年)?第 ?\d{1,5} ?期[）)]?$`)

// masthead reports that what came so far is the name of a bulletin, its number, office
// and date.
func (h *opening) masthead() bool {
	numbered := false
	for _, l := range h.lines {
		if l.form == lTitleEnd && len(h.plain) > 1 || l.form == lByline || l.form == lSubtitle {
			return false
		}
		numbered = numbered || l.form == lDocNo
	}
	return numbered
}

// redHead is the red head of an official document, which names the office.
var redHead = pattern.New(`^\p{Han}{4,24}文件$`)

// goesOn reports that the head goes on after a credit.
func (h *opening) goesOn(c *setting) bool {
	n := c.next(1)
	return n.Has(trait.Byline|trait.Date|trait.Source|trait.Name) ||
		n.Short(trait.MaxTitle) && c.next(2).Has(trait.Byline|trait.Date)
}
