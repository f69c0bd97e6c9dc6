package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A line of the title block that holds a date, a source, an author, an editor, is taken apart.

// fieldLine is such a line while it is taken apart.
type fieldLine struct {
	in     *inference
	m      *doc.Meta
	p      *piece
	s, key string // the line, as it is and in simplified characters
	field  string // the label of the part at hand; "署名" or "日期" before the first label
	from   int    // where that part begins
}

// headLine takes apart a line of the title block that holds a date, a source, an
// author, an editor. field is what stands before the first label. What counts
// readers is dropped and reported.
func (in *inference) headLine(m *doc.Meta, p *piece, field string) {
	l := &fieldLine{in: in, m: m, p: p, s: p.Words, key: pattern.Simplified.Replace(p.Words), field: field}
	l.s, l.key = trait.ClosedSource(l.s, l.key)
	l.dropCounter()
	if l.announced() || l.stood() || l.editorBefore() || l.wroteEdited() || l.holder() || l.partLine() ||
		l.wordsAndDate() {
		return
	}
	l.labelled()
}

// unset reports a part of a line that is not set.
func (in *inference) unset(p *piece, part string) {
	in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", part))
}

// dropCounter takes off what a page counts at the end of the line.
func (l *fieldLine) dropCounter() {
	c := counterTail.FindString(l.key)
	if c == "" || len(c) == len(l.key) {
		return
	}
	l.in.unset(l.p, strings.Trim(l.s[len(l.s)-len(c):], " 　|｜"))
	l.s, l.key = l.s[:len(l.s)-len(c)], l.key[:len(l.key)-len(c)]
}

// Lines of a form of their own: each method enters the line if it has that form.

// announced is （2024年1月5日公布）.
func (l *fieldLine) announced() bool {
	d := announced.FindStringSubmatch(l.s)
	if d == nil || l.m.Date != "" {
		return false
	}
	l.m.Date = d[1]
	l.in.unset(l.p, d[2])
	return true
}

// stood says in which paper the text stood, and when.
func (l *fieldLine) stood() bool {
	paper, when := particulars.Stood(l.s)
	if paper == "" || l.m.Source != "" && l.m.Source != strings.Trim(paper, "《》 　") {
		return false
	}
	if l.m.Source = paper; l.m.Date == "" {
		l.m.Date = when
	}
	rest := strings.Replace(strings.Replace(l.s, paper, "", 1), when, "", 1)
	if rest = strings.Trim(rest, "（()） 　"); rest != "" {
		l.in.unset(l.p, rest)
	}
	return true
}

// editorBefore is an editor whose name stands before what he is.
func (l *fieldLine) editorBefore() bool {
	who := trait.EditorBefore.FindStringSubmatch(l.key)
	if who == nil {
		return false
	}
	l.in.addEditor(l.m, l.p, l.s[:len(who[1])])
	l.in.unset(l.p, strings.TrimLeft(l.s[len(who[1]):], " 　"))
	return true
}

// wroteEdited is who wrote and who edited, without a colon.
func (l *fieldLine) wroteEdited() bool {
	who := wroteEdited.FindStringSubmatchIndex(l.key)
	if who == nil || l.field != "署名" || !trait.AreNames(l.key[who[4]:who[5]]) {
		return false
	}
	l.m.Byline = append(l.m.Byline, l.s[:who[3]])
	l.in.addEditor(l.m, l.p, l.s[who[4]:who[5]])
	return true
}

// holder is who holds the rights in a text, and since when.
func (l *fieldLine) holder() bool {
	who, day, ok := holderOf(l.s)
	if !ok || l.field != "署名" || day != "" && l.m.Date != "" {
		return false
	}
	if l.m.Byline = append(l.m.Byline, who); day != "" {
		l.m.Date = day
	}
	return true
}

