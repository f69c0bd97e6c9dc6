package docx

import (
	"strings"
	"testing"
)

func TestPublicFiles(t *testing.T) {
	const (
		body   = "渡口的水涨了三尺，船都停在柳树下面，谁也过不去，等了整整四天。"
		middle = `<w:jc w:val="center"/>`
		right  = `<w:jc w:val="right"/>`
		small  = `<w:sz w:val="16"/>`
		big    = `<w:sz w:val="44"/>`
	)
	prose := p("", run("", body))
	for _, c := range []struct{ name, body, want string }{
		{"a caption over its table", prose + p(middle, run(`<w:sz w:val="18"/>`, "各月水位")) + `<w:tbl><w:tr><w:tc>` + p("", "月") + `</w:tc><w:tc>` + p("", "米") + `</w:tc></w:tr><w:tr><w:tc>` + p("", "一") + `</w:tc><w:tc>` + p("", "二") + `</w:tc></w:tr></w:tbl>`,
			" " + body + "\nfurniture/caption 各月水位\ntable  [{月 0 0} {米 0 0}] [{一 0 0} {二 0 0}]"},
		{"captions in small type", prose + p(middle, run(small, "柳树下的渡船")) + p(middle, run(small, "——柏舟")) + prose + p(middle, run(small, "柏舟供稿")),
			" " + body + "\nfurniture/caption 柳树下的渡船\n ——柏舟\n " + body + "\n 柏舟供稿"},
		{"charts of a report", prose + p("", "图表 1：水位") + `<w:tbl><w:tr><w:tc>` + p("", "月") + `</w:tc><w:tc>` + p("", "米") + `</w:tc></w:tr><w:tr><w:tc>` + p("", "一") + `</w:tc><w:tc>` + p("", "二") + `</w:tc></w:tr></w:tbl>` + p("", "图表 2：在下文中说明"),
			" " + body + "\nfurniture/caption 图表 1：水位\ntable  [{月 0 0} {米 0 0}] [{一 0 0} {二 0 0}]\nfurniture/caption 图表 2：在下文中说明"},
		{"a chart that is spoken of", prose + p("", "图表 2：在下文中说明"), " " + body + "\n 图表 2：在下文中说明"},
		{"the kind of a document below", p(middle, run(big, "全镇摆渡安全工作会议")) + p(middle, run(big, "主持词")) + prose, " 全镇摆渡安全工作会议主持词\n " + body},
		{"who speaks below", p(middle, run(big, "全镇摆渡安全工作会议")) + p(middle, run("", "主持词")) + prose, " 全镇摆渡安全工作会议\n 主持词\n " + body},
		{"a phrase that goes on in the next row", p(middle, run(big, "摆渡人家")) + p(middle, run(big, "的后半生")) + p(middle, run("", "柏舟")) + prose, " 摆渡人家的后半生\n 柏舟\n " + body},
		{"a name that goes on", p(middle, run(big, "关于印发《柳溪镇渡口")) + p(middle, run(big, "管理办法》的通知")) + prose, " 关于印发《柳溪镇渡口管理办法》的通知\n " + body},
		{"a row that leads on", p(middle, run(big, "柳溪镇人民政府关于")) + p(middle, run(big, "整修渡口的通知")) + prose, " 柳溪镇人民政府关于整修渡口的通知\n " + body},
		{"two lines of a head", p(middle, run(big, "柳溪新开渡口")) + p(middle, run(big, "柏舟")) + prose, " 柳溪新开渡口\n 柏舟\n " + body},
		{"a word that opens so", p(middle, run(big, "柳溪新开渡口")) + p(middle, run(big, "的士改走东街")) + prose, " 柳溪新开渡口\n 的士改走东街\n " + body},
		{"verse as large as the text", p(middle, run("", "柳树下")) + p(middle, run("", "的渡船")) + prose, " 柳树下\n 的渡船\n " + body},
		{"a cover of an office and what it is about", p(middle, run(big, "柳溪镇人民政府")) + p(middle, run(big, "工作报告")) + prose, " 柳溪镇人民政府\n 工作报告\n " + body},
		{"items on one line", p("", "议程有四项：") + p("", "1.报告水位 2.查看船只") + p("", "3.发言 4.散会") + p("", "6.甲 7.乙"), " 议程有四项：\n 1.报告水位\n 2.查看船只\n 3.发言\n 4.散会\n 6.甲 7.乙"},
		{"numbers in a sentence", p("", "1.水位从3.甲尺到 4.乙尺。又涨到 2.丙尺"), " 1.水位从3.甲尺到 4.乙尺。又涨到 2.丙尺"},
		{"a model of a letter", prose + p(right, "摆渡社") + p(right, "20xx年5月8日"), " " + body + "\n 摆渡社\nfurniture/signature 20xx年5月8日"},
		{"key words", p("", "关键词：渡口；水位；柳树") + prose, "furniture/credit 关键词：渡口；水位；柳树\n " + body},
		{"what a notice hands out", p(middle, run(big, "关于印发渡口管理办法的通知")) + prose + p(right, "柳溪镇人民政府") + p(right, "2031年2月3日") + p(middle, run(big, "柳溪镇渡口管理办法")) + styled("2", "船只") + prose + styled("2", "船工") + prose,
			" 关于印发渡口管理办法的通知\n " + body + "\n 柳溪镇人民政府\n 2031年2月3日\nheading1 柳溪镇渡口管理办法\nheading3 船只\n " + body + "\nheading3 船工\n " + body},
		{"a heading in the notice", p(middle, run(big, "关于印发渡口管理办法的通知")) + styled("2", "缘由") + prose + p(right, "柳溪镇人民政府") + p(middle, run(big, "柳溪镇渡口管理办法")) + styled("2", "船只") + prose,
			" 关于印发渡口管理办法的通知\nheading2 缘由\n " + body + "\n 柳溪镇人民政府\n 柳溪镇渡口管理办法\nheading2 船只\n " + body},
	} {
		d, _, err := Read(t.Context(), "f.docx", pack(t, c.body, map[string]string{"word/footnotes.xml": `<w:footnotes ` + ns + `></w:footnotes>`}), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got := show(d); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, got)
		}
	}
}

func TestRunningHeads(t *testing.T) {
	const middle = `<w:jc w:val="center"/>`
	head := p(middle, "柳溪摆渡股份有限公司")
	part := func(s string) string { return p(middle, run("<w:b/>", s)) + p("", "渡口的水涨了三尺。") }
	src := p(middle, run("<w:b/>", "柳溪摆渡股份有限公司")) + p(middle, "会议资料") + strings.Repeat(p("", "一行。"), maxHead) + head + part("须知") + head + part("议程")
	d, diags, err := Read(t.Context(), "f.docx", pack(t, src, nil), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i := range d.Paras {
		if strings.HasPrefix(d.Paras[i].Text, "柳溪摆渡") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d heads are left:\n%s", n, show(d))
	}
	n = 0
	for _, x := range diags {
		if x.Code == "page-head" {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d heads are listed, want 2", n)
	}
}
