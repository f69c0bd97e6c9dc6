package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// Official texts as collections of laws and of judgments hand them out, and drafts of them.

var (
	// lawTag is the name of a part that a collection of laws has before it: 【章名】 第一章　总则.
	lawTag = pattern.New(`^[【\[〖](编名|章名|节名|条文|正文|题注|说明|附注|法规全文)[】\]〗][ 　]*`).First("【[〖")
	// lawField is a line of what a collection knows of a law.
	lawField = pattern.New(`^[【\[〖]?(?:(?:颁布|公布|发布|印发|实施|施行|生效|批准|通过|修订|修正|失效|废止|制定|成文)(?:日期|时间|单位|部门|机关|机构)|时[ 　]?效[ 　]?性|效力(?:级别|层级|状态|等级)|法规(?:类别|层级|性质)|(?:法律|法规)?(?:文号|发文字号)|` +
		`发文字号|发文(?:机关|单位|日期)|主题(?:分类|词)|公文(?:种类|类型)|内容分类|所属(?:类别|行业)|案[ 　]?号|案[ 　]?由|审理(?:法院|程序)|裁判(?:日期|要旨)|文书(?:类型|性质)|案件类型|` +
		`合[ 　]?议[ 　]?庭)[】\]〗]?[ 　]*[:：][ 　]*[^ 　]`).Has(":：")
	// ofLaw are those of them that nothing but a law has.
	ofLaw = pattern.New(`^[【\[〖]?(?:颁布|公布|实施|施行|生效|批准|通过|失效|废止|时[ 　]?效|效力|法规|案[ 　]?由|审理|裁判)`)
	// draftState says how far a paper is: （征求意见稿）, （草案·二审稿）.
	draftState = pattern.New(`^[（(](?:[\p{Han}\d年月第次·、，/ 　]{0,14}?(?:征求意见|送审|讨论|报批|报审|审议|表决|建议|修改|修订|修正|初|[一二三四]审|[一二三四]次审议|草案|[终定]|代拟|评审|公示|试行|审查|论证)(?:草案)?稿|\p{Han}{0,8}草案(?:[（(·—－-].{0,10})?)[）)]$`).Has("稿案").Last("）)")
	// strayMark is a mark that closes or opens the field in which a table kept a text.
	strayMark = pattern.New(`^["'|｜,，]{1,3}$`)
)

// loneStar is the star on the red line under the number of a paper of the Party, starLines where it stands.
var loneStar = pattern.New(`^[★☆]{1,2}$`).First("★☆")

const starLines = 8

// lawFields is where the fields of a law end, in paragraphs.
const lawFields = 24

// readCollection takes what a collection of texts has around one: the marks of the field that
// held it, names before its parts, and what is known of the law, which is two and more lines at
// its head and becomes credits.
func (in *inference) readCollection(ps *[]*para) {
	all := *ps
	if in.draft.Meta.Title == "" {
		all = in.dropCatalog(all)
	}
	drop := func(p *para, words string) {
		in.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("资料库里的“%s”不排", "%q belongs to a collection of texts and is not set", words))
	}
	for len(all) > 2 && all[0].Kind == "" && strayMark.MatchString(all[0].text) {
		drop(all[0], all[0].text)
		all = all[1:]
	}
	for len(all) > 2 && all[len(all)-1].Kind == "" && strayMark.MatchString(all[len(all)-1].text) {
		drop(all[len(all)-1], all[len(all)-1].text)
		all = all[:len(all)-1]
	}
	for i := 1; i < min(len(all), starLines); i++ {
		if p := all[i]; p.Kind == "" && loneStar.MatchString(p.text) && i+1 < len(all) && all[i-1].has(sDocNo) {
			in.diags.Add(diag.Info, "ornament-dropped", p.Pos, diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", p.text))
			all = slices.Delete(slices.Clone(all), i, i+1)
		}
	}
	tagged := 0
	for _, p := range all {
		if p.Kind == "" && lawTag.MatchString(p.text) {
			tagged++
		}
	}
	out := make([]*para, 0, len(all))
	for _, p := range all {
		m := lawTag.FindStringSubmatch(p.text)
		switch {
		case m == nil || p.Kind != "" || tagged < 2:
		case len(m[0]) == len(p.text):
			drop(p, p.text)
			continue
		default:
			rest := p.retext(p.text[len(m[0]):])
			if m[1] != "题注" && m[1] != "说明" && m[1] != "附注" && (rest.number == noNumber || rest.number > numArticle) {
				break
			}
			drop(p, strings.TrimRight(m[0], " 　"))
			if p = rest; m[1] == "题注" {
				p = p.given(doc.Furniture, doc.Credit)
			}
		}
		out = append(out, p)
	}
	is := func(p *para) bool {
		return p.Kind == "" && p.n <= maxWebLine && !p.period && lawField.MatchString(p.key)
	}
	for run := range runs(out[:min(len(out), lawFields)], is) {
		laws := 0
		for _, p := range run {
			if ofLaw.MatchString(p.key) {
				laws++
			}
		}
		if len(run) < 2 || laws == 0 {
			continue
		}
		in.law = true
		for _, p := range run {
			p.law, p.shape = true, sCredit
		}
	}
	*ps = out
}

