package docx

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What files have that were put together by hand or made of pages: captions that only their type
// tells, titles over two rows, a running head in the text, items on one line.

// bodySize is the size in points of most of the text that is not centred, and how many characters
// of text have it.
func (r *reader) bodySize() (float64, int) {
	chars := map[float64]int{}
	for i := range r.out.Paras {
		if p := &r.out.Paras[i]; !p.Look.Centered {
			chars[p.Look.Size] += utf8.RuneCountInString(p.Text)
		}
	}
	body, most := 0.0, 0
	for size, n := range chars {
		if n > most || n == most && size > body {
			body, most = size, n
		}
	}
	return body, most
}

const (
	// smaller is how much smaller than the text a caption is set, at most.
	smaller = 0.86
	// minProse is the length in characters of a paragraph of text.
	minProse = 30
)

var (
	// chartCaption numbers a figure or table of a report: 图表 3：….
	chartCaption = pattern.New(`^图表[ 　]?\d{1,3}(?:[-–.．]\d{1,3})?[ 　]?[.．、:： 　]`)
	// noLegend is what is centred in small type and no caption.
	noLegend = pattern.New(`
		^(?:——|─|[□■*＊·]|[（(].*[）)]$|作者|记者|通讯员|来源|注[:：]|\d+$)|
		[:：]$|^(?:文|图)[/／]`)
)

