package structure

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// lastInBrackets reports a line in brackets that closes the text: what is known of
// a book, a tale, a picture.
func (c *context) lastInBrackets() bool {
	return c.has(sQuoted) && c.i > 2 && c.n <= 80 && c.closing(1) && c.next(-1).n >= 10 && (c.next(-1).ends == endsStop || c.n <= 6)
}

// explained tells how figures came about, or how a paper was made.
var explained = pattern.New(`^\p{Han}{0,8}(?:说明|解释|备注|附注)[:：].{4,}|^本\p{Han}{0,3}[^\P{Han}法定例则知见案程]由[^。]{2,30}(?:解释|整理|提供|编写|编制|制作|绘制|汇编)[^。]{0,24}。?$`).Has("明释注由").Has(":：理提编制绘释汇")

// noteLabelOnly is the label of such a note on a line of its own.
var noteLabelOnly = pattern.New(`^(?:资料来源|数据来源|指标解释|名词解释|(?:数据|统计|编制)?说明|附注|备注)[:：]$`).Last(":：")

// closingNote reports such a paragraph, or one whose form is that of a credit, behind all
// other prose.
func (c *context) closingNote() bool {
	if p := c.next(-1); c.n <= maxShaped && noteLabelOnly.MatchString(p.key) && c.afterText() {
		return true // under 资料来源：
	}
	return c.n <= maxShaped && c.afterText() && (c.has(sCredit) && !(c.period && c.has(sWeb)) || !c.has(sCaption) && explained.MatchString(c.key))
}

// lastLabel reports a line of a label, which is no office, and its matter behind all prose:
// 意见反馈：某某部.
func (c *context) lastLabel() bool {
	if !c.short(maxHeading) || c.settled || !c.afterText() || !c.closing(3) {
		return false
	}
	at := strings.IndexAny(c.key, ":：")
	return at > 0 && c.Kind == "" && c.number == noNumber && c.commas <= 1 && c.speaker == 0 && !c.pair && !c.particular && !c.has(sByline|sDate|sThanks|sGreeting) &&
		lastLabelled.MatchString(c.key) && !role.MatchString(c.key[:at])
}

var lastLabelled = pattern.New(`^[\p{Han}A-Za-z\d（）]{2,12}[:：][ 　]?.+$`).Has(":：")

// trails reports a short line without a stop behind all prose, under which nothing stands:
// what readers are told or asked, who made a film.
func (c *context) trails() bool {
	return c.Kind == "" && !c.settled && !c.Look.Right && c.Look.Indent < 10 && !c.has(sByline|sName|sOffice|sOrg|sDate|sDay|sField) && c.number == noNumber && !c.set && c.n <= maxHeading && c.ends == endsOpen && c.stops == 0 && (c.commas <= 1 || twoLabels.MatchString(c.text)) && !c.dashed && c.row < 2 && !c.verse && !c.verseHead &&
		!c.signing && !c.next(-1).signing && c.run < 4 && c.speaker == 0 && !c.particular && !c.pair && !c.tally && !c.entry && c.afterText()
}

// twoLabels is a line of two offices or roles and their bearers: 解读机关：某局　解读人：某某.
var twoLabels = pattern.New(`^\p{Han}{2,6}[:：][ 　]?[\p{Han}·、]{2,20}(?:[ 　]+\p{Han}{2,6}[:：][ 　]?[\p{Han}·、]{2,20}){1,3}$`).Has(":：").Has(" 　")

// stageDirection reports a short line in brackets beside a turn of a conversation.
func (c *context) stageDirection() bool {
	return c.has(sQuoted) && c.n <= maxShortLine && (c.next(-1).speaker > 0 || c.next(1).speaker > 0) && !strings.ContainsAny(c.text, "本据根整审")
}

// selection tells of what follows that it was taken from something larger.
var selection = pattern.New(`(?:本文|以下|下面|这里|本[组篇]|这[组篇])\p{Han}{0,4}(?:摘自|选自|节选自|摘录自)`).Has("自")

// selected reports a paragraph at the head that introduces the text so.
func (c *context) selected() bool {
	return c.i > 0 && c.i < 5 && c.n >= bodyLength && c.n <= maxCallout && c.period && selection.MatchString(c.text)
}

// gist is the label of what a paper tells first, alone on its line.
var gist = pattern.New(`^[【\[]?(?:核心提示|核心阅读|阅读提示|内容提要|内容提示|编者按|编者的话|编者(?:附[言记]|注)|提要|导读|导语)[】\]]?[:：]?$`).First("【[核阅内编提导")

// labelledLine is a line of a word or two and what is said of it in two clauses: 谈未来：慢一点，久一点.
var labelledLine = pattern.New(`^[\p{Han}“”]{2,6}[：:][^：:]+$`).Has("：:")

