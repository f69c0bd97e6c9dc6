package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// meta enters a line of the title block. What the format states goes before what
// is inferred.
func (in *inference) meta(m *doc.Meta, p *piece) {
	if bare := draft.Unmarked(p.Words, p.Spans); len(p.Spans) > 0 && bare != p.Words && bare != "" {
		given, q := *p.Para, *p
		given.Text, given.Spans = bare, nil
		q.para = company.New(&given)
		in.Diags.Add(diag.Info, "note-mark-dropped", p.Pos,
			diag.T("标题、署名中不排注号“%s”", "the note mark %q is not set in title or byline",
				draft.NoteMarks(p.Words, p.Spans)))
		p = &q
	}
	if strings.Contains(p.Words, "\t") {
		given, q := *p.Para, *p
		given.Text, given.Spans = tabs.ReplaceAllString(p.Words, "　"), nil
		q.para = company.New(&given)
		p = &q
	}
	switch p.label {
	case lTitle:
		if m.Title != "" { // what came before a date or a number was a kicker
			m.Kicker = strings.TrimSpace(m.Kicker + "　" + m.Title)
		}
		m.Title, m.Pos = in.pathless(p, in.unadorned(p)), p.Pos
	case lTitleMore:
		row := in.pathless(p, in.unadorned(p))
		if m.Title != "" && trait.TwoPhrases(m.Title, row) {
			m.Title += " "
		}
		m.Title += row
	case lKicker:
		name := trait.Undash(in.unadorned(p))
		if m := columnLabel.FindStringSubmatch(name); m != nil {
			in.Diags.Add(diag.Info, "label-dropped", p.Pos,
				diag.T("“%s”的标签不排", "the label of %q is not set", name))
			name = m[1]
		}
		if s := inLenticular(name); s != name {
			in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
				diag.T("栏目名的括号“%s”不排", "the brackets %q of a column's name are not set", "【】"))
			name = s
		}
		m.Kicker = strings.TrimSpace(m.Kicker + "　" + name)
	case lSubtitle:
		sub := plainSub(in.unadorned(p))
		if m.Subtitle != "" {
			sub = m.Subtitle + "　" + sub
		}
		m.Subtitle = sub
	case lByline:
		in.repeats(m, p)
		if who := bracketedNames(p); who != "" {
			m.Byline = append(m.Byline, who)
			return
		}
		in.headLine(m, p, "署名")
	case lDate, lSource:
		if m.Date != "" && clock.MatchString(p.Key) {
			in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", p.Words))
			return
		}
		if !p.Has(trait.Date|trait.Source|trait.Editor) && trait.HanOnly(p.Words) && m.Source == "" {
			m.Source = p.Words
			return
		}
		in.headLine(m, p, "日期")
	}
}

// tabs set the parts of a line apart, as blanks do.
var tabs = pattern.New(`[ 　]*\t[ 　\t]*`)

// repeats takes back a name that the line of particulars gave and that a byline gives
// with its part: 文 / 某某.
func (in *inference) repeats(m *doc.Meta, p *piece) bool {
	for i, who := range m.Byline {
		if n := len([]rune(who)); n >= 2 && (n <= 4 && trait.HanOnly(who) || trait.AreNames(who)) &&
			strings.HasSuffix(trait.Squeezed(strings.TrimRight(p.Words, "）)")), trait.Squeezed(who)) &&
			p.Words != who {
			in.Diags.Add(diag.Info, "name-repeated", p.Pos,
				diag.T("署名“%s”前面已有，只记一次", "the name %q is given before and entered once", who))
			m.Byline = slices.Delete(m.Byline, i, i+1)
			return false
		}
	}
	return false
}

// plainSub takes —— and brackets off a subtitle. What says who adopted a law, and numbers
// and years, keep their brackets, as official papers print them.
func plainSub(s string) string {
	t := trait.Undash(s)
	if in := trait.Unbracket(t); in != t && !occurred.MatchString(in) {
		return in
	}
	return t
}

// occurred is such a subtitle.
var occurred = pattern.New(`
	^第.{1,4}[号期次]$|^\d{4}年?[—–-]\d{4}年?$|通过$|公布|修[订正]|批准|[讨审]议稿|草案|试行|选录|节选`)

// inLenticular takes 【】 off that hold all of the name of a column.
func inLenticular(s string) string {
	t := strings.TrimSuffix(strings.TrimPrefix(s, "【"), "】")
	if len(t)+len("【】") != len(s) || strings.ContainsAny(t, "【】") {
		return s
	}
	return t
}

