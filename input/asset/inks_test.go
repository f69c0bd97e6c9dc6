package asset

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"testing"

	"dayang/input/diag"
)

// inked checks the inks of a picture at a place.
func inked(t *testing.T, name string, p *Picture, x, y int, want color.CMYK) {
	t.Helper()
	m, err := jpeg.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	inks, ok := m.(*image.CMYK)
	if !ok {
		t.Fatalf("%s: %T", name, m)
	}
	if got := inks.CMYKAt(x, y); farInk(got, want) > 2 {
		t.Errorf("%s: %v, want %v", name, got, want)
	}
}

// farInk is how far two colours are apart in one ink.
func farInk(a, b color.CMYK) int {
	far := 0
	for _, d := range [4]int{int(a.C) - int(b.C), int(a.M) - int(b.M), int(a.Y) - int(b.Y), int(a.K) - int(b.K)} {
		far = max(far, d, -d)
	}
	return far
}

// A picture of any size and of any inks comes back as it was, but for what a JPEG loses.
func TestInkJPEG(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []image.Point{{1, 1}, {8, 8}, {9, 7}, {64, 40}, {33, 71}} {
		for name, at := range map[string]func(x, y int) color.CMYK{
			"full":  func(x, y int) color.CMYK { return color.CMYK{C: 255, M: 255, Y: 255, K: 255} },
			"bare":  func(x, y int) color.CMYK { return color.CMYK{} },
			"one":   func(x, y int) color.CMYK { return color.CMYK{M: 255} },
			"waves": func(x, y int) color.CMYK { return color.CMYK{C: uint8(3 * x), M: uint8(2 * y), Y: uint8(x + y), K: 40} },
			"noise": func(x, y int) color.CMYK {
				return color.CMYK{C: uint8(r.IntN(256)), M: uint8(r.IntN(256)), Y: uint8(r.IntN(256)), K: uint8(r.IntN(256))}
			},
		} {
			m := image.NewCMYK(image.Rectangle{Max: size})
			for y := range size.Y {
				for x := range size.X {
					m.SetCMYK(x, y, at(x, y))
				}
			}
			b, err := inkJPEG(m)
			if err != nil {
				t.Fatal(err)
			}
			back, err := jpeg.Decode(bytes.NewReader(b))
			if err != nil || back.Bounds() != m.Rect {
				t.Fatalf("%s %v: %v", name, size, err)
			}
			far := 0
			for y := range size.Y {
				for x := range size.X {
					far = max(far, farInk(back.(*image.CMYK).CMYKAt(x, y), m.CMYKAt(x, y)))
				}
			}
			if most := map[string]int{"noise": 40, "waves": 30}[name]; far > max(2, most) {
				t.Errorf("%s %v: an ink is wrong by %d", name, size, far)
			}
		}
	}
}

// A picture of four inks that its camera holds sideways keeps them.
func TestTurnedInks(t *testing.T) {
	m := image.NewCMYK(image.Rect(0, 0, 32, 16))
	for i := 0; i < len(m.Pix); i += 4 {
		if x, y := i/4%32, i/4/32; x < 16 && y < 8 {
			copy(m.Pix[i:], []byte{0, 255, 0, 0}) // magenta at the top left
		} else {
			copy(m.Pix[i:], []byte{255, 0, 0, 128})
		}
	}
	b, err := inkJPEG(m)
	if err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("Exif\x00\x00"), "MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"...)
	seg := append([]byte{0xFF, 0xE1, 0, byte(len(exif) + 2)}, exif...)
	p, err := Decode(diag.Pos{}, "f.jpg", append(append(append([]byte{}, b[:2]...), seg...), b[2:]...), Limits{})
	if err != nil || p.Width != 16 || p.Height != 32 {
		t.Fatalf("%+v, %v", p, err)
	}
	inked(t, "turned", p, 12, 4, color.CMYK{M: 255})
	inked(t, "turned", p, 3, 28, color.CMYK{C: 255, K: 128})
}
