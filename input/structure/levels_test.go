package structure

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
)

// What closes a text of numbered sections stands beside them; with another behind it, it is
// part of the last.
func TestLevelsAtTheEnd(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
	for _, c := range []struct{ heads, want string }{
		{"一、高峰时段|二、易堵水道|三、便民措施|服务热线", "1111"},
		{"第一节 来源与规模|第二节 渡口的运作|小　结", "111"},
		{"第一章 渡口|第二章 船家|第三章 民歌|摆渡歌|大事记", "11121"},
		{"渡口旧事|致读者|船长的话|第一章 渡口|一、木船|第二章 船家", "11121"},
	} {
		heads := strings.Split(c.heads, "|")
		d, _, _ := Infer(lines(strings.Join(heads, "\n\n"+body+"\n"+body+"\n\n")+"\n\n"+body+"\n"+body), nil, nil)
		got := ""
		for _, b := range d.Blocks {
			if b.Kind == doc.Heading {
				got += fmt.Sprint(b.Level)
			}
		}
		if got != c.want {
			t.Errorf("%s: levels %s, want %s", c.heads, got, c.want)
		}
	}
}
