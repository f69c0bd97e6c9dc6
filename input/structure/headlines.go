package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// The lines of a head, and what the form of each says of it.

// collect takes the lines of the head.
func (h *opening) collect(ps []*para, settled bool) {
	prose := 0
	for i := 0; i < len(ps) && i < maxHeadLines && len(h.plain) < maxPlain; i++ {
		c := context{para: ps[i], i: i, at: i, all: ps, settled: settled}
		if h.titled {
			c.at++
		} else if i > 0 && h.lines[0].form == lCaption {
			c.at-- // a picture stands over the title
		}
		if c.at > 0 &&
			(c.InContents || c.PartHead || h.titled && trait.Prefatory.MatchString(c.Words) && c.next(1).Period) {
			break // the first chapter, a preface
		}
		l := headLine{context: c, form: lTitleEnd, plain: trait.Unadorned(c.Key)}
		l.width = ems(l.plain)
		if c.Has(trait.Rule) && c.Kind == "" {
			l.form = lRule
		} else if c.Kind == doc.Figure || c.Kind == doc.Rule {
			l.form = lGiven
		} else if f, ok := h.formOf(&l); ok {
			l.form = f
		} else if h.leadOverByline(&l) {
			l.form = lBody
			switch {
			case c.Kind != "":
				l.form = lGiven
			case c.Has(trait.Note):
				l.form = lNote
			}
		} else if h.endsHead(&l) {
			break
		} else {
			h.plain = append(h.plain, i)
		}
		h.lines = append(h.lines, l)
	}
	h.topics = map[string]bool{}
	for _, p := range ps[min(len(ps), len(h.lines)):] {
		if p.N < trait.BodyLength {
			continue
		}
		pairsOf(p.Key, func(s string) { h.topics[s] = true })
		if prose++; prose == 4 {
			break
		}
	}
}

// lesson is what was read before a sermon, beside who preached.
var lesson = pattern.New(`^(?:经文|经课|读经|金句)[:：]`)

