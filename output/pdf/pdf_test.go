package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
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

// The text of the report in reading order.
var reportText = []string{
	"河边的春天", "林小满", "柳色新", "水边的柳树发了芽，姓𬭊的船工把船推到水里——“今年的水真好！”第二天，孩子们也来了。",
	"第一，修堤。", "第二，种树。", "年份", "树木", "2025", "3000棵", "3000棵", "注：树苗数。", "柳树", "ABC",
}

// The preflight, which shares no code with the writer, finds nothing in the
// files of any target and the text once and in order.
func TestTargetsPassThePreflight(t *testing.T) {
	for _, target := range pdf.Targets() {
		for _, marks := range []bool{false, true} {
			c := report(t)
			data := c.write(pdf.Options{Target: target, Marks: marks, Date: day})
			r := preflight.Check(data, preflight.Options{Target: preflight.Target(target), Source: reportText})
			for _, f := range r.Findings {
				t.Errorf("%s, marks %v: %s", target, marks, f.Print(diag.EN))
			}
			if r.Text.Characters == 0 || len(r.Fonts) < 5 {
				t.Errorf("%s: %d characters, %d fonts", target, r.Text.Characters, len(r.Fonts))
			}
		}
	}
}

func TestVersionsAndClaims(t *testing.T) {
	for target, want := range map[pdf.Target]struct{ version, claims string }{
		"":           {"1.7", "PDF/UA-1"},
		pdf.PressX4:  {"1.6", "PDF/X-4"},
		pdf.PressX1a: {"1.4", "PDF/X-1a:2003"},
		pdf.Archive:  {"1.7", "PDF/A-2a PDF/UA-1"},
	} {
		r := preflight.Check(report(t).write(pdf.Options{Target: target}), preflight.Options{})
		if got := strings.Join(r.Claims, " "); r.Version != want.version || got != want.claims {
			t.Errorf("%s: PDF %s, %s", target, r.Version, got)
		}
	}
}

func TestEqualBooksGiveEqualBytes(t *testing.T) {
	want := report(t).write(pdf.Options{Target: pdf.PressX4, Date: day})
	var wg sync.WaitGroup
	for range 4 {
		c := report(t)
		wg.Go(func() {
			var b bytes.Buffer
			err := pdf.Write(&b, c.book, c.lib, pdf.Options{Target: pdf.PressX4, Date: day, Producer: "a test"})
			if err != nil || !bytes.Equal(b.Bytes(), want) {
				t.Errorf("another file, %v", err)
			}
		})
	}
	wg.Wait()
	a, b := readBack(t, want), readBack(t, report(t).write(pdf.Options{Target: pdf.PressX4, Date: day.AddDate(0, 0, 1)}))
	if a.id[0] == b.id[0] || len(a.id) != 2 || a.id[0] != a.id[1] {
		t.Errorf("identifiers %v and %v", a.id, b.id)
	}
}

