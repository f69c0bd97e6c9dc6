package html

import (
	"strings"
	"testing"

	"dayang/input/doc"
)

func TestAdmonitions(t *testing.T) {
	prose := "<p>阀门装在立柱背面，左边一排管蔬菜，右边一排管花卉，开关的时候请先看清编号再动手。</p>"
	for _, c := range []struct{ name, in, want string }{
		{"DocBook", `<div class="note" style="margin-left: 0.5in;"><table border="0" summary="Note"><tr><td rowspan="2" align="center"><img alt="[注意]" src="images/note.png"></td><th align="left">注意</th></tr><tr><td align="left"><p>阀门没有关严之前不要拆管子。</p><p>拆下来的垫圈放在布上。</p></td></tr></table></div>`,
			"注意　阀门没有关严之前不要拆管子。|拆下来的垫圈放在布上。"},
		{"AsciiDoc", "<div class=\"admonitionblock warning\">\n<table>\n<tr>\n<td class=\"icon\">\n<div class=\"title\">警告</div>\n</td>\n<td class=\"content\">\n阀门没有关严之前不要拆管子。\n</td>\n</tr>\n</table>\n</div>",
			"警告　阀门没有关严之前不要拆管子。"},
		{"Sphinx", `<div class="admonition tip"><p class="admonition-title">提示</p><p>拆下来的<b>垫圈</b>放在布上。</p></div>`, "提示　拆下来的垫圈放在布上。"},
		{"a table and a picture", `<table><tr><td><img src="i/tip.gif"></td><td><b>小提示：</b>拆下来的垫圈放在布上。</td></tr></table>`, "小提示：拆下来的垫圈放在布上。"},
		{"a picture for its name", `<div class="tip"><div class="noteicon"><img src="res/tip.svg" alt="tip"></div><div class="notetext"><p>拆下来的垫圈放在布上。</p></div></div>`, "拆下来的垫圈放在布上。"},
		{"a name over a list", `<div class="important"><h3>重要</h3><ul><li>断电</li><li>断水</li></ul></div>`, "重要"},
	} {
		d, _, err := Read(t.Context(), "f", "<html><head><title>滴灌手册</title></head><body><h1>滴灌手册</h1>"+strings.Repeat(prose, 4)+c.in+strings.Repeat(prose, 2)+"</body></html>")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Paras {
			if p.Kind == doc.Paragraph {
				got = append(got, p.Text)
			}
			if name, _, _ := strings.Cut(c.want, "　"); p.Kind == doc.Paragraph && strings.HasPrefix(p.Text, name+"　") && p.RunIn != name {
				t.Errorf("%s: opens with %q", c.name, p.RunIn)
			}
			if p.Kind == doc.Table || p.Kind == doc.Figure {
				t.Errorf("%s: %s left", c.name, p.Kind)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// Tables of data and boxes without such a name stay what they are.
func TestNoAdmonitions(t *testing.T) {
	prose := strings.Repeat("<p>阀门装在立柱背面，左边一排管蔬菜，右边一排管花卉，开关的时候请先看清编号再动手。</p>", 5)
	for _, in := range []string{
		`<table><tr><th>说明</th><th>数量</th></tr><tr><td>垫圈</td><td>12</td></tr></table>`,
		`<div class="note"><p>沈砚舟在江边住了三十年，这里的阀门都是他一个一个装上去的。</p></div>`,
		`<div class="tip"></div>`,
	} {
		d, _, err := Read(t.Context(), "f", "<html><head><title>滴灌手册</title></head><body><h1>滴灌手册</h1>"+prose+in+prose+"</body></html>")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Paras {
			if p.Kind == doc.Paragraph {
				t.Errorf("%.30q: a note: %s", in, p.Text)
			}
		}
	}
}
