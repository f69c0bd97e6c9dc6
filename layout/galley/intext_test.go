package galley

import (
	"slices"
	"strings"
	"testing"

	"dayang/input/doc"
)

// Boxes are strips where they belong: not over the first paragraph of a chapter, not in a paragraph, not at the
// ends of the text; those of more columns, and those that were not asked for, stay boxes.
func TestBoxesInText(t *testing.T) {
	head := doc.Block{Kind: doc.Heading, Level: 1, Text: "一年之计"}
	stat := callout("全年办理来信三千件，办结率98.6%，比上年提高了不少。")
	quote := doc.Block{Kind: doc.Quote, Text: "渠修得再好，也要有人天天去看。"}
	for _, c := range []struct {
		name   string
		blocks []doc.Block
		behind int // so many of the blocks; -1 if it stays a box
	}{
		{"at the end of a chapter", []doc.Block{para(20), para(20), stat, head, para(20)}, 2},
		{"under a heading", []doc.Block{para(20), head, stat, para(20), para(20)}, 4},
		{"under its own name", []doc.Block{para(20), head, stat, head, para(20)}, 1},
		{"a quotation", []doc.Block{para(20), quote, para(20), head, para(20)}, 1},
		{"over the text", []doc.Block{stat, para(20), head, para(20)}, -1},
		{"at its end", []doc.Block{para(20), head, para(20), stat}, -1},
		{"over who signs", []doc.Block{para(20), head, para(20), stat,
			{Kind: doc.Furniture, Role: doc.Signature, Text: "县人民政府办公室"}}, -1},
	} {
		g := set(t, setter(t, "broadsheet"), c.blocks...)
		x := g.Groups[0].Boxes[0]
		in := g.InText([]int{x.Elem})
		at := slices.IndexFunc(in.Strips, func(s Strip) bool { return s.Box != nil })
		if c.behind < 0 {
			if at >= 0 || len(in.Groups) != 1 {
				t.Errorf("%s: stands before strip %d", c.name, at)
			}
			continue
		}
		var before []doc.Block
		for _, k := range c.blocks[:c.behind] {
			if k.Kind != doc.Callout {
				before = append(before, k)
			}
		}
		full := set(t, setter(t, "broadsheet"), append(before, head, para(20))...)
		if want := full.Outline[len(full.Outline)-1].Strip; at != want || len(in.Groups) > 0 {
			t.Errorf("%s: stands before strip %d, want %d", c.name, at, want)
			continue
		}
		for i, p := range in.Paras {
			if was := g.Paras[i]; p.End-p.First != was.End-was.First || p.First <= at && at < p.End {
				t.Errorf("%s: the paragraph of strips %d to %d", c.name, p.First, p.End)
			}
		}
		for i, m := range in.Outline {
			if !in.Strips[m.Strip].Head {
				t.Errorf("%s: heading %d is strip %d", c.name, i, m.Strip)
			}
		}
		if len(g.InText([]int{x.Elem + 100}).Groups) != 1 {
			t.Errorf("%s: another one was taken", c.name)
		}
	}
}

// A small table stands in the text right under its heading; a long one and a wide one stay boxes.
func TestSmallTablesInText(t *testing.T) {
	head := doc.Block{Kind: doc.Heading, Level: 1, Text: "一年之计"}
	table := func(rows int, cells ...string) doc.Block {
		k := doc.Block{Kind: doc.Table}
		for range rows {
			var row []doc.Cell
			for _, c := range cells {
				row = append(row, doc.Cell{Text: c})
			}
			k.Rows = append(k.Rows, row)
		}
		return k
	}
	long := strings.Repeat("沿河各村", 9)
	for name, c := range map[string]struct {
		table doc.Block
		want  bool
	}{
		"small": {table(5, "排灌", "31%"), true},
		"long":  {table(25, "排灌", "31%"), false},
		"wide":  {table(3, long, long, long, long, long), false},
	} {
		g := set(t, setter(t, "broadsheet"), para(20), head, c.table, para(20), head, para(20))
		x := g.Groups[0].Boxes[0]
		in := g.InText([]int{x.Elem})
		at := slices.IndexFunc(in.Strips, func(s Strip) bool { return s.Box != nil })
		if at >= 0 != c.want || at >= 0 && !in.Strips[at-1].Head {
			t.Errorf("%s: stands before strip %d", name, at)
		}
	}
}
