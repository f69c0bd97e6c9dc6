package draft

import (
	"slices"
	"testing"
)

func TestApply(t *testing.T) {
	out, at := Apply([]rune("约10万3吨"), []Edit{{4, 5, nil}, {1, 3, []rune("二十五")}})
	if string(out) != "约二十五万吨" || !slices.Equal(at, []int{0, 1, 2, 4, 5, 5, 6}) {
		t.Errorf("%s %v", string(out), at)
	}
	if out, at = Apply(nil, nil); len(out) != 0 || !slices.Equal(at, []int{0}) {
		t.Errorf("%v %v", out, at)
	}
}

// A struck figure goes where it would make another one; words, and figures apart, stay.
func TestReplaced(t *testing.T) {
	for _, c := range []struct {
		text       string
		start, end int
		want       bool
	}{
		{"收入350360万元", 2, 5, true},
		{"收入360350万元", 5, 8, true},
		{"收入3 4", 2, 3, true},
		{"收入原350360万元", 2, 6, true},
		{"票价三元两元", 2, 4, true},
		{"原价三元，现价两元", 2, 4, false},
		{"原价100元80元", 2, 6, false},
		{"原价100元80元", 4, 5, true},
		{"限期十八天", 2, 3, true},
		{"补助三五万元", 2, 3, true},
		{"补助五三万元", 3, 4, true},
		{"补助三万元", 2, 3, false},
		{"补助3万亿元", 3, 4, true},
		{"第二三条", 1, 2, true},
		{"补助100万120万元", 2, 6, true},
		{"补助1.5亿元1.8亿元", 2, 7, true},
		{"补助1.5亿元1.8亿斤", 2, 7, false},
		{"补助3.5亿元", 3, 5, true},
		{"增长5%", 3, 4, true},
		{"第5%", 1, 2, false},
		{"统一三县", 0, 2, false},
		{"张三四人", 0, 2, false},
		{"张三3李四", 2, 3, false},
		{"三4", 0, 1, false},
		{"一起商量三次", 0, 2, false},
		{"5月6日5月8日", 0, 4, false},
		{"张三李四", 0, 2, false},
		{"第3条作废", 0, 3, false},
		{"共35人，分4组", 1, 3, false},
		{"35", 0, 2, false},
		{"", 0, 0, false},
	} {
		if got := Replaced([]rune(c.text), Stretch{c.start, c.end}); got != c.want {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}
