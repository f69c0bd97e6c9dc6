package structure

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// lastInBrackets reports a line in brackets that closes the text: what is known of
// a book, a tale, a picture.
func (c *setting) lastInBrackets() bool {
	return c.Has(trait.Bracketed) && c.i > 2 && c.N <= 80 && c.closing(1) && c.next(-1).N >= 10 &&
		(c.next(-1).Ends == trait.EndsStop || c.N <= 6)
}

// explained tells how figures came about, or how a paper was made.
var explained = pattern.New(`
	^\p{Han}{0,8}(?:说明|解释|备注|附注)[:：].{4,}|
	^本\p{Han}{0,3}[^\P{Han}法定例则知见案程]由[^。]{2,30}(?:解释|整理|提供|编写|编制|制作|绘制|汇编)
	[^。]{0,24}。?$`)

// hotline is the number of a paper, at which it asks its readers to call.
var hotline = pattern.New(`^(?:本报)?(?:新闻|广告|[爆报]料|读者|维权)热线(?:电话)?[:：][ 　]*[（(]?\d`)

// closingNote reports such a paragraph, or one whose form is that of a credit, behind all
// other prose.
func (c *setting) closingNote() bool {
	return c.N <= trait.MaxShaped && c.afterText() &&
		(c.Has(trait.Credit) && !(c.Period && c.Has(trait.Web)) || hotline.MatchString(c.Key) ||
			!c.Has(trait.Caption) && explained.MatchString(c.Key))
}

// lastLabel reports a line of a label, which is no office, and its matter behind all prose:
// 意见反馈：某某部.
func (c *setting) lastLabel() bool {
	if !c.Short(trait.MaxHeading) || c.settled || !c.afterText() || !c.closing(3) {
		return false
	}
	at := strings.IndexAny(c.Key, ":：")
	return at > 0 && c.Kind == "" && c.Number == trait.NoNumber && c.Commas <= 1 && c.Speaker == 0 &&
		!c.Is(company.Pair|company.Particular) && !c.Has(trait.Byline|trait.Date|trait.Thanks|trait.Greeting) &&
		lastLabelled.MatchString(c.Key) && !trait.RoleEnd.MatchString(c.Key[:at])
}

var lastLabelled = pattern.New(`^[\p{Han}A-Za-z\d（）]{2,12}[:：][ 　]?.+$`)

// trails reports a short line without a stop behind all prose, under which nothing stands:
// what readers are told or asked, who made a film.
func (c *setting) trails() bool {
	return c.Kind == "" && !c.settled && !c.Look.Right && c.Look.Indent < 10 &&
		!c.Has(trait.Byline|trait.Name|trait.Office|trait.Org|trait.Date|trait.Day|trait.Field) &&
		c.Number == trait.NoNumber && !c.Is(company.Set) && c.N <= trait.MaxHeading && c.Ends == trait.EndsOpen &&
		c.Stops == 0 && (c.Commas <= 1 || twoLabels.MatchString(c.Words)) && !c.Dashed && c.Row < 2 && !c.Verse &&
		!c.Is(company.VerseHead|company.Signing) && !c.next(-1).Is(company.Signing) && c.Run < 4 &&
		c.Speaker == 0 && !c.Is(company.Particular|company.Pair|company.Tally|company.Entry) && c.afterText()
}

// twoLabels is a line of two offices or roles and their bearers: 解读机关：某局　解读人：某某.
var twoLabels = pattern.New(`
	^\p{Han}{2,6}[:：][ 　]?[\p{Han}·、]{2,20}(?:[ 　]+\p{Han}{2,6}[:：][ 　]?[\p{Han}·、]{2,20}){1,3}$`)

// stageDirection reports a short line in brackets beside a turn of a conversation.
func (c *setting) stageDirection() bool {
	return c.Has(trait.Bracketed) && c.N <= trait.MaxShortLine &&
		(c.next(-1).Speaker > 0 || c.next(1).Speaker > 0) && !strings.ContainsAny(c.Words, "本据根整审")
}

// selection tells of what follows that it was taken from something larger.
var selection = pattern.New(`
	(?:本文|以下|下面|这里|本[组篇]|这[组篇])\p{Han}{0,4}(?:摘自|选自|节选自|摘录自)`)