// giveLaw makes credits of the fields of a law; those over its title go before it.
func (in *inference) giveLaw(ps *[]*para) {
	kept := make([]*para, 0, len(*ps))
	over := true
	for _, p := range *ps {
		if !p.law {
			over = false
			kept = append(kept, p)
			continue
		}
		p = p.given(doc.Furniture, doc.Credit)
		if over {
			in.masthead = append(in.masthead, p)
			continue
		}
		kept = append(kept, p)
	}
	*ps = kept
}

// againTail is what a collection has behind the title of a text that it hands out with others.
var againTail = pattern.New(`[ 　]*[（(]附[:：]?[^（）()]{1,16}[）)]$`).Last("）)")

// versionTail is what a collection of laws has behind the title of one that was amended.
var versionTail = pattern.New(`[ 　]*[（(](?:\d{4}年?)?(?:第?[一二三四五六七八九十\d]{0,2}次?)(?:修[订正改]|公布|发布)(?:版|本)?[）)]$`).Last("）)")

// minAgain is the shortest title in characters that is known by its coming again.
const minAgain = 8

// dropTitleAgain drops the title of a text where it stands again, in one line or several, over
// what it names: behind a cover, the announcement of a law, the line of a page.
func (in *inference) dropTitleAgain() {
	title, tail := in.draft.Meta.Title, (*piece)(nil)
	at := 0
	for i, p := range in.pieces {
		if p.label == lTitle || p.label == lTitleMore {
			title, at = title+p.text, i+1
			tail = p
		}
	}
	full := squeezed(title)
	bare := squeezed(againTail.ReplaceAllString(title, ""))
	law := squeezed(versionTail.ReplaceAllString(title, ""))
	if len([]rune(bare)) < minAgain {
		return
	}
	for i := at; i < len(in.pieces); i++ {
		text, k := "", i
		for k < len(in.pieces) && k-i < 3 && len(text) < len(full) && (text == "" || text != law) && in.pieces[k].mayRepeat() {
			text += squeezed(in.pieces[k].text)
			k++
		}
		if text != full && text != bare && text != law || k == len(in.pieces) {
			continue
		}
		for _, p := range in.pieces[i:k] {
			in.diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", p.text))
		}
		k = in.coverAgain(k)
		in.pieces = append(in.pieces[:i:i], in.pieces[k:]...)
		if m := againTail.FindString(title); text == bare && text != full && tail != nil && strings.HasSuffix(tail.text, m) {
			in.diags.Add(diag.Info, "page-furniture", tail.Pos, diag.T("标题后的“%s”不排", "%q behind the title is not set", strings.TrimSpace(m)))
			tail.para = tail.retext(strings.TrimSuffix(tail.text, m))
		}
		return
	}
}

// coverAgain passes over the office and the date that stand under the title again, as on the
// cover, and returns where the text goes on.
func (in *inference) coverAgain(k int) int {
	of := map[string]bool{}
	for _, p := range in.pieces[:min(k, maxHeadLines)] {
		if p.label == lByline || p.label == lDate {
			of[squeezed(p.text)] = true
		}
	}
	for k < len(in.pieces) && of[squeezed(in.pieces[k].text)] && in.pieces[k].n <= maxTitle {
		p := in.pieces[k]
		in.diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("“%s”在封面上已有，不排", "%q stands on the cover and is not set again", p.text))
		k++
	}
	return k
}

// mayRepeat reports a short line of the text that may be a row of the title again.
func (p *piece) mayRepeat() bool {
	return (p.label == lLineHead || p.label == lBody || p.label == lKicker || p.label == lGiven && (p.Kind == doc.Heading || p.Kind == doc.Paragraph)) && p.n <= 2*maxTitle && !p.period && p.number == noNumber && p.runIn == 0
}

var (
	// blankOnly is a line to be filled in, of a contract or a form.
	blankOnly = pattern.New(`^[_＿▁ 　]{3,}$`).First("_＿▁ 　")
	// termSource says from which standard a term is taken: [GB/T 29262—2012, 定义 3.4].
	termSource = pattern.New(`^[\[［【（(](?:来源[:：][ 　]*)?(?:GB|DB|ISO|IEC|JJF|T/|Q/|[A-Z]{2,5}(?:/T)?[ 　]?\d)[^\]］】）)。]{4,60}[\]］】）)]$`).First("[［【（(")
)