// partLine is a line whose parts are told by their places.
func (l *fieldLine) partLine() bool {
	part, ok := trait.PartLine(l.s, l.key)
	if !ok || l.m.Source != "" || l.m.Date != "" {
		return false
	}
	l.m.Date, l.m.Source = part.Date, part.Source
	for _, s := range part.Dropped {
		l.in.unset(l.p, s)
	}
	if part.Byline != "" {
		l.m.Byline = append(l.m.Byline, part.Byline)
	}
	return true
}

// wordsAndDate is words without labels and a date behind them.
func (l *fieldLine) wordsAndDate() bool {
	f := trait.FieldsDate.FindStringSubmatch(l.s)
	if f == nil || headField.FindString(l.key) != "" || l.p.Has(trait.Byline) {
		return false
	}
	l.in.fields(l.m, l.p, strings.Fields(strings.NewReplacer("|", " ", "｜", " ").Replace(f[1])), f[2])
	return true
}

// labelled takes the line apart at its labels.
func (l *fieldLine) labelled() {
	at := headField.FindAllStringSubmatchIndex(l.key, -1)
	for _, f := range at {
		if f[2] >= 0 && l.field == "署名" && l.key[f[2]:f[3]] == "记者" && (f[0] == 0 || len(at) == 1) {
			continue // 记者 某某, 某某融媒 记者/某某 stay as they are
		}
		l.enter(f[0])
		l.field, l.from = "", f[1]
		if f[4] >= 0 {
			l.field = "日期"
		} else if f[2] >= 0 {
			l.field = l.key[f[2]:f[3]]
		} else if strings.HasSuffix(l.s[:l.from], "《") {
			l.from -= len("《")
		}
	}
	l.enter(len(l.s))
}

// enter enters the part at hand, which ends at to, by its label.
func (l *fieldLine) enter(to int) {
	v := strings.TrimRight(strings.Trim(l.s[l.from:to], " 　|｜•●◆"), " 　/／")
	if v == "" {
		return
	}
	switch field := l.field; {
	case field == "首发" || field == "首刊" || field == "原发":
		l.firstPrint(v)
	case strings.HasPrefix(field, "阅读时") || field == "预计阅读":
		l.in.unset(l.p, field+" "+v)
	case labelsDate(field, v):
		l.date(v)
	case field == "署名":
		l.byline(v)
	case field == "作者" || field == "记者":
		l.m.Byline = append(l.m.Byline, v)
	case strings.HasSuffix(field, "编辑") || field == "责编":
		l.editor(v)
	case field == "":
		l.taken(v)
	case labelsSource(field):
		l.source(v)
	default:
		l.in.unset(l.p, field+" "+v)
	}
}

// labelsDate reports a label behind which a day stands; behind 发布 an office may stand too.
func labelsDate(field, v string) bool {
	return strings.HasSuffix(field, "时间") || strings.HasSuffix(field, "日期") ||
		(field == "发布" || field == "发表") && yearFirst.MatchString(v) ||
		field == "数据截止"
}

// labelsSource reports a label behind which the source stands, or who published the text.
func labelsSource(field string) bool {
	switch field {
	case "来源于", "来自", "稿源", "发布", "发布者", "发布方":
		return true
	}
	return strings.HasSuffix(field, "来源") || strings.HasSuffix(field, "单位") || strings.HasSuffix(field, "机构")
}

// firstPrint enters where a text was printed first, if no other source is known.
func (l *fieldLine) firstPrint(v string) {
	if l.m.Source != "" {
		l.in.unset(l.p, v)
		return
	}
	l.m.Source = v
}

// dotDate is an office or an account, a dot and the day.
var dotDate = pattern.New(`
	^([\p{Han}A-Za-z0-9_]{2,16})[ 　]*[·•][ 　]*(
		\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?
	)$`)

