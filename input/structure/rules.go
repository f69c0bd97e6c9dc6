package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
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
	lHeadNote   // an editor's note over the title
	lTitleMore  // the second line of a title
	lDocNo      // 某政发〔2023〕17号, 第12期
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
	lQuote      // words set apart
	lCaption    // of a picture
	lSalutation // 各位代表：
	lCredit     // 来源 责任编辑
	lSignature  // 落款
	lEndnote    // 〔1〕 at the end
	lRule       // a line drawn with characters
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
	at      int // i, counted from the title even if that is not in the text
	all     []*para
	settled bool
}

func (c *context) next(k int) *para {
	if c.i+k < 0 || c.i+k >= len(c.all) {
		return &para{Para: &draft.Para{}, none: true}
	}
	return c.all[c.i+k]
}

// follower is the next paragraph, a ——… line skipped.
func (c *context) follower() *para {
	if n := c.next(1); n.dashed && n.n <= maxSubtitle && !n.none {
		return c.next(2)
	}
	return c.next(1)
}

// short reports a line that can stand in a title block: no prose, no end mark.
func (f *para) short(n int) bool {
	return !f.none && f.n > 0 && f.n <= n && f.ends == endsOpen && f.stops == 0
}

// opensText reports what stands after a title block: prose or a salutation.
func (f *para) opensText() bool {
	return f.n >= bodyLength || f.has(sGreeting|sNote) || f.verse || f.Kind == doc.Paragraph
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

// rules in the order in which they are explained.
func rules() []rule { return append(titleRules(), bodyRules()...) }

// titleRules are those of the title block.
func titleRules() []rule {
	return []rule{
		// the title
		{lTitle, 4, diag.T("全文第一段", "first paragraph of the text"), func(c *context) bool { return c.i == 0 }},
		{lTitle, 6, diag.T("刊头之下", "under the masthead of a bulletin"), func(c *context) bool { return c.underMasthead() }},
		{lTitle, 1, diag.T("全文开头", "at the head of the text"), func(c *context) bool { return c.i > 0 && c.i < 4 }},
		{lTitle, 3, diag.T("短而无句末标点", "short, no end mark"), func(c *context) bool { return c.n <= 34 && c.ends == endsOpen && c.periods == 0 }},
		{lTitle, 1, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"), func(c *context) bool {
			return c.n <= 34 && c.ends == endsStop && c.periods == 0 && !c.period
		}},
		{lTitle, 2, diag.T("下一行是副题", "a subtitle follows"), func(c *context) bool { return c.next(1).dashed && c.next(1).n <= maxSubtitle }},
		{lTitle, 2, diag.T("下面是署名或日期", "a byline or a date follows"), func(c *context) bool { return c.next(1).has(sByline | sDate) }},
		{lTitle, 2, diag.T("字号最大或居中", "large type or centred"), func(c *context) bool { return c.big }},
		{lTitle, 4, diag.T("首行加粗", "the first line is bold"), func(c *context) bool { return c.i < 3 && c.boldAll && c.ends == endsOpen }},
		{lTitle, 4, diag.T("字号全文最大", "the largest type of the text"), func(c *context) bool { return c.i < 3 && c.largest() }},
		{lTitle, -3, diag.T("后面没有正文", "no text follows"), func(c *context) bool { return c.i+1 >= len(c.all) }},
		{lTitle, -7, diag.T("以句号收，是正文", "ends in 。: prose"), func(c *context) bool {
			return c.period || c.ends == endsSemi || c.periods > 0 || c.stops > 0 && c.n > 34
		}},
		{lTitle, -5, diag.T("太长", "too long"), func(c *context) bool { return c.n > maxTitle }},
		{lTitle, -8, diag.T("像署名、日期、称呼、来源或图说", "looks like a byline, date, salutation, source or caption"), func(c *context) bool {
			return c.has(sApart|sField) || c.speaker > 0
		}},
		{lTitle, -6, diag.T("以冒号收，引出下文", "ends in ：, leads on"), func(c *context) bool { return c.ends == endsColon }},
		{lTitle, -8, diag.T("前面已有正文", "text stands before it"), func(c *context) bool {
			for k := 1; k <= c.i; k++ {
				if p := c.next(-k); !p.has(sDocNo|sAttach|sDate|sOrg) && !(c.i == 1 && p.has(sNote)) && !p.column() && !(c.i == 1 && p.short(24)) {
					return true
				}
			}
			return c.i > 2 && !c.underMasthead()
		}},
		{lTitle, -3, diag.T("不像首行", "not the first line"), func(c *context) bool {
			return c.i > 0 && (c.i > 8 || !c.next(-1).column()) && !c.next(-1).has(sDocNo|sAttach|sDate) && !(c.next(-1).has(sOrg) && c.next(-2).has(sDocNo)) && !c.next(1).dashed
		}},
		{lTitle, -4, diag.T("带编号，是小标题或条目", "numbered: a heading or an item"), func(c *context) bool { return c.number != noNumber && c.number != numPart && c.number != numChapter }},
		{lTitle, -5, diag.T("诗行", "a line of verse"), func(c *context) bool { return c.verse && (c.commas > 0 || c.ends == endsStop) }},
		{lTitle, -4, diag.T("表格的一行", "a line of a table"), func(c *context) bool { return c.row >= 3 }},
		{lTitle, -6, diag.T("破折号起头", "opens with a dash"), func(c *context) bool { return c.dashed }},
		{lTitle, -4, diag.T("段落在句中断开", "breaks off in a sentence"), func(c *context) bool { return c.n >= bodyLength && c.ends == endsOpen && c.commas > 1 }},
		{lTitle, 4, diag.T("栏目名之下", "under the name of a column"), func(c *context) bool {
			p := c.next(-1)
			return c.i == 1 && p.plainLine(10) && p.n < c.n && c.n <= 34 && !c.period && (c.ends == endsStop && c.next(1).has(sByline|sDate) || c.next(1).has(sGreeting))
		}},
		{lTitle, 6, diag.T("题上有编者按", "an editor's note stands over it"), func(c *context) bool { return c.i == 1 && c.next(-1).has(sNote) && c.next(-1).n >= bodyLength }},
		{lHeadNote, 12, diag.T("标题上的编者按", "an editor's note over the title"), func(c *context) bool { return c.noteOverTitle() }},
		{lHeadNote, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.noteOverTitle() }},
		{lTitle, 5, diag.T("三行题的中行", "the middle of three lines over the text"), func(c *context) bool { return c.threeLines(1) }},
		// the kicker
		{lKicker, 9, diag.T("三行题的首行", "the first of three lines over the text"), func(c *context) bool { return c.threeLines(0) }},
		{lKicker, 6, diag.T("题上短行，主题另有副题", "a short line over a title with a subtitle"), func(c *context) bool {
			return c.i == 0 && c.n <= 24 && c.ends == endsOpen && c.next(1).n <= 34 && c.next(1).ends == endsOpen && c.next(2).dashed && !c.next(1).has(sByline|sOrg|sName)
		}},
		{lKicker, 4, diag.T("全文别无小标题", "the text has no headings"), func(c *context) bool {
			return c.i == 0 && c.plainLine(24) && c.next(1).plainLine(34) && c.next(2).dashed && c.next(3).n >= bodyLength && (len(c.heads()) == 1 || len(c.heads()) > 2 && c.onlyDashed(2))
		}},
		{lKicker, 9, diag.T("题上短行，主题两行并列", "a short line over a title of two parallel lines"), func(c *context) bool {
			return c.i == 0 && c.plainLine(24) && c.next(2).twin
		}},
		{lKicker, 7, diag.T("题上的两个短语，主题另有署名", "two phrases over a title with a byline"), func(c *context) bool {
			return c.i == 0 && c.halves && c.next(1).short(34) && !c.next(1).halves && c.next(1).n >= c.n && c.next(2).has(sByline|sDate) && !c.next(1).has(sApart|sActs)
		}},
		{lKicker, 9, diag.T("题上的两到四字，主题长得多", "two to four characters over a much longer line"), func(c *context) bool {
			n := c.next(1)
			return c.i == 0 && c.plainLine(4) && n.plainLine(34) && n.n >= 2*c.n && n.n >= 7 && (c.next(2).has(sByline|sDate) || c.next(2).dashed)
		}},
		{lKicker, 9, diag.T("题上的短行，主题是问句或感叹", "a short line over a title that asks or exclaims"), func(c *context) bool {
			n := c.next(1)
			return c.i == 0 && c.plainLine(10) && n.n > c.n && n.n <= 34 && n.ends == endsStop && !n.period && n.stops <= 1 && (c.next(2).has(sByline|sDate) || c.next(2).dashed)
		}},
		{lKicker, 9, diag.T("栏目名", "name of a column"), func(c *context) bool {
			n := c.next(1)
			return c.i == 0 && c.column() && (n.short(40) && !n.has(sName|sByline) || n.has(sDocNo))
		}},
		{lKicker, 12, diag.T("题上的栏目，主题下是称呼", "a column over a title with a salutation"), func(c *context) bool {
			n := c.next(1)
			return c.i == 0 && c.plainLine(8) && n.plainLine(34) && n.n > c.n+2 && c.next(2).has(sGreeting)
		}},
		{lKicker, 8, diag.T("题上的短行，下一行字更大", "a short line over a larger one"), func(c *context) bool {
			return c.i == 0 && c.short(34) && c.next(1).largest() && c.next(1).Look.Size > c.Look.Size && !c.has(sApart|sDocNo) && c.Look.Size > 0
		}},
		{lKicker, -3, diag.Text{}, func(c *context) bool {
			return !c.next(1).short(34) && c.next(1).ends == endsOpen || !c.next(2).has(sByline|sDate|sGreeting) && !c.next(2).dashed && !c.next(2).twin && !c.threeLines(0) && !c.column()
		}},
		{lKicker, 8, diag.T("附件号", "number of an attachment"), func(c *context) bool { return c.has(sAttach) && c.i == 0 }},
		{lKicker, surelyTooBig, diag.Text{}, func(c *context) bool { return c.i > 0 || c.n > 40 }},
		{lDocNo, 11, diag.T("文号、期号的格式", "form of a document number"), func(c *context) bool { return c.has(sDocNo) && c.at < 4 }},
		{lDocNo, 12, diag.T("期号旁的编印单位", "the office beside the number of the issue"), func(c *context) bool { return c.issuer() }},
		{lDocNo, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sDocNo) && !c.issuer() || c.at > 4 }},
		// what follows the title
		{lTitleMore, 14, diag.T("标题的第二行", "the second line of the title"), func(c *context) bool { return c.secondLine() }},
		{lTitleMore, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.secondLine() || c.at > 4 || c.n > 60 || c.dashed || c.has(sApart) || c.number != noNumber
		}},
		{lSubtitle, 8, diag.T("标题下以破折号起的短行", "a short line after the title that opens with ——"), func(c *context) bool {
			return c.dashed && c.n <= maxSubtitle && !strings.Contains(strings.TrimSuffix(c.text, "。"), "。")
		}},
		{lSubtitle, 7, diag.T("标题下的括号短行", "a short line in brackets after the title"), func(c *context) bool {
			return c.at < 5 && c.n <= 60 && c.has(sQuoted) && c.stops == 0 && !c.has(sDate|sDocNo|sByline)
		}},
		{lSubtitle, 12, diag.T("标题下的短行，说谁出席、主持、讲话", "a short line after the title that says who spoke"), func(c *context) bool {
			return c.at >= 1 && c.at <= 3 && c.has(sActs) && !c.has(sByline) && c.short(36)
		}},
		{lSubtitle, 9, diag.T("标题与署名之间的短行", "a short line between title and byline"), func(c *context) bool {
			return c.betweenTitleAndByline()
		}},
		{lSubtitle, 12, diag.T("标题下括号里的通过、公布日期", "in brackets after the title: who adopted it when"), func(c *context) bool { return c.adopted() }},
		{lSubtitle, 12, diag.T("标题下说在何处讲话的短行", "a short line after the title that says where the speech was made"), func(c *context) bool {
			return c.at >= 1 && c.at <= 2 && c.has(sOccasion)
		}},
		{lSubtitle, 10, diag.T("三行题的末行", "the last of three lines over the text"), func(c *context) bool { return c.threeLines(2) }},
		{lSubtitle, 9, diag.T("标题与正文之间的短行，全文别无小标题", "a short line between title and text that has no headings"), func(c *context) bool { return c.onlyLine() }},
		{lSubtitle, -12, diag.Text{}, func(c *context) bool { return c.started() }},
		{lSubtitle, surelyTooBig, diag.Text{}, func(c *context) bool {
			return !c.dashed && !c.has(sQuoted|sActs|sOccasion) && !c.betweenTitleAndByline() && !c.threeLines(2) && !c.onlyLine() || c.n > 60 && !c.adopted()
		}},
		{lByline, 10, diag.T("署名的格式", "form of a byline"), func(c *context) bool { return c.has(sByline) }},
		{lByline, 10, diag.T("标题下的人名", "names after the title"), func(c *context) bool {
			return c.at > 0 && c.at < 6 && c.has(sName) && (c.next(1).opensText() || c.next(1).has(sDate|sByline|sName|sOffice) || c.next(1).dashed || c.next(1).number != noNumber || c.at == 1)
		}},
		{lByline, 10, diag.T("标题下的笔名", "a pen name after the title"), func(c *context) bool { return c.penName() }},
		{lByline, 11, diag.T("标题下的单位", "an office after the title"), func(c *context) bool { return c.office() && c.others(sOrg) == 0 }},
		{lByline, 11, diag.T("职务与人名", "an office and a name"), func(c *context) bool { return c.at < 6 && c.at > 0 && c.has(sOffice) }},
		{lByline, 11, diag.T("标题下括号里的单位", "an office in brackets after the title"), func(c *context) bool {
			return c.at > 1 && c.at < 6 && c.inBrackets(orgEnd) && !c.next(-1).dashed && !affiliation.MatchString(c.key)
		}},
		{lByline, 11, diag.T("标题下的单位", "an office after the title"), func(c *context) bool {
			return c.at < 5 && c.at > 0 && c.has(sOrg) && (c.next(1).n >= bodyLength || c.next(1).has(sDate)) && c.others(sOrg) == 0
		}},
		{lByline, -12, diag.Text{}, func(c *context) bool { return c.started() }},
		{lByline, surelyTooBig, diag.Text{}, func(c *context) bool {
			return c.n > maxByline || c.stops > 0 || c.period || !c.has(sByline|sName|sOffice|sOrg) && !c.inBrackets(orgEnd) && !c.penName() && !c.office()
		}},
		{lDate, 10, diag.T("日期独占一行", "a date on a line of its own"), func(c *context) bool { return c.has(sDate) }},
		{lDate, -12, diag.Text{}, func(c *context) bool { return c.started() }},
		{lDate, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sDate) }},
		{lSource, 8, diag.T("来源的格式", "form of a source"), func(c *context) bool { return c.has(sSource) }},
		{lSource, 11, diag.T("标题下的编辑", "the editor after the title"), func(c *context) bool { return c.has(sEditor) && c.at > 0 && c.at < 5 }},
		{lSource, -12, diag.Text{}, func(c *context) bool { return c.started() }},
		{lSource, surelyTooBig, diag.Text{}, func(c *context) bool { return !c.has(sSource | sEditor) }},
	}
}

