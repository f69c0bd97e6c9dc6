package write

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/markdown"
)

// drawText draws a text without blanks at its ends, of words, marks and characters
// that mean something to Markdown.
func drawText(t *rapid.T, name string) string {
	parts := rapid.SliceOfN(rapid.SampledFrom([]string{
		"社区", "食堂", "新", "，", "。", "“", "”", "——", "《", "》", "：", "（", "）", "12.5%", "3.", "1)", "a", "GDP", " ", "b c",
		"*", "**", "_", "`", "[", "]", "[^1]", "<b>", "<", ">", "#", "&amp;", "&", "|", "~~", "~", "\\", "!", "-", "+", "=", ":::", "——副",
		"一、", "（一）", "①", "\n", "😀", "(x)", "![", "http://a.cn", "\t", "　", "  ", "1．5", "１", "&emsp;", "{%a%}", "{.b}", "{:toc}", "$2$", "==", "^2^",
		"来源：", "（完）", "图1 ", "[x] ", "[[", "]]", "：：", "•", "本文由", "\\|", "1995年", "！！", "://", "-->", "</b>", "&nbsp;",
	}), 1, 12).Draw(t, name)
	s := strings.Trim(strings.Join(parts, ""), " \t\n　")
	if s == "" {
		return "字"
	}
	return s
}

// spansOf draws spans over a text.
func spansOf(t *rapid.T, s string, from int, notes []string) []doc.Span {
	n := len([]rune(s))
	var spans []doc.Span
	for range rapid.IntRange(0, 3).Draw(t, "spans") {
		a := rapid.IntRange(from, n).Draw(t, "a")
		b := rapid.IntRange(from, n).Draw(t, "b")
		if a > b {
			a, b = b, a
		}
		m := rapid.SampledFrom([]doc.Mark{doc.Strong, doc.Strong, doc.Emph, doc.Mono, doc.Link, doc.Ruby, doc.NoteRef}).Draw(t, "mark")
		sp := doc.Span{Start: a, End: b, Mark: m}
		switch m {
		case doc.Link:
			sp.Target = rapid.SampledFrom([]string{"http://a.cn/x_y?a=1&b=2", "图 1.html", "", "a>b<c\\"}).Draw(t, "href")
		case doc.Ruby:
			sp.Target = rapid.SampledFrom([]string{"zì", "a*b", "注 音"}).Draw(t, "rt")
		case doc.NoteRef:
			sp.Target = rapid.SampledFrom(append(notes, "①", "x y")).Draw(t, "ref")
		}
		if m == doc.Ruby || m == doc.NoteRef {
			// They stand by themselves: nothing begins or ends inside.
			clash := false
			for _, o := range spans {
				clash = clash || o.Start < sp.End && sp.Start < o.End
			}
			if clash || strings.ContainsAny(string([]rune(s)[a:b]), "\n") {
				continue
			}
		} else {
			for _, o := range spans {
				if (o.Mark == doc.Ruby || o.Mark == doc.NoteRef) && o.Start < sp.End && sp.Start < o.End {
					sp.End = sp.Start
				}
			}
		}
		spans = append(spans, sp)
	}
	return links(draft.Normal(spans))
}

// links leaves out links in links.
func links(spans []doc.Span) []doc.Span {
	var out []doc.Span
	end := 0
	for _, s := range spans {
		if s.Mark == doc.Link {
			if s.Start < end {
				continue
			}
			end = s.End
		}
		out = append(out, s)
	}
	return out
}

// document draws a document in its normal form.
func document(t *rapid.T) *doc.Document {
	d := &doc.Document{}
	m := &d.Meta
	m.Title = rapid.SampledFrom([]string{"", "标题", "a: b # c", "“引”：题", "2016", "- x", "true", "甲  乙", "'引'", "~", "null", "| 竖", "%甲", "@甲", "`甲`", "甲：乙: 丙", "１９９５．５", "*甲*", "[甲]", "{甲}", "&甲", "!甲", "甲 #乙", "\"甲\"乙", "0123", "1e3", "甲\\乙", "> 甲", "? 甲"}).Draw(t, "title")
	m.Subtitle = rapid.SampledFrom([]string{"", "副题", "——两划"}).Draw(t, "subtitle")
	m.Kicker = rapid.SampledFrom([]string{"", "引题"}).Draw(t, "kicker")
	m.Byline = rapid.SliceOfN(rapid.SampledFrom([]string{"本报记者 甲", "□ 乙", "文/图 丙"}), 0, 2).Draw(t, "byline")
	m.Date = rapid.SampledFrom([]string{"", "2016-12-02", "2016年12月2日", "12:30"}).Draw(t, "date")
	m.Lang = rapid.SampledFrom([]string{"", "zh-Hans"}).Draw(t, "lang")
	if len(m.Byline) == 0 {
		m.Byline = nil
	}
	notes := []string{"1", "注2"}
	n := rapid.IntRange(0, 8).Draw(t, "blocks")
	for range n {
		d.Blocks = append(d.Blocks, drawBlock(t, notes))
	}
	for _, l := range notes {
		if rapid.Bool().Draw(t, "defined") {
			s := drawText(t, "note")
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Note, Label: l, Text: s, Spans: spansOf(t, s, 0, notes)})
		}
	}
	return d
}

