package company

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Figures at the end of section after section are statistics; prices, fees and ways are not.
func TestSectionEnds(t *testing.T) {
	for _, c := range []struct {
		name, ends string
		want       int
	}{
		{"results", "去年，东村收入126万元，同比增长8.6%，新开项目23个。|去年，西村接待游客15.6万人次，收入980万元，新开农家乐36家。|去年，北村产粮45.6万吨，新建高标准农田1200亩，收入增长7.1%。", 3},
		{"prices", "手机3999元，平板2999元，耳机599元。|冰箱2999元，彩电3999元，空调2599元。|牛奶49元，面包15元，鸡蛋20元。", 0},
		{"fees", "门票80元，学生票40元，停车费10元，全程走完约需2小时。|门票120元，索道60元，滑雪200元，海拔3200米。|门票20元，帐篷租金100元，停车费20元，水温22℃。", 0},
		{"a way", "全程120公里，车程2小时，住宿费280元。|爬升800米，徒步12公里，温泉150元。|特产200元，小吃50元，返程120公里。", 0},
	} {
		var ps []*Paragraph
		for _, s := range append([]string{"三个地方的故事"}, strings.Split(c.ends, "|")...) {
			if len(ps) > 0 {
				for _, over := range []string{"渡口", strings.Repeat("老樟树下面搭起了一个凉棚，过河的人都在那里歇脚。", 2)} {
					ps = append(ps, New(&draft.Para{Block: doc.Block{Text: over}}))
				}
			}
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		findSectionEnds(ps)
		got := 0
		var first *Paragraph
		for _, f := range ps {
			if !f.Is(Apart) {
				continue
			}
			if got++; first == nil {
				first = f
			}
			if f.Group != first || f.By != BySections { // a second opinion takes all of them or none
				t.Errorf("%s: %s is in no group", c.name, f.Words)
			}
		}
		if got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// Statistics under the headings of a text are one group.
func TestUnderHeads(t *testing.T) {
	var ps []*Paragraph
	add := func(text string, blank int) {
		p := &draft.Para{Block: doc.Block{Text: text}}
		p.Look.Blank = blank
		ps = append(ps, New(p))
	}
	prose := strings.Repeat("老樟树下面搭起了一个凉棚，过河的人都在那里歇脚。", 2)
	add("三个地方的故事", 0)
	add(prose, 1)
	for _, of := range []string{"46家　新开书屋", "8.6%　借阅增长", "1.2万人次　累计到馆"} {
		add("渡口", 1)
		add(of, 0)
		add(prose, 1)
	}
	findUnderHeads(ps)
	for i := 3; i < len(ps); i += 3 {
		if f := ps[i]; !f.Is(Set) || f.Group != ps[3] || f.By != ByHeads {
			t.Errorf("%s: %v, %v", f.Words, f.Is(Set), f.By)
		}
	}
}
