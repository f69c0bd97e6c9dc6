package raster

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"image/png"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// square is a page of 72 × 72 pt: at 72 dpi a pixel is a point.
func square(items ...page.Item) *page.Book {
	return &page.Book{Pages: []page.Page{{Trim: unit.Size{W: 72 * unit.Pt, H: 72 * unit.Pt}, Items: items}}}
}

func rect(x, y, w, h float64) unit.Rect {
	return unit.Rect{X: unit.FromPt(x), Y: unit.FromPt(y), W: unit.FromPt(w), H: unit.FromPt(h)}
}

func TestFill(t *testing.T) {
	book := square(page.Item{Fill: &page.Fill{Rect: rect(10, 20, 5.5, 3), Color: page.Color{M: 100, Y: 100}}})
	img, err := Page(book, 0, fonts.Embedded(), 72)
	if err != nil {
		t.Fatal(err)
	}
	red := RGB(page.Color{M: 100, Y: 100})
	for _, c := range []struct {
		x, y int
		want color.RGBA
	}{
		{9, 20, color.RGBA{255, 255, 255, 255}},
		{10, 20, red}, {14, 22, red},
		{10, 19, color.RGBA{255, 255, 255, 255}}, {10, 23, color.RGBA{255, 255, 255, 255}},
		{16, 20, color.RGBA{255, 255, 255, 255}},
	} {
		if got := img.RGBAAt(c.x, c.y); got != c.want {
			t.Errorf("pixel %d,%d is %v, want %v", c.x, c.y, got, c.want)
		}
	}
	// Half of the sixth pixel is covered: the edge is between red and white.
	if got := img.RGBAAt(15, 20); got.G <= red.G || got.G == 255 {
		t.Errorf("the edge is %v", got)
	}
}

func TestRule(t *testing.T) {
	line := func(dash float64) *page.Book {
		return square(page.Item{Rule: &page.Rule{
			From: unit.Point{X: 8 * unit.Pt, Y: 30 * unit.Pt}, To: unit.Point{X: 40 * unit.Pt, Y: 30 * unit.Pt},
			Width: 2 * unit.Pt, Color: page.Black, Dash: unit.FromPt(dash),
		}})
	}
	for _, c := range []struct {
		dash float64
		x, y int
		ink  bool
	}{
		{0, 8, 29, true}, {0, 39, 30, true}, {0, 40, 30, false}, {0, 20, 31, false}, {0, 20, 28, false},
		{4, 9, 30, true}, {4, 13, 30, false}, {4, 17, 30, true},
	} {
		img, err := Page(line(c.dash), 0, fonts.Embedded(), 72)
		if err != nil {
			t.Fatal(err)
		}
		if got := img.RGBAAt(c.x, c.y).R < 128; got != c.ink {
			t.Errorf("dash %g: ink at %d,%d is %v", c.dash, c.x, c.y, got)
		}
	}
}

// Three quarters of a ring leave the quarter before twelve o'clock white, and its
// middle.
func TestArc(t *testing.T) {
	arc := func(share int) *page.Book {
		return square(page.Item{Arc: &page.Arc{
			Center: unit.Point{X: 36 * unit.Pt, Y: 36 * unit.Pt}, Radius: 20 * unit.Pt, Width: 6 * unit.Pt, Color: page.Black, Share: share,
		}})
	}
	for _, c := range []struct {
		share, x, y int
		ink         bool
	}{
		{7500, 37, 16, true}, {7500, 55, 36, true}, {7500, 36, 55, true}, {7500, 16, 37, true},
		{7500, 34, 16, false}, {7500, 16, 34, false}, {7500, 22, 22, false}, {7500, 36, 36, false}, {7500, 36, 20, false}, {7500, 36, 11, false},
		{page.Turn, 34, 16, true}, {page.Turn, 22, 22, true}, {page.Turn, 36, 36, false},
		{0, 37, 16, false},
	} {
		img, err := Page(arc(c.share), 0, fonts.Embedded(), 72)
		if err != nil {
			t.Fatal(err)
		}
		if got := img.RGBAAt(c.x, c.y).R < 128; got != c.ink {
			t.Errorf("share %d: ink at %d,%d is %v", c.share, c.x, c.y, got)
		}
	}
	// What reaches over the edge is cut, what lies beyond leaves the page white.
	for _, at := range []unit.Len{0, 72 * unit.Pt, 500 * unit.Pt} {
		b := arc(page.Turn)
		b.Pages[0].Items[0].Arc.Center.X = at
		if got := ink(t, b, 0, 0, 72, 72); (got > 0) != (at < 100*unit.Pt) {
			t.Errorf("at %v there is ink of %d", at, got)
		}
	}
}

// ink sums the darkness in a rectangle of pixels.
func ink(t *testing.T, book *page.Book, x0, y0, x1, y1 int) int {
	t.Helper()
	img, err := Page(book, 0, fonts.Embedded(), 72)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			sum += 255 - int(img.RGBAAt(x, y).R)
		}
	}
	return sum
}

