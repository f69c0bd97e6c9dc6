package layout

import (
	"dayang/input/diag"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/unit"
	"dayang/styles"
)

// heading is a part of the headline zone in a size and a width.
type heading struct {
	text  string
	mark  int // characters at its end that are the mark of a note
	style styles.Text
	elem  int
	width unit.Len
}

// heads remembers how the parts of the headline zone were set, for when the report is
// laid out again in a variant of its design.
type heads struct {
	lines  map[heading]headed
	counts map[heading]int
}

// headed is a heading in lines, with what was not perfect in it.
type headed struct {
	lines []inline.Line
	diags diag.List
}

func newHeads() *heads {
	return &heads{map[heading]headed{}, map[heading]int{}}
}

// remembered returns what is known of a heading, or makes it and keeps it.
func remembered[T any](known map[heading]T, h heading, set func() T) T {
	if v, ok := known[h]; ok {
		return v
	}
	v := set()
	known[h] = v
	return v
}

// headline sets a part of the zone.
func (c *composer) headline(p *part, size, w unit.Len) []inline.Line {
	h := heading{p.text, p.mark, p.style, p.elem, w}
	h.style.Size = size
	set := remembered(c.heads.lines, h, func() (set headed) {
		set.lines, set.diags = c.setter.Heading(h.text, h.mark, h.style, inline.Center, h.elem, p.at).Headline(w,
			galley.MaxHeadLines)
		return set
	})
	p.diags = set.diags
	return set.lines
}

// headLines returns how many lines headline would set.
func (c *composer) headLines(p *part, size, w unit.Len) int {
	h := heading{p.text, p.mark, p.style, p.elem, w}
	h.style.Size = size
	return remembered(c.heads.counts, h,
		func() int { return c.setter.Heading(h.text, h.mark, h.style, inline.Center, h.elem, nil).Lines(w) })
}
