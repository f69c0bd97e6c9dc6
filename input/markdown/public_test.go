package markdown

import (
	"strings"
	"testing"
)

func TestMarkupOfPages(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"set in, with blank lines", "<div class=\"a\">\n  <section>\n    <h3>春汛</h3>\n\n      <p>水涨了\n      三尺。</p>\n\n    <!-- 图 -->\n\n      <p>船都回来了。</p>\n  </section>\n\n  <style>\n  .a { x: y }\n\n  .b { x: y }\n  </style>\n</div>\n\n## 秋汛\n\n后文。", "heading2 春汛\n 水涨了三尺。\n 船都回来了。\nheading1 秋汛\n 后文。"},
		{"Markdown in a division", "<div>\n\n水涨了三尺。\n\n## 秋汛\n\n- 甲\n\n</div>", " 水涨了三尺。\nheading1 秋汛\nlist  [0 • 甲]"},
		{"a paragraph left open", "<div><p>水涨了三尺。\n\n**船**都回来了。\n\n</div>", " 水涨了三尺。\n {strong:船}都回来了。"},
		{"never closed", "<div>\n<p>水涨了三尺。</p>\n\n    x := 1\n", " 水涨了三尺。\ncode x := 1"},
	} {
		if d, _ := read(t, c.src); show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}

func TestPageHead(t *testing.T) {
	const body = "\n<h3>水</h3>\n<p>渡口的水涨了三尺，船都回来了。</p>\n<h3>船</h3>\n<p>船停在柳树下面，等水退下去。</p>\n"
	for _, c := range []struct{ name, src, title, kicker, subtitle, byline, source string }{
		{"of a page", "---\ntitle: 年终手记\n---\n<h1>渡口的一年</h1>\n<h2>—— 从涨水到退水</h2>\n<div class=\"post-author\"><b>柏舟</b> | <i>渡口小学</i></div>" + body, "渡口的一年", "年终手记", "从涨水到退水", "柏舟 | 渡口小学", ""},
		{"a line over it", "---\ntitle: 渡口：又一年\n---\n<p>2031 · 手记</p>\n<h1>渡口：涨水和退水</h1>" + body, "渡口：涨水和退水", "2031 · 手记", "", "", ""},
		{"two of them", "---\ntitle: 年终手记\n---\n<h1>渡口</h1>" + body + "<h1>码头</h1>\n<p>码头上没有人。</p>", "年终手记", "", "", "", ""},
		{"a section in Markdown", "---\ntitle: 年终手记\n---\n# 渡口\n\n渡口的水涨了三尺。", "年终手记", "", "", "", ""},
		{"a feed", "---\ntitle: 甲\ncategories:\n - 社会\n - 柳溪网\nauthor: 柳溪网\n---\n\n正文。", "甲", "", "", "", "柳溪网"},
		{"an author", "---\ntitle: 甲\ncategories: [随笔]\nauthor: 柏舟\n---\n\n正文。", "甲", "", "", "柏舟", ""},
		{"an account", "---\ntitle: 甲\n---\n\n原创 柏舟 [渡口夜话](javascript:void(0);) 2031-02-03\n\n正文。", "甲", "", "", "柏舟", "渡口夜话"},
		{"a card of an account", "#  甲\n\n原创 shui0zhou  [ 渡口夜话 ](javascript:void\\(0\\);)\n\n**渡口夜话** ![]()\n\n微信号 dukou_yehua\n\n功能介绍 讲渡口的事。\n\n____\n\n___发表于_\n\n收录于合集\n\n#渡口 2 个\n\n正文。", "甲", "", "", "shui0zhou", "渡口夜话"},
		{"the author is the account", "---\ntitle: 甲\nauthor: 渡口夜话\n---\n\n[渡口夜话](javascript:;)\n\n正文。", "甲", "", "", "渡口夜话", "渡口夜话"},
		{"a site", "# 甲\n\n2031-02-03 10:20 柏舟 柳溪网 [我要评论](http://a.example)(3) 字号：T|T\n\n正文。", "甲", "", "", "柏舟", "柳溪网"},
		{"passed on", "---\ntitle: 甲\n---\n\n> 文章转载自[柳溪晚报](http://a.example)。\n\n正文。", "甲", "", "", "", "柳溪晚报"},
		{"keys without a fence, items apart", "title: 甲\ntags:\n\n- 乙\n\n- 丙\nauthor: 柏舟\n---\n\n正文。", "甲", "", "", "柏舟", ""},
	} {
		d, _ := read(t, c.src)
		m := d.Meta
		if m.Title != c.title || m.Kicker != c.kicker || m.Subtitle != c.subtitle || strings.Join(m.Byline, "，") != c.byline || m.Source != c.source {
			t.Errorf("%s: %q\n%s", c.name, m, show(d))
		}
		if strings.Contains(show(d), "微信号") || strings.Contains(show(d), "2 个") {
			t.Errorf("%s: a card is set\n%s", c.name, show(d))
		}
	}
}

