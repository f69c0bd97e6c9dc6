package markdown

import (
	"testing"

	"dayang/input/diag"
)

// A key that stands twice is told as such, and a list where one text is wanted is an error.
func TestFrontOnce(t *testing.T) {
	for _, c := range []struct {
		front, code string
		severity    diag.Severity
		line        int
	}{
		{"title: 甲\ntitle: 乙", "front-matter", diag.Warning, 3},
		{"title: [甲, 乙]", "front-matter-value", diag.Error, 2},
		{"title: 甲\ndate: [2026-09-18, 2026-09-19]", "front-matter-value", diag.Error, 3},
		{"title: 甲\ndate: [2026-09-18]\nauthor: [许青山, 文静]", "", 0, 0},
	} {
		_, diags, err := Read(t.Context(), "f.md", "---\n"+c.front+"\n---\n\n渡口的船开了。\n", 64)
		if err != nil {
			t.Fatal(err)
		}
		if c.code == "" && len(diags) == 0 {
			continue
		}
		if len(diags) != 1 || diags[0].Code != c.code || diags[0].Severity != c.severity || diags[0].Pos.Line != c.line {
			t.Errorf("%s: %v", c.front, diags)
		}
	}
}
