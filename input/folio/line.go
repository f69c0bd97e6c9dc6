package folio

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// A folio is the line over a newspaper's page: the paper's name, the date, the number
// and the name of the page, in any order (`某日报　2024年5月17日　星期五　第01版：要闻`,
// `某日报/2021年/10月/28日/第003版`). Databases set it over each page of a story.
var (
	folioCut  = pattern.New(`[ 　/／|｜·•：:，,()（）\[\]【】■◆●\t]+|——?`)
	folioName = pattern.New(`
		^(?:
			《?\p{Han}{2,10}(?:
				日报|晚报|晨报|早报|午报|商报|时报|周报|导报|快报|都市报|青年报|信报|周刊|周讯|月刊|旬刊|
				双月刊|半月刊|副刊|专刊|学刊|学报|文摘|杂志|校报|电子报|数字报|\p{Han}报
			)》?(?:社|讯)?|
			《\p{Han}{2,10}》\p{Han}{0,4}[报刊]
		)$`)
	folioPage = pattern.New(`
		^(?:
			第?[A-Z]?[\d一二三四五六七八九十]{1,3}版|
			第 ?\d{1,3} ?版|[A-DT]\d{1,2}版?|[A-D]叠|版次|版面|头版|P\d{1,3}|今日\d{1,3}版
		)$`)
	folioDate = pattern.New(`
		^(?:
			(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:
				(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?
			)?|
			(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?|
			\d{1,2}日|\d{4}[-.]\d{1,2}[-.]\d{1,2}|(?:星期|周)[一二三四五六日天]|
			(?:农历|[甲乙丙丁戊己庚辛壬癸]\p{Han}年)\p{Han}{0,10}|
			总?第\d{1,6}[期号]|国内统一.*|CN\d.*|邮发代号.*|ISSN.*|\d{2}-\d{1,4}
		)$`)
	folioTail = pattern.New(`
		^(?:
			\p{Han}{0,4}(?:热线|电话|网址|邮箱|投稿|客户端|电邮)|
			\d{4,12}|[a-zA-Z0-9.@]{6,40}|[A-Z][A-Za-z]{2,16}
		)$`)
)

// folioEditors are who made the page.
var folioEditors = pattern.New(`
	(?:责任编辑|责编|美编|编辑|校对|版式(?:设计)?|组版|制图|值班主任)[ 　]*[:：/／|｜]?[ 　]*
	(?:\p{Han}[ 　]\p{Han}{1,2}|\p{Han}{1,4})`)

// folioBlank are the blanks that a PDF sets about figures: 2024 年/5 月/第 003 版.
var folioBlank = pattern.New(`(\d) +([年月日版期])|(第) +(\d)`)

// pageNames are what papers call their pages.
const pageNames = " 要闻 综合 综合新闻 新闻 时政 时政要闻 今日要闻 本市新闻 本地新闻 市县新闻 地方新闻 区县新闻 县域新闻 国内新闻 国际新闻 国内 国际 社会 社会新闻 经济 经济新闻 民生 民生新闻 文化 文体 文教 科教 科教文卫 教科文卫 副刊 文艺 文艺副刊 理论 理论评论 评论 言论 时评 教育 体育 专题 专版 公益广告 广告 公告 分类信息 健康 卫生 卫健 科技 法治 法制 政法 三农 农业 农村 乡村 乡村振兴 旅游 文旅 深度 深度报道 调查 深度调查 财经 金融 行情 热点 热线 聚焦 焦点 特刊 特别报道 特稿 头版 都市 城事 生活 党建 人物 读书 书评 天下 视点 视觉 影像 摄影 图片新闻 融媒 悦读 周末 关注 观察 产业 公司 市场 证券 汽车 房产 消费 服务 军事 环保 生态 能源 交通 工业 商业 企业 县区 区域 基层 乡镇 校园 "

// pageName reports the name of a page, alone: 综合新闻, 调 查.
func pageName(s string) bool {
	s = strings.Join(strings.Fields(s), "")
	return utf8.RuneCountInString(s) <= 6 && strings.Contains(pageNames, " "+s+" ")
}

