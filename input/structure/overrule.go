package structure

import (
	"slices"
	"unicode"

	"dayang/input/diag"
	"dayang/input/learned"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// demand is how likely another part must be before the rules are overruled: so much in a text
// that is all as they say, less by what is given up where they are wrong about much. Texts
// that keep to the customs are read best by the rules, others by what was learned.
type demand struct{ sure, givenUp float64 }

// The demands, and the other figures, were tried on groups of texts that were left out
// (docs/ACCURACY.md).
var (
	inMostCases = demand{1.1, 2.5}
	forTheHead  = demand{.9, 2} // of what the rules take for title, kicker or subtitle
	// forOneMore is of one of a series that is well as a whole, a row of several, a cut sentence, a
	// statistic; to drop a line between paragraphs, to make prose an entry.
	forOneMore = demand{1.2, 2}
)

const (
	least       = .4  // the demand in the worst of texts
	sure        = .6  // that a line is the title
	sureLone    = .85 // that the only heading is one
	leastTitle  = .33 // that a line is the title, where there is no other
	farLikelier = 3.5 // as likely as what was taken for the title is another line that takes its place
	unlikely    = .4  // that a line beside the title belongs to it
	maxDropped  = 120 // characters of a line that is dropped
	dropShare   = 3   // at most one character of so many is dropped
)

// form is what the paragraphs of a series have in common.
type form struct {
	was    learned.Part
	number trait.NumberForm
	ends   trait.Ending
	opens  rune // an ornament, a bracket
}

func (j *judged) form() form {
	f := form{was: j.was, number: j.Number, ends: j.Ends}
	if j.was == learned.List { // the last entry ends in its own way
		f.ends = 0
	}
	if j.Number == trait.NoNumber && len(j.Chars) > 0 && !unicode.IsLetter(j.Chars[0]) &&
		!unicode.IsDigit(j.Chars[0]) {
		f.opens = j.Chars[0]
	}
	return f
}

// series counts the paragraphs of a form, and sums how unlikely each is what the rules say.
type series struct {
	n     int
	doubt float64
}

// overruling is what has to be known of a whole text to overrule the rules.
type overruling struct {
	in          *inference
	js          []judged
	want        []learned.Part
	series      map[form]series
	taken       [nLabels]bool // labels that the rules have given
	first, last int           // pieces of prose
	board       int           // the heading behind a list under its name that opens the text, 0 if none
	doubt       float64       // how unlikely what the rules say of a paragraph is, all in all
	forms       []byForm      // of lines that were asked whether their form tells that they are of a page
}

// need is how likely a part must be in this text.
func (o *overruling) need(d demand) float64 { return max(least, d.sure-d.givenUp*o.doubt) }

// overrule follows the opinions that are sure.
func (in *inference) overrule(js []judged, doubt float64) {
	o := &overruling{in: in, js: js, want: make([]learned.Part, len(js)), series: map[form]series{}, doubt: doubt,
		forms: make([]byForm, len(js))}
	o.survey()
	o.board = o.findBoard()
	for i := range js {
		o.decide(i)
	}
	o.keepGroups()
	o.keepWords()
	o.oneTitle()
	o.loneHeading()
	o.keepWords()
	o.keepText()
	o.carryOut()
	o.titleRows()
	o.underTitle()
	in.endPages()
	in.pieces = slices.DeleteFunc(in.pieces, func(p *piece) bool { return p.label == nLabels })
}

// keepGroups leaves what was told by standing together as it is, unless the opinion is one on all of it;
// a list of goods, prices and the like stays one.
func (o *overruling) keepGroups() {
	members := map[*company.Paragraph][]int{}
	for i := range o.js {
		switch g := o.js[i].Group; o.js[i].was {
		case learned.Callout, learned.Verse, learned.List:
			if g != nil {
				members[g] = append(members[g], i)
			}
		}
	}
	for g, at := range members { // each by itself: the order does not matter
		first := o.want[at[0]]
		if g.By != company.ByList && !slices.ContainsFunc(at, func(i int) bool { return o.want[i] != first }) {
			continue
		}
		for _, i := range at {
			o.want[i] = o.js[i].was
		}
	}
}

// survey finds what has to be known of the whole text.
func (o *overruling) survey() {
	o.first = len(o.in.pieces)
	for i, p := range o.in.pieces {
		if p.prose() && p.N >= trait.BodyLength && p.Period {
			o.first, o.last = min(i, o.first), i
		}
		o.taken[p.label] = true
	}
	for i := range o.js {
		if j := &o.js[i]; j.ofSeries() {
			s := o.series[j.form()]
			o.series[j.form()] = series{s.n + 1, s.doubt + 1 - j.opinion[j.was]}
		}
	}
}

// ofSeries reports what comes in series: headings, entries, verse; prose with numbers.
func (j *judged) ofSeries() bool {
	switch j.was {
	case learned.Body:
		return j.Number != trait.NoNumber
	case learned.Heading, learned.List, learned.Callout, learned.Verse, learned.Quote, learned.Table:
		return true
	}
	return false
}

// carryOut makes the pieces what they shall be, and tells of those that are dropped.
func (o *overruling) carryOut() {
	evident, kept := o.evident(), o.keptWords()
	for i := range o.js {
		if o.want[i] != o.js[i].was {
			o.in.relabel(&o.js[i], o.want[i])
			if o.want[i] == learned.Dropped {
				o.tell(i, evident[i] || kept[o.js[i].Words])
			}
		}
	}
}

// decide says what a paragraph shall be.
func (o *overruling) decide(i int) {
	j, need := &o.js[i], o.need(inMostCases)
	if o.want[i] = j.was; o.board > 0 && i <= o.board {
		return
	}
	switch s := o.series[j.form()]; {
	case s.n > 1 && 2*s.doubt < float64(s.n), o.row(i), o.cut(i), j.was == learned.Callout:
		need = o.need(forOneMore)
	case j.was == learned.Title, j.was == learned.Kicker, j.was == learned.Subtitle:
		need = o.need(forTheHead)
	}
	best := j.opinion.Best(func(learned.Part) bool { return true })
	if best != j.was && j.opinion[best] >= need && o.may(i, best) {
		o.want[i] = best
	}
}

// row reports a row of a title of several rows.
func (o *overruling) row(i int) bool {
	title := func(k int) bool { return k >= 0 && k < len(o.js) && o.js[k].was == learned.Title }
	return title(i) && (title(i-1) || title(i+1))
}

// cut reports running prose that breaks off, or what stands right behind such: the other
// half, or what cut it.
func (o *overruling) cut(i int) bool {
	return slices.ContainsFunc(o.js[max(0, i-2):i+1], judged.breaksOff)
}

// breaksOff reports running prose that ends within a sentence.
func (j judged) breaksOff() bool { return j.was == learned.Body && j.open() }

// open reports a line of the length of prose, or with commas, that ends within a sentence.
func (j *judged) open() bool {
	return j.Ends == trait.EndsOpen && (j.N >= trait.BodyLength || j.Commas > 0)
}

// goesOn reports a line right behind running prose, or a quotation, that breaks off and is set.
func (o *overruling) goesOn(i int) bool {
	return i > 0 && (o.want[i-1] == learned.Body || o.want[i-1] == learned.Quote) && o.js[i-1].open()
}

// labelOfPart is the label that stands for a part; nLabels is dropped.
var labelOfPart = map[learned.Part]label{
	learned.Dropped: nLabels, learned.Title: lTitle, learned.Kicker: lKicker, learned.Subtitle: lSubtitle,
	learned.Byline: lByline, learned.Date: lDate, learned.Source: lSource, learned.Heading: lLineHead,
	learned.Body:    lBody,
	learned.Callout: lCallout,
	learned.List:    lItem,
	learned.Quote:   lQuote,
	learned.Verse:   lVerse,
	learned.Note:    lEndnote, learned.Caption: lCaption, learned.Credit: lCredit, learned.Signature: lSignature,
	learned.Salutation: lSalutation, learned.EditorNote: lNote,
}

// relabel makes a piece what it is now taken for.
func (in *inference) relabel(j *judged, part learned.Part) {
	p := j.piece
	if p.Kind != "" { // a rule, or the format, had settled it
		given, q := *p.Para, *p.para
		given.Kind, given.Level, given.Role = "", 0, ""
		q.Para = &given
		p.para = &q
	}
	p.label = labelOfPart[part]
	switch {
	case part == learned.Heading && p.Number != trait.NoNumber:
		p.label = lNumHead
	case part == learned.Callout && len(strongOf(&p.Block)) == 0:
		p.Found = p.Statistics()
	}
	p.reasons = likeMarked(j.opinion[part])
}

// likeMarked is the reason that what was learned gives.
func likeMarked(likely float64) []diag.Text {
	return []diag.Text{diag.T("在编辑标注过的文本中，这样的行多是如此（%.0f%%）",
		"such a line is that in texts that editors marked (%.0f%%)", 100*likely)}
}
