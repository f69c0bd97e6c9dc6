package layout_test

import (
	"context"
	"slices"
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

// The lines of the running head stand apart, however long the title that it repeats; over
// a masthead the name of the paper does not stand again.
func TestRunningHead(t *testing.T) {
	s, err := styles.Load("a4", styles.Options{Set: []string{"running-head.date=2026年10月20日　星期二", "running-head.section=特别报道"}})
	if err != nil {
		t.Fatal(err)
	}
	d := &doc.Document{Meta: doc.Meta{Title: strings.Repeat("让每一条河都流过有人记得它的地方", 5)}}
	for range 90 {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。", Pos: diag.Pos{File: "f", Line: 1, Col: 1}})
	}
	// heads are the lines of a page's running head, from the left.
	heads := func(s *styles.Sheet, n int) (lines [][2]unit.Len) {
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range book.Pages[n].Items {
			if g := it.Text; g != nil && g.At.Y == s.RunningHead.Drop {
				last := g.Glyphs[len(g.Glyphs)-1]
				lines = append(lines, [2]unit.Len{g.At.X + g.Glyphs[0].X, g.At.X + last.X + g.Size})
			}
		}
		slices.SortFunc(lines, func(a, b [2]unit.Len) int { return int(a[0] - b[0]) })
		return lines
	}
	lines := heads(s, 1)
	if len(lines) < 3 {
		t.Fatalf("%d lines in the running head", len(lines))
	}
	for i := 1; i < len(lines); i++ {
		if lines[i][0] < lines[i-1][1]-s.RunningHead.Size/2 {
			t.Errorf("lines of the running head overlap: %v", lines)
		}
	}
	named, err := styles.Load("a4", styles.Options{Set: []string{"running-head.name=云溪日报", "masthead.name=云溪日报"}})
	if err != nil {
		t.Fatal(err)
	}
	if first, next := heads(named, 0), heads(named, 1); len(first) != len(next)-1 {
		t.Errorf("%d lines over the masthead, %d overleaf", len(first), len(next))
	}
}

// The note of the editors before the text stands in the strip under the headline; one
// within the text, or behind it, stands where the source has it.
func TestNoteInTheHead(t *testing.T) {
	block := func(role doc.Role, text string) doc.Block {
		return doc.Block{Kind: doc.Paragraph, Role: role, Text: text, Pos: diag.Pos{File: "f", Line: 1, Col: 1}}
	}
	prose := block("", "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。")
	note := block(doc.EditorNote, "编者按：这座桥修了三年。")
	credit := doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: "（上接第1版）", Pos: note.Pos}
	label, said := block(doc.EditorNote, "编者按："), block(doc.EditorNote, "这座桥修了三年。")
	more := block(doc.EditorNote, "本报从今天起讲它的故事。")
	section := doc.Block{Kind: doc.Heading, Level: 1, Text: "桥上", Pos: note.Pos}
	for name, c := range map[string]struct {
		blocks []doc.Block
		strip  bool
	}{
		"before the text":         {[]doc.Block{note, prose, prose}, true},
		"after a credit":          {[]doc.Block{credit, note, prose}, true},
		"over the first section":  {[]doc.Block{section, note, prose}, true},
		"in a section":            {[]doc.Block{section, prose, section, note, prose}, false},
		"between prose":           {[]doc.Block{prose, note, prose}, false},
		"behind the text":         {[]doc.Block{prose, prose, note}, false},
		"label alone on its line": {[]doc.Block{label, said, prose}, true},
		"of two paragraphs":       {[]doc.Block{note, more, prose}, false},
		"label, two paragraphs":   {[]doc.Block{label, said, more, prose}, false},
		"before another note":     {[]doc.Block{note, block(doc.EditorNote, "核心提示：桥通了。"), prose}, true},
	} {
		s := sheet(t)
		if !s.Note.Strip {
			t.Fatal("the design has no strip")
		}
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: c.blocks}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(book.Elems, func(e page.Elem) bool { return strings.HasPrefix(e.Text, note.Text) })
		if i < 0 || (book.Elems[i].Role == page.RoleNote) != c.strip {
			t.Errorf("%s: the note is element %d of %v", name, i, book.Elems)
		}
	}
}

