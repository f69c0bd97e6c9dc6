package subset

import (
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"dayang/fonts/sfnt"

	ximage "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func face(t testing.TB, name string) *sfnt.Font {
	t.Helper()
	data, err := os.ReadFile("../faces/" + name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestSubsetKeepsOutlinesAndAdvances(t *testing.T) {
	for _, name := range []string{"NotoSerifSC-Regular.ttf", "DayangKai-Light.ttf"} {
		f := face(t, name)
		var glyphs []sfnt.GID
		for _, r := range "县城的新路é，。“A7㎡" {
			glyphs = append(glyphs, f.Glyph(r))
		}
		glyphs = append(glyphs, f.Dash(sfnt.DashLeft), f.Dash(sfnt.DashRight), glyphs[0])
		sub, err := Build(f, fine(glyphs...), Known{})
		if err != nil {
			t.Fatal(err)
		}
		back, err := sfnt.Parse(sub.Data)
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range glyphs {
			n := back.Glyph(code(i + 1))
			if int(n) != i+1 {
				t.Errorf("%s: code %d gives glyph %d", name, i+1, n)
			}
			if back.Advance(n) != f.Advance(g) || sub.Advances[i+1] != f.Advance(g) {
				t.Errorf("%s: glyph %d advances %d, want %d", name, i, back.Advance(n), f.Advance(g))
			}
			want, _ := f.Outline(nil, g)
			got, err := back.Outline(nil, n)
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%s: glyph %d has another outline (%v)", name, i, err)
			}
		}
	}
}

func TestForeignReaderOpensTheSubset(t *testing.T) {
	f := face(t, "NotoSansSC-Bold.ttf")
	sub, err := Build(f, fine(f.Glyph('数'), f.Glyph('读'), f.Dash(sfnt.DashMiddle)), Known{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := ximage.Parse(sub.Data)
	if err != nil {
		t.Fatal(err)
	}
	var buf ximage.Buffer
	g, err := x.GlyphIndex(&buf, code(2))
	if err != nil || g != 2 {
		t.Fatalf("glyph %d, %v", g, err)
	}
	if segs, err := x.LoadGlyph(&buf, g, fixed.I(1000), nil); err != nil || len(segs) == 0 {
		t.Fatalf("%d segments, %v", len(segs), err)
	}
}

func TestStubHasOneGlyphAndNoInk(t *testing.T) {
	f, err := sfnt.Parse(Stub())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range StubText {
		if g := f.Glyph(r); g != 1 || f.Advance(g) != f.UnitsPerEm() {
			t.Errorf("%U has glyph %d, advance %d", r, g, f.Advance(g))
		}
		if f.Glyph(r+1) != 0 {
			t.Error("a stub has another glyph")
		}
	}
	if _, ok := f.Bounds(1); ok {
		t.Error("a stub has ink")
	}
}

// fine wants glyphs as they are.
func fine(ids ...sfnt.GID) []Glyph {
	out := make([]Glyph, len(ids))
	for i, id := range ids {
		out[i].ID = id
	}
	return out
}

// track samples an outline densely.
func track(segs []sfnt.Segment) []sfnt.Pt {
	const n = 8
	var out []sfnt.Pt
	var at, start sfnt.Pt
	line := func(to sfnt.Pt) {
		for i := range n {
			t := float32(i) / n
			out = append(out, sfnt.Pt{X: at.X + t*(to.X-at.X), Y: at.Y + t*(to.Y-at.Y)})
		}
		at = to
	}
	for _, s := range segs {
		switch s.Op {
		case sfnt.MoveTo:
			if len(out) > 0 {
				line(start)
			}
			at, start = s.Args[0], s.Args[0]
		case sfnt.LineTo:
			line(s.Args[0])
		case sfnt.QuadTo:
			q := stretch{at, s.Args[0], s.Args[1], false}
			for i := range n {
				out = append(out, q.at(float64(i)/n))
			}
			at = s.Args[1]
		}
	}
	return append(out, at)
}

// furthest is the greatest distance of a point of a from the outline b.
func furthest(a []sfnt.Pt, b []sfnt.Segment) float64 {
	worst := 0.0
	for _, p := range a {
		best := math.Inf(1)
		var at sfnt.Pt
		for _, s := range b {
			end := s.Args[0]
			switch s.Op {
			case sfnt.LineTo:
				best = min(best, apart(p, at, end))
			case sfnt.QuadTo:
				end = s.Args[1]
				q, from := stretch{at, s.Args[0], end, false}, at
				for i := 1; i <= 16; i++ {
					to := q.at(float64(i) / 16)
					best = min(best, apart(p, from, to))
					from = to
				}
			}
			at = end
		}
		worst = max(worst, best)
	}
	return worst
}

// solid leaves out contours that are no wider than a step: slivers without ink,
// which some faces have, need not be kept.
func solid(segs []sfnt.Segment, step int) []sfnt.Segment {
	var out []sfnt.Segment
	for len(segs) > 0 {
		n := 1
		for n < len(segs) && segs[n].Op != sfnt.MoveTo {
			n++
		}
		area, length := 0.0, 0.0
		pts := track(segs[:n])
		for i, p := range pts {
			q := pts[(i+1)%len(pts)]
			area += cross(sfnt.Pt{}, p, sfnt.Pt{}, q) / 2
			length += math.Hypot(float64(q.X-p.X), float64(q.Y-p.Y))
		}
		if math.Abs(area) > float64(step)*length/2 {
			out = append(out, segs[:n]...)
		}
		segs = segs[n:]
	}
	return out
}

// apart is the distance of p from the line between a and b.
func apart(p, a, b sfnt.Pt) float64 {
	l := dot(a, b, a, b)
	t := 0.0
	if l > 0 {
		t = min(1, max(0, dot(a, p, a, b)/l))
	}
	return math.Hypot(float64(p.X-a.X)-t*float64(b.X-a.X), float64(p.Y-a.Y)-t*float64(b.Y-a.Y))
}

// A coarse outline stays within a step and a half of the fine one, and the fine
// one of it: half a step by joining curves, 0.71 by rounding both coordinates, and
// what points that are implied move. Nothing is added and nothing is lost.
func TestCoarseOutlinesStayNear(t *testing.T) {
	faces := []*sfnt.Font{face(t, "NotoSerifSC-Regular.ttf"), face(t, "DayangKai-Light.ttf"), face(t, "NotoSansSC-Bold.ttf")}
	rapid.Check(t, func(t *rapid.T) {
		f := faces[rapid.IntRange(0, len(faces)-1).Draw(t, "face")]
		r := rapid.OneOf(rapid.RuneFrom(nil, hanzi), rapid.RuneFrom([]rune("。，“”—A7é％g"))).Draw(t, "character")
		step := rapid.IntRange(2, 6).Draw(t, "step")
		sub, err := Build(f, []Glyph{{ID: f.Glyph(r), Step: step}, {ID: f.Glyph('中'), Step: rapid.IntRange(1, 6).Draw(t, "other step")}}, Known{})
		if err != nil {
			t.Fatal(err)
		}
		back, err := sfnt.Parse(sub.Data)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := f.Outline(nil, f.Glyph(r))
		got, err := back.Outline(nil, 1)
		if err != nil {
			t.Fatal(err)
		}
		part := float32(f.UnitsPerEm()) / float32(sub.UnitsPerEm)
		for i := range got {
			for k, a := range got[i].Args {
				got[i].Args[k] = sfnt.Pt{X: a.X * part, Y: a.Y * part}
			}
		}
		limit := float64(step) * 1.5
		if d := furthest(track(solid(want, step)), got); d > limit {
			t.Errorf("%c: the outline lost a place by %.2f units with step %d", r, d, step)
		}
		if d := furthest(track(got), want); d > limit {
			t.Errorf("%c: the outline leaves the face's by %.2f units with step %d", r, d, step)
		}
	})
}

var hanzi = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x4E00, Hi: 0x9FA5, Stride: 1}}}

