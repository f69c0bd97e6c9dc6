package subset

import (
	"os"
	"slices"
	"testing"

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
		sub, err := Build(f, glyphs, true)
		if err != nil {
			t.Fatal(err)
		}
		back, err := sfnt.Parse(sub.Data)
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range glyphs {
			n := back.Glyph(Code(i + 1))
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
	sub, err := Build(f, []sfnt.GID{f.Glyph('数'), f.Glyph('读'), f.Dash(sfnt.DashMiddle)}, true)
	if err != nil {
		t.Fatal(err)
	}
	x, err := ximage.Parse(sub.Data)
	if err != nil {
		t.Fatal(err)
	}
	var buf ximage.Buffer
	g, err := x.GlyphIndex(&buf, Code(2))
	if err != nil || g != 2 {
		t.Fatalf("glyph %d, %v", g, err)
	}
	if segs, err := x.LoadGlyph(&buf, g, fixed.I(1000), nil); err != nil || len(segs) == 0 {
		t.Fatalf("%d segments, %v", len(segs), err)
	}
}

func TestStubHasMetricsAndNoOutlines(t *testing.T) {
	f := face(t, "NotoSansSC-Bold.ttf")
	sub, err := Build(f, []sfnt.GID{f.Glyph('8')}, false)
	if err != nil {
		t.Fatal(err)
	}
	back, err := sfnt.Parse(sub.Data)
	if err != nil {
		t.Fatal(err)
	}
	if back.Advance(1) != f.Advance(f.Glyph('8')) {
		t.Error("wrong advance")
	}
	if _, ok := back.Bounds(1); ok {
		t.Error("a stub has ink")
	}
}

func BenchmarkBuild(b *testing.B) {
	f := face(b, "NotoSerifSC-Regular.ttf")
	var glyphs []sfnt.GID
	for r := rune(0x4E00); r < 0x4E00+900; r++ {
		glyphs = append(glyphs, f.Glyph(r))
	}
	for b.Loop() {
		if _, err := Build(f, glyphs, true); err != nil {
			b.Fatal(err)
		}
	}
}
