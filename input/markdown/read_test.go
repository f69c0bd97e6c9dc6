package markdown

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

func read(t *testing.T, src string) (*draft.Draft, diag.List) {
	t.Helper()
	d, diags, err := Read(t.Context(), "f.md", src, MaxNesting)
	if err != nil {
		t.Fatal(err)
	}
	return d, diags
}

// show prints a draft in a short form, one paragraph a line: kind, level, role,
// text with spans as {mark:…}, and what else there is.
func show(d *draft.Draft) string {
	var b strings.Builder
	for _, p := range d.Paras {
		fmt.Fprintf(&b, "%s", p.Kind)
		if p.Level > 0 {
			fmt.Fprintf(&b, "%d", p.Level)
		}
		if p.Role != "" {
			fmt.Fprintf(&b, "/%s", p.Role)
		}
		fmt.Fprintf(&b, " %s", spanned(p.Text, p.Spans))
		if p.Subtitle != "" {
			fmt.Fprintf(&b, " sub=%s", p.Subtitle)
		}
		if p.RunIn != "" {
			fmt.Fprintf(&b, " runIn=%s", p.RunIn)
		}
		if p.Label != "" {
			fmt.Fprintf(&b, " label=%s", p.Label)
		}
		if p.Image != nil {
			fmt.Fprintf(&b, " image=%s alt=%s", p.Image.Src, p.Image.Alt)
		}
		for _, it := range p.Items {
			fmt.Fprintf(&b, " [%d %s %s]", it.Level, it.Label, spanned(it.Text, it.Spans))
		}
		for _, r := range p.Rows {
			b.WriteString(" (")
			for i, c := range r {
				if i > 0 {
					b.WriteByte('|')
				}
				b.WriteString(spanned(c.Text, c.Spans))
			}
			b.WriteByte(')')
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func spanned(text string, spans []doc.Span) string {
	var b strings.Builder
	for i, r := range []rune(text + "\x00") {
		for _, s := range spans {
			if s.End == i {
				b.WriteByte('}')
			}
		}
		for _, s := range spans {
			if s.Start == i {
				b.WriteString("{" + string(s.Mark))
				if s.Target != "" {
					b.WriteString("=" + s.Target)
				}
				b.WriteByte(':')
			}
		}
		if r != 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"emphasis beside full-width marks", "**粗体，**后文\n\n前文**“引”**后文和**《书》**。\n\n他说：**“好。”**众人点头，*（笑）*也好。",
			" {strong:粗体，}后文\n 前文{strong:“引”}后文和{strong:《书》}。\n 他说：{strong:“好。”}众人点头，{emph:（笑）}也好。"},
		{"no emphasis in names and ranges", "数据_2020_年 a_b_c 3~5天，7~8天 2*3*4",
			" 数据_2020_年 a_b_c 3~5天，7~8天 2{emph:3}4"},
		{"line ends", "第一行\n第二行接上，\nplain words\nmore words\n又是汉字", " 第一行第二行接上，plain words more words又是汉字"},
		{"hard line end", "一\\\n二  \n三", " 一\n二\n三"},
		{"indents begin paragraphs", "　　第一段。\n　　第二段，\n还是第二段。", " 第一段。\n 第二段，还是第二段。"},
		{"four blanks of a writer are no code", "    这一段前面空了四格，写的是**中文**。\n\n代码：\n\n    x := 1", " 这一段前面空了四格，写的是{strong:中文}。\n 代码：\ncode x := 1"},
		{"a figure of Hugo", "前文。\n\n{{< figure src=\"a.jpg\" title=\"桥头\" >}}\n\n{{< toc >}}\n\n{% asset_img b.jpg %}\n\n后文。", " 前文。\nfigure 桥头 image=a.jpg alt=\n 后文。"},
		{"properties of a note", "Created: 2021年8月14日\nUpdated: 2021年8月15日\nURL:\n\n正文。", " 正文。"},
		{"lines that are no properties", "Author: Lin\nStatus: open\n\n正文。", " Author: Lin Status: open\n 正文。"},
		{"figures in a quotation", "> **98.6%**——综合利用率\n>\n> **1.9万人**——带动就业", "callout {strong:98.6%}——综合利用率\ncallout {strong:1.9万人}——带动就业"},
		{"what closes a text", "正文。\n\n*—— 完 ——*\n\n往期推荐：[甲](https://a.example/1) | [乙](https://a.example/2)", " 正文。"},
		{"a bold line over its text", "**老码头**\n码头修了三次。\n\n**结论：**\n先修路。\n\n水很\n**非常深**\n不能下。", " {strong:老码头}\n 码头修了三次。\n {strong:结论：}先修路。\n 水很{strong:非常深}不能下。"},
		{"who did what, a line each", "何苗 石小满 | 文\n金小禾 | 摄影\n编辑丨何苗", " 何苗 石小满 | 文\n 金小禾 | 摄影\n 编辑丨何苗"},
		{"what closes a colophon", "作者：何苗\n编辑：石小满\n本文首发于白石报，转载请联系。", " 作者：何苗\n 编辑：石小满\n 本文首发于白石报，转载请联系。"},
		{"labels in italics", "*来源：甲报*\n*编辑：某某*", " {emph:来源：甲报}\n {emph:编辑：某某}"},
		{"small type under a picture", "![](a.jpg)\n\n<small>河边的人</small>\n\n![桥](b.jpg)\n\n<center>桥上的人</center>", "figure 河边的人 image=a.jpg alt=\nfigure 桥上的人 image=b.jpg alt=桥"},
		{"a caption under a picture with a title", "![桥](b.jpg \"桥一\")\n*桥上的人。*", "figure 桥上的人。 image=b.jpg alt=桥"},
		{"a heading that links to itself", "## 近况 [#](#a)\n\n正文。", "heading1 近况\n 正文。"},
		{"headings", "## 一、去年\n\n——回顾与总结\n\n正文。\n\n### 细目\n", "heading1 一、去年 sub=回顾与总结\n 正文。\nheading2 细目"},
		{"a long line after a heading is no subtitle", "## 节\n\n——某项工作取得了新的成绩。全年共完成了一百多件事。", "heading1 节\n ——某项工作取得了新的成绩。全年共完成了一百多件事。"},
		{"fences", "::: stat\n增长**12.5%**，达到**3亿元**。\n:::\n::: preface\n编者的话。\n:::\n\n::: quote\n引一段。\n\n又一段。\n:::\n\n::: note\n说明。\n:::",
			"callout 增长{strong:12.5%}，达到{strong:3亿元}。\nparagraph/editor-note 编者的话。\nquote 引一段。\nquote 又一段。\nnote 说明。"},
		{"a paragraph of bold figures is left open", "**增长12%**，**达到3亿元**。", " {strong:增长12%}，{strong:达到3亿元}。"},
		{"run-in heads", "**强化项目支撑。**加大力度，抓好建设。\n\n**记者：**你好。\n\n**增长12%。**这是数字。", " 强化项目支撑。加大力度，抓好建设。 runIn=强化项目支撑。\n {strong:记者：}你好。\n {strong:增长12%。}这是数字。"},
		{"verse", "::: verse\n春风又过江\n细雨落南窗\n\n远山青\n:::", "verse  [0  春风又过江] [0  细雨落南窗] [0  ] [0  远山青]"},
		{"lines of verse that count", "::: verse\n春风又过江\n一、\n二、\n:::", "verse  [0  春风又过江] [0  一、] [0  二、]"},
		{"a picture alone at the end", "一段。\n\n![图](a.png)", " 一段。\nfigure  image=a.png alt=图"},
		{"lists", "- 甲\n- 乙\n  1. 一\n  3. 三\n- （二）丙\n\n3. 三\n5. 五", "list  [0 • 甲] [0 • 乙] [1 1. 一] [1 3. 三] [0 （二） 丙]\nlist  [0 3. 三] [0 5. 五]"},
		{"table", "| 指标 | 数值 |\n| --- | ---: |\n| 产值 | **12**亿 |", "table  (指标|数值) (产值|{strong:12}亿)"},
		{"table in HTML", "<table><tr><th>甲<th>乙<tr><td colspan=2>丙</table>", "table  (甲|乙) (丙)"},
		{"footnotes", "正文[^1]再说[^没有]。\n\n[^1]: 注文，\n续行。\n\n末段。", " 正文{noteRef=1:1}再说[^没有]。\nnote 注文，续行。 label=1\n 末段。"},
		{"pictures", "![街景](图/一.jpg)\n图为街景。\n\n![](b.png \"标题说明\")\n\n文中有![小图](c.png)一张。", "figure 图为街景。 image=图/一.jpg alt=街景\nfigure 标题说明 image=b.png alt=\n 文中有一张。\nfigure  image=c.png alt=小图"},
		{"caption in its own paragraph", "![](a.jpg)\n\n*图为某地*\n\n正文。", "figure 图为某地 image=a.jpg alt=\n 正文。"},
		{"a description is the caption of a picture alone", "![桥上的行人](a.jpg)\n\n正文里有![小图](b.jpg)。\n\n![湖边](c.jpg)\n\n清晨的湖边。 某某 摄", "figure 桥上的行人 image=a.jpg alt=桥上的行人\n 正文里有。\nfigure  image=b.jpg alt=小图\nfigure 清晨的湖边。 某某 摄 image=c.jpg alt=湖边"},
		{"names and fillers are no captions", "![在这里插入图片描述](a.jpg)\n\n![配图2](b.jpg)\n\n![屏幕.png](c.png)\n\n![photo](d.png)", "figure  image=a.jpg alt=在这里插入图片描述\nfigure  image=b.jpg alt=配图2\nfigure  image=c.png alt=屏幕.png\nfigure  image=d.png alt=photo"},
		{"lines that count without a blank", "办法有：\n1.先量尺寸。\n2.再画图。\n\n全长3.5公里，比去年多\n1.2公里，比前年多\n2.4公里。", " 办法有：\n 1.先量尺寸。\n 2.再画图。\n 全长3.5公里，比去年多1.2公里，比前年多2.4公里。"},
		{"links", "见[某网](http://a.cn/?a=1&amp;b=2)和<http://b.cn>。", " 见{link=http://a.cn/?a=1&b=2:某网}和{link=http://b.cn:http://b.cn}。"},
		{"code", "```go\na := `x`\n```\n\n用`a*b`表示。", "code a := `x`\n 用{code:a*b}表示。"},
		{"ruby and tags", "<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>，<b>粗</b><u>线</u>", " {ruby=hàn:汉}{ruby=zì:字}，{strong:粗}线"},
		{"rules and comments", "一\n\n---\n\n<!-- 不印 -->\n\n二<!-- 也不印 -->三", " 一\nrule \n 二三"},
		{"struck out text stays", "价格~~上涨~~下降", " 价格上涨下降"},
		{"an unknown fence keeps its text", "::: 神秘\n内容\n:::", " 内容"},
		{"an open fence", "::: stat\n**5亿元**\n\n**6亿元**", "callout {strong:5亿元}\ncallout {strong:6亿元}"},
		{"figures as a list", "::: stat\n- 产值**12亿元**\n- 增速**8%**\n:::", "callout 产值{strong:12亿元}\ncallout 增速{strong:8%}"},
	} {
		d, _ := read(t, c.src)
		if got := show(d); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ name, src, title, sub, want string }{
		{"the first #", "# 大题\n\n——某会侧记\n\n正文。\n\n## 节", "大题", "某会侧记", "正文。\nheading1 节"},
		{"front matter and the same heading", "---\ntitle: 大 题\n---\n# 大题\n\n## 节", "大 题", "", "heading1 节"},
		{"front matter and another heading", "---\ntitle: 大题\n---\n# 章\n\n## 节", "大题", "", "heading1 章\nheading2 节"},
		{"sections only", "# 甲\n\n一。\n\n# 乙\n\n二。", "", "", "heading1 甲\n 一。\nheading1 乙\n 二。"},
		{"a title over numbered sections", "# 工作报告\n\n各位。\n\n# 一、去年\n\n# 二、今年", "工作报告", "", "各位。\nheading1 一、去年\nheading1 二、今年"},
		{"a heading inside the text", "早上去了书屋，管书的老人正在擦桌子，窗台上晒着三本淋了雨的书。\n\n# 书架\n\n旧书架。", "", "", "早上去了书屋，管书的老人正在擦桌子，窗台上晒着三本淋了雨的书。\nheading1 书架\n 旧书架。"},
		{"a heading behind others", "## 缘起\n\n一。\n\n# 后记\n\n二。", "", "", "heading1 缘起\n 一。\nheading1 后记\n 二。"},
		{"a note over the title", "> 本文首发于白石报。\n\n# 大题\n\n一。\n\n## 节", "大题", "", "furniture/credit 本文首发于白石报。\n 一。\nheading1 节"},
		{"a summary over the title", "早上去了书屋，管书的老人正在擦桌子，窗台上晒着三本淋了雨的书。\n\n# 大题\n\n## 节", "大题", "", "早上去了书屋，管书的老人正在擦桌子，窗台上晒着三本淋了雨的书。\nheading1 节"},
		{"a book over its chapters", "# 书屋手册\n\n# 第一章 开门\n\n一。\n\n# 第二章 关灯\n\n二。", "书屋手册", "", "heading1 第一章 开门\n 一。\nheading1 第二章 关灯\n 二。"},
		{"a book over parts with chapters", "# 书屋手册\n\n# 总则\n\n## 第一章 开门\n\n一。\n\n# 分则\n\n## 第二章 关灯\n\n二。\n\n# 附则\n\n三。", "书屋手册", "", "heading1 总则\nheading2 第一章 开门\n 一。\nheading1 分则\nheading2 第二章 关灯\n 二。\nheading1 附则\n 三。"},
		{"parts with chapters alone", "# 总则\n\n## 第一章 开门\n\n一。\n\n# 分则\n\n## 第二章 关灯\n\n二。\n\n# 附则\n\n三。", "", "", "heading1 总则\nheading2 第一章 开门\n 一。\nheading1 分则\nheading2 第二章 关灯\n 二。\nheading1 附则\n 三。"},
		{"chapters of one kind", "# 书屋里的一年\n\n序。\n\n# 春\n\n一。\n\n# 夏\n\n二。\n\n# 秋\n\n三。", "书屋里的一年", "", "序。\nheading1 春\n 一。\nheading1 夏\n 二。\nheading1 秋\n 三。"},
		{"none", "只有正文。", "", "", "只有正文。"},
	} {
		d, _ := read(t, c.src)
		if d.Meta.Title != c.title || d.Meta.Subtitle != c.sub || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: title %q, subtitle %q\n%s", c.name, d.Meta.Title, d.Meta.Subtitle, show(d))
		}
	}
}

func TestUnderFrontMatter(t *testing.T) {
	d, diags := read(t, "---\ntitle: 题\nedition: 03\nopen: {a: [1, 2]}\n---\n\n正文。\n")
	if d.Meta.Title != "题" || d.MetaAt["title"].Line != 2 || d.Front["edition"] != "03" || d.FrontAt["open.a"].Line != 4 || len(diags) != 0 {
		t.Errorf("%+v %v", d, diags)
	}
	if p := d.Paras[0].Pos; p.Line != 7 || p.Col != 1 {
		t.Errorf("the text begins at %v", p)
	}
	if _, _, err := Read(t.Context(), "f", "---\n- [\n---\n文", MaxNesting); err == nil {
		t.Error("a front matter that is none was taken")
	}
	if d, _ := read(t, "---\n一句话\n---\n"); !strings.Contains(show(d), "一句话") {
		t.Errorf("text between rules: %s", show(d))
	}
}

// Lists and boxes in each other over many lines are refused, as they are on one; long ones are not.
func TestNesting(t *testing.T) {
	steps := func(n int, before, indent, line string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(before + strings.Repeat(indent, i) + line)
		}
		return b.String()
	}
	for name, c := range map[string]struct {
		src     string
		refused bool
	}{
		"bullets":               {steps(100, "", "  ", "- 甲\n"), true},
		"numbers":               {steps(100, "", "   ", "1. 甲\n"), true},
		"tabs":                  {steps(100, "", "\t", "- 甲\n"), true},
		"in a quotation":        {steps(100, "> ", "  ", "- 甲\n"), true},
		"lazy lines between":    {steps(100, "", "  ", "- 甲\n乙\n"), true},
		"boxes":                 {steps(100, "", "    ", "!!! note \"甲\"\n"), true},
		"as deep as is allowed": {steps(MaxNesting, "", "  ", "- 甲\n"), false},
		"one after the other":   {strings.Repeat(steps(10, "", "  ", "- 甲\n"), 50), false},
		"rules and dates":       {strings.Repeat("* * *\n\n1995年的事。\n\n--甲\n", 100), false},
	} {
		_, _, err := Read(t.Context(), "f", c.src, MaxNesting)
		f, is := diag.AsFault(err)
		if err != nil && (!is || f.Code != "nesting") || (err != nil) != c.refused {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPlaces(t *testing.T) {
	d, _ := read(t, "---\ntitle: 题\n---\n\n## 节\n\n　　第一**行**，\n第二行。\n\n- 甲\n- 乙\n")
	p := d.Paras[1]
	if p.Pos.Line != 7 || len(p.Origins) < 3 || p.Origins[0].Pos.Col != 3 || p.Origins[len(p.Origins)-1].Pos.Line != 8 {
		t.Errorf("%v %v", p.Pos, p.Origins)
	}
	if it := d.Paras[2].Items[1]; it.Pos.Line != 11 {
		t.Errorf("item at %v", it.Pos)
	}
}

// visible counts the characters that a reader sees; marks of Markdown aside.
func visible(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range s {
		if unicode.Is(unicode.Han, r) || unicode.IsDigit(r) {
			m[r]++
		}
	}
	return m
}

func content(d *draft.Draft) string {
	var b strings.Builder
	m := d.Meta
	b.WriteString(m.Title + m.Subtitle + m.Kicker + m.Date + m.Source + strings.Join(m.Byline, "") + strings.Join(m.Editors, "") + fmt.Sprint(d.Front))
	for _, p := range d.Paras {
		b.WriteString(p.Text + p.Subtitle + p.Label)
		if p.Image != nil {
			b.WriteString(p.Image.Alt + p.Image.Src + p.Image.Credit)
		}
		for _, s := range p.Spans {
			b.WriteString(s.Target)
		}
		for _, it := range p.Items {
			b.WriteString(it.Label + it.Text)
		}
		for _, r := range p.Rows {
			for _, c := range r {
				b.WriteString(c.Text)
			}
		}
	}
	return b.String()
}

// No Han character and no digit of the source gets lost, comments, ruled-out tags
// and definitions of links aside.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"# 题\n\n正文**粗，**后\n", "---\ntitle: 题\n---\n::: stat\n**3亿**\n:::\n", "- 一\n  - 二\n\n1. 三\n\n> 四\n", "|甲|乙|\n|-|-|\n|丙|丁|\n", "|\n |-\n00|丁", "  甲  乙\n  --- ---\n  丙  丁\n", "+---+---+\n| 甲 | 乙 |\n+---+---+\n", "+---+\n+---+ ", "## 甲 {#a .b}\n[乙]{.c}^[1]^\n",
		"[^1]: 注\n\n文[^1]", "<table><tr><td>格</table>\n", "![图](a.jpg \"说明\")\n说明", "    四格的中文段落\n", "<ruby>字<rt>注</rt></ruby>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(strings.ReplaceAll(src, "\r", "\n"), "")
		if strings.ContainsRune(src, 0) {
			return
		}
		d, told, err := Read(t.Context(), "f", src, MaxNesting)
		if err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatal(err)
			}
			return
		}
		for _, p := range d.Paras {
			n := len([]rune(p.Text))
			for _, s := range p.Spans {
				if s.Start < 0 || s.End > n || s.Start >= s.End {
					t.Fatalf("span %v of %q", s, p.Text)
				}
			}
		}
		if strings.ContainsAny(src, "<&") || strings.Contains(src, ":::") || strings.Contains(src, "]:") {
			return // tags, references and definitions hold what is not printed
		}
		// What is dropped is told with its words.
		have := visible(content(d) + fmt.Sprint(told))
		for r, n := range visible(src) {
			if r > 0x7F && have[r] < n && !strings.Contains(src, "](") && !strings.Contains(src, "---") && !strings.Contains(src, "```") && !strings.Contains(src, "~~~") {
				t.Fatalf("%q: %c occurs %d times, %d in the draft\n%s", src, r, n, have[r], show(d))
			}
		}
	})
}

