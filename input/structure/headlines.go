package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
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
		if c.at > 0 && (c.inContents || c.partHead || h.titled && prefatory.MatchString(c.text) && c.next(1).period) {
			break // the first chapter, a preface
		}
		l := headLine{context: c, form: lTitleEnd, plain: unadorned(c.key)}
		l.width = ems(l.plain)
		if c.has(sRule) && c.Kind == "" {
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
			case c.has(sNote):
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
		if p.n < bodyLength {
			continue
		}
		pairsOf(p.key, func(s string) { h.topics[s] = true })
		if prose++; prose == 4 {
			break
		}
	}
}

// lesson is what was read before a sermon, beside who preached.
var lesson = pattern.New(`^(?:经文|经课|读经|金句)[:：]`).First("经读金")

// pictured reports the caption of a picture over the title: a title block follows it, or the
// only short line over prose.
func (c *context) pictured() bool {
	if c.at != 0 || c.Kind != "" || !c.has(sCaption) || !c.next(1).plainLine(maxTitle) || c.next(1).has(sCaption) {
		return false
	}
	n := c.next(2)
	return n.dashed || n.has(sByline|sDate|sName|sOffice|sOccasion|sSource) || n.has(sQuoted) && n.stops == 0 && n.short(maxSubtitle) ||
		n.wired() || n.n >= bodyLength && n.period && len(c.headsFrom(c.i+2)) == 0
}

// pictureUnder reports the caption of a picture between the title and who wrote the story, and when.
func (c *context) pictureUnder() bool {
	if c.at == 0 || c.Kind != "" || !c.has(sCaption) {
		return false
	}
	n := c.next(1)
	if n.has(sCaption) {
		n = c.next(2)
	}
	return n.n <= maxByline && n.has(sDate|sByline|sEditor|sSource) && !n.has(sCaption)
}

// onlyChapter reports the one chapter or lecture of a text: 第六讲　地名里的城市 is its title.
func (c *context) onlyChapter() bool {
	for _, p := range c.all[c.i+1:] {
		if p.number == numChapter || p.number == numPart || p.number == numSection {
			return false
		}
	}
	return true
}

