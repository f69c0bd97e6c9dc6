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

// A box that is all that stands under a vertical headline ends with its column, also one that
// is set a little closer than the lines it is given (found by TestRandomDocuments).
func TestBoxUnderVerticalHeadline(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: strings.Repeat("柳", 3), Kicker: "柳，", Subtitle: strings.Repeat("柳", 27), Byline: []string{"本报记者 江平一岸！？"}}}
	add := func(b doc.Block, chars int) *doc.Block {
		b.Text, b.Pos = strings.Repeat("柳", chars), diag.Pos{File: "f", Line: len(d.Blocks) + 1, Col: 1}
		d.Blocks = append(d.Blocks, b)
		return &d.Blocks[len(d.Blocks)-1]
	}
	callout := func(chars int, label string) {
		add(doc.Block{Kind: doc.Callout, Stats: []doc.Stat{{Text: "13.5%", Number: "13.5", Unit: "%", Label: label}}}, chars)
	}
	add(doc.Block{Kind: doc.Paragraph}, 13)
	add(doc.Block{Kind: doc.Paragraph}, 5)
	add(doc.Block{Kind: doc.Paragraph}, 13)
	callout(14, strings.Repeat("柳", 7))
	callout(11, strings.Repeat("柳", 5))
	add(doc.Block{Kind: doc.Paragraph}, 216)
	add(doc.Block{Kind: doc.Paragraph}, 2)
	add(doc.Block{Kind: doc.Paragraph, Role: doc.EditorNote}, 264)
	callout(105, strings.Repeat("柳", 9))
	add(doc.Block{Kind: doc.Heading, Level: 2}, 23)
	add(doc.Block{Kind: doc.Heading, Level: 1}, 10).Subtitle = "柳岸，"
	add(doc.Block{Kind: doc.Heading, Level: 2}, 2)
	callout(3, "柳柳")
	for _, span := range []string{"0", "1", "2"} {
		s, err := styles.Load("broadsheet", styles.Options{Set: []string{"columns.count=6", "page.height=200mm", "pages=1", "box.design=bar", "head.vertical=true", "masthead.name=云溪日报", "body.drop=3", "section.span=" + span}})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkPage(t, book, &book.Pages[0], s)
	}
}

// On a page of one column a frame is as high as what is in it, whatever lines it is given: what is left is
// white beside the text. A page that is to be filled has no such white.
func TestFrameOfOneColumn(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}}
	add := func(b doc.Block) {
		b.Pos = diag.Pos{File: "f", Line: len(d.Blocks) + 1, Col: 1}
		d.Blocks = append(d.Blocks, b)
	}
	for range 12 {
		add(doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("河上新修了一座桥，两岸的人来往方便。", 5)})
		add(doc.Block{Kind: doc.Callout, Text: "62个 重点项目", Stats: []doc.Stat{{Text: "62个", Number: "62", Unit: "个", Label: "重点项目"}}})
	}
	s, err := styles.Load("gongwen", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	heights := map[unit.Len]int{}
	for i := range book.Pages {
		for _, z := range book.Pages[i].Zones {
			if z.Kind == page.ZoneBox {
				heights[z.Rect.H]++
			}
		}
	}
	if len(heights) != 1 {
		t.Errorf("frames of one content are of %d heights: %v", len(heights), heights)
	}
}

// A row that is higher than a page is named by its table and its place, also where the first cell is empty.
func TestRowHigherThanAPage(t *testing.T) {
	long := strings.Repeat("河上新修了一座桥，两岸的人来往方便。", 400)
	d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: []doc.Block{
		{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便。", Pos: diag.Pos{File: "f", Line: 3, Col: 1}},
		{Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{}, {Text: "说明"}}, {{Text: "新桥"}, {Text: long}}},
			Pos: diag.Pos{File: "f", Line: 5, Col: 1}},
	}}
	s, err := styles.Load("a4", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
	if f, ok := diag.AsFault(err); !ok || f.Pos.Line != 5 || !strings.Contains(f.Msg.EN, "说明") {
		t.Errorf("%v", err)
	}
}
