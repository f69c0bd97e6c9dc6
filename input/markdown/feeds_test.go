package markdown

import (
	"strings"
	"testing"
)

// What programs leave in the Markdown that they make of pages of accounts, and what translators
// write over a text.
func TestFeeds(t *testing.T) {
	ended := strings.Repeat("一句话在此。  \n  \n", 9)
	for _, c := range []struct{ name, src, want string }{
		{"headings with their row behind blank lines", "渡口\n\n\n------\n\n木船每年翻晒一次。\n\n**堤上**\n\n\n--------\n\n树苗三百棵。", "heading1 渡口\n 木船每年翻晒一次。\nheading1 堤上\n 树苗三百棵。"},
		{"empty bold and code of a program", ended + "****  \n  \n```\n```  \n  \n后文。", strings.Repeat(" 一句话在此。\n", 9) + " 后文。"},
		{"rows that part", "渡口\n\n---\n\n木船每年翻晒一次。\n\n---\n\n树苗三百棵。\n\n------\n\n后文。", " 渡口\nrule \n 木船每年翻晒一次。\nrule \n 树苗三百棵。\nrule \n 后文。"},
		{"line ends of a program", ended + "河堤在春天  \n加高了，石料、  \n木料都是乡里出的  \n。  \n", strings.Repeat(" 一句话在此。\n", 9) + " 河堤在春天加高了，石料、木料都是乡里出的。"},
		{"line ends of a writer", "河堤在春天  \n加高了。\n\n石料都是乡里出的  \n。", " 河堤在春天\n加高了。\n 石料都是乡里出的。"},
		{"lines that name", "原文链接=https://a.example/1\n作者=Ann Lee\n译者=小叶\n校对=\n\n正文在此。", "furniture/credit 原文链接：https://a.example/1\nfurniture/credit 译者：小叶\n 正文在此。"},
		{"editors in several paragraphs", "> 编者按：\n>\n> 这是一组旧信。\n>\n> 写信的人还在。\n\n正文在此。", "paragraph/editor-note 编者按：\nparagraph/editor-note 这是一组旧信。\nparagraph/editor-note 写信的人还在。\n 正文在此。"},
		{"a medium that speaks", "> **江边客注**：渡口要迁了。\n>\n> 这里重发一篇旧文。\n\n正文在此。", "paragraph/editor-note {strong:江边客注}：渡口要迁了。\nparagraph/editor-note 这里重发一篇旧文。\n 正文在此。"},
		{"addresses over what is said of them", strings.Repeat("**甲的工具**  \n<https://a.example/1>  \n一句话在此，说它好用。\n\n", 3), strings.Repeat("heading1 甲的工具\nfurniture/credit {link=https://a.example/1:https://a.example/1}\n 一句话在此，说它好用。\n", 3)},
		{"a link without its address", "本文采用 [某某 4.0][] 许可，见 `[甲][]`。", " 本文采用 某某 4.0 许可，见 {code:[甲][]}。"},
		{"brackets that are no links", "数组写作 int a[3][] 或 list[索引][]，也有 [i + 1][] 与 [甲][]。", " 数组写作 int a[3][] 或 list[索引][]，也有 [i + 1][] 与 [甲][]。"},
		{"indexes among links with a name", "见 [堤上][1]、[渡口][] 与 int a[3][]。\n\n[1]: https://a.example/1", " 见 {link=https://a.example/1:堤上}、渡口 与 int a[3][]。"},
		{"a sign before a bold line", "**![](https://a.example/dot.png) ****水浅了：2013**\n\n正文在此。", " {strong:水浅了：2013}\n 正文在此。"},
		{"captions in brackets", "![a](a.png)\n\n（修堤前的渡口。图片来源：某某网）\n\n![b](b.png)\n\n（题图：渡口的木船）\n\n正文在此。", "figure （修堤前的渡口。图片来源：某某网） image=a.png alt=a\nfigure （题图：渡口的木船） image=b.png alt=b\n 正文在此。"},
	} {
		d, _ := read(t, c.src)
		if got := show(d); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
	for _, c := range []struct{ src, title, by, source, date string }{
		{"# [堤上](https://a.example/1)\n\n*甲小禾、乙知*[某某社区](javascript:void%280%29;)*2023-03-08 18:04:54*\n\n正文在此。", "堤上", "甲小禾、乙知", "某某社区", "2023-03-08 18:04:54"},
		{"---\ntitle: 堤上的树苗 - 种树论坛 - trees.example.cn\npub_date: Mon, 31 May 2021 18:00:00 GMT\n---\n\n正文在此。", "堤上的树苗", "", "", "Mon, 31 May 2021 18:00:00 GMT"},
		{"# 河堤水位的页面 - 第一讲 - Node.js\n\n正文在此。", "河堤水位的页面 - 第一讲 - Node.js", "", "", ""},
		{"---\ntitle: 河堤水位的页面 - ASP.NET\n---\n\n正文在此。", "河堤水位的页面 - ASP.NET", "", "", ""},
		{"# 堤上的树苗 - www.trees.example\n\n正文在此。", "堤上的树苗", "", "", ""},
		{"# 堤上的树苗\n\n原文链接=https://a.example/1\n作者=Ann Lee\n原文日期=2018-11-14\n\n正文在此。", "堤上的树苗", "Ann Lee", "", "2018-11-14"},
	} {
		d, _ := read(t, c.src)
		if m := d.Meta; m.Title != c.title || strings.Join(m.Byline, "|") != c.by || m.Source != c.source || m.Date != c.date {
			t.Errorf("%s: %+v", c.src, m)
		}
	}
}
