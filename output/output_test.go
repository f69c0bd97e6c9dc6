package output_test

import (
	"bytes"
	"testing"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output"
)

// A picture without a page and a resolution is that of the first page, in 100 dpi.
func TestPictureDefaults(t *testing.T) {
	book := &page.Book{Pages: []page.Page{{Trim: unit.Size{W: 72 * unit.Pt, H: 36 * unit.Pt}}}}
	var plain, asked bytes.Buffer
	if err := output.Write(t.Context(), &plain, book, fonts.Embedded(), output.Options{Format: output.PNG}); err != nil {
		t.Fatal(err)
	}
	if err := output.Write(t.Context(), &asked, book, fonts.Embedded(), output.Options{Format: output.PNG, Page: 1, DPI: output.DefaultDPI}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(plain.Bytes(), asked.Bytes()) {
		t.Error("they differ")
	}
	if output.Write(t.Context(), &plain, book, fonts.Embedded(), output.Options{Format: output.SVG, Page: 2}) == nil {
		t.Error("page 2 of 1 was written")
	}
}
