package docx

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"

	"dayang/input/diag"
)

// What the file does not have is told, and a part in UTF-16 is read as any other.
func TestMissingParts(t *testing.T) {
	picture := `<w:p><w:r><w:drawing><a:blip r:embed="gone"/></w:drawing></w:r></w:p>`
	for _, c := range []struct{ name, body, code string }{
		{"a picture without its relationship", p("", "甲") + picture, "picture"},
		{"a chapter in a file of its own", p("", "甲") + `<w:p><w:subDoc r:id="gone"/></w:p>`, "dropped-chunks"},
		{"a note that is not there", p("", run("", "甲")+`<w:r><w:footnoteReference w:id="9"/></w:r>`), "note"},
		{"a place for a picture", p("", "甲") + `<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`, ""},
	} {
		_, diags, err := Read(t.Context(), "f.docx", pack(t, c.body, nil), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range diags {
			if d.Severity == diag.Warning {
				got += d.Code
			}
		}
		if got != c.code {
			t.Errorf("%s: %q, want %q", c.name, got, c.code)
		}
	}
}

func TestUTF16(t *testing.T) {
	body := `<?xml version="1.0" encoding="UTF-16"?><w:document ` + ns + `><w:body>` + p("", "小巷里的修表铺") + `</w:body></w:document>`
	for name, order := range map[string]binary.AppendByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
		for _, mark := range []string{"\uFEFF", ""} {
			var b []byte
			for _, u := range utf16.Encode([]rune(mark + body)) {
				b = order.AppendUint16(b, u)
			}
			d, _, err := Read(t.Context(), "f.docx", pack(t, "", map[string]string{"word/document.xml": string(b)}), Limits{})
			if err != nil || len(d.Paras) == 0 || d.Paras[0].Text != "小巷里的修表铺" {
				t.Errorf("%s endian, mark %q: %v", name, mark, err)
			}
		}
	}
}
