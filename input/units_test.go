package input_test

import (
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/doc"
)

// The line of units over a table is that whatever commas and brackets it has, in Markdown as in
// plain text.
func TestUnitsOfTable(t *testing.T) {
	const prose = "全县各镇的渔业生产保持平稳，渔船、冷库和从业人员都比上年有所增加。"
	const table = "| 镇名 | 渔船 | 捕捞量 |\n|---|---:|---:|\n| 石鼓 | 87 | 16583 |\n| 东沙 | 26 | 18205 |\n"
	cells := strings.NewReplacer("|---|---:|---:|\n", "", "| ", "", " |\n", "\n", " | ", "\t")
	for _, line := range []string{
		"单位：艘、吨、万元、%", "单位：人", "（单位：万元，%）", "单位:亿元 (按可比价格计算)", "单位：万元 币种：人民币", "（单位：元/千件，含税出厂）", "計量單位：萬噸",
	} {
		over := prose + "\n\n表1 各镇主要指标\n\n" + line + "\n\n"
		for name, src := range map[string]string{
			"long.md": "# 渔业运行分析\n\n" + over + table + "\n" + prose + prose + prose + "\n",
			"f.md":    "---\ntitle: 渔业运行分析\n---\n\n" + over + table + "\n" + prose + "末。\n",
			"f.txt":   "渔业运行分析\n\n" + over + cells.Replace(table) + "\n" + prose + "末。\n",
		} {
			res, err := input.Read(t.Context(), name, []byte(src), input.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var kinds []string
			for _, b := range res.Doc.Blocks {
				kinds = append(kinds, string(b.Kind)+" "+string(b.Role))
				if strings.Contains(b.Text, "位") && b.Role != doc.Credit {
					t.Errorf("%s: %s is %s %s", name, line, b.Kind, b.Role)
				}
			}
			if len(kinds) != 5 {
				t.Errorf("%s: %s: %q", name, line, kinds)
			}
		}
	}
}

// Offices over a table are no units.
func TestOfficesAreNoUnits(t *testing.T) {
	const prose = "全县各镇的渔业生产保持平稳，渔船、冷库和从业人员都比上年有所增加。"
	for _, line := range []string{"单位：云溪市文化局，云溪市体育局", "单位：县融媒体中心", "單位：雲溪縣體育局"} {
		src := "主办单位\n\n" + prose + "\n" + line +
			"\n时间  地点  负责人\n9点  礼堂  王明\n10点  操场  李强\n" + prose + "\n"
		res, err := input.Read(t.Context(), "f.txt", []byte(src), input.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range res.Doc.Blocks {
			if b.Text == line && b.Role == doc.Credit {
				t.Errorf("%s is a %s", line, b.Role)
			}
		}
	}
}
