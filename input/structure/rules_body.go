package structure

import (
	"strings"

	"dayang/input/diag"
)

// bodyRules are those of the text and of what stands around it.
func bodyRules() []rule {
	return []rule{
		// running prose
		{lBody, 3, diag.T("长段", "a long paragraph"), func(c *context) bool { return c.n >= bodyLength }},
		{lBody, 2, diag.T("以句号收", "ends a sentence"), func(c *context) bool { return c.ends == endsStop }},
		{lBody, 1, diag.T("有逗号", "holds commas"), func(c *context) bool { return c.commas > 0 }},
		{lBody, 4, diag.T("含几句话", "several sentences"), func(c *context) bool { return c.stops > 0 }},
		{lBody, 9, diag.T("对话中的一段", "a turn of a conversation"), func(c *context) bool { return c.speaker > 0 }},
		{lBody, 2, diag.T("引出下文", "leads on"), func(c *context) bool { return c.ends == endsColon && c.n >= 12 }},
		{lItem, 9, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"), func(c *context) bool { return c.entry }},
		{lItem, 9, diag.T("以第一、第二数的条目", "items that count themselves and end in ；"), func(c *context) bool { return c.counted }},
		{lBody, 6, diag.T("对话之间括号里的舞台说明", "a stage direction in brackets within a conversation"), func(c *context) bool { return c.stageDirection() }},
		// the editor's note
		{lNote, 14, diag.T("核心提示的标签独占一行，或在其下", "the label of the gist on a line of its own, or what is under it"), func(c *context) bool {
			return c.has(sNote) && gist.MatchString(c.text) && (c.next(1).n >= bodyLength || c.next(1).period && c.next(1).n >= minSaid) || gist.MatchString(c.next(-1).text) && c.next(-1).has(sNote) && (c.n >= bodyLength || c.period && c.n >= minSaid) && c.n <= 2*maxCallout
		}},
		{lNote, 14, diag.T("编者说选文从何而来", "the editor says whence the text comes"), func(c *context) bool { return c.selected() }},
		{lNote, 12, diag.T("编者按的标签", "label of an editor's note"), func(c *context) bool { return c.has(sNote) && c.n >= 8 }},
		{lNote, surelyTooBig, diag.Text{}, func(c *context) bool {
			return (!c.has(sNote) || c.n < 8) && !c.selected() && !gist.MatchString(c.text) && !gist.MatchString(c.next(-1).text)
		}},
		// headings
		{lNumHead, 8, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
			long := c.number <= numChapter && c.n <= 60 && c.next(1).number > c.number && c.next(1).number < numDot
			return (c.n <= maxHeading || long) && c.ends == endsOpen && c.stops == 0 && c.number < numDot
		}},
		{lNumHead, 6, diag.T("单独的序号", "a number alone"), func(c *context) bool { return c.number == numBare }},
		{lNumHead, 5, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
			return c.n <= 30 && c.ends == endsOpen && c.stops == 0 && (c.number == numDot || c.number == numDecimal2 || c.number == numDecimal3) && c.follower().number != c.number
		}},
		{lNumHead, 6, diag.T("带编号，收于问号、叹号或引号", "numbered, ends in ？ ！ or a quote"), func(c *context) bool {
			return c.n <= 30 && c.ends == endsStop && c.stops == 0 && !c.period && c.number <= numHanParen
		}},
		{lNumHead, 6, diag.T("带编号的单句，下接长段", "a numbered sentence before a long paragraph"), func(c *context) bool {
			return c.n <= 34 && c.period && c.stops == 0 && (c.number == numHan || c.number == numHanParen) && c.next(1).n > 2*c.n && (c.next(1).number == noNumber || c.next(1).number > c.number)
		}},
		{lNumHead, 10, diag.T("带编号的提问", "a numbered line that asks to tell"), func(c *context) bool {
			return c.n <= maxHeading && c.period && c.stops == 0 && c.number <= numHanParen && c.number != noNumber && c.next(1).n > 8 && c.next(1).number == noNumber && asked.MatchString(c.text)
		}},
		{lNumHead, 10, diag.T("带编号的单句，同形的都是小标题，其下的文字缺了", "a numbered sentence as those that head the sections, its text is missing"), func(c *context) bool {
			return c.textless()
		}},
		{lNumHead, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.number == noNumber || c.n > 60 || c.number >= numPause && c.number != numDecimal2 && c.number != numDecimal3 && !c.headed && !c.ruled || c.number == numArticle && c.n > 12
		}},
		{lNumHead, 10, diag.T("编号独占一行，下面是术语", "a term under its number"), func(c *context) bool { return c.term }},
		{lLineHead, 24, diag.T("文末名单、书目的名目", "heads a list at the end"), func(c *context) bool { return c.headsList }},
		{lCredit, 24, diag.T("联系方式", "how to reach somebody"), func(c *context) bool { return c.contact }},
		{lCaption, 24, diag.T("其下一行说谁拍摄", "over a line of who took the picture"), func(c *context) bool { return c.overTaker() }},
		{lLineHead, -24, diag.T("其下一行说谁拍摄", "over a line of who took the picture"), func(c *context) bool { return c.overTaker() }},
		{lCredit, 24, diag.T("图说之下说谁拍摄", "who took a picture, under its caption"), func(c *context) bool { return c.takenBy() }},
		{lLineHead, 14, diag.T("附录的编号与名称", "number and name of an annex"), func(c *context) bool { return c.term && c.number == noNumber }},
		{lItem, 26, diag.T("引用的标准，一行一项", "one of several standards that are named"), func(c *context) bool { return c.namesStandard() }},
		{lLineHead, -14, diag.T("标准号与名称", "number and name of a standard"), func(c *context) bool { return c.Kind == "" && reference.MatchString(c.text) }},
		{lNumHead, 8, diag.T("带编号的短行，各领一段", "short numbered lines, each over a text of its own"), func(c *context) bool { return c.headed }},
		{lItem, -14, diag.T("带编号的短行，各领一段", "short numbered lines, each over a text of its own"), func(c *context) bool { return c.headed }},
		{lNumHead, 4, diag.T("整行加粗", "the whole line is bold"), func(c *context) bool { return c.boldAll && c.n <= maxHeading }},
		{lNumHead, 2, diag.T("居中或字号较大", "centred or larger"), func(c *context) bool { return c.big }},
		{lLineHead, 3, diag.T("短而无句末标点", "short, no end mark"), func(c *context) bool { return c.n <= 30 && c.ends == endsOpen && c.stops == 0 }},
		{lLineHead, 2, diag.T("很短", "very short"), func(c *context) bool { return c.n <= 20 && c.ends == endsOpen && c.commas == 0 }},
		{lLineHead, 2, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"), func(c *context) bool {
			return c.n <= 26 && c.ends == endsStop && c.stops == 0 && !c.period
		}},
		{lLineHead, 2, diag.T("下接长段", "a long paragraph follows"), func(c *context) bool { return c.follower().n >= bodyLength }},
		{lLineHead, 2, diag.T("下一行是小标题", "a line that heads prose follows"), func(c *context) bool { return c.overHead() }},
		{lLineHead, 6, diag.T("称呼之上", "over a salutation"), func(c *context) bool { return c.at > 1 && c.bare() && c.commas == 0 && c.next(1).has(sGreeting) }},
		{lLineHead, 3, diag.T("两个短语，中空一格", "two phrases with a gap"), func(c *context) bool { return c.halves }},
		{lLineHead, 6, diag.T("下一行是年代", "years follow"), func(c *context) bool {
			n := c.next(1)
			return spanOfYears.MatchString(n.text) && n.Look.Blank == 0 && c.next(2).n >= bodyLength && c.short(30) && c.at > 1
		}},
		{lLineHead, 4, diag.T("下一行是副题", "a subtitle follows"), func(c *context) bool {
			return c.next(1).dashed && c.next(1).n <= maxSubtitle && c.next(1).stops == 0 && c.n <= 30 && !c.verse && c.next(1).ends != endsSemi
		}},
		{lLineHead, -5, diag.T("首行之下，全文别无小标题", "right under the first line of a text without headings"), func(c *context) bool {
			return c.at == 1 && c.next(1).dashed && len(c.heads()) == 0
		}},
		{lLineHead, -6, diag.T("首行之下带副题，别的小标题都没有", "right under the first line, the only line with a subtitle"), func(c *context) bool {
			return c.i == 1 && c.at == 1 && c.next(1).dashed && c.next(2).n >= bodyLength && len(c.heads()) >= 2 && c.onlyDashed(1)
		}},
		{lLineHead, 4, diag.T("整行加粗", "the whole line is bold"), func(c *context) bool { return c.boldAll && c.n <= maxHeading }},
		{lLineHead, 2, diag.T("居中或字号较大", "centred or larger"), func(c *context) bool { return c.big }},
		{lLineHead, 3, diag.T("整行在方头括号里", "all of it in 【】"), func(c *context) bool {
			return strings.HasPrefix(c.text, "【") && strings.HasSuffix(c.text, "】") && c.n <= 30
		}},
		{lLineHead, 14, diag.T("数到它的名目", "one of several things that the text counts"), func(c *context) bool { return c.serial }},
		{lLineHead, 12, diag.T("上下画线的短行", "a short line between drawn lines"), func(c *context) bool { return c.ruled && c.number == noNumber }},
		{lNumHead, 12, diag.T("上下画线的短行", "a short line between drawn lines"), func(c *context) bool { return c.ruled && c.number != noNumber }},
		{lLineHead, 8, diag.T("前有花饰的短行", "a short line behind an ornament"), func(c *context) bool { return c.ornament > 0 }},
		{lLineHead, 9, diag.T("诗节之上独占一行", "a line alone over a stanza"), func(c *context) bool { return c.verseHead }},
		{lLineHead, -5, diag.T("几个分句", "several clauses"), func(c *context) bool {
			return c.commas > 1 && !c.kin && (c.commas > 2 || !labelledLine.MatchString(c.text))
		}},
		{lLineHead, -8, diag.T("短行之间的一个数字", "a figure among short lines"), func(c *context) bool {
			_, sure := c.shown()
			return sure > 0 && c.next(-1).n < bodyLength && c.next(-1).ends == endsOpen && !c.next(-1).none
		}},
		{lLineHead, -6, diag.T("一句引语", "something said"), func(c *context) bool { return c.speech }},
		{lLineHead, -6, diag.T("接在称呼之后，是问候", "right after a salutation: a greeting"), func(c *context) bool { return c.ends == endsStop && c.n <= 16 && c.next(-1).has(sGreeting) }},
		{lLineHead, -9, diag.T("一节里只有这一行", "the only line of its section"), func(c *context) bool {
			p := c.next(-1)
			return p.number != noNumber && p.number <= numDot && p.short(maxHeading) && c.next(1).number == p.number
		}},
		{lLineHead, -6, diag.T("没有汉字，小写字母起头", "no Han, opens in lower case"), func(c *context) bool {
			return c.chars[0] >= 'a' && c.chars[0] <= 'z' && !strings.ContainsFunc(c.text, isHan)
		}},
		{lLineHead, 1, diag.T("几处都这样发问", "one of several such questions"), func(c *context) bool { return c.asks }},
		{lLineHead, -4, diag.T("全文只此一问", "the only such question of the text"), func(c *context) bool { return c.asksAlone() }},
		{lLineHead, -8, diag.T("一行一项，前有名目", "one of several lines with a label each"), func(c *context) bool { return c.pair }},
		{lLineHead, -5, diag.T("标题下说谁出席、主持、讲话", "says under the title who spoke"), func(c *context) bool { return c.has(sActs) && c.at > 0 && c.at < 3 }},
		{lLineHead, -4, diag.T("全文首行", "first line of the text"), func(c *context) bool { return c.at == 0 }},
		{lLineHead, -7, diag.T("句子", "a sentence"), func(c *context) bool { return (c.period || c.stops > 0) && c.ornament == 0 }},
		{lLineHead, -6, diag.T("引出下文", "leads on"), func(c *context) bool { return (c.ends == endsColon || c.ends == endsSemi) && !c.has(sEndHead) }},
		{lLineHead, 6, diag.T("下接列表或表格的短行", "a short line over a list or a table"), func(c *context) bool { return c.overList() }},
		{lLineHead, 12, diag.T("编号的提问", "a question with its number"), func(c *context) bool { return c.question }},
		{lLineHead, 10, diag.T("编号的专栏", "the number of a box"), func(c *context) bool { return numberedBox.MatchString(c.text) && c.short(maxHeading) }},
		{lLineHead, 6, diag.T("案例一、镜头二", "the number of a case or a scene"), func(c *context) bool { return caseHead.MatchString(c.text) }},
		{lLineHead, 8, diag.T("序号之下的短行", "a short line under a number"), func(c *context) bool {
			return c.next(-1).numberAlone() && c.short(30) && c.number == noNumber && !c.next(1).numberAlone()
		}},
		{lLineHead, 6, diag.T("时刻与名目", "a time and what is told of it"), func(c *context) bool { return timedHead.MatchString(c.text) && c.n <= 24 && c.next(1).n > c.n }},
		{lLineHead, -12, diag.T("小标题下的职务与人名", "an office and a name under a heading"), func(c *context) bool { return c.authorBelow() }},
		{lLineHead, 6, diag.T("下一行是这一部分的作者", "the author of that part follows"), func(c *context) bool {
			n := context{para: c.next(1), i: c.i + 1, at: c.at + 1, all: c.all}
			return c.bare() && !n.none && n.authorBelow()
		}},
		{lLineHead, 20, diag.T("前后空行、以冒号收的短行，或版本号，各领一部分", "short lines with ： between gaps, or numbers of versions, each over a part"), func(c *context) bool { return c.partHead }},
		{lCredit, 14, diag.T("作者之下，又一样分工", "another duty, under the author"), func(c *context) bool { return c.underAuthor() }},
		{lCredit, 14, diag.T("小标题下的日期与地点", "the day and the place under a heading"), func(c *context) bool { return c.givenOn() }},
		{lCredit, 14, diag.T("小标题下的职务与人名", "an office and a name under a heading"), func(c *context) bool { return c.authorBelow() }},
		{lLineHead, -10, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"), func(c *context) bool { return c.entry }},
		{lSignature, 10, diag.T("信末的署名，下接另一篇", "who signs a letter, over the next one"), func(c *context) bool { return c.subscribes() }},
		{lLineHead, -8, diag.T("信末的署名", "who signs a letter"), func(c *context) bool { return c.subscribes() }},
		{lLineHead, 14, diag.T("目录里列出的一章", "a chapter that the contents list"), func(c *context) bool { return c.inContents && c.number == noNumber }},
		{lLineHead, 8, diag.T("一组数字的名目", "the name of a group of figures"), func(c *context) bool { return c.naming && c.at > 0 }},
		{lLineHead, 6, diag.T("文末各部分的名目", "names a part at the end"), func(c *context) bool { return c.has(sEndHead) && c.n <= 8 && c.ends == endsColon && c.i*2 > len(c.all) }},
		{lLineHead, 24, diag.T("附件中的名单、清单的名目", "the title of a list that is attached, or of a group of it"), func(c *context) bool { return c.listHead }},
		{lSignature, surelyTooBig, diag.Text{}, func(c *context) bool { return c.listHead || c.entry && c.i*2 > len(c.all) && !c.closing(1) }},
		{lLineHead, -16, diag.T("填写用的空行", "a blank to be filled in"), func(c *context) bool { return blankOnly.MatchString(c.text) }},
		{lLineHead, -8, diag.T("说何时的一行", "says when something is"), func(c *context) bool { return whenLabel.MatchString(c.text) }},
		{lLineHead, -8, diag.T("太长", "too long"), func(c *context) bool { return c.n > maxHeading }},
		{lLineHead, -8, diag.T("像署名、日期、称呼、来源、图说", "looks like a byline, date, salutation, source or caption"), func(c *context) bool {
			return c.has(sApart&^(sNote|sDate)|sField) || c.has(sDate) && !c.datedSections() || c.has(sNote) && c.n > 6 || c.speaker > 0 || c.particular || c.labelled > 0 && c.labelled < c.n && strings.HasPrefix(c.text, "【")
		}},
		{lLineHead, -5, diag.T("带编号或项目符号", "numbered or a bullet"), func(c *context) bool { return c.number != noNumber }},
		{lLineHead, -8, diag.T("日期之上的署名", "who signs, over the date"), func(c *context) bool { return c.signing || c.next(-1).signing }},
		{lLineHead, -8, diag.T("表格上方的表题", "the title of the table under it"), func(c *context) bool { return c.tableTitle() }},
		{lLineHead, -8, diag.T("指向下文的箭头", "points to what follows"), func(c *context) bool { return strings.HasSuffix(c.text, "↓") || strings.HasSuffix(c.text, "👇") }},
		{lLineHead, 14, diag.T("表格之上，附于文末", "over a table that is attached"), func(c *context) bool { return c.attachedTable() }},
		{lCredit, 14, diag.T("表上的单位", "the unit of a table, over it"), func(c *context) bool { return c.unitOfTable() }},
		{lLineHead, -12, diag.T("整行在括号里", "all of it in brackets"), func(c *context) bool { return c.has(sQuoted) && !c.boldAll }},
		{lLineHead, -6, diag.T("四栏以上", "four fields and more"), func(c *context) bool { return c.listsFields() }},
		{lLineHead, -5, diag.T("破折号起头", "opens with a dash"), func(c *context) bool { return c.dashed }},
		{lLineHead, -6, diag.T("诗行或表格的一行", "verse or a line of a table"), func(c *context) bool { return c.verse || c.row >= 3 }},
		{lLineHead, -8, diag.T("表头：下面几行都分栏", "the head of a table: rows of fields follow"), func(c *context) bool { return c.headRow() }},
		{lRow, 10, diag.T("表头：下面几行都分栏", "the head of a table: rows of fields follow"), func(c *context) bool { return c.headRow() }},
		{lLineHead, -6, diag.T("以逗号、顿号收", "ends in a comma"), func(c *context) bool { return strings.HasSuffix(c.text, "，") || strings.HasSuffix(c.text, "、") }},
		{lLineHead, -4, diag.T("后面没有正文", "no text follows"), func(c *context) bool { return c.i+1 >= len(c.all) }},
		{lLineHead, -6, diag.T("含网址或号码", "holds an address or a number"), func(c *context) bool { return c.has(sWeb) }},
		{lLineHead, -5, diag.T("标题下的人名", "names after the title"), func(c *context) bool { return c.has(sName) && c.at > 0 && c.at < 6 }},
		{lLineHead, -8, diag.T("一行人名", "a line of names"), func(c *context) bool { return c.has(sName) && c.n > 5 }},
		{lLineHead, -8, diag.T("段落都不加句号，带逗号的一句", "a sentence with a comma, where paragraphs end in no mark"), func(c *context) bool { return c.commas > 0 && c.unstopped }},
		{lLineHead, -6, diag.T("一连几行都这样短", "one of several lines as short"), func(c *context) bool {
			return c.run >= 4 && !c.boldAll && !c.verseHead && !c.Look.Centered && c.follower().n < bodyLength
		}},
		{lSentence, 14, diag.T("同构的单句，反复出现在长段之前", "a sentence of a series before long paragraphs"), func(c *context) bool { return c.series }},
		{lSentence, -8, diag.T("接在小标题之后，是开场白", "right after a heading: an opening line"), func(c *context) bool {
			p := c.next(-1)
			return c.series && !c.inTurn && c.i > 0 && p.n <= 30 && (p.ends == endsOpen || p.series) && !p.has(sByline)
		}},
		{lSentence, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.series }},
		{lHeadSub, 12, diag.T("案例一、镜头二的名目", "what 案例一 is about"), func(c *context) bool { return c.ofCase() }},
		{lHeadSub, 12, diag.T("小标题下的年代", "the years of a part, under its heading"), func(c *context) bool { return c.ofYears() }},
		{lHeadSub, 9, diag.T("小标题下以破折号起的短行", "a short line after a heading that opens with ——"), func(c *context) bool {
			return c.dashed && c.n <= maxSubtitle && c.stops == 0
		}},
		{lHeadSub, -14, diag.T("冒号之后、以分号收的条目", "an item after ： or one that ends in ；"), func(c *context) bool {
			return c.dashed && (c.ends == endsSemi || c.next(-1).ends == endsColon && c.next(1).dashed || c.next(-1).dashed && c.next(-1).ends == endsSemi)
		}},
		{lHeadSub, -6, diag.T("在标题之下", "right after the title"), func(c *context) bool { return c.at == 1 }},
		{lHeadSub, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.dashed && !c.ofCase() && !c.ofYears() || c.n > maxSubtitle+10 }},
		// statistics
		{lCallout, -12, diag.T("以电头起，是消息的首段", "opens with a dateline: the first paragraph of a story"), func(c *context) bool { return placed.MatchString(c.key) || wire.MatchString(c.key) }},
		{lCallout, 9, diag.T("加粗的数字", "figures in bold"), func(c *context) bool { return c.withDigit > 0 && c.boldShare < 75 }},
		{lCallout, 3, diag.T("几处加粗", "several bold places"), func(c *context) bool { return c.boldFigures >= 2 }},
		{lCallout, 2, diag.T("自成一块", "stands apart"), func(c *context) bool { return c.Look.Blank >= 2 || !c.next(1).none && c.next(1).Look.Blank >= 2 }},
		{lCallout, -9, diag.T("太长，是带强调的正文", "too long: prose with emphasis"), func(c *context) bool { return c.n > maxCallout }},
		{lCallout, -8, diag.T("带编号", "numbered"), func(c *context) bool { return c.number != noNumber && c.number != numBullet }},
		{lCallout, 14, diag.T("一串数字，断在句中", "full of figures, inside a sentence"), func(c *context) bool { return c.interrupts }},
		{lCallout, 14, diag.T("一串数字，空行、缩进或粗体与正文不同", "full of figures, and its gaps, indent or weight are not those of prose"), func(c *context) bool { return c.apart && !c.interrupts }},
		{lCallout, 20, diag.T("数读：框里、“数读”题下，或数字在前、名目在后", "a statistic in its box, under its name, or the figure before what it counts"), func(c *context) bool { return c.set }},
		{lCallout, 14, diag.T("每个分句一个数字的短段，前后都不这样", "a short paragraph with a figure in each clause, between others that have none"), func(c *context) bool { return c.dense && !c.set && !c.interrupts && !c.apart }},
		{lCallout, -8, diag.T("全文多处加粗数字，是强调", "bold figures all over the text: emphasis"), func(c *context) bool { return c.crowded && c.Look.Blank < 2 && !c.set }},
		{lCallout, surelyTooBig, diag.Text{}, func(c *context) bool { return c.withDigit == 0 && len(c.found) == 0 && !c.set }},
		// lists
		{lItem, 7, diag.T("项目符号", "a bullet"), func(c *context) bool { return c.number == numBullet }},
		{lItem, 7, diag.T("同式编号连排", "numbers of one form in a row"), func(c *context) bool {
			return c.number >= numDot && c.number != numDecimal2 && c.number != numDecimal3 && (c.next(1).number == c.number || c.next(-1).number == c.number) && c.n <= 120
		}},
		{lItem, 8, diag.T("以分号收的条目", "items that end in ；"), func(c *context) bool {
			same := func(p *para) bool { return p.number == c.number && p.ends == endsSemi }
			return c.number != noNumber && c.number != numArticle && (c.ends == endsSemi || same(c.next(-1)))
		}},
		{lItem, 5, diag.T("破折号起头的条目", "an item that opens with ——"), func(c *context) bool {
			return c.dashed && c.n >= 16 && (c.next(1).dashed || c.next(-1).dashed)
		}},
		{lItem, 12, diag.T("破折号起头、以分号收的条目", "items that open with —— and end in ；"), func(c *context) bool {
			return c.dashed && (c.ends == endsSemi && (c.next(1).dashed || c.next(-1).dashed) || c.next(-1).dashed && c.next(-1).ends == endsSemi)
		}},
		{lItem, 8, diag.T("破折号起头的长条目连排", "long items that open with ——, in a row"), func(c *context) bool {
			long := func(p *para) bool { return p.dashed && p.n >= 24 }
			return long(c.para) && (long(c.next(1)) || long(c.next(-1)))
		}},
		{lItem, -30, diag.T("破折号起头的各段里有整段的话", "one that opens with —— in the row is a whole paragraph"), func(c *context) bool { return c.dashedAtLength() }},
		{lItem, 10, diag.T("一行一个数字，连排", "lines of one figure each, in a row"), func(c *context) bool { return c.tally && !(c.withDigit > 0 && c.boldShare < 75) }},
		{lItem, 18, diag.T("文末的附件目录", "an attachment listed at the end"), func(c *context) bool { return c.attached }},
		{lItem, 16, diag.T("时间、地点、人员各占一行", "lines that say when, where and who"), func(c *context) bool { return c.particular }},
		{lItem, 8, diag.T("冒号之后的一串短行", "short lines after ：, in a row"), func(c *context) bool { return c.listed() }},
		{lItem, 3, diag.T("编号的短条", "a short numbered entry"), func(c *context) bool {
			return (c.number == numPause || c.number == numParen || c.number == numCircle) && c.n <= 80
		}},
		{lItem, 8, diag.T("带编号的单句连排", "numbered sentences in a row"), func(c *context) bool { return c.oneSentence && (c.next(1).oneSentence || c.next(-1).oneSentence) }},
		{lItem, 8, diag.T("判决、约定的各项", "what a court rules, what parties agree on"), func(c *context) bool { return c.ruling && (c.stops > 0 || c.n > 80) }},
		{lItem, 6, diag.T("同式编号连排，都不长", "numbers of one form in a row, none of them long"), func(c *context) bool { return c.step && c.n <= maxCallout/2 }},
		{lItem, -12, diag.T("同式编号的多是几句话的段落", "most of those numbered so hold several sentences"), func(c *context) bool { return c.told }},
		{lItem, -12, diag.T("注释题下、文中注过的一条", "a note under its name, to which the text refers"), func(c *context) bool { return c.referred && c.number == numParen }},
		{lItem, -4, diag.T("长段，是带编号的正文", "long: prose with a number"), func(c *context) bool { return c.n > 160 }},
		{lItem, -12, diag.T("序号之后没有文字", "nothing follows the number"), func(c *context) bool { return c.number > numArticle && c.numLen >= c.n }},
		{lNumHead, -14, diag.T("式号", "the number of a formula"), func(c *context) bool { return c.number == numParen && c.numLen >= c.n && c.Look.Indent >= setFormula }},
		{lRule, 20, diag.T("用字符画的线", "a line drawn with characters"), func(c *context) bool { return c.has(sRule) }},
		{lRule, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sRule) }},
		{lItem, 16, diag.T("参考文献的条目，文中没有引", "a source to which the text does not refer"), func(c *context) bool { return c.source }},
		{lEndnote, surelyTooBig, diag.Text{}, func(c *context) bool { return c.source }},
		{lEndnote, 14, diag.T("文末的注", "a note at the end"), func(c *context) bool { return c.number == numMark && c.i*2 > len(c.all) || c.referred }},
		{lEndnote, surelyTooBig, diag.Text{}, func(c *context) bool { return (c.number != numMark || c.i*2 <= len(c.all)) && !c.referred }},
		{lItem, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.number == noNumber && !c.dashed && !c.listed() && !c.tally && !c.particular && !c.attached && !c.entry && !c.counted && !c.namesStandard() || c.number == numArticle || c.number == numBare
		}},
		{lVerse, 9, diag.T("句式相等的诗行", "lines of equal clauses"), func(c *context) bool { return c.verse }},
		{lVerse, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.verse }},
		{lRow, 10, diag.T("列数相等的几行", "lines of as many fields"), func(c *context) bool {
			return c.row >= 2 && (c.next(1).row == c.row && (c.next(2).row == c.row || c.next(-1).row == c.row) || c.next(-1).row == c.row && c.next(-2).row == c.row)
		}},
		{lRow, 20, diag.T("每行都用竖线分栏", "rows of cells between bars"), func(c *context) bool {
			return c.row >= 2 && barred(c.text) != nil && (c.next(1).row == c.row && barred(c.next(1).text) != nil || c.next(-1).row == c.row && barred(c.next(-1).text) != nil)
		}},
		{lRow, surelyTooBig, diag.Text{}, func(c *context) bool { return c.row < 2 }},
		{lQuote, 16, diag.T("引文独立成段：署了出处、由冒号引出，或文中另有", "words set apart: their author under them, led to by ：, or in the text again"), func(c *context) bool { return c.quote }},
		{lQuote, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.quote }},
		// around the text
		{lCaption, 12, diag.T("图说的格式", "form of a caption"), func(c *context) bool { return c.has(sCaption) }},
		{lCaption, 12, diag.T("表格上方的表题", "the title of the table under it"), func(c *context) bool { return c.tableTitle() }},
		{lCaption, 9, diag.T("说画面里谁正在做什么的短句", "a short sentence that says what is being done in a picture"), func(c *context) bool { return c.depicts() }},
		{lCaption, 9, diag.T("文末说画面的一行", "a line after the text that says what a picture shows"), func(c *context) bool { return c.lastPicture() }},
		{lCaption, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.has(sCaption) && !c.tableTitle() && !c.depicts() && !c.lastPicture()
		}},
		{lSalutation, 10, diag.T("称呼", "a salutation"), func(c *context) bool { return c.has(sGreeting) }},
		{lSalutation, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sGreeting) }},
		{lCredit, 9, diag.T("来源、编辑的格式", "form of a credit"), func(c *context) bool {
			return c.has(sCredit|sSource) && c.at > 0 && !(c.period && c.has(sWeb))
		}},
		{lCredit, 14, diag.T("正文之后的说明", "a note after the text"), func(c *context) bool { return c.closingNote() }},
		{lCredit, 10, diag.T("正文之后带名目的一行", "a line with its label after the text"), func(c *context) bool { return c.lastLabel() }},
		{lSignature, -8, diag.T("正文之后带名目的一行", "a line with its label after the text"), func(c *context) bool { return c.lastLabel() }},
		{lCredit, 24, diag.T("编号的附注", "notes with their numbers"), func(c *context) bool { return c.note }},
		{lCredit, 14, diag.T("术语的出处", "whence a term is"), func(c *context) bool { return c.i > 2 && termSource.MatchString(c.text) }},
		{lCredit, 16, diag.T("标题下括号里的稿次", "how far a paper is, under its title"), func(c *context) bool { return c.i > 1 && c.next(-1).short(maxTitle) && draftState.MatchString(c.key) }},
		{lCredit, 20, diag.T("说何时通过、修订的括号", "who adopted a law, in brackets"), func(c *context) bool { return c.enacted() }},
		{lCredit, 6, diag.T("数据与方法的说明", "a note on figures and methods"), func(c *context) bool { return c.at > 1 && methodNote(c.key) }},
		{lCredit, 16, diag.T("引文的出处", "the author of a quotation"), func(c *context) bool { return c.quoted }},
		{lCredit, 14, diag.T("诗下的出处、词牌", "whence verse is, or its tune, under it"), func(c *context) bool { return c.underVerse() }},
		{lCredit, 20, diag.T("文末的作者简介", "who the author is, behind the text"), func(c *context) bool { return c.aboutAuthor() }},
		{lCredit, 6, diag.T("文末署名", "a byline at the end"), func(c *context) bool {
			return c.has(sByline) && (c.i*2 > len(c.all) || c.afterText()) || c.signedWriters()
		}},
		{lCredit, 10, diag.T("文中的附件号", "the number of an attachment in the text"), func(c *context) bool { return c.has(sAttach) && c.i > 3 && c.ends == endsOpen }},
		{lCredit, 16, diag.T("论文的外文题名、作者、单位、关键词", "title, authors, office, key words of a paper in another language"), func(c *context) bool { return c.foreign() }},
		{lCredit, 4, diag.T("正文之后没有句号的一行", "a line without a stop after the text"), func(c *context) bool { return c.trails() }},
		{lCredit, 9, diag.T("文末括号里的一行", "a line in brackets that closes the text"), func(c *context) bool { return c.lastInBrackets() }},
		{lCredit, 9, diag.T("文末的联系方式", "an address or number at the end"), func(c *context) bool {
			return c.has(sWeb) && c.closing(4) && labelPair.MatchString(c.text) && !c.period
		}},
		{lCredit, surelyTooBig, diag.T("成句的联系方式，下接落款", "how to reach an office, as a sentence over who signs"), func(c *context) bool {
			return c.period && c.commas > 0 && contact.MatchString(c.text) && (c.next(1).has(sDate) || c.next(2).has(sDate))
		}},
		{lCredit, surelyTooBig, diag.T("后面还有正文，是正文中的联系方式", "text follows: an address within the text"), func(c *context) bool {
			return c.has(sField) && c.textFollows()
		}},
		{lCredit, 12, diag.T("标题与正文之间括号里的单位", "offices in brackets between title and text"), func(c *context) bool {
			return c.at > 1 && c.at < 6 && c.has(sQuoted) && (c.next(-1).has(sByline | sName)) && affiliation.MatchString(c.key) && severalOffices.MatchString(c.key)
		}},
		{lCredit, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.note && !termSource.MatchString(c.text) && !c.enacted() && !c.givenOn() && !c.has(sCredit|sSource|sByline|sAttach) && !c.signedWriters() && !c.lastInBrackets() && !c.has(sWeb) && !c.has(sQuoted) && !c.quoted && !c.underVerse() && !c.foreign() && !c.unitOfTable() && !c.authorBelow() && !c.underAuthor() && !c.aboutAuthor() && !c.trails() && !c.lastLabel() && !c.closingNote()
		}},
		{lLineHead, 6, diag.T("注文之上的“注释”", "over the notes"), func(c *context) bool { return c.has(sEndHead) && (c.next(1).number == numMark || c.next(1).referred) }},
		{lSignature, 9, diag.T("文末的日期", "a date at the end"), func(c *context) bool { return c.has(sDate|sDay) && c.closing(4) && c.i > 1 }},
		{lSignature, 9, diag.T("日期前的单位或姓名", "an office or a name before the date"), func(c *context) bool {
			return c.i > 1 && c.closing(6) && c.n <= 36 && c.ends == endsOpen && c.commas == 0 && (c.next(1).has(sDate|sDay) || c.next(2).has(sDate|sDay) || c.next(3).has(sDate|sDay)) && c.number == noNumber && !c.attached && !(c.has(sName) && c.n > 5)
		}},
		{lSignature, 7, diag.T("文末的单位", "an office at the end"), func(c *context) bool {
			return c.i > 1 && c.closing(3) && c.n <= 30 && !strings.ContainsAny(c.text, "：:") && orgEnd.MatchString(c.key) && c.ends == endsOpen && !(c.boldAll && c.next(1).has(sCredit))
		}},
		{lSignature, 10, diag.T("日期之上的署名", "who signs, over the date"), func(c *context) bool { return c.signing }},
		{lSignature, 7, diag.T("文末的人名", "a name at the end"), func(c *context) bool {
			return c.i > 1 && c.closing(3) && (c.has(sName) && c.n <= 5 || c.has(sOffice)) && c.next(-1).ends == endsStop
		}},
		{lSignature, 12, diag.T("单位与日期两行", "two lines of office and date"), func(c *context) bool { return c.issued() }},
		{lSignature, 10, diag.T("署名之下的日期", "the date under who signs"), func(c *context) bool { return c.next(-1).signing || c.sentOn }},
		{lSignature, 8, diag.T("信末的姓名", "the name under a letter"), func(c *context) bool {
			return c.has(sOffice|sName) && c.n <= 24 && c.next(-1).ends == endsStop && c.next(-1).n >= 16 && (c.next(1).has(sEndHead) || c.next(1).has(sNote)) && c.letter()
		}},
		{lSignature, 8, diag.T("文末的套语", "a closing formula"), func(c *context) bool { return c.closing(8) && c.n <= 30 && c.has(sThanks) }},
		{lSignature, 8, diag.T("文末，远比正文缩进", "at the end, set in far more than the text"), func(c *context) bool {
			return c.i > 2 && c.closing(3) && c.Look.Indent >= 10 && c.Look.Indent >= c.next(-1).Look.Indent+8 && c.short(30) && c.next(-1).period
		}},
		{lSignature, 20, diag.T("合同末尾的签署栏", "who signs a contract"), func(c *context) bool { return c.signature }},
		{lSignature, 4, diag.T("靠右", "flush right"), func(c *context) bool { return c.Look.Right && c.n <= 30 || c.Look.Indent >= 10 && c.n <= 30 }},
		{lSignature, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.signature && (c.i*2 < len(c.all) && !c.closing(5) && !(c.has(sThanks) && c.next(1).has(sThanks)) && !c.issued() && !c.subscribes() && !c.signing && !c.sentOn && !c.next(-1).signing || c.n > 40 || c.stops > 0 || c.number != noNumber || c.has(sEndHead) || c.has(sSource|sCredit) && !c.has(sDate|sThanks))
		}},
	}
}
