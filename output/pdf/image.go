package pdf

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // the formats of page.Image
	_ "image/png"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
	"dayang/output/pdf/icc"
)

// maxPixels bounds a picture: a broadsheet at 600 dpi has 118 million.
const maxPixels = 150e6

// images puts the samples of the book's images in place of the stubs, whose
// widths say which they are. The same file under several descriptions is written once.
func (f *finisher) images(ctx context.Context, res types.Dict) error {
	all := f.entry(res, "XObject")
	written := map[*byte]types.Object{}
	for _, k := range sortedKeys(all) {
		if err := ctx.Err(); err != nil {
			return err
		}
		n := refOf(all, k)
		stub, ok := f.list[n-1].(types.StreamDict)
		if !ok || stub.IntEntry("Width") == nil {
			return fmt.Errorf("image %s was not written", k)
		}
		i := *stub.IntEntry("Width") - 1
		if i < 0 || i >= len(f.book.Images) {
			return fmt.Errorf("image %s was not written", k)
		}
		var data *byte // a report reads a file once, whatever stands under the picture
		if d := f.book.Images[i].Data; len(d) > 0 {
			data = &d[0]
		}
		if again := written[data]; again != nil {
			all[k] = again
			continue
		}
		s, err := f.samples(i)
		if err != nil {
			return err
		}
		written[data] = all[k]
		s.Dict["Type"], s.Dict["Subtype"] = types.Name("XObject"), types.Name("Image")
		s.Dict["BitsPerComponent"] = types.Integer(8)
		f.list[n-1] = s
	}
	return nil
}

// samples encodes an image for the target. JPEG data whose colours the target
// takes go through untouched; all else is decoded, laid on white paper where it
// is transparent, converted, and compressed without loss. The error is a
// *diag.Fault.
func (f *finisher) samples(index int) (types.StreamDict, error) {
	im := &f.book.Images[index]
	fault := func(cause error) error {
		return diag.NewFault("image", f.imagePlace(index),
			diag.T("图片 %s 读不出来：%v", "image %s cannot be read: %v", im.Name, cause),
			diag.T("换成 JPEG 或 PNG 文件", "supply a JPEG or PNG file"), cause)
	}
	conf, format, err := image.DecodeConfig(bytes.NewReader(im.Data))
	if err != nil {
		return types.StreamDict{}, fault(err)
	}
	if conf.Width < 1 || conf.Height < 1 || float64(conf.Width)*float64(conf.Height) > maxPixels {
		return types.StreamDict{}, fault(fmt.Errorf("%d × %d pixels", conf.Width, conf.Height))
	}
	d := types.Dict{"Width": types.Integer(conf.Width), "Height": types.Integer(conf.Height)}
	gray := conf.ColorModel == color.GrayModel
	cmyk := conf.ColorModel == color.CMYKModel
	if format == "jpeg" && (gray || !cmyk && !f.Target.process()) {
		d["ColorSpace"], d["Filter"] = types.Name("DeviceRGB"), types.Name("DCTDecode")
		if gray {
			d["ColorSpace"] = types.Name("DeviceGray")
		}
		d["Length"] = types.Integer(len(im.Data))
		return types.StreamDict{Dict: d, Raw: im.Data}, nil
	}
	src, _, err := image.Decode(bytes.NewReader(im.Data))
	if err != nil {
		return types.StreamDict{}, fault(err)
	}
	if c, ok := src.(*image.CMYK); ok {
		if f.Target.press() {
			if share := overInked(c, f.condition.InkLimit); share > 0.001 {
				return types.StreamDict{}, diag.NewFault("ink-limit", f.imagePlace(index),
					diag.T("图片 %[1]s 有 %.1[2]f%% 的像素总墨量超过 %[3]s 的 %[4]d%%",
						"%.1[2]f %% of the pixels of image %[1]s have more ink than the %[4]d %% of %[3]s",
						im.Name, share*100, f.condition.Identifier, f.condition.InkLimit),
					diag.T("按该印刷条件重新分色，或换成 RGB 图片",
						"separate it for this condition, or supply it in RGB"),
					nil)
			}
		}
		d["ColorSpace"], d["Filter"] = types.Name("DeviceCMYK"), types.Name("DCTDecode")
		d["Length"] = types.Integer(len(im.Data))
		if adobe(im.Data) { // Adobe's programs write inks the other way round
			d["Decode"] = types.Array{}
			for range 4 {
				d["Decode"] = append(d["Decode"].(types.Array), types.Integer(1), types.Integer(0))
			}
		}
		return types.StreamDict{Dict: d, Raw: im.Data}, nil
	}
	return f.converted(d, src, gray, index)
}

// imagePlace is where the source names an image first.
func (f *finisher) imagePlace(index int) diag.Pos {
	for i := range f.book.Pages {
		for _, it := range f.book.Pages[i].Items {
			if pic := it.Image; pic != nil && pic.Image == index && pic.Elem >= 0 && pic.Elem < len(f.book.Elems) {
				return diag.ParsePos(f.book.Elems[pic.Elem].Source)
			}
		}
	}
	return diag.Pos{}
}

// mostDPI is the resolution above which converted pictures are averaged down:
// newsprint shows 200 dots an inch, coated paper 300.
const mostDPI = 300

