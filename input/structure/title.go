package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// The head of a text is read as a whole. Its lines are parted in every way that the
// order
//
//	kickers · title of one to three lines · subtitles · bylines, dates, sources …
//
// allows, each way is rated by all its lines together, and the best is taken; that the
// text has no title is one of them. What a line is by its form alone (a byline, a date,
// ——…) is settled before; the question is about the plain ones.

const (
	maxHeadLines = 14 // lines of a head
	maxPlain     = 7  // plain lines among them
	maxKickers   = 2
	maxTitleRows = 3
	maxJoint     = 6 // with the offices that give one paper together
	maxSubRows   = 2
)

// headLine is a line of the head.
type headLine struct {
	setting
	form  label  // what its form says; lTitleEnd if it says nothing
	plain string // simplified characters, without ornaments
	width int    // in ems: Latin letters and digits count half
}

// opening is the beginning of a text, up to its first prose.
type opening struct {
	lines  []headLine
	plain  []int // the lines of which the form says nothing
	titled bool  // the format states the title
	words  Words
	known  map[ask]bool    // what was asked of the whole text
	topics map[string]bool // pairs of characters of the first paragraphs
	why    [][]diag.Text   // of the reading that is explained; nil while readings are compared
}

// ask is a question about a line that the whole text answers; it is asked once.
type ask struct {
	line int
	what string
}

// once answers a question about a line, from memory if it was asked before.
func (h *opening) once(i int, what string, answer func() bool) bool {
	k := ask{i, what}
	a, ok := h.known[k]
	if !ok {
		a = answer()
		h.known[k] = a
	}
	return a
}

// plan parts the plain lines: so many kickers, rows of the title, subtitles; what comes
// after are bylines or the text.
type plan struct{ kickers, title, subs int }

// readHead labels the first paragraphs of a text, with reasons.
func readHead(ps []*para, titled, settled bool, words Words) ([]label, [][]diag.Text) {
	h := &opening{titled: titled, words: words, known: map[ask]bool{}}
	h.collect(ps, settled)
	best, most := plan{}, impossible
	for _, p := range h.plans(settled) {
		if n, _ := h.rate(p); n > most {
			best, most = p, n
		}
	}
	h.why = make([][]diag.Text, len(h.lines))
	_, labels := h.rate(best)
	return labels, h.why[:len(labels)]
}

// readRows labels rows that are known to be those of a title, over the text.
func readRows(rows, text []*para, words Words) []label {
	h := &opening{words: words, known: map[ask]bool{}}
	h.collect(append(slices.Clone(rows), text...), false)
	n := min(len(h.lines), len(rows))
	h.lines = h.lines[:n]
	h.plain = slices.DeleteFunc(h.plain, func(i int) bool { return i >= n })
	var labels []label
	most := impossible
	for _, p := range h.plans(false) {
		if p.kickers+p.title+p.subs != len(h.plain) || p.title == 0 {
			continue
		}
		if points, l := h.rate(p); points > most && len(l) == n {
			most, labels = points, l
		}
	}
	for len(labels) < len(rows) { // a row that ends a sentence, or no order that occurs
		labels = append(labels, lTitleMore)
	}
	return labels
}

// plans lists the ways to part the plain lines. Without a title there is no subtitle, and no kicker but
// the name of a column over its news.
func (h *opening) plans(settled bool) []plan {
	n := len(h.plain)
	out := []plan{{}}
	if !settled && h.overNews() {
		out = append(out, onlyColumn)
	}
	kickers, rows := maxKickers, maxTitleRows
	if settled {
		kickers = 0
	}
	if h.joint() > 1 {
		rows = maxJoint
	}
	if h.titled {
		kickers, rows = 0, 0
	}
	for k := 0; k <= kickers; k++ {
		for t := 0; t <= rows; t++ {
			for s := 0; s <= maxSubRows; s++ {
				if k+t+s > 0 && k+t+s <= n && (t > 0 || h.titled) {
					out = append(out, plan{k, t, s})
				}
			}
		}
	}
	return out
}

