package input_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"dayang/input"
	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/words"
)

// counts are characters and how often they stand.
type counts map[rune]int

func (c counts) add(s string, by int) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			c[r] += by
		}
	}
}

// written counts what a document prints. A name or source that inference found in
// the text, where it also stays, is counted once.
func written(d *doc.Document) counts {
	c := counts{}
	var body, around strings.Builder
	for _, b := range d.Blocks {
		if b.Kind == doc.Furniture {
			around.WriteString(b.Text + "\n")
		}
		for _, s := range []string{b.Label, b.Text, b.Subtitle} {
			body.WriteString(s + "\n")
		}
		if b.Image != nil {
			body.WriteString(b.Image.Alt + b.Image.Src + b.Image.Credit + "\n")
		}
		for _, it := range b.Items {
			body.WriteString(it.Label + it.Text + "\n")
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				body.WriteString(cell.Text + "\n")
			}
		}
	}
	c.add(body.String(), 1)
	m := &d.Meta
	c.add(m.Title+m.Kicker+m.Subtitle, 1)
	if !strings.Contains(body.String(), m.Dateline) {
		c.add(m.Dateline, 1)
	}
	if !strings.Contains(around.String(), m.Date) {
		c.add(m.Date, 1)
	}
	for _, s := range append([]string{m.Source}, m.Editors...) {
		if !strings.Contains(around.String(), s) {
			c.add(s, 1)
		}
	}
	for _, s := range m.Byline {
		if !named(d, s) {
			c.add(s, 1)
		}
	}
	return c
}

// named reports that a paragraph, or a credit, names someone.
func named(d *doc.Document, who string) bool {
	for _, b := range d.Blocks {
		if (b.Kind == doc.Paragraph && len(b.Text) > len(who) || b.Kind == doc.Furniture) && strings.Contains(b.Text, who) {
			return true
		}
	}
	return false
}

// twice counts the names that stand in the meta data and in the text as well: written
// counts them once, since either may be where the other comes from.
func twice(d *doc.Document) counts {
	c := counts{}
	for _, s := range append(append([]string{d.Meta.Source}, d.Meta.Byline...), d.Meta.Editors...) {
		if named(d, s) {
			c.add(s, 1)
		}
	}
	return c
}

// labels counts the characters of labels that go into the name of a field and are
// common in prose, so that they cannot be among marks.
func labels(text string) counts {
	c := counts{}
	for _, l := range fieldLabel.FindAllString(text, -1) {
		c.add(l, 1)
	}
	return c
}

var fieldLabel = regexp.MustCompile(`(?:数据来源|\p{Han}{2}日期|(?:发布|供稿)(?:部门|单位)|来自)[ 　]?[:：/|｜丨]|发布于[:： 　]|专栏[:：]|[来來]源|(?:文|摄|作|执|记|编|撰|采|整|供|翻)[ 　]*(?:字|影|者|笔|辑|稿|写|理|译)[ 　]*[:：/|｜丨]`)

var (
	quotedLine = regexp.MustCompile(`(?s)“(.*)”`)
	// twin is what Word writes a second time for older programs.
	twin     = regexp.MustCompile(`(?s)<mc:Fallback.*?</mc:Fallback>`)
	wordText = regexp.MustCompile(`<w:t[ >][^<]*`)
)

// dropped counts what the diagnostics list as dropped, line by line.
func dropped(l diag.List) counts {
	c := counts{}
	for _, d := range l {
		switch d.Code {
		case "accepted-changes", "dropped-hidden", "dropped-struck", "dropped-contents", "dropped-comments", "dropped-title", "dropped-tags", "page-furniture", "title-repeated", "dropped-counter", "contents-dropped", "drawn-rule", "name-repeated", "ornament-dropped", "note-mark-dropped":
			if d.Pos.Line == 0 {
				continue
			}
			if m := quotedLine.FindStringSubmatch(d.Msg.ZH); m != nil {
				c.add(m[1], 1)
			}
		}
	}
	return c
}

// marks are what labels a field of the title block and goes into its name: ——
// before a subtitle, 来源： before a source, brackets around a date.
const marks = "—-─标题首来源稿信息文章新闻原载转自发布时间日期作者记责任编辑校：:|｜丨()（）【】*"

// Every character of a document of the gold set is in what was read of it, or was
// listed as dropped.
func TestConservation(t *testing.T) {
	dict := words.Open()
	for _, g := range goldSet(t, "testdata/gold") {
		res, err := input.Read(t.Context(), g.name, g.src, input.Options{Words: dict})
		if err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		have := written(res.Doc)
		for r, n := range dropped(res.Diags) {
			have[r] += n
		}
		for key, v := range res.Front {
			have.add(key+fmt.Sprint(v), 1)
		}
		again, label := twice(res.Doc), labels(string(g.src))
		for r, n := range sourceOf(t, g) {
			if have[r]+again[r]+label[r] < n && !strings.ContainsRune(marks, r) {
				t.Errorf("%s: %c stands %d times in the source, %d in the document", g.name, r, n, have[r])
			}
			if have[r] > n && strings.HasSuffix(g.name, ".txt") {
				t.Errorf("%s: %c stands %d times in the source, %d in the document", g.name, r, n, have[r])
			}
		}
	}
}