// listsFields reports a line of four fields and more: what is known of an object.
func (c *context) listsFields() bool {
	if c.ends != endsOpen {
		return false
	}
	parts := strings.Fields(c.text)
	return len(parts) >= 4 && c.n >= 3*len(parts)
}

// overHead reports a line between prose and another line that heads prose.
func (c *context) overHead() bool {
	n := c.next(1)
	return c.at > 1 && c.bare() && c.ends == endsOpen && c.next(-1).period && c.next(-1).n >= bodyLength/2 && n.bare() && n.ends == endsOpen && c.next(2).n >= bodyLength && !n.has(sName|sOffice|sOrg|sDay)
}

// caseHead numbers cases, scenes and stories, on a line of its own.
var caseHead = pattern.New(`^(?:典型)?(?:案例|事例|故事|镜头|场景|现场|片段|问题|举措|亮点|看点|经验|做法)[ 　]?[一二三四五六七八九十\d]{1,2}$`)

// numberedBox is the name of one of the boxes that plans count through: 专栏1　重大工程.
var numberedBox = pattern.New(`^专栏[ 　]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[:：、 　]?[ 　]?[\p{Han}“《]`).First("专")

// caseTitle is such a heading with what it is about on the same line: a level of its own.
var caseTitle = pattern.New(`^(?:典型)?(?:案例|事例|故事|镜头|场景|片段)[ 　]?[一二三四五六七八九十\d]{1,2}[ 　:：].`).First("典案事故镜场片")

// spanOfYears is the time of a part, under its heading.
var spanOfYears = pattern.New(`^[（(]?\d{4}年?(?:\d{1,2}月)?(?:[—–\-~～至]{1,2}\d{4}年?(?:\d{1,2}月)?|[—–\-~～]{0,2}至今)[）)]?$`)

// ofYears reports such a line between a short line and prose.
func (c *context) ofYears() bool {
	p := c.next(-1)
	return c.i > 1 && spanOfYears.MatchString(c.text) && c.Look.Blank == 0 && p.short(maxHeading) && p.n > 3 && c.next(1).n >= bodyLength
}

// ofCase reports the line under 案例一 that says what it is about.
func (c *context) ofCase() bool {
	return c.short(maxSubtitle) && c.number == noNumber && caseHead.MatchString(c.next(-1).text) && c.next(1).n > c.n
}

// timedHead is a heading that tells when: 6:40 出发, 傍晚6：20　电话.
var timedHead = pattern.New(`^\p{Han}{0,3}\d{1,2}[:：]\d{2}[ 　]+\p{Han}[\p{Han}“”、]{1,14}$`).Has(":：").Has("0123456789")

// authorBelow reports an office and a name between a heading and its text, as others are: the
// author of that part.
func (c *context) authorBelow() bool {
	who := c.has(sOffice) || c.i > 5 && (c.has(sByline) && !c.next(-1).has(sByline) || c.has(sName) && strings.ContainsAny(c.text, " 　") && c.n <= 6 && !c.next(-1).has(sName))
	return c.i > 2 && who && c.short(maxByline) && c.next(-1).short(maxHeading) && !c.next(-1).has(sOffice) && (c.next(1).n >= bodyLength || c.has(sOffice) && c.next(1).has(sGreeting))
}

// subscribes reports a place and a name, or a reader without one, between the end of a
// letter and the heading of the next.
func (c *context) subscribes() bool {
	if c.corresponds() {
		return true
	}
	n := c.next(1)
	return c.i > 3 && c.short(24) && c.number == noNumber && c.commas == 0 && c.next(-1).ends == endsStop && c.next(-1).n >= bodyLength &&
		(n.bare() || n.number > noNumber && n.number <= numHanParen && n.short(maxHeading) || n.has(sNote)) && subscriber.MatchString(c.key) && !appendix.MatchString(c.key)
}

// appendix is a heading over what is attached.
var appendix = pattern.New(`^(?:附录|附件|附表|附|相关|新闻|背景)`)

// subscriber is who signs a letter: a place and a name, an office and a name, a reader.
var subscriber = pattern.New(`^\p{Han}{2,10}[ 　]{1,4}(\p{Han}{2,4})(?:[（(]\p{Han}{2,12}[）)])?$|^(?:一[个位名]|你们的|您的)\p{Han}{2,14}(?:读者|订户|听众|观众|市民|网友|学生|家长|居民|孩子|朋友)$`)

// headRow reports the head of a table whose first cell is empty, over two rows of one cell more.
func (c *context) headRow() bool {
	n := c.next(1)
	return c.row >= 2 && n.row == c.row+1 && c.next(2).row == n.row && c.ends == endsOpen && c.commas == 0 && c.Look.Indent > n.Look.Indent
}

