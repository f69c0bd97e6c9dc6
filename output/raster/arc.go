package raster

import (
	"fmt"
	"image"
	"image/draw"
	"math"

	"dayang/layout/page"
	"dayang/layout/unit"
)

// arc paints a bent line: out along its outer edge and back along the inner one.
func (p *painter) arc(a *page.Arc) error {
	half := a.Width / 2
	reach := p.px(a.Radius + half)
	x, y := p.px(a.Center.X), p.px(a.Center.Y)
	if a.Radius <= 0 || a.Width <= 0 || max(reach, math.Abs(x), math.Abs(y)) > farthest {
		return fmt.Errorf("an arc of radius %v and width %v at (%v, %v)", a.Radius, a.Width, a.Center.X, a.Center.Y)
	}
	box := image.Rect(int(math.Floor(x-reach)), int(math.Floor(y-reach)), int(math.Ceil(x+reach)),
		int(math.Ceil(y+reach))).Intersect(p.img.Rect)
	outer, inner := a.Curves(a.Radius+half), a.Curves(max(0, a.Radius-half))
	if box.Empty() || len(outer) == 0 {
		return nil
	}
	pt := func(q unit.Point) (float32, float32) {
		return float32(p.px(q.X) - float64(box.Min.X)), float32(p.px(q.Y) - float64(box.Min.Y))
	}
	curve := func(b, c, d unit.Point) {
		bx, by := pt(b)
		cx, cy := pt(c)
		dx, dy := pt(d)
		p.r.CubeTo(bx, by, cx, cy, dx, dy)
	}
	p.r.Reset(box.Dx(), box.Dy())
	p.r.DrawOp = draw.Src
	p.r.MoveTo(pt(outer[0][0]))
	for _, c := range outer {
		curve(c[1], c[2], c[3])
	}
	p.r.LineTo(pt(inner[len(inner)-1][3]))
	for i := len(inner) - 1; i >= 0; i-- {
		curve(inner[i][2], inner[i][1], inner[i][0])
	}
	p.r.ClosePath()
	m := image.NewAlpha(p.r.Bounds())
	p.r.Draw(m, m.Rect, image.Opaque, image.Point{})
	src := RGB(a.Color)
	for v := range box.Dy() {
		row := p.img.Pix[p.img.PixOffset(box.Min.X, box.Min.Y+v):]
		for i, cover := range m.Pix[v*m.Stride : v*m.Stride+box.Dx()] {
			blend(row[4*i:], src, uint32(cover))
		}
	}
	return nil
}
