package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Where a page says over the text what the title of the story is: at the end of the path to
// it, or in one line with more, while the title itself stands below in rows.

var (
	// chapterStep is the name of a chapter, at the end of such a path.
	chapterStep = pattern.New(`
		^(?:
			第[ 　]?[〇零一二三四五六七八九十百千两\d]{1,7}[ 　]?[章回节節集话話]|
			[〇零一二三四五六七八九十百千两\d]{1,7}[ 　]?章|
			楔子|序章|番外|尾声|终章
		)(?:[ 　、：:·.].{0,30}|[^，。！？]{0,30})$`)
	// bookTail is what sites put behind the name of a book.
	bookTail = pattern.New(`(?:最新章节|全文(?:免费)?阅读|无弹窗|章节目录|章节列表)+$`)
	// noStep is a step that is neither a book nor a channel.
	noStep = pattern.New(`^(?:正文卷?|(?:章节)?目录|章节列表|最新章节)$`)
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
func chapterPath(p *trait.Paragraph) []string {
	if p.Kind != "" || p.N > 2*maxWebLine || p.Period || p.Field != "" || p.Law ||
		!trait.StepMark.MatchString(p.Words) {
		return nil
	}
	steps := trait.StepMark.Split(strings.TrimSpace(p.Words), -1)
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
	if at < 0 || v.in.Draft.Meta.Title != "" {
		return
	}
	for _, p := range v.all[:at] {
		if p.Kind != "" || p.N > 2*maxWebLine || p.Period || p.Field != "" {
			return
		}
	}
	title, site, book := steps[len(steps)-1], steps[0], ""
	for _, s := range steps[1 : len(steps)-1] {
		if !noStep.MatchString(s) {
			book = bookTail.ReplaceAllString(s, "")
		}
	}
	for i := range at {
		v.drop(i)
	}
	v.gone[at] = true
	rest := without(without(v.all[at].Words, title), book)
	v.in.Diags.Add(diag.Info, "page-furniture", v.all[at].Pos,
		diag.T("网页上的“%s”不排", "%q belongs to a web page and is not set", rest))
	v.evident = true
	for i := at + 1; i < len(v.all) && i <= at+underPath; i++ {
		p := v.all[i]
		if s := trait.Squeezed(p.Words); p.Kind == "" &&
			(s == trait.Squeezed(title) || s == trait.Squeezed(book) || s == trait.Squeezed(book+title) ||
				s == trait.Squeezed("《"+book+"》"+title)) {
			v.again(i)
		} else if p.Period {
			break
		}
	}
	for i := len(v.all) - 1; i > at && len(v.all)-i <= pathWithin; i-- { // what the site says of itself
		if p := v.all[i]; p.Kind == "" && !p.Period && p.N <= trait.MaxShortLine &&
			utf8.RuneCountInString(site) > 2 && strings.HasPrefix(p.Words, site) {
			v.drop(i)
		}
	}
	v.settle("kicker", book, at)
	v.settle("title", title, at)
}

// without is a text without the last place where it has another one.
func without(s, part string) string {
	at := strings.LastIndex(s, part)
	if at < 0 {
		return s
	}
	return strings.TrimSpace(s[:at] + s[at+len(part):])
}

// settle enters a field that a line of the page names.
func (v *page) settle(name, value string, at int) {
	d := *v.in.Draft
	v.in.Draft = &d
	v.in.SetField(&d.Meta, name, value, v.all[at])
}

// rows takes the title that stands in two or three rows under one line of the page that has all
// of it, without a gap: 某某印发《上行下行（年份）》, and 上行 / 下行 below.
func (v *page) rows() {
	if v.in.Draft.Meta.Title != "" {
		return
	}
	for i := 0; i < min(2, len(v.all)); i++ {
		over := v.all[i]
		if over.Kind != "" || over.Field != "" || over.Period || over.Stops > 0 || over.N > maxOver ||
			over.N < minRows || trait.OfficialMatter(over.Key) || over.Law {
			continue
		}
		flat := trait.Squeezed(over.Words)
		joined, to := "", 0
		for j := i + 1; j < len(v.all) && j <= i+3; j++ {
			p := v.all[j]
			if p.Has(trait.Name|trait.Byline|trait.Date|trait.Source|trait.Org|trait.Office) ||
				yearsOnly.MatchString(p.Key) || folioLike.MatchString(p.Key) || trait.SiteName.MatchString(p.Key) {
				break
			}
			if p.Kind != "" || p.Period || p.N < minSame || p.N > maxAbove || p.Number != trait.NoNumber ||
				p.Field != "" || !strings.Contains(flat, joined+trait.Squeezed(p.Words)) {
				break
			}
			joined += trait.Squeezed(p.Words)
			if j > i+1 {
				to = j
			}
		}
		if to == 0 || utf8.RuneCountInString(joined) < minRows {
			continue
		}
		title, apart := v.all[i+1].Words, true // rows that a blank parts may be a column and its piece
		for _, p := range v.all[i+2 : to+1] {
			gap := " "
			if strings.Contains(over.Words, title+p.Words) ||
				!strings.Contains(over.Words, title+" "+p.Words) && !trait.TwoPhrases(title, p.Words) {
				gap = ""
			}
			apart = apart &&
				(gap == "" ||
					strings.Contains(over.Words, "《"+v.all[i+1].Words) ||
					p.N >= minPhrase && v.all[i+1].N >= minPhrase)
			title += gap + p.Words
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
			v.in.Diags.Add(diag.Info, "title-repeated", v.all[j].Pos,
				diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", v.all[j].Words))
		}
		return
	}
}

// yearsOnly is what time a plan is for, under its title.
var yearsOnly = pattern.New(`^[（(]\d{4}年?[ 　]?[-—–~～至]{1,2}[ 　]?\d{2,4}年?[）)]$`)

// tailAfter is what pages have behind one: （图）, _某网.
var tailAfter = pattern.New(`
	^(?:[（(\[【](?:图|组图|图文|多图|视频|全文|附图|\d{1,2})[）)\]】])?(?:
		[_|｜-]{1,2}[^，。！？]{0,16}|
		—{1,2}[^，。！？]{0,16}(?:[网報报刊]|周刊|频道|在线)
	)?$`)

// longer takes the title that stands again under the first line and what the page tells of it:
// 《某刊》：题, or 题（图）_某网, or 题目的前半…, then date and author, then the title.
func (v *page) longer() {
	if v.in.Draft.Meta.Title != "" || len(v.all) < 4 || v.gone[0] {
		return
	}
	over := v.all[0]
	if over.Kind != "" || over.Field != "" || over.Law || over.N > 2*maxWebLine || over.Period {
		return
	}
	for j := 1; j < len(v.all)-1 && j <= fewFacts; j++ {
		p := v.all[j]
		if p.Kind == "" && j > 1 && p.N >= minSame && p.N <= maxWebLine && !p.Period &&
			!p.Has(trait.Date|trait.Source|trait.Editor) &&
			longerForm(trait.Squeezed(over.Words), trait.Squeezed(p.Words)) {
			v.settle("title", p.Words, j)
			v.gone[j] = true
			v.again(0)
			return
		}
		if p.Kind != "" || p.N > 2*maxWebLine || !p.Has(trait.Byline|trait.Date|trait.Source|trait.Editor) {
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
	return ok && a != b && (before == "" || trait.PaperBefore.MatchString(before)) && tailAfter.MatchString(after)
}
