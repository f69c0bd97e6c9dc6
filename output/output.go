// Package output writes a laid-out book in the formats that the program offers.
package output

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"time"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/output/pdf"
	"dayang/output/raster"
	"dayang/output/svg"
)

// Format is a file format.
type Format string

// The formats.
const (
	PDF  Format = "pdf"
	PNG  Format = "png"  // one page
	SVG  Format = "svg"  // one page, with outlines
	JSON Format = "json" // the pages as plain data
)

// Formats lists the formats for messages and help.
func Formats() []Format { return []Format{PDF, PNG, SVG, JSON} }

// DefaultDPI is the resolution of a picture for which none is asked: enough to read a proof.
const DefaultDPI = 100

// Options say how a book is written.
type Options struct {
	Format Format
	// Page is the page of a picture (PNG, SVG), from 1; 0 is the first.
	Page int
	// DPI is the resolution of a PNG in dots per inch; 0 is DefaultDPI.
	DPI float64
	// Date is the file's date of creation; the zero time writes none.
	Date time.Time
	// Producer names the program in the file.
	Producer string
	// Target, Condition, Spot and Marks are for PDF (pdf.Options).
	Target    pdf.Target
	Condition string
	Spot      pdf.Spot
	Marks     bool
	// Embedded is told of each face in a PDF (pdf.Options).
	Embedded func(pdf.Embedded)
	// Cache is shared by the PDFs of one process; it may be nil.
	Cache *pdf.Cache
}

// Write writes a book. The error is a *diag.Fault for what the user asked
// wrongly; else it comes from w or ctx, or is an internal one.
func Write(ctx context.Context, w io.Writer, book *page.Book, lib *fonts.Library, o Options) error {
	switch o.Format {
	case PDF:
		return pdf.Write(ctx, w, book, lib, pdf.Options{
			Target:    o.Target,
			Condition: o.Condition,
			Spot:      o.Spot,
			Marks:     o.Marks,
			Date:      o.Date,
			Producer:  o.Producer,
			Embedded:  o.Embedded,
			Cache:     o.Cache,
		})
	case PNG, SVG:
		if o.Page == 0 {
			o.Page = 1
		}
		if o.DPI == 0 {
			o.DPI = DefaultDPI
		}
		if o.Page < 1 || o.Page > len(book.Pages) {
			return diag.NewFault("no-such-page", diag.Pos{},
				diag.T("没有第 %d 页，共 %d 页", "there is no page %d, only %d", o.Page, len(book.Pages)),
				diag.Text{}, nil)
		}
		if o.Format == SVG {
			return svg.Write(w, book, o.Page-1, lib, svg.Options{})
		}
		img, err := raster.Page(book, o.Page-1, lib, o.DPI)
		if err != nil {
			return err
		}
		return raster.Encode(w, img, o.DPI)
	case JSON:
		b := bufio.NewWriter(w)
		enc := json.NewEncoder(b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(book); err != nil {
			return err
		}
		return b.Flush()
	}
	return diag.NewFault("format", diag.Pos{}, diag.T("不认识格式 %q", "unknown format %q", o.Format),
		diag.T("可用：pdf png svg json", "known: pdf png svg json"), nil)
}