// unitOfTable reports 单位：万元 over a table.
func (c *context) unitOfTable() bool {
	return c.n <= 16 && (c.next(1).row >= 2 || c.next(2).row >= 2) && unitLine.MatchString(c.text)
}

var unitLine = pattern.New(`^[（(]?(?:计量)?单位[:：].{1,10}[）)]?$`).First("（(计单")

// attachedTable reports 附：主要种类统计 right over a table.
func (c *context) attachedTable() bool {
	return c.i > 3 && c.short(maxHeading) && c.next(1).row >= 2 && (strings.HasPrefix(c.text, "附：") || strings.HasPrefix(c.text, "附:") || strings.HasPrefix(c.text, "【附】"))
}

// tabled is a title of a table: what it lists, and in which unit.
var tabled = pattern.New(`(?:一览(?:表)?|统计表|对照表|明细表|名单|情况表|安排表|价目表|时刻表|日程表)(?:[（(].*[）)])?$|[（(]单位[:：].*[）)]$`)

// tableTitle reports the title of a table, right over it.
func (c *context) tableTitle() bool {
	if c.Kind == "" && c.n <= maxHeading && c.ends == endsOpen && c.next(1).Kind == doc.Table && boxTable.MatchString(c.text) {
		return true
	}
	return c.Kind == "" && c.row < 2 && c.number == noNumber && c.n <= maxHeading && !c.serial && c.next(1).row >= 2 && c.next(2).row >= 2 && tabled.MatchString(c.text)
}

// boxTable is the name of a table in the plans of an office: 专栏1　主要指标.
var boxTable = pattern.New(`^专栏[ 　]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[ 　:：].{2,}`).First("专")

// depicted is what a picture shows: somebody doing something.
var depicted = pattern.New(`^[^“”我你他她它这那记目如今昨近说]{2,18}(?:，[^“”，。]{2,8})?(?:正在|查看|展示|演示|操作|检查|采摘|搬运|分拣|装配|装车|巡查|指导|讲解|参观|挑选|晾晒|收割|作业|施工|翻看|查验|擦拭|巡护|驾驶|测量)[^“”，。了过]{2,16}。$`).Has("在查展演操检采搬分装巡指讲参挑晾收作施翻擦驾测")

// depicts reports a short sentence alone between long paragraphs, or before a heading.
func (c *context) depicts() bool {
	return c.Kind == "" && c.n <= 32 && c.period && c.stops == 0 && c.number == noNumber && c.next(-1).n >= bodyLength && c.next(-1).Look.Indent >= c.Look.Indent &&
		(c.next(1).bare() || c.next(1).n >= bodyLength) && depicted.MatchString(c.text)
}

// scene is what a picture shows, without a verb: 参赛队员与作品合影.
var scene = pattern.New(`^[^：:，。（(]{2,20}(?:合影|合照|留影|剪影|掠影|现场|一角|一景|全景|夜景|外景|内景|实景|俯瞰图?|鸟瞰图?|效果图)$`).Last("影照场角景瞰图")

// lastPicture reports such a line behind the text, where pages leave the pictures.
func (c *context) lastPicture() bool { return c.trails() && scene.MatchString(c.text) }

// overList reports a short line over items with numbers or bullets, or over a table.
func (c *context) overList() bool {
	n := c.next(1)
	return c.bare() && c.ends == endsOpen && c.commas == 0 && c.at > 1 && !c.pair && (n.number >= numDot && n.number != numMark && c.next(2).number == n.number || n.row >= 2 && c.row == 0)
}

// issued reports one of two lines, the office and the date, under a paper to which
// another is attached.
func (c *context) issued() bool {
	if c.i < 2 {
		return false
	}
	office := func(p *para) bool {
		return p.short(30) && p.commas == 0 && p.number == noNumber && (orgEnd.MatchString(p.key) || p.has(sOffice))
	}
	day := func(p *para) bool { return p.n <= 16 && p.has(sDate) }
	if n := c.next(1); day(c.para) && c.i > 3 && n.short(maxHeading) && annexHead.MatchString(n.text) {
		return true
	}
	ended := func(p *para) bool {
		return p.ends == endsStop && (c.i >= 4 || p.n >= bodyLength || c.letter()) || p.attached
	}
	return office(c.para) && day(c.next(1)) && ended(c.next(-1)) ||
		day(c.para) && office(c.next(-1)) && ended(c.next(-2))
}

// letter reports a text that opens with a salutation.
func (c *context) letter() bool {
	for _, p := range c.all[:min(4, len(c.all))] {
		if p.has(sGreeting) {
			return true
		}
	}
	return false
}

// mostListed is how many short lines may be one list; more are a text of short lines.
const mostListed = 300

