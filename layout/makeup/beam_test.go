package makeup

import (
	"strconv"
	"testing"
)

// aPage is a search for the places of n groups of a box each.
func aPage(n int) (s *search, groups []int, options [][]spot, depth int) {
	const columns = 8
	depth = 10 * n / columns * 2
	s = &search{galley: newGalley(make([]Strip, depth*columns), nil), orders: newOrders()}
	s.Problem = Problem{Columns: columns, Depth: depth, Start: 1}
	for k := range n {
		s.Groups = append(s.Groups, Group{Anchor: 1 + k*depth*columns/n, Boxes: []Box{{Rows: 4 + k%3, Span: 1}}, Kind: k % 2, Led: k%3 == 0})
		groups = append(groups, k)
	}
	for k := range n {
		options = append(options, s.spots(groups, k, depth))
	}
	return s, groups, options, depth
}

// What the beam sums up step by step is what a whole board costs.
func TestBeamCostsWhatABoardCosts(t *testing.T) {
	s, groups, options, depth := aPage(14)
	list := s.beam(groups, options, depth)
	if len(list) == 0 {
		t.Fatal("no arrangement")
	}
	for _, p := range list {
		var b board
		if !s.board(&b, groups, options, p.pick, depth) || b.cost+p.away != p.cost {
			t.Errorf("%v costs %d, the board %d with %d of distance", p.pick, p.cost, b.cost, p.away)
		}
	}
}

// The pairs of places that the beam weighs grow with the square of the groups, not with the
// cube: twice as many groups, four times as many pairs.
func TestBeamGrows(t *testing.T) {
	pairs := func(n int) int {
		s, groups, options, depth := aPage(n)
		if len(s.beam(groups, options, depth)) == 0 {
			t.Fatal("no arrangement")
		}
		return s.pairs
	}
	if few, many := pairs(16), pairs(32); many > 6*few {
		t.Errorf("%d pairs, of twice the groups %d", few, many)
	}
}

// What the places of all cost together is, for each group, what is due to it and what is not.
func TestCompany(t *testing.T) {
	s, groups, options, _ := aPage(9)
	pick := make([]uint8, len(groups))
	for k := range groups {
		pick[k] = uint8(k * 5 % len(options[k]))
	}
	all, turned := s.together(groups, options, pick), 0
	for k := range groups {
		others := all.plus(s.around(groups, options, pick, k), -1)
		for o := range options[k] {
			pick[k] = uint8(o)
			got, want := others.plus(s.around(groups, options, pick, k), 1), s.together(groups, options, pick)
			if got != want {
				t.Fatalf("group %d at %d: %v, not %v", k, o, got, want)
			}
			turned += want.renumbered
		}
		all = s.together(groups, options, pick)
	}
	if turned == 0 {
		t.Error("none is out of order")
	}
}

// The arrangements of groups that differ in one thing are not taken for each other.
func TestOrderTellsGroupsApart(t *testing.T) {
	key := func(g Group) string {
		s := &search{galley: newGalley(make([]Strip, 40), nil), orders: newOrders()}
		s.Problem = Problem{Groups: []Group{g}, Columns: 4, Depth: 30, Start: 1}
		order(s, s.orders.choices, []int{0}, 30, func() []int64 { return nil })
		for k := range s.orders.choices {
			return k
		}
		return ""
	}
	seen := map[string]Group{}
	for n := range 16 {
		g := Group{
			Anchor: 5, Boxes: []Box{{Rows: 3, Span: 1}},
			Rest: n&1 != 0, Led: n&2 != 0, Abreast: n&4 != 0, Kind: n >> 3,
		}
		k := key(g)
		if other, is := seen[k]; is {
			t.Errorf("one key for %+v and %+v", g, other)
		}
		seen[k] = g
	}
}

// BenchmarkImprove is the search for the places of many boxes on a page.
func BenchmarkImprove(b *testing.B) {
	for _, n := range []int{16, 32, 64} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			s, groups, options, depth := aPage(n)
			for b.Loop() {
				s.orders = newOrders()
				s.improve(groups, options, depth, true)
			}
		})
	}
}
