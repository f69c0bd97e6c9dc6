package plain

import (
	"strings"
	"testing"

	"dayang/input/diag"
)

func codes(told diag.List, code string) (n int) {
	for _, m := range told {
		if m.Code == code {
			n++
		}
	}
	return n
}

// Contents name the headings, also those that take two lines and stand close to the text.
func TestFromContents(t *testing.T) {
	text := `河港志稿
目录
1 河港的由来 ............ 1
1.1 旧河道和新河道的关系，以及两岸居民怎样看待它们 .... 2
1.2 码头 ............ 3
2 船 ............ 4
河港在两条河交汇的地方，早先只有三户人家，靠摆渡为
生，后来盐船停靠，才有了街市。
1 河港的由来
最早的记载见于县志，说河港一带水浅多沙，船到这里都
要卸货过驳，所以有了脚行，脚行多了就有了饭铺。
1.1 旧河道和新河道的关系，以及两岸居民怎样看待它
们
旧河道在北，新河道在南，两条河道之间的沙洲种瓜，瓜
熟的时候两岸的人都来买，船也停在沙洲边上。
1.2 码头
码头有大小之分，大码头停盐船，小码头停渡船，小码头
的石阶现在还在，大码头已经改成了仓库。
2 船
河港的船以平底船为多，船头方，船尾圆，吃水浅，适合
在沙滩上搁浅，涨水的时候自己浮起来。
`
	d, told := Read("a.txt", text)
	got := strings.Join(outline(d), "\n")
	for _, want := range []string{"heading1 1 河港的由来\n", "heading2 1.1 旧河道和新河道的关系，以及两岸居民怎样看待它们\n", "heading2 1.2 码头\n", "heading1 2 船\n"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q not once in\n%s", want, got)
		}
	}
	if n := codes(told, "contents-dropped"); n != 5 {
		t.Errorf("%d lines of the contents are listed, want 5", n)
	}
}

// Numbers in succession at two levels are headings in text that was cut; where a list counts again they are not.
func TestChain(t *testing.T) {
	part := "水位每天早晚各看一次，遇到大风大雨要加看，看到的数字\n当时就写在本子上，不能隔夜再补，补了要注明。\n"
	numbers := []string{"1.  概述", "1.1 水尺", "1.2 本子", "2.  看水", "2.1 早晚"}
	text := "看水须知\n" + part + strings.Join(numbers, "\n"+part) + "\n" + part
	d, _ := Read("a.txt", text)
	got := strings.Join(outline(d), "\n")
	for _, s := range numbers {
		if !strings.Contains(got, "heading1 "+s+"\n") && !strings.Contains(got, "heading2 "+s+"\n") {
			t.Errorf("%q is no heading in\n%s", s, got)
		}
	}
	d, _ = Read("a.txt", "一、总则\n"+text)
	if got := strings.Join(outline(d), "\n"); strings.Contains(got, "heading") {
		t.Errorf("headings of another level are stated:\n%s", got)
	}
}

func TestPrinted(t *testing.T) {
	body := "渡口的船一天开六班，早上三班下午三班，风大的时候停\n开，停开的日子在渡口挂红旗，红旗落了才能上船。\n"
	page := func(n string) string {
		return n + "号船的缆绳要换\nfile:///home/du/ferry.html          " + n + "/3\n2024/5/6 10:30                渡口须知\n"
	}
	text := "2024/5/6 10:30                渡口须知\n渡口须知\n" + body + page("1") + page("2") + "三号船停修\nfile:///home/du/ferry.html          3/3\n"
	d, told := Read("a.txt", text)
	for _, s := range outline(d) {
		if strings.Contains(s, "file:") || strings.Contains(s, "10:30") {
			t.Errorf("a line of the page is text: %q", s)
		}
	}
	if n := codes(told, "page-furniture"); n != 6 {
		t.Errorf("%d lines are listed, want 6", n)
	}
	scores := "甲队  3/4\n乙队  1/4\n丙队  2/4\n"
	d, _ = Read("a.txt", scores)
	if got := strings.Join(outline(d), "\n"); !strings.Contains(got, "3/4") || !strings.Contains(got, "1/4") {
		t.Errorf("scores are no pages: %s", got)
	}
}

// Proportional type ends its lines at no column; pages that are numbered prove that lines were cut.
func TestRagged(t *testing.T) {
	var b strings.Builder
	for i, no := range []string{"1", "2", "3"} {
		b.WriteString(no + "号渡船的 engine 每月检查一次，先停机，等 oil 凉了再打开盖子看\n有没有水，有水就说明 gasket 坏了，要马上更换，换下来的交给 store 保\n管，不得随手丢在船舱里或者岸边，违者由值班的人登记在本子上。\n")
		b.WriteString("缆绳每周看一次，磨损超过三分之一的要换，换绳的时候两个人一起\n做，一个人拉住船，另一个人解扣打结，打完以后用力 pull 三次，不松\n动才算合格，然后在 log 上签名，签名的人对这根缆绳负责。\n")
		b.WriteString("渡口守则 " + strings.Repeat("　", i+4) + no + " / 3\n")
	}
	d, _ := Read("a.txt", b.String())
	if got := outline(d); len(got) != 6 {
		t.Errorf("%d paragraphs, want 6:\n%s", len(got), strings.Join(got, "\n"))
	}
}