// formOf returns what the form of a line says of it.
func (h *opening) formOf(l *headLine) (label, bool) {
	c := &l.context
	named := c.at > 0 && c.has(sName) && !c.mastName() && !headsAlike(c.all, c.i) && (c.next(1).opensText() || c.next(1).has(sDate|sByline|sName|sOffice) || c.next(1).dashed || c.next(1).number != noNumber || c.at == 1 || c.next(1).bare() || c.next(1).period || c.next(1).stops > 0)
	switch {
	case datedItem.MatchString(c.key):
		return 0, false
	case c.adoption():
		return lCredit, true
	case c.at > 0 && c.Kind == "" && draftState.MatchString(c.key):
		return lDocNo, true
	case c.pictured(), c.pictureUnder():
		return lCaption, true
	case c.holds():
		return lByline, true
	case c.at > 0 && lesson.MatchString(c.key) && (c.next(1).has(sByline) || c.next(-1).has(sByline)):
		return lCredit, true
	case h.classed(c):
		return lDocNo, true
	case c.Kind != "" || c.stops > 0 && !c.has(sQuoted) && !c.has(sNote) || c.number != noNumber && !c.has(sByline|sDate|sDocNo):
		return 0, false
	case h.noteInTwo(c):
		return lHeadNote, true
	case c.noteOverTitle() || c.has(sNote) && c.n >= bodyLength && h.masthead() && c.next(1).plainLine(maxTitle):
		return lHeadNote, true
	case c.i == 0 && capitals.MatchString(c.key) && c.next(1).short(maxTitle) && strings.ContainsFunc(c.next(1).key, isHan) && (c.next(1).plainLine(maxTitle) || c.next(2).plainLine(maxTitle)):
		return lDocNo, true
	case c.at == 0 && (issueTail.MatchString(l.plain) || issueOf.MatchString(c.key)) && c.next(1).column() && strings.HasPrefix(c.next(1).text, "【"):
		return lDocNo, true // the paper and its number over the column
	case c.has(sAttach) && c.i == 0, c.labelledColumn():
		return lKicker, true
	case c.signedBelowNothing():
		return lByline, true
	case c.has(sDocNo) && (!c.has(sQuoted) || strings.Contains(c.key, "期")) || c.issuer() || c.at > 0 && issueOf.MatchString(c.key) || c.i == 0 && redHead.MatchString(c.key) && (c.next(1).has(sDocNo) || concerns(c.next(2).key)):
		return lDocNo, true
	case c.dashed && c.at == 0:
		return 0, false // a kicker
	case c.dashed:
		return lSubtitle, c.n <= maxSubtitle && !c.period && c.at > 0
	case c.particular:
		return 0, false
	case parts(c.text, c.key), announced.MatchString(c.text):
		return lDate, c.at > 0
	case c.redHeads(), c.at > 0 && c.n <= maxTitle && noticeNo.MatchString(c.key):
		return lDocNo, true
	case c.at > 0 && !c.has(sByline|sCredit|sField|sSource|sEditor|sNote) && roleAndNames(c.key):
		return lByline, true
	case c.at == 0 && c.has(sByline) && !c.has(sSource) && opinion.MatchString(c.key) && !names(c.key[strings.IndexAny(c.key, ":：")+len("："):]):
		return 0, false // 本报评论员：… is a title
	case c.has(sByline) && !c.has(sSource) && !c.period && c.ends == endsOpen && c.speaker == 0:
		return lByline, c.n <= maxByline && (c.at > 0 || !squared.MatchString(c.key))
	case c.at < 2 && !c.next(1).none && (secrecy.MatchString(c.key) || c.at == 0 && supplied.MatchString(c.key) && c.n <= maxShortLine):
		return lDocNo, true
	case c.at > 0 && timeField.MatchString(c.key) && (c.next(-1).has(sByline|sSource) || c.next(1).has(sByline|sSource)):
		return lDate, true
	case c.at > 0 && c.at < 5 && inForce.MatchString(c.key):
		return lDocNo, true
	case c.has(sDate):
		return lDate, true
	case c.has(sDay) && c.at > 0 && (c.next(1).has(sByline|sName) || c.next(-1).has(sByline|sSource)):
		return lDate, true
	case c.at > 0 && (c.has(sOrg) || c.short(8) && c.n >= 4 && !gathering.MatchString(c.key) && hanOnly(c.text) && orgEnd.MatchString(c.key) && !strings.ContainsAny(c.key, "的了把是在着让被")) && clocked.MatchString(c.next(1).key):
		return lSource, true
	case c.has(sSource) || c.has(sEditor) && c.at > 0 || c.at > 0 && issuedBy.MatchString(c.key) || c.at > 0 && besides.MatchString(c.key) && besideParticular(c.all, c.i):
		return lSource, true
	case named, c.at > 0 && c.has(sOffice), c.at > 0 && c.ornament == 0 && c.ends == endsOpen && !c.mastName() && writersLine(c.key):
		return lByline, true
	case c.has(sCredit) && c.i > 0:
		return lCredit, c.at > 1 || c.at == 1 && c.has(sQuoted) || h.goesOn(c)
	}
	return 0, false
}

// capitals is the name of a report or a journal in Latin capitals, over its Chinese title.
var capitals = pattern.New(`^[A-Z][A-Z&',.:\-]+(?:[ 　]+[A-Z\d&',.:\-]+)+$`)

// opinion is who holds it, before the title of his piece.
var opinion = pattern.New(`^(?:本报|本刊|本网|特约)*评论员：\p{Han}[\p{Han}，“”]{4,}$`).Has("：")

// roleAndNames reports what somebody is or did, and names: 承办法官：某某.
func roleAndNames(key string) bool {
	label, value, ok := strings.Cut(key, "：")
	n := utf8.RuneCountInString(label)
	return ok && n >= 2 && n <= 6 && hanOnly(label) && role.MatchString(label) && names(strings.TrimSpace(value)) && !roleLine.MatchString(key)
}

// redHeads reports a line of the red head of an official paper that several offices send:
// their names, 文件, and the number under them, over a title that says what it concerns.
func (c *context) redHeads() bool {
	const most = 5
	if c.i >= most {
		return false
	}
	for k, p := range c.all[:min(most, len(c.all))] {
		if p.has(sDocNo) {
			return k > c.i && k > 1 && k+1 < len(c.all) && concerns(c.all[k+1].key)
		}
		if w := strings.NewReplacer(" ", "", "　", "").Replace(p.key); w != "文件" && !(p.short(30) && hanOnly(w) && orgEnd.MatchString(w)) {
			return false
		}
	}
	return false
}

