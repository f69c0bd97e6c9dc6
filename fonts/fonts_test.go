package fonts

import (
	"strings"
	"testing"

	"dayang/fonts/sfnt"
)

func TestEveryFaceIsFitForPrint(t *testing.T) {
	l := Embedded()
	for _, id := range l.IDs() {
		f := l.Face(id)
		if got := f.Advance(f.Glyph('国')); got != f.UnitsPerEm() {
			t.Errorf("%s: 国 advances %d of %d", id, got, f.UnitsPerEm())
		}
		in := f.Info()
		if in.FSType != 0 {
			t.Errorf("%s: fsType %d", id, in.FSType)
		}
		if in.Ascent != 880 || in.Descent != -120 {
			t.Errorf("%s: body %d/%d, want 880/-120", id, in.Ascent, in.Descent)
		}
		for _, reserved := range []string{"霞鹜", "LXGW", "Source"} {
			if strings.Contains(in.Family+in.PostScript, reserved) {
				t.Errorf("%s carries the reserved name %s", id, reserved)
			}
		}
	}
}

func TestStacksReachRareNames(t *testing.T) {
	l := Embedded()
	for _, r := range []Role{Song, SongBlack, Hei, HeiBold, Kai, Fang} {
		for _, c := range "国，。“”——……·《》（）①㎡䶮㛃𬭊镕" {
			found := false
			for _, f := range l.Stack(r) {
				found = found || f.Glyph(c) != 0
			}
			if !found {
				t.Errorf("%s has no %c", r, c)
			}
		}
	}
}

// A title in traditional characters is not to change its weight from one character
// to the next.
func TestVoicesHaveTraditionalForms(t *testing.T) {
	l := Embedded()
	for _, r := range []Role{Song, SongBlack, Hei, HeiBold, Kai, Fang} {
		for _, c := range "館裡說書開學國們這邊龍龜鬱麵髮裏啟綫" {
			if l.Stack(r)[0].Glyph(c) == 0 {
				t.Errorf("the first face of %s has no %c", r, c)
			}
		}
	}
}

func TestDashRunsFromCellToCell(t *testing.T) {
	f := Embedded().Face(idSerif)
	left, _ := f.Bounds(f.Dash(sfnt.DashLeft))
	right, _ := f.Bounds(f.Dash(sfnt.DashRight))
	if left.XMax < f.UnitsPerEm() || right.XMin > 0 || left.XMin <= 0 || right.XMax >= f.UnitsPerEm() {
		t.Errorf("left %+v, right %+v", left, right)
	}
	if f.Advance(f.Dash(sfnt.DashLeft)) != f.UnitsPerEm() {
		t.Error("the dash is not one em wide")
	}
}

func TestVerticalForms(t *testing.T) {
	for _, id := range []Role{Song, Kai} {
		f := Embedded().Stack(id)[0]
		for _, c := range "（《，" {
			if g := f.Glyph(c); f.Vertical(g) == g {
				t.Errorf("%s: %c has no vertical form", f.ID, c)
			}
		}
		if g := f.Glyph('国'); f.Vertical(g) != g {
			t.Errorf("%s: 国 changes", f.ID)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := sfnt.Parse(notoSerif); err != nil {
			b.Fatal(err)
		}
	}
}
