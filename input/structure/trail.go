package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// Where a page says over the text what the title of the story is: at the end of the path to
// it, or in one line with more, while the title itself stands below in rows.

var (
	// stepMark parts the steps of a path.
	stepMark = pattern.New(`[ 　]*(?:-+>|[>›»＞→|｜]+)[ 　]*`).Has(">›»＞→|｜")
	// chapterStep is the name of a chapter, at the end of such a path.
	chapterStep = pattern.New(`^(?:第[ 　]?[〇零一二三四五六七八九十百千两\d]{1,7}[ 　]?[章回节節集话話]|[〇零一二三四五六七八九十百千两\d]{1,7}[ 　]?章|楔子|序章|番外|尾声|终章)(?:[ 　、：:·.].{0,30}|[^，。！？]{0,30})$`).First("0123456789〇一七三两九二五八六十千四尾序楔番百第终零")
	// bookTail is what sites put behind the name of a book.
	bookTail = pattern.New(`(?:最新章节|全文(?:免费)?阅读|无弹窗|章节目录|章节列表)+$`)
	// noStep is a step that is neither a book nor a channel.
	noStep = pattern.New(`^(?:正文卷?|(?:章节)?目录|章节列表|最新章节)$`).First("最正目章")
)

const (
	pathWithin  = 8  // a path stands within so many paragraphs from the head
	maxPathStep = 24 // characters of a step of it
	underPath   = 4  // so many paragraphs under it may say the same
	minRows     = 10 // characters of a title in rows that one line over it has too
	maxOver     = 200
	minPhrase   = 7 // of a row that a blank parts from the next
	fewFacts    = 5 // so many lines of particulars may stand between the title of the page and that of the story
)

// chapterPath returns the steps of a path that ends at a chapter.
func chapterPath(p *para) []string {
	if p.Kind != "" || p.n > 2*maxWebLine || p.period || p.Field != "" || p.law || !stepMark.MatchString(p.text) {
		return nil
	}
	steps := stepMark.Split(strings.TrimSpace(p.text), -1)
	if len(steps) < 3 || !chapterStep.MatchString(steps[len(steps)-1]) {
		return nil
	}
	for _, s := range steps[:len(steps)-1] {
		if n := utf8.RuneCountInString(s); n == 0 || n > maxPathStep || strings.ContainsAny(s, "，。；：") {
			return nil
		}
	}
	return steps
}

// chapter takes the chapter at the end of the page's path for the title, the book before it for
// the kicker. Where several paths stand the text has several chapters, and none is its title.
func (v *page) chapter() {
	at := -1
	var steps []string
	for i, p := range v.all {
		s := chapterPath(p)
		switch {
		case s == nil:
		case at >= 0 || i >= pathWithin:
			return
		default:
			at, steps = i, s
		}
	}
	if at < 0 || v.in.draft.Meta.Title != "" {
		return
	}
	for _, p := range v.all[:at] {
		if p.Kind != "" || p.n > 2*maxWebLine || p.period || p.Field != "" {
			return
		}
	}
	title, site, book := steps[len(steps)-1], steps[0], ""
	for _, s := range steps[1 : len(steps)-1] {
		if !noStep.MatchString(s) {
			book = bookTail.ReplaceAllString(s, "")
		}
	}
	for i := range at + 1 {
		v.drop(i)
	}
	v.evident = true
	for i := at + 1; i < len(v.all) && i <= at+underPath; i++ {
		p := v.all[i]
		if s := squeezed(p.text); p.Kind == "" && (s == squeezed(title) || s == squeezed(book) || s == squeezed(book+title) || s == squeezed("《"+book+"》"+title)) {
			v.again(i)
		} else if p.period {
			break
		}
	}
	for i := len(v.all) - 1; i > at && len(v.all)-i <= pathWithin; i-- { // what the site says of itself
		if p := v.all[i]; p.Kind == "" && !p.period && p.n <= maxShortLine && utf8.RuneCountInString(site) > 2 && strings.HasPrefix(p.text, site) {
			v.drop(i)
		}
	}
	v.settle("kicker", book, at)
	v.settle("title", title, at)
}

// settle enters a field that a line of the page names.
func (v *page) settle(name, value string, at int) {
	d := *v.in.draft
	v.in.draft = &d
	v.in.setField(&d.Meta, name, value, v.all[at])
}

