package galley

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
)

// The caption that stands before a table stands over it.
func TestTableCaption(t *testing.T) {
	caption := doc.Block{Kind: doc.Furniture, Role: doc.Caption, Text: "表一　河道疏浚"}
	table := doc.Block{Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{Text: "年份"}, {Text: "公里"}}, {{Text: "2026"}, {Text: "186"}}}}
	g := set(t, setter(t, "broadsheet"), para(20), caption, table)
	if len(g.Groups) != 1 {
		t.Fatalf("%d groups", len(g.Groups))
	}
	bare := set(t, setter(t, "broadsheet"), para(20), table)
	if a, b := g.Groups[0].Boxes[0].Rows, bare.Groups[0].Boxes[0].Rows; a <= b {
		t.Errorf("%d rows with caption, %d without", a, b)
	}
	if len(g.Strips) != len(bare.Strips) {
		t.Error("the caption stands in the text")
	}
}

// What belongs to a table stands at it and not in the text: a heading that has nothing
// else under it, the unit of its figures, its source.
func TestTableLegend(t *testing.T) {
	table := doc.Block{Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{Text: "年份"}, {Text: "产量"}}, {{Text: "2026年"}, {Text: "186"}}}}
	head := doc.Block{Kind: doc.Heading, Level: 1, Text: "各年产量"}
	credit := func(text string) doc.Block {
		return doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: text}
	}
	caption := func(text string) doc.Block {
		return doc.Block{Kind: doc.Furniture, Role: doc.Caption, Text: text}
	}
	for _, c := range []struct {
		name   string
		blocks []doc.Block
		inBox  []string
		inText []string
	}{
		{"all", []doc.Block{para(9), head, credit("单位：吨"), table, credit("资料来源：县统计局"), {Kind: doc.Heading, Level: 1, Text: "后记"}, para(9)},
			[]string{"各年产量", "单位：吨", "资料来源：县统计局"}, []string{"后记"}},
		{"text under the heading", []doc.Block{head, para(9), credit("（单位：吨）"), table, para(9)}, []string{"（单位：吨）"}, []string{"各年产量"}},
		{"text after the table", []doc.Block{head, table, para(9)}, nil, []string{"各年产量"}},
		{"the name of the table", []doc.Block{para(9), {Kind: doc.Heading, Level: 1, Text: "少年组游泳成绩"}, table, para(9)}, []string{"少年组游泳成绩"}, nil},
		{"a section that is counted", []doc.Block{para(9), {Kind: doc.Heading, Level: 1, Text: "三、产量一览表"}, table, para(9)}, nil, []string{"三、产量一览表"}},
		{"other credits", []doc.Block{para(9), credit("责任编辑：方石"), table, credit("来源：本报")}, nil, []string{"责任编辑：方石", "来源：本报"}},
		{"notes", []doc.Block{para(9), table, credit("注：含飞地。"), credit("资料来源：县统计局"), para(9), credit("注：下同。")}, []string{"注：含飞地。", "资料来源：县统计局"}, []string{"注：下同。"}},
		{"a list of notes", []doc.Block{para(9), table, credit("注："), {Kind: doc.List, Items: []doc.Item{{Label: "1.", Text: "含飞地。"}, {Label: "2.", Text: "按原区划。"}}}, para(9)}, []string{"注：", "1. 含飞地。", "2. 按原区划。"}, nil},
		{"a long note", []doc.Block{para(9), table, credit("注：" + strings.Repeat("含飞地。", 90)), para(9)}, nil, []string{"注：" + strings.Repeat("含飞地。", 90)}},
		{"a caption under it", []doc.Block{para(9), table, caption("表1　各年产量"), para(9)}, []string{"表1　各年产量"}, nil},
		{"a caption between table and source", []doc.Block{para(9), head, table, caption("附表二：各年产量"), credit("资料来源：县统计局")}, []string{"各年产量", "附表二：各年产量", "资料来源：县统计局"}, nil},
		{"all captions under", []doc.Block{para(9), table, caption("表1　茶"), table, caption("表2　麻"), para(9)}, []string{"表1　茶", "表2　麻"}, nil},
		{"the caption of the next table", []doc.Block{para(9), table, caption("表1　茶"), table, para(9)}, []string{"表1　茶"}, nil},
		{"one over it already", []doc.Block{para(9), caption("表1　茶"), table, caption("表2　麻"), para(9)}, []string{"表1　茶"}, []string{"表2　麻"}},
		{"the caption of a picture", []doc.Block{para(9), table, caption("图1　茶园"), para(9)}, nil, []string{"图1　茶园"}},
		{"at the end", []doc.Block{para(9), head, table}, []string{"各年产量"}, nil},
		{"a table without cells", []doc.Block{para(9), head, credit("单位：吨"), {Kind: doc.Table}}, nil, []string{"各年产量", "单位：吨"}},
	} {
		g := set(t, setter(t, "a4"), c.blocks...)
		var text, box []page.Item
		for _, s := range g.Strips {
			text = append(text, s.Items...)
		}
		for _, gr := range g.Groups {
			for _, x := range gr.Boxes {
				items, _ := x.Paint(g.b.Sheet, Slot{})
				box = append(box, items...)
			}
		}
		for e := range g.Elems {
			where := map[string]bool{"box": shown(box, e) != "", "text": shown(text, e) != ""}
			for _, want := range c.inBox {
				if g.Elems[e].Text == want && (!where["box"] || where["text"]) {
					t.Errorf("%s: %s is not at the table", c.name, want)
				}
			}
			for _, want := range c.inText {
				if g.Elems[e].Text == want && (where["box"] || !where["text"]) {
					t.Errorf("%s: %s is not in the text", c.name, want)
				}
			}
		}
		if got, want := len(g.Outline), countHeads(c.blocks); got != want {
			t.Errorf("%s: %d bookmarks, want %d", c.name, got, want)
		}
	}
}

