package company

import (
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Rows of two cells are a table under the names of their columns.
func TestCloseBarRows(t *testing.T) {
	for _, c := range []struct {
		name        string
		lines, want []string
	}{
		{"costs", []string{"科目 | 数额（元）", "灯油 | 26", "修船 | 1,300元", "茶水 | 9"}, []string{"| 科目 | 数额（元） |", "| 灯油 | 26 |", "| 修船 | 1,300元 |", "| 茶水 | 9 |"}},
		{"no names", []string{"灯油 | 26", "修船 | 1,300元", "茶水 | 9", "缆绳 | 40"}, nil},
		{"too few", []string{"科目 | 数额（元）", "灯油 | 26", "修船 | 30"}, nil},
		{"credits", []string{"文字 | 老渡", "编辑 | 小满", "审核 | 立夏", "电话 | 8230016转2"}, nil},
		{"figures on display", []string{"渡口 | 一年", "3200人 | 过江", "46班 | 每日", "12条 | 船"}, nil},
	} {
		var paras []draft.Para
		for _, s := range c.lines {
			paras = append(paras, draft.Para{Block: doc.Block{Text: s}})
		}
		var got []string
		for _, q := range CloseBarRows(paras) {
			got = append(got, q.Text)
		}
		if c.want == nil {
			c.want = c.lines
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
