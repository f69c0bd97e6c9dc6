package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
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
		{lNote, 12, diag.T("编者按的标签", "label of an editor's note"), func(c *context) bool { return c.has(sNote) && c.n >= 8 }},
		{lNote, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sNote) || c.n < 8 }},
		// headings
		{lNumHead, 8, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
			return c.n <= maxHeading && c.ends == endsOpen && c.stops == 0 && c.number < numDot
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
		{lNumHead, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.number == noNumber || c.n > 60 || c.number >= numPause && c.number != numDecimal2 && c.number != numDecimal3 || c.number == numArticle && c.n > 12
		}},
		{lNumHead, 4, diag.T("整行加粗", "the whole line is bold"), func(c *context) bool { return c.boldAll && c.n <= maxHeading }},
		{lNumHead, 2, diag.T("居中或字号较大", "centred or larger"), func(c *context) bool { return c.big }},
		{lLineHead, 3, diag.T("短而无句末标点", "short, no end mark"), func(c *context) bool { return c.n <= 30 && c.ends == endsOpen && c.stops == 0 }},
		{lLineHead, 2, diag.T("很短", "very short"), func(c *context) bool { return c.n <= 20 && c.ends == endsOpen && c.commas == 0 }},
		{lLineHead, 2, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"), func(c *context) bool {
			return c.n <= 26 && c.ends == endsStop && c.stops == 0 && !c.period
		}},
		{lLineHead, 2, diag.T("下接长段", "a long paragraph follows"), func(c *context) bool { return c.follower().n >= bodyLength }},
		{lLineHead, 3, diag.T("两个短语，中空一格", "two phrases with a gap"), func(c *context) bool { return c.halves }},
		{lLineHead, 4, diag.T("下一行是副题", "a subtitle follows"), func(c *context) bool {
			return c.next(1).dashed && c.next(1).n <= maxSubtitle && c.next(1).stops == 0 && c.n <= 30 && !c.verse
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
		{lLineHead, 8, diag.T("前有花饰的短行", "a short line behind an ornament"), func(c *context) bool { return c.ornament > 0 }},
		{lLineHead, 9, diag.T("诗节之上独占一行", "a line alone over a stanza"), func(c *context) bool { return c.verseHead }},
		{lLineHead, -5, diag.T("几个分句", "several clauses"), func(c *context) bool { return c.commas > 1 && !c.kin }},
		{lLineHead, -6, diag.T("一句引语", "something said"), func(c *context) bool { return c.speech }},
		{lLineHead, -6, diag.T("接在称呼之后，是问候", "right after a salutation: a greeting"), func(c *context) bool { return c.ends == endsStop && c.n <= 16 && c.next(-1).has(sGreeting) }},
		{lLineHead, -6, diag.T("一节里只有这一行", "the only line of its section"), func(c *context) bool {
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
		{lLineHead, -7, diag.T("句子", "a sentence"), func(c *context) bool { return c.period || c.stops > 0 }},
		{lLineHead, -6, diag.T("引出下文", "leads on"), func(c *context) bool { return (c.ends == endsColon || c.ends == endsSemi) && !c.has(sEndHead) }},
		{lLineHead, 6, diag.T("下接列表或表格的短行", "a short line over a list or a table"), func(c *context) bool { return c.overList() }},
		{lLineHead, 12, diag.T("编号的提问", "a question with its number"), func(c *context) bool { return c.question }},
		{lLineHead, 6, diag.T("时刻与名目", "a time and what is told of it"), func(c *context) bool { return timedHead.MatchString(c.text) && c.n <= 24 && c.next(1).n > c.n }},
		{lLineHead, -12, diag.T("小标题下的职务与人名", "an office and a name under a heading"), func(c *context) bool { return c.authorBelow() }},
		{lCredit, 14, diag.T("小标题下的职务与人名", "an office and a name under a heading"), func(c *context) bool { return c.authorBelow() }},
		{lLineHead, -10, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"), func(c *context) bool { return c.entry }},
		{lSignature, 10, diag.T("信末的署名，下接另一篇", "who signs a letter, over the next one"), func(c *context) bool { return c.subscribes() }},
		{lLineHead, -8, diag.T("信末的署名", "who signs a letter"), func(c *context) bool { return c.subscribes() }},
		{lLineHead, 8, diag.T("一组数字的名目", "the name of a group of figures"), func(c *context) bool { return c.naming && c.at > 0 }},
		{lLineHead, 6, diag.T("文末各部分的名目", "names a part at the end"), func(c *context) bool { return c.has(sEndHead) && c.n <= 8 && c.ends == endsColon && c.i*2 > len(c.all) }},
		{lLineHead, -8, diag.T("太长", "too long"), func(c *context) bool { return c.n > maxHeading }},
		{lLineHead, -8, diag.T("像署名、日期、称呼、来源、图说", "looks like a byline, date, salutation, source or caption"), func(c *context) bool {
			return c.has(sApart&^(sNote|sDate)|sField) || c.has(sDate) && !c.datedSections() || c.has(sNote) && c.n > 6 || c.speaker > 0 || c.particular
		}},
		{lLineHead, -5, diag.T("带编号或项目符号", "numbered or a bullet"), func(c *context) bool { return c.number != noNumber }},
		{lLineHead, -8, diag.T("日期之上的署名", "who signs, over the date"), func(c *context) bool { return c.signing || c.next(-1).signing }},
		{lLineHead, -8, diag.T("表格上方的表题", "the title of the table under it"), func(c *context) bool { return c.tableTitle() }},
		{lLineHead, -6, diag.T("整行在括号里", "all of it in brackets"), func(c *context) bool { return c.has(sQuoted) && !c.boldAll }},
		{lLineHead, -5, diag.T("破折号起头", "opens with a dash"), func(c *context) bool { return c.dashed }},
		{lLineHead, -6, diag.T("诗行或表格的一行", "verse or a line of a table"), func(c *context) bool { return c.verse || c.row >= 3 }},
		{lLineHead, -6, diag.T("以逗号、顿号收", "ends in a comma"), func(c *context) bool { return strings.HasSuffix(c.text, "，") || strings.HasSuffix(c.text, "、") }},
		{lLineHead, -4, diag.T("后面没有正文", "no text follows"), func(c *context) bool { return c.i+1 >= len(c.all) }},
		{lLineHead, -6, diag.T("含网址或号码", "holds an address or a number"), func(c *context) bool { return c.has(sWeb) }},
		{lLineHead, -5, diag.T("标题下的人名", "names after the title"), func(c *context) bool { return c.has(sName) && c.at > 0 && c.at < 6 }},
		{lLineHead, -8, diag.T("一行人名", "a line of names"), func(c *context) bool { return c.has(sName) && c.n > 5 }},
		{lLineHead, -6, diag.T("一连几行都这样短", "one of several lines as short"), func(c *context) bool {
			return c.run >= 4 && !c.boldAll && !c.verseHead && !c.Look.Centered && c.follower().n < bodyLength
		}},
		{lSentence, 14, diag.T("同构的单句，反复出现在长段之前", "a sentence of a series before long paragraphs"), func(c *context) bool { return c.series }},
		{lSentence, -8, diag.T("接在小标题之后，是开场白", "right after a heading: an opening line"), func(c *context) bool {
			p := c.next(-1)
			return c.series && c.i > 0 && p.n <= 30 && (p.ends == endsOpen || p.series) && !p.has(sByline)
		}},
		{lSentence, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.series }},
		{lHeadSub, 9, diag.T("小标题下以破折号起的短行", "a short line after a heading that opens with ——"), func(c *context) bool {
			return c.dashed && c.n <= maxSubtitle && c.stops == 0
		}},
		{lHeadSub, -6, diag.T("在标题之下", "right after the title"), func(c *context) bool { return c.at == 1 }},
		{lHeadSub, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.dashed || c.n > maxSubtitle+10 }},
		// statistics
		{lCallout, 9, diag.T("加粗的数字", "figures in bold"), func(c *context) bool { return c.withDigit > 0 && c.boldShare < 75 }},
		{lCallout, 3, diag.T("几处加粗", "several bold places"), func(c *context) bool { return c.boldFigures >= 2 }},
		{lCallout, 2, diag.T("自成一块", "stands apart"), func(c *context) bool { return c.Look.Blank >= 2 || !c.next(1).none && c.next(1).Look.Blank >= 2 }},
		{lCallout, -9, diag.T("太长，是带强调的正文", "too long: prose with emphasis"), func(c *context) bool { return c.n > maxCallout }},
		{lCallout, -8, diag.T("带编号", "numbered"), func(c *context) bool { return c.number != noNumber && c.number != numBullet }},
		{lCallout, 14, diag.T("一串数字，断在句中", "full of figures, inside a sentence"), func(c *context) bool { return c.interrupts }},
		{lCallout, 10, diag.T("一串数字，前后空开", "full of figures, with gaps around"), func(c *context) bool { return c.apart && !c.interrupts }},
		{lCallout, 20, diag.T("数读：框里、“数读”题下，或数字在前、名目在后", "a statistic in its box, under its name, or the figure before what it counts"), func(c *context) bool { return c.set }},
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
		{lItem, 8, diag.T("破折号起头的长条目连排", "long items that open with ——, in a row"), func(c *context) bool {
			long := func(p *para) bool { return p.dashed && p.n >= 24 }
			return long(c.para) && (long(c.next(1)) || long(c.next(-1)))
		}},
		{lItem, 10, diag.T("一行一个数字，连排", "lines of one figure each, in a row"), func(c *context) bool { return c.tally && !(c.withDigit > 0 && c.boldShare < 75) }},
		{lItem, 18, diag.T("文末的附件目录", "an attachment listed at the end"), func(c *context) bool { return c.attached }},
		{lItem, 16, diag.T("时间、地点、人员各占一行", "lines that say when, where and who"), func(c *context) bool { return c.particular }},
		{lItem, 8, diag.T("冒号之后的一串短行", "short lines after ：, in a row"), func(c *context) bool { return c.listed() }},
		{lItem, 3, diag.T("编号的短条", "a short numbered entry"), func(c *context) bool {
			return (c.number == numPause || c.number == numParen || c.number == numCircle) && c.n <= 80
		}},
		{lItem, 8, diag.T("带编号的单句连排", "numbered sentences in a row"), func(c *context) bool { return c.oneSentence && (c.next(1).oneSentence || c.next(-1).oneSentence) }},
		{lItem, 6, diag.T("同式编号连排，都不长", "numbers of one form in a row, none of them long"), func(c *context) bool { return c.step && c.n <= maxCallout/2 }},
		{lItem, -12, diag.T("同式编号的多是几句话的段落", "most of those numbered so hold several sentences"), func(c *context) bool { return c.told }},
		{lItem, -4, diag.T("长段，是带编号的正文", "long: prose with a number"), func(c *context) bool { return c.n > 160 }},
		{lRule, 20, diag.T("用字符画的线", "a line drawn with characters"), func(c *context) bool { return c.has(sRule) }},
		{lRule, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sRule) }},
		{lEndnote, 14, diag.T("文末的注", "a note at the end"), func(c *context) bool { return c.number == numMark && c.i*2 > len(c.all) || c.referred }},
		{lEndnote, surelyTooBig, diag.Text{}, func(c *context) bool { return (c.number != numMark || c.i*2 <= len(c.all)) && !c.referred }},
		{lItem, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.number == noNumber && !c.dashed && !c.listed() && !c.tally && !c.particular && !c.attached && !c.entry && !c.counted || c.number == numArticle || c.number == numBare
		}},
		{lVerse, 9, diag.T("句式相等的诗行", "lines of equal clauses"), func(c *context) bool { return c.verse }},
		{lVerse, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.verse }},
		{lRow, 10, diag.T("列数相等的几行", "lines of as many fields"), func(c *context) bool {
			return c.row >= 2 && (c.next(1).row == c.row && (c.next(2).row == c.row || c.next(-1).row == c.row) || c.next(-1).row == c.row && c.next(-2).row == c.row)
		}},
		{lRow, surelyTooBig, diag.Text{}, func(c *context) bool { return c.row < 2 }},
		{lQuote, 16, diag.T("引文独立成段：署了出处、由冒号引出，或文中另有", "words set apart: their author under them, led to by ：, or in the text again"), func(c *context) bool { return c.quote }},
		{lQuote, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.quote }},
		// around the text
		{lCaption, 12, diag.T("图说的格式", "form of a caption"), func(c *context) bool { return c.has(sCaption) }},
		{lCaption, 12, diag.T("表格上方的表题", "the title of the table under it"), func(c *context) bool { return c.tableTitle() }},
		{lCaption, 9, diag.T("说画面里谁正在做什么的短句", "a short sentence that says what is being done in a picture"), func(c *context) bool { return c.depicts() }},
		{lCaption, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sCaption) && !c.tableTitle() && !c.depicts() }},
		{lSalutation, 10, diag.T("称呼", "a salutation"), func(c *context) bool { return c.has(sGreeting) }},
		{lSalutation, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sGreeting) }},
		{lCredit, 9, diag.T("来源、编辑的格式", "form of a credit"), func(c *context) bool {
			return c.has(sCredit|sSource) && c.at > 0 && !(c.period && c.has(sWeb))
		}},
		{lCredit, 16, diag.T("引文的出处", "the author of a quotation"), func(c *context) bool { return c.quoted }},
		{lCredit, 6, diag.T("文末署名", "a byline at the end"), func(c *context) bool { return c.has(sByline) && (c.i*2 > len(c.all) || c.afterText()) }},
		{lCredit, 9, diag.T("文末括号里的一行", "a line in brackets that closes the text"), func(c *context) bool { return c.lastInBrackets() }},
		{lCredit, 9, diag.T("文末的联系方式", "an address or number at the end"), func(c *context) bool {
			return c.has(sWeb) && c.closing(4) && labelPair.MatchString(c.text) && !c.period
		}},
		{lCredit, surelyTooBig, diag.T("后面还有正文，是正文中的联系方式", "text follows: an address within the text"), func(c *context) bool {
			return c.has(sField) && c.textFollows()
		}},
		{lCredit, 12, diag.T("标题与正文之间括号里的单位", "offices in brackets between title and text"), func(c *context) bool {
			return c.at > 1 && c.at < 6 && c.has(sQuoted) && (c.next(-1).has(sByline | sName)) && affiliation.MatchString(c.key) && severalOffices.MatchString(c.key)
		}},
		{lCredit, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.has(sCredit|sSource|sByline) && !c.lastInBrackets() && !c.has(sWeb) && !c.has(sQuoted) && !c.quoted && !c.authorBelow()
		}},
		{lSignature, 9, diag.T("文末的日期", "a date at the end"), func(c *context) bool { return c.has(sDate|sDay) && c.closing(4) && c.i > 1 }},
		{lSignature, 9, diag.T("日期前的单位或姓名", "an office or a name before the date"), func(c *context) bool {
			return c.i > 1 && c.closing(6) && c.n <= 36 && c.ends == endsOpen && c.commas == 0 && (c.next(1).has(sDate|sDay) || c.next(2).has(sDate|sDay) || c.next(3).has(sDate|sDay)) && c.number == noNumber && !(c.has(sName) && c.n > 5)
		}},
		{lSignature, 7, diag.T("文末的单位", "an office at the end"), func(c *context) bool {
			return c.i > 1 && c.closing(3) && c.n <= 30 && orgEnd.MatchString(c.key) && c.ends == endsOpen
		}},
		{lSignature, 10, diag.T("日期之上的署名", "who signs, over the date"), func(c *context) bool { return c.signing }},
		{lSignature, 7, diag.T("文末的人名", "a name at the end"), func(c *context) bool {
			return c.i > 1 && c.closing(3) && (c.has(sName) && c.n <= 5 || c.has(sOffice)) && c.next(-1).ends == endsStop
		}},
		{lSignature, 12, diag.T("单位与日期两行", "two lines of office and date"), func(c *context) bool { return c.issued() }},
		{lSignature, 10, diag.T("署名之下的日期", "the date under who signs"), func(c *context) bool { return c.next(-1).signing }},
		{lSignature, 8, diag.T("信末的姓名", "the name under a letter"), func(c *context) bool {
			return c.has(sOffice|sName) && c.n <= 24 && c.next(-1).ends == endsStop && c.next(-1).n >= 16 && (c.next(1).has(sEndHead) || c.next(1).has(sNote)) && c.letter()
		}},
		{lSignature, 8, diag.T("文末的套语", "a closing formula"), func(c *context) bool { return c.closing(8) && c.n <= 30 && c.has(sThanks) }},
		{lSignature, 4, diag.T("靠右", "flush right"), func(c *context) bool { return c.Look.Right && c.n <= 30 || c.Look.Indent >= 10 && c.n <= 30 }},
		{lSignature, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.i*2 < len(c.all) && !c.closing(5) && !c.issued() && !c.subscribes() && !c.signing && !c.next(-1).signing || c.n > 40 || c.stops > 0 || c.number != noNumber || c.has(sSource|sCredit) && !c.has(sDate|sThanks)
		}},
	}
}

