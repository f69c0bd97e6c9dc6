package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// Newsrooms' systems and databases hand out a story with its fields named: 引题：… 主题：…
// 作者：… 版次：… 正文：, 【标题】…, <栏目>…</栏目>. The names say what inference would have
// to guess.

// field is a line with the name of a field.
var field = pattern.New(`^(?:[【\[〔<＜]([\p{Han}]{2,6})[】\]〕>＞][ 　]*[:：]?|(\p{Han}[ 　]?\p{Han}{1,5})[ 　]*[:：])[ 　]*(.*?)(?:</\p{Han}{2,6}>)?$`).Has("】]〕>＞:：")

// fieldOf says what the fields are: "drop" is not set, "text" is where the story begins.
var fieldOf = pairsMap("title", "标题 题目 主题 主标题 正题 篇名 题名 文章标题 稿件标题",
	"kicker", "引题 肩题 眉题 眉头", "subtitle", "副题 副标题 子标题 小标题",
	"byline", "作者 署名 记者 撰文 文章作者 稿件作者 作者姓名 通讯员", "date", "日期 出版日期 发表日期 见报日期 刊发日期 发布日期 发稿日期 发布时间 发稿时间 刊发时间",
	"source", "来源 出处 报纸名称 报刊名称 报名 刊名 媒体 文献来源 来源媒体 媒体名称", "editor", "责任编辑 责编 编辑",
	"drop", "稿件编号 编号 稿号 稿件号 版次 版面 版名 版号 版别 期号 期次 刊期 签发 签发人 字数 栏目 栏目名 专栏 分类 分类号 页码 稿类 体裁 审稿 状态 稿件类型 稿件状态 类别 类型 部门 采编部门 标签 关键词 发稿人 发稿部门 见报版面 数据库 文件名 机构",
	"text", "正文 全文 内容 正文内容 文章内容 稿件正文")

func pairsMap(kv ...string) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(kv); i += 2 {
		for _, k := range strings.Fields(kv[i+1]) {
			m[k] = kv[i]
		}
	}
	return m
}

// maxFields is how many lines of fields a story has over it.
const maxFields = 20

// readFields takes the fields over a story as they are named, and returns the draft's
// meta data with them. Names that are not set are reported, line by line.
func (in *inference) readFields(ps *[]*para) {
	in.dropMail(ps)
	in.dropService(ps)
	type entry struct {
		p           *para
		name, value string
	}
	var entries []entry
	named := map[string]bool{}
	tagged := false
	end := 0
	for i, p := range *ps {
		m := field.FindStringSubmatch(p.key)
		if i >= maxFields || p.Kind != "" || m == nil {
			break
		}
		name := strings.NewReplacer(" ", "", "　", "").Replace(m[1] + m[2])
		as := fieldOf[name]
		if as == "" || as != "text" && p.n > maxShaped {
			break
		}
		named[as] = true
		tagged = tagged || m[1] != ""
		end = i + 1
		// key has as many bytes as text
		entries = append(entries, entry{p, as, strings.TrimSpace(p.text[len(p.key)-len(m[3])-closing(p.key, m[3]) : len(p.key)-closing(p.key, m[3])])})
		if as == "text" {
			break
		}
	}
	titled := false // 标题 and no 主题, which meetings and mails have
	for _, e := range entries {
		titled = titled || e.name == "title" && strings.Contains(e.p.key, "标题") || strings.Contains(e.p.key, "题目")
	}
	surely := titled && named["byline"] || named["text"] || named["kicker"] || named["subtitle"] || tagged && named["title"] || named["title"] && named["drop"]
	if in.draft.Meta.Title != "" || len(entries) < 2 && !tagged || !named["title"] && !(named["drop"] && tagged) || named["title"] && !surely {
		return
	}
	d := *in.draft
	in.draft = &d
	rest := slices.Clone((*ps)[end:])
	for _, e := range entries {
		label := strings.TrimSpace(strings.Replace(e.p.text, e.value, "", 1))
		in.setField(&d.Meta, e.name, e.value, e.p)
		switch {
		case e.name == "drop":
			label = e.p.text
		case e.name == "text" && e.value != "":
			q := *e.p.Para
			q.Text, q.Spans = e.value, nil
			rest = append([]*para{newPara(&q)}, rest...)
		}
		in.diags.Add(diag.Info, "dropped-counter", e.p.Pos, diag.T("“%s”不排", "%q is not set", label))
	}
	*ps = rest
}

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

