package structure

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// Points of evidence for a cut, and what is asked for. A paragraph that breaks
// off is itself strong evidence in reports and news, where all but one or two
// paragraphs in a hundred end a sentence, and none in office and technical text.
const (
	pointMark     = 5 // a bracket is closed, or a mark that opens no paragraph
	pointNumber   = 4 // a number, or a number and its unit
	pointWord     = 3 // the halves join to a word
	pointComma    = 3
	pointIndent   = 3 // no indent where the neighbours have one
	pointPage     = 3 // a page ended between
	pointBetween  = 2 // only callouts, pictures, headings between
	pointStub     = 3 // the second half closes a clause after a character or two
	pointHang     = 3 // the first half ends in a word that ends no sentence, or the second opens with one
	pointClean    = 1 // all other paragraphs end their sentences
	pointSeen     = 3 // the characters around the seam stand so elsewhere in the text
	pointHint     = 1 // a short rest of a clause, a pair that is a word, other cuts in the text
	pointEnds     = 1 // the second half ends its sentence
	pointCommon   = 2 // against: the second half opens as other paragraphs do
	pointSibling  = 3 // against: both open with a sentence that names them, of one length
	pointOpener   = 4 // against: it opens as a piece of news does
	joinAt        = 3
	joinAtUnclean = 5
	maxBetween    = 8
	minCut        = 20 // characters of a first half of several clauses
	maxRest       = 2  // characters after the last mark; three can be a clause, four an idiom
)

// rejoin joins the halves of cut sentences.
func (in *inference) rejoin() {
	need := joinAt
	share, open, long := in.openShare()
	if share > 8 {
		need = joinAtUnclean
	}
	in.clean = long >= 4 && open*3 <= long
	next := 0 // sentences that go on in the very next line
	for i := 0; i < len(in.pieces); i++ {
		for in.rejoinAt(i, need) {
		}
		next += len(in.pieces[i].next)
	}
	if next < manyNext {
		return
	}
	for _, p := range in.pieces {
		p.rejoined = slices.DeleteFunc(p.rejoined, func(at int) bool { return slices.Contains(p.next, at) })
	}
}

// manyNext is how many sentences of a text go on in the next line if nobody cut them: its
// lines are wrapped, each at another place.
const manyNext = 5

// openShare is how many of a hundred long paragraphs break off, three aside; and
// how many do, of how many.
func (in *inference) openShare() (share, open, n int) {
	for _, p := range in.pieces {
		if p.prose() && p.N >= trait.BodyLength {
			n++
			if p.Ends == trait.EndsOpen {
				open++
			}
		}
	}
	return max(0, open-3) * 100 / max(n, 1), open, n
}

// prose reports running text, given as such or inferred.
func (p *piece) prose() bool {
	return p.label == lBody || p.label == lGiven && p.Kind == doc.Paragraph && p.Role == ""
}

// rejoinAt joins the paragraph i with its continuation, if it has one.
func (in *inference) rejoinAt(i, need int) bool {
	a := in.pieces[i]
	if !a.prose() ||
		a.N < trait.BodyLength && !a.EndsOpening() &&
			(a.N < minCut || a.Commas+a.Stops < 2 && !strings.HasSuffix(a.Words, "，")) ||
		a.Ends != trait.EndsOpen ||
		a.breaksByDash() ||
		a.drawn() ||
		atAddress.MatchString(a.Words) ||
		strings.HasSuffix(a.Words, "～") ||
		strings.HasSuffix(a.Words, "~") {
		return false
	}
	if j, ok := in.across(a, i, need); ok {
		_, why := in.evidence(a, in.pieces[j], in.pieces[i+1:j])
		in.settleBox(in.pieces[i+1 : j])
		in.joinWith(i, j, why)
		return true
	}
	j := in.otherHalf(i, need)
	if j == 0 || a.BoldAll && !in.pieces[j].BoldAll {
		return false
	}
	if in.interrupts(a, i, j, need) {
		in.settleBetween(i, j)
		j++
	}
	b := in.pieces[j]
	if !b.prose() && b.label != lSentence && b.label != lVerse && b.label != lItem || !b.continues(a) {
		return false
	}
	points, why := in.evidence(a, b, in.pieces[i+1:j])
	if onlyHeadings(in.pieces[i+1 : j]) {
		need++ // a full stop may have been forgotten before the heading
	}
	need += ofHead(in.pieces[i+1 : j+1])
	if points < need {
		return false
	}
	if points > need+pointHint {
		in.joins++
	}
	in.joinWith(i, j, why)
	return true
}

