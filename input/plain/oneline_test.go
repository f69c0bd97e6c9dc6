package plain

import (
	"slices"
	"strings"
	"testing"
)

// A text in one line comes apart at its gaps; each part keeps its place.
func TestOneLine(t *testing.T) {
	a := "清早六点，渡船的汽笛响过两遍，码头上已经站满了挑担子的人，卖豆腐的老汉照例第一个上船，把担子放在船尾。"
	b := "船老大说，这条航线开了四十年，只有三天没有开船，那三天江面上结了薄冰，对岸的孩子在冰上走过来上学。"
	c := "桥通车以后，渡船改成了游船，船票卖五元，乘客大多是从省城来的，他们问的第一个问题总是桥有多长。"
	for _, g := range []struct {
		name, text string
		want       []string
	}{
		{"wide gaps", "　　渡口的早晨　　" + a + "　　" + b + "　　" + c, []string{"渡口的早晨", a, b, c}},
		{"editor behind", "　　渡口的早晨　　" + a + "　　" + b + "　　" + c + "     (责编：柏舟、闻溪(实习))  打印 纠错 分享 推荐 别处的渡口", []string{"渡口的早晨", a, b, c, "(责编：柏舟、闻溪(实习))"}},
		{"blanks behind stops", "最后一班渡船 " + a + " 四十年 " + b + " " + c + " " + a, []string{"最后一班渡船", a, "四十年", b, c, a}},
		{"mere blanks", "最后一班渡船" + a + b + " " + c, []string{"最后一班渡船" + a + b + " " + c}},
		{"lines", strings.Join([]string{a, b, c}, "\n"), []string{a, b, c}},
	} {
		r := &reader{name: "t"}
		r.split(g.text, g.text)
		r.oneLine()
		var got []string
		for _, l := range r.lines {
			if got = append(got, l.text); !strings.HasPrefix(g.text[l.offset:], l.text) {
				t.Errorf("%s: %q does not stand at %d", g.name, l.text, l.offset)
			}
		}
		if !slices.Equal(got, g.want) {
			t.Errorf("%s: %q", g.name, got)
		}
	}
}