// selected reports a paragraph at the head that introduces the text so.
func (c *setting) selected() bool {
	return c.i > 0 && c.i < 5 && c.N >= trait.BodyLength && c.N <= company.MaxCallout && c.Period &&
		selection.MatchString(c.Words)
}

// gist is the label of what a paper tells first, alone on its line.
var gist = pattern.New(`
	^[【\[]?(?:
		核心提示|核心阅读|阅读提示|内容提要|内容提示|编者按|编者的话|编者(?:附[言记]|注)|提要|导读|导语
	)[】\]]?[:：]?$`)

// labelledLine is a line of a word or two and what is said of it in two clauses: 谈未来：慢一点，久一点.
var labelledLine = pattern.New(`^[\p{Han}“”]{2,6}[：:][^：:]+$`)

// listsFields reports a line of four fields and more: what is known of an object.
func (c *setting) listsFields() bool {
	if c.Ends != trait.EndsOpen {
		return false
	}
	parts := strings.Fields(c.Words)
	return len(parts) >= 4 && c.N >= 3*len(parts)
}

// overHead reports a line between prose and another line that heads prose.
func (c *setting) overHead() bool {
	n := c.next(1)
	return c.at > 1 && c.Bare() && c.Ends == trait.EndsOpen && c.next(-1).Period &&
		c.next(-1).N >= trait.BodyLength/2 && n.Bare() && n.Ends == trait.EndsOpen &&
		c.next(2).N >= trait.BodyLength && !n.Has(trait.Name|trait.Office|trait.Org|trait.Day)
}

// caseHead numbers cases, scenes and stories, on a line of its own.
var caseHead = pattern.New(`
	^(?:典型)?(?:案例|事例|故事|镜头|场景|现场|片段|问题|举措|亮点|看点|经验|做法)
	[ 　]?[一二三四五六七八九十\d]{1,2}$`)

// numberedBox is the name of one of the boxes that plans count through: 专栏1　重大工程.
var numberedBox = pattern.New(`
	^专栏[ 　]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[:：、 　]?[ 　]?[\p{Han}“《]`)

// caseTitle is such a heading with what it is about on the same line: a level of its own.
var caseTitle = pattern.New(`
	^(?:典型)?(?:案例|事例|故事|镜头|场景|片段)[ 　]?[一二三四五六七八九十\d]{1,2}[ 　:：].`)

// spanOfYears is the time of a part, under its heading.
var spanOfYears = pattern.New(`
	^[（(]?\d{4}年?(?:\d{1,2}月)?(?:[—–\-~～至]{1,2}\d{4}年?(?:\d{1,2}月)?|[—–\-~～]{0,2}至今)[）)]?$`)

// ofYears reports such a line between a short line and prose.
func (c *setting) ofYears() bool {
	p := c.next(-1)
	return c.i > 1 && spanOfYears.MatchString(c.Words) && c.Look.Blank == 0 && p.Short(trait.MaxHeading) &&
		p.N > 3 && (c.next(1).N >= trait.BodyLength || trait.PaperEnd.MatchString(p.Key) && c.next(1).Period)
}

// authorBelow reports an office and a name between a heading and its text, as others are: the
// author of that part.
func (c *setting) authorBelow() bool {
	who := c.Has(trait.Office) ||
		c.i > 5 &&
			(c.Has(trait.Byline) && !c.next(-1).Has(trait.Byline) ||
				c.Has(trait.Name) && strings.ContainsAny(c.Words, " 　") && c.N <= 6 && !c.next(-1).Has(trait.Name))
	return c.i > 2 && who && c.Short(trait.MaxByline) && c.next(-1).Short(trait.MaxHeading) &&
		!c.next(-1).Has(trait.Office) &&
		(c.next(1).N >= trait.BodyLength ||
			c.Has(trait.Byline) && c.next(1).Period && c.next(1).N >= trait.BodyLength/3 ||
			c.Has(trait.Office) && c.next(1).Has(trait.Greeting))
}

