package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/layout/page"
	"dayang/layout/unit"
)

func rewriteFor(target Target, elems []int, roles ...page.ElemRole) *finisher {
	book := &page.Book{}
	for _, r := range roles {
		book.Elems = append(book.Elems, page.Elem{Role: r, Parent: -1})
	}
	of := make([]drawn, len(elems))
	for i, el := range elems {
		of[i] = drawn{elem: el, codes: []uint16{1, 2}}
	}
	return &finisher{painter: &painter{book: book, drawn: [][]drawn{of}}, job: &job{Options: Options{Target: target}}}
}

func TestRewrite(t *testing.T) {
	const text = "BT\n10.00 20.50 TD\n/F1 8.5 Tf 0 Tc\n0.00 0.00 0.00 1.00 k\n[<0001>] TJ\nET\n"
	for _, k := range []struct {
		name, in, want string
		target         Target
		elems          []int
	}{
		{"neighbours of one element share a mark and a state", text + text,
			"/P <</MCID 0>> BDC BT 10 20.5 TD /F1 8.5 Tf 0 Tc 0 0 0 1 k <00010002> Tj ET BT 10 20.5 TD <00010002> Tj ET EMC", Screen, []int{0, 0}},
		{"another element has a mark of its own", text + text,
			"/P <</MCID 0>> BDC BT 10 20.5 TD /F1 8.5 Tf 0 Tc 0 0 0 1 k <00010002> Tj ET EMC /P <</MCID 1>> BDC BT 10 20.5 TD <00010002> Tj ET EMC", Screen, []int{0, 1}},
		{"artifacts", "0.00 1.00 1.00 0.10 k\nq\n56.69 1457.84 992.13 2.00 re f\nQ\n" + text,
			"0 1 1 0.1 k /Artifact BMC q 56.69 1457.84 992.13 2 re f Q BT 10 20.5 TD /F1 8.5 Tf 0 Tc 0 0 0 1 k <00010002> Tj ET EMC", Screen, []int{page.Artifact}},
		{"what q saved is set again after Q", "q\n 1.00000 0.00000 -0.00000\n 1.00000 5.00 5.00 cm\n" + text + "Q\n" + text,
			"/P <</MCID 0>> BDC q 1 0 0 1 5 5 cm BT 10 20.5 TD /F1 8.5 Tf 0 Tc 0 0 0 1 k <00010002> Tj ET Q BT 10 20.5 TD /F1 8.5 Tf 0 Tc 0 0 0 1 k <00010002> Tj ET EMC", Screen, []int{0, 0}},
		{"black overprints on the press", text,
			"/P <</MCID 0>> BDC BT 10 20.5 TD /F1 8.5 Tf 0 Tc 0 0 0 1 k /Over gs <00010002> Tj ET EMC", PressX4, []int{0}},
		{"white and large areas knock out", "0.00 0.00 0.00 1.00 k\nq\n0.00 0.00 50.00 50.00 re f\nQ\n0.00 0.00 0.00 0.00 k\nq\n0.00 0.00 50.00 5.00 re f\nQ\n",
			"0 0 0 1 k /Artifact BMC q /Knock gs 0 0 50 50 re f Q 0 0 0 0 k q /Knock gs 0 0 50 5 re f Q EMC", PressX1a, nil},
		{"black rules overprint", "0.00 0.00 0.00 1.00 K\n0.50 w\nq\n0.00 0.00 m 9.00 0.00 l S\nQ\n",
			"0 0 0 1 K 0.5 w /Artifact BMC q /Over gs 0 0 m 9 0 l S Q EMC", PressX1a, nil},
		{"curves that go on are one line", "0.00 0.00 0.00 1.00 K\n2.00 w\n5.00 9.00 m\n7.20 9.00 9.00 7.20 9.00 5.00 c S\n9.00 5.00 m\n9.00 2.80 7.20 1.00 5.00 1.00 c S\n5.00 9.00 m\n5.00 9.00 5.50 9.00 6.00 8.90 c S\n",
			"0 0 0 1 K 2 w /Artifact BMC /Over gs 5 9 m 7.2 9 9 7.2 9 5 c 9 2.8 7.2 1 5 1 c S 5 9 m 5 9 5.5 9 6 8.9 c S EMC", PressX1a, nil},
		{"images are marked", "q\n 1.00000 0.00000 0.00000\n 1.00000 0.00 0.00 cm\nq\n 50.00 0 0\n 40.00 1.00 2.00 cm /I3 Do \nQ\nQ\n",
			"/P <</MCID 0>> BDC q 1 0 0 1 0 0 cm q 50 0 0 40 1 2 cm /I3 Do Q Q EMC", Screen, []int{0}},
	} {
		f := rewriteFor(k.target, k.elems, page.RoleParagraph, page.RoleParagraph)
		got := strings.Join(strings.Fields(string(f.rewrite([]byte(k.in), 0))), " ")
		if got != k.want {
			t.Errorf("%s:\n got %s\nwant %s", k.name, got, k.want)
		}
	}
}

