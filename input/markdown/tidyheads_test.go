package markdown

import (
	"strings"
	"testing"
)

func TestSpacedStars(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"blanks within both", "## ** 做饭 **\n\n有 ** 两口锅 ** 和** 一把勺**。", "heading1 {strong:做饭}\n 有 {strong:两口锅} 和{strong:一把勺}。"},
		{"a blank before the end", "他说 **右边空 **接着写。", " 他说 {strong:右边空}接着写。"},
		{"beside plain ones", "**甲** 与 ** 乙 ** 和**丙**", " {strong:甲} 与 {strong:乙} 和{strong:丙}"},
		{"powers", "2 ** 3 = 8 和 3 ** 2 = 9", " 2 ** 3 = 8 和 3 ** 2 = 9"},
		{"one alone", "** 没有结尾的星号", " ** 没有结尾的星号"},
		{"code", "`a ** 乙 ** c` ** 甲 **", " {code:a ** 乙 ** c} {strong:甲}"},
	} {
		if d, _ := read(t, c.src); show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}

func TestTitleAmongHeadings(t *testing.T) {
	for _, c := range []struct{ name, src, title, want string }{
		{"a longer one over others", "# 用竹竿搭一个瓜架\n\n# 准备\n\n一。\n\n# 搭架\n\n二。", "用竹竿搭一个瓜架", "heading1 准备\n 一。\nheading1 搭架\n 二。"},
		{"with its sites", "# 瓜架怎么搭 - 小菜园的博客 - CSDN博客\n\n# 用到的竹竿与麻绳\n\n一。", "瓜架怎么搭", "heading1 用到的竹竿与麻绳\n 一。"},
		{"with its host", "---\ntitle: 瓜架怎么搭_小菜园的日记-CSDN博客_麻绳\n---\n一。", "瓜架怎么搭", "一。"},
		{"the front matter adds a periodical", "---\ntitle: 九月活动回顾 - 龙窑月刊\n---\n# 九月活动回顾\n\n## 一\n\n一。", "九月活动回顾", "heading1 一\n 一。"},
		{"a part", "# 第1章 堆肥概述与准备\n\n一。\n\n# 入门\n\n二。", "", "heading1 第1章 堆肥概述与准备\n 一。\nheading1 入门\n 二。"},
		{"a heading in a quotation", "# 大题\n\n> # 他问\n\n一。\n\n## 节", "大题", "quote 他问\n 一。\nheading1 节"},
	} {
		if d, _ := read(t, c.src); d.Meta.Title != c.title || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: %q\n%s", c.name, d.Meta.Title, show(d))
		}
	}
}

func TestProvenance(t *testing.T) {
	for _, c := range []struct{ name, src, byline, source, want string }{
		{"a list in a quotation", "> * 原文地址：[Slow](https://a.example)\n> * 原文作者：[Ines Farrow](https://b.example)\n> * 译者：\n\n# 慢烤\n\n一。", "Ines Farrow", "",
			"furniture/credit 原文地址：{link=https://a.example:Slow}\nfurniture/credit 原文作者：{link=https://b.example:Ines Farrow}\n 一。"},
		{"lines", "# 慢烤\n\n> 作者：周小满\n> 本文首发于公众号「田野书房」。\n\n一。", "", "田野书房", "作者：周小满\nfurniture/credit 本文首发于公众号「田野书房」。\n 一。"},
		{"a quotation", "# 慢烤\n\n> 作者：周小满\n> 说过一句话。\n\n一。", "", "", "quote 作者：周小满说过一句话。\n 一。"},
		{"within the text", "# 慢烤\n\n一。\n\n## 节\n\n> 原文地址：甲\n\n二。", "", "", "一。\nheading1 节\nquote 原文地址：甲\n 二。"},
		{"the title again", "---\ntitle: 停工\n---\n出自「水乡周报」：[停工](https://a.example)\n\n一。", "", "水乡周报", "一。"},
		{"the title again, struck", "---\ntitle: 木船停工：他曾想过转行\n---\n出自「水乡周报」：~~[木船停工：他曾想过转行](https://a.example)~~\n\n一。", "", "水乡周报", "一。"},
		{"a blog's line", "# 大题\n\n2018年03月11日 22:05:41[半勺盐](https://a.example)阅读数：318\n\n一。", "半勺盐", "", "一。"},
	} {
		d, _ := read(t, c.src)
		if strings.Join(d.Meta.Byline, "/") != c.byline || d.Meta.Source != c.source || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: %q %q\n%s", c.name, d.Meta.Byline, d.Meta.Source, show(d))
		}
	}
	d, _ := read(t, "---\ntitle: 停工\ndescription: 五月的傍晚，最后一位造木船的师傅关上了船坞的门，留下十一本手绘的船谱。\n---\n> 五月的傍晚，最后一位造木船的师傅关上了船坞的门，留下十一本手绘的船谱。\n\n一。")
	if !strings.HasPrefix(show(d), "paragraph/lead") {
		t.Errorf("the lead of the front matter:\n%s", show(d))
	}
}

