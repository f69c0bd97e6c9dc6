package front

import (
	"strings"
	"testing"
)

func TestBrokenFrontMatter(t *testing.T) {
	for _, c := range []struct{ name, front string }{
		{"blank lines before it", "\n\n---\ntitle: 河边\ndate: 2021-03-04\nauthor:\n- 柳青\n---\n"},
		{"a tab in a list", "---\ntitle: 河边\ntags:\n\t- 散步\n\t- 茶\nauthor:\t柳青\ndate: 2021-03-04\n---\n"},
		{"colons in items", "---\ntitle: 河边\ntags:\n  - 茶: 春: 二\nauthor: [柳青]\ndate: 2021-03-04\n---\n"},
		{"words behind a quotation", "---\ntitle: '河边'\nmotto: \"走\" 罢\nauthor: 柳青\ndate: 2021-03-04\n---\n"},
		{"an anchor", "---\ntitle: 河边\nauthor: &柳青\ndate: 2021-03-04\n---\n"},
		{"full-width colons", "---\ntitle：河边\nauthor：柳青\ndate：2021-03-04\n---\n"},
		{"no blanks", "---\ntitle:河边\nauthor:柳青\ndate:2021-03-04\ntags:散步\n---\n"},
		{"no end", "---\ntitle: 河边\nauthor: 柳青\ndate: 2021-03-04\ntags: 散步\n\n"},
		{"no beginning", "title: 河边\nauthor: 柳青\ndate: 2021-03-04\ntags:\n- 散步\n---\n"},
		{"no fences", "title: 河边\nauthor: 柳青\ndate: 2021-03-04\nlayout: post\n\n"},
		{"longer fences", "-----\ntitle: 河边\nauthor: 柳青\ndate: 2021-03-04\n-----\n"},
		{"blanks behind a fence", "--- \ntitle: 河边\nauthor: 柳青\ndate: 2021-03-04\n---\n"},
		{"keys set in", "---\nlayout: post\n  title: 河边\n  author: 柳青\n  date: 2021-03-04\n---\n"},
		{"a value that goes on", "---\ntitle: 河边\nauthor: 柳青\ndate: 2021-03-04\ndescription: 走一圈: 到桥头\n就回来\n---\n"},
	} {
		f, text, _ := read(t, c.front+"\n一段。\n")
		m := f.Meta
		if m.Title != "河边" || strings.TrimPrefix(strings.Join(m.Byline, "/"), "&") != "柳青" || m.Date != "2021-03-04" || text != "一段。" {
			t.Errorf("%s: %+v\n%s", c.name, m, text)
		}
	}
	for _, src := range []string{
		"---\n\n甲说：走。\n乙说：不走。\n\n---\n\n一段。",
		"甲说：走。\n乙说：不走。\n\n一段。",
		"title: 只有一行\n\n一段。",
		"---\ntitle: 河边\n一段话不带键。\n\n又一段。",
	} {
		if f, text, _ := read(t, src); f.Meta.Title == "河边" || f.Meta.Title == "只有一行" || !strings.Contains(text, "一段") {
			t.Errorf("%q: %+v\n%s", src, f.Meta, text)
		}
	}
	for in, want := range map[string]string{`"甲"`: "甲", `'甲的 '乙''`: "甲的 '乙'", `"甲" 乙`: `"甲" 乙`, `"甲`: "甲", `甲"`: "甲", `"甲 \"乙\""`: `甲 "乙"`} {
		if got := unquoted(in); got != want {
			t.Errorf("%q: %q, not %q", in, got, want)
		}
	}
}

// A front matter that somebody broke still says that the text is final.
func TestBrokenFinal(t *testing.T) {
	f, _, _ := read(t, "---\nstructure: final\ntitle: '河边' 散步\n---\n\n来源：江边网\n")
	if !f.Final || f.Meta.Title == "" || len(f.Rest) > 0 {
		t.Errorf("%v %+v %v", f.Final, f.Meta, f.Rest)
	}
}
