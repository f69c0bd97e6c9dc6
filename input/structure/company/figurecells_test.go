package company

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Figures side by side in a table or in a list are statistics; prices, times and steps are none.
func TestSplitFigures(t *testing.T) {
	row := func(cells ...string) doc.Block {
		k := doc.Block{Kind: doc.Table, Rows: [][]doc.Cell{nil}}
		for _, c := range cells {
			k.Rows[0] = append(k.Rows[0], doc.Cell{Text: c})
		}
		return k
	}
	list := func(label string, items ...string) doc.Block {
		k := doc.Block{Kind: doc.List}
		for _, it := range items {
			bold, _, _ := strings.Cut(it, " ")
			spans := []doc.Span{{End: len([]rune(bold)), Mark: doc.Strong}}
			k.Items = append(k.Items, doc.Item{Label: label, Text: it, Spans: spans})
		}
		return k
	}
	for _, c := range []struct {
		name string
		of   doc.Block
		want string
	}{
		{"cells", row("5200册\n全年借出", "38%\n老年读者"), "5200册 全年借出|38% 老年读者"},
		{"the figure under it", row("全年借出\n5200册", "老年读者\n38%"), "全年借出 5200册|老年读者 38%"},
		{"a cell without", row("5200册\n全年借出", "石桥\n书屋"), ""},
		{"a table of two rows", doc.Block{Kind: doc.Table, Rows: [][]doc.Cell{{{Text: "册数"}}, {{Text: "5200册"}}}}, ""},
		{"items", list("•", "46家 新开书屋", "1.2万人次 累计到馆"), "46家 新开书屋|1.2万人次 累计到馆"},
		{"prices", list("•", "38元 红烧肉", "18元 炒青菜"), ""},
		{"times", list("•", "10分钟 热身", "20分钟 慢跑"), ""},
		{"steps", list("1.", "46家 新开书屋", "1.2万人次 累计到馆"), ""},
		{"sentences", list("•", "46家 书屋开门，读者不断。", "1.2万人次 到馆，多是孩子。"), ""},
	} {
		ps := []*Paragraph{New(&draft.Para{Block: c.of})}
		splitFigures(&ps)
		var got []string
		for _, p := range ps {
			if p.Set {
				got = append(got, p.Words)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}
