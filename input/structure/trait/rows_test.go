package trait

import (
	"strings"
	"testing"
)

// Rows of a table with bars at their ends.
func TestBarred(t *testing.T) {
	for in, want := range map[string]string{
		"| 项目 | 说明 |":   "项目,说明",
		"分类号: | F327 |": "分类号:,F327",
		"甲 | 乙 |":       "",
		"甲 | 乙":         "",
		"| 甲 |":         "",
	} {
		if got := strings.Join(Barred(in), ","); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
