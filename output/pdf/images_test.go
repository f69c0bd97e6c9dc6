package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/color"
	"os"
	"slices"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
)

func TestRefusals(t *testing.T) {
	rich := func(c *composer) {
		c.add(page.Item{Fill: &page.Fill{Rect: unit.Rect{W: unit.Pt, H: unit.Pt}, Color: page.Color{C: 80, M: 70, Y: 60, K: 60}}})
	}
	for _, k := range []struct {
		name   string
		change func(*composer)
		o      pdf.Options
		code   string
	}{
		{"unknown target", nil, pdf.Options{Target: "press-x9"}, "target"},
		{"unknown condition", nil, pdf.Options{Target: pdf.PressX4, Condition: "papyrus"}, "condition"},
		{"a condition without a profile", nil, pdf.Options{Target: pdf.PressX4, Condition: "ifra26"}, "condition"},
		{"too much ink", rich, pdf.Options{Target: pdf.PressX1a}, "ink-limit"},
		{"as much ink on coated paper", rich, pdf.Options{Target: pdf.PressX1a, Condition: "coated"}, ""},
		{"as much ink on the screen", rich, pdf.Options{}, ""},
		{"a broken image", func(c *composer) { c.book.Images[0].Data = []byte("no image") }, pdf.Options{}, "image"},
	} {
		c := report(t)
		if k.change != nil {
			k.change(c)
		}
		err := pdf.Write(t.Context(), &bytes.Buffer{}, c.book, c.lib, k.o)
		code := ""
		if f, ok := diag.AsFault(err); ok {
			code = f.Code
		} else if err != nil {
			code = err.Error()
		}
		if code != k.code {
			t.Errorf("%s: %q, want %q", k.name, code, k.code)
		}
	}
	c := newBook(t)
	c.book.Pages = nil
	if err := pdf.Write(t.Context(), &bytes.Buffer{}, c.book, c.lib, pdf.Options{}); err == nil {
		t.Error("a book without pages was written")
	}
	c = report(t)
	if err := pdf.Write(t.Context(), broken{}, c.book, c.lib, pdf.Options{}); !errors.Is(err, errFull) {
		t.Errorf("a full disk gave %v", err)
	}
}

var errFull = errors.New("full")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errFull }

// images maps each target to the colour space that an image gets.
func TestImages(t *testing.T) {
	colored := func(x, y int) color.Color { return color.NRGBA{uint8(x / 2), uint8(y), 90, 255} }
	gray := func(x, y int) color.Color { return color.NRGBA{uint8(x / 2), uint8(x / 2), uint8(x / 2), 255} }
	clear := func(x, y int) color.Color { return color.NRGBA{200, 30, 30, uint8(y)} }
	for _, k := range []struct {
		name   string
		image  page.Image
		screen string
		press  string
	}{
		{"JPEG", asJPEG(t, paint(colored)), "DeviceRGB DCTDecode", "DeviceCMYK FlateDecode"},
		{"PNG", asPNG(t, paint(colored)), "DeviceRGB FlateDecode", "DeviceCMYK FlateDecode"},
		{"PNG without colour", asPNG(t, paint(gray)), "DeviceGray FlateDecode", "DeviceGray FlateDecode"},
		{"transparent PNG", asPNG(t, paint(clear)), "DeviceRGB FlateDecode", "DeviceCMYK FlateDecode"},
	} {
		for _, target := range pdf.Targets() {
			c := newBook(t)
			c.picture(k.image)
			c.picture(k.image)
			o := readBack(t, c.write(pdf.Options{Target: target}))
			all := o.dict(o.dict(o.pages[0]["Resources"])["XObject"])
			if len(all) != 2 {
				t.Fatalf("%d images", len(all))
			}
			want := k.press
			if target == pdf.Screen {
				want = k.screen
			}
			for _, ref := range all {
				d := o.dict(ref)
				got := fmt.Sprintf("%s %s", d["ColorSpace"].(types.Name), d["Filter"].(types.Name))
				if got != want || d["SMask"] != nil || d["Width"] != types.Integer(400) || d["Height"] != types.Integer(200) {
					t.Errorf("%s for %s: %s, %v", k.name, target, got, d)
				}
				if d["Filter"] == types.Name("FlateDecode") {
					n := map[types.Object]int{types.Name("DeviceRGB"): 3, types.Name("DeviceCMYK"): 4, types.Name("DeviceGray"): 1}[d["ColorSpace"]]
					if got := len(o.stream(ref)); got != 400*200*n {
						t.Errorf("%s for %s: %d samples", k.name, target, got)
					}
				}
			}
		}
	}
	// What is wholly transparent is paper.
	c := newBook(t)
	c.picture(asPNG(t, paint(clear)))
	o := readBack(t, c.write(pdf.Options{Target: pdf.PressX4}))
	for _, ref := range o.dict(o.dict(o.pages[0]["Resources"])["XObject"]) {
		if s := o.stream(ref); !slices.Equal(s[:4], []byte{0, 0, 0, 0}) {
			t.Errorf("transparent pixels are %v", s[:4])
		}
	}
}

