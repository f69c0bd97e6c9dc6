package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/record"
)

// Newsrooms' systems and databases hand out a story with its fields named: 引题：… 主题：…
// 作者：… 版次：… 正文：, 【标题】…. The names (package record) say what inference would have
// to guess. A format that sees the lines has taken the fields already; where a paragraph is
// a field they are found here.

// maxFields is how many lines of fields a story has over it.
const maxFields = 20

// wiredTitle is the title of a story that a wire service sends: …电 题：甲乙丙——丁戊己.
var wiredTitle = pattern.New(`^(\p{Han}{2,10}[ 　]?(?:\d{1,2}月)?\d{1,2}日[ 　]?电)[ 　]*(题[：:][ 　]*)([^。]{4,60})$`).Has("电")

// readSubject takes a title that stands behind the dateline in a line of its own.
func (in *inference) readSubject(ps *[]*para) {
	if len(*ps) < 2 || in.draft.Meta.Title != "" {
		return
	}
	p := (*ps)[0]
	m := wiredTitle.FindStringSubmatchIndex(p.key)
	if m == nil || p.Kind != "" || p.period || p.stops > 0 {
		return
	}
	d := *in.draft
	in.draft = &d
	d.Meta.Dateline = p.text[m[2]:m[3]]
	title, sub, _ := strings.Cut(p.text[m[6]:m[7]], "——")
	in.setField(&d.Meta, "title", title, p)
	in.setField(&d.Meta, "subtitle", sub, p)
	in.diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", strings.TrimSpace(p.text[m[4]:m[5]])))
	*ps = (*ps)[1:]
}

// readFields takes the fields over a story as they are named, and returns the draft's
// meta data with them. Names that are not set are reported, line by line.
func (in *inference) readFields(ps *[]*para) {
	in.readSubject(ps)
	in.dropMail(ps)
	in.dropService(ps)
	if in.draft.Meta.Title != "" || in.enterNamed(ps) {
		return
	}
	type entry struct {
		p     *para
		label record.Label
		value string
	}
	var entries []entry
	var labels []record.Label
	end := 0
	for i, p := range *ps {
		l, ok := record.Of(p.text)
		if i >= maxFields || p.Kind != "" || !ok || l.Part == "" || l.Part != record.Text && p.n > maxShaped {
			break
		}
		end = i + 1
		value, _ := record.Close(p.text[l.Len:])
		entries, labels = append(entries, entry{p, l, strings.TrimSpace(value)}), append(labels, l)
		if l.Part == record.Text {
			break
		}
	}
	if len(entries) == 0 || !record.Sure(labels) {
		return
	}
	d := *in.draft
	in.draft = &d
	rest := slices.Clone((*ps)[end:])
	for k := len(entries) - 1; k >= 0; k-- {
		e := entries[k]
		if e.label.Part == record.Text && e.value != "" || e.label.Part == record.Credit || e.label.Part == record.Lead {
			rest = append([]*para{e.p.as(e.label.Part, e.value)}, rest...)
		}
	}
	var titles []*para
	for _, e := range entries {
		label := strings.TrimSpace(strings.Replace(e.p.text, e.value, "", 1))
		switch e.label.Part {
		case record.Drop:
			label = e.p.text
		case record.Credit:
			continue
		case record.Title:
			if e.value != "" {
				titles = append(titles, e.p.as("", e.value))
			}
		default:
			in.setField(&d.Meta, e.label.Part, e.value, e.p)
		}
		in.diags.Add(diag.Info, "dropped-counter", e.p.Pos, diag.T("“%s”不排", "%q is not set", label))
	}
	in.setTitle(&d.Meta, titles, rest)
	*ps = rest
}

// as is the paragraph of a field's value, with what the field is for.
func (f *para) as(part, value string) *para {
	q := *f.Para
	switch part {
	case record.Credit:
		q.Kind, q.Role = doc.Furniture, doc.Credit
		return newPara(&q) // with its name
	case record.Lead:
		q.Kind, q.Role = doc.Paragraph, doc.Lead
	}
	q.Text, q.Spans = value, nil
	return newPara(&q)
}

// enterNamed enters the fields that the format has taken, and reports whether there are any.
func (in *inference) enterNamed(ps *[]*para) bool {
	d := *in.draft
	var rest, titles []*para
	for i, p := range *ps {
		switch {
		case i >= 2*maxFields || p.Field == "":
			rest = append(rest, p)
		case p.Field == record.Title:
			titles = append(titles, p)
		default:
			in.setField(&d.Meta, p.Field, p.text, p)
		}
	}
	if len(rest) == len(*ps) {
		return false
	}
	in.setTitle(&d.Meta, titles, rest)
	in.draft, *ps = &d, rest
	return true
}

