package layout

import (
	"context"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/styles"
)

// Design is a sheet with its faces (styles.Sheet.Library) and what goes with them.
type Design struct {
	Sheet *styles.Sheet
	Fonts *fonts.Library
	Options
}

// Largest names the design of documents that no smaller sheet holds.
const Largest = "broadsheet"

// smallerSheets are the designs below it, the smallest first. A document of more characters
// than most is not tried: none of those measured came near it.
var smallerSheets = []struct {
	name string
	most int
}{{"a4", 1800}, {"tabloid", 3200}}

// Smallest lays a document out on the smallest of the sheets a4, tabloid and broadsheet
// that holds it on one page, or on as many of the last as it takes: the design "auto" of
// the program. A notice of 400 characters at the head of a broadsheet would leave four
// fifths of it white. open gives a design by its name, with the settings of the document
// and of the user; one that these do not suit, and all smaller ones when a number of pages
// is to be filled, are left aside. What is returned is the book with the design that it is
// set in; the error is that of Compose, or of open for the last.
func Smallest(ctx context.Context, d *doc.Document, open func(name string) (Design, error)) (*page.Book, Design, diag.List, error) {
	n := d.Characters()
	for _, s := range smallerSheets {
		if n > s.most {
			continue
		}
		in, err := open(s.name)
		if err != nil || in.Sheet.Pages != 0 {
			continue
		}
		book, diags, err := Compose(ctx, d, in.Sheet, in.Fonts, in.Options)
		if err != nil || len(book.Pages) != 1 {
			continue
		}
		diags.Add(diag.Info, "design-chosen", diag.Pos{File: d.File()},
			diag.T("排成 %s：一版排得下的最小开本", "set as %s, the smallest sheet that holds it on one page",
				s.name),
			diag.T("要别的版式用 --style", "--style asks for another design"))
		return book, in, diags, nil
	}
	in, err := open(Largest)
	if err != nil {
		return nil, in, nil, err
	}
	book, diags, err := Compose(ctx, d, in.Sheet, in.Fonts, in.Options)
	return book, in, diags, err
}
