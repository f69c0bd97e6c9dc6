package layout_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

func sheet(t testing.TB, set ...string) *styles.Sheet {
	t.Helper()
	s, err := styles.Load("broadsheet", styles.Options{Set: set})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// prose draws sentences of common characters, marks, figures and Latin words.
func prose(t *rapid.T, name string, most int) string {
	const han = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
	chars := []rune(han)
	var b strings.Builder
	for n := rapid.IntRange(1, most).Draw(t, name); n > 0; {
		k := min(n, rapid.IntRange(1, 24).Draw(t, "clause"))
		for range k {
			b.WriteRune(chars[rapid.IntRange(0, len(chars)-1).Draw(t, "char")])
		}
		n -= k
		b.WriteString(rapid.SampledFrom([]string{"，", "。", "、", "；", "”，", "！？", "——", "……", "（", "《", "》", "5000万元", "74.3%", " GDP ", "2026年", ""}).Draw(t, "mark"))
	}
	return b.String()
}

func document(t *rapid.T) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: prose(t, "title", 24)}}
	if rapid.Bool().Draw(t, "more") {
		d.Meta.Subtitle, d.Meta.Byline, d.Meta.Kicker = prose(t, "subtitle", 30), []string{"本报记者 " + prose(t, "byline", 4)}, prose(t, "kicker", 20)
	}
	for i := range rapid.IntRange(1, 40).Draw(t, "blocks") {
		b := doc.Block{Kind: doc.Paragraph, Text: prose(t, "text", 300), Pos: diag.Pos{File: "f", Line: i + 1, Col: 1}}
		switch rapid.IntRange(0, 12).Draw(t, "kind") {
		case 0:
			b.Kind, b.Level, b.Text, b.Subtitle = doc.Heading, 1, prose(t, "head", 16), prose(t, "sub", 10)
		case 1, 2:
			b.Kind, b.Level, b.Text = doc.Heading, 2, prose(t, "head", 30)
		case 3, 4:
			b.Kind, b.Text = doc.Callout, prose(t, "callout", 90)
			b.Stats = []doc.Stat{{Text: "13.5%", Number: "13.5", Unit: "%", Label: prose(t, "label", 14)}}
			if rapid.Bool().Draw(t, "told by its figure alone") {
				b.Text = "13.5%　" + b.Stats[0].Label
			}
		case 5:
			b.Role = doc.EditorNote
		case 6:
			b.Kind, b.Text = doc.List, ""
			for range rapid.IntRange(1, 5).Draw(t, "items") {
				b.Items = append(b.Items, doc.Item{Label: "1.", Text: prose(t, "item", 60)})
			}
		case 7:
			b.Kind = doc.Quote
		case 8:
			b.Kind, b.Role, b.Text = doc.Furniture, doc.Credit, prose(t, "credit", 20)
		}
		d.Blocks = append(d.Blocks, b)
	}
	return d
}

// Whatever the document, the design and the page: it ends, everything stands on
// the pages once and in order (Compose proves that itself), every glyph within
// the type area or the margins, body lines on the grid, boxes apart from text.
func TestRandomDocuments(t *testing.T) {
	lib := fonts.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]string{"1", "3", "5", "6"}).Draw(t, "columns")
		height := rapid.SampledFrom([]string{"200mm", "297mm", "545mm"}).Draw(t, "height")
		pages := rapid.SampledFrom([]string{"0", "0", "1", "3"}).Draw(t, "pages")
		s, err := styles.Load("broadsheet", styles.Options{Set: []string{"columns.count=" + n, "page.height=" + height, "pages=" + pages, "box.design=" + rapid.SampledFrom([]string{"panel", "strip", "bar"}).Draw(t, "design"), "masthead.name=" + rapid.SampledFrom([]string{"", "云溪日报"}).Draw(t, "masthead"), "section.span=" + rapid.SampledFrom([]string{"1", "1", "0", "2"}).Draw(t, "section"), "body.drop=" + rapid.SampledFrom([]string{"0", "3"}).Draw(t, "drop"), "head.vertical=" + rapid.SampledFrom([]string{"false", "false", "true"}).Draw(t, "vertical"), "head.span=" + rapid.SampledFrom([]string{"0", "2"}).Draw(t, "head")}})
		if err != nil {
			t.Fatal(err)
		}
		book, _, err := layout.Compose(context.Background(), document(t), s, lib, layout.Options{})
		if f, ok := diag.AsFault(err); ok && (f.Code == "fit-over" && pages != "0" || f.Code == "head-too-long") {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for i := range book.Pages {
			checkPage(t, book, &book.Pages[i], s)
		}
	})
}

type failer interface{ Fatalf(string, ...any) }

func checkPage(t failer, book *page.Book, pg *page.Page, s *styles.Sheet) {
	var boxes, columns []unit.Rect
	area := s.TypeArea()
	for _, z := range pg.Zones {
		switch z.Kind {
		case page.ZoneType: // of the variant that was chosen
			area = z.Rect
		case page.ZoneBox:
			boxes = append(boxes, z.Rect)
		case page.ZoneColumn:
			columns = append(columns, z.Rect)
		}
	}
	for i, a := range boxes {
		for _, b := range slices.Concat(boxes[i+1:], columns) {
			inText := slices.Contains(columns, b) && a.Y > b.Y-s.Body.Leading && a.Bottom() < b.Bottom()+s.Body.Leading
			if !inText && a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom() {
				t.Fatalf("boxes or columns overlap: %v %v", a, b)
			}
		}
	}
	for _, it := range pg.Items {
		g := it.Text
		if g == nil || g.Elem < 0 {
			continue
		}
		last := g.At.X + g.Glyphs[len(g.Glyphs)-1].X
		if g.At.Y < area.Y || g.At.Y > area.Bottom() || last > area.Right() {
			t.Fatalf("%s %q at %v outside the type area %v", book.Elems[g.Elem].Role, glyphs(g), g.At, area)
		}
		if book.Elems[g.Elem].Role == page.RoleParagraph && g.Size == s.Body.Size {
			if off := (g.At.Y - pg.Grid.Top) % pg.Grid.Step; off != 0 {
				t.Fatalf("%q is %v pt off the grid", glyphs(g), off.Pt())
			}
		}
	}
}

