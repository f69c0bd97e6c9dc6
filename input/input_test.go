package input_test

import (
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/docx"
	"dayang/input/words"
)

const prose = "镇里的老粮仓空了十几年，去年春天改成了乡村书屋，四面墙都是书架，孩子们放学就往这里跑。"

func TestFormats(t *testing.T) {
	for _, c := range []struct{ name, src, title string }{
		{"f.txt", "乡村书屋\n" + prose, "乡村书屋"},
		{"f", "乡村书屋\n" + prose, "乡村书屋"},
		{"f.md", "# 乡村书屋\n\n" + prose, "乡村书屋"},
		{"f.MARKDOWN", "# 乡村书屋\n\n" + prose, "乡村书屋"},
		{"f.txt", "---\ntitle: 乡村书屋\n---\n" + prose, "乡村书屋"},
		{"f", "# 乡村书屋\n\n## 缘起\n\n" + prose, "乡村书屋"},
		{"f.html", "<title>乡村书屋</title><h1>乡村书屋</h1><p>" + prose, "乡村书屋"},
		{"f.txt", "<!DOCTYPE html>\n<title>乡村书屋</title><h1>乡村书屋</h1><p>" + prose, "乡村书屋"},
		{"f.txt", "\uFEFF乡村书屋\r\n" + prose, "乡村书屋"},
	} {
		res, err := input.Read(t.Context(), c.name, []byte(c.src), input.Options{})
		if err != nil || res.Doc.Meta.Title != c.title || res.Doc.Blocks[len(res.Doc.Blocks)-1].Text != prose {
			t.Errorf("%s %.12q: %v, %+v", c.name, c.src, err, res)
		}
	}
	// What the caller says goes before what is found.
	res, err := input.Read(t.Context(), "f.md", []byte("# 乡村书屋\n\n"+prose), input.Options{From: input.Plain})
	if err != nil || res.Doc.Meta.Title != "# 乡村书屋" {
		t.Errorf("%v, %+v", err, res)
	}
}

func TestFaults(t *testing.T) {
	small := input.Limits{Size: 10}
	for _, c := range []struct {
		name, file, src string
		o               input.Options
		code            string
	}{
		{"nothing", "f.txt", "", input.Options{}, "empty"},
		{"blanks", "f.txt", " \n　\n\t", input.Options{}, "empty"},
		{"a byte order mark", "f.txt", "\uFEFF", input.Options{}, "empty"},
		{"marks without words", "f.md", "# \n\n---\n", input.Options{}, ""},
		{"an empty page", "f.html", "<html><body></body></html>", input.Options{}, "empty"},
		{"an old .doc", "f.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", input.Options{}, "format"},
		{"a PDF", "f.txt", "%PDF-1.7\n", input.Options{}, "format"},
		{"RTF", "f.txt", "{\\rtf1", input.Options{}, "format"},
		{"a picture", "f.txt", "\x89PNG\r\n\x1a\n", input.Options{}, "format"},
		{"a format that is none", "f.txt", "文", input.Options{From: "odt"}, "from"},
		{"an encoding that is none", "f.txt", "文", input.Options{Encoding: "klingon"}, "encoding"},
		{"half a docx", "f.docx", "PK\x03\x04abc", input.Options{}, "not-docx"},
		{"a docx that is text", "f.docx", "文", input.Options{}, "not-docx"},
		{"too large", "f.txt", prose, input.Options{Limits: small}, "too-large"},
		{"too deep", "f.md", strings.Repeat("> ", 9) + "文", input.Options{Limits: input.Limits{Nesting: 8}}, "nesting"},
		{"deep enough", "f.md", strings.Repeat("> ", 8) + "文", input.Options{Limits: input.Limits{Nesting: 8}}, ""},
	} {
		_, err := input.Read(t.Context(), c.file, []byte(c.src), c.o)
		f, _ := diag.AsFault(err)
		switch {
		case c.code == "" && err != nil, c.code != "" && (f == nil || f.Code != c.code):
			t.Errorf("%s: %v, want %q", c.name, err, c.code)
		case f != nil && (f.Pos.File != c.file || f.Msg.ZH == "" || f.Msg.EN == "" || f.Hint.ZH == ""):
			t.Errorf("%s: %+v does not say where and what to do", c.name, f.Diagnostic)
		}
	}
}

func TestDocxLimits(t *testing.T) {
	for _, g := range goldSet(t, "testdata/gold") {
		if !strings.HasSuffix(g.name, ".docx") {
			continue
		}
		_, err := input.Read(t.Context(), g.name, g.src, input.Options{Limits: input.Limits{Docx: docx.Limits{Entries: 2}}})
		if f, ok := diag.AsFault(err); !ok || f.Code != "zip-entries" {
			t.Errorf("%s: %v", g.name, err)
		}
		break
	}
}