// A title of two lines is a step or two smaller rather than broken where no desk would break it.
func TestTitleBreaksAtItsSense(t *testing.T) {
	for title, first := range map[string]string{
		"柳湾旧事选刊（第 12 期）：渡口边的茶摊":     "柳湾旧事选刊（第 12 期）：",
		"渡口集刊 12 期合订本：茶摊边的老人呀":      "渡口集刊 12 期合订本：",
		"云溪县交通运输水利局2019年度工作报告":      "云溪县交通运输水利局",
		"食堂凭什么“早上热闹、晚上热闹”？账本里有答案可查": "食堂凭什么“早上热闹、晚上热闹”？",
	} {
		s, err := styles.Load("a3", styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := &doc.Document{Meta: doc.Meta{Title: title}}
		for range 70 {
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。", Pos: diag.Pos{File: "f", Line: 1, Col: 1}})
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{Words: words.Open()})
		if err != nil {
			t.Fatal(err)
		}
		got, top := "", unit.Len(0)
		for _, it := range book.Pages[0].Items {
			g := it.Text
			if g == nil || g.Elem < 0 || book.Elems[g.Elem].Role != page.RoleTitle || top > 0 && g.At.Y != top {
				continue
			}
			top = g.At.Y
			for _, x := range g.Glyphs {
				got += x.Text
			}
		}
		if got != first {
			t.Errorf("%s: the first line is %s", title, got)
		}
	}
}

// The mark of a note stands raised behind the title on the page; the running head and the file's
// particulars have the title without it.
func TestNoteMarkOfTitle(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "青石县水利公报[1]"}}
	for range 90 {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。", Pos: diag.Pos{File: "f", Line: 1, Col: 1}})
	}
	d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Note, Label: "[1]", Text: "数字是初步统计的。", Pos: diag.Pos{File: "f", Line: 9, Col: 1}})
	s, err := styles.Load("a4", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := "青石县水利公报"; book.Meta.Title != want || book.Outline[0].Title != want {
		t.Errorf("the particulars have %q, the outline %q", book.Meta.Title, book.Outline[0].Title)
	}
	sizes := map[string]unit.Len{}
	for n, pg := range book.Pages {
		for _, it := range pg.Items {
			if it.Text == nil {
				continue
			}
			for _, g := range it.Text.Glyphs {
				if it.Text.Elem >= 0 && book.Elems[it.Text.Elem].Role == page.RoleTitle {
					sizes[g.Text] = it.Text.Size
				} else if n > 0 && it.Text.At.Y == s.RunningHead.Drop && g.Text == "[" {
					t.Error("the running head has the mark")
				}
			}
		}
	}
	if title, mark := sizes["报"], sizes["1"]; mark == 0 || mark > title.Mul(7, 10) {
		t.Errorf("the title is set in %.1f pt, its mark in %.1f pt", title.Pt(), mark.Pt())
	}
}

