package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="x:wps" xmlns:a="x:a" xmlns:wp="x:wp" xmlns:v="x:v" xmlns:m="x:m"`

const rootRels = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`

const docRels = `<Relationships>
<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/><Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/>
<Relationship Id="f" Type="http://x/footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="http://x/header" Target="header1.xml"/>
<Relationship Id="p" Type="http://x/image" Target="media/image1.png"/><Relationship Id="u" Type="http://x/hyperlink" Target="http://a.cn/" TargetMode="External"/>
</Relationships>`

const stylesXML = `<w:styles ` + ns + `><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="报社小标题"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="rank"><w:name w:val="二级标题"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="st"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="DefinitionTerm"><w:name w:val="Definition Term"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Definition"><w:name w:val="Definition"/></w:style>
<w:style w:type="paragraph" w:styleId="loopA"><w:name w:val="A"/><w:basedOn w:val="loopB"/></w:style><w:style w:type="paragraph" w:styleId="loopB"><w:name w:val="B"/><w:basedOn w:val="loopA"/></w:style>
<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`

const numberingXML = `<w:numbering ` + ns + `>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`

const footnotesXML = `<w:footnotes ` + ns + `><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 见某书。</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="3"><w:p><w:r><w:t>没有标号的注。</w:t></w:r></w:p></w:footnote></w:footnotes>`

