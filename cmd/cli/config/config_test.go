package config

import (
	"path/filepath"
	"reflect"
	"testing"

	"dayang/input/diag"
)

func TestParse(t *testing.T) {
	path := filepath.Join(t.TempDir(), Name)
	f, err := Parse(path, []byte("style: sub/my.yaml\nset: {b.c: 5, a: no, d: {e: 1, f: {g: 2}}}\njobs: 3\nstrict: true\nlang: zh\n"))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string][]string{
		"style": {filepath.Join(filepath.Dir(path), "sub/my.yaml")}, "set": {"a=no", "b.c=5", "d.e=1", "d.f.g=2"},
		"jobs": {"3"}, "strict": {"true"}, "lang": {"zh"}, "dpi": nil,
	} {
		if got := f.All(key); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	f, err = Parse(path, []byte("\uFEFFstyle: broadsheet\nset: [a=1, b=2]\n"))
	if err != nil || f.Get("style") != "broadsheet" || !reflect.DeepEqual(f.All("set"), []string{"a=1", "b=2"}) {
		t.Errorf("%v %v", f, err)
	}
	f, err = Parse(path, []byte("set: {running-head.folio: 01, d: {e: 0x10, f: 3.10, g: '7'}}\nname: 007\n"))
	if want := []string{"d.e=0x10", "d.f=3.10", "d.g=7", "running-head.folio=01"}; err != nil || f.Get("name") != "007" || !reflect.DeepEqual(f.All("set"), want) {
		t.Errorf("values are not as written: %v %v", f, err)
	}
	_, err = Parse(path, []byte("jobs: 2\nset:\n  columns.count: [1, 2]\n"))
	if fault, ok := diag.AsFault(err); !ok || fault.Pos.Line != 3 {
		t.Errorf("a list where one value is wanted: %v", err)
	}
	for _, bad := range []string{"style: [a, b]", "jobs: {a: b}", "set: [[a]]", "output: x", "- a", "a: [", "styles: x", "set: &a [x, x]\nname: [*a, *a]\n"} {
		if _, err := Parse(path, []byte(bad)); err == nil {
			t.Errorf("%q was taken", bad)
		} else if fault, ok := diag.AsFault(err); !ok || fault.Pos.File != path {
			t.Errorf("%q: %v", bad, err)
		}
	}
	var none *File
	if none.Get("style") != "" {
		t.Error("no file has a style")
	}
}

// Whatever stands in the file is read or refused with its place.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"style: a", "set: {a: {b: 1}}", "set: [1, [2]]", "a: &x [*x]", "jobs: 1e400"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := Parse("dayang.yaml", data); err != nil {
			if fault, ok := diag.AsFault(err); !ok || fault.Pos.File != "dayang.yaml" {
				t.Errorf("%q: %v", data, err)
			}
		}
	})
}
