package asset

import (
	"errors"
	"image/jpeg"
	"image/png"
	"strings"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"dayang/input/diag"
)

// unread is the fault of a picture b that a decoder refuses: it is of a kind that is not
// read, or damaged. The decoders say why in English alone, and not in words for users.
func unread(pos diag.Pos, name string, b []byte, err error) error {
	if zh, en, ok := lacking(b, err); ok {
		return diag.NewFault("image-variant", pos,
			diag.T("图片“%[1]s”不能读：不支持它的%[2]s",
				"the picture %[1]q cannot be read: its %[3]s is not supported", name, zh, en),
			diag.T("另存为 JPEG、PNG", "save it as JPEG or PNG"), err)
	}
	return diag.NewFault("image-broken", pos,
		diag.T("图片“%s”已损坏", "the picture %q is damaged", name),
		diag.T("换一份完好的", "take a sound copy"), err)
}

// lacks are what decoders lack, by the words in which they say so.
var lacks = []struct{ word, zh, en string }{
	{"color model", "颜色模式", "colour model"},
	{"extra samples", "颜色通道数", "number of colour channels"},
	{"number of samples", "颜色通道数", "number of colour channels"},
	{"number of components", "颜色通道数", "number of colour channels"},
	{"BitsPerSample", "颜色位数", "number of bits per colour"},
	{"bit depth", "颜色位数", "number of bits per colour"},
	{"precision", "颜色位数", "number of bits per colour"},
	{"compression", "压缩方式", "kind of compression"},
	{"subsampling", "色度抽样方式", "kind of chroma subsampling"},
}

// lacking says in Chinese and English what a sound picture has that its decoder lacks.
func lacking(b []byte, err error) (zh, en string, ok bool) {
	if isAnimatedWebP(b) {
		return "动画", "animation", true
	}
	var p png.UnsupportedError
	var j jpeg.UnsupportedError
	var t tiff.UnsupportedError
	var f tiff.FormatError
	switch {
	case errors.As(err, &p), errors.As(err, &j), errors.As(err, &t), errors.Is(err, bmp.ErrUnsupported):
	case errors.As(err, &f) &&
		strings.Contains(string(f), "number of samples"): // more than red, green, blue and alpha
	default:
		return "", "", false
	}
	for _, l := range lacks {
		if strings.Contains(err.Error(), l.word) {
			return l.zh, l.en, true
		}
	}
	return "编码方式", "kind of coding", true
}

// isAnimatedWebP reports a WebP of several pictures: the second bit of the flags of its
// first chunk, VP8X.
func isAnimatedWebP(b []byte) bool {
	return len(b) > 20 && string(b[:4]) == "RIFF" && string(b[8:16]) == "WEBPVP8X" && b[20]&2 != 0
}