// setTitle enters the rows that a record names its title: one, with its subtitle behind
// ——, or several, which are kicker, title and subtitle as over any text.
func (in *inference) setTitle(m *doc.Meta, rows, rest []*para) {
	if len(rows) == 1 {
		text := rows[0].text
		if mark := service.FindString(text); mark != "" && mark != text {
			in.diags.Add(diag.Info, "ornament-dropped", rows[0].Pos, diag.T("通稿说明“%s”不排", "the mark %q of a wire service is not set", mark))
			text = text[len(mark):]
		}
		title, sub := record.Subtitled(text)
		in.setField(m, record.Title, title, rows[0])
		if sub != "" && m.Subtitle == "" {
			m.Subtitle = sub
		}
		return
	}
	for i, l := range readRows(rows, rest, in.words) {
		p := &piece{para: rows[i], label: l}
		in.taken = append(in.taken, Taken{Pos: p.Pos, Text: p.text, As: "meta", Reasons: []diag.Text{namedField}})
		in.meta(m, p)
	}
}

// namedField is why a field is what it is.
var namedField = diag.T("写明的字段", "a field that is named")

// serviceLine is the mark of a wire service on a line of its own: ［国内］.
var serviceLine = pattern.New(`^[［\[]\p{Han}{2,4}[］\]]$`).First("［[")

// dropService drops such a line over the title.
func (in *inference) dropService(ps *[]*para) {
	if len(*ps) < 3 || (*ps)[0].Kind != "" || !serviceLine.MatchString((*ps)[0].text) || !(*ps)[1].plainLine(maxTitle) {
		return
	}
	in.diags.Add(diag.Info, "page-furniture", (*ps)[0].Pos, diag.T("通稿分类“%s”不排", "the mark %q of a wire service is not set", (*ps)[0].text))
	*ps = (*ps)[1:]
}

// mailHead is a line of the head of a mail.
var mailHead = pattern.New(`^(?:发件人|收件人|抄送|密送|主[ 　]*题|发送时间|发送日期|时[ 　]*间|日[ 　]*期|附[ 　]*件|回复至?|From|To|Cc|Subject|Date|Sent|Attachments?)[ 　]*[:：].*$`).Has(":：")

// dropMail drops the head of a mail, in which a story was sent, line by line.
func (in *inference) dropMail(ps *[]*para) {
	n, from := 0, false
	for n < len(*ps) && (*ps)[n].Kind == "" && mailHead.MatchString((*ps)[n].text) {
		from = from || strings.HasPrefix((*ps)[n].text, "发件人") || strings.HasPrefix((*ps)[n].text, "From")
		n++
	}
	if n < 2 || !from {
		return
	}
	for _, p := range (*ps)[:n] {
		in.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("邮件抬头“%s”不排", "the line %q of a mail's head is not set", p.text))
	}
	*ps = (*ps)[n:]
}

// setField enters a field that was named.
func (in *inference) setField(m *doc.Meta, name, value string, p *para) {
	if value == "" {
		return
	}
	as := ""
	switch name {
	case record.Title:
		m.Title, m.Pos, as = value, p.Pos, "meta.title"
	case record.Kicker:
		m.Kicker, as = value, "meta.kicker"
	case record.Subtitle:
		m.Subtitle, as = undash(value), "meta.subtitle"
	case record.Byline:
		m.Byline, as = append(m.Byline, value), "meta.byline"
	case record.Date:
		m.Date, as = value, "meta.date"
	case record.Source:
		m.Source, as = value, "meta.source"
	case record.Editor:
		m.Editors, as = append(m.Editors, value), "meta.editors"
	default:
		return
	}
	in.taken = append(in.taken, Taken{Pos: p.Pos, Text: p.text, As: as, Reasons: []diag.Text{namedField}})
}

