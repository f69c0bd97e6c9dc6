package company

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// findFramed makes statistics of the lines of a text box that have a figure each, two and more, under a name
// or none. Prices, hours, scores and small counts are a list: they are a third of the figures at most, and half of
// them and more are shares or large ones.
func findFramed(ps []*Paragraph) {
	for i := 0; i < len(ps); {
		j := i + 1
		for ps[i].Look.Box > 0 && j < len(ps) && ps[j].Look.Box == ps[i].Look.Box {
			j++
		}
		if ps[i].Look.Box > 0 {
			readFrame(ps[i:j])
		}
		i = j
	}
}

// readFrame reads the lines of one box.
func readFrame(ps []*Paragraph) {
	lines := ps
	name := len(ps) > minFigured && ps[0].Short(trait.MaxShortLine) && ps[0].Ends == trait.EndsOpen &&
		len(ps[0].Statistics()) == 0
	if name {
		lines = ps[1:]
	}
	if len(lines) < minFigured ||
		slices.ContainsFunc(lines, func(f *Paragraph) bool { return f.Is(Set) || !f.bareStatistic() }) ||
		!mostlyTold(lines) || alike(lines) || listed(lines) {
		return
	}
	if name {
		ps[0].tell(Set)
	}
	for _, f := range lines {
		f.lightened()
		f.setApart()
	}
	group(lines, ByFrame)
}

// lightened takes the weight of a whole line off: it is that of the box, and tells no figure.
func (f *Paragraph) lightened() {
	if !f.BoldAll {
		return
	}
	p := *f.Para
	p.Spans = slices.DeleteFunc(slices.Clone(p.Spans), func(s doc.Span) bool { return s.Mark == doc.Strong })
	p.Look.Bold = false
	f.Paragraph.Para = &p
	f.BoldAll, f.BoldFigures, f.WithDigit, f.BoldShare = false, 0, 0, 0
}
