// Package record knows how newspaper databases, the systems of newsrooms, law collections
// and boards name the fields of a text: 【 标  题 】…, (1)标题: …, 作者：…, <正文>…</正文>.
package record

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// The parts that a field may play. Drop is not set; Text is where the story begins.
const (
	Title    = "title"
	Kicker   = "kicker"
	Subtitle = "subtitle"
	Byline   = "byline"
	Date     = "date"
	Source   = "source"
	Editor   = "editor"
	Credit   = "credit"
	Lead     = "lead"
	Drop     = "drop"
	Text     = "text"
)

var parts = pairs(
	Title,
	"题 标题 题目 主题 主标题 主标 大标题 正题 篇名 篇目 题名 文题 文章标题 文章题目 稿件标题 中文标题 中文篇名 标题名称 法规名称 法律名称 文件名称",
	Kicker, "引题 肩题 眉题 眉头 引标 肩标", Subtitle, "副题 副标题 副标 子标题 小标题",
	Byline, "作者 署名 记者 撰文 文章作者 稿件作者 作者姓名 第一作者 通讯员 著者 译者 作译者",
	Date,
	"日期 出版日期 发表日期 见报日期 刊发日期 发布日期 发稿日期 报道日期 新闻日期 发布时间 发稿时间 刊发时间 发表时间 出版时间 时间",
	Source,
	"来源 出处 原文出处 报纸名称 报刊名称 报名 报纸 刊名 期刊 期刊名称 中文刊名 媒体 文献来源 来源媒体 媒体名称 原载",
	Editor, "责任编辑 责编 编辑",
	Credit,
	"公发布日 公布施行日期 法规体系 法规沿革 生效状态 效力级别 时效性 作者简介 作者介绍 作者单位 单位 基金项目 公布日期 修正日期 修订日期 制定日期 施行日期 实施日期 颁布日期 通过日期 法规类别 颁布单位 发布机关 发布单位 制定机关 文号 发文字号 发布文号",
	Lead, "摘要 内容提要 内容摘要 中文摘要 文摘 提要 导语",
	Drop,
	"稿件编号 编号 稿号 稿件号 序号 版次 版面 版名 版号 版别 期号 期次 刊期 年期 卷期 签发 签发人 字数 栏目 栏目名 专栏 分类 分类号 分类名 中图分类号 页码 页号 稿类 体裁 审稿 状态 稿件类型 稿件状态 类别 类型 部门 采编部门 标签 关键词 关键字 主题词 发稿人 发稿部门 见报版面 数据库 文件名 机构 文献号 文献标识码 文章编号 原刊地名 原刊期号 原刊页号 复印期号 英文标题 英文刊名 网址 链接 地址 记录号 索引号 图片 发信人 寄信人 发信站 信区 转信站 转信 入库时间 收录时间 抓取时间 更新时间 上传时间 编辑时间 采集时间 相关度 报社 版位",
	Text, "正文 全文 内容 正文内容 文章内容 稿件正文 新闻内容 正文如下 本文",
)

// tagged are the names of corpora between angle brackets: <contenttitle>…</contenttitle>.
var tagged = pairs(
	Title, "title contenttitle headline", Byline, "author byline", Date, "date time pubtime pubdate publishtime",
	Source, "source media", Drop, "url docno docid id category class channel keywords link", Text,
	"content text body",
)

func pairs(kv ...string) map[string]string {
	m := map[string]string{}
	for i := 0; i+1 < len(kv); i += 2 {
		for _, k := range strings.Fields(kv[i+1]) {
			m[k] = kv[i]
		}
	}
	return m
}

// Form is how the name of a field is set off.
type Form int

// The forms.
const (
	Colon  Form = iota // 标题：
	Square             // 【标题】
	Number             // (1)标题:
	Tag                // <标题>
	Tab                // 标题, a tab
)

// Label is the name of a field at the head of a line.
type Label struct {
	Name string // without blanks
	Part string // "" if the name is none that is known
	Form Form
	Len  int // bytes of the line that it takes, blanks after it included
}

var (
	square = pattern.New(`
		^(?:
			【([\p{Han} 　]{2,16})】|〖([\p{Han} 　]{2,16})〗|\[([\p{Han} 　]{2,16})\]|
			［([\p{Han} 　]{2,16})］|〔([\p{Han} 　]{2,16})〕|〈([\p{Han} 　]{2,16})〉
		)[ 　]*[:：]?[ 　]*`)
	tag    = pattern.New(`^[<＜](\p{Han}{2,6}|[A-Za-z_]{2,16})[>＞][ 　]*`)
	number = pattern.New(`^[（(]\d{1,2}[）)][ 　]*([\p{Han}][\p{Han} 　]{1,12})[:：]+[ 　]*`)
	colon  = pattern.New(`
		^(\p{Han}[ 　]{0,4}\p{Han}{1,5}|\p{Han}(?:[ 　]\p{Han}){1,5}|[题題])[ 　]*[:：]+[ 　]*`)
	tab = pattern.New(`^(\p{Han}{2,6})\t[ 　\t]*`)
	// endTag closes a field: 标题</标题>.
	endTag = pattern.New(`[ 　]*[<＜]/(?:\p{Han}{2,6}|[A-Za-z_]{2,16})[>＞]$`)
)

