package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"dayang/fonts"
	"dayang/input/asset"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
)

// FuzzPicture puts any bytes on a page as a picture: the file is written, or the
// picture is refused; and what input/asset lets pass can be written.
func FuzzPicture(f *testing.F) {
	im := image.NewNRGBA(image.Rect(0, 0, 9, 7))
	for i := range im.Pix {
		im.Pix[i] = byte(i * 5)
	}
	gray := image.NewGray16(im.Bounds())
	gray.SetGray16(3, 3, color.Gray16{Y: 40000})
	for _, m := range []image.Image{im, gray, image.NewPaletted(im.Bounds(), color.Palette{color.Black, color.Transparent})} {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	for _, m := range []image.Image{im, image.NewGray(im.Bounds())} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, m, nil); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
		f.Add(b.Bytes()[:b.Len()/2])
	}
	lib := fonts.Embedded()
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, _, err := image.DecodeConfig(bytes.NewReader(data)); err == nil && c.Width*c.Height > 1<<18 {
			return // large ones are slow, not different
		}
		clean, err := asset.Decode(diag.Pos{}, "f", data, asset.Limits{})
		sound := err == nil
		if sound {
			data = clean.Data
		}
		for _, target := range pdf.Targets() {
			book := &page.Book{
				Meta:   page.Meta{Title: "图", Lang: "zh-Hans"},
				Elems:  []page.Elem{{Role: page.RoleFigure, Parent: page.Artifact, Text: ""}},
				Images: []page.Image{{Name: "f", Format: "png", Alt: "图", Width: 9, Height: 7, Data: data}},
				Pages: []page.Page{{Trim: unit.Size{W: 200 * unit.Pt, H: 200 * unit.Pt}, Items: []page.Item{
					{Image: &page.Picture{Rect: unit.Rect{X: 20 * unit.Pt, Y: 20 * unit.Pt, W: 90 * unit.Pt, H: 70 * unit.Pt}}},
				}}},
			}
			var out bytes.Buffer
			err := pdf.Write(t.Context(), &out, book, lib, pdf.Options{Target: target})
			if _, ok := diag.AsFault(err); err != nil && !ok {
				t.Fatalf("%s: an error without a fault: %v", target, err)
			}
			if f, _ := diag.AsFault(err); sound && err != nil && f.Code == "image" {
				t.Fatalf("%s: a picture that was let pass: %v", target, err)
			}
		}
	})
}
