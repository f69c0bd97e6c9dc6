package asset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"slices"

	"golang.org/x/image/tiff"
)

// Tags and values of TIFF 6.0 (sections 8, 16, 18).
const (
	tagPhotometric = 262
	tagExtra       = 338
	inkCMYK        = 5
	asRGB          = 2
	plainAlpha     = 2
	typeShort      = 3
)

var errNotInk = errors.New("no TIFF of four inks")

// inkTIFF decodes a TIFF of four inks, as presses and picture desks keep them. The
// decoder reads no such files, but it reads four channels of red, green, blue and
// alpha: a copy of the directory says so, and the channels that come out are the inks.
func inkTIFF(b []byte, lim Limits) (image.Image, error) {
	order, entries, err := directory(b)
	if err != nil {
		return nil, err
	}
	found := false
	for _, e := range entries {
		if order.Uint16(e) == tagPhotometric && order.Uint16(e[8:]) == inkCMYK {
			order.PutUint16(e[8:], asRGB)
			found = true
		}
	}
	if !found {
		return nil, errNotInk
	}
	entries = slices.DeleteFunc(entries, func(e []byte) bool { return order.Uint16(e) == tagExtra })
	extra := make([]byte, 12)
	order.PutUint16(extra, tagExtra)
	order.PutUint16(extra[2:], typeShort)
	order.PutUint32(extra[4:], 1)
	order.PutUint16(extra[8:], plainAlpha)
	at := slices.IndexFunc(entries, func(e []byte) bool { return order.Uint16(e) > tagExtra })
	if at < 0 {
		at = len(entries)
	}
	entries = slices.Insert(entries, at, extra)

	file := slices.Clone(b)
	order.PutUint32(file[4:], farDirectory)
	var dir []byte
	dir = order.AppendUint16(dir, uint16(len(entries)))
	for _, e := range entries {
		dir = append(dir, e...)
	}
	dir = append(dir, 0, 0, 0, 0)
	out := redirected{bytes.NewReader(file), bytes.NewReader(dir)}
	cfg, err := tiff.DecodeConfig(out)
	if err != nil {
		return nil, err
	}
	if int64(cfg.Width)*int64(cfg.Height) > lim.Pixels {
		return &image.CMYK{Rect: image.Rect(0, 0, cfg.Width, cfg.Height)}, nil // refused by its size
	}
	img, err := tiff.Decode(out)
	if err != nil {
		return nil, err
	}
	switch img := img.(type) {
	case *image.NRGBA:
		return &image.CMYK{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect}, nil
	case *image.NRGBA64:
		inks := image.NewCMYK(img.Rect)
		for i := range inks.Pix { // the high byte of each sample
			inks.Pix[i] = img.Pix[2*i]
		}
		return inks, nil
	}
	return nil, errNotInk
}

// farDirectory is where the copy of a directory seems to be in the file, in bytes: so far
// behind its end that it is not taken for pixels that the file lacks.
const farDirectory = 1 << 31

// redirected is a TIFF with another directory.
type redirected struct {
	*bytes.Reader
	directory *bytes.Reader
}

// ReadAt reads from the file, or from the directory behind it.
func (r redirected) ReadAt(p []byte, at int64) (int, error) {
	if at >= farDirectory {
		return r.directory.ReadAt(p, at-farDirectory)
	}
	return r.Reader.ReadAt(p, at)
}

// byteOrder reads and appends numbers.
type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

// directory returns copies of the entries of a TIFF's first directory.
func directory(b []byte) (byteOrder, [][]byte, error) {
	var order byteOrder = binary.BigEndian
	switch {
	case bytes.HasPrefix(b, []byte("II*\x00")):
		order = binary.LittleEndian
	case !bytes.HasPrefix(b, []byte("MM\x00*")):
		return nil, nil, errNotInk
	}
	if len(b) < 8 {
		return nil, nil, errNotInk
	}
	at := int64(order.Uint32(b[4:]))
	if at < 8 || at+2 > int64(len(b)) {
		return nil, nil, errNotInk
	}
	n := int64(order.Uint16(b[at:]))
	if at+2+12*n > int64(len(b)) {
		return nil, nil, errNotInk
	}
	var entries [][]byte
	for k := range n {
		entries = append(entries, slices.Clone(b[at+2+12*k:at+2+12*k+12]))
	}
	return order, entries, nil
}
