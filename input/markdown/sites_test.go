package markdown

import (
	"strings"
	"testing"
)

// What the programs have in their texts that make sites and books of Markdown.
func TestSites(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"attributes of headings", "## 概述 {#overview}\n\n正文。\n\n### 细目 {: #a .b }\n\n#### 再细{#c .d e=\"f g\"} ##\n\n## 篇末 {/* #end */}", "heading1 概述\n 正文。\nheading2 细目\nheading3 再细\nheading1 篇末"},
		{"an underscore in a name", "## []{#_the_a_b}甲的概述 {#_甲_的_概述 .title}", "heading1 甲的概述"},
		{"attributes of words", "见[甲](a){.x}、`乙`{.sh}、**丙**{.y}和[丁**戊**]{.z}。", " 见{link=a:甲}、{code:乙}、{strong:丙}和丁{strong:戊}。"},
		{"brackets over lines", "[ [甲章](#a)\n]{.section}\n\n[一段\n文字]{.x\n.y}在此。", " {link=#a:甲章}\n 一段文字在此。"},
		{"an anchor alone", "前文。\n\n[]{#third}\n\n后文。", " 前文。\n 后文。"},
		{"a line of attributes", "一段话。\n{: .lead}\n\n| 甲 | 乙 |\n|-|-|\n| 丙 | 丁 |\n{: .table}", " 一段话。\ntable  (甲|乙) (丙|丁)"},
		{"attributes over two lines", "![桥](a.png){width=\"3in\"\nheight=\"2in\"}\n\n后文。", "figure  image=a.png alt=桥\n 后文。"},
		{"braces that are none", "集合{a, b}、函数 f{x}、{甲}、模板 {{ x }} 和文字{.x}在此。", " 集合{a, b}、函数 f{x}、{甲}、模板 {{ x }} 和文字{.x}在此。"},
		{"marks of contents", "* 目录\n{:toc}\n\n[[toc]]\n\n@[TOC](目录)\n\n[TOC]\n\n正文。", " 正文。"},
		{"containers", "::: tip 提示\n先试。\n:::\n\n:::warning[小心]{icon=x}\n再看。\n:::\n\n::: {.note}\n后记。\n:::\n\n::: details 点开看\n藏着的话。\n:::", "paragraph {strong:提示}\n 先试。\nparagraph {strong:小心}\n 再看。\n 后记。\nparagraph {strong:点开看}\n 藏着的话。"},
		{"a note that is no container", "::: note\n注文。\n:::\n\n::: note 1\n又一条。\n:::", "note 注文。\nnote 又一条。 label=1"},
		{"divisions in each other", "::::: {#main .content}\n:::: columns\n::: {.column width=\"40%\"}\n左栏。\n:::\n::::\n:::::\n\n右栏。", " 左栏。\n 右栏。"},
		{"a known class behind another", "::: {#x .wide .stat}\n产值**12亿元**。\n:::", "callout 产值{strong:12亿元}。"},
		{"boxes set in", "!!! note \"版本\"\n    一段。\n\n    又一段。\n\n=== \"甲页\"\n\n    - 一项\n\n??? tip\n    折起的话。\n\n后文。", "paragraph {strong:版本}\n 一段。\n 又一段。\nparagraph {strong:甲页}\nlist  [0 • 一项]\n 折起的话。\n 后文。"},
		{"badges", "# 题\n\n[![a](https://img.shields.io/x.svg)](b)\n[![c](https://travis-ci.org/c.svg)](d)\n\n正文。", " 正文。"},
		{"a picture in a tag", "前文<img src=\"a.png\" alt=\"图\">后文。", " 前文后文。\nfigure  image=a.png alt=图"},
		{"imports", "import A from '@theme/A';\nimport B, { C } from \"b\";\n\nexport const d = 1\n\nimport 是一个词。", " import 是一个词。"},
		{"addresses of templates", "见[文档]({{ site.baseurl }}/a.html)。", " 见{link=/a.html:文档}。"},
		{"divisions around the text", "<div class=\"navheader\">\n\n| 第一章 | [下一页](b.html) |\n|-|-|\n\n----\n\n</div>\n\n<div class=\"chapter\">\n\n# 第一章\n\n::: {#toc .toc2}\n- [甲](#a)\n:::\n\n正文。\n\n</div>\n\n<nav>\n<a href=\"x\">上一页</a>\n</nav>", " 正文。"},
		{"a division named so with the text in it", "<div class=\"nav\">\n\n## 甲\n\n正文。\n\n</div>\n\n<div class=\"pager\">\n\n没有关上。", "heading1 甲\n 正文。\n 没有关上。"},
		{"a table of one row", "|  |  |\n|-|-|\n| 提示 | 先**看**后做。 |\n\n|  |  |\n|-|-|\n| 甲 | 乙 |\n| 丙 | 丁 |\n\n<table><tr><td>注意</td><td>别急。</td></tr></table>", " 提示\n 先{strong:看}后做。\ntable  (甲|乙) (丙|丁)\n 注意\n 别急。"},
		{"terms and what they mean", "甲词\n: 甲的意思。\n\n乙词\n:   乙的意思。\n\n    乙的另一段。\n\n后文。", " 甲词\n 甲的意思。\n 乙词\n 乙的意思。\n 乙的另一段。\n 后文。"},
	} {
		d, _ := read(t, c.src)
		if got := show(d); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
