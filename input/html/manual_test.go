package html

import (
	"slices"
	"strings"
	"testing"
)

// Manuals have numbers at their sections, ids at their parts and links in most sentences; none
// of these makes a part of the text furniture.
func TestManuals(t *testing.T) {
	prose := func(s string) string {
		return "<p>" + strings.Repeat(s+"这里说的是书屋日常管理中要注意的事情，值班的人照着做就行。", 3) + "</p>"
	}
	texts := func(page string) (out []string) {
		d, _, _ := Read(t.Context(), "a.html", "<html><head><title>书屋手册</title></head><body>"+page+"</body></html>")
		for _, p := range d.Paras {
			out = append(out, p.Text)
			for _, it := range p.Items {
				out = append(out, it.Text)
			}
		}
		return out
	}
	section := func(head, body string) string {
		return `<div class="section"><div class="titlepage"><div><div><h2 class="title">` + head + `</h2></div></div></div>` + body + `</div>`
	}
	for _, c := range []struct {
		name, page string
		keep, drop []string
	}{
		{"sections with numbers, the last ones short",
			`<div class="chapter"><h1>书屋手册</h1>` + section("1. 借书", prose("借书要登记。")+prose("登记要签名。")+prose("签名要清楚。")) + section("2. 还书", "<p>还书要准时。</p>") + `</div>`,
			[]string{"1. 借书", "2. 还书", "还书要准时。"}, nil},
		{"a page set in a table, its text in <a> without an address",
			`<table><tr><td colspan=2><div><h2>书屋开门</h2></div></td></tr><tr><td colspan=2><div>` + strings.ReplaceAll(strings.ReplaceAll(prose("书屋昨天开门。")+prose("书屋今天开门。")+prose("书屋明天开门。"), "<p>", "<p><a>"), "</p>", "</a></p>") + `</div></td></tr><tr><td><a href="">上一篇</a></td><td><a href="">下一篇</a></td></tr></table>`,
			[]string{strings.TrimSuffix(strings.TrimPrefix(prose("书屋昨天开门。"), "<p>"), "</p>"), strings.TrimSuffix(strings.TrimPrefix(prose("书屋明天开门。"), "<p>"), "</p>")}, []string{"上一篇", "下一篇"}},
		{"a section of one linked sentence",
			`<div class="chapter"><h1>书屋手册</h1>` + section("1. 借书", prose("借书要登记。")) + section("2. 帮助", `<p>从<a href="https://help.example/list">https://help.example/list/of/companies</a>可以得到名单。</p>`) +
				section("3. 门锁", prose("锁门要查看。")) + section("4. 更多", `<p>更多信息，请参见<a href="https://b.example/">书屋管理员的长篇指南第二版</a>。</p>`) + `</div>`,
			[]string{"2. 帮助", "从https://help.example/list/of/companies可以得到名单。", "4. 更多", "更多信息，请参见书屋管理员的长篇指南第二版。"}, nil},
		{"links that a sentence leads on to",
			`<div class="chapter"><h1>书屋手册</h1>` + prose("借书要登记。") + `<p>下面这些页面说得更详细：</p><ul><li><a href="a">借书的规矩</a></li><li><a href="b">还书的规矩</a></li></ul>` + prose("锁门要查看。") + `</div>`,
			[]string{"借书的规矩", "还书的规矩"}, nil},
		{"ids that are anchors",
			`<div id="content"><h1>书屋手册</h1><h2 id="login">登录</h2>` + prose("登录要刷卡。") + `<h2 id="main-toolbar">工具栏</h2>` + prose("工具在柜里。") + `<h2 id="x">其他</h2>` + prose("其他看附录。") + `</div>`,
			[]string{"登录", "工具栏", "其他"}, nil},
		{"stories of others",
			`<div class="detail"><h1>书屋开门</h1>` + prose("书屋昨天开门。") + prose("书屋今天开门。") + `<h3>推荐</h3><ul><li><a href="a">某地又开了一家书屋</a></li><li><a href="b">某地的书屋搬了家</a></li></ul></div><div id="comments"><h3>评论</h3><p>写得好。</p></div>`,
			[]string{strings.Repeat("书屋今天开门。这里说的是书屋日常管理中要注意的事情，值班的人照着做就行。", 3)}, []string{"推荐", "某地的书屋搬了家", "写得好。"}},
	} {
		got := texts(c.page)
		for _, s := range c.keep {
			if !slices.Contains(got, s) {
				t.Errorf("%s: %q is missing from %q", c.name, s, got)
			}
		}
		for _, s := range c.drop {
			if slices.Contains(got, s) {
				t.Errorf("%s: %q is kept", c.name, s)
			}
		}
	}
}
