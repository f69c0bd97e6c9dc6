package stats

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, figure, want string }{
		{"全年投资同比增长12.4%，", "12.4%", "|12.4|%|全年投资同比增长|up"},
		{"项目开工率达到105%，", "达到105%", "达到|105|%|项目开工率|"},
		{"亩均能耗下降3.1%。", "3.1%", "|3.1|%|亩均能耗下降|down"},
		{"增速高于全市2个百分点，", "高于全市2个百分点", "高于全市|2|个百分点|增速高于全市|up"},
		{"累计解决问题430余个，", "430余个", "|430|余个|累计解决问题|"},
		{"到位资金11.73亿元，", "11.73亿元", "|11.73|亿元|到位资金|"},
		{"争取贷款2,100万元，", "2,100万元", "|2,100|万元|争取贷款|"},
		{"考评排名全省第一。", "全省第一", "|||考评排名|"},
		{"建成1000平方米服务中心。", "1000平方米", "|1000|平方米|服务中心|"},
		{"设立每年500万元专项经费，", "每年500万元", "每年|500|万元|专项经费|"},
		{"拆除违法建设23.8万平方米，", "23.8万平方米", "|23.8|万平方米|拆除违法建设|"},
		{"固定资产投资85.3亿元，同比增长12.4%，", "12.4%", "|12.4|%|固定资产投资同比增长|up"},
		{"工业企业由386家增加到412家，", "412家", "|412|家|工业企业|up"},
		{"亩均产值由不足600元提高到3100元，", "600元", "|600|元|亩均产值|"},
		{"平均浓度降至29微克，", "29微克", "|29|微克|平均浓度|down"},
		{"接待游客和收入分别增长21.4%和26.7%。", "26.7%", "|26.7|%|接待游客和收入分别增长|up"},
		{"投诉量减少近一半，", "减少近一半", "|||投诉量|down"},
		{"失业率控制在3%以内，", "3%以内", "|3|%以内|失业率|"},
		{"增速高于全市2个百分点，居主城区第二位。", "第二位", "|||增速居主城区|"},
		{"惠及2.3万户居民，", "2.3万户", "|2.3|万户|居民|"},
		{"三分之二的村通了自来水，", "三分之二", "|||村通了自来水|"},
		{"与62个国家和地区通航，", "62个", "|62|个|国家和地区通航|"},
	} {
		s := Parse(c.text, []string{c.figure})
		if len(s) != 1 {
			t.Errorf("%s: %d stats", c.text, len(s))
			continue
		}
		got := fmt.Sprintf("%s|%s|%s|%s|%s", s[0].Prefix, s[0].Number, s[0].Unit, s[0].Label, s[0].Change)
		if got != c.want || string([]rune(c.text)[s[0].Start:][:len([]rune(c.figure))]) != c.figure {
			t.Errorf("%s: %s at %d, want %s", c.text, got, s[0].Start, c.want)
		}
	}
}

