package structure

import (
	"slices"
	"unicode/utf8"

	"dayang/input/doc"
)

// Magazines head the parts of a story with a sentence or two in bold, longer than any
// heading: 乡长扛来一捆席子，老舅问起那张桌子；他请了七天假.

const (
	maxBoldHead = 64 // characters
	minBoldHead = 2  // of them in a text, one as long as no heading is as a rule
)

// boldHeads makes headings of the bold lines without a stop that are longer than a heading,
// where all bold paragraphs of the text are such lines, each between prose that is not bold.
func boldHeads(ps []*para) {
	var heads []*para
	for i, p := range ps {
		if p.Kind == doc.Heading {
			return
		}
		if p.Kind != "" || i == 0 || p.n <= maxHeading/2 && p.ends == endsOpen || !p.whollyBold() {
			continue
		}
		if p.n > maxBoldHead || p.ends != endsOpen || p.number != noNumber || p.dashed || p.Look.Right || i+1 == len(ps) || !plainProse(ps[i+1]) {
			return
		}
		if k := i - 1; k > 0 && !plainProse(ps[k]) && ps[k].Kind != doc.Figure {
			return
		}
		heads = append(heads, p)
	}
	if len(heads) < minBoldHead || !slices.ContainsFunc(heads, func(p *para) bool { return 4*p.n > 3*maxHeading }) {
		return
	}
	for _, p := range heads {
		given := *p.Para
		given.Kind, given.Level = doc.Heading, 1
		*p = *newPara(&given)
	}
}

// plainProse reports a sentence, or several, that is not bold.
func plainProse(f *para) bool {
	return f.Kind == "" && f.ends == endsStop && !f.whollyBold()
}

// whollyBold reports a paragraph that is bold as a whole, before its features are known.
func (f *para) whollyBold() bool {
	return f.Look.Bold || len(f.Spans) > 0 && strongShare(f.Spans, utf8.RuneCountInString(f.Text)) >= mostlyBold
}
