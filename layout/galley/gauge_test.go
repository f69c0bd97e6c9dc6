package galley

import (
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// A share has its figure in the middle of its ring if that is short, else beside it;
// what is no share has neither ring nor bar; nothing leaves the box.
func TestGauges(t *testing.T) {
	stat := func(number, unit, label string) doc.Stat {
		return doc.Stat{Text: number + unit, Number: number, Unit: unit, Label: label}
	}
	for _, c := range []struct {
		name, style, gauge string
		stat               doc.Stat
		arcs, fills        int // beside those of the ground
		inside             bool
	}{
		{"a share", "magazine", "ring", stat("74.3", "%", "节约绕行里程"), 2, 0, true},
		{"of a narrow column", "broadsheet", "ring", stat("98.6", "%", "集中处理率"), 2, 0, true},
		{"beside the sentence", "gongwen", "ring", stat("98.6", "%", "集中处理率"), 2, 0, true},
		{"a long one", "magazine", "ring", stat("98.6543", "%左右", "集中处理率"), 2, 0, false},
		{"a long one in a narrow column", "broadsheet", "ring", stat("98.6543", "%左右", "集中处理率"), 2, 0, false},
		{"growth", "magazine", "ring", stat("13", "%", "同比增长"), 0, 0, false},
		{"more than all", "magazine", "ring", stat("105", "%", "开工率"), 0, 0, false},
		{"a number", "magazine", "ring", stat("12", "个", "学校"), 0, 0, false},
		{"a bar", "magazine", "bar", stat("74.3", "%", "节约绕行里程"), 0, 2, false},
		{"none", "magazine", "none", stat("74.3", "%", "节约绕行里程"), 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := setter(t, c.style, "box.gauge="+c.gauge)
			k := doc.Block{Kind: doc.Callout, Text: "全年办理来信三千件，比上年提高了不少。", Stats: []doc.Stat{c.stat}}
			b := &builder{Setter: s, g: &Galley{}}
			box := b.box(&k)
			area := unit.Rect{W: s.Width, H: unit.Len(box.Rows) * s.Sheet.Body.Leading}
			var arcs []*page.Arc
			var figure *page.Glyphs
			fills := -len(box.ground(s.Sheet, area, false))
			items, _ := box.Paint(s.Sheet, Slot{Rect: area})
			for _, it := range items {
				switch {
				case it.Arc != nil:
					a := it.Arc
					r := a.Radius + a.Width/2
					if !area.Contains(unit.Rect{X: a.Center.X - r, Y: a.Center.Y - r, W: 2 * r, H: 2 * r}) {
						t.Errorf("a ring of radius %v at %v leaves the box %v", r, a.Center, area)
					}
					arcs = append(arcs, a)
				case it.Fill != nil:
					fills++
				case it.Text != nil && figure == nil && it.Text.Elem == page.Artifact:
					figure = it.Text
				}
			}
			if len(arcs) != c.arcs || fills != c.fills {
				t.Fatalf("%d arcs, %d fills", len(arcs), fills)
			}
			if len(arcs) == 0 {
				return
			}
			whole, part := arcs[0], arcs[1]
			want, _ := shareOf(c.stat)
			if whole.Share != page.Turn || part.Share != want || part.Color != s.Sheet.Accent || whole.Center != part.Center {
				t.Errorf("the arcs are %+v and %+v", *whole, *part)
			}
			last := figure.Glyphs[len(figure.Glyphs)-1]
			left, right := figure.At.X, figure.At.X+last.X+figure.Size/2
			if in := left > whole.Center.X-whole.Radius && right < whole.Center.X+whole.Radius; in != c.inside {
				t.Errorf("the figure stands from %v to %v, the ring of radius %v at %v", left, right, whole.Radius, whole.Center)
			}
			if !c.inside && left < whole.Center.X+whole.Radius+whole.Width/2 {
				t.Errorf("the figure at %v touches the ring", left)
			}
		})
	}
}
