package layout_test

import (
	"context"
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

// What the furniture of a page has no room for is cut, with a warning that names the setting, and
// nothing stands off the paper; what is no date is told with its line.
func TestFurnitureHasRoom(t *testing.T) {
	long := strings.Repeat("长", 80)
	text := strings.Repeat("天刚亮，渡口的船就开了。", 9) + "天黑了才散。"
	day := diag.Pos{File: "f", Line: 3}
	for _, c := range []struct{ name, date, set, want string }{
		{"name", "", "running-head.name=" + long, "furniture-cut running-head.name"},
		{"section", "", "running-head.section=" + long, "furniture-cut running-head.section"},
		{"date", "", "running-head.date=" + long, "furniture-cut running-head.date"},
		{"editors", "", "running-head.editors=" + long + long, "furniture-cut running-head.editors"},
		{"masthead", "", "masthead.name=报;masthead.info=" + long, "furniture-cut masthead.info"},
		{"all in their places", "2026-09-18", "running-head.name=云溪日报;running-head.section=要闻;masthead.name=云溪日报;masthead.info=第 31 期", ""},
		{"no day of any month", "2026年9月31日", "", "no-date f:3"},
		{"weather", "2026年9月18日 星期五 晴", "", "date-cut f:3"},
		{"an hour", "发布时间：2026年9月18日 10:30", "", ""},
		{"another calendar", "发布日期：民国112年3月5日", "", ""},
	} {
		var set []string
		if c.set != "" {
			set = strings.Split(c.set, ";")
		}
		s, err := styles.Load("a4", styles.Options{Set: set})
		if err != nil {
			t.Fatal(err)
		}
		d := &doc.Document{
			Meta:   doc.Meta{Title: "渡口", Date: c.date, Pos: diag.Pos{File: "f", Line: 1}},
			Blocks: []doc.Block{{Kind: doc.Paragraph, Text: text, Pos: diag.Pos{File: "f", Line: 5}}},
			Places: map[string]diag.Pos{"date": day},
		}
		book, diags, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, g := range diags {
			if g.Code == "furniture-cut" || g.Code == "no-date" || g.Code == "date-cut" {
				got += g.Code + " "
				if g.Pos == day {
					got += "f:3"
				} else {
					key, _, _ := strings.Cut(g.Msg.EN, " ")
					got += strings.TrimSuffix(key, ":")
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %v", c.name, got, c.want, diags)
		}
		if x := rightmost(&book.Pages[0]); x > book.Pages[0].Trim.W {
			t.Errorf("%s: something stands at %v of %v pt", c.name, x, book.Pages[0].Trim.W)
		}
	}
}

// rightmost is where the last glyph of a page begins.
func rightmost(pg *page.Page) (x unit.Len) {
	for _, it := range pg.Items {
		if it.Text == nil {
			continue
		}
		for _, g := range it.Text.Glyphs {
			x = max(x, it.Text.At.X+g.X)
		}
	}
	return x
}