func TestCoarseFaceHasASmallerEm(t *testing.T) {
	f := face(t, "NotoSerifSC-Regular.ttf")
	for _, c := range []struct{ a, b, em int }{{2, 2, 500}, {2, 5, 500}, {1, 4, 1000}, {0, 2, 1000}, {3, 3, 500}, {5, 7, 500}} {
		sub, err := Build(f, []Glyph{{ID: f.Glyph('县'), Step: c.a}, {ID: f.Glyph('8'), Step: c.b}}, Known{})
		if err != nil {
			t.Fatal(err)
		}
		if sub.UnitsPerEm != c.em {
			t.Errorf("steps %d and %d: em of %d, want %d", c.a, c.b, sub.UnitsPerEm, c.em)
		}
		back, err := sfnt.Parse(sub.Data)
		if err != nil {
			t.Fatal(err)
		}
		if back.UnitsPerEm() != c.em || back.Advance(1) != c.em || sub.Advances[1] != 1000 {
			t.Errorf("steps %d and %d: em %d, advances %d and %d", c.a, c.b, back.UnitsPerEm(), back.Advance(1), sub.Advances[1])
		}
		// 8 is 558 units wide, which a coarser em cannot say within a thousandth.
		if got, want := float64(back.Advance(2))*1000/float64(c.em), float64(f.Advance(f.Glyph('8'))); math.Abs(got-want) > 1 {
			t.Errorf("steps %d and %d: 8 advances %v, want %v", c.a, c.b, got, want)
		}
		if in, want := back.Info(), f.Info(); in.Ascent != want.Ascent*c.em/1000 || in.CapHeight == 0 {
			t.Errorf("ascent %d of %d", in.Ascent, want.Ascent)
		}
	}
}