// unadorned takes the ornaments off a line of the head and reports them.
func (in *inference) unadorned(p *piece) string {
	s := trait.Unadorned(p.Words)
	if s != p.Words {
		in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
			diag.T("装饰符号“%s”不排", "the ornament %q is not set", strings.Replace(p.Words, s, "", 1)))
	}
	if t := strings.Fields(s); len(t) >= 8 &&
		!slices.ContainsFunc(t, func(w string) bool { return len([]rune(w)) > 1 }) {
		s = strings.Join(t, "") // a title spread over its line
	}
	return gaps.ReplaceAllString(s, " ")
}

// gaps are blanks between two phrases, as typewriters set them.
var gaps = pattern.New(` {2,}`)

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
		\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?
	)$`)

// yearFirst begins with a date, whatever the clock behind it says.
var yearFirst = pattern.New(`^\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?:[ 　T]|$)`)

// firstDate is a date with the name of a paper or an office after it.
var firstDate = pattern.New(`
	^(\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?[ 　]*\d{1,2}:\d{2}(?::\d{2})?)[ 　|｜]*([\p{Han}]{2,14})$`)

// announced is the date at which a paper was announced, in brackets.
var announced = pattern.New(`^[（(](\d{4}年\d{1,2}月\d{1,2}日)(公告|公布|发布|印发)[）)]$`)

// counterTail is what a page counts at the end of its line of particulars.
var counterTail = pattern.New(`
	(?:
		[ 　|｜]+(?:我有话说|我要评论|网友评论|跟帖|评论|参与)[ 　:：]*[（(]?\d+
		(?:[ 　]?(?:人参与|[条人次]))?[）)]?(?:[ 　]?[条人次])?
	)+$`)

// headLine takes apart a line of the title block that holds a date, a source, an
// author, an editor. field is what stands before the first label. What counts
// readers is dropped and reported.
func (in *inference) headLine(m *doc.Meta, p *piece, field string) {
	s, key := p.Words, pattern.Simplified.Replace(p.Words)
	if c := counterTail.FindString(key); c != "" && len(c) < len(key) {
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos,
			diag.T("“%s”不排", "%q is not set", strings.Trim(s[len(s)-len(c):], " 　|｜")))
		s, key = s[:len(s)-len(c)], key[:len(key)-len(c)]
	}
	if d := announced.FindStringSubmatch(s); d != nil && m.Date == "" {
		m.Date = d[1]
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", d[2]))
		return
	}
	if paper, when := particulars.Stood(s); paper != "" &&
		(m.Source == "" || m.Source == strings.Trim(paper, "《》 　")) {
		if m.Source = paper; m.Date == "" {
			m.Date = when
		}
		if rest := strings.Trim(strings.Replace(strings.Replace(s, paper, "", 1), when, "", 1),
			"（()） 　"); rest != "" {
			in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", rest))
		}
		return
	}
	if who := trait.EditorBefore.FindStringSubmatch(key); who != nil {
		in.addEditor(m, p, s[:len(who[1])])
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos,
			diag.T("“%s”不排", "%q is not set", strings.TrimLeft(s[len(who[1]):], " 　")))
		return
	}
	if who := wroteEdited.FindStringSubmatchIndex(key); who != nil && field == "署名" &&
		trait.AreNames(key[who[4]:who[5]]) {
		m.Byline = append(m.Byline, s[:who[3]])
		in.addEditor(m, p, s[who[4]:who[5]])
		return
	}
	if who, day, ok := holderOf(s); ok && field == "署名" && (day == "" || m.Date == "") {
		if m.Byline = append(m.Byline, who); day != "" {
			m.Date = day
		}
		return
	}
	if part, ok := trait.PartLine(s, key); ok && m.Source == "" && m.Date == "" {
		m.Date, m.Source = part.Date, part.Source
		for _, s := range part.Dropped {
			in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", s))
		}
		if part.Byline != "" {
			m.Byline = append(m.Byline, part.Byline)
		}
		return
	}
	if f := trait.FieldsDate.FindStringSubmatch(s); f != nil && headField.FindString(key) == "" &&
		!p.Has(trait.Byline) {
		in.fields(m, p, strings.Fields(strings.NewReplacer("|", " ", "｜", " ").Replace(f[1])), f[2])
		return
	}
	at := headField.FindAllStringSubmatchIndex(key, -1)
	from := 0
	enter := func(to int) {
		v := strings.TrimRight(strings.Trim(s[from:to], " 　|｜•●◆"), " 　/／")
		if v == "" {
			return
		}
		switch {
		case field == "首发" || field == "首刊" || field == "原发":
			if m.Source == "" {
				m.Source = v
			} else {
				in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", v))
			}
		case strings.HasPrefix(field, "阅读时") || field == "预计阅读":
			in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", field+" "+v))
		case strings.HasSuffix(field, "时间") ||
			strings.HasSuffix(field, "日期") ||
			(field == "发布" || field == "发表") && yearFirst.MatchString(v) ||
			field == "数据截止":
			if d := trait.DateTail.FindStringSubmatchIndex(v); d != nil && m.Source == "" {
				v, m.Source = v[d[4]:d[5]], v[d[2]:d[3]] // 某某发布 2024-01-05 08:26
			} else if d := firstDate.FindStringSubmatchIndex(v); d != nil && m.Source == "" {
				v, m.Source = v[:d[3]], v[d[4]:d[5]] // 2024-01-05 08:26 某某日报
			}
			v = in.beside(m, v, p)
			v = in.oneDay(m.Date, v, p)
			if v = strings.Trim(v, " 　"); !strings.ContainsAny(strings.TrimLeft(v, "（("), "（(") {
				v = strings.Trim(v, "（()） 　") // but 5月17日（星期五）
			}
			m.Date = v
		case field == "署名" && m.Date == "" && trait.DateOnly.MatchString(v):
			m.Date = v
		case field == "署名":
			if d := lastDate.FindStringSubmatchIndex(v); d != nil && m.Date == "" {
				v, m.Date = strings.TrimSpace(v[:d[0]]), v[d[2]:d[3]]
			}
			m.Byline = append(m.Byline, v)
		case field == "作者" || field == "记者":
			m.Byline = append(m.Byline, v)
		case strings.HasSuffix(field, "编辑") || field == "责编":
			if cut := besideEditor.FindStringIndex(v); cut != nil {
				in.Diags.Add(diag.Info, "dropped-counter", p.Pos,
					diag.T("“%s”不排", "%q is not set", strings.TrimLeft(v[cut[0]:], " 　")))
				v = v[:cut[0]]
			}
			in.addEditor(m, p, v)
		case field == "":
			m.Source = v
			if strings.HasPrefix(s[:from], "（") || strings.HasPrefix(s[:from], "(") ||
				strings.HasPrefix(s[:from], "【") {
				m.Source = strings.TrimRight(v, "）)】")
			}
		case strings.HasSuffix(field, "来源") || field == "来源于" || field == "来自" || field == "稿源" ||
			field == "发布" || field == "发布者" || field == "发布方" || strings.HasSuffix(field, "单位") ||
			strings.HasSuffix(field, "机构"):
			if d := lastDate.FindStringSubmatchIndex(v); d != nil && m.Date == "" {
				v, m.Date = strings.TrimSpace(v[:d[0]]), v[d[2]:d[3]]
			}
			if from, who := trait.WriterBehind(v); who != "" && len(m.Byline) == 0 {
				v, m.Byline = from, []string{who}
			}
			if w := sourceAndWriter.FindStringSubmatch(v); w != nil && len(m.Byline) == 0 {
				v, m.Byline = w[1], []string{w[2]}
			}
			if m.Source != "" && m.Source != v { // the site before the source
				in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", m.Source))
			}
			m.Source = v
		default:
			in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", field+" "+v))
		}
	}
	for _, f := range at {
		if f[0] == 0 && f[2] >= 0 && field == "署名" && key[f[2]:f[3]] == "记者" {
			continue // 记者 某某 stays as it is
		}
		enter(f[0])
		field, from = "", f[1]
		if f[4] >= 0 {
			field = "日期"
		} else if f[2] >= 0 {
			field = key[f[2]:f[3]]
		} else if strings.HasSuffix(s[:from], "《") {
			from -= len("《")
		}
	}
	enter(len(s))
}

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
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", words[0]))
		words = words[1:]
	}
	for _, label := range []string{"原创：", "原创:"} {
		if who := strings.TrimPrefix(words[0], label); who != words[0] {
			in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", label))
			words[0] = who
		}
	}
	if rest := strings.TrimSpace(p.Words[strings.Index(p.Words, date)+len(date):]); rest != "" {
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", rest))
	}
	m.Date = in.oneDay(m.Date, date, p)
	if n := len(words); n > 0 {
		m.Source = in.moreOf(m.Source, words[n-1], "　", p)
		m.Byline = append(m.Byline, words[:n-1]...)
	}
}
