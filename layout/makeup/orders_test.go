package makeup

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// A Maker that shares what another found out about the places of boxes makes up the same
// page as one that knows nothing.
func TestAgainIsAsNew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Problem{Columns: rapid.IntRange(2, 4).Draw(t, "columns"), Slack: 1}
		p.Depth = rapid.IntRange(8, 14).Draw(t, "depth")
		p.Next = rapid.SampledFrom([]int{0, p.Depth}).Draw(t, "next")
		sizes := make([][]Box, rapid.IntRange(1, 3).Draw(t, "groups"))
		for i := range sizes {
			for range rapid.IntRange(1, 2).Draw(t, "boxes") {
				sizes[i] = append(sizes[i], Box{rapid.IntRange(2, 5).Draw(t, "height"), rapid.IntRange(1, 2).Draw(t, "span"), 0})
			}
		}
		var known *Maker
		for range 3 {
			p.Strips, p.Paras = galleyGen(t, 30)
			p.Groups = p.Groups[:0]
			for at, boxes := range sizes {
				at = max(at*len(p.Strips)/4-rapid.IntRange(0, 2).Draw(t, "before"), 0)
				p.Groups = append(p.Groups, Group{Anchor: at, Boxes: boxes})
			}
			fresh := New(p.Strips, p.Paras)
			if known == nil {
				known = New(p.Strips, p.Paras)
			} else {
				known = known.Again(p.Strips, p.Paras)
			}
			want, ok := fresh.MakeUp(p)
			got, gotOK := known.MakeUp(p)
			if ok != gotOK || !reflect.DeepEqual(got, want) {
				t.Fatalf("%+v, %v; without what was known %+v, %v", got, gotOK, want, ok)
			}
		}
	})
}