// What a unit is per something belongs to it; no day, score or fraction does.
func TestFindPer(t *testing.T) {
	for text, want := range map[string]string{
		"燃料比降到498公斤/吨":          "498公斤/吨",
		"水价为3.28元／立方米，人均2.4次/月": "3.28元／立方米 2.4次/月",
		"出生时24周+3，体重590克":       "24周+3 590克",
		"住了3个季度，第24周出院":         "3个季度",
		"工期18个月，比计划少3个工作日":      "18个月 3个工作日",
		"前11个月到港1200艘次，噪声65分贝":  "1200艘次 65分贝",
		"送出3个月饼，查出2件次品，开3个班次":   "3个 2件 3个",
		"5000吨级泊位，储能200兆瓦时":     "5000吨级 200兆瓦时",
		"3月/4月，12人/场地不限":        "12人",
	} {
		if got := strings.Join(Find(text), " "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// An arrow is the direction of its figure and no part of it.
func TestArrowed(t *testing.T) {
	for _, c := range []struct{ text, figure, want string }{
		{"↑37% 比去年同期", "37%", "↑|37|比去年同期|up"},
		{"馆藏图书 8.6万册 ↓4.2%", "4.2%", "↓|4.2|馆藏图书|down"},
		{"按时还书率↑2个百分点", "2个百分点", "↑|2|按时还书率|up"},
		{"按时还书率98%", "98%", "|98|按时还书率|"},
	} {
		s := Parse(c.text, []string{c.figure})[0]
		if got := fmt.Sprintf("%s|%s|%s|%s", s.Prefix, s.Number, s.Label, s.Change); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
	if got := Unsigned([]string{"↑37%", "+8%", "↑"}); !slices.Equal(got, []string{"37%", "+8%", "↑"}) {
		t.Errorf("%q", got)
	}
}

// A sign belongs to its number, and is none between two numbers or words.
func TestSigned(t *testing.T) {
	for _, c := range []struct{ text, figure, want string }{
		{"单位产值耗水　同比-7.3%", "7.3%", "-|7.3|单位产值耗水　同比|down"},
		{"渡船客流　38万人次　同比+6.4%", "6.4%", "+|6.4|渡船客流同比|up"},
		{"渡船客流　38万人次　同比+6.4%", "38万人次", "|38|渡船客流|"},
		{"煤炭消费 比上年-4.1个百分点", "4.1个百分点", "-|4.1|煤炭消费 比上年|down"},
		{"客运收入320万元，同比-5%，", "5%", "-|5|客运收入同比|down"},
		{"-3.6% 能耗变化", "-3.6%", "-|3.6|能耗变化|"},
		{"修船花费　38.6万元　−12%", "−12%", "−|12|修船花费|"},
		{"-3.6% 能耗变化", "3.6%", "-|3.6|能耗变化|"},
		{"最低气温 -12℃", "12℃", "-|12|最低气温|"},
		{"去年电费-8%", "8%", "-|8|去年电费|"},
		{"工期3-5天", "5天", "|5|工期3-|"},
		{"工期 3 -5天", "5天", "|5|工期 3 -|"},
		{"价格3万元-5%", "5%", "|5|价格3万元-|"},
		{"城区-3家", "3家", "|3|城区-|"},
		{"比分3+2项", "2项", "|2|比分3+|"},
		{"铁水班列　每周46列", "每周46列", "每周|46|铁水班列|"},
	} {
		s := Parse(c.text, []string{c.figure})[0]
		if got := fmt.Sprintf("%s|%s|%s|%s", s.Prefix, s.Number, s.Label, s.Change); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// The label of a figure over a sentence that says it again ends before that sentence.
func TestParseSaidAgain(t *testing.T) {
	for _, c := range []struct {
		text    string
		figures []string
		want    string
	}{
		{"53家 社区食堂 全县社区食堂开到53家，日均就餐1.2万人次。", []string{"53家", "53家", "1.2万人次"}, "社区食堂@0 全县社区食堂开到@17 日均就餐@25"},
		{"100%　标准化率　卫生室全部达标。", []string{"100%"}, "标准化率@0"},
		{"53家 社区食堂 新增9家", []string{"53家", "9家"}, "社区食堂 新增9家@0 53家 社区食堂 新增@11"},
		{"全市第2 人均借阅 借阅量居全市第2。", []string{"全市第2"}, "人均借阅@0"},
	} {
		var got []string
		for _, s := range Parse(c.text, c.figures) {
			got = append(got, fmt.Sprintf("%s@%d", s.Label, s.Start))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.text, s, c.want)
		}
	}
}

// A range says what is, and what was; its label is that of what is counted.
func TestRanges(t *testing.T) {
	for _, c := range []struct {
		text    string
		figures []string
		want    string // prefix|from|number|unit|label|change of each, "old" of one that was
	}{
		{"50家→136家 规上企业翻番", []string{"50家→136家"}, "|50|136|家|规上企业翻番|up"},
		{"26%→41.5% 第二产业占比", []string{"26%→41.5%"}, "|26|41.5|%|第二产业占比|up"},
		{"0→4家 上市公司", []string{"0→4家"}, "|0|4|家|上市公司|up"},
		{"18.6→27.3平方公里　建成区面积", []string{"18.6→27.3平方公里"}, "|18.6|27.3|平方公里|建成区面积|up"},
		{"8.1→13.9平方米　人均绿地", []string{"8.1→13.9平方米"}, "|8.1|13.9|平方米|人均绿地|up"},
		{"3.1→4.2万人 人口", []string{"3.1→4.2万人"}, "|3.1|4.2|万人|人口|up"},
		{"9800元→1.2万元 人均收入", []string{"9800元→1.2万元"}, "|9800元|1.2|万元|人均收入|"},
		{"2.3→5.1个百分点 拉动增长", []string{"2.3→5.1个百分点"}, "|2.3|5.1|个百分点|拉动增长|up"},
		{"第41位→第27位 名目一项", []string{"第41位→第27位"}, "第|第41|27|位|名目一项|"},
		{"浓度38μg/m³→24μg/m³，", []string{"24μg/m³"}, "|38|24|μg/m³|浓度|down"},
		{"普及率由 61% 提高到 97.8%", []string{"61%", "97.8%"}, "old /|61|97.8|%|普及率|up"},
		{"普及率由2020年的61%提高到2024年的97.8%", []string{"97.8%"}, "|61|97.8|%|普及率|up"},
		{"由 187天 缩短到 49天，压缩 73.8%", []string{"187天", "49天", "73.8%"}, "old /|187|49|天||down/||73.8|%||down"},
		{"收入比由 2.31∶1 缩小到 2.08∶1，", []string{"2.31∶1", "2.08∶1"}, "old /|2.31∶1|2.08∶1||收入比|"},
		{"排名由全省第 41 位升至第 27 位。", []string{"41", "27"}, "old /第|第41|27|位||up"},
		{"从3个到5个，", []string{"3个", "5个"}, "old /|3|5|个||up"},
		{"从2021年到2023年建成5个广场，", []string{"5个"}, "||5|个|广场|"},
	} {
		var got []string
		for _, s := range Parse(c.text, c.figures) {
			one := strings.Join([]string{s.Prefix, s.From, s.Number, s.Unit, s.Label, string(s.Change)}, "|")
			if s.Old {
				one = "old "
			}
			got = append(got, one)
		}
		if got := strings.Join(got, "/"); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

// A label says what is counted, or nothing is said: what compares takes its subject from before.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ text, figure, want string }{
		{"地区生产总值1036.8亿元，首次突破千亿元大关，增长4.9%", "4.9%", "地区生产总值增长"},
		{"一般公共预算收入148.7亿元，同口径增长6.5%", "6.5%", "一般公共预算收入同口径增长"},
		{"218亿元　规上工业总产值，同比增长16.9%", "16.9%", "规上工业总产值同比增长"},
		{"新增新能源公交车260辆，占比提高到84%", "84%", ""},
		{"18.6万户，占企业总数的93.4%，", "93.4%", ""},
		{"民生支出238亿元，占一般公共预算支出的81.3%；", "81.3%", "民生支出占一般公共预算支出"},
		{"10.2% 年均增速", "10.2%", "年均增速"},
		{"林草覆盖率61.7%，年均入黄泥沙量减少82%。", "82%", "年均入黄泥沙量减少"},
		{"占地1200亩，", "1200亩", "占地"},
		{"高新技术企业486家，净增97家", "97家", "高新技术企业净增"},
		{"考核列全县 第3名，上升 9位", "9位", "考核上升"},
		{"满意率 98.9%，全省 第2位", "第2位", "满意率"},
		{"综合实力居 全省第27位", "全省第27位", "综合实力"},
		{"全省第3位 县域经济考核名次", "全省第3位", "县域经济考核名次"},
		{"第2位 名牌产品数", "第2位", "名牌产品数"},
		{"在国家级高新区综合评价中列第38位，", "第38位", "国家级高新区综合评价"},
		{"拥有发明专利428项", "428项", "发明专利"},
		{"“云企贷”累计放款3.7万笔，", "3.7万笔", "“云企贷”累计放款"},
		{"98.7%：群众满意度98.7%", "98.7%", "群众满意度"},
		{"研发投入强度2.94%，居全省第二。", "全省第二", "研发投入强度"},
	} {
		if got := Parse(c.text, []string{c.figure})[0].Label; got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.text, c.figure, got, c.want)
		}
	}
}

// The same figure twice is found at both places.
func TestParseInOrder(t *testing.T) {
	s := Parse("新增9个，改造9个。", []string{"9个", "9个"})
	if s[0].Start != 2 || s[1].Start != 7 {
		t.Errorf("%+v", s)
	}
	if sp := Spans("新增9个，改造9个。", []string{"9个", "9个", "8个"}); len(sp) != 2 || sp[0].Start != 2 || sp[1].Start != 7 || sp[1].End != 9 {
		t.Errorf("%+v", sp)
	}
}

func TestFind(t *testing.T) {
	for in, want := range map[string][]string{
		"全年完成投资85.3亿元，增长12.4%，新增26个。":               {"85.3亿元", "12.4%", "26个"},
		"增速位列全市开发区首位，获得感居全省前列，读者满意度全国前三，借阅量全市第二。":   {"全市开发区首位", "全省前列", "全国前三", "全市第二"},
		"，全县前五个月完成，全市召开首位专家论坛":                      {},
		"总量居全省第四位，考核列全国同类园区第十二名，第三位校长说":             {"第四位", "第十二名"},
		"参保率稳定在98%以上；失业率控制在5%以内。造价90元左右，60%以上的村有公交": {"98%以上", "5%以内", "90元"},
		"35岁以下占14%，年收入30万元以上的村占62%，20户以上自然村通了公路":    {"14%", "30万元", "62%", "20户"},
		"老人占到三成四，补贴占一成半，三成以上的人来过，三成一线船工住在岛上":        {"三成四", "一成半", "三成", "三成"},
		"2023年10月召开第3届会议":   nil,
		"实施“3个1”工程和《10条措施》": nil,
		"拨打12345热线":         nil,
		"比分3:1":             nil,
	} {
		if got := Find(in); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", in, got, want)
		}
	}
}

func TestWhole(t *testing.T) {
	text := "村里搬了36户142人，修路4公里；帮扶1.2万户3.9万人，种树90棵"
	got := Whole(text, Find(text))
	if want := []string{"36户142人", "4公里", "1.2万户3.9万人", "90棵"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPropose(t *testing.T) {
	rich := "全年完成投资85.3亿元，增长12.4%，新增规上企业26户。"
	for _, c := range []struct {
		name, text string
		want       string
	}{
		{"a sentence full of figures", "城市更美了。" + rich + "大家都说好。", rich},
		{"one figure is none", "全年完成投资85.3亿元，干部群众深受鼓舞。", ""},
		{"figures lost in a long sentence", strings.Repeat("走过了一村又一村，", 12) + "行程900公里，花了3天，用坏2双鞋。", ""},
		{"dates and names", "2023年10月5日，第3届大会在“5号楼”举行，2024年再见。", ""},
	} {
		got := ""
		if p := Propose(c.text); len(p) > 0 {
			got = string([]rune(c.text)[p[0].Start:p[0].End])
			if len(p[0].Figures) < 3 {
				t.Errorf("%s: figures %v", c.name, p[0].Figures)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Every figure that is found can be taken apart, and every proposal is a part of
// its text that holds its figures.
func TestFoundIsParsed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([一二增长达到下降，。；“”]|[0-9]{1,4}(\.[0-9])?(亿元|万|%|个|年|户)?){0,60}`).Draw(t, "text")
		for i, s := range Parse(text, Find(text)) {
			if s.Number == "" || s.Unit == "" {
				t.Fatalf("figure %d of %q: %+v", i, text, s)
			}
		}
		c := []rune(text)
		for _, p := range Propose(text) {
			if p.Start < 0 || p.End > len(c) || p.Start >= p.End {
				t.Fatalf("%+v", p)
			}
			for _, f := range p.Figures {
				if !strings.Contains(string(c[p.Start:p.End]), f) {
					t.Fatalf("%q is not in %q", f, string(c[p.Start:p.End]))
				}
			}
		}
	})
}