func TestBoxes(t *testing.T) {
	mm := func(v float64) float64 { return v * 72 / 25.4 }
	for _, k := range []struct {
		bleed, slug float64 // mm
		marks       bool
	}{{0, 0, false}, {3, 3, false}, {0, 13, true}, {5, 15, true}} {
		c := report(t)
		for i := range c.book.Pages {
			c.book.Pages[i].Bleed = unit.FromMM(k.bleed)
		}
		o := readBack(t, c.write(pdf.Options{Marks: k.marks}))
		for _, pg := range o.pages {
			near := func(name string, want ...float64) {
				got := o.floats(pg[name])
				if len(got) != 4 {
					t.Fatalf("%s: %v", name, got)
				}
				for i := range want {
					if math.Abs(got[i]-want[i]) > 0.001 {
						t.Errorf("bleed %v, marks %v: %s is %v, want %v", k.bleed, k.marks, name, got, want)
						return
					}
				}
			}
			s, b, w, h := mm(k.slug), mm(k.bleed), mm(150), mm(200)
			near("MediaBox", 0, 0, w+2*s, h+2*s)
			near("TrimBox", s, s, s+w, s+h)
			near("BleedBox", s-b, s-b, s+w+b, s+h+b)
			if pg["CropBox"] != nil || pg["ArtBox"] != nil {
				t.Error("a crop box or art box")
			}
		}
	}
}

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
			if want := face.Advance(face.Glyph(r)); w != float64(want) {
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
		r := preflight.Check(c.write(pdf.Options{}), preflight.Options{Source: []string{text, "ffi"}})
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

func TestMetadata(t *testing.T) {
	for _, target := range pdf.Targets() {
		o := readBack(t, report(t).write(pdf.Options{Target: target, Date: day}))
		xmp := string(o.stream(o.root["Metadata"]))
		if o.dict(o.root["Metadata"])["Filter"] != nil {
			t.Errorf("%s: the packet is compressed", target)
		}
		for _, k := range []struct{ entry, value, packet string }{
			{"Title", "河边的𬭊与春天", "<rdf:li xml:lang=\"x-default\">河边的𬭊与春天</rdf:li>"},
			{"Author", "林小满; 陈舟", "<rdf:li>林小满; 陈舟</rdf:li>"},
			{"Producer", "a test", "<pdf:Producer>a test</pdf:Producer>"},
			{"CreationDate", "D:20260923080000Z", "<xmp:CreateDate>2026-09-23T08:00:00Z</xmp:CreateDate>"},
			{"ModDate", "D:20260923080000Z", "<xmp:ModifyDate>2026-09-23T08:00:00Z</xmp:ModifyDate>"},
		} {
			if got := o.text(o.info[k.entry]); got != k.value || !strings.Contains(xmp, k.packet) {
				t.Errorf("%s: %s is %q; in XMP: %v", target, k.entry, got, strings.Contains(xmp, k.packet))
			}
		}
		if got := o.text(o.root["Lang"]); got != "zh-CN" {
			t.Errorf("%s: language %q", target, got)
		}
		press := target == pdf.PressX4 || target == pdf.PressX1a
		if trapped := o.info["Trapped"]; press != (trapped == types.Name("False")) {
			t.Errorf("%s: trapped %v", target, trapped)
		}
	}
}

func TestTitleIsNeverEmpty(t *testing.T) {
	c := report(t)
	c.book.Meta = page.Meta{}
	o := readBack(t, c.write(pdf.Options{}))
	if got := o.text(o.info["Title"]); got != "河边的春天" {
		t.Errorf("title %q", got)
	}
	if o.info["CreationDate"] != nil || o.info["Author"] != nil {
		t.Error("a date or author that nobody gave")
	}
	c = newBook(t)
	c.book.Meta = page.Meta{}
	if got := readBack(t, c.write(pdf.Options{})); got.text(got.info["Title"]) == "" {
		t.Error("no title of an empty page")
	}
}

func TestOutputIntent(t *testing.T) {
	for _, k := range []struct {
		target          pdf.Target
		condition, kind string
		id              string
		profile         bool
	}{
		{pdf.Screen, "", "", "", false},
		{pdf.PressX4, "", "GTS_PDFX", "CGATS TR 002", true},
		{pdf.PressX4, "coated", "GTS_PDFX", "FOGRA39", true},
		{pdf.PressX1a, "ifra26", "GTS_PDFX", "IFRA26", false},
		{pdf.Archive, "", "GTS_PDFA1", "CGATS TR 002", true},
	} {
		o := readBack(t, report(t).write(pdf.Options{Target: k.target, Condition: k.condition}))
		list, _ := o.value(o.root["OutputIntents"]).(types.Array)
		if k.kind == "" {
			if len(list) != 0 {
				t.Errorf("%s has an intent", k.target)
			}
			continue
		}
		d := o.dict(list[0])
		if d["S"] != types.Name(k.kind) || o.text(d["OutputConditionIdentifier"]) != k.id || (d["DestOutputProfile"] != nil) != k.profile {
			t.Errorf("%s %s: %v", k.target, k.condition, d)
		}
	}
}

func TestRefusals(t *testing.T) {
	rich := func(c *composer) {
		c.add(page.Item{Fill: &page.Fill{Rect: unit.Rect{W: unit.Pt, H: unit.Pt}, Color: page.Color{C: 80, M: 70, Y: 60, K: 60}}})
	}
	for _, k := range []struct {
		name   string
		change func(*composer)
		o      pdf.Options
		code   string
	}{
		{"unknown target", nil, pdf.Options{Target: "press-x9"}, "target"},
		{"unknown condition", nil, pdf.Options{Target: pdf.PressX4, Condition: "papyrus"}, "condition"},
		{"a condition without a profile", nil, pdf.Options{Target: pdf.PressX4, Condition: "ifra26"}, "condition"},
		{"too much ink", rich, pdf.Options{Target: pdf.PressX1a}, "ink-limit"},
		{"as much ink on coated paper", rich, pdf.Options{Target: pdf.PressX1a, Condition: "coated"}, ""},
		{"as much ink on the screen", rich, pdf.Options{}, ""},
		{"a broken image", func(c *composer) { c.book.Images[0].Data = []byte("no image") }, pdf.Options{}, "image"},
	} {
		c := report(t)
		if k.change != nil {
			k.change(c)
		}
		err := pdf.Write(&bytes.Buffer{}, c.book, c.lib, k.o)
		code := ""
		if f, ok := diag.AsFault(err); ok {
			code = f.Code
		} else if err != nil {
			code = err.Error()
		}
		if code != k.code {
			t.Errorf("%s: %q, want %q", k.name, code, k.code)
		}
	}
	c := newBook(t)
	c.book.Pages = nil
	if err := pdf.Write(&bytes.Buffer{}, c.book, c.lib, pdf.Options{}); err == nil {
		t.Error("a book without pages was written")
	}
	c = report(t)
	if err := pdf.Write(broken{}, c.book, c.lib, pdf.Options{}); !errors.Is(err, errFull) {
		t.Errorf("a full disk gave %v", err)
	}
}

var errFull = errors.New("full")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errFull }

