package fonts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dayang/fonts/fonttest"
	"dayang/fonts/sfnt"
	"dayang/fonts/subset"
	"dayang/input/diag"
	"dayang/layout/page"
)

// files is a folder of fonts.
func files(name string) ([]byte, error) {
	switch name {
	case "a.otf":
		return fonttest.CFF(), nil
	case "v.otf":
		return fonttest.CFF2(), nil
	case "v.ttf":
		return fonttest.TrueType(), nil
	case "c.ttc":
		return fonttest.Collection(fonttest.CFF(), fonttest.TrueType()), nil
	case "restricted.otf":
		return fonttest.Licence(fonttest.CFF(), 2), nil
	case "whole.otf":
		return fonttest.Licence(fonttest.CFF(), 0x104), nil
	case "bitmaps.otf":
		return fonttest.Licence(fonttest.CFF(), 0x200), nil
	case "cut.otf":
		return fonttest.CFF()[:400], nil
	}
	return ReadFile(name)
}

func with(t *testing.T, choices ...Choice) *Library {
	t.Helper()
	l, err := Embedded().With(choices, files)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func ids(s Stack) (out []page.FaceID) {
	for _, f := range s {
		out = append(out, f.ID)
	}
	return out
}

func TestOwnFacesStandFirst(t *testing.T) {
	l := with(t, Choice{Role: Song, Source: "a.otf"}, Choice{Role: Song, Source: "v.otf@wght=650"},
		Choice{Role: HeiBold, Source: "v.ttf@bold"}, Choice{Role: Kai, Source: "a.otf"})
	for r, want := range map[Role][]page.FaceID{
		Song:    {"TestCFF", "TestCFF2_650wght", idSerif},
		HeiBold: {"TestTrueType_700wght", idSansBold, idSans, idSerif, "TestCFF", "TestCFF2_650wght"},
		Kai:     {"TestCFF", idKai, idSerif, "TestCFF", "TestCFF2_650wght"},
		Hei:     {idSans, idSerif, "TestCFF", "TestCFF2_650wght"},
	} {
		if got := ids(l.Stack(r)); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", r, got, want)
		}
	}
	if got := l.IDs(); !slices.Equal(got[6:], []page.FaceID{"TestCFF", "TestCFF2_650wght", "TestTrueType_700wght"}) {
		t.Errorf("ids %v", got)
	}
	if f := l.Face("TestCFF"); f.File != "a.otf" || l.Face(idSerif).File != "" {
		t.Errorf("file %q", f.File)
	}
	if got := ids(Embedded().Stack(Song)); !slices.Equal(got, []page.FaceID{idSerif}) {
		t.Errorf("the library of the program changed: %v", got)
	}
	again, err := l.With([]Choice{{Role: Song, Source: "c.ttc#1"}}, files)
	if err != nil || again.Stack(Song)[0].ID != "TestTrueType" || again.Stack(Song)[1].ID != "TestCFF" {
		t.Errorf("%v %v", ids(again.Stack(Song)), err)
	}
}

// Faces of one name stay apart, also from those of the program.
func TestNamesAreUnique(t *testing.T) {
	dir := t.TempDir()
	copied := filepath.Join(dir, "mine.ttf")
	if err := os.WriteFile(copied, notoSansBold, 0o644); err != nil {
		t.Fatal(err)
	}
	l := with(t, Choice{Role: Song, Source: copied}, Choice{Role: Hei, Source: "a.otf"}, Choice{Role: Kai, Source: "c.ttc#TestCFF"})
	if got := l.Stack(Song)[0].ID; got != "NotoSansSC-Bold-2" {
		t.Error(got)
	}
	if a, b := l.Stack(Hei)[0], l.Stack(Kai)[0]; a.ID != "TestCFF" || b.ID != "TestCFF-2" {
		t.Error(a.ID, b.ID)
	}
}

