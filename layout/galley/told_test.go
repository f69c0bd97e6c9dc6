package galley

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// A callout that is nothing but a figure and its label is set as these, each of its
// characters once; what says more has its sentence.
func TestTold(t *testing.T) {
	stat := func(number, unit, label string) []doc.Stat {
		return []doc.Stat{{Text: number + unit, Number: number, Unit: unit, Label: label}}
	}
	for _, c := range []struct {
		text  string
		stats []doc.Stat
		told  bool
		shown []string
	}{
		{"61家　园区现有企业", stat("61", "家", "园区现有企业"), true, nil},
		{"园区现有企业61家。", stat("61", "家", "园区现有企业"), true, nil}, // a sentence that says no more
		{"园区现有企业已有61家。", stat("61", "家", "园区现有企业"), false, nil},
		{"园区现有企业 61家", stat("61", "家", "园区现有企业"), true, nil},
		{"办结率　97.8%", stat("97.8", "%", "办结率"), true, nil},
		{"192处 渠系漏点全部修复，最深的在鹰嘴岩", stat("192", "处", "渠系漏点全部修复"), true, nil}, // on a line of its own
		{"31座 预冷站，覆盖9个乡镇", append(stat("31", "座", "预冷站"), doc.Stat{Text: "9个", Number: "9", Unit: "个", Start: 10}), true, nil},
		{"近3万亩 新增灌溉面积", []doc.Stat{{Text: "近3万亩", Prefix: "近", Number: "3", Unit: "万亩", Label: "新增灌溉面积"}}, true, nil},
		{"全市第2 人均借阅册数", []doc.Stat{{Text: "全市第2", Prefix: "全市第", Number: "2", Label: "人均借阅册数"}}, true, nil},
		{"3小时40分 平均停留时间", stat("3", "小时40分", "平均停留时间"), true, nil},
		{"50家→136家 规上企业", []doc.Stat{{Text: "50家→136家", From: "50", Number: "136", Unit: "家", Label: "规上企业"}}, true, nil},
		{"第41位→第27位 综合实力", []doc.Stat{{Text: "第41位→第27位", Prefix: "第", From: "第41", Number: "27", Unit: "位", Label: "综合实力"}}, true, nil},
		{"98.7%：群众满意度98.7%", stat("98.7", "%", "群众满意度"), true, nil}, // the head of its sentence
		{"12个：书屋12个，新建3个", stat("12", "个", "书屋"), false, nil},
		{"-3.6% 能耗变化", []doc.Stat{{Text: "-3.6%", Prefix: "-", Number: "3.6", Unit: "%", Label: "能耗变化"}}, true, []string{"–3.6"}},
		{"水耗　同比-9.2%", []doc.Stat{{Text: "9.2%", Prefix: "-", Number: "9.2", Unit: "%", Label: "水耗　同比", Start: 6}}, true, []string{"–9.2"}},
		{"铁水班列　每周46列", []doc.Stat{{Text: "每周46列", Prefix: "每周", Number: "46", Unit: "列", Label: "铁水班列", Start: 5}}, true, []string{"每周46列"}},
		{"每餐花费　13.6元（去年12.9元）", []doc.Stat{{Text: "13.6元", Number: "13.6", Unit: "元", Label: "每餐花费", Start: 5}}, true, []string{"去年12.9元"}},
		{"渡船客流　38万人次　同比+6.4%", []doc.Stat{{Text: "38万人次", Number: "38", Unit: "万人次", Label: "渡船客流", Start: 5},
			{Text: "6.4%", Prefix: "+", Number: "6.4", Unit: "%", Label: "渡船客流同比", Start: 14}}, true, []string{"同比+6.4%"}},
		{"↑37% 比去年同期", []doc.Stat{{Text: "37%", Prefix: "↑", Number: "37", Unit: "%", Label: "比去年同期", Start: 1}}, true, nil},
		{"办结率：97.8%", stat("97.8", "%", "办结率"), false, nil}, // the colon would be lost
		{"办结率　97.8%　比上年提高", stat("97.8", "%", "办结率"), false, nil},
		{"97.8%", stat("97.8", "%", ""), false, nil},
		{"全省第一　绿化率", []doc.Stat{{Text: "全省第一", Label: "绿化率"}}, true, nil},           // a rank has no number
		{"位　绿化率", []doc.Stat{{Text: "全省第一位", Unit: "位", Label: "绿化率"}}, false, nil}, // nor is its unit all of it
	} {
		for _, style := range []string{"broadsheet", "tabloid", "a4", "magazine", "gongwen"} {
			b := &builder{Setter: setter(t, style), g: &Galley{}}
			k := doc.Block{Kind: doc.Callout, Text: c.text, Stats: c.stats}
			box := b.box(&k)
			items, _ := box.Paint(b.Sheet, Slot{Rect: unit.Rect{W: b.Width, H: unit.Len(box.Rows) * b.Sheet.Body.Leading}})
			var text strings.Builder
			artifacts := 0
			for _, it := range items {
				if it.Text == nil {
					continue
				}
				if it.Text.Elem == page.Artifact {
					artifacts++
					continue
				}
				for _, g := range it.Text.Glyphs {
					text.WriteString(g.Text)
				}
			}
			bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
			want := ""
			for _, e := range b.g.Elems[box.Elem:] {
				want += bare(e.Text)
			}
			for _, w := range c.shown {
				if !strings.Contains(text.String(), w) {
					t.Errorf("%s, %s: shows %q without %q", style, c.text, text.String(), w)
				}
			}
			if got := bare(text.String()); got != want {
				t.Errorf("%s, %s: shows %q, the text is %q", style, c.text, got, want)
			}
			if told := artifacts == 0; told != c.told {
				t.Errorf("%s, %s: told by figure and label alone: %v", style, c.text, told)
			}
		}
	}
}

// What was said of a setting that is not taken, because the text is too long for it, is not
// told: a heading of a part that is set as a cross-head, one that is parted at its dash, a
// callout that is set in the text.
func TestToldAsItIsSet(t *testing.T) {
	for _, c := range []struct {
		block doc.Block
		code  string
		want  int
	}{
		{doc.Block{Kind: doc.Heading, Level: 1, Text: strings.Repeat("堤上的路又长又直", 120)}, "long-heading", 1},
		{doc.Block{Kind: doc.Heading, Level: 2, Text: strings.Repeat("修堤护岸", 30) + Dashes + strings.Repeat("一河清水", 30)}, "long-heading", 0},
		{doc.Block{Kind: doc.Callout, Text: strings.Repeat("Rindfleischetikettierungsüberwachung 堤", 60)}, "hard-paragraph", 1},
	} {
		for _, style := range []string{"broadsheet", "tabloid", "a4"} {
			n := 0
			for _, d := range set(t, setter(t, style), para(12), c.block, para(12)).Diags {
				if d.Code == c.code {
					n++
				}
			}
			if n != c.want {
				t.Errorf("%s: %.12s… %s is told %d times, want %d", style, c.block.Text, c.code, n, c.want)
			}
		}
	}
}
