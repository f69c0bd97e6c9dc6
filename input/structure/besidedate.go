package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/record"
	"dayang/input/structure/company"
)

// dayHour is a day in figures, with its hour or without.
const dayHour = `\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?`

// besideDate is what a page has behind a date: buttons, how often it was read; papersName who put it out.
var (
	besideDate = pattern.New(`^(` + dayHour + `)[ 　|｜]+([^ 　|｜].*)$`)
	pageButton = pattern.New(`
		^(?:放大|缩小|默认|朗读|打印|收藏|分享|纠错|字[体号][:：]?|[大中小]|[超特]大|A[+-])$`)
	papersName = pattern.New(`
		^《?\p{Han}{2,10}(?:
			[日晚晨早午商时周导]报|新闻|网|发布|电视台|广播电台|通讯社|融媒|(?:融媒体|新闻|传媒)中心|客户端|
			周刊|杂志
		)》?$`)
)

// beside takes off a date what a page has behind it; the paper becomes the source.
func (in *inference) beside(m *doc.Meta, v string, p *piece) string {
	d := besideDate.FindStringSubmatch(v)
	if d == nil {
		return v
	}
	var dropped []string
	source := ""
	for _, w := range strings.FieldsFunc(d[2], func(c rune) bool { return strings.ContainsRune(" 　|｜", c) }) {
		switch {
		case pageButton.MatchString(w),
			strings.Contains(d[1], ":") &&
				!strings.ContainsFunc(w, func(c rune) bool { return c < '0' || c > '9' }):
			dropped = append(dropped, w)
		case w == source:
			dropped = append(dropped, w)
		case source == "" && papersName.MatchString(w):
			source = w
		default:
			return v
		}
	}
	if source != "" && m.Source != "" && m.Source != source {
		return v
	}
	if source != "" {
		m.Source = source
	}
	if len(dropped) > 0 {
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos,
			diag.T("“%s”不排", "%q is not set", strings.Join(dropped, " ")))
	}
	return d[1]
}

var (
	// sourceDate is a line of who put a text out and when, a bar between; pointedLine the line under a
	// title behind a bullet.
	sourceDate  = pattern.New(`^([^|｜丨 　]{3,16})[ 　]*[|｜丨][ 　]*(` + dayHour + `)$`)
	pointedLine = pattern.New(`
		^[•·●▪][ 　]*((?:发布|发表|更新)?(?:时间|日期)[:：].*(?:来源|作者|编辑)[:：].*)$`)
)

// readUnderTitle enters such a line, and takes the bullet off the other.
func (in *inference) readUnderTitle(ps []*para) []*para {
	for i, p := range ps[:min(headParas, len(ps))] {
		if p.Kind != "" {
			continue
		}
		if m := pointedLine.FindStringSubmatch(p.Words); m != nil {
			in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
				diag.T("“%s”不排", "%q is not set", strings.TrimSpace(strings.TrimSuffix(p.Words, m[1]))))
			ps[i] = company.Around(p.Retext(m[1]))
			continue
		}
		if m := sourceDate.FindStringSubmatch(p.Words); m != nil &&
			papersName.MatchString(pattern.Simplified.Replace(m[1])) && in.Draft.Meta.Date == "" &&
			in.Draft.Meta.Source == "" {
			d := *in.Draft
			in.Draft = &d
			in.SetField(&d.Meta, record.Source, m[1], &p.Paragraph)
			in.SetField(&d.Meta, record.Date, m[2], &p.Paragraph)
			return append(ps[:i:i], ps[i+1:]...)
		}
	}
	return ps
}

// paperFoot is the line that the page of an electronic paper has under a story: paper, page, title, day
// in one form and another, a number between.
var paperFoot = pattern.New(`
	^《?\p{Han}{2,10}报》? \S{2,12} \d{5} .{4,80} ?\d{4}-\d{2}-\d{2} ?.{0,40}
	(\d{4}年\d{1,2}月\d{1,2}日(?: ?星期[一二三四五六日])?)$`)

// readFoot enters the day of such a line.
func (in *inference) readFoot(ps []*para) []*para {
	for i := max(0, len(ps)-headParas); i < len(ps); i++ {
		m := paperFoot.FindStringSubmatch(ps[i].Words)
		if m == nil || ps[i].Kind != "" {
			continue
		}
		if in.Draft.Meta.Date == "" {
			d := *in.Draft
			in.Draft = &d
			in.SetField(&d.Meta, record.Date, m[1], &ps[i].Paragraph)
		}
		in.Diags.Add(diag.Info, "page-furniture", ps[i].Pos,
			diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", ps[i].Words))
		return append(ps[:i:i], ps[i+1:]...)
	}
	return ps
}

// headParas is how many paragraphs from the head of a text such a line stands.
const headParas = 5

// oneDay is the date of a text of which two lines tell one, or moreOf it: that with its hour, or the
// first, as the day on which a copy was made stands over the page without an hour.
func (in *inference) oneDay(has, v string, p *piece) string {
	if !yearFirst.MatchString(has) || !yearFirst.MatchString(v) || strings.Contains(has, v) {
		return in.moreOf(has, v, " ", p)
	}
	if strings.ContainsAny(v, ":：") && !strings.ContainsAny(has, ":：") {
		has, v = v, has
	}
	in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", v))
	return has
}
