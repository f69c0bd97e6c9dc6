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
		{"costs", []string{"账已结清。", "科目 | 数额（元）", "灯油 | 26", "修船 | 1,300元", "茶水 | 9"}, []string{"账已结清。", "| 科目 | 数额（元） |", "| 灯油 | 26 |", "| 修船 | 1,300元 |", "| 茶水 | 9 |"}},
		{"no names", []string{"账已结清。", "灯油 | 26", "修船 | 1,300元", "茶水 | 9", "缆绳 | 40"}, nil},
		{"too few", []string{"账已结清。", "科目 | 数额（元）", "灯油 | 26", "修船 | 30"}, nil},
		{"credits", []string{"账已结清。", "文字 | 老渡", "编辑 | 小满", "审核 | 立夏", "电话 | 8230016转2"}, nil},
		{"before any sentence", []string{"船赛", "船名 | 得分", "飞鱼 | 12", "白鹭 | 15", "水牛 | 22"}, nil},
		{"what a page counts", []string{"账已结清。", "首页 | 渡口", "回复 | 12", "点赞 | 30", "收藏 | 8"}, nil},
		{"who met whom", []string{"船赛已毕。", "白石 | 客队", "何苗 | 12", "石舟 | 15", "谭明 | 22"}, nil},
		{"figures on display", []string{"账已结清。", "渡口 | 一年", "3200人 | 过江", "46班 | 每日", "12条 | 船"}, nil},
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
