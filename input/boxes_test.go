package input_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/charset"
	"dayang/input/doc"
	"dayang/input/words"
)

// boxFigure is one figure of a box: what it counts, the number, the unit.
type boxFigure struct{ name, number, unit string }

var boxFigures = []boxFigure{
	{"新增就业人数", "5200", "人"}, {"贷款投放额", "12.6", "亿元"}, {"全年培训场次", "860", "场"}, {"群众满意率", "98.6", "%"}, {"新建社区服务站", "46", "个"},
}

// boxForms are the ways in which programs and hands leave a figure and what it counts: f is the
// number, F has its unit, n is what is counted.
var boxForms = []string{
	"F\nn", "n\nF", "f\nn", "f\nu\nn", "n\nf\nu", "f\nn（u）", "n（u）\nf", "F n", "F　n", "n F", "n　F", "n：F", "n:F", "nF", "n达F",
	"n（u） f", "n（u）：f", "■nF", "●F n", "F | n", "F+\nn", "f+\nn", "+F\nn", "超F\nn",
}

const (
	boxPara1 = "旧粮站改成的书屋开门了，做了一天活的人端着饭碗坐在台阶上，说起今年的收成，也说起外出打工的儿女什么时候回来。"
	boxPara2 = "从镇上到县城的客运班车改成一天四趟，赶集、看病、上学都方便了，住在河边的老人说，以前一到下雨天这条路就走不成。"
	boxPara3 = "入冬以后工程队没有停工，赶在冰封之前把最后一段护坡砌好，春天水涨起来的时候，两岸的菜地就不会再被淹了。"
)

// box is so many figures of a form, with gaps of so many blank lines: none, between figures, between all lines.
func box(form, name string, n, gap int) string {
	var items []string
	for _, f := range boxFigures[:n] {
		items = append(items, strings.NewReplacer("F", f.number+f.unit, "f", f.number, "u", f.unit, "n", f.name).Replace(form))
	}
	sep := "\n"
	if gap > 0 {
		sep = "\n\n"
	}
	s := strings.Join(items, sep)
	if name != "" {
		s = name + sep + s
	}
	if gap > 1 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\n\n", "\n"), "\n", "\n\n")
	}
	return s
}

// Boxes of figures between prose, inside a sentence, at the end of a text and under a heading, under
// a name or without one, are statistics, each figure with what it counts.
func TestBoxForms(t *testing.T) {
	dict := words.Open()
	cut := strings.Index(boxPara1, "说起")
	places := map[string]string{
		"between prose": boxPara2 + "\n\n" + boxPara1 + "\n\nBOX\n\n" + boxPara3 + "\n\n" + boxPara2,
		"in a sentence": boxPara2 + "\n\n" + boxPara1[:cut] + "\n\nBOX\n\n" + boxPara1[cut:] + "\n\n" + boxPara3,
		"at the end":    boxPara1 + "\n\n" + boxPara2 + "\n\n" + boxPara3 + "\n\nBOX",
		"in a section":  boxPara1 + "\n\n路通了\n\n" + boxPara2 + "\n\nBOX\n\n" + boxPara3 + "\n\n灯亮了\n\n" + boxPara1,
	}
	type count struct{ of, right int }
	total := map[bool]*count{true: {}, false: {}} // by whether the box has a name or two figures
	var missed []string
	for _, form := range boxForms {
		for place, text := range places {
			for _, name := range []string{"", "数读"} {
				for n := 1; n <= 3; n++ {
					for gap := 0; gap <= 2; gap++ {
						if gap == 2 && !strings.Contains(form, "\n") {
							continue
						}
						source := "灯火里的县城\n\n本报记者 柏守义\n\n" + strings.Replace(text, "BOX", box(form, name, n, gap), 1) + "\n"
						res, err := input.Read(t.Context(), "box.txt", []byte(source), input.Options{Words: dict, From: input.Plain, Encoding: charset.UTF8})
						if err != nil {
							t.Fatal(err)
						}
						c := total[name != "" || n > 1]
						c.of++
						if boxFound(res.Doc, n) {
							c.right++
						} else {
							missed = append(missed, fmt.Sprintf("%q %s, %d, name %q, gaps %d", form, place, n, name, gap))
						}
					}
				}
			}
		}
	}
	slices.Sort(missed)
	for _, m := range missed {
		t.Log(m)
	}
	for sure, floor := range map[bool]int{true: 980, false: 450} {
		c := total[sure]
		share := c.right * 1000 / c.of
		t.Logf("named or of two figures %v: %d of %d, %d in a thousand", sure, c.right, c.of, share)
		if share < floor {
			t.Errorf("named or of two figures %v: %d in a thousand, want %d", sure, share, floor)
		}
	}
}

