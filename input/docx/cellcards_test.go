package docx

import (
	"strings"
	"testing"
)

// Cells of figures, each with what it counts, are statistics; cells of anything else are a table or text.
func TestCellCards(t *testing.T) {
	tc := func(lines ...string) string {
		var b strings.Builder
		for _, l := range lines {
			b.WriteString(p("", l))
		}
		return "<w:tc>" + b.String() + "</w:tc>"
	}
	table := func(rows ...string) string {
		return "<w:tbl><w:tr>" + strings.Join(rows, "</w:tr><w:tr>") + "</w:tr></w:tbl>"
	}
	bold := func(s string) string { return run("<w:b/>", s) }
	const text = "站里有五个人，轮流守着水位，每天量三次，记在本子上，本子摞起来比人还高。"
	for _, c := range []struct{ name, body, want string }{
		{"two cells", table(tc("12座", "水闸") + tc("3.4%", "漏损")),
			"callout 12座 水闸 <strong 12座 >\ncallout 3.4% 漏损 <strong 3.4% >"},
		{"names over figures, four and an empty one",
			table(tc("水闸", "12座")+tc("漏损", "3.4%")+tc("泵站", "35处"), tc("机井", "8口")+tc("")+tc("")),
			"callout 水闸 12座 <strong 12座 >\ncallout 漏损 3.4% <strong 3.4% >\n" +
				"callout 泵站 35处 <strong 35处 >\ncallout 机井 8口 <strong 8口 >"},
		{"one cell, its figure in bold", table(tc(bold("12座"), "水闸")), "callout 12座 水闸 <strong 12座 >"},
		{"one cell", table(tc("12座", "水闸")), " 12座\n 水闸"},
		{"scores", table(tc("97分", "何苗") + tc("91分", "柏舟")), " 97分\n 何苗\n 91分\n 柏舟"},
		{"flats", table(tc("310万元", "听涛阁")+tc("280万元", "望江楼"), tc("210万元", "临水居")+tc("190万元", "小筑")),
			"table  [{310万元\n听涛阁 0 0} {280万元\n望江楼 0 0}] [{210万元\n临水居 0 0} {190万元\n小筑 0 0}]"},
		{"years", table(tc("1951年", "筑坝") + tc("1987年", "修闸")), " 1951年\n 筑坝\n 1987年\n 修闸"},
		{"a menu", table(tc("红烧肉", "38元") + tc("炒青菜", "18元")), " 红烧肉\n 38元\n 炒青菜\n 18元"},
		{"who keeps watch", table(tc("6时", "何苗") + tc("18时", "柏舟")), " 6时\n 何苗\n 18时\n 柏舟"},
		{"figures under a head", table(tc("站")+tc("水闸"), tc("甲")+tc("12座", "新建")),
			"table  [{站 0 0} {水闸 0 0}] [{甲 0 0} {12座\n新建 0 0}]"},
	} {
		d, _, err := Read(t.Context(), "f.docx", pack(t, p("", text)+c.body+p("", text), nil), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got, _, _ := strings.Cut(show(d), "\nnote "); got != text+"\n"+c.want+"\n "+text {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
