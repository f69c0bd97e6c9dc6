package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// classed reports a line of the class of a book, over its title.
func (h *opening) classed(c *setting) bool {
	if c.at != c.i || c.Kind != "" || c.N > trait.MaxShortLine {
		return false
	}
	if c.i == 0 {
		return company.BookClass.MatchString(c.Key)
	}
	return h.lines[c.i-1].form == lDocNo && company.BookClass.MatchString(h.lines[0].Key) &&
		company.BookKind.MatchString(c.Key)
}

// officeAfter reports a name and the office of its bearer, or what he is there: 某　某　某市文联;
// 某某，某大学教授.
func officeAfter(s string) bool {
	at := strings.IndexAny(s, "，,：:")
	if at < 0 {
		at = strings.LastIndexAny(s, " 　")
	}
	if at < 0 {
		return false
	}
	office := strings.TrimLeft(s[at:], " 　，,：:")
	n := utf8.RuneCountInString(office)
	is := trait.OfficeEnd.MatchString(office) ||
		strings.HasSuffix(office, "文联") ||
		strings.HasSuffix(office, "作协") ||
		n <= 24 && officeOf.MatchString(office)
	return is && n >= 4 && trait.AreNames(strings.TrimRight(s[:at], " 　"))
}

// officeOf is what somebody is, and where.
var officeOf = pattern.New(`
	^(?:系|现任)?\p{Han}{2,16}(?:
		大学|学院|学校|中学|小学|研究[院所会]|科学院|医院|中心|公司|集团|协会|学会|报社|杂志社|出版社|
		博物馆|图书馆|[局委部厅处馆社院系所]
	)\p{Han}{0,8}(?:
		教授|研究员|讲师|院士|主任|院长|校长|所长|馆长|会长|理事|教师|老师|学者|博士|硕士|研究生|博士生|
		总编辑?|主编|编辑|记者|医师|医生|律师|工程师|分析师|经济学家|总经理|董事长
	)(?:、\p{Han}{2,8})?$`)

// byline rates a plain line after the title as names.
func (h *opening) byline(i int) int {
	l := &h.lines[i]
	sum := 0
	next := l.next(1)
	switch {
	case h.once(i, "heads", func() bool { return company.HeadsAlike(l.all, l.i) }):
		return 0
	case i == 0 && !h.titled, l.Ends != trait.EndsOpen, l.N > trait.MaxByline,
		l.Has(trait.Acts | trait.Occasion | trait.Web):
		return 0
	case l.at > 1 && l.inBrackets(trait.OrgEnd) && !affiliation.MatchString(l.Key) &&
		(!l.next(-1).Dashed || l.writersOffice()):
		h.cue(&sum, i, 8, "标题下括号里的单位", "an office in brackets after the title")
	case trait.Meeting.MatchString(l.plain):
		return 0
	case (l.Has(trait.Org) || offices(strings.TrimSuffix(l.plain, "编"))) && l.others(trait.Org) == 0,
		l.N <= 20 && trait.HanOnly(l.Words) && trait.OrgEnd.MatchString(l.plain) &&
			!strings.ContainsAny(l.plain, "的了把是在着让被") &&
			(l.alone() ||
				next.Has(trait.Date) ||
				strings.ContainsAny(next.Words[:min(3, len(next.Words))], "(（") && act.MatchString(next.Key) ||
				l.next(-1).Dashed ||
				h.joint() == 0 && next.N <= 20 && trait.HanOnly(next.Words) &&
					trait.OrgEnd.MatchString(next.Words)):
		h.cue(&sum, i, 8, "标题下的单位", "an office after the title")
	case l.at > 1 && trait.AreNames(l.plain) && next.Has(trait.Greeting):
		h.cue(&sum, i, 9, "标题与称呼之间的人名", "a name between the title and whom he speaks to")
	case trait.TitledName(l.plain), officeAfter(l.plain):
		h.cue(&sum, i, 9, "身份与人名", "what one is and a name")
	case nick.MatchString(l.plain) && l.N <= 8 && next.N >= trait.BodyLength/2:
		h.cue(&sum, i, 6, "标题下的笔名", "a pen name after the title")
	case l.N <= 4 && l.N >= 2 && trait.HanOnly(l.Words) && !l.Has(trait.Note|trait.EndHead) && h.penName(l):
		h.cue(&sum, i, 6, "标题下的笔名", "a pen name after the title")
	}
	return sum
}

// writersOffice reports one office in brackets whose trade is to write: （某某党委宣传部）. Of others it may be
// the meeting of the subtitle over it.
func (l *headLine) writersOffice() bool { return writersOffice.MatchString(l.Key) }

var writersOffice = pattern.New(`
	^[（(]\p{Han}{2,16}(?:宣传[部处科]|办公室|研究室|编辑部|融媒体中心|新闻中心|课题组|调研组|报道组|通讯组)[）)]$`)

// penName reports two to four Han characters right under the title that head nothing:
// no text of the kind follows, or no other short line in the text.
func (h *opening) penName(l *headLine) bool {
	if l.i > 0 && h.lines[l.i-1].form != lTitleEnd && h.lines[l.i-1].form != lSubtitle {
		return false
	}
	next := l.next(1)
	if next.N < trait.BodyLength && !next.Verse {
		return l.PlainLine(4) && (next.Bare() || next.Is(company.VerseHead)) && !next.Has(trait.Name)
	}
	lengths := l.heads()
	return len(lengths) == 0 ||
		next.Verse && !l.Verse ||
		l.N <= 3 && l.Look.Blank == 0 && next.Look.Blank > 0 && h.words != nil && !h.words.Contains(l.plain)
}