// subscribes reports a place and a name, or a reader without one, between the end of a
// letter and the heading of the next; or an office and a name set in far, under the greeting of a report.
func (c *setting) subscribes() bool {
	if c.corresponds() {
		return true
	}
	p, n := c.next(-1), c.next(1)
	if c.i > 3 && c.Has(trait.Office) && c.Short(30) && p.Period && n.Short(trait.MaxHeading) && !n.Period &&
		(c.Look.Right && !p.Look.Right || c.Look.Indent >= 10 && c.Look.Indent >= p.Look.Indent+8) {
		return true
	}
	return c.i > 3 && c.Short(24) && c.Number == trait.NoNumber && c.Commas == 0 &&
		c.next(-1).Ends == trait.EndsStop && c.next(-1).N >= trait.BodyLength &&
		(n.Bare() ||
			n.Number > trait.NoNumber && n.Number <= trait.NumHanParen && n.Short(trait.MaxHeading) ||
			n.Has(trait.Note)) &&
		subscriber.MatchString(c.Key) && !appendix.MatchString(c.Key)
}

// appendix is a heading over what is attached.
var appendix = pattern.New(`^(?:附录|附件|附表|附|相关|新闻|背景)`)

// subscriber is who signs a letter: a place and a name, an office and a name, a reader.
var subscriber = pattern.New(`
	^\p{Han}{2,10}[ 　]{1,4}(\p{Han}{2,4})(?:[（(]\p{Han}{2,12}[）)])?$|
	^(?:一[个位名]|你们的|您的)\p{Han}{2,14}(?:读者|订户|听众|观众|市民|网友|学生|家长|居民|孩子|朋友)$`)

// headRow reports the head of a table whose first cell is empty, over two rows of one cell more.
func (c *setting) headRow() bool {
	n := c.next(1)
	return c.Row >= 2 && n.Row == c.Row+1 && c.next(2).Row == n.Row && c.Ends == trait.EndsOpen && c.Commas == 0 &&
		c.Look.Indent > n.Look.Indent
}

// unitOfTable reports 单位：艘、吨、万元、% over a table, or over the title of one.
func (c *setting) unitOfTable() bool {
	over := func(f *para) bool { return f.Row >= 2 || f.Kind == doc.Table }
	return c.N <= mostUnit && (over(c.next(1)) || over(c.next(2)) && c.next(1).Short(trait.MaxHeading)) &&
		unitLine.MatchString(c.Words)
}

// mostUnit is how many characters the line of units over a table may have.
const mostUnit = 40

// unitLine has nothing but units, and a remark in brackets: 单位：云溪市文化局 is an office.
var unitLine = pattern.New(`
	^[（(]?(?:计量)?单位[:：]
	[万亿百千十元角分吨人次亩公顷里米平方立厘毫微克斤两件台套只头羽株尾天年月日小时钟秒度升瓦条张所座起例岁名
	点箱瓶份篇册期本部枚粒项宗支双把棵笔页字卷间栋幢层门对组桶盒袋捆车户家个艘辆处片块根美欧港英镑币标准
	煤当量比率每海%％‰℃°·/μ²³A-Za-z\d、，,；;和或 　（）()]{1,30}
	(?:[（(][^（）()。！？；：:]{1,14}[）)]|[，,]\p{Han}{2,6}|[ 　]+币种[:：]\p{Han}{2,6})?[）)]?$|
	^[（(]?(?:計量)?單位[:：]
	[萬億百千十元角分噸人次畝公頃里米平方立厘毫微克斤兩件臺台套隻頭羽株尾天年月日小時鐘秒度升瓦條張所座起例歲名
	點箱瓶份篇冊期本部枚粒項宗支雙把棵筆頁字卷間棟幢層門對組桶盒袋捆車戶家個艘輛處片塊根美歐港英鎊幣標準
	煤當量比率每海%％‰℃°·/μ²³A-Za-z\d、，,；;和或 　（）()]{1,30}
	(?:[（(][^（）()。！？；：:]{1,14}[）)]|[，,]\p{Han}{2,6}|[ 　]+幣種[:：]\p{Han}{2,6})?[）)]?$`)

