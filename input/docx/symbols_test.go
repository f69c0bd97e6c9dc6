package docx

import "testing"

// The code of a sign means what its font has there.
func TestSymbols(t *testing.T) {
	sym := func(font, code string) string {
		return `<w:r><w:sym w:font="` + font + `" w:char="` + code + `"/></w:r>`
	}
	in := func(font, s string) string { return run(`<w:rFonts w:ascii="`+font+`" w:hAnsi="`+font+`"/>`, s) }
	for _, c := range []struct{ content, want string }{
		{sym("Symbol", "F061") + sym("Symbol", "F057") + sym("Symbol", "A3"), "αΩ≤"},
		{sym("Symbol", "F0B1") + sym("Wingdings", "F0FE") + sym("Wingdings 2", "F0A3") + sym("Wingdings", "F083"), "±☑□③"},
		{sym("Wingdings", "F0B1"), "□"},
		{sym("MS Gothic", "2612") + sym("", "F0B7"), "☒•"},
		{in("Symbol", "\uF061") + in("Wingdings 2", "\uF052") + in("Symbol", "a"), "α☑a"},
		{in("宋体", "\uF061甲"), "\uF061甲"},
	} {
		d, _, err := Read(t.Context(), "f.docx", pack(t, p("", c.content), nil), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Paras[0].Text; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	for _, c := range []struct{ text, font, want string }{
		{"\uF06C", "Wingdings", "●"}, {"\uF0B7", "Symbol", "•"}, {"\uF06C", "", "●"}, {"n", "Wingdings", "■"},
		{"ü", "Wingdings", "✓"}, {"n", "Arial", "n"}, {"", "", "•"}, {"\uF001", "Symbol", "•"}, {"—", "", "—"},
	} {
		if got := bulletFor(c.text, c.font); got != c.want {
			t.Errorf("bullet %q of %s: %q, want %q", c.text, c.font, got, c.want)
		}
	}
}