// firstNote opens the first of several notes behind a text, with its number: 注：1.….
var firstNote = pattern.New(`^(?:附?注|备注|注释|说明)[:：][ 　]*[1１①][.．、]?[ 　]*\p{Han}|^(?:附?注|备注|说明)[:：][ 　]*[（(]1[）)]`).First("附注备说")

// namesNotes is a line that only leads to them.
var namesNotes = pattern.New(`^附?注[:：]$`).First("附注")

// maxLastNotes is how many paragraphs such notes may be.
const maxLastNotes = 16

// findLastNotes marks the notes with numbers that close a bulletin, 注：1.… over 2.…, or stand
// between its tables.
func findLastNotes(ps []*para) {
	for i := 2; i < len(ps); i++ {
		first := 2 // the number of the line under it
		if ps[i].Kind == "" && namesNotes.MatchString(ps[i].text) {
			first = 1
		} else if ps[i].Kind != "" || ps[i].n > maxLastNote || !firstNote.MatchString(ps[i].text) {
			continue
		}
		j := i + 1
		for j < len(ps) && j-i < maxLastNotes && ps[j].Kind == "" && ps[j].n <= maxLastNote && (ps[j].number == numDot || ps[j].number == numPause || ps[j].number == numParen || ps[j].number == numCircle) && countValue(strings.Trim(string(ps[j].chars[:ps[j].numLen]), "（）().．、 　")) == j-i-1+first {
			j++
		}
		if j-i < 2 {
			continue
		}
		for _, f := range ps[i:j] {
			f.note = true
		}
		i = j - 1
	}
}

// maxLastNote is the longest of them in characters.
const maxLastNote = 240

// annexHead is the heading of what is attached: 附件1：……, 附表　…….
var annexHead = pattern.New(`^附(?:件|表|录)?[ 　]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[:：.．、 　]|$)`).First("附")

// contained leads to the parts of a file, which it names before they come.
var contained = pattern.New(`^(?:本|此)(?:文档|文件|附件|公告)(?:包含|包括|含有|由)(?:以下|下列).{0,8}[:：]?$`)

// tenderLines is where the head of a paper in parts ends, in paragraphs.
const tenderLines = 16

// readTender takes the title of a paper that opens with the names of its parts and chapters, one to
// three lines right over its number; and the list of the parts, which come again.
func (in *inference) readTender(ps *[]*para) {
	all := *ps
	if in.draft.Meta.Title != "" || len(all) < 6 {
		return
	}
	at := 0
	var dropped []*para
	if contained.MatchString(all[0].text) {
		named := map[string]bool{}
		for at = 1; at < tenderLines && at+1 < len(all) && all[at].Kind == "" && !all[at].period && !named[partKey(all[at])] && (againBelow(all, at) || at > 1 && all[at].number == all[at-1].number && all[at].number == numPart); at++ {
			named[partKey(all[at])] = true
		}
		if dropped = all[:at]; at < 2 {
			return
		}
	}
	from := at
	for at < tenderLines && at < len(all) && all[at].Kind == "" && all[at].number != noNumber && all[at].number <= numSection && !all[at].period {
		at++
	}
	if at == from {
		return
	}
	end := at
	for end < len(all) && end-at < 3 && all[end].Kind == "" && all[end].short(maxTitle) && all[end].number == noNumber && !all[end].has(sDocNo) {
		end++
	}
	if end == at || end == len(all) || !all[end].has(sDocNo) {
		return
	}
	for _, p := range dropped {
		in.diags.Add(diag.Info, "contents-dropped", p.Pos, diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", p.text))
	}
	d := *in.draft
	in.draft = &d
	d.Meta.Title, d.Meta.Pos = "", all[at].Pos
	for _, p := range all[at:end] {
		if d.Meta.Title != "" && phrases(d.Meta.Title, p.text) && !paperEnd.MatchString(p.text) {
			d.Meta.Title += " "
		}
		d.Meta.Title += p.text
		in.taken = append(in.taken, Taken{Pos: p.Pos, Text: p.text, As: "meta.title", Reasons: []diag.Text{diag.T("章名之下、编号之上", "under the name of a chapter, over the number of the paper")}})
	}
	all[end] = all[end].given(doc.Furniture, doc.Credit)
	*ps = append(append([]*para{}, all[from:at]...), all[end:]...)
}

// partKey is the name of a part to be compared.
func partKey(p *para) string { return strings.ReplaceAll(squeezed(p.text), ":", "：") }

// againBelow reports a line that comes again among the next ones, with another colon perhaps.
func againBelow(all []*para, i int) bool {
	key := partKey(all[i])
	for _, p := range all[i+1 : min(len(all), i+tenderLines)] {
		if partKey(p) == key {
			return true
		}
	}
	return false
}
