package markdown

import (
	"strings"
	"testing"
)

// A quotation that is a bold figure, what it counts and sentences that explain it is a statistic;
// years, ages, numbers of a list, speech and other quotations stay what they are.
func TestFigureQuote(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a blank", "> **24公里** 新修的路\n>\n> 到今年底，新修的路有24公里。", "callout {strong:24公里} 新修的路\ncallout 到今年底，新修的路有24公里。"},
		{"two lines", "> **2.4万棵**\n>\n> **新栽的树**\n>\n> 树都活了。", "callout {strong:2.4万棵} 新栽的树\ncallout 树都活了。"},
		{"no sentence", "> **86%**\n>\n> 栽活的树", "callout {strong:86%} 栽活的树"},
		{"year", "> **2019年** 新修的路\n>\n> 路通了。", "quote {strong:2019年} 新修的路\nquote 路通了。"},
		{"age", "> **46岁** 养路的人\n>\n> 路通了。", "quote {strong:46岁} 养路的人\nquote 路通了。"},
		{"number", "> **1** 新修的路\n>\n> 路通了。", "quote {strong:1} 新修的路\nquote 路通了。"},
		{"speech", "> **24公里** 新修的路\n>\n> “路通了。”", "quote {strong:24公里} 新修的路\nquote “路通了。”"},
		{"sentence", "> **24公里**的路修好了。\n>\n> 路通了。", "quote {strong:24公里}的路修好了。\nquote 路通了。"},
		{"one paragraph", "> **24公里** 新修的路", "quote {strong:24公里} 新修的路"},
		{"a line each", "> 【水情】  \n> 白石站 **11.40米**  \n> 超警戒 **0.2米**", "callout 【水情】\ncallout 白石站 {strong:11.40米}\ncallout 超警戒 {strong:0.2米}"},
		{"one of the lines says something", "> 白石站 **11.40米**  \n> 水还在涨，大家都在堤上。", "quote 白石站 {strong:11.40米}\n水还在涨，大家都在堤上。"},
		{"figures anywhere in each line", "> 渡口全年过船**4.6万艘**，比上年多**12%**  \n> 夜里过河的人占**38%**", "callout 渡口全年过船{strong:4.6万艘}，比上年多{strong:12%}\ncallout 夜里过河的人占{strong:38%}"},
		{"the figure first", "> **1,317棵**老樟树  \n> **86%**栽活了", "callout {strong:1,317棵}老樟树\ncallout {strong:86%}栽活了"},
		{"a paragraph each", "> **4.6万人次** 全年过河\n>\n> **38%** 夜里过河的人\n>\n> **2元** 船票", "callout {strong:4.6万人次} 全年过河\ncallout {strong:38%} 夜里过河的人\ncallout {strong:2元} 船票"},
		{"prices", "> **38元** 红烧肉  \n> **18元** 炒青菜", "quote {strong:38元} 红烧肉\n{strong:18元} 炒青菜"},
		{"what to take", "> **3个** 鸡蛋  \n> **500克** 面粉", "quote {strong:3个} 鸡蛋\n{strong:500克} 面粉"},
		{"years", "> **2019年** 修路  \n> **2021年** 通车", "quote {strong:2019年} 修路\n{strong:2021年} 通车"},
		{"sentences", "> 今年过船**4.6万艘**。  \n> 夜里过河的人占**38%**。", "quote 今年过船{strong:4.6万艘}。\n夜里过河的人占{strong:38%}。"},
		{"emphasis in words", "> **一定**要过**3次**河  \n> 夜里过河的人占**38%**", "quote {strong:一定}要过{strong:3次}河\n夜里过河的人占{strong:38%}"},
		{"final", "---\nstructure: final\n---\n\n> **24公里** 新修的路\n\n> 路通了。", "quote {strong:24公里} 新修的路\nquote 路通了。"},
	} {
		d, _ := read(t, c.src)
		if got := strings.TrimSpace(show(d)); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