func drawBlock(t *rapid.T, notes []string) doc.Block {
	k := doc.Block{Kind: rapid.SampledFrom([]doc.Kind{
		doc.Heading, doc.Paragraph, doc.Paragraph, doc.Callout, doc.List, doc.Quote, doc.Verse, doc.Table, doc.Figure, doc.Code, doc.Note, doc.Rule, doc.Furniture,
	}).Draw(t, "kind")}
	switch k.Kind {
	case doc.Rule:
		return k
	case doc.Code:
		k.Text = rapid.SampledFrom([]string{"a := 1", "```\nx\n```", "\n\n缩  进\n", ":::", "---"}).Draw(t, "code")
		return k
	case doc.List:
		for range rapid.IntRange(1, 6).Draw(t, "items") {
			it := doc.Item{
				Label: rapid.SampledFrom([]string{"•", "1.", "2.", "7)", "（一）", "①", "", "a*"}).Draw(t, "label"),
				Level: rapid.SampledFrom([]int{0, 0, 0, 1, 2, 4}).Draw(t, "level"), Text: drawText(t, "item"),
			}
			if rapid.IntRange(0, 5).Draw(t, "bare") == 0 {
				it.Text = ""
			}
			it.Spans = spansOf(t, it.Text, 0, notes)
			k.Items = append(k.Items, it)
		}
		return k
	case doc.Verse:
		for i := range rapid.IntRange(1, 4).Draw(t, "lines") {
			s := strings.ReplaceAll(drawText(t, "line"), "\n", "")
			k.Items = append(k.Items, doc.Item{Text: s, Spans: spansOf(t, s, 0, notes)})
			if i == 0 && rapid.Bool().Draw(t, "stanza") {
				k.Items = append(k.Items, doc.Item{}, doc.Item{Text: "末"})
			}
		}
		return k
	case doc.Table:
		k.HeadRows = rapid.IntRange(0, 2).Draw(t, "head")
		rows := rapid.IntRange(max(1, k.HeadRows), 3).Draw(t, "rows")
		for range rows {
			var row []doc.Cell
			for range rapid.IntRange(1, 3).Draw(t, "cells") {
				c := doc.Cell{Text: drawText(t, "cell")}
				if rapid.IntRange(0, 3).Draw(t, "bare") == 0 {
					c.Text = ""
				}
				if rapid.IntRange(0, 4).Draw(t, "wide") == 0 {
					c.ColSpan, c.RowSpan = 2, 3
				}
				c.Spans = spansOf(t, c.Text, 0, notes)
				row = append(row, c)
			}
			k.Rows = append(k.Rows, row)
		}
		return k
	case doc.Figure:
		k.Image = &doc.Image{Src: rapid.SampledFrom([]string{"图/一.jpg", "a b(1).png", "x>y.jpg"}).Draw(t, "src"), Alt: rapid.SampledFrom([]string{"", "街景", "[a]*b*"}).Draw(t, "alt"), Credit: rapid.SampledFrom([]string{"", "某某 摄"}).Draw(t, "credit")}
		if rapid.Bool().Draw(t, "captioned") {
			k.Text = drawText(t, "caption")
			k.Spans = spansOf(t, k.Text, 0, notes)
		}
		return k
	}
	k.Text = drawText(t, "text")
	from := 0
	chars := []rune(k.Text)
	switch k.Kind {
	case doc.Heading:
		k.Level = rapid.IntRange(1, 7).Draw(t, "level")
		if rapid.Bool().Draw(t, "sub") {
			k.Subtitle = drawText(t, "subtitle")
		}
	case doc.Paragraph:
		k.Role = rapid.SampledFrom([]doc.Role{"", "", doc.EditorNote, doc.Lead}).Draw(t, "role")
		if rapid.Bool().Draw(t, "runIn") && len(chars) > 2 {
			from = rapid.IntRange(1, len(chars)-1).Draw(t, "head")
			k.RunIn = string(chars[:from])
		}
		if rapid.IntRange(0, 3).Draw(t, "rejoined") == 0 && len(chars) > 2 {
			k.RejoinedAt = []int{rapid.IntRange(1, len(chars)-1).Draw(t, "at")}
		}
	case doc.Furniture:
		k.Role = rapid.SampledFrom([]doc.Role{"", doc.Caption, doc.Credit, doc.Signature, doc.Salutation}).Draw(t, "role")
	case doc.Note:
		k.Label = rapid.SampledFrom([]string{"", "注 3", "[x]"}).Draw(t, "label")
	}
	k.Spans = spansOf(t, k.Text, from, notes)
	if k.Kind == doc.Callout {
		if len(k.Spans) == 0 && len(chars) > 2 && rapid.Bool().Draw(t, "meeting") {
			k.Spans = []doc.Span{{Start: 0, End: 1, Mark: doc.Strong}, {Start: 1, End: 3, Mark: doc.Strong}}
		}
		for _, s := range k.Spans {
			if s.Mark == doc.Strong {
				k.Figures = append(k.Figures, string(chars[s.Start:s.End]))
			}
		}
	}
	return k
}