// Callouts are quoted from the body only when that is asked for; the body stays.
func TestFindStats(t *testing.T) {
	rich := "全年完成投资85.3亿元，增长12.4%，新增规上企业26户。"
	src := "成绩单\n" + prose + "\n这一年干部群众齐心协力。" + rich + "大家都说，日子越来越有奔头了。\n" + prose
	plain, err := input.Read(t.Context(), "f.txt", []byte(src), input.Options{})
	if err != nil {
		t.Fatal(err)
	}
	found, err := input.Read(t.Context(), "f.txt", []byte(src), input.Options{FindStats: true})
	if err != nil {
		t.Fatal(err)
	}
	var rest []doc.Block
	var callouts []doc.Block
	for _, b := range found.Doc.Blocks {
		if b.Kind == doc.Callout {
			callouts = append(callouts, b)
		} else {
			rest = append(rest, b)
		}
	}
	if len(callouts) != 1 || callouts[0].Text != rich || len(callouts[0].Stats) != 3 || callouts[0].Stats[1].Number != "12.4" || callouts[0].Stats[1].Change != doc.Up {
		t.Errorf("%+v", callouts)
	}
	if len(rest) != len(plain.Doc.Blocks) || rest[1].Text != plain.Doc.Blocks[1].Text {
		t.Errorf("the body changed: %+v", rest)
	}
	codes := 0
	for _, d := range found.Diags {
		if d.Code == "stat-proposed" && d.Pos.Line == 3 {
			codes++
		}
	}
	if codes != 1 {
		t.Errorf("%v", found.Diags)
	}
	// What a callout says already is not quoted again.
	boxed := strings.NewReplacer("85.3亿元", "**85.3亿元**", "12.4%", "**12.4%**", "26户", "**26户**").Replace(rich)
	again, err := input.Read(t.Context(), "f.txt", []byte(src+"\n\n\n"+boxed), input.Options{FindStats: true})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, b := range again.Doc.Blocks {
		if b.Kind == doc.Callout {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d callouts: %+v", n, again.Doc.Blocks)
	}
}

// megabyte is a report of one million bytes of the gold set's lines, numbered so
// that no two paragraphs are the same.
func megabyte(tb testing.TB) []byte {
	var b strings.Builder
	for i := 0; b.Len() < 1e6; i++ {
		for _, g := range goldSet(tb, "testdata/gold") {
			if !strings.HasSuffix(g.name, ".txt") {
				continue
			}
			for _, k := range g.want.Blocks {
				b.WriteString(k.Text)
				if k.Kind == doc.Paragraph {
					b.WriteString("第" + strings.Repeat("一", i%7+1) + "次。")
				}
				b.WriteByte('\n')
			}
		}
	}
	return []byte(b.String())
}

// Memory grows with the text, not with its square: twice the text takes at most
// thrice the allocations.
func TestProportional(t *testing.T) {
	src := megabyte(t)
	dict := words.Open()
	read := func(n int) float64 {
		return testing.AllocsPerRun(1, func() {
			if _, err := input.Read(t.Context(), "f.txt", src[:n], input.Options{Words: dict, Encoding: "utf-8"}); err != nil {
				t.Fatal(err)
			}
		})
	}
	if half, all := read(len(src)/4), read(len(src)/2); all > 3*half {
		t.Errorf("%.0f allocations for a quarter, %.0f for a half", half, all)
	}
}

func BenchmarkRead1MB(b *testing.B) {
	src := megabyte(b)
	dict := words.Open()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := input.Read(b.Context(), "f.txt", src, input.Options{Words: dict}); err != nil {
			b.Fatal(err)
		}
	}
}

// A report without text has an empty list of blocks, not none; only headings have a level.
func TestBlocksOfAnyReport(t *testing.T) {
	dict := words.Open()
	res, err := input.Read(t.Context(), "title.txt", []byte("青溪县图书馆闭馆通知\n"), input.Options{Words: dict})
	if err != nil || res.Doc.Blocks == nil {
		t.Errorf("the blocks of a title alone are %#v (%v)", res.Doc.Blocks, err)
	}
	for _, g := range goldSet(t, "testdata/gold") {
		res, err := input.Read(t.Context(), g.name, g.src, input.Options{Words: dict})
		if err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		for _, b := range res.Doc.Blocks {
			if (b.Level > 0) != (b.Kind == doc.Heading) {
				t.Errorf("%s: a %s of level %d: %q", g.name, b.Kind, b.Level, b.Text)
			}
		}
	}
}

// A line that the head of a text says time and again is no title that is repeated: rows of a
// table that are equal are all set.
func TestEqualRows(t *testing.T) {
	const rows = 12
	src := "渡口的早晨\n\n天刚亮，渡口的船就开了。过河的人带着菜篮和书包。\n\n" + strings.Repeat("| 班次 | 票价 |\n", rows)
	res, err := input.Read(t.Context(), "f.txt", []byte(src), input.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(res.Doc.Blocks); n != 2 || len(res.Doc.Blocks[1].Rows) != rows {
		t.Errorf("%+v", res.Doc.Blocks)
	}
}
