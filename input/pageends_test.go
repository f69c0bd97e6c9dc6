package input_test

import (
	"bytes"
	"html"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/doc"
	"dayang/input/markdown/write"
	"dayang/input/words"
)

// inForms is a text in each format, a paragraph for each line; # heads a section.
func inForms(t *testing.T, text string) map[string][]byte {
	t.Helper()
	var md, web, word strings.Builder
	web.WriteString("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><article>\n")
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		head, is := strings.CutPrefix(line, "# ")
		safe := html.EscapeString(head)
		run := "<w:r><w:t xml:space=\"preserve\">" + safe + "</w:t></w:r></w:p>"
		if is {
			md.WriteString("## " + head + "\n\n")
			web.WriteString("<h2>" + safe + "</h2>\n")
			word.WriteString(`<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>` + run)
			continue
		}
		md.WriteString(line + "\n\n")
		web.WriteString("<p>" + safe + "</p>\n")
		word.WriteString("<w:p>" + run)
	}
	return map[string][]byte{
		"a.md": []byte(md.String()), "a.html": []byte(web.String() + "</article></body></html>\n"),
		"a.docx": input.DocxOf(t, word.String(), "", ""),
	}
}

// told is a document by its title and the texts of its blocks, | where a cut sentence was joined.
func told(d *doc.Document) string {
	out := []string{d.Meta.Title}
	for _, b := range d.Blocks {
		chars := []rune(b.Text)
		for i := len(b.RejoinedAt) - 1; i >= 0; i-- {
			at := b.RejoinedAt[i]
			chars = append(chars[:at:at], append([]rune{'|'}, chars[at:]...)...)
		}
		if b.Kind == doc.Heading {
			chars = append([]rune("# "), chars...)
		}
		out = append(out, string(chars))
	}
	return strings.Join(out, "\n")
}

// Sentences of a text that was lifted from pages, the first of two halves.
const (
	ferryA  = "渡口的老樟树下面搭起了一个凉棚，摆渡的人已经换了三代，船还是那一条，只有橹换过两回，今年春天又补过一次"
	ferryB  = "船底，刷了桐油。"
	ferryAB = ferryA + "|" + ferryB
	ferryC  = "对岸的茶园采完头一茬，挑担子过河的人就多起来了，一天要来回三十几趟。"
	ferryD  = "到了傍晚，摆渡的人把船系在石桩上，数一数竹筒里的铜钱，再把凉棚的灯点起来。"
	ferryE  = "夜里涨水，石桩没了顶，摆渡的人怕船被冲走，披着蓑衣在岸上守到天亮，第二天一早才"
	ferryF  = "回家睡觉，睡到日头偏西。"
)

