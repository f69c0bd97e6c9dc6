package preflight

import (
	"errors"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/raster"
)

// What was written comes back: sizes, texts, glyphs at their places, rules and
// pictures, of every target.
func TestPagesComeBack(t *testing.T) {
	lib := fonts.Embedded()
	want := goodBook(t, lib)
	near := func(a, b unit.Len) bool { return a-b < unit.Pt/20 && b-a < unit.Pt/20 }
	for _, target := range Targets() {
		got, programs, err := Pages(t.Context(), "good.pdf", good(t, target))
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Pages) != 2 || got.Meta.Title != want.Meta.Title {
			t.Fatalf("%s: %d pages of %q", target, len(got.Pages), got.Meta.Title)
		}
		for i := range want.Pages {
			if a, b := got.Pages[i].Trim, want.Pages[i].Trim; !near(a.W, b.W) || !near(a.H, b.H) {
				t.Errorf("%s: page %d measures %v", target, i+1, a)
			}
		}
		var texts []*page.Glyphs
		var arcs []*page.Arc
		var rules, pictures int
		for _, it := range got.Pages[0].Items {
			switch {
			case it.Text != nil:
				texts = append(texts, it.Text)
			case it.Rule != nil:
				rules++
			case it.Arc != nil:
				arcs = append(arcs, it.Arc)
			case it.Image != nil:
				if r := it.Image.Rect; pictures == 0 && (!near(r.X, unit.FromMM(20)) || !near(r.Y, unit.FromMM(50)) || !near(r.W, 144*unit.Pt)) {
					t.Errorf("%s: the picture stands at %v", target, r)
				}
				pictures++
			}
		}
		n := 0
		for _, it := range want.Pages[0].Items {
			if a := it.Arc; a != nil {
				b := arcs[0]
				arcs = arcs[1:]
				if !near(a.Center.X, b.Center.X) || !near(a.Center.Y, b.Center.Y) || !near(a.Radius, b.Radius) || !near(a.Width, b.Width) || max(a.Share-b.Share, b.Share-a.Share) > 10 || a.Color != b.Color {
					t.Errorf("%s: the arc %+v came back as %+v", target, *a, *b)
				}
			}
			if it.Text == nil {
				continue
			}
			for k, g := range it.Text.Glyphs {
				for n < len(texts) && len(texts[n].Glyphs) == 0 {
					n++
				}
				if n == len(texts) {
					t.Fatalf("%s: %q is missing", target, g.Text)
				}
				run := texts[n]
				back := run.Glyphs[0]
				run.Glyphs = run.Glyphs[1:]
				x, y := it.Text.At.X+g.X, it.Text.At.Y+g.Y
				if back.Text != g.Text || !near(run.At.X+back.X, x) || !near(run.At.Y+back.Y, y) || !near(run.Size, it.Text.Size) || run.Color != it.Text.Color {
					t.Errorf("%s: glyph %d is %q at (%v, %v), want %q at (%v, %v)", target, k, back.Text, run.At.X+back.X, run.At.Y+back.Y, g.Text, x, y)
				}
			}
		}
		if rules != 1 || pictures != 1 {
			t.Errorf("%s: %d rules, %d pictures", target, rules, pictures)
		}
		found := ""
		for _, e := range got.Elems {
			found += e.Text
		}
		if all := strings.Join(goodText, ""); found != all {
			t.Errorf("%s: the elements say %q", target, found)
		}
		// The embedded programs are enough to paint the pages.
		for i := range got.Pages {
			for k := range got.Pages[i].Items {
				if got.Pages[i].Items[k].Image != nil {
					got.Pages[i].Items[k] = page.Item{Fill: &page.Fill{}}
				}
			}
			if _, err := raster.Page(got, i, fonts.Programs(programs), 50); err != nil {
				t.Errorf("%s: page %d: %v", target, i+1, err)
			}
		}
	}
}

// A damaged file is a fault and no panic.
func TestDamagedPagesAreFaults(t *testing.T) {
	whole := good(t, PressX1a)
	for cut := 0; cut < len(whole); cut += 97 {
		b, _, err := Pages(t.Context(), "x.pdf", whole[:cut])
		var f *diag.Fault
		if err != nil && !errors.As(err, &f) {
			t.Fatalf("cut at %d: %v", cut, err)
		}
		if err == nil && len(b.Pages) == 0 {
			t.Fatalf("cut at %d: no pages, and no fault", cut)
		}
	}
}
