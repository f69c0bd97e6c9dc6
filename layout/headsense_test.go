package layout_test

import (
	"context"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/words"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// A better break costs a title one step of size, two at a comma; a title that would lose more goes to the
// edge of its width or on three lines, and one that ends where it should stays as it is.
func TestTitleSizeForItsBreak(t *testing.T) {
	for _, c := range []struct{ title, lines string }{
		{"石桥镇入选全省深化农村集体产权制度改革试点先进单位", "36 石桥镇入选全省深化|农村集体产权制度改革|试点先进单位"},
		{"全省首条环山高速铁路石桥至柳湾段正式进入联调联试阶段", "36 全省首条环山高速铁路|石桥至柳湾段正式进入|联调联试阶段"},
		{"镇党委会召开会议学习贯彻习近平总书记重要讲话精神研究部署安全生产工作", "28 镇党委会召开会议学习贯彻|习近平总书记重要讲话精神|研究部署安全生产工作"},
		{"春茶采摘进入最忙的时候，茶农朋友最关心的六件事这里有答案", "28 春茶采摘进入最忙的时候，|茶农朋友最关心的六件事这里有答案"},
		{"石桥县人民政府办公室关于做好今冬明春火灾防控工作的通知", "28 石桥县人民政府办公室|关于做好今冬明春火灾防控工作的通知"},
		{"渡口边的新茶摊，开了三十年", "36 渡口边的新茶摊，开了三十年"},
		{"渡口边的老茶摊又开张 两岸乡亲都来坐一坐喝一碗茶", "36 渡口边的老茶摊又开张|两岸乡亲都来坐一坐喝一碗茶"},
	} {
		s, err := styles.Load("a4", styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := &doc.Document{Meta: doc.Meta{Title: c.title}}
		for range 30 {
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Pos: diag.Pos{File: "f", Line: 1, Col: 1},
				Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。"})
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{Words: words.Open()})
		if err != nil {
			t.Fatal(err)
		}
		if got := titleLines(book); got != c.lines {
			t.Errorf("%s: %s, want %s", c.title, got, c.lines)
		}
	}
}

// titleLines are the size of the title on the first page and its lines.
func titleLines(book *page.Book) string {
	var out strings.Builder
	top := unit.Len(-1)
	for _, it := range book.Pages[0].Items {
		g := it.Text
		if g == nil || g.Elem < 0 || book.Elems[g.Elem].Role != page.RoleTitle {
			continue
		}
		if top < 0 {
			out.WriteString(strings.TrimSuffix(g.Size.String(), "pt") + " ")
		} else if g.At.Y != top {
			out.WriteString("|")
		}
		top = g.At.Y
		for _, x := range g.Glyphs {
			out.WriteString(strings.TrimSpace(x.Text))
		}
	}
	return out.String()
}
