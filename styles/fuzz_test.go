package styles_test

import (
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/styles"
)

// FuzzLoad reads any text as a design, as front matter and as --set: the result is
// a sheet on which something can be set, or a fault.
func FuzzLoad(f *testing.F) {
	f.Add("extends: a4\ncolumns:\n  count: 2\n", "body.size", "五号")
	f.Add("extends: broadsheet\naccent: {c: 1}\n", "accent", "M100 Y100")
	f.Add("- 1\n- &a [*a]\n", "head", "true")
	f.Add("extends: [a, b]\nhead.max: -3pt\n", "page.width", "1e300mm")
	f.Fuzz(func(t *testing.T, text, key, value string) {
		read := func(string) ([]byte, error) { return []byte(text), nil }
		for name, o := range map[string]styles.Options{
			"./f.yaml":   {ReadFile: read, Set: []string{key + "=" + value}},
			"broadsheet": {Front: map[string]styles.Origin{key: {Raw: value}}},
		} {
			s, err := styles.Load(name, o)
			if err != nil {
				if _, ok := diag.AsFault(err); !ok {
					t.Fatalf("%s: an error without a fault: %v", name, err)
				}
				continue
			}
			if s.Rows() < 1 || s.ColumnWidth() <= 0 || s.Gutter() < 0 && s.Columns.Count > 1 {
				t.Fatalf("%s: %d rows, columns of %v with %v between", name, s.Rows(), s.ColumnWidth(), s.Gutter())
			}
			for _, v := range s.Settings() {
				if strings.TrimSpace(v.Key) == "" {
					t.Fatalf("%s: a setting without a key", name)
				}
			}
		}
	})
}