// otherHalf is the first paragraph behind i that may be the other half of its sentence, past what can
// stand between halves; 0 if there is none.
func (in *inference) otherHalf(i, need int) int {
	heads, blocks := 0, 0
	for j := i + 1; j < len(in.pieces) && j-i <= maxBetween; j++ {
		l := in.pieces[j].label
		if l == lGiven {
			// A heading that the format states has a section of its own: with a second one, or a
			// list, a table, code beside it, no half of a sentence follows.
			switch in.pieces[j].Kind {
			case doc.Heading:
				heads++
			case doc.List, doc.Table, doc.Code:
				blocks++
			}
			if heads > 1 || heads > 0 && blocks > 0 {
				return 0
			}
		}
		if l == lSentence { // the other half, or a heading before it
			if points, _ := in.evidence(in.pieces[i], in.pieces[j], in.pieces[i+1:j]); points < need {
				continue
			}
			return j
		}
		if !betweenHalves[l] && !isHead(l) && !(l == lGiven && !in.pieces[j].prose()) {
			return j
		}
	}
	return 0
}

// settleBetween settles what the paragraph j is that stands between the halves of the sentence i.
func (in *inference) settleBetween(i, j int) {
	switch b := in.pieces[j]; {
	case b.told() && (j == i+1 && b.numeric() || j > i+1 && b.goesWith(in.pieces[i+1:j])):
		b.label, b.Found = lCallout, b.Statistics()
		b.reasons = []diag.Text{diag.T("断句之间的一句话，每个分句一个数字",
			"one sentence inside a cut one, a figure in each clause")}
	case j == i+1 && b.told():
		b.label = lCaption
		b.reasons = []diag.Text{diag.T("断句之间的一句话，是图说", "one sentence inside a cut one: a caption")}
	case in.headsNext(j):
		b.label = lLineHead
		b.reasons = []diag.Text{diag.T("断句之间的短行，后面是正文", "a short line inside a cut sentence, over prose")}
	}
}

// joinWith joins the paragraph i with j; what lies between follows.
func (in *inference) joinWith(i, j int, why diag.Text) {
	a, b := in.pieces[i], in.pieces[j]
	between := slices.Clone(in.pieces[i+1 : j])
	adjoining := len(between) == 0 && b.Look.Blank == 0 && !b.Look.Break
	at := in.join(a, b, why)
	rest := in.order(a, between)
	in.pieces = slices.Replace(in.pieces, i+1, j+1, rest...)
	a.rejoined = append(a.rejoined, at)
	if adjoining {
		a.next = append(a.next, at)
	}
	for _, k := range b.rejoined {
		a.rejoined = append(a.rejoined, k+at)
	}
}

// ofHead is how many points more are asked for where the title of the text or what belongs to it
// lies between: much that stands over a title ends no sentence, on the page before as well.
func ofHead(between []*piece) int {
	n := 0
	for _, p := range between {
		if p.label < lTitleEnd {
			n = pointStub
		}
	}
	if n > 0 && slices.ContainsFunc(between, func(p *piece) bool { return p.Look.Break }) {
		n += pointPage
	}
	return n
}

// betweenHalves are the labels of what a page sets between the halves of a sentence, headings
// aside; a title stands there with what belongs to it.
var betweenHalves = [nLabels]bool{
	lCallout: true, lCaption: true, lQuote: true, lCredit: true, lHeadSub: true,
	lKicker: true, lTitle: true, lTitleMore: true, lSubtitle: true, lByline: true, lDate: true, lSource: true,
}

// interrupts reports that the piece j, a line or one sentence, stands inside a sentence that
// goes on after it: the caption of a picture between the halves, or, on strong evidence,
// any other line, as a note of the forum. What ends in a particle may have ended its sentence.
func (in *inference) interrupts(a *piece, i, j, need int) bool {
	if j+1 >= len(in.pieces) {
		return false
	}
	b, c := in.pieces[j], in.pieces[j+1]
	if last := a.Chars[a.N-1]; !trait.IsHan(last) ||
		strings.ContainsRune("了的过呢吗吧", last) ||
		b.N > maxAside ||
		b.Stops > 1 ||
		b.Number != trait.NoNumber ||
		b.Speaker > 0 ||
		!c.prose() && c.label != lVerse ||
		c.Number != trait.NoNumber ||
		c.Has(trait.Byline|trait.Date) ||
		c.Speaker > 0 {
		return false
	}
	near, _ := in.evidence(a, b, in.pieces[i+1:j])
	far, _ := in.evidence(a, c, in.pieces[i+1:j+1])
	if b.told() && (j == i+1 || b.goesWith(in.pieces[i+1:j])) {
		return far > need && near < need
	}
	return far >= need+pointBetween+pointEnds && (near < need || far >= near+pointMark)
}