// attachedTable reports 附：主要种类统计 right over a table.
func (c *setting) attachedTable() bool {
	return c.i > 3 && c.Short(trait.MaxHeading) && c.next(1).Row >= 2 &&
		(strings.HasPrefix(c.Words, "附：") || strings.HasPrefix(c.Words, "附:") ||
			strings.HasPrefix(c.Words, "【附】"))
}

// tabled is a title of a table: what it lists, and in which unit.
var tabled = pattern.New(`
	(?:一览(?:表)?|统计表|对照表|明细表|名单|情况表|安排表|价目表|时刻表|日程表)(?:[（(].*[）)])?$|
	[（(]单位[:：].*[）)]$`)

// tableTitle reports the title of a table, right over it.
func (c *setting) tableTitle() bool {
	if c.Kind == "" && c.N <= trait.MaxHeading && c.Ends == trait.EndsOpen && c.next(1).Kind == doc.Table &&
		boxTable.MatchString(c.Words) {
		return true
	}
	return c.Kind == "" && c.Row < 2 && c.Number == trait.NoNumber && c.N <= trait.MaxHeading &&
		!c.Is(company.Serial) &&
		!c.unitOfTable() && c.next(1).Row >= 2 && c.next(2).Row >= 2 && tabled.MatchString(c.Words)
}

// boxTable is the name of a table in the plans of an office: 专栏1　主要指标.
var boxTable = pattern.New(`^专栏[ 　]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[ 　:：].{2,}`)

// depicted is what a picture shows: somebody doing something.
var depicted = pattern.New(`
	^[^“”我你他她它这那记目如今昨近说是]{2,18}(?:，[^“”，。]{2,8})?(?:
		正在|查看|展示|演示|操作|检查|采摘|搬运|分拣|装配|装车|巡查|指导|讲解|参观|挑选|晾晒|收割|作业|施工|
		翻看|查验|擦拭|巡护|驾驶|测量
	)[^“”，。了过]{2,16}。$`)

// depicts reports a short sentence alone between long paragraphs, or before a heading.
func (c *setting) depicts() bool {
	return c.Kind == "" && c.N <= 32 && c.Period && c.Stops == 0 && c.Number == trait.NoNumber &&
		c.next(-1).N >= trait.BodyLength && c.next(-1).Look.Indent >= c.Look.Indent &&
		(c.next(1).Bare() || c.next(1).N >= trait.BodyLength) && depicted.MatchString(c.Words) && !c.terse()
}

// terse reports a text in which three and more other sentences are paragraphs: its writer sets them so.
func (c *setting) terse() bool {
	n := 0
	for _, p := range c.all {
		if p != c.para && p.Kind == "" && p.N <= trait.BodyLength && p.Period && p.Stops == 0 && p.Commas > 0 &&
			p.Number == trait.NoNumber && !p.Is(company.Series) && !p.Has(trait.Apart) &&
			!depicted.MatchString(p.Words) {
			n++
		}
	}
	return n > 2
}

// scene is what a picture shows, without a verb: 参赛队员与作品合影.
var scene = pattern.New(`
	^[^：:，。（(]{2,20}(?:
		合影|合照|留影|剪影|掠影|现场|一角|一景|全景|夜景|外景|内景|实景|俯瞰图?|鸟瞰图?|效果图
	)$`)

// lastPicture reports such a line behind the text, where pages leave the pictures.
func (c *setting) lastPicture() bool { return c.trails() && scene.MatchString(c.Words) }

// overList reports a short line over items with numbers or bullets, or over a table.
func (c *setting) overList() bool {
	n := c.next(1)
	return c.Bare() && c.Ends == trait.EndsOpen && c.Commas == 0 && c.at > 1 && !c.Is(company.Pair) &&
		(n.Number >= trait.NumDot && n.Number != trait.NumMark && c.next(2).Number == n.Number ||
			n.Row >= 2 && c.Row == 0)
}

