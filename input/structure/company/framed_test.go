package company

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// setFigures are the figures of the statistics that a text has; lines behind a number and a bar are of that text box.
func setFigures(find func([]*Paragraph), src string) string {
	var ps []*Paragraph
	for l := range strings.SplitSeq(src, "\n") {
		p := draft.Para{}
		if box, rest, ok := strings.Cut(l, "|"); ok {
			l, p.Look.Box, p.Look.Bold = rest, int(box[0]-'0'), true
			p.Spans = []doc.Span{{End: len([]rune(l)), Mark: doc.Strong}}
		}
		p.Text = l
		ps = append(ps, New(&p))
	}
	find(ps)
	var out []string
	for _, f := range ps {
		if f.Is(Set) {
			out = append(out, strings.Join(f.Found, " "))
		}
	}
	return strings.Join(out, "|")
}

const ferry = "渡口的老樟树下面搭起了一个凉棚，过河的人都在那里歇脚，船工把缆绳系在石桩上，等风小了再开船。"

func TestFramed(t *testing.T) {
	for _, c := range []struct{ name, box, want string }{
		{"what is counted and its figure", "1|凉棚 11座 岸岸都有\n1|全年歇脚 4.36万人次\n1|准点率 96.5%", "11座|4.36万人次|96.5%"},
		{"under a name", "1|渡口一年\n1|全年歇脚 4.36万人次\n1|准点率 96.5%", "|4.36万人次|96.5%"},
		{"two boxes of a line", "1|全年歇脚 4.36万人次\n2|准点率 96.5%", ""},
		{"no box", "全年歇脚 4.36万人次\n准点率 96.5%", ""},
		{"prices", "1|船票 2元\n1|包船 120元\n1|凉茶 1元", ""},
		{"prices and one large figure", "1|船票 8元\n1|学生票 5折\n1|客流 12万人次", ""},
		{"scores", "1|北岸队 12分\n1|南岸队 15分\n1|命中率 45%", ""},
		{"how to use it", "1|浓度 75%\n1|用量 5毫升", ""},
		{"what it costs", "1|运费 3.5万元\n1|船票 1200元\n1|装货 46%", ""},
		{"small counts", "1|缆绳 3根\n1|船桨 12支", ""},
		{"who is on duty", "1|渡口值班\n1|早班 何苗\n1|晚班 石舟", ""},
		{"prose in a box", "1|" + ferry + "\n1|准点率 96.5%", ""},
	} {
		if got := setFigures(findFramed, ferry+"\n"+c.box+"\n"+ferry); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestStarred(t *testing.T) {
	const two = "★ 全年渡客46.2万人次，增长9.2%；新添渡船7艘，比上年多3艘。\n★ 修好码头416米，增长8.1%；新栽樟树1200棵，成活率97%。"
	for _, c := range []struct{ name, src, want string }{
		{"between prose", ferry + "\n" + ferry + "\n" + two + "\n" + ferry, "46.2万人次 9.2% 7艘 3艘|416米 8.1% 1200棵 97%"},
		{"one of them", ferry + "\n" + ferry + "\n" + strings.Split(two, "\n")[0] + "\n" + ferry, ""},
		{"at the end", ferry + "\n" + ferry + "\n" + two, ""},
		{"offers", ferry + "\n" + ferry + "\n★ 船票满200元减30元，满500元减100元。\n★ 凉茶每杯3元，办卡每杯2元。\n" + ferry, ""},
		{"posts", ferry + "\n" + ferry + "\n★ 招船工2名，月薪6000元；招厨师1名，月薪5000元。\n★ 招会计1名，月薪5500元，试用3个月。\n" + ferry, ""},
		{"a course", ferry + "\n" + ferry + "\n★ 课程共36课时，通过率98%。\n★ 小班8人，学费2800元。\n" + ferry, ""},
		{"prices between large figures", ferry + "\n" + ferry + "\n★ 全年渡客46.2万人次，船票2元。\n★ 停车3小时，凉茶1元；歇脚4.1万人次，准点96%。\n" + ferry, ""},
		{"times of day", ferry + "\n" + ferry + "\n★ 8时30分开船，渡客460人次，准点96%。\n★ 9时30分返航，渡客420人次，准点97%。\n" + ferry, ""},
		{"routes", ferry + "\n" + ferry + "\n★ 12路改走渡口，渡客增长46%。\n★ 25路增开460班，渡客增长38%。\n" + ferry, ""},
		{"a course without prices", ferry + "\n" + ferry + "\n★ 课程36课时，通过率98%。\n★ 小班8人，到课率97%。\n" + ferry, ""},
		{"small counts behind stars", ferry + "\n" + ferry + "\n★ 新添渡船7艘，凉棚3座。\n★ 新栽樟树12棵，成活率97%。\n" + ferry, ""},
		{"points without figures", ferry + "\n" + ferry + "\n★ 修好码头，添置渡船。\n★ 栽下樟树，搭起凉棚。\n" + ferry, ""},
		{"behind another mark", ferry + "\n" + ferry + "\n" + strings.ReplaceAll(two, "★", "●") + "\n" + ferry, ""},
	} {
		if got := setFigures(findStarred, c.src); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// The gap that a page leaves inside a sentence sets no figures apart.
func TestPageGap(t *testing.T) {
	for _, ends := range []bool{true, false} {
		var ps []*Paragraph
		for i, l := range []string{"渡口", ferry, ferry, ferry, ferry + "全年卖出船票", "2617张，同比下降4.1%，主要是5月停航12天所致。", ferry, ferry} {
			p := draft.Para{Block: doc.Block{Text: l}}
			if i == 5 {
				p.Look.Blank, p.Look.Break = 2, true
			}
			if i == 4 && ends {
				p.Text = ferry
			}
			ps = append(ps, New(&p))
		}
		findApart(ps)
		if ps[5].Is(Apart) != ends {
			t.Errorf("the sentence before it ended %t: apart %t", ends, ps[5].Is(Apart))
		}
	}
}