func TestRefusals(t *testing.T) {
	at := diag.Pos{File: "my.yaml", Line: 3, Col: 8}
	for source, want := range map[string][2]string{
		"missing.otf":     {"font-file", "no such font file"},
		".":               {"font-file", "no font file"},
		"restricted.otf":  {"font-licence", "restricted licence"},
		"whole.otf":       {"font-licence", "no subsetting"},
		"bitmaps.otf":     {"font-licence", "bitmap embedding only"},
		"cut.otf":         {"font-damaged", "lies outside the file"},
		"user_test.go":    {"font-damaged", "not a TrueType"},
		"c.ttc":           {"font-member", "0 TestCFF, 1 TestTrueType"},
		"c.ttc#2":         {"font-member", "no font \"2\""},
		"c.ttc#Nobody":    {"font-member", "0 TestCFF, 1 TestTrueType"},
		"a.otf#1":         {"font-member", "0 TestCFF"},
		"a.otf@wght=500":  {"font-axis", "no variable font"},
		"v.otf@wght=1000": {"font-axis", "from 200 to 900"},
		"v.otf@wdth=75":   {"font-axis", "only wght"},
		"v.otf@Light":     {"font-axis", "there are: Bold"},
		"v.otf@":          {"font-name", "FILE@wght=650"},
		"v.otf@wght=":     {"font-name", ""},
		"":                {"font-name", ""},
	} {
		_, err := Embedded().With([]Choice{{Song, source, at}}, files)
		f, ok := diag.AsFault(err)
		if !ok {
			t.Errorf("%q: %v", source, err)
			continue
		}
		if f.Code != want[0] || !strings.Contains(f.Error(), want[1]) || f.Code != "font-file" && f.Pos != at {
			t.Errorf("%q: %s: %v at %v", source, f.Code, f, f.Pos)
		}
		if f.Msg.ZH == "" || f.Msg.ZH == f.Msg.EN {
			t.Errorf("%q: no Chinese message", source)
		}
	}
}

func TestSources(t *testing.T) {
	for raw, want := range map[string]source{
		"a.ttf":                    {file: "a.ttf"},
		"dir/a@b.ttf":              {file: "dir/a@b.ttf"},
		"a#1.OTC#3":                {file: "a#1.OTC", member: "3"},
		"a.ttc#Name-Bold":          {file: "a.ttc", member: "Name-Bold"},
		"a.ttf@Semi Bold":          {file: "a.ttf", instance: "Semi Bold"},
		"a.ttc#2@wght=650@wdth=75": {file: "a.ttc", member: "2", values: []sfnt.AxisValue{{Tag: "wght", Value: 650}, {Tag: "wdth", Value: 75}}},
		"font@slnt=-9.5":           {file: "font", values: []sfnt.AxisValue{{Tag: "slnt", Value: -9.5}}},
	} {
		got, err := parseSource(raw, diag.Pos{})
		if err != nil || got.file != want.file || got.member != want.member || got.instance != want.instance || !slices.Equal(got.values, want.values) {
			t.Errorf("%q: %+v, %v", raw, got, err)
		}
	}
	if got := SplitSources(" a.ttf; ;b.otf@wght=300 "); !slices.Equal(got, []string{"a.ttf", "b.otf@wght=300"}) {
		t.Errorf("%q", got)
	}
}

// A subset of a face of any kind is a TrueType font with the same boxes.
func TestSubsetsOfOwnFaces(t *testing.T) {
	l := with(t, Choice{Role: Song, Source: "a.otf"}, Choice{Role: Hei, Source: "v.otf@wght=900"}, Choice{Role: Kai, Source: "v.ttf@wght=900"})
	for _, r := range []Role{Song, Hei, Kai} {
		f := l.Stack(r)[0]
		var glyphs []subset.Glyph
		for _, c := range "国A—（" {
			glyphs = append(glyphs, subset.Glyph{ID: f.Glyph(c), Step: 1})
		}
		glyphs = append(glyphs, subset.Glyph{ID: f.Dash(sfnt.DashMiddle)})
		sub, err := subset.Build(f.Font, glyphs, subset.Known{})
		if err != nil {
			t.Fatal(err)
		}
		small, err := sfnt.Parse(sub.Data)
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range glyphs {
			want, _ := f.Bounds(g.ID)
			got, ok := small.Bounds(sfnt.GID(i + 1))
			if d := max(abs(got.XMin-want.XMin), abs(got.YMin-want.YMin), abs(got.XMax-want.XMax), abs(got.YMax-want.YMax)); !ok || d > 1 {
				t.Errorf("%s: glyph %d has %v, want %v", f.ID, g.ID, got, want)
			}
			if got := small.Advance(sfnt.GID(i + 1)); got != f.Advance(g.ID) {
				t.Errorf("%s: glyph %d advances %d", f.ID, g.ID, got)
			}
		}
		if small.Table("CFF ") != nil || len(small.Table("maxp")) != 32 {
			t.Errorf("%s: tables are not those of TrueType", f.ID)
		}
	}
}

func abs(v int) int { return max(v, -v) }

// FuzzSource: any name is read or refused with its place.
func FuzzSource(f *testing.F) {
	for _, s := range []string{"a.ttc#1@wght=1@wdth=2", "@", "#", "a.ttf#@", "x@=1", "a@b@c"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := parseSource(s, diag.Pos{}); err == nil && got.file == "" {
			t.Errorf("%q has no file", s)
		} else if _, ok := diag.AsFault(err); err != nil && !ok {
			t.Errorf("%q: %v", s, err)
		}
	})
}