// date enters a day; the source may stand before it.
func (l *fieldLine) date(v string) {
	if d := trait.DateTail.FindStringSubmatchIndex(v); d != nil && l.m.Source == "" {
		v, l.m.Source = v[d[4]:d[5]], v[d[2]:d[3]] // 某某发布 2024-01-05 08:26
	} else if d := dotDate.FindStringSubmatchIndex(v); d != nil && l.m.Source == "" {
		v, l.m.Source = v[d[4]:d[5]], v[d[2]:d[3]] // 某某部 · 2024/1/5
	}
	v = l.in.beside(l.m, v, l.p)
	v = l.in.oneDay(l.m.Date, v, l.p)
	if v = strings.Trim(v, " 　"); !strings.ContainsAny(strings.TrimLeft(v, "（("), "（(") {
		v = strings.Trim(v, "（()） 　") // but 5月17日（星期五）
	}
	l.m.Date = v
}

// byline enters what stands before the first label of a byline: a date, or names and perhaps a date.
func (l *fieldLine) byline(v string) {
	if l.m.Date == "" && trait.DateOnly.MatchString(v) {
		l.m.Date = v
		return
	}
	l.m.Byline = append(l.m.Byline, l.cutDate(v))
}

// cutDate takes the date off that stands behind a part and enters it, if none is known.
func (l *fieldLine) cutDate(v string) string {
	d := lastDate.FindStringSubmatchIndex(v)
	if d == nil || l.m.Date != "" {
		return v
	}
	l.m.Date = v[d[2]:d[3]]
	return strings.TrimRight(v[:d[0]], " 　·•") // 某某部 · 2026/7/8
}

// editor enters an editor without what others did for the page.
func (l *fieldLine) editor(v string) {
	if cut := besideEditor.FindStringIndex(v); cut != nil {
		l.in.unset(l.p, strings.TrimLeft(v[cut[0]:], " 　"))
		v = v[:cut[0]]
	}
	l.in.addEditor(l.m, l.p, v)
}

// taken enters from where a text was taken: （据《某某晚报》）.
func (l *fieldLine) taken(v string) {
	l.m.Source = v
	for _, open := range []string{"（", "(", "【"} {
		if strings.HasPrefix(l.s[:l.from], open) {
			l.m.Source = strings.TrimRight(v, "）)】")
		}
	}
}

// source enters a source without the date and the writer that may stand behind it.
func (l *fieldLine) source(v string) {
	v = l.cutDate(v)
	if from, who := trait.WriterBehind(v); who != "" && len(l.m.Byline) == 0 {
		v, l.m.Byline = from, []string{who}
	}
	if w := sourceAndWriter.FindStringSubmatch(v); w != nil && len(l.m.Byline) == 0 {
		v, l.m.Byline = w[1], []string{w[2]}
	}
	if l.m.Source != "" && l.m.Source != v { // the site before the source
		l.in.unset(l.p, l.m.Source)
	}
	l.m.Source = v
}

// headField is the label of a field in a line of date and source.
var headField = pattern.New(`
	(?:^|[ 　|｜])(
		数据截止(?:时间|日期)?|\p{Han}{2}日期|数据来源|资料来源|发布单位|发布机构|发布[者方]?|来自|类型|
		编制单位|监测单位|发文单位|成稿时间|刊发时间|来源于?|稿源|[信消]息来源|文章来源|新闻来源|稿件来源|
		首发|首刊|原发|作者|记者|责任编辑|责编|
		(?:实习|见习|值班|执行|后期|文字|网络|新媒体)?编辑|
		发布时间|发布日期|发表时间|发布于|发表|原文(?:链接|地址)?|链接|时间|日期|分类|标签|栏目|预计阅读|
		(?:浏览|阅读|点击|访问)(?:次数|量|数|时[间长])?|
		(?:全文)?字数|平台|字体|字号
	)[ 　]?[:：|｜丨/▪][ 　]?|
	[ 　](发布于)[ 　]|
	^(?:[（(【])?(?:
		来源于?|稿源|[信消]息来源|文章来源|新闻来源|稿件来源|原载于?|(?:本文|文章|内容)?转[载]?自|摘自|据
	)(?:[ 　]?[:：|｜丨/][ 　]?|《)`)

