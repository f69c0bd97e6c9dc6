package markdown

import (
	"strings"
	"testing"
)

func TestLineParagraphs(t *testing.T) {
	const talk = "# 开镰会上的讲话\n![](a.jpg)\n乡亲们好！今年的稻子比去年早熟了六天。\n机手已经到齐，\n加油车停在村口，谁的油不够就去那里加。\n# 一、先割哪里\n先割东边。西边的田还有水，等三天再下机器。\n（机手鼓掌）\n田埂窄的地方请让老人先走，机器等一等。\n中午饭送到地头，不用回村。水也一样。\n下面请老何讲话。\n"
	for _, c := range []struct{ name, src, want string }{
		{"a line is a paragraph", talk, "figure  image=a.jpg alt=\n 乡亲们好！今年的稻子比去年早熟了六天。\n 机手已经到齐，加油车停在村口，谁的油不够就去那里加。\nheading1 一、先割哪里\n 先割东边。西边的田还有水，等三天再下机器。\n （机手鼓掌）\n 田埂窄的地方请让老人先走，机器等一等。\n 中午饭送到地头，不用回村。水也一样。\n 下面请老何讲话。"},
		{"a sentence a line", "# 开镰\n\n今年的稻子比去年早熟了六天。\n机手已经到齐了。\n加油车停在村口。\n\n# 先割哪里\n\n先割东边的田，再割河边的那两块地。\n西边的田还有水。\n等三天再下机器。\n请大家把水壶带上。\n", "heading1 开镰\n 今年的稻子比去年早熟了六天。机手已经到齐了。加油车停在村口。\nheading1 先割哪里\n 先割东边的田，再割河边的那两块地。西边的田还有水。等三天再下机器。请大家把水壶带上。"},
		{"lines between blank ones", talk + "\n午后再开一次会。\n\n散会！各回各的田。", ""},
	} {
		d, _ := read(t, c.src)
		if got := show(d); c.want != "" && got != strings.TrimSpace(c.want) || c.want == "" && !strings.Contains(got, "（机手鼓掌）田埂窄") {
			t.Errorf("%s:\n%s", c.name, got)
		}
	}
}

func TestLinesJoined(t *testing.T) {
	d, _ := read(t, "# 会\n乡亲们好！今年的稻子比去年早熟了六天。\n机手已经到齐，\n加油车停在村口，谁的油不够就去那里加。\n先割东边。西边的田还有水，等三天再下机器。\n田埂窄的地方请让老人先走，机器等一等。\n中午饭送到地头，不用回村。水也一样。\n下面请老何讲话。\n散会以后，各回各的田。明天再来。\n")
	for _, p := range d.Paras {
		want := 0
		if strings.HasPrefix(p.Text, "机手") {
			want = 1
		}
		if len(p.RejoinedAt) != want || want == 1 && p.RejoinedAt[0] != 7 {
			t.Errorf("%q is joined at %v", p.Text, p.RejoinedAt)
		}
	}
}

func TestTightFront(t *testing.T) {
	for _, c := range []struct{ name, src, title, want string }{
		{"keys without a blank", "---\ntitle:织机名词\ntags:手册\n---\n\n一。", "织机名词", "一。"},
		{"two rules with text between", "---\n注意：这里不是文件头。\n---\n\n一。", "", "rule \nheading1 注意：这里不是文件头。\n 一。"},
		{"over contents", "# 小镇月报 2024-05\n\n- <a href=\"#书屋\">书屋</a>\n- [粮仓](#粮仓)\n\n# 书屋\n\n一。", "小镇月报 2024-05", "list  [0 • {link=#书屋:书屋}] [0 • {link=#粮仓:粮仓}]\nheading1 书屋\n 一。"},
	} {
		if d, _ := read(t, c.src); d.Meta.Title != c.title || show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s: %q\n%s", c.name, d.Meta.Title, show(d))
		}
	}
}

func TestBoxesOfSites(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"contents", "::: details 目录\n\n- 第1~3条：\n\n  [1](#t1) [2](#t2) [3](#t3)\n\n:::\n\n一。", "一。"},
		{"no contents", "::: details 目录\n\n这一卷有三篇，最后一篇没有写完。[1](#t1)\n\n:::\n\n一。", "paragraph {strong:目录}\n 这一卷有三篇，最后一篇没有写完。{link=#t1:1}\n 一。"},
		{"whence", "一。\n\n::: warning 原文链接\n\n<http://a.example/b>\n\n:::", "一。\nfurniture/credit 原文链接：{link=http://a.example/b:http://a.example/b}"},
		{"a poem with a gap", "一。\n\n<div class=\"poem\">\n<pre>\n在停电的夜里\n我翻开口袋\n\n月亮是最后一枚硬币\n</pre>\n</div>\n\n二。", "一。\nverse  [0  在停电的夜里] [0  我翻开口袋] [0  ] [0  月亮是最后一枚硬币]\n 二。"},
	} {
		if d, _ := read(t, c.src); show(d) != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s", c.name, show(d))
		}
	}
}

// TestTightHeadings reads headings without the blank after their #.
func TestTightHeadings(t *testing.T) {
	const text = "站里有五个人，轮流守着水位。"
	for _, c := range []struct{ name, src, want string }{
		{"title, and what goes on under it", "#河边小站\n##——一个人的水位\n\n#老站\n\n" + text,
			"河边小站|heading2 ——一个人的水位\nheading1 老站\n " + text},
		{"right over its text", "#河边小站\n\n##老站\n" + text, "河边小站|heading1 老站\n " + text},
		{"over a table, under a picture", "# 河边小站\n\n####表1-1 水位\n\n|站|米|\n|--|--|\n|甲|3|\n\n" +
			"![](a.png)\n\n####图1-1 老站\n\n" + text,
			"河边小站|furniture/caption 表1-1 水位\ntable  (站|米) (甲|3)\n" +
				"figure 图1-1 老站 image=a.png alt=\n " + text},
		{"tags", "# 河边小站\n\n" + text + "\n\n#水位 #老站", "河边小站|" + text},
		{"a dash of a list of changes", "# 河边小站\n\n#--no-wait 不等\n" + text, "河边小站|#--no-wait 不等" + text},
	} {
		if d, _ := read(t, c.src); d.Meta.Title+"|"+show(d) != c.want {
			t.Errorf("%s:\n%s|%s", c.name, d.Meta.Title, show(d))
		}
	}
}
