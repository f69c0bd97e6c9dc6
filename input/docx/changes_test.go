package docx

import (
	"slices"
	"strings"
	"testing"
)

// What a tracked change deleted leaves no gap; rows and cells go as well and are told once. What a
// style hides is hidden, and cells are joined to the right.
func TestDeletedAndHidden(t *testing.T) {
	gone := p(`<w:rPr><w:del w:id="1"/></w:rPr>`, `<w:del><w:r><w:delText>删去的一条</w:delText></w:r></w:del>`)
	tc := func(props, s string) string { return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + p("", s) + "</w:tc>" }
	tr := func(props string, cells ...string) string {
		return "<w:tr><w:trPr>" + props + "</w:trPr>" + strings.Join(cells, "") + "</w:tr>"
	}
	inner := "<w:tbl>" + tr(`<w:del w:id="2"/>`, tc("", "内层")) + "</w:tbl>"
	item := func(s string) string { return p(num(3, 0), s) }
	for _, c := range []struct{ name, body, want, told string }{
		{"items", item("甲") + gone + gone + gone + item("乙"), "list  [0 ● 甲] [0 ● 乙]", "删去的一条"},
		{"a column", "<w:tbl>" + tr("", tc("", "项"), tc("", "数"), tc(`<w:cellDel w:id="1"/>`, "旧")) +
			tr("", tc("", "麦"), tc("", "3"), tc(`<w:cellDel w:id="1"/>`, "2")) + "</w:tbl>", "table  [{项 0 0} {数 0 0}] [{麦 0 0} {3 0 0}]", "旧2"},
		{"a row in a row", "<w:tbl>" + tr("", tc("", "项"), tc("", "数")) + tr(`<w:del w:id="1"/>`, "<w:tc>"+p("", "外层")+inner+"</w:tc>") +
			tr("", tc("", "麦"), tc("", "3")) + "</w:tbl>", "table  [{项 0 0} {数 0 0}] [{麦 0 0} {3 0 0}]", "外层内层"},
		{"in a frame", "<w:tbl>" + tr("", "<w:tc>"+p("", "框里的话。")+inner+"</w:tc>") + "</w:tbl>", "框里的话。", "内层"},
		{"a name and its figure", "<w:tbl>" + tr("", tc("", "人口"), tc("", "35万人")) + "</w:tbl>", "paragraph 人口：35万人", ""},
		{"an office and a date", "<w:tbl>" + tr("", tc("", "县志办"), tc("", "2024年5月6日")) + "</w:tbl>", "县志办　2024年5月6日", ""},
		{"hidden by its style", p("", run("", "前文")+run(`<w:rStyle w:val="hid"/>`, "批语")+run("", "后文。")), "前文后文。", "批语"},
		{"joined to the right", "<w:tbl>" + tr("", tc(`<w:hMerge w:val="restart"/>`, "合计"), tc("<w:hMerge/>", ""), tc("", "丙")) +
			tr("", tc("", "1"), tc("", "2"), tc("", "3")) + "</w:tbl>", "table  [{合计 2 0} {丙 0 0}] [{1 0 0} {2 0 0} {3 0 0}]", ""},
	} {
		styles := strings.Replace(stylesXML, "</w:styles>", `<w:style w:type="character" w:styleId="hid"><w:name w:val="hid"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`, 1)
		d, diags, err := Read(t.Context(), "f.docx", pack(t, c.body, map[string]string{"word/styles.xml": styles}), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got, _, _ := strings.Cut(show(d), "\nnote "); strings.TrimSpace(got) != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
		told := ""
		for _, g := range diags {
			if g.Code == "accepted-changes" || g.Code == "dropped-hidden" {
				told += strings.Split(strings.SplitN(g.Msg.ZH, "“", 2)[1], "”")[0]
			}
		}
		if c.name == "items" {
			told = strings.Replace(told, c.told+c.told+c.told, c.told, 1)
		}
		if told != c.told {
			t.Errorf("%s: told %q, want %q", c.name, told, c.told)
		}
	}
}

// Notes have relations of their own, and a text box in one is read once.
func TestPartsOfNotes(t *testing.T) {
	const notes = `<w:footnotes ` + ns + `><w:footnote w:id="2"><w:p><w:r><w:t>见</w:t></w:r><w:hyperlink r:id="u"><w:r><w:t>公报</w:t></w:r></w:hyperlink>` +
		textbox + `</w:p></w:footnote></w:footnotes>`
	const rels = `<Relationships><Relationship Id="u" Type="http://x/hyperlink" Target="http://b.example/" TargetMode="External"/></Relationships>`
	body := p("", run("", "文")+`<w:hyperlink r:id="u"><w:r><w:t>链</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>`)
	d, _, err := Read(t.Context(), "f.docx", pack(t, body, map[string]string{"word/footnotes.xml": notes, "word/_rels/footnotes.xml.rels": rels}), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	const want = "文链1 <link 链 http://a.cn/> <noteRef 1 1>\nnote 见公报\n框里的话 <link 公报 http://b.example/> label=1"
	if got := strings.TrimSpace(show(d)); got != want {
		t.Errorf("%s\nwant:\n%s", got, want)
	}
	// Names of parts compare without case, and may be written with percents.
	src := pack(t, p("", picture), map[string]string{"word/Media/图1.png": "x",
		"word/_rels/document.xml.rels": strings.Replace(docRels, "media/image1.png", "media/%E5%9B%BE1.PNG", 1)})
	if d, _, err = Read(t.Context(), "f.docx", src, Limits{}); err != nil || len(d.Paras) == 0 || d.Paras[0].Image == nil {
		t.Fatal(err, d)
	}
	if b, err := Media("f.docx", src, d.Paras[0].Image.Src, Limits{}); string(b) != "x" {
		t.Errorf("%s: %q %v", d.Paras[0].Image.Src, b, err)
	}
}

// The articles of a law go on through its chapters; a level that names another one begins again
// after that alone.
func TestRestartOfLevels(t *testing.T) {
	lvl := func(i int, text, restart string) string {
		return `<w:lvl w:ilvl="` + string(rune('0'+i)) + `"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` + restart + `<w:lvlText w:val="` + text + `"/></w:lvl>`
	}
	for restart, want := range map[string]string{
		"":                          "1章 1条 2条 2章 1条",
		`<w:lvlRestart w:val="0"/>`: "1章 1条 2条 2章 3条",
		`<w:lvlRestart w:val="1"/>`: "1章 1条 2条 2章 1条",
		`<w:lvlRestart w:val="9"/>`: "1章 1条 2条 2章 1条",
	} {
		numbers := `<w:numbering ` + ns + `><w:abstractNum w:abstractNumId="0">` + lvl(0, "%1章", "") + lvl(1, "%2条", restart) +
			`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
		d, _, err := Read(t.Context(), "f.docx", pack(t, p(num(1, 0), "甲")+p(num(1, 1), "乙")+p(num(1, 1), "丙")+p(num(1, 0), "丁")+p(num(1, 1), "戊"),
			map[string]string{"word/numbering.xml": numbers}), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Fields(strings.NewReplacer("[", " ", "]", " ", "list", " ").Replace(show(d)))
		got = slices.DeleteFunc(got, func(w string) bool { return !strings.ContainsAny(w, "章条") })
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %s", restart, got, want)
		}
	}
}