// pictured reports the caption of a picture over the title: a title block follows it, or the
// only short line over prose.
func (c *context) pictured() bool {
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
func (c *context) pictureUnder() bool {
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
func (c *context) takerUnder(h *opening) bool {
	return c.i > 0 && h.lines[c.i-1].form == lCaption && trait.TakesPicture(&c.para.Paragraph)
}

// onlyChapter reports the one chapter or lecture of a text: 第六讲　地名里的城市 is its title.
func (c *context) onlyChapter() bool {
	for _, p := range c.all[c.i+1:] {
		if p.Number == trait.NumChapter || p.Number == trait.NumPart || p.Number == trait.NumSection {
			return false
		}
	}
	return true
}

// formOf returns what the form of a line says of it.
func (h *opening) formOf(l *headLine) (label, bool) {
	c := &l.context
	named := c.at > 0 && c.Has(trait.Name) && !c.mastName() && !company.HeadsAlike(c.all, c.i) &&
		(opensText(c.next(1)) || c.next(1).Has(trait.Date|trait.Byline|trait.Name|trait.Office) ||
			c.next(1).Dashed || c.next(1).Number != trait.NoNumber || c.at == 1 || c.next(1).Bare() ||
			c.next(1).Period || c.next(1).Stops > 0)
	switch {
	case trait.DatedItem.MatchString(c.Key):
		return 0, false
	case c.adoption():
		return lCredit, true
	case c.at > 0 && c.Kind == "" && trait.DraftState.MatchString(c.Key):
		return lDocNo, true
	case c.pictured(), c.pictureUnder(), c.takerUnder(h):
		return lCaption, true
	case c.at > 0 && strings.HasPrefix(c.Key, "关键词"):
		return lCredit, true
	case c.holds():
		return lByline, true
	case c.at > 0 && lesson.MatchString(c.Key) && (c.next(1).Has(trait.Byline) || c.next(-1).Has(trait.Byline)):
		return lCredit, true
	case h.classed(c):
		return lDocNo, true
	case c.Kind != "" ||
		c.Stops > 0 && !c.Has(trait.Bracketed) && !c.Has(trait.Note) ||
		c.Number != trait.NoNumber && !c.Has(trait.Byline|trait.Date|trait.DocNo):
		return 0, false
	case h.noteInTwo(c):
		return lHeadNote, true
	case c.noteOverTitle() ||
		c.Has(trait.Note) && c.N >= trait.BodyLength && h.masthead() && c.next(1).PlainLine(trait.MaxTitle):
		return lHeadNote, true
	case c.i == 0 && capitals.MatchString(c.Key) && c.next(1).Short(trait.MaxTitle) &&
		strings.ContainsFunc(c.next(1).Key, trait.IsHan) &&
		(c.next(1).PlainLine(trait.MaxTitle) || c.next(2).PlainLine(trait.MaxTitle)):
		return lDocNo, true
	case c.at == 0 && (issueTail.MatchString(l.plain) || issueOf.MatchString(c.Key)) && c.next(1).Column() &&
		strings.HasPrefix(c.next(1).Words, "【"):
		return lDocNo, true // the paper and its number over the column
	case c.Has(trait.Attachment) && c.i == 0, c.labelledColumn():
		return lKicker, true
	case c.signedBelowNothing():
		return lByline, true
	case c.Has(trait.DocNo) && (!c.Has(trait.Bracketed) || strings.Contains(c.Key, "期")) ||
		c.issuer() ||
		c.at > 0 && issueOf.MatchString(c.Key) ||
		c.i == 0 && redHead.MatchString(c.Key) &&
			(c.next(1).Has(trait.DocNo) || trait.OfficialMatter(c.next(2).Key)):
		return lDocNo, true
	case c.Dashed && c.at == 0:
		return 0, false // a kicker
	case c.Dashed:
		return lSubtitle, c.N <= trait.MaxSubtitle && !c.Period && c.at > 0
	case c.Particular:
		return 0, false
	case trait.HoldsDate(c.Words, c.Key), announced.MatchString(c.Words):
		return lDate, c.at > 0
	case c.redHeads(), c.at > 0 && c.N <= trait.MaxTitle && noticeNo.MatchString(c.Key):
		return lDocNo, true
	case c.at > 0 && !c.Has(trait.Byline|trait.Credit|trait.Field|trait.Source|trait.Editor|trait.Note) &&
		roleAndNames(c.Key):
		return lByline, true
	case c.at == 0 && c.Has(trait.Byline) && !c.Has(trait.Source) && opinion.MatchString(c.Key) &&
		!trait.AreNames(c.Key[strings.IndexAny(c.Key, ":：")+len("："):]):
		return 0, false // 本报评论员：… is a title
	case c.Has(trait.Byline) && !c.Has(trait.Source) && !c.Period && c.Ends == trait.EndsOpen && c.Speaker == 0:
		return lByline, c.N <= trait.MaxByline && (c.at > 0 || !trait.Squared.MatchString(c.Key))
	case c.at < deskMarks && !c.next(1).None && deskMark.MatchString(c.Key):
		return lDocNo, true
	case c.at < 2 && !c.next(1).None &&
		(secrecy.MatchString(c.Key) || c.at == 0 && supplied.MatchString(c.Key) && c.N <= trait.MaxShortLine):
		return lDocNo, true
	case c.at > 0 && timeField.MatchString(c.Key) &&
		(c.next(-1).Has(trait.Byline|trait.Source) || c.next(1).Has(trait.Byline|trait.Source)):
		return lDate, true
	case c.at > 0 && stamped.MatchString(c.Key) && !strings.HasPrefix(c.next(1).Key, "地") &&
		!c.next(-1).Has(trait.Field):
		return lDate, true
	case c.at > 0 && c.at < 5 && inForce.MatchString(c.Key):
		return lDocNo, true
	case c.Has(trait.Date):
		return lDate, true
	case c.Has(trait.Day) && c.at > 0 &&
		(c.next(1).Has(trait.Byline|trait.Name) || c.next(-1).Has(trait.Byline|trait.Source)):
		return lDate, true
	case c.at > 0 &&
		(c.Has(trait.Org) ||
			c.Short(8) && c.N >= 4 && !trait.Meeting.MatchString(c.Key) && trait.HanOnly(c.Words) &&
				trait.OrgEnd.MatchString(c.Key) && !strings.ContainsAny(c.Key, "的了把是在着让被")) &&
		clocked.MatchString(c.next(1).Key):
		return lSource, true
	case c.Has(trait.Source) ||
		c.Has(trait.Editor) && c.at > 0 ||
		c.at > 0 && issuedBy.MatchString(c.Key) ||
		c.at > 0 && besides.MatchString(c.Key) && besideParticular(c.all, c.i):
		return lSource, true
	case named, c.at > 0 && c.Has(trait.Office),
		c.at > 0 && c.Ornament == 0 && c.Ends == trait.EndsOpen && !c.mastName() && trait.WritersLine(c.Key):
		return lByline, true
	case c.Has(trait.Credit) && c.i > 0:
		return lCredit, c.at > 1 || c.at == 1 && c.Has(trait.Bracketed) || h.goesOn(c)
	}
	return 0, false
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
func (c *context) redHeads() bool {
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

// deskMarks is how many lines of a head may hold one.
const deskMarks = 4

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

// noteInTwo reports an editor's note over the title whose label has a line of its own.
func (h *opening) noteInTwo(c *context) bool {
	at := c.i
	if at > 1 || c.Kind != "" {
		return false
	}
	label, note, title := c.next(-at), c.next(1-at), c.next(2-at)
	return label.Has(trait.Note) && label.N <= 6 && note.N >= trait.BodyLength && note.Period &&
		title.PlainLine(trait.MaxTitle) &&
		(c.next(3-at).Has(trait.Byline) || c.next(3-at).Dashed || c.next(4-at).Has(trait.Byline))
}

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
func (h *opening) goesOn(c *context) bool {
	n := c.next(1)
	return n.Has(trait.Byline|trait.Date|trait.Source|trait.Name) ||
		n.Short(trait.MaxTitle) && c.next(2).Has(trait.Byline|trait.Date)
}

// leadOverByline reports a standfirst between the title and the byline: prose, or what the
// format says is a lead.
func (h *opening) leadOverByline(l *headLine) bool {
	given := l.Kind == doc.Paragraph && l.Role == doc.Lead
	if !given && (l.Kind != "" || l.N < trait.BodyLength && !(l.Period && l.N >= 16)) || l.N > 250 {
		return false
	}
	if last := len(h.lines) - 1; last < 0 && !(given && h.titled) ||
		last >= 0 && h.lines[last].form != lTitleEnd && h.lines[last].form != lSubtitle {
		return false
	}
	by, text := l.next(1), l.next(2)
	return by.Has(trait.Byline) && by.N <= trait.MaxByline &&
		(text.N >= trait.BodyLength || text.Has(trait.Byline|trait.Date|trait.Source)) ||
		given && by.Has(trait.Date|trait.Source) && by.N <= trait.MaxByline
}

// formed says why a line is what its form says.
var formed = [nLabels]diag.Text{
	lHeadNote: diag.T("标题上的编者按", "an editor's note over the title"),
	lKicker:   diag.T("附件号", "number of an attachment"),
	lDocNo:    diag.T("文号、期号或其旁的编印单位", "a document number, or the office beside it"),
	lSubtitle: diag.T("破折号起头的短行", "a short line that opens with ——"),
	lByline:   diag.T("署名的格式", "form of a byline"),
	lDate:     diag.T("日期独占一行", "a date on a line of its own"),
	lSource:   diag.T("来源、编辑的格式", "form of a source or an editor"),
	lCredit:   diag.T("说明的格式", "form of a credit"),
	lCaption:  diag.T("标题之上的图说", "a caption over the title"),
	lBody:     diag.T("标题与署名之间的导语", "a standfirst between title and byline"),
	lNote:     diag.T("编者按的标签", "label of an editor's note"),
}

// endsHead reports what stands after a head: prose, a salutation, a numbered heading, a
// list, a table, verse, a turn of a conversation.
func (h *opening) endsHead(l *headLine) bool {
	c := &l.context
	if labelled := func(p *para) bool {
		return !p.None && rowLabel.MatchString(p.Key) &&
			!p.Has(trait.Byline|trait.Date|trait.Source|trait.Credit|trait.Note)
	}; labelled(c.para) && !(len(h.plain) <= 1 && !c.Has(trait.Field) && c.next(1).Has(trait.Field)) &&
		(labelled(c.next(1)) || labelled(c.next(-1))) {
		return true // 时　间：…, 地　点：…
	}
	bullet := c.Number == trait.NumBullet && l.plain != c.Key && c.i < 3 && c.next(1).Number != trait.NumBullet
	first := len(h.plain) <= 1 && c.N <= 34 // may be a title, whatever it looks like
	head := c.next(1).Has(trait.Byline) || c.next(1).Dashed || c.next(2).Has(trait.Byline|trait.Date) ||
		c.next(2).Dashed
	switch {
	case c.Set, c.Kind != "" || c.N > 80 || c.Stops > 1 || c.Ends == trait.EndsSemi:
		return true
	case c.N >= trait.BodyLength && (c.Stops > 0 || c.Period || c.Commas > 1 || c.Commas > 0 && !official(l.plain)):
		return c.i > 0 || c.Stops > 0 || c.Period || !(c.next(1).PlainLine(34) && head || c.overParticulars())
	case c.Period:
		return c.i > 0 || c.N > 20 || !(c.next(1).Has(trait.Byline) || c.next(1).Dashed)
	case c.Has(trait.Greeting|trait.Note|trait.Caption|trait.Thanks|trait.Rule|trait.Field) &&
		!c.Has(trait.Bracketed),
		c.Verse, c.VerseHead && c.at > 0, c.Particular, c.Pair, c.Row >= 3:
		return true
	case c.Speaker > 0 && (!first || c.next(1).Speaker > 0):
		return true
	case c.Ends == trait.EndsColon && !trait.OfficialMatter(l.plain) &&
		!(c.i <= 1 && c.N <= 24 && c.next(1).PlainLine(34) && head),
		c.Number != trait.NoNumber && !bullet &&
			!(c.i == 0 && c.Number == trait.NumChapter && c.next(1).Number != trait.NumArticle && c.onlyChapter()):
		return true
	case wired(c.para):
		return true
	case c.Dashed && (c.at > 0 || !c.next(1).PlainLine(trait.MaxTitle) || !c.next(2).Has(trait.Byline|trait.Date)):
		return true
	}
	return c.WithDigit > 0 && c.BoldShare < 95
}

// overParticulars reports a line right over the day and the source of a text, and that over prose: such
// a line is a title, however many clauses it has.
func (c *context) overParticulars() bool {
	n := c.next(1)
	return n.Has(trait.Date|trait.Source) && n.N <= trait.MaxByline && !n.Period && n.Kind == "" &&
		particulars.DateAt(n.Words) != "" && headField.MatchString(n.Key) && opensText(c.next(2))
}

// rowLabel opens a line of particulars, its label spread or not.
var rowLabel = pattern.New(`^(?:\p{Han}[ 　]*){2,6}[:：][ 　]*[^ 　]`)

// ems is the width of a text.
func ems(s string) int {
	half := 0
	for _, r := range s {
		if r < 0x2000 {
			half++
		} else {
			half += 2
		}
	}
	return (half + 1) / 2
}

// pairsOf visits the pairs of Han characters of a text.
func pairsOf(s string, visit func(string)) {
	last := -1
	for i, r := range s {
		if !trait.IsHan(r) {
			last = -1
			continue
		}
		if last >= 0 {
			visit(s[last : i+utf8.RuneLen(r)])
		}
		last = i
	}
}

// shared is the share in per cent of a line's pairs of characters that the first
// paragraphs hold too.
func (h *opening) shared(i int) int {
	n, in := 0, 0
	pairsOf(h.lines[i].plain, func(s string) {
		n++
		if h.topics[s] {
			in++
		}
	})
	return in * 100 / max(1, n)
}

// mastName reports a line in the largest type over the number of an issue: the name of a
// bulletin, though it may look like names, 松 岭 信 息.
func (c *context) mastName() bool { return c.largest() && c.next(1).Has(trait.DocNo) }
