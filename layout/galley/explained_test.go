package galley

import (
	"testing"

	"dayang/input/doc"
	"dayang/layout/unit"
)

// A sentence behind a figure and its label stands in their box, under a rule; a callout with
// figures of its own does not.
func TestExplained(t *testing.T) {
	figure := doc.Block{Kind: doc.Callout, Text: "24公里 新修的路", Figures: []string{"24公里"}, Stats: []doc.Stat{{Text: "24公里", Number: "24", Unit: "公里", Label: "新修的路"}}}
	says := doc.Block{Kind: doc.Callout, Text: "到今年底，新修的路有24公里。"}
	other := says
	other.Stats = figure.Stats
	for _, style := range []string{"broadsheet", "tabloid", "a4", "magazine", "gongwen"} {
		for name, c := range map[string]struct {
			next  doc.Block
			boxes int
		}{
			"sentence": {says, 1}, "with figures": {other, 2}, "no sentence": {doc.Block{Kind: doc.Callout, Text: "路边的树也是新栽的，今年都活了"}, 2},
		} {
			s := setter(t, style)
			g := set(t, s, para(4), figure, c.next, para(4))
			var boxes []Box
			for _, group := range g.Groups {
				boxes = append(boxes, group.Boxes...)
			}
			if s.Sheet.Box.Design != "strip" && len(boxes) != c.boxes {
				t.Errorf("%s, %s: %d boxes, want %d", style, name, len(boxes), c.boxes)
			}
			if c.boxes > 1 {
				continue
			}
			items, _ := boxes[0].Paint(s.Sheet, Slot{Rect: unit.Rect{W: s.Width, H: unit.Len(boxes[0].Rows) * s.Sheet.Body.Leading}})
			if got := shown(items, 2); got != says.Text {
				t.Errorf("%s: the box says %q", style, got)
			}
		}
	}
}
