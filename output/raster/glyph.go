package raster

import (
	"fmt"
	"image"
	"image/draw"
	"math"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/layout/page"
)

// maskKey names a glyph at a size and a place between pixels.
type maskKey struct {
	face *fonts.Face
	id   uint16
	size int64
	turn uint8
	fx   uint8 // quarter pixels
	fy   uint8
}

// mask is the coverage of a glyph; at is its corner relative to the pixel of the
// origin.
type mask struct {
	at  image.Point
	img *image.Alpha
}

// subpixel is how many places between two pixels are told apart.
const subpixel = 4

func (p *painter) text(g *page.Glyphs) error {
	f := p.lib.Face(g.Face)
	if f == nil {
		return fmt.Errorf("no face %q", g.Face)
	}
	c := RGB(g.Color)
	for _, gl := range g.Glyphs {
		dx, dy := gl.X, gl.Y
		for range g.Turn % 4 {
			dx, dy = -dy, dx
		}
		x, y := p.px(g.At.X+dx), p.px(g.At.Y+dy)
		ix, fx := quarter(x)
		iy, fy := quarter(y)
		m, err := p.mask(maskKey{f, gl.ID, int64(g.Size), g.Turn % 4, fx, fy})
		if err != nil {
			return err
		}
		if m.img == nil {
			continue
		}
		b := m.img.Bounds().Add(m.at).Add(image.Pt(ix, iy))
		vis := b.Intersect(p.img.Bounds())
		for py := vis.Min.Y; py < vis.Max.Y; py++ {
			row := m.img.Pix[(py-b.Min.Y)*m.img.Stride:]
			for px := vis.Min.X; px < vis.Max.X; px++ {
				if a := row[px-b.Min.X]; a != 0 {
					p.blend(px, py, c, uint32(a))
				}
			}
		}
	}
	return nil
}

// quarter splits a coordinate into its pixel and the quarter within.
func quarter(v float64) (int, uint8) {
	q := int(math.Round(v * subpixel))
	return floorDiv(q, subpixel), uint8(((q % subpixel) + subpixel) % subpixel)
}

func floorDiv(a, b int) int {
	if a < 0 {
		return (a - b + 1) / b
	}
	return a / b
}

// mask rasterises a glyph once for each place between pixels.
func (p *painter) mask(k maskKey) (*mask, error) {
	if m, ok := p.masks[k]; ok {
		return m, nil
	}
	var err error
	p.segs, err = k.face.Outline(p.segs[:0], k.id)
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", k.face.ID, err)
	}
	m := &mask{}
	p.masks[k] = m
	if len(p.segs) == 0 {
		return m, nil
	}
	scale := float32(float64(k.size) / 65536 * p.scale / float64(k.face.UnitsPerEm()))
	fx, fy := float32(k.fx)/subpixel, float32(k.fy)/subpixel
	place := func(q sfnt.Pt) (float32, float32) {
		x, y := q.X*scale, -q.Y*scale
		for range k.turn {
			x, y = -y, x
		}
		return x + fx, y + fy
	}
	minX, minY, maxX, maxY := float32(math.Inf(1)), float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.Inf(-1))
	each := func(q sfnt.Pt) {
		x, y := place(q)
		minX, maxX, minY, maxY = min(minX, x), max(maxX, x), min(minY, y), max(maxY, y)
	}
	for _, s := range p.segs {
		each(s.Args[0])
		if s.Op == sfnt.QuadTo {
			each(s.Args[1])
		}
	}
	m.at = image.Pt(int(math.Floor(float64(minX))), int(math.Floor(float64(minY))))
	w, h := int(math.Ceil(float64(maxX)))-m.at.X, int(math.Ceil(float64(maxY)))-m.at.Y
	if w <= 0 || h <= 0 || w > 1<<14 || h > 1<<14 {
		return m, nil
	}
	m.img = image.NewAlpha(image.Rect(0, 0, w, h))
	p.draw(m, place, w, h)
	return m, nil
}

func (p *painter) draw(m *mask, place func(sfnt.Pt) (float32, float32), w, h int) {
	ox, oy := float32(m.at.X), float32(m.at.Y)
	p.r.Reset(w, h)
	p.r.DrawOp = draw.Src
	to := func(q sfnt.Pt) (float32, float32) {
		x, y := place(q)
		return x - ox, y - oy
	}
	open := false
	for _, s := range p.segs {
		x, y := to(s.Args[0])
		switch s.Op {
		case sfnt.MoveTo:
			if open {
				p.r.ClosePath()
			}
			p.r.MoveTo(x, y)
			open = true
		case sfnt.LineTo:
			p.r.LineTo(x, y)
		case sfnt.QuadTo:
			ex, ey := to(s.Args[1])
			p.r.QuadTo(x, y, ex, ey)
		}
	}
	p.r.ClosePath()
	p.r.Draw(m.img, m.img.Bounds(), image.Opaque, image.Point{})
}
