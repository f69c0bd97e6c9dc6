package asset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/draw"
	_ "image/gif" // the first picture of an animation
	"image/jpeg"
	"image/png"

	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"

	"dayang/input/diag"
)

// Picture is a picture that every back end takes.
type Picture struct {
	Data          []byte
	Format        string // "png" or "jpeg"
	Width, Height int    // in pixels, upright
}

// quality is that of a JPEG that has to be written anew; above 90 the loss of a
// second generation is not seen in print.
const quality = 92

// Decode brings a picture into form. An upright JPEG, that of four inks, too, which are its
// maker's choice, and a PNG of eight bits without interlace, stay as they are; all else is
// written anew: photographs as JPEG, of four inks if they have them, the rest as PNG. name is
// used in messages.
func Decode(pos diag.Pos, name string, b []byte, lim Limits) (*Picture, error) {
	lim = lim.filled()
	cfg, format, err := image.DecodeConfig(bytes.NewReader(b))
	var inks image.Image
	if err != nil && !errors.Is(err, image.ErrFormat) {
		var inkErr error
		if inks, inkErr = inkTIFF(b, lim); inks != nil {
			cfg, format, err = image.Config{Width: inks.Bounds().Dx(), Height: inks.Bounds().Dy()}, "tiff", nil
		} else if !errors.Is(inkErr, errNotInk) {
			err = inkErr
		}
	}
	if err != nil && !errors.Is(err, image.ErrFormat) {
		return nil, unread(pos, name, b, err)
	}
	if err != nil {
		return nil, diag.NewFault("image-format", pos,
			diag.T("图片“%s”不是能读的格式", "the picture %q is of no format that is read", name),
			diag.T("可用：JPEG PNG TIFF WebP BMP GIF", "known: JPEG, PNG, TIFF, WebP, BMP, GIF"), err)
	}
	if n := int64(cfg.Width) * int64(cfg.Height); n <= 0 || n > lim.Pixels {
		return nil, diag.NewFault("image-pixels", pos,
			diag.T("图片“%[1]s”有 %[2]d×%[3]d 像素，上限是 %[4]d 万",
				"the picture %[1]q has %[2]d×%[3]d pixels, more than %[5]d million", name, cfg.Width, cfg.Height,
				lim.Pixels/1e4, lim.Pixels/1e6),
			diag.T("缩小后再用，或用 --max-pixels 放宽", "make it smaller, or allow more with --max-pixels"), nil)
	}
	turn := statedTurn(b, format)
	img := inks
	if img == nil {
		img, _, err = image.Decode(bytes.NewReader(b))
	}
	if err != nil {
		return nil, unread(pos, name, b, err)
	}
	if keeps(b, format) && turn == 1 {
		return &Picture{Data: b, Format: format, Width: cfg.Width, Height: cfg.Height}, nil
	}
	return encode(upright(img, turn), format == "jpeg" || inks != nil)
}

// keeps reports a file that back ends take as it is.
func keeps(b []byte, format string) bool {
	switch format {
	case "jpeg":
		return true
	case "png":
		// IHDR: bit depth at 24, interlace at 28.
		return len(b) > 28 && b[24] == 8 && b[28] == 0
	}
	return false
}

func encode(img image.Image, photo bool) (*Picture, error) {
	var b bytes.Buffer
	p := &Picture{Format: "png", Width: img.Bounds().Dx(), Height: img.Bounds().Dy()}
	var err error
	if inks, ok := img.(*image.CMYK); ok {
		p.Format = "jpeg"
		p.Data, err = inkJPEG(inks)
		return p, err
	}
	if photo {
		p.Format = "jpeg"
		err = jpeg.Encode(&b, img, &jpeg.Options{Quality: quality})
	} else {
		err = png.Encode(&b, img)
	}
	p.Data = b.Bytes()
	return p, err
}