// converted lays an image on white and writes its samples in the target's
// colours; a picture without colour gets black ink only.
func (f *finisher) converted(d types.Dict, src image.Image, gray bool, index int) (types.StreamDict, error) {
	b := src.Bounds()
	img := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(img, img.Rect, src, b.Min, draw.Over)
	if f.Target.process() {
		img = shrink(img, f.surplus(index, b.Size()))
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	d["Width"], d["Height"] = types.Integer(w), types.Integer(h)
	neutral := true
	for i := 0; i < len(img.Pix) && neutral; i += 4 {
		neutral = spread(img.Pix[i:i+3]) <= 6
	}
	var samples []byte
	channels := 1
	switch {
	case gray || neutral:
		d["ColorSpace"] = types.Name("DeviceGray")
		samples = make([]byte, 0, w*h)
		for i := 0; i < len(img.Pix); i += 4 {
			p := img.Pix[i : i+3]
			samples = append(samples, byte((299*int(p[0])+587*int(p[1])+114*int(p[2])+500)/1000))
		}
	case !f.Target.process():
		d["ColorSpace"], channels = types.Name("DeviceRGB"), 3
		samples = make([]byte, 0, 3*w*h)
		for i := 0; i < len(img.Pix); i += 4 {
			samples = append(samples, img.Pix[i:i+3]...)
		}
	default:
		profile := f.condition
		if profile.Data == nil { // known by name only: the default's separation
			profile, _ = icc.Find("")
		}
		t, err := icc.NewTransform(profile)
		if err != nil {
			return types.StreamDict{}, err
		}
		d["ColorSpace"], channels = types.Name("DeviceCMYK"), 4
		samples = separate(t, img.Pix)
	}
	differences(samples, w*channels, channels)
	d["DecodeParms"] = types.Dict{
		"Predictor": types.Integer(2),
		"Colors":    types.Integer(channels),
		"Columns":   types.Integer(w),
	}
	return f.stream(d, samples), nil
}

// surplus is how many times finer an image is than mostDPI where it stands
// largest.
func (f *finisher) surplus(index int, size image.Point) int {
	least := 0
	for i := range f.book.Pages {
		for _, it := range f.book.Pages[i].Items {
			if it.Image == nil || it.Image.Image != index {
				continue
			}
			r := it.Image.Rect
			n := min(float64(size.X)*72/max(r.W.Pt(), 1), float64(size.Y)*72/max(r.H.Pt(), 1)) / mostDPI
			if least == 0 || int(n) < least {
				least = int(n)
			}
		}
	}
	return max(1, least)
}

// shrink averages blocks of n × n pixels; what is over at the right and the foot
// joins the last blocks.
func shrink(img *image.RGBA, n int) *image.RGBA {
	w, h := img.Rect.Dx()/n, img.Rect.Dy()/n
	if n < 2 || w < 1 || h < 1 {
		return img
	}
	edge := func(i, last, size int) int {
		if i == last {
			return size
		}
		return i * n
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			var sum [4]int
			count := 0
			for v := y * n; v < edge(y+1, h, img.Rect.Dy()); v++ {
				for u := x * n; u < edge(x+1, w, img.Rect.Dx()); u++ {
					p := img.Pix[img.PixOffset(u, v):]
					for k := range sum {
						sum[k] += int(p[k])
					}
					count++
				}
			}
			p := out.Pix[out.PixOffset(x, y):]
			for k := range sum {
				p[k] = byte((sum[k] + count/2) / count)
			}
		}
	}
	return out
}

// separate converts pixels of four bytes. A colour met lately is not computed
// again.
func separate(t *icc.Transform, pix []byte) []byte {
	type entry struct {
		key uint32 // the colour, bit 24 set: an empty entry has none
		ink [4]uint8
	}
	seen := make([]entry, 1<<12)
	out := make([]byte, 0, len(pix))
	for i := 0; i+4 <= len(pix); i += 4 {
		key := 1<<24 | uint32(pix[i])<<16 | uint32(pix[i+1])<<8 | uint32(pix[i+2])
		e := &seen[key*2654435761>>20]
		if e.key != key {
			*e = entry{key, t.CMYK(pix[i], pix[i+1], pix[i+2])}
		}
		out = append(out, e.ink[:]...)
	}
	return out
}

// differences writes each sample as its difference from the pixel to the left
// (the TIFF predictor; ISO 32000-1, 7.4.4.4), which compresses better.
func differences(samples []byte, row, channels int) {
	for from := 0; from+row <= len(samples); from += row {
		line := samples[from : from+row]
		for i := row - 1; i >= channels; i-- {
			line[i] -= line[i-channels]
		}
	}
}

func spread(p []byte) int {
	return int(max(p[0], p[1], p[2])) - int(min(p[0], p[1], p[2]))
}

// overInked is the share of pixels with more ink than the limit in per cent; a
// tenth of it is left for the noise of JPEG.
func overInked(c *image.CMYK, limit int) float64 {
	over := 0
	for i := 0; i+4 <= len(c.Pix); i += 4 {
		if sum := int(c.Pix[i]) + int(c.Pix[i+1]) + int(c.Pix[i+2]) + int(c.Pix[i+3]); sum*1000 > limit*11*255 {
			over++
		}
	}
	return float64(over) / float64(max(1, len(c.Pix)/4))
}

// adobe reports whether a JPEG file has Adobe's segment APP14.
func adobe(data []byte) bool {
	head := data[:min(len(data), 1<<16)]
	return bytes.Contains(head, []byte("\xFF\xEE\x00\x0EAdobe"))
}
