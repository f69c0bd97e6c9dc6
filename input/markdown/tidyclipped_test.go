package markdown

import (
	"strings"
	"testing"
)

func TestPlacesOfLinks(t *testing.T) {
	toc := "[一、缘起 [1](#_Toc11)](#_Toc11)\n\n[二、做法 [2](#_Toc12)](#_Toc12)\n\n[三、账目 [4](#_Toc13)](#_Toc13)\n\n"
	for _, c := range []struct{ name, src, want string }{
		{"an element before the marks of a heading", "<span id=\"page-1-0\"></span># **渡口**\n\n一。\n\n<a name=\"b\"></a>## 船工\n\n二。", "一。\nheading1 船工\n 二。"},
		{"an element before text", "<span id=\"page-1-0\"></span>渡口有三条船。", "渡口有三条船。"},
		{"contents of a file of Word", "**目 录**\n\n" + toc + "# []{#_Toc11 .anchor}一、缘起\n\n甲。\n\n# []{#_Toc12 .anchor}二、做法\n\n乙。\n\n# []{#_Toc13 .anchor}三、账目\n\n丙。", "heading1 一、缘起\n 甲。\nheading1 二、做法\n 乙。\nheading1 三、账目\n 丙。"},
		{"two lines are none", "[见前 [1](#a)](#a)\n\n[见后 [2](#b)](#b)", "[见前 {link=#a:1}](#a)\n [见后 {link=#b:2}](#b)"},
		{"headings that are numbered by the program", "# 船工\n\n## 难处\n\n1.  []{#_Toc21 .anchor}水浅\n\n    冬天水浅。\n\n2.  []{#_Toc22 .anchor}人少\n\n    年轻人少。", "heading1 难处\nheading2 1. 水浅\n 冬天水浅。\nheading2 2. 人少\n 年轻人少。"},
		{"edges of pages", "# 渡口年报\n\n<span id=\"page-1-0\"></span>渡口年报\n\n2\n\n今年水大，停航九天。\n\n渡口年报 3\n\n明年修码头。", "今年水大，停航九天。\n 明年修码头。"},
		{"ends of pages", "{0}------------------------------------------------\n\n# 渡口年报\n\n今年水大，\n\n{1}------------------------------------------------\n\n停航九天。", "今年水大，\n 停航九天。"},
		{"the name of a report in its text", "# 渡口年报\n\n渡口年报\n\n2\n\n渡口年报 3\n\n一。", "渡口年报\n 2\n 渡口年报 3\n 一。"},
		{"a series on one level", "# 题\n\n## 一、水\n\n甲。\n\n### 二、船\n\n乙。\n\n#### （一）木船\n\n丙。", "heading1 一、水\n 甲。\nheading1 二、船\n 乙。\nheading2 （一）木船\n 丙。"},
		{"a series under each part", "# 题\n\n## 一、水\n\n### 一、深\n\n甲。\n\n### 二、浅\n\n乙。\n\n## 二、船\n\n丙。", "heading1 一、水\nheading2 一、深\n 甲。\nheading2 二、浅\n 乙。\nheading1 二、船\n 丙。"},
	} {
		if d, _ := read(t, c.src); show(d) != c.want {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}

func TestClipped(t *testing.T) {
	for _, c := range []struct{ name, src, want, meta string }{
		{"a site for an author", "---\ntitle: 题\nauthor:\n  - \"[[微信公众平台]]\"\nsource: https://mp.weixin.qq.com/s/a\n---\n原创 何小满 渡口记\n\n*2024年5月6日 08:10* *四川*\n\n点击上方“ **渡口记** ”关注我们\n\n一。", "一。", "何小满|渡口记|2024年5月6日 08:10"},
		{"a day in brackets", "# 题\n\n\\[日期：2024-05-06\\]\n\n一。", "一。", "||2024-05-06"},
		{"a formula in brackets", "一。\n\n\\[ 水深 = a_1 + b \\]", "一。\ncode 水深 = a_1 + b", "||"},
		{"sections of a site", "- [首页](/)\n- [要闻](/a)\n- [民生](/b)\n\n# 题\n\n一。", "一。", "||"},
		{"the way to a page", "*   [渡口网](/)\n*   >[评论](/a)\n*   >正文\n\n题\n===\n\n一。", "一。", "||"},
		{"a list of links", "- [甲](/a)\n- [乙](/b)\n- [丙](/c)\n\n一。", "list  [0 • {link=/a:甲}] [0 • {link=/b:乙}] [0 • {link=/c:丙}]\n 一。", "||"},
		{"the mark at the end", "一。\n\n- END -", "一。", "||"},
		{"an item of one letter", "一。\n\n- 完工", "一。\nlist  [0 • 完工]", "||"},
		{"buttons and numbers of pictures", "一。\n\n![Image 1: 小字号](a.png)\n\n![Image 2: 渡口的早晨](b.png)\n\n二。", "一。\nfigure 渡口的早晨 image=b.png alt=渡口的早晨\n 二。", "||"},
		{"a picture without an address", "一。\n\n![]()\n\n二。", "一。\n 二。", "||"},
		{"entries of Joplin", "渡口\n\n一。\n\nid: 0123456789abcdef0123456789abcdef\nparent_id: a\nauthor: \nsource_url: \ntype_: 1", "渡口\n 一。", "||"},
		{"entries in a text", "一。\n\nid: 0123456789abcdef0123456789abcdef\n\n二。", "一。\n id: 0123456789abcdef0123456789abcdef\n 二。", "||"},
		{"a note of Notion", "# 题\n\n<aside>\n💡 先看 [上一次](a.md)。\n\n</aside>\n\n一。", "💡 先看 {link=a.md:上一次}。\n 一。", "||"},
		{"boxes with two blanks", "- [x]  报名\n- [ ]  交款", "list  [0 ☑ 报名] [0 ☐ 交款]", "||"},
		{"runs of an editor", "**<font style=\"color:red\">一、渡口</font>**<font style=\"color:red\">  \n</font><font>渡口有三条船。</font>", "{strong:一、渡口}\n 渡口有三条船。", "||"},
		{"what was bold", "# 题\n\n## 船工** **\n\n一。", "heading1 船工\n 一。", "||"},
		{"a first line that is set in", "# 题\n\n    渡口有三条船，两条木\n船，一条铁船。\n\n    冬天水浅，铁船不开。", "渡口有三条船，两条木船，一条铁船。\n 冬天水浅，铁船不开。", "||"},
		{"verse in a quotation", "一。\n\n> 三月桃花水，\n> 四月杏花船。\n\n二。", "一。\nverse  [0  三月桃花水，] [0  四月杏花船。]\n 二。", "||"},
		{"prose in a quotation", "一。\n\n> 三月里水大，\n> 船不好走，大家都在岸上等。\n\n二。", "一。\nquote 三月里水大，船不好走，大家都在岸上等。\n 二。", "||"},
		{"pictures behind line ends", "船停在岸边，如图1。\\\n![](a.png)\\\n图1 渡口\n\n二。", "船停在岸边，如图1。\nfigure 图1 渡口 image=a.png alt=\n 二。", "||"},
		{"a table whose first head is empty", "             条数     年份\n  ---------- -------- --------\n  木船       2        1990\n  铁船       1        2003\n\n一。", "table  (|条数|年份) (木船|2|1990) (铁船|1|2003)\n 一。", "||"},
		{"a comment is no title", "%% 渡口 %%\n\n一。", "%% 渡口 %%\n 一。", "||"},
		{"a sign in a text", "% 是百分号。\n一。", "% 是百分号。一。", "||"},
		{"numbered sections of a shared document", "# 题\n\n## 难处\n\n1. **水浅**\n\n   冬天水浅，船不能开到对岸去。\n\n2. **人少**\n\n   年轻人都出门了，没有人学开船。", "heading1 难处\nheading2 1. 水浅\n 冬天水浅，船不能开到对岸去。\nheading2 2. 人少\n 年轻人都出门了，没有人学开船。", "||"},
		{"items in bold", "一。\n\n1. **水浅**\n2. **人少**", "一。\nlist  [0 1. {strong:水浅}] [0 2. {strong:人少}]", "||"},
		{"verse between the marks of code", "一。\n\n```\n船在这边\n人在那边\n\n中间是水\n```\n\n二。", "一。\nverse  [0  船在这边] [0  人在那边] [0  ] [0  中间是水]\n 二。", "||"},
		{"code in Han", "一。\n\n```\n水深 = 3\n船 -> 岸\n人 -> 船\n```", "一。\ncode 水深 = 3\n船 -> 岸\n人 -> 船", "||"},
		{"a formula in a line", "水深 \\( h = a_1 + b \\) 中的 \\(h\\) 以米计\\(见表\\)。", "水深 \\( h = a_1 + b \\) 中的 \\(h\\) 以米计(见表)。", "||"},
		{"the day and the name of a poem", "# 诗\n\n## 2031\n\n<div class=\"poem\">\n2031-05-06\n<a href=\"\">渡口</a>\n<pre>\n船在这边\n人在那边\n中间是水\n</pre>\n</div>", "heading1 2031\nfurniture/credit 2031-05-06\nheading2 渡口\nverse  [0  船在这边] [0  人在那边] [0  中间是水]", "||"},
		{"a heading without words", "# 题\n\n## \n\n一。\n\n## 节\n\n二。", "一。\nheading1 节\n 二。", "||"},
		{"lines of the program under a text", "# 题\n\n一。\n\n预览时标签不可点\n\n阅读原文\n\n![](logo.png)\n\n渡口记\n\n向上滑动看下一个", "一。", "||"},
		{"how long a text is", "# 题\n\n<p align=\"center\">142 字 | 诗歌 | 渡口</p>\n\n一。", "一。", "||"},
		{"the table in which an office lists its paper", "| 索 引 号： | A-1 | 主题分类： | 水运 |\n| --- | --- | --- | --- |\n| 发文机关： | 渡口镇政府 | 成文日期： | 2031年5月6日 |\n\n**渡口镇人民政府**  \n**关于渡口停航的通知**\n\n一。", "{strong:渡口镇人民政府关于渡口停航的通知}\n 一。", "||"},
		{"a list of origins", "# 题\n\n- 原文地址：[a](https://a.example)\n- 原文作者：何小满\n- 译者：周远\n\n一。", "furniture/credit 原文地址：{link=https://a.example:a}\nfurniture/credit 原文作者：何小满\nfurniture/credit 译者：周远\n 一。", "何小满||"},
		{"who made a picture", "一。\n\n![](a.jpg)\n\n> 摄影师 | 何小满\n\n二。", "一。\nfigure  image=a.jpg alt=\nfurniture/credit 摄影师 | 何小满\n 二。", "||"},
		{"a quotation under a picture", "一。\n\n![](a.jpg)\n\n> 摄影是等出来的。\n\n二。", "一。\nfigure  image=a.jpg alt=\nquote 摄影是等出来的。\n 二。", "||"},
		{"a title of a picture in its caption", "一。\n\n![](a.jpg \"渡口\")\n\n▲渡口的早晨。\n\n二。", "一。\nfigure ▲渡口的早晨。 image=a.jpg alt=\n 二。", "||"},
		{"captions of a table in two languages", "一。\n\n表1渡口的船  \nTab.1 Boats   \n\n<html><body><table><tr><td>木船</td><td>2</td></tr><tr><td>铁船</td><td>1</td></tr></table></body></html>", "一。\nfurniture/caption 表1渡口的船\nfurniture/caption Tab.1 Boats\ntable  (木船|2) (铁船|1)", "||"},
		{"the title of a table as a heading", "# 题\n\n## 船\n\n一。\n\n# 表1渡口的船\n\n<table><tr><td>木船</td><td>2</td></tr><tr><td>铁船</td><td>1</td></tr></table>", "heading1 船\n 一。\nfurniture/caption 表1渡口的船\ntable  (木船|2) (铁船|1)", "||"},
		{"the sign of a licence", "# 题\n\n一。\n\n## License\n\n[![](https://img.shields.io/a.svg)](b)", "一。", "||"},
		{"properties of a note", "# 题\n\n地点: 渡口\nTags: 船\n\n一。", "地点: 渡口\n Tags: 船\n 一。", "||"},
		{"the number of an issue", "---\ntitle: 渡口的船还能开多久 - 何小满\n---\n\n# S01E03 渡口的船还能开多久\n\n一。", "一。", "||"},
		{"three lines of a sentence", "一。\n\n船在这边，  \n人在那一边，  \n水在中间。\n\n二。", "一。\nverse  [0  船在这边，] [0  人在那一边，] [0  水在中间。]\n 二。", "||"},
		{"three sentences", "一。\n\n船在这边。  \n人在那一边。  \n水在中间。\n\n二。", "一。\n 船在这边。\n人在那一边。\n水在中间。\n 二。", "||"},
		{"text right under a table", "一。\n\n|船|年份|\n|--|--|\n|木船|1990|\n铁船还没有来。", "一。\ntable  (船|年份) (木船|1990)\n 铁船还没有来。", "||"},
		{"a heading right under a table", "# 题\n\n## 新的\n\n|船|年份|\n|--|--|\n|铁船|2003|\n旧的\n---\n\n|船|年份|\n|--|--|\n|木船|1990|", "heading1 新的\ntable  (船|年份) (铁船|2003)\nheading1 旧的\ntable  (船|年份) (木船|1990)", "||"},
		{"where a text stood first, and who wrote it", "# 题\n\n本文首发于「渡口记」\n文/何小满\n\n一。", "furniture/credit 本文首发于「渡口记」\n 文/何小满\n 一。", "||"},
		{"what a text is about", "# 题\n\n本文来自一次争论。渡口该不该收钱？\n\n一。", "本文来自一次争论。渡口该不该收钱？\n 一。", "||"},
		{"lines of a page, one by one", "一。\n\nThe ferry leaves when the last\n\nboat has come home, and not\n\nbefore that.\n\nThe Ferry\n\n二。", "一。\n The ferry leaves when the last boat has come home, and not before that.\n The Ferry\n 二。", "||"},
		{"an ornament before a heading", "# 题\n\n## ![](dot.png) 渡口\n\n一。", "heading1 渡口\n 一。", "||"},
		{"lines with bare numbers", "好处有三：\n\n1 渡口不用等\n2 木船不用换\n3 冬天不停航\n\n二。", "好处有三：\n 1 渡口不用等\n 2 木船不用换\n 3 冬天不停航\n 二。", "||"},
		{"code between tags", "一。\n\n{% highlight bash %}\n# 开船\nboat --go *all*\n\nboat --stop\n{% endhighlight %}\n\n二。", "一。\ncode # 开船\nboat --go *all*\n\nboat --stop\n 二。", "||"},
		{"code without an end", "一。\n\n{% highlight bash %}\n\n二。", "一。\n 二。", "||"},
		{"a link by a template", "见[渡口]({% post_url 2031-05-06-du %})一文。", "见{link={%+post_url+2031-05-06-du+%}:渡口}一文。", "||"},
		{"texts by turns", "一。\n\n{% tabs %}\n{% tab title=\"木船\" %}\n两条。\n{% endtab %}\n{% endtabs %}", "一。\nparagraph {strong:木船}\n 两条。", "||"},
		{"a beginning that a tool says once more", "> 本文由 [简悦](http://a.example) 转码， 原文地址 [b](http://b.example)\n\n> 渡口, 船 渡口有三条船，两条木船，一条铁......\n\n渡口有三条船，两条木船，一条铁船。冬天水浅。", "渡口有三条船，两条木船，一条铁船。冬天水浅。", "||"},
	} {
		d, _ := read(t, c.src)
		if meta := strings.Join(d.Meta.Byline, "/") + "|" + d.Meta.Source + "|" + d.Meta.Date; show(d) != c.want || meta != c.meta {
			t.Errorf("%s: %s\n%s", c.name, meta, show(d))
		}
	}
}
