package pdf_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
)

var (
	red = page.Color{M: 100, Y: 100, K: 10}
	day = time.Date(2026, 9, 23, 8, 0, 0, 0, time.UTC)
)

// composer makes small books by hand.
type composer struct {
	t    testing.TB
	lib  *fonts.Library
	book *page.Book
	y    unit.Len
}

func newBook(t testing.TB) *composer {
	c := &composer{t: t, lib: fonts.Embedded(), book: &page.Book{
		Meta: page.Meta{Title: "河边的𬭊与春天", Author: []string{"林小满", "陈舟"}, Lang: "zh-Hans"},
	}}
	c.page("01")
	return c
}

func (c *composer) page(label string) {
	c.book.Pages = append(c.book.Pages, page.Page{Trim: unit.Size{W: unit.FromMM(150), H: unit.FromMM(200)}, Label: label})
	c.y = unit.FromMM(20)
}

func (c *composer) last() *page.Page { return &c.book.Pages[len(c.book.Pages)-1] }

func (c *composer) elem(role page.ElemRole, level, parent int, text string) int {
	c.book.Elems = append(c.book.Elems, page.Elem{Role: role, Level: level, Parent: parent, Text: text})
	return len(c.book.Elems) - 1
}

// line sets a text on a line of its own.
func (c *composer) line(voice fonts.Role, size unit.Len, color page.Color, el int, text string) *page.Glyphs {
	c.t.Helper()
	stack := c.lib.Stack(voice)
	c.y += size * 3 / 2
	var run *page.Glyphs
	x := unit.FromMM(15)
	for _, r := range text {
		var face *fonts.Face
		for _, f := range stack {
			if f.Glyph(r) != 0 {
				face = f
				break
			}
		}
		if face == nil {
			c.t.Fatalf("no face has %c", r)
		}
		if run == nil || run.Face != face.ID {
			run = &page.Glyphs{Face: face.ID, Size: size, Color: color, At: unit.Point{X: x, Y: c.y}, Elem: el}
			c.last().Items = append(c.last().Items, page.Item{Text: run})
		}
		g := face.Glyph(r)
		run.Glyphs = append(run.Glyphs, page.Glyph{ID: g, X: x - run.At.X, Text: string(r)})
		x += size.Mul(int64(face.Advance(g)), int64(face.UnitsPerEm()))
	}
	return run
}

func (c *composer) add(it page.Item) { c.last().Items = append(c.last().Items, it) }

// report is a book with every kind of element.
func report(t testing.TB) *composer {
	c := newBook(t)
	pt := unit.Pt
	c.line(fonts.Hei, 8*pt, page.Black, page.Artifact, "01　特别报道")
	c.line(fonts.SongBlack, 40*pt, page.Black, c.elem(page.RoleTitle, 0, -1, "河边的春天"), "河边的春天")
	c.line(fonts.Fang, 12*pt, page.Black, c.elem(page.RoleByline, 0, -1, "林小满"), "林小满")
	h := c.elem(page.RoleHeading, 1, -1, "柳色新")
	c.book.Outline = append(c.book.Outline,
		page.Outline{Title: "河边的春天", Level: 0, At: unit.Point{X: 15 * pt, Y: 30 * pt}},
		page.Outline{Title: "柳色新", Level: 1, At: unit.Point{X: 15 * pt, Y: c.y}})
	c.line(fonts.HeiBold, 15*pt, red, h, "柳色新")
	p := c.elem(page.RoleParagraph, 0, -1, "")
	c.add(page.Item{Fill: &page.Fill{Rect: unit.Rect{X: 40 * pt, Y: c.y, W: 300 * pt, H: 60 * pt}, Color: page.Color{M: 3, Y: 8, K: 4}}})
	c.line(fonts.Song, 10*pt, page.Black, p, "水边的柳树发了芽，姓𬭊的船工把船")
	c.line(fonts.Song, 10*pt, page.Black, p, "推到水里——“今年的水真好！”")
	for _, s := range []string{"第一，修堤。", "第二，种树。"} {
		c.line(fonts.Song, 10*pt, page.Black, c.elem(page.RoleItem, 0, -1, s), s)
	}
	table := c.elem(page.RoleTable, 0, -1, "")
	for i, s := range []string{"年份", "树木", "2025", "3000棵"} {
		c.line(fonts.Hei, 9*pt, page.Black, c.elem(page.RoleCell, i/2, table, s), s)
	}
	c.line(fonts.HeiBold, 38*pt, red, c.elem(page.RoleCallout, 0, -1, "3000棵"), "3000棵")
	c.line(fonts.Kai, 9*pt, page.Black, c.elem(page.RoleNote, 0, -1, "注：树苗数。"), "注：树苗数。")
	c.add(page.Item{Rule: &page.Rule{From: unit.Point{X: 15 * pt, Y: c.y}, To: unit.Point{X: 200 * pt, Y: c.y}, Width: pt / 2, Color: page.Black}})
	c.add(page.Item{Link: &page.Link{Rect: unit.Rect{X: 15 * pt, Y: c.y, W: 60 * pt, H: 12 * pt}, Target: "https://example.com/河?a=(1)"}})
	c.page("02")
	c.line(fonts.Song, 10*pt, page.Black, p, "第二天，孩子们也来了。")
	c.picture(rgbJPEG(t))
	run := c.line(fonts.Song, 10*pt, page.Black, c.elem(page.RoleParagraph, 0, -1, "ABC"), "ABC")
	run.Turn = 1
	return c
}

