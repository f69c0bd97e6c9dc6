package pdf_test

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
	"dayang/output/preflight"
)

// check is a preflight that nobody interrupts.
func check(t testing.TB, data []byte, o preflight.Options) *preflight.Report {
	t.Helper()
	r, err := preflight.Check(t.Context(), data, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

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
			r := check(t, data, preflight.Options{Target: preflight.Target(target), Source: reportText})
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
		r := check(t, report(t).write(pdf.Options{Target: target}), preflight.Options{})
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
			err := pdf.Write(t.Context(), &b, c.book, c.lib, pdf.Options{Target: pdf.PressX4, Date: day, Producer: "a test"})
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
			{"CreationDate", "D:20260923080000+00'00'", "<xmp:CreateDate>2026-09-23T08:00:00Z</xmp:CreateDate>"},
			{"ModDate", "D:20260923080000+00'00'", "<xmp:ModifyDate>2026-09-23T08:00:00Z</xmp:ModifyDate>"},
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

func TestSpotInk(t *testing.T) {
	spot := pdf.Spot{Name: "PANTONE 185 C", Color: red}
	for _, target := range pdf.Targets() {
		data := report(t).write(pdf.Options{Target: target, Spot: spot, Marks: true, Date: day})
		r := check(t, data, preflight.Options{Target: preflight.Target(target), Source: reportText})
		for _, f := range r.Findings {
			t.Errorf("%s: %s", target, f.Print(diag.EN))
		}
		o := readBack(t, data)
		space := o.value(o.dict(o.dict(o.pages[0]["Resources"])["ColorSpace"])["Spot"]).(types.Array)
		if got := space[1].(types.Name); got != "PANTONE 185 C" && got != "PANTONE#20185#20C" || !slices.Equal(o.floats(o.dict(space[3])["C1"]), []float64{0, 1, 1, 0.1}) {
			t.Errorf("%s: %v", target, space)
		}
		content := string(o.stream(o.pages[0]["Contents"]))
		if strings.Contains(content, "0 1 1 0.1 k") || strings.Count(content, "/Spot cs 1 scn") != 3 {
			t.Errorf("%s: %d places in the spot ink", target, strings.Count(content, "/Spot cs 1 scn"))
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

// pdfcpu's own strict validation of each object's entries and versions.
func TestStrictValidation(t *testing.T) {
	for _, target := range pdf.Targets() {
		data := report(t).write(pdf.Options{Target: target, Marks: true, Date: day})
		conf := &model.Configuration{Reader15: true, ValidationMode: model.ValidationStrict, Limits: model.DefaultResourceLimits(), Offline: true}
		if err := api.Validate(bytes.NewReader(data), conf); err != nil {
			t.Errorf("%s: %v", target, err)
		}
	}
}
