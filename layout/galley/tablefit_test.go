package galley

import (
	"slices"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Room to spare is shared out in proportion, or to the columns that lack some; where there is
// too little, the widest give way.
func TestShareOfWidths(t *testing.T) {
	for _, c := range []struct{ got, want []unit.Len }{
		{scale([]unit.Len{100, 100}, 600), []unit.Len{300, 300}},
		{scale([]unit.Len{100, 200}, 600), []unit.Len{200, 400}},
		{fill([]unit.Len{100, 200}, []unit.Len{100, 900}, 600), []unit.Len{100, 500}},
		{fill([]unit.Len{100, 200, 200}, []unit.Len{100, 400, 500}, 600), []unit.Len{100, 240, 260}},
		{squeeze([]unit.Len{100, 900}, 600), []unit.Len{100, 500}},
		{squeeze([]unit.Len{900, 900, 60}, 600), []unit.Len{270, 270, 60}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
}

// cells makes a table of one head row of lines of cells parted by |.
func cells(head int, lines ...string) doc.Block {
	k := doc.Block{Kind: doc.Table, HeadRows: head}
	for _, l := range lines {
		var row []doc.Cell
		for _, text := range strings.Split(l, "|") {
			row = append(row, doc.Cell{Text: text})
		}
		k.Rows = append(k.Rows, row)
	}
	return k
}

// lefts are where the lines of an element begin, and their texts.
func lefts(items []page.Item, el int) (at []unit.Len, texts []string) {
	for _, it := range items {
		if it.Text == nil || it.Text.Elem != el {
			continue
		}
		text := ""
		for _, g := range it.Text.Glyphs {
			text += g.Text
		}
		at, texts = append(at, it.Text.At.X), append(texts, text)
	}
	return at, texts
}

// The cells of a column stand alike: where one of them takes two lines, all are flush left.
// The lines of a head stand in the middle, half an em from those beside them.
func TestCellsOfAColumnStandAlike(t *testing.T) {
	s := setter(t, "a4")
	long := "汛期水位站每日八时、二十时各报一次，超过警戒水位后改为每小时一报，并由值班员电话核对。"
	g := set(t, s, cells(1, "站名|说明", "上滩站|"+long+long, "下滩站|每日一报。"))
	items, _ := g.Groups[0].Boxes[0].Paint(s.Sheet, Slot{})
	var left []unit.Len
	for e := range g.Elems {
		if k := g.Elems[e]; k.Role == page.RoleCell && (strings.HasPrefix(k.Text, "汛期") || k.Text == "每日一报。") {
			at, _ := lefts(items, e)
			left = append(left, at...)
		}
	}
	if len(left) < 3 || slices.Min(left) != slices.Max(left) {
		t.Errorf("the lines begin at %v", left)
	}
}

// A table that is too wide has its heads in lines and smaller type before a name is cut or
// the table is parted.
func TestWideTable(t *testing.T) {
	s := setter(t, "gongwen")
	k := cells(1, "乡镇|粮食播种面积（万亩）|增速（%）|设施农业产值增速（%）|农村公路养护投入（万元）|村级集体经济收入（万元）|农村居民人均可支配收入（元）|备注")
	for _, name := range []string{"松岗镇", "白鹭滩乡", "大枫树镇", "云顶村乡", "石桥镇", "杨柳渡镇", "官塘乡", "青石镇"} {
		k.Rows = append(k.Rows, cells(0, name+"|12.36|5.2|-2.5|188.60|1203.45|23518|含飞地数据，按原区划统计").Rows...)
	}
	g := set(t, s, k)
	if len(g.Groups) != 1 {
		t.Errorf("%d parts", len(g.Groups))
	}
	var items []page.Item
	for _, gr := range g.Groups {
		part, _ := gr.Boxes[0].Paint(s.Sheet, Slot{})
		items = append(items, part...)
	}
	for e := range g.Elems {
		k := g.Elems[e]
		at, texts := lefts(items, e)
		if k.Role == page.RoleCell && len([]rune(k.Text)) < 7 && len(at) != 1 {
			t.Errorf("%s is cut: %q", k.Text, texts)
		}
		if k.Role == page.RoleHeadCell && len(at) > 4*2 { // Han and Latin are runs of their own
			t.Errorf("%s in many lines: %q", k.Text, texts)
		}
	}
}

// No figure is cut: a table of many columns goes below two thirds of the size, then into several
// with the first column in each; where cells over all columns do not let it, a warning names it.
func TestFiguresAreWhole(t *testing.T) {
	s := setter(t, "gongwen")
	for _, c := range []struct {
		columns int
		across  bool
		boxes   int
		told    string // the severity of the message
	}{{13, false, 1, ""}, {20, false, 2, "info"}, {40, false, 4, "info"}, {150, false, 12, "info"},
		{20, true, 1, "warning"}, {259, false, 20, "warninginfo"}} {
		head, row := "月份", "6月"
		for range c.columns {
			head, row = head+"|产值（亿元）", row+"|508.72"
		}
		k := cells(1, head, row, row)
		if c.across {
			k.Rows[1] = []doc.Cell{{Text: "上半年", ColSpan: c.columns + 1}}
		}
		g := set(t, s, k)
		boxes, first, again := 0, 0, 0
		whole := true
		for _, gr := range g.Groups {
			for _, x := range gr.Boxes {
				items, _ := x.Paint(s.Sheet, Slot{})
				for e := range g.Elems {
					if at, _ := lefts(items, e); g.Elems[e].Text == "508.72" && len(at) > 1 {
						whole = false
					}
					if g.Elems[e].Text == "月份" {
						first += strings.Count(shown(items, e), "月份")
					}
				}
				boxes++
				again += strings.Count(shown(items, page.Artifact), "月份")
			}
		}
		if boxes != c.boxes || whole != (c.told != "warning") || first != 1 || again != boxes-1 {
			t.Errorf("%d columns: %d boxes, figures whole %v; the first column %d times, again %d", c.columns, boxes, whole, first, again)
		}
		told := ""
		for _, d := range g.Diags {
			if d.Code == "table-wide" {
				told += d.Severity.String()
			}
		}
		if told != c.told {
			t.Errorf("%d columns: %q, %v", c.columns, told, g.Diags)
		}
	}
}

// The head of a table has the rows under what several columns share; where the report names
// none, the first row is it that says what the figures under it are.
func TestHeadRows(t *testing.T) {
	two := cells(1, "|上半年|", "|产量|增速", "春茶|310|4.1", "秋茶|86|-2.0")
	two.Rows[0] = []doc.Cell{{Text: "", RowSpan: 2}, {Text: "上半年", ColSpan: 2}}
	two.Rows[1] = two.Rows[1][1:]
	body := two
	body.Rows = slices.Clone(two.Rows)
	body.Rows[1] = []doc.Cell{{Text: "12"}, {Text: "3"}}
	named := cells(1, "组别|姓名", "|方石", "二组|秦水")
	named.Rows[0] = []doc.Cell{{Text: "一组", RowSpan: 2}, {Text: "罗田"}}
	for _, c := range []struct {
		name string
		k    doc.Block
		want int
	}{
		{"two rows", two, 2},
		{"a shared head over figures", body, 1},
		{"a cell that reaches down", named, 1},
		{"quarters", cells(0, "年份|1季度|2季度", "2024|7.0|6.8", "2025|5.9|"), 1},
		{"years", cells(0, "指标|2024|2025", "产量|310|330"), 1},
		{"figures only", cells(0, "产量|310|330", "产值|12|14"), 0},
		{"names only", cells(0, "一组|方石", "二组|秦水"), 0},
		{"only a head", cells(1, "年份|产量"), 0},
	} {
		g := set(t, setter(t, "a4"), c.k)
		heads := map[int]bool{}
		for _, e := range g.Elems {
			if e.Role == page.RoleHeadCell {
				heads[e.Level] = true
			}
		}
		if len(heads) != c.want {
			t.Errorf("%s: %d rows, want %d", c.name, len(heads), c.want)
		}
	}
}

// Hairlines part the rows of a table only where a cell has several lines.
func TestRowsOfSeveralLinesAreParted(t *testing.T) {
	long := strings.Repeat("各村把堤坝上的裂缝逐段登记", 6)
	for _, tt := range []struct {
		name  string
		table doc.Block
		want  int
	}{
		{"figures", cells(1, "村|户|亩", "上河|120|340", "下河|98|270", "石桥|64|155"), 0},
		{"sentences", cells(1, "村|事项|时限", "上河|"+long+"|六月", "下河|"+long+"|七月", "石桥|查看|八月"), 2},
	} {
		s := setter(t, "a4")
		items, _ := set(t, s, para(1), tt.table).Groups[0].Boxes[0].Paint(s.Sheet, Slot{})
		got := 0
		for _, it := range items {
			if it.Rule != nil && it.Rule.Width == unit.Pt/4 {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%s: %d hairlines, want %d", tt.name, got, tt.want)
		}
	}
}
