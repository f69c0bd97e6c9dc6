package layout_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// Each statistic of a report of short chapters is read under the heading that it was written under, whatever
// the design; the text is there, once, by the proof of Compose.
func TestBoxesOfShortChapters(t *testing.T) {
	var blocks []doc.Block
	for i := range 5 {
		blocks = append(blocks, doc.Block{Kind: doc.Heading, Level: 1, Text: fmt.Sprintf("第%d条路", i+1)},
			doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("沿河的人家一早就开了门。", 9)},
			doc.Block{Kind: doc.Callout, Text: fmt.Sprintf("%d户 沿河人家", 300+i),
				Stats: []doc.Stat{{Text: fmt.Sprintf("%d户", 300+i), Number: fmt.Sprint(300 + i), Unit: "户"}}})
	}
	blocks = append(blocks, doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("日子就这样过下去。", 12)})
	for _, design := range []string{"a4", "tabloid", "magazine", "gongwen"} {
		s, err := styles.Load(design, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), &doc.Document{Blocks: blocks}, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if n := misplaced(book); n > 0 {
			t.Errorf("%s: %d of 5 statistics under another heading", design, n)
		}
	}
}

// misplaced counts the statistics that follow another heading, by columns, than that which they follow in the report.
func misplaced(book *page.Book) (n int) {
	last, own := -1, map[int]int{}
	for i, e := range book.Elems {
		switch e.Role {
		case page.RoleHeading:
			last = i
		case page.RoleCallout:
			own[i] = last
		}
	}
	type place struct{ page, col, y int }
	at := map[int]place{}
	before := func(a, b place) bool {
		return a.page < b.page || a.page == b.page && (a.col < b.col || a.col == b.col && a.y < b.y)
	}
	for p, pg := range book.Pages {
		for _, it := range pg.Items {
			if g := it.Text; g != nil && g.Elem >= 0 {
				here := place{p, 0, int(g.At.Y.Pt())}
				for _, z := range pg.Zones {
					if z.Kind == page.ZoneColumn && z.Rect.X < g.At.X+8*unit.Pt {
						here.col++
					}
				}
				if was, ok := at[g.Elem]; !ok || before(here, was) {
					at[g.Elem] = here
				}
			}
		}
	}
	for box, head := range own {
		read := -1
		for i, e := range book.Elems {
			if e.Role == page.RoleHeading && before(at[i], at[box]) && (read < 0 || before(at[read], at[i])) {
				read = i
			}
		}
		if read != head {
			n++
		}
	}
	return n
}
