// Package raster paints a page as a picture, with nothing but the outlines of
// the faces: no external program, no PDF. The same book gives the same bytes.
package raster

import (
	"fmt"
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// MaxPixels bounds a picture: a broadsheet (390 × 540 mm) at 600 dpi has 118
// million, and four bytes a pixel must find room in memory.
const MaxPixels = 400e6

// Page paints page n (from 0) of a book at a resolution in dots per inch. The
// picture shows the trimmed page without its bleed; links are not painted. The
// error is a *diag.Fault for a resolution that would make a picture of no pixel
// or of more than MaxPixels and for an image that cannot be read; any other
// error is a fault of the book, such as a face that the library does not have.
func Page(book *page.Book, n int, lib *fonts.Library, dpi float64) (*image.RGBA, error) {
	if n < 0 || n >= len(book.Pages) {
		return nil, fmt.Errorf("page %d of %d", n, len(book.Pages))
	}
	pg := &book.Pages[n]
	if pg.Trim.W <= 0 || pg.Trim.H <= 0 {
		return nil, fmt.Errorf("page %d has no size", n)
	}
	p := &painter{
		book: book, lib: lib, scale: dpi / 72,
		outlines: map[outlineKey]*outline{}, masks: map[maskKey]*mask{},
	}
	w, h := p.px(pg.Trim.W), p.px(pg.Trim.H)
	if !(w >= 0.5 && h >= 0.5 && w*h <= MaxPixels) { // also false for NaN
		most := math.Floor(72 * math.Sqrt(MaxPixels/(pg.Trim.W.Pt()*pg.Trim.H.Pt())))
		return nil, diag.NewFault("resolution", diag.Pos{},
			diag.T("不能以 %g dpi 画这一页", "this page cannot be painted at %g dpi", dpi),
			diag.T("看版用 100，至多 %.0f", "use 100 for proofs, %.0f at most", most), nil)
	}
	p.img = image.NewRGBA(image.Rect(0, 0, int(math.Round(w)), int(math.Round(h))))
	draw.Draw(p.img, p.img.Bounds(), image.White, image.Point{}, draw.Src)
	for i := range pg.Items {
		if err := p.item(&pg.Items[i]); err != nil {
			return nil, err
		}
	}
	return p.img, nil
}

// painter holds what one page needs while it is painted.
type painter struct {
	book     *page.Book
	lib      *fonts.Library
	img      *image.RGBA
	scale    float64 // pixels per point
	outlines map[outlineKey]*outline
	masks    map[maskKey]*mask
	r        vector.Rasterizer
}

func (p *painter) px(l unit.Len) float64 { return l.Pt() * p.scale }

func (p *painter) item(it *page.Item) error {
	switch {
	case it.Text != nil:
		return p.text(it.Text)
	case it.Rule != nil:
		return p.rule(it.Rule)
	case it.Arc != nil:
		return p.arc(it.Arc)
	case it.Fill != nil:
		r := it.Fill.Rect
		p.rect(p.px(r.X), p.px(r.Y), p.px(r.Right()), p.px(r.Bottom()), it.Fill.Color)
	case it.Image != nil:
		return p.picture(it.Image)
	}
	return nil
}

// thinnest is the least width of a rule in pixels: a hairline of 0.1 mm at
// 50 dpi would else be a faint grey.
const thinnest = 0.5

// rule paints a line. Dashes shorter than half a pixel cannot be told apart and
// are painted as one line.
func (p *painter) rule(r *page.Rule) error {
	half := max(p.px(r.Width), thinnest) / 2
	x0, y0, x1, y1 := p.px(r.From.X), p.px(r.From.Y), p.px(r.To.X), p.px(r.To.Y)
	switch {
	case r.From.Y == r.To.Y:
		p.dashes(x0, x1, float64(p.img.Rect.Dx()), p.px(r.Dash), func(from, to float64) {
			p.rect(from, y0-half, to, y0+half, r.Color)
		})
	case r.From.X == r.To.X:
		p.dashes(y0, y1, float64(p.img.Rect.Dy()), p.px(r.Dash), func(from, to float64) {
			p.rect(x0-half, from, x0+half, to, r.Color)
		})
	default:
		return fmt.Errorf("the rule from (%v, %v) to (%v, %v) is oblique", r.From.X, r.From.Y, r.To.X, r.To.Y)
	}
	return nil
}

// dashes calls paint for the dashes of a line from a to b that lie between 0 and
// end, so that a line far longer than the page costs no more than the page.
func (p *painter) dashes(a, b, end, dash float64, paint func(from, to float64)) {
	if dash < 0.5 {
		paint(a, b)
		return
	}
	dir, first, last := 1.0, -a, end-a
	if b < a {
		dir, first, last = -1, a-end, a
	}
	length := math.Abs(b - a)
	first, last = max(first, 0), min(last, length)
	for at := math.Floor(first/(2*dash)) * 2 * dash; at < last; at += 2 * dash {
		paint(a+dir*at, a+dir*min(at+dash, length))
	}
}

// rect fills a rectangle; its edges are antialiased.
func (p *painter) rect(x0, y0, x1, y1 float64, c page.Color) {
	x0, x1 = max(min(x0, x1), 0), min(max(x0, x1), float64(p.img.Rect.Dx()))
	y0, y1 = max(min(y0, y1), 0), min(max(y0, y1), float64(p.img.Rect.Dy()))
	if x0 >= x1 || y0 >= y1 {
		return
	}
	src := RGB(c)
	for y := int(y0); y < int(math.Ceil(y1)); y++ {
		cy := min(y1, float64(y+1)) - max(y0, float64(y))
		for x := int(x0); x < int(math.Ceil(x1)); x++ {
			cx := min(x1, float64(x+1)) - max(x0, float64(x))
			blend(p.img.Pix[p.img.PixOffset(x, y):], src, uint32(math.Round(255*cx*cy)))
		}
	}
}