// clocked is the time at which a site set a text out: the office over it is whose site it is.
var clocked = pattern.New(`^(?:\p{Han}{2,4}[:：])?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[ 　T]*\d{1,2}:\d{2}`).Has(":")

// secrecy says over the name of a bulletin who may read it.
var secrecy = pattern.New(`^[★☆【（(]?(?:内部(?:资料|刊物|文件|材料|参阅|交流)|秘密|机密|绝密|仅供内部)(?:[★☆ 　·，、]*(?:注意保[存密管]|请勿外传|免费交流|不得外传|\d+年))?[】）)]?$`).First("★☆【（(内秘机绝仅")

// timeField is the day of a text with a label that meetings have too.
var timeField = pattern.New(`^(?:时间|日期|发布|发表|写于)[ 　]?[:：][ 　]?\d{4}(?:年\d{1,2}月|[年./-]\d{1,2}[月./-]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?)$`)

// inForce says under the title of a law who made it and since when it holds.
var inForce = pattern.New(`^\d{4}年\d{1,2}月\d{1,2}日[^，。]{0,40}(?:公布|通过|批准|修[订正]|施行|颁布)$`).First("0123456789")

// issuedBy says in the head whose figures or paper it is.
var issuedBy = pattern.New(`^(?:数据来源|资料来源|发布单位|发布机构|编制单位|监测单位)[:：]`).First("数资发编监")

// issueOf is an issue of a bulletin: 统计监测简报　2024年第5期.
var issueOf = pattern.New(`^[\p{Han}“”]{2,16}(?:简报|快报|专报|公报|汇编|通报|内参|参考|动态|通讯|信息|月报|周报|季报|汇刊)[ 　]*[（(]?(?:\d{4} ?年)?第 ?\d{1,5} ?期[）)]?$`).Last("期）)")

