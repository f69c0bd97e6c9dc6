package structure

import "testing"

// Blanks that only justify go; those between phrases, in names and after numbers stay.
func TestJustified(t *testing.T) {
	for in, want := range map[string]string{
		"停 水 通 知": "停水通知", "前　言": "前言", "公　　示": "公示", "县 委 召 开 会 议": "县委召开会议", "春 耕 正 忙　播 种 过 半": "春耕正忙　播种过半",
		"赶早集　看新桥": "赶早集　看新桥", "壹　树": "壹　树", "一 二 三": "一 二 三", "附 件 1": "附 件 1", "桥头": "桥头", "桥": "桥", "春　耕 正 忙": "春　耕 正 忙",
	} {
		drop, got := justified([]rune(in)), ""
		for i, c := range []rune(in) {
			if !drop[i] {
				got += string(c)
			}
		}
		if got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
