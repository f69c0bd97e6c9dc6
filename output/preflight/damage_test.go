package preflight

import (
	"bytes"
	"fmt"
	"image"
	rgb "image/color"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
)

// goodText is the text of the good file.
var goodText = []string{"春天的河", "柳色新", "水边的柳树发了芽，船工把船推到水里。", "柳树", "1.修堤", "年份", "据县志。"}

// goodArc is a share of a ring.
func goodArc(share int, c page.Color) *page.Arc {
	return &page.Arc{Center: unit.Point{X: unit.FromMM(90), Y: unit.FromMM(70)}, Radius: 30 * unit.Pt, Width: 6 * unit.Pt, Share: share, Color: c}
}

// goodBook is a page with a bit of everything, and an empty one.
func goodBook(t testing.TB, lib *fonts.Library) *page.Book {
	t.Helper()
	book := &page.Book{Meta: page.Meta{Title: "春天的河", Author: []string{"林小满"}}}
	pg := page.Page{Trim: unit.Size{W: unit.FromMM(150), H: unit.FromMM(100)}, Bleed: unit.FromMM(3), Label: "01"}
	add := func(voice fonts.Role, size unit.Len, c page.Color, y float64, role page.ElemRole, level int, text string) {
		face := lib.Stack(voice)[0]
		g := &page.Glyphs{Face: face.ID, Size: size, Color: c, At: unit.Point{X: unit.FromMM(20), Y: unit.FromMM(y)}, Elem: len(book.Elems)}
		x := unit.Len(0)
		for _, r := range text {
			id := face.Glyph(r)
			g.Glyphs = append(g.Glyphs, page.Glyph{ID: id, X: x, Text: string(r)})
			x += size.Mul(int64(face.Advance(id)), int64(face.UnitsPerEm()))
		}
		book.Elems = append(book.Elems, page.Elem{Role: role, Level: level, Parent: -1, Text: text})
		pg.Items = append(pg.Items, page.Item{Text: g})
	}
	add(fonts.SongBlack, 30*unit.Pt, page.Color{M: 100, Y: 100}, 25, page.RoleTitle, 0, goodText[0])
	add(fonts.HeiBold, 12*unit.Pt, page.Black, 35, page.RoleHeading, 1, goodText[1])
	add(fonts.Song, 10*unit.Pt, page.Black, 45, page.RoleParagraph, 0, goodText[2])
	var b bytes.Buffer
	img := image.NewNRGBA(image.Rect(0, 0, 400, 200))
	for i := range img.Pix {
		img.Pix[i] = uint8(i*7) | 0x80
	}
	img.Set(0, 0, rgb.NRGBA{200, 20, 40, 255})
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	book.Images = []page.Image{{Name: "柳树.png", Format: "png", Alt: "水边的柳树", Width: 400, Height: 200, Data: b.Bytes()}}
	pg.Items = append(pg.Items,
		page.Item{Image: &page.Picture{Rect: unit.Rect{X: unit.FromMM(20), Y: unit.FromMM(50), W: 144 * unit.Pt, H: 72 * unit.Pt}, Elem: len(book.Elems)}},
		page.Item{Rule: &page.Rule{From: unit.Point{X: unit.FromMM(20), Y: unit.FromMM(90)}, To: unit.Point{X: unit.FromMM(80), Y: unit.FromMM(90)}, Width: unit.Pt / 2, Color: page.Black}},
		page.Item{Arc: goodArc(page.Turn, page.Color{K: 15})}, page.Item{Arc: goodArc(7430, page.Color{M: 80})}, page.Item{Arc: goodArc(1200, page.Black)},
		page.Item{Link: &page.Link{Rect: unit.Rect{X: unit.FromMM(20), Y: unit.FromMM(92), W: 50 * unit.Pt, H: 10 * unit.Pt}, Target: "https://example.com/"}})
	book.Elems = append(book.Elems, page.Elem{Role: page.RoleFigure, Parent: -1})
	add(fonts.Kai, 8*unit.Pt, page.Black, 95, page.RoleCaption, 0, goodText[3])
	book.Elems[len(book.Elems)-1].Parent = len(book.Elems) - 2
	// A list with a label, a table with a head, a note.
	list := len(book.Elems)
	book.Elems = append(book.Elems, page.Elem{Role: page.RoleList, Parent: -1}, page.Elem{Role: page.RoleItem, Parent: list, Text: goodText[4]},
		page.Elem{Role: page.RoleLabel, Parent: list + 1})
	add(fonts.Song, 8*unit.Pt, page.Black, 20, page.RoleParagraph, 0, goodText[4])
	book.Elems = book.Elems[:list+3]
	label := *pg.Items[len(pg.Items)-1].Text
	body := label
	label.Glyphs, label.Elem, label.Part = label.Glyphs[:2], list+1, list+2
	body.Glyphs, body.Elem = body.Glyphs[2:], list+1
	pg.Items[len(pg.Items)-1].Text = &label
	pg.Items = append(pg.Items, page.Item{Text: &body})
	book.Elems = append(book.Elems, page.Elem{Role: page.RoleTable, Parent: -1})
	add(fonts.Song, 8*unit.Pt, page.Black, 15, page.RoleHeadCell, 0, goodText[5])
	book.Elems[list+4].Parent = list + 3
	add(fonts.Song, 8*unit.Pt, page.Black, 10, page.RoleNote, 0, goodText[6])
	second := pg
	second.Label = "02"
	second.Items = nil
	book.Pages = []page.Page{pg, second}
	return book
}