// images maps each target to the colour space that an image gets.
func TestImages(t *testing.T) {
	colored := func(x, y int) color.Color { return color.NRGBA{uint8(x / 2), uint8(y), 90, 255} }
	gray := func(x, y int) color.Color { return color.NRGBA{uint8(x / 2), uint8(x / 2), uint8(x / 2), 255} }
	clear := func(x, y int) color.Color { return color.NRGBA{200, 30, 30, uint8(y)} }
	for _, k := range []struct {
		name   string
		image  page.Image
		screen string
		press  string
	}{
		{"JPEG", asJPEG(t, paint(colored)), "DeviceRGB DCTDecode", "DeviceCMYK FlateDecode"},
		{"PNG", asPNG(t, paint(colored)), "DeviceRGB FlateDecode", "DeviceCMYK FlateDecode"},
		{"PNG without colour", asPNG(t, paint(gray)), "DeviceGray FlateDecode", "DeviceGray FlateDecode"},
		{"transparent PNG", asPNG(t, paint(clear)), "DeviceRGB FlateDecode", "DeviceCMYK FlateDecode"},
	} {
		for _, target := range pdf.Targets() {
			c := newBook(t)
			c.picture(k.image)
			c.picture(k.image)
			o := readBack(t, c.write(pdf.Options{Target: target}))
			all := o.dict(o.dict(o.pages[0]["Resources"])["XObject"])
			if len(all) != 2 {
				t.Fatalf("%d images", len(all))
			}
			want := k.press
			if target == pdf.Screen {
				want = k.screen
			}
			for _, ref := range all {
				d := o.dict(ref)
				got := fmt.Sprintf("%s %s", d["ColorSpace"].(types.Name), d["Filter"].(types.Name))
				if got != want || d["SMask"] != nil || d["Width"] != types.Integer(400) || d["Height"] != types.Integer(200) {
					t.Errorf("%s for %s: %s, %v", k.name, target, got, d)
				}
				if d["Filter"] == types.Name("FlateDecode") {
					n := map[types.Object]int{types.Name("DeviceRGB"): 3, types.Name("DeviceCMYK"): 4, types.Name("DeviceGray"): 1}[d["ColorSpace"]]
					if got := len(o.stream(ref)); got != 400*200*n {
						t.Errorf("%s for %s: %d samples", k.name, target, got)
					}
				}
			}
		}
	}
	// What is wholly transparent is paper.
	c := newBook(t)
	c.picture(asPNG(t, paint(clear)))
	o := readBack(t, c.write(pdf.Options{Target: pdf.PressX4}))
	for _, ref := range o.dict(o.dict(o.pages[0]["Resources"])["XObject"]) {
		if s := o.stream(ref); !slices.Equal(s[:4], []byte{0, 0, 0, 0}) {
			t.Errorf("transparent pixels are %v", s[:4])
		}
	}
}

func TestLinksOnlyWhereTheyMayBe(t *testing.T) {
	for _, target := range pdf.Targets() {
		o := readBack(t, report(t).write(pdf.Options{Target: target}))
		annots, _ := o.value(o.pages[0]["Annots"]).(types.Array)
		if press := target == pdf.PressX4 || target == pdf.PressX1a; press != (len(annots) == 0) {
			t.Errorf("%s: %d annotations", target, len(annots))
			continue
		}
		for _, ref := range annots {
			d := o.dict(ref)
			uri := o.dict(d["A"])["URI"].(types.HexLiteral)
			if b, err := uri.Bytes(); err != nil || string(b) != "https://example.com/河?a=(1)" {
				t.Errorf("target %q", b)
			}
			r := o.floats(d["Rect"])
			if len(r) != 4 || r[0] >= r[2] || r[1] >= r[3] || d["StructParent"] != types.Integer(2) {
				t.Errorf("%s: %v", target, d)
			}
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	c := newBook(b)
	el := c.elem(page.RoleParagraph, 0, -1, "")
	serif := c.lib.Stack(fonts.Song)[0]
	r := rune(0x4E00)
	for range 250 { // a page of 5,000 characters, 800 different ones
		var line []rune
		for range 20 {
			for r = r + 1; serif.Glyph(r) == 0; r++ {
			}
			if line = append(line, r); r > 0x4E00+800 {
				r = 0x4E00
			}
		}
		c.line(fonts.Song, 10*unit.Pt, page.Black, el, string(line))
	}
	for _, target := range pdf.Targets() {
		b.Run(string(target), func(b *testing.B) {
			n := 0
			for b.Loop() {
				n = len(c.write(pdf.Options{Target: target}))
			}
			b.ReportMetric(float64(n)/1000, "KB")
		})
	}
}
