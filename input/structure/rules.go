package structure

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
)

// label is what a paragraph can be taken for. The order matters: the labels of
// the title block come first.
type label uint8

const (
	lKicker label = iota
	lTitle
	lSubtitle
	lByline
	lDate
	lSource
	lTitleEnd   // no label: the title block ends here
	lBody       // running prose
	lNote       // editor's note
	lNumHead    // a numbered heading
	lLineHead   // a short line without an end mark
	lSentence   // a single sentence in a series
	lHeadSub    // ——… under a heading
	lCallout    // 数读
	lItem       // of a list
	lVerse      //
	lRow        // of a table
	lCaption    // of a picture
	lSalutation // 各位代表：
	lCredit     // 来源 责任编辑
	lSignature  // 落款
	lGiven      // the format says what it is
	nLabels
)

// rule is one piece of evidence: where it holds, a paragraph is so much likelier
// to be what the label says. One point is about the evidence of "short and
// without an end mark" (measured precision 0.65); counts behind the weights are
// in docs/INPUT.md.
type rule struct {
	label  label
	weight int
	why    diag.Text
	holds  func(c *context) bool
}

// context is a paragraph among its neighbours.
type context struct {
	*para
	i       int
	all     []*para
	settled bool
}

func (c *context) next(k int) *para {
	if c.i+k < 0 || c.i+k >= len(c.all) {
		return &para{}
	}
	return c.all[c.i+k]
}

// follower is the next paragraph, a ——… line skipped.
func (c *context) follower() *para {
	if n := c.next(1); n.dashed && n.n <= maxSubtitle && n.Para != nil {
		return c.next(2)
	}
	return c.next(1)
}

const (
	maxSubtitle  = 42
	maxTitle     = 50
	maxHeading   = 40
	maxByline    = 48
	bodyLength   = 40 // a paragraph of so many characters is prose
	maxCallout   = 220
	surelyTooBig = -20
)

