package raster

import (
	"io"
	"testing"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// broadsheet is a page of 390 × 540 mm with n glyphs of text in five columns,
// some 1100 different characters, which is more variety than a report has.
func broadsheet(lib *fonts.Library, n int) *page.Book {
	face := lib.Stack(fonts.Song)[0]
	pg := page.Page{Trim: unit.Size{W: unit.FromMM(390), H: unit.FromMM(540)}}
	const perLine, perColumn = 19, 66
	size, leading := unit.FromPt(10.1), unit.FromPt(14.3)
	for i := 0; i < n; i += perLine {
		line := i / perLine
		run := &page.Glyphs{Face: face.ID, Size: size, Color: page.Black, At: unit.Point{
			X: unit.FromMM(20) + unit.Len(line/perColumn)*unit.FromPt(200.7),
			Y: unit.FromMM(40) + unit.Len(line%perColumn)*leading,
		}}
		for j := range min(perLine, n-i) {
			// Common characters are more frequent: the square bunches them.
			k := (i + j) * 7919 % 1100
			r := rune(0x4E00 + k*k/1100*9)
			run.Glyphs = append(run.Glyphs, page.Glyph{ID: face.Glyph(r), X: unit.Len(j) * size, Text: string(r)})
		}
		pg.Items = append(pg.Items, page.Item{Text: run})
	}
	return &page.Book{Pages: []page.Page{pg}}
}

func BenchmarkPage5500Glyphs100dpi(b *testing.B) { benchmarkPage(b, 100) }
func BenchmarkPage5500Glyphs300dpi(b *testing.B) { benchmarkPage(b, 300) }

func benchmarkPage(b *testing.B, dpi float64) {
	lib := fonts.Embedded()
	book := broadsheet(lib, 5500)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Page(book, 0, lib, dpi); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode100dpi(b *testing.B) {
	lib := fonts.Embedded()
	img, err := Page(broadsheet(lib, 5500), 0, lib, 100)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := Encode(io.Discard, img, 100); err != nil {
			b.Fatal(err)
		}
	}
}
