// Package svg writes a page as SVG: every glyph is drawn from its outline, so
// that the picture needs no font and looks the same everywhere. The same page
// gives the same bytes.
package svg

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/raster"
)

// Layer is a group of items over or under the page that a viewer may hide; it
// becomes a <g> of the class "layer" with the name in data-layer.
type Layer struct {
	Name  string
	Under []page.Item // painted before the page
	Over  []page.Item // painted after it
}

// Options say what is written beside the page. The zero Options write a file
// that stands for itself.
type Options struct {
	Layers []Layer
	// Cache keeps outlines between pictures; nil reads them anew.
	Cache *Cache
}

// Cache holds the path data of glyphs, which take most of the time of writing. It
// is safe for concurrent use; the zero Cache is empty.
type Cache struct{ paths sync.Map }

// cacheKey names a glyph.
type cacheKey struct {
	face *fonts.Face
	id   uint16
}

// outline returns the path data of a glyph.
func (c *Cache) outline(f *fonts.Face, g uint16) (string, error) {
	if c == nil {
		return outline(f, g)
	}
	id := cacheKey{f, g}
	if d, ok := c.paths.Load(id); ok {
		return d.(string), nil
	}
	d, err := outline(f, g)
	if err == nil {
		c.paths.Store(id, d)
	}
	return d, err
}

// Write writes page n (from 0). The error is that of w, or a fault of the book
// such as a face that the library does not have.
func Write(w io.Writer, book *page.Book, n int, lib *fonts.Library, o Options) error {
	if n < 0 || n >= len(book.Pages) {
		return fmt.Errorf("page %d of %d", n, len(book.Pages))
	}
	pg := &book.Pages[n]
	p := &painter{
		w:     bufio.NewWriter(w),
		book:  book,
		lib:   lib,
		known: map[string]bool{},
		cache: o.Cache,
		faces: map[page.FaceID]string{},
	}
	for i, id := range lib.IDs() {
		p.faces[id] = letters(i)
	}
	wd, ht := pg.Trim.W, pg.Trim.H
	fmt.Fprintf(p.w,
		`<svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="0 0 %s %s" role="img" xml:lang="%s">`+"\n",
		num(wd.MM()), num(ht.MM()), num(wd.Pt()), num(ht.Pt()), escape(book.Meta.Lang))
	fmt.Fprintf(p.w, "<title>%s</title>\n", escape(strings.TrimSpace(book.Meta.Title+" "+pg.Label)))
	if err := p.define(pg, o.Layers); err != nil {
		return err
	}
	fmt.Fprintf(p.w, `<path fill="#fff" d="M0 0H%sV%sH0z"/>`+"\n", num(wd.Pt()), num(ht.Pt()))
	for _, l := range o.Layers {
		p.group(l.Name, l.Under)
	}
	for i := range pg.Items {
		p.item(&pg.Items[i])
	}
	for _, l := range o.Layers {
		p.group(l.Name, l.Over)
	}
	_, _ = p.w.WriteString("</svg>\n") // the buffer keeps its first error
	return p.w.Flush()
}

type painter struct {
	w     *bufio.Writer
	book  *page.Book
	lib   *fonts.Library
	faces map[page.FaceID]string // prefix of the glyphs' ids
	known map[string]bool        // glyphs that are defined
	buf   []byte
	cache *Cache
}

// letters numbers faces: a, b, … z, ba, …
func letters(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letters(i/26) + letters(i%26)
}

func (p *painter) id(face page.FaceID, g uint16) string {
	return p.faces[face] + strconv.FormatUint(uint64(g), 16)
}