// sourceAndWriter is a source with who wrote behind it: 某某晚报　记者 某某.
var sourceAndWriter = pattern.New(`
	^([\p{Han}《》·]{2,16})[ 　]+((?:本报|特约|实习)?(?:记者|通讯员)[ 　:：/].{2,20})$`)

// lastDate is a date behind the names of a byline.
var lastDate = pattern.New(`
	(?:[ 　]+|[ 　]?[，,；][ 　]?)(?:(?:更新|发布|发表|编辑|写|作)于[ 　]?)?(
		\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?|
		(?:19|20)\d{2}(?:\.[01]\d|年\d{1,2}月)
	)$`)

// yearFirst begins with a date, whatever the clock behind it says.
var yearFirst = pattern.New(`^\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　T]|$)`)

// announced is the date at which a paper was announced, in brackets.
var announced = pattern.New(`^[（(](\d{4}年\d{1,2}月\d{1,2}日)(公告|公布|发布|印发)[）)]$`)

// counterTail is what a page counts at the end of its line of particulars.
var counterTail = pattern.New(`
	(?:
		[ 　|｜]+(?:我有话说|我要评论|网友评论|跟帖|评论|参与|阅读量?|浏览量?|点赞|在看)[ 　:：]*
		[（(]?\d+(?:\.\d)?[万wW]?[+＋]?
		(?:[ 　]?(?:人参与|[条人次]))?[）)]?(?:[ 　]?[条人次])?
	)+$`)

// wroteEdited are who wrote and who edited, without a colon: 某报记者 甲某 某报编辑 乙某.
var wroteEdited = pattern.New(`
	^(\p{Han}{0,8}(?:记者|通讯员)[ 　]+\p{Han}[\p{Han}、 　]{1,20}?)[ 　]+(?:\p{Han}{0,4}编辑|责编)[ 　]+
	(\p{Han}{1,4}(?:[ 　、]+\p{Han}{1,4})*)$`)

// besideEditor opens what others did for a page, behind its editor.
var besideEditor = pattern.New(`
	[ 　]+(?:校对|审核|审校|监制|美编|设计|制图|版式|排版|编审|终审|[一二三]审|复审|初审|签发)
	[ 　]?[:：|｜丨/／]`)

// addEditor enters an editor, who may be named at the head and at the end.
func (in *inference) addEditor(m *doc.Meta, p *piece, who string) {
	if !slices.Contains(m.Editors, who) {
		m.Editors = append(m.Editors, who)
		return
	}
	in.Diags.Add(diag.Info, "name-repeated", p.Pos,
		diag.T("编辑“%s”前面已有，只记一次", "the editor %q is named before and entered once", who))
}

// moreOf is a field to which a line adds, unless the line says again what the field has.
func (in *inference) moreOf(has, v, gap string, p *piece) string {
	switch {
	case has == "":
		return v
	case v == "":
		return has
	case strings.Contains(has, v):
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos,
			diag.T("“%s”前面已有，只记一次", "%q is given before and entered once", v))
		return has
	}
	return has + gap + v
}

// fields enters the words before a date: who published comes last, the author before.
func (in *inference) fields(m *doc.Meta, p *piece, words []string, date string) {
	if words[0] == "原创" || words[0] == "转载" {
		in.unset(p, words[0])
		words = words[1:]
	}
	for _, label := range []string{"原创：", "原创:"} {
		if who := strings.TrimPrefix(words[0], label); who != words[0] {
			in.unset(p, label)
			words[0] = who
		}
	}
	if rest := strings.TrimSpace(p.Words[strings.Index(p.Words, date)+len(date):]); rest != "" {
		in.unset(p, rest)
	}
	m.Date = in.oneDay(m.Date, date, p)
	if n := len(words); n > 0 {
		m.Source = in.moreOf(m.Source, words[n-1], "　", p)
		m.Byline = append(m.Byline, words[:n-1]...)
	}
}