// folioParts are what the line over a page is made of: how many parts are names of papers, pages, dates, short
// words and what else.
type folioParts struct {
	names, pages, dates, words, others int
	named, day, year, bare, edited     bool // the page is named; bare is a number at either end
}

// partsOf takes a line that may be one over a page to its parts.
func partsOf(s string) (p folioParts, ok bool) {
	if utf8.RuneCountInString(s) > 80 || !strings.ContainsAny(s, "版报刊讯志摘叠期周ABCDPT■") ||
		strings.ContainsAny(s, "。！？；“”") {
		return p, false
	}
	s = folioBlank.ReplaceAllString(s, "$1$2$3$4")
	p.edited = folioEditors.MatchString(s)
	s = folioEditors.ReplaceAllString(s, " ")
	tokens := slices.DeleteFunc(folioCut.Split(s, -1), func(t string) bool { return t == "" })
	for k, t := range tokens {
		switch {
		case t == "第" || t == "版":
		case folioPage.MatchString(t), pageName(strings.TrimSuffix(t, "版")) && !pageName(t):
			p.pages++
		case folioName.MatchString(t) && !bulletin.MatchString(t):
			p.names++
		case folioDate.MatchString(t):
			p.dates++
			p.day = p.day || dayOfWeek.MatchString(t)
			p.year = p.year || yearFirst.MatchString(t)
		case pageName(t):
			p.named = true
		case !p.bare && len(t) < 4 && (k == 0 || k == len(tokens)-1) && bareNumber.MatchString(t):
			p.bare = true
		case p.edited && (folioTail.MatchString(t) || bareNumber.MatchString(t)):
		case utf8.RuneCountInString(t) <= 6 && hanOnly(t):
			p.words++
		case folioTail.MatchString(t):
		default:
			p.others++
		}
	}
	return p, true
}

// folio reports the line over a page, and whether it names the page. Paper and date
// alone are one only at the head of a text, or where they come again: under a title
// they are its source.
func folio(s string, again bool) (is, named bool) {
	p, ok := partsOf(s)
	if !ok {
		return false, false
	}
	if p.edited && p.dates > 0 && p.named && p.others == 0 {
		return true, true
	}
	if p.bare && p.pages == 0 {
		if p.pages = 1; p.dates == 0 && !strings.Contains(s, "■") || p.names == 0 && !p.named {
			return false, false
		}
	}
	switch {
	case p.others > 0 || p.words > 1 || p.words == 1 && p.pages == 0:
		return false, false
	case p.words == 1:
		p.named = true
	}
	switch {
	case p.pages > 0:
		return p.names+p.dates > 0 || p.named && (again || strings.Contains(s, "版")), p.named
	}
	// 2026年1月9日　星期五　深度
	return again && p.dates > 0 && (p.names > 0 || p.named && p.day && p.dates > 1), p.named
}

// madeBy finds the line of a page that has only who made it, the day and perhaps a number beside one word, or -1.
// A rota has the same, and so have the credits of a report: it takes the year, a place over the title for two
// who made it, or one inside a sentence, and that no other line of the text looks so.
func (t *Text) madeBy() int {
	at := -1
	for i, l := range t.Lines {
		p, ok := partsOf(l.Text)
		numbered := p.bare && p.words == 1
		if !ok || l.Fixed || !p.edited || p.others > 0 || p.dates == 0 || !numbered && (!p.day || p.words > 0) {
			continue
		}
		if at >= 0 {
			return -1
		}
		if at = i; !p.year {
			return -1
		}
		over := i == 0 && numbered && len(folioEditors.FindAllString(l.Text, 2)) > 1
		if !over && !(p.dates > 1 && t.insideSentence(i)) {
			return -1
		}
	}
	return at
}

// Over reports the line over a newspaper's page that names the page and the day, and not the paper: no
// source has that. 理论版　2031年6月7日.
func Over(s string) bool {
	p, ok := partsOf(s)
	return ok && p.pages > 0 && p.dates > 0 && p.names+p.others+p.words == 0
}

