package makeup

import "slices"

// The width of the search where the arrangements are too many to weigh them all:
// how many beginnings are kept from group to group, and how many of the
// arrangements that come of them are filled with text.
const (
	beamWidth = 24
	beamFills = 16
	// mostClimbed is of how many groups the best is moved until nothing is better: with more of
	// them on a page each is moved once.
	mostClimbed = 12
)

// partial is a choice of places for the first groups.
type partial struct {
	pick  []uint8
	away  int // the cost of their distance from their text
	among int // and that of their places together
	cost  int // with that of the page
	// from is the choice that it goes on from, and spot where the last group stands.
	from int
	spot uint8
}

// improve places one group after the other and keeps the most promising choices; then
// it moves one group of the best at a time.
func (s *search) improve(groups []int, options [][]spot, depth int, all bool) (Page, bool) {
	var best Page
	found := false
	var pick []uint8
	for n, p := range order(s, s.orders.beams, groups, depth,
		func() []partial { return s.beam(groups, options, depth) }) {
		if n >= beamFills && found || n >= 4*beamFills {
			break
		}
		before := best.Total()
		c := s.together(groups, options, p.pick)
		if had := found; s.try(&best, found, groups, options, p.pick, c, depth, all) {
			found = true
			if !had || best.Total() < before {
				pick = slices.Clone(p.pick)
			}
		}
	}
	for changed := found; changed; {
		changed = false
		c := s.together(groups, options, pick)
		for k := range groups {
			others := c.plus(s.around(groups, options, pick, k), -1)
			keep := pick[k]
			for o := range options[k] {
				pick[k] = uint8(o)
				before := best.Total()
				c = others.plus(s.around(groups, options, pick, k), 1)
				if s.try(&best, true, groups, options, pick, c, depth, all) && best.Total() < before {
					keep, changed = uint8(o), true
				}
			}
			pick[k] = keep
			c = others.plus(s.around(groups, options, pick, k), 1)
		}
		if len(groups) > mostClimbed {
			break
		}
	}
	return best, found
}

// beam returns choices of places, the cheapest first, without regard to the text but
// for where that of a group will stand if the columns are full.
func (s *search) beam(groups []int, options [][]spot, depth int) []partial {
	list := []partial{{}}
	next, order := s.next, s.order // order has the cost of each of next, and its number below
	for k, gi := range groups {
		col := s.column(groups, gi, depth)
		next, order = next[:0], order[:0]
		pick := make([]uint8, k+1)
		for from, p := range list {
			copy(pick, p.pick)
			s.begin(groups[:k+1], options, pick, depth)
			for o, sp := range options[k] {
				pick[k] = uint8(o)
				if !s.goOn(groups[:k+1], options, pick, depth) {
					continue
				}
				together := p.among + s.among(groups[:k+1], options, pick, k).cost
				away := p.away + awayCost(col, sp.col, sp.col+sp.wide-1)
				cost := s.scratch.cost + together + away + s.foreseenAstray(&s.scratch, groups[:k+1], options, pick)
				order = append(order, int64(cost)<<32|int64(len(next)))
				next = append(next, partial{away: away, among: together, cost: cost, from: from, spot: uint8(o)})
			}
		}
		slices.Sort(order)
		kept := make([]partial, min(beamWidth, len(order)))
		for i := range kept {
			kept[i] = next[order[i]&(1<<32-1)]
			kept[i].pick = append(slices.Clone(list[kept[i].from].pick), kept[i].spot)
		}
		list = kept
	}
	s.next, s.order = next, order
	return list
}

// begin prepares goOn for choices that differ in the place of the last group.
func (s *search) begin(groups []int, options [][]spot, pick []uint8, depth int) {
	before := groups[:len(groups)-1]
	s.atHeads.reset(&s.Problem, len(groups))
	s.putHeads(&s.atHeads, before, options, pick, depth)
	s.soFar.goOn(&s.atHeads)
	s.putFeet(&s.soFar, before, options, pick, depth)
}

// goOn sets the scratch board as set does. At the heads of columns the last group stands under the
// others; at the feet it does, too, so that those there are put anew.
func (s *search) goOn(groups []int, options [][]spot, pick []uint8, depth int) bool {
	k, b := len(groups)-1, &s.scratch
	sp := &options[k][pick[k]]
	if sp.top {
		b.goOn(&s.soFar)
		return s.stand(b, k, groups[k], sp, depth) && s.frame(b, groups, depth)
	}
	b.goOn(&s.atHeads)
	return s.stand(b, k, groups[k], sp, depth) && s.putFeet(b, groups[:k], options, pick, depth) &&
		s.frame(b, groups, depth)
}
