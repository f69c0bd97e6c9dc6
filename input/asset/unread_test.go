package asset

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/bmp"

	"dayang/input/diag"
)

// A picture of a kind that is not read is told from one that is damaged, and both are
// told of in the user's language.
func TestUnread(t *testing.T) {
	inks := inkTIFFOf(t, false)
	gray := made(t, func(b *bytes.Buffer) error { return bmp.Encode(b, image.NewGray(image.Rect(0, 0, 4, 4))) })
	copy(gray[28:], "\x04\x00") // of 16 colours
	for _, c := range []struct {
		name string
		data []byte
		code string
		says string
	}{
		{"four inks, cut off", inks[:len(inks)/2], "image-broken", "已损坏"},
		{"four inks, data cut off", retag(inks, 279, 100), "image-broken", "已损坏"},
		{"four inks, the last pixels cut off", lastPixelsCut(inks), "image-broken", "已损坏"},
		{"five inks", fiveInks(inks), "image-variant", "颜色通道数"},
		{"CIE L*a*b*", retag(inks, tagPhotometric, 8), "image-variant", "颜色模式"},
		{"JPEG in TIFF", retag(retag(inks, tagPhotometric, asRGB), 259, 7), "image-variant", "压缩方式"},
		{"JPEG in TIFF of four inks", retag(inks, 259, 7), "image-variant", "压缩方式"},
		{"PNG without data", pngOf(t, sample())[:60], "image-broken", "已损坏"},
		{"PNG of three bits", pngOfBits(3), "image-variant", "颜色位数"},
		{"BMP of 16 colours", gray, "image-variant", "编码方式"},
		{"moving WebP", []byte("RIFF\x1a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x03\x00\x00"), "image-variant", "动画"},
	} {
		_, err := Decode(diag.Pos{File: "f"}, "图", c.data, Limits{})
		f, ok := diag.AsFault(err)
		if !ok || f.Code != c.code || !strings.Contains(f.Msg.ZH, c.says) || f.Hint.IsZero() {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if strings.ContainsFunc(f.Msg.ZH, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) || strings.Contains(f.Msg.EN, "%!") {
			t.Errorf("%s: %s / %s", c.name, f.Msg.ZH, f.Msg.EN)
		}
	}
}

// lastPixelsCut moves the pixels of a TIFF without compression behind all else, but for
// the last of them.
func lastPixelsCut(b []byte) []byte {
	const pixels = 4 * 32 * 16
	order := binary.LittleEndian
	at := order.Uint32(b[4:])
	for k := range uint32(order.Uint16(b[at:])) {
		if e := b[at+2+12*k:]; order.Uint16(e) == 273 {
			start := order.Uint32(e[8:])
			b := retag(b, 273, uint16(len(b)))
			return append(b, b[start:start+pixels-4]...)
		}
	}
	return nil
}

// retag gives a tag of a TIFF another value.
func retag(b []byte, tag uint16, value uint16) []byte {
	b = slices.Clone(b)
	order := binary.LittleEndian
	at := order.Uint32(b[4:])
	for k := range uint32(order.Uint16(b[at:])) {
		if e := b[at+2+12*k:]; order.Uint16(e) == tag {
			order.PutUint16(e[8:], value)
		}
	}
	return b
}

// fiveInks says of a TIFF that it has five channels of eight bits.
func fiveInks(b []byte) []byte {
	b = retag(b, 277, 5)
	order := binary.LittleEndian
	at := order.Uint32(b[4:])
	for k := range uint32(order.Uint16(b[at:])) {
		if e := b[at+2+12*k:]; order.Uint16(e) == 258 {
			order.PutUint32(e[4:], 5)
			order.PutUint32(e[8:], uint32(len(b)))
		}
	}
	return append(b, 8, 0, 8, 0, 8, 0, 8, 0, 8, 0)
}

// pngOfBits is the head of a PNG in grey of so many bits.
func pngOfBits(n byte) []byte {
	b := bomb()[:33]
	b[24], b[25] = n, 0
	return binary.BigEndian.AppendUint32(b[:29], crc32.ChecksumIEEE(b[12:29]))
}