// rate returns the points of a plan, and the labels that it gives.
func (h *opening) rate(p plan) (points int, labels []label) {
	labels = make([]label, len(h.lines))
	for i := range h.lines {
		labels[i] = h.lines[i].form
		if h.why != nil && labels[i] != lTitleEnd {
			h.why[i] = []diag.Text{formed[labels[i]]}
		}
	}
	at := 0
	take := func(n int, l label) []int {
		from := at
		at += n
		for _, i := range h.plain[from:at] {
			labels[i] = l
		}
		return h.plain[from:at]
	}
	kickers, title, subs := take(p.kickers, lKicker), take(p.title, lTitleMore), take(p.subs, lSubtitle)
	end := len(h.lines)
	for _, i := range h.plain[at:] {
		n := h.byline(i)
		if n <= 0 || h.titleless(p) && i > 0 {
			end = i
			break
		}
		labels[i] = lByline
		points += n
	}
	end = h.order(labels, end, title)
	if end < 0 {
		return impossible, nil
	}
	for i := end; i < len(h.lines); i++ {
		if h.lines[i].Has(trait.Byline|trait.Date|trait.Source) && h.lines[i].form < lTitleEnd {
			points -= 8 // a byline in the text
		}
	}
	if len(title) > 0 {
		labels[title[0]] = lTitle
		points += h.rateTitle(title)
		points += h.rateKickers(kickers, title)
	}
	if p == onlyColumn {
		h.cue(&points, kickers[0], 14, "栏目名，下面是几则短讯", "name of a column over several pieces of news")
	}
	points += h.rateSubs(subs, title)
	if len(kickers) == 1 && len(subs) == 1 && len(title) > 0 {
		h.cue(&points, title[0], 3, "引题、主题、副题三行", "kicker, title and subtitle")
		if len(title) == 1 && len(h.lines) == 3 && len(h.plain) == 3 {
			points += 6 // all that stands over the text
		}
	}
	points += h.rateText(end, labels)
	return points, labels[:end]
}

// onlyColumn is the plan of a column without a title.
var onlyColumn = plan{kickers: 1}

// overNews reports the name of a column in 【】 over several pieces of news that have titles of their
// own, the first of which opens as news does (本报讯): a feature stands under such a name, too, and
// its cross-heads are no titles.
func (h *opening) overNews() bool {
	if h.titled || len(h.plain) < 2 || h.plain[0] != 0 || h.plain[1] != 1 {
		return false
	}
	l := &h.lines[0]
	return strings.HasPrefix(l.Key, "【") && strings.HasSuffix(l.Key, "】") && l.width <= 8 &&
		!h.lines[1].Has(trait.Byline|trait.Source|trait.Date) && wired(h.lines[1].next(1)) &&
		h.once(1, "digest", func() bool { return h.digest(1) })
}

// joint counts the offices, a line each, over the matter of the paper that they give together.
func (h *opening) joint() int {
	n := 0
	for _, i := range h.plain {
		if l := &h.lines[i]; n > 0 && trait.OfficialMatter(l.plain) {
			return n
		} else if !trait.OrgEnd.MatchString(l.plain) || !trait.HanOnly(l.plain) {
			return 0
		}
		n++
	}
	return 0
}

// commentator is who signs what a paper itself says, over the title as well as under it.
var commentator = pattern.New(`^[□■●◎]?[ 　]?(?:本报|本刊|本网|本台|特约)+(?:特约|首席)?评论员$`)

// titleless reports a plan without a title.
func (h *opening) titleless(p plan) bool { return p.title == 0 && !h.titled }

// order checks the order of the labels and returns where the head ends: before the
// first line that cannot stand where it does. It is −1 for an order that does not occur.
func (h *opening) order(labels []label, end int, title []int) int {
	begun, closed := h.titled, false // a title came; a byline came after it
	for i := 0; i < end; i++ {
		switch l := labels[i]; {
		case l == lTitleMore && begun && (i == 0 || labels[i-1] != lTitleMore):
			return -1
		case l == lTitleMore:
			begun = true
		case l == lKicker && begun:
			return -1
		case l == lSubtitle && (!begun || closed):
			if h.lines[i].form == lTitleEnd {
				return -1
			}
			end = i // ——… opens an item
		case l == lByline && begun:
			closed = true
		case l == lByline && len(title) > 0 && i < title[0] && !(i == 0 && commentator.MatchString(h.lines[i].Key)):
			return -1
		case l == lBody || l == lNote:
			if !begun {
				end = i
			}
		}
	}
	for end > 0 && (labels[end-1] == lGiven || labels[end-1] == lRule) {
		end--
	}
	if len(title) > 0 && title[len(title)-1] >= end {
		return -1
	}
	return end
}
