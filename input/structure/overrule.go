package structure

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/input/learned"
	"dayang/input/pattern"
	"dayang/input/structure/genre"
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
	forOneMore  = demand{1.2,
		2} // of one of a series that is well as a whole, a row of several, a cut sentence, a statistic; to drop a line between paragraphs, to make prose an entry
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
	doubt       float64       // how unlikely what the rules say of a paragraph is, all in all
}

// need is how likely a part must be in this text.
func (o *overruling) need(d demand) float64 { return max(least, d.sure-d.givenUp*o.doubt) }

// overrule follows the opinions that are sure.
func (in *inference) overrule(js []judged, doubt float64) {
	o := &overruling{in: in, js: js, want: make([]learned.Part, len(js)), series: map[form]series{}, doubt: doubt}
	o.first = len(in.pieces)
	for i, p := range in.pieces {
		if p.prose() && p.N >= trait.BodyLength && p.Period {
			o.first, o.last = min(i, o.first), i
		}
		o.taken[p.label] = true
	}
	for i := range js {
		switch j := &js[i]; j.was {
		case learned.Body:
			if j.Number == trait.NoNumber {
				break
			}
			fallthrough
		case learned.Heading, learned.List, learned.Callout, learned.Verse, learned.Quote, learned.Table:
			s := o.series[j.form()]
			o.series[j.form()] = series{s.n + 1, s.doubt + 1 - j.opinion[j.was]}
		}
	}
	for i := range js {
		o.decide(i)
	}
	o.keepWords()
	o.oneTitle()
	o.loneHeading()
	o.keepWords()
	o.keepText()
	evident, kept := o.evident(), o.keptWords()
	for i := range js {
		if o.want[i] != js[i].was {
			in.relabel(&js[i], o.want[i])
			if o.want[i] == learned.Dropped {
				o.tell(i, evident[i] || kept[js[i].Words])
			}
		}
	}
	for i := 1; i < len(in.pieces); i++ {
		if p, q := in.pieces[i-1], in.pieces[i]; q.label == lTitle && (p.label == lTitle || p.label == lTitleMore) {
			q.label = lTitleMore
		}
	}
	o.underTitle()
	in.endPages()
	in.pieces = slices.DeleteFunc(in.pieces, func(p *piece) bool { return p.label == nLabels })
}

// underTitle reads the lines under a title that the rules had not found as those of a head: ——…,
// and what holds source, author and day.
func (o *overruling) underTitle() {
	at := slices.IndexFunc(o.js, func(j judged) bool { return j.label == lTitle && j.was != learned.Title })
	if at < 0 {
		return
	}
	const most = 4
	for i := at + 1; i < len(o.js) && i <= at+most; i++ {
		p, told := o.js[i].piece, 0
		for _, s := range []trait.Shape{trait.Byline, trait.Date, trait.Source} {
			if p.Has(s) {
				told++
			}
		}
		switch {
		case p.label == lTitleMore || p.label == nLabels:
		case p.label == lHeadSub && p.Dashed && !o.taken[lSubtitle] && o.in.Draft.Meta.Subtitle == "":
			p.label = lSubtitle
		case p.label == lCredit && told > 0 && len(headField.FindAllString(p.Key, 2)) > 1 && !o.taken[lSource] &&
			!o.taken[lDate]:
			p.label = lSource
			return
		case p.label >= lTitleEnd || p.label == lBody:
			return
		}
	}
}

// endPages notes where a page ended: a line with its number or day was dropped behind a Chinese word.
func (in *inference) endPages() {
	word, ended := false, false
	for _, p := range in.pieces {
		if p.label == nLabels {
			ended = ended ||
				word && !p.Period && p.Number == trait.NoNumber && strings.ContainsFunc(p.Words, trait.IsDigit)
			continue
		}
		if ended && p.N > 0 {
			p.endPage()
		}
		word, ended = p.N > 0 && trait.IsHan(p.Chars[p.N-1]), false
	}
}

// endPage notes that a page ended before the piece.
func (p *piece) endPage() {
	given, q := *p.Para, *p.para
	given.Look.Break = true
	q.Para = &given
	p.para = &q
}