func TestOwnLines(t *testing.T) {
	const turns = "The river was high all week.\n整个星期河水都很高。\n\nNobody crossed it but the ferry.\n除了渡船没有人过河。\n\nWe waited for the water to fall.\n- 我们等着水退下去。\n"
	for _, c := range []struct{ name, src, want string }{
		{"by turns", turns, " The river was high all week.\n 整个星期河水都很高。\n Nobody crossed it but the ferry.\n 除了渡船没有人过河。\n We waited for the water to fall.\n 我们等着水退下去。"},
		{"one such pair", "The river was high all week.\n整个星期河水都很高。", " The river was high all week.整个星期河水都很高。"},
		{"bold dates", "<font size=5>**1951**</font> 在渡口出生。\n**1958年** 上学。\n**1963** 学撑船，\n师傅姓柏。\n**1970** 船翻过一次。", "list  [0 1951 在渡口出生。] [0 1958年 上学。] [0 1963 学撑船，师傅姓柏。] [0 1970 船翻过一次。]"},
		{"dates of paragraphs", "**1951** 在渡口出生。\n\n**1958** 上学。\n\n**1963** 学撑船。", " {strong:1951} 在渡口出生。\n {strong:1958} 上学。\n {strong:1963} 学撑船。"},
		{"dashes that touch", "带什么：\n-带手电，要两节电池的那种。\n-带雨靴\n\n-带一把伞。", " 带什么：\nlist  [0 • 带手电，要两节电池的那种。] [0 • 带雨靴] [0 • 带一把伞。]"},
		{"two such dashes", "气温\n-零下三度。\n-零下五度。", " 气温-零下三度。-零下五度。"},
		{"made ends of sentences", "河水涨了三尺，谁也过不去。  \n渡船停在柳树下面，等水退下去。\\\n撑船的人在岸上睡了一觉，醒来天已经黑了，对岸没有一盏灯。", " 河水涨了三尺，谁也过不去。\n 渡船停在柳树下面，等水退下去。\n 撑船的人在岸上睡了一觉，醒来天已经黑了，对岸没有一盏灯。"},
		{"made ends of verse", "芦花两岸白，一夜到西风。  \n渔火不知睡，随流过水东。", " 芦花两岸白，一夜到西风。\n渔火不知睡，随流过水东。"},
		{"a wave", "真好吃~~~~再来一碗~~~~", " 真好吃~~~~再来一碗~~~~"},
		{"verse set in", "  芦花两岸白，\n  一夜到西风。\n  渔火不知睡，\n  随流过水东。", "verse  [0  芦花两岸白，] [0  一夜到西风。] [0  渔火不知睡，] [0  随流过水东。]"},
		{"made ends within one", "树下立着一块木牌，上面写着：  \n“渡船下午四点收班，请早到。”", " 树下立着一块木牌，上面写着：\n“渡船下午四点收班，请早到。”"},
		{"lines set in", "  河水涨了三尺，谁也过不去，撑船的人在岸上睡了一觉。\n  渡船停在柳树下面，\n等水退下去。", " 河水涨了三尺，谁也过不去，撑船的人在岸上睡了一觉。\n 渡船停在柳树下面，等水退下去。"},
		{"captions in two languages", "![](a.jpg)\n\n图1.渡口水位。\n\nFigure 1.Water at the ferry.\n\n表1.各月水位  \nTable 1.Water by month\n\n| 月 | 米 |\n|---|---|\n| 一 | 2 |", "figure 图1.渡口水位。 image=a.jpg alt=\nfurniture/caption Figure 1.Water at the ferry.\nfurniture/caption 表1.各月水位\nfurniture/caption Table 1.Water by month\ntable  (月|米) (一|2)"},
		{"a colon cut off", "**致船家**  \n：天黑请点灯。\n\n- • 手电\n- • 雨靴", " {strong:致船家}：天黑请点灯。\nlist  [0 • 手电] [0 • 雨靴]"},
		{"lines under pictures", "![](a.jpg)\n\n柳树下的渡船，已经停了三天\n\n河水涨了三尺。\n\n![](b.jpg)\n\n撑船人和他的狗\n\n狗也姓柏。\n\n![](c.jpg)\n\n河对岸的小学\n\n学校放了假。", "figure 柳树下的渡船，已经停了三天 image=a.jpg alt=\n 河水涨了三尺。\nfigure 撑船人和他的狗 image=b.jpg alt=\n 狗也姓柏。\nfigure 河对岸的小学 image=c.jpg alt=\n 学校放了假。"},
		{"a line under one picture", "![](a.jpg)\n\n柳树下的渡船\n\n河水涨了三尺。\n\n![](b.jpg)\n\n狗也姓柏。", "figure  image=a.jpg alt=\n 柳树下的渡船\n 河水涨了三尺。\nfigure  image=b.jpg alt=\n 狗也姓柏。"},
		{"what a picture shows, said again", "<div class=\"item\">\n  <img src=\"a.jpg\" alt=\"雪\">\n  <p>雪</p>\n</div>\n\n河水涨了三尺。", "figure 雪 image=a.jpg alt=雪\n 河水涨了三尺。"},
	} {
		if d, _ := read(t, c.src); show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}

// A first # over others is the title; what stands under what inference tells (structure: flat.go).
func TestFirstHeading(t *testing.T) {
	for _, c := range []struct{ name, src, title, want string }{
		{"numbers of three kinds", "# 河堤加固工作的报告\n\n各位代表：\n\n# 一、去年\n\n甲。\n\n# （一）上游\n\n乙。\n\n# 1.人手\n\n丙。\n\n# （二）下游\n\n丁。\n\n# 二、明年\n\n戊。\n\n# 结语\n\n己。", "河堤加固工作的报告", "1 一、去年\n1 （一）上游\n1 1.人手\n1 （二）下游\n1 二、明年\n1 结语"},
		{"decimals", "# 石料怎样选择\n\n# 摘要\n\n甲。\n\n# 1.石料\n\n乙。\n\n# 1.1产地\n\n丙。\n\n# 1.2 尺寸\n\n丁。\n\n# 2.砌法\n\n戊。", "石料怎样选择", "1 摘要\n1 1.石料\n1 1.1产地\n1 1.2 尺寸\n1 2.砌法"},
		{"a middle of a series", "# 石料怎样选择\n\n甲。\n\n# 三、石料\n\n乙。\n\n# （四）产地\n\n丙。\n\n# 四、尺寸\n\n丁。", "石料怎样选择", "1 三、石料\n1 （四）产地\n1 四、尺寸"},
		{"a preface first", "# 前言\n\n甲。\n\n# 一、石料\n\n乙。\n\n# 二、产地\n\n丙。", "", "1 前言\n1 一、石料\n1 二、产地"},
	} {
		d, _ := read(t, c.src)
		var got []string
		for _, l := range strings.Split(show(d), "\n") {
			if h, is := strings.CutPrefix(l, "heading"); is {
				got = append(got, h)
			}
		}
		if d.Meta.Title != c.title || strings.Join(got, "\n") != c.want {
			t.Errorf("%s: %q\n%s", c.name, d.Meta.Title, strings.Join(got, "\n"))
		}
	}
}

func TestMixed(t *testing.T) {
	const cells = "<table><tbody>\n<tr>\n<td>\n\n**时间**\n\n</td>\n<td>\n\n事项\n\n</td>\n</tr>\n<tr>\n<td>\n\n周五\n\n</td>\n<td>\n\n1. 填[表](http://a.example)\n\n- 模板\n\n</td>\n</tr>\n</tbody></table>\n\n后文。"
	for _, c := range []struct{ name, src, want string }{
		{"cells with paragraphs", cells, "table  ({strong:时间}|事项) (周五|1. 填{link=http://a.example:表}\n- 模板)\n 后文。"},
		{"cells over others", strings.Replace(cells, "<td>", "<td colspan=\"2\">", 1), " {strong:时间}\n 事项\n 周五\nlist  [0 1. 填{link=http://a.example:表}]\nlist  [0 • 模板]\n 后文。"},
		{"a quotation opened by a tag", "<blockquote>船要划得远。\n> \n>   * 先学会**不翻**。  \n>   * 再学掉头。  \n> </blockquote>\n\n后文。", "quote 船要划得远。\nlist  [0 • 先学会{strong:不翻}。] [0 • 再学掉头。]\n 后文。"},
		{"a quotation of tags", "<blockquote>船要划得远。\n先学会不翻。</blockquote>\n\n后文。", "quote 船要划得远。先学会不翻。\n 后文。"},
		{"the end of one and the beginning of the next", "**小组****选择**：晨读。\n\n~~在~~~~群里~~再发。\n\n**水深 ** 三尺  ** 流速 ********很慢**\n\n****问：学费呢？****\n\n2****3", " {strong:小组选择}：晨读。\n 在群里再发。\n {strong:水深} 三尺  {strong:流速} {strong:很慢}\n {strong:问：学费呢？}\n 2****3"},
		{"rules between rows", "| 月 | 记事 |\n|---|---|\n| 一 | 水涨了 |\n|  | 三尺。 |\n|---|---|\n| 二 | 水退了。 |", "table  (月|记事) (一|水涨了三尺。) (二|水退了。)"},
		{"a row without a first cell", "| 月 | 记事 |\n|---|---|\n| 一 | 水涨了 |\n|  | 三尺。 |", "table  (月|记事) (一|水涨了) (|三尺。)"},
		{"verse, a line each", "芦花两岸白如霜，\n\n一夜西风到草堂。\n\n渔火不知人未睡，\n\n自随流水过横塘。", "verse  [0  芦花两岸白如霜，] [0  一夜西风到草堂。] [0  渔火不知人未睡，] [0  自随流水过横塘。]"},
		{"short sentences", "芦花两岸白如霜。\n\n船停在柳树下。\n\n没有人过河。\n\n水还在涨。", " 芦花两岸白如霜。\n 船停在柳树下。\n 没有人过河。\n 水还在涨。"},
		{"links to the whole", strings.Repeat("渡口的水涨了三尺。\n\n[查看原文](http://a.example/1)\n\n", 3), " 渡口的水涨了三尺。\n 渡口的水涨了三尺。\n 渡口的水涨了三尺。"},
		{"what else a site offers", "渡口的水涨了三尺。\n\n船停在柳树下。\n\n没有人过河。\n\n【编辑推荐】\n\n1. [甲](http://a.example/1)\n2. [乙](http://a.example/2)\n\n（石小满）", " 渡口的水涨了三尺。\n 船停在柳树下。\n 没有人过河。\n （石小满）"},
		{"what an author says more on", "渡口的水涨了三尺。\n\n船停在柳树下。\n\n没有人过河。\n\n延伸阅读\n\n1. [甲](http://a.example/1)，讲水。\n2. 乙", " 渡口的水涨了三尺。\n 船停在柳树下。\n 没有人过河。\n 延伸阅读\nlist  [0 1. {link=http://a.example/1:甲}，讲水。] [0 2. 乙]"},
		{"what the program of accounts adds", "渡口的水涨了三尺。\n\n---\n\n预览时标签不可点\n\n微信扫一扫  \n关注该公众号\n\n[知道了](javascript:;)\n\n****\n\n[取消](javascript:void\\(0\\);) [允许](javascript:void\\(0\\);)\n\n： ， 。   视频 小程序 赞 ，轻点两下取消赞 在看 ，轻点两下取消在看", " 渡口的水涨了三尺。\nrule"},
		{"a rule over code", "甲。\n\n* * *\n\n    x := 1\n", " 甲。\nrule \ncode x := 1"},
		{"items without words", "甲。\n\n  *   *   * \n\n    \n    x := 1\n", " 甲。\ncode x := 1"},
		{"a little more than a description", "<div><img src=\"a.jpg\" alt=\"夜岗\">\n<p>夜岗的星星</p></div>\n\n![渡口](b.jpg)\n\n渡口的水涨了三尺。", "figure 夜岗的星星 image=a.jpg alt=夜岗\nfigure 渡口 image=b.jpg alt=渡口\n 渡口的水涨了三尺。"},
	} {
		if d, _ := read(t, c.src); show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
	if d, _ := read(t, "---\ntitle: 甲\nsource: https://a.example/1\n---\n\n正文。"); d.Meta.Source != "" {
		t.Errorf("an address is a source: %q", d.Meta.Source)
	}
}

func TestRoles(t *testing.T) {
	for _, c := range []struct{ name, src, byline, editors, source, want string }{
		{"by turns", "---\ntitle: 甲\nauthor: 江边一条街\n---\n\n**撰文** 柏舟 **责编** 石小满\n\n正文。", "撰文 柏舟", "石小满", "江边一条街", "正文。"},
		{"with others", "---\ntitle: 甲\n---\n\n**采访** 柏舟 李渡 **摄影** 石小满\n\n正文。", "采访 柏舟 李渡", "", "", "furniture/credit 采访 柏舟 李渡 摄影 石小满\n 正文。"},
		{"words of a text", "---\ntitle: 甲\n---\n\n**摄影** 和 **文字** 都要学。\n\n正文。", "", "", "", "{strong:摄影} 和 {strong:文字} 都要学。\n 正文。"},
		{"no name", "---\ntitle: 甲\n---\n\n**撰文 编辑 校对 排版**\n\n正文。", "", "", "", "{strong:撰文 编辑 校对 排版}\n 正文。"},
	} {
		d, _ := read(t, c.src)
		if m := d.Meta; strings.Join(m.Byline, "，") != c.byline || strings.Join(m.Editors, "，") != c.editors || m.Source != c.source || show(d) != c.want {
			t.Errorf("%s: %q %q %q\n%s", c.name, m.Byline, m.Editors, m.Source, show(d))
		}
	}
}

func TestInsetText(t *testing.T) {
	text := strings.Repeat("> 渡口的水涨了三尺，船停在柳树下。\n\n后文。\n\n", 8)
	for _, c := range []struct {
		name, src string
		quotes    int
	}{
		{"of pandoc", "# 水[]{#_Toc1 .anchor}\n\n" + text, 0},
		{"of a writer", "# 水\n\n" + text, 8},
	} {
		d, _ := read(t, c.src)
		if got := strings.Count("\n"+show(d), "\nquote "); got != c.quotes {
			t.Errorf("%s: %d quotations\n%s", c.name, got, show(d))
		}
	}
}
