package company

import "dayang/input/structure/trait"

// Statistics at the end of a section, without a gap or an indent of their own: what tells them from
// news is that they stand so in section after section, and that hardly another paragraph is as full of
// figures.

// findSectionEnds marks the statistics that end three sections and more, and most of those that hold
// other prose.
func findSectionEnds(ps []*Paragraph) {
	var ends []*Paragraph
	sections, others := 0, 0
	from := 0 // first paragraph of the section
	for i, f := range ps {
		if heads(ps, i) {
			from = i + 1
			continue
		}
		if i+1 < len(ps) && !heads(ps, i+1) && (ps[i+1].Dashed || !ps[i+1].Has(trait.Apart)) {
			continue // the section goes on
		}
		prose := 0
		for _, g := range ps[from:i] {
			switch {
			case g.endsSection() && !g.Is(Interrupts):
				others++
			case g.Kind == "" && g.N >= trait.BodyLength && g.Period:
				prose++
			}
		}
		if prose > 0 {
			sections++
			if f.endsSection() {
				ends = append(ends, f)
			}
		}
		from = i + 1
	}
	if len(ends) < trait.MinSeries || 2*len(ends) <= sections || 3*others > len(ends) {
		return
	}
	markGroup(ends)
	group(ends, BySections)
}

// endsSection reports one sentence full of figures that speaks for itself; prices, fees and what a way
// takes do not.
func (f *Paragraph) endsSection() bool {
	if f.Is(Set) || f.Speaker > 0 || rated(f) == 0 || !f.Period || f.Stops > 0 || reporting.MatchString(f.Words) {
		return false
	}
	found := f.Statistics()
	goods := 0
	for _, fig := range found {
		if ofList(fig) {
			goods++
		}
	}
	return 2*goods < len(found)
}

// heads reports a short line over longer prose, or over its subtitle and prose.
func heads(ps []*Paragraph, i int) bool {
	f := ps[i]
	if f.None || f.Dashed || !f.Short(trait.MaxHeading) || f.Has(trait.Apart) || i+1 >= len(ps) {
		return false
	}
	next := ps[i+1]
	if next.Dashed && next.N <= trait.MaxSubtitle && i+2 < len(ps) {
		next = ps[i+2]
	}
	return next.N > f.N && (next.Period || next.N >= trait.BodyLength)
}
