package markdown

import (
	"strings"
	"testing"
)

func TestPublicHabits(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a row of pictures with their captions", "![a.jpg](a.jpg)\n煎蛋\n![b.jpg](b.jpg)\n炒土豆丝", "figure 煎蛋 image=a.jpg alt=a.jpg\nfigure 炒土豆丝 image=b.jpg alt=b.jpg"},
		{"a picture over sentences", "![a.jpg](a.jpg)\n青浦第一。溪口第二。", "figure  image=a.jpg alt=a.jpg\n 青浦第一。溪口第二。"},
		{"what nobody wrote", "![这里写图片描述](a.jpg)", "figure  image=a.jpg alt=这里写图片描述"},
		{"lines of links", "[《甲》](a)\n[《乙》](b)\n[《丙》](c)", "list  [0 • {link=a:《甲》}] [0 • {link=b:《乙》}] [0 • {link=c:《丙》}]"},
		{"what only leads on", "一。\n\n[原文链接](a) | [项目地址](b)\n\n[一篇好文](c)", "一。\nfurniture/credit {link=a:原文链接} | {link=b:项目地址}\n {link=c:一篇好文}"},
		{"links that lead about", "一。\n\n[⬆ 回到顶部](#top)\n\n二。\n\n[上一期](a) | [下一期](b)\n\n[见第二节](#two)\n\n三。\n\n- 上一篇：甲\n- 下一篇：乙", "一。\n 二。\n {link=#two:见第二节}\n 三。"},
		{"entries over their addresses", "**甲甲**  \n<https://a.example>  \n一篇讲甲的文章。\n\n**乙乙**  \n<https://b.example>\n\n**丙丙**  \n<https://c.example>", "heading1 甲甲\n {link=https://a.example:https://a.example}\n一篇讲甲的文章。\nheading1 乙乙\n {link=https://b.example:https://b.example}\nheading1 丙丙\n {link=https://c.example:https://c.example}"},
		{"comments set in", "一。\n\n    <!-- 正文 -->\n\n二。", "一。\n 二。"},
		{"a formula", "得到 $v_{p}(s)=R_s+v_{p}$，$5_000 与 $6_000。", "得到 $v_{p}(s)=R_s+v_{p}$，$5_000 与 $6_000。"},
		{"a number over dashes", "### 甲发表\n\n1.\n--\n\n一。\n\n2.\n--\n\n二。\n\n### 乙发表\n\n三。", "heading2 甲发表\nheading3 1.\n 一。\nheading3 2.\n 二。\nheading2 乙发表\n 三。"},
		{"a number over a list", "1.\n2. 甲", "list  [0 1. ] [0 2. 甲]"},
		{"a note in italics", "# 大题\n\n*（注：渡口工作组已经完成使命并停止活动，本文说的是它过去的工作。）*\n\n一。", "paragraph/editor-note {emph:（注：渡口工作组已经完成使命并停止活动，本文说的是它过去的工作。）}\n 一。"},
		{"verse whose lines end with marks", "谷雨那天，\n外婆在晒蚕豆。\n她说，\n雨是给秧的。", "verse  [0  谷雨那天，] [0  外婆在晒蚕豆。] [0  她说，] [0  雨是给秧的。]"},
		{"prose cut at its clauses", "谷雨那天的早上，外婆在门口晒蚕豆，\n她说，\n雨是给秧的，\n不是给人的。", "谷雨那天的早上，外婆在门口晒蚕豆，她说，雨是给秧的，不是给人的。"},
		{"lines with bold labels", "# 大题\n\n**时间**：五月\n**作者**：何小满\n**审核**：李兰\n\n一。", "list  [0 时间： 五月] [0 审核： 李兰]\n 一。"},
		{"contents of other files", "# 大题\n\n这本书讲怎样用柴火做饭。\n\n## 目录\n\n### [前言](a.md)\n\n1. [甲](b.md)\n2. [乙](c.md)\n\n### 附录\n\n- [丙](d.md)\n- [丁](e.md)\n\n## 节\n\n二。", "这本书讲怎样用柴火做饭。\nheading1 节\n 二。"},
		{"contents alone", "# 大题\n\n## 目录\n\n- [甲](a.md)\n- [乙](b.md)", "heading1 目录\nlist  [0 • {link=a.md:甲}] [0 • {link=b.md:乙}]"},
		{"what people say", "“来了？”\n“来了。”\n“吃了吗？”\n“吃了。”", "“来了？”“来了。”“吃了吗？”“吃了。”"},
		{"contents of other sites", "## 目录\n\n- [甲](https://a.example)\n- [乙](https://b.example)", "heading1 目录\nlist  [0 • {link=https://a.example:甲}] [0 • {link=https://b.example:乙}]"},
		{"italics at the foot", "一。\n\n## 节\n\n二。\n\n---\n\n*欢迎转发给朋友。*", "一。\nheading1 节\n 二。\nrule \nfurniture/credit 欢迎转发给朋友。"},
		{"what an account says", "一。\n\n## 节\n\n二。\n\n---\n\n炊烟 (ID:chuiyan)\n\n更多文章请关注本公众号\n\n![](qr.png)", "一。\nheading1 节\n 二。\nrule"},
		{"what a text says", "一。\n\n## 订阅\n\n微信搜索“炊烟”或者扫描二维码，即可订阅。\n\n![](qr.png)", "一。\nheading1 订阅\n 微信搜索“炊烟”或者扫描二维码，即可订阅。\nfigure  image=qr.png alt="},
		{"who wrote it down, and when", "一。\n\n记录人：周远\n2022年4月1日", "一。\n 记录人：周远\n 2022年4月1日"},
		{"an empty table of contents", "# 大题\n\n## Table of contents\n\n## 启辞\n\n一。", "heading1 启辞\n 一。"},
	} {
		if d, _ := read(t, c.src); show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}

func TestAuthors(t *testing.T) {
	for _, c := range []struct{ name, src, byline, date string }{
		{"names in a mapping", "---\ntitle: 题\nauthor:\n  login: t\n  display_name: 天气\npubDate: \"2024-01-01 00:00\"\n---\n一。", "天气", "2024-01-01 00:00"},
		{"one name", "---\ntitle: 题\nauthor:\n  name: 天气\npublished: true\n---\n一。", "天气", ""},
		{"a list of mappings", "---\ntitle: 题\nauthors:\n  - name: 甲\n    url: u\n  - name: 乙\n---\n一。", "甲/乙", ""},
		{"in italics under the title", "# 题\n\n*埃利亚·霍尔姆*\n\n一。", "埃利亚·霍尔姆", ""},
	} {
		if d, _ := read(t, c.src); strings.Join(d.Meta.Byline, "/") != c.byline || d.Meta.Date != c.date {
			t.Errorf("%s: %q %q", c.name, d.Meta.Byline, d.Meta.Date)
		}
	}
}