// secondLine reports the second line of a title: the line before names the
// office and this one the matter, or both are centred and as large.
func (c *context) secondLine() bool {
	p := c.next(-1)
	if concerns(c.key) && c.short(60) && p.short(40) && orgEnd.MatchString(p.key) {
		return true
	}
	return c.twin || c.Look.Centered && p.Look.Centered && c.Look.Size >= 16 && c.Look.Size == p.Look.Size && c.short(30) && p.short(30) && !c.dashed
}

// largest reports a line set in larger type than all others.
func (f *para) largest() bool { return f.big && f.top }

// concerns reports the matter of an official title.
func concerns(s string) bool {
	for _, w := range []string{"关于", "印发", "转发", "批转", "公告", "通告", "通知", "令"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// started reports that the text has begun before: a heading that the format
// states, or prose.
func (c *context) started() bool {
	for k := 1; k <= c.i && k < 8; k++ {
		if p := c.next(-k); p.Kind == doc.Heading || p.n >= bodyLength && !p.has(sByline|sDate|sSource|sQuoted) && !(k == c.i && p.has(sNote)) && (p.stops > 0 || p.period) {
			return true
		}
	}
	return false
}

// betweenTitleAndByline reports a short line with the title before it and a
// byline or a date after it: no heading stands there.
func (c *context) betweenTitleAndByline() bool {
	return !(c.i == 1 && c.next(-1).plainLine(4) && c.n >= 7 && c.n >= 2*c.next(-1).n) && (c.at == 1 || c.at == 2 && (c.next(-1).has(sDate|sSource) || c.next(-1).largest())) && !(c.i == 1 && c.next(-1).column()) && c.short(40) && !c.has(sApart|sName|sOffice|sOrg) && c.number == noNumber && c.next(1).has(sByline|sDate|sSource)
}

// inBrackets reports a line in brackets whose words match.
func (f *para) inBrackets(is *pattern.Regexp) bool {
	return f.has(sQuoted) && is.MatchString(strings.Trim(f.key, "（()）"))
}

// datedSections reports headings that are dates: two and more before text.
func (c *context) datedSections() bool {
	if !c.has(sDate) {
		return false
	}
	n := 0
	for i, p := range c.all {
		if p.has(sDate) && i+1 < len(c.all) && c.all[i+1].n >= bodyLength {
			n++
		}
	}
	return n >= 2
}

// column reports the name of a column or a series: 新春走基层·我在一线.
func (f *para) column() bool {
	return f.short(22) && !f.has(sApart) && (columnName.MatchString(f.key) || dottedName.MatchString(f.key))
}

// others counts the other paragraphs of a form.
func (c *context) others(s shape) int {
	n := 0
	for i, p := range c.all {
		if i != c.i && p.has(s) && p.number == noNumber && i*2 < len(c.all) {
			n++
		}
	}
	return n
}
