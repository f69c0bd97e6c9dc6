package plain

import (
	"strings"
	"testing"
)

// Lines cut around each figure are joined up to the end of a sentence; numbers of pages between
// wrapped lines are none.
func TestJoinFigures(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"figures", "在\n2021\n年船工大会上的讲话\n许一苇\n（\n2021\n年\n6\n月\n18\n日\n）\n各位船工：\n今天我们送别\n56\n名老船工，也迎来\n12\n名学徒。渡口有\n108\n年了。\n大家辛苦了。",
			"在2021年船工大会上的讲话|许一苇|（2021年6月18日）|各位船工：|今天我们送别56名老船工，也迎来12名学徒。渡口有108年了。|大家辛苦了。"},
		{"a box", "渡口有了新变化，百姓看得见。\n5200\n全年客人\n38\n新造木船\n126\n新修石阶\n17\n新开航线\n64\n新添灯塔\n92\n新种柳树\n明年还要继续办下去。",
			"渡口有了新变化，百姓看得见。|5200|全年客人|38|新造木船|126|新修石阶|17|新开航线|64|新添灯塔|92|新种柳树|明年还要继续办下去。"},
		{"few", "今天我们送别\n56\n名老船工。\n渡口有\n108\n年了。", "今天我们送别|56|名老船工。|渡口有|108|年了。"},
	} {
		r := &reader{name: "f.txt"}
		r.split(c.text, "")
		r.joinFigures()
		var got []string
		for _, l := range r.lines {
			got = append(got, l.text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, s, c.want)
		}
	}
	var b strings.Builder
	for page := range 8 {
		b.WriteString("入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对\n" + strings.Repeat("1", page/10) + string(rune('1'+page)) + "\n岸赶集的老人和去念书的孩子。\n")
	}
	r := &reader{name: "f.txt"}
	r.split(b.String(), "")
	if r.cutAtFigures() {
		t.Error("numbers of pages were taken for figures")
	}
}
