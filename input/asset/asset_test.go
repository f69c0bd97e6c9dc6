package asset

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"dayang/input/diag"
	"dayang/input/docx"
)

// sample is a picture of 32 × 16 pixels: red at the left top, blue elsewhere.
func sample() *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			c := color.NRGBA{0, 0, 255, 255}
			if x < 16 && y < 8 {
				c = color.NRGBA{255, 0, 0, 255}
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

func made(t testing.TB, write func(b *bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegOf(t testing.TB) []byte {
	return made(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, sample(), &jpeg.Options{Quality: 95}) })
}

func pngOf(t testing.TB, img image.Image) []byte {
	return made(t, func(b *bytes.Buffer) error { return png.Encode(b, img) })
}

// turned gives a JPEG an Exif orientation.
func turned(b []byte, turn uint16) []byte {
	exif := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00")
	binary.BigEndian.PutUint16(exif[len(exif)-8:], turn)
	out := append([]byte{}, b[:2]...)
	out = append(out, 0xFF, 0xE1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(exif)+2))
	return append(append(out, exif...), b[2:]...)
}

func TestDecode(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			deep.Set(x, y, sample().At(x, y))
		}
	}
	for _, c := range []struct {
		name   string
		data   []byte
		format string
		kept   bool
	}{
		{"jpeg", jpegOf(t), "jpeg", true},
		{"png", pngOf(t, sample()), "png", true},
		{"png of 16 bits", pngOf(t, deep), "png", false},
		{"gif", made(t, func(b *bytes.Buffer) error { return gif.Encode(b, sample(), nil) }), "png", false},
		{"bmp", made(t, func(b *bytes.Buffer) error { return bmp.Encode(b, sample()) }), "png", false},
		{"tiff", made(t, func(b *bytes.Buffer) error { return tiff.Encode(b, sample(), nil) }), "png", false},
	} {
		p, err := Decode(diag.Pos{}, c.name, c.data, Limits{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if p.Format != c.format || p.Width != 32 || p.Height != 16 || bytes.Equal(p.Data, c.data) != c.kept {
			t.Errorf("%s: %s of %d×%d, kept %t", c.name, p.Format, p.Width, p.Height, bytes.Equal(p.Data, c.data))
		}
		red(t, c.name, p, 4, 4)
	}
}

// red checks that a pixel is red, and the opposite corner blue.
func red(t *testing.T, name string, p *Picture, x, y int) {
	t.Helper()
	img, _, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	near := func(x, y int, want color.NRGBA) bool {
		c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
		d := func(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
		return d(c.R, want.R) < 40 && d(c.G, want.G) < 40 && d(c.B, want.B) < 40
	}
	if !near(x, y, color.NRGBA{255, 0, 0, 255}) || !near(p.Width-1-x, p.Height-1-y, color.NRGBA{0, 0, 255, 255}) {
		t.Errorf("%s: the red corner is not at %d, %d", name, x, y)
	}
}

func TestOrientation(t *testing.T) {
	b := jpegOf(t)
	for turn, at := range map[uint16][2]int{1: {4, 4}, 2: {27, 4}, 3: {27, 11}, 4: {4, 11}, 5: {4, 4}, 6: {11, 4}, 7: {11, 27}, 8: {4, 27}, 9: {4, 4}} {
		p, err := Decode(diag.Pos{}, "f", turned(b, turn), Limits{})
		if err != nil {
			t.Errorf("%d: %v", turn, err)
			continue
		}
		if wide := p.Width == 32; wide != (turn < 5 || turn > 8) {
			t.Errorf("%d: %d×%d", turn, p.Width, p.Height)
		}
		red(t, string(rune('0'+turn)), p, at[0], at[1])
	}
}

// A JPEG of four inks stays one: how it was separated is its maker's choice. The file, of one
// grey block, is written by hand since the library writes no such files.
func TestCMYK(t *testing.T) {
	b := cmyk()
	if cfg, _, err := image.DecodeConfig(bytes.NewReader(b)); err != nil || cfg.ColorModel != color.CMYKModel {
		t.Fatalf("the sample is no CMYK file: %v", err)
	}
	p, err := Decode(diag.Pos{}, "f", b, Limits{})
	if err != nil || p.Format != "jpeg" || p.Width != 8 {
		t.Fatalf("%+v, %v", p, err)
	}
	cfg, err := jpeg.DecodeConfig(bytes.NewReader(p.Data))
	if err != nil || cfg.ColorModel != color.CMYKModel {
		t.Errorf("%v, %v", cfg, err)
	}
}

// cmyk writes a baseline JPEG of 8 × 8 pixels and four components, each of one
// block with a DC difference of nought.
func cmyk() []byte {
	b := []byte{0xFF, 0xD8}
	seg := func(marker byte, body ...byte) {
		b = append(b, 0xFF, marker, 0, byte(len(body)+2))
		b = append(b, body...)
	}
	q := make([]byte, 65)
	for i := 1; i < 65; i++ {
		q[i] = 1
	}
	seg(0xEE, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0)
	seg(0xDB, q...)
	seg(0xC0, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0)
	// One code of one bit in each table: category 0, end of block.
	one := append([]byte{1}, make([]byte, 15)...)
	seg(0xC4, append(append([]byte{0x00}, one...), 0)...)
	seg(0xC4, append(append([]byte{0x10}, one...), 0)...)
	seg(0xDA, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0)
	return append(b, 0x00, 0xFF, 0xD9)
}

func TestLimits(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		lim  Limits
		code string
	}{
		"too many pixels": {pngOf(t, sample()), Limits{Pixels: 511}, "image-pixels"},
		"a bomb":          {bomb(), Limits{}, "image-pixels"},
		"no picture":      {[]byte("<svg/>"), Limits{}, "image-format"},
		"half a picture":  {pngOf(t, sample())[:60], Limits{}, "image-broken"},
	} {
		_, err := Decode(diag.Pos{File: "f", Line: 3}, name, c.data, c.lim)
		if f, ok := diag.AsFault(err); !ok || f.Code != c.code || f.Pos.Line != 3 || f.Hint.IsZero() {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// bomb is the head of a PNG that claims 60,000 × 60,000 pixels.
func bomb() []byte {
	h := []byte("IHDR\x00\x00\xEA\x60\x00\x00\xEA\x60\x08\x02\x00\x00\x00")
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0D"), h...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(h))
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	inside := filepath.Join(dir, "稿件")
	write := func(name string) {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, pngOf(t, sample()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(inside, "图 1.png"))
	write(filepath.Join(inside, "图片", "a.png"))
	write(filepath.Join(dir, "外", "b.png"))
	linked := os.Symlink(filepath.Join(dir, "外", "b.png"), filepath.Join(inside, "link.png")) == nil
	in := Source{Document: filepath.Join(inside, "f.md")}
	wide := in
	wide.Allow = []string{filepath.Join(dir, "外")}
	for _, c := range []struct {
		s    *Source
		src  string
		code string
	}{
		{&in, "图 1.png", ""}, {&in, "%E5%9B%BE%201.png", ""}, {&in, `图片\a.png`, ""}, {&in, "./图片/../图 1.png", ""},
		{&in, filepath.Join(inside, "图 1.png"), ""},
		{&in, "none.png", "image-missing"}, {&in, "图片", "image-missing"}, {&in, "", "image-missing"},
		{&in, "../外/b.png", "image-outside"}, {&in, filepath.Join(dir, "外", "b.png"), "image-outside"},
		{&wide, "../外/b.png", ""}, {&wide, filepath.Join(dir, "外", "b.png"), ""},
		{&in, "https://a.cn/b.png", "image-remote"}, {&in, "//a.cn/b.png", "image-remote"}, {&in, "data:image/png;base64,AAAA", "image-remote"},
		{&Source{Document: in.Document, Limits: Limits{Bytes: 10}}, "图 1.png", "image-too-large"},
	} {
		p, err := c.s.Load(diag.Pos{File: "f"}, c.src)
		f, _ := diag.AsFault(err)
		if c.code == "" && (err != nil || p.Width != 32) || c.code != "" && (f == nil || f.Code != c.code) {
			t.Errorf("%q: %v", c.src, err)
		}
	}
	if linked {
		if _, err := in.Load(diag.Pos{}, "link.png"); err == nil {
			t.Error("a link led out of the folder")
		}
		if p, err := wide.Load(diag.Pos{}, "link.png"); err != nil || p.Width != 32 {
			t.Errorf("a link into an allowed folder: %v", err)
		}
	}
}

func TestLoadFromDocx(t *testing.T) {
	b := made(t, func(b *bytes.Buffer) error {
		z := zip.NewWriter(b)
		w, err := z.Create("word/media/image1.png")
		if err != nil {
			return err
		}
		if _, err := w.Write(pngOf(t, sample())); err != nil {
			return err
		}
		return z.Close()
	})
	s := Source{Document: "f.docx", Data: b}
	if p, err := s.Load(diag.Pos{}, "docx:word/media/image1.png"); err != nil || p.Width != 32 {
		t.Errorf("%v", err)
	}
	if _, err := s.Load(diag.Pos{}, "docx:word/media/none.png"); err == nil {
		t.Error("a picture that is not there was found")
	}

	// Markdown names the docx: where it lies, or beside.
	dir := t.TempDir()
	for _, name := range []string{"here.docx", "sub/50% #1.docx"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ document, file, code string }{
		{"a.md", "here.docx", ""},
		{"a.md", "sub/50% #1.docx", ""},
		{"sub/a.md", "sub/50% #1.docx", ""},
		{"sub/a.md", "/elsewhere/50% #1.docx", ""},
		{"sub/a.md", "../here.docx", "image-outside"},
		{"a.md", "none.docx", "image-missing"},
		{"a.md", "", "image-missing"},
	} {
		s := Source{Document: filepath.Join(dir, filepath.FromSlash(c.document))}
		src := "docx:word/media/image1.png"
		if c.file != "" {
			src = docx.Within(c.file, src)
		}
		p, err := s.Load(diag.Pos{File: c.document}, src)
		f, _ := diag.AsFault(err)
		if c.code == "" && (err != nil || p.Width != 32) || c.code != "" && (f == nil || f.Code != c.code) {
			t.Errorf("%s from %s: %v", src, c.document, err)
		}
		if c.file != "" && len(s.Files(src)) == 0 {
			t.Errorf("%s depends on no file", src)
		}
	}
	if list := s.Files("docx:word/media/image1.png"); list != nil {
		t.Errorf("a picture within depends on %q", list)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(turned(jpegOf(f), 6))
	f.Add(pngOf(f, sample()))
	f.Add(cmyk())
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := Decode(diag.Pos{}, "f", b, Limits{Pixels: 1 << 16})
		if err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatal(err)
			}
			return
		}
		cfg, format, err := image.DecodeConfig(bytes.NewReader(p.Data))
		if err != nil || format != p.Format || cfg.Width != p.Width || cfg.Height != p.Height {
			t.Fatalf("%s of %d×%d, %v", format, cfg.Width, cfg.Height, err)
		}
	})
}