// JPEG files in CMYK go through as they are, inks the way Adobe writes them.
func TestImagesInCMYK(t *testing.T) {
	load := func(name string) page.Image {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return page.Image{Name: name, Format: "jpeg", Width: 48, Height: 24, Data: data}
	}
	for _, target := range pdf.Targets() {
		c := newBook(t)
		c.picture(load("cmyk.jpg"))
		o := readBack(t, c.write(pdf.Options{Target: target}))
		for _, ref := range o.dict(o.dict(o.pages[0]["Resources"])["XObject"]) {
			d := o.dict(ref)
			if d["ColorSpace"] != types.Name("DeviceCMYK") || d["Filter"] != types.Name("DCTDecode") || !slices.Equal(o.floats(d["Decode"]), []float64{1, 0, 1, 0, 1, 0, 1, 0}) {
				t.Errorf("%s: %v", target, d)
			}
			if raw := o.value(ref).(types.StreamDict).Raw; !bytes.Equal(raw, c.book.Images[0].Data) {
				t.Errorf("%s: the file was changed", target)
			}
		}
		c = newBook(t)
		c.picture(load("rich.jpg"))
		c.book.Elems[len(c.book.Elems)-2].Source = "a.md:7:1"
		err := pdf.Write(t.Context(), &bytes.Buffer{}, c.book, c.lib, pdf.Options{Target: target})
		f, refused := diag.AsFault(err)
		if press := target == pdf.PressX4 || target == pdf.PressX1a; refused != press || refused && (f.Code != "ink-limit" || f.Pos != diag.Pos{File: "a.md", Line: 7, Col: 1}) {
			t.Errorf("%s: %v", target, err)
		}
	}
}

// Pictures for the press are no finer than it can show: 400 pixels on a third of
// an inch are 1200 dpi; 100 of them are enough.
func TestFinePicturesAreAveraged(t *testing.T) {
	c := newBook(t)
	c.picture(asPNG(t, paint(func(x, y int) color.Color { return color.NRGBA{200, uint8(x % 2 * 200), 0, 255} })))
	for i := range c.book.Pages[0].Items {
		if im := c.book.Pages[0].Items[i].Image; im != nil {
			im.Rect.W, im.Rect.H = 24*unit.Pt, 12*unit.Pt
		}
	}
	for target, want := range map[pdf.Target]int{pdf.Screen: 400, pdf.PressX4: 100} {
		o := readBack(t, c.write(pdf.Options{Target: target}))
		for _, ref := range o.dict(o.dict(o.pages[0]["Resources"])["XObject"]) {
			d := o.dict(ref)
			if d["Width"] != types.Integer(want) || d["Height"] != types.Integer(want/2) {
				t.Errorf("%s: %v × %v", target, d["Width"], d["Height"])
			}
			s := o.stream(ref)
			if target == pdf.PressX4 && (len(s) != 100*50*4 || !slices.Equal(s[:4], s[4:8])) {
				t.Errorf("%d samples, %v and %v", len(s), s[:4], s[4:8])
			}
			if target == pdf.Screen && !slices.Equal(s[:6], []byte{200, 0, 0, 200, 200, 0}) {
				t.Errorf("samples %v", s[:6])
			}
		}
	}
}

func BenchmarkSeparate(b *testing.B) {
	c := newBook(b)
	c.picture(asPNG(b, paint(func(x, y int) color.Color { return color.NRGBA{uint8(x), uint8(y), uint8(x * y), 255} })))
	b.SetBytes(400 * 200)
	for b.Loop() {
		c.write(pdf.Options{Target: pdf.PressX4})
	}
}

// A file that stands under several descriptions is written once, and what is stopped writes nothing.
func TestImageAgain(t *testing.T) {
	size := func(again bool) int {
		c := report(t)
		im := c.book.Images[0]
		im.Alt += "，又一次"
		if !again {
			im.Data = bytes.Clone(im.Data)
		}
		c.book.Images = append(c.book.Images, im)
		c.add(page.Item{Image: &page.Picture{Rect: unit.Rect{X: unit.FromMM(15), Y: c.y, W: 10 * unit.Pt, H: 5 * unit.Pt}, Image: len(c.book.Images) - 1, Elem: 0}})
		return len(c.write(pdf.Options{}))
	}
	if once, twice := size(true), size(false); once+len(report(t).book.Images[0].Data)/2 > twice {
		t.Errorf("%d bytes where the file is held once, %d where twice", once, twice)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var b bytes.Buffer
	c := report(t)
	if err := pdf.Write(ctx, &b, c.book, c.lib, pdf.Options{}); !errors.Is(err, context.Canceled) || b.Len() > 0 {
		t.Errorf("stopped: %v, %d bytes", err, b.Len())
	}
}
