package galley

import (
	"slices"

	"dayang/layout/makeup"
)

// From returns the galley of the strips [start, end), with some of its paragraphs set a
// line longer or shorter for good, and the groups, which are those of its text, moved
// with it. The paragraphs are named in their order and lie within.
func (g *Galley) From(start, end int, vary []makeup.Vary, groups []Group) (*Galley, []Group) {
	t := *g
	t.Strips, t.Paras, t.Outline = nil, nil, nil
	type shift struct{ from, by int } // strips from here on move by so much
	shifts := []shift{{start, -start}}
	done := start
	first, _ := slices.BinarySearchFunc(g.Paras, start, func(p Para, at int) int { return p.First - at })
	for i := first; i < len(g.Paras) && g.Paras[i].End <= end; i++ {
		p := g.Paras[i]
		by := shifts[len(shifts)-1].by
		if len(vary) > 0 && vary[0].Para == i {
			t.Strips = append(append(t.Strips, g.Strips[done:p.First]...), g.Reset(p, vary[0].Lines)...)
			t.Strips[len(t.Strips)-p.End+p.First-vary[0].Lines].Clings = g.Strips[p.First].Clings
			t.Strips[len(t.Strips)-1].KeepNext = g.Strips[p.End-1].KeepNext
			done = p.End
			shifts = append(shifts, shift{p.End, by + vary[0].Lines})
			p.Loose, p.Tight = 0, 0
			p.End += vary[0].Lines
			vary = vary[1:]
		}
		p.First, p.End = p.First+by, p.End+by
		t.Paras = append(t.Paras, p)
	}
	t.Strips = append(t.Strips, g.Strips[done:end]...)
	moved := func(at int) int {
		k := len(shifts) - 1
		for k > 0 && shifts[k].from > at {
			k--
		}
		return max(at+shifts[k].by, 0)
	}
	for _, m := range g.Outline {
		if m.Strip >= start && m.Strip < end {
			m.Strip = moved(m.Strip)
			t.Outline = append(t.Outline, m)
		}
	}
	out := make([]Group, len(groups))
	for i, gr := range groups {
		out[i] = Group{min(moved(gr.Anchor), len(t.Strips)), gr.Boxes}
	}
	t.Groups = out
	return &t, out
}

// Variable reports whether a paragraph may be set longer or shorter for good: one with
// notes for the foot of its column may not.
func (g *Galley) Variable(p Para) bool {
	if p.Loose == 0 && p.Tight == 0 {
		return false
	}
	return !slices.ContainsFunc(g.Strips[p.First:p.End], func(s Strip) bool { return s.Foot > 0 })
}