// lastInBrackets reports a line in brackets that closes the text: what is known of
// a book, a tale, a picture.
func (c *context) lastInBrackets() bool {
	return c.has(sQuoted) && c.i > 2 && c.n <= 80 && c.closing(1) && c.next(-1).n >= 16 && c.next(-1).ends == endsStop
}

// stageDirection reports a short line in brackets beside a turn of a conversation.
func (c *context) stageDirection() bool {
	return c.has(sQuoted) && c.n <= maxShortLine && (c.next(-1).speaker > 0 || c.next(1).speaker > 0) && !strings.ContainsAny(c.text, "本据根整审")
}

// timedHead is a heading that tells when: 6:40 出发, 傍晚6：20　电话.
var timedHead = pattern.New(`^\p{Han}{0,3}\d{1,2}[:：]\d{2}[ 　]+\p{Han}[\p{Han}“”、]{1,14}$`).Has(":：")

// authorBelow reports an office and a name between a heading and its text, as others are: the
// author of that part.
func (c *context) authorBelow() bool {
	return c.i > 2 && c.has(sOffice) && c.short(maxByline) && c.next(-1).short(maxHeading) && !c.next(-1).has(sOffice) && c.next(1).n >= bodyLength
}

// subscribes reports a place and a name, or a reader without one, between the end of a
// letter and the heading of the next.
func (c *context) subscribes() bool {
	n := c.next(1)
	return c.i > 3 && c.short(24) && c.number == noNumber && c.commas == 0 && c.next(-1).ends == endsStop && c.next(-1).n >= bodyLength &&
		(n.bare() || n.number > noNumber && n.number <= numHanParen && n.short(maxHeading) || n.has(sNote)) && subscriber.MatchString(c.key)
}

