package galley

import (
	"context"
	"testing"

	"dayang/input/doc"
)

// Tables with the same heads that follow each other take as many columns as each other, the fewest
// that hold them in type a little smaller; others each its own.
func TestSisterTables(t *testing.T) {
	tab := func(head string, cells ...string) doc.Block {
		rows := [][]doc.Cell{{{Text: "名次"}, {Text: head}, {Text: "成绩"}}}
		for _, c := range cells {
			rows = append(rows, []doc.Cell{{Text: "1"}, {Text: c}, {Text: "4分12秒38"}})
		}
		return doc.Block{Kind: doc.Table, Rows: rows}
	}
	heading := func(text string) doc.Block { return doc.Block{Kind: doc.Heading, Level: 2, Text: text} }
	prose := doc.Block{Kind: doc.Paragraph, Text: "比赛在河上举行。"}
	for name, c := range map[string]struct {
		blocks []doc.Block
		same   bool
	}{
		"sisters": {[]doc.Block{heading("女子组成绩"), tab("代表队", "石鼓镇龙舟运动协会第一代表队联合训练基地"),
			heading("男子组成绩"), tab("代表队", "新港镇")}, true},
		"others": {[]doc.Block{tab("代表队", "石鼓镇龙舟运动协会第一代表队联合训练基地"), tab("姓名", "新港镇")}, false},
		"text between": {[]doc.Block{tab("代表队", "石鼓镇龙舟运动协会第一代表队联合训练基地"), prose,
			tab("代表队", "新港镇")}, false},
	} {
		s := setter(t, "a4")
		g, err := s.Set(context.Background(), &doc.Document{Blocks: append(c.blocks, prose)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var spans []int
		for _, gr := range g.Groups {
			for _, x := range gr.Boxes {
				spans = append(spans, x.Span)
			}
		}
		if len(spans) != 2 || spans[0] == spans[1] != c.same {
			t.Errorf("%s: tables over %v columns", name, spans)
		}
	}
}