// closing is the length of a closing tag after the value of a field.
func closing(key, value string) int {
	if i := strings.LastIndex(key, value); value != "" && i >= 0 {
		return len(key) - i - len(value)
	}
	return 0
}

// setField enters a field that was named.
func (in *inference) setField(m *doc.Meta, name, value string, p *para) {
	if value == "" {
		return
	}
	as := ""
	switch name {
	case "title":
		m.Title, m.Pos, as = value, p.Pos, "meta.title"
	case "kicker":
		m.Kicker, as = value, "meta.kicker"
	case "subtitle":
		m.Subtitle, as = undash(value), "meta.subtitle"
	case "byline":
		m.Byline, as = append(m.Byline, value), "meta.byline"
	case "date":
		m.Date, as = value, "meta.date"
	case "source":
		m.Source, as = value, "meta.source"
	case "editor":
		m.Editors, as = append(m.Editors, value), "meta.editors"
	default:
		return
	}
	in.taken = append(in.taken, Taken{Pos: p.Pos, Text: p.text, As: as, Reasons: []diag.Text{diag.T("写明的字段", "a field that is named")}})
}

// Of what a line of particulars under a title holds, apart by blanks or strokes, each
// part may be told by its form alone: a date, a paper, an office, names.
var (
	dayPart   = pattern.New(`^(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:\d{1,2}时)?$`)
	timePart  = pattern.New(`^(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}时(?:\d{1,2}分)?|(?:星期|周)[一二三四五六日天])$`)
	paperPart = pattern.New(`^《?[\p{Han}A-Za-z]{1,12}(?:日报|晚报|晨报|早报|时报|商报|都市报|周报|周刊|月刊|杂志|新闻|网|通讯社|电视台|电台|广播|客户端|融媒体?(?:中心)?|发布|研究院?|智库)》?$`)
	countPart = pattern.New(`^(?:阅读|浏览|点击|访问|评论|点赞|在看|转发|播放|热度)(?:量|数|次数)?[:：]?([\d.,]+[万亿wWkK]?[+＋]?[次人]?)?$`)
	countOnly = pattern.New(`^[\d.,]+[万亿wWkK]?[+＋]?[次人]?$`)
	namePart  = pattern.New(`^(?:` + agencies + `|` + paper + `)?(?:首席|见习|实习|特约)?(?:记者|通讯员|作者)`)
)

// dateSpan is the days of a week or a trip: 2024.09.09—09.13.
var dateSpan = pattern.New(`^[（(]?\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[ 　]?(?:——|[—–~～至-])[ 　]?(?:\d{4}[年./-])?(?:\d{1,2}[月./-])?\d{1,2}日?[）)]?$`)

// parted are the parts of such a line. A part that is nothing of the kind leaves it to
// the other rules.
type parted struct {
	byline, source, date string
	dropped              []string // how often it was read
}

// partLine parts a line of particulars that holds a date.
func partLine(text, key string) (out parted, ok bool) {
	if strings.ContainsAny(key, ":：") && !strings.ContainsAny(key, "0123456789") || utf8.RuneCountInString(key) > 80 {
		return out, false
	}
	gap := func(r rune) bool { return r == ' ' || r == '　' || r == '|' || r == '｜' }
	var offices, names []string
	at := 0
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
		case out.date != "" && (count != nil || counting && countOnly.MatchString(p)):
			counting = count != nil && count[1] == ""
			out.dropped = append(out.dropped, t)
		case len(names) > 0 && len(out.date) == 0 && name(p), namePart.MatchString(p):
			names = append(names, t)
		case dayPart.MatchString(p) || timePart.MatchString(p) && out.date != "":
			out.date = strings.TrimSpace(out.date + " " + t)
		case paperPart.MatchString(p):
			if out.source != "" {
				return out, false
			}
			out.source = t
		case officeEnd.MatchString(bare) && hanOnly(bare) && utf8.RuneCountInString(bare) >= 3:
			offices = append(offices, t[:len(bare)])
		case strings.Contains(out.date, ":") && out.source == "" && hanOnly(p) && utf8.RuneCountInString(p) >= 4 && utf8.RuneCountInString(p) <= 14:
			out.source = t // an account, as pages name it after the time
		default:
			return out, false
		}
	}
	if out.date == "" || len(offices)+len(names) == 0 && out.source == "" {
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
