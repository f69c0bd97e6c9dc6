package layout_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
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

// report is a feature of three sections with cross-heads, run-in heads and statistics.
func report(paras int) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "一条河走过的三年", Subtitle: "写在城北河道贯通的日子", Byline: []string{"本报记者 辛苇"}}}
	add := func(b doc.Block) {
		b.Pos = diag.Pos{File: "f", Line: len(d.Blocks) + 1, Col: 1}
		d.Blocks = append(d.Blocks, b)
	}
	for i := range paras {
		switch {
		case i%18 == 0:
			add(doc.Block{Kind: doc.Heading, Level: 1, Text: "清淤截污 还河于民", Subtitle: "两岸人的账本"})
		case i%6 == 0:
			add(doc.Block{Kind: doc.Heading, Level: 2, Text: fmt.Sprintf("第%d段先通水，再铺路，岸边的店铺一家不少。", i)})
		case i%7 == 3:
			add(doc.Block{Kind: doc.Callout, Text: fmt.Sprintf("三年里沿河铺设管道%d公里，接入住户四千三百家，雨天不再返水的小区占全部的九成以上。", i+40),
				Stats: []doc.Stat{{Text: fmt.Sprintf("%d公里", i+40), Number: fmt.Sprint(i + 40), Unit: "公里", Label: "沿河铺设管道"}}})
		}
		text := fmt.Sprintf("第%d天的清早，", i+3) + strings.Repeat("河边的泵站又响了起来，老人照旧绕着新修的步道走上两圈，", 1+i%4) + "回家时太阳刚刚升过桥头。"
		if i%3 == 1 {
			add(doc.Block{Kind: doc.Paragraph, Text: "守住水源。" + text, RunIn: "守住水源。"})
		} else {
			add(doc.Block{Kind: doc.Paragraph, Text: text})
		}
	}
	return d
}

// holes returns the share of the columns in thousandths that is white in pieces of more
// than two lines.
func holes(book *page.Book, s *styles.Sheet) int {
	var white, all unit.Len
	for i := range book.Pages {
		pg := &book.Pages[i]
		step := pg.Grid.Step
		for c := range s.Columns.Count {
			type piece struct{ top, bottom unit.Len }
			var pieces []piece
			x := s.ColumnX(c) + s.ColumnWidth()/2
			top, bottom := unit.Len(0), s.TypeArea().Bottom()
			for _, z := range pg.Zones {
				switch in := z.Rect.X <= x && x < z.Rect.Right(); {
				case in && z.Kind == page.ZoneBox:
					pieces = append(pieces, piece{z.Rect.Y, z.Rect.Bottom()})
				case in && z.Kind == page.ZoneHead:
					top = z.Rect.Bottom()
				}
			}
			for _, it := range pg.Items {
				if g := it.Text; g != nil && g.Elem >= 0 && g.At.Y > top {
					if right := g.At.X + g.Glyphs[len(g.Glyphs)-1].X + g.Size; g.At.X < x+s.ColumnWidth()/2 && right > x-s.ColumnWidth()/2 {
						pieces = append(pieces, piece{g.At.Y - g.Size, g.At.Y + g.Size/8})
					}
				}
			}
			slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.top, b.top) })
			if len(pieces) == 0 {
				white, all = white+bottom-top, all+bottom-top
				continue
			}
			at := pieces[0].top
			all += bottom - at
			for _, p := range append(pieces, piece{bottom, bottom}) {
				if gap := p.top - at; gap > step*22/10 {
					white += gap
				}
				at = max(at, p.bottom)
			}
		}
	}
	return int(white * 1000 / all)
}

// A report that is asked to fill the pages that it takes fills them with no more than a
// fiftieth of white, or says that it cannot.
func TestFilledPages(t *testing.T) {
	const most = 20 // thousandths
	filled := 0
	for _, name := range []string{"broadsheet", "tabloid", "a3", "a4", "magazine", "gongwen"} {
		for _, paras := range []int{62, 66, 70} {
			d := report(paras)
			s, err := styles.Load(name, styles.Options{})
			if err != nil {
				t.Fatal(err)
			}
			book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
			if err != nil {
				t.Fatal(err)
			}
			n := len(book.Pages)
			if s, err = s.With(func(s *styles.Sheet) { s.Pages = n }); err != nil {
				t.Fatal(err)
			}
			book, diags, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(book.Pages) != n {
				t.Errorf("%s, %d paragraphs: %d pages instead of %d", name, paras, len(book.Pages), n)
			}
			if slices.ContainsFunc(diags, func(d diag.Diagnostic) bool { return d.Code == "fit-short" }) {
				continue
			}
			if filled++; holes(book, s) > most {
				t.Errorf("%s, %d paragraphs: %d thousandths of the columns are white", name, paras, holes(book, s))
			}
		}
	}
	if filled < 12 {
		t.Errorf("only %d of 18 fill their pages", filled)
	}
}

// A report that does not reach the last of the pages that it is asked to fill is an
// error, one that ends early on it a warning.
func TestPagesThatAreNotReached(t *testing.T) {
	d := report(30)
	for _, c := range []struct {
		pages int
		want  diag.Severity
	}{{1, diag.Warning}, {2, diag.Error}, {5, diag.Error}} {
		s, err := styles.Load("broadsheet", styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if s, err = s.With(func(s *styles.Sheet) { s.Pages = c.pages }); err != nil {
			t.Fatal(err)
		}
		book, diags, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(diags, func(d diag.Diagnostic) bool { return d.Code == "fit-short" })
		if at < 0 || diags[at].Severity != c.want || len(book.Pages) != 1 {
			t.Errorf("%d pages asked for, %d made: %v", c.pages, len(book.Pages), diags)
		}
	}
}