// issued reports one of two lines, the office and the date, under a paper to which
// another is attached.
func (c *setting) issued() bool {
	if c.i < 2 {
		return false
	}
	office := func(p *para) bool {
		return p.Short(30) && p.Commas == 0 && p.Number == trait.NoNumber &&
			(trait.OrgEnd.MatchString(p.Key) || p.Has(trait.Office))
	}
	day := func(p *para) bool { return p.N <= 16 && p.Has(trait.Date) }
	if n := c.next(1); day(c.para) && c.i > 3 && n.Short(trait.MaxHeading) &&
		company.AnnexHead.MatchString(n.Words) {
		return true
	}
	ended := func(p *para) bool {
		return p.Ends == trait.EndsStop && (c.i >= 4 || p.N >= trait.BodyLength || c.letter()) ||
			p.Is(company.Attached)
	}
	return office(c.para) && day(c.next(1)) && ended(c.next(-1)) ||
		day(c.para) && office(c.next(-1)) && ended(c.next(-2))
}

// letter reports a text that opens with a salutation.
func (c *setting) letter() bool {
	for _, p := range c.all[:min(4, len(c.all))] {
		if p.Has(trait.Greeting) {
			return true
		}
	}
	return false
}

// mostListed is how many short lines may be one list; more are a text of short lines.
const mostListed = 300

// listed reports a line of a run of short lines that a paragraph with ： leads to.
func (c *setting) listed() bool {
	if c.Run < 3 || c.Run > mostListed || c.BoldAll || strings.HasPrefix(c.Words, "“") {
		return false
	}
	k := 1
	for ; k <= c.Run && c.next(-k).Run > 0; k++ {
		if c.next(-k).BoldAll {
			return false // of a part that begins there
		}
	}
	p := c.next(-k)
	return p.Ends == trait.EndsColon && !p.Has(trait.Greeting) && p.Speaker == 0
}

// givenOn reports the brackets with the day and the place under the title of a speech in a
// collection.
func (c *setting) givenOn() bool {
	over := c.next(-1)
	return c.i > 1 && c.Kind == "" && c.Has(trait.Bracketed) && c.N <= trait.MaxSubtitle && c.Stops == 0 &&
		!over.None && (over.Kind == doc.Heading || over.BoldAll && over.Short(trait.MaxHeading)) &&
		fullDay.MatchString(c.Key)
}

var fullDay = pattern.New(`
	^[（(](?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月
	 ?[\d一二三四五六七八九十]{1,3} ?日[，,、 　]?[^。]{0,24}[）)]$`)

// textFollows reports prose within the next few paragraphs.
func (c *setting) textFollows() bool {
	for k := 1; k <= 3; k++ {
		if p := c.next(k); p.Kind == "" && p.N >= trait.BodyLength && p.Ends == trait.EndsStop &&
			!p.Has(trait.Apart) {
			return true
		}
	}
	return false
}

// closing reports that no more than n paragraphs are left, credits aside.
func (c *setting) closing(n int) bool {
	for k := 0; ; k++ {
		p := c.next(k)
		if p.None {
			return true
		}
		if !p.Has(trait.Credit|trait.Source) && p.Kind != doc.Note {
			n--
		}
		if n < 0 {
			return false
		}
	}
}

// signedWriters reports a line of names, by its words alone, after the text.
func (c *setting) signedWriters() bool {
	return c.N <= trait.MaxByline && c.Ends == trait.EndsOpen && !c.Has(trait.Name|trait.Office) &&
		!company.RoleLine.MatchString(c.Key) && c.afterText() && trait.WritersLine(c.Key) &&
		!trait.CheckedBy.MatchString(c.Key)
}

// afterText reports a line among the last of a text, with no prose after it.
func (c *setting) afterText() bool {
	const last = 12
	if c.i+last < len(c.all) || c.i < 2 {
		return false
	}
	for _, p := range c.all[c.i+1:] {
		if p.Kind != "" || p.N >= trait.BodyLength/2 && (p.Period || p.Stops > 0) && !p.Has(trait.Credit) {
			return false
		}
	}
	p := c.next(-1)
	return p.Period || p.N >= trait.BodyLength ||
		p.Has(trait.Byline|trait.Credit|trait.Source|trait.Caption|trait.Thanks)
}

