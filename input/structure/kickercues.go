package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/structure/trait"
)

// Whether lines over a title are its kickers.

// kickerRead is a reading of a line as a kicker.
type kickerRead struct {
	i, nth int // the line, and which kicker it is
	l, t   *headLine
	rows   int // of the title
	widest int // its widest row
}

// kickerCue is what speaks for a kicker, or against it.
type kickerCue struct {
	points int
	why    diag.Text
	holds  func(h *opening, k *kickerRead) bool
}

// kickerCues are asked of every reading, in the order in which they are explained.
var kickerCues = [...][]kickerCue{kickerKinds, kickerWidths, kickerPhrases, kickerDress}

// kickerKinds are about what the line names: an office, a column; and about marks that lead on.
var kickerKinds = []kickerCue{
	{-6, diag.Text{}, func(h *opening, k *kickerRead) bool {
		return k.nth > 0 || k.i > 0 && h.lines[k.i-1].form != lDocNo && h.lines[k.i-1].form != lDate
	}},
	{10, diag.T("破折号引出主题", "a dash leads on to the title"), func(_ *opening, k *kickerRead) bool {
		return k.l.Dashed || strings.HasSuffix(k.l.plain, "——")
	}},
	{4, diag.T("带装饰符号", "with ornaments"), func(_ *opening, k *kickerRead) bool {
		return k.l.plain != k.l.Key && k.t.plain == k.t.Key
	}},
	{10, diag.T("公函之上的机关", "the office over its letter"), func(_ *opening, k *kickerRead) bool {
		return trait.OrgEnd.MatchString(k.l.plain) && k.t.width <= 16 &&
			letter.MatchString(strings.NewReplacer(" ", "", "　", "").Replace(k.t.plain))
	}},
	{6, diag.T("题上的单位", "an office over the title of what it sets out"), func(_ *opening, k *kickerRead) bool {
		return k.l.Has(trait.Org) && k.t.N > 6 && !trait.OfficialMatter(k.t.plain) &&
			!trait.PaperEnd.MatchString(k.t.plain)
	}},
	{9, diag.T("栏目名", "name of a column"), func(h *opening, k *kickerRead) bool {
		return h.columnar(k.i) || h.mast(k.i)
	}},
}

// kickerWidths are about a line that is much shorter than the title, or longer.
var kickerWidths = []kickerCue{
	{6, diag.T("很短，主题长得多", "very short over a much longer line"), func(_ *opening, k *kickerRead) bool {
		return k.muchShorter()
	}},
	{3, diag.T("短，主题长得多", "short over a longer line"), func(_ *opening, k *kickerRead) bool {
		return k.l.width <= 8 && k.widest*5 >= k.l.width*8 && !k.muchShorter()
	}},
	{2, diag.T("短", "short"), func(_ *opening, k *kickerRead) bool {
		return k.l.width <= 6 && k.widest*10 >= 13*k.l.width
	}},
	{1, diag.T("正文不提", "the text does not mention it"), func(h *opening, k *kickerRead) bool {
		return k.l.width <= 10 && h.shared(k.i) == 0 && len(h.topics) > 0
	}},
	{6, diag.T("整句，压在较短的主题之上", "a clause over a shorter line"), func(_ *opening, k *kickerRead) bool {
		return k.l.width >= 10 && k.l.width*5 >= k.widest*6 && !k.l.Has(trait.Org) &&
			!parallelRows(k.l.plain, k.t.plain)
	}},
}

// kickerPhrases are about what kicker and title say of each other.
var kickerPhrases = []kickerCue{
	{5, diag.T("说明是什么文章，主题是两个短语", "tells what paper it is over two phrases"),
		func(_ *opening, k *kickerRead) bool {
			return k.t.Halves && trait.OpensSubtitle.MatchString(k.l.plain)
		}},
	{3, diag.T("主题是两个短语", "the title is two phrases"), func(_ *opening, k *kickerRead) bool {
		return k.t.Halves && !k.l.Halves && k.l.width > k.t.width
	}},
	{-8, diag.Text{}, func(_ *opening, k *kickerRead) bool {
		return k.l.width > 8 && trait.PaperEnd.MatchString(k.l.plain) && !trait.OpensSubtitle.MatchString(k.l.plain)
	}},
	{5, diag.T("题上的行，主题两行", "over a title of two lines"), func(_ *opening, k *kickerRead) bool {
		return k.rows > 1
	}},
	{-5, diag.Text{}, func(h *opening, k *kickerRead) bool {
		return k.l.Ends == trait.EndsStop && !h.columnar(k.i)
	}},
	{3, diag.T("主题是问句或感叹", "the title asks or exclaims"), func(_ *opening, k *kickerRead) bool {
		return k.t.Ends == trait.EndsStop && k.l.width < k.t.width
	}},
}

// kickerDress are about type, and about what stands around.
var kickerDress = []kickerCue{
	{10, diag.T("下一行字更大", "over a larger line"), func(_ *opening, k *kickerRead) bool {
		return k.t.largest() && k.t.Look.Size > k.l.Look.Size && k.l.Look.Size > 0
	}},
	{-10, diag.Text{}, func(h *opening, k *kickerRead) bool {
		return k.l.largest() && k.l.Look.Size > k.t.Look.Size && !h.mast(k.i)
	}},
	{-6, diag.Text{}, func(_ *opening, k *kickerRead) bool {
		return k.l.Has(trait.Acts|trait.Occasion|trait.Bracketed) ||
			trait.OpensSubtitle.MatchString(k.l.plain) && !k.t.Halves
	}},
	{4, diag.T("下面是期号", "the number of an issue follows"), func(_ *opening, k *kickerRead) bool {
		return k.l.next(1).Has(trait.DocNo)
	}},
}

// muchShorter reports a very short line over a much longer title; over one that may be its subtitle the
// difference has to be greater.
func (k *kickerRead) muchShorter() bool {
	if k.l.width > 6 || k.widest*10 < 13*k.l.width {
		return false
	}
	return k.widest >= 2*k.l.width ||
		!trait.OpensSubtitle.MatchString(k.t.plain) && !endsSub.MatchString(k.t.plain) &&
			!trait.PaperEnd.MatchString(k.t.plain)
}

// rateKickers rates the lines over a title.
func (h *opening) rateKickers(rows, title []int) int {
	k := kickerRead{t: &h.lines[title[0]], rows: len(title)}
	for _, i := range title {
		k.widest = max(k.widest, h.lines[i].width)
	}
	sum := 0
	for nth, i := range rows {
		k.nth, k.i, k.l = nth, i, &h.lines[i]
		sum -= 2
		for _, cues := range kickerCues {
			for _, c := range cues {
				if c.holds(h, &k) {
					h.cue(&sum, i, c.points, c.why.ZH, c.why.EN)
				}
			}
		}
	}
	return sum
}
