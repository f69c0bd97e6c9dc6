package docx

import (
	"strings"
	"testing"
)

// Cells have their marks: notes, links, emphasis and annotations; automatic numbers stand apart
// from figures, and alone where a cell has nothing else. A cell that goes on downwards has none.
func TestMarksOfCells(t *testing.T) {
	tc := func(props, content string) string {
		return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + content + "</w:tc>"
	}
	table := func(rows ...string) string {
		return "<w:tbl><w:tr>" + strings.Join(rows, "</w:tr><w:tr>") + "</w:tr></w:tbl>"
	}
	note := run("", "100") + `<w:r><w:footnoteReference w:id="2"/></w:r>`
	link := `<w:hyperlink r:id="u"><w:r><w:t>站志</w:t></w:r></w:hyperlink>` + run("", "，见") + run("<w:i/>", "附录")
	ruby := `<w:r><w:ruby><w:rt><w:r><w:t>tān</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>滩</w:t></w:r></w:rubyBase></w:ruby></w:r>`
	for _, c := range []struct{ name, body, want string }{
		{"notes and links", table(tc("", p("", "站"))+tc("", p("", "数")), tc("", p("", link))+tc("", p("", note)),
			tc("", p("", ruby))+tc("", p("", run("<w:b/>", "7"))+p("", run("<w:b/>", "8")+run("", "9")))),
			"table  [{站 0 0} {数 0 0}] [{站志，见附录 0 0}<link 站志 http://a.cn/><emph 附录 > {1001 0 0}<noteRef 1 1>] " +
				"[{滩 0 0}<ruby 滩 tān> {7\n89 0 0}<strong 7 ><strong 8 >]"},
		{"numbers", table(tc("", p("", "序号"))+tc("", p("", "事项")), tc("", p(num(2, 0), ""))+tc("", p(num(3, 0), "")),
			tc("", p(num(2, 0), "3月收入"))+tc("", p(num(3, 0), "甲"))),
			"table  [{序号 0 0} {事项 0 0}] [{1. 0 0} { 0 0}] [{2. 3月收入 0 0} {●甲 0 0}]"},
		{"numbers of joined cells", table(tc(`<w:vMerge w:val="restart"/>`, p(num(2, 0), ""))+tc("", p("", "甲")),
			tc("<w:vMerge/>", p(num(2, 0), ""))+tc("", p("", "乙")), tc("", p(num(2, 0), ""))+tc("", p("", "丙"))),
			"table  [{1. 0 2} {甲 0 0}] [{乙 0 0}] [{2. 0 0} {丙 0 0}]"},
	} {
		d, _, err := Read(t.Context(), "f.docx", pack(t, c.body, nil), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got, _, _ := strings.Cut(show(d), "\nnote "); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
