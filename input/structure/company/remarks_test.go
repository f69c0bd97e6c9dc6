package company

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// Several notes in brackets among the prose are no credits; a single one, or those at the end, may be.
func TestRemarks(t *testing.T) {
	prose := "新控制器出厂时装的程序比旧的多出温度补偿一项，把存储卡插好，按住确认键三秒，屏幕上会依次显示各路的编号。"
	for _, c := range []struct {
		lines  []string
		credit bool
	}{
		{[]string{prose, "（注：行号是另加的。）", prose, "（注：这里只列出前两路。）", prose, prose}, false},
		{[]string{prose, prose, "（注：数据截至去年年底。）"}, true},
		{[]string{prose, prose, "（注：数据截至去年年底。）", "（注：合计数因四舍五入略有出入。）"}, true},
	} {
		var ps []*Paragraph
		for _, s := range c.lines {
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		findRemarks(ps)
		for _, f := range ps {
			if remark.MatchString(f.Words) && f.Has(trait.Credit) != c.credit {
				t.Errorf("%s: a credit is %t", f.Words, !c.credit)
			}
		}
	}
}