// plain turns the traditional characters of the names into simplified ones, blanks aside.
var plain = strings.NewReplacer(" ", "", "　", "", "標", "标", "題", "题", "來", "来", "責", "责", "編", "编", "輯",
	"辑", "時", "时", "間", "间",
	"發", "发", "佈", "布", "規", "规", "類", "类", "別", "别", "稱", "称", "單", "单", "報", "报", "紙", "纸",
	"關", "关", "鍵", "键", "詞", "词",
	"內", "内", "號", "号", "欄", "栏", "機", "机", "頁", "页", "碼", "码", "頒", "颁", "實", "实", "訂", "订",
	"項", "项", "簽", "签", "載", "载", "體", "体", "狀", "状", "態", "态")

// Of returns the name of a field that a line opens with. Names between colons count only
// if they are known, those in brackets always.
func Of(line string) (Label, bool) {
	for form, re := range []*pattern.Regexp{Colon: colon, Square: square, Number: number, Tag: tag, Tab: tab} {
		m := re.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		name := plain.Replace(strings.Join(m[1:], ""))
		l := Label{Name: name, Part: parts[name], Form: Form(form), Len: len(m[0])}
		if part, ok := tagged[strings.ToLower(name)]; ok && l.Form == Tag {
			l.Part = part
		}
		n := utf8.RuneCountInString(name)
		if n < 2 && l.Part == "" || l.Part == "" && (l.Form != Square || n > 6) {
			continue
		}
		return l, true
	}
	return Label{}, false
}

// maxOver is how many lines stand over a slip.
const maxOver = 2

// over is where a desk wants a story, or what its paper is called, over the fields of the slip:
// 【一版头条】, 某某日报稿签.
var over = pattern.New(`
	^【[^【】]{2,10}】$|^[（(][^（）()]{2,10}[）)]$|
	^[\p{Han}\dA-Z 　]{2,12}(?:稿签|稿单|发稿单|送审单|[签笺]|[版条稿])$`)

// Slip reports how many lines stand over the fields of a desk's slip, which names the title
// and what stands over or under it; they are notes to the desk. It is 0 where there is no slip
// or nothing over it.
func Slip(lines []string) int {
	from := 0
	for from < len(lines) && from <= maxOver {
		if l, ok := Of(lines[from]); ok && l.Form == Colon {
			break
		}
		if !over.MatchString(strings.TrimSpace(lines[from])) {
			return 0
		}
		from++
	}
	if from == 0 || from > maxOver {
		return 0
	}
	titled, beside := false, false
	for _, line := range lines[from:] {
		l, ok := Of(line)
		if !ok || l.Form != Colon {
			break
		}
		titled = titled || l.Part == Title
		beside = beside || l.Part == Kicker || l.Part == Subtitle
	}
	if !titled || !beside {
		return 0
	}
	return from
}

// wrapper stands around a record: <doc>.
var wrapper = pattern.New(`^</?(?i:docs?|articles?|news|items?|records?|root)>$`)

// Wraps reports a line that is a tag around a record.
func Wraps(line string) bool { return wrapper.MatchString(line) }

// Close takes the tag off that ends a field, and says whether there is one.
func Close(s string) (string, bool) {
	if end := endTag.FindString(s); end != "" {
		return s[:len(s)-len(end)], true
	}
	return s, false
}

// Sure reports whether fields of these parts make a record and no form or list: the text
// is named, or enough of what stands over it. What of a meeting or a mail bears such names
// (主题：, 时间：) does not.
func Sure(labels []Label) bool {
	has := map[string]int{}
	titled, set := false, false // 标题, and no 主题; set off by more than a colon
	for _, l := range labels {
		has[l.Part]++
		titled = titled || l.Part == Title && l.Name != "主题"
		set = set || l.Form != Colon
	}
	law := func(l Label) bool { return strings.HasPrefix(l.Name, "法") && l.Part == Title }
	switch {
	case len(labels) < 2 && !set:
		return false
	case has[Title] == 0:
		return set && (has[Text] > 0 || has[Drop] > 0 && has[Lead] == 0 && len(labels) > 1)
	}
	for _, l := range labels {
		if law(l) && len(labels) > 1 {
			return true
		}
	}
	return titled && has[Byline] > 0 ||
		has[Text] > 0 ||
		has[Kicker] > 0 ||
		has[Subtitle] > 0 ||
		set && titled ||
		has[Drop] > 0
}

// Subtitled parts a title from the subtitle that its field holds as well: a gap or a mark
// and ——…, or —— between two phrases outside of quotes and brackets.
func Subtitled(s string) (title, subtitle string) {
	depth := 0
	for i, c := range s {
		switch c {
		case '《', '“', '（', '(', '「', '『', '‘', '〈':
			depth++
		case '》', '”', '）', ')', '」', '』', '’', '〉':
			depth--
		case '—', '―', '─', '-':
			t, sub := strings.TrimRight(s[:i], " 　"), strings.TrimLeft(s[i:], "—―─-")
			dashes := utf8.RuneCountInString(s[i:]) - utf8.RuneCountInString(sub)
			if depth > 0 || dashes < 2 {
				continue
			}
			sub = strings.Trim(sub, " 　")
			if utf8.RuneCountInString(t) >= 4 && utf8.RuneCountInString(sub) >= 4 &&
				!strings.ContainsAny(sub, "—―") {
				return t, sub
			}
			return s, ""
		}
	}
	return s, ""
}