func TestHeads(t *testing.T) {
	answer := "\n\n这里是一段不太短的回答，说明白了事情。\n\n"
	for _, c := range []struct{ name, src, want string }{
		{"pieces of a newsletter", "## 文章\n\n1、[甲乙](https://a.example)" + answer + "2、[丙丁](https://b.example)（英文）" + answer + "3、戊己庚辛" + answer,
			"heading1 文章\nheading2 1、{link=https://a.example:甲乙}\n $\nheading2 2、{link=https://b.example:丙丁}（英文）\n $\nheading2 3、戊己庚辛\n $"},
		{"lists of one link", "1. [甲乙](https://a.example)" + answer + "2. [丙丁](https://b.example)" + answer,
			"heading1 1. {link=https://a.example:甲乙}\n $\nheading1 2. {link=https://b.example:丙丁}\n $"},
		{"links in a row", "1、[甲乙丙丁戊己庚辛壬癸](https://a.example)\n\n2、[子丑寅卯辰巳午未申酉](https://b.example)\n\n3、[甲乙丙丁戊己庚辛壬癸](https://a.example)",
			"1、{link=https://a.example:甲乙丙丁戊己庚辛壬癸}\n 2、{link=https://b.example:子丑寅卯辰巳午未申酉}\n 3、{link=https://a.example:甲乙丙丁戊己庚辛壬癸}"},
		{"a list of links", "1. [甲乙](https://a.example)\n2. [丙丁](https://b.example)", "list  [0 1. {link=https://a.example:甲乙}] [0 2. {link=https://b.example:丙丁}]"},
		{"questions", "**甲？**" + answer + "**乙？**" + answer + "**丙呢**" + answer + "**丁？**" + answer,
			"heading1 甲？\n $\nheading1 乙？\n $\nheading1 丙呢\n $\nheading1 丁？\n $"},
		{"who asks", "**C \\| 甲。**" + answer + "**C \\| 乙。**" + answer + "**C \\| 丙。**" + answer,
			"heading1 C | 甲。\n $\nheading1 C | 乙。\n $\nheading1 C | 丙。\n $"},
		{"turns", "**问：甲？**" + answer + "**问：乙？**" + answer + "**问：丙？**" + answer,
			"{strong:问：甲？}\n $\n {strong:问：乙？}\n $\n {strong:问：丙？}\n $"},
		{"two questions", "**甲？**" + answer + "**乙？**" + answer, "{strong:甲？}\n $\n {strong:乙？}\n $"},
		{"a programme", "## 日程\n\n**09:00 开幕**\n\n**09:30-10:30 集市**\n\n**10:40 朗读**\n\n每人五分钟。",
			"heading1 日程\nheading2 09:00 开幕\nheading2 09:30-10:30 集市\nheading2 10:40 朗读\n 每人五分钟。"},
		{"particulars as headings", "# 会议纪要\n\n### 时间：五月七日\n\n### 参会人员：甲 乙\n\n### 会议内容：\n\n一。", "时间：五月七日\n 参会人员：甲 乙\nheading2 会议内容：\n 一。"},
	} {
		d, _ := read(t, c.src)
		want := strings.ReplaceAll(strings.TrimSpace(c.want), "$", strings.TrimSpace(answer))
		if show(d) != want {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}
