package structure

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// Whether the lines over a text are its title.

// titleRead is a reading of lines as the title.
type titleRead struct {
	i           int // the first line
	first, last *headLine
	n           int  // characters of all
	lone        bool // a title of one line
}

// titleDoubt is what speaks against a title, so many points.
type titleDoubt struct {
	points int
	holds  func(h *opening, t *titleRead) bool
}

// titleDoubts are asked of every reading.
var titleDoubts = [...][]titleDoubt{titleForms, titleWords, titleKinds}

// titleForms are lengths, marks and shapes that titles seldom have.
var titleForms = []titleDoubt{
	{5, func(_ *opening, t *titleRead) bool {
		return t.n > trait.MaxTitle && !official(t.first.plain) && !official(t.last.plain)
	}},
	{6, func(_ *opening, t *titleRead) bool {
		return t.last.Ends == trait.EndsColon || t.last.Ends == trait.EndsSemi ||
			strings.HasSuffix(t.last.plain, "，") || strings.HasSuffix(t.last.plain, "、")
	}},
	{7, func(_ *opening, t *titleRead) bool { return t.first.Stops > 0 && t.n > 34 }},
	{6, func(_ *opening, t *titleRead) bool {
		return t.first.Has(trait.Org) && t.lone || t.first.Has(trait.Name) && t.i > 0
	}},
	{3, func(_ *opening, t *titleRead) bool {
		return t.first.Has(trait.Web|trait.Bracketed) || t.first.Number != trait.NoNumber ||
			t.first.Row >= 2 && t.i > 0
	}},
	{10, func(_ *opening, t *titleRead) bool {
		return t.first.Dashed || t.lone && strings.HasSuffix(t.first.plain, "——")
	}},
}

// titleWords are words that open what is no title, or none by itself.
var titleWords = []titleDoubt{
	{4, func(_ *opening, t *titleRead) bool {
		return t.lone && strings.HasPrefix(t.first.plain, "关于") && !trait.PaperEnd.MatchString(t.first.plain)
	}},
	{10, func(_ *opening, t *titleRead) bool { return t.lone && whenLabel.MatchString(t.first.plain) }},
	{4, func(_ *opening, t *titleRead) bool {
		return t.lone && t.i == 0 && trait.OpensSubtitle.MatchString(t.first.plain) && t.first.next(1).PlainLine(20)
	}},
	{2, func(_ *opening, t *titleRead) bool {
		return t.first.Has(trait.Acts) || trait.OpensSubtitle.MatchString(t.first.plain)
	}},
}

// titleKinds are lines of another kind: columns, headings of the text, the first part of a book.
var titleKinds = []titleDoubt{
	{3, func(h *opening, t *titleRead) bool { return t.lone && (h.columnar(t.i) || h.mast(t.i)) }},
	{14, func(h *opening, t *titleRead) bool { // heads the first of several pieces of news
		return t.i > 0 && t.lone && h.once(t.i, "digest", func() bool { return h.digest(t.i) })
	}},
	{14, func(h *opening, t *titleRead) bool { // the first of headings of one build, the title was lost
		return t.i == 0 && t.lone && len(h.lines) == 1 && h.once(0, "series", h.opensSeries)
	}},
	{6, func(_ *opening, t *titleRead) bool {
		return t.i > 0 && t.last.width <= 4 && t.lone
	}},
	{14, func(h *opening, t *titleRead) bool {
		return t.lone && trait.Prefatory.MatchString(t.first.plain) &&
			h.once(t.i, "parts", func() bool { return h.inParts(t.i) })
	}},
	{8, func(h *opening, t *titleRead) bool { // the name of a column
		return len(h.plain) > 1 && strings.HasPrefix(t.first.plain, "【") && strings.HasSuffix(t.first.plain, "】")
	}},
	{20, func(_ *opening, t *titleRead) bool { // the column of pictures that have no title
		return t.lone && photoColumn.MatchString(t.first.plain) && t.first.next(1).Has(trait.Caption)
	}},
}

// rateTitle rates the rows of a title.
func (h *opening) rateTitle(rows []int) int {
	t := titleRead{
		i: rows[0], first: &h.lines[rows[0]], last: &h.lines[rows[len(rows)-1]], lone: len(rows) == 1,
	}
	for _, i := range rows {
		t.n += h.lines[i].N
	}
	sum := 0
	h.cue(&sum, t.i, 6, "正文之上的短行", "a short line over the text")
	if t.n <= 34 {
		h.cue(&sum, t.i, 2, "短", "short")
	}
	for _, doubts := range titleDoubts {
		for _, d := range doubts {
			if d.holds(h, &t) {
				sum -= d.points
			}
		}
	}
	sum += h.rateDress(&t)
	for k := 1; k < len(rows); k++ {
		sum += h.rateRow(rows[k-1], rows[k])
	}
	return sum
}

// rateDress rates the type and the place of a title. The name of a bulletin is set larger than any of
// its titles.
func (h *opening) rateDress(t *titleRead) int {
	sum := 0
	mast := h.mast(t.i)
	if t.first.Is(company.Big) && !mast {
		h.cue(&sum, t.i, 2, "字号最大或居中", "large type or centred")
	}
	if t.i < 3 && t.first.largest() && !mast {
		h.cue(&sum, t.i, 4, "字号全文最大", "the largest type of the text")
	}
	if t.i < 3 && t.first.BoldAll && t.first.Ends == trait.EndsOpen && !mast {
		h.cue(&sum, t.i, 4, "首行加粗", "the first line is bold")
	}
	if t.i > 0 && h.lines[t.i-1].form == lDocNo {
		h.cue(&sum, t.i, 2, "文号、刊头之下", "under a masthead or a document number")
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
		if l := &h.lines[j]; j > i && l.Is(company.Big) && l.BoldAll && l.Look.Size < h.lines[i].Look.Size {
			return true
		}
	}
	return false
}
