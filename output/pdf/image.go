package pdf

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // the formats of page.Image
	_ "image/png"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/output/pdf/icc"
)

// maxPixels bounds a picture: a broadsheet at 600 dpi has 118 million.
const maxPixels = 150e6

// images puts the samples of the book's images in place of the stubs, whose
// widths say which they are.
func (f *finisher) images(res types.Dict) error {
	all := f.entry(res, "XObject")
	for _, k := range sortedKeys(all) {
		n := refOf(all, k)
		stub, ok := f.list[n-1].(types.StreamDict)
		if !ok || stub.IntEntry("Width") == nil {
			return fmt.Errorf("image %s was not written", k)
		}
		i := *stub.IntEntry("Width") - 1
		s, err := f.samples(&f.book.Images[i])
		if err != nil {
			return err
		}
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
func (f *finisher) samples(im *page.Image) (types.StreamDict, error) {
	fault := func(cause error) error {
		return diag.NewFault("image", diag.Pos{}, diag.T("图片 %s 读不出来：%v", "image %s cannot be read: %v", im.Name, cause),
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
				return types.StreamDict{}, diag.NewFault("ink-limit", diag.Pos{},
					diag.T("图片 %[1]s 有 %.1[2]f%% 的像素总墨量超过 %[3]s 的 %[4]d%%", "%.1[2]f %% of the pixels of image %[1]s have more ink than the %[4]d %% of %[3]s",
						im.Name, share*100, f.condition.Identifier, f.condition.InkLimit),
					diag.T("按该印刷条件重新分色，或换成 RGB 图片", "separate it for this condition, or supply it in RGB"), nil)
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
	return f.converted(d, src, gray)
}

// converted lays an image on white and writes its samples in the target's
// colours; a picture without colour gets black ink only.
func (f *finisher) converted(d types.Dict, src image.Image, gray bool) (types.StreamDict, error) {
	b := src.Bounds()
	rgb := make([]byte, 0, 3*b.Dx()*b.Dy())
	neutral := true
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, a := src.At(x, y).RGBA()
			white := 0xFFFF - a
			p := [3]byte{byte((r + white) >> 8), byte((g + white) >> 8), byte((bl + white) >> 8)}
			neutral = neutral && spread(p) <= 6
			rgb = append(rgb, p[:]...)
		}
	}
	switch {
	case gray || neutral:
		for i := range len(rgb) / 3 {
			p := rgb[3*i : 3*i+3]
			rgb[i] = byte((299*int(p[0]) + 587*int(p[1]) + 114*int(p[2]) + 500) / 1000)
		}
		d["ColorSpace"] = types.Name("DeviceGray")
		return stream(d, rgb[:len(rgb)/3]), nil
	case !f.Target.process():
		d["ColorSpace"] = types.Name("DeviceRGB")
		return stream(d, rgb), nil
	}
	profile := f.condition
	if profile.Data == nil { // known by name only: the default's separation
		profile, _ = icc.Find("")
	}
	t, err := icc.NewTransform(profile.Data)
	if err != nil {
		return types.StreamDict{}, err
	}
	d["ColorSpace"] = types.Name("DeviceCMYK")
	return stream(d, separate(t, rgb)), nil
}

// separate converts pixels; a colour that was met is not computed again.
func separate(t *icc.Transform, rgb []byte) []byte {
	seen := map[[3]byte][4]uint8{}
	out := make([]byte, 0, len(rgb)/3*4)
	for i := 0; i+3 <= len(rgb); i += 3 {
		p := [3]byte(rgb[i : i+3])
		v, ok := seen[p]
		if !ok {
			v = t.CMYK(p[0], p[1], p[2])
			seen[p] = v
		}
		out = append(out, v[:]...)
	}
	return out
}

func spread(p [3]byte) int {
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