// Page reports the number of a newspaper's page, alone.
func Page(s string) bool { return folioPage.MatchString(s) }

// Paper reports the name of a newspaper, alone.
func Paper(s string) bool { return folioName.MatchString(s) && !bulletin.MatchString(s) }

// pageOf is the name of a paper or of a weekly part of it with that of a column or a
// page, as the first line of a text has it: 理论周刊·学术前沿.
var pageOf = pattern.New(`
	^《?\p{Han}{2,8}(?:日报|晚报|晨报|早报|商报|时报|都市报|周报|周刊|副刊|专刊)》?
	(?:[ 　]*[·•|｜/—-][ 　]*\p{Han}{2,8})?(?:[ 　]*[\d-]{5,12})?$`)

// bulletin ends the names of offices' papers, which are no newspapers.
var bulletin = pattern.New(`(?:简报|通报|月报|年报|公报|专报|情报|汇报|预报|季报|旬报|海报)$`)

// folioHead counts the lines at the head of a text that hold one part of a folio each: the
// date, the paper, the number and the name of its page, in any order.
func (t *Text) folioHead() int {
	const most = 5
	n, paper, page := 0, false, false
	for ; n < most && n+2 < len(t.Lines) && !t.Lines[n].Fixed; n++ {
		s := t.Lines[n].Text
		switch {
		case folioPage.MatchString(s):
			page = true
		case paperName.MatchString(s) || folioName.MatchString(s) && !bulletin.MatchString(s):
			paper = true
		case n == 0 && numberedPage(s) && weekday.MatchString(t.Lines[1].Text):
			page = true
		case weekday.MatchString(s), folioDate.MatchString(s), n > 0 && (paper || page) && pageName(s):
		default:
			if is, _ := folio(s, true); !is {
				if n < 2 || !page && !paper {
					return 0
				}
				return n
			}
			page = true
		}
	}
	return 0
}

// pageBehind is the name of a page with its number behind it, onlyPage the number alone.
var (
	pageBehind = pattern.New(`^(\p{Han}{2,8})[ 　]+[A-DT]\d{1,2}版?$`)
	onlyPage   = pattern.New(`^第(?:[一二三四五六七八九十]{1,3}|\d{1,2})版$`)
)

// letteredPage is the number of a page that has its letter, which stands alone at the foot of a page where
// the line over another has it too.
var letteredPage = pattern.New(`^[A-DT]\d{1,2}版?$`)

// numberedPage reports the number of a page and what papers call it: 04 深度.
func numberedPage(s string) bool {
	no, name, ok := strings.Cut(strings.ReplaceAll(s, "　", " "), " ")
	return ok && bareNumber.MatchString(no) && len(no) == 2 && pageName(strings.TrimSpace(name))
}

// pageBetween reports paper, page and its number under prose that breaks off: 渡口晚报　深度　05.
func (t *Text) pageBetween(i int) bool {
	if !t.insideProse(i) || i+1 == len(t.Lines) {
		return false
	}
	p, ok := partsOf(t.Lines[i].Text)
	return ok && p.bare && p.named && p.names == 1 && p.words+p.others == 0
}

// insideProse reports a line of a text, not of its head, under prose that breaks off.
func (t *Text) insideProse(i int) bool {
	return i >= headLines && t.breaksOff(i-1) && strings.ContainsAny(t.Lines[i-1].Text, "，。")
}

// dayOfWeek is the day of the week alone.
var dayOfWeek = pattern.New(`^(?:星期|周)[一二三四五六日天]$`)

// yearFirst is a date that has its year.
var yearFirst = pattern.New(`^(?:\d{4}|[〇○零一二三四五六七八九]{4})[年.-]`)

// weekday is a date with its day of the week, under the line of the paper.
var weekday = pattern.New(`
	^\d{4}(?:年|[-.])\d{1,2}(?:月|[-.])\d{1,2}日?[ 　]*(?:星期|周)[一二三四五六日天]$`)