// good writes a small file that has nothing wrong.
func good(t testing.TB, target Target) []byte {
	t.Helper()
	lib := fonts.Embedded()
	book := goodBook(t, lib)
	var out bytes.Buffer
	if err := pdf.Write(t.Context(), &out, book, lib, pdf.Options{Target: pdf.Target(target), Date: time.Date(2026, 9, 23, 0, 0, 0, 0, time.UTC), Producer: "a test"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// draft is a good file taken apart, to be damaged and put together again.
type draft struct {
	*file
	t          testing.TB
	root, docs int // object numbers of the catalogue and the information
	head       string
	trailer    string // more entries
	tail       string // after the end
}

func takeApart(t testing.TB, data []byte) *draft {
	t.Helper()
	f, err := open(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	d := &draft{file: f, t: t, head: f.version}
	for n, o := range f.objects {
		switch v := o.(type) {
		case types.Dict:
			if f.name(v["Type"]) == "Catalog" {
				d.root = n
			}
			if v["Producer"] != nil {
				d.docs = n
			}
		case types.ObjectStreamDict, types.XRefStreamDict:
			delete(f.objects, n)
		}
	}
	return d
}

// bytes puts the file together with a plain table of objects.
func (d *draft) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%%PDF-%s\n%%\xE5\xA4\xA7\xE6\n", d.head)
	at := map[int]int{}
	numbers := slices.Sorted(maps.Keys(d.objects))
	for _, n := range numbers {
		at[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", n)
		if s, ok := d.objects[n].(types.StreamDict); ok {
			s.Dict["Length"] = types.Integer(len(s.Raw))
			fmt.Fprintf(&b, "%s\nstream\n", s.Dict.PDFString())
			b.Write(s.Raw)
			b.WriteString("\nendstream")
		} else {
			b.WriteString(d.objects[n].PDFString())
		}
		b.WriteString("\nendobj\n")
	}
	most := numbers[len(numbers)-1]
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", most+1)
	for n := 1; n <= most; n++ {
		if off, ok := at[n]; ok {
			fmt.Fprintf(&b, "%010d 00000 n \n", off)
		} else {
			b.WriteString("0000000000 00000 f \n")
		}
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root %d 0 R", most+1, d.root)
	if d.docs > 0 {
		fmt.Fprintf(&b, "/Info %d 0 R", d.docs)
	}
	if d.id != nil {
		fmt.Fprintf(&b, "/ID%s", d.id.PDFString())
	}
	fmt.Fprintf(&b, "%s>>\nstartxref\n%d\n%%%%EOF\n%s", d.trailer, start, d.tail)
	return b.Bytes()
}

// add appends an object.
func (d *draft) add(o types.Object) types.IndirectRef {
	n := 1
	for d.objects[n] != nil {
		n++
	}
	d.objects[n] = o
	return *types.NewIndirectRef(n, 0)
}

// sheet is the dictionary of the first page as it stands in the file.
func (d *draft) sheet() types.Dict {
	kids := d.array(d.dict(d.catalog["Pages"])["Kids"])
	return d.dict(kids[0])
}

func (d *draft) resources() types.Dict { return d.dict(d.sheet()["Resources"]) }

// inner returns a dictionary of the resources, made if it is not there.
func (d *draft) inner(kind string) types.Dict {
	in := d.dict(d.resources()[kind])
	if in == nil {
		in = types.Dict{}
		d.resources()[kind] = in
	}
	return in
}

// write replaces the content of the first page.
func (d *draft) write(change func(string) string) {
	d.t.Helper()
	data, err := d.stream(d.sheet()["Contents"])
	if err != nil {
		d.t.Fatal(err)
	}
	now := change(string(data))
	if now == string(data) {
		d.t.Fatal("the content was not changed")
	}
	d.sheet()["Contents"] = d.add(raw(now))
}

func raw(s string) types.StreamDict {
	return types.StreamDict{Dict: types.Dict{}, Raw: []byte(s)}
}

// append adds operators to the first page, as an artifact.
func (d *draft) append(ops string) {
	d.write(func(s string) string { return s + "/Artifact BMC q " + ops + " Q EMC\n" })
}

// face returns the Type 0 font of a face.
func (d *draft) face(name string) types.Dict {
	for _, o := range d.inner("Font") {
		if f := d.dict(o); strings.HasSuffix(d.name(f["BaseFont"]), name) {
			return f
		}
	}
	d.t.Fatalf("no font %s", name)
	return nil
}

func (d *draft) cid(name string) types.Dict {
	return d.dict(d.array(d.face(name)["DescendantFonts"])[0])
}

func (d *draft) picture() types.Dict {
	for _, o := range d.inner("XObject") {
		return d.dict(o)
	}
	d.t.Fatal("no image")
	return nil
}

func (d *draft) intent() types.Dict {
	return d.dict(d.array(d.catalog["OutputIntents"])[0])
}

// packet changes the XMP packet.
func (d *draft) packet(old, new string) {
	d.t.Helper()
	data, err := d.stream(d.catalog["Metadata"])
	if err != nil {
		d.t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		d.t.Fatalf("no %q in XMP", old)
	}
	d.catalog["Metadata"] = d.add(raw(strings.ReplaceAll(string(data), old, new)))
}

// element finds a structure element.
func (d *draft) element(kind string) types.Dict {
	for _, n := range slices.Sorted(maps.Keys(d.objects)) {
		if v, ok := d.objects[n].(types.Dict); ok && d.name(v["S"]) == kind && v["P"] != nil {
			return v
		}
	}
	d.t.Fatalf("no element %s", kind)
	return nil
}
