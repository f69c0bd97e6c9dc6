package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// badFiles are inputs that are small and ask for much, by name.
var badFiles = map[string]func() ([]byte, error){
	"quotes.md":   text(strings.Repeat("> ", 100000) + "甲"),
	"brackets.md": text("题\n===\n\n" + strings.Repeat("[", 20000) + "甲"),
	"emphasis.md": text("题\n===\n\n" + strings.Repeat("*a **b ", 10000)),
	"front.md":    text("---\ntitle: " + strings.Repeat("[", 60000) + "\n---\n\n甲\n"),
	"aliases.md":  text("---\na: &a [x, x]\nb: [*a, *a]\n---\n\n甲\n"),
	"nested.yaml": text("extends: a4\na: " + strings.Repeat("[", 100000)),
	"circle.yaml": text("extends: ./circle.yaml\n"),
	"deep.html":   text("<html><body><h1>题</h1>" + strings.Repeat("<div>", 50000) + "甲的文字"),
	"tables.html": text("<html><body><h1>题</h1>" + strings.Repeat("<table><tr><td>", 5000) + "甲的文字"),
	"spans.html":  text("<html><body><h1>题</h1><table><tr><td colspan=1000000000 rowspan=1000000000>甲<td>乙</table>"),
	"onechar.txt": text("题\n\n" + strings.Repeat("口", 100000)),
	"latin.txt":   text("题\n\n" + strings.Repeat("a", 30000)),
	"marks.txt":   text("题\n\n" + strings.Repeat("（", 30000)),
	"accents.txt": text("题\n\n甲" + strings.Repeat("\u0301", 30000)),
	"turned.txt":  text("题\n\n甲" + strings.Repeat("\u202e\u200d\u0627", 10000)),
	"deep.docx": func() ([]byte, error) {
		return docx(strings.Repeat("<w:tbl><w:tr><w:tc>", 1000)+"<w:p><w:r><w:t>甲</w:t></w:r></w:p>"+strings.Repeat("</w:tc></w:tr></w:tbl>", 1000), 0)
	},
	"bomb.docx": func() ([]byte, error) {
		return docx("<w:p><w:r><w:t>"+strings.Repeat("0", 2<<20)+"</w:t></w:r></w:p>", 0)
	},
	"entries.docx": func() ([]byte, error) { return docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", 5000) },
	"spans.docx": func() ([]byte, error) {
		return docx(`<w:p><w:r><w:t>题</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, 0)
	},
	"entity.docx": func() ([]byte, error) { return docx("<w:p><w:r><w:t>甲&lol;</w:t></w:r></w:p>", 0) },
	// A PNG that says to have 100,000 × 100,000 pixels, and has none.
	"huge.png": func() ([]byte, error) {
		head := []byte("IHDR\x00\x01\x86\xa0\x00\x01\x86\xa0\x08\x02\x00\x00\x00")
		b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
		return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(head)), nil
	},
	"pictured.docx":  pictured(600),
	"retouched.docx": pictured(601),
	"cut.png":        text("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"),
}

func text(s string) func() ([]byte, error) {
	return func() ([]byte, error) { return []byte(s), nil }
}

// pictured is a docx with a picture of so many pixels each way between two paragraphs.
func pictured(side int) func() ([]byte, error) {
	return func() ([]byte, error) {
		var pic bytes.Buffer
		if err := png.Encode(&pic, image.NewGray(image.Rect(0, 0, side, side))); err != nil {
			return nil, err
		}
		return docx(`<w:p><w:r><w:t>渡口的早晨</w:t></w:r></w:p><w:p><w:r><w:t>天刚亮，渡口的船就开了，过河的人带着菜篮和书包。</w:t></w:r></w:p>`+
			`<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="1" descr="船"/><a:blip r:embed="r1"/></wp:inline></w:drawing></w:r></w:p>`+
			`<w:p><w:r><w:t>船工老田数着人头，说今天又多了几位。</w:t></w:r></w:p>`, 0,
			[2]string{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`},
			[2]string{"word/media/image1.png", pic.String()})
	}
}

// docx packs a body, so many empty parts, and more parts with what is in them.
func docx(body string, parts int, more ...[2]string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	list := [][2]string{
		{"[Content_Types].xml", `<Types/>`},
		{"_rels/.rels", `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="x:a" xmlns:wp="x:wp"><w:body>` + body + `</w:body></w:document>`},
	}
	for i := range parts {
		list = append(list, [2]string{fmt.Sprintf("word/p%d.xml", i), ""})
	}
	list = append(list, more...)
	for _, part := range list {
		w, err := z.Create(part[0])
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// makeBad is the script command `bad NAME…`: it writes inputs that ask for much.
func makeBad(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		make, ok := badFiles[name]
		if !ok {
			ts.Fatalf("no bad file is called %s", name)
		}
		b, err := make()
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), b, 0o644))
	}
}