// decide says what a paragraph shall be.
func (o *overruling) decide(i int) {
	j, need := &o.js[i], o.need(inMostCases)
	switch s := o.series[j.form()]; {
	case s.n > 1 && 2*s.doubt < float64(s.n), o.row(i), o.cut(i), j.was == learned.Callout:
		need = o.need(forOneMore)
	case j.was == learned.Title, j.was == learned.Kicker, j.was == learned.Subtitle:
		need = o.need(forTheHead)
	}
	best := j.opinion.Best(func(learned.Part) bool { return true })
	if o.want[i] = j.was; best != j.was && j.opinion[best] >= need && o.may(i, best) {
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

// may reports whether a paragraph can become that part. What draws a line, or says itself
// that it is a note of the editors, stays so.
func (o *overruling) may(i int, part learned.Part) bool {
	j := &o.js[i]
	if j.label == lRule || j.was == learned.EditorNote || len(j.Items)+len(j.Rows) > 0 || j.Image != nil ||
		j.Words == "" {
		return false
	}
	if j.given { // pages and typescripts set what stands around a text as headings
		around := part < learned.Heading || part >= learned.Caption
		if j.was != learned.Heading || !around {
			return false
		}
	}
	if j.was == learned.Quote && (j.Attributed() || j.ReadOut) {
		return false
	}
	meta := &o.in.Draft.Meta
	switch part {
	case learned.Dropped:
		if n, stop := j.stub(); stop && n <= maxRest && n+1 == j.N || named.MatchString(j.Words) {
			return false // 次。 ends a sentence that was cut
		}
		if j.Period && o.goesOn(i) && !genre.Evident(&j.Paragraph) {
			return false // no half of a sentence goes alone
		}
		if j.Period && strings.Count(j.Words, "\n") > 1 {
			return false // lines up to the end of a sentence are no line of a page
		}
		if j.label == lHeadSub && j.Dashed && !j.breaksByDash() {
			return false // a subtitle under what may yet be the title
		}
		need := o.need(inMostCases)
		if j.Period || o.first <= j.at && j.at <= o.last {
			need = o.need(forOneMore)
		}
		return j.opinion[part] >= need && j.N <= maxDropped && j.was != learned.Callout &&
			!priced.MatchString(j.Words) && !o.numbers(j.at) && !o.boxed(j.at)
	case learned.Title:
		if i > 0 && o.js[i-1].was == learned.Title && o.want[i-1] == learned.Title {
			return false // which rows go together the head as a whole has told
		}
		return meta.Title == "" && j.N <= 2*trait.MaxTitle
	case learned.Kicker:
		return meta.Kicker == "" && !o.taken[lKicker] && j.label != lByline
	case learned.Subtitle:
		return meta.Subtitle == "" && !o.taken[lSubtitle]
	case learned.Date, learned.Source:
		return meta.Date == "" && meta.Source == "" && !o.taken[lDate] && !o.taken[lSource]
	case learned.Byline:
		return j.N <= trait.MaxByline && (j.was != learned.Date || j.Has(trait.Byline)) &&
			strings.ContainsFunc(j.Words, unicode.IsLetter) && !trait.UnlikeByline.MatchString(j.Key)
	case learned.Heading:
		return j.N <= 2*trait.MaxHeading &&
			!(j.was == learned.Callout && (j.Displayed() || j.Period && len(j.Found) > 1))
	case learned.Callout:
		return j.was != learned.List && len(j.Statistics()) > 0
	case learned.List:
		return j.was != learned.Body || j.opinion[part] >= o.need(forOneMore)
	case learned.Note:
		return j.NumLen > 0
	case learned.Body, learned.Quote, learned.Verse, learned.EditorNote, learned.Caption, learned.Credit,
		learned.Signature, learned.Salutation:
		return true
	}
	return false
}

// priced is a line of what is offered and its price, which no page leaves over.
var priced = pattern.New(`^\p{Han}{2,12}[:：　 ]*\d[\d.,]*元(?:[/／]\p{Han}{1,3}|起)?$`)

// leastBoxed is how many lines of figures and what they count stand together, by turns.
const leastBoxed = 6

// boxed reports a figure, or what it counts, in a box of such lines by turns: no page leaves them.
func (o *overruling) boxed(at int) bool {
	kind := func(i int) int {
		if i < 0 || i >= len(o.in.pieces) {
			return 0
		}
		switch p := o.in.pieces[i]; {
		case p.N > trait.MaxShortLine || p.Stops > 0 || p.Commas > 0 || p.N == 0:
			return 0
		case trait.IsDigit(p.Chars[0]):
			return 1
		case trait.HanOnly(p.Words):
			return 2
		}
		return 0
	}
	if kind(at) == 0 {
		return false
	}
	from, to := at, at
	for to-from < leastBoxed && kind(from-1)+kind(from) == 3 && kind(from-1) > 0 {
		from--
	}
	for to-from < leastBoxed && kind(to+1)+kind(to) == 3 && kind(to+1) > 0 {
		to++
	}
	return to-from+1 >= leastBoxed
}

// numbers reports the piece that is the number of the heading behind it.
func (o *overruling) numbers(at int) bool {
	return at+1 < len(o.in.pieces) && o.in.afterBare(at+1)
}

// oneTitle keeps one run of lines for the title, the surest; a line beside a new one that
// hardly belongs to it is something else.
func (o *overruling) oneTitle() {
	from, to, most := 0, 0, -1.0
	for i := 0; i < len(o.js); i++ {
		first, likely := i, -1.0
		for ; i < len(o.js) && o.want[i] == learned.Title; i++ {
			likely = max(likely, o.js[i].opinion[learned.Title])
		}
		if likely > most {
			from, to, most = first, i, likely
		}
	}
	if at := o.likeliestTitle(); most < 0 {
		if at >= 0 {
			o.want[at] = learned.Title
		}
		return
	} else if at >= 0 && (at < from || at >= to) && o.js[at].opinion[learned.Title] > farLikelier*most {
		from, to, most = at, at+1, o.js[at].opinion[learned.Title]
		o.want[at] = learned.Title
	}
	for i := from + 1; i < to; i++ {
		if o.js[i].Words == o.js[i-1].Words { // said twice
			o.want[i] = learned.Dropped
		}
	}
	anew := slices.ContainsFunc(o.js[from:to], func(j judged) bool { return j.was != learned.Title })
	for i := range o.js {
		j := &o.js[i]
		within := i >= from && i < to
		if o.want[i] != learned.Title || within && (!anew || most < sure || j.opinion[learned.Title] > unlikely) {
			continue
		}
		if o.want[i] = j.was; j.was == learned.Title {
			o.want[i] = j.opinion.Best(func(p learned.Part) bool { return p != learned.Title && o.may(i, p) })
		}
	}
}

// likeliestTitle is the line that is the title rather than any other, −1 if none is half as likely
// as not. What the rules took it for may keep it from being one for itself: a subtitle without
// a title, a heading among others.
func (o *overruling) likeliestTitle() int {
	at, most := -1, leastTitle
	for i := range o.js {
		if j := &o.js[i]; j.opinion[learned.Title] >= most && o.may(i, learned.Title) {
			at, most = i, j.opinion[learned.Title]
		}
	}
	return at
}

// loneHeading doubts the only heading of a text: of 1,100 marked texts with headings 48 have
// no more than one.
func (o *overruling) loneHeading() {
	at := -1
	for i, part := range o.want {
		if part != learned.Heading {
			continue
		}
		if at >= 0 {
			return
		}
		at = i
	}
	if at < 0 || o.js[at].given || o.js[at].opinion[learned.Heading] >= sureLone {
		return
	}
	j := &o.js[at]
	if j.was != learned.Heading {
		o.want[at] = j.was
		return
	}
	o.want[at] = j.opinion.Best(func(p learned.Part) bool {
		return p != learned.Heading && (p != learned.Title || j.opinion[p] >= sure) && o.may(at, p)
	})
}

// keepText drops nothing if it would be much of the text: then the opinion is wrong.
func (o *overruling) keepText() {
	dropped, all := 0, 0
	for i := range o.js {
		if all += o.js[i].N; o.want[i] == learned.Dropped {
			dropped += o.js[i].N
		}
	}
	for i := range o.js {
		if dropped*dropShare > all && o.want[i] == learned.Dropped {
			o.want[i] = o.js[i].was
		}
	}
}

// keepWords drops no words for the opinion alone: the form of the line has to tell that it is of
// a page, or that of another one that the text was copied from such.
func (o *overruling) keepWords() {
	copied := o.in.Draft.Copied ||
		slices.ContainsFunc(o.in.Diags, func(d diag.Diagnostic) bool { return d.Code == "page-furniture" })
	for i := range o.js {
		copied = copied || o.want[i] == learned.Dropped && genre.Evident(&o.js[i].Paragraph)
	}
	if copied {
		return
	}
	kept := o.keptWords()
	var head []int // lines of it that are kept
	for i := range o.js {
		j := &o.js[i]
		if o.want[i] != learned.Dropped || j.was == learned.Dropped || genre.Wordless(j.Words) || kept[j.Words] {
			continue // no words are lost
		}
		kept[j.Words] = true
		switch o.want[i] = j.was; {
		case j.was == learned.Title, j.was == learned.Kicker:
			head = append(head, i)
		case j.was == learned.Heading && j.Number == trait.NoNumber: // it heads nothing
			o.want[i] = learned.Credit
		}
	}
	o.keptHead(head)
}

// keptHead settles what lines of the head are that are kept against the opinion: the likeliest is
// the title if the text has no other, the rest belong to none.
func (o *overruling) keptHead(head []int) {
	title := -1
	for i, part := range o.want {
		if part == learned.Title && !slices.Contains(head, i) {
			title = i
		}
	}
	for _, i := range head {
		if title < 0 ||
			slices.Contains(head, title) && o.js[i].opinion[learned.Title] > o.js[title].opinion[learned.Title] {
			title = i
		}
	}
	for _, i := range head {
		switch {
		case i == title:
			o.want[i] = learned.Title
		case o.want[i] == learned.Title:
			o.want[i] = learned.Credit
		}
	}
}

// tell lists a line that is dropped: with a warning if somebody may have meant it.
func (o *overruling) tell(i int, sure bool) {
	p, severity := o.js[i].piece, diag.Warning
	if sure {
		severity = diag.Info
	}
	o.in.Diags.Add(severity, "page-furniture", p.Pos,
		diag.T("“%s”与正文无关，不排", "%q is no part of the text and is not set", p.Words))
}

// A bar of a page: words of so many characters at most, of which one in so many is evident.
const (
	maxBarWord = 12
	barShare   = 3
)

// evident tells of each line that is dropped whether its form tells it to be of a page, or it is a
// word among such, or the title of another text under a line that says so.
func (o *overruling) evident() []bool {
	out := make([]bool, len(o.js))
	for from := 0; from < len(o.js); from++ {
		to, n := from, 0 // a run of dropped lines, and how many of them their form tells
		for ; to < len(o.js) && o.want[to] == learned.Dropped; to++ {
			if p := &o.js[to].Paragraph; genre.Wordless(p.Words) || genre.Evident(p) {
				out[to] = true
				n++
			}
		}
		led := false
		for i := from; i < to; i++ {
			p := &o.js[i].Paragraph
			word := p.N <= maxBarWord && p.Stops+p.Commas == 0 && n*barShare >= to-from
			out[i] = out[i] || !p.Period && (led || word)
			led = led || genre.Leads(p)
		}
		from = to
	}
	return out
}

// keptWords are the lines that are not dropped.
func (o *overruling) keptWords() map[string]bool {
	kept := map[string]bool{o.in.Draft.Meta.Title: true}
	for i := range o.js {
		if o.want[i] != learned.Dropped {
			kept[o.js[i].Words] = true
		}
	}
	return kept
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
