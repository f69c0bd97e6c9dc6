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
	"dayang/layout/unit"
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

// compose lays a report out in a design.
func compose(t *testing.T, d *doc.Document, style string) (*page.Book, *styles.Sheet, error) {
	t.Helper()
	s, err := styles.Load(style, styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
	return book, s, err
}

// rowsOn are the rows of tables of which a cell stands on a page.
func rowsOn(book *page.Book, n int) map[int]bool {
	rows := map[int]bool{}
	for _, it := range book.Pages[n].Items {
		if it.Text != nil && it.Text.Elem >= 0 && book.Elems[it.Text.Elem].Role == page.RoleCell {
			rows[book.Elems[it.Text.Elem].Level] = true
		}
	}
	return rows
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
		book, s, err := compose(t, longTable(c.before, c.rows, c.after), c.style)
		if err != nil {
			t.Fatal(name, err)
		}
		parts, seen := 0, 0
		for n := range book.Pages {
			rows := rowsOn(book, n)
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

// The text that leads to a table stands over it: under it two rows are a beginning if they are high.
func TestHighRows(t *testing.T) {
	for _, rows := range []int{5, 7, 9, 11} {
		d := longTable(1, rows, 2)
		table := &d.Blocks[1]
		for i := range table.Rows[1:] {
			table.Rows[i+1][3].Text = strings.Repeat("由村集体林场牵头，沿河农户各管一段，", 3)
		}
		book, _, err := compose(t, d, "gongwen")
		if err != nil {
			t.Fatal(rows, err)
		}
		text, cell := unit.Len(1<<62), unit.Len(1<<62)
		for _, it := range book.Pages[0].Items {
			if it.Text == nil || it.Text.Elem < 0 {
				continue
			}
			switch book.Elems[it.Text.Elem].Role {
			case page.RoleParagraph:
				text = min(text, it.Text.At.Y)
			case page.RoleHeadCell:
				cell = min(cell, it.Text.At.Y)
			}
		}
		if text > cell || text == 1<<62 {
			t.Errorf("%d rows: text from %v, table from %v", rows, text.Pt(), cell.Pt())
		}
		for n := range book.Pages {
			if on := len(rowsOn(book, n)); on == 1 {
				t.Errorf("%d rows: page %d has one row", rows, n+1)
			}
		}
	}
}

// Parts of a table that is narrower than half of the sheet stand side by side, text beside them.
func TestNarrowLongTables(t *testing.T) {
	for _, c := range []struct{ before, rows, tables, pages int }{
		{12, 150, 1, 1}, {6, 400, 1, 2}, {2, 1000, 1, 5}, {1, 120, 8, 3},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "各村林木种植情况"}}
		for range c.tables {
			one := longTable(c.before, c.rows, c.before)
			for i := range one.Blocks {
				k := &one.Blocks[i]
				for r := range k.Rows {
					k.Rows[r] = k.Rows[r][:3]
				}
				k.Pos.Line = len(d.Blocks) + 1
				d.Blocks = append(d.Blocks, *k)
			}
		}
		book, _, err := compose(t, d, "broadsheet")
		if err != nil {
			t.Fatal(c, err)
		}
		if len(book.Pages) > c.pages {
			t.Errorf("%d tables of %d rows on %d pages, not %d", c.tables, c.rows, len(book.Pages), c.pages)
		}
		for n := range book.Pages { // parts side by side: their heads stand on one line, 续表 over the first
			heads, again := map[unit.Len]bool{}, 0
			for _, it := range book.Pages[n].Items {
				switch {
				case it.Text == nil:
				case glyphs(it.Text) == "续表":
					again++
				case glyphs(it.Text) == "乡镇":
					heads[it.Text.At.Y] = true
				}
			}
			if c.tables == 1 && (len(heads) > 1 || again > 1 || again == 1 && n == 0) {
				t.Errorf("%d rows: page %d: heads at %v, %d times 续表", c.rows, n+1, heads, again)
			}
		}
	}
}

// What no page has room for is named.
func TestTableThatFitsNowhere(t *testing.T) {
	for name, change := range map[string]func(*doc.Block){
		"a row":       func(k *doc.Block) { k.Rows[3][3].Text = strings.Repeat("村集体林场和沿河农户，", 400) },
		"joined rows": func(k *doc.Block) { k.Rows[1][0].RowSpan = 200; k.Rows[2] = k.Rows[2][1:] },
	} {
		d := longTable(2, 200, 2)
		change(&d.Blocks[2])
		_, _, err := compose(t, d, "a4")
		f, ok := diag.AsFault(err)
		if !ok || f.Pos.Line != 3 || !strings.Contains(f.Print(diag.ZH), "乡镇") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The first part of a long table stands under no more than a few lines of the text that comes after it, so
// that the last page has more of that than a scrap; one that goes whole on a page stands where it did.
func TestTextAfterALongTable(t *testing.T) {
	for _, c := range []struct {
		style               string
		before, rows, after int
		most                int // characters of that text over it
	}{
		{"a4", 5, 60, 6, 120},
		{"a4", 7, 60, 6, 120},
		{"magazine", 5, 60, 6, 120},
		{"tabloid", 7, 60, 6, 120},
	} {
		d := longTable(c.before, c.rows, c.after)
		for i := range d.Blocks[c.before+1:] {
			d.Blocks[c.before+1+i].Text = strings.Repeat("后来又补种了一批，都由各村自己管护，到了秋天再看长势如何。", 4)
		}
		book, _, err := compose(t, d, c.style)
		if err != nil {
			t.Fatal(err)
		}
		first, after := rowsOn(book, 0), 0
		for _, it := range book.Pages[0].Items {
			if it.Text != nil && it.Text.Elem >= 0 && strings.HasPrefix(book.Elems[it.Text.Elem].Text, "后来") {
				after += len(it.Text.Glyphs)
			}
		}
		if len(first) == 0 || len(first) > c.rows {
			t.Errorf("%s: %d rows on the first page", c.style, len(first))
		}
		if after > c.most {
			t.Errorf("%s: %d characters after the table over it", c.style, after)
		}
	}
}