// aboutAuthor reports what the last paragraph says of somebody whom the head names alone
// on a line: 某某，某报编辑。
func (c *setting) aboutAuthor() bool {
	at := strings.IndexAny(c.Key, ",，")
	if at < 6 || at > 12 || c.N > 2*trait.MaxShaped || !c.closing(1) || c.i < 3 || !trait.IsName(c.Key[:at]) {
		return false
	}
	for _, p := range c.all[1:min(5, c.i)] {
		if p.Has(trait.Name|trait.Byline) && p.N <= trait.MaxShortLine &&
			strings.HasSuffix(trait.Squeezed(p.Key), c.Key[:at]) {
			return bearing.MatchString(c.Key[at:])
		}
	}
	return false
}

// bearing says what somebody is.
var bearing = pattern.New(`
	^[,，](?:
		男|女|笔名|\d{4}年|
		\p{Han}{2,16}(?:
			编辑|作家|会员|教师|记者|教授|研究员|学者|诗人|主任|院长|馆长|律师|医生|评论员|博士|理事|主席|
			作者|人
		)[,，。；]
	)`)

// didWhat is what somebody did for a text, with his name.
var didWhat = pattern.New(`
	^\p{Han}{2,6}[:：][ 　]?[\p{Han}A-Za-z0-9_·（）()]{2,16}
	(?:[/／、，, ][ 　]?[\p{Han}A-Za-z0-9_·]{2,16}){0,4}$`)

// underAuthor reports a line of that form under the one that names the author.
func (c *setting) underAuthor() bool {
	return c.i > 1 && c.i < 6 && c.Kind == "" && c.next(-1).Has(trait.Byline) && c.next(-1).N <= trait.MaxByline &&
		c.Look.Blank == 0 && c.Short(trait.MaxHeading) && didWhat.MatchString(c.Words)
}

// textless reports the last numbered sentence of a text that was cut off behind it: all others with
// such a number, two at least, stand over a text of their own.
func (c *setting) textless() bool {
	const most = 34
	if c.Kind != "" ||
		c.Number != trait.NumHan && c.Number != trait.NumHanParen ||
		!c.Period ||
		c.Stops > 0 ||
		c.N > most ||
		!c.next(1).None {
		return false
	}
	others := 0
	for k, p := range c.all[:c.i] {
		if p.Number != c.Number {
			continue
		}
		if next := c.all[k+1]; p.N > most || p.Stops > 0 || next.N <= 2*p.N || next.Number == p.Number {
			return false
		}
		others++
	}
	return others > 1
}

// Paragraphs that open with —— are items as long as none of the row is longer than an item.
const (
	maxDashed = 100 // characters
	dashedRow = 8   // paragraphs before and behind that are looked at
)

// dashedAtLength reports a paragraph that opens with —— in a row of which one is no item.
func (c *setting) dashedAtLength() bool {
	if c.Kind != "" || !c.Dashed {
		return false
	}
	if c.N > maxDashed {
		return true
	}
	for _, by := range []int{1, -1} {
		for k := by; k != by*(dashedRow+1); k += by {
			if p := c.next(k); p.None || !p.Dashed {
				break
			} else if p.N > maxDashed {
				return true
			}
		}
	}
	return false
}

// overTaker reports a caption without a picture: a short line between prose, over who took it.
func (c *setting) overTaker() bool {
	n := c.next(1)
	return c.Kind == "" && c.at > 1 && c.N <= trait.MaxUnderPicture && c.N > 2 && c.Number == trait.NoNumber &&
		c.Stops == 0 && !c.Dashed && c.Speaker == 0 && !n.None && trait.TakesPicture(&n.Paragraph) &&
		(c.next(-1).Period || c.next(-1).Kind != "") &&
		(c.next(2).None || c.next(2).Period || c.next(2).N >= trait.BodyLength || c.next(2).Kind != "")
}

// takenBy reports who took the picture whose caption is the line before.
func (c *setting) takenBy() bool {
	if c.at < 2 || !trait.TakesPicture(&c.para.Paragraph) {
		return false
	}
	before := setting{para: c.next(-1), i: c.i - 1, at: c.at - 1, all: c.all}
	if before.Kind == "" && before.Has(trait.Caption) && before.Stops <= 1 && before.N <= trait.MaxUnderPicture {
		return true
	}
	return !before.None && before.overTaker()
}
