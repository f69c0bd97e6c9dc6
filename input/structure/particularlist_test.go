package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// A list under the title may say who spoke and when; the indents of code stay.
func TestParticularList(t *testing.T) {
	d := &draft.Draft{Meta: doc.Meta{Title: "书香满山乡的春天"}}
	list := doc.Block{Kind: doc.List}
	for _, s := range []string{"演讲者：何小禾（Hank He）", "演讲日期：2027 年 3 月 14 日", "演示文稿：a.pptx"} {
		list.Items = append(list.Items, doc.Item{Label: "•", Text: s})
		list.Items[len(list.Items)-1].Pos.Line = len(list.Items)
	}
	d.Paras = []draft.Para{{Block: list}, {Block: doc.Block{Text: "这份材料是在火车上写的，隧道太多，图都没画完，今天早上才补齐。"}}, {Block: doc.Block{Kind: doc.Code, Text: "    a {\n        b\n    }"}}}
	d.Paras[1].Pos.Line, d.Paras[2].Pos.Line = 5, 6
	out, _, _, _ := Infer(t.Context(), d, nil, nil)
	if got := strings.Join(out.Meta.Byline, "|") + " " + out.Meta.Date; got != "何小禾（Hank He） 2027 年 3 月 14 日" && got != "演讲者：何小禾（Hank He） 2027 年 3 月 14 日" {
		t.Errorf("who and when: %q", got)
	}
	if last := out.Blocks[len(out.Blocks)-1]; last.Kind != doc.Code || !strings.HasPrefix(last.Text, "    a") {
		t.Errorf("code: %q", last.Text)
	}
}