var (
	reporter   = regexp.MustCompile(`^[□■●◎◇○◆]? ?(?:本报|本刊|本网|本台|新华社|人民网|中新社|[\p{Han}]{2,6}(?:日报|晚报|晨报|网|社|台|周刊))?(?:首席|特派|特约|见习|实习|驻[\p{Han}]{1,4}|全媒体|融媒体|专职)*(?:记者|通讯员|评论员|撰稿人?|编辑部|观察员|作者)[ 　:：/／|｜]?`)
	authored   = regexp.MustCompile(`^(?:作者|执笔|撰文|撰稿|整理|文|图|文字|摄影|口述|采写|供稿|编译|文图|图文|文 ?[/／] ?图|策划)[ 　]?[:：/／|｜丨] ?[\p{Han}A-Za-z·]{2,}`)
	squared    = regexp.MustCompile(`^[□■◎] ?[\p{Han}·]{2,4}(?:[ 　、]+[\p{Han}·]{1,4})*$`)
	namesOnly  = regexp.MustCompile(`^[\p{Han}·]{2,4}(?:[ 　、][\p{Han}·]{1,4}){0,5}$`)
	office     = regexp.MustCompile(`^(?:[\p{Han}]{0,12}(?:省长|市长|县长|区长|州长|主席|书记|主任|院长|检察长|局长|校长|董事长|总经理|镇长|乡长))[ 　]+[\p{Han}·]{1,4}(?:[ 　][\p{Han}]{1,2})?$`)
	dateOnly   = regexp.MustCompile(`^[（(]?(?:\d{4}|[一二三四五六七八九〇○零]{4}) ?[年\-/.] ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[月\-/.] ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日?(?:[ 　]*(?:星期[一二三四五六日天]|周[一二三四五六日]))?(?:[ T　]*\d{1,2}:\d{2}(?::\d{2})?)?[）)]?$`)
	dateLead   = regexp.MustCompile(`^(?:发布时间|发布日期|时间|日期)?[:：]? ?\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}`)
	sourceLine = regexp.MustCompile(`^[（(【]?(?:来源|稿源|信息来源|文章来源|资料来源|数据来源|原载|转载自|转自)[ 　]?[:：|｜/]? ?`)
	creditLine = regexp.MustCompile(`^[（(【\[]?(?:责任编辑|本文责编|责编|责任校对|本版编辑|编辑|校对|审核|监制|编审|终审|一审|二审|三审|复审|初审|原标题|美编|版式|制图|值班编委|值班主任|总值班|供稿单位|供图|联系人|联系电话|(?:本文)?作者单位|作者系|作者为|（?全文完|（?完）?$|－?完－?$)[ 　]?[:：|｜/／]?`)
	captioned  = regexp.MustCompile(`^(?:图为|▲|△|图片说明|上图|下图|左图|右图|图[一二三四五六七八九\d①-⑨][:：、 　])`)
	photoBy    = regexp.MustCompile(`(?:[\p{Han}·]{2,4}[ 　]?(?:摄影?|供图)|资料图(?:片)?|视频截图|新华社发|视觉中国)[）)]?。?$`)
	editorNote = regexp.MustCompile(`^[【\[]?(?:编者按|编者的话|编前语?|编后语?|开栏的话|开栏语|写在前面的?话?|核心提示|核心阅读|阅读提示|内容提要|内容提示|导读|导语|摘要|提要|划重点|前言|引言|本期导读|主持人语)[】\]]?(?:[:：]|[ 　]|$)`)
	greeting   = regexp.MustCompile(`^(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|同学们|乡亲们|老师们|战友们|代表们|委员们|各(?:县|区|市|乡|镇|街道|部门|单位|有关|省|处|科|院|系|高校)|[\p{Han}]{2,20}(?:公司|学校|局|委员会|人民政府|办公室|部|处|厅|先生|女士|同志|老师|经理|校长|局长|市长|主任)[:：]$)`)
	orgEnd     = regexp.MustCompile(`(?:局|委|委员会|府|办|办公室|公司|会|院|厅|部|处|中心|社|所|队|站|学校|大学|集团|党组|组委会|联合会|协会|支部|编辑部|街道)$`)
	attachment = regexp.MustCompile(`^附件[一二三四五六七八九十\d]*[:：]?$`)
	thanks     = regexp.MustCompile(`^(?:谢谢(?:大家)?|此致|敬礼|特此(?:通知|公告|通告|函告|报告|说明)|以上报告|顺祝)`)
)

// surnames are the hundred commonest; a line of names begins with one.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"

func names(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return namesOnly.MatchString(s) && strings.ContainsRune(surnames, r)
}

