package preflight

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
)

const zero = "0 0 0 0 k "

// corpus are good files, each damaged so that one rule finds it.
var corpus = []struct {
	code   string
	what   string
	target Target
	damage func(d *draft)
}{
	{"syntax", "an operator without operands", Screen, func(d *draft) { d.append("k") }},
	{"syntax", "Q without q", PressX4, func(d *draft) { d.write(func(s string) string { return s + "Q\n" }) }},
	{"version", "PDF 1.7 for X-4", PressX4, func(d *draft) { d.head = "1.7" }},
	{"version", "PDF 1.5 for X-1a", PressX1a, func(d *draft) { d.head = "1.5" }},
	{"file-id", "no ID", PressX1a, func(d *draft) { d.id = nil }},
	{"file-id", "an empty ID", Archive, func(d *draft) { d.id = types.Array{types.HexLiteral(""), types.HexLiteral("")} }},
	{"revisions", "saved twice", PressX4, func(d *draft) { d.tail = "%%EOF\n" }},
	{"filter", "LZW", PressX4, func(d *draft) {
		d.add(types.StreamDict{Dict: types.Dict{"Filter": types.Name("LZWDecode")}, Raw: []byte{0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01}})
	}},
	{"filter", "JPEG 2000 in X-1a", PressX1a, func(d *draft) {
		d.add(types.StreamDict{Dict: types.Dict{"Filter": types.Array{types.Name("JPXDecode")}}, Raw: []byte("x")})
	}},
	{"external-data", "a stream in another file", PressX1a, func(d *draft) { s := raw("x"); s.Dict["F"] = types.StringLiteral("other.bin"); d.add(s) }},

	{"box-media", "no MediaBox", Screen, func(d *draft) { delete(d.sheet(), "MediaBox") }},
	{"box-media", "an empty MediaBox", PressX4, func(d *draft) { d.sheet()["MediaBox"] = types.NewIntegerArray(0, 0, 0, 500) }},
	{"box-trim", "no TrimBox", PressX4, func(d *draft) { delete(d.sheet(), "TrimBox") }},
	{"box-trim", "TrimBox and ArtBox", PressX1a, func(d *draft) { d.sheet()["ArtBox"] = d.sheet()["TrimBox"] }},
	{"box-nesting", "a bleed beyond the medium", PressX4, func(d *draft) { d.sheet()["BleedBox"] = types.NewIntegerArray(-5, 0, 400, 200) }},
	{"box-nesting", "a trim beyond the bleed", Screen, func(d *draft) { d.sheet()["BleedBox"] = types.NewIntegerArray(50, 50, 200, 200) }},
	{"box-nesting", "a crop within the trim", PressX1a, func(d *draft) { d.sheet()["CropBox"] = types.NewIntegerArray(50, 50, 200, 200) }},
	{"box-rotate", "a turned page", PressX4, func(d *draft) { d.sheet()["Rotate"] = types.Integer(90) }},
	{"box-rotate", "another unit", PressX4, func(d *draft) { d.sheet()["UserUnit"] = types.Integer(2) }},
	{"page-size", "pages of two sizes", PressX1a, func(d *draft) { d.sheet()["TrimBox"] = types.NewIntegerArray(20, 20, 300, 250) }},

	{"font-embedded", "no font program", Screen, func(d *draft) { delete(d.dict(d.cid("SerifSC-Regular")["FontDescriptor"]), "FontFile2") }},
	{"font-program", "a broken font program", PressX4, func(d *draft) {
		d.dict(d.cid("SerifSC-Regular")["FontDescriptor"])["FontFile2"] = d.add(raw("\x00\x01\x00\x00\x00\x09 broken"))
	}},
	{"font-name", "no subset tag", PressX4, func(d *draft) { d.face("SerifSC-Regular")["BaseFont"] = types.Name("NotoSerifSC-Regular") }},
	{"font-mapping", "no CIDToGIDMap", PressX1a, func(d *draft) { delete(d.cid("SerifSC-Regular"), "CIDToGIDMap") }},
	{"font-widths", "narrow widths", PressX4, func(d *draft) { d.cid("SerifSC-Regular")["DW"] = types.Integer(580) }},
	{"font-notdef", "glyph 0 is shown", Screen, func(d *draft) { d.write(func(s string) string { return strings.Replace(s, "<0001", "<0000", 1) }) }},
	{"font-unicode", "no ToUnicode", Screen, func(d *draft) { delete(d.face("SerifSC-Regular"), "ToUnicode") }},
	{"font-unicode", "a character that is not mapped", Archive, func(d *draft) {
		d.face("SerifSC-Regular")["ToUnicode"] = d.add(raw("1 beginbfchar <0001> <6625> endbfchar"))
	}},
	{"font-private", "private characters", Screen, func(d *draft) {
		d.face("SerifSC-Regular")["ToUnicode"] = d.add(raw("1 beginbfrange <0001> <00FF> <E000> endbfrange"))
	}},
	{"font-type3", "a font of drawings", Screen, func(d *draft) {
		d.inner("Font")["T3"] = d.add(types.Dict{"Type": types.Name("Font"), "Subtype": types.Name("Type3"), "BaseFont": types.Name("Drawn"), "FirstChar": types.Integer(65), "Widths": types.NewIntegerArray(500)})
		d.append("BT /T3 10 Tf (A) Tj ET")
	}},

	{"color-space", "RGB text", PressX1a, func(d *draft) { d.append("1 0 0 rg 50 50 10 10 re f") }},
	{"color-space", "an RGB line", PressX4, func(d *draft) { d.append("1 0 0 RG 50 50 m 90 50 l S") }},
	{"color-space", "RGB in the archive", Archive, func(d *draft) { d.append("/DeviceRGB cs 1 0 0 sc 50 50 10 10 re f") }},
	{"color-space", "a spot colour over RGB", PressX4, func(d *draft) {
		d.inner("ColorSpace")["Spot"] = types.Array{types.Name("Separation"), types.Name("Gold"), types.Name("DeviceRGB"), types.Dict{}}
		d.append("/Spot cs 1 scn 50 50 10 10 re f")
	}},
	{"ink-name", "a spot colour on no plate", PressX1a, spotCalled("None")},
	{"ink-name", "a spot colour on all plates", PressX4, spotCalled("All")},
	{"ink-name", "a red spot colour on the cyan plate", PressX1a, spotCalled("Cyan")},
	{"color-space", "ICC colours in X-1a", PressX1a, func(d *draft) {
		s := raw("profile")
		s.Dict["N"] = types.Integer(4)
		d.inner("ColorSpace")["ICC"] = types.Array{types.Name("ICCBased"), d.add(s)}
		d.append("/ICC cs 0 0 0 1 scn 50 50 10 10 re f")
	}},
	{"color-space", "RGB in a form", PressX4, func(d *draft) {
		s := raw("0 1 0 rg 0 0 5 5 re f")
		s.Dict["Subtype"] = types.Name("Form")
		d.inner("XObject")["Fm"] = d.add(s)
		d.append("/Fm Do")
	}},
	{"ink-limit", "four inks", PressX1a, func(d *draft) { d.append("1 1 1 0 k 50 50 10 10 re f") }},
	{"transparency", "half transparent", PressX1a, func(d *draft) {
		d.inner("ExtGState")["T"] = types.Dict{"ca": types.Float(0.5)}
		d.append("/T gs")
	}},
	{"transparency", "multiplied", PressX1a, func(d *draft) {
		d.inner("ExtGState")["T"] = types.Dict{"BM": types.Name("Multiply")}
		d.append("/T gs")
	}},
	{"transparency", "a soft mask", PressX1a, func(d *draft) { d.picture()["SMask"] = d.add(raw("")) }},
	{"transparency", "a transparency group", PressX1a, func(d *draft) { d.sheet()["Group"] = types.Dict{"S": types.Name("Transparency")} }},
	{"transfer", "a transfer function", PressX4, func(d *draft) {
		d.inner("ExtGState")["T"] = types.Dict{"TR": types.Name("Identity")}
		d.append("/T gs")
	}},
	{"type-size", "tiny text", PressX4, func(d *draft) { d.write(func(s string) string { return strings.Replace(s, " 10 Tf", " 5 Tf", 1) }) }},
	{"type-inks", "small text in two inks", PressX4, func(d *draft) {
		d.write(func(s string) string { return strings.Replace(s, "0 0 0 1 k", "0 1 0 1 k", 1) })
	}},
	{"overprint", "black text that knocks out", PressX1a, func(d *draft) {
		d.write(func(s string) string { return strings.ReplaceAll(s, "/Over gs", "/Knock gs") })
	}},
	{"white-overprint", "white text that vanishes", PressX4, func(d *draft) { d.write(func(s string) string { return strings.Replace(s, "0 0 0 1 k", zero, 1) }) }},
	{"white-overprint", "a white area that vanishes", PressX4, func(d *draft) { d.append("/Over gs " + zero + "50 50 10 10 re f") }},
	{"rule-width", "a hairline", PressX4, func(d *draft) { d.append("0 0 0 1 K .1 w 50 50 m 90 50 l S") }},

	{"image-resolution", "a coarse image", PressX4, func(d *draft) { d.picture()["Width"] = types.Integer(100) }},
	{"image-resolution", "a rather coarse image", Screen, func(d *draft) { d.picture()["Width"] = types.Integer(280) }},
	{"image-color", "an RGB image", PressX1a, func(d *draft) { d.picture()["ColorSpace"] = types.Name("DeviceRGB") }},
	{"image-color", "an indexed RGB image", Archive, func(d *draft) {
		d.picture()["ColorSpace"] = types.Array{types.Name("Indexed"), types.Name("DeviceRGB"), types.Integer(0), types.StringLiteral("abc")}
	}},
	{"image-ink", "an image of four solid inks", PressX4, func(d *draft) {
		for name, o := range d.inner("XObject") {
			im := raw(strings.Repeat("\xFF", 400*200*4))
			for k, v := range d.dict(o) {
				if k != "Filter" && k != "DecodeParms" {
					im.Dict[k] = v
				}
			}
			d.inner("XObject")[name] = d.add(im)
		}
	}},
	{"image-interpolate", "an interpolated image", Archive, func(d *draft) { d.picture()["Interpolate"] = types.Boolean(true) }},

	{"annotation", "a link on the page", PressX4, func(d *draft) {
		d.sheet()["Annots"] = types.Array{d.add(types.Dict{"Subtype": types.Name("Link"), "Rect": types.NewIntegerArray(50, 50, 90, 60)})}
	}},
	{"annotation", "a link that is not printed", Archive, func(d *draft) { delete(d.dict(d.array(d.sheet()["Annots"])[0]), "F") }},
	{"link-tag", "a link outside the structure", Screen, func(d *draft) { delete(d.dict(d.array(d.sheet()["Annots"])[0]), "StructParent") }},
	{"link-text", "a link without a description", Archive, func(d *draft) { delete(d.dict(d.array(d.sheet()["Annots"])[0]), "Contents") }},
	{"action", "a script", Archive, func(d *draft) {
		d.add(types.Dict{"S": types.Name("JavaScript"), "JS": types.StringLiteral("app.beep(0)")})
	}},
	{"action", "actions of the document", PressX1a, func(d *draft) { d.catalog["AA"] = types.Dict{} }},
	{"action", "actions of a page", PressX4, func(d *draft) { d.sheet()["AA"] = types.Dict{} }},
	{"embedded-files", "an attachment", PressX1a, func(d *draft) { d.catalog["Names"] = types.Dict{"EmbeddedFiles": types.Dict{}} }},
	{"layers", "layers", PressX1a, func(d *draft) { d.catalog["OCProperties"] = types.Dict{} }},

	{"intent-missing", "no output intent", PressX1a, func(d *draft) { delete(d.catalog, "OutputIntents") }},
	{"intent-missing", "two output intents", PressX4, func(d *draft) { d.catalog["OutputIntents"] = types.Array{d.intent(), d.intent().Clone()} }},
	{"intent-missing", "the intent of another standard", Archive, func(d *draft) { d.intent()["S"] = types.Name("GTS_PDFX") }},
	{"intent-identifier", "an intent without a name", PressX4, func(d *draft) { delete(d.intent(), "OutputConditionIdentifier") }},
	{"intent-profile", "no profile", PressX4, func(d *draft) { delete(d.intent(), "DestOutputProfile") }},
	{"intent-profile", "a profile that is none", Archive, func(d *draft) { d.intent()["DestOutputProfile"] = d.add(raw("no profile")) }},
	{"intent-profile", "neither profile nor registry", PressX1a, func(d *draft) { delete(d.intent(), "DestOutputProfile"); delete(d.intent(), "RegistryName") }},

	{"metadata-missing", "no XMP", PressX4, func(d *draft) { delete(d.catalog, "Metadata") }},
	{"metadata-missing", "broken XMP", Archive, func(d *draft) { d.packet("</rdf:RDF>", "</rdf>") }},
	{"metadata-missing", "no document identifier", PressX4, func(d *draft) { d.packet("xmpMM:DocumentID", "xmpMM:OtherID") }},
	{"metadata-title", "no title", Screen, func(d *draft) {
		d.dict(*types.NewIndirectRef(d.docs, 0))["Title"] = types.StringLiteral("")
		d.packet("春天的河", "")
	}},
	{"metadata-differs", "two titles", PressX1a, func(d *draft) { d.packet("春天的河", "秋天的河") }},
	{"metadata-differs", "two dates", Archive, func(d *draft) { d.packet("<xmp:CreateDate>2026", "<xmp:CreateDate>2025") }},
	{"metadata-differs", "trapped and not", PressX4, func(d *draft) { d.packet("<pdf:Trapped>False", "<pdf:Trapped>True") }},
	{"metadata-date", "no date", PressX1a, func(d *draft) { delete(d.dict(*types.NewIndirectRef(d.docs, 0)), "ModDate") }},
	{"claim", "no PDF/X-1a", PressX1a, func(d *draft) {
		delete(d.dict(*types.NewIndirectRef(d.docs, 0)), "GTS_PDFXVersion")
		d.packet("PDF/X-1a:2003", "PDF/X-3:2003")
	}},
	{"claim", "no PDF/X-4", PressX4, func(d *draft) { d.packet("PDF/X-4", "PDF/X-5g") }},
	{"claim", "no PDF/A", Archive, func(d *draft) { d.packet("<pdfaid:part>2", "<pdfaid:part>1") }},
	{"claim", "no PDF/UA", Archive, func(d *draft) { d.packet("<pdfuaid:part>1</pdfuaid:part>", "") }},
	{"claim", "no extension schema", Archive, func(d *draft) { d.packet("pdfaSchema:prefix", "pdfaSchema:other") }},
	{"trapped", "trapping unknown", PressX1a, func(d *draft) { d.dict(*types.NewIndirectRef(d.docs, 0))["Trapped"] = types.Name("Unknown") }},

	{"tags-missing", "no structure", Screen, func(d *draft) { delete(d.catalog, "StructTreeRoot") }},
	{"tags-missing", "not marked", Archive, func(d *draft) { delete(d.catalog, "MarkInfo") }},
	{"language", "no language", Screen, func(d *draft) { delete(d.catalog, "Lang") }},
	{"display-title", "the title is not shown", Archive, func(d *draft) { delete(d.catalog, "ViewerPreferences") }},
	{"content-untagged", "loose content", Screen, func(d *draft) { d.write(func(s string) string { return s + "0 0 0 1 k 5 5 9 9 re f\n" }) }},
	{"content-untagged", "content under a mark that says nothing", Archive, func(d *draft) {
		d.write(func(s string) string { return s + "/Extra BMC 0 0 0 1 k 5 5 9 9 re f EMC\n" })
	}},
	{"content-untagged", "text without a mark", Archive, func(d *draft) {
		d.write(func(s string) string {
			return regexp.MustCompile(`/P <</MCID 2>> BDC\n((?s).*?)EMC\n`).ReplaceAllString(s, "$1")
		})
	}},
	{"tags-lost", "an element that is not in the tree", Screen, func(d *draft) { delete(d.element("H2"), "K") }},
	{"tags-lost", "one identifier twice", Archive, func(d *draft) {
		d.write(func(s string) string { return strings.Replace(s, "/MCID 2>>", "/MCID 1>>", 1) })
	}},
	{"parent-tree", "no way back", Screen, func(d *draft) { delete(d.sheet(), "StructParents") }},
	{"heading-order", "a level is skipped", Screen, func(d *draft) { d.element("H2")["S"] = types.Name("H3") }},
	{"figure-alt", "a figure without a description", Archive, func(d *draft) { delete(d.element("Figure"), "Alt") }},

	{"tag-nesting", "an entry outside of a list", Screen, func(d *draft) { d.element("L")["S"] = types.Name("Div") }},
	{"tag-nesting", "a cell outside of a row", Archive, func(d *draft) { d.element("TR")["S"] = types.Name("P") }},
	{"list-numbering", "a list of unknown numbering", Screen, func(d *draft) { delete(d.element("L"), "A") }},
	{"table-scope", "a head of nothing", Archive, func(d *draft) { delete(d.element("TH"), "A") }},
	{"note-id", "a note without a name", Archive, func(d *draft) { delete(d.element("Note"), "ID") }},

	{"text-missing", "a line is gone", Screen, func(d *draft) {
		d.write(func(s string) string {
			return regexp.MustCompile(`/H2 <</MCID 1>> BDC\n(?s).*?EMC\n`).ReplaceAllString(s, "/H2 <</MCID 1>> BDC EMC\n")
		})
	}},
	{"text-missing", "other text", PressX4, func(d *draft) {
		d.face("SansSC-Bold")["ToUnicode"] = d.add(raw("1 beginbfrange <0001> <0009> <4E00> endbfrange"))
	}},
	{"text-extra", "a line twice", Screen, func(d *draft) {
		m := regexp.MustCompile(`/H2 <</MCID 1>> BDC\n((?s).*?)EMC\n`)
		d.write(func(s string) string { return m.ReplaceAllString(s, "/H2 <</MCID 1>> BDC\n$1${1}EMC\n") })
	}},
	{"text-order", "the last comes first", PressX1a, func(d *draft) {
		k := d.dict(d.dict(d.catalog["StructTreeRoot"])["K"])
		kids := d.array(k["K"])
		k["K"] = append(types.Array{kids[len(kids)-1]}, kids[:len(kids)-1]...)
	}},
}

