package galley_test

import (
	"context"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/words"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// office sets blocks in a design and returns where the first line of each text begins, its size and the
// white over it.
func office(t *testing.T, design string, blocks []doc.Block) map[string]placed {
	t.Helper()
	s, err := styles.Load(design, styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range blocks {
		blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
	}
	set := galley.Setter{
		Sheet: s, Composer: inline.NewComposer(fonts.Embedded(), words.Open()), Width: s.ColumnWidth(),
	}
	g, err := set.Set(context.Background(), &doc.Document{Blocks: blocks}, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]placed{}
	for _, strip := range g.Strips {
		for _, it := range strip.Items {
			if it.Text == nil || it.Text.Elem == page.Artifact {
				continue
			}
			text := g.Elems[it.Text.Elem].Text
			if _, ok := out[text]; !ok {
				last := it.Text.Glyphs[len(it.Text.Glyphs)-1]
				out[text] = placed{it.Text.At.X, it.Text.At.X + last.X + it.Text.Size, it.Text.Size, strip.Above,
					strip.Clings, g.Under[it.Text.Elem]}
			}
		}
	}
	return out
}

type placed struct {
	x, end, size unit.Len
	above        int
	clings       bool
	under        bool
}

func credit(text string) doc.Block {
	return doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: text}
}

func signature(text string) doc.Block {
	return doc.Block{Kind: doc.Furniture, Role: doc.Signature, Text: text}
}

// What is attached stands under its label, which stands flush left and is none of the lines that sign;
// a note under the date stands where a paragraph begins.
func TestOffice(t *testing.T) {
	prose := doc.Block{Kind: doc.Paragraph, Text: "渡口的船期自下月起改为每日六班，请各村转告。"}
	rules := doc.Block{Kind: doc.Heading, Level: 1, Text: "岚水渡口管理办法"}
	notice := func() []doc.Block {
		return []doc.Block{prose, {Kind: doc.List, Items: []doc.Item{{Label: "附件：", Text: "岚水渡口管理办法"}}},
			signature("岚水县交通局"), signature("2026年5月6日"), credit("（此件公开发布）"), credit("附件1"), rules,
			{Kind: doc.Heading, Level: 2, Text: "第一章 总则"}, prose}
	}
	a4, gongwen := office(t, "a4", notice()), office(t, "gongwen", notice())
	for design, got := range map[string]map[string]placed{"a4": a4, "gongwen": gongwen} {
		if at := got["附件1"]; at.x != 0 || at.above == 0 || at.clings {
			t.Errorf("%s: the label is %+v", design, at)
		}
		if at := got["（此件公开发布）"]; at.x <= 0 || at.x > 3*at.size {
			t.Errorf("%s: the note is %+v", design, at)
		}
	}
	day, who := gongwen["2026年5月6日"], gongwen["岚水县交通局"]
	width := 28 * unit.FromPt(15.75)
	if right := width - day.end; right < 3*day.size || right > 5*day.size {
		t.Errorf("the day ends %v from the right", right)
	}
	if off := who.x + who.end - day.x - day.end; off < -2*day.size || off > 2*day.size || who.above != 1 {
		t.Errorf("who signs is off the middle of the day by %v: %+v", off/2, who)
	}
	if at := gongwen["岚水渡口管理办法"]; at.size <= day.size || at.x < 4*day.size {
		t.Errorf("the title of what is attached is %+v", at)
	}
	if at := gongwen["第一章 总则"]; at.x < 8*day.size {
		t.Errorf("the heading of a chapter is %+v", at)
	}
	if at := a4["第一章 总则"]; at.x > 2*at.size {
		t.Errorf("in a4 the heading of a chapter is %+v", at)
	}
}

// Other lines that speak of what is attached, or stand in brackets, are set as they were.
func TestOfficeOthers(t *testing.T) {
	prose := doc.Block{Kind: doc.Paragraph, Text: "渡口的船期自下月起改为每日六班，请各村转告。"}
	got := office(t, "a4", []doc.Block{
		{Kind: doc.Heading, Level: 1, Text: "附件"}, prose, // a chapter of its own
		credit("（作者系渡工）"), credit("附件1"), // nothing behind it
	})
	for text := range got {
		if at := got[text]; strings.HasPrefix(text, "附件1") && at.x == 0 {
			t.Errorf("%s is %+v", text, at)
		}
	}
	if at := got["（作者系渡工）"]; at.x < 3*at.size {
		t.Errorf("the author is %+v", at)
	}
	if at := got["附件"]; at.size <= got[prose.Text].size*104/100 {
		t.Errorf("a chapter of its own is %+v", at)
	}
	end := office(t, "a4", []doc.Block{prose, signature("特此通知。"), signature("岚水县交通局")})
	if end["特此通知。"].under || !end["岚水县交通局"].under {
		t.Errorf("the formula is of the text, who signs is not: %+v", end)
	}
	letter := office(t, "a4", []doc.Block{prose, signature("此致 敬礼！"), signature("岚水县交通局")})
	if !letter["此致 敬礼！"].under {
		t.Errorf("the wish stands under the text: %+v", letter)
	}
}