// rules in the order in which they are explained.
var rules = []rule{
	// the title
	{lTitle, 4, diag.T("全文第一段", "first paragraph of the text"), func(c *context) bool { return c.i == 0 }},
	{lTitle, 1, diag.T("全文开头", "at the head of the text"), func(c *context) bool { return c.i > 0 && c.i < 4 }},
	{lTitle, 3, diag.T("短而无句末标点", "short, no end mark"), func(c *context) bool { return c.n <= 34 && c.ends == endsOpen && c.stops == 0 }},
	{lTitle, 1, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"), func(c *context) bool {
		return c.n <= 34 && c.ends == endsStop && c.stops == 0 && !strings.HasSuffix(c.text, "。")
	}},
	{lTitle, 2, diag.T("下一行是副题", "a subtitle follows"), func(c *context) bool { return c.next(1).dashed && c.next(1).n <= maxSubtitle }},
	{lTitle, 2, diag.T("下面是署名或日期", "a byline or a date follows"), func(c *context) bool { return isByline(c.next(1)) || isDate(c.next(1)) }},
	{lTitle, 2, diag.T("字号最大或居中", "large type or centred"), func(c *context) bool { return c.Look.Centered || c.Look.Size >= 18 }},
	{lTitle, -3, diag.T("后面没有正文", "no text follows"), func(c *context) bool { return c.i+1 >= len(c.all) }},
	{lTitle, -7, diag.T("以句号收，是正文", "ends in 。: prose"), func(c *context) bool { return strings.HasSuffix(c.text, "。") || c.ends == endsSemi || c.stops > 0 }},
	{lTitle, -5, diag.T("太长", "too long"), func(c *context) bool { return c.n > maxTitle }},
	{lTitle, -6, diag.T("像署名、日期、称呼、来源或图说", "looks like a byline, date, salutation, source or caption"), func(c *context) bool {
		return isByline(c.para) || isDate(c.para) || isGreeting(c.para) || sourceLine.MatchString(c.text) || captioned.MatchString(c.text) || editorNote.MatchString(c.text)
	}},
	{lTitle, -4, diag.T("带编号，是小标题或条目", "numbered: a heading or an item"), func(c *context) bool { return c.number != noNumber && c.number != numPart && c.number != numChapter }},
	{lTitle, -5, diag.T("诗行", "a line of verse"), func(c *context) bool { return c.verse && (c.commas > 0 || c.ends == endsStop) }},
	{lTitle, -4, diag.T("表格的一行", "a line of a table"), func(c *context) bool { return c.row >= 3 }},
	{lTitle, -6, diag.T("破折号起头", "opens with a dash"), func(c *context) bool { return c.dashed }},
	{lTitle, -4, diag.T("段落在句中断开", "breaks off in a sentence"), func(c *context) bool { return c.n >= bodyLength && c.ends == endsOpen && c.commas > 1 }},
	// the kicker
	{lKicker, 6, diag.T("题上短行，主题另有副题", "a short line over a title with a subtitle"), func(c *context) bool {
		return c.i == 0 && c.n <= 24 && c.ends == endsOpen && c.next(1).n <= 34 && c.next(1).ends == endsOpen && c.next(2).dashed && !isByline(c.next(1))
	}},
	{lKicker, 8, diag.T("附件号", "number of an attachment"), func(c *context) bool { return attachment.MatchString(c.text) && c.i == 0 }},
	{lKicker, surelyTooBig, diag.Text{}, func(c *context) bool { return c.i > 0 || c.n > 40 }},
	// what follows the title
	{lSubtitle, 8, diag.T("标题下以破折号起的短行", "a short line after the title that opens with ——"), func(c *context) bool {
		return c.dashed && c.n <= maxSubtitle && !strings.Contains(strings.TrimSuffix(c.text, "。"), "。")
	}},
	{lSubtitle, 3, diag.T("标题下的括号短行", "a short line in brackets after the title"), func(c *context) bool {
		return c.i < 4 && c.n <= 45 && strings.HasPrefix(c.text, "（") && strings.HasSuffix(c.text, "）") && c.stops == 0 && !isDate(c.para)
	}},
	{lSubtitle, surelyTooBig, diag.Text{}, func(c *context) bool {
		return !c.dashed && !strings.HasPrefix(c.text, "（") || c.n > 60
	}},
	{lByline, 8, diag.T("署名的格式", "form of a byline"), func(c *context) bool { return isByline(c.para) }},
	{lByline, 4, diag.T("人名", "names"), func(c *context) bool { return c.i < 6 && c.i > 0 && names(c.text) && c.next(1).n >= bodyLength }},
	{lByline, 6, diag.T("职务与人名", "an office and a name"), func(c *context) bool { return c.i < 6 && c.i > 0 && office.MatchString(c.text) }},
	{lByline, surelyTooBig, diag.Text{}, func(c *context) bool {
		return c.n > maxByline || c.stops > 0 || strings.HasSuffix(c.text, "。") || !isByline(c.para) && !names(c.text) && !office.MatchString(c.text)
	}},
	{lDate, 8, diag.T("日期独占一行", "a date on a line of its own"), func(c *context) bool { return isDate(c.para) }},
	{lDate, surelyTooBig, diag.Text{}, func(c *context) bool { return !isDate(c.para) }},
	{lSource, 8, diag.T("来源的格式", "form of a source"), func(c *context) bool { return c.n <= 60 && sourceLine.MatchString(c.text) }},
	{lSource, surelyTooBig, diag.Text{}, func(c *context) bool { return c.n > 60 || !sourceLine.MatchString(c.text) }},
	// running prose
	{lBody, 3, diag.T("长段", "a long paragraph"), func(c *context) bool { return c.n >= bodyLength }},
	{lBody, 2, diag.T("以句号收", "ends a sentence"), func(c *context) bool { return c.ends == endsStop }},
	{lBody, 1, diag.T("有逗号", "holds commas"), func(c *context) bool { return c.commas > 0 }},
	{lBody, 4, diag.T("含几句话", "several sentences"), func(c *context) bool { return c.stops > 0 }},
	// the editor's note
	{lNote, 12, diag.T("编者按的标签", "label of an editor's note"), func(c *context) bool { return editorNote.MatchString(c.text) && c.n >= 8 }},
	{lNote, surelyTooBig, diag.Text{}, func(c *context) bool { return !editorNote.MatchString(c.text) || c.n < 8 }},
	// headings
	{lNumHead, 8, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
		return c.n <= maxHeading && c.ends == endsOpen && c.stops == 0 && c.number < numDot
	}},
	{lNumHead, 5, diag.T("带编号的短行", "a short numbered line"), func(c *context) bool {
		return c.n <= 30 && c.ends == endsOpen && c.stops == 0 && (c.number == numDot || c.number == numDecimal2 || c.number == numDecimal3) && c.follower().number != c.number
	}},
	{lNumHead, 6, diag.T("带编号，收于问号、叹号或引号", "numbered, ends in ？ ！ or a quote"), func(c *context) bool {
		return c.n <= 30 && c.ends == endsStop && c.stops == 0 && !strings.HasSuffix(c.text, "。") && c.number <= numHanParen
	}},
	{lNumHead, 6, diag.T("带编号的单句，下接长段", "a numbered sentence before a long paragraph"), func(c *context) bool {
		return c.n <= 34 && strings.HasSuffix(c.text, "。") && c.stops == 0 && (c.number == numHan || c.number == numHanParen) && c.next(1).n > 2*c.n && c.next(1).number == noNumber
	}},
	{lNumHead, surelyTooBig, diag.Text{}, func(c *context) bool {
		return c.number == noNumber || c.n > 60 || c.number >= numPause || c.number == numArticle && c.n > 12
	}},
	{lLineHead, 3, diag.T("短而无句末标点", "short, no end mark"), func(c *context) bool { return c.n <= 30 && c.ends == endsOpen && c.stops == 0 }},
	{lLineHead, 2, diag.T("很短", "very short"), func(c *context) bool { return c.n <= 20 && c.ends == endsOpen && c.commas == 0 }},
	{lLineHead, 2, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"), func(c *context) bool {
		return c.n <= 26 && c.ends == endsStop && c.stops == 0 && !strings.HasSuffix(c.text, "。")
	}},
	{lLineHead, 2, diag.T("下接长段", "a long paragraph follows"), func(c *context) bool { return c.follower().n >= bodyLength }},
	{lLineHead, 3, diag.T("两个短语，中空一格", "two phrases with a gap"), func(c *context) bool { return c.halves }},
	{lLineHead, 4, diag.T("下一行是副题", "a subtitle follows"), func(c *context) bool {
		return c.next(1).dashed && c.next(1).n <= maxSubtitle && c.next(1).stops == 0 && c.n <= 30 && !c.verse
	}},
	{lLineHead, 4, diag.T("整行加粗", "the whole line is bold"), func(c *context) bool { return c.boldAll && c.n <= maxHeading }},
	{lLineHead, 2, diag.T("居中或字号较大", "centred or larger"), func(c *context) bool { return c.Look.Centered || c.Look.Size >= 14 }},
	{lLineHead, -7, diag.T("句子", "a sentence"), func(c *context) bool { return strings.HasSuffix(c.text, "。") || c.stops > 0 }},
	{lLineHead, -6, diag.T("引出下文", "leads on"), func(c *context) bool { return c.ends == endsColon || c.ends == endsSemi }},
	{lLineHead, -8, diag.T("太长", "too long"), func(c *context) bool { return c.n > maxHeading }},
	{lLineHead, -8, diag.T("像署名、日期、称呼、来源、图说", "looks like a byline, date, salutation, source or caption"), func(c *context) bool {
		return isByline(c.para) || isDate(c.para) || isGreeting(c.para) || creditLine.MatchString(c.text) || sourceLine.MatchString(c.text) ||
			isCaption(c.para) || editorNote.MatchString(c.text) && c.n > 6 || thanks.MatchString(c.text)
	}},
	{lLineHead, -5, diag.T("带编号或项目符号", "numbered or a bullet"), func(c *context) bool { return c.number != noNumber }},
	{lLineHead, -5, diag.T("破折号起头", "opens with a dash"), func(c *context) bool { return c.dashed }},
	{lLineHead, -6, diag.T("诗行或表格的一行", "verse or a line of a table"), func(c *context) bool { return c.verse || c.row >= 3 }},
	{lLineHead, -6, diag.T("以逗号、顿号收", "ends in a comma"), func(c *context) bool { return strings.HasSuffix(c.text, "，") || strings.HasSuffix(c.text, "、") }},
	{lLineHead, -4, diag.T("后面没有正文", "no text follows"), func(c *context) bool { return c.i+1 >= len(c.all) }},
	{lLineHead, -4, diag.T("含网址或号码", "holds an address or a number"), func(c *context) bool {
		return strings.Contains(c.text, "http") || strings.Contains(c.text, "www.") || strings.Contains(c.text, "@")
	}},
	{lSentence, 14, diag.T("同构的单句，反复出现在长段之前", "a sentence of a series before long paragraphs"), func(c *context) bool { return c.series }},
	{lSentence, -8, diag.T("接在小标题之后，是开场白", "right after a heading: an opening line"), func(c *context) bool {
		p := c.next(-1)
		return c.series && c.i > 0 && p.n <= 30 && (p.ends == endsOpen || p.series) && !isByline(p)
	}},
	{lSentence, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.series }},
	{lHeadSub, 9, diag.T("小标题下以破折号起的短行", "a short line after a heading that opens with ——"), func(c *context) bool {
		return c.dashed && c.n <= maxSubtitle && c.stops == 0
	}},
	{lHeadSub, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.dashed || c.n > maxSubtitle+10 }},
	// statistics
	{lCallout, 9, diag.T("加粗的数字", "figures in bold"), func(c *context) bool { return c.withDigit > 0 && c.boldShare < 75 }},
	{lCallout, 3, diag.T("几处加粗", "several bold places"), func(c *context) bool { return c.boldFigures >= 2 }},
	{lCallout, 2, diag.T("自成一块", "stands apart"), func(c *context) bool { return c.Look.Blank >= 2 || c.next(1).Para != nil && c.next(1).Look.Blank >= 2 }},
	{lCallout, -9, diag.T("太长，是带强调的正文", "too long: prose with emphasis"), func(c *context) bool { return c.n > maxCallout }},
	{lCallout, -8, diag.T("带编号", "numbered"), func(c *context) bool { return c.number != noNumber && c.number != numBullet }},
	{lCallout, surelyTooBig, diag.Text{}, func(c *context) bool { return c.withDigit == 0 }},
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
	{lItem, 3, diag.T("编号的短条", "a short numbered entry"), func(c *context) bool {
		return (c.number == numPause || c.number == numParen || c.number == numCircle) && c.n <= 80
	}},
	{lItem, -4, diag.T("长段，是带编号的正文", "long: prose with a number"), func(c *context) bool { return c.n > 160 }},
	{lItem, surelyTooBig, diag.Text{}, func(c *context) bool { return c.number == noNumber && !c.dashed || c.number == numArticle }},
	{lVerse, 9, diag.T("句式相等的诗行", "lines of equal clauses"), func(c *context) bool { return c.verse }},
	{lVerse, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.verse }},
	{lRow, 10, diag.T("列数相等的几行", "lines of as many fields"), func(c *context) bool {
		return c.row >= 2 && (c.next(1).row == c.row && (c.next(2).row == c.row || c.next(-1).row == c.row) || c.next(-1).row == c.row && c.next(-2).row == c.row)
	}},
	{lRow, surelyTooBig, diag.Text{}, func(c *context) bool { return c.row < 2 }},
	// around the text
	{lCaption, 10, diag.T("图说的格式", "form of a caption"), func(c *context) bool { return isCaption(c.para) }},
	{lCaption, surelyTooBig, diag.Text{}, func(c *context) bool { return !isCaption(c.para) }},
	{lSalutation, 10, diag.T("称呼", "a salutation"), func(c *context) bool { return isGreeting(c.para) }},
	{lSalutation, surelyTooBig, diag.Text{}, func(c *context) bool { return !isGreeting(c.para) }},
	{lCredit, 9, diag.T("来源、编辑的格式", "form of a credit"), func(c *context) bool {
		return c.n <= 80 && (creditLine.MatchString(c.text) || sourceLine.MatchString(c.text)) && c.i > 0
	}},
	{lCredit, 6, diag.T("文末署名", "a byline at the end"), func(c *context) bool { return isByline(c.para) && c.i*2 > len(c.all) }},
	{lCredit, surelyTooBig, diag.Text{}, func(c *context) bool {
		return c.n > 80 || !creditLine.MatchString(c.text) && !sourceLine.MatchString(c.text) && !isByline(c.para)
	}},
	{lSignature, 9, diag.T("文末的日期", "a date at the end"), func(c *context) bool { return isDate(c.para) && c.i+3 >= len(c.all) && c.i > 1 }},
	{lSignature, 9, diag.T("日期前的单位或姓名", "an office or a name before the date"), func(c *context) bool {
		return c.i > 1 && c.i+3 >= len(c.all) && c.n <= 30 && c.ends == endsOpen && c.commas == 0 && (isDate(c.next(1)) || isDate(c.next(2)))
	}},
	{lSignature, 7, diag.T("文末的单位", "an office at the end"), func(c *context) bool {
		return c.i > 1 && c.i+2 >= len(c.all) && c.n <= 30 && orgEnd.MatchString(c.text) && c.ends == endsOpen
	}},
	{lSignature, 6, diag.T("文末的套语", "a closing formula"), func(c *context) bool { return c.i+4 >= len(c.all) && c.n <= 6 && thanks.MatchString(c.text) }},
	{lSignature, 4, diag.T("靠右", "flush right"), func(c *context) bool { return c.Look.Right && c.n <= 30 || c.Look.Indent >= 10 && c.n <= 30 }},
	{lSignature, surelyTooBig, diag.Text{}, func(c *context) bool { return c.i*2 < len(c.all) || c.n > 40 || c.stops > 0 }},
}

