package sfnt_test

import (
	"os"
	"testing"

	"dayang/fonts/sfnt"

	xfont "golang.org/x/image/font"
	ximage "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func face(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../faces/NotoSansSC-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestAgreesWithAForeignReader compares glyph indices, advances and outlines
// with those that golang.org/x/image reads.
func TestAgreesWithAForeignReader(t *testing.T) {
	data := face(t)
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	x, err := ximage.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	ppem := fixed.I(f.UnitsPerEm())
	var buf ximage.Buffer
	for _, r := range "国报，。“—…·0Aßé㎡①（" {
		g := f.Glyph(r)
		want, err := x.GlyphIndex(&buf, r)
		if err != nil || g != uint16(want) || g == 0 {
			t.Errorf("%c: glyph %d, want %d (%v)", r, g, want, err)
			continue
		}
		adv, err := x.GlyphAdvance(&buf, want, ppem, xfont.HintingNone)
		if err != nil || adv.Round() != f.Advance(g) {
			t.Errorf("%c: advance %d, want %d (%v)", r, f.Advance(g), adv.Round(), err)
		}
		compare(t, r, f, x, want, ppem)
	}
}

func compare(t *testing.T, r rune, f *sfnt.Font, x *ximage.Font, g ximage.GlyphIndex, ppem fixed.Int26_6) {
	t.Helper()
	var buf ximage.Buffer
	want, err := x.LoadGlyph(&buf, g, ppem, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := f.Outline(nil, uint16(g))
	if err != nil || len(got) != len(want) {
		t.Errorf("%c: %d segments, want %d (%v)", r, len(got), len(want), err)
		return
	}
	for i, s := range got {
		args := 1
		if s.Op == sfnt.QuadTo {
			args = 2
		}
		for k := range args {
			wx, wy := float32(want[i].Args[k].X)/64, -float32(want[i].Args[k].Y)/64
			if d := s.Args[k].X - wx; d > 1 || d < -1 {
				t.Errorf("%c: segment %d x %v, want %v", r, i, s.Args[k].X, wx)
			}
			if d := s.Args[k].Y - wy; d > 1 || d < -1 {
				t.Errorf("%c: segment %d y %v, want %v", r, i, s.Args[k].Y, wy)
			}
		}
	}
}

func TestNotFonts(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty": nil, "text": []byte("这不是字体，只是一行字而已"), "cff": append([]byte("OTTO"), make([]byte, 40)...),
		"collection": append([]byte("ttcf"), make([]byte, 40)...), "no tables": append([]byte{0, 1, 0, 0}, make([]byte, 20)...),
	} {
		if _, err := sfnt.Parse(data); err == nil {
			t.Errorf("%s was opened", name)
		}
	}
}

// FuzzParse feeds damaged fonts: nothing may panic or hang.
func FuzzParse(f *testing.F) {
	data := face(f)
	small := data[:12+16*int(data[5])]
	f.Add(small, 0, byte(0))
	f.Add(data[:200000], 4, byte(200))
	f.Fuzz(func(t *testing.T, head []byte, at int, v byte) {
		// A whole face with its first bytes replaced and one byte changed.
		mutated := append(append([]byte{}, head...), data[min(len(head), len(data)):]...)
		if at >= 0 && at < len(mutated) {
			mutated[at] = v
		}
		font, err := sfnt.Parse(mutated)
		if err != nil {
			return
		}
		for _, r := range "国，A—\U0002B38A" {
			g := font.Glyph(r)
			font.Vertical(g)
			font.Advance(g)
			font.Bounds(g)
			_, _ = font.Outline(nil, g)
		}
		font.Info()
	})
}