// Whatever stands in a stream, marks and saved states stay balanced.
func FuzzRewrite(f *testing.F) {
	f.Add("q\nBT\n0 0 TD\n/F1 8 Tf 0 Tc\n[<0001>] TJ\nET\nQ\n0 0 1 1 re f\n")
	f.Add("Q\nQ\nEMC\nBT\nq\n")
	f.Fuzz(func(t *testing.T, in string) {
		if strings.Contains(in, "BMC") || strings.Contains(in, "BDC") || strings.Contains(in, "EMC") {
			return
		}
		out := rewriteFor(PressX4, []int{0, 1, page.Artifact}, page.RoleParagraph, page.RoleTitle).rewrite([]byte(in), 0)
		if open, closed := bytes.Count(out, []byte("BMC"))+bytes.Count(out, []byte("BDC")), bytes.Count(out, []byte("EMC")); open != closed {
			t.Errorf("%d marks opened, %d closed: %q", open, closed, out)
		}
	})
}

func TestRender(t *testing.T) {
	for _, k := range []struct {
		in   types.Object
		want string
	}{
		{number(1), "1"}, {number(-0.00001), "0"}, {number(12.34567), "12.3457"}, {types.Float(0.5), "0.5"}, {nil, "null"},
		{types.Array{types.Integer(1), types.Name("A"), types.Integer(2), types.Array{}, nil}, "[1/A 2[] null]"},
		{types.Dict{"B": types.Integer(3), "A": types.Dict{"X": ref(7)}}, "<</A<</X 7 0 R>>/B 3>>"},
		{types.Dict{"T": text("春𬭊")}, "<</T<feff6625d872df4a>>>"},
	} {
		if got := string(render(nil, k.in)); got != k.want {
			t.Errorf("%v: %s, want %s", k.in, got, k.want)
		}
	}
}

func TestMarksStandOutsideTheBleed(t *testing.T) {
	trim := unit.Size{W: unit.FromMM(200), H: unit.FromMM(300)}
	for _, bleed := range []unit.Len{0, unit.FromMM(3), unit.FromMM(6)} {
		slug := max(bleed, minOffset) + markRoom
		out := string(marks(trim, slug, bleed, false))
		if strings.Count(out, " l S") != 8+8 || strings.Count(out, "s\n") < 4 || strings.Count(out, "re f") != len(bar) {
			t.Errorf("bleed %v: %s", bleed.MM(), out)
		}
		left, right := (slug - bleed).Pt(), (slug + trim.W + bleed).Pt()
		bottom, top := (slug - bleed).Pt(), (slug + trim.H + bleed).Pt()
		for line := range strings.Lines(out) {
			n := floatsIn(line)
			if !strings.HasSuffix(line, "l S\n") || len(n) != 4 {
				continue
			}
			for _, p := range [][2]float64{{n[0], n[1]}, {n[2], n[3]}} {
				if p[0] > left+0.01 && p[0] < right-0.01 && p[1] > bottom+0.01 && p[1] < top-0.01 {
					t.Errorf("bleed %v: a mark at %v inside the bleed", bleed.MM(), p)
				}
				if p[0] < 0 || p[1] < 0 {
					t.Errorf("bleed %v: a mark at %v outside the medium", bleed.MM(), p)
				}
			}
		}
	}
}

func floatsIn(line string) []float64 {
	var out []float64
	for _, w := range strings.Fields(line) {
		var v float64
		if _, err := fmt.Sscan(w, &v); err == nil {
			out = append(out, v)
		}
	}
	return out
}

func TestConformanceFollowsTheText(t *testing.T) {
	for want, texts := range map[string][]string{"A": {"春", "ffi"}, "U": {"春", "\uE000"}, "B": {"\uE000", ""}} {
		f := &finisher{painter: &painter{faces: []*faceUse{{texts: []string{"天"}}, {texts: texts}}}}
		if got := f.conformance(); got != want {
			t.Errorf("%q: %s, want %s", texts, got, want)
		}
	}
}

func TestToUnicodeSkipsGlyphsWithoutText(t *testing.T) {
	got := string(toUnicode([]string{"a", "", "b", "𬭊"}))
	if !strings.Contains(got, "2 beginbfrange\n<0001> <0001> [<0061>]\n<0003> <0004> [<0062><D872DF4A>]\nendbfrange") {
		t.Error(got)
	}
}

func TestSweepKeepsWhatIsReached(t *testing.T) {
	o := &objects{list: []types.Object{types.Dict{"Lost": ref(2)}, types.Integer(1), types.Dict{"A": ref(4), "Gone": ref(9)}, types.Array{ref(3)}}, root: 3}
	kept := o.sweep(ref(4))
	if len(o.list) != 2 || o.root != 1 || kept[0] != ref(2) {
		t.Errorf("%v, root %d, kept %v", o.list, o.root, kept)
	}
	if got := string(render(nil, o.list[0])); got != "<</A 2 0 R/Gone null>>" {
		t.Error(got)
	}
}
