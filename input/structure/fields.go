package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/record"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// Newsrooms' systems and databases hand out a story with its fields named: 引题：… 主题：…
// 作者：… 版次：… 正文：, 【标题】…. The names (package record) say what inference would have
// to guess. A format that sees the lines has taken the fields already; where a paragraph is
// a field they are found here.

// maxFields is how many lines of fields a story has over it.
const maxFields = 20

// wiredTitle is the title of a story that a wire service sends: …电 题：甲乙丙——丁戊己.
var wiredTitle = pattern.New(`
	^(\p{Han}{2,10}[ 　]?(?:\d{1,2}月)?\d{1,2}日[ 　]?电)[ 　]*(题[：:][ 　]*)([^。]{4,60})$`)

// readSubject takes a title that stands behind the dateline in a line of its own.
func (in *inference) readSubject(ps *[]*para) {
	if len(*ps) < 2 || in.Draft.Meta.Title != "" {
		return
	}
	p := (*ps)[0]
	m := wiredTitle.FindStringSubmatchIndex(p.Key)
	if m == nil || p.Kind != "" || p.Period || p.Stops > 0 {
		return
	}
	d := *in.Draft
	in.Draft = &d
	d.Meta.Dateline = p.Words[m[2]:m[3]]
	in.SetField(&d.Meta, "title", p.Words[m[6]:m[7]], &p.Paragraph)
	in.Diags.Add(diag.Info, "dropped-counter", p.Pos,
		diag.T("“%s”不排", "%q is not set", strings.TrimSpace(p.Words[m[4]:m[5]])))
	*ps = (*ps)[1:]
}

// boxedTitle is a title in brackets that the text touches: 【某某】某某……; sentIn is what else brackets
// at the head of a text hold.
var (
	boxedTitle = pattern.New(`^【([^【】]{8,30})】[ 　]?([^【】 　].{40,})$`)
	sentIn     = pattern.New(`
		[讯电訊電]$|报道|報道|综合|記者|记者|编者|导[读语言]|摘要|提要|按语|[年月日]|
		^(?:聚焦|关注|专题|专栏|特稿|栏目)|·`)
)

// readBoxed takes the title out of the brackets that the first sentence touches.
func (in *inference) readBoxed(ps *[]*para) {
	if len(*ps) < 2 || in.Draft.Meta.Title != "" {
		return
	}
	p := (*ps)[0]
	m := boxedTitle.FindStringSubmatchIndex(p.Words)
	if m == nil || p.Kind != "" || !p.Period || sentIn.MatchString(p.Words[m[2]:m[3]]) ||
		trait.ColumnTitle(p.Words[m[2]:m[3]]) {
		return
	}
	for _, q := range (*ps)[1:] {
		if strings.HasPrefix(q.Words, "【") || q.Kind == doc.Heading {
			return // labels of parts
		}
	}
	d := *in.Draft
	in.Draft = &d
	in.SetField(&d.Meta, "title", p.Words[m[2]:m[3]], &p.Paragraph)
	in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
		diag.T("标题外的“%s”不排", "the %q around the title are not set", "【】"))
	*ps = append([]*para{company.Around(p.Retext(p.Words[m[4]:]))}, (*ps)[1:]...)
}

// readFields takes the fields over a story as they are named, and returns the draft's
// meta data with them. Names that are not set are reported, line by line.
func (in *inference) readFields(ps *[]*para) {
	in.readSubject(ps)
	in.readBoxed(ps)
	in.readRoled(ps)
	in.dropMail(ps)
	in.dropService(ps)
	*ps = in.readFoot(in.readUnderTitle(*ps))
	if in.Draft.Meta.Title != "" || in.enterNamed(ps) {
		return
	}
	in.dropOver(ps)
	type entry struct {
		p     *para
		label record.Label
		value string
	}
	var entries []entry
	var labels []record.Label
	end := 0
	for i, p := range *ps {
		l, ok := record.Of(p.Words)
		if i >= maxFields || p.Kind != "" || !ok || l.Part == "" || l.Part != record.Text && p.N > trait.MaxShaped {
			break
		}
		end = i + 1
		value, _ := record.Close(p.Words[l.Len:])
		entries, labels = append(entries, entry{p, l, strings.TrimSpace(value)}), append(labels, l)
		if l.Part == record.Text {
			break
		}
	}
	if len(entries) == 0 || !record.Sure(labels) {
		return
	}
	d := *in.Draft
	in.Draft = &d
	rest := slices.Clone((*ps)[end:])
	for k := len(entries) - 1; k >= 0; k-- {
		e := entries[k]
		if e.label.Part == record.Text && e.value != "" ||
			e.label.Part == record.Credit ||
			e.label.Part == record.Lead {
			rest = append([]*para{valueOf(e.p, e.label.Part, e.value)}, rest...)
		}
	}
	var titles []*para
	for _, e := range entries {
		label := strings.TrimSpace(strings.Replace(e.p.Words, e.value, "", 1))
		switch e.label.Part {
		case record.Drop:
			label = e.p.Words
		case record.Credit:
			continue
		case record.Title:
			if e.value != "" {
				titles = append(titles, valueOf(e.p, "", e.value))
			}
		default:
			in.SetField(&d.Meta, e.label.Part, e.value, &e.p.Paragraph)
		}
		in.Diags.Add(diag.Info, "dropped-counter", e.p.Pos, diag.T("“%s”不排", "%q is not set", label))
	}
	in.setTitle(&d.Meta, titles, rest)
	*ps = rest
}