// picture places an image with a caption.
func (c *composer) picture(im page.Image) {
	el := c.elem(page.RoleFigure, 0, -1, "")
	c.book.Images = append(c.book.Images, im)
	c.y += 10 * unit.Pt
	c.add(page.Item{Image: &page.Picture{Rect: unit.Rect{X: unit.FromMM(15), Y: c.y, W: 100 * unit.Pt, H: 50 * unit.Pt}, Image: len(c.book.Images) - 1, Elem: el}})
	c.y += 50 * unit.Pt
	c.line(fonts.Kai, 8*unit.Pt, page.Black, c.elem(page.RoleCaption, 0, el, "柳树"), "柳树")
}

func (c *composer) write(o pdf.Options) []byte {
	c.t.Helper()
	if o.Producer == "" {
		o.Producer = "a test"
	}
	var b bytes.Buffer
	if err := pdf.Write(c.t.Context(), &b, c.book, c.lib, o); err != nil {
		c.t.Fatal(err)
	}
	return b.Bytes()
}

// paint makes a picture of 400 × 200 pixels.
func paint(f func(x, y int) color.Color) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, 400, 200))
	for y := range 200 {
		for x := range 400 {
			img.Set(x, y, f(x, y))
		}
	}
	return img
}

func asJPEG(t testing.TB, img image.Image) page.Image {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return page.Image{Name: "柳树.jpg", Format: "jpeg", Alt: "水边的柳树", Width: 400, Height: 200, Data: b.Bytes()}
}

func asPNG(t testing.TB, img image.Image) page.Image {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return page.Image{Name: "柳树.png", Format: "png", Width: 400, Height: 200, Data: b.Bytes()}
}

func rgbJPEG(t testing.TB) page.Image {
	return asJPEG(t, paint(func(x, y int) color.Color { return color.NRGBA{uint8(x / 2), uint8(y), 90, 255} }))
}

// objects is a file as pdfcpu reads it.
type objects struct {
	t     testing.TB
	table map[int]types.Object
	root  types.Dict
	info  types.Dict
	id    types.Array
	pages []types.Dict
}

func readBack(t testing.TB, data []byte) *objects {
	t.Helper()
	conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationStrict, Limits: model.DefaultResourceLimits()}
	ctx, err := pdfcpu.Read(bytes.NewReader(data), conf)
	if err != nil {
		t.Fatal(err)
	}
	o := &objects{t: t, table: map[int]types.Object{}, id: ctx.ID}
	for n, e := range ctx.Table {
		if e == nil || e.Free {
			continue
		}
		o.table[n] = e.Object
		if lazy, ok := e.Object.(types.LazyObjectStreamObject); ok {
			if o.table[n], err = lazy.DecodedObject(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
	}
	o.root, o.info = o.dict(*ctx.Root), o.dict(*ctx.Info)
	for _, k := range o.dict(o.root["Pages"])["Kids"].(types.Array) {
		o.pages = append(o.pages, o.dict(k))
	}
	return o
}

func (o *objects) value(v types.Object) types.Object {
	if r, ok := v.(types.IndirectRef); ok {
		return o.table[int(r.ObjectNumber)]
	}
	return v
}

func (o *objects) dict(v types.Object) types.Dict {
	switch d := o.value(v).(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	return nil
}

func (o *objects) stream(v types.Object) []byte {
	o.t.Helper()
	s, ok := o.value(v).(types.StreamDict)
	if !ok {
		o.t.Fatalf("%v is no stream", v)
	}
	if len(s.FilterPipeline) == 0 {
		return s.Raw
	}
	if err := s.Decode(); err != nil {
		o.t.Fatal(err)
	}
	return s.Content
}

func (o *objects) text(v types.Object) string {
	o.t.Helper()
	var s string
	var err error
	switch x := o.value(v).(type) {
	case types.HexLiteral:
		s, err = types.HexLiteralToString(x)
	case types.StringLiteral:
		s, err = types.StringLiteralToString(x)
	}
	if err != nil {
		o.t.Fatal(err)
	}
	return s
}

func (o *objects) floats(v types.Object) []float64 {
	var out []float64
	a, _ := o.value(v).(types.Array)
	for _, e := range a {
		switch n := o.value(e).(type) {
		case types.Integer:
			out = append(out, float64(n))
		case types.Float:
			out = append(out, float64(n))
		}
	}
	return out
}
