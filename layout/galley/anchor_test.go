package galley

import (
	"slices"
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
)

// A statistic belongs to the paragraph that says the same; without one it stays.
func TestAnchors(t *testing.T) {
	prose := func(text string) doc.Block { return doc.Block{Kind: doc.Paragraph, Text: text} }
	stat := func(text string, figures ...string) doc.Block {
		k := doc.Block{Kind: doc.Callout, Text: text}
		for _, f := range figures {
			i := strings.IndexFunc(f, func(r rune) bool { return r >= '0' && r <= '9' })
			n := numberEnd(f[i:])
			k.Stats = append(k.Stats, doc.Stat{Text: f, Prefix: f[:i], Number: f[i : i+n], Unit: f[i+n:]})
		}
		return k
	}
	filler := func(i int) doc.Block {
		return prose("堤岸上的灯一盏一盏亮起来，散步的人慢慢多了。" + strings.Repeat("风", i))
	}
	head := func(text string) doc.Block { return doc.Block{Kind: doc.Heading, Level: 2, Text: text} }
	for _, c := range []struct {
		name   string
		blocks []doc.Block
		want   int    // the block behind which the first statistic stands
		says   string // by what it was found, "" where nothing is said
	}{
		{"the same figures", []doc.Block{filler(1), prose("全县疏浚河道186公里，投入资金4.2亿元，两岸居民都看在眼里。"), filler(2), filler(3),
			stat("今年疏浚河道186公里，投入4.2亿元。", "186公里", "4.2亿元")}, 1, "186公里、4.2亿元"},
		{"the same words", []doc.Block{filler(1), prose("白石滩湿地公园的观鸟栈道建成开放。"), filler(2),
			stat("观鸟栈道建成开放，白石滩湿地公园游客达到25万人次。", "达到25万人次")}, 1, "观鸟栈道建成开放"},
		{"a figure inside another is none", []doc.Block{filler(1), prose("另有3186公里的乡道。"), filler(2),
			stat("疏浚河道186公里。", "186公里")}, 2, ""},
		{"what many say tells nothing", []doc.Block{prose("白石滩湿地公园很大。"), prose("白石滩湿地公园很美。"), prose("白石滩湿地公园很静。"), filler(2),
			stat("白石滩湿地公园有游客25万人次。", "25万人次")}, 3, ""},
		{"the one beside it has it by right", []doc.Block{prose("白石滩湿地公园栽下了水杉。"), filler(2), prose("白石滩湿地公园来了许多人。"),
			stat("白石滩湿地公园有游客25万人次。", "25万人次")}, 2, ""},
		{"its own chapter says it, too", []doc.Block{prose("全县疏浚河道186公里，投入资金4.2亿元，两岸居民都看在眼里。"), head("水清了"),
			prose("今年疏浚河道以后，投入资金见了效，白鹭又回来了。"), filler(2),
			stat("今年疏浚河道186公里，投入资金4.2亿元。", "186公里", "4.2亿元")}, 2, "今年疏浚河道"},
		{"another chapter says a little of it", []doc.Block{prose("一年里疏浚河道186公里，两岸居民都看在眼里。"), head("水清了"),
			filler(1), filler(2), stat("疏浚河道186公里。", "186公里")}, 3, ""},
		{"another chapter says all of it", []doc.Block{prose("全县疏浚河道186公里，投入资金4.2亿元，两岸居民都看在眼里。"), filler(3),
			head("树绿了"), filler(1), filler(2),
			stat("今年疏浚河道186公里，投入资金4.2亿元。", "186公里", "4.2亿元")}, 0, "186公里、4.2亿元"},
		{"a heading over it alone", []doc.Block{prose("一年里疏浚河道186公里，两岸居民都看在眼里。"), filler(1), head("水清了"),
			stat("疏浚河道186公里。", "186公里"), filler(2), filler(3)}, 2, ""},
	} {
		g := set(t, setter(t, "broadsheet"), c.blocks...)
		if len(g.Groups) != 1 {
			t.Errorf("%s: %d groups", c.name, len(g.Groups))
			continue
		}
		want := len(set(t, setter(t, "broadsheet"), c.blocks[:c.want+1]...).Strips)
		if got := g.Groups[0].Anchor; got != want {
			t.Errorf("%s: stands before strip %d, want %d", c.name, got, want)
		}
		i := slices.IndexFunc(g.Diags, func(d diag.Diagnostic) bool { return d.Code == "callout-anchor" })
		if (i >= 0) != (c.says != "") || i >= 0 && !strings.Contains(g.Diags[i].Msg.EN, c.says) {
			t.Errorf("%s: %v", c.name, g.Diags)
		}
	}
}

// Statistics whose places are near stand together, wherever they stood in the report.
func TestNeighboursStandTogether(t *testing.T) {
	text := "全年办理来信三千件，办结率98.6%，比上年提高了不少。"
	for _, c := range []struct {
		between int // paragraphs
		groups  int
	}{{1, 1}, {4, 2}} {
		var blocks []doc.Block
		blocks = append(blocks, callout(text))
		for range c.between {
			blocks = append(blocks, para(10))
		}
		if g := set(t, setter(t, "broadsheet"), append(blocks, callout(text))...); len(g.Groups) != c.groups {
			t.Errorf("%d paragraphs between: %d groups", c.between, len(g.Groups))
		}
	}
}
