package company

import (
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestDatedLabels(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []int
	}{
		{[]string{"1983年　粮仓停用", "2005年3月　改作仓库", "2023年　书屋开张"}, []int{6, 8, 6}},
		{[]string{"1983年　粮仓停用", "2005年改作仓库", "2023年　书屋开张"}, nil},
		{[]string{"1983年：粮仓停用", "2005年：改作仓库", "2023年：书屋开张"}, nil},
		{[]string{"1983年　粮仓停用", "2023年　书屋开张"}, nil},
	} {
		var ps []*Paragraph
		for _, l := range c.lines {
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: l}}))
		}
		if got := DatedLabels(ps); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v", c.lines, got)
		}
	}
}