// smallCaptions takes short lines for captions that are centred between prose and set smaller
// than it, what is set smaller and centred right over a table, and numbered lines beside a table
// or a picture.
func (r *reader) smallCaptions() {
	ps := r.out.Paras
	prose := func(p *draft.Para) bool {
		return p.Kind == "" && !p.Look.Centered && utf8.RuneCountInString(p.Text) >= minProse &&
			strings.Contains(p.Text, "。")
	}
	first, last := -1, -1
	for i := range ps {
		if prose(&ps[i]) {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	body, _ := r.bodySize()
	beside := func(i int) bool {
		return i >= 0 && i < len(ps) && (ps[i].Kind == doc.Table || ps[i].Kind == doc.Figure)
	}
	for i := range ps {
		p := &ps[i]
		if p.Kind != "" || utf8.RuneCountInString(p.Text) > maxLegend || strings.HasSuffix(p.Text, "。") {
			continue
		}
		small := p.Look.Centered && !p.Look.Bold && p.Look.Size > 0 && p.Look.Size <= body*smaller && first >= 0 &&
			i > first && i < last &&
			pattern.Han(p.Text) >= 4 && !headNumber.MatchString(p.Text) && !noLegend.MatchString(p.Text) &&
			!dayOnly.MatchString(p.Text)
		tabled := p.Look.Centered && !p.Look.Bold && p.Look.Size > 0 && p.Look.Size < body && i > first &&
			i+1 < len(ps) && ps[i+1].Kind == doc.Table &&
			pattern.Han(p.Text) >= 4 && !headNumber.MatchString(p.Text) && !noLegend.MatchString(p.Text)
		if small || tabled || chartCaption.MatchString(p.Text) && (beside(i-1) || beside(i+1)) {
			p.Kind, p.Role = doc.Furniture, doc.Caption
		}
	}
}

// genre is the kind of a document that stands on a row of its own below what it is about.
var genre = pattern.New(`
	^(?:
		主持[词詞]|讲话稿?|講話|致[辞辭词詞]|发言稿?|实施方案|倡议书|情况报告|
		的(?:通知|报告|意见|决定|公告|函)
	)$`)

// maxHead is how many paragraphs from the first on the title may stand at the latest.
const maxHead = 8

// titleRows joins the rows of a title, centred in one type, the second of which is only the kind
// of the document, or goes on inside a phrase in type larger than the text.
func (r *reader) titleRows() {
	body, _ := r.bodySize()
	for i := 0; i+1 < len(r.out.Paras) && i < maxHead; i++ {
		a, b := &r.out.Paras[i], &r.out.Paras[i+1]
		if a.Kind != "" || b.Kind != "" || !a.Look.Centered || !b.Look.Centered || a.Look.Size != b.Look.Size ||
			a.Look.Bold != b.Look.Bold || b.Look.Blank > 0 || utf8.RuneCountInString(a.Text) > maxLegend ||
			strings.ContainsAny(a.Text, "。；") {
			continue
		}
		kind := pattern.Han(a.Text) >= 6 && genre.MatchString(strings.Join(strings.Fields(b.Text), "")) &&
			!genreEnds(a.Text)
		goes := a.Look.Size > body && utf8.RuneCountInString(b.Text) <= maxLegend && insidePhrase(a.Text, b.Text)
		if !kind && !goes {
			continue
		}
		by := utf8.RuneCountInString(a.Text)
		for _, s := range b.Spans {
			s.Start, s.End = s.Start+by, s.End+by
			a.Spans = append(a.Spans, s)
		}
		a.Spans = draft.Normal(a.Spans)
		a.Text += b.Text
		r.drop(i + 1)
		return
	}
}

// insidePhrase reports two rows between which a phrase goes on: 渡口人家 / 的后半生, 关于印发《渡口 / 管理办法》的通知.
func insidePhrase(a, b string) bool {
	for _, marks := range []string{"《》", "“”", "（）"} {
		open, end := marks[:3], marks[3:]
		if strings.Count(a, open) > strings.Count(a, end) && strings.Count(b, end) > strings.Count(b, open) {
			return true
		}
	}
	return ledOn.MatchString(a) || goesOn.MatchString(b) && pattern.Han(a) > 1
}

var (
	ledOn  = pattern.New(`[^目][的、]$|(?:关于|以及)$`)
	goesOn = pattern.New(`^的[^士确卢]`)
)

// genreEnds reports a row that ends in a kind of document itself.
func genreEnds(s string) bool {
	for _, end := range []string{"讲话", "报告", "通知", "意见", "方案", "致辞", "发言", "公告", "决定", "公司"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// runningHeads leaves out the lines of the cover that stand again over the parts of a text.
func (r *reader) runningHeads() {
	cover := map[string]int{}
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		n := utf8.RuneCountInString(p.Text)
		if i < maxHead && p.Kind == "" && p.Look.Centered && n >= 6 && n <= maxLegend {
			cover[p.Text] = 0
		}
	}
	again := func(i int) bool {
		p := &r.out.Paras[i]
		_, is := cover[p.Text]
		return i >= maxHead && is && p.Kind == "" && p.Look.Centered && !p.Look.Bold
	}
	for i := range r.out.Paras {
		if again(i) {
			cover[r.out.Paras[i].Text]++
		}
	}
	gone := map[int]bool{}
	for i := len(r.out.Paras) - 1; i >= maxHead; i-- {
		if p := &r.out.Paras[i]; again(i) && cover[p.Text] > 1 {
			r.diags.Add(diag.Info, "page-head", p.Pos,
				diag.T("“%s”是页眉，不排", "%q is a running head and is not set", p.Text))
			gone[i] = true
		}
	}
	r.dropAll(min(maxHead, len(r.out.Paras)), func(i int) bool { return gone[i] })
}

var (
	// keyWords are what a paper is filed under.
	keyWords = pattern.New(`^[【\[]?关[ 　]*键[ 　]*[词字][】\]]?[ 　]*[:：】\]]?[ 　]*[^。]{2,}$`)
	// blankDay is the date of a model of a letter, whose figures are left out.
	blankDay = pattern.New(`
		^(?:20)?(?:[xX×*＊#○]{2}|[xX×*＊#○]{4})年[\dxX×*＊#○ ]{0,4}月[\dxX×*＊#○ ]{0,4}日$`)
	// issuedBy is the line of a report that is passed on: （报告出品方/作者：某某证券，某某）.
	issuedBy = pattern.New(`^[（(](?:报告)?出品方(?:[/／]作者)?[:：][ ]?([^（）()。]{2,60})[）)]$`)
)

// plainRoles settles lines that a form tells and no look.
func (r *reader) plainRoles() {
	for i := len(r.out.Paras) - 1; i >= 0; i-- {
		p := &r.out.Paras[i]
		if p.Kind != "" {
			continue
		}
		switch f := issuedBy.FindStringSubmatch(p.Text); {
		case f != nil && i < maxHead && len(r.out.Meta.Byline) == 0:
			r.out.Meta.Byline = []string{f[1]}
			r.drop(i)
		case utf8.RuneCountInString(p.Text) <= maxHeading && keyWords.MatchString(p.Text):
			p.Kind, p.Role = doc.Furniture, doc.Credit
		case i > maxHead && aboutAuthor.MatchString(p.Text):
			p.Kind, p.Role = doc.Furniture, doc.Credit
		case p.Look.Right && i > 0 && blankDay.MatchString(p.Text):
			p.Kind, p.Role = doc.Furniture, doc.Signature
		}
	}
}

// aboutAuthor says who wrote a paper, and when it came in.
var aboutAuthor = pattern.New(`^[（(]?(?:作者简介|第一作者|通讯作者|收稿日期|基金项目|修回日期)[:：]`)

// attached makes a heading of the title of what a notice hands out, set as its own title is, over
// headings that the format states; those are beneath it.
func (r *reader) attached() {
	ps := r.out.Paras
	title := 0.0
	for i := 0; i < len(ps) && i < maxHead && title == 0; i++ {
		if p := &ps[i]; p.Kind == "" && p.Look.Centered && pattern.Han(p.Text) >= 6 {
			title = p.Look.Size
		}
	}
	body, _ := r.bodySize()
	if title <= body {
		return
	}
	at, signed := -1, -maxHead
	for i := range ps {
		p := &ps[i]
		switch {
		case p.Kind == doc.Heading && at < 0:
			return // the notice has headings of its own
		case p.Kind == doc.Heading:
			p.Level++
		case p.Look.Right && p.Kind == "":
			signed = i
		case at < 0 && i-signed <= 2 && p.Kind == "" && p.Look.Centered && p.Look.Size == title &&
			pattern.Han(p.Text) >= 4 && utf8.RuneCountInString(p.Text) <= maxLegend && styledBehind(ps[i:]):
			at = i
			p.Kind, p.Level = doc.Heading, 1
			p.Spans = slices.DeleteFunc(p.Spans, func(s doc.Span) bool { return s.Mark == doc.Strong })
		}
	}
}

// styledBehind reports two headings and more that the format states.
func styledBehind(ps []draft.Para) bool {
	n := 0
	for i := range ps {
		if ps[i].Kind == doc.Heading {
			n++
		}
	}
	return n >= 2
}

// itemStart is the number of an item with a mark behind it.
var (
	itemStart = pattern.New(`^(\d{1,2})([.．、])[ ]?[^\d\s]`)
	itemNext  = pattern.New(`[ 　\t]+(\d{1,2})([.．、])[ ]?[^\d\s]`)
)

// maxJammed is the length in characters of an item that shares its line with the next.
const maxJammed = 40

// jammed finds where the items of a line begin, two and more, whose numbers go on from those
// before: files that were made of pages lose the line ends of short items.
func (r *reader) jammed(text string) []int {
	first := itemStart.FindStringSubmatch(text)
	if first == nil {
		return nil
	}
	n, _ := strconv.Atoi(first[1])
	if n != 1 {
		if m := lastItem.FindStringSubmatch(r.last().Text); m == nil || m[1] != strconv.Itoa(n-1) {
			return nil
		}
	}
	var at []int
	from := 0
	for _, m := range itemNext.FindAllStringSubmatchIndex(text, -1) {
		if text[m[4]:m[5]] != first[2] || text[m[2]:m[3]] != strconv.Itoa(n+1) {
			continue
		}
		if s := text[from:m[0]]; utf8.RuneCountInString(s) > maxJammed || strings.Contains(s, "。") {
			return nil
		}
		at, from = append(at, utf8.RuneCountInString(text[:m[2]])), m[2]
		n++
	}
	return at
}

// lastItem is the number of an item that is the whole of a paragraph.
var lastItem = pattern.New(`^(\d{1,2})[.．、]`)