func glyphs(g *page.Glyphs) string {
	var b strings.Builder
	for _, x := range g.Glyphs {
		b.WriteString(x.Text)
	}
	return b.String()
}

// A report of many pages ends level on its last page and is not a stub.
func TestManyPages(t *testing.T) {
	d := &doc.Document{Meta: doc.Meta{Title: "长篇报告"}}
	for i := range 400 {
		d.Blocks = append(d.Blocks, doc.Block{
			Kind: doc.Paragraph, Pos: diag.Pos{File: "f", Line: i + 1, Col: 1},
			Text: strings.Repeat(fmt.Sprintf("第%d段讲的是河边修路的事情，", i), 4) + "大家都很高兴。",
		})
	}
	book, _, err := layout.Compose(context.Background(), d, sheet(t), fonts.Embedded(), layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Pages) < 3 {
		t.Fatalf("%d pages", len(book.Pages))
	}
	for i := range book.Pages {
		checkPage(t, book, &book.Pages[i], sheet(t))
	}
	for i, pg := range book.Pages {
		if want := fmt.Sprintf("%02d", i+1); pg.Label != want {
			t.Errorf("page %d is called %s", i+1, pg.Label)
		}
	}
}

// Nothing at all is still a page with its furniture.
func TestTitleOnly(t *testing.T) {
	book, _, err := layout.Compose(context.Background(), &doc.Document{Meta: doc.Meta{Title: "只有标题"}}, sheet(t), fonts.Embedded(), layout.Options{})
	if err != nil || len(book.Pages) != 1 {
		t.Fatalf("%v, %d pages", err, len(book.Pages))
	}
}

func BenchmarkCompose(b *testing.B) {
	d := &doc.Document{Meta: doc.Meta{Title: "城市更新三年间"}}
	for i := range 55 {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Pos: diag.Pos{File: "f", Line: i + 1, Col: 1},
			Text: strings.Repeat("老城区的排水管道全部换成了新的，", 5) + fmt.Sprintf("一共%d公里，花了两年时间。", i+3)})
	}
	s, lib := sheet(b), fonts.Embedded()
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := layout.Compose(context.Background(), d, s, lib, layout.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBook lays out books of growing length: the time is to grow with it.
func BenchmarkBook(b *testing.B) {
	for _, chars := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(chars), func(b *testing.B) {
			d := &doc.Document{Meta: doc.Meta{Title: "县志"}}
			for i := 0; i*86 < chars; i++ {
				d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Pos: diag.Pos{File: "f", Line: i + 1, Col: 1},
					Text: strings.Repeat("老城区的排水管道全部换成了新的，", 4) + fmt.Sprintf("一共%d公里，花了两年时间，河水清了。", i)})
			}
			s, lib := sheet(b), fonts.Embedded()
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := layout.Compose(context.Background(), d, s, lib, layout.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(chars)*float64(b.N)/b.Elapsed().Seconds(), "chars/s")
		})
	}
}

// What the head of a report says stands on the page once, wherever the text has it.
func TestSourceAndEditorsArePrintedOnce(t *testing.T) {
	meta := doc.Meta{Title: "潮起东岸", Byline: []string{"记者 辛苇"}, Source: "海湾周刊", Editors: []string{"罗川"}}
	text := doc.Block{Kind: doc.Paragraph, Text: "渔港的早晨从三点开始。"}
	for _, c := range []struct {
		what           string
		meta           doc.Meta
		blocks         []doc.Block
		source, editor string // what the page has
	}{
		{"stated in the head only", meta, []doc.Block{text}, "来源：海湾周刊", "责任编辑　罗川"},
		{"printed below the text", meta, []doc.Block{text, {Kind: doc.Furniture, Role: doc.Credit, Text: "来源：海湾周刊　编辑：罗川"}}, "来源：海湾周刊", "编辑：罗川"},
		{"named in the opening", meta, []doc.Block{{Kind: doc.Paragraph, Text: "海湾周刊讯 渔港的早晨从三点开始。"}}, "海湾周刊讯", "责任编辑　罗川"},
	} {
		book, _, err := layout.Compose(context.Background(), &doc.Document{Meta: c.meta, Blocks: c.blocks}, sheet(t), fonts.Embedded(), layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var page strings.Builder
		for _, it := range book.Pages[0].Items {
			if it.Text != nil {
				page.WriteString(glyphs(it.Text))
			}
		}
		for _, want := range []string{c.source, c.editor} {
			if want = strings.ReplaceAll(want, " ", ""); !strings.Contains(strings.ReplaceAll(page.String(), "　", ""), strings.ReplaceAll(want, "　", "")) {
				t.Errorf("%s: the page lacks %q: %s", c.what, want, page.String())
			}
		}
		for _, name := range []string{"海湾周刊", "罗川"} {
			if n := strings.Count(page.String(), name); n != 1 {
				t.Errorf("%s: %s stands %d times on the page", c.what, name, n)
			}
		}
	}
}