// rows takes the title that stands in two or three rows under one line of the page that has all
// of it, without a gap: 某某印发《上行下行（年份）》, and 上行 / 下行 below.
func (v *page) rows() {
	if v.in.draft.Meta.Title != "" {
		return
	}
	for i := 0; i < min(2, len(v.all)); i++ {
		over := v.all[i]
		if over.Kind != "" || over.Field != "" || over.period || over.stops > 0 || over.n > maxOver || over.n < minRows || concerns(over.key) || over.law {
			continue
		}
		flat := squeezed(over.text)
		joined, to := "", 0
		for j := i + 1; j < len(v.all) && j <= i+3; j++ {
			p := v.all[j]
			if p.has(sName|sByline|sDate|sSource|sOrg|sOffice) || yearsOnly.MatchString(p.key) || folioLike.MatchString(p.key) || siteName.MatchString(p.key) {
				break
			}
			if p.Kind != "" || p.period || p.n < minSame || p.n > maxAbove || p.number != noNumber || p.Field != "" || !strings.Contains(flat, joined+squeezed(p.text)) {
				break
			}
			joined += squeezed(p.text)
			if j > i+1 {
				to = j
			}
		}
		if to == 0 || utf8.RuneCountInString(joined) < minRows {
			continue
		}
		title, apart := v.all[i+1].text, true // rows that a blank parts may be a column and its piece
		for _, p := range v.all[i+2 : to+1] {
			gap := " "
			if strings.Contains(over.text, title+p.text) || !strings.Contains(over.text, title+" "+p.text) && !phrases(title, p.text) {
				gap = ""
			}
			apart = apart && (gap == "" || strings.Contains(over.text, "《"+v.all[i+1].text) || p.n >= minPhrase && v.all[i+1].n >= minPhrase)
			title += gap + p.text
		}
		if !apart {
			continue
		}
		v.settle("title", title, i+1)
		for j := i + 1; j <= to; j++ {
			v.gone[j] = true
		}
		for j := range i + 1 {
			v.gone[j] = true
			v.in.diags.Add(diag.Info, "title-repeated", v.all[j].Pos,
				diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", v.all[j].text))
		}
		return
	}
}

// yearsOnly is what time a plan is for, under its title.
var yearsOnly = pattern.New(`^[（(]\d{4}年?[ 　]?[-—–~～至]{1,2}[ 　]?\d{2,4}年?[）)]$`).First("（(")

var (
	// paperBefore is the name of a paper or a site before a title.
	paperBefore = pattern.New(`^(?:《[^》]{2,16}》|[\p{Han}A-Za-z]{2,14}(?:[报報网網刊]|周刊|杂志|日报|晚报|时报|电视台))(?:[:：丨｜|]|-{1,2}|—{1,2})?$`)
	// tailAfter is what pages have behind one: （图）, _某网.
	tailAfter = pattern.New(`^(?:[（(\[【](?:图|组图|图文|多图|视频|全文|附图|\d{1,2})[）)\]】])?(?:[_|｜-]{1,2}[^，。！？]{0,16}|—{1,2}[^，。！？]{0,16}(?:[网報报刊]|周刊|频道|在线))?$`)
)

// longer takes the title that stands again under the first line and what the page tells of it:
// 《某刊》：题, or 题（图）_某网, or 题目的前半…, then date and author, then the title.
func (v *page) longer() {
	if v.in.draft.Meta.Title != "" || len(v.all) < 4 || v.gone[0] {
		return
	}
	over := v.all[0]
	if over.Kind != "" || over.Field != "" || over.law || over.n > 2*maxWebLine || over.period {
		return
	}
	for j := 1; j < len(v.all)-1 && j <= fewFacts; j++ {
		p := v.all[j]
		if p.Kind == "" && j > 1 && p.n >= minSame && p.n <= maxWebLine && !p.period && !p.has(sDate|sSource|sEditor) && longerForm(squeezed(over.text), squeezed(p.text)) {
			v.settle("title", p.text, j)
			v.gone[j] = true
			v.again(0)
			return
		}
		if p.Kind != "" || p.n > 2*maxWebLine || !p.has(sByline|sDate|sSource|sEditor) {
			return
		}
	}
}

// longerForm reports that the title of a page is that of a story with the name of the paper, or cut off.
func longerForm(a, b string) bool {
	if cut := strings.TrimRight(a, "….·"); cut != a && strings.HasPrefix(b, cut) {
		return utf8.RuneCountInString(cut) >= minRepeat
	}
	before, after, ok := strings.Cut(a, b)
	return ok && a != b && (before == "" || paperBefore.MatchString(before)) && tailAfter.MatchString(after)
}

// columnLabel is the column of a paper with its label.
var columnLabel = pattern.New(`^[【\[]?(?:专栏|專欄|栏目|欄目)[】\]]?[ 　]?[:：][ 　]*([\p{Han}·“”]{2,12})$`).Has(":：")

// labelledColumn reports the column of a paper, with its label, right over the title of a piece.
func (c *context) labelledColumn() bool {
	n, after := c.next(1), c.next(2)
	return c.i <= 2 && columnLabel.MatchString(c.key) && n.plainLine(maxTitle) && !n.has(sByline|sDate|sSource|sOrg) && (after.has(sByline|sName|sDate|sSource) || after.dashed || after.n >= bodyLength && (after.period || after.stops > 0))
}

// signedBelowNothing reports the office that a bulletin without a title opens with, over its day and the text.
func (c *context) signedBelowNothing() bool {
	n, after := c.next(1), c.next(2)
	return c.i == 0 && c.has(sOrg) && c.Kind == "" && hanOnly(c.text) && orgEnd.MatchString(c.key) && n.has(sDate) && n.n <= maxShortDate && after.n >= bodyLength && after.period
}

// maxShortDate is how many characters a day has, with brackets and blanks.
const maxShortDate = 16

// pathBefore is the path to a story, in one line with its title: 文库 > 小说 > 某某.
var pathBefore = pattern.New(`^(?:[^>›»＞，。；]{1,24}[>›»＞][ 　]*){2,}`).Has(">›»＞")

// pathless takes the path to a story off a line of its title, and reports it.
func (in *inference) pathless(p *piece, s string) string {
	path := pathBefore.FindString(s)
	if path == "" || evenSteps(path, s[len(path):]) {
		return s
	}
	in.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("网页路径“%s”不排", "the path %q of a web page is not set", strings.TrimSpace(path)))
	return strings.TrimSpace(s[len(path):])
}

// evenSteps reports that a path and what it leads to are steps of one length: 腾地方 > 添书目 > 开大门.
func evenSteps(path, last string) bool {
	n := utf8.RuneCountInString(strings.TrimSpace(last))
	for _, step := range stepMark.Split(strings.TrimSpace(path), -1) {
		if step != "" && utf8.RuneCountInString(step) != n {
			return false
		}
	}
	return true
}
