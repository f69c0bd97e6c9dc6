package company

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// The items of a list with bold figures are statistics where prose, the name of a box or a second list
// says so; prices, doses, flats, prizes, what to pack and how to train are a list.
func TestSplitFigures(t *testing.T) {
	prose := doc.Block{Text: strings.Repeat("渡口的老樟树下面搭起了一个凉棚，过河的人都在那里歇脚。", 3)}
	list := func(label string, items ...string) doc.Block {
		k := doc.Block{Kind: doc.List}
		for _, it := range items {
			bold, _, _ := strings.Cut(it, " ")
			spans := []doc.Span{{End: len([]rune(bold)), Mark: doc.Strong}}
			k.Items = append(k.Items, doc.Item{Label: label, Text: it, Spans: spans})
		}
		return k
	}
	row := func(cells ...string) doc.Block {
		k := doc.Block{Kind: doc.Table, Rows: [][]doc.Cell{nil}}
		for _, c := range cells {
			k.Rows[0] = append(k.Rows[0], doc.Cell{Text: c})
		}
		return k
	}
	// Items of a label and a bold figure, **…** in the source.
	marked := func(items ...string) doc.Block {
		k := doc.Block{Kind: doc.List}
		for _, it := range items {
			var item doc.Item
			for i, part := range strings.Split(it, "**") {
				n := len([]rune(item.Text))
				if item.Text += part; i%2 > 0 {
					item.Spans = append(item.Spans, doc.Span{Start: n, End: n + len([]rune(part)), Mark: doc.Strong})
				}
			}
			k.Items = append(k.Items, item)
		}
		return k
	}
	turns := func(items ...string) doc.Block {
		k := doc.Block{Kind: doc.List}
		for _, it := range items {
			k.Items = append(k.Items, doc.Item{Text: it})
		}
		return k
	}
	name := func(s string) doc.Block { return doc.Block{Kind: doc.Heading, Text: s} }
	shops := list("•", "46家 新开书屋", "1.2万人次 累计到馆")
	canteens := list("•", "21家 新建食堂", "64.8万人次 累计助餐", "8.5元 每餐自付")
	homes := list("•", "34个 改造小区", "112部 加装电梯", "1860个 新增车位")
	pack := list("•", "1个 背包", "2双 袜子", "3件 衣服")
	for _, c := range []struct {
		name string
		of   []doc.Block
		want string
	}{
		{"cells", []doc.Block{prose, row("5200册\n全年借出", "38%\n老年读者"), prose}, "5200册 全年借出|38% 老年读者"},
		{"the figure under it", []doc.Block{prose, row("全年借出\n5200册", "老年读者\n38%"), prose}, "全年借出 5200册|老年读者 38%"},
		{"a cell without", []doc.Block{prose, row("5200册\n全年借出", "石桥\n书屋"), prose}, ""},
		{"a table of two rows", []doc.Block{prose, {Kind: doc.Table, Rows: [][]doc.Cell{{{Text: "册数"}}, {{Text: "5200册"}}}}, prose}, ""},
		{"prices in cells", []doc.Block{prose, row("38元\n红烧肉", "500克\n面粉"), prose}, ""},
		{"items", []doc.Block{prose, shops, prose}, "46家 新开书屋|1.2万人次 累计到馆"},
		{"at the end", []doc.Block{prose, shops}, ""},
		{"without prose before", []doc.Block{shops, prose}, ""},
		{"under the name of a box", []doc.Block{prose, {Kind: doc.Heading, Text: "数读渡口"}, shops}, "46家 新开书屋|1.2万人次 累计到馆"},
		{"what to pack under such a name", []doc.Block{prose, {Kind: doc.Heading, Text: "装备一览"}, pack}, ""},
		{"in two places", []doc.Block{prose, canteens, prose, homes}, "21家 新建食堂|64.8万人次 累计助餐|8.5元 每餐自付|34个 改造小区|112部 加装电梯|1860个 新增车位"},
		{"what to pack in two places", []doc.Block{prose, pack, prose, pack}, ""},
		{"shares", []doc.Block{prose, list("•", "5.6% 增速", "3.2% 涨幅"), prose}, "5.6% 增速|3.2% 涨幅"},
		{"prices", []doc.Block{prose, list("•", "38元 红烧肉", "18元 炒青菜"), prose}, ""},
		{"times", []doc.Block{prose, list("•", "10分钟 热身", "20分钟 慢跑"), prose}, ""},
		{"steps", []doc.Block{prose, list("1.", "46家 新开书屋", "1.2万人次 累计到馆"), prose}, ""},
		{"to tick", []doc.Block{prose, list("☐", "46家 新开书屋", "1.2万人次 累计到馆"), prose}, ""},
		{"sentences", []doc.Block{prose, list("•", "46家 书屋开门，读者不断。", "1.2万人次 到馆，多是孩子。"), prose}, ""},
		{"training", []doc.Block{prose, list("•", "30分钟 跑步", "3组 深蹲", "100个 跳绳"), prose}, ""},
		{"lengths", []doc.Block{prose, list("•", "10公里 骑行", "5公里 跑步", "800米 游泳"), prose}, ""},
		{"doses", []doc.Block{prose, list("•", "2片 阿司匹林", "10毫升 止咳糖浆"), prose}, ""},
		{"stretches", []doc.Block{prose, list("•", "1500米 摆臂", "600米 折返", "2公里 放松"), prose}, ""},
		{"houses by name", []doc.Block{prose, list("•", "280万元 听涛阁", "215万元 望江楼", "105平方米 石桥里"), prose}, ""},
		{"houses by name in two places", []doc.Block{prose, list("•", "280万元 听涛阁", "105平方米 石桥里"), prose, list("•", "215万元 望江楼", "120平方米 白石里"), prose}, ""},
		{"materials", []doc.Block{prose, list("•", "120块 青砖", "450米 麻绳", "6桶 桐油"), prose}, ""},
		{"places under such a name", []doc.Block{prose, {Kind: doc.Heading, Text: "数读渡口"}, list("•", "第1名 何苗", "第2名 柏舟", "第3组 阿河"), prose}, ""},
		{"flats", []doc.Block{prose, list("•", "89平方米 两室一厅", "120平方米 三室两厅", "230万元 起售价"), prose}, ""},
		{"prizes", []doc.Block{prose, list("•", "1名 一等奖", "3名 二等奖", "500元 奖金"), prose}, ""},
		{"steps of an office", []doc.Block{prose, list("•", "3天 内提交材料", "5个 工作日审核", "10元 工本费"), prose}, ""},
		{"an offer", []doc.Block{prose, list("•", "3人 成团", "8折 优惠", "50元 定金"), prose}, ""},
		{"a team", []doc.Block{prose, list("•", "2名 教练", "12名 队员", "1台 大巴"), prose}, ""},
		{"what to pack", []doc.Block{prose, pack, prose}, ""},
		{"labels under the name of a box", []doc.Block{prose, name("关键指标"), marked("馆藏图书 **8.6万册**，增长 **4.2%**", "按时还书率 **98%**")}, "馆藏图书 8.6万册，增长 4.2%|按时还书率 98%"},
		{"labels between prose", []doc.Block{prose, marked("追回走散的渡船 **46条**", "抓获盗木的人 **120名**", "返还乡亲船款 **86.5万元**"), prose}, "追回走散的渡船 46条|抓获盗木的人 120名|返还乡亲船款 86.5万元"},
		{"a boat for sale between prose", []doc.Block{prose, marked("载重 **36吨**", "总价 **310万元**", "船龄 **12年**"), prose}, ""},
		{"what to buy between prose", []doc.Block{prose, marked("青砖 **120块**", "麻绳 **450米**", "桐油 **6桶**"), prose}, ""},
		{"fees between prose", []doc.Block{prose, marked("报名费 **200元**", "押金 **1000元**", "全年会员 **360元**"), prose}, ""},
		{"what a boat can between prose", []doc.Block{prose, marked("船长 **120米**", "吃水 **4.2米**", "航速 **18节**"), prose}, ""},
		{"labels under another heading", []doc.Block{prose, name("书屋概况"), marked("馆藏图书 **8.6万册**", "按时还书率 **98%**"), prose}, ""},
		{"bold words under the name of a box", []doc.Block{prose, name("核心指标"), marked("馆藏图书 **翻番**", "按时还书率 **98%**")}, ""},
		{"sentences under the name of a box", []doc.Block{prose, name("关键数据"), marked("馆藏图书 **8.6万册**，都是旧书。", "按时还书率 **98%**，没有罚款。")}, ""},
		{"prices under the name of a box", []doc.Block{prose, name("关键数据"), marked("红烧肉 **38元**", "炒青菜 **18元**", "白米饭 **2元**")}, ""},
		{"figure and label by turns", []doc.Block{prose, name("数说3号渡"), turns("1.2万人次", "累计过渡，比上年多一成", "98%", "准点率")}, "1.2万人次 累计过渡，比上年多一成|98% 准点率"},
		{"small counts by turns", []doc.Block{prose, name("数说渡口"), turns("12%", "增长", "5个", "码头", "3人", "守夜")}, ""},
		{"a boat for sale", []doc.Block{prose, name("核心数据"), marked("载重 **36吨**", "总价 **310万元**", "船龄 **12年**")}, ""},
		{"what a crossing costs", []doc.Block{prose, name("核心数据"), marked("船票 **2元**", "全年渡客 **4.6万人次**", "歇脚 **3小时**")}, ""},
		{"by turns under another heading", []doc.Block{prose, name("渡口的一年"), turns("1.2万人次", "累计过渡", "98%", "准点率"), prose}, ""},
		{"by turns and one over", []doc.Block{prose, name("数说渡口"), turns("1.2万人次", "累计过渡", "98%", "准点率", "冬天停航")}, ""},
	} {
		var ps []*Paragraph
		for _, b := range c.of {
			ps = append(ps, New(&draft.Para{Block: b}))
		}
		splitFigures(&ps)
		var got []string
		for _, p := range ps {
			if p.Is(Set) {
				got = append(got, p.Words)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// What is marked in an item goes with it, but the weight of its figure.
func TestSplitFiguresSpans(t *testing.T) {
	prose := doc.Block{Text: strings.Repeat("渡口的老樟树下面搭起了一个凉棚，过河的人都在那里歇脚。", 3)}
	link := doc.Span{Start: 4, End: 8, Mark: doc.Link, Target: "http://a.example"}
	list := doc.Block{Kind: doc.List, Items: []doc.Item{
		{Label: "•", Text: "46家 新开书屋", Spans: []doc.Span{{End: 3, Mark: doc.Strong}, link}},
		{Label: "•", Text: "1.2万人次 累计到馆", Spans: []doc.Span{{End: 6, Mark: doc.Strong}}},
	}}
	ps := []*Paragraph{New(&draft.Para{Block: prose}), New(&draft.Para{Block: list}), New(&draft.Para{Block: prose})}
	splitFigures(&ps)
	if len(ps) != 4 || len(ps[1].Spans) != 1 || ps[1].Spans[0] != link || len(ps[2].Spans) > 0 ||
		ps[1].Group != ps[1] || ps[2].Group != ps[1] {
		t.Errorf("%+v", ps)
	}
}
