package company

import (
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestLetteredLabels(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []int
	}{
		{[]string{"A.十八岁以下", "B.十八到四十岁", "C.四十岁以上"}, []int{2, 2, 2}},
		{[]string{"渡口归谁管（AC）", "A 乡里", "B 船家", "A 县里", "B　航道站"}, []int{0, 2, 2, 2, 2}},
		{[]string{"A.只有一项"}, []int{0}},
		{[]string{"B.从中间起", "C.也不算"}, []int{0, 0}},
		{[]string{"A Ferry at Dawn", "B side"}, []int{0, 0}},
	} {
		var lines []*Paragraph
		for _, l := range c.lines {
			lines = append(lines, New(&draft.Para{Block: doc.Block{Text: l}}))
		}
		if got := LetteredLabels(lines); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.lines, got, c.want)
		}
	}
}