// headsNext reports a line between the halves that heads the prose behind the second one, in a text that
// has other headings of lines.
func (in *inference) headsNext(j int) bool {
	b := in.pieces[j]
	if !b.Bare() || b.Has(trait.Field|trait.Web) || b.Ends != trait.EndsOpen || b.N > trait.MaxHeading ||
		j+2 >= len(in.pieces) || !in.pieces[j+2].prose() || in.pieces[j+2].N <= b.N {
		return false
	}
	return slices.ContainsFunc(in.pieces, func(p *piece) bool { return p.label == lLineHead }) &&
		!strings.ContainsAny(b.Words, "：:0123456789")
}

// maxAside is the longest line, in characters, that may stand inside a sentence unnamed.
const maxAside = 40

// goesWith reports a sentence that goes on with the statistics between the halves.
func (p *piece) goesWith(between []*piece) bool {
	return (p.numeric() || p.Covered(p.Intro())) && !p.Refers() &&
		!slices.ContainsFunc(between, func(q *piece) bool { return q.label != lCallout })
}

// told reports one sentence that a caption may be.
func (p *piece) told() bool { return p.label == lBody && p.Period && p.Stops == 0 }

// onlyHeadings reports that headings and nothing else lie between.
func onlyHeadings(between []*piece) bool {
	return len(between) > 0 && !slices.ContainsFunc(between, func(p *piece) bool {
		return !isHead(p.label) && p.label != lHeadSub && p.Kind != doc.Heading
	})
}

// numeric reports a sentence with two figures and more, one in each clause; where there are
// three, other clauses may have none.
func (f *piece) numeric() bool {
	n := 0
	for _, s := range f.Statistics() {
		if strings.ContainsFunc(s, trait.IsDigit) {
			n++
		}
	}
	return n > 1 && n >= f.Clauses() || n > 2 && 2*n > f.Clauses()
}

// breaksByDash: a dash at the end introduces something.
func (f *piece) breaksByDash() bool { return strings.HasSuffix(f.Words, "——") }

// drawn: casual writers end their sentences with a picture, and a formula ends in its
// sign; a unit, ℃, ends nothing.
func (f *piece) drawn() bool {
	last := f.Chars[f.N-1]
	return unicode.IsSymbol(last) && last != '℃' && last != '°'
}

var (
	// atAddress ends in an address, behind which a full stop is left out.
	atAddress = pattern.New(`(?:https?://[!-~]+|[\w.-]+@[\w-]+(?:\.[\w-]+)+)$`)
)

// join appends b to a and reports it; it returns the place of the join.
func (in *inference) join(a, b *piece, why diag.Text) int {
	at := a.N
	sep := ""
	if last, first := a.Chars[a.N-1], b.Chars[0]; last < 0x2000 && first < 0x2000 && last > ' ' &&
		!trait.IsDigit(last) && !(last == '.' && trait.IsDigit(first)) {
		sep = " " // between Western words
	}
	in.Diags.Add(diag.Info, "rejoined", b.Pos, diag.T(
		"被切断的句子已接上：…%[1]s|%[2]s…（与第 %[3]d 行；%[4]s）",
		"a cut sentence was rejoined: …%[1]s|%[2]s… (with line %[3]d; %[5]s)",
		tail(a.Chars, 5), b.Head(5), a.Pos.Line, why.ZH, why.EN))
	shift := at + len(sep)
	joined := *a.Para
	joined.Text = charset.Numbers(a.Words + sep + b.Words)
	joined.Spans = slices.Clone(a.Spans)
	for _, s := range b.Spans {
		s.Start += shift
		s.End += shift
		joined.Spans = append(joined.Spans, s)
	}
	joined.RejoinedAt = nil
	joined.Origins = slices.Clone(a.Origins)
	if len(b.Origins) == 0 {
		joined.Origins = append(joined.Origins, doc.Origin{At: shift, Pos: b.Pos})
	}
	for _, o := range b.Origins {
		joined.Origins = append(joined.Origins, doc.Origin{At: o.At + shift, Pos: o.Pos})
	}
	a.para = company.New(&joined)
	return shift
}

// order returns what lay between the halves, callouts first; headings remember
// the paragraph in which they were caught.
func (in *inference) order(a *piece, between []*piece) []*piece {
	var callouts, others []*piece
	for k, p := range between {
		names := isHead(p.label) && k+1 < len(between) && between[k+1].label == lCallout &&
			company.BoxWord.MatchString(p.Words)
		if p.label == lCallout || names {
			callouts = append(callouts, p)
			continue
		}
		own := k+1 < len(between) &&
			(between[k+1].prose() || between[k+1].label == lItem || between[k+1].label == lRow) // its box is here
		if !own && (isHead(p.label) || p.label == lHeadSub || p.Kind == doc.Heading) {
			p.caught = a
		}
		others = append(others, p)
	}
	return append(callouts, others...)
}
