package compare

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"dayang/layout/page"
	"dayang/layout/unit"
)

// column makes a page with a column of lines, ten points apart from the row.
func column(first int, lines ...string) *page.Book {
	pg := page.Page{
		Trim: unit.Size{W: 100 * unit.Pt, H: 100 * unit.Pt}, Grid: page.Grid{Top: 10 * unit.Pt, Step: 10 * unit.Pt},
		Zones: []page.Zone{{Kind: page.ZoneColumn, Name: "1", Rect: unit.Rect{W: 100 * unit.Pt, H: 100 * unit.Pt}}},
	}
	b := &page.Book{}
	for i, s := range lines {
		t := page.Glyphs{Size: 8 * unit.Pt, At: unit.Point{Y: unit.Len(10*(first+i)) * unit.Pt}, Elem: i}
		for k, r := range []rune(s) {
			t.Glyphs = append(t.Glyphs, page.Glyph{ID: uint16(r), X: unit.Len(8*k) * unit.Pt, Text: string(r)})
		}
		pg.Items = append(pg.Items, page.Item{Text: &t})
		b.Elems = append(b.Elems, page.Elem{Role: page.RoleParagraph, Text: s})
	}
	b.Pages = []page.Page{pg}
	return b
}

func TestBooks(t *testing.T) {
	base := column(1, "春天", "夏天", "秋天")
	for _, c := range []struct {
		name               string
		after              *page.Book
		text, lines, pages int
		kind               Kind
	}{
		{"the same", column(1, "春天", "夏天", "秋天"), 0, 0, 0, ""},
		{"one line lower", column(2, "春天", "夏天", "秋天"), 0, 3, 1, Moved},
		{"a word", column(1, "春天", "夏日", "秋天"), 2, 2, 1, Removed},
		{"one more", column(1, "春天", "夏天", "秋天", "冬天"), 1, 1, 1, Added},
	} {
		r := Books(base, c.after)
		if len(r.Text) != c.text || len(r.Lines) != c.lines || len(r.Pages) != c.pages {
			t.Errorf("%s: %+v", c.name, r)
		} else if c.lines > 0 && r.Lines[0].Kind != c.kind {
			t.Errorf("%s: the first line is %s", c.name, r.Lines[0].Kind)
		}
		if r.Same() != (c.name == "the same") {
			t.Errorf("%s: same is %v", c.name, r.Same())
		}
	}
	two := column(1, "春天", "夏天", "秋天")
	two.Pages = append(two.Pages, page.Page{})
	if r := Books(base, two); len(r.Pages) != 1 || r.Pages[0] != (Page{2, "added"}) || r.First() != 2 {
		t.Errorf("%+v", r.Pages)
	}
	if r := Books(base, column(2, "春天", "夏天", "秋天")); r.First() != 1 {
		t.Errorf("the first page is %d", r.First())
	}
	if r := Books(two, base); len(r.Pages) != 1 || r.Pages[0] != (Page{2, "removed"}) {
		t.Errorf("%+v", r.Pages)
	}
}

// Pages that were read back have no zones: their lines are runs, what is rounded
// has not moved, and the numbers of glyphs do not count.
func TestReadBack(t *testing.T) {
	back := func(dx unit.Len, ids uint16, lines ...string) *page.Book {
		b := column(1, lines...)
		b.Pages[0].Zones, b.ReadBack = nil, true
		for _, it := range b.Pages[0].Items {
			it.Text.At.X += dx
			for k := range it.Text.Glyphs {
				it.Text.Glyphs[k].ID += ids
			}
		}
		return b
	}
	report := column(1, "春天", "夏 天", "——秋天")
	for _, c := range []struct {
		name               string
		before, after      *page.Book
		text, lines, pages int
	}{
		{"rounded", report, back(slack/2, 0, "春天", "夏 天", "——秋天"), 0, 0, 0},
		{"moved", report, back(2*slack, 0, "春天", "夏 天", "——秋天"), 0, 3, 0},
		{"a word", report, back(0, 0, "春天", "夏 日", "——秋天"), 1, 2, 0},
		{"joined elements", report, back(0, 0, "春天", "夏 天——秋天"), 0, 3, 0},
		{"other numbers", back(0, 0, "春天"), back(0, 7, "春天"), 0, 0, 0},
		{"both, a word", back(0, 0, "春天"), back(0, 7, "春日"), 1, 2, 1},
	} {
		if r := Books(c.before, c.after); len(r.Text) != c.text || len(r.Lines) != c.lines || len(r.Pages) != c.pages {
			t.Errorf("%s: %d changes, %d lines, %d pages: %+v", c.name, len(r.Text), len(r.Lines), len(r.Pages), r)
		}
	}
}

// A picture with other bytes under the same name and in the same place is a
// difference; pages that were kept without the bytes are not.
func TestPictures(t *testing.T) {
	pictured := func(data string) *page.Book {
		b := column(1, "春天")
		b.Images = []page.Image{{Name: "a.png", Data: []byte(data)}}
		b.Pages[0].Items = append(b.Pages[0].Items, page.Item{Image: &page.Picture{Rect: unit.Rect{W: unit.Pt, H: unit.Pt}}})
		return b
	}
	for other, want := range map[string]int{"one": 0, "two": 1, "": 0} {
		if r := Books(pictured("one"), pictured(other)); len(r.Pages) != want {
			t.Errorf("%q: %+v", other, r)
		}
	}
}

// A pixel that differs is framed in both halves; nothing else is touched.
func TestPicture(t *testing.T) {
	before := image.NewRGBA(image.Rect(0, 0, 60, 40))
	draw.Draw(before, before.Rect, image.White, image.Point{}, draw.Src)
	after := image.NewRGBA(before.Rect)
	copy(after.Pix, before.Pix)
	after.SetRGBA(30, 20, color.RGBA{A: 255})
	got := Picture(before, after)
	marked := 0
	for y := range 40 {
		for x := range 60 {
			l, r := got.RGBAAt(x, y), got.RGBAAt(60+2*block+x, y)
			touched := l != color.RGBA{255, 255, 255, 255}
			if touched != image.Pt(x, y).In(image.Rect(24, 12, 36, 24)) {
				t.Fatalf("(%d, %d) is %v", x, y, l)
			}
			if touched {
				marked++
			} else if l != r {
				t.Fatalf("(%d, %d) differs on the right: %v", x, y, r)
			}
		}
	}
	if marked != block*block {
		t.Errorf("%d pixels marked", marked)
	}
}