// A title that one line would make hardly larger than the text keeps its size and goes on
// more lines, no closer to each other than those of the text.
func TestTitleLargerThanText(t *testing.T) {
	s, err := styles.Load("gongwen", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for title, lines := range map[string]int{
		"关于做好今冬防火工作的通知":                                          1,
		"关于印发《云溪县乡镇河道清淤三年行动方案》的通知":                               2,
		"关于做好云溪县二〇二六年度城乡居民基本医疗保险参保缴费和家庭医生签约服务有关工作的通知":            3,
		"关于转发《青石市中小学校舍安全排查办法》《青石市中小学食堂管理规定》和《青石市校车运行守则》等三份文件的通知": 3,
	} {
		d := &doc.Document{Meta: doc.Meta{Title: title}, Blocks: []doc.Block{{Kind: doc.Paragraph, Text: "河上新修了一座桥。", Pos: diag.Pos{File: "f", Line: 1, Col: 1}}}}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var rows []unit.Len
		for _, it := range book.Pages[0].Items {
			g := it.Text
			if g == nil || g.Elem < 0 || book.Elems[g.Elem].Role != page.RoleTitle {
				continue
			}
			if g.Size != unit.FromPt(22) {
				t.Errorf("%s: %.1f pt", title, g.Size.Pt())
			}
			if n := len(rows); n == 0 || rows[n-1] != g.At.Y {
				if n > 0 && g.At.Y-rows[n-1] < s.Body.Leading {
					t.Errorf("%s: lines %.1f pt apart", title, (g.At.Y - rows[n-1]).Pt())
				}
				rows = append(rows, g.At.Y)
			}
		}
		if len(rows) != lines {
			t.Errorf("%s: %d lines, want %d", title, len(rows), lines)
		}
	}
}

// A byline that a line below the text repeats is printed there only.
func TestBylineOnce(t *testing.T) {
	prose := doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。", Pos: diag.Pos{File: "f", Line: 1, Col: 1}}
	under := func(role doc.Role, text string) doc.Block {
		return doc.Block{Kind: doc.Furniture, Role: role, Text: text, Pos: prose.Pos}
	}
	for name, c := range map[string]struct {
		byline []string
		under  doc.Block
		want   string // in the head
	}{
		"the same":            {[]string{"本报记者 李远 摄"}, under(doc.Credit, "本报记者 李远 摄"), ""},
		"in brackets, spaced": {[]string{"本报记者 李远"}, under(doc.Signature, "（本报记者　李　远）"), ""},
		"all of them":         {[]string{"本报记者 李远", "通讯员 周平"}, under(doc.Credit, "（本报记者 李远 通讯员 周平）"), ""},
		"the author":          {[]string{"李远"}, under(doc.Credit, "作者：李远"), ""},
		"another part":        {[]string{"李远"}, under(doc.Credit, "责任编辑：李远"), "李远"},
		"one of two":          {[]string{"李远", "周平"}, under(doc.Credit, "（周平）"), "李远"},
		"twice":               {[]string{"李远", "李远"}, under(doc.Credit, "周平 摄"), "李远"},
		"with the office":     {[]string{"李远、周平川", "本报记者 李 远 周平川"}, under(doc.Credit, "周平 摄"), "本报记者 李 远 周平川"},
		"author and office":   {[]string{"本报记者 李远", "作者：李远"}, under(doc.Credit, "周平 摄"), "本报记者 李远"},
		"one more":            {[]string{"本报记者 李远", "通讯员 李远 周平"}, under(doc.Credit, "周平 摄"), "本报记者 李远　通讯员 李远 周平"},
		"part of a name":      {[]string{"李远", "本报记者 李远山"}, under(doc.Credit, "周平 摄"), "李远　本报记者 李远山"},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了", Byline: c.byline}, Blocks: []doc.Block{prose, c.under}}
		book, _, err := layout.Compose(context.Background(), d, sheet(t), fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range book.Elems {
			if e.Role == page.RoleByline {
				got += e.Text
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// The mark of the end stands behind the text, not behind a caption or a note after it.
func TestEndmarkBehindText(t *testing.T) {
	prose := doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。老人说，总算等到了。"}
	for name, after := range map[string][]doc.Block{
		"nothing":           nil,
		"a caption":         {{Kind: doc.Furniture, Role: doc.Caption, Text: "新桥上的人们"}},
		"two and a note":    {{Kind: doc.Furniture, Role: doc.Caption, Text: "新桥"}, {Kind: doc.Furniture, Role: doc.Caption, Text: "旧桥"}, {Kind: doc.Note, Label: "[1]", Text: "数字来自县志。"}},
		"notes and heading": {{Kind: doc.Furniture, Role: doc.Credit, Text: "附注："}, {Kind: doc.Note, Label: "(1)", Text: "数字来自县志。"}},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: append([]doc.Block{prose}, after...)}
		for i := range d.Blocks {
			d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
		}
		s := sheet(t, "endmark=■")
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var mark, last unit.Len
		for _, it := range book.Pages[0].Items {
			switch g := it.Text; {
			case g == nil:
			case g.Elem == page.Artifact && g.Glyphs[0].Text == "■":
				mark = g.At.Y
			case g.Elem >= 0 && book.Elems[g.Elem].Text == prose.Text:
				last = g.At.Y
			}
		}
		if mark == 0 || mark != last {
			t.Errorf("%s: the mark at %v pt, the text ends at %v pt", name, mark.Pt(), last.Pt())
		}
	}
}

// Behind a text that ends with what is smaller than it, raised or lowered, the mark of the end stands
// half an em behind that, on the line of the text.
func TestEndmarkBehindSmall(t *testing.T) {
	const prose = "河上新修了一座桥，两岸的人来往方便。"
	for _, c := range []struct {
		ends, last string
		spans      []doc.Span
	}{
		{"硫酸根是SO₄²⁻", "⁻", nil}, {"见⁽¹⁾括号₍₂₎", "₎", nil},
		{"第一座桥。1", "1", []doc.Span{{Start: 23, End: 24, Mark: doc.NoteRef, Target: "1"}}},
		{"桥名Qingshi", "i", nil}, {"到了(2026)", ")", nil}, {"到了", "了", nil},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: []doc.Block{{Kind: doc.Paragraph,
			Text: prose + c.ends, Spans: c.spans, Pos: diag.Pos{File: "f", Line: 1, Col: 1}}}}
		s := sheet(t, "endmark=■")
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var mark, last, body *page.Glyphs
		for _, it := range book.Pages[0].Items {
			switch g := it.Text; {
			case g == nil:
			case g.Elem == page.Artifact && g.Glyphs[0].Text == "■":
				mark = g
			case g.Elem >= 0 && book.Elems[g.Elem].Role == page.RoleParagraph:
				if last = g; g.Size == s.Body.Size {
					body = g
				}
			}
		}
		if mark == nil || last.Glyphs[len(last.Glyphs)-1].Text != c.last {
			t.Fatalf("%s: no mark of the end, or the text ends with %v", c.ends, last.Glyphs)
		}
		f, g := fonts.Embedded().Face(last.Face), last.Glyphs[len(last.Glyphs)-1]
		end := last.At.X + g.X + last.Size.Mul(int64(f.Advance(g.ID)), int64(f.UnitsPerEm()))
		if white := mark.At.X - end; white != s.Body.Size/2 || mark.At.Y != body.At.Y {
			t.Errorf("%s: the mark stands %v pt behind it, %v pt under its line", c.ends, white.Pt(),
				(mark.At.Y - body.At.Y).Pt())
		}
	}
}

// Where the text ends and pictures fill another page, the mark of the end stands behind the
// text, and no line leads the reader overleaf; where the text goes on, one does.
func TestPicturesBehindTheEnd(t *testing.T) {
	for _, c := range []struct {
		name         string
		text, images int // paragraphs, pictures after them
		jumps        bool
	}{
		{"pictures alone overleaf", 8, 20, false},
		{"text overleaf", 107, 0, true},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}}
		for range c.text {
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: strings.Repeat("河上新修了一座桥，两岸的人来往方便。", 5)})
		}
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: "船从此停了。"})
		for range c.images {
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Figure, Text: "新桥", Image: &doc.Image{Src: "900x1200"}})
		}
		for i := range d.Blocks {
			d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
		}
		s, err := styles.Load("tabloid", styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{Pictures: shapes})
		if err != nil {
			t.Fatal(err)
		}
		if len(book.Pages) < 2 {
			t.Fatalf("%s: one page", c.name)
		}
		marks, jumps := 0, 0 // signs of the end, lines that lead on
		for i := range book.Pages {
			for _, it := range book.Pages[i].Items {
				switch g := it.Text; {
				case g == nil || g.Elem != page.Artifact:
				case g.Glyphs[0].Text == s.Endmark:
					marks++
				case len(g.Glyphs) > 2 && strings.Contains("下转上接", g.Glyphs[1].Text):
					jumps++
				}
			}
		}
		if marks != 1 || (jumps > 0) != c.jumps || jumps%2 != 0 {
			t.Errorf("%s: %d marks of the end, %d lines of jumps", c.name, marks, jumps)
		}
	}
}

