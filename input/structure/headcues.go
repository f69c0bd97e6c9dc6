package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// cue adds points for a line and, when the reading is explained, its reason.
func (h *opening) cue(sum *int, i, points int, zh, en string) {
	*sum += points
	if h.why != nil && points > 0 {
		h.why[i] = append(h.why[i], diag.Text{ZH: zh, EN: en})
	}
}

// paperOfYear opens the name of a paper with its year, under the government whose it is: 某某县人民政府 /
// 二〇三一年工作要点.
var paperOfYear = pattern.New(`^(?:\d{4}|[〇零○一二三四五六七八九]{4})年`)

// rateRow rates the next row of a title.
func (h *opening) rateRow(i, j int) int {
	sum := -6
	a, b := &h.lines[i], &h.lines[j]
	switch {
	case b.Has(trait.Acts) || b.Has(trait.Occasion) || strings.HasSuffix(a.plain, "会议文件"):
		return -12
	case (trait.OfficialMatter(b.plain) ||
		paperOfYear.MatchString(b.plain) && strings.HasSuffix(a.plain, "政府") &&
			trait.PaperEnd.MatchString(b.plain)) &&
		b.Short(60) && a.Short(40) && trait.OrgEnd.MatchString(a.plain):
		h.cue(&sum, j, 16, "上行是机关，本行是事由", "the line before names the office, this one the matter")
	case len(h.plain) > 0 && j < h.plain[0]+h.joint():
		h.cue(&sum, j, 26, "联合行文的机关", "offices that give a paper together")
	case trait.RunsOver(a.plain, b.plain):
		h.cue(&sum, j, 20, "上行没有说完", "the line before is not complete")
	case trait.MeetingOf(a.plain, b.plain), trait.Headless.MatchString(b.plain) && a.width > 8:
		h.cue(&sum, j, 20, "上行没有说完", "the line before is not complete")
	case b.next(1).Dashed && purpose.MatchString(b.plain) && !a.Has(trait.Org) && !h.columnar(i):
		h.cue(&sum, j, 16, "上行没有说完", "the line before is not complete")
	case b.next(1).Dashed && heldAt.MatchString(b.next(1).Key) && !a.Has(trait.Org) && a.Short(30) && b.Short(40) &&
		!h.columnar(i):
		h.cue(&sum, j, 12, "下面是讲话的场合", "over the occasion of a speech")
	case b.Twin || a.Halves && b.Halves:
		h.cue(&sum, j, 10, "与上行并列", "parallel to the line before")
	case a.Look.Centered && b.Look.Centered && a.Look.Size >= 16 && a.Look.Size == b.Look.Size && a.Short(30) &&
		b.Short(30):
		h.cue(&sum, j, 14, "与上行同样大", "as large as the line before")
	case parallelRows(a.plain, b.plain):
		h.cue(&sum, j, 14, "与上行并列", "parallel to the line before")
	case sameLength(a.plain, b.plain) && !h.columnar(i) && !endsSub.MatchString(b.plain):
		h.cue(&sum, j, 10, "与上行字数相同", "as many characters as the line before")
	case b.Look.Blank == 0 && a.Look.Blank > 0 && b.next(1).Look.Blank > 0 && max(a.N-b.N, b.N-a.N) <= 2 &&
		b.N <= 12 && !h.columnar(i) && !trait.OpensSubtitle.MatchString(b.plain) && !endsSub.MatchString(b.plain):
		h.cue(&sum, j, 14, "紧接上行，字数相近", "close to the line before, about as long")
	case trait.OneClause(a.plain, b.plain):
		h.cue(&sum, j, 9, "上行没有说完", "the line before is not complete")
	case a.Ends == trait.EndsStop && strings.HasSuffix(a.plain, "？") && b.Ends == trait.EndsOpen && a.width >= 9 &&
		b.width >= 9 && !strings.ContainsAny(b.plain, "：，") && !trait.OpensSubtitle.MatchString(b.plain):
		h.cue(&sum, j, 9, "上行发问，本行作答", "the line before asks, this one answers")
	case trait.WantsRow(a.plain, b.plain):
		h.cue(&sum, j, 9, "上行没有说完", "the line before is not complete")
	case slogan(a.plain) && slogan(b.plain) && max(a.N-b.N, b.N-a.N) <= 4:
		h.cue(&sum, j, 3, "与上行并列", "parallel to the line before")
	}
	if b.Look.Blank > a.Look.Blank && i > 0 {
		sum -= 2
	}
	return sum
}