// Renderers move an outline until its left edge is where hmtx says: so it says where
// the edge is after rounding, too.
func TestLeftBearingIsTheEdgeOfTheOutline(t *testing.T) {
	for _, name := range []string{"NotoSerifSC-Regular.ttf", "DayangKai-Regular.ttf", "NotoSansSC-Bold.ttf"} {
		f := face(t, name)
		for step := range 6 {
			var glyphs []Glyph
			for _, r := range "县城的新路更“《，。7g乡必" {
				glyphs = append(glyphs, Glyph{ID: f.Glyph(r), Step: step}, Glyph{ID: f.Glyph(r), Step: step, Wider: -500, Shift: -500})
			}
			sub, err := Build(f, glyphs, Known{})
			if err != nil {
				t.Fatal(err)
			}
			back, err := sfnt.Parse(sub.Data)
			if err != nil {
				t.Fatal(err)
			}
			hmtx := back.Table("hmtx")
			for i := range glyphs {
				box, ok := back.Bounds(sfnt.GID(i + 1))
				if lsb := int(int16(binary.BigEndian.Uint16(hmtx[4*(i+1)+2:]))); ok && lsb != box.XMin {
					t.Errorf("%s, step %d: glyph %d begins at %d, hmtx says %d", name, step, i, box.XMin, lsb)
				}
			}
		}
	}
}