// A title of two lines breaks at the one blank that its writer set, in smaller type if need be.
func TestTitleAtBlank(t *testing.T) {
	s, err := styles.Load("a4", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for title, want := range map[string]string{
		"风雪再大不停航 青石渡口船工连续守渡一千天无事故": "风雪再大不停航",
		"青石渡口 GDP 连续增长":            "",
		// Two even halves go on two lines before the type of one is small.
		"谁动了我的养老钱？渡口来了骗子":  "谁动了我的养老钱？",
		"一个人的渡口：七十年里只歇了三天": "一个人的渡口：",
		// A colon is worth a step of size, where else a number would be parted from what it counts.
		"冷库七座、道路三条、水渠五条：一个村庄的丰收账本": "冷库七座、道路三条、水渠五条：",
	} {
		d := &doc.Document{Meta: doc.Meta{Title: title}, Blocks: []doc.Block{{Kind: doc.Paragraph, Text: strings.Repeat("河上新修了一座桥，两岸的人来往方便。", 60), Pos: diag.Pos{File: "f", Line: 1, Col: 1}}}}
		book, _, err := layout.Compose(context.Background(), d, s, fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		first, at := "", unit.Len(0)
		for _, it := range book.Pages[0].Items {
			if g := it.Text; g != nil && g.Elem >= 0 && book.Elems[g.Elem].Role == page.RoleTitle && (at == 0 || g.At.Y == at) {
				at = g.At.Y
				for _, one := range g.Glyphs {
					first += one.Text
				}
			}
		}
		if first = strings.TrimSpace(first); want != "" && first != want {
			t.Errorf("%s: the first line is %s", title, first)
		}
	}
}

// The mark of the end stands behind the last character of a text of any length, also if it fills its
// line, and before who signs and who edited it.
func TestEndmarkAlways(t *testing.T) {
	const prose = "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。老人说，总算等到了这一天，渡口的灯也该歇一歇了"
	chars := []rune(prose)
	for n := 12; n <= len(chars); n++ {
		text := string(chars[:n]) + "。"
		for name, blocks := range map[string][]doc.Block{
			"prose":    {{Kind: doc.Paragraph, Text: text}},
			"a list":   {{Kind: doc.List, Items: []doc.Item{{Label: "•", Text: text}}}},
			"a credit": {{Kind: doc.Paragraph, Text: text}, {Kind: doc.Furniture, Role: doc.Credit, Text: "责任编辑：杜若"}},
			"a letter": {{Kind: doc.Paragraph, Text: text}, {Kind: doc.Furniture, Role: doc.Signature, Text: "石桥村　秦桑"}},
		} {
			d := &doc.Document{Meta: doc.Meta{Title: "青石桥通了"}, Blocks: blocks}
			for i := range d.Blocks {
				d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
			}
			book, _, err := layout.Compose(context.Background(), d, sheet(t, "endmark=■"), fonts.Embedded(), layout.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var mark, last *page.Glyphs
			for _, it := range book.Pages[0].Items {
				switch g := it.Text; {
				case g == nil:
				case g.Elem == page.Artifact && g.Glyphs[0].Text == "■":
					mark = g
				case strings.HasSuffix(g.Glyphs[len(g.Glyphs)-1].Text, "。"):
					last = g
				}
			}
			if mark == nil || last == nil || mark.At.Y != last.At.Y {
				t.Errorf("%s, %d characters: no mark behind the text", name, n)
			}
		}
	}
}

// The number of a document of an office, with the office before it, stands over the title; other
// credits stay in the text.
func TestDocumentNumberOverTitle(t *testing.T) {
	credit := func(text string) doc.Block { return doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: text} }
	prose := doc.Block{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。"}
	for name, c := range map[string]struct {
		blocks []doc.Block
		over   int
	}{
		"office and number": {[]doc.Block{credit("石桥县人民政府办公室文件"), credit("石政办发〔2026〕12号"), prose}, 2},
		"number":            {[]doc.Block{credit("石政办发〔2026〕12号"), prose}, 1},
		"a source":          {[]doc.Block{credit("来源：石桥县统计局"), prose}, 0},
		"in the text":       {[]doc.Block{prose, credit("石政办发〔2026〕12号"), prose}, 0},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "关于做好今冬防火工作的通知"}, Blocks: c.blocks}
		for i := range d.Blocks {
			d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
		}
		book, _, err := layout.Compose(context.Background(), d, sheet(t), fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		over := slices.IndexFunc(book.Elems, func(e page.Elem) bool { return e.Role == page.RoleTitle })
		if over != c.over {
			t.Errorf("%s: %d lines over the title, not %d", name, over, c.over)
		}
	}
}

// The office of who wrote a paper stands under its author, over the abstract in its strip.
func TestOfficeOverAbstract(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "海岛淡水问题研究", Byline: []string{"费景明"}}, Blocks: []doc.Block{
		{Kind: doc.Furniture, Role: doc.Credit, Text: "（某省海洋研究院，青石 316000）"},
		{Kind: doc.Paragraph, Role: doc.EditorNote, Text: "摘要：本文分析淡水供给的现状、成因与对策。"},
		{Kind: doc.Paragraph, Text: "河上新修了一座桥，两岸的人来往方便，孩子上学不用再等渡船。"},
	}}
	for i := range d.Blocks {
		d.Blocks[i].Pos = diag.Pos{File: "f", Line: i + 1, Col: 1}
	}
	book, _, err := layout.Compose(context.Background(), d, sheet(t), fonts.Embedded(), layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var roles []page.ElemRole
	for _, e := range book.Elems[:4] {
		roles = append(roles, e.Role)
	}
	if want := []page.ElemRole{page.RoleTitle, page.RoleByline, page.RoleByline, page.RoleNote}; !slices.Equal(roles, want) {
		t.Errorf("%v", roles)
	}
}
