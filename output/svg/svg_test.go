package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// book is a page with one of everything.
func book(lib *fonts.Library) *page.Book {
	f := lib.Stack(fonts.Song)[0]
	glyphs := []page.Glyph{{ID: f.Glyph('永'), Text: "永"}, {ID: f.Glyph('永'), X: 10 * unit.Pt, Y: unit.Pt, Text: "永"}}
	return &page.Book{
		Meta:   page.Meta{Title: `<"&` + "\x01", Lang: "zh-Hans"},
		Images: []page.Image{{Format: "png", Data: []byte("data"), Alt: "船"}, {Name: "lost.png"}},
		Pages: []page.Page{{
			Trim: unit.Size{W: 100 * unit.Pt, H: 50 * unit.Pt}, Label: "01",
			Items: []page.Item{
				{Fill: &page.Fill{Rect: unit.Rect{W: unit.Pt, H: unit.Pt}, Color: page.Color{M: 100}}},
				{Rule: &page.Rule{To: unit.Point{X: unit.Pt}, Width: unit.Pt / 4, Color: page.Black, Dash: unit.Pt}},
				{Text: &page.Glyphs{Face: f.ID, Size: 10 * unit.Pt, Color: page.Black, At: unit.Point{X: unit.Pt, Y: 12 * unit.Pt}, Glyphs: glyphs, Turn: 1}},
				{Image: &page.Picture{Rect: unit.Rect{W: unit.Pt, H: unit.Pt}}},
				{Image: &page.Picture{Image: 1}},
				{Link: &page.Link{Target: "https://example.com/?a&b"}},
				{Link: &page.Link{Target: "javascript:alert(1)"}},
				{Arc: &page.Arc{Center: unit.Point{X: 50 * unit.Pt, Y: 20 * unit.Pt}, Radius: 10 * unit.Pt, Width: 3 * unit.Pt, Share: page.Turn / 4, Color: page.Black}},
				{Arc: &page.Arc{Radius: unit.Pt, Width: unit.Pt}},
			},
		}},
	}
}

func TestWrite(t *testing.T) {
	lib := fonts.Embedded()
	var a, b, c bytes.Buffer
	layers := []Layer{{Name: "grid", Over: []page.Item{{Fill: &page.Fill{}}}}, {Name: "empty"}}
	cache := &Cache{}
	for i, w := range []*bytes.Buffer{&a, &b, &c} {
		o := Options{Layers: layers}
		if i > 0 {
			o.Cache = cache // the second time it is filled
		}
		if err := Write(w, book(lib), 0, lib, o); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) || !bytes.Equal(a.Bytes(), c.Bytes()) {
		t.Error("the same page gives other bytes")
	}
	got := a.String()
	dec := xml.NewDecoder(&a)
	for {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("no XML: %v", err)
		}
	}
	for want, n := range map[string]int{
		`<title>&lt;&quot;&amp; 01</title>`: 1,
		`viewBox="0 0 100 50"`:              1,
		`<path id="`:                        1, // one outline for the same glyph twice
		`<use href="#`:                      2,
		`x="1000" y="-100"`:                 1,
		`rotate(90)`:                        1,
		`stroke-dasharray="1"`:              1,
		`stroke-width="3" d="M50 10C55.523 10 60 14.477 60 20"/>`: 1,
		`fill="none" stroke=`:            1, // none of nothing
		`data:image/png;base64,ZGF0YQ==`: 1,
		`fill="#ccc"`:                    1,
		`https://example.com/?a&amp;b`:   1,
		`javascript`:                     0,
		`data-layer="grid"`:              1,
		`data-layer="empty"`:             0,
	} {
		if m := strings.Count(got, want); m != n {
			t.Errorf("%d times %s, want %d", m, want, n)
		}
	}
}

// Every use has its definition, whatever the text.
func TestUsesAreDefined(t *testing.T) {
	lib := fonts.Embedded()
	f := lib.Stack(fonts.Hei)[0]
	rapid.Check(t, func(t *rapid.T) {
		run := &page.Glyphs{Face: f.ID, Size: unit.Len(rapid.IntRange(1, 1<<24).Draw(t, "size"))}
		for _, id := range rapid.SliceOfN(rapid.IntRange(0, f.NumGlyphs()-1), 1, 20).Draw(t, "glyphs") {
			run.Glyphs = append(run.Glyphs, page.Glyph{ID: uint16(id)})
		}
		var b bytes.Buffer
		bk := &page.Book{Pages: []page.Page{{Trim: unit.Size{W: unit.Pt, H: unit.Pt}, Items: []page.Item{{Text: run}}}}}
		if err := Write(&b, bk, 0, lib, Options{}); err != nil {
			t.Fatal(err)
		}
		s := b.String()
		for _, part := range strings.Split(s, `href="#`)[1:] {
			id, _, _ := strings.Cut(part, `"`)
			if strings.Count(s, `<path id="`+id+`"`) != 1 {
				t.Fatalf("glyph %s is not defined once", id)
			}
		}
	})
}

func TestFaults(t *testing.T) {
	lib := fonts.Embedded()
	if err := Write(io.Discard, &page.Book{}, 0, lib, Options{}); err == nil {
		t.Error("a page that is not there was written")
	}
	bk := book(lib)
	bk.Pages[0].Items[2].Text.Face = "None"
	if err := Write(io.Discard, bk, 0, lib, Options{}); err == nil {
		t.Error("a face that is not there was written")
	}
}
