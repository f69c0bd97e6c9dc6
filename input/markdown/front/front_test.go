package front

import (
	"strings"
	"testing"

	"dayang/input/diag"
)

// read reads a front matter and returns the text under it as well.
func read(t *testing.T, src string) (Front, string, diag.List) {
	t.Helper()
	f, diags, err := Read("f.md", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return f, strings.TrimSpace(src[f.Next:]), diags
}

func TestFrontMatter(t *testing.T) {
	f, text, diags := read(t, "---\ntitle: 题\n作者: [甲, 乙]\ndate: 2016-12-02\nstyle: broadsheet\nedition: 03\nopen: {a: [1, 2]}\n---\n\n正文。\n")
	m := f.Meta
	if m.Title != "题" || strings.Join(m.Byline, "/") != "甲/乙" || m.Date != "2016-12-02" || len(diags) != 0 {
		t.Errorf("%+v %v", m, diags)
	}
	if f.Rest["style"] != "broadsheet" || f.Rest["open"] == nil || len(f.Rest) != 3 {
		t.Errorf("front %v", f.Rest)
	}
	if text != "正文。" {
		t.Errorf("the text is %q", text)
	}
	f, _, diags = read(t, "---\ntitle: 题: 副: 三\nbyline: 甲\n---\n正文")
	if f.Meta.Title != "题: 副: 三" || len(diags) != 1 || diags[0].Code != "front-matter" {
		t.Errorf("%+v %v", f.Meta, diags)
	}
	for _, bad := range []string{"---\n- [\n---\n文", "---\na: &x [1]\nb: *x\n---\n"} {
		if _, _, err := Read("f", []byte(bad)); err == nil {
			t.Errorf("%q was taken", bad)
		} else if _, ok := diag.AsFault(err); !ok {
			t.Errorf("%q: no fault: %v", bad, err)
		}
	}
	if _, text, _ := read(t, "---\n一句话\n---\n"); !strings.Contains(text, "一句话") {
		t.Errorf("text between rules: %s", text)
	}
}

// A front matter has 64 kB at most. One that has more is no text.
func TestFrontMatterTooLarge(t *testing.T) {
	keys := strings.Repeat("key: 甲\n", 8000)
	for name, c := range map[string]struct {
		src     string
		refused bool
	}{
		"many keys":               {"---\ntitle: 题\n" + keys + "---\n\n一段。\n", true},
		"keys that nobody knows":  {"---\n" + keys + "---\n\n一段。\n", true},
		"one long value":          {"---\ntitle: " + strings.Repeat("甲", 30000) + "\n---\n\n一段。\n", true},
		"items and blank lines":   {"---\ntitle: 题\n\ntags:\n" + strings.Repeat("- 甲\n", 12000) + "---\n\n一段。\n", true},
		"without an end":          {"---\ntitle: 题\n" + keys, true},
		"TOML":                    {"+++\n" + strings.Repeat("key = \"甲\"\n", 8000) + "+++\n\n一段。\n", true},
		"just small enough":       {"---\ntitle: 题\n" + keys[:60000] + "\n---\n\n一段。\n", false},
		"a rule over a long text": {"---\n\n" + strings.Repeat("甲说：走。\n乙说: 不走。\n\n", 3000) + "---\n\n一段。\n", false},
		"long text under a title": {"---\ntitle: 题\n\n" + strings.Repeat("一段话不带键。\n\n", 4000) + "---\n", false},
	} {
		_, _, err := Read("f", []byte(c.src))
		f, is := diag.AsFault(err)
		if err != nil && (!is || f.Code != "too-large") || (err != nil) != c.refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A key that stands twice is told as such, and a list where one text is wanted is an error.
func TestFrontOnce(t *testing.T) {
	for _, c := range []struct {
		front, code string
		severity    diag.Severity
		line        int
	}{
		{"title: 甲\ntitle: 乙", "front-matter", diag.Warning, 3},
		{"title: [甲, 乙]", "front-matter-value", diag.Error, 2},
		{"title: 甲\ndate: [2026-09-18, 2026-09-19]", "front-matter-value", diag.Error, 3},
		{"title: 甲\ndate: [2026-09-18]\nauthor: [许青山, 文静]", "", 0, 0},
	} {
		_, diags, err := Read("f.md", []byte("---\n"+c.front+"\n---\n\n渡口的船开了。\n"))
		if err != nil {
			t.Fatal(err)
		}
		if c.code == "" && len(diags) == 0 {
			continue
		}
		if len(diags) != 1 || diags[0].Code != c.code || diags[0].Severity != c.severity || diags[0].Pos.Line != c.line {
			t.Errorf("%s: %v", c.front, diags)
		}
	}
}

func TestSense(t *testing.T) {
	for _, c := range []struct{ name, src, meta string }{
		{"a name in brackets", "---\ntitle: 题\nauthor:\n  - \"[[何小满]]\"\n---\n一。", "何小满||"},
		{"a key that is misspelt", "---\ntitle: 题\nauther: 何小满\n---\n一。", "何小满||"},
		{"when it was made, and when changed", "---\ntitle: 题\ndate:\n  created: 2024-05-06\n  updated: 2024-06-07\n---\n一。", "||2024-05-06"},
		{"the day of a meeting", "+++\ntitle = \"题\"\nmeeting_date = \"2024-05-06\"\n+++\n一。", "||2024-05-06"},
		{"title, authors and day of pandoc", "% 渡口\n  的船\n% 何小满; 石舟\n% 2024年5月\n\n一。", "何小满/石舟||2024年5月"},
		{"title and day of pandoc", "% 渡口\n%\n% 2024年5月\n\n一。", "||2024年5月"},
		{"front matter with blanks behind its marks", "+++ \ntitle = \"题\"\ndate = 2024-05-06\n+++ \n\n一。", "||2024-05-06"},
	} {
		f, text, _ := read(t, c.src)
		m := f.Meta
		if got := strings.Join(m.Byline, "/") + "|" + m.Source + "|" + m.Date; text != "一。" || m.Title == "" || got != c.meta {
			t.Errorf("%s: %s\n%s", c.name, got, text)
		}
	}
	if !Final("\n---\ntitle: 甲\nStructure: final\n---\n") || Final("---\nstructure: finally\n---\n") || Final("structure: final 是什么？") {
		t.Error("what is final, and what is not")
	}
}