// upright turns a picture as its Exif orientation says (Exif 2.3, tag 0x0112) and
// brings it to eight bits a channel: of four inks, or of red, green, blue and alpha.
func upright(src image.Image, turn int) image.Image {
	r := src.Bounds()
	if inks, ok := src.(*image.CMYK); ok {
		w, h, pix := turnPixels(inks.Pix[inks.PixOffset(r.Min.X, r.Min.Y):], inks.Stride, r.Dx(), r.Dy(), turn)
		return &image.CMYK{Pix: pix, Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
	}
	flat := image.NewNRGBA(image.Rect(0, 0, r.Dx(), r.Dy()))
	draw.Draw(flat, flat.Bounds(), src, r.Min, draw.Src)
	if turn == 1 {
		return flat
	}
	w, h, pix := turnPixels(flat.Pix, flat.Stride, r.Dx(), r.Dy(), turn)
	return &image.NRGBA{Pix: pix, Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
}

// turnPixels copies pixels of four bytes to where they stand in the upright picture, and returns
// its width and height.
func turnPixels(pix []byte, stride, w, h, turn int) (int, int, []byte) {
	if turn >= 5 {
		w, h = h, w
	}
	out := make([]byte, 0, 4*w*h)
	for y := range h {
		for x := range w {
			sx, sy := origin(turn, x, y, w, h)
			at := sy*stride + 4*sx
			out = append(out, pix[at:at+4]...)
		}
	}
	return w, h, out
}

// origin is where a pixel of the upright picture of w × h is in the file.
func origin(turn, x, y, w, h int) (int, int) {
	switch turn {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, w - 1 - x
	case 7:
		return h - 1 - y, w - 1 - x
	case 8:
		return h - 1 - y, x
	}
	return x, y
}

// statedTurn is the orientation that a picture states: a JPEG, PNG or WebP in its Exif
// data, a TIFF among its own tags.
func statedTurn(b []byte, format string) int {
	switch format {
	case "jpeg":
		return orientation(b)
	case "tiff":
		return tiffOrientation(b)
	case "png":
		return chunkOrientation(b, 8, 8, func(c []byte) (int, int) { return int(binary.BigEndian.Uint32(c)), 4 },
			"eXIf", 4)
	case "webp":
		return chunkOrientation(b, 12, 8,
			func(c []byte) (int, int) { n := int(binary.LittleEndian.Uint32(c[4:])); return n + n%2, 0 }, "EXIF", 0)
	}
	return 1
}

// chunkOrientation looks for the Exif data among the chunks of a file: they begin at
// an offset, each with a head of so many bytes that tells its length and, at an
// offset of its own, its name; after each stand so many bytes more.
func chunkOrientation(b []byte, from, head int, size func([]byte) (n, name int), exif string, tail int) int {
	for i := from; i+head <= len(b); {
		n, name := size(b[i : i+head])
		if n < 0 || n > len(b)-i-head {
			return 1
		}
		if string(b[i+name:i+name+4]) == exif {
			return tiffOrientation(bytes.TrimPrefix(b[i+head:i+head+n], []byte("Exif\x00\x00")))
		}
		i += head + n + tail
	}
	return 1
}

// orientation reads the Exif orientation of a JPEG, 1 if there is none.
func orientation(b []byte) int {
	for i := 2; i+4 <= len(b) && b[i] == 0xFF; {
		marker := b[i+1]
		if marker == 0xFF { // fill
			i++
			continue
		}
		size := int(binary.BigEndian.Uint16(b[i+2:]))
		if marker == 0xDA || size < 2 || i+2+size > len(b) {
			return 1
		}
		if body := b[i+4 : i+2+size]; marker == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return tiffOrientation(body[6:])
		}
		i += 2 + size
	}
	return 1
}

func tiffOrientation(t []byte) int {
	if len(t) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if t[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(t[4:]))
	if at+2 > int64(len(t)) {
		return 1
	}
	n := int64(order.Uint16(t[at:]))
	for k := range n {
		e := at + 2 + 12*k
		if e+12 > int64(len(t)) {
			return 1
		}
		if order.Uint16(t[e:]) == 0x0112 {
			if v := int(order.Uint16(t[e+8:])); v >= 1 && v <= 8 {
				return v
			}
			return 1
		}
	}
	return 1
}
