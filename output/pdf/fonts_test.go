package pdf_test

import (
	"fmt"
	"math"
	"regexp"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	ximage "golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"pgregory.net/rapid"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
	"dayang/output/preflight"
)

var subset = regexp.MustCompile(`^[A-Z]{6}\+(Noto|Dayang)`)

func TestFontsAreEmbeddedWithTheirMetrics(t *testing.T) {
	o := readBack(t, report(t).write(pdf.Options{}))
	all := o.dict(o.dict(o.pages[0]["Resources"])["Font"])
	if len(all) < 5 {
		t.Fatalf("%d fonts", len(all))
	}
	lib := fonts.Embedded()
	for _, ref := range all {
		f := o.dict(ref)
		cid := o.dict(f["DescendantFonts"].(types.Array)[0])
		desc := o.dict(cid["FontDescriptor"])
		name := string(f["BaseFont"].(types.Name))
		if !subset.MatchString(name) || cid["BaseFont"] != f["BaseFont"] || desc["FontName"] != f["BaseFont"] {
			t.Errorf("names %s, %v, %v", name, cid["BaseFont"], desc["FontName"])
		}
		if cid["CIDToGIDMap"] != types.Name("Identity") || f["Encoding"] != types.Name("Identity-H") || desc["CIDSet"] != nil {
			t.Errorf("%s: codes are not glyphs", name)
		}
		program := o.stream(desc["FontFile2"])
		if n := o.dict(desc["FontFile2"])["Length1"]; n != types.Integer(len(program)) {
			t.Errorf("%s: Length1 is %v of %d", name, n, len(program))
		}
		x, err := ximage.Parse(program)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		own, err := sfnt.Parse(program)
		if err != nil {
			t.Fatal(err)
		}
		face := lib.Face(page.FaceID(name[7:]))
		texts := unicodeOf(t, string(o.stream(f["ToUnicode"])))
		widths := widthsOf(o, cid)
		for code, text := range texts {
			if code < 1 || code >= x.NumGlyphs() {
				t.Fatalf("%s: code %d of %d glyphs", name, code, x.NumGlyphs())
			}
			r := []rune(text)[0]
			w, ok := widths[code]
			if !ok {
				w = 1000
			}
			// At the end of a line marks have half a cell, quotes three quarters.
			if want := face.Advance(face.Glyph(r)); w != float64(want) && (w != 500 || r != '。') && (w != 775 || r != '”') {
				t.Errorf("%s: %q is %v wide, want %v", name, text, w, want)
			}
			var buf ximage.Buffer
			adv, err := x.GlyphAdvance(&buf, ximage.GlyphIndex(code), fixed.I(1000), 0)
			if err != nil || math.Abs(float64(adv)/64-w) > 1 {
				t.Errorf("%s: %q advances %v in the program, %v in the file", name, text, float64(adv)/64, w)
			}
			_, inked := own.Bounds(uint16(code))
			if _, want := face.Bounds(face.Glyph(r)); inked != want {
				t.Errorf("%s: %q has ink %v, want %v", name, text, inked, want)
			}
		}
	}
}

// widthsOf reads the array W.
func widthsOf(o *objects, cid types.Dict) map[int]float64 {
	out := map[int]float64{}
	w, _ := o.value(cid["W"]).(types.Array)
	for i := 0; i+1 < len(w); i += 2 {
		for k, v := range o.floats(w[i+1]) {
			out[int(w[i].(types.Integer))+k] = v
		}
	}
	return out
}

var (
	rangeRE = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]{4})> \[((?:<[0-9A-F]*>)*)\]`)
	hexRE   = regexp.MustCompile(`<([0-9A-F]*)>`)
)

// unicodeOf reads a ToUnicode map and checks the form of its ranges.
func unicodeOf(t *testing.T, cmap string) map[int]string {
	t.Helper()
	out := map[int]string{}
	for _, m := range rangeRE.FindAllStringSubmatch(cmap, -1) {
		var from, to int
		fmt.Sscanf(m[1], "%X", &from)
		fmt.Sscanf(m[2], "%X", &to)
		list := hexRE.FindAllStringSubmatch(m[3], -1)
		if from>>8 != to>>8 || len(list) != to-from+1 {
			t.Errorf("range %s to %s with %d entries", m[1], m[2], len(list))
		}
		for i, h := range list {
			var units []uint16
			for k := 0; k+4 <= len(h[1]); k += 4 {
				var u uint16
				fmt.Sscanf(h[1][k:k+4], "%X", &u)
				units = append(units, u)
			}
			out[from+i] = string(decode16(units))
		}
	}
	return out
}

func decode16(u []uint16) []rune {
	var out []rune
	for i := 0; i < len(u); i++ {
		if i+1 < len(u) && u[i]&0xFC00 == 0xD800 && u[i+1]&0xFC00 == 0xDC00 {
			out = append(out, (rune(u[i])-0xD800)<<10+rune(u[i+1])-0xDC00+0x10000)
			i++
		} else {
			out = append(out, rune(u[i]))
		}
	}
	return out
}

// Whatever the faces can set is extracted as it was written, supplementary
// planes and glyphs for several characters, too.
func TestAnyTextIsExtracted(t *testing.T) {
	lib := fonts.Embedded()
	serif := lib.Stack(fonts.Song)[0]
	var known []rune
	for r := rune(0x21); r < 0x32000; r++ {
		if (r < 0xD800 || r > 0xF8FF) && serif.Glyph(r) != 0 {
			known = append(known, r)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		text := string(rapid.SliceOfN(rapid.SampledFrom(known), 1, 40).Draw(rt, "text"))
		c := newBook(t)
		c.line(fonts.Song, 10*unit.Pt, page.Black, c.elem(page.RoleParagraph, 0, -1, text), text)
		run := c.line(fonts.Song, 10*unit.Pt, page.Black, c.elem(page.RoleParagraph, 0, -1, "ffi"), "f")
		run.Glyphs[0].Text = "ffi"
		r := check(t, c.write(pdf.Options{}), preflight.Options{Source: []string{text, "ffi"}})
		for _, f := range r.Findings {
			if f.Code != "font-private" {
				rt.Error(f.Print(diag.EN))
			}
		}
	})
}

func TestSmallFacesAreCoarseAndHeadlinesAreNot(t *testing.T) {
	em := func(size unit.Len) int {
		c := newBook(t)
		c.line(fonts.Song, size, page.Black, c.elem(page.RoleParagraph, 0, -1, "春"), "春")
		o := readBack(t, c.write(pdf.Options{}))
		for _, ref := range o.dict(o.dict(o.pages[0]["Resources"])["Font"]) {
			cid := o.dict(o.dict(ref)["DescendantFonts"].(types.Array)[0])
			f, err := sfnt.Parse(o.stream(o.dict(cid["FontDescriptor"])["FontFile2"]))
			if err != nil {
				t.Fatal(err)
			}
			return f.UnitsPerEm()
		}
		return 0
	}
	for _, k := range []struct {
		size unit.Len
		want int
	}{{10 * unit.Pt, 500}, {14 * unit.Pt, 500}, {15 * unit.Pt, 1000}, {96 * unit.Pt, 1000}, {6 * unit.Pt, 250}} {
		if got := em(k.size); got != k.want {
			t.Errorf("%v pt: em of %d, want %d", k.size, got, k.want)
		}
	}
}
