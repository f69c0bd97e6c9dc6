package galley

import (
	"strings"
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

// A range stands in large type whole, with its unit once; where the column is too narrow for that and a
// sentence says it, what it is now stands alone. A rank keeps its 第.
func TestRangeIsLarge(t *testing.T) {
	b := &builder{Setter: setter(t, "tabloid"), g: &Galley{}}
	shown := func(s doc.Stat, whole bool, width unit.Len) string {
		items, _ := b.hero(s, whole, 0, width, 0)
		var text strings.Builder
		for _, it := range items {
			for _, g := range it.Text.Glyphs {
				text.WriteString(g.Text)
			}
		}
		return text.String()
	}
	r := doc.Stat{Text: "50家→136家", From: "50", Number: "136", Unit: "家"}
	for _, c := range []struct {
		s     doc.Stat
		whole bool
		width unit.Len
		want  string
	}{
		{r, false, b.Width, "50→136家"},
		{r, false, b.Width / 3, "136家"},
		{r, true, b.Width / 3, "50→136家"},
		{doc.Stat{Text: "第27位", Prefix: "第", From: "第41", Number: "27", Unit: "位"}, false, b.Width, "第41→第27位"},
		{doc.Stat{Text: "第2位", Prefix: "第", Number: "2", Unit: "位"}, false, b.Width, "第2位"},
		{doc.Stat{Text: "提高2位", Prefix: "提高", Number: "2", Unit: "位"}, false, b.Width, "2位"},
	} {
		if got := shown(c.s, c.whole, c.width); got != c.want {
			t.Errorf("%s in %v: %s, want %s", c.s.Text, c.width, got, c.want)
		}
	}
}
