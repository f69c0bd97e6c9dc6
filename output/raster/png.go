package raster

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"math"
)

// afterHeader is where the first chunk after IHDR stands: behind the signature
// of 8 bytes and a chunk of 13 bytes with its length, name and checksum.
const afterHeader = 8 + 4 + 4 + 13 + 4

// Encode writes a picture as PNG with its resolution in dots per inch, rounded
// to dots per metre (chunk pHYs, PNG 11.3.4.3, which the standard library does
// not write). No time is written: equal pictures give equal files. The error is
// that of w, or says that dpi is no resolution.
func Encode(w io.Writer, img image.Image, dpi float64) error {
	perMetre := math.Round(dpi / 0.0254)
	if !(perMetre >= 1 && perMetre <= math.MaxInt32) {
		return fmt.Errorf("%g dpi cannot be written in a PNG file", dpi)
	}
	// The fastest level: text on white compresses well at any.
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(&b, img); err != nil {
		return err
	}
	file := b.Bytes()
	for _, part := range [][]byte{file[:afterHeader], physical(uint32(perMetre)), file[afterHeader:]} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}

// physical returns a pHYs chunk: square pixels, so many to the metre.
func physical(perMetre uint32) []byte {
	const metre, size = 1, 9
	b := binary.BigEndian.AppendUint32(nil, size)
	b = append(b, "pHYs"...)
	b = binary.BigEndian.AppendUint32(b, perMetre)
	b = binary.BigEndian.AppendUint32(b, perMetre)
	b = append(b, metre)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}