// A glyph in another cell has the outline of the face, moved.
func TestGlyphInAnotherCell(t *testing.T) {
	f := face(t, "NotoSerifSC-Regular.ttf")
	for _, step := range []int{0, 2} {
		sub, err := Build(f, []Glyph{{ID: f.Glyph('“'), Step: step, Wider: -500, Shift: -500}, {ID: f.Glyph('“'), Step: step}, {ID: f.Glyph('，'), Step: step, Wider: 200}}, Known{})
		if err != nil {
			t.Fatal(err)
		}
		back, err := sfnt.Parse(sub.Data)
		if err != nil {
			t.Fatal(err)
		}
		em := back.UnitsPerEm()
		for i, want := range []int{500, 1000, 1200} {
			if got := back.Advance(sfnt.GID(i+1)) * 1000 / em; got != want || sub.Advances[i+1] != want {
				t.Errorf("step %d: glyph %d advances %d and %d, want %d", step, i+1, got, sub.Advances[i+1], want)
			}
		}
		moved, _ := back.Bounds(1)
		plain, _ := back.Bounds(2)
		if d := (plain.XMin - moved.XMin) * 1000 / em; d != 500 || plain.XMax-plain.XMin != moved.XMax-moved.XMin || plain.YMin != moved.YMin {
			t.Errorf("step %d: %v moved to %v", step, plain, moved)
		}
	}
}

func FuzzCoarse(f *testing.F) {
	f.Add([]byte{0, 0, 9, 200, 30, 4, 90, 90}, byte(3))
	f.Fuzz(func(t *testing.T, data []byte, step byte) {
		segs := []sfnt.Segment{{Op: sfnt.MoveTo}}
		at := func(i int) sfnt.Pt { return sfnt.Pt{X: float32(int8(data[i])) * 9, Y: float32(int8(data[i+1])) * 9} }
		for i := 0; i+4 <= len(data); i += 4 {
			segs = append(segs, sfnt.Segment{Op: sfnt.Op(data[i] % 3), Args: [2]sfnt.Pt{at(i), at(i + 2)}})
		}
		var w writer
		w.simple(new(pen).coarse(segs, int(step%16)+1), false)
		if most := 12 + 2*len(segs) + 2*len(segs)*5; len(w.data) > most {
			t.Errorf("%d segments became %d bytes", len(segs), len(w.data))
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	f := face(b, "NotoSerifSC-Regular.ttf")
	for _, step := range []int{1, 2} {
		var glyphs []Glyph
		for r := rune(0x4E00); r < 0x4E00+900; r++ {
			glyphs = append(glyphs, Glyph{ID: f.Glyph(r), Step: step})
		}
		b.Run(fmt.Sprintf("step%d", step), func(b *testing.B) {
			for b.Loop() {
				if _, err := Build(f, glyphs, Known{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// code is the character that maps to the glyph of a new index.
func code(glyph int) rune { return rune(firstCode + glyph - 1) }

// What is known of outlines changes nothing of a subset: neither those drawn in advance,
// on their grid and on others, nor those of a cache.
func TestKnownOutlinesChangeNothing(t *testing.T) {
	f := face(t, "NotoSerifSC-Regular.ttf")
	const ahead, more = "县城的新路。A7 ", "县城镕é，"
	ids := func(text string) (out []sfnt.GID) {
		for _, r := range text {
			out = append(out, f.Glyph(r))
		}
		return append(out, f.Dash(sfnt.DashLeft))
	}
	for _, grid := range []int{1, 2, 3, 4, 5, 6} {
		drawn, err := Draw(f, ids(ahead), 1+grid%2, 2-grid%2)
		if err != nil {
			t.Fatal(err)
		}
		var list []Glyph
		for _, id := range ids(ahead + more) {
			list = append(list, Glyph{ID: id, Step: grid}, Glyph{ID: id, Step: grid, Shift: 40, Wider: 80})
		}
		want, err := Build(f, list, Known{})
		if err != nil {
			t.Fatal(err)
		}
		cache := new(Cache)
		for _, known := range []Known{{Drawn: drawn}, {Cache: cache}, {Drawn: drawn, Cache: cache}} {
			got, err := Build(f, list, known)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got.Data, want.Data) {
				t.Errorf("on a grid of %d the subset is another one", grid)
			}
		}
	}
	if _, err := Draw(f, ids(ahead), 1, 1); err == nil {
		t.Error("glyphs that are copied have no outlines drawn")
	}
}
