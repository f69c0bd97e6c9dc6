package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // the formats of page.Image
	_ "image/png"
	"math"

	xdraw "golang.org/x/image/draw"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// picture scales an image into its frame. The image is first averaged down to
// less than twice the size of the frame: what interpolates between neighbours
// would skip most pixels of a photograph at a proof's resolution.
func (p *painter) picture(pic *page.Picture) error {
	if pic.Image < 0 || pic.Image >= len(p.book.Images) {
		return fmt.Errorf("image %d of %d", pic.Image, len(p.book.Images))
	}
	r := pic.Rect
	dst := image.Rect(p.edge(r.X), p.edge(r.Y), p.edge(r.Right()), p.edge(r.Bottom()))
	if dst.Intersect(p.img.Rect).Empty() {
		return nil
	}
	src, err := decode(&p.book.Images[pic.Image])
	if err != nil {
		return err
	}
	small := shrink(src, dst.Size())
	xdraw.ApproxBiLinear.Scale(p.img, dst, small, small.Rect, xdraw.Over, nil)
	return nil
}

// edge rounds a length to a whole pixel, within what the scaler can count.
func (p *painter) edge(l unit.Len) int {
	return int(math.Round(min(max(p.px(l), -1<<30), 1<<30)))
}

// decode reads an image; its size is looked at before memory is spent on it.
func decode(im *page.Image) (image.Image, error) {
	fail := func(cause error) error {
		return diag.NewFault("image", diag.Pos{},
			diag.T("图片 %s 读不出来：%v", "the image %s cannot be read: %v", im.Name, cause),
			diag.T("换成 JPEG 或 PNG 文件", "supply a JPEG or PNG file"), cause)
	}
	conf, _, err := image.DecodeConfig(bytes.NewReader(im.Data))
	if err != nil {
		return nil, fail(err)
	}
	if float64(conf.Width)*float64(conf.Height) > MaxPixels {
		return nil, fail(fmt.Errorf("%d × %d pixels", conf.Width, conf.Height))
	}
	src, _, err := image.Decode(bytes.NewReader(im.Data))
	if err != nil {
		return nil, fail(err)
	}
	return src, nil
}

// shrink averages whole blocks of pixels so that the result is at least as large
// as size, or as src where that is smaller, and less than twice it.
func shrink(src image.Image, size image.Point) *image.RGBA {
	b := src.Bounds()
	w, h := b.Dx()/max(b.Dx()/size.X, 1), b.Dy()/max(b.Dy()/size.Y, 1)
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	band := image.NewRGBA(image.Rect(0, 0, b.Dx(), (b.Dy()+h-1)/h))
	for y := range h {
		from, to := y*b.Dy()/h, (y+1)*b.Dy()/h
		rows := image.Rect(0, 0, b.Dx(), to-from)
		load(band, rows, src, b.Min.Add(image.Pt(0, from)))
		for x := range w {
			left, right := x*b.Dx()/w, (x+1)*b.Dx()/w
			var sum [4]uint64
			for v := range to - from {
				row := band.Pix[v*band.Stride+4*left : v*band.Stride+4*right]
				for len(row) >= 4 {
					sum[0] += uint64(row[0])
					sum[1] += uint64(row[1])
					sum[2] += uint64(row[2])
					sum[3] += uint64(row[3])
					row = row[4:]
				}
			}
			n := uint64((to - from) * (right - left))
			pix := out.Pix[out.PixOffset(x, y):]
			for i, s := range sum {
				pix[i] = uint8((s + n/2) / n)
			}
		}
	}
	return out
}

// load copies rows of an image. Process colour is converted as that of the page
// is, so that black in a picture is the black of the text.
func load(dst *image.RGBA, r image.Rectangle, src image.Image, at image.Point) {
	cmyk, ok := src.(*image.CMYK)
	if !ok {
		draw.Draw(dst, r, src, at, draw.Src)
		return
	}
	last, lastRGB := color.CMYK{}, mix([4]uint32{}, 255)
	for y := range r.Dy() {
		for x := range r.Dx() {
			// Neighbours are often equal: flat grounds and white.
			if c := cmyk.CMYKAt(at.X+x, at.Y+y); c != last {
				last = c
				lastRGB = mix([4]uint32{uint32(c.C), uint32(c.M), uint32(c.Y), uint32(c.K)}, 255)
			}
			dst.SetRGBA(x, y, lastRGB)
		}
	}
}
