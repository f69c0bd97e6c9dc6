package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
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

// rateTitle rates the rows of a title.
func (h *opening) rateTitle(rows []int) int {
	sum := 0
	first, last := &h.lines[rows[0]], &h.lines[rows[len(rows)-1]]
	n := 0
	for _, i := range rows {
		n += h.lines[i].N
	}
	i := rows[0]
	h.cue(&sum, i, 6, "正文之上的短行", "a short line over the text")
	if n <= 34 {
		h.cue(&sum, i, 2, "短", "short")
	}
	if n > trait.MaxTitle && !official(first.plain) && !official(last.plain) {
		sum -= 5
	}
	if last.Ends == trait.EndsColon || last.Ends == trait.EndsSemi || strings.HasSuffix(last.plain, "，") ||
		strings.HasSuffix(last.plain, "、") {
		sum -= 6
	}
	if first.Stops > 0 && n > 34 {
		sum -= 7
	}
	if first.Has(trait.Org) && len(rows) == 1 || first.Has(trait.Name) && i > 0 {
		sum -= 6
	}
	if first.Has(trait.Web|trait.Bracketed) || first.Number != trait.NoNumber || first.Row >= 2 && i > 0 {
		sum -= 3
	}
	if len(rows) == 1 && (h.columnar(i) || h.mast(i)) {
		sum -= 3
	}
	if i > 0 && last.width <= 4 && len(rows) == 1 && h.lines[i-1].form == lDocNo &&
		h.once(i, "short", func() bool { return h.shortHeads(i) }) {
		sum -= 8
	}
	if len(rows) == 1 && h.once(i, "bracketed", func() bool { return h.bracketed(i) }) {
		sum -= 9
	}
	if i > 0 && len(rows) == 1 && h.once(i, "digest", func() bool { return h.digest(i) }) {
		sum -= 14 // heads the first of several pieces of news
	}
	if i > 0 && (last.width <= 4 && len(rows) == 1 || periodOnly.MatchString(first.plain)) {
		sum -= 6
	}
	if len(rows) == 1 && strings.HasPrefix(first.plain, "关于") && !trait.PaperEnd.MatchString(first.plain) {
		sum -= 4
	}
	if len(rows) == 1 && whenLabel.MatchString(first.plain) {
		sum -= 10
	}
	if len(rows) == 1 && trait.Prefatory.MatchString(first.plain) &&
		h.once(i, "parts", func() bool { return h.inParts(i) }) {
		sum -= 14
	}
	if len(h.plain) > 1 && strings.HasPrefix(first.plain, "【") && strings.HasSuffix(first.plain, "】") {
		sum -= 8 // the name of a column
	}
	if first.Dashed || len(rows) == 1 && strings.HasSuffix(first.plain, "——") {
		sum -= 10
	}
	if len(rows) == 1 && photoColumn.MatchString(first.plain) && first.next(1).Has(trait.Caption) {
		sum -= 20 // the column of pictures that have no title
	}
	if len(rows) == 1 && trait.OpensSubtitle.MatchString(first.plain) && i == 0 && first.next(1).PlainLine(20) {
		sum -= 4
	}
	if first.Has(trait.Acts) || trait.OpensSubtitle.MatchString(first.plain) {
		sum -= 2
	}
	// The name of a bulletin is set larger than any of its titles.
	mast := h.mast(i)
	if first.Big && !mast {
		h.cue(&sum, i, 2, "字号最大或居中", "large type or centred")
	}
	if i < 3 && first.largest() && !mast {
		h.cue(&sum, i, 4, "字号全文最大", "the largest type of the text")
	}
	if i < 3 && first.BoldAll && first.Ends == trait.EndsOpen && !mast {
		h.cue(&sum, i, 4, "首行加粗", "the first line is bold")
	}
	if i > 0 && h.lines[i-1].form == lDocNo {
		h.cue(&sum, i, 2, "文号、刊头之下", "under a masthead or a document number")
	}
	for k := 1; k < len(rows); k++ {
		sum += h.rateRow(rows[k-1], rows[k])
	}
	return sum
}

// photoColumn is where a newspaper sets a picture that is a story of its own.
var photoColumn = pattern.New(`^图片(?:新闻|故事|报道)$`)

// whenLabel opens a line that says when something is: 本次更新时间：3月5日.
var whenLabel = pattern.New(`^\p{Han}{0,8}(?:时间|日期)[:：][ 　]?[^，。]{0,6}\d`)

// inParts reports that another part of a book follows, and that a line like 序 is the first.
func (h *opening) inParts(i int) bool {
	for _, f := range h.lines[i].all[h.lines[i].i+1:] {
		if f.Short(trait.MaxHeading) &&
			(f.Number == trait.NumChapter || f.Number == trait.NumPart || f.Number == trait.NumSection ||
				trait.Prefatory.MatchString(f.Words)) ||
			f.Kind == doc.Heading {
			return true
		}
	}
	return false
}