// pack makes a docx of a body and further parts.
func pack(t testing.TB, body string, more map[string]string) []byte {
	t.Helper()
	parts := map[string]string{
		"_rels/.rels": rootRels, "word/_rels/document.xml.rels": docRels, "word/styles.xml": stylesXML, "word/numbering.xml": numberingXML,
		"word/footnotes.xml": footnotesXML, "word/header1.xml": `<w:hdr ` + ns + `><w:p><w:r><w:t>页眉文字</w:t></w:r></w:p></w:hdr>`, "word/media/image1.png": "\x89PNG",
		"word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ` + ns + `><w:body>` + body + `</w:body></w:document>`,
	}
	for k, v := range more {
		parts[k] = v
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for k, v := range parts {
		w, err := z.Create(k)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(v)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// p is a paragraph with properties; what is no markup becomes a run.
func p(props, content string) string {
	if !strings.Contains(content, "<") {
		content = run("", content)
	}
	return "<w:p><w:pPr>" + props + "</w:pPr>" + content + "</w:p>"
}

func run(props, s string) string {
	return "<w:r><w:rPr>" + props + `</w:rPr><w:t xml:space="preserve">` + s + "</w:t></w:r>"
}

func styled(id, s string) string { return p(`<w:pStyle w:val="`+id+`"/>`, s) }

func num(id, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, id)
}

// cellRow shows a row: texts, columns and rows of its cells, and their marks.
func cellRow(row []doc.Cell) string {
	var b strings.Builder
	for i, c := range row {
		fmt.Fprintf(&b, "%s{%s %d %d}", strings.Repeat(" ", min(i, 1)), c.Text, c.ColSpan, c.RowSpan)
		for _, s := range c.Spans {
			fmt.Fprintf(&b, "<%s %s %s>", s.Mark, string([]rune(c.Text)[s.Start:s.End]), s.Target)
		}
	}
	return b.String()
}

func show(d *draft.Draft) string {
	var b strings.Builder
	if d.Meta.Title+d.Meta.Subtitle != "" {
		fmt.Fprintf(&b, "title=%s subtitle=%s\n", d.Meta.Title, d.Meta.Subtitle)
	}
	for _, q := range d.Paras {
		fmt.Fprintf(&b, "%s", q.Kind)
		if q.Level > 0 {
			fmt.Fprintf(&b, "%d", q.Level)
		}
		if q.Role != "" {
			fmt.Fprintf(&b, "/%s", q.Role)
		}
		fmt.Fprintf(&b, " %s", q.Text)
		for _, s := range q.Spans {
			fmt.Fprintf(&b, " <%s %s %s>", s.Mark, string([]rune(q.Text)[s.Start:s.End]), s.Target)
		}
		if q.Label != "" {
			fmt.Fprintf(&b, " label=%s", q.Label)
		}
		if q.Image != nil {
			fmt.Fprintf(&b, " image=%s alt=%s", q.Image.Src, q.Image.Alt)
		}
		for _, it := range q.Items {
			fmt.Fprintf(&b, " [%d %s %s]", it.Level, it.Label, it.Text)
		}
		for _, r := range q.Rows {
			fmt.Fprintf(&b, " [%s]", cellRow(r))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

const textbox = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
	`<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const picture = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="街景"/><a:blip r:embed="p"/></wp:inline></w:drawing></w:r>`

func fld(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
func instr(s string) string  { return `<w:r><w:instrText>` + s + `</w:instrText></w:r>` }

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"styles", styled("t", "大题目") + styled("st", "——副题") + styled("1", "一、节") + styled("mine", "自定样式") + styled("rank", "按名字") + p("", "正文。"),
			"title=大题目 subtitle=副题\nheading1 一、节\nheading2 自定样式\nheading2 按名字\n 正文。"},
		{"outline levels", p(`<w:outlineLvl w:val="0"/>`, "总题") + p(`<w:outlineLvl w:val="1"/>`, "节") + p(`<w:outlineLvl w:val="9"/>`, "正文。"), "title=总题 subtitle=\nheading2 节\n 正文。"},
		{"sections are no title", styled("1", "甲") + p("", "文。") + styled("1", "乙"), "heading1 甲\n 文。\nheading1 乙"},
		{"terms and what they mean", styled("1", "节") + styled("DefinitionTerm", "甲词") + styled("Definition", "甲的意思。"), "title=节 subtitle=\nparagraph 甲词 <strong 甲词 >\nparagraph 甲的意思。"},
		{"a long heading in letters", styled("1", strings.Repeat("reboot required ", 8)+"重启") + p("", "文。"), "title=" + strings.Repeat("reboot required ", 8) + "重启 subtitle=\n 文。"},
		{"a circle of styles", styled("loopA", "文。"), "文。"},
		{"bold", p("", run("<w:b/>", "粗")+run(`<w:b w:val="0"/>`, "细")+run(`<w:rStyle w:val="strong"/>`, "也粗")), "粗细也粗 <strong 粗 > <strong 也粗 >"},
		{"tracked changes", p("", run("", "留")+"<w:ins>"+run("", "增")+"</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>"+run("", "移")+"</w:moveFrom>"), "留增"},
		{"a deleted paragraph end", p("<w:rPr><w:del/></w:rPr>", "前半") + p("", "后半。"), "前半后半。"},
		{"a drop cap", p(`<w:framePr w:dropCap="drop"/>`, "春") + p("", "天来了。"), "春天来了。"},
		{"text boxes once", p("", run("", "正文。")+textbox) + p("", "后文。"), "正文。\n 框里的话\n 后文。"},
		{"pictures", p("", picture) + styled("cap", "图说") + p("", "文"+"") + p("", picture) + p("", "图为某地。"), "figure 图说 <strong"},
		{"footnotes", p("", run("", "文")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+run("", "。")), "文1。 <noteRef 1 1>\nnote 见某书。 label=1\nnote 没有标号的注。"},
		{"ruby", p("", `<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>`+run("", "字")), "汉字 <ruby 汉 hàn>"},
		{"ruby in a field", p("", fld("begin")+instr(`EQ \* jc2 \* hps12 \o\ad(\s\up 9(zì),字)`)+fld("end")+run("", "母")), "字母 <ruby 字 zì>"},
		{"automatic numbers", p(num(1, 0)+`<w:outlineLvl w:val="0"/>`, "甲") + p(num(1, 1), "乙") + p(num(1, 1), "丙") + p(num(1, 0)+`<w:outlineLvl w:val="0"/>`, "丁") + p(num(1, 2), "戊"),
			"heading1 一、甲\n （一）乙\n （二）丙\nheading1 二、丁\n 2.1 戊"},
		{"numbered lists", p(num(2, 0), "甲；") + p(num(2, 0), "乙。") + p("", "隔开。") + p(num(4, 0), "续。") + p("", "末。"), "list  [0 1. 甲；] [0 2. 乙。]\n 隔开。\n 5. 续。\n 末。"},
		{"bullets", p(num(3, 0), "甲") + p(num(3, 1), "乙"), "list  [0 ● 甲] [1 - 乙]"},
		{"links", p("", `<w:hyperlink r:id="u">`+run("", "某网")+`</w:hyperlink>`+fld("begin")+instr(`HYPERLINK "http://b.cn"`)+fld("separate")+run("", "另一网")+fld("end")), "某网另一网 <link 某网 http://a.cn/> <link 另一网 http://b.cn>"},
		{"contents are dropped", styled("toc1", "一、节\t1") + p("", fld("begin")+instr("TOC \\o")+fld("separate")+run("", "二、节 2")) + p("", run("", "三、节 3")+fld("end")) + p("", "正文。"), "正文。"},
		{"a field without its end", p("", fld("begin")+instr("REF x")+run("", "甲处照旧。")) + p("", "乙处也好。"), "甲处照旧。\n 乙处也好。"},
		{"only the beginning of a field", p("", fld("begin")+run("", "甲处照旧。")) + p("", fld("begin")+instr("REF y")+fld("separate")+run("", "乙")+fld("end")+run("", "处也好。")), "甲处照旧。\n 乙处也好。"},
		{"contents without their end", p("", fld("begin")+instr("TOC \\o")+fld("separate")+run("", "一、节 1")) + styled("toc1", "二、节 2") + p("", "正文在此。") +
			p("", fld("begin")+instr("REF y")+fld("separate")+run("", "又")+fld("end")+run("", "一段。")), "正文在此。\n 又一段。"},
		{"a code over two paragraphs", p("", run("", "前文。")+fld("begin")+instr("IF 1 = 1")) + p("", instr(`"甲"`)+fld("separate")+run("", "甲")+fld("end")), "前文。\n 甲"},
		{"circled characters", p("", fld("begin")+instr(`eq \o\ac(○,甲)`)+fld("end")+fld("begin")+instr(`EQ \O\AC(○,乙)`)+fld("separate")+fld("end")+`<w:fldSimple w:instr=" eq \o\ac(○,丙) "/>`), "甲乙丙"},
		{"links in small letters", p("", fld("begin")+instr(`hyperlink "http://b.cn"`)+fld("separate")+run("", "某网")+fld("end")), "某网 <link 某网 http://b.cn>"},
		{"words along a path", p("", "正文。") + p("", `<w:r><w:pict><v:shape><v:textpath string="春到人间&#10;花满城"/></v:shape></w:pict></w:r>`), "正文。\n 春到人间\n 花满城"},
		{"a formula outside of paragraphs", p("", "正文。") + `<m:oMathPara><m:oMath><m:r><m:t>a+b=c</m:t></m:r></m:oMath></m:oMathPara>` + p("", "后文。"), "正文。\n a+b=c\n 后文。"},
		{"lines ended by hand", p("", `<w:r><w:t>甲</w:t><w:br/><w:t>　　乙</w:t></w:r>`), "甲\n 乙"},
		{"table", `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p("", "表头") + `</w:tc><w:tc>` + p("", "右") + `</w:tc></w:tr>` +
			`<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>` + p("", "1") + `</w:tc><w:tc>` + p("", "2") + p("", "3") + `</w:tc><w:tc>` + p("", "4") + `</w:tc></w:tr>` +
			`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>` + p("", "5") + `</w:tc><w:tc>` + p("", "6") + `</w:tc></w:tr></w:tbl>`,
			"table  [{表头 2 0} {右 0 0}] [{1 0 2} {2\n3 0 0} {4 0 0}] [{5 0 0} {6 0 0}]"},
		{"pictures side by side", `<w:tbl><w:tr><w:tc>` + p("", picture) + `</w:tc><w:tc>` + p("", picture) + `</w:tc></w:tr><w:tr><w:tc>` + p("", "水尺") + `</w:tc><w:tc>` + p("", "老槐树") + `</w:tc></w:tr></w:tbl>`,
			"figure 水尺 image=docx:word/media/image1.png alt=街景\nfigure 老槐树 image=docx:word/media/image1.png alt=街景"},
		{"a frame of one cell", `<w:tbl><w:tr><w:tc>` + p("", "框中一段。") + p("", "框中两段。") + `</w:tc></w:tr></w:tbl>`, "框中一段。\n 框中两段。"},
		{"content controls", `<w:sdt><w:sdtContent>` + p("", `<w:sdt><w:sdtContent>`+run("", "控件里")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "控件里"},
		{"quotes and full-width", styled("q", "引文１２％"), "quote 引文12%"},
		{"hidden text", p("", run("<w:vanish/>", "藏")+run("", "露")), "露"},
		{"symbols", p("", `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`+run("", "好")), "✓好"},
	} {
		d, _, err := Read(t.Context(), "f.docx", pack(t, c.body, nil), Limits{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got := show(d)
		if c.name != "footnotes" {
			got = strings.TrimSpace(strings.ReplaceAll(got, "note 见某书。\nnote 没有标号的注。", ""))
		}
		if c.name == "pictures" {
			c.want = "figure 图说 image=docx:word/media/image1.png alt=街景\n 文\nfigure 图为某地。 image=docx:word/media/image1.png alt=街景"
		}
		if got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

func TestLook(t *testing.T) {
	d, diags, err := Read(t.Context(), "f.docx", pack(t, p("", "")+p(`<w:jc w:val="center"/>`, run(`<w:b/><w:sz w:val="36"/>`, "居中的题"))+
		p(`<w:ind w:firstLineChars="200" w:firstLine="420"/>`, "正文。")+p(`<w:pageBreakBefore/><w:jc w:val="right"/>`, "落款"), nil), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	a, b, c := d.Paras[0].Look, d.Paras[1].Look, d.Paras[2].Look
	if !a.Centered || !a.Bold || a.Size != 18 || a.Blank != 1 || b.Indent != 2 || b.Size != 10.5 || !c.Right || !c.Break {
		t.Errorf("%+v %+v %+v", a, b, c)
	}
	if d.Paras[0].Pos.Line != 2 {
		t.Errorf("at %v", d.Paras[0].Pos)
	}
	found := false
	for _, dg := range diags {
		found = found || dg.Code == "dropped-furniture" && strings.Contains(dg.Msg.EN, "4 characters")
	}
	if !found {
		t.Errorf("the header is not listed: %v", diags)
	}
}

func TestMedia(t *testing.T) {
	src := pack(t, p("", picture), nil)
	if b, err := Media("f", src, "docx:word/media/image1.png", Limits{}); err != nil || string(b) != "\x89PNG" {
		t.Errorf("%q %v", b, err)
	}
	if _, err := Media("f", src, "docx:word/none.png", Limits{}); err == nil {
		t.Error("a picture that is not there")
	}
}

func TestFaults(t *testing.T) {
	good := pack(t, p("", "文"), nil)
	deep := strings.Repeat("<w:ins>", 500) + strings.Repeat("</w:ins>", 500)
	var lying bytes.Buffer
	z := zip.NewWriter(&lying)
	for i := range 40 {
		_, _ = z.Create(fmt.Sprintf("part%d", i))
	}
	_ = z.Close()
	for _, c := range []struct {
		name, code string
		file       string
		src        []byte
		lim        Limits
	}{
		{"empty", "empty", "f.docx", nil, Limits{}},
		{"text", "not-docx", "f.docx", []byte("只是文字"), Limits{}},
		{"half", "not-docx", "f.docx", good[:len(good)/2], Limits{}},
		{"old", "old-doc", "f.doc", []byte("\xD0\xCF\x11\xE0\xA1\xB1"), Limits{}},
		{"lock", "lock-file", "a/~$报告.docx", bytes.Repeat([]byte{1}, 162), Limits{}},
		{"no text", "not-docx", "f.docx", lying.Bytes(), Limits{}},
		{"entries", "zip-entries", "f.docx", lying.Bytes(), Limits{Entries: 30}},
		{"bomb", "zip-ratio", "f.docx", pack(t, p("", "文"), map[string]string{"word/styles.xml": strings.Repeat(" ", 8<<20)}), Limits{}},
		{"size", "zip-size", "f.docx", pack(t, p("", strings.Repeat("文", 5000)), nil), Limits{Part: 4000}},
		{"path", "zip-path", "f.docx", pack(t, "", map[string]string{"../x": "y"}), Limits{}},
		{"nesting", "nesting", "f.docx", pack(t, p("", deep), nil), Limits{}},
		{"cut XML", "docx-broken", "f.docx", pack(t, "", map[string]string{"word/document.xml": "<w:document><w:body><w:p>"}), Limits{}},
	} {
		_, _, err := Read(t.Context(), c.file, c.src, c.lim)
		if f, ok := diag.AsFault(err); !ok || f.Code != c.code || f.Msg.ZH == "" || f.Msg.EN == "" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"chineseCounting", 1, "一"}, {"chineseCounting", 10, "十"}, {"chineseCounting", 11, "十一"}, {"chineseCounting", 20, "二十"}, {"chineseCounting", 105, "一百零五"},
		{"chineseCounting", 110, "一百一十"}, {"chineseCountingThousand", 2010, "二千零一十"}, {"chineseLegalSimplified", 12, "拾贰"}, {"ideographDigital", 20, "二〇"},
		{"decimalEnclosedCircle", 3, "③"}, {"upperRoman", 9, "IX"}, {"lowerLetter", 28, "bb"}, {"ideographTraditional", 4, "丁"}, {"decimalZero", 7, "07"}, {"decimal", 12, "12"},
		{"decimalEnclosedCircle", 36, "㊱"}, {"decimalEnclosedCircle", 50, "㊿"}, {"decimalEnclosedCircle", 51, "51"}, {"decimalEnclosedParen", 21, "(21)"}, {"decimalEnclosedFullstop", 21, "21."},
		{"none", 3, ""}, {"unheardOf", 3, "3"},
	} {
		if got := numeral(c.format, c.n); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

// Whatever a body holds, reading it ends in a sound draft or a fault.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		p("", "甲乙"), styled("t", "题") + styled("1", "节"), p(num(1, 0), "甲") + p(num(3, 0), "乙"), p("", run("", "文")+textbox), p("", picture) + styled("cap", "图说"),
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
		p("", fld("begin")+instr("TOC")+fld("separate")+run("", "目")+fld("end")), p("<w:rPr><w:del/></w:rPr>", "前"), p("", `<w:del><w:r><w:delText>删</w:delText></w:r></w:del>`),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		d, _, err := Read(t.Context(), "f", pack(t, body, map[string]string{"word/footnotes.xml": "<w:footnotes/>"}), Limits{})
		if err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatal(err)
			}
			return
		}
		for _, q := range d.Paras {
			n := len([]rune(q.Text))
			for _, s := range q.Spans {
				if s.Start < 0 || s.End > n || s.Start >= s.End {
					t.Fatalf("span %v of %q", s, q.Text)
				}
			}
			if q.Kind == doc.List && len(q.Items) == 0 {
				t.Fatal("a list without items")
			}
		}
	})
}

func FuzzBytes(f *testing.F) {
	f.Add(pack(f, p("", "文")+p(num(1, 0), "题"), nil))
	f.Fuzz(func(t *testing.T, src []byte) {
		if _, _, err := Read(t.Context(), "f", src, Limits{Part: 1 << 20}); err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatal(err)
			}
		}
	})
}

// What stands in the code of a field, and where an end was missed, is listed.
func TestFieldsListed(t *testing.T) {
	_, diags, err := Read(t.Context(), "f.docx", pack(t, p("", fld("begin")+run("", "藏在代码里")+instr("PAGE")+fld("separate")+run("", "1")+fld("end"))+
		p("", fld("begin")+run("", "没有结束。")+run("", "还有一句。"))+p("", "末段。"), nil), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]diag.Diagnostic{}
	for _, d := range diags {
		got[d.Code] = d
	}
	if d := got["dropped-code"]; !strings.Contains(d.Msg.EN, "藏在代码里") || d.Pos.Line != 1 {
		t.Errorf("the code is not listed: %v", diags)
	}
	if d := got["field-unended"]; d.Severity != diag.Warning || !strings.HasPrefix(d.Msg.EN, "1 ") {
		t.Errorf("the missing end is not told: %v", diags)
	}
}

// Paragraphs of one text box have its number, others none.
func TestBoxesCounted(t *testing.T) {
	d, _, err := Read(t.Context(), "f", pack(t, p("", run("", "一")+textbox)+p("", run("", "二")+textbox)+p("", run("", "三")), nil), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, q := range d.Paras {
		got += fmt.Sprint(q.Look.Box)
	}
	if !strings.HasPrefix(got, "01020") { // notes follow
		t.Errorf("%s", got)
	}
}

// Every Han character of the parts of a document is in the draft.
func TestConservation(t *testing.T) {
	body := styled("t", "题目") + styled("st", "——副题") + p(num(1, 0), "一段文字") + p("", run("", "文字")+textbox+picture) + styled("cap", "图说文字") +
		`<w:tbl><w:tr><w:tc>` + p("", "甲") + `</w:tc><w:tc><w:tbl><w:tr><w:tc>` + p("", "乙") + `</w:tc><w:tc>` + p("", "丙") + `</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>` +
		p("<w:rPr><w:del/></w:rPr>", "末半段") + p("", `<w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t></w:r>`) + p("<w:rPr><w:del/></w:rPr>", "尾巴")
	d, _, err := Read(t.Context(), "f", pack(t, body, map[string]string{"word/footnotes.xml": "<w:footnotes/>"}), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := show(d)
	for _, want := range []string{"题目", "副题", "一、一段文字", "框里的话", "图说文字", "甲", "乙　丙", "末半段上行", "下行", "尾巴"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%s occurs %d times in\n%s", want, strings.Count(got, want), got)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var body strings.Builder
	for i := range 6000 {
		body.WriteString(p("", run("", fmt.Sprintf("第%d个社区把老旧厂房改成食堂，每天供应%d份午餐，", i, i*i%977))+run("<w:b/>", "老人们有说有笑。")))
	}
	src := pack(b, body.String(), nil)
	b.SetBytes(int64(body.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(b.Context(), "f", src, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A table of contents without an end is given up, however many there are; one that has its end is
// left out, whatever stands without one before it.
func TestContentsWithoutTheirEnd(t *testing.T) {
	open := p("", fld("begin")+instr("TOC")+fld("separate")+run("", "渡口"))
	shut := p("", fld("begin")+instr("TOC")+fld("separate")+run("", "目次")) + p("", fld("begin")+instr("PAGE")+fld("separate")+run("", "7")+fld("end")+fld("end"))
	for _, c := range []struct {
		name, body string
		unended    string // how many are told
		not        string // what is left out
	}{
		{"many", strings.Repeat(open+p("", run("", "凉棚")), 3000), "3000", "目次"},
		{"then one with its end", open + shut + p("", run("", "正文。")), "1", "目次"},
		{"one with its end before", shut + open + p("", run("", "正文。")), "1", "目次"},
	} {
		d, diags, err := Read(t.Context(), "f.docx", pack(t, c.body, nil), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		for _, g := range diags {
			if g.Code == "field-unended" {
				told, _, _ = strings.Cut(g.Msg.EN, " ")
			}
		}
		text := ""
		for i := range d.Paras {
			text += d.Paras[i].Text
		}
		if told != c.unended || !strings.Contains(text, "凉棚") && !strings.Contains(text, "正文") || strings.Contains(text, c.not) {
			t.Errorf("%s: %s told, %.60s", c.name, told, text)
		}
	}
}
