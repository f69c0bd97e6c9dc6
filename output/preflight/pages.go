package preflight

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// IsPDF reports whether a file begins as a PDF does.
func IsPDF(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-"))
}

// Pages reads a PDF back into pages as plain data, with the glyphs, rules, arcs, fills
// and pictures in painting order, and returns the font programs that it embeds.
// Elements come from the structure tree; of a file without one the text of each
// page is one element. There are no zones, and pictures have a hash of their
// samples for a name and no data. The error is a *diag.Fault, or that of ctx.
func Pages(ctx context.Context, name string, data []byte) (b *page.Book, programs map[page.FaceID][]byte, err error) {
	damaged := func(err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return diag.NewFault("pdf", diag.Pos{File: name}, diag.T("读不了这个 PDF", "the PDF cannot be read"),
			diag.T("dayang check 说明哪里坏了", "dayang check says what is broken"), err)
	}
	f, err := open(ctx, data)
	if err != nil || len(f.pages) == 0 {
		return nil, nil, damaged(err)
	}
	defer func() { // as of a check, what is damaged in a way that no rule expects
		if p := recover(); p != nil {
			b, programs, err = nil, nil, damaged(asError(p))
		}
	}()
	if f.odd != (diag.Text{}) {
		return nil, nil, damaged(errors.New(f.odd.EN))
	}
	c := &checker{Report: &Report{}, file: f}
	c.content()
	for _, p := range c.pages {
		if p.err != "" {
			return nil, nil, damaged(errors.New(p.err))
		}
	}
	b = &page.Book{ReadBack: true}
	b.Meta.Title = f.str(f.info["Title"])
	var owner map[[2]int]int
	if f.dict(f.catalog["StructTreeRoot"]) != nil {
		tree := c.readTree()
		owner = tree.found
		for _, e := range tree.elems {
			b.Elems = append(b.Elems, page.Elem{Role: page.ElemRole(e.kind), Parent: page.Artifact})
		}
		blocks := tree.blocks()
		told := map[int][]byte{}
		for _, m := range tree.marks {
			if owner[m] >= 0 {
				owner[m] = blocks[owner[m]]
				// The hyphen at the end of a line is none of the text.
				told[owner[m]] = append(told[owner[m]], strings.ReplaceAll(tree.texts[m], "\u00AD", "")...)
			}
		}
		for el, s := range told {
			b.Elems[el].Text = string(s)
		}
	}
	programs = map[page.FaceID][]byte{}
	for i, content := range c.pages {
		r := reader{file: f, book: b, programs: programs, number: i, owner: owner}
		for _, k := range []string{"TrimBox", "CropBox", "MediaBox"} {
			if r.trim == nil {
				r.trim = f.box(f.pages[i][k])
			}
		}
		if r.trim == nil {
			return nil, nil, damaged(fmt.Errorf("page %d has no size", i+1))
		}
		if owner == nil {
			var all strings.Builder
			for _, s := range content.texts {
				all.WriteString(s.text)
			}
			b.Elems = append(b.Elems, page.Elem{Role: page.RoleParagraph, Parent: page.Artifact, Text: all.String()})
		}
		b.Pages = append(b.Pages, r.page(content))
	}
	return b, programs, nil
}

// reader turns what a page paints into items.
type reader struct {
	*file
	book     *page.Book
	programs map[page.FaceID][]byte
	trim     []float64
	number   int
	owner    map[[2]int]int
}

func (r *reader) page(content *pageContent) page.Page {
	out := page.Page{Trim: unit.Size{W: unit.FromPt(r.trim[2] - r.trim[0]), H: unit.FromPt(r.trim[3] - r.trim[1])}}
	type item struct {
		order int
		page.Item
	}
	var items []item
	for i := range content.texts {
		if s := &content.texts[i]; !s.hidden && len(s.glyphs) > 0 {
			items = append(items, item{s.order, page.Item{Text: r.text(s)}})
		}
	}
	for i := range content.paints {
		items = append(items, item{content.paints[i].order, r.paint(&content.paints[i])})
	}
	for i := range content.images {
		items = append(items, item{content.images[i].order, r.image(&content.images[i])})
	}
	slices.SortStableFunc(items, func(a, b item) int { return a.order - b.order })
	for _, it := range items {
		out.Items = append(out.Items, it.Item)
	}
	return out
}

