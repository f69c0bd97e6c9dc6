package layout

import (
	"dayang/layout/galley"
	"dayang/layout/makeup"
)

// flow is text on its way into columns.
type flow struct {
	galley *galley.Galley
	strips []makeup.Strip
	paras  []makeup.Para
	maker  *makeup.Maker
}

// newFlow returns the flow of a galley; one of the same text with other lines may know
// something of it.
func newFlow(g *galley.Galley, like *flow) *flow {
	f := &flow{galley: g, strips: make([]makeup.Strip, len(g.Strips)), paras: make([]makeup.Para, len(g.Paras))}
	for i := range g.Strips {
		f.strips[i] = g.Strips[i].Strip
	}
	for i := range g.Paras {
		f.paras[i] = g.Paras[i].Para
	}
	if like != nil {
		f.maker = like.maker.Again(f.strips, f.paras)
	} else {
		f.maker = makeup.New(f.strips, f.paras)
	}
	return f
}

// stretch is what is left of the text between two headings over several columns; a
// report without such headings is one.
type stretch struct {
	head   int // the heading's strip in the galley of the report; -1 for none, or when it is set
	flow   *flow
	start  int // the first strip left
	groups []galley.Group
}

// stretches cuts the text at its headings over several columns.
func (c *composer) stretches(groups []galley.Group) []stretch {
	strips := c.galley.Strips
	var out []stretch
	add := func(head, first, end int) {
		n := 0
		for n < len(groups) && (groups[n].Anchor <= end || end == len(strips)) {
			n++
		}
		g, own := c.galley.From(first, end, nil, groups[:n])
		groups = groups[n:]
		out = append(out, stretch{head: head, flow: newFlow(g, nil), groups: own})
	}
	head := -1
	for i := range strips {
		if strips[i].Wide {
			if i > 0 {
				add(head, head+1, i)
			}
			head = i
		}
	}
	if head < 0 { // the galley itself
		return []stretch{{head: -1, flow: newFlow(c.galley, nil), groups: groups}}
	}
	add(head, head+1, len(strips))
	return out
}

// left is the text that is left at the head of a page: the stretch that it goes on with,
// and those after it. The zero left is the end of a report.
type left struct {
	now  stretch
	rest []stretch
}

func leftOf(list []stretch) left {
	if len(list) == 0 {
		return left{}
	}
	return left{list[0], list[1:]}
}

// all lists the stretches.
func (l left) all() []stretch {
	if l.now.flow == nil {
		return nil
	}
	return append([]stretch{l.now}, l.rest...)
}

// change is a paragraph of a stretch set a line longer or shorter for good, and what
// that costs.
type change struct {
	stretch int
	makeup.Vary
	cost int
}

// with returns the stretch with changes of its own.
func (s stretch) with(vary []makeup.Vary) stretch {
	if len(vary) == 0 {
		return s
	}
	from := max(0, s.start-1) // one strip before: it is not the opening of the report
	g, groups := s.flow.galley.From(from, len(s.flow.strips), vary, s.groups)
	return stretch{head: s.head, flow: newFlow(g, s.flow), start: s.start - from, groups: groups}
}
