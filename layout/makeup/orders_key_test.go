package makeup

import "testing"

// The key of orders must tell a group that goes on from one that text leads to.
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
	b := []Box{{Rows: 3, Span: 1}}
	if key(Group{Anchor: 5, Boxes: b, Rest: true}) == key(Group{Anchor: 5, Boxes: b, Led: true}) {
		t.Error("one key for a group that goes on and one that is led to")
	}
}
