package input_test

import (
	"testing"

	"dayang/input/doc"
)

// TestBoard reads a list under its name over a piece of news: two items, each with its head.
func TestBoard(t *testing.T) {
	const news = "\n\n老街农贸市场周六开业\n\n位于老街中段的农贸市场经过半年改造，将于本周六上午重新开业。市场设有摊位120个，一楼卖菜，二楼设了小吃区和修补铺。\n"
	for _, c := range []struct{ name, text, title, heading string }{
		{"what drivers want", "出行提示\n\n限行尾号：2和7\n天气：小雨，6℃～12℃\n潮位：2.1米" + news, "出行提示", "老街农贸市场周六开业"},
		{"what is cut off", "便民信息\n\n停水：老街、河坊街，8时至12时\n停电：北湖小区\n值班电话：96345" + news, "便民信息", "老街农贸市场周六开业"},
		{"a talk", "讲座预告\n\n题目：一条河的三种写法\n时间：11月6日19:00\n地点：图书馆二楼\n主讲：何苗" + news, "讲座预告", "老街农贸市场周六开业"},
		// of other kinds: what a site knows of the text under it
		{"a page's particulars", "市场动态\n\n来源：白石发布\n发布时间：2024-03-02\n浏览次数：128" + news, "老街农贸市场周六开业", ""},
		{"an office's index", "通知公告\n\n索引号：BS-2024-017\n发布机构：白石镇人民政府\n主题分类：市场" + news, "老街农贸市场周六开业", ""},
	} {
		d := readText(t, c.text)
		heading := ""
		for _, b := range d.Blocks {
			if b.Kind == doc.Heading {
				heading = b.Text
				break
			}
		}
		if d.Meta.Title != c.title || heading != c.heading {
			t.Errorf("%s: title %q, heading %q", c.name, d.Meta.Title, heading)
		}
	}
}
