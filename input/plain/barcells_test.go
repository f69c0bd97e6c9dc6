package plain

import (
	"fmt"
	"strings"
	"testing"
)

// Cells with a bar behind each are a table where they have columns, else lines without bars.
func TestBarCells(t *testing.T) {
	const prose = "渡口的小卖部每天早上五点半开门，先卖豆浆，再卖船票，老板说二十年没有变过，账也一直记在墙上。"
	for _, c := range []struct{ name, text, want string }{
		{"columns", prose + "\n品名 |\n进价 |\n售价 |\n豆浆 |\n0.8 |\n1.5 |\n油条 |\n0.6 |\n1.2 |\n" + prose, "p [品名/进价/售价 豆浆/0.8/1.5 油条/0.6/1.2]1 p"},
		{"an empty cell, words with figures", "班次 |\n平日 |\n周末 |\n头班 |\n6日起 |\n|\n末班 |\n21日起 |\n22日起 |\n" + prose, "[班次/平日/周末 头班/6日起/ 末班/21日起/22日起]1 p"},
		{"a page laid out in cells", "渡口小卖部二十年 |\n|\n" + prose + " |", "渡口小卖部二十年 p"},
		{"words without columns", "首页 |\n渡口 |\n船票 |\n豆浆 |\n联系 |\n地图 |\n公告 |\n游记 |\n留言 |", "首页 渡口 船票 豆浆 联系 地图 公告 游记 留言"},
		{"rows with a bar behind", "编号 | 渡-07 |\n名称 | 小卖部承包 |", "[编号/渡-07 名称/小卖部承包]0"},
		{"rows whose last cell is empty", "编号 | 数量 | 备注 |\n渡-07 | 3 | |\n渡-08 | 5 | 新船 |", "[编号/数量/备注 渡-07/3/ 渡-08/5/新船]1"},
		{"a column that is empty", "编号 | 渡-07 ||\n名称 | 小卖部承包 ||", "[编号/渡-07 名称/小卖部承包]0"},
		{"a bar alone", prose + "\n豆浆 |\n" + prose, "p 豆浆 | p"},
		{"two bars", "豆浆 |\n" + prose + "\n油条 |", "豆浆 | p 油条 |"},
		{"a row alone", "编号 | 渡-07 |\n" + prose, "编号 | 渡-07 | p"},
		{"cells without bars", prose + "\n班次\n平日\n周末\n头班\n31\n19\n末班（夜）\n9\n-8.5\n" + prose, "p [班次/平日/周末 头班/31/19 末班（夜）/9/-8.5]1 p"},
		{"cells with units", prose + "\n品名\n单位\n价\n豆浆\n碗\n1.5\n油条\n根\n1.2\n船票（单程）\n张\n3\n" + prose, "p [品名/单位/价 豆浆/碗/1.5 油条/根/1.2 船票（单程）/张/3]1 p"},
		{"cells with a gap over each", "价目\n\n\n品名\n\n进价\n\n售价\n\n豆浆\n\n0.8\n\n1.5\n\n油条\n\n0.6\n\n1.2\n\n" + prose, "价目 [品名/进价/售价 豆浆/0.8/1.5 油条/0.6/1.2]1 p"},
		{"rows that are counted", prose + "\n\n日期\n\n航线\n\n1\n\n8月4日\n\n东渡、西渡\n\n2\n\n8月5日\n\n南渡\n\n3\n\n8月6日\n\n北渡\n\n" + prose, "p [/日期/航线 1/8月4日/东渡、西渡 2/8月5日/南渡 3/8月6日/北渡]1 p"},
		{"rows that are counted under 序号", "序号\n\n航线\n\n船数\n\n1\n\n东渡\n\n12\n\n2\n\n南渡\n\n8\n\n3\n\n北渡\n\n5\n\n" + prose, "[序号/航线/船数 1/东渡/12 2/南渡/8 3/北渡/5]1 p"},
		{"counted verse", "渡口\n\n柏舟\n\n1\n\n船老了\n\n搁在岸上\n\n2\n\n水还年轻\n\n往东去\n\n3\n\n灯亮着\n\n等人\n\n" + prose, "渡口 柏舟 1 船老了 搁在岸上 2 水还年轻 往东去 3 灯亮着 等人 p"},
		{"figures and what they count", "31\n班渡船\n19\n家店铺\n12\n条巷子\n" + prose, "31 班渡船 19 家店铺 12 条巷子 p"},
		{"one row", "班次\n平日\n周末\n头班\n31\n19\n" + prose, "班次 平日 周末 头班 31 19 p"},
		{"names that dots lead to figures", prose + "\n\n豆浆卖完得早........47.2%\n船票太贵…………38.5%\n座位不够............8%\n\n" + prose, "p [豆浆卖完得早/47.2% 船票太贵/38.5% 座位不够/8%]0 p"},
		{"names that dots lead to pages", "豆浆........1\n船票........12\n座位........30\n" + prose, "豆浆........1 船票........12 座位........30 p"},
		{"dots of somebody who hesitates", "他说……3个人\n她说……5个人\n" + prose, "他说……3个人 她说……5个人 p"},
		{"pauses", "他等啊等……3天\n她走啊走……2天\n我看啊看……1天\n" + prose, "他等啊等……3天 她走啊走……2天 我看啊看……1天 p"},
		{"six dots before prices", "豆浆……1.2元\n油条……1.5元\n船票……3元\n" + prose, "[豆浆/1.2元 油条/1.5元 船票/3元]0 p"},
		{"one that leads to no figure", "船名......白石号\n船龄......12岁\n船重......3吨\n船长......9米\n" + prose, "船名......白石号 船龄......12岁 船重......3吨 船长......9米 p"},
		{"two of them", "豆浆........4.5元\n船票........12元\n" + prose, "豆浆........4.5元 船票........12元 p"},
		{"an empty mark of a picture", "![]() " + prose + "\n![]()", "p"},
		{"a rule of no table", "渡口小卖部二十年\n---|---|---\n" + prose, "渡口小卖部二十年 p"},
		{"the rule of one", "品名 | 进价\n---|---\n豆浆 | 0.8", "品名 | 进价 ---|--- 豆浆 | 0.8"},
	} {
		d, _ := Read("t", c.text)
		var got []string
		for _, p := range d.Paras {
			switch {
			case p.Rows != nil:
				var rows []string
				for _, row := range p.Rows {
					var cells []string
					for _, cell := range row {
						cells = append(cells, cell.Text)
					}
					rows = append(rows, strings.Join(cells, "/"))
				}
				got = append(got, fmt.Sprintf("[%s]%d", strings.Join(rows, " "), p.HeadRows))
			case p.Text == prose:
				got = append(got, "p")
			default:
				got = append(got, p.Text)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, s, c.want)
		}
	}
	_, diags := Read("t", "豆浆 |\n|\n油条 |\n"+prose)
	told := 0
	for _, g := range diags {
		if g.Code == "ornament-dropped" {
			told++
		}
	}
	if told != 1 {
		t.Errorf("bars are told %d times: %v", told, diags)
	}
}