// mast reports the name of a bulletin: a column, the number of an issue under it; or, whatever
// it is called, what is set largest over such a number where a smaller bold line follows.
func (h *opening) mast(i int) bool {
	if i+1 >= len(h.lines) || h.lines[i+1].form != lDocNo {
		return false
	}
	if h.columnar(i) {
		return true
	}
	if l := &h.lines[i]; announcement.MatchString(l.plain) && numberOfYear.MatchString(h.lines[i+1].Key) &&
		i+2 < len(h.lines) && h.lines[i+2].form == lTitleEnd && h.lines[i+2].width > 8 {
		return true // 某某局公告, 2021年第3号, over what it is about
	}
	if l := &h.lines[i]; !l.largest() || l.Look.Size == 0 || !strings.Contains(h.lines[i+1].Key, "期") {
		return false
	}
	for _, j := range h.plain {
		if l := &h.lines[j]; j > i && l.Big && l.BoldAll && l.Look.Size < h.lines[i].Look.Size {
			return true
		}
	}
	return false
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

// rateKickers rates the lines over a title.
func (h *opening) rateKickers(rows, title []int) int {
	sum := 0
	t := &h.lines[title[0]]
	widest := 0
	for _, i := range title {
		widest = max(widest, h.lines[i].width)
	}
	for k, i := range rows {
		l := &h.lines[i]
		h.cue(&sum, i, -2, "", "")
		if k > 0 || i > 0 && h.lines[i-1].form != lDocNo && h.lines[i-1].form != lDate {
			sum -= 6
		}
		if l.Dashed || strings.HasSuffix(l.plain, "——") {
			h.cue(&sum, i, 10, "破折号引出主题", "a dash leads on to the title")
		}
		if l.plain != l.Key && t.plain == t.Key {
			h.cue(&sum, i, 4, "带装饰符号", "with ornaments")
		}
		if trait.OrgEnd.MatchString(l.plain) && t.width <= 16 &&
			letter.MatchString(strings.NewReplacer(" ", "", "　", "").Replace(t.plain)) {
			h.cue(&sum, i, 10, "公函之上的机关", "the office over its letter")
		}
		if l.Has(trait.Org) && t.N > 6 && !trait.OfficialMatter(t.plain) && !trait.PaperEnd.MatchString(t.plain) {
			h.cue(&sum, i, 6, "题上的单位", "an office over the title of what it sets out")
		}
		if h.columnar(i) || h.mast(i) {
			h.cue(&sum, i, 9, "栏目名", "name of a column")
		}
		asSub := trait.OpensSubtitle.MatchString(t.plain) || endsSub.MatchString(t.plain) ||
			trait.PaperEnd.MatchString(t.plain)
		if l.width <= 6 && (widest >= 2*l.width || widest*10 >= 13*l.width && !asSub) {
			h.cue(&sum, i, 6, "很短，主题长得多", "very short over a much longer line")
		} else if l.width <= 8 && widest*5 >= l.width*8 {
			h.cue(&sum, i, 3, "短，主题长得多", "short over a longer line")
		}
		if l.width <= 6 && widest*10 >= 13*l.width {
			h.cue(&sum, i, 2, "短", "short")
		}
		if l.width <= 10 && h.shared(i) == 0 && len(h.topics) > 0 {
			h.cue(&sum, i, 1, "正文不提", "the text does not mention it")
		}
		if l.width >= 10 && l.width*5 >= widest*6 && !l.Has(trait.Org) && !parallelRows(l.plain, t.plain) {
			h.cue(&sum, i, 6, "整句，压在较短的主题之上", "a clause over a shorter line")
		}
		if t.Halves && trait.OpensSubtitle.MatchString(l.plain) {
			h.cue(&sum, i, 5, "说明是什么文章，主题是两个短语", "tells what paper it is over two phrases")
		}
		if l.Halves && !t.Halves && event.MatchString(t.plain) {
			h.cue(&sum, i, 7, "两个短语，主题说一件事", "two phrases over a line that tells an event")
		}
		if t.Halves && !l.Halves && l.width > t.width {
			h.cue(&sum, i, 3, "主题是两个短语", "the title is two phrases")
		}
		if l.width > 8 && trait.PaperEnd.MatchString(l.plain) && !trait.OpensSubtitle.MatchString(l.plain) {
			sum -= 8
		}
		if len(title) > 1 {
			h.cue(&sum, i, 5, "题上的行，主题两行", "over a title of two lines")
		}
		if l.Ends == trait.EndsStop && !h.columnar(i) {
			sum -= 5
		}
		if t.Ends == trait.EndsStop && l.width < t.width {
			h.cue(&sum, i, 3, "主题是问句或感叹", "the title asks or exclaims")
		}
		if t.largest() && t.Look.Size > l.Look.Size && l.Look.Size > 0 {
			h.cue(&sum, i, 10, "下一行字更大", "over a larger line")
		} else if l.largest() && l.Look.Size > t.Look.Size && !h.mast(i) {
			sum -= 10
		}
		if l.Has(trait.Acts|trait.Occasion|trait.Bracketed) ||
			trait.OpensSubtitle.MatchString(l.plain) && !t.Halves {
			sum -= 6
		}
		if n := l.next(1); n.Has(trait.DocNo) {
			h.cue(&sum, i, 4, "下面是期号", "the number of an issue follows")
		}
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