// paperName is the name of a paper that is hardly a title.
var paperName = pattern.New(`^\p{Han}{2,8}(?:日报|晚报|晨报|早报|商报|都市报)$`)

// pageless is the number of a page in the line over it, in which that over the next page differs.
var pageless = pattern.New(`第?[A-Z]?[\d一二三四五六七八九十]{1,3}版`)

// folios marks the lines over pages, with the name of the page if it has a line of its
// own, at the head of a text and wherever they come again.
func (t *Text) folios(drop []bool) {
	times, pages := map[string]int{}, map[string]int{}
	for _, l := range t.Lines {
		times[pageless.ReplaceAllString(l.Text, "")]++
		if m := pageBehind.FindStringSubmatch(l.Text); m != nil {
			pages[m[1]]++
		}
		if onlyPage.MatchString(l.Text) {
			pages[""]++
		}
	}
	made := t.madeBy()
	over := func(i int) (is, named bool) {
		s := t.Lines[i].Text
		if i == made {
			return true, true
		}
		again := times[pageless.ReplaceAllString(s, "")]
		if pages[""] > 1 && onlyPage.MatchString(s) {
			return true, true
		}
		m := pageBehind.FindStringSubmatch(s)
		if is, named = folio(s, i == 0 || again > 1 || m != nil && pages[m[1]] > 1); is {
			if paper, _ := particulars.Stood(s); i > 0 && again == 1 && paper != "" &&
				!(t.insideProse(i) && t.insideSentence(i)) {
				return false, false // under a title, or at the end
			}
			if t.dayUnderTitle(i) {
				return false, false
			}
			return is, named
		}
		if i == 0 && len(t.Lines) > 2 && journalHead(s, t.Lines[1].Text) || t.pageBetween(i) {
			return true, true
		}
		if !pageOf.MatchString(s) || i == 0 && len(t.Lines) < 3 {
			return false, false
		}
		whole := !strings.ContainsFunc(s, func(c rune) bool { return !pattern.IsHan(c) })
		if i == 0 && (!whole || paperName.MatchString(s)) {
			return true, !whole
		}
		return again > 1 && again == times[pageless.ReplaceAllString(t.Lines[0].Text, "")], !whole
	}
	for i := range t.folioHead() {
		drop[i] = true
	}
	told := map[string]bool{} // numbers of pages
	for i := range t.Lines {
		is, named := over(i)
		if !is || t.Lines[i].Fixed {
			continue
		}
		drop[i] = true
		for _, part := range folioCut.Split(t.Lines[i].Text, -1) {
			told[part] = true
		}
		if next := i + 1; i < 2 && next < len(t.Lines) && t.Lines[next].Blank == 0 &&
			weekday.MatchString(t.Lines[next].Text) {
			drop[next] = true
		}
		if next := i + 1; !named && next < len(t.Lines) && t.Lines[next].Blank == 0 &&
			pageName(t.Lines[next].Text) {
			drop[next] = true
		}
	}
	for i, l := range t.Lines {
		if told[l.Text] && letteredPage.MatchString(l.Text) {
			drop[i] = true
		}
	}
}

// mostOver is how many lines stand over the day of a text at the most.
const mostOver = 5

// dayUnderTitle leaves of the only folio of a text, if that stands under a title and names no paper,
// the day: 2031年5月6日　第5版：专题.
func (t *Text) dayUnderTitle(i int) bool {
	l := &t.Lines[i]
	day := particulars.DateAt(l.Text)
	if l.Fixed || i == 0 || i > mostOver || !strings.Contains(day, "日") || len(day) == len(l.Text) {
		return false
	}
	for k, o := range t.Lines {
		if is, _ := folio(o.Text, true); is && k != i || k < i && strings.HasSuffix(o.Text, "。") {
			return false
		}
	}
	t.Day, t.DayLen = i, len(day)
	l.Text, l.Cells = day, Cells(day)+2*l.Indent
	return true
}

func hanOnly(s string) bool {
	return !slices.ContainsFunc([]rune(s), func(r rune) bool { return !pattern.IsHan(r) })
}