func (r *reader) at(x, y float64) unit.Point {
	return unit.Point{X: unit.FromPt(x - r.trim[0]), Y: unit.FromPt(r.trim[3] - y)}
}

func (r *reader) text(s *shown) *page.Glyphs {
	t := &page.Glyphs{
		Face:  page.FaceID(s.font.name),
		Size:  unit.FromPt(s.size),
		Color: process(s.color),
		At:    r.at(s.x, s.y),
		Turn:  s.turn,
		Elem:  page.Artifact,
	}
	if r.owner == nil {
		t.Elem = len(r.book.Elems) - 1
	} else if el, ok := r.owner[[2]int{r.number, s.mcid}]; ok && s.mcid >= 0 {
		t.Elem = el
	}
	for _, g := range s.glyphs {
		d := r.at(g.x, g.y)
		x, y := d.X-t.At.X, d.Y-t.At.Y
		for range s.turn % 4 { // the run's own axes
			x, y = y, -x
		}
		t.Glyphs = append(t.Glyphs, page.Glyph{ID: uint16(g.code), X: x, Y: y, Text: g.text})
	}
	if _, ok := r.programs[t.Face]; !ok {
		r.programs[t.Face] = nil
		if s.font.kind == "FontFile2" && s.font.identity {
			if data, err := r.stream(s.font.file); err == nil {
				r.programs[t.Face] = data
			}
		}
	}
	return t
}

func (r *reader) paint(p *painted) page.Item {
	a, b := r.at(p.x0, p.y1), r.at(p.x1, p.y0)
	if a := p.arc; a != nil {
		return page.Item{Arc: &page.Arc{
			Center: r.at(a.x, a.y), Radius: unit.FromPt(a.radius), Width: unit.FromPt(p.width),
			Share: int(math.Round(a.share * page.Turn)), Color: process(p.color),
		}}
	}
	if p.stroke {
		return page.Item{Rule: &page.Rule{From: a, To: b, Width: unit.FromPt(p.width), Color: process(p.color)}}
	}
	return page.Item{Fill: &page.Fill{
		Rect:  unit.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y},
		Color: process(p.color),
	}}
}

func (r *reader) image(p *placed) page.Item {
	a, b := r.at(p.box[0], p.box[3]), r.at(p.box[2], p.box[1])
	name := ""
	if s, ok := r.value(p.obj).(types.StreamDict); ok {
		ref, _ := p.obj.(types.IndirectRef) // as streams are
		if name, ok = r.sums[int(ref.ObjectNumber)]; !ok {
			sum := sha256.Sum256(s.Raw)
			name = hex.EncodeToString(sum[:])
			r.sums[int(ref.ObjectNumber)] = name
		}
	}
	r.book.Images = append(r.book.Images, page.Image{Name: name})
	return page.Item{Image: &page.Picture{
		Rect:  unit.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y},
		Image: len(r.book.Images) - 1,
		Elem:  page.Artifact,
	}}
}

// process is a colour in process inks; one of another kind is told from its
// neighbours, but not the same.
func process(c color) page.Color {
	v, ok := c.inks()
	switch {
	case ok:
	case c.space == "DeviceRGB" && len(c.v) == 3:
		v = [4]float64{1 - c.v[0], 1 - c.v[1], 1 - c.v[2], 0}
	case len(c.v) == 1: // a spot ink
		v = [4]float64{0, c.v[0], c.v[0], 0}
	default:
		return page.Black
	}
	per := func(x float64) uint8 { return uint8(math.Round(100 * min(max(x, 0), 1))) }
	return page.Color{C: per(v[0]), M: per(v[1]), Y: per(v[2]), K: per(v[3])}
}
