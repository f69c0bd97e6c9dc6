package cli_test

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dayang/cmd/cli"
)

var update = flag.Bool("update", false, "renew the golden files; look at the pictures before committing them")

// The samples come out as they were last looked at and found good: lines as
// text, pages as data, and a small picture of the first page.
func TestGolden(t *testing.T) {
	sets := []struct {
		sample, golden string
		args           []string
	}{
		{"feature.txt", "feature.lines.txt", []string{"dump", "lines", "--measure", "15em"}},
		{"feature.txt", "feature.lines-11.txt", []string{"dump", "lines", "--measure", "11em"}},
		{"feature.txt", "feature.json", []string{"parse"}},
		{"feature.txt", "feature.pages.txt", []string{"dump", "pages"}},
		{"feature.txt", "feature.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "36"}},
		{"bridge.md", "bridge.pages.txt", []string{"dump", "pages", "--style", "a3"}},
		{"bridge.md", "bridge.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "a3"}},
		{"bridge.md", "bridge.md", []string{"parse", "--format", "markdown"}},
		{"feature.txt", "tabloid.pages.txt", []string{"dump", "pages", "--style", "tabloid", "--pages", "2"}},
		{"feature.txt", "tabloid.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "tabloid", "--pages", "2", "--page", "2"}},
		{"feature.txt", "vertical.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--set", "head.vertical=true"}},
		{"feature.txt", "strip.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--set", "box.design=strip", "--set", "masthead.name=云溪日报", "--set", "masthead.info=第3218期"}},
		{"feature.txt", "span.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "tabloid", "--set", "head.span=3"}},
		{"feature.txt", "sections.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "tabloid", "--set", "section.span=0"}},
		{"feature.txt", "a4.pages.txt", []string{"dump", "pages", "--style", "a4"}},
		{"feature.txt", "a4.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "a4", "--page", "2"}},
		{"feature.txt", "magazine.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "magazine", "--page", "3"}},
		{"feature.txt", "gongwen.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "24", "--style", "gongwen", "--page", "7"}},
		{"brief.txt", "brief.pages.json", []string{"dump", "pages", "--format", "json", "--style", "broadsheet"}},
		{"brief.txt", "brief.md", []string{"parse", "--format", "markdown"}},
		{"brief.txt", "brief.png", []string{"build", "-o", "-", "--format", "png", "--dpi", "36", "--style", "broadsheet"}},
	}
	t.Chdir(filepath.Join(root, "examples"))
	for _, s := range sets {
		t.Run(s.golden, func(t *testing.T) {
			var out, msg bytes.Buffer
			args := append(append([]string{"dayang"}, s.args...), s.sample)
			if code := cli.Run(args, strings.NewReader(""), &out, &msg, func(string) string { return "" }); code != 0 {
				t.Fatalf("exit %d: %s", code, msg.String())
			}
			file := filepath.Join("../cmd/cli/testdata/golden", s.golden)
			if *update {
				if err := os.WriteFile(file, smaller(t, file, out.Bytes()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Ext(file) == ".png" {
				comparePictures(t, out.Bytes(), want)
				return
			}
			compareText(t, out.String(), string(want))
		})
	}
}

// compareText reports the first line that differs.
func compareText(t *testing.T, got, want string) {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(end)", "(end)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Fatalf("line %d\n got: %s\nwant: %s\n(-update renews the golden file)", i+1, a, b)
		}
	}
}

// comparePictures reports how many pixels differ by more than a rounding.
func comparePictures(t *testing.T, got, want []byte) {
	g, err := png.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	w, err := png.Decode(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	if g.Bounds() != w.Bounds() {
		t.Fatalf("the picture is %v, was %v", g.Bounds(), w.Bounds())
	}
	const most = 2 << 8
	off := 0
	for y := range g.Bounds().Dy() {
		for x := range g.Bounds().Dx() {
			r, gr, b, _ := g.At(x, y).RGBA()
			r2, g2, b2, _ := w.At(x, y).RGBA()
			if max(r, r2)-min(r, r2) > most || max(gr, g2)-min(gr, g2) > most || max(b, b2)-min(b, b2) > most {
				off++
			}
		}
	}
	if off > 0 {
		t.Fatalf("%d pixels differ (-update renews the golden file; look at it)", off)
	}
}

// smaller packs a picture as well as it can be: it is kept for good.
func smaller(t *testing.T, file string, b []byte) []byte {
	if filepath.Ext(file) != ".png" {
		return b
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
