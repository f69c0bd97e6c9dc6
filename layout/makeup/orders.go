package makeup

import (
	"encoding/binary"
	"slices"
)

// orders remembers in which order the arrangements of boxes are filled with text, and the
// beams: they depend on the text only by the column in which that of each group will
// stand. A page that is made up again with a paragraph a line longer has most of them
// in common with the page before.
type orders struct {
	choices map[string][]int64
	beams   map[string][]partial
	key     []byte // memory that is used again
}

func newOrders() *orders {
	return &orders{choices: map[string][]int64{}, beams: map[string][]partial{}}
}

// mostOrders bounds what is remembered; then it begins anew.
const mostOrders = 64

// order returns what is known of the arrangements of groups at a depth, or finds it.
func order[T any](s *search, known map[string]T, groups []int, depth int, find func() T) T {
	b := s.orders.key[:0]
	add := func(n int) { b = binary.AppendVarint(b, int64(n)) }
	add(depth)
	add(s.Columns)
	add(min(s.Start, 1)) // over the first line of the report boxes cost more
	add(len(s.Top))
	for _, n := range s.Top {
		add(n)
	}
	for _, gi := range groups {
		add(s.column(groups, gi, depth))
		add(len(s.Groups[gi].Boxes))
		add(s.facts(gi))
		add(s.Groups[gi].Kind)
		for _, x := range s.Groups[gi].Boxes {
			add(x.Rows)
			add(x.Span)
			add(x.Beside)
		}
	}
	s.foreseeChapters(groups, depth)
	b = s.outlook.key(b)
	s.orders.key = b
	if v, ok := known[string(b)]; ok {
		return v
	}
	v := find()
	if len(known) >= mostOrders {
		clear(known)
	}
	known[string(b)] = v
	return v
}

// facts are what the places of a group and their costs hang on beside its boxes, a bit each.
func (s *search) facts(gi int) int {
	g := &s.Groups[gi]
	n := 0
	for i, is := range []bool{g.Rest, s.opens(gi), g.Led, g.Abreast, g.Anchor > s.Start} {
		if is {
			n |= 1 << i
		}
	}
	return n
}

// choices lists the arrangements that are possible, the cheapest first and no more than
// are ever filled. Each is its cost, with that of chapters foreseen, and, below, its number in
// counting order.
func (s *search) choices(groups []int, options [][]spot, count, depth int) []int64 {
	var out []int64
	pick := make([]uint8, len(groups))
	for n := range count {
		if s.board(&s.scratch, groups, options, pick, depth) {
			cost := s.scratch.cost + s.foreseenAstray(&s.scratch, groups, options, pick)
			out = append(out, int64(cost)<<32|int64(n))
		}
		for k := range pick { // to the next, as number counts
			if pick[k]++; int(pick[k]) < len(options[k]) {
				break
			}
			pick[k] = 0
		}
	}
	slices.Sort(out)
	return slices.Clone(out[:min(len(out), 8*maxFills)])
}