// Texts that are hard on a parser end in time.
func TestHardTexts(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	n := 300_000
	for name, unit := range map[string]string{
		"quotes": ">", "lists": "- ", "numbers": "1. ", "brackets": "[", "links": "[a](", "stars": "*a ", "strong": "**a", "inside": "a**b",
		"tags": "<b>a", "comments": "<!--", "fences": "::: stat\n", "notes": "[^a]: ", "definitions": "[a]: b\n", "rows": "a|b\n-|-\n", "tables": "<table><tr><td>", "code": "e`",
		"divisions": "<div>\n\n", "divisions that end": "<div>\n\n<p>a</p>\n\n</div>\n\n", "cells": "<table>\n<td>\n\na\n\n", "quotations": "<blockquote>a\n> b\n\n", "joints": "**a****b", "dates": "**1951** 甲\n",
		"verse": "春风又过江，\n\n", "pictures": "![](a)\n\n柳树下的渡船\n\n", "flat": "# 1.甲\n\n# 1.1乙\n\n", "heads": "<h1>a</h1>\n\n", "turns": "The river was high.\n河水很高。\n", "dashes": "-带手电。\n",
	} {
		_, _, err := Read(t.Context(), "f", strings.Repeat(unit, n/len(unit)), MaxNesting)
		if _, ok := diag.AsFault(err); err != nil && !ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	para := "## 节\n\n社区把**老旧厂房**改成食堂，每天供应三百多份午餐，\n老人们有说有笑。\n\n- 甲项\n- 乙项\n\n"
	src := strings.Repeat(para, 1<<20/len(para))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(b.Context(), "f", src, MaxNesting); err != nil {
			b.Fatal(err)
		}
	}
}
