package html

import (
	"strings"
	"testing"
)

// What browsers put around <q> is text; that lines through letters and raised ones are not kept is told.
func TestWhatBrowsersAdd(t *testing.T) {
	for _, c := range []struct{ page, want, code string }{
		{"<p>他说：<q>日子不能停</q>，笑了。</p>", "他说：“日子不能停”，笑了。", ""},
		{"<p>他说：<q>她讲过<q>不能停</q></q>。</p>", "他说：“她讲过‘不能停’”。", ""},
		{"<p>他说：<q>“日子不能停”</q>。</p>", "他说：“日子不能停”。", ""},
		{"<p>原价<s>三元</s>两元。</p>", "原价三元两元。", "simplified-strike"},
		{"<p>票价<s>三元</s>两元，<s>三</s>五天。</p>", "票价两元，五天。", "dropped-struckdropped-struck"},
		{"<p>收入<s>350</s>360万元，票价3<del>2</del>元。</p>", "收入360万元，票价3元。", "dropped-struckdropped-struck"},
		{"<p>三十米<sup>2</sup>。</p>", "三十米²。", ""},
		{"<p>约10<sup><b>8</b></sup>，H<sub>2</sub>O，x<sup>2π</sup>。</p>", "约10⁸，H₂O，x^(2π)。", ""},
		{"<p>第5<sup>th</sup>届<sup>[1]</sup>。</p>", "第5th届[1]。", "simplified-script"},
		{"<table><tr><td>甲<td>约10<sup>8</sup><tr><td>乙<td><s>三</s>4</table>", "", "simplified-strike"},
		{`<html><head><meta charset="utf-8"><title>甲</title></head><body><p>三十米。</p></body></html>`, "三十米。", ""},
	} {
		d, diags, err := Read(t.Context(), "f.html", c.page)
		if err != nil || len(d.Paras) == 0 || !strings.Contains(d.Paras[0].Text, c.want) {
			t.Errorf("%s: %v %v", c.page, d, err)
		}
		got := ""
		for _, g := range diags {
			got += g.Code
		}
		if got != c.code {
			t.Errorf("%s: %q, want %q", c.page, got, c.code)
		}
	}
}