// define writes the outlines of all glyphs of the page once, in font units, y up.
func (p *painter) define(pg *page.Page, layers []Layer) error {
	open := false
	one := func(it *page.Item) error {
		if it.Text == nil {
			return nil
		}
		f := p.lib.Face(it.Text.Face)
		if f == nil {
			return fmt.Errorf("the library has no face %q", it.Text.Face)
		}
		for _, g := range it.Text.Glyphs {
			id := p.id(f.ID, g.ID)
			if p.known[id] {
				continue
			}
			p.known[id] = true
			d, err := p.cache.outline(f, g.ID)
			if err != nil {
				return err
			}
			if !open {
				_, _ = p.w.WriteString("<defs>\n")
				open = true
			}
			fmt.Fprintf(p.w, "<path id=\"%s\" d=\"%s\"/>\n", id, d)
		}
		return nil
	}
	lists := [][]page.Item{pg.Items}
	for _, l := range layers {
		lists = append(lists, l.Under, l.Over)
	}
	for i := range lists {
		for k := range lists[i] {
			if err := one(&lists[i][k]); err != nil {
				return err
			}
		}
	}
	if open {
		_, _ = p.w.WriteString("</defs>\n")
	}
	return nil
}

// outline writes a glyph as path data.
func outline(f *fonts.Face, g uint16) (string, error) {
	segs, err := f.Outline(nil, g)
	if err != nil {
		return "", fmt.Errorf("face %s: %w", f.ID, err)
	}
	var b []byte
	pt := func(q sfnt.Pt) {
		if last := b[len(b)-1]; last >= '0' && last <= '9' && !(q.X < 0) {
			b = append(b, ' ')
		}
		b = appendUnits(b, q.X)
		if !(q.Y < 0) {
			b = append(b, ' ')
		}
		b = appendUnits(b, q.Y)
	}
	for i, s := range segs {
		switch s.Op {
		case sfnt.MoveTo:
			if i > 0 {
				b = append(b, 'z')
			}
			b = append(b, 'M')
			pt(s.Args[0])
		case sfnt.LineTo:
			b = append(b, 'L')
			pt(s.Args[0])
		case sfnt.QuadTo:
			b = append(b, 'Q')
			pt(s.Args[0])
			pt(s.Args[1])
		}
	}
	if len(b) > 0 {
		b = append(b, 'z')
	}
	return string(b), nil
}

// appendUnits prints font units, which are whole but for transformed parts.
func appendUnits(b []byte, v float32) []byte {
	if n := int64(v); float32(n) == v {
		return strconv.AppendInt(b, n, 10)
	}
	return strconv.AppendFloat(b, float64(v), 'f', -1, 32)
}

func (p *painter) group(name string, items []page.Item) {
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(p.w, "<g class=\"layer\" data-layer=\"%s\">\n", escape(name))
	for i := range items {
		p.item(&items[i])
	}
	_, _ = p.w.WriteString("</g>\n")
}

func (p *painter) item(it *page.Item) {
	switch {
	case it.Text != nil:
		p.text(it.Text)
	case it.Rule != nil:
		r := it.Rule
		fmt.Fprintf(p.w, `<path stroke="%s" stroke-width="%s" d="M%s %sL%s %s"`, hex(r.Color), num(r.Width.Pt()),
			num(r.From.X.Pt()), num(r.From.Y.Pt()), num(r.To.X.Pt()), num(r.To.Y.Pt()))
		if r.Dash > 0 {
			fmt.Fprintf(p.w, ` stroke-dasharray="%s"`, num(r.Dash.Pt()))
		}
		_, _ = p.w.WriteString("/>\n")
	case it.Arc != nil:
		p.arc(it.Arc)
	case it.Fill != nil:
		fmt.Fprintf(p.w, "<rect %s fill=\"%s\"/>\n", area(it.Fill.Rect), hex(it.Fill.Color))
	case it.Image != nil:
		p.picture(it.Image)
	case it.Link != nil:
		if t := it.Link.Target; slices.ContainsFunc([]string{"http://", "https://", "mailto:"},
			func(s string) bool { return strings.HasPrefix(t, s) }) {
			fmt.Fprintf(p.w, "<a href=\"%s\"><rect %s fill=\"none\" pointer-events=\"all\"/></a>\n", escape(t),
				area(it.Link.Rect))
		}
	}
}

