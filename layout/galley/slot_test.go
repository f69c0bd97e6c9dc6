package galley

import (
	"fmt"
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// baselines are those of the figure, the first text of a box, and of its last line.
func baselines(items []page.Item) (figure, last unit.Len) {
	for _, it := range items {
		if it.Text == nil {
			continue
		}
		if figure == 0 {
			figure = it.Text.At.Y
		}
		last = max(last, it.Text.At.Y)
	}
	return figure, last
}

// about allows for the rounding of shares.
func about(a, b unit.Len) bool { return max(a-b, b-a) < unit.Pt/1000 }

// A box without a ground begins with its column or ends with it, on the last baseline;
// a ground or a frame fills its slot. The rule under a box is there to part it from text.
func TestBoxesInTheirSlots(t *testing.T) {
	short, long := "全年办理来信三千件，办结率98.6%。", "全年办理来信三千件，办结率98.6%，比上年提高了不少，都收到了答复。"
	for _, c := range []struct {
		design       string
		foot, closed bool
		rules        int // under its text
	}{
		{"bar", true, false, 0}, {"bar", false, true, 0}, {"bar", false, false, 0},
		{"ruled", true, false, 0}, {"ruled", false, true, 1}, {"ruled", false, false, 0},
		{"panel", true, false, 1}, {"panel", false, true, 1}, {"outline", true, false, 1},
	} {
		s := setter(t, "tabloid", "box.design="+c.design)
		g := set(t, s, para(2), callout(short), callout(long), para(2))
		a, b := g.Groups[0].Boxes[0], g.Groups[0].Boxes[1]
		body := s.Sheet.Body
		for _, more := range []unit.Len{0, 1} {
			slot := Slot{Foot: c.foot, Closed: c.closed, Level: &b, Rect: unit.Rect{
				X: 50 * unit.Pt, Y: 300 * unit.Pt, W: s.Width, H: (unit.Len(b.Rows) + more) * body.Leading,
			}}
			items, takes := b.Paint(s.Sheet, slot)
			figure, last := baselines(items)
			if Grounded(s.Sheet) {
				if takes != slot.Rect {
					t.Errorf("%+v: the ground takes %v of %v", c, takes, slot.Rect)
				}
			} else if end := slot.Bottom() - descent(body.Size); c.foot && !about(last, end) {
				t.Errorf("%+v: the text ends at %v, the column at %v", c, last, end)
			} else if !c.foot && takes.Y != slot.Y {
				t.Errorf("%+v: it begins at %v, the column at %v", c, takes.Y, slot.Y)
			}
			under := 0
			for _, it := range items {
				if f := it.Fill; f != nil && f.Rect.H == hairline && f.Rect.Y > last {
					under++
				}
			}
			if under != c.rules {
				t.Errorf("%+v: %d rules under the text", c, under)
			}
			// One beside it with a line less.
			beside, _ := a.Paint(s.Sheet, slot)
			if f, l := baselines(beside); f != figure || c.foot && !Grounded(s.Sheet) && !about(l, last) {
				t.Errorf("%+v: figures at %v and %v, text to %v and %v", c, figure, f, last, l)
			}
		}
	}
}

// The figure beside its sentence stands in the middle of a frame.
func TestWideBoxStandsInTheMiddle(t *testing.T) {
	s := setter(t, "gongwen")
	b := &builder{Setter: s, g: &Galley{}}
	k := callout("全年办理来信三千件，办结率98.6%，比上年提高了不少，来信的人都收到了答复，没有一件积压下来。")
	box := b.box(&k)
	slot := Slot{Rect: unit.Rect{W: s.Width, H: unit.Len(box.Rows) * s.Sheet.Body.Leading}}
	tight, _ := box.Paint(s.Sheet, slot)
	slot.H += 2 * unit.Pt
	loose, _ := box.Paint(s.Sheet, slot)
	before, _ := baselines(tight)
	after, _ := baselines(loose)
	if after-before != unit.Pt {
		t.Errorf("of two points more, %v stand over the figure", (after - before).Pt())
	}
}

// Several callouts in one box take no more white than there is: nothing of the box stands
// over its place or under it, however many they are.
func TestFamilyStaysInItsSlot(t *testing.T) {
	for _, design := range []string{"ruled", "bar", "panel", "outline"} {
		for n := 2; n < 6; n++ {
			s := setter(t, "tabloid", "box.design="+design)
			blocks := []doc.Block{para(2), {Kind: doc.Heading, Level: 1, Text: "数读五年"}}
			for range n {
				blocks = append(blocks, callout("办结率98.6%，比上年高。"))
			}
			g := set(t, s, append(blocks, para(2))...)
			for _, group := range g.Groups {
				for _, x := range group.Boxes {
					for more := range 4 {
						stays(t, s, x, more, fmt.Sprintf("%s, %d callouts, %d lines to spare", design, n, more))
					}
				}
			}
		}
	}
}

// stays tells what of a box stands outside a slot with lines to spare, beyond the half padding
// that it may lack.
func stays(t *testing.T, s *Setter, x Box, more int, name string) {
	t.Helper()
	for _, foot := range []bool{false, true} {
		at := Slot{Foot: foot, Rect: unit.Rect{
			Y: 300 * unit.Pt, W: s.Width, H: unit.Len(x.Rows+more) * s.Sheet.Body.Leading,
		}}
		items, takes := x.Paint(s.Sheet, at)
		lack := s.Sheet.Box.Padding / 2
		if takes.Y < at.Y-lack || takes.Bottom() > at.Bottom()+lack {
			t.Errorf("%s, at the foot %t: it takes %v of %v", name, foot, takes, at.Rect)
		}
		if _, last := baselines(items); last+descent(x.last) > at.Bottom()+lack {
			t.Errorf("%s, at the foot %t: the last line stands at %v of %v", name, foot, last, at.Bottom())
		}
	}
}
