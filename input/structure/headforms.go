package structure

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// Forms of headings. Headings of one form are of one level. A form is a number: the smaller of two
// stands over the other one by nature, if both are of a kind.
const (
	beside     = -1   // stands beside the last heading, whatever its form
	formMajor  = 1    // a line over other lines, or over all
	formLine   = 2    // a line without a number
	formPart   = 3    // a line under another one
	formCase   = 9    // 案例一　…, with what it is about on the same line
	formNumber = 10   // and ten times the number's form
	formStated = 1000 // and the level that the format states
)

// ownForm is the form of a heading that is stated or numbered, or a sentence, by itself; 0 for others.
func ownForm(p *piece) int {
	switch {
	case p.label == lGiven && p.Kind == doc.Heading:
		return formStated + p.Level
	case p.label == lNumHead:
		return formNumber * int(p.Number)
	case p.label == lSentence:
		return formNumber*int(trait.NumHanParen) + 5
	}
	return 0
}

// firstNumbered returns the form of the first numbered heading.
func (in *inference) firstNumbered() int {
	for _, p := range in.pieces {
		if f := ownForm(p); f != 0 && p.label != lSentence {
			return f
		}
	}
	return formLine
}

// headForms is what the whole text says of its headings, before each is given its form, and the forms
// found so far.
type headForms struct {
	in       *inference
	ranked   []int        // the forms, in the order of their ranks
	major    map[int]bool // lines over others
	stray    map[int]bool // lines of the title
	again    map[int]bool // lines that come again in section after section
	lower    map[int]bool // lines under others
	prefaces map[int]bool
	closing  int // the line over the conversation at the end
	preface  int // the only heading that is stated
	typed    int // the form of the headings beside that one
}

// headForms asks the text about its headings.
func (in *inference) headForms() *headForms {
	f := &headForms{in: in, major: in.majorLines()}
	in.single = in.singleLine()
	f.stray = in.strayLines()
	f.again = in.againLines()
	f.closing = in.conversation()
	f.prefaces = in.prefaces()
	f.lower = in.lowerLines(f.major)
	f.preface, f.typed = in.statedPreface()
	return f
}

// first is the form that ranks first, or another one as long as there is none.
func (f *headForms) first(other int) int {
	if len(f.ranked) == 0 {
		return other
	}
	return f.ranked[0]
}

// formOf is the form of a piece; 0 if it has no level by a form.
func (f *headForms) formOf(i int) int {
	p := f.in.pieces[i]
	line := p.label == lLineHead
	switch {
	case f.stray[i]:
		return 0
	case p.Raised > 0 && (line || p.label == lNumHead):
		return formNumber * int(p.Number)
	case f.again[i], line && p.PartHead, p.Is(company.ListHead) && company.GroupCount.MatchString(p.Words):
		return formPart
	case p.Is(company.ListHead):
		return f.first(formMajor)
	case f.preface == i:
		return f.typed
	case !line && f.strayEnd(i):
		return f.ranked[0]
	case !line:
		return ownForm(p)
	}
	return f.formOfLine(i)
}

// strayEnd reports a heading like 参考文献 behind all others that is stated deeper than they are, at a level
// that no other heading has: it stands beside the sections.
func (f *headForms) strayEnd(i int) bool {
	p := f.in.pieces[i]
	if p.Kind != doc.Heading || !p.Has(trait.EndHead) || len(f.ranked) == 0 || f.ranked[0] <= formStated {
		return false
	}
	for k, q := range f.in.pieces {
		if q.Kind != doc.Heading || q.Has(trait.EndHead) && (k >= i || q.Level == p.Level) {
			continue
		}
		if k > i || q.Level >= p.Level {
			return false
		}
	}
	return true
}

// formOfLine is the form of a line without a number. What is not known by its words or by its place
// is over other lines, under them, or beside them.
func (f *headForms) formOfLine(i int) int {
	if f.besideNumbered(i) {
		return f.in.firstNumbered()
	}
	if form, ok := f.attached(i); ok {
		return form
	}
	if f.in.afterBare(i) {
		return 0 // the words of the number before it
	}
	if form, ok := f.besideSections(i); ok {
		return form
	}
	if second := f.in.lostNumber(i); second > 0 {
		return ownForm(f.in.pieces[second]) // the first of those below it
	}
	switch {
	case f.major[i]:
		return formMajor
	case len(f.major) > 0 && len(f.ranked) == 0:
		return 0 // before the first section: of a title
	case f.lower[i]:
		return formPart
	}
	return formLine
}

// besideNumbered reports a line that stands beside what is numbered, whatever stands over both: a
// preface.
func (f *headForms) besideNumbered(i int) bool {
	p := f.in.pieces[i]
	return trait.Prefatory.MatchString(p.Words) && f.in.firstNumbered() != formLine ||
		f.prefaces[i]
}

// attached is the form of the name of a box, and of the title of what is attached, which stands beside
// the sections.
func (f *headForms) attached(i int) (int, bool) {
	p := f.in.pieces[i]
	switch {
	case numberedBox.MatchString(p.Words):
		return beside, true
	case len(f.ranked) > 0 &&
		(i > 0 && f.in.pieces[i-1].Has(trait.Attachment) || company.AnnexHead.MatchString(p.Words)),
		f.in.annexed(i):
		return f.first(formMajor), true
	}
	return 0, false
}

// besideSections is the form of a line that is no level of its own: it stands beside the sections,
// whatever their form. One line that is typed among headings that are marked stands under them.
func (f *headForms) besideSections(i int) (int, bool) {
	p := f.in.pieces[i]
	first := f.first(0)
	switch {
	case caseTitle.MatchString(p.Words):
		return formCase, true
	case first != 0 && i == f.closing:
		return first, true
	case f.in.single && first >= formStated && p.BoldAll && !p.Has(trait.EndHead):
		return formLine, true
	case f.in.single && first != 0:
		return first, true
	case f.in.single:
		return f.in.firstNumbered(), true
	case p.Has(trait.EndHead) && first != 0:
		return first, true
	}
	return 0, false
}

// rank enters a form that was not met before, before the first one whose superior it is.
func (f *headForms) rank(form int) {
	if form == 0 || form == beside || slices.Contains(f.ranked, form) {
		return
	}
	at := slices.IndexFunc(f.ranked, func(g int) bool { return superior(form, g) })
	if at < 0 {
		at = len(f.ranked)
	}
	f.ranked = slices.Insert(f.ranked, at, form)
}

// superior reports that a form stands over another one by nature. What is typed stands under what is
// marked; a line and a number know no order.
func superior(a, b int) bool {
	if (a >= formStated) != (b >= formStated) {
		return a >= formStated
	}
	return (a >= formNumber) == (b >= formNumber) && a < b
}
