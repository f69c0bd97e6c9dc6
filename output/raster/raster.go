// Package raster paints a page as a picture, with nothing but the outlines of
// the faces: no external program, no PDF.
package raster

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	_ "image/gif"  // formats that a report may hold
	_ "image/jpeg" //
	"image/png"
	"io"
	"math"

	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// MaxPixels bounds a picture: a broadsheet at 600 dpi has 119 million.
const MaxPixels = 400 << 20

// Page paints page n (from 0) of a book at a resolution in dots per inch. The
// picture shows the trimmed page. The error is a *diag.Fault for a resolution
// that would make more than MaxPixels.
func Page(book *page.Book, n int, lib *fonts.Library, dpi float64) (*image.RGBA, error) {
	pg := &book.Pages[n]
	p := &painter{book: book, lib: lib, scale: dpi / 72, masks: map[maskKey]*mask{}}
	w, h := p.px(pg.Trim.W), p.px(pg.Trim.H)
	if !(dpi > 0) || w*h > MaxPixels || w < 0.5 || h < 0.5 {
		return nil, diag.NewFault("resolution", diag.Pos{},
			diag.T("%g dpi 的页面图不能画", "a page cannot be painted at %g dpi", dpi), diag.T("用 20 至 600", "use 20 to 600"), nil)
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

type painter struct {
	book  *page.Book
	lib   *fonts.Library
	img   *image.RGBA
	scale float64 // pixels per point
	masks map[maskKey]*mask
	segs  []sfnt.Segment
	r     vector.Rasterizer
}

func (p *painter) px(l unit.Len) float64 { return l.Pt() * p.scale }

func (p *painter) item(it *page.Item) error {
	switch {
	case it.Text != nil:
		return p.text(it.Text)
	case it.Rule != nil:
		p.rule(it.Rule)
	case it.Fill != nil:
		r := it.Fill.Rect
		p.rect(p.px(r.X), p.px(r.Y), p.px(r.Right()), p.px(r.Bottom()), it.Fill.Color)
	case it.Image != nil:
		return p.picture(it.Image)
	}
	return nil
}

// RGB converts process colour for the screen: ink is subtractive and each plate
// dims the light that the others leave. K 100 is the near black of a press.
func RGB(c page.Color) color.RGBA {
	plate := func(ink uint8) uint8 {
		v := (100 - float64(ink)) / 100 * (1 - 0.91*float64(c.K)/100)
		return uint8(math.Round(255 * v))
	}
	return color.RGBA{plate(c.C), plate(c.M), plate(c.Y), 255}
}

// rule paints a line, at least half a pixel thick so that it does not vanish.
func (p *painter) rule(r *page.Rule) {
	x0, y0, x1, y1 := p.px(r.From.X), p.px(r.From.Y), p.px(r.To.X), p.px(r.To.Y)
	half := math.Max(p.px(r.Width), 0.5) / 2
	length := math.Hypot(x1-x0, y1-y0)
	if length == 0 {
		return
	}
	dash := p.px(r.Dash)
	if dash < 0.5 {
		dash = length
	}
	dx, dy := (x1-x0)/length, (y1-y0)/length
	for at := 0.0; at < length; at += 2 * dash {
		to := math.Min(at+dash, length)
		p.rect(x0+dx*at-dy*half, y0+dy*at-dx*half, x0+dx*to+dy*half, y0+dy*to+dx*half, r.Color)
	}
}

// rect fills a rectangle; its edges are antialiased.
func (p *painter) rect(x0, y0, x1, y1 float64, c page.Color) {
	x0, x1 = math.Min(x0, x1), math.Max(x0, x1)
	y0, y1 = math.Min(y0, y1), math.Max(y0, y1)
	b := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))).Intersect(p.img.Bounds())
	src := RGB(c)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		cy := math.Min(y1, float64(y+1)) - math.Max(y0, float64(y))
		for x := b.Min.X; x < b.Max.X; x++ {
			cx := math.Min(x1, float64(x+1)) - math.Max(x0, float64(x))
			p.blend(x, y, src, uint32(math.Round(255*cx*cy)))
		}
	}
}

// blend lays a colour over a pixel with a coverage of 0 to 255.
func (p *painter) blend(x, y int, c color.RGBA, cover uint32) {
	i := p.img.PixOffset(x, y)
	s := p.img.Pix[i : i+3 : i+3]
	s[0] = uint8((uint32(s[0])*(255-cover) + uint32(c.R)*cover + 127) / 255)
	s[1] = uint8((uint32(s[1])*(255-cover) + uint32(c.G)*cover + 127) / 255)
	s[2] = uint8((uint32(s[2])*(255-cover) + uint32(c.B)*cover + 127) / 255)
}

// picture scales an image into its frame.
func (p *painter) picture(pic *page.Picture) error {
	im := &p.book.Images[pic.Image]
	src, _, err := image.Decode(bytes.NewReader(im.Data))
	if err != nil {
		return fmt.Errorf("image %s: %w", im.Name, err)
	}
	r := pic.Rect
	dst := image.Rect(int(math.Round(p.px(r.X))), int(math.Round(p.px(r.Y))), int(math.Round(p.px(r.Right()))), int(math.Round(p.px(r.Bottom()))))
	xdraw.ApproxBiLinear.Scale(p.img, dst, src, src.Bounds(), xdraw.Over, nil)
	return nil
}

// Encode writes a picture as PNG with its resolution (chunk pHYs, which the
// standard library does not write).
func Encode(w io.Writer, img image.Image, dpi float64) error {
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(&b, img); err != nil {
		return err
	}
	const afterHeader = 8 + 25 // signature and IHDR
	file := b.Bytes()
	perMetre := uint32(math.Round(dpi / 0.0254))
	chunk := []byte("pHYs")
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = append(chunk, 1) // metre
	out := bufio.NewWriter(w)
	_, _ = out.Write(file[:afterHeader])
	_, _ = out.Write(binary.BigEndian.AppendUint32(nil, uint32(len(chunk)-4)))
	_, _ = out.Write(chunk)
	_, _ = out.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(chunk)))
	_, _ = out.Write(file[afterHeader:])
	return out.Flush()
}
