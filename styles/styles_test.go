package styles

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

func load(t *testing.T, name string, o Options) *Sheet {
	t.Helper()
	s, err := Load(name, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryPresetLoadsAndSetsEveryKey(t *testing.T) {
	for _, name := range Presets() {
		for _, set := range load(t, name, Options{}).Settings() {
			if set.Origin.Layer == "" {
				t.Errorf("%s: %s is not set", name, set.Key)
			}
			if set.Doc.EN == "" || set.Doc.ZH == "" {
				t.Errorf("%s has no doc", set.Key)
			}
		}
	}
}

func TestBroadsheetHasTheGeometryOfTheTrade(t *testing.T) {
	s := load(t, "broadsheet", Options{})
	if got := s.ColumnWidth(); got != 150*unit.Pt {
		t.Errorf("column %v pt, want 150", got)
	}
	if got := s.Gutter().MM(); got < 6.4 || got > 6.6 {
		t.Errorf("gutter %.2f mm, want 6.5", got)
	}
	if got := s.Rows(); got != 93 {
		t.Errorf("%d lines, want 93", got)
	}
}

func TestParseLen(t *testing.T) {
	b := base{10 * unit.Pt, 15 * unit.Pt}
	for raw, want := range map[string]unit.Len{
		"10.5pt": unit.FromPt(10.5), "3mm": unit.FromMM(3), "五号": unit.FromPt(10.5), "小五": 9 * unit.Pt,
		"2字": 20 * unit.Pt, "4行": 60 * unit.Pt, "0": 0, "-1pt": -unit.Pt, "1.5em": 15 * unit.Pt, "2lines": 30 * unit.Pt,
	} {
		if got, err := parseLen(raw, b); err != nil || got != want {
			t.Errorf("%q = %v, %v; want %v", raw, got, err, want)
		}
	}
	for _, raw := range []string{"", "10", "NaNpt", "1e9pt", "pt", "十pt"} {
		if got, err := parseLen(raw, b); err == nil {
			t.Errorf("%q was read as %v", raw, got)
		}
	}
}

func TestParseColor(t *testing.T) {
	c, err := parseColor("M100 Y100 K10")
	if err != nil || c != (page.Color{M: 100, Y: 100, K: 10}) {
		t.Errorf("%v, %v", c, err)
	}
	for _, raw := range []string{"", "red", "K101", "X5", "K"} {
		if _, err := parseColor(raw); err == nil {
			t.Errorf("%q was read", raw)
		}
	}
	if got := printColor(c); got != "M100 Y100 K10" {
		t.Errorf("printed %q", got)
	}
}

func TestLayersAndOrigins(t *testing.T) {
	files := map[string]string{"house.yaml": "extends: broadsheet\nbody:\n  size: 小五\ncolumns: {measure: 16}\n"}
	read := func(name string) ([]byte, error) {
		if s, ok := files[name]; ok {
			return []byte(s), nil
		}
		return nil, fs.ErrNotExist
	}
	s := load(t, "house.yaml", Options{ReadFile: read, Front: map[string]Origin{"running-head.name": {Raw: "晨报"}}, Set: []string{"columns.measure=17"}})
	if s.Body.Size != 9*unit.Pt || s.Columns.Measure != 17 || s.RunningHead.Name != "晨报" {
		t.Fatalf("size %v, measure %d, name %q", s.Body.Size, s.Columns.Measure, s.RunningHead.Name)
	}
	want := map[string]string{"body.size": "house.yaml:3:9", "columns.measure": "--set", "body.leading": "broadsheet", "running-head.name": "front matter"}
	for _, set := range s.Settings() {
		if w, ok := want[set.Key]; ok && set.Origin.Layer != w && set.Origin.Pos.String() != w {
			t.Errorf("%s comes from %+v, want %s", set.Key, set.Origin, w)
		}
	}
}

func TestFaults(t *testing.T) {
	read := func(data string) func(string) ([]byte, error) {
		return func(string) ([]byte, error) { return []byte(data), nil }
	}
	for _, c := range []struct {
		name, file, set, code, says string
	}{
		{"brodsheet", "", "", "unknown-style", "broadsheet"},
		{"broadsheet", "", "body.sice=9pt", "style-key", "body.size"},
		{"broadsheet", "", "body.size=big", "style-value", "10.5pt"},
		{"broadsheet", "", "columns.measure=99", "style-geometry", "columns.measure"},
		{"broadsheet", "", "body.kinsoku=soft", "style-value", "newspaper"},
		{"broadsheet", "", "measure", "style-set", "key=value"},
		{"a.yaml", "extends: a.yaml\n", "", "style-extends", "extend each other"},
		{"a.yaml", "extends: broadsheet\nbody: [1, 2]\n", "", "style-syntax", "a.yaml:2"},
		{"a.yaml", "body: {size: 9pt\n", "", "style-syntax", "a.yaml"},
		{"broadsheet", "", "head.max=0pt", "style-value", "a length from 4pt to 5000pt"},
		{"broadsheet", "", "page.width=5001pt", "style-value", "a length from 0pt to 5000pt"},
		{"broadsheet", "", "columns.count=20000", "style-value", "a whole number from 1 to 16"},
		{"broadsheet", "", "columns.count=0", "style-value", "a whole number from 1 to 16"},
		{"broadsheet", "", "section.rows=10001", "style-value", "a whole number from 0 to 10000"},
		{"a.yaml", "extends: a4\ncolumns: 3\n", "", "style-key", "a.yaml:2:10: error: columns is a group of settings and has no value of its own (a.yaml); there are columns.count, columns.measure, columns.rule"},
		{"broadsheet", "", "figure.caption.size=-5pt", "style-value", "figure.caption.size"},
		{"broadsheet", "", "page.bleed=-3mm", "style-value", "page.bleed"},
		{"broadsheet", "", "page.width=9000pt", "style-value", "page.width"},
		{"broadsheet", "", "box.text.size=20pt", "style-geometry", "change box.text.size, or box.leading"},
		// Settings that do not go together are told at the one that was set last.
		{"a.yaml", "extends: a4\nbody:\n  size: 30pt\n", "", "style-geometry", "a.yaml:3:9: error: the leading of 15 pt is smaller than the body of 30 pt; change body.size, or body.leading"},
		{"a.yaml", "extends: a4\nbody:\n  leading: 31pt\n", "body.size=32pt", "style-geometry", "32 pt (--set); change body.size"},
		{"broadsheet", "", "body.size=12pt", "style-geometry", "type area (--set); change body.size, or columns.measure"},
		// What would cover the text, or stand off the paper.
		{"tabloid", "", "columns.rule=20pt", "style-geometry", "between columns has a gutter"},
		{"a.yaml", "extends: tabloid\nrunning-head:\n  drop: 500mm\n", "", "style-geometry", "a.yaml:3:9: error: the running head stands"},
		{"tabloid", "", "running-head.drop=2pt", "style-geometry", "goes beyond the paper"},
		{"tabloid", "", "running-head.size=300pt", "style-geometry", "type of 300 pt goes beyond the paper (--set); change running-head.size, or running-head.drop"},
		{"tabloid", "", "page.top=10mm", "style-geometry", "change page.top, or running-head.drop"},
		{"tabloid", "", "body.indent=100em", "style-geometry", "more than half of the column"},
		{"tabloid", "", "body.gap=5000", "style-geometry", "more than an em"},
		{"tabloid", "", "box.padding=100pt", "style-geometry", "a quarter of the column"},
		{"tabloid", "", "section.rows=1000", "style-geometry", "headings of sections take 1000 lines at least"},
		{"tabloid", "", "head.rule=1000pt", "style-geometry", "more than an eighth of the type area (--set); change head.rule"},
		{"tabloid", "", "section.size=600pt", "style-geometry", "does not hold one character (--set); change section.size"},
		{"a.yaml", "extends: tabloid\nmasthead: {name: 青禾镇村民读书会, size: 200pt}\n", "", "style-geometry", "wider than the type area"},
		{"a.yaml", "body: {size: 9pt}\n", "", "style-incomplete", "a.yaml: error: the design extends no other"},
		{"a.yaml", "", "", "style-incomplete", "extends: broadsheet"},
		{"a.yaml", "extends: a4\nbody:\n\tsize: 9pt\n", "", "style-syntax", "a.yaml:3:1: error: the line is indented with a tab"},
		{"a.yaml", "extends: a4\nbody:\n  size: 9pt\n  size: 10pt\n", "", "style-syntax", "a.yaml:4:3: error: size stands here for the second time; it is in line 3"},
		{"a.yaml", "extends：a4\n", "", "style-syntax", "a.yaml:1:1"},
		{"a.yaml", "extends: broadsheet\nfonts: {song: [[a.ttf]]}\n", "", "style-syntax", "a.yaml:2"},
		{"a.yaml", "extends: broadsheet\nfonts: {song: a.ttf@}\n", "", "style-value", "a.yaml:2"},
		{"a.yaml", "extends: broadsheet\nfonts: {sung: a.ttf}\n", "", "style-key", "fonts.song"},
	} {
		var set []string
		if c.set != "" {
			set = []string{c.set}
		}
		_, err := Load(c.name, Options{ReadFile: read(c.file), Set: set})
		f, ok := diag.AsFault(err)
		if !ok {
			t.Errorf("%+v: error %v is no Fault", c, err)
			continue
		}
		if f.Code != c.code || !strings.Contains(f.Error(), c.says) {
			t.Errorf("%+v: %v", c, f)
		}
	}
}

// A design that is extended stands relative to the file that says so, and a file that is
// not there is told where it is named.
func TestExtends(t *testing.T) {
	files := map[string]string{
		"sty/my.yaml":        "\uFEFFextends: base/base.yaml\n",
		"sty/base/base.yaml": "extends: ../a.yaml\nbody.leading: 17pt\n",
		"sty/a.yaml":         "extends: a4\nendmark: 完\n",
		"sty/lost.yaml":      "\nextends: none.yaml\n",
		"sty/front.yaml":     "extends: tabloidx\n",
	}
	read := func(name string) ([]byte, error) {
		if s, ok := files[name]; ok {
			return []byte(s), nil
		}
		return nil, fs.ErrNotExist
	}
	if s := load(t, "sty/my.yaml", Options{ReadFile: read}); s.Body.Leading != 17*unit.Pt || s.Endmark != "完" {
		t.Errorf("leading %v, end mark %q", s.Body.Leading, s.Endmark)
	}
	at := diag.Pos{File: "r.md", Line: 3, Col: 1}
	for _, c := range []struct{ name, says string }{
		{"sty/lost.yaml", "sty/lost.yaml:2:10: error: cannot read the style file sty/none.yaml: no such file"},
		{"sty/front.yaml", "sty/front.yaml:1:10: error: there is no style \"tabloidx\""},
		{"tabloidx", "r.md:3:1: error: there is no style"},
		{"no.yaml", "r.md:3:1: error: cannot read the style file no.yaml"},
	} {
		if _, err := Load(c.name, Options{ReadFile: read, From: at}); err == nil || !strings.HasPrefix(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	_, err := Load("a4", Options{Front: map[string]Origin{"body.size": {Raw: "10furl", Pos: at}}})
	if err == nil || !strings.HasPrefix(err.Error(), "r.md:3:1: error: body.size cannot be") {
		t.Error(err)
	}
}

// Files of fonts stand relative to the style that names them; those of the
// command line stand first.
func TestFonts(t *testing.T) {
	files := map[string]string{
		"house/house.yaml": "extends: broadsheet\nfonts:\n  song: [a.ttc#2, ../b.ttf@wght=650]\n  kai: /fonts/k.otf\n",
		"my.yaml":          "extends: ./house/house.yaml\nfonts: {hei: h.ttf}\n",
	}
	read := func(name string) ([]byte, error) {
		if s, ok := files[strings.TrimPrefix(name, "./")]; ok {
			return []byte(s), nil
		}
		return nil, fs.ErrNotExist
	}
	s := load(t, "my.yaml", Options{ReadFile: read, Fonts: []string{"song=c,d.otf", "song=e.otf", "fang=f.otf"}})
	var got []string
	for _, c := range s.Faces() {
		got = append(got, string(c.Role)+" "+c.Source+" "+c.Pos.String())
	}
	want := []string{"song c,d.otf ", "song e.otf ", "song house/a.ttc#2 ", "song b.ttf@wght=650 ", "hei h.ttf my.yaml:2:14", "kai /fonts/k.otf house/house.yaml:4:8", "fang f.otf "}
	if !slices.Equal(got, want) {
		t.Errorf("%q,\nwant %q", got, want)
	}
	for _, wrong := range []string{"a.ttf", "serif=a.ttf", "song="} {
		_, err := Load("broadsheet", Options{Fonts: []string{wrong}})
		if f, ok := diag.AsFault(err); !ok || f.Code != "style-font" {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if got := Beside("reports/a.md", "x.ttf; /y.ttf"); got != "reports/x.ttf; /y.ttf" {
		t.Error(got)
	}
}
