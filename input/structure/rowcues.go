package structure

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// What tells the rows of a title that take several, and the subtitles under it.

// paperOfYear opens the name of a paper with its year, under whose it is: 某某县人民政府 / 二〇三一年工作要点,
// 某某职业学校 / 2031—2032学年质量报告.
var paperOfYear = pattern.New(`^(?:(?:\d{4}[—–~～-])?\d{4}学?|[〇零○一二三四五六七八九]{4})年`)

// maker ends the name of who gives an account of each year.
var maker = pattern.New(`(?:政府|公司|集团|学校|小学|中学|大学|学院|医院|基金会|协会|研究[院所]|博物馆|图书馆)$`)

// comesOfIt opens a row that tells what came at last of the row before, and is no title by itself.
var comesOfIt = pattern.New(`^(?:终于|终究|终将|竟然?|居然|却[^步说]|依然|依旧|从此|再也)\p{Han}{2}`)

// rowPair are two lines of which the second may be the next row of the first one's title.
type rowPair struct {
	*opening
	i, j int
	a, b *headLine
}

// rowCue is one thing that tells so, with its points and its reason.
type rowCue struct {
	points int
	zh, en string
	tells  func(p *rowPair) bool
}

// rowCues are asked in this order: the first that tells is the one that counts.
var rowCues = []rowCue{
	{16, "上行是机关，本行是事由", "the line before names the office, this one the matter", (*rowPair).officeOver},
	{26, "联合行文的机关", "offices that give a paper together", func(p *rowPair) bool {
		return len(p.plain) > 0 && p.j < p.plain[0]+p.joint()
	}},
	{26, "上行没有说完", "the line before is not complete", func(p *rowPair) bool {
		return trait.OneOccasion(p.a.plain, p.b.plain)
	}},
	{20, "上行没有说完", "the line before is not complete", func(p *rowPair) bool {
		return trait.RunsOver(p.a.plain, p.b.plain) || trait.MeetingOf(p.a.plain, p.b.plain) ||
			trait.Headless.MatchString(p.b.plain) && p.a.width > 8
	}},
	{12, "下面是讲话的场合", "over the occasion of a speech", func(p *rowPair) bool {
		return p.b.next(1).Dashed && heldAt.MatchString(p.b.next(1).Key) && !p.a.Has(trait.Org) && p.a.Short(30) &&
			p.b.Short(40) && !p.columnar(p.i)
	}},
	{10, "与上行并列", "parallel to the line before", func(p *rowPair) bool {
		return p.b.Is(company.Twin) || p.a.Halves && p.b.Halves
	}},
	{14, "与上行同样大", "as large as the line before", func(p *rowPair) bool {
		return p.a.Look.Centered && p.b.Look.Centered && p.a.Look.Size >= 16 && p.a.Look.Size == p.b.Look.Size &&
			p.a.Short(30) && p.b.Short(30)
	}},
	{14, "与上行并列", "parallel to the line before", func(p *rowPair) bool {
		return parallelRows(p.a.plain, p.b.plain)
	}},
	{10, "与上行字数相同", "as many characters as the line before", func(p *rowPair) bool {
		return sameLength(p.a.plain, p.b.plain) && !p.columnar(p.i) && !endsSub.MatchString(p.b.plain)
	}},
	{16, "承接上行", "goes on from the line before", func(p *rowPair) bool {
		return comesOfIt.MatchString(p.b.plain) && p.a.Ends != trait.EndsColon && p.lengthsDiffer() <= 4
	}},
	{9, "上行发问，本行作答", "the line before asks, this one answers", (*rowPair).answers},
	{9, "上行没有说完", "the line before is not complete", func(p *rowPair) bool {
		return trait.WantsRow(p.a.plain, p.b.plain)
	}},
}

// rateRow rates the next row of a title.
func (h *opening) rateRow(i, j int) int {
	p := rowPair{h, i, j, &h.lines[i], &h.lines[j]}
	acts := p.b.Has(trait.Acts) && !trait.OneOccasion(p.a.plain, p.b.plain)
	if acts || p.b.Has(trait.Occasion) || strings.HasSuffix(p.a.plain, "会议文件") {
		return -12
	}
	sum := -6
	for k := range rowCues {
		if c := &rowCues[k]; c.tells(&p) {
			h.cue(&sum, j, c.points, c.zh, c.en)
			break
		}
	}
	if p.b.Look.Blank > p.a.Look.Blank && i > 0 {
		sum -= 2
	}
	return sum
}

