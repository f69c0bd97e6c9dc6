package preflight

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/output/pdf"
)

func TestUnreadableFiles(t *testing.T) {
	whole := good(t, Screen)
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("some text"), "a header only": []byte("%PDF-1.4\n"), "half a file": whole[:len(whole)/2],
		"an encrypted file": func() []byte {
			d := takeApart(t, whole)
			d.trailer = "/Encrypt<</Filter/Standard/V 1/R 2/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/P -4>>"
			return d.bytes()
		}(),
	} {
		r := check(t, data, Options{Name: "x.pdf"})
		if len(r.Findings) == 0 || r.Findings.Worst() != diag.Error {
			t.Errorf("%s: no error", name)
		}
		for _, f := range r.Findings {
			if want := map[bool]string{true: "encrypted", false: "syntax"}[name == "an encrypted file"]; f.Code != want || f.Msg.ZH == "" || f.Msg.EN == "" || f.Pos.File != "x.pdf" {
				t.Errorf("%s: %s", name, f.Print(diag.EN))
			}
		}
	}
}

func TestTargetIsTheClaimedOne(t *testing.T) {
	for _, want := range Targets() {
		r := check(t, good(t, want), Options{})
		if r.Target != want {
			t.Errorf("%s was taken for %s", want, r.Target)
		}
	}
	d := takeApart(t, good(t, Screen))
	d.packet("<pdfuaid:part>1</pdfuaid:part>", "")
	if r := check(t, d.bytes(), Options{}); r.Target != Screen || len(r.Claims) != 0 {
		t.Errorf("%s, %v", r.Target, r.Claims)
	}
}

func TestReportHasTheFacts(t *testing.T) {
	r := check(t, good(t, PressX4), Options{Name: "good.pdf", Source: goodText})
	if len(r.Pages) != 2 || len(r.Pages[0].Trim) != 4 || len(r.Fonts) != 4 || r.Intent != "CGATS TR 002" || r.InkLimit != 240 || r.Coverage != 200 {
		t.Errorf("%+v", r)
	}
	for _, f := range r.Fonts {
		if !f.Embedded || f.Bytes == 0 || f.Glyphs == 0 {
			t.Errorf("%+v", f)
		}
	}
	if len(r.Images) != 1 || r.Images[0] != (Image{1, "DeviceCMYK", 200}) {
		t.Errorf("%+v", r.Images)
	}
	if r.Text != (Text{Characters: 37, Compared: true}) {
		t.Errorf("%+v", r.Text)
	}
	b, err := json.Marshal(r)
	if err != nil || !strings.Contains(string(b), `"findings":[]`) {
		t.Errorf("%v: %s", err, b)
	}
}

// check is a check that nobody interrupts.
func check(t testing.TB, data []byte, o Options) *Report {
	t.Helper()
	r, err := Check(t.Context(), data, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A plain PDF of another program is no error for the screen; one that claims
// PDF/UA is held to it.
func TestTagsAreAskedOfWhoClaimsThem(t *testing.T) {
	for _, claimed := range []bool{true, false} {
		d := takeApart(t, good(t, Screen))
		delete(d.catalog, "StructTreeRoot")
		if !claimed {
			delete(d.catalog, "Metadata")
		}
		r := check(t, d.bytes(), Options{})
		if got := r.Findings.Worst(); (got == diag.Error) != claimed || len(r.Findings) == 0 {
			t.Errorf("claimed %v: %v", claimed, codes(r))
		}
	}
}

func TestInkLimitCanBeGiven(t *testing.T) {
	r := check(t, good(t, PressX4), Options{InkLimit: 190})
	if got := codes(r); len(got) != 1 || got[0] != "ink-limit" {
		t.Errorf("%v", got)
	}
}

func TestFloodsAreStopped(t *testing.T) {
	d := takeApart(t, good(t, PressX1a))
	ops := ""
	for i := range 40 {
		ops += "1 1 1 0 k 50 50 10 10 re f " + strings.Repeat(" ", i)
	}
	d.append(ops)
	r := check(t, d.bytes(), Options{})
	if n := len(r.Findings); n != flood || !strings.Contains(r.Findings[n-1].Msg.EN, "not listed") {
		t.Errorf("%d findings", n)
	}
}

func TestScanner(t *testing.T) {
	s := scanner{data: []byte("% note\n/N#20 (a\\(b\\)\\101(c)) <48 6> [1 -.5 [/x]] <</K 3/L[1]>> Tj 'x")}
	var got []string
	for v := s.next(); v != nil; v = s.next() {
		b, err := json.Marshal(show(v))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(b))
	}
	want := []string{`"/N#20"`, `"a(b)A(c)"`, `"H` + "`" + `"`, `[1,-0.5,["/x"]]`, `{"K":3,"L":[1]}`, `"op Tj"`, `"op 'x"`}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// show makes a token printable.
func show(v any) any {
	switch x := v.(type) {
	case name:
		return "/" + string(x)
	case operator:
		return "op " + string(x)
	case []byte:
		return string(x)
	case []any:
		out := make([]any, len(x))
		for i := range x {
			out[i] = show(x[i])
		}
		return out
	case map[name]any:
		out := map[string]any{}
		for k, e := range x {
			out[string(k)] = show(e)
		}
		return out
	}
	return v
}

func TestCMaps(t *testing.T) {
	got := readCMap([]byte("1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <6625> <0002> <D872DF4A> endbfchar "+
		"2 beginbfrange <0003> <0005> <0041> <0006> <0007> [<0066006600690020> <0030>] endbfrange"), func(int) {})
	want := map[int]string{1: "春", 2: "𬭊", 3: "A", 4: "B", 5: "C", 6: "ffi ", 7: "0"}
	if len(got) != len(want) {
		t.Errorf("%v", got)
	}
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%d: %q, want %q", k, got[k], v)
		}
	}
}

