package galley

import (
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Ranks and names stand in a block in the middle of their column, figures of one kind
// under each other; where they differ, each cell stands in the middle.
func TestColumnsOfTables(t *testing.T) {
	s := setter(t, "a4")
	rows := [][]doc.Cell{}
	for _, r := range [][]string{
		{"名次", "队名", "积分", "同比", "备注"},
		{"1", "甲队", "8.25", "+3", "升级"},
		{"2", "河东乙队", "17.50", "1.5%", "留级一年"},
		{"10", "丙队", "120.75", "-20", "降"},
	} {
		var cells []doc.Cell
		for _, text := range r {
			cells = append(cells, doc.Cell{Text: text})
		}
		rows = append(rows, cells)
	}
	g := set(t, s, doc.Block{Kind: doc.Table, HeadRows: 1, Rows: rows})
	items, _ := g.Groups[0].Boxes[0].Paint(s.Sheet, Slot{})
	left, right := map[string]unit.Len{}, map[string]unit.Len{}
	for _, it := range items {
		if it.Text == nil {
			continue
		}
		text := g.Elems[it.Text.Elem].Text
		if _, ok := left[text]; !ok {
			left[text] = it.Text.At.X + it.Text.Glyphs[0].X
		}
		last := it.Text.Glyphs[len(it.Text.Glyphs)-1]
		right[text] = it.Text.At.X + last.X
	}
	same := func(what string, a, b unit.Len) {
		t.Helper()
		if d := a - b; d > unit.Pt/10 || d < -unit.Pt/10 {
			t.Errorf("%s: %v and %v pt", what, a.Pt(), b.Pt())
		}
	}
	same("ranks end together", right["1"], right["10"])
	same("points end together", right["8.25"], right["120.75"])
	same("names of one length begin together", left["甲队"], left["丙队"])
	middle := func(text string) unit.Len { return (left[text] + right[text]) / 2 }
	em := s.Sheet.Box.Text.Size
	if d := middle("10") - middle("名次"); d > em || d < -em {
		t.Errorf("the ranks stand %v pt from the middle of their column", d.Pt())
	}
	if left["降"] <= left["升级"] || left["升级"] <= left["留级一年"] {
		t.Error("cells that are no figures do not stand in the middle")
	}
	if right["+3"] == right["1.5%"] {
		t.Error("figures of two kinds stand flush right")
	}
}

func TestFigureKind(t *testing.T) {
	for text, want := range map[string]string{
		"3": "0", "-20": "0", "1,480": "0", "8.25": "3", "99.6%": "2%", "": "-", "—": "-", "3天": "-", "1.2.3": "-", "2023年": "-",
	} {
		kind, ok := figureKind(text)
		if !ok {
			kind = "-"
		}
		if kind != want {
			t.Errorf("%q: %s, want %s", text, kind, want)
		}
	}
}

// The marks of notes hang behind their figures, which stand under each other; links and marks of
// cells are elements, and the mark of a note is raised.
func TestMarksOfCells(t *testing.T) {
	s := setter(t, "a4")
	ref := func(text, label string) doc.Cell {
		n := len([]rune(text))
		return doc.Cell{Text: text + label, Spans: []doc.Span{{Start: n, End: n + len(label), Mark: doc.NoteRef, Target: label}}}
	}
	k := cells(1, "站|水量|志", "上滩|120.5|", "下滩|98.5|站志", "汇口|8.5|无")
	k.Rows[2][1] = ref("98.5", "1")
	k.Rows[2][2].Spans = []doc.Span{{End: 2, Mark: doc.Link, Target: "https://a.example/"}}
	k.Rows[3][0] = doc.Cell{Text: "汇口", Spans: []doc.Span{{End: 1, Mark: doc.Ruby, Target: "huì"}}}
	g := set(t, s, k)
	items, _ := g.Groups[0].Boxes[0].Paint(s.Sheet, Slot{})
	points, links, raised := []unit.Len{}, 0, 0
	for _, it := range items {
		if it.Link != nil && it.Link.Target == "https://a.example/" {
			links++
		}
		if it.Text == nil || it.Text.Elem == page.Artifact {
			continue
		}
		if g.Elems[it.Text.Part].Role == page.RoleReference && it.Text.Size < s.Sheet.Box.Text.Size {
			raised++
		}
		for _, gl := range it.Text.Glyphs {
			if gl.Text == "." {
				points = append(points, it.Text.At.X+gl.X)
			}
		}
	}
	if links != 1 || raised != 1 || len(points) != 3 {
		t.Fatalf("%d links, %d marks, %d points", links, raised, len(points))
	}
	for _, x := range points {
		if d := x - points[0]; d > unit.Pt/10 || d < -unit.Pt/10 {
			t.Errorf("the points stand at %v", points)
		}
	}
}
