package layout_test

import (
	"context"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// The kicker belongs to the title: more white stands over it than between the two.
func TestKickerStandsAtItsTitle(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了", Kicker: "走基层", Subtitle: "两岸只要三分钟"}}
	for range 12 {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。", Pos: diag.Pos{File: "f", Line: 1, Col: 1}})
	}
	for _, name := range styles.Presets() {
		s, err := styles.Load(name, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		top := map[page.ElemRole]unit.Len{}
		bottom := map[page.ElemRole]unit.Len{}
		for _, it := range book.Pages[0].Items {
			if g := it.Text; g != nil && g.Elem >= 0 {
				role := book.Elems[g.Elem].Role
				top[role], bottom[role] = g.At.Y-g.Size.Mul(880, 1000), g.At.Y+g.Size.Mul(120, 1000)
			}
		}
		over, between := top[page.RoleKicker]-s.Page.Top, top[page.RoleTitle]-bottom[page.RoleKicker]
		if over <= between || between <= 0 {
			t.Errorf("%s: %.1f pt over the kicker, %.1f pt between it and the title", name, over.Pt(), between.Pt())
		}
	}
}
