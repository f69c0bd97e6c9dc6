package raster

import (
	"fmt"
	"image"
	"image/draw"
	"math"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// outlineKey names a glyph.
type outlineKey struct {
	face *fonts.Face
	id   uint16
}

// outline is a glyph in font units, y up, and the box around its points.
type outline struct {
	segs     []sfnt.Segment
	min, max sfnt.Pt
}

// maskKey names a glyph at a size and a place between pixels.
type maskKey struct {
	outlineKey
	size   unit.Len
	turn   uint8
	fx, fy uint8 // in 1/subpixel of a pixel
}

// mask is the coverage of a glyph; its bounds are relative to the pixel in which
// the glyph's origin lies. A glyph without ink has an empty mask.
type mask = image.Alpha

const (
	// subpixel is how many places between two pixels are told apart.
	subpixel = 4
	// keepMask is the number of pixels up to which a mask is kept: larger
	// ones belong to headlines, whose characters seldom recur.
	keepMask = 1 << 14
	// farthest bounds sizes and places in pixels, more than any picture has
	// along an edge that a glyph could reach over.
	farthest = 1 << 20
)

// text paints a run.
func (p *painter) text(g *page.Glyphs) error {
	f := p.lib.Face(g.Face)
	if f == nil {
		return fmt.Errorf("the library has no face %q", g.Face)
	}
	if g.Size <= 0 || p.px(g.Size) > farthest {
		return fmt.Errorf("a run of face %s at %v pt", g.Face, g.Size)
	}
	c := RGB(g.Color)
	for _, gl := range g.Glyphs {
		dx, dy := gl.X, gl.Y
		for range g.Turn % 4 {
			dx, dy = -dy, dx
		}
		x, y := p.px(g.At.X+dx), p.px(g.At.Y+dy)
		if math.Abs(x) > 2*MaxPixels || math.Abs(y) > 2*MaxPixels {
			continue // off any page, and beyond what is counted exactly
		}
		ix, fx := split(x)
		iy, fy := split(y)
		at := image.Pt(ix, iy)
		m, err := p.mask(maskKey{outlineKey{f, gl.ID}, g.Size, g.Turn % 4, fx, fy}, p.img.Rect.Sub(at))
		if err != nil {
			return err
		}
		vis := m.Rect.Add(at).Intersect(p.img.Rect)
		for py := vis.Min.Y; py < vis.Max.Y; py++ {
			from := m.PixOffset(vis.Min.X-ix, py-iy)
			row := m.Pix[from : from+vis.Dx()]
			dst := p.img.Pix[p.img.PixOffset(vis.Min.X, py):]
			for i, a := range row {
				if a != 0 {
					blend(dst[4*i:], c, uint32(a))
				}
			}
		}
	}
	return nil
}

// split rounds a coordinate to a place between pixels and returns the pixel and
// the place within.
func split(v float64) (int, uint8) {
	q := math.Round(v * subpixel)
	px := math.Floor(q / subpixel)
	return int(px), uint8(q - px*subpixel)
}

// outline reads a glyph once.
func (p *painter) outline(k outlineKey) (*outline, error) {
	if o, ok := p.outlines[k]; ok {
		return o, nil
	}
	segs, err := k.face.Outline(nil, k.id)
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", k.face.ID, err)
	}
	o := &outline{segs: segs}
	for i, s := range segs {
		for j, q := range s.Args[:points(s.Op)] {
			if i == 0 && j == 0 {
				o.min, o.max = q, q
			}
			o.min = sfnt.Pt{X: min(o.min.X, q.X), Y: min(o.min.Y, q.Y)}
			o.max = sfnt.Pt{X: max(o.max.X, q.X), Y: max(o.max.Y, q.Y)}
		}
	}
	p.outlines[k] = o
	return o, nil
}

func points(op sfnt.Op) int {
	if op == sfnt.QuadTo {
		return 2
	}
	return 1
}

// mask rasterises a glyph, a small one once for each place between pixels. Of a
// large one only what lies within clip is made, and it is not kept.
func (p *painter) mask(k maskKey, clip image.Rectangle) (*mask, error) {
	if m, ok := p.masks[k]; ok {
		return m, nil
	}
	o, err := p.outline(k.outlineKey)
	if err != nil {
		return nil, err
	}
	t := placement{
		scale: float32(p.px(k.size) / float64(k.face.UnitsPerEm())), turn: k.turn,
		dx: float32(k.fx) / subpixel, dy: float32(k.fy) / subpixel,
	}
	box := image.Rectangle{}
	if len(o.segs) > 0 {
		x0, y0 := t.apply(o.min)
		x1, y1 := t.apply(o.max)
		x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
		if !(min(x0, y0) > -farthest && max(x1, y1) < farthest) {
			return nil, fmt.Errorf("face %s: glyph %d is too large to paint at %v pt", k.face.ID, k.id, k.size)
		}
		box = image.Rect(int(math.Floor(float64(x0))), int(math.Floor(float64(y0))),
			int(math.Ceil(float64(x1))), int(math.Ceil(float64(y1))))
	}
	keep := box.Dx()*box.Dy() <= keepMask
	if !keep {
		box = box.Intersect(clip)
	}
	m := image.NewAlpha(box)
	if !box.Empty() {
		t.dx, t.dy = t.dx-float32(box.Min.X), t.dy-float32(box.Min.Y)
		p.fill(m, o, t)
	}
	if keep {
		p.masks[k] = m
	}
	return m, nil
}

// fill rasterises an outline into a mask whose corner is the origin of t.
func (p *painter) fill(m *mask, o *outline, t placement) {
	p.r.Reset(m.Rect.Dx(), m.Rect.Dy())
	p.r.DrawOp = draw.Src
	for i, s := range o.segs {
		x, y := t.apply(s.Args[0])
		switch s.Op {
		case sfnt.MoveTo:
			if i > 0 {
				p.r.ClosePath()
			}
			p.r.MoveTo(x, y)
		case sfnt.LineTo:
			p.r.LineTo(x, y)
		case sfnt.QuadTo:
			ex, ey := t.apply(s.Args[1])
			p.r.QuadTo(x, y, ex, ey)
		}
	}
	p.r.ClosePath()
	// The rasterizer is quickest where the corners of its own box and of the
	// target's agree.
	flat := image.Alpha{Pix: m.Pix, Stride: m.Stride, Rect: p.r.Bounds()}
	p.r.Draw(&flat, flat.Rect, image.Opaque, image.Point{})
}

// placement brings font units, y up, to pixels, y down.
type placement struct {
	scale  float32
	turn   uint8   // quarter turns clockwise
	dx, dy float32 // pixels, after the turn
}

// apply places a point. The conversions keep the compiler from fusing product
// and sum, which would differ between processors.
func (t placement) apply(q sfnt.Pt) (x, y float32) {
	x, y = float32(q.X*t.scale), float32(-q.Y*t.scale)
	switch t.turn {
	case 1:
		x, y = -y, x
	case 2:
		x, y = -x, -y
	case 3:
		x, y = y, -x
	}
	return x + t.dx, y + t.dy
}
