package bound_test

import (
	"strings"
	"testing"

	"dayang/input/bound"
	"dayang/input/diag"
)

func TestYAML(t *testing.T) {
	for _, c := range []struct {
		name, text, code string
		line             int
	}{
		{"settings", "style: a4\nset: {columns.count: 4, body: {size: 9pt}}\nallow-path: [a, [b]]\n- a - b\n", "", 0},
		{"many lists beside each other", strings.Repeat("a: [1, 2]\n- b\n", 1000), "", 0},
		{"brackets", "a: 1\nb: " + strings.Repeat("[", 100000), "nesting", 2},
		{"brackets over lines", strings.Repeat("{a:\n", 100000), "nesting", 65},
		{"dashes", strings.Repeat("- ", 100000), "nesting", 1},
		{"closed ones too many", strings.Repeat("]", 1000) + strings.Repeat("[", 65), "nesting", 1},
		{"large", strings.Repeat("# \n", 1<<20), "too-large", 0},
	} {
		err := bound.YAML("f.yaml", []byte(c.text))
		if c.code == "" {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if f, ok := diag.AsFault(err); !ok || f.Code != c.code || f.Pos.Line != c.line {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