// arc writes a bent line.
func (p *painter) arc(a *page.Arc) {
	for i, c := range a.Curves(a.Radius) {
		if i == 0 {
			fmt.Fprintf(p.w, `<path fill="none" stroke="%s" stroke-width="%s" d="M%s %s`, hex(a.Color),
				num(a.Width.Pt()), num(c[0].X.Pt()), num(c[0].Y.Pt()))
		}
		fmt.Fprintf(p.w, "C%s %s %s %s %s %s", num(c[1].X.Pt()), num(c[1].Y.Pt()), num(c[2].X.Pt()),
			num(c[2].Y.Pt()), num(c[3].X.Pt()), num(c[3].Y.Pt()))
	}
	if a.Share > 0 {
		_, _ = p.w.WriteString("\"/>\n")
	}
}

// text writes a run: the glyphs stand in font units within a group that brings
// them to the page.
func (p *painter) text(t *page.Glyphs) {
	if len(t.Glyphs) == 0 || t.Size <= 0 {
		return
	}
	em := float64(p.lib.Face(t.Face).UnitsPerEm())
	scale := t.Size.Pt() / em
	fmt.Fprintf(p.w, `<g fill="%s" transform="translate(%s %s)`, hex(t.Color), num(t.At.X.Pt()), num(t.At.Y.Pt()))
	if t.Turn%4 != 0 {
		fmt.Fprintf(p.w, "rotate(%d)", 90*int(t.Turn%4))
	}
	s := strconv.FormatFloat(scale, 'g', 8, 64)
	fmt.Fprintf(p.w, `scale(%s -%s)">`, s, s)
	prefix := `<use href="#` + p.faces[t.Face]
	for _, g := range t.Glyphs {
		b := append(p.buf[:0], prefix...)
		b = append(strconv.AppendUint(b, uint64(g.ID), 16), '"')
		if g.X != 0 {
			b = append(appendTenth(append(b, ` x="`...), float64(g.X)/float64(t.Size)*em), '"')
		}
		if g.Y != 0 {
			b = append(appendTenth(append(b, ` y="`...), -float64(g.Y)/float64(t.Size)*em), '"')
		}
		p.buf = append(b, "/>"...)
		_, _ = p.w.Write(p.buf)
	}
	_, _ = p.w.WriteString("</g>\n")
}

// picture embeds an image; one without data, as in pages read back from JSON,
// is a grey field.
func (p *painter) picture(pic *page.Picture) {
	if pic.Image < 0 || pic.Image >= len(p.book.Images) {
		return
	}
	im := &p.book.Images[pic.Image]
	if len(im.Data) == 0 || im.Format != "jpeg" && im.Format != "png" {
		fmt.Fprintf(p.w, "<rect %s fill=\"#ccc\"/>\n", area(pic.Rect))
		return
	}
	fmt.Fprintf(p.w, "<image %s preserveAspectRatio=\"none\" href=\"data:image/%s;base64,", area(pic.Rect),
		im.Format)
	enc := base64.NewEncoder(base64.StdEncoding, p.w)
	_, _ = enc.Write(im.Data)
	_ = enc.Close()
	fmt.Fprintf(p.w, "\"><title>%s</title></image>\n", escape(im.Alt))
}

func area(r unit.Rect) string {
	return fmt.Sprintf(`x="%s" y="%s" width="%s" height="%s"`, num(r.X.Pt()), num(r.Y.Pt()), num(r.W.Pt()),
		num(r.H.Pt()))
}

func hex(c page.Color) string {
	v := raster.RGB(c)
	return fmt.Sprintf("#%02x%02x%02x", v.R, v.G, v.B)
}

// num prints a number of points or millimetres to a thousandth.
func num(v float64) string { return trim(math.Round(v*1000) / 1000) }

// appendTenth prints font units; a tenth is 1/10000 em as a rule.
func appendTenth(b []byte, v float64) []byte {
	n := int64(math.Round(v * 10))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/10, 10)
	if n%10 != 0 {
		b = append(b, '.', byte('0'+n%10))
	}
	return b
}

func trim(v float64) string {
	if v == 0 {
		return "0" // and not -0
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes text fit for XML; characters that XML forbids are left out.
func escape(s string) string {
	return escaper.Replace(strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF || r == 0xFFFD {
			return -1
		}
		return r
	}, s))
}