// boxFound reports that each of the first n figures is a statistic with what it counts.
func boxFound(d *doc.Document, n int) bool {
	for _, f := range boxFigures[:n] {
		if !slices.ContainsFunc(d.Blocks, func(b doc.Block) bool {
			return b.Kind == doc.Callout && strings.Contains(b.Text, f.name) && slices.ContainsFunc(b.Figures, func(s string) bool { return strings.Contains(s, f.number) })
		}) {
			return false
		}
	}
	return true
}

// Lists of what is no statistic stay what they are: scores, prices, hours, telephones, recipes,
// results, votes, years, parts of a book, marks, dosages.
func TestNoBoxes(t *testing.T) {
	dict := words.Open()
	for _, lines := range [][]string{
		{"红石 2:1 青川", "临水 0:0 平川", "白沙 1:4 府安"}, {"红石\n2:1\n青川", "临水\n0:0\n平川"},
		{"土豆 2.5元", "白菜 1.2元", "西红柿 3.8元"}, {"土豆\n2.5元", "白菜\n1.2元", "萝卜\n0.9元"},
		{"8:30 开幕式", "9:00 报到", "10:30 讨论"}, {"8:30\n开幕式", "9:00\n报到"},
		{"报名热线 5550123", "投诉电话 5550188"}, {"报名热线\n5550123", "投诉电话\n5550188"},
		{"面粉 500克", "鸡蛋 3个", "白糖 50克"}, {"面粉\n500克", "鸡蛋\n3个"},
		{"第一名 王小明 96分", "第二名 李大海 94分"}, {"王小明 126票", "李大海 118票"}, {"12路 火车站", "35路 市医院"},
		{"2019年 书屋开张", "2021年 书屋扩建"}, {"1998\n第一家合作社成立", "2006\n村里通了公路", "2015\n全村脱贫"},
		{"人民路18号\n新华书店", "中山街5号\n市图书馆"}, {"语文 96", "数学 98", "英语 91"}, {"语文\n96", "数学\n98", "英语\n91"},
		{"石桥 12℃", "白沙 15℃"}, {"1\n书屋的灯", "2\n门前的树", "3\n河上的桥"}, {"01\n书屋的灯", "02\n门前的树"},
		{"邮政编码\n614300", "邮发代号\n61-43"}, {"1 白石镇", "2 石桥镇", "3 红旗乡"}, {"印张：12.5", "字数：180千字", "定价：32.00元"},
		{"甘草 6克", "黄芪 15克", "当归 10克"}, {"王小明\n46岁", "李大海\n52岁"}, {"阅读\n1280", "点赞\n46", "评论\n12"},
		{"1\n名词解释", "2\n项目申报流程", "3\n家庭教育指导"}, {"1\n位于城东的老街", "2\n家长学校开课了", "3\n件件小事暖人心"},
		{"男子跳远6.5米", "女子铅球12.3米", "男子百米11.2秒"}, {"五花肉用量500克", "冰糖用量30克", "料酒用量2勺", "小火慢炖40分钟"},
		{"张小明得票1234张", "李建国得票987张", "投票率达到95%", "王丽丽得票654票"}, {"标准间每晚298元", "商务间每晚398元", "早餐每位38元"},
		{"TOP1\n《河灯》", "TOP2\n《渡口》", "TOP3\n《老桥》"}, {"3+\n《河灯》", "6+\n《渡口》"}, {"门票价格（元）\n60", "停车收费（元）\n10"}, {"60\n门票价格（元）", "10\n停车收费（元）"},
		{"图纸比例\n1:1000", "图纸张数\n12"}, {"字数\n3600", "定价\n28.00元"},
	} {
		for _, sep := range []string{"\n", "\n\n"} {
			for _, after := range []string{"\n\n" + boxPara3 + "\n", "\n"} {
				source := "灯火里的县城\n\n本报记者 柏守义\n\n" + boxPara1 + "\n\n" + boxPara2 + "\n\n" + strings.Join(lines, sep) + after
				res, err := input.Read(t.Context(), "list.txt", []byte(source), input.Options{Words: dict, From: input.Plain, Encoding: charset.UTF8})
				if err != nil {
					t.Fatal(err)
				}
				for _, b := range res.Doc.Blocks {
					if b.Kind == doc.Callout {
						t.Errorf("%q is a statistic of %q", b.Text, strings.Join(lines, sep))
					}
				}
			}
		}
	}
}