// A glyph stands on its baseline, between its origin and its advance, and turns
// clockwise about its origin.
func TestGlyph(t *testing.T) {
	face := fonts.Embedded().Stack(fonts.Hei)[0]
	run := func(turn uint8) *page.Book {
		return square(page.Item{Text: &page.Glyphs{
			Face: face.ID, Size: 20 * unit.Pt, Color: page.Black, Turn: turn, At: unit.Point{X: 36 * unit.Pt, Y: 36 * unit.Pt},
			Glyphs: []page.Glyph{{ID: face.Glyph('国'), Text: "国"}},
		}})
	}
	all := ink(t, run(0), 0, 0, 72, 72)
	if all == 0 {
		t.Fatal("no ink")
	}
	for turn, box := range [][4]int{{36, 18, 57, 39}, {33, 36, 54, 57}, {15, 33, 36, 54}, {18, 15, 39, 36}} {
		if in := ink(t, run(uint8(turn)), box[0], box[1], box[2], box[3]); in < all*97/100 {
			t.Errorf("turn %d: %d of %d within %v", turn, in, all, box)
		}
	}
}

func TestFaults(t *testing.T) {
	lib := fonts.Embedded()
	for _, dpi := range []float64{0, -1, 1e9} {
		if _, err := Page(square(), 0, lib, dpi); err == nil {
			t.Errorf("%g dpi is accepted", dpi)
		} else if _, ok := diag.AsFault(err); !ok {
			t.Errorf("%g dpi: %v is no fault of the user", dpi, err)
		}
	}
	bad := []page.Item{
		{Text: &page.Glyphs{Face: "none", Size: unit.Pt}},
		{Image: &page.Picture{Image: 3, Rect: rect(0, 0, 9, 9)}},
		{Rule: &page.Rule{To: unit.Point{X: 5 * unit.Pt, Y: 5 * unit.Pt}, Width: unit.Pt}},
		{Arc: &page.Arc{Radius: 1 << 50, Width: unit.Pt, Share: page.Turn}},
		{Arc: &page.Arc{Radius: unit.Pt, Width: -unit.Pt, Share: page.Turn}},
	}
	for i, it := range bad {
		if _, err := Page(square(it), 0, lib, 72); err == nil {
			t.Errorf("item %d is painted", i)
		}
	}
	if _, err := Page(square(), 1, lib, 72); err == nil {
		t.Error("a page that does not exist is painted")
	}
}

// An image is averaged, not sampled: a fine chequer of black and white is grey.
func TestPictureAverages(t *testing.T) {
	face := square()
	img, _ := Page(face, 0, fonts.Embedded(), 72)
	for y := range 72 {
		for x := range 72 {
			if (x+y)%2 == 0 {
				img.SetRGBA(x, y, color.RGBA{0, 0, 0, 255})
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	book := square(page.Item{Image: &page.Picture{Rect: rect(10, 10, 12, 12)}})
	book.Images = []page.Image{{Name: "chequer", Format: "png", Width: 72, Height: 72, Data: b.Bytes()}}
	out, err := Page(book, 0, fonts.Embedded(), 72)
	if err != nil {
		t.Fatal(err)
	}
	for y := 11; y < 21; y++ {
		for x := 11; x < 21; x++ {
			if r := out.RGBAAt(x, y).R; r < 108 || r > 148 {
				t.Fatalf("pixel %d,%d is %d, want grey", x, y, r)
			}
		}
	}
}

// The file says its resolution: 100 dpi are 3937 dots per metre.
func TestEncode(t *testing.T) {
	img, err := Page(square(), 0, fonts.Embedded(), 100)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Encode(&b, img, 100); err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(b.Bytes(), []byte("pHYs"))
	if at < 0 || binary.BigEndian.Uint32(b.Bytes()[at+4:]) != 3937 {
		t.Fatalf("pHYs at %d", at)
	}
	back, err := png.Decode(&b)
	if err != nil || back.Bounds() != img.Bounds() {
		t.Fatal(err, back.Bounds())
	}
	if Encode(&b, img, 0) == nil {
		t.Error("0 dpi is written")
	}
}

// Paper is white, black is the black of a press, colours order as inks do.
func TestRGB(t *testing.T) {
	for _, c := range []struct {
		ink  page.Color
		want color.RGBA
	}{
		{page.Color{}, color.RGBA{255, 255, 255, 255}},
		{page.Black, color.RGBA{0x23, 0x1f, 0x20, 255}},
		{page.Color{C: 100}, color.RGBA{0x00, 0xae, 0xef, 255}},
		{page.Color{K: 200}, color.RGBA{0x23, 0x1f, 0x20, 255}},
	} {
		if got := RGB(c.ink); got != c.want {
			t.Errorf("%v is %v, want %v", c.ink, got, c.want)
		}
	}
}
