package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// bodyRules are those of the text and of what stands around it.
func bodyRules() []rule {
	return []rule{
		// running prose
		{lBody, 3, diag.T("长段", "a long paragraph"), func(c *context) bool { return c.N >= trait.BodyLength }},
		{lBody, 2, diag.T("以句号收", "ends a sentence"), func(c *context) bool { return c.Ends == trait.EndsStop }},
		{lBody, 1, diag.T("有逗号", "holds commas"), func(c *context) bool { return c.Commas > 0 }},
		{lBody, 4, diag.T("含几句话", "several sentences"), func(c *context) bool { return c.Stops > 0 }},
		{lBody, 9, diag.T("对话中的一段", "a turn of a conversation"), func(c *context) bool { return c.Speaker > 0 }},
		{lBody, 2, diag.T("引出下文", "leads on"), func(c *context) bool { return c.Ends == trait.EndsColon && c.N >= 12 }},
		{lItem, 9, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"), func(c *context) bool { return c.Entry }},
		{lItem, 9, diag.T("以第一、第二数的条目", "items that count themselves and end in ；"), func(c *context) bool { return c.Counted }},
		{lBody, 6, diag.T("对话之间括号里的舞台说明", "a stage direction in brackets within a conversation"), func(c *context) bool { return c.stageDirection() }},
		// the editor's note
		{lNote, 14, diag.T("核心提示的标签独占一行，或在其下", "the label of the gist on a line of its own, or what is under it"), func(c *context) bool {
			return c.Has(trait.Note) && gist.MatchString(c.Words) && (c.next(1).N >= trait.BodyLength || c.next(1).Period && c.next(1).N >= trait.MinSaid) || gist.MatchString(c.next(-1).Words) && c.next(-1).Has(trait.Note) && (c.N >= trait.BodyLength || c.Period && c.N >= trait.MinSaid) && c.N <= 2*company.MaxCallout
		}},
		{lNote, 14, diag.T("编者说选文从何而来", "the editor says whence the text comes"), func(c *context) bool { return c.selected() }},
		{lNote, 12, diag.T("编者按的标签", "label of an editor's note"), func(c *context) bool { return c.Has(trait.Note) && c.N >= 8 }},
		{lNote, surelyTooBig, diag.Text{}, func(c *context) bool {
			return (!c.Has(trait.Note) || c.N < 8) && !c.selected() && !gist.MatchString(c.Words) && !gist.MatchString(c.next(-1).Words)
		}},
		// headings
		{lNumHead, 8, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
			long := c.Number <= trait.NumChapter && c.N <= 60 && c.next(1).Number > c.Number && c.next(1).Number < trait.NumDot
			return (c.N <= trait.MaxHeading || long) && c.Ends == trait.EndsOpen && c.Stops == 0 && c.Number < trait.NumDot
		}},
		{lNumHead, 6, diag.T("单独的序号", "a number alone"), func(c *context) bool { return c.Number == trait.NumBare }},
		{lNumHead, 5, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
			return c.N <= 30 && c.Ends == trait.EndsOpen && c.Stops == 0 && (c.Number == trait.NumDot || c.Number == trait.NumDecimal2 || c.Number == trait.NumDecimal3) && c.follower().Number != c.Number
		}},
		{lNumHead, 6, diag.T("带编号，收于问号、叹号或引号", "numbered, ends in ？ ！ or a quote"), func(c *context) bool {
			return c.N <= 30 && c.Ends == trait.EndsStop && c.Stops == 0 && !c.Period && c.Number <= trait.NumHanParen
		}},
		{lNumHead, 6, diag.T("带编号的单句，下接长段", "a numbered sentence before a long paragraph"), func(c *context) bool {
			return c.N <= 34 && c.Period && c.Stops == 0 && (c.Number == trait.NumHan || c.Number == trait.NumHanParen) && c.next(1).N > 2*c.N && (c.next(1).Number == trait.NoNumber || c.next(1).Number > c.Number)
		}},
		{lNumHead, 10, diag.T("带编号的提问", "a numbered line that asks to tell"), func(c *context) bool {
			return c.N <= trait.MaxHeading && c.Period && c.Stops == 0 && c.Number <= trait.NumHanParen && c.Number != trait.NoNumber && c.next(1).N > 8 && c.next(1).Number == trait.NoNumber && asked.MatchString(c.Words)
		}},
		{lNumHead, 10, diag.T("带编号的单句，同形的都是小标题，其下的文字缺了", "a numbered sentence as those that head the sections, its text is missing"), func(c *context) bool {
			return c.textless()
		}},
		{lNumHead, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.Number == trait.NoNumber || c.N > 60 || c.Number >= trait.NumPause && c.Number != trait.NumDecimal2 && c.Number != trait.NumDecimal3 && !c.Headed && !c.Ruled || c.Number == trait.NumArticle && c.N > 12
		}},
		{lNumHead, 10, diag.T("编号独占一行，下面是术语", "a term under its number"), func(c *context) bool { return c.Term }},
		{lLineHead, 24, diag.T("文末名单、书目的名目", "heads a list at the end"), func(c *context) bool { return c.HeadsList }},
		{lCredit, 24, diag.T("联系方式", "how to reach somebody"), func(c *context) bool { return c.Contact }},
		{lCaption, 24, diag.T("其下一行说谁拍摄", "over a line of who took the picture"), func(c *context) bool { return c.overTaker() }},
		{lLineHead, -24, diag.T("其下一行说谁拍摄", "over a line of who took the picture"), func(c *context) bool { return c.overTaker() }},
		{lCredit, 24, diag.T("图说之下说谁拍摄", "who took a picture, under its caption"), func(c *context) bool { return c.takenBy() }},
		{lLineHead, 14, diag.T("附录的编号与名称", "number and name of an annex"), func(c *context) bool { return c.Term && c.Number == trait.NoNumber }},
		{lItem, 26, diag.T("引用的标准，一行一项", "one of several standards that are named"), func(c *context) bool { return c.namesStandard() }},
		{lLineHead, -14, diag.T("标准号与名称", "number and name of a standard"), func(c *context) bool { return c.Kind == "" && genre.Reference.MatchString(c.Words) }},
		{lNumHead, 8, diag.T("带编号的短行，各领一段", "short numbered lines, each over a text of its own"), func(c *context) bool { return c.Headed }},
		{lItem, -14, diag.T("带编号的短行，各领一段", "short numbered lines, each over a text of its own"), func(c *context) bool { return c.Headed }},
		{lNumHead, 4, diag.T("整行加粗", "the whole line is bold"), func(c *context) bool { return c.BoldAll && c.N <= trait.MaxHeading }},
		{lNumHead, 2, diag.T("居中或字号较大", "centred or larger"), func(c *context) bool { return c.Big }},
		{lLineHead, 3, diag.T("短而无句末标点", "short, no end mark"), func(c *context) bool { return c.N <= 30 && c.Ends == trait.EndsOpen && c.Stops == 0 }},
		{lLineHead, 2, diag.T("很短", "very short"), func(c *context) bool { return c.N <= 20 && c.Ends == trait.EndsOpen && c.Commas == 0 }},
		{lLineHead, 2, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"), func(c *context) bool {
			return c.N <= 26 && c.Ends == trait.EndsStop && c.Stops == 0 && !c.Period
		}},
		{lLineHead, 2, diag.T("下接长段", "a long paragraph follows"), func(c *context) bool { return c.follower().N >= trait.BodyLength }},
		{lLineHead, 2, diag.T("下一行是小标题", "a line that heads prose follows"), func(c *context) bool { return c.overHead() }},
		{lLineHead, 6, diag.T("称呼之上", "over a salutation"), func(c *context) bool { return c.at > 1 && c.Bare() && c.Commas == 0 && c.next(1).Has(trait.Greeting) }},
		{lLineHead, 3, diag.T("两个短语，中空一格", "two phrases with a gap"), func(c *context) bool { return c.Halves }},
		{lLineHead, 6, diag.T("下一行是年代", "years follow"), func(c *context) bool {
			n := c.next(1)
			return spanOfYears.MatchString(n.Words) && n.Look.Blank == 0 && c.next(2).N >= trait.BodyLength && c.Short(30) && c.at > 1
		}},
		{lLineHead, 4, diag.T("下一行是副题", "a subtitle follows"), func(c *context) bool {
			return c.next(1).Dashed && c.next(1).N <= trait.MaxSubtitle && c.next(1).Stops == 0 && c.N <= 30 && !c.Verse && c.next(1).Ends != trait.EndsSemi
		}},
		{lLineHead, -5, diag.T("首行之下，全文别无小标题", "right under the first line of a text without headings"), func(c *context) bool {
			return c.at == 1 && c.next(1).Dashed && len(c.heads()) == 0
		}},
		{lLineHead, -6, diag.T("首行之下带副题，别的小标题都没有", "right under the first line, the only line with a subtitle"), func(c *context) bool {
			return c.i == 1 && c.at == 1 && c.next(1).Dashed && c.next(2).N >= trait.BodyLength && len(c.heads()) >= 2 && c.onlyDashed(1)
		}},
		{lLineHead, 4, diag.T("整行加粗", "the whole line is bold"), func(c *context) bool { return c.BoldAll && c.N <= trait.MaxHeading }},
		{lLineHead, 2, diag.T("居中或字号较大", "centred or larger"), func(c *context) bool { return c.Big }},
		{lLineHead, 3, diag.T("整行在方头括号里", "all of it in 【】"), func(c *context) bool {
			return strings.HasPrefix(c.Words, "【") && strings.HasSuffix(c.Words, "】") && c.N <= 30
		}},
		{lLineHead, 14, diag.T("数到它的名目", "one of several things that the text counts"), func(c *context) bool { return c.Serial }},
		{lLineHead, 12, diag.T("上下画线的短行", "a short line between drawn lines"), func(c *context) bool { return c.Ruled && c.Number == trait.NoNumber }},
		{lNumHead, 12, diag.T("上下画线的短行", "a short line between drawn lines"), func(c *context) bool { return c.Ruled && c.Number != trait.NoNumber }},
		{lLineHead, 8, diag.T("前有花饰的短行", "a short line behind an ornament"), func(c *context) bool { return c.Ornament > 0 }},
		{lLineHead, 9, diag.T("诗节之上独占一行", "a line alone over a stanza"), func(c *context) bool { return c.VerseHead }},
		{lLineHead, -5, diag.T("几个分句", "several clauses"), func(c *context) bool {
			return c.Commas > 1 && !c.Kin && (c.Commas > 2 || !labelledLine.MatchString(c.Words))
		}},
		{lLineHead, -8, diag.T("短行之间的一个数字", "a figure among short lines"), func(c *context) bool {
			_, sure := c.Shown()
			return sure > 0 && c.next(-1).N < trait.BodyLength && c.next(-1).Ends == trait.EndsOpen && !c.next(-1).None
		}},
		{lLineHead, -6, diag.T("一句引语", "something said"), func(c *context) bool { return c.Speech }},
		{lLineHead, -6, diag.T("接在称呼之后，是问候", "right after a salutation: a greeting"), func(c *context) bool { return c.Ends == trait.EndsStop && c.N <= 16 && c.next(-1).Has(trait.Greeting) }},
		{lLineHead, -9, diag.T("一节里只有这一行", "the only line of its section"), func(c *context) bool {
			p := c.next(-1)
			return p.Number != trait.NoNumber && p.Number <= trait.NumDot && p.Short(trait.MaxHeading) && c.next(1).Number == p.Number
		}},
		{lLineHead, -6, diag.T("没有汉字，小写字母起头", "no Han, opens in lower case"), func(c *context) bool {
			return c.Chars[0] >= 'a' && c.Chars[0] <= 'z' && !strings.ContainsFunc(c.Words, trait.IsHan)
		}},
		{lLineHead, 1, diag.T("几处都这样发问", "one of several such questions"), func(c *context) bool { return c.Asks }},
		{lLineHead, -4, diag.T("全文只此一问", "the only such question of the text"), func(c *context) bool { return c.asksAlone() }},
		{lLineHead, -8, diag.T("一行一项，前有名目", "one of several lines with a label each"), func(c *context) bool { return c.Pair }},
		{lLineHead, -5, diag.T("标题下说谁出席、主持、讲话", "says under the title who spoke"), func(c *context) bool { return c.Has(trait.Acts) && c.at > 0 && c.at < 3 }},
		{lLineHead, -4, diag.T("全文首行", "first line of the text"), func(c *context) bool { return c.at == 0 }},
		{lLineHead, -7, diag.T("句子", "a sentence"), func(c *context) bool { return (c.Period || c.Stops > 0) && c.Ornament == 0 }},
		{lLineHead, -6, diag.T("引出下文", "leads on"), func(c *context) bool {
			return (c.Ends == trait.EndsColon || c.Ends == trait.EndsSemi) && !c.Has(trait.EndHead)
		}},
		{lLineHead, 6, diag.T("下接列表或表格的短行", "a short line over a list or a table"), func(c *context) bool { return c.overList() }},
		{lLineHead, 12, diag.T("编号的提问", "a question with its number"), func(c *context) bool { return c.Question }},
		{lLineHead, 10, diag.T("编号的专栏", "the number of a box"), func(c *context) bool { return numberedBox.MatchString(c.Words) && c.Short(trait.MaxHeading) }},
		{lLineHead, 6, diag.T("案例一、镜头二", "the number of a case or a scene"), func(c *context) bool { return caseHead.MatchString(c.Words) }},
		{lLineHead, 8, diag.T("序号之下的短行", "a short line under a number"), func(c *context) bool {
			return numberAlone(c.next(-1)) && c.Short(30) && c.Number == trait.NoNumber && !numberAlone(c.next(1))
		}},
		{lLineHead, 6, diag.T("时刻与名目", "a time and what is told of it"), func(c *context) bool { return company.TimedHead.MatchString(c.Words) && c.N <= 24 && c.next(1).N > c.N }},
		{lLineHead, -12, diag.T("小标题下的职务与人名", "an office and a name under a heading"), func(c *context) bool { return c.authorBelow() }},
		{lLineHead, 6, diag.T("下一行是这一部分的作者", "the author of that part follows"), func(c *context) bool {
			n := context{para: c.next(1), i: c.i + 1, at: c.at + 1, all: c.all}
			return c.Bare() && !n.None && n.authorBelow()
		}},
		{lLineHead, 20, diag.T("前后空行、以冒号收的短行，或版本号，各领一部分", "short lines with ： between gaps, or numbers of versions, each over a part"), func(c *context) bool { return c.PartHead }},
		{lCredit, 14, diag.T("作者之下，又一样分工", "another duty, under the author"), func(c *context) bool { return c.underAuthor() }},
		{lCredit, 14, diag.T("小标题下的日期与地点", "the day and the place under a heading"), func(c *context) bool { return c.givenOn() }},
		{lCredit, 14, diag.T("小标题下的职务与人名", "an office and a name under a heading"), func(c *context) bool { return c.authorBelow() }},
		{lLineHead, -10, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"), func(c *context) bool { return c.Entry }},
		{lSignature, 10, diag.T("信末的署名，下接另一篇", "who signs a letter, over the next one"), func(c *context) bool { return c.subscribes() }},
		{lLineHead, -8, diag.T("信末的署名", "who signs a letter"), func(c *context) bool { return c.subscribes() }},
		{lLineHead, 14, diag.T("目录里列出的一章", "a chapter that the contents list"), func(c *context) bool { return c.InContents && c.Number == trait.NoNumber }},
		{lLineHead, 30, diag.T("破折号连起的两半，无句号，各领一部分", "two halves with a dash, without a stop, each over a part"), func(c *context) bool { return c.DashHead }},
		{lLineHead, 8, diag.T("一组数字的名目", "the name of a group of figures"), func(c *context) bool { return c.Naming && c.at > 0 }},
		{lLineHead, 6, diag.T("文末各部分的名目", "names a part at the end"), func(c *context) bool {
			return c.Has(trait.EndHead) && c.N <= 8 && c.Ends == trait.EndsColon && c.i*2 > len(c.all)
		}},
		{lLineHead, 24, diag.T("附件中的名单、清单的名目", "the title of a list that is attached, or of a group of it"), func(c *context) bool { return c.ListHead }},
		{lSignature, surelyTooBig, diag.Text{}, func(c *context) bool { return c.ListHead || c.Entry && c.i*2 > len(c.all) && !c.closing(1) }},
		{lLineHead, -16, diag.T("收于开头的括号、引号", "ends with a mark that opens something"), func(c *context) bool { return c.EndsOpening() }},
		{lLineHead, -16, diag.T("填写用的空行", "a blank to be filled in"), func(c *context) bool { return blankOnly.MatchString(c.Words) }},
		{lLineHead, -8, diag.T("说何时的一行", "says when something is"), func(c *context) bool { return whenLabel.MatchString(c.Words) }},
		{lLineHead, -8, diag.T("太长", "too long"), func(c *context) bool { return c.N > trait.MaxHeading }},
		{lLineHead, -8, diag.T("像署名、日期、称呼、来源、图说", "looks like a byline, date, salutation, source or caption"), func(c *context) bool {
			return c.Has(trait.Apart&^(trait.Note|trait.Date)|trait.Field) || c.Has(trait.Date) && !c.datedSections() || c.Has(trait.Note) && c.N > 6 || c.Speaker > 0 || c.Particular || c.Labelled > 0 && c.Labelled < c.N && strings.HasPrefix(c.Words, "【")
		}},
		{lLineHead, -5, diag.T("带编号或项目符号", "numbered or a bullet"), func(c *context) bool { return c.Number != trait.NoNumber }},
		{lLineHead, -8, diag.T("日期之上的署名", "who signs, over the date"), func(c *context) bool { return c.Signing || c.next(-1).Signing }},
		{lLineHead, -8, diag.T("表格上方的表题", "the title of the table under it"), func(c *context) bool { return c.tableTitle() }},
		{lLineHead, -8, diag.T("指向下文的箭头", "points to what follows"), func(c *context) bool { return strings.HasSuffix(c.Words, "↓") || strings.HasSuffix(c.Words, "👇") }},
		{lLineHead, 14, diag.T("表格之上，附于文末", "over a table that is attached"), func(c *context) bool { return c.attachedTable() }},
		{lCredit, 14, diag.T("表上的单位", "the unit of a table, over it"), func(c *context) bool { return c.unitOfTable() }},
		{lLineHead, -12, diag.T("整行在括号里", "all of it in brackets"), func(c *context) bool { return c.Has(trait.Bracketed) && !c.BoldAll }},
		{lLineHead, -6, diag.T("四栏以上", "four fields and more"), func(c *context) bool { return c.listsFields() }},
		{lLineHead, -5, diag.T("破折号起头", "opens with a dash"), func(c *context) bool { return c.Dashed }},
		{lLineHead, -6, diag.T("诗行或表格的一行", "verse or a line of a table"), func(c *context) bool { return c.Verse || c.Row >= 3 }},
		{lLineHead, -8, diag.T("表头：下面几行都分栏", "the head of a table: rows of fields follow"), func(c *context) bool { return c.headRow() }},
		{lRow, 10, diag.T("表头：下面几行都分栏", "the head of a table: rows of fields follow"), func(c *context) bool { return c.headRow() }},
		{lLineHead, -6, diag.T("以逗号、顿号收", "ends in a comma"), func(c *context) bool { return strings.HasSuffix(c.Words, "，") || strings.HasSuffix(c.Words, "、") }},
		{lLineHead, -4, diag.T("后面没有正文", "no text follows"), func(c *context) bool { return c.i+1 >= len(c.all) }},
		{lLineHead, -6, diag.T("含网址或号码", "holds an address or a number"), func(c *context) bool { return c.Has(trait.Web) }},
		{lLineHead, -5, diag.T("标题下的人名", "names after the title"), func(c *context) bool { return c.Has(trait.Name) && c.at > 0 && c.at < 6 }},
		{lLineHead, -8, diag.T("一行人名", "a line of names"), func(c *context) bool { return c.Has(trait.Name) && c.N > 5 }},
		{lLineHead, -8, diag.T("段落都不加句号，带逗号的一句", "a sentence with a comma, where paragraphs end in no mark"), func(c *context) bool { return c.Commas > 0 && c.Unstopped }},
		{lLineHead, -6, diag.T("一连几行都这样短", "one of several lines as short"), func(c *context) bool {
			return c.Run >= 4 && !c.BoldAll && !c.VerseHead && !c.Look.Centered && c.follower().N < trait.BodyLength
		}},
		{lSentence, 14, diag.T("同构的单句，反复出现在长段之前", "a sentence of a series before long paragraphs"), func(c *context) bool { return c.Series }},
		{lSentence, -8, diag.T("接在小标题之后，是开场白", "right after a heading: an opening line"), func(c *context) bool {
			p := c.next(-1)
			return c.Series && !c.InTurn && c.i > 0 && p.N <= 30 && (p.Ends == trait.EndsOpen || p.Series) && !p.Has(trait.Byline)
		}},
		{lSentence, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.Series }},
		{lHeadSub, 12, diag.T("案例一、镜头二的名目", "what 案例一 is about"), func(c *context) bool { return c.ofCase() }},
		{lHeadSub, 12, diag.T("小标题下的年代", "the years of a part, under its heading"), func(c *context) bool { return c.ofYears() }},
		{lHeadSub, 9, diag.T("小标题下以破折号起的短行", "a short line after a heading that opens with ——"), func(c *context) bool {
			return c.Dashed && c.N <= trait.MaxSubtitle && c.Stops == 0
		}},
		{lHeadSub, -14, diag.T("冒号之后、以分号收的条目", "an item after ： or one that ends in ；"), func(c *context) bool {
			return c.Dashed && (c.Ends == trait.EndsSemi || c.next(-1).Ends == trait.EndsColon && c.next(1).Dashed || c.next(-1).Dashed && c.next(-1).Ends == trait.EndsSemi)
		}},
		{lHeadSub, -6, diag.T("在标题之下", "right after the title"), func(c *context) bool { return c.at == 1 }},
		{lHeadSub, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.Dashed && !c.ofCase() && !c.ofYears() || c.N > trait.MaxSubtitle+10 }},
		// statistics
		{lCallout, -12, diag.T("以电头起，是消息的首段", "opens with a dateline: the first paragraph of a story"), func(c *context) bool { return wired(c.para) }},
		{lCallout, 9, diag.T("加粗的数字", "figures in bold"), func(c *context) bool { return c.WithDigit > 0 && c.BoldShare < 75 }},
		{lCallout, 3, diag.T("几处加粗", "several bold places"), func(c *context) bool { return c.BoldFigures >= 2 }},
		{lCallout, 2, diag.T("自成一块", "stands apart"), func(c *context) bool { return c.Look.Blank >= 2 || !c.next(1).None && c.next(1).Look.Blank >= 2 }},
		{lCallout, -9, diag.T("太长，是带强调的正文", "too long: prose with emphasis"), func(c *context) bool { return c.N > company.MaxCallout }},
		{lCallout, -8, diag.T("带编号", "numbered"), func(c *context) bool { return c.Number != trait.NoNumber && c.Number != trait.NumBullet }},
		{lCallout, 14, diag.T("一串数字，断在句中", "full of figures, inside a sentence"), func(c *context) bool { return c.Interrupts }},
		{lCallout, 14, diag.T("一串数字，空行、缩进或粗体与正文不同", "full of figures, and its gaps, indent or weight are not those of prose"), func(c *context) bool { return c.Apart && !c.Interrupts }},
		{lCallout, 20, diag.T("数读：框里、“数读”题下，或数字在前、名目在后", "a statistic in its box, under its name, or the figure before what it counts"), func(c *context) bool { return c.Set }},
		{lCallout, 14, diag.T("每个分句一个数字的短段，前后都不这样", "a short paragraph with a figure in each clause, between others that have none"), func(c *context) bool { return c.Dense && !c.Set && !c.Interrupts && !c.Apart }},
		{lCallout, -8, diag.T("全文多处加粗数字，是强调", "bold figures all over the text: emphasis"), func(c *context) bool { return c.Crowded && c.Look.Blank < 2 && !c.Set }},
		{lCallout, surelyTooBig, diag.Text{}, func(c *context) bool { return c.WithDigit == 0 && len(c.Found) == 0 && !c.Set }},
		// lists
		{lItem, 7, diag.T("项目符号", "a bullet"), func(c *context) bool { return c.Number == trait.NumBullet }},
		{lItem, 7, diag.T("同式编号连排", "numbers of one form in a row"), func(c *context) bool {
			return c.Number >= trait.NumDot && c.Number != trait.NumDecimal2 && c.Number != trait.NumDecimal3 && (c.next(1).Number == c.Number || c.next(-1).Number == c.Number) && c.N <= 120
		}},
		{lItem, 8, diag.T("以分号收的条目", "items that end in ；"), func(c *context) bool {
			same := func(p *para) bool { return p.Number == c.Number && p.Ends == trait.EndsSemi }
			return c.Number != trait.NoNumber && c.Number != trait.NumArticle && (c.Ends == trait.EndsSemi || same(c.next(-1)))
		}},
		{lItem, 5, diag.T("破折号起头的条目", "an item that opens with ——"), func(c *context) bool {
			return c.Dashed && c.N >= 16 && (c.next(1).Dashed || c.next(-1).Dashed)
		}},
		{lItem, 12, diag.T("破折号起头、以分号收的条目", "items that open with —— and end in ；"), func(c *context) bool {
			return c.Dashed && (c.Ends == trait.EndsSemi && (c.next(1).Dashed || c.next(-1).Dashed) || c.next(-1).Dashed && c.next(-1).Ends == trait.EndsSemi)
		}},
		{lItem, 8, diag.T("破折号起头的长条目连排", "long items that open with ——, in a row"), func(c *context) bool {
			long := func(p *para) bool { return p.Dashed && p.N >= 24 }
			return long(c.para) && (long(c.next(1)) || long(c.next(-1)))
		}},
		{lItem, -30, diag.T("破折号起头的各段里有整段的话", "one that opens with —— in the row is a whole paragraph"), func(c *context) bool { return c.dashedAtLength() }},
		{lItem, 10, diag.T("一行一个数字，连排", "lines of one figure each, in a row"), func(c *context) bool { return c.Tally && !(c.WithDigit > 0 && c.BoldShare < 75) }},
		{lItem, 18, diag.T("文末的附件目录", "an attachment listed at the end"), func(c *context) bool { return c.Attached }},
		{lItem, 16, diag.T("时间、地点、人员各占一行", "lines that say when, where and who"), func(c *context) bool { return c.Particular }},
		{lItem, 8, diag.T("冒号之后的一串短行", "short lines after ：, in a row"), func(c *context) bool { return c.listed() }},
		{lItem, 3, diag.T("编号的短条", "a short numbered entry"), func(c *context) bool {
			return (c.Number == trait.NumPause || c.Number == trait.NumParen || c.Number == trait.NumCircle) && c.N <= 80
		}},
		{lItem, 8, diag.T("带编号的单句连排", "numbered sentences in a row"), func(c *context) bool { return c.OneSentence && (c.next(1).OneSentence || c.next(-1).OneSentence) }},
		{lItem, 8, diag.T("判决、约定的各项", "what a court rules, what parties agree on"), func(c *context) bool { return c.Ruling && (c.Stops > 0 || c.N > 80) }},
		{lItem, 6, diag.T("同式编号连排，都不长", "numbers of one form in a row, none of them long"), func(c *context) bool { return c.Step && c.N <= company.MaxCallout/2 }},
		{lItem, -12, diag.T("同式编号的多是几句话的段落", "most of those numbered so hold several sentences"), func(c *context) bool { return c.Told }},
		{lItem, -12, diag.T("注释题下、文中注过的一条", "a note under its name, to which the text refers"), func(c *context) bool { return c.Referred && c.Number == trait.NumParen }},
		{lItem, -4, diag.T("长段，是带编号的正文", "long: prose with a number"), func(c *context) bool { return c.N > 160 }},
		{lItem, -12, diag.T("序号之后没有文字", "nothing follows the number"), func(c *context) bool { return c.Number > trait.NumArticle && c.NumLen >= c.N }},
		{lNumHead, -14, diag.T("式号", "the number of a formula"), func(c *context) bool {
			return c.Number == trait.NumParen && c.NumLen >= c.N && c.Look.Indent >= setFormula
		}},
		{lRule, 20, diag.T("用字符画的线", "a line drawn with characters"), func(c *context) bool { return c.Has(trait.Rule) }},
		{lRule, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.Has(trait.Rule) }},
		{lItem, 16, diag.T("参考文献的条目，文中没有引", "a source to which the text does not refer"), func(c *context) bool { return c.Source }},
		{lEndnote, surelyTooBig, diag.Text{}, func(c *context) bool { return c.Source }},
		{lEndnote, 14, diag.T("文末的注", "a note at the end"), func(c *context) bool { return c.Number == trait.NumMark && c.i*2 > len(c.all) || c.Referred }},
		{lEndnote, surelyTooBig, diag.Text{}, func(c *context) bool { return (c.Number != trait.NumMark || c.i*2 <= len(c.all)) && !c.Referred }},
		{lItem, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.Number == trait.NoNumber && !c.Dashed && !c.listed() && !c.Tally && !c.Particular && !c.Attached && !c.Entry && !c.Counted && !c.namesStandard() || c.Number == trait.NumArticle || c.Number == trait.NumBare
		}},
		{lVerse, 9, diag.T("句式相等的诗行", "lines of equal clauses"), func(c *context) bool { return c.Verse }},
		{lVerse, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.Verse }},
		{lRow, 10, diag.T("列数相等的几行", "lines of as many fields"), func(c *context) bool {
			return c.Row >= 2 && (c.next(1).Row == c.Row && (c.next(2).Row == c.Row || c.next(-1).Row == c.Row) || c.next(-1).Row == c.Row && c.next(-2).Row == c.Row)
		}},
		{lRow, 20, diag.T("每行都用竖线分栏", "rows of cells between bars"), func(c *context) bool {
			return c.Row >= 2 && trait.Barred(c.Words) != nil && (c.next(1).Row == c.Row && trait.Barred(c.next(1).Words) != nil || c.next(-1).Row == c.Row && trait.Barred(c.next(-1).Words) != nil)
		}},
		{lRow, surelyTooBig, diag.Text{}, func(c *context) bool { return c.Row < 2 }},
		{lQuote, 16, diag.T("引文独立成段：署了出处、由冒号引出，或文中另有", "words set apart: their author under them, led to by ：, or in the text again"), func(c *context) bool { return c.Quote }},
		{lQuote, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.Quote }},
		// around the text
		{lCaption, 12, diag.T("图说的格式", "form of a caption"), func(c *context) bool { return c.Has(trait.Caption) }},
		{lCaption, 12, diag.T("表格上方的表题", "the title of the table under it"), func(c *context) bool { return c.tableTitle() }},
		{lCaption, 9, diag.T("说画面里谁正在做什么的短句", "a short sentence that says what is being done in a picture"), func(c *context) bool { return c.depicts() }},
		{lCaption, 9, diag.T("文末说画面的一行", "a line after the text that says what a picture shows"), func(c *context) bool { return c.lastPicture() }},
		{lCaption, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.Has(trait.Caption) && !c.tableTitle() && !c.depicts() && !c.lastPicture()
		}},
		{lSalutation, 10, diag.T("称呼", "a salutation"), func(c *context) bool { return c.Has(trait.Greeting) }},
		{lSalutation, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.Has(trait.Greeting) }},
		{lCredit, 9, diag.T("来源、编辑的格式", "form of a credit"), func(c *context) bool {
			return c.Has(trait.Credit|trait.Source) && c.at > 0 && !(c.Period && c.Has(trait.Web))
		}},
		{lCredit, 14, diag.T("正文之后的说明", "a note after the text"), func(c *context) bool { return c.closingNote() }},
		{lCredit, 10, diag.T("正文之后带名目的一行", "a line with its label after the text"), func(c *context) bool { return c.lastLabel() }},
		{lSignature, -8, diag.T("正文之后带名目的一行", "a line with its label after the text"), func(c *context) bool { return c.lastLabel() }},
		{lCredit, 24, diag.T("编号的附注", "notes with their numbers"), func(c *context) bool { return c.Note }},
		{lCredit, 14, diag.T("术语的出处", "whence a term is"), func(c *context) bool { return c.i > 2 && termSource.MatchString(c.Words) }},
		{lCredit, 16, diag.T("标题下括号里的稿次", "how far a paper is, under its title"), func(c *context) bool {
			return c.i > 1 && c.next(-1).Short(trait.MaxTitle) && trait.DraftState.MatchString(c.Key)
		}},
		{lCredit, 20, diag.T("说何时通过、修订的括号", "who adopted a law, in brackets"), func(c *context) bool { return c.enacted() }},
		{lCredit, 6, diag.T("数据与方法的说明", "a note on figures and methods"), func(c *context) bool { return c.at > 1 && trait.MethodNote(c.Key) }},
		{lCredit, 16, diag.T("引文的出处", "the author of a quotation"), func(c *context) bool { return c.Quoted }},
		{lCredit, 14, diag.T("诗下的出处、词牌", "whence verse is, or its tune, under it"), func(c *context) bool { return c.underVerse() }},
		{lCredit, 20, diag.T("文末的作者简介", "who the author is, behind the text"), func(c *context) bool { return c.aboutAuthor() }},
		{lCredit, 6, diag.T("文末署名", "a byline at the end"), func(c *context) bool {
			return c.Has(trait.Byline) && (c.i*2 > len(c.all) || c.afterText()) || c.signedWriters()
		}},
		{lCredit, 10, diag.T("文中的附件号", "the number of an attachment in the text"), func(c *context) bool { return c.Has(trait.Attachment) && c.i > 3 && c.Ends == trait.EndsOpen }},
		{lCredit, 16, diag.T("论文的外文题名、作者、单位、关键词", "title, authors, office, key words of a paper in another language"), func(c *context) bool { return c.foreign() }},
		{lCredit, 4, diag.T("正文之后没有句号的一行", "a line without a stop after the text"), func(c *context) bool { return c.trails() }},
		{lCredit, 9, diag.T("文末括号里的一行", "a line in brackets that closes the text"), func(c *context) bool { return c.lastInBrackets() }},
		{lCredit, 9, diag.T("文末的联系方式", "an address or number at the end"), func(c *context) bool {
			return c.Has(trait.Web) && c.closing(4) && trait.LabelPair.MatchString(c.Words) && !c.Period
		}},
		{lCredit, surelyTooBig, diag.T("成句的联系方式，下接落款", "how to reach an office, as a sentence over who signs"), func(c *context) bool {
			return c.Period && c.Commas > 0 && company.Contact.MatchString(c.Words) && (c.next(1).Has(trait.Date) || c.next(2).Has(trait.Date))
		}},
		{lCredit, surelyTooBig, diag.T("后面还有正文，是正文中的联系方式", "text follows: an address within the text"), func(c *context) bool {
			return c.Has(trait.Field) && c.textFollows()
		}},
		{lCredit, 12, diag.T("标题与正文之间括号里的单位", "offices in brackets between title and text"), func(c *context) bool {
			return c.at > 1 && c.at < 6 && c.Has(trait.Bracketed) && (c.next(-1).Has(trait.Byline | trait.Name)) && affiliation.MatchString(c.Key) && severalOffices.MatchString(c.Key)
		}},
		{lCredit, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.Note && !termSource.MatchString(c.Words) && !c.enacted() && !c.givenOn() && !c.Has(trait.Credit|trait.Source|trait.Byline|trait.Attachment) && !c.signedWriters() && !c.lastInBrackets() && !c.Has(trait.Web) && !c.Has(trait.Bracketed) && !c.Quoted && !c.underVerse() && !c.foreign() && !c.unitOfTable() && !c.authorBelow() && !c.underAuthor() && !c.aboutAuthor() && !c.trails() && !c.lastLabel() && !c.closingNote() && !c.takenBy()
		}},
		{lLineHead, 6, diag.T("注文之上的“注释”", "over the notes"), func(c *context) bool {
			return c.Has(trait.EndHead) && (c.next(1).Number == trait.NumMark || c.next(1).Referred)
		}},
		{lSignature, 9, diag.T("文末的日期", "a date at the end"), func(c *context) bool { return c.Has(trait.Date|trait.Day) && c.closing(4) && c.i > 1 }},
		{lSignature, 9, diag.T("日期前的单位或姓名", "an office or a name before the date"), func(c *context) bool {
			return c.i > 1 && c.closing(6) && c.N <= 36 && c.Ends == trait.EndsOpen && c.Commas == 0 && (c.next(1).Has(trait.Date|trait.Day) || c.next(2).Has(trait.Date|trait.Day) || c.next(3).Has(trait.Date|trait.Day)) && c.Number == trait.NoNumber && !c.Attached && !(c.Has(trait.Name) && c.N > 5)
		}},
		{lSignature, 7, diag.T("文末的单位", "an office at the end"), func(c *context) bool {
			return c.i > 1 && c.closing(3) && c.N <= 30 && !strings.ContainsAny(c.Words, "：:") && trait.OrgEnd.MatchString(c.Key) && c.Ends == trait.EndsOpen && !(c.BoldAll && c.next(1).Has(trait.Credit))
		}},
		{lSignature, 10, diag.T("日期之上的署名", "who signs, over the date"), func(c *context) bool { return c.Signing }},
		{lSignature, 7, diag.T("文末的人名", "a name at the end"), func(c *context) bool {
			return c.i > 1 && c.closing(3) && (c.Has(trait.Name) && c.N <= 5 || c.Has(trait.Office)) && c.next(-1).Ends == trait.EndsStop
		}},
		{lSignature, 12, diag.T("单位与日期两行", "two lines of office and date"), func(c *context) bool { return c.issued() }},
		{lSignature, 10, diag.T("署名之下的日期", "the date under who signs"), func(c *context) bool { return c.next(-1).Signing || c.SentOn }},
		{lSignature, 8, diag.T("信末的姓名", "the name under a letter"), func(c *context) bool {
			return c.Has(trait.Office|trait.Name) && c.N <= 24 && c.next(-1).Ends == trait.EndsStop && c.next(-1).N >= 16 && (c.next(1).Has(trait.EndHead) || c.next(1).Has(trait.Note)) && c.letter()
		}},
		{lSignature, 8, diag.T("文末的套语", "a closing formula"), func(c *context) bool { return c.closing(8) && c.N <= 30 && c.Has(trait.Thanks) }},
		{lSignature, 8, diag.T("文末，远比正文缩进", "at the end, set in far more than the text"), func(c *context) bool {
			return c.i > 2 && c.closing(3) && c.Look.Indent >= 10 && c.Look.Indent >= c.next(-1).Look.Indent+8 && c.Short(30) && c.next(-1).Period
		}},
		{lSignature, 20, diag.T("合同末尾的签署栏", "who signs a contract"), func(c *context) bool { return c.Signature }},
		{lSignature, 4, diag.T("靠右", "flush right"), func(c *context) bool { return c.Look.Right && c.N <= 30 || c.Look.Indent >= 10 && c.N <= 30 }},
		{lSignature, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.Signature && (c.i*2 < len(c.all) && !c.closing(5) && !(c.Has(trait.Thanks) && c.next(1).Has(trait.Thanks)) && !c.issued() && !c.subscribes() && !c.Signing && !c.SentOn && !c.next(-1).Signing || c.N > 40 || c.Stops > 0 || c.Number != trait.NoNumber || c.Has(trait.EndHead) || c.Has(trait.Source|trait.Credit) && !c.Has(trait.Date|trait.Thanks))
		}},
	}
}