// listed reports a line of a run of short lines that a paragraph with ： leads to.
func (c *context) listed() bool {
	if c.run < 3 || c.run > mostListed || c.boldAll || strings.HasPrefix(c.text, "“") {
		return false
	}
	k := 1
	for ; k <= c.run && c.next(-k).run > 0; k++ {
		if c.next(-k).boldAll {
			return false // of a part that begins there
		}
	}
	p := c.next(-k)
	return p.ends == endsColon && !p.has(sGreeting) && p.speaker == 0
}

// givenOn reports the brackets with the day and the place under the title of a speech in a
// collection.
func (c *context) givenOn() bool {
	over := c.next(-1)
	return c.i > 1 && c.Kind == "" && c.has(sQuoted) && c.n <= maxSubtitle && c.stops == 0 && !over.none && (over.Kind == doc.Heading || over.boldAll && over.short(maxHeading)) && fullDay.MatchString(c.key)
}

var fullDay = pattern.New(`^[（(](?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日[，,、 　]?[^。]{0,24}[）)]$`)

// textFollows reports prose within the next few paragraphs.
func (c *context) textFollows() bool {
	for k := 1; k <= 3; k++ {
		if p := c.next(k); p.Kind == "" && p.n >= bodyLength && p.ends == endsStop && !p.has(sApart) {
			return true
		}
	}
	return false
}

// closing reports that no more than n paragraphs are left, credits aside.
func (c *context) closing(n int) bool {
	for k := 0; ; k++ {
		p := c.next(k)
		if p.none {
			return true
		}
		if !p.has(sCredit|sSource) && p.Kind != doc.Note {
			n--
		}
		if n < 0 {
			return false
		}
	}
}

// signedWriters reports a line of names, by its words alone, after the text.
func (c *context) signedWriters() bool {
	return c.n <= maxByline && c.ends == endsOpen && !c.has(sName|sOffice) && !roleLine.MatchString(c.key) && c.afterText() && writersLine(c.key) && !checked.MatchString(c.key)
}

// afterText reports a line among the last of a text, with no prose after it.
func (c *context) afterText() bool {
	const last = 12
	if c.i+last < len(c.all) || c.i < 2 {
		return false
	}
	for _, p := range c.all[c.i+1:] {
		if p.Kind != "" || p.n >= bodyLength/2 && (p.period || p.stops > 0) && !p.has(sCredit) {
			return false
		}
	}
	p := c.next(-1)
	return p.period || p.n >= bodyLength || p.has(sByline|sCredit|sSource|sCaption|sThanks)
}

// aboutAuthor reports what the last paragraph says of somebody whom the head names alone
// on a line: 某某，某报编辑。
func (c *context) aboutAuthor() bool {
	at := strings.IndexAny(c.key, ",，")
	if at < 6 || at > 12 || c.n > 2*maxShaped || !c.closing(1) || c.i < 3 || !name(c.key[:at]) {
		return false
	}
	for _, p := range c.all[1:min(5, c.i)] {
		if p.has(sName|sByline) && p.n <= maxShortLine && strings.HasSuffix(squeezed(p.key), c.key[:at]) {
			return bearing.MatchString(c.key[at:])
		}
	}
	return false
}

// bearing says what somebody is.
var bearing = pattern.New(`^[,，](?:男|女|笔名|\d{4}年|\p{Han}{2,16}(?:编辑|作家|会员|教师|记者|教授|研究员|学者|诗人|主任|院长|馆长|律师|医生|评论员|博士|理事|主席|作者|人)[,，。；])`)

// didWhat is what somebody did for a text, with his name.
var didWhat = pattern.New(`^\p{Han}{2,6}[:：][ 　]?[\p{Han}A-Za-z0-9_·（）()]{2,16}(?:[/／、，, ][ 　]?[\p{Han}A-Za-z0-9_·]{2,16}){0,4}$`).Has(":：")

// underAuthor reports a line of that form under the one that names the author.
func (c *context) underAuthor() bool {
	return c.i > 1 && c.i < 6 && c.Kind == "" && c.next(-1).has(sByline) && c.next(-1).n <= maxByline && c.Look.Blank == 0 && c.short(maxHeading) && didWhat.MatchString(c.text)
}

// textless reports the last numbered sentence of a text that was cut off behind it: all others with
// such a number, two at least, stand over a text of their own.
func (c *context) textless() bool {
	const most = 34
	if c.Kind != "" || c.number != numHan && c.number != numHanParen || !c.period || c.stops > 0 || c.n > most || !c.next(1).none {
		return false
	}
	others := 0
	for k, p := range c.all[:c.i] {
		if p.number != c.number {
			continue
		}
		if next := c.all[k+1]; p.n > most || p.stops > 0 || next.n <= 2*p.n || next.number == p.number {
			return false
		}
		others++
	}
	return others > 1
}
