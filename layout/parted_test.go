package layout_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/styles"
)

// longTable is a report with a table of some rows between so much text before and after it.
func longTable(before, rows, after int) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "各乡镇林木种植情况"}}
	add := func(b doc.Block) {
		b.Pos = diag.Pos{File: "f", Line: len(d.Blocks) + 1, Col: 1}
		d.Blocks = append(d.Blocks, b)
	}
	text := func(n int) {
		for range n {
			add(doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("今年春天，各乡镇在河岸和路旁种下杨树和柳树，成活率比去年高。", 4)})
		}
	}
	text(before)
	k := doc.Block{Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{Text: "乡镇"}, {Text: "树种"}, {Text: "面积（亩）"}, {Text: "由哪些单位和个人承包管护"}}}}
	for i := range rows {
		k.Rows = append(k.Rows, []doc.Cell{{Text: fmt.Sprintf("第%d村", i+1)}, {Text: "杨树、柳树"}, {Text: fmt.Sprint(300 + i)}, {Text: "村集体林场和沿河农户"}})
	}
	add(k)
	text(after)
	return d
}

// A long table goes over as few pages as hold it: no page has two parts of it or less than three
// rows, each part but the first stands at the head of its page, and all between the first and the
// last fill theirs. One that goes on a page is whole where text fills the page before.
func TestLongTables(t *testing.T) {
	for _, c := range []struct {
		style               string
		before, rows, after int
		most                int // pages with a part of it
	}{
		{"gongwen", 2, 60, 3, 4}, {"gongwen", 6, 16, 6, 1}, {"gongwen", 0, 40, 0, 3},
		{"a4", 3, 70, 6, 2}, {"a4", 12, 32, 16, 1}, {"magazine", 4, 100, 4, 4}, {"tabloid", 4, 90, 4, 2},
	} {
		name := fmt.Sprintf("%s, %d rows", c.style, c.rows)
		s, err := styles.Load(c.style, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), longTable(c.before, c.rows, c.after), s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		parts, seen := 0, 0
		for n := range book.Pages {
			rows := map[int]bool{}
			for _, it := range book.Pages[n].Items {
				if it.Text != nil && it.Text.Elem >= 0 && book.Elems[it.Text.Elem].Role == page.RoleCell {
					rows[book.Elems[it.Text.Elem].Level] = true
				}
			}
			boxes := 0
			for _, z := range book.Pages[n].Zones {
				if z.Kind != page.ZoneBox {
					continue
				}
				boxes++
				if top := s.TypeArea().Y + 5*s.Body.Leading; parts > 0 && z.Rect.Y > top {
					t.Errorf("%s: page %d: the table goes on at %v", name, n+1, z.Rect.Y.Pt())
				}
			}
			if seen += len(rows); len(rows) == 0 {
				continue
			}
			parts++
			if boxes != 1 || len(rows) < 3 {
				t.Errorf("%s: page %d: %d parts of %d rows", name, n+1, boxes, len(rows))
			}
		}
		if parts == 0 || parts > c.most || seen != c.rows {
			t.Errorf("%s: %d rows on %d pages of %d", name, seen, parts, len(book.Pages))
		}
	}
}