// officeOver reports an office over the matter of its paper.
func (p *rowPair) officeOver() bool {
	matter := trait.OfficialMatter(p.b.plain) ||
		paperOfYear.MatchString(p.b.plain) && maker.MatchString(p.a.plain) &&
			trait.PaperEnd.MatchString(p.b.plain)
	return matter && p.b.Short(60) && p.a.Short(40) && trait.OrgEnd.MatchString(p.a.plain)
}

// answers reports a question and what answers it.
func (p *rowPair) answers() bool {
	return p.a.Ends == trait.EndsStop && strings.HasSuffix(p.a.plain, "？") && p.b.Ends == trait.EndsOpen &&
		p.a.width >= 9 && p.b.width >= 9 && !strings.ContainsAny(p.b.plain, "：，") &&
		!trait.OpensSubtitle.MatchString(p.b.plain)
}

// lengthsDiffer is by how many characters the lines differ.
func (p *rowPair) lengthsDiffer() int { return max(p.a.N-p.b.N, p.b.N-p.a.N) }

// rateSubs rates the plain lines under a title that are taken for subtitles.
func (h *opening) rateSubs(rows, title []int) int {
	over := 0 // width of the title
	for _, i := range title {
		over = max(over, h.lines[i].width)
	}
	sum := 0
	for k, i := range rows {
		sum -= 3
		if k > 0 {
			sum -= 5
		}
		sum += h.subMatter(i) + h.subBeside(i, title, over) + h.subPlace(i)
		if len(title) > 0 && h.columnar(title[0]) {
			sum -= 3
		}
	}
	return sum
}

// subMatter rates what a subtitle says.
func (h *opening) subMatter(i int) int {
	sum := 0
	l := &h.lines[i]
	switch {
	case l.Has(trait.Acts):
		h.cue(&sum, i, 12, "说谁出席、主持、讲话", "says who spoke")
	case l.Has(trait.Occasion) || l.adopted():
		h.cue(&sum, i, 12, "说在何时何处", "says when and where")
	case l.Has(trait.Bracketed) && l.Stops == 0 && l.N <= 60 && !l.writersOffice():
		h.cue(&sum, i, 10, "标题下的括号短行", "in brackets after the title")
	case trait.OpensSubtitle.MatchString(l.plain):
		h.cue(&sum, i, 8, "以记、访、评、致起头", "opens as subtitles do")
	case endsSub.MatchString(l.plain):
		h.cue(&sum, i, 3, "收于体裁名", "ends in the name of a genre")
	}
	if l.Has(trait.Org|trait.Name|trait.Office|trait.Web|trait.Field) ||
		l.columnLike() ||
		l.Ends == trait.EndsStop && !l.Period {
		sum -= 8
	}
	return sum
}

// subBeside rates a subtitle by its title, whose width is given.
func (h *opening) subBeside(i int, title []int, over int) int {
	sum := 0
	l := &h.lines[i]
	says := l.Has(trait.Acts | trait.Bracketed | trait.Occasion)
	if l.width*5 < over*3 && !says {
		sum -= 4
	}
	if len(title) == 1 && title[0] == 0 && over <= 6 && l.width*10 >= 13*over &&
		!trait.OpensSubtitle.MatchString(l.plain) && !endsSub.MatchString(l.plain) &&
		!trait.PaperEnd.MatchString(l.plain) && !says {
		sum -= 4 // rather a title and its kicker
	}
	if len(title) == 1 && (&rowPair{h, title[0], i, &h.lines[title[0]], l}).officeOver() {
		return sum - 8 // the rest of the title
	}
	if len(title) == 1 && trait.PaperEnd.MatchString(l.plain) &&
		!trait.PaperEnd.MatchString(h.lines[title[0]].plain) {
		h.cue(&sum, i, 5, "说明是什么文章", "tells what kind of paper it is")
	}
	if over > 0 && l.width*5 >= over*6 && l.width > 8 {
		h.cue(&sum, i, 2, "比主题长", "longer than the title")
	}
	return sum
}

// subPlace rates a subtitle by what stands under it, and by the headings of the text.
func (h *opening) subPlace(i int) int {
	sum := 0
	l := &h.lines[i]
	next := l.next(1)
	if next.Has(trait.Byline|trait.Date|trait.Source) || next.Has(trait.Name|trait.Office) {
		h.cue(&sum, i, 5, "在标题与署名之间", "between title and byline")
	}
	if next.Dashed {
		sum -= 6
	}
	if h.once(i, "alone", l.alone) {
		h.cue(&sum, i, 4, "全文别无这样的小标题", "the text has no such headings")
	}
	return sum
}