// sourceOf counts the characters that a reader of the file would see: all of a
// plain text, the Han of what has markup.
func sourceOf(t *testing.T, g gold) counts {
	t.Helper()
	c := counts{}
	if strings.HasSuffix(g.name, ".docx") {
		z, err := zip.NewReader(bytes.NewReader(g.src), int64(len(g.src)))
		if err != nil {
			t.Fatal(err)
		}
		f, err := z.Open("word/document.xml")
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range wordText.FindAllString(twin.ReplaceAllString(string(b), ""), -1) {
			c.add(hanOnly(m), 1)
		}
		return c
	}
	text, _, err := charset.Decode(g.name, g.src, "")
	if err != nil {
		t.Fatal(err)
	}
	text, _ = charset.Clean(g.name, text)
	switch {
	case strings.HasSuffix(g.name, ".txt"):
		c.add(text, 1)
	case strings.HasSuffix(g.name, ".html"):
		// What is story and what is furniture of the page the editor has said; the
		// reader's own tests count the rest.
		story := g.want
		story.Meta.Editors = nil
		story.Blocks = slices.DeleteFunc(slices.Clone(story.Blocks), func(b doc.Block) bool { return b.Role == doc.Credit })
		for r, n := range written(&story) {
			if unicode.Is(unicode.Han, r) {
				c[r] = n
			}
		}
	default:
		c.add(hanOnly(text), 1)
	}
	return c
}

func hanOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return r
		}
		return -1
	}, s)
}

// Whatever lines a text is made of, in whatever order, none of its characters is
// lost or made up.
func TestConservationOfLines(t *testing.T) {
	var lines []string
	for _, g := range goldSet(t, "testdata/gold") {
		if strings.HasSuffix(g.name, ".txt") {
			if text, _, err := charset.Decode(g.name, g.src, ""); err == nil {
				text, _ = charset.Clean(g.name, text)
				lines = append(lines, strings.Split(text, "\n")...)
			}
		}
	}
	dict := words.Open()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 1, 30).Draw(t, "lines"), "\n")
		conserves(t, text, dict)
	})
}

type failer interface {
	Fatalf(format string, args ...any)
}

// conserves reads a plain text and fails if characters were lost or made up.
func conserves(t failer, text string, dict *words.Dict) {
	res, err := input.Read(context.Background(), "f.txt", []byte(text), input.Options{Words: dict, From: input.Plain, Encoding: charset.UTF8})
	if err != nil {
		if _, ok := diag.AsFault(err); !ok {
			t.Fatalf("an error without a fault: %v", err)
		}
		return
	}
	// A name that the text has twice may be in the meta data and in a credit, or
	// be quoted from a credit: between the two counts is the truth.
	least, most := written(res.Doc), written(res.Doc)
	m := &res.Doc.Meta
	for _, s := range append(append([]string{m.Source, m.Date}, m.Byline...), m.Editors...) {
		most.add(s, 1)
		least.add(s, -1)
	}
	for r, n := range dropped(res.Diags) {
		least[r] += n
		most[r] += n
	}
	want, label := counts{}, labels(text)
	want.add(text, 1)
	for r, n := range want {
		if most[r]+label[r] < n && !strings.ContainsRune(marks, r) {
			t.Fatalf("%c stands %d times in the source, %d in the document\n%s", r, n, most[r], text)
		}
	}
	for r, n := range least {
		if n > want[r] && !strings.ContainsRune(marks, r) {
			t.Fatalf("%c stands %d times in the document, %d in the source\n%s", r, n, want[r], text)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("【 标  题 】甲——乙\n        丙\n【 作  者 】丁 【 正  文 】戊。\n己")
	f.Add("<标题>\n甲\n</标题>\n乙\n<正文>\n丙")
	f.Add("甲\n(4)内容: 乙")
	f.Add("【标题】甲\n【正文】\n乙。\n\n【标题】丙\n【版次】丁\n【正文】\n戊。")
	f.Add("某某日报\nA03 | 要闻 | By 甲 | 2014-05-06\n乙\n丙。\n文章编号: 20140506")
	for _, s := range []string{"题\n——副题\n本报记者 甲乙\n\n　　正文一段。", "第1页\n文\n第2页", "**3亿**元\n", "来源：某报 作者：甲", "一、甲\n（一）乙\n1.丙；\n2.丁。", "问：甲？\n答：乙。\n问：丙？\n答：丁。"} {
		f.Add(s)
	}
	dict := words.Open()
	f.Fuzz(func(t *testing.T, src string) {
		text, _, err := charset.Decode("f.txt", []byte(src), charset.UTF8)
		if err != nil {
			return
		}
		text, _ = charset.Clean("f.txt", text)
		// What is quoted in a message cannot be told from the message's quotes.
		if strings.ContainsAny(text, "“”") {
			return
		}
		conserves(t, text, dict)
	})
}