func FuzzScanner(f *testing.F) {
	f.Add([]byte("BT /F1 8 Tf [<0001> -20 (x)] TJ ET"))
	f.Add([]byte("<<[(<</"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := scanner{data: data}
		for n := 0; s.next() != nil; n++ {
			if n > len(data) {
				t.Fatal("the scanner does not move on")
			}
		}
		readCMap(data, func(int) {})
		readMetrics(data)
		_, _ = readXMP(data)
	})
}

func FuzzCheck(f *testing.F) {
	f.Add([]byte("0 0 0 1 k 5 5 9 9 re f"), byte(0))
	f.Add([]byte("BT /F1 8 Tf [<0001> -20 (x)] TJ ET q Q /Fm Do EMC BI ID x EI"), byte(2))
	file := good(f, Screen)
	f.Fuzz(func(t *testing.T, content []byte, target byte) {
		d := takeApart(t, file)
		d.sheet()["Contents"] = d.add(raw(string(content)))
		data := d.bytes()
		check(t, data, Options{Target: Targets()[int(target)%4], Source: goodText})
		_, _, _ = Pages(t.Context(), "x.pdf", data) // no panic
	})
}

// Pictures want what the output condition of the file shows.
func TestResolutionByCondition(t *testing.T) {
	lib := fonts.Embedded()
	for _, c := range []struct {
		target    Target
		condition string
		width     int // of a picture that is 2 inches wide
		says      string
	}{
		{PressX4, "newsprint", 400, ""},
		{PressX4, "newsprint", 320, "warning: page 1: an image of 160 dpi; CGATS TR 002 wants 200"},
		{PressX4, "newsprint", 190, "error: page 1: an image of 95 dpi; CGATS TR 002 wants 200"},
		{PressX4, "coated", 400, "warning: page 1: an image of 200 dpi; FOGRA39 wants 300"},
		{PressX4, "coated", 280, "error: page 1: an image of 140 dpi; FOGRA39 wants 300"},
		{Screen, "", 320, ""},
		{Screen, "", 280, "warning: page 1: an image of 140 dpi; a print wants 150"},
		{Archive, "", 100, ""},
	} {
		var out bytes.Buffer
		if err := pdf.Write(t.Context(), &out, goodBook(t, lib), lib, pdf.Options{Target: pdf.Target(c.target), Condition: c.condition}); err != nil {
			t.Fatal(err)
		}
		d := takeApart(t, out.Bytes())
		d.picture()["Width"] = types.Integer(c.width)
		got := ""
		for _, f := range check(t, d.bytes(), Options{}).Findings {
			if f.Code == "image-resolution" {
				got = f.Print(diag.EN)
			}
		}
		if got == "" != (c.says == "") || !strings.Contains(got, c.says) {
			t.Errorf("%+v: %s", c, got)
		}
	}
}
