package plain

import (
	"slices"
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// paperText is a paper as pdftotext gives it: head and abstract over the page, text in columns.
const paperText = `第 8 卷第 1 期
湖港水运学报
Vol. 8 No. 1
2019 年 3 月
木船桐油修缝的耐久试验
麻六 1，桐二娘 2*
（1. 湖港航运学校，湖港 000000；2. 湖港船厂，
湖港 000001）
摘 要：为了弄清桐油石灰修缝的耐久时间，在湖港船厂取了十二条木船，分别用新灰和陈灰修缝，下水后每
季度上坡检查一次。结果表明，陈灰修缝三年不渗，新灰修缝只能保一年半，两者的差别主要来自石灰熟
化的程度。
关键词：木船；桐油；修缝
中图分类号：U671　文献标识码：A
木船修缝用桐油拌石灰，这一做法在湖港一带沿用很
久。老船工说灰要陈过三个伏天才好用，但是没有人测
过
［1］。
1 材料与方法
1.1 试验船
试验船都是载重二十吨上下的货船，船龄在六年到十
年之间，船底板为杉木，缝宽三到五毫米。
1.2 修缝
先把旧灰剔净，晾干半个月，再用麻丝垫底，分三次
基金项目：湖港省航运基金（HG2017-3）
作者简介：麻六（1980—），男，讲师。
© Journal of Lake Harbours
12
第 8 卷
填灰，每次间隔两天。填完以后用桐油罩面，再晾十
天下水。
2 结果
陈灰修缝的六条船三年都没有渗水，新灰修缝的六条
船在第二年汛期先后渗水，渗水处多在船底中部。
© Journal of Lake Harbours
13
第 1 期
麻六，等：木船桐油修缝的耐久试验
3 结论
陈灰比新灰耐久，修船的人应当提前三年备灰。
参考文献：
［1］桐二娘．湖港船事［M］．湖港：湖港书局，
2001．
［2］油三，麻六．石灰的熟化［J］．湖港工艺，
2008，3（1）：5-9．
© Journal of Lake Harbours
14
`

func TestPaper(t *testing.T) {
	d, told := Read("paper.txt", paperText)
	want := []string{
		"source 湖港水运学报", "date 2019 年 3 月", "title 木船桐油修缝的耐久试验", "byline 麻六 1，桐二娘 2*",
		"credit （1. 湖港航运学校，湖港 000000；2. 湖港船厂，湖港 000001）",
		"lead 摘 要：为了弄清桐油石灰修缝的耐久时间，在湖港船厂取了十二条木船，分别用新灰和陈灰修缝，下水后每季度上坡检查一次。结果表明，陈灰修缝三年不渗，新灰修缝只能保一年半，两者的差别主要来自石灰熟化的程度。",
		" 关键词：木船；桐油；修缝", " 中图分类号：U671　文献标识码：A",
		"paragraph 木船修缝用桐油拌石灰，这一做法在湖港一带沿用很久。老船工说灰要陈过三个伏天才好用，但是没有人测过［1］。",
		"heading1 1 材料与方法", "heading2 1.1 试验船",
		"paragraph 试验船都是载重二十吨上下的货船，船龄在六年到十年之间，船底板为杉木，缝宽三到五毫米。",
		"heading2 1.2 修缝",
		"paragraph 先把旧灰剔净，晾干半个月，再用麻丝垫底，分三次填灰，每次间隔两天。填完以后用桐油罩面，再晾十天下水。",
		"credit 基金项目：湖港省航运基金（HG2017-3）", "credit 作者简介：麻六（1980—），男，讲师。",
		"heading1 2 结果",
		"paragraph 陈灰修缝的六条船三年都没有渗水，新灰修缝的六条船在第二年汛期先后渗水，渗水处多在船底中部。",
		"heading1 3 结论", "paragraph 陈灰比新灰耐久，修船的人应当提前三年备灰。", "heading1 参考文献：",
		"item［1］ 桐二娘．湖港船事［M］．湖港：湖港书局，2001．", "item［2］ 油三，麻六．石灰的熟化［J］．湖港工艺，2008，3（1）：5-9．",
	}
	got := outline(d)
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("paragraph %d:\n got %q\nwant %q", i, got[min(i, len(got)):], want[min(i, len(want)):])
		}
	}
	for _, line := range []string{"第 8 卷第 1 期", "Vol. 8 No. 1", "© Journal of Lake Harbours", "13", "第 8 卷", "第 1 期", "麻六，等：木船桐油修缝的耐久试验"} {
		if !slices.ContainsFunc(told, func(m diag.Diagnostic) bool { return strings.Contains(m.Msg.ZH, "“"+line+"”") }) {
			t.Errorf("%s is dropped and not listed", line)
		}
	}
}

// What stands at the two ends of a line over the title is the head of a page, and the title of two halves
// with a blank between is a title.
func TestPaperUnderPageHead(t *testing.T) {
	_, rest, _ := strings.Cut(paperText, "木船桐油修缝的耐久试验\n")
	for head, want := range map[string]string{
		"湖港航运学校                    工作论文 2019-03\n\n木船桐油修缝的耐久试验\n": "title 木船桐油修缝的耐久试验",
		"木船桐油修缝  耐久试验\n\n": "title 木船桐油修缝  耐久试验",
	} {
		d, told := Read("paper.txt", head+rest)
		if got := outline(d); got[0] != want {
			t.Errorf("%q, want %q", got[0], want)
		}
		if strings.Contains(head, "    ") && !slices.ContainsFunc(told, func(m diag.Diagnostic) bool {
			return m.Pos.Line == 1 && m.Code == "page-furniture"
		}) {
			t.Error("the head of the page is dropped and not listed")
		}
	}
}

// A paper of which each paragraph is a line stays with the reader of lines.
func TestPaperOfLines(t *testing.T) {
	text := "湖港木船\n麻六\n摘要：讲木船。\n关键词：木船\n1 引言\n木船很老。\n2 方法\n问船工。\n3 结论\n该修了。\n"
	r := &reader{name: "a"}
	r.split(text, text)
	if out := r.paper(); out != nil || len(r.diags) > 0 {
		t.Errorf("read as lines that were cut: %v, %v", out, r.diags)
	}
}

func TestCitations(t *testing.T) {
	for _, c := range []struct {
		text string
		tied bool
	}{
		{"泛碱的现象日益突出\n［3］。因此要研究\n", true},
		{"老船工说灰要陈过三个伏天，陈灰才好\n[12]，新灰不行\n", true},
		{"何既明\n*，唐一川\n", true},
		{"参考文献\n［1］林阿土．海岛石厝\n", false},
		{"他说完了。\n［3］。因此要研究\n", false},
		{"［1］林阿土．海岛石厝\n［2］何既明．石厝，初探。\n", false},
		{"备料\n* 石灰\n", false},
	} {
		r := &reader{name: "a"}
		r.split(c.text, c.text)
		r.citations()
		if r.lines[1].tied != c.tied {
			t.Errorf("%q: tied %v", c.text, r.lines[1].tied)
		}
	}
}

// outline tells what the paragraphs of a draft are, one line each.
func outline(d *draft.Draft) (out []string) {
	for _, p := range d.Paras {
		if p.Kind == doc.List {
			for _, it := range p.Items {
				out = append(out, "item"+it.Label+" "+it.Text)
			}
			continue
		}
		name := string(p.Kind)
		if p.Role != "" {
			name = string(p.Role)
		}
		if p.Kind == doc.Heading {
			name += string(rune('0' + p.Level))
		}
		if p.Field != "" {
			name = p.Field
		}
		out = append(out, name+" "+p.Text)
	}
	return out
}
