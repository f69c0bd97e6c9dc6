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
		{"containers", "::: tip 提示\n先试。\n:::\n\n:::warning[小心]{icon=x}\n再看。\n:::\n\n::: {.note}\n后记。\n:::\n\n::: details 点开看\n藏着的话。\n:::", "paragraph 提示　先试。 runIn=提示\nparagraph 小心　再看。 runIn=小心\n 后记。\nparagraph {strong:点开看}\n 藏着的话。"},
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
		{"a table of one row", "|  |  |\n|-|-|\n| 提示 | 先**看**后做。 |\n\n|  |  |\n|-|-|\n| 甲 | 乙 |\n| 丙 | 丁 |\n\n<table><tr><td>注意</td><td>别急。</td></tr></table>", "paragraph 提示　先{strong:看}后做。 runIn=提示\ntable  (甲|乙) (丙|丁)\n 注意\n 别急。"},
		{"a name and its figure", "| 人口 | **35万人** |\n|-|-|\n\n|  |  |\n|-|-|\n| 桥 | 1 |", "paragraph 人口：{strong:35万人}\nparagraph 桥：1"},
		{"who is asked, and where", "| 负责人 | 何小满 |\n|-|-|\n\n|  |  |\n|-|-|\n| 地址 | 渡口街3号 |", "paragraph 负责人：何小满\nparagraph 地址：渡口街3号"},
		{"a date, an issue, an author, two who sign", "| 县政府办公室 | 2024年5月6日 |\n|-|-|\n\n| 渡口周报 | 第12期 |\n|-|-|\n\n| 作者 | 何小满 |\n|-|-|\n\n|  |  |\n|-|-|\n| 甲方盖章 | 乙方盖章 |", " 县政府办公室\n 2024年5月6日\n 渡口周报\n 第12期\n 作者\n 何小满\n 甲方盖章\n 乙方盖章"},
		{"a simple table", "  甲列     乙列\n  -------- ------\n  一“甲”   二\n  三**粗** 四\n\n后文。", "table  (甲列|乙列) (一“甲”|二) (三{strong:粗}|四)\n 后文。"},
		{"a simple table in a division", "::: table-contents\n  甲       乙\n  -------- ------\n  [一](x){.u}    二\n:::\n\n后文。", "table  (甲|乙) ({link=x:一}|二)\n 后文。"},
		{"a table whose rows take several lines", "----------------------\n 编号   说明\n 甲     长\n------- --------------\n  1     第一行的说明，\n        这是第二行。\n\n  2     又一行。\n----------------------\n\n后文。", "table  (编号甲|说明长) (1|第一行的说明，这是第二行。) (2|又一行。)\n 后文。"},
		{"a table without a head", "  ---- ------\n  甲   乙\n  丙   丁\n  ---- ------\n\n--- ---\n\n一句话在此。\n\n--- ---", "table  (甲|乙) (丙|丁)\nrule \n 一句话在此。\nrule"},
		{"a grid", "+------+--------+\n| 甲   | 乙     |\n+======+========+\n| 一   | 二     |\n|      | 续     |\n+------+--------+\n| 跨两栏的话    |\n+------+--------+\n| 三   | - 四   |\n|      | - 五   |\n+------+--------+\n\n+ 列表", "table  (甲|乙) (一|二续) (跨两栏的话|) (三|•四\n•五)\nlist  [0 • 列表]"},
		{"raised text", "面积 10^6^ 平方米，见前^[1]^。2^3 与 3^4 不动。", " 面积 10⁶ 平方米，见前[1]。2^3 与 3^4 不动。"},
		{"struck figures", "收入~~350~~**360**万元，原价~~三元~~两元，票价~~三元~~两元，共<del>3</del> 4人。\n\n| 甲 | 乙 |\n|---|---|\n| 麦 | ~~3~~ 4 |\n| 稻 | 5 |", " 收入{strong:360}万元，原价三元两元，票价两元，共 4人。\ntable  (甲|乙) (麦|4) (稻|5)"},
		{"raised and lowered tags", "约10<sup>8</sup>吨，H<sub>2</sub>O，**x<sup>2π</sup>**，第5<sup>th</sup>届，词<sup>[1](#f)</sup>。", " 约10⁸吨，H₂O，{strong:x^(2π)}，第5th届，词{link=#f:1}。"},
		{"a line end without a line", "前文。\n\n\\\n\n后文。", " 前文。\n 后文。"},
		{"containers that nobody closes", strings.Repeat("::: tip 甲\n文。\n\n", 25) + ":::\n\n## 节\n\n后文。", strings.TrimSpace(strings.Repeat("paragraph {strong:甲}\n 文。\n", 25)) + "\nheading1 节\n 后文。"},
		{"an end of nothing", "前文。\n\n:::\n\n后文。", " 前文。\n 后文。"},
		{"headings that are captions", "![x](a.png)\n\n###### 图 7-1\\. 店铺的格局\n\n后文。\n\n##### 表 7-2\\. 各店\n\n| 甲 | 乙 |\n|-|-|\n| 丙 | 丁 |\n\n#### 图 1 之后", "figure 图 7-1. 店铺的格局 image=a.png alt=x\n 后文。\nfurniture/caption 表 7-2. 各店\ntable  (甲|乙) (丙|丁)\nheading3 图 1 之后"},
		{"headings that look like lists", "前文。\n\n 1. 概述\n------\n\n正文。\n\n2. **经过**\n---\n\n3. 甲\n4. 乙\n---\n\n5. 丙\n\n---", " 前文。\nheading1 1. 概述\n 正文。\nheading1 2. {strong:经过}\nlist  [0 3. 甲] [0 4. 乙]\nrule \nlist  [0 5. 丙]\nrule"},
		{"what a tool says of its copy", "> 本文由 [某阅读](http://a.example/) 转码， 原文地址 [b.example](https://b.example/1)\n\n> 一段摘要。\n\n正文。", "quote 一段摘要。\n 正文。"},
		{"pictures of MDX", "* 功能\n\n   <img alt=\" \" src={useBaseUrl('img/一.png')} />\n\n<img src={require('./b.png').default} width={30} /> 后文。", "list  [0 • 功能]\nfigure  image=img/一.png alt=\n 后文。\nfigure  image=./b.png alt="},
		{"the front page of a project", "<h1 align=\"center\">星图</h1>\n\n<p align=\"center\"><strong>开源的星表浏览工具</strong></p>\n\n<p align=\"center\">\n  简体中文 | <a href=\"README.en.md\">English</a>\n</p>\n\n<p align=\"center\">\n<a href=\"#a\">快速开始</a> · <a href=\"#b\">常见问题</a>\n</p>\n\n[甲](#a) | [乙](#b) | [丙](#c)\n\n[English](README.md) ∙ 繁體中文\n\n## 概述\n\n中文和 [English](x) 都有，见[甲](#a)和[乙](#b)。", "paragraph {strong:开源的星表浏览工具}\nheading1 概述\n 中文和 {link=x:English} 都有，见{link=#a:甲}和{link=#b:乙}。"},
		{"lines of a site's program inside a list", "- 一项\n{% note info %}\n框里的话。\n{% endnote %}\n- 又一项\n\n文字 {% raw %}里{% endraw %}面。", "list  [0 • 一项]\n 框里的话。\nlist  [0 • 又一项]\n 文字 里面。"},
		{"quotations in tags", "{% cq %}\n书里的话。\n{% endcq %}\n\n正文。\n\n{% endcq %}", "quote 书里的话。\n 正文。"},
		{"boxes with their name in bold", "> **Note**\n> 版本很多。\n\n> **注意：**\n> 先看。\n\n> **甲书**\n> 很好。", "quote {strong:Note}\nquote 版本很多。\nquote {strong:注意：}\nquote 先看。\nquote {strong:甲书}很好。"},
		{"a formula in brackets", "\\[\nx = y\n\\]\n\n\\[甲\\]和\\[乙\\]", "code x = y\n [甲]和[乙]"},
		{"the terms under a blog", "正文。\n\n> 本文作者：某某\n> 本文链接：https://a.example/1\n> 版权声明：转载请注明出处！", " 正文。"},
		{"terms and what they mean", "甲词\n: 甲的意思。\n\n乙词\n:   乙的意思。\n\n    乙的另一段。\n\n后文。", " 甲词\n 甲的意思。\n 乙词\n 乙的意思。\n 乙的另一段。\n 后文。"},
	} {
		d, _ := read(t, c.src)
		if got := show(d); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