func countHeads(blocks []doc.Block) (n int) {
	for _, k := range blocks {
		if k.Kind == doc.Heading {
			n++
		}
	}
	return n
}

// The heading of a family of callouts stands once, in the box that holds them all, or in the
// first if they are too high for one; so does that of a section that holds nothing else.
// Another heading, or one too long for a line of a box, stays in the text.
func TestFamilyOfCallouts(t *testing.T) {
	callout := doc.Block{Kind: doc.Callout, Text: "新修道路186公里，惠及六万人", Stats: []doc.Stat{{Text: "186公里", Number: "186", Unit: "公里", Label: "新修道路"}}}
	heading, name := doc.Heading, doc.Callout
	for _, c := range []struct {
		kind         doc.Kind
		text         string
		callouts     int
		times, boxes int
		after        []doc.Block
	}{
		{heading, "数读五年", 2, 1, 1, nil}, {heading, "【数说云溪】", 2, 1, 1, nil}, {heading, "■核心数据", 2, 1, 1, nil}, {heading, "数字经济", 2, 0, 2, nil}, {heading, "数读云溪五年来的山水田园与城镇乡村之变", 2, 0, 2, nil},
		{name, "数　读", 2, 1, 1, nil}, {name, "云溪这五年", 2, 1, 1, nil}, {name, "路修到了每一户的门前。", 2, 0, 3, nil},
		{heading, "数读五年", 1, 1, 1, nil}, {heading, "数读五年", 6, 1, 6, nil},
		{heading, "数字经济", 2, 1, 1, []doc.Block{{Kind: heading, Level: 1, Text: "山乡一年"}}},
		{heading, "数字经济", 2, 1, 1, []doc.Block{{Kind: doc.Furniture, Role: doc.Credit, Text: "责任编辑：周平"}}},
		{heading, "数字经济", 2, 0, 2, []doc.Block{{Kind: heading, Level: 2, Text: "山乡一年"}}},
	} {
		text, times := c.text, c.times
		blocks := []doc.Block{para(9), {Kind: c.kind, Level: 1, Text: text}}
		for range c.callouts {
			blocks = append(blocks, callout)
		}
		g := set(t, setter(t, "a4"), append(append(blocks, c.after...), para(9))...)
		in, real, boxes := 0, 0, 0
		for _, gr := range g.Groups {
			for _, x := range gr.Boxes {
				boxes++
				items, _ := x.Paint(g.b.Sheet, Slot{})
				for e := -1; e < len(g.Elems); e++ {
					switch s := shown(items, e); {
					case e == page.Artifact && strings.HasPrefix(s, text):
						in++
					case e >= 0 && s == text && g.Elems[e].Text == text && len(shown(items, e+1)) > len(text):
						in, real = in+1, real+1 // and the sentence
					}
				}
			}
		}
		if in != times || real != times || boxes != c.boxes {
			t.Errorf("%s and %d callouts: stands in %d of %d boxes, as text in %d", text, c.callouts, in, boxes, real)
		}
	}
}

// Every name of boxes stands, also where boxes of two names could stand side by side.
func TestTwoFamilies(t *testing.T) {
	callout := doc.Block{Kind: doc.Callout, Text: "新修道路186公里", Stats: []doc.Stat{{Text: "186公里", Number: "186", Unit: "公里", Label: "新修道路"}}}
	name := func(text string) doc.Block { return doc.Block{Kind: doc.Heading, Level: 1, Text: text} }
	for _, design := range []string{"strip", "bar"} {
		g := set(t, setter(t, "broadsheet", "box.design="+design), para(9), name("山路"), callout, name("水路"), callout, name("桥"), para(9))
		all := ""
		for _, gr := range g.Groups {
			for _, x := range gr.Boxes {
				items, _ := x.Paint(g.b.Sheet, Slot{})
				for e := range g.Elems {
					if g.Elems[e].Role == page.RoleHeading {
						all += shown(items, e) + " "
					}
				}
			}
		}
		if got := strings.Join(strings.Fields(all), " "); got != "山路 水路" {
			t.Errorf("%s: %q", design, got)
		}
	}
}