// TestPageEnds reads texts that were lifted from laid-out pages into a format that knows no pages.
func TestPageEnds(t *testing.T) {
	head := "渡口今夏开张\n"
	for _, c := range []struct{ name, text, want string }{
		{"jump notes", ferryC + "\n" + ferryA + "（下转第三版）\n（上接第一版）" + ferryB + "\n" + ferryD, ferryC + "\n" + ferryAB + "\n" + ferryD},
		{"jump notes alone", ferryC + "\n" + ferryA + "\n（下转第3版）\n（上接第1版）\n" + ferryB + "\n" + ferryD, ferryC + "\n" + ferryAB + "\n" + ferryD},
		{"a number and a running head", ferryC + "\n" + ferryA + "\n— 1 —\n白石区交通简报\n" + ferryB + "\n" + ferryD + "\n— 2 —\n白石区交通简报\n" + ferryC, ferryC + "\n" + ferryAB + "\n" + ferryD + "\n" + ferryC},
		{"the line over a newspaper's page", ferryC + "\n" + ferryA + "\n2031年6月7日 星期六　　综合新闻　　03\n" + ferryB + "\n" + ferryD, ferryC + "\n" + ferryAB + "\n" + ferryD},
		{"bare numbers that count", ferryC + "\n" + ferryA + "\n7\n" + ferryB + "\n" + ferryD + "\n" + ferryE + "\n8\n" + ferryF, ferryC + "\n" + ferryAB + "\n" + ferryD + "\n" + ferryE + "|" + ferryF},
		{"the head of a periodical, turned about", ferryC + "\n渡口月刊 2031 年第 6 期　32\n" + ferryA + "\n2031 年第 6 期　渡口月刊　33\n" + ferryB + "\n" + ferryD, ferryC + "\n" + ferryAB + "\n" + ferryD},
		{"numbers of so many", ferryC + "\n" + ferryA + "\n1/3\n" + ferryB + "\n" + ferryE + "\n2/3\n" + ferryF, ferryC + "\n" + ferryAB + "\n" + ferryE + "|" + ferryF},
		{"the title, as a heading of the format, over the pages", ferryC + "\n" + ferryA + "\n— 1 —\n# 渡口今夏开张\n" + ferryB + "\n" + ferryD + "\n— 2 —", ferryC + "\n" + ferryAB + "\n" + ferryD},
		// of other kinds
		{"ratings", ferryC + "\n4/5\n" + ferryD + "\n3/5\n" + ferryC, ferryC + "\n# 4/5\n" + ferryD + "\n# 3/5\n" + ferryC},
		{"a note that is cited", ferryC + "\n报纸的边上印着一行小字：\n（下转第三版）\n" + ferryD, ferryC + "\n报纸的边上印着一行小字：\n（下转第三版）\n" + ferryD},
		{"a score", ferryC + "\n3/5\n" + ferryD, ferryC + "\n3/5\n" + ferryD},
		{"sections", "# 一\n" + ferryC + "\n# 二\n" + ferryD, "# 一\n" + ferryC + "\n# 二\n" + ferryD},
		{"a page that is told of", ferryC + "\n他把剪报翻到“下转第三版”那一页，折了一个角。\n" + ferryD, ferryC + "\n他把剪报翻到“下转第三版”那一页，折了一个角。\n" + ferryD},
	} {
		for name, src := range inForms(t, head+c.text) {
			res, err := input.Read(t.Context(), name, src, input.Options{Words: words.Open()})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := told(res.Doc), head+c.want; got != want {
				t.Errorf("%s, %s: got\n%s\nwant\n%s", c.name, name, got, want)
			}
			again(t, c.name+", "+name, res.Doc)
		}
	}
}

// again reads the canonical form of a document back.
func again(t *testing.T, name string, d *doc.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := write.Document(&b, d, nil); err != nil {
		t.Fatal(err)
	}
	res, err := input.Read(t.Context(), "b.md", b.Bytes(), input.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := told(res.Doc), told(d); got != want {
		t.Errorf("%s, read back: got\n%s\nwant\n%s", name, got, want)
	}
}

// What goes is told with its place; marks, and where the text behind a note stands, move along.
func TestPageEndsTold(t *testing.T) {
	src := "# 渡口今夏开张\n\n" + ferryC + "\n\n" + ferryA + "\n\n（上接第一版）" + "船底，刷了**桐油**。\n\n" + ferryD + "\n\n— 2 —\n"
	res, err := input.Read(t.Context(), "a.md", []byte(src), input.Options{Words: words.Open()})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range res.Diags {
		if d.Code == "page-furniture" {
			got = append(got, d.Pos.String()+" "+d.Msg.ZH)
		}
	}
	if s := strings.Join(got, "\n"); s != "a.md:7:1 转版说明“（上接第一版）”不排\na.md:11:1 页码或报眉“— 2 —”不排" {
		t.Errorf("got\n%s", s)
	}
	b := res.Doc.Blocks[1]
	if told := told(&doc.Document{Blocks: []doc.Block{b}}); told != "\n"+ferryAB {
		t.Fatal(told)
	}
	s := b.Spans[0]
	if word := string([]rune(b.Text)[s.Start:s.End]); word != "桐油" {
		t.Errorf("the mark is on %q", word)
	}
	if o := b.Origins[1]; o.Pos.Line != 7 || o.Pos.Col != 8 || o.At != b.RejoinedAt[0] {
		t.Errorf("the second half stands at %+v", o)
	}
}

// The page and the day go over a title, and who made the page goes behind the text.
func TestPageEndsMadeBy(t *testing.T) {
	for _, over := range []string{"04 深度\n2031年6月7日 星期六\n责编/何苗 美编/石舟\n", "理论版　　2031年6月7日\n"} {
		for name, src := range inForms(t, over+"渡口今夏开张\n"+ferryC+"\n"+ferryD+"\n"+ferryC) {
			res, err := input.Read(t.Context(), name, src, input.Options{Words: words.Open()})
			if err != nil {
				t.Fatal(err)
			}
			if m := res.Doc.Meta; m.Title != "渡口今夏开张" || m.Kicker != "" || len(m.Byline) > 0 || m.Date != "" {
				t.Errorf("%s: %+v", name, m)
			}
		}
	}
}
