package inline

import (
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/layout/unit"
)

// An address parts at its marks, not within a name of it; the line before it stays short rather than
// torn, and is filled where that takes little.
func TestAddresses(t *testing.T) {
	c := NewComposer(fonts.Embedded(), nil)
	for text, want := range map[string]string{
		"联系人的邮箱是zhaoyuan@lanshui-ferry.example.cn。": "联系人的邮箱是zhaoyuan@|lanshui-ferry.example.cn。",
		"请寄往长江边的老渡口管理处zhaoyuan@example.cn。":         "请寄往长江边的老渡口管理处|zhaoyuan@example.cn。",
		"详见www.lanshui-ferry.example.cn/service。":   "详见www.lanshui-ferry.|example.cn/service。",
	} {
		lines, _ := c.Shape(Spec{Runs: plain(text), Gap: 167}).Break(BreakOptions{Measure: constant(13 * 10 * unit.Pt)})
		var got []string
		for _, l := range lines {
			got = append(got, string([]rune(text)[l.Start:l.End]))
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("%s, want %s", g, want)
		}
		if first := lines[0]; first.HanGap > 100 {
			t.Errorf("%s: Han part by %d", got[0], first.HanGap)
		}
	}
}
