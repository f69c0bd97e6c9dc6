package galley

import (
	"slices"

	"dayang/layout/makeup"
)

// InText returns the galley with the boxes of some elements in the text, each a strip of its own where it
// belongs: a chapter that is shorter than a column may have neither its head nor its foot for them.
func (g *Galley) InText(elems []int) *Galley {
	t := *g
	t.Strips, t.Paras, t.Outline, t.Groups = nil, nil, nil, nil
	seats := map[int][]Box{}
	groups := make([]Group, 0, len(g.Groups))
	for _, gr := range g.Groups {
		left := Group{Anchor: gr.Anchor}
		at, ok := g.seat(gr.Anchor, gr.Boxes[0].kind == tableBox)
		for _, x := range gr.Boxes {
			if ok && x.narrow() && slices.Contains(elems, x.Elem) {
				seats[at] = append(seats[at], x)
			} else {
				left.Boxes = append(left.Boxes, x)
			}
		}
		if len(left.Boxes) > 0 {
			groups = append(groups, left)
		}
	}
	moved := make([]int, len(g.Strips)+1)
	for i := range moved {
		for _, x := range seats[i] {
			t.Strips = append(t.Strips, g.boxStrip(x))
		}
		if moved[i] = len(t.Strips); i < len(g.Strips) {
			s := g.Strips[i]
			if len(seats[i]) > 0 {
				s.Above = max(s.Above, 1)
			}
			t.Strips = append(t.Strips, s)
		}
	}
	for _, p := range g.Paras {
		p.First, p.End = moved[p.First], moved[p.End-1]+1
		t.Paras = append(t.Paras, p)
	}
	for _, m := range g.Outline {
		m.Strip = moved[m.Strip]
		t.Outline = append(t.Outline, m)
	}
	for _, gr := range groups {
		t.Groups = append(t.Groups, Group{moved[gr.Anchor], gr.Boxes})
	}
	return &t
}

// narrow reports a statistic or a quotation of one column, or a small table.
func (x *Box) narrow() bool {
	return x.Span == 1 && (x.kind == statBox || x.kind == quoteBox) || x.Small()
}

// mostInText is how many lines a table has at most that may stand in the text.
const mostInText = 10

// Small reports a whole table of one column and a few lines, without a title: a list with figures.
func (x *Box) Small() bool {
	r := x.rows
	return r != nil && x.Span == 1 && x.Rows <= mostInText && !x.headed && r.from <= r.headRows && r.to == r.table.rows
}

// seat returns the strip before which a box stands in the text that belongs before another: under a heading
// a table stands at once, others behind the first paragraph. ok is false where the text may not be parted, and
// at its ends.
func (g *Galley) seat(at int, table bool) (int, bool) {
	n := len(g.Strips)
	if !table && 0 < at && at < n && g.Strips[at-1].Head && !g.Strips[at].Head {
		for first := at; at < n && g.Strips[at].Elem == g.Strips[first].Elem; {
			at++
		}
	}
	if at == 0 || at >= n {
		return 0, false
	}
	over, under := &g.Strips[at-1], &g.Strips[at]
	return at, !under.NoStart && !under.Clings && (over.Head || !over.KeepNext)
}

// boxStrip is a box in the text, a line of white over it.
func (g *Galley) boxStrip(x Box) Strip {
	return Strip{
		Strip: makeup.Strip{Rows: x.Rows, Above: 1, Stretch: 1}, Elem: x.Elem, Box: &x,
		Free: g.b.Sheet.Body.Leading / 2,
	}
}