// subscriber is who signs a letter: a place and a name, an office and a name, a reader.
var subscriber = pattern.New(`^\p{Han}{2,10}[ 　]{1,4}(\p{Han}{2,4})(?:[（(]\p{Han}{2,12}[）)])?$|^(?:一[个位名]|你们的|您的)\p{Han}{2,14}(?:读者|听众|观众|市民|网友|学生|家长|居民|孩子|朋友)$`)

// tabled is a title of a table: what it lists, and in which unit.
var tabled = pattern.New(`(?:一览(?:表)?|统计表|对照表|明细表|名单|情况表|安排表|价目表|时刻表|日程表)(?:[（(].*[）)])?$|[（(]单位[:：].*[）)]$`)

// tableTitle reports the title of a table, right over it.
func (c *context) tableTitle() bool {
	return c.Kind == "" && c.row < 2 && c.number == noNumber && c.n <= maxHeading && c.next(1).row >= 2 && c.next(2).row >= 2 && tabled.MatchString(c.text)
}

// depicted is what a picture shows: somebody doing something.
var depicted = pattern.New(`^[^“”我你他她它这那记目如今昨近说]{2,18}(?:，[^“”，。]{2,8})?(?:正在|查看|展示|演示|操作|检查|采摘|搬运|分拣|装配|装车|巡查|指导|讲解|参观|挑选|晾晒|收割|作业|施工|翻看|查验|擦拭|巡护|驾驶|测量)[^“”，。了过]{2,16}。$`).Has("在查展演操检采搬分装巡指讲参挑晾收作施翻擦驾测")

