package plain

import (
	"fmt"
	"strings"
	"testing"
)

const helpText = `*lamp.txt*	For Lamp version 2.4.  最后修改：2031年9月

		    LAMP 用户手册 - by He Miao
			(译者：石小满)

|01.1|	点灯
|01.2|	熄灯

下一章： |book.txt|  借书
==============================================================================
*01.1*	点灯			*light* *lights*

书屋的灯有三盏，门口的一盏最先点上，里面的两盏等人来了再点，点灯的人要在
本子上记一笔。
    没有人来的日子也要点，路过的人看见灯亮，就知道门开着。例如: >
	lamp --light door
	lamp --light {name}
<点错了可以再熄。

							*d*
d	或
<Down>			放下 [count] 盏灯，
			不会放到地上。

e	换一盏灯
E	换左边那盏灯

灯 油

- 灯油各人自备。
- 用完了再添。

==============================================================================
*lamp-off*	熄灯

晚上九点熄灯。

 lamp:tw=78:ts=8:ft=help:norl:
`

// A help file is read by its marks: sections, code, commands and what they do.
func TestHelpFile(t *testing.T) {
	d, diags := Read("lamp.txt", helpText)
	var b strings.Builder
	for _, p := range d.Paras {
		fmt.Fprintf(&b, "%v %s%s %d %s\n", p.Field, p.Kind, p.Role, p.Level, strings.ReplaceAll(p.Text, "\n", "⏎"))
		for _, it := range p.Items {
			fmt.Fprintf(&b, "  {%s}%s\n", it.Label, it.Text)
		}
	}
	for _, want := range []string{
		"heading 1 01.1 点灯\n", "heading 1 熄灯\n", "heading 2 灯 油\n", "code 0 lamp --light door⏎lamp --light {name}\n", "paragraph 0 点错了可以再熄。\n",
		"  {d 或 <Down>}放下 [count] 盏灯，不会放到地上。\n", "  {e}换一盏灯\n", "  {-}灯油各人自备。\n", "LAMP 用户手册\n", "by He Miao\n", "译者：石小满\n", "2031年9月\n",
		"paragraph 0 没有人来的日子也要点，路过的人看见灯亮，就知道门开着。例如:\n", "点上，里面的两盏等人来了再点，点灯的人要在本子上记一笔。\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q", want)
		}
	}
	dropped := fmt.Sprint(diags)
	for _, want := range []string{"*light* *lights*", "|01.1|", "*d*", "ft=help"} {
		if strings.Contains(b.String(), want) || !strings.Contains(dropped, want) {
			t.Errorf("%q is set, or not listed", want)
		}
	}
	// Notes between stars make no help file.
	if d, _ := Read("a.txt", "*注意*\n"+strings.Repeat("书屋的灯有三盏。\n", 20)); len(d.Paras) < 20 {
		t.Errorf("%d paragraphs of a text that is none", len(d.Paras))
	}
}
