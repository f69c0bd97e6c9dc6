package structure

import (
	"fmt"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/company"
)

// A heading 2.1 stands under its heading 2, and takes what is under it along.
func TestDecimals(t *testing.T) {
	type head struct {
		level int
		text  string
	}
	for _, c := range []struct {
		heads []head
		want  string
	}{
		{[]head{{1, "1 渡口"}, {1, "2 码头"}, {1, "2.1 缆桩"}, {2, "（1）铁桩"}, {1, "2.2 石阶"}, {1, "3 灯塔"}}, "[1 1 2 3 2 1]"},
		{[]head{{1, "摘要"}, {2, "1. 渡口"}, {1, "1.1. 缆桩"}, {2, "2. 码头"}}, "[1 2 3 2]"},
		{[]head{{1, "1. 渡口"}, {2, "1.1 缆桩"}, {3, "1.1.1 铁桩"}, {1, "2. 码头"}}, "[1 2 3 1]"},
		{[]head{{1, "一、渡口"}, {2, "3.5万人过江"}, {1, "二、码头"}}, "[1 2 1]"},
	} {
		in := &inference{}
		for _, h := range c.heads {
			in.pieces = append(in.pieces, &piece{para: company.New(&draft.Para{Block: doc.Block{Text: h.text}}), label: lLineHead, level: h.level})
		}
		in.decimals()
		var got []int
		for _, p := range in.pieces {
			got = append(got, p.level)
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%v: %v, want %s", c.heads, got, c.want)
		}
	}
}
