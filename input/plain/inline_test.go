package plain

import (
	"strings"
	"testing"
)

// Lines that were cut around the figures and names of a sentence are joined; headings, rows and
// lists between them stay.
func TestInlineOn(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"figures", "老鸦渡客运年报\n去年\n3月\n，渡口添了两条船，全年载客\n11407\n人次，其中学生\n2318\n人次\n；货运停了。\n一、船只\n2019年买的船\n（以下简称新船\n）仍在用。",
			"老鸦渡客运年报|去年3月，渡口添了两条船，全年载客11407人次，其中学生2318人次；货运停了。|一、船只|2019年买的船（以下简称新船）仍在用。"},
		{"one mark", "老鸦渡来信\n船家姓许\n，摆渡四十年了。\n3条船都是他修的。", "老鸦渡来信|船家姓许，摆渡四十年了。|3条船都是他修的。"},
		{"a link in a title", "老鸦渡来信\n详情见同日的《\n老鸦渡船期公告》（编号：8）。\n“\n渡口还在。", "老鸦渡来信|详情见同日的《老鸦渡船期公告》（编号：8）。|“|渡口还在。"},
		{"entries", "老鸦渡船期\n早班\n3班\n晚班\n2班", "老鸦渡船期|早班|3班|晚班|2班"},
		{"a gap", "老鸦渡来信\n船家姓许\n\n，摆渡四十年了。", "老鸦渡来信|船家姓许|，摆渡四十年了。"},
	} {
		d, _ := Read("f.txt", c.text)
		var got []string
		for _, p := range d.Paras {
			got = append(got, p.Text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, s, c.want)
		}
	}
}