// bare leaves out places.
func bare(d *doc.Document) string {
	var b strings.Builder
	for _, k := range d.Blocks {
		k.Pos.File, k.Pos.Line, k.Pos.Col, k.Pos.Offset = "", 0, 0, 0
		k.Origins = nil
		for i := range k.Items {
			k.Items[i].Pos.File, k.Items[i].Pos.Line, k.Items[i].Pos.Col, k.Items[i].Pos.Offset = "", 0, 0, 0
		}
		j, _ := json.Marshal(k)
		b.Write(j)
		b.WriteByte('\n')
	}
	m := d.Meta
	m.Pos.File, m.Pos.Line, m.Pos.Col, m.Pos.Offset = "", 0, 0, 0
	j, _ := json.Marshal(m)
	b.Write(j)
	return b.String()
}

// What is written, the reader brings back.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := document(t)
		want := bare(d)
		var b strings.Builder
		if err := Document(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		got, diags, err := markdown.Read(t.Context(), "f.md", b.String(), markdown.MaxNesting)
		if err != nil || !got.Final || !got.Settled {
			t.Fatalf("%v %v\n%s", err, diags, b.String())
		}
		if have := bare(got.Document()); have != want {
			t.Fatalf("written:\n%s\ngot:\n%s\nwant:\n%s", b.String(), have, want)
		}
		var again strings.Builder
		if err := Document(&again, got.Document(), nil); err != nil || again.String() != b.String() {
			t.Fatalf("written twice:\n%s\n%s", b.String(), again.String())
		}
	})
}

// Emphasis that begins or ends in a blank comes back, also where other stars of its block do not
// pair up (found by TestRoundTrip).
func TestBlankInEmphasis(t *testing.T) {
	line := func(text string, from, to int) doc.Item {
		return doc.Item{Text: text, Spans: []doc.Span{{Start: from, End: to, Mark: doc.Strong}}}
	}
	d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Verse, Items: []doc.Item{
		line("新社区　食堂", 0, 4), line("老街　茶馆", 2, 5), line("1)", 0, 1), {Text: "*"},
	}}}}
	want := bare(d)
	var b strings.Builder
	if err := Document(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	got, _, err := markdown.Read(t.Context(), "f.md", b.String(), markdown.MaxNesting)
	if err != nil {
		t.Fatal(err)
	}
	if have := bare(got.Document()); have != want {
		t.Errorf("written:\n%s\ngot:\n%s\nwant:\n%s", b.String(), have, want)
	}
}

// drawValue draws what may stand under a key of a front matter: a text, a list, keys.
func drawValue(t *rapid.T, depth int) any {
	switch kind := rapid.IntRange(0, 9).Draw(t, "kind"); {
	case kind == 0:
		return nil
	case kind == 1 && depth > 0:
		out := []any{}
		for range rapid.IntRange(1, 3).Draw(t, "length") {
			out = append(out, drawValue(t, depth-1))
		}
		return out
	case kind == 2 && depth > 0:
		return drawFront(t, depth-1)
	}
	return rapid.OneOf(rapid.SampledFrom([]string{"01", "010", "0x10", "3.10", "1e3", "true", "no", "null", "~", "A3", "要闻", "- a", "a: b", "#x", "? x", "'", "&a", "2026-09-18", "b c", "[1]", "{}", "a\nb"}),
		rapid.StringMatching(`[0-9a-z.:#*&!%@'" \p{Han}-]{1,8}`).Filter(func(s string) bool { return strings.TrimSpace(s) == s })).Draw(t, "text")
}

func drawFront(t *rapid.T, depth int) map[string]any {
	out := map[string]any{}
	for range rapid.IntRange(1, 4).Draw(t, "keys") {
		key := rapid.SampledFrom([]string{"style", "版面", "版次", "报名", "页数", "edition", "section", "tags", "running-head.folio", "body", "x y", "01"}).Draw(t, "key")
		out[key] = drawValue(t, depth)
	}
	return out
}

// What a front matter says beside the meta data is written with them and reads back the same.
func TestFrontRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		front := drawFront(t, 2)
		d := &doc.Document{Meta: doc.Meta{Title: "题"}, Blocks: []doc.Block{{Kind: doc.Paragraph, Text: "正文。"}}}
		var b strings.Builder
		if err := Document(&b, d, front); err != nil {
			t.Fatal(err)
		}
		got, _, err := markdown.Read(t.Context(), "f.md", b.String(), markdown.MaxNesting)
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if !reflect.DeepEqual(got.Front, front) || got.Meta.Title != "题" || len(got.Paras) != 1 {
			t.Fatalf("got %#v\nwant %#v\n%s", got.Front, front, b.String())
		}
	})
}
