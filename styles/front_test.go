package styles

import (
	"path/filepath"
	"testing"

	"dayang/input/diag"
)

func TestReadFront(t *testing.T) {
	at := func(line int) diag.Pos { return diag.Pos{File: "in/r.md", Line: line} }
	f := ReadFront("in/r.md", map[string]any{
		"Edition": "A3", "报名": "晨报", "tags": "no setting",
		"style": map[string]any{"extends": "./own.yaml", "columns": map[string]any{"count": 4}, "fonts": map[string]any{"song": []any{"a.ttf", "b.ttf"}}},
	}, map[string]diag.Pos{"Edition": at(2), "报名": at(3), "style": at(4), "style.extends": at(5), "style.columns.count": at(6)})
	if want := filepath.Join("in", "own.yaml"); f.Design != want || f.At != at(5) {
		t.Errorf("design %q at %v", f.Design, f.At)
	}
	want := map[string]Origin{
		"running-head.folio": {Raw: "A3", Pos: at(2)}, "running-head.name": {Raw: "晨报", Pos: at(3)}, "columns.count": {Raw: "4", Pos: at(6)},
		"fonts.song": {Raw: Beside("in/r.md", "a.ttf; b.ttf"), Pos: at(4)},
	}
	for key, o := range want {
		if f.Settings[key] != o {
			t.Errorf("%s: %+v, want %+v", key, f.Settings[key], o)
		}
	}
	if len(f.Settings) != len(want) {
		t.Errorf("%+v", f.Settings)
	}
	for _, c := range []struct {
		values map[string]any
		design string
	}{
		{nil, ""}, {map[string]any{"style": "tabloid"}, "tabloid"}, {map[string]any{"版式": "a4"}, "a4"}, {map[string]any{"Style": "a3"}, "a3"},
	} {
		if f := ReadFront("r.md", c.values, nil); f.Design != c.design || f.Settings != nil {
			t.Errorf("%v: %+v", c.values, f)
		}
	}
}

// A list, or keys, where one text is wanted is told with its place and sets nothing; nothing is
// said by a key alone.
func TestReadFrontFaults(t *testing.T) {
	at := diag.Pos{File: "r.md", Line: 3}
	list, keys := []any{"1", "2"}, map[string]any{"a": "b"}
	for name, c := range map[string]struct {
		values map[string]any
		faults int
	}{
		"as written":         {map[string]any{"版次": "01", "style": map[string]any{"running-head": map[string]any{"folio": "010"}}}, 0},
		"a list":             {map[string]any{"版次": list}, 1},
		"keys":               {map[string]any{"section": keys}, 1},
		"nothing":            {map[string]any{"edition": nil, "style": nil}, 0},
		"several designs":    {map[string]any{"style": list}, 1},
		"a list of settings": {map[string]any{"style": map[string]any{"columns": map[string]any{"count": list}, "extends": list}}, 2},
	} {
		f := ReadFront("r.md", c.values, map[string]diag.Pos{"版次": at, "section": at, "style": at})
		if len(f.Faults) != c.faults || (c.faults > 0) == (f.Settings != nil) && name != "nothing" {
			t.Errorf("%s: %+v", name, f)
		}
		for _, d := range f.Faults {
			if d.Severity != diag.Error || d.Pos != at {
				t.Errorf("%s: %+v", name, d)
			}
		}
	}
	if f := ReadFront("r.md", map[string]any{"style": "5"}, nil); f.Design != "5" {
		t.Errorf("%+v", f)
	}
}
