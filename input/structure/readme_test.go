package structure

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// outline is what the blocks of a document are, one after the other, with their words; of a
// list its labels and entries.
func outline(d *doc.Document) string {
	var out []string
	if d.Meta.Title != "" {
		out = append(out, "title "+d.Meta.Title)
	}
	for _, b := range d.Blocks {
		s := string(b.Kind)
		if b.Kind == doc.Heading {
			s += fmt.Sprint(b.Level)
		}
		if b.Role != "" {
			s += " " + string(b.Role)
		}
		if b.RunIn != "" {
			s += " <" + b.RunIn + ">"
		}
		for _, it := range b.Items {
			s += " [" + it.Label + "|" + it.Text + "]"
		}
		out = append(out, strings.TrimSpace(s+" "+trait.Head(b.Text, 7)))
	}
	return strings.Join(out, "\n")
}

// linesOf makes a draft of lines; an empty one is a blank line before the next.
func linesOf(lines ...string) *draft.Draft {
	d := &draft.Draft{}
	blank := 0
	for i, s := range lines {
		if s == "" {
			blank++
			continue
		}
		p := draft.Para{Block: doc.Block{Text: s}}
		p.Pos.Line, p.Look.Blank = i+1, blank
		d.Paras, blank = append(d.Paras, p), 0
	}
	return d
}

func TestReadme(t *testing.T) {
	prose := "每天清早先把闸门提起两格，等水面平了再去看尺，看完把数字写在墙上的小黑板上，这样夜里接班的人一眼就能看见。"
	cases := []struct {
		name  string
		draft *draft.Draft
		want  string
	}{
		{"headings between marks", linesOf("水尺记录程序", "", "=== 安装 ===", "", prose, "", "=== 使用 ===", "", "--- 早班 ---", "", prose, "", "--- 夜班 ---", "", prose),
			"title 水尺记录程序\nheading1 安装\nparagraph 每天清早先把闸\nheading1 使用\nheading2 早班\nparagraph 每天清早先把闸\nheading2 夜班\nparagraph 每天清早先把闸"},
		{"versions over what was changed", linesOf("水尺记录程序", "", prose, "", "更新日志", "", "v1.2.0", "修正闰年的天数", "夜班可以补记", "", "v1.1.0", "改用公历"),
			"title 水尺记录程序\nparagraph 每天清早先把闸\nheading1 更新日志\nheading2 v1.2.0\nlist [|修正闰年的天数] [|夜班可以补记]\nheading2 v1.1.0\nlist [|改用公历]"},
		{"a version alone heads nothing", linesOf("水尺记录程序", "", "v1.2.0", "", prose, "", prose), "title 水尺记录程序\nparagraph 每天清早先把闸\nparagraph 每天清早先把闸"},
		{"stars that touch their words", linesOf("水尺记录程序", "", prose, "", "*水尺图 @岸边人", "*提示音 @晚风", "*字体 @老孙", "", prose),
			"title 水尺记录程序\nparagraph 每天清早先把闸\nlist [*|水尺图 @岸边人] [*|提示音 @晚风] [*|字体 @老孙]\nparagraph 每天清早先把闸"},
		{"lines with ： over parts", linesOf("给看闸的人：", "", prose, "", "给修闸的人：", "", prose), "heading1 给看闸的人：\nparagraph 每天清早先把闸\nheading1 给修闸的人：\nparagraph 每天清早先把闸"},
		{"questions over their answers", linesOf("看闸问答", "", "几点看尺？", "早晚七点各看一次。", "", "看不清怎么办？", "用手电照，仍看不清的记作缺测。", "", "谁来接班？", "班长在黑板上写名字。"),
			"title 看闸问答\nheading1 几点看尺？\nparagraph 早晚七点各看一\nheading1 看不清怎么办？\nparagraph 用手电照，仍看\nheading1 谁来接班？\nparagraph 班长在黑板上写"},
		{"a file of data", linesOf("水尺记录程序", "", prose, "", "{", `"夜班": true,`, `"水尺": [`, "1,", "2", "]", "}"), "title 水尺记录程序\nparagraph 每天清早先把闸\ncode {\n\"夜班\":"},
		{"phrases over their translation", linesOf(prose, "1. Raise the gate.", "提起闸门。", "2. Read the gauge.", "看水尺。", "3. Write it down.", "记下来。"),
			"paragraph 每天清早先把闸\nlist [1.|Raise the gate. 提起闸门。] [2.|Read the gauge. 看水尺。] [3.|Write it down. 记下来。]"},
		{"news by their names", linesOf("水文周刊 第3期", "", "新水尺 —— "+prose, "", "https://a.example/1", "", "岸边人 (水文站)", "", "夜班表 —— "+prose, "", "https://a.example/2", "", "测流船 —— "+prose),
			"title 水文周刊 第3期\nparagraph <新水尺> 新水尺 ——\nfurniture credit https:/\nfurniture credit 岸边人 (水文\nparagraph <夜班表> 夜班表 ——\nfurniture credit https:/\nparagraph <测流船> 测流船 ——"},
	}
	for _, c := range cases {
		d, _, _, _ := Infer(t.Context(), c.draft, nil, nil)
		if got := outline(d); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
