package input

import (
	"archive/zip"
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// docxOf makes a docx of a body, of footnotes and of a numbering.
func docxOf(t *testing.T, body, footnotes, numbering string) []byte {
	t.Helper()
	const ns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	part := func(name, content string) string {
		return "<w:" + name + ns + ">" + content + "</w:" + name + ">"
	}
	const to = `<Relationship Id="%s" Type="http://x/%s" Target="%s"/>`
	styles := ""
	for _, s := range []string{"Title", "HTML Preformatted"} {
		id := strings.ReplaceAll(s, " ", "")
		styles += `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + s + `"/></w:style>`
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range [][2]string{
		{"_rels/.rels", "<Relationships>" + fmt.Sprintf(to, "d", "officeDocument", "word/document.xml") + "</Relationships>"},
		{"word/_rels/document.xml.rels", "<Relationships>" + fmt.Sprintf(to, "s", "styles", "styles.xml") +
			fmt.Sprintf(to, "n", "numbering", "numbering.xml") +
			fmt.Sprintf(to, "f", "footnotes", "footnotes.xml") + "</Relationships>"},
		{"word/styles.xml", part("styles", styles)},
		{"word/numbering.xml", part("numbering", numbering)},
		{"word/footnotes.xml", part("footnotes", footnotes)},
		{"word/document.xml", part("document", "<w:body>"+body+"</w:body>")},
	} {
		w, err := z.Create(p[0])
		if err == nil {
			_, err = w.Write([]byte(p[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// para is a paragraph of a docx with properties.
func para(props, text string) string {
	return "<w:p><w:pPr>" + props + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

// What a reader takes for a text grows with the text, whatever is in it: four times as much
// of it takes about four times the room, counted as all that was ever taken, which does not
// hang on the machine. What takes the square of it would take sixteen times as much.
func TestReadingGrowsWithTheText(t *testing.T) {
	const number = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>` +
		`<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`
	const centred = `<w:jc w:val="center"/>`
	head := para("", "渡口的早晨") + para("", "天刚亮，渡口的船就开了，船上的人都看着水面不说话，到了对岸才分手。")
	word := func(body func(n int) string) func(t *testing.T, n int) []byte {
		return func(t *testing.T, n int) []byte { return docxOf(t, head+body(n), "", number) }
	}
	text := func(head, each, foot string) func(t *testing.T, n int) []byte {
		return func(_ *testing.T, n int) []byte { return []byte(head + strings.Repeat(each, n) + foot) }
	}
	for _, c := range []struct {
		name string
		data func(t *testing.T, n int) []byte
	}{
		{"a.docx, a note of paragraphs", func(t *testing.T, n int) []byte {
			return docxOf(t, head+`<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
				`<w:footnote w:id="2">`+strings.Repeat(para("", "注文一段"), n)+`</w:footnote>`, "")
		}},
		{"a.docx, deleted runs", word(func(n int) string {
			return "<w:p>" + strings.Repeat(`<w:del><w:r><w:delText>删去的字</w:delText></w:r></w:del>`, n) +
				`<w:r><w:t>正文一段。</w:t></w:r></w:p>`
		})},
		{"a.docx, paragraphs whose ends are deleted", word(func(n int) string {
			return strings.Repeat(para("<w:rPr><w:del/></w:rPr>", "一段"), n) + para("", "正文一段。")
		})},
		{"a.docx, lines of code", word(func(n int) string {
			return strings.Repeat(para(`<w:pStyle w:val="HTMLPreformatted"/>`, "code line of text"), n)
		})},
		{"a.docx, titles", word(func(n int) string {
			return strings.Repeat(para(`<w:pStyle w:val="Title"/>`, "标题文字"), n)
		})},
		{"a.docx, running heads among numbers", word(func(n int) string {
			return para(centred, "某某市政府工作报告") + strings.Repeat(para("", "正文段落内容。"), 10) +
				strings.Repeat(para(centred, "某某市政府工作报告")+para(numbered, "项目内容"), n)
		})},
		{"a.md, a link used often", text("# 渡口\n\n", "见[甲乙][a]这里。\n\n", "\n[a]: http://a.cn/"+strings.Repeat("x", 1000))},
		{"a.md, a note of paragraphs", text("# 渡口\n\n见此[^1]。\n\n[^1]: 注一\n\n", "    又说一段注文\n\n", "")},
		{"a.docx, a text parted by comments", word(func(n int) string {
			return "<w:p><w:r><w:t>" + strings.Repeat("渡口的船<!-- -->", n) + "</w:t></w:r></w:p>"
		})},
		{"a.md, rows of a table", text("# 渡口\n\n| 甲 | 乙 |\n| --- | --- |\n", "| 甲乙 | 丙丁 |\n", "")},
		{"a.md, lines of code", text("# 渡口\n\n```\n", "code line\n", "```\n")},
		{"a.html, paragraphs", text("<h1>渡口</h1>", "<p>天刚亮，渡口的船就开了。</p>\n", "")},
		{"a.html, rows of a table", text("<h1>渡口</h1><table>", "<tr><td>甲乙</td><td>丙丁</td></tr>", "</table>")},
		{"a.txt, paragraphs", text("渡口的早晨\n\n", "天刚亮，渡口的船就开了。\n\n", "")},
		{"a.txt, items", text("渡口的早晨\n\n", "1.天刚亮，渡口的船就开了\n", "")},
	} {
		t.Run(c.name, func(t *testing.T) {
			name, _, _ := strings.Cut(c.name, ",")
			taken := func(n int) uint64 {
				data := c.data(t, n)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				if _, err := Read(t.Context(), name, data, Options{}); err != nil {
					t.Fatal(err)
				}
				runtime.ReadMemStats(&after)
				return after.TotalAlloc - before.TotalAlloc
			}
			taken(10) // what is made when it is first needed
			if few, many := taken(500), taken(2000); many > 6*few {
				t.Errorf("%d bytes, of four times the text %d", few, many)
			}
		})
	}
}

// Small files that say something once and use it often do not become large ones.
func TestUsedOften(t *testing.T) {
	label := `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="` +
		strings.Repeat("甲", 30000) + `%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	body := para("", "渡口的早晨") + strings.Repeat(
		para(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`, "天刚亮，渡口的船就开了。"), 100)
	for _, c := range []struct {
		name, code string
		data       []byte
	}{
		{"a.docx", "label-cut", docxOf(t, body, "", label)},
		{"a.md", "long-address", []byte("# 渡口\n\n" + strings.Repeat("见[甲乙][a]这里。\n\n", 100) +
			"\n[a]: http://a.cn/" + strings.Repeat("x", 100_000))},
	} {
		res, err := Read(t.Context(), c.name, c.data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		size, told := 0, false
		for _, b := range res.Doc.Blocks {
			size += len(b.Label) + len(b.Text)
			for _, s := range b.Spans {
				size += len(s.Target)
			}
			for _, it := range b.Items {
				size += len(it.Label) + len(it.Text)
			}
		}
		for _, d := range res.Diags {
			told = told || d.Code == c.code
		}
		if size > 100*(64*3+100) || !told {
			t.Errorf("%s: %d bytes of text; told: %v", c.name, size, told)
		}
	}
}