// dropOver drops what a desk wrote over the fields of its slip.
func (in *inference) dropOver(ps *[]*para) {
	var lines []string
	for _, p := range (*ps)[:min(len(*ps), maxFields)] {
		if p.Kind != "" {
			break
		}
		lines = append(lines, p.Words)
	}
	n := record.Slip(lines)
	for _, p := range (*ps)[:n] {
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", p.Words))
	}
	*ps = (*ps)[n:]
}

// valueOf is the paragraph of a field's value, with what the field is for.
func valueOf(f *para, part, value string) *para {
	q := *f.Para
	switch part {
	case record.Credit:
		q.Kind, q.Role = doc.Furniture, doc.Credit
		return company.New(&q) // with its name
	case record.Lead:
		q.Kind, q.Role = doc.Paragraph, doc.Lead
	}
	q.Text, q.Spans = value, nil
	return company.New(&q)
}

// enterNamed enters the fields that the format has taken, and reports whether there are any.
func (in *inference) enterNamed(ps *[]*para) bool {
	d := *in.Draft
	var rest, titles []*para
	for i, p := range *ps {
		switch {
		case i >= 2*maxFields || p.Field == "":
			rest = append(rest, p)
		case p.Field == record.Title:
			titles = append(titles, p)
		default:
			in.SetField(&d.Meta, p.Field, p.Words, &p.Paragraph)
		}
	}
	if len(rest) == len(*ps) {
		return false
	}
	in.setTitle(&d.Meta, titles, rest)
	in.Draft, *ps = &d, rest
	return true
}

// setTitle enters the rows that a record names its title: one, with its subtitle behind
// ——, or several, which are kicker, title and subtitle as over any text.
func (in *inference) setTitle(m *doc.Meta, rows, rest []*para) {
	if len(rows) == 1 {
		text := rows[0].Words
		if mark := trait.ServiceMark.FindString(text); mark != "" && mark != text {
			in.Diags.Add(diag.Info, "ornament-dropped", rows[0].Pos,
				diag.T("通稿说明“%s”不排", "the mark %q of a wire service is not set", mark))
			text = text[len(mark):]
		}
		title, sub := record.Subtitled(text)
		in.SetField(m, record.Title, title, &rows[0].Paragraph)
		if sub != "" && m.Subtitle == "" {
			m.Subtitle = sub
		}
		return
	}
	for i, l := range readRows(rows, rest, in.words) {
		p := &piece{para: rows[i], label: l}
		in.Taken = append(in.Taken,
			Taken{Pos: p.Pos, Text: p.Words, As: "meta", Reasons: []diag.Text{genre.NamedField}})
		in.meta(m, p)
	}
}

// serviceLine is the mark of a wire service on a line of its own: ［国内］.
var serviceLine = pattern.New(`^[［\[]\p{Han}{2,4}[］\]]$`)

// dropService drops such a line over the title.
func (in *inference) dropService(ps *[]*para) {
	if len(*ps) < 3 || (*ps)[0].Kind != "" || !serviceLine.MatchString((*ps)[0].Words) ||
		!(*ps)[1].PlainLine(trait.MaxTitle) {
		return
	}
	in.Diags.Add(diag.Info, "page-furniture", (*ps)[0].Pos,
		diag.T("通稿分类“%s”不排", "the mark %q of a wire service is not set", (*ps)[0].Words))
	*ps = (*ps)[1:]
}

// mailHead is a line of the head of a mail.
var mailHead = pattern.New(`
	^(?:
		发件人|收件人|抄送|密送|主[ 　]*题|发送时间|发送日期|时[ 　]*间|日[ 　]*期|附[ 　]*件|回复至?|From|
		To|Cc|Subject|Date|Sent|Attachments?
	)[ 　]*[:：].*$`)

// dropMail drops the head of a mail, in which a story was sent, line by line.
func (in *inference) dropMail(ps *[]*para) {
	n, from := 0, false
	for n < len(*ps) && (*ps)[n].Kind == "" && mailHead.MatchString((*ps)[n].Words) {
		from = from || strings.HasPrefix((*ps)[n].Words, "发件人") || strings.HasPrefix((*ps)[n].Words, "From")
		n++
	}
	if n < 2 || !from {
		return
	}
	for _, p := range (*ps)[:n] {
		in.Diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("邮件抬头“%s”不排", "the line %q of a mail's head is not set", p.Words))
	}
	*ps = (*ps)[n:]
}
