package input_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"dayang/input"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/words"
)

// docxOf packs a body with what a docx needs to be read.
func docxOf(t testing.TB, body string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types/>`},
		{"_rels/.rels", `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
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

// FuzzRead reads any bytes in any format: plain text with its structure inferred,
// Markdown, HTML, docx (a body is packed, so that mutations reach it), and found
// out. The document is sound: offsets lie in their texts, and it has a public form.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"渡口的早晨\n——老田和他的船\n本报记者 甲乙\n\n　　天刚亮，渡口的船就开了，一年运送3.5万人次，增长12%。\n一、过河\n（一）早晨\n注：旧闻。",
		"---\ntitle: 渡口\nstyle: {columns: 4}\n---\n\n# 一\n\n> 数读 **31位**\n\n| 船 | 人 |\n|---|---|\n| 1 | 2 |\n\n![图](a.png)[^1]\n\n[^1]: 注\n",
		"<html><title>渡口</title><article><h1>渡口</h1><p>天刚亮<ruby>渡<rt>dù</rt></ruby></p><table><tr><td colspan=2>甲<tr><td>乙</table><ul><li>一<ol><li>二</ol></ul></article>",
		"<w:p><w:r><w:t>天刚亮</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
	} {
		for n := range 6 {
			f.Add([]byte(s), byte(n), n%2 == 0)
		}
	}
	dict := words.Open()
	f.Fuzz(func(t *testing.T, src []byte, format byte, figures bool) {
		o := input.Options{Words: dict, FindStats: figures, Limits: input.Limits{Size: 1 << 16}}
		switch n := int(format) % 6; {
		case n == 4:
			o.From, src = input.Docx, docxOf(t, string(src))
		case n < 4:
			o.From = input.Formats()[n]
		}
		res, err := input.Read(t.Context(), "f", src, o)
		if err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatalf("an error without a fault: %v", err)
			}
			return
		}
		if _, err := json.Marshal(res.Doc); err != nil {
			t.Fatal(err)
		}
		for i := range res.Doc.Blocks {
			b := &res.Doc.Blocks[i]
			sound(t, b.Text, b.Spans)
			for _, it := range b.Items {
				sound(t, it.Text, it.Spans)
			}
			for _, s := range b.Stats {
				if s.Start < 0 || s.Start > utf8.RuneCountInString(b.Text) {
					t.Fatalf("figure %q at %d of %q", s.Text, s.Start, b.Text)
				}
			}
			if len(b.Text) < len(b.RunIn) || b.Text[:len(b.RunIn)] != b.RunIn {
				t.Fatalf("run-in head %q of %q", b.RunIn, b.Text)
			}
		}
	})
}

func sound(t *testing.T, text string, spans []doc.Span) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Fatalf("%q is not UTF-8", text)
	}
	n := utf8.RuneCountInString(text)
	for _, s := range spans {
		if s.Start < 0 || s.End > n || s.Start >= s.End {
			t.Fatalf("span %v of %q", s, text)
		}
	}
}