// Of what a line of particulars under a title holds, apart by blanks or strokes, each
// part may be told by its form alone: a date, a paper, an office, names.
var (
	dayPart   = pattern.New(`^(?:[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:\d{1,2}时|\d{1,2}:\d{2}(?::\d{2})?)?$`)
	timePart  = pattern.New(`^(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时(?:\d{1,2}分)?|(?:星期|周)[一二三四五六日天])$`)
	paperPart = pattern.New(`^《?[\p{Han}A-Za-z]{1,12}(?:日报|晚报|晨报|早报|时报|商报|都市报|周报|周刊|月刊|杂志|新闻|网|通讯社|电视台|电台|广播|客户端|融媒体?(?:中心)?|发布|研究院?|智库)》?$`)
	countPart = pattern.New(`^(?:我要评论|网友评论|跟帖|阅读|浏览|点击|访问|评论|点赞|在看|转发|播放|热度)(?:量|数|次数)?[:：]?[（(]?([\d.,]+[万亿wWkK]?[+＋]?[次人条]?)?[）)]?$`)
	countOnly = pattern.New(`^(?:[\d.,]+[万亿wWkK]?[+＋]?[次人条]?|条)$`)
	namePart  = pattern.New(`^(?:` + agencies + `|` + paper + `)?(?:首席|见习|实习|特约)?(?:记者|通讯员|作者)`)
)

// dateSpan is the days of a week or a trip: 2024.09.09—09.13.
var dateSpan = pattern.New(`^[（(]?\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[ 　]?(?:——|[—–~～至-])[ 　]?(?:\d{4}[年./-])?(?:\d{1,2}[月./-])?\d{1,2}日?[）)]?$`)

// separator are marks that set the parts of such a line apart, with blanks around them.
var separator = map[string]bool{"·": true, "•": true, "/": true, "／": true, "-": true, "—": true, "–": true, "∙": true, "・": true}

// parted are the parts of such a line. A part that is nothing of the kind leaves it to
// the other rules.
type parted struct {
	byline, source, date string
	dropped              []string // how often it was read
}

// linePart is the address of a page in its line of particulars.
var linePart = pattern.New(`^(?:https?://|www\.)[\w./?=&%-]+$`).Has(":.")

// partLine parts a line of particulars that holds a date.
func partLine(text, key string) (out parted, ok bool) {
	if strings.ContainsAny(key, ":：") && !strings.ContainsAny(key, "0123456789") || utf8.RuneCountInString(key) > 80 {
		return out, false
	}
	gap := func(r rune) bool { return r == ' ' || r == '　' || r == '|' || r == '｜' }
	var offices, names []string
	marked := strings.Contains(key, " · ") || strings.Contains(key, " / ") || strings.Contains(key, " • ") || strings.Contains(key, " ／ ")
	at, last := 0, "" // last is "name" behind one
	counting := false // the number that is counted follows
	for at < len(key) {
		i := strings.IndexFunc(key[at:], gap)
		if i < 0 {
			i = len(key) - at
		}
		if i == 0 {
			_, n := utf8.DecodeRuneInString(key[at:])
			at += n
			continue
		}
		p, t := key[at:at+i], text[at:at+i]
		at += i
		bare := strings.TrimSuffix(p, "编")
		count := countPart.FindStringSubmatch(p)
		switch {
		case separator[p]:
		case out.date != "" && (count != nil || counting && countOnly.MatchString(p)):
			counting = count != nil && count[1] == ""
			out.dropped = append(out.dropped, t)
		case len(names) > 0 && (len(out.date) == 0 || last == "name") && name(p), marked && name(p), namePart.MatchString(p):
			names, last = append(names, t), "name"
			continue
		case linePart.MatchString(p):
			out.dropped = append(out.dropped, t)
		case dayPart.MatchString(p) || timePart.MatchString(p) && out.date != "":
			out.date = strings.TrimSpace(out.date + " " + t)
		case paperPart.MatchString(p):
			if out.source != "" {
				return out, false
			}
			out.source = t
		case (officeEnd.MatchString(bare) || bare != p && orgEnd.MatchString(bare)) && hanOnly(bare) && utf8.RuneCountInString(bare) >= 3:
			offices = append(offices, t[:len(bare)])
		case strings.Contains(out.date, ":") && out.source == "" && hanOnly(p) && utf8.RuneCountInString(p) >= 4 && utf8.RuneCountInString(p) <= 14:
			out.source = t // an account, as pages name it after the time
		default:
			return out, false
		}
		last = ""
	}
	if out.date == "" || len(offices)+len(names)+len(out.dropped) == 0 && out.source == "" {
		return out, false
	}
	switch {
	case len(offices) == 1 && out.source == "":
		out.source = offices[0]
	case len(offices) > 0:
		from := strings.Index(text, offices[0])
		last := offices[len(offices)-1]
		names = append([]string{text[from : strings.LastIndex(text, last)+len(last)]}, names...)
	}
	out.byline = strings.Join(names, " ")
	return out, true
}