// depicts reports a short sentence alone between long paragraphs, or before a heading.
func (c *context) depicts() bool {
	return c.Kind == "" && c.n <= 32 && c.period && c.stops == 0 && c.number == noNumber && c.next(-1).n >= bodyLength && c.next(-1).Look.Indent >= c.Look.Indent &&
		(c.next(1).bare() || c.next(1).n >= bodyLength) && depicted.MatchString(c.text)
}

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
	ended := func(p *para) bool { return p.ends == endsStop && (c.i >= 4 || p.n >= bodyLength) }
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
	if c.run < 3 || c.run > mostListed || c.boldAll {
		return false
	}
	k := 1
	for ; k <= c.run && c.next(-k).run > 0; k++ {
	}
	p := c.next(-k)
	return p.ends == endsColon && !p.has(sGreeting) && p.speaker == 0
}

// textFollows reports prose within the next few paragraphs.
func (c *context) textFollows() bool {
	for k := 1; k <= 3; k++ {
		if p := c.next(k); p.Kind == "" && p.n >= bodyLength && p.ends == endsStop && !p.has(sApart) {
			return true
		}
	}
	return false
}

// afterText reports a line among the last of a text, with no prose after it.
func (c *context) afterText() bool {
	const last = 12
	if c.i+last < len(c.all) || c.i < 2 {
		return false
	}
	for _, p := range c.all[c.i+1:] {
		if p.Kind != "" || p.n >= bodyLength/2 && (p.period || p.stops > 0) {
			return false
		}
	}
	p := c.next(-1)
	return p.period || p.n >= bodyLength || p.has(sByline|sCredit|sSource|sCaption|sThanks)
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