// rateSubs rates the plain lines under a title that are taken for subtitles.
func (h *opening) rateSubs(rows, title []int) int {
	sum := 0
	over := 0 // width of the title
	for _, i := range title {
		over = max(over, h.lines[i].width)
	}
	for k, i := range rows {
		l := &h.lines[i]
		h.cue(&sum, i, -3, "", "")
		if k > 0 {
			sum -= 5
		}
		if l.width*5 < over*3 && !l.Has(trait.Acts|trait.Bracketed|trait.Occasion) {
			sum -= 4
		}
		switch {
		case l.Has(trait.Acts):
			h.cue(&sum, i, 12, "说谁出席、主持、讲话", "says who spoke")
		case l.Has(trait.Occasion) || l.adopted():
			h.cue(&sum, i, 12, "说在何时何处", "says when and where")
		case l.Has(trait.Bracketed) && l.Stops == 0 && l.N <= 60:
			h.cue(&sum, i, 10, "标题下的括号短行", "in brackets after the title")
		case trait.OpensSubtitle.MatchString(l.plain):
			h.cue(&sum, i, 8, "以记、访、评、致起头", "opens as subtitles do")
		case endsSub.MatchString(l.plain):
			h.cue(&sum, i, 3, "收于体裁名", "ends in the name of a genre")
		}
		if len(title) == 1 && title[0] == 0 && over <= 6 && l.width*10 >= 13*over &&
			!trait.OpensSubtitle.MatchString(l.plain) && !endsSub.MatchString(l.plain) &&
			!trait.PaperEnd.MatchString(l.plain) && !l.Has(trait.Acts|trait.Bracketed|trait.Occasion) {
			sum -= 4 // rather a title and its kicker
		}
		if len(title) == 1 && trait.PaperEnd.MatchString(l.plain) &&
			!trait.PaperEnd.MatchString(h.lines[title[0]].plain) {
			h.cue(&sum, i, 5, "说明是什么文章", "tells what kind of paper it is")
		}
		if over > 0 && l.width*5 >= over*6 && l.width > 8 {
			h.cue(&sum, i, 2, "比主题长", "longer than the title")
		}
		next := l.next(1)
		if next.Has(trait.Byline|trait.Date|trait.Source) || next.Has(trait.Name|trait.Office) {
			h.cue(&sum, i, 5, "在标题与署名之间", "between title and byline")
		}
		if next.Dashed {
			sum -= 6
		}
		if l.N > 5 && h.once(i, "glued", func() bool { return h.glued(l) }) {
			h.cue(&sum, i, 4, "紧接标题，小标题都另起", "close to the title, as no heading stands")
		}
		if h.once(i, "alone", l.alone) {
			h.cue(&sum, i, 4, "全文别无这样的小标题", "the text has no such headings")
		}
		if l.Has(trait.Org|trait.Name|trait.Office|trait.Web|trait.Field) ||
			l.columnLike() ||
			l.Ends == trait.EndsStop && !l.Period {
			sum -= 8
		}
		if len(title) > 0 && h.columnar(title[0]) {
			sum -= 3
		}
	}
	return sum
}

// rateText rates that the text begins at a line: at a heading of several, or at one
// that nothing else in the text is like.
func (h *opening) rateText(end int, labels []label) int {
	if end >= len(h.lines) || h.lines[end].form != lTitleEnd {
		return 0
	}
	sum := 0
	l := &h.lines[end]
	lengths := l.headsFrom(len(h.lines))
	like := 0
	for _, n := range lengths {
		if n <= 2*l.N+4 && l.N <= 2*n+4 {
			like++
		}
	}
	switch {
	case end == 0 && !h.titled:
		return 0
	case h.once(end, "digest", func() bool { return h.digest(end) }):
		sum += 20
	case like >= 2:
		sum += 3
	case like == 0:
		sum -= 5
	}
	if end > 0 && labels[end-1] == lByline {
		sum += 4
	}
	if end+1 < len(h.lines) && h.lines[end+1].form == lTitleEnd && end > 0 {
		sum -= 4 // two lines, of which neither heads anything
	}
	if l.next(1).Dashed {
		if l.onlyDashed(1) {
			sum -= 6
		} else {
			sum += 4
		}
	}
	// A heading stands nearer to its text than to what is over it, a subtitle does not.
	if end > 0 && l.Look.Blank > l.next(1).Look.Blank {
		sum += 2
	} else if end > 0 && l.Look.Blank < l.next(1).Look.Blank {
		sum -= 3
	}
	if l.BoldAll || l.Big {
		sum += 2
	}
	if n := l.next(1); end > 0 && n.N >= trait.BodyLength && wired(n) &&
		!h.once(end, "digest", func() bool { return h.digest(end) }) {
		sum -= 8 // a story opens with its dateline
	}
	return sum
}

// columnar reports a line that names a column: by its form, or a short one by its last
// word.
func (h *opening) columnar(i int) bool {
	l := &h.lines[i]
	return l.columnLike() ||
		l.width <= 20 && l.Short(24) && material.MatchString(l.plain) ||
		l.width <= 7 && columnWord.MatchString(strings.TrimSuffix(l.plain, "：")) && l.N <= 9
}

// shortHeads reports that two other lines as short as this head the text: 要闻, 动态, 服务.
func (h *opening) shortHeads(i int) bool {
	n := 0
	for _, k := range h.lines[i].headsFrom(len(h.lines)) {
		if k <= 4 {
			n++
		}
	}
	return n > 1
}

// bracketed reports a line all in brackets, [进展], as two others of the text and more are.
func (h *opening) bracketed(i int) bool {
	l := &h.lines[i]
	in := func(p *para) bool {
		return p.Kind == "" && p.Short(trait.MaxShortLine) && p.N > 2 &&
			strings.ContainsRune("[【［〖", p.Chars[0]) && strings.ContainsRune("]】］〗", p.Chars[p.N-1])
	}
	if !in(l.para) {
		return false
	}
	n := 0
	for _, p := range l.all[l.i+1:] {
		if in(p) && p.Chars[0] == l.Chars[0] {
			n++
		}
	}
	return n > 1
}

// columnLike is column, of the line without its ornaments.
func (l *headLine) columnLike() bool {
	return l.Short(24) && !l.Has(trait.Apart&^trait.DocNo) &&
		(trait.ColumnTitle(l.plain) || issueTail.MatchString(l.plain))
}
