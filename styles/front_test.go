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