// spotCalled paints an area in a red spot ink of a name.
func spotCalled(name string) func(*draft) {
	return func(d *draft) {
		d.inner("ColorSpace")["Spot"] = types.Array{types.Name("Separation"), types.Name(name), types.Name("DeviceCMYK"), types.Dict{
			"FunctionType": types.Integer(2), "Domain": types.NewIntegerArray(0, 1), "N": types.Integer(1),
			"C0": types.NewIntegerArray(0, 0, 0, 0), "C1": types.NewIntegerArray(0, 1, 1, 0),
		}}
		d.append("/Spot cs 1 scn 50 50 10 10 re f")
	}
}

func codes(r *Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.Code)
	}
	return out
}

func TestGoodFilesHaveNoFindings(t *testing.T) {
	for _, target := range Targets() {
		data := good(t, target)
		for _, again := range [][]byte{data, takeApart(t, data).bytes()} {
			r := check(t, again, Options{Name: "good.pdf", Target: target, Source: goodText})
			for _, f := range r.Findings {
				t.Errorf("%s: %s", target, f.Print(diag.EN))
			}
		}
	}
}

func TestEveryDamageIsFound(t *testing.T) {
	files := map[Target][]byte{}
	for _, target := range Targets() {
		files[target] = good(t, target)
	}
	for _, k := range corpus {
		t.Run(k.code+"/"+k.what, func(t *testing.T) {
			d := takeApart(t, files[k.target])
			k.damage(d)
			r := check(t, d.bytes(), Options{Name: "bad.pdf", Target: k.target, Source: goodText})
			if got := codes(r); !strings.Contains(" "+strings.Join(got, " ")+" ", " "+k.code+" ") {
				t.Errorf("found %v", got)
			}
		})
	}
}

// Each code that a rule can report has a file in the corpus.
func TestEveryRuleHasABrokenFile(t *testing.T) {
	// Tests of their own.
	have := map[string]bool{"encrypted": true, "object-streams": true, "too-much": true}
	for _, k := range corpus {
		have[k.code] = true
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	re := regexp.MustCompile(`c\.(?:fault|warn|add|ua)\((?:sev, )?"([a-z0-9-]+)"`)
	n := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range re.FindAllStringSubmatch(string(src), -1) {
			n++
			if !have[m[1]] {
				t.Errorf("%s: no broken file for %s", name, m[1])
			}
		}
	}
	if n < 50 {
		t.Errorf("only %d rules were seen in the source", n)
	}
}

func TestObjectStreamsAreNoPDF14(t *testing.T) {
	r := check(t, good(t, Screen), Options{Target: PressX1a})
	if got := strings.Join(codes(r), " "); !strings.Contains(got, "object-streams") {
		t.Error(got)
	}
}
