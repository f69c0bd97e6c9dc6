package galley

import (
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Two upright pictures in a row stand side by side on a page of one column, as high as each other,
// in the middle, each over its caption; others, and in columns, have a box each.
func TestPairs(t *testing.T) {
	fig := func(src string) doc.Block {
		return doc.Block{Kind: doc.Figure, Text: src + "。", Image: &doc.Image{Src: src}}
	}
	sizes := map[string][2]int{"桥": {1500, 2400}, "河": {1600, 2400}, "路": {3000, 1500}, "塔": {400, 3000}}
	for name, c := range map[string]struct {
		design string
		blocks []doc.Block
		boxes  int
	}{
		"two":           {"gongwen", []doc.Block{fig("桥"), fig("河")}, 1},
		"three":         {"gongwen", []doc.Block{fig("桥"), fig("河"), fig("桥")}, 2},
		"a broad one":   {"gongwen", []doc.Block{fig("桥"), fig("路")}, 2},
		"text between":  {"gongwen", []doc.Block{fig("桥"), para(2), fig("河")}, 2},
		"in columns":    {"a4", []doc.Block{fig("桥"), fig("河")}, 2},
		"one not there": {"gongwen", []doc.Block{fig("桥"), fig("")}, 1},
	} {
		s := setter(t, c.design)
		s.Pictures = func(_ diag.Pos, src string) (page.Image, error) {
			return page.Image{Name: src, Width: sizes[src][0], Height: sizes[src][1]}, nil
		}
		g := set(t, s, c.blocks...)
		var boxes []Box
		for _, group := range g.Groups {
			boxes = append(boxes, group.Boxes...)
		}
		if len(boxes) != c.boxes {
			t.Errorf("%s: %d boxes, want %d", name, len(boxes), c.boxes)
		}
		if name != "two" {
			continue
		}
		items, _ := boxes[0].Paint(s.Sheet, Slot{Rect: unit.Rect{W: s.Width, H: unit.Len(boxes[0].Rows) * s.Sheet.Body.Leading}})
		var at []unit.Rect
		var captions []unit.Len
		for _, it := range items {
			switch {
			case it.Image != nil:
				at = append(at, it.Image.Rect)
			case it.Text != nil:
				captions = append(captions, it.Text.At.X)
			}
		}
		if len(at) != 2 || at[0].H != at[1].H || at[0].Right() >= at[1].X || at[0].X-(s.Width-at[1].Right()) > unit.Pt {
			t.Errorf("the pictures stand at %v", at)
		}
		if len(captions) != 2 || captions[0]-at[0].X > unit.Pt || captions[1]-at[1].X > unit.Pt {
			t.Errorf("the captions begin at %v", captions)
		}
	}
}
