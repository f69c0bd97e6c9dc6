package layout_test

import (
	"context"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/styles"
)

// On pages of one column pictures are smaller, by a third at most, if the report then takes fewer
// pages, and have the size that the design gives them if not.
func TestSmallerPictures(t *testing.T) {
	for name, c := range map[string]struct {
		design string
		images []string
		pages  int
		full   bool // the first picture is as wide as it goes
	}{
		"three broad ones": {"gongwen", []string{"1600x900", "1600x900", "1600x900"}, 2, false},
		"one":              {"gongwen", []string{"1600x700"}, 1, true},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: []doc.Block{{Kind: doc.Paragraph, Text: strings.Repeat("河上新修了一座桥，两岸的人来往方便。", 6)}}}
		for _, src := range c.images {
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Figure, Text: "新桥", Image: &doc.Image{Src: src}})
		}
		for i := range d.Blocks {
			d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
		}
		s, err := styles.Load(c.design, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{Pictures: shapes})
		if err != nil {
			t.Fatal(err)
		}
		if len(book.Pages) != c.pages {
			t.Errorf("%s: %d pages, want %d", name, len(book.Pages), c.pages)
		}
		for i := range book.Pages {
			for _, it := range book.Pages[i].Items {
				if it.Image == nil {
					continue
				}
				if w := it.Image.Rect.W; 100*w < 66*s.ColumnWidth() || (w == s.ColumnWidth()) != c.full {
					t.Errorf("%s: a picture is %v pt wide, the column %v pt", name, w.Pt(), s.ColumnWidth().Pt())
				}
			}
		}
	}
}

// On pages of several columns the pictures of a report whose last page is a stub, or has nothing but
// pictures, are smaller if that page is gone with it; no other report has smaller ones, and no picture is
// a strip over one column.
func TestPicturesWithoutALastPage(t *testing.T) {
	text := func(n int) doc.Block {
		return doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("河上新修了一座桥，两岸的人来往方便。", n)}
	}
	picture := func(size string) doc.Block {
		return doc.Block{Kind: doc.Figure, Text: "新桥", Image: &doc.Image{Src: size}}
	}
	for name, c := range map[string]struct {
		blocks  []doc.Block
		pages   int
		smaller bool
		least   int // columns that a picture takes at least
	}{
		"pictures would stand alone": {[]doc.Block{text(6), picture("900x1200"), text(6), picture("900x1200"),
			picture("1200x1200"), picture("1600x1100"), picture("1600x1100")}, 1, true, 1},
		"a few lines would": {[]doc.Block{text(10), picture("1600x1100"), text(8), text(17), picture("900x1200"), text(7),
			picture("1600x1100"), text(8)}, 1, true, 1},
		"a show of pictures": {[]doc.Block{picture("1600x1067"), picture("1000x1500"), picture("2000x667"),
			picture("1500x1100"), picture("1200x1200"), text(2)}, 1, true, 1},
		"it has its page":      {[]doc.Block{text(18), picture("1600x1100"), text(15)}, 1, false, 2},
		"the last page is one": {[]doc.Block{text(60), picture("1600x1100"), text(80), picture("1600x1100"), text(60)}, 3, false, 2},
		"broad ones": {[]doc.Block{text(6), picture("3000x600"), text(6), picture("3000x600"), picture("3000x600"),
			picture("3000x600"), picture("3000x600"), picture("3000x600"), picture("3000x600"), picture("3000x600"),
			picture("3000x600")}, 2, false, 2},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: c.blocks}
		for i := range d.Blocks {
			d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
		}
		s, err := styles.Load("a4", styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{Pictures: shapes})
		if err != nil {
			t.Fatal(err)
		}
		smaller, two := false, 2*s.ColumnWidth()+s.Gutter()
		for i := range book.Pages {
			for _, it := range book.Pages[i].Items {
				if it.Image == nil {
					continue
				}
				if img := book.Images[it.Image.Image]; img.Width > img.Height {
					smaller = smaller || it.Image.Rect.W < two
					if c.least > 1 && it.Image.Rect.W <= s.ColumnWidth() {
						t.Errorf("%s: a picture is over one column", name)
					}
				}
			}
		}
		if len(book.Pages) != c.pages || smaller != c.smaller {
			t.Errorf("%s: %d pages, smaller: %v", name, len(book.Pages), smaller)
		}
	}
}

// A picture is read once, in however many variants of the design a report is laid out.
func TestPicturesAreReadOnce(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}}
	for i := range 4 {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Figure, Text: "新桥", Image: &doc.Image{Src: "1600x900"}, Pos: diag.Pos{File: "f", Line: i + 1, Col: 1}})
	}
	s, err := styles.Load("gongwen", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	_, _, err = layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{Pictures: func(pos diag.Pos, src string) (page.Image, error) {
		read++
		return shapes(pos, src)
	}})
	if err != nil || read != 1 {
		t.Errorf("read %d times, %v", read, err)
	}
}
