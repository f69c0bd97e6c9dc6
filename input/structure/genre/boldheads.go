package genre

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// Magazines head the parts of a story with a sentence or two in bold, longer than any
// heading: 乡长扛来一捆席子，老舅问起那张桌子；他请了七天假.

const (
	maxBoldHead = 64 // characters
	minBoldHead = 2  // of them in a text, one as long as no heading is as a rule
)

// boldHeads makes headings of the bold lines without a stop that are longer than a heading,
// where all bold paragraphs of the text are such lines, each between prose that is not bold.
func boldHeads(ps []*trait.Paragraph) {
	var heads []*trait.Paragraph
	for i, p := range ps {
		if p.Kind == doc.Heading {
			return
		}
		if p.Kind != "" || i == 0 || p.N <= trait.MaxHeading/2 && p.Ends == trait.EndsOpen || !p.WhollyBold() {
			continue
		}
		if p.N > maxBoldHead || p.Ends != trait.EndsOpen || p.Number != trait.NoNumber || p.Dashed ||
			p.Look.Right || i+1 == len(ps) || !plainProse(ps[i+1]) {
			return
		}
		if k := i - 1; k > 0 && !plainProse(ps[k]) && ps[k].Kind != doc.Figure {
			return
		}
		heads = append(heads, p)
	}
	if len(heads) < minBoldHead ||
		!slices.ContainsFunc(heads, func(p *trait.Paragraph) bool { return 4*p.N > 3*trait.MaxHeading }) {
		return
	}
	for _, p := range heads {
		given := *p.Para
		given.Kind, given.Level = doc.Heading, 1
		*p = *trait.New(&given)
	}
}

// plainProse reports a sentence, or several, that is not bold.
func plainProse(f *trait.Paragraph) bool {
	return f.Kind == "" && f.Ends == trait.EndsStop && !f.WhollyBold()
}