// noteInTwo reports an editor's note over the title whose label has a line of its own.
func (h *opening) noteInTwo(c *context) bool {
	at := c.i
	if at > 1 || c.Kind != "" {
		return false
	}
	label, note, title := c.next(-at), c.next(1-at), c.next(2-at)
	return label.has(sNote) && label.n <= 6 && note.n >= bodyLength && note.period && title.plainLine(maxTitle) && (c.next(3-at).has(sByline) || c.next(3-at).dashed || c.next(4-at).has(sByline))
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
var redHead = pattern.New(`^\p{Han}{4,24}文件$`).Last("件")

// goesOn reports that the head goes on after a credit.
func (h *opening) goesOn(c *context) bool {
	n := c.next(1)
	return n.has(sByline|sDate|sSource|sName) || n.short(maxTitle) && c.next(2).has(sByline|sDate)
}

// leadOverByline reports a standfirst between the title and the byline: prose, or what the
// format says is a lead.
func (h *opening) leadOverByline(l *headLine) bool {
	given := l.Kind == doc.Paragraph && l.Role == doc.Lead
	if !given && (l.Kind != "" || l.n < bodyLength && !(l.period && l.n >= 16)) || l.n > 250 {
		return false
	}
	if last := len(h.lines) - 1; last < 0 && !(given && h.titled) || last >= 0 && h.lines[last].form != lTitleEnd && h.lines[last].form != lSubtitle {
		return false
	}
	by, text := l.next(1), l.next(2)
	return by.has(sByline) && by.n <= maxByline && (text.n >= bodyLength || text.has(sByline|sDate|sSource)) ||
		given && by.has(sDate|sSource) && by.n <= maxByline
}

// formed says why a line is what its form says.
var formed = [nLabels]diag.Text{
	lHeadNote: diag.T("标题上的编者按", "an editor's note over the title"), lKicker: diag.T("附件号", "number of an attachment"),
	lDocNo: diag.T("文号、期号或其旁的编印单位", "a document number, or the office beside it"), lSubtitle: diag.T("破折号起头的短行", "a short line that opens with ——"),
	lByline: diag.T("署名的格式", "form of a byline"), lDate: diag.T("日期独占一行", "a date on a line of its own"), lSource: diag.T("来源、编辑的格式", "form of a source or an editor"),
	lCredit: diag.T("说明的格式", "form of a credit"), lCaption: diag.T("标题之上的图说", "a caption over the title"), lBody: diag.T("标题与署名之间的导语", "a standfirst between title and byline"), lNote: diag.T("编者按的标签", "label of an editor's note"),
}

// endsHead reports what stands after a head: prose, a salutation, a numbered heading, a
// list, a table, verse, a turn of a conversation.
func (h *opening) endsHead(l *headLine) bool {
	c := &l.context
	if labelled := func(p *para) bool {
		return !p.none && rowLabel.MatchString(p.key) && !p.has(sByline|sDate|sSource|sCredit|sNote)
	}; labelled(c.para) && !(len(h.plain) <= 1 && !c.has(sField) && c.next(1).has(sField)) && (labelled(c.next(1)) || labelled(c.next(-1))) {
		return true // 时　间：…, 地　点：…
	}
	bullet := c.number == numBullet && l.plain != c.key && c.i < 3 && c.next(1).number != numBullet
	first := len(h.plain) <= 1 && c.n <= 34 // may be a title, whatever it looks like
	head := c.next(1).has(sByline) || c.next(1).dashed || c.next(2).has(sByline|sDate) || c.next(2).dashed
	switch {
	case c.set, c.Kind != "" || c.n > 80 || c.stops > 1 || c.ends == endsSemi:
		return true
	case c.n >= bodyLength && (c.stops > 0 || c.period || c.commas > 1 || c.commas > 0 && !official(l.plain)):
		return c.i > 0 || c.stops > 0 || c.period || !c.next(1).plainLine(34) || !head
	case c.period:
		return c.i > 0 || c.n > 20 || !(c.next(1).has(sByline) || c.next(1).dashed)
	case c.has(sGreeting|sNote|sCaption|sThanks|sRule|sField) && !c.has(sQuoted), c.verse, c.verseHead && c.at > 0, c.particular, c.pair, c.row >= 3:
		return true
	case c.speaker > 0 && (!first || c.next(1).speaker > 0):
		return true
	case c.ends == endsColon && !concerns(l.plain) && !(c.i <= 1 && c.n <= 24 && c.next(1).plainLine(34) && head), c.number != noNumber && !bullet && !(c.i == 0 && c.number == numChapter && c.next(1).number != numArticle && c.onlyChapter()):
		return true
	case wire.MatchString(c.key), placed.MatchString(c.key):
		return true
	case c.dashed && (c.at > 0 || !c.next(1).plainLine(maxTitle) || !c.next(2).has(sByline|sDate)):
		return true
	}
	return c.withDigit > 0 && c.boldShare < 95
}

// rowLabel opens a line of particulars, its label spread or not.
var rowLabel = pattern.New(`^(?:\p{Han}[ 　]*){2,6}[:：][ 　]*[^ 　]`).Has(":：")

// service is the mark of a wire service before a title: （经济）.
var service = pattern.New(`^[（(](?:经济|时政|政治|体育|国际|国内|社会|科技|文化|教育|军事|法治|财经|港澳台|图文互动|新华视点|新华全媒\+?|受权发布|滚动|快讯|特稿|评论|综合消息|综述|专访|特写|新华时评|地方|三农|健康|生态|区域|两岸|侨界|外事)(?:[·：][^）)]{1,10})?[）)]|^[（(](?:专发|专供|供|发)《[^》]{2,12}》[^）)]{0,6}[）)]`).First("（(")

// ornamental are marks before a line of the head that are not set.
const ornamental = "□■◎▍▌▎►▶▷◆◇●○★☆※◈▲△ 　"

// unadorned takes ornaments off a line.
func unadorned(s string) string {
	t := strings.TrimLeft(s, ornamental)
	t = strings.TrimPrefix(t, service.FindString(t))
	if t != s {
		t = strings.TrimRight(t, ornamental)
	}
	if t == "" {
		return s
	}
	return t
}

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
		if !isHan(r) {
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
func (c *context) mastName() bool { return c.largest() && c.next(1).has(sDocNo) }
