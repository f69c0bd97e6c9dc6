package sfnt_test

import (
	"errors"
	"strings"
	"testing"

	"dayang/fonts/fonttest"
	"dayang/fonts/sfnt"
	"dayang/fonts/subset"

	ximage "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func open(t testing.TB, data []byte, values ...sfnt.AxisValue) *sfnt.Font {
	t.Helper()
	f, err := sfnt.Open("test", data, 0)
	if err == nil && values != nil {
		f, err = f.At(values)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func wght(v float64) sfnt.AxisValue { return sfnt.AxisValue{Tag: "wght", Value: v} }

// All kinds of outlines give the same boxes, advances, vertical forms and dashes.
func TestKindsOfOutlines(t *testing.T) {
	for name, data := range map[string][]byte{"CFF": fonttest.CFF(), "CFF2": fonttest.CFF2(), "TrueType": fonttest.TrueType()} {
		f := open(t, data)
		for g, want := range map[sfnt.GID]sfnt.Box{
			fonttest.Guo: {100, -20, 900, 780}, fonttest.A: {50, 0, 550, 700}, fonttest.Dash: {50, 360, 950, 400},
			fonttest.Paren: {700, -100, 800, 800}, fonttest.Vertical: {100, 0, 900, 80},
		} {
			if got, ok := f.Bounds(g); !ok || got != want {
				t.Errorf("%s: glyph %d has the box %v, want %v", name, g, got, want)
			}
		}
		if got := [2]int{f.Advance(fonttest.Guo), f.Advance(fonttest.A)}; got != [2]int{1000, 600} {
			t.Errorf("%s: advances %v", name, got)
		}
		if g := f.Glyph('国'); g != fonttest.Guo {
			t.Errorf("%s: 国 is glyph %d", name, g)
		}
		if g := f.Vertical(f.Glyph('（')); g != fonttest.Vertical {
			t.Errorf("%s: the vertical form of （ is %d", name, g)
		}
		if b, ok := f.Bounds(f.Dash(sfnt.DashLeft)); !ok || b.YMin != 360 || b.YMax != 400 || b.XMax <= 1000 {
			t.Errorf("%s: the dash has the box %v", name, b)
		}
		if _, ok := f.Bounds(0); ok {
			t.Errorf("%s: glyph 0 has ink", name)
		}
		if got := f.Info().PostScript; got != "Test"+name {
			t.Errorf("%s is called %s", name, got)
		}
	}
}

// The place on an axis moves outlines and advances. The numbers are those of
// fonttest; fontTools gives the same.
func TestVariableFonts(t *testing.T) {
	for name, data := range map[string][]byte{"CFF2": fonttest.CFF2(), "TrueType": fonttest.TrueType()} {
		for _, c := range []struct {
			at            float64
			left, advance int
		}{{200, 100, 1000}, {400, 100, 1000}, {650, 50, 1050}, {900, 0, 1100}} {
			f := open(t, data, wght(c.at))
			b, _ := f.Bounds(fonttest.Guo)
			if b != (sfnt.Box{XMin: c.left, YMin: -20, XMax: 1000 - c.left, YMax: 780}) || f.Advance(fonttest.Guo) != c.advance {
				t.Errorf("%s at %v: %v, advance %d", name, c.at, b, f.Advance(fonttest.Guo))
			}
			if got := f.Advance(fonttest.A); got != 600 {
				t.Errorf("%s at %v: A advances %d", name, c.at, got)
			}
			if got := f.Info().Weight; got != int(c.at) {
				t.Errorf("%s at %v has the weight %d", name, c.at, got)
			}
		}
		f := open(t, data)
		if a := f.Axes(); len(a) != 1 || a[0] != (sfnt.Axis{Tag: "wght", Min: 200, Default: 400, Max: 900}) {
			t.Errorf("%s has the axes %v", name, a)
		}
		if in := f.Instances(); len(in) != 1 || in[0].Name != "Bold" || in[0].Values[0] != 700 {
			t.Errorf("%s has the instances %v", name, in)
		}
		for _, wrong := range [][]sfnt.AxisValue{{wght(1000)}, {wght(500), wght(500)}, {{Tag: "wdth", Value: 100}}} {
			if _, err := f.At(wrong); err == nil {
				t.Errorf("%s was opened at %v", name, wrong)
			}
		}
	}
	if _, err := open(t, fonttest.CFF()).At([]sfnt.AxisValue{wght(500)}); err == nil {
		t.Error("a font without axes was varied")
	}
}

// The hole of the variable TrueType font is a component that moves by 50.
func TestComponentsMove(t *testing.T) {
	for at, want := range map[float64]float32{400: 400, 900: 450} {
		segs, err := open(t, fonttest.TrueType(), wght(at)).Outline(nil, fonttest.Guo)
		if err != nil {
			t.Fatal(err)
		}
		last := segs[len(segs)-1]
		if x := last.Args[0].X; last.Op != sfnt.LineTo || x != want && x != want+200 {
			t.Errorf("at %v the last contour ends with %+v, want x %v", at, last, want)
		}
	}
}

// A foreign reader finds the same places in the CFF font: its cubic curves start
// and end where runs of ours do.
func TestCFFAgreesWithAForeignReader(t *testing.T) {
	data := fonttest.CFF()
	f := open(t, data)
	x, err := ximage.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	var buf ximage.Buffer
	for g := ximage.GlyphIndex(fonttest.Guo); g <= fonttest.Vertical; g++ {
		want, err := x.LoadGlyph(&buf, g, fixed.I(1000), nil)
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Outline(nil, sfnt.GID(g))
		if err != nil {
			t.Fatal(err)
		}
		i := 0
		for _, w := range want {
			end := w.Args[0]
			if w.Op == ximage.SegmentOpCubeTo {
				end = w.Args[2]
			}
			p := sfnt.Pt{X: float32(end.X) / 64, Y: -float32(end.Y) / 64}
			for i < len(got) && at(got[i]) != p {
				i++
			}
			if i == len(got) {
				// The foreign reader closes contours, which we leave implied.
				if w.Op != ximage.SegmentOpLineTo {
					t.Errorf("glyph %d: no segment ends at %v", g, p)
				}
				break
			}
		}
	}
}

func at(s sfnt.Segment) sfnt.Pt {
	if s.Op == sfnt.QuadTo {
		return s.Args[1]
	}
	return s.Args[0]
}

func TestCollections(t *testing.T) {
	data := fonttest.Collection(fonttest.CFF(), fonttest.TrueType())
	if n := sfnt.Members(data); n != 2 {
		t.Fatalf("%d members", n)
	}
	for i, want := range []string{"TestCFF", "TestTrueType"} {
		f, err := sfnt.Open("a.ttc", data, i)
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := f.Bounds(fonttest.Guo); f.Info().PostScript != want || b.XMax != 900 {
			t.Errorf("member %d is %s with %v", i, f.Info().PostScript, b)
		}
	}
	for _, i := range []int{-1, 2} {
		var e *sfnt.Error
		if _, err := sfnt.Open("a.ttc", data, i); !errors.As(err, &e) || e.File != "a.ttc" || !strings.HasPrefix(err.Error(), "a.ttc: ") {
			t.Errorf("member %d: %v", i, err)
		}
	}
}

func TestMayEmbed(t *testing.T) {
	for fsType, want := range map[int]bool{0: true, 2: false, 4: true, 8: true, 6: true, 0x100: false, 0x104: false, 0x200: false} {
		if got := open(t, fonttest.Licence(fonttest.CFF(), fsType)).Info(); got.FSType != fsType || got.MayEmbed() != want {
			t.Errorf("fsType %#x: %v", fsType, got.MayEmbed())
		}
	}
}

// Subroutines that call each other eight deep and 200 times each would take
// longer than anyone waits: the glyph is refused.
func TestBombsAreRefused(t *testing.T) {
	for name, data := range map[string][]byte{"CFF": fonttest.Bomb()} {
		f := open(t, data)
		if _, err := f.Outline(nil, fonttest.Guo); err == nil || !strings.Contains(err.Error(), "steps") {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := subset.Build(f, []subset.Glyph{{ID: fonttest.Guo}}, subset.Known{}); err == nil {
			t.Errorf("%s: a subset was made", name)
		}
		if b, ok := f.Bounds(fonttest.A); !ok || b.XMax != 550 {
			t.Errorf("%s: another glyph has %v", name, b)
		}
	}
}

// FuzzOpen feeds damaged fonts of all kinds: nothing may panic or hang.
func FuzzOpen(f *testing.F) {
	for _, data := range [][]byte{
		fonttest.CFF(), fonttest.CFF2(), fonttest.TrueType(), fonttest.Bomb(), fonttest.Collection(fonttest.TrueType(), fonttest.CFF2()),
	} {
		f.Add(data, 650.0)
	}
	f.Fuzz(func(t *testing.T, data []byte, weight float64) {
		for i := range min(sfnt.Members(data), 3) {
			font, err := sfnt.Open("fuzz", data, i)
			if err != nil {
				continue
			}
			all := []*sfnt.Font{font}
			if at, err := font.At([]sfnt.AxisValue{wght(weight)}); err == nil {
				all = append(all, at)
			}
			for _, f := range all {
				f.Info()
				f.Instances()
				var glyphs []subset.Glyph
				for g := range sfnt.GID(8) {
					f.Advance(g)
					f.Bounds(g)
					f.Vertical(g)
					if _, err := f.Outline(nil, g); err == nil {
						glyphs = append(glyphs, subset.Glyph{ID: g, Step: int(g)})
					}
				}
				_, _ = subset.Build(f, glyphs, subset.Known{})
			}
		}
	})
}
