package asset

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"testing"

	"golang.org/x/image/tiff"

	"dayang/input/diag"
)

// inkTIFFOf makes a TIFF of four inks: red at the top left, blue at the bottom right.
func inkTIFFOf(t testing.TB, deep bool) []byte {
	t.Helper()
	set := func(img interface{ Set(int, int, color.Color) }) {
		for y := range 16 {
			for x := range 32 {
				c := color.NRGBA{0, 0xFF, 0xFF, 0} // cyan, magenta, yellow, black
				if x >= 16 {
					c = color.NRGBA{0xFF, 0xFF, 0, 0}
				}
				if n, ok := img.(*image.NRGBA64); ok {
					n.SetNRGBA64(x, y, color.NRGBA64{uint16(c.R) * 257, uint16(c.G) * 257, uint16(c.B) * 257, 0})
				} else {
					img.(*image.NRGBA).SetNRGBA(x, y, c)
				}
			}
		}
	}
	var img image.Image
	if deep {
		n := image.NewNRGBA64(image.Rect(0, 0, 32, 16))
		set(n)
		img = n
	} else {
		n := image.NewNRGBA(image.Rect(0, 0, 32, 16))
		set(n)
		img = n
	}
	b := made(t, func(b *bytes.Buffer) error { return tiff.Encode(b, img, nil) })
	order := binary.LittleEndian
	at := order.Uint32(b[4:])
	for k := range uint32(order.Uint16(b[at:])) {
		if e := b[at+2+12*k:]; order.Uint16(e) == tagPhotometric {
			order.PutUint16(e[8:], inkCMYK)
		}
	}
	return b
}

func TestInkTIFF(t *testing.T) {
	for name, deep := range map[string]bool{"eight bits": false, "sixteen bits": true} {
		b := inkTIFFOf(t, deep)
		p, err := Decode(diag.Pos{}, name, b, Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if p.Format != "jpeg" || p.Width != 32 || p.Height != 16 {
			t.Errorf("%s: %s of %d×%d", name, p.Format, p.Width, p.Height)
		}
		red(t, name, p, 4, 4)
		inked(t, name, p, 4, 4, color.CMYK{M: 255, Y: 255})
		inked(t, name, p, 28, 12, color.CMYK{C: 255, M: 255})
		if _, err := Decode(diag.Pos{}, name, b, Limits{Pixels: 100}); faultCode(err) != "image-pixels" {
			t.Errorf("%s: over the limit: %v", name, err)
		}
		if _, err := Decode(diag.Pos{}, name, b[:40], Limits{}); err == nil {
			t.Errorf("%s: half a file is read", name)
		}
	}
}

func faultCode(err error) string {
	if f, ok := diag.AsFault(err); ok {
		return f.Code
	}
	return ""
}

// A PNG and a WebP tell in a chunk how they are to be turned.
func TestChunkOrientation(t *testing.T) {
	exif := []byte("MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
	b := pngOf(t, sample())
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(exif)))
	body := append([]byte("eXIf"), exif...)
	chunk = append(chunk, body...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
	const afterIHDR = 8 + 25
	b = append(append(append([]byte{}, b[:afterIHDR]...), chunk...), b[afterIHDR:]...)
	p, err := Decode(diag.Pos{}, "f.png", b, Limits{})
	if err != nil || p.Width != 16 || p.Height != 32 {
		t.Fatalf("%+v, %v", p, err)
	}
	red(t, "png", p, 11, 4)
	webp := append([]byte("RIFF\x00\x00\x00\x00WEBPVP8 \x03\x00\x00\x00abc\x00EXIF"), binary.LittleEndian.AppendUint32(nil, uint32(len(exif)))...)
	if n := statedTurn(append(webp, exif...), "webp"); n != 6 {
		t.Errorf("webp: %d", n)
	}
	if n := statedTurn([]byte("RIFF\x00\x00\x00\x00WEBPVP8 \xFF\xFF\xFF\xFF"), "webp"); n != 1 {
		t.Errorf("a length beyond the file: %d", n)
	}
}
