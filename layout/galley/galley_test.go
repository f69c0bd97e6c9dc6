package galley

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

func setter(t *testing.T, design string, set ...string) *Setter {
	t.Helper()
	s, err := styles.Load(design, styles.Options{Set: set})
	if err != nil {
		t.Fatal(err)
	}
	return &Setter{Sheet: s, Composer: inline.NewComposer(fonts.Embedded(), nil), Width: s.ColumnWidth()}
}

func set(t *testing.T, s *Setter, blocks ...doc.Block) *Galley {
	t.Helper()
	for i := range blocks {
		blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
	}
	g, err := s.Set(t.Context(), &doc.Document{Blocks: blocks}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func para(n int) doc.Block {
	return doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("河边新修了一条路，", n) + "走的人很多。"}
}

// shown is the text that the items carry for an element, in painting order.
func shown(items []page.Item, elem int) string {
	var b strings.Builder
	for _, it := range items {
		if it.Text != nil && it.Text.Elem == elem {
			for _, g := range it.Text.Glyphs {
				b.WriteString(g.Text)
			}
		}
	}
	return b.String()
}

func TestParagraphKeepsItsEdgesTogether(t *testing.T) {
	g := set(t, setter(t, "broadsheet"), para(8))
	n := len(g.Strips)
	if n < 4 || !g.Strips[0].KeepNext || !g.Strips[n-1].NoStart {
		t.Fatalf("%d lines: %+v … %+v", n, g.Strips[0].Strip, g.Strips[n-1].Strip)
	}
	for _, s := range g.Strips {
		if s.Rows != 1 {
			t.Errorf("a line takes %d rows", s.Rows)
		}
	}
}

// A paragraph that can be set longer really has a line more, one shorter a line less.
func TestResets(t *testing.T) {
	s := setter(t, "broadsheet")
	found := 0
	for n := 5; n < 60; n++ {
		g := set(t, s, para(n))
		p := g.Paras[0]
		lines := p.End - p.First
		if p.Loose > 0 {
			found++
			if got := len(g.Reset(p, 1)); got != lines+1 {
				t.Fatalf("longer: %d lines of %d", got, lines)
			}
		}
		if p.Tight > 0 {
			found++
			if got := len(g.Reset(p, -1)); got != lines-1 {
				t.Fatalf("shorter: %d lines of %d", got, lines)
			}
		}
	}
	if found == 0 {
		t.Error("no paragraph could be reset")
	}
}

// Headings one right under the other are a group: white is added over the first only, and
// none stands between them that the first does not have under it.
func TestStackedHeadings(t *testing.T) {
	section := doc.Block{Kind: doc.Heading, Level: 1, Text: "一、水渠"}
	cross := doc.Block{Kind: doc.Heading, Level: 2, Text: "（一）修渠"}
	deeper := doc.Block{Kind: doc.Heading, Level: 3, Text: "1. 清淤"}
	for _, c := range []struct {
		design          string
		blocks          []doc.Block
		above, stretch  int // of the heading before the last paragraph
		first           int // lines that may be added over the first
		free, freeFirst bool
	}{
		{"broadsheet", []doc.Block{para(2), cross, para(2)}, 1, 1, 1, true, true},
		{"broadsheet", []doc.Block{section, cross, para(2)}, 0, 0, 3, true, false},
		{"broadsheet", []doc.Block{section, section, para(2)}, 0, 0, 4, true, false},
		{"broadsheet", []doc.Block{cross, deeper, para(2)}, 1, 0, 2, true, false},
		{"gongwen", []doc.Block{section, cross, para(2)}, 0, 0, 2, false, false},
	} {
		g := set(t, setter(t, c.design), c.blocks...)
		var heads []Strip
		for _, s := range g.Strips {
			if s.Head {
				heads = append(heads, s)
			}
		}
		first, last := heads[0], heads[len(heads)-1]
		if last.Above != c.above || last.Stretch != c.stretch || first.Stretch != c.first || last.Free > 0 != c.free || first.Free > 0 != c.freeFirst {
			t.Errorf("%s, %s over %s: %d lines and up to %d more over it, %d over the first, %v and %v pt free", c.design, c.blocks[0].Text, c.blocks[1].Text,
				last.Above, last.Stretch, first.Stretch, first.Free.Pt(), last.Free.Pt())
		}
	}
}

func TestHeadings(t *testing.T) {
	g := set(t, setter(t, "broadsheet"),
		doc.Block{Kind: doc.Heading, Level: 1, Text: "治水为先 旧貌渐改", Subtitle: "一条河唤醒一座城"}, para(1),
		doc.Block{Kind: doc.Heading, Level: 2, Text: "把路修到每家门前，让孩子走得安全。"}, para(1))
	if s := g.Strips[0]; !s.Head || !s.KeepNext || s.Rows != 4 {
		t.Errorf("section: %+v", s.Strip)
	}
	if len(g.Outline) != 2 || g.Outline[0].Level != 1 || g.Outline[1].Level != 2 {
		t.Errorf("outline: %+v", g.Outline)
	}
	if got := shown(g.Strips[0].Items, g.Strips[0].Elem); strings.ReplaceAll(got, " ", "") != "治水为先旧貌渐改——一条河唤醒一座城" {
		t.Errorf("section shows %q", got)
	}
}

// Lines of verse keep together as those of a paragraph do; four of them are not parted.
func TestVerseKeepsTogether(t *testing.T) {
	for n, want := range map[int]string{1: "-", 2: ">.", 4: ">>>.", 6: ">----."} {
		k := doc.Block{Kind: doc.Verse}
		for range n {
			k.Items = append(k.Items, doc.Item{Text: "河水从门前流过"})
		}
		got := ""
		for i, s := range set(t, setter(t, "a4"), k).Strips {
			switch {
			case s.KeepNext:
				got += ">"
			case s.NoStart && i > 0:
				got += "."
			default:
				got += "-"
			}
		}
		if got != want {
			t.Errorf("%d lines: %s, want %s", n, got, want)
		}
	}
}

// A line of verse too long for its column goes on further in, behind a mark or between words; two
// clauses of one length are two lines. All lines of the report begin an em in, where more of them
// then fit.
func TestLongVerse(t *testing.T) {
	for _, c := range []struct {
		verse, want []string
		indent      unit.Len // em
	}{
		{[]string{"河水从门前流过", "东风一夜吹过石板桥头，满河的灯火都亮了。"}, []string{"河水从门前流过", "东风一夜吹过石板桥头，", "+满河的灯火都亮了。"}, 2},
		{[]string{"东风一夜、两夜吹过桥头，灯火、河水都亮了。"}, []string{"东风一夜、两夜吹过桥头，", "+灯火、河水都亮了。"}, 2},
		{[]string{"一篙春水绕前村，两岸人家半掩门。"}, []string{"一篙春水绕前村，", "两岸人家半掩门。"}, 2},
		{[]string{"风吹过桥头 满河的灯火一盏一盏亮"}, []string{"风吹过桥头", "+满河的灯火一盏一盏亮"}, 2},
		{[]string{"河水从每一家的门前慢慢地流过"}, []string{"河水从每一家的门前慢慢地流过"}, 1},
		{[]string{"河水从门前流过", "河水从每一家每一户的门前慢慢地流过去又流回来看看那些还没有睡的人"}, []string{"河水从门前流过", "河水从每一家每一户的门前慢", "+慢地流过去又流回来看看", "+那些还没有睡的人"}, 2},
	} {
		k := doc.Block{Kind: doc.Verse}
		for _, l := range c.verse {
			k.Items = append(k.Items, doc.Item{Text: l})
		}
		g := set(t, setter(t, "a4"), k)
		var got []string
		for _, s := range g.Strips {
			got = append(got, strings.TrimSpace(shown(s.Items, s.Elem)))
			at := c.indent * g.b.Sheet.Body.Size
			if x := s.Items[0].Text.At.X + s.Items[0].Text.Glyphs[0].X; x == at+2*g.b.Sheet.Body.Size {
				got[len(got)-1] = "+" + got[len(got)-1]
			} else if x != at {
				t.Errorf("%s begins at %v pt", got[len(got)-1], x.Pt())
			}
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s, want %s", strings.Join(got, "|"), strings.Join(c.want, "|"))
		}
	}
}

// Stanzas stand a line apart, and a poem of several so far from the prose around it, but not
// from its heading; a stanza that is quoted stands in its prose.
func TestStanzas(t *testing.T) {
	prose := doc.Block{Kind: doc.Paragraph, Text: "他念了一首诗。"}
	head := doc.Block{Kind: doc.Heading, Level: 2, Text: "灯"}
	stanza := doc.Block{Kind: doc.Verse, Items: []doc.Item{{Text: "河水从门前流过"}, {Text: "灯火亮了"}}}
	couplets := doc.Block{Kind: doc.Verse, Items: []doc.Item{{Text: "河水绕门，灯火渡头。"}, {Text: "月到中庭，人在高楼。"}}}
	both := doc.Block{Kind: doc.Verse, Items: []doc.Item{{Text: "河水从门前流过"}, {Text: "灯火亮了"}, {}, {Text: "夜深了"}, {Text: "船还没有来"}}}
	for name, c := range map[string]struct {
		blocks []doc.Block
		want   string // a strip with white over it, one without
	}{
		"two blocks":       {[]doc.Block{stanza, stanza}, "..-."},
		"an empty line":    {[]doc.Block{both}, "..-."},
		"between prose":    {[]doc.Block{prose, stanza, stanza, prose}, ".-.-.-"},
		"in prose, whole":  {[]doc.Block{prose, both, prose}, ".-.-.-"},
		"quoted":           {[]doc.Block{prose, stanza, prose}, "...."},
		"a poem and prose": {[]doc.Block{head, couplets, prose}, "-..-"},
		"a couplet":        {[]doc.Block{head, stanza, prose}, "-..."},
		"line by line":     {[]doc.Block{head, couplets, prose, stanza, prose}, "-......"},
		"two sections":     {[]doc.Block{head, couplets, prose, head, couplets, prose}, "-..--..-"},
		"under a heading":  {[]doc.Block{prose, head, stanza, stanza}, ".-..-."},
	} {
		got := ""
		for _, s := range set(t, setter(t, "a4"), c.blocks...).Strips {
			if s.Above > 0 {
				got += "-"
			} else {
				got += "."
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// The white under a poem stays when the paragraph after it is set in another number of lines.
func TestWhiteStays(t *testing.T) {
	stanza := doc.Block{Kind: doc.Verse, Items: []doc.Item{{Text: "河水从门前流过"}, {Text: "灯火亮了"}}}
	prose := doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("河上新修了一座桥，两岸的人来往方便了许多，孩子上学也不用再等渡船。", 8)}
	g := set(t, setter(t, "a4"), stanza, stanza, prose)
	p := g.Paras[len(g.Paras)-1]
	for _, by := range []int{-1, 1} {
		if by > 0 && p.Loose == 0 || by < 0 && p.Tight == 0 {
			continue
		}
		if lines := g.Reset(p, by); len(lines) != p.End-p.First+by || lines[0].Above != 1 {
			t.Errorf("%+d: %d lines for %d, %d white", by, len(lines), p.End-p.First, lines[0].Above)
		}
	}
	if p.Loose+p.Tight == 0 {
		t.Error("the paragraph does not vary")
	}
}

// Long headings of level 1 are smaller, all of a report alike, so that they take two lines.
func TestLongSections(t *testing.T) {
	head := func(text string) doc.Block { return doc.Block{Kind: doc.Heading, Level: 1, Text: text} }
	for _, c := range []struct {
		heads []string
		lines []int
		size  unit.Len
	}{
		{[]string{"治水", "把路修到家门前"}, []int{1, 1}, 33 * unit.Pt / 2},
		{[]string{"治水", "把路修到每一户人家的门前，让孩子走得安全"}, []int{1, 2}, 15 * unit.Pt},
		// More lines than that in any size: the largest of those with the fewest.
		{[]string{"治水", "把路修到每一户人家的门前，让孩子走得安全，让老人走得放心"}, []int{1, 3}, 31 * unit.Pt / 2},
	} {
		g := set(t, setter(t, "a4"), head(c.heads[0]), para(1), head(c.heads[1]), para(1))
		n := 0
		for _, s := range g.Strips {
			if !s.Head {
				continue
			}
			lines := map[unit.Len]bool{}
			for _, it := range s.Items {
				if it.Text != nil {
					if lines[it.Text.At.Y] = true; it.Text.Size != c.size {
						t.Errorf("%s in %v pt, want %v", c.heads[n], it.Text.Size.Pt(), c.size.Pt())
					}
				}
			}
			if len(lines) != c.lines[n] {
				t.Errorf("%s: %d lines, want %d", c.heads[n], len(lines), c.lines[n])
			}
			n++
		}
	}
}

func TestLabelled(t *testing.T) {
	for text, want := range map[string]string{
		"PART 1 一锅汤": "PART 1\u2002一锅汤", "01 采石场": "01\u2002采石场", "1.2 分产品": "1.2\u2002分产品",
		"GDP 增长": "GDP 增长", "2026 年": "2026 年", "治水 修路": "治水 修路", "2026 in": "2026 in", "1 ": "1 ", "": "",
	} {
		if got := labelled(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestHero(t *testing.T) {
	stat := func(number, unit string) doc.Stat { return doc.Stat{Number: number, Unit: unit, Text: number + unit} }
	for _, c := range []struct {
		text  string
		stats []doc.Stat
		want  string
	}{
		{"", []doc.Stat{stat("12", "个"), stat("98.6", "%")}, "98.6%"},
		{"", []doc.Stat{stat("12", "个"), stat("3.6", "万名"), stat("1.2", "亿元")}, "1.2亿元"},
		{"", []doc.Stat{stat("12", "个"), stat("9", "家")}, "12个"},
		{"", []doc.Stat{{Text: "全省第一"}, stat("9", "家")}, "9家"},
		{"12个 书屋，开放率98.6%", []doc.Stat{stat("12", "个"), stat("98.6", "%")}, "12个"}, // on a line of its own
		{"书屋 12个 比上年增长98.6%", []doc.Stat{{Number: "12", Unit: "个", Text: "12个", Start: 3}, {Number: "98.6", Unit: "%", Text: "98.6%", Start: 11}}, "12个"},
		{"满意率 98.9%，全省 第2位", []doc.Stat{{Number: "98.9", Unit: "%", Text: "98.9%", Label: "满意率", Start: 4}, {Prefix: "第", Number: "2", Unit: "位", Text: "第2位", Label: "满意率", Start: 13}}, "98.9%"},
		{"占总数93.4%，有18个", []doc.Stat{{Number: "93.4", Unit: "%", Text: "93.4%"}, {Number: "18", Unit: "个", Text: "18个", Label: "有"}}, "18个"}, // one that says of what
		{"由 61% 升到 70个", []doc.Stat{{Number: "61", Unit: "%", Text: "61%", Label: "率", Start: 2, Old: true}, {Number: "70", Unit: "个", Text: "70个", Start: 10}}, "70个"},
		{"3名：考核第3名，办结率98.7%", []doc.Stat{stat("3", "名"), stat("98.7", "%")}, "3名"}, // at the head of its sentence
		{"12个书屋，开放率98.6%", []doc.Stat{stat("12", "个"), stat("98.6", "%")}, "98.6%"},
	} {
		got, ok := Hero(&doc.Block{Text: c.text, Stats: c.stats})
		if !ok || got.Text != c.want {
			t.Errorf("%v: %q", c.stats, got.Text)
		}
	}
	if _, ok := Hero(&doc.Block{}); ok {
		t.Error("a hero out of nothing")
	}
}

// Only what is a share of a whole gets a gauge.
func TestShare(t *testing.T) {
	for _, c := range []struct {
		s  doc.Stat
		ok bool
	}{
		{doc.Stat{Number: "98.6", Unit: "%", Label: "集中处理率"}, true},
		{doc.Stat{Number: "105", Unit: "%", Label: "开工率"}, false},
		{doc.Stat{Number: "13", Unit: "%", Label: "市场主体同比增长"}, false},
		{doc.Stat{Number: "13", Unit: "%", Change: doc.Up}, false},
		{doc.Stat{Number: "12", Unit: "个"}, false},
		{doc.Stat{Number: "18.6", Unit: "%", Label: "人均占有量高出全省平均水平"}, false},
		{doc.Stat{Number: "18.6", Unit: "%", Label: "人均占有量", Prefix: "高出全省平均水平"}, false},
		{doc.Stat{Number: "30", Unit: "%", Label: "办事用时缩短"}, false},
		{doc.Stat{Number: "30", Unit: "%", Label: "渔获比前年多了"}, false},
		{doc.Stat{Number: "30", Unit: "%", Label: "货物在港时间压缩"}, false},
		{doc.Stat{Number: "30", Unit: "%", Label: "产量回落"}, false},
		{doc.Stat{Number: "30", Unit: "%", Label: "少数民族人口占比"}, true},
		{doc.Stat{Number: "30", Unit: "%", Label: "快递进村率"}, true},
		{doc.Stat{Number: "3", Unit: "%", Label: "差错率"}, false}, // a splinter of a ring says nothing
		{doc.Stat{Number: "38", Unit: "%", Label: "贷款利率"}, false},
		{doc.Stat{Number: "97.8", Unit: "%", Label: "普及率", Change: doc.Up, From: "61"}, true},
		{doc.Stat{Number: "95", Unit: "%", Label: "农村自来水普及率", Prefix: "不少于"}, true},
		{doc.Stat{Number: "95", Unit: "%", Label: "满意率", Prefix: "高达"}, true},
	} {
		if _, ok := shareOf(c.s); ok != c.ok {
			t.Errorf("%+v: %v", c.s, ok)
		}
	}
}

func callout(text string) doc.Block {
	return doc.Block{Kind: doc.Callout, Text: text, Stats: []doc.Stat{{Text: "98.6%", Number: "98.6", Unit: "%", Label: "办结率"}}}
}

func TestCallouts(t *testing.T) {
	text := "全年办理来信三千件，办结率98.6%，比上年提高了不少。"
	g := set(t, setter(t, "broadsheet"), para(2), callout(text), callout(text), callout(text), para(2))
	if len(g.Groups) != 2 || len(g.Groups[0].Boxes) != 2 || len(g.Groups[1].Boxes) != 1 {
		t.Fatalf("%d groups", len(g.Groups))
	}
	box := g.Groups[0].Boxes[0]
	items, _ := box.Paint(setter(t, "broadsheet").Sheet, Slot{Rect: unit.Rect{W: 150 * unit.Pt, H: unit.Len(box.Rows) * 15 * unit.Pt}})
	if got := shown(items, box.Elem); got != text {
		t.Errorf("the box shows %q", got)
	}
	// The figure in large is an artifact: readers have it in the sentence.
	if got := shown(items, page.Artifact); !strings.Contains(got, "98.6") {
		t.Errorf("no large figure in %q", got)
	}
	// One strip of them all.
	g = set(t, setter(t, "broadsheet", "box.design=strip"), para(2), callout(text), callout(text), callout(text))
	if len(g.Groups) != 1 || len(g.Groups[0].Boxes) != 1 || g.Groups[0].Boxes[0].Span != 3 {
		t.Errorf("strip: %+v", g.Groups)
	}
	// In a single column each stands alone.
	g = set(t, setter(t, "gongwen"), para(2), callout(text), callout(text))
	if len(g.Groups) != 2 || len(g.Groups[0].Boxes) != 1 {
		t.Errorf("gongwen: %d groups", len(g.Groups))
	}
	// One that would fill half a page is text.
	g = set(t, setter(t, "a4"), callout(strings.Repeat(text, 60)))
	if len(g.Groups) != 0 || g.Diags[0].Code != "callout-long" {
		t.Errorf("long: %d groups, %v", len(g.Groups), g.Diags)
	}
}

func TestTableIsPartedWithItsHead(t *testing.T) {
	k := doc.Block{Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{Text: "事项"}, {Text: "天数"}}}}
	for range 120 {
		k.Rows = append(k.Rows, []doc.Cell{{Text: "企业开办"}, {Text: "3"}})
	}
	s := setter(t, "a4")
	g := set(t, s, k)
	if len(g.Groups) != 1 || !g.Groups[0].Boxes[0].Long() {
		t.Fatalf("%d groups", len(g.Groups))
	}
	rest := g.Groups[0].Boxes[0]
	var pieces []Box
	for ok := true; ok; {
		var first Box
		if first, rest, ok = rest.Part(40, false); ok {
			pieces = append(pieces, first)
		}
	}
	pieces = append(pieces, rest)
	rows := 0
	for i, box := range pieces {
		items, _ := box.Paint(s.Sheet, Slot{})
		head, body := 0, 0
		for e := range g.Elems {
			switch g.Elems[e].Role {
			case page.RoleHeadCell:
				head += strings.Count(shown(items, e), "事项")
			case page.RoleCell:
				body += strings.Count(shown(items, e), "企业开办")
			}
		}
		again := strings.Count(shown(items, page.Artifact), "事项")
		if i == 0 && (head != 1 || again != 0) || i > 0 && (head != 0 || again != 1) {
			t.Errorf("piece %d: head %d, repeated %d", i, head, again)
		}
		if body < leastRows || box.Rows > 40 || box.Rest() != (i > 0) {
			t.Errorf("piece %d has %d rows in %d lines", i, body, box.Rows)
		}
		rows += body
	}
	if len(pieces) < 3 || rows != 120 {
		t.Errorf("%d rows in %d pieces", rows, len(pieces))
	}
	// Three rows at least stand together, if they can.
	if _, _, ok := pieces[0].Part(3, false); ok {
		t.Error("a piece of a row or two")
	}
	if first, _, ok := pieces[0].Part(3, true); !ok || first.Rows > 3 {
		t.Errorf("no piece where there is no other room: %d lines", first.Rows)
	}
	// A wide table takes the columns that it needs.
	wide := doc.Block{Kind: doc.Table, Rows: [][]doc.Cell{{{Text: strings.Repeat("宽", 14)}, {Text: strings.Repeat("宽", 14)}}}}
	if got := set(t, s, wide).Groups[0].Boxes[0].Span; got != 2 {
		t.Errorf("a table of 28 characters takes %d columns", got)
	}
}

func TestPictures(t *testing.T) {
	img := func(w, h int) Pictures {
		return func(diag.Pos, string) (page.Image, error) {
			return page.Image{Name: "p.png", Format: "png", Width: w, Height: h, Data: []byte{1}}, nil
		}
	}
	fig := doc.Block{Kind: doc.Figure, Text: "河上的桥", Image: &doc.Image{Src: "p.png"}}
	for _, c := range []struct {
		design string
		w, h   int
		span   int
	}{
		{"broadsheet", 4000, 2500, 3}, {"broadsheet", 2500, 4000, 2}, {"a4", 3000, 2000, 2}, {"a4", 2000, 3000, 1},
		{"a4", 500, 300, 1}, // coarse over more
	} {
		s := setter(t, c.design)
		s.Pictures = img(c.w, c.h)
		g := set(t, s, para(1), fig)
		if got := g.Groups[0].Boxes[0].Span; got != c.span {
			t.Errorf("%s, %d × %d: %d columns, want %d", c.design, c.w, c.h, got, c.span)
		}
	}
	// A small one is not blown up to its column: it stands at the edge with its caption, on a
	// page of one column in the middle, its caption under it.
	for _, c := range []struct {
		design string
		w, h   int
		middle bool
	}{{"a4", 90, 60, false}, {"a4", 200, 1200, false}, {"gongwen", 500, 300, true}, {"gongwen", 90, 60, true}} {
		s := setter(t, c.design)
		s.Pictures = img(c.w, c.h)
		items, _ := set(t, s, para(1), fig).Groups[0].Boxes[0].Paint(s.Sheet, Slot{})
		var picture unit.Rect
		var caption unit.Len
		for _, it := range items {
			if it.Image != nil {
				picture = it.Image.Rect
			} else if it.Text != nil {
				caption = it.Text.At.X
			}
		}
		want := unit.Len(0)
		if c.middle {
			want = (s.Width - picture.W) / 2
		}
		if most := unit.Len(c.w) * 72 * unit.Pt / 100; picture.W > most || picture.X != want || caption < want || caption > want+unit.Pt {
			t.Errorf("%s, %d × %d: %v pt wide, from %v pt on, the caption from %v", c.design, c.w, c.h, picture.W.Pt(), picture.X.Pt(), caption.Pt())
		}
	}
	// A sign of a few pixels, a line between paragraphs and a picture that is not there leave a
	// warning, and one that their caption is not set; a long caption is set.
	off := func(g *Galley) bool {
		return len(g.Groups) == 0 && len(g.Strips) == 0 && g.Diags.Worst() == diag.Warning &&
			slices.ContainsFunc(g.Diags, func(d diag.Diagnostic) bool {
				return d.Code == "caption-off" && strings.Contains(d.Print(diag.ZH), "河上的桥")
			})
	}
	for _, c := range []struct{ w, h int }{{16, 16}, {600, 4}} {
		s := setter(t, "a4")
		s.Pictures = img(c.w, c.h)
		g := set(t, s, fig)
		if !off(g) || len(g.Images) != 0 {
			t.Errorf("%d × %d pixels: %v", c.w, c.h, g.Diags)
		}
	}
	if g := set(t, setter(t, "a4"), fig); !off(g) {
		t.Errorf("missing: %v", g.Diags)
	}
	long := fig
	long.Text = strings.Repeat("河上的桥修好了。", 8)
	if g := set(t, setter(t, "a4"), long); len(g.Strips) == 0 {
		t.Error("a long caption is not set")
	}
}

// A note stands at the foot of the column that refers to it; one that no line refers to,
// or that is too long for that, at the end of the report.
func TestNotes(t *testing.T) {
	note := func(label, text string) doc.Block { return doc.Block{Kind: doc.Note, Label: label, Text: text} }
	g := set(t, setter(t, "a4"), note("1", "据县统计局。"), note("2", strings.Repeat("很长的注，", 60)), note("3", "没有人提到它。"),
		doc.Block{Kind: doc.Paragraph, Text: "今年增长一成1。", Spans: []doc.Span{{Start: 6, End: 7, Mark: doc.NoteRef, Target: "1"}}},
		doc.Block{Kind: doc.Paragraph, Text: "明年还要增长2。", Spans: []doc.Span{{Start: 6, End: 7, Mark: doc.NoteRef, Target: "2"}}})
	first := g.Strips[0]
	if first.Foot != 1 || len(first.Notes) != 1 || g.Elems[first.Notes[0].Elem].Text != "1据县统计局。" {
		t.Errorf("foot of %d lines, %d notes", first.Foot, len(first.Notes))
	}
	if g.Strips[1].Foot != 0 {
		t.Error("the long note stands at the foot")
	}
	var ends []string
	for _, s := range g.Strips {
		if s.Elem >= 0 && g.Elems[s.Elem].Role == page.RoleNote && (len(ends) == 0 || ends[len(ends)-1] != g.Elems[s.Elem].Text[:1]) {
			ends = append(ends, g.Elems[s.Elem].Text[:1])
		}
	}
	if strings.Join(ends, "") != "23" {
		t.Errorf("notes %v at the end", ends)
	}
	small := false
	for _, it := range g.Strips[0].Items {
		small = small || it.Text != nil && it.Text.Size < 8*unit.Pt
	}
	if !small {
		t.Error("the mark of the note is not raised")
	}
}

// What a note at the foot refers to stands behind it there, in circles too; it goes to the end where
// both together are too long.
func TestNotesOfNotes(t *testing.T) {
	cites := func(label, text, target string) doc.Block {
		n := len([]rune(text))
		return doc.Block{Kind: doc.Note, Label: label, Text: text, Spans: []doc.Span{{Start: n - 1, End: n, Mark: doc.NoteRef, Target: target}}}
	}
	text := doc.Block{Kind: doc.Paragraph, Text: "今年增长一成1。", Spans: []doc.Span{{Start: 6, End: 7, Mark: doc.NoteRef, Target: "1"}}}
	for _, c := range []struct {
		name   string
		notes  []doc.Block
		foot   string
		behind string
	}{
		{"a chain", []doc.Block{cites("1", "参见2", "2"), cites("2", "又见3", "3"), {Kind: doc.Note, Label: "3", Text: "县志。"}}, "123", ""},
		{"a circle", []doc.Block{cites("1", "参见2", "2"), cites("2", "参见1", "1")}, "12", ""},
		{"itself", []doc.Block{cites("1", "参见1", "1")}, "1", ""},
		{"too long", []doc.Block{cites("1", "参见2", "2"), {Kind: doc.Note, Label: "2", Text: strings.Repeat("很长的注，", 60)}}, "1", "2"},
	} {
		g := set(t, setter(t, "a4"), append([]doc.Block{text}, c.notes...)...)
		labels := func(strips []Strip) (out string) {
			for _, s := range strips {
				if s.Elem >= 0 && g.Elems[s.Elem].Role == page.RoleNote && !strings.HasSuffix(out, g.Elems[s.Elem].Text[:1]) {
					out += g.Elems[s.Elem].Text[:1]
				}
				if len(s.Notes) > 0 && g.Elems[s.Elem].Role == page.RoleNote {
					t.Errorf("%s: a note of a note", c.name)
				}
			}
			return out
		}
		first := g.Strips[0]
		if got := labels(first.Notes); got != c.foot || first.Foot != len(first.Notes) {
			t.Errorf("%s: %s at the foot of %d rows, want %s", c.name, got, first.Foot, c.foot)
		}
		if got := labels(g.Strips); got != c.behind {
			t.Errorf("%s: %s at the end, want %s", c.name, got, c.behind)
		}
	}
}

func TestLinks(t *testing.T) {
	g := set(t, setter(t, "a4"), doc.Block{Kind: doc.Paragraph, Text: "全文见县政府网站首页。",
		Spans: []doc.Span{{Start: 3, End: 8, Mark: doc.Link, Target: "https://example.cn/"}}})
	for _, it := range g.Strips[0].Items {
		if l := it.Link; l != nil {
			// Two characters of indent and three of text stand before it.
			if l.Rect.X != 50*unit.Pt || l.Rect.W != 50*unit.Pt || l.Target != "https://example.cn/" {
				t.Errorf("%+v", l)
			}
			return
		}
	}
	t.Error("no link")
}

// The text of a link and the label of an entry are pieces with elements of their own,
// within the paragraph and the entry; lists are in the entries of lists.
func TestPartsAreElements(t *testing.T) {
	g := set(t, setter(t, "a4"), doc.Block{Kind: doc.Paragraph, Text: "全文见县政府网站首页。",
		Spans: []doc.Span{{Start: 3, End: 8, Mark: doc.Link, Target: "https://example.cn/"}}},
		doc.Block{Kind: doc.List, Items: []doc.Item{{Label: "1.", Text: "修堤"}, {Label: "•", Text: "石头", Level: 1}, {Label: "2.", Text: "种树"}}})
	var got []string
	for _, s := range g.Strips {
		for _, it := range s.Items {
			if it.Text == nil {
				continue
			}
			text := ""
			for _, k := range it.Text.Glyphs {
				text += k.Text
			}
			role := g.Elems[it.Text.Elem].Role
			if p := it.Text.Part; p > 0 {
				if g.Elems[p].Parent != it.Text.Elem {
					t.Errorf("%q is a part of another element", text)
				}
				role = g.Elems[p].Role
			}
			got = append(got, string(role)+" "+text)
		}
		for _, it := range s.Items {
			if l := it.Link; l != nil && g.Elems[l.Elem].Role != page.RoleLink {
				t.Errorf("the area belongs to a %s", g.Elems[l.Elem].Role)
			}
		}
	}
	want := "paragraph 全文见|link 县政府网站|paragraph 首页。|label 1. |item 修堤|label ●\u2005|item 石头|label 2. |item 种树"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	var tree []string
	for _, e := range g.Elems {
		if e.Role == page.RoleItem || e.Role == page.RoleList {
			tree = append(tree, fmt.Sprint(e.Role, " in ", e.Parent))
		}
	}
	if s := strings.Join(tree, ", "); s != "list in -1, item in 2, list in 3, item in 5, item in 2" {
		t.Error(s)
	}
}

func TestInitial(t *testing.T) {
	s := setter(t, "magazine")
	g := set(t, s, para(12), para(12))
	if g.Strips[0].Rows != s.Sheet.Body.Drop {
		t.Fatalf("the first piece has %d lines", g.Strips[0].Rows)
	}
	if got := shown(g.Strips[0].Items, 0); !strings.HasPrefix(got, "河边新修") {
		t.Errorf("it reads %q", got)
	}
	big := 0
	for _, st := range g.Strips {
		for _, it := range st.Items {
			if it.Text != nil && it.Text.Size > 2*s.Sheet.Body.Size {
				big++
			}
		}
	}
	if big != 1 {
		t.Errorf("%d large characters", big)
	}
}

// A line under the text stands to the right; what takes more lines is read as a paragraph is,
// but for a signature, which is broken between its words. The lines of a caption without its
// picture are filled, the last in the middle.
func TestLinesUnderTheText(t *testing.T) {
	s := setter(t, "a4") // 15 characters
	for _, c := range []struct {
		role doc.Role
		text string
		left []int // ems from the edge of the column
	}{
		{doc.Credit, "责任编辑：苏青禾", []int{7}},
		{doc.Credit, "云溪县气象局          2026年7月9日16时          签发：方石", []int{9, 5, 10}},
		{doc.Credit, "注：", []int{2}}, // leads to what follows
		{doc.Credit, "（应受访者的要求，文中两位店主用的是化名）", []int{2, 0}},
		{doc.Caption, "孩子们在新修好的河边放风筝。　方　石　摄", []int{1, 5}},
		{doc.Caption, "孩子们在新修好的河边放风筝，老人坐在树下下棋，远处是刚刚通车的石桥。", []int{0, 0, 6}},
		{doc.Signature, "云溪县农业农村局办公室 云溪县水务局", []int{4, 9}},
	} {
		g := set(t, s, doc.Block{Kind: doc.Furniture, Role: c.role, Text: c.text})
		var lines []*page.Glyphs // the first of each
		for _, strip := range g.Strips {
			for i, it := range strip.Items {
				if i == 0 || it.Text.At.Y > lines[len(lines)-1].At.Y {
					lines = append(lines, it.Text)
				}
			}
		}
		if len(lines) != len(c.left) {
			t.Errorf("%s: %d lines", c.text, len(lines))
			continue
		}
		for i, want := range c.left {
			first := lines[i]
			if got := (first.At.X + first.Glyphs[0].X + s.Sheet.Body.Size/2) / s.Sheet.Body.Size; int(got) != want {
				t.Errorf("%s: line %d begins %d em from the edge, want %d", c.text, i+1, got, want)
			}
		}
	}
}

func TestPulledQuotations(t *testing.T) {
	quote := doc.Block{Kind: doc.Quote, Text: "办事的路短了，心里的路就近了。"}
	if g := set(t, setter(t, "broadsheet"), para(1), quote); len(g.Groups) != 1 {
		t.Error("a short quotation is not pulled out")
	}
	if g := set(t, setter(t, "magazine"), para(1), quote); len(g.Groups) != 0 {
		t.Error("pulled out on a page of two columns")
	}
	if g := set(t, setter(t, "broadsheet"), para(1), quote, quote); len(g.Groups) != 0 {
		t.Error("a quotation of two paragraphs is pulled apart")
	}
	quote.Text = strings.Repeat(quote.Text, 8)
	if g := set(t, setter(t, "broadsheet"), para(1), quote); len(g.Groups) != 0 {
		t.Error("a long quotation is pulled out")
	}
}

// Who spoke stands behind a dash at the end of what was said.
func TestSpeaker(t *testing.T) {
	for text, want := range map[string]string{
		"“路短了，心就近了。”\n——白石村村民 何苗": "——白石村村民 何苗",
		"“路短了，心就近了。”——白石村村民 何苗":   "——白石村村民 何苗",
		"路短了，心就近了！——何苗":           "——何苗",
		"“路短了——心就近了。”":            "",
		"“路短了。”——他说，心就近了。":        "",
		"“路短了。”": "",
		"——何苗":   "",
		"“路短了，心就近了。”——" + strings.Repeat("何", 40): "",
	} {
		if got := speaker(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Emphasis becomes what the design says; two names in a row keep their own strokes.
func TestEmphasis(t *testing.T) {
	for value, want := range map[string]func(inline.Style) bool{
		"kai":    func(s inline.Style) bool { return s.Role == fonts.Kai },
		"dots":   func(s inline.Style) bool { return s.Dots },
		"names":  func(s inline.Style) bool { return s.Under == inline.NameLine },
		"titles": func(s inline.Style) bool { return s.Under == inline.TitleLine },
	} {
		b := builder{Setter: setter(t, "broadsheet", "body.emphasis="+value)}
		spans := []doc.Span{{Start: 0, End: 2, Mark: doc.Emph}, {Start: 2, End: 4, Mark: doc.Emph}}
		runs := b.runs("李白杜甫同游", spans, 0, voice{text: b.Sheet.Body.Text})
		if len(runs) != 3 || runs[0].Text != "李白" || runs[1].Text != "杜甫" || !want(runs[0].Style) || !want(runs[1].Style) || want(runs[2].Style) {
			t.Errorf("%s: %+v", value, runs)
		}
	}
}

// An entry of a list whose line would be torn, as before a number with its unit, is set flush left; one
// that is even is filled.
func TestEntriesAreNotTorn(t *testing.T) {
	s := setter(t, "a4")
	n := int(s.Width/s.Sheet.Body.Size) - 6 // characters of the first line, and some white
	for text, torn := range map[string]bool{
		strings.Repeat("修", n) + "1800000个，还要修": true,
		strings.Repeat("修", 2*n):                false,
	} {
		g := set(t, s, doc.Block{Kind: doc.List, Items: []doc.Item{{Label: "•", Text: text}}})
		var last unit.Len
		for _, it := range g.Strips[0].Items {
			if it.Text != nil {
				glyphs := it.Text.Glyphs
				last = max(last, it.Text.At.X+glyphs[len(glyphs)-1].X+s.Sheet.Body.Size)
			}
		}
		if filled := last >= s.Width-s.Sheet.Body.Size/2; filled == torn {
			t.Errorf("%s: the first line ends at %v of %v", text, last.Pt(), s.Width.Pt())
		}
	}
}