func isByline(p *para) bool {
	if p.Para == nil || p.n > maxByline || p.stops > 0 || strings.HasSuffix(p.text, "。") {
		return false
	}
	if authored.MatchString(p.text) || squared.MatchString(p.text) {
		return true
	}
	m := reporter.FindString(p.text)
	return m != "" && utf8.RuneCountInString(m) < p.n && p.commas == 0 && p.ends != endsColon
}

func isDate(p *para) bool {
	return p.Para != nil && p.n <= 60 && (dateOnly.MatchString(p.text) || p.n <= 50 && p.ends == endsOpen && p.commas <= 2 && dateLead.MatchString(p.text) && strings.ContainsAny(p.text, ":："))
}

func isCaption(p *para) bool {
	if p.Para == nil || p.n > 140 {
		return false
	}
	return captioned.MatchString(p.text) || p.n >= 6 && photoBy.MatchString(p.text) && !sourceLine.MatchString(p.text) && !authored.MatchString(p.text)
}

func isGreeting(p *para) bool {
	return p.Para != nil && p.n <= 130 && p.stops == 0 && (strings.HasSuffix(p.text, "：") || strings.HasSuffix(p.text, ":") || strings.HasSuffix(p.text, "！") && p.n <= 20) &&
		greeting.MatchString(p.text)
}
