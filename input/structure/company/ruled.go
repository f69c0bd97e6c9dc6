package company

import "dayang/input/structure/trait"

// Lines drawn over and under a title or a heading, as typewriters and mails set them, are no
// separations: the design has its own.

// maxMast is how many lines a drawn box over a text may hold.
const maxMast = 4

// findRuled marks the lines drawn around the title block, and those over and under headings,
// two and more in a text.
func findRuled(ps []*Paragraph) {
	drawn := func(i int) bool {
		return i >= 0 && i < len(ps) && ps[i].Kind == "" && ps[i].Has(trait.Rule) && ps[i].N >= 4
	}
	same := func(i, j int) bool { return ps[i].Chars[0] == ps[j].Chars[0] }
	if drawn(0) {
		j := 1
		for j < len(ps) && j <= maxMast && ps[j].Short(trait.MaxTitle) && !drawn(j) {
			j++
		}
		if j > 1 && drawn(j) && same(0, j) {
			ps[0].tell(Framing)
			ps[j].tell(Framing)
		}
	}
	if len(ps) > 2 && !drawn(0) && drawn(1) && ps[0].Short(trait.MaxTitle) && ps[1].Look.Blank == 0 &&
		ps[2].Look.Blank > 0 {
		ps[1].tell(Framing) // a title that is underlined
	}
	var heads []int
	for i := 1; i+2 < len(ps); i++ {
		if drawn(i) && !ps[i].Is(Framing) && drawn(i+2) && same(i, i+2) && ps[i+1].Short(trait.MaxHeading) &&
			!ps[i+1].Has(trait.Apart) && !drawn(i+3) {
			heads = append(heads, i+1)
			i++
		}
	}
	if len(heads) < 2 {
		return
	}
	for _, i := range heads {
		ps[i].tell(Ruled)
		ps[i-1].tell(Framing)
		ps[i+1].tell(Framing)
	}
}
