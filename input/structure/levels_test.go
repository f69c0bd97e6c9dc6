package structure

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/company"
)

// What closes a text of numbered sections stands beside them; with another behind it, it is
// part of the last.
func TestLevelsAtTheEnd(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
	for _, c := range []struct{ heads, want string }{
		{"一、高峰时段|二、易堵水道|三、便民措施|服务热线", "1111"},
		{"第一节 来源与规模|第二节 渡口的运作|小　结", "111"},
		{"第一章 渡口|第二章 船家|第三章 民歌|摆渡歌|大事记", "11121"},
		{"渡口旧事|致读者|船长的话|第一章 渡口|一、木船|第二章 船家", "111121"},
		{"渡口旧事|致读者|船长的话\n各位乡亲：|第一章 渡口|一、木船|第二章 船家|读者反馈", "1111211"},
		{"关于2021年的工作|一、修好码头|二、管好渡船|关于2022年的工作建议", "1221"},
		{"一、去年\n修渡船|（二）管码头|（三）添灯塔|二、今年|（一）开夜航", "122212"},
		{"一 为何摆渡|二 怎样掌舵|（一）不贪快|（二）不超载|三 老了以后", "11221"},
	} {
		heads := strings.Split(c.heads, "|")
		if got := levelsIn(strings.Join(heads, "\n\n"+body+"\n"+body+"\n\n") + "\n\n" + body + "\n" + body); got != c.want {
			t.Errorf("%s: levels %s, want %s", c.heads, got, c.want)
		}
	}
}

// A line right under another one is a step down, and so are those that look like it.
func TestLowerLines(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
	for _, c := range []struct{ heads, want string }{
		{"守住老渡口|建好新码头\nA.石阶|B.缆桩|C.灯塔|留住摆渡人", "112221"},
		{"守住老渡口|迎来新客人\n【早班】|【晚班】|留住摆渡人", "11221"},
		{"守住老渡口|迎来新客人\n从城里来|从山里来|留住摆渡人", "11211"},
		{"守住老渡口|两件新鲜事\n“码上”买票|“掌上”叫船|留住摆渡人", "11221"},
	} {
		text := strings.ReplaceAll(c.heads, "|", "\n\n"+body+"\n"+body+"\n\n") + "\n\n" + body + "\n" + body
		if got := levelsIn(text); got != c.want {
			t.Errorf("%s: levels %s, want %s", c.heads, got, c.want)
		}
	}
}

// Where every heading is two lines, the lower one is the second row of the first.
func TestSecondRows(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
	for _, c := range []struct{ heads, want string }{
		{"老鸦渡船工：\n五代人守一条缆|白石渡船工：\n一盏灯照亮两岸人", "11"},
		{"老鸦渡船工：\n五代人守一条缆|渡口的夜|白石渡船工：\n一盏灯照亮两岸人|一盏旧灯", "1111"},
		{"疑问一：渡船安不安全？|疑问二：船票涨不涨？", "11"},
		{"疑问一：渡船安不安全？\n回应：每月都检修|疑问二：船票涨不涨？\n回应：三年不涨", "11"},
		{"守住老渡口\n五代人的缆绳还在手里|建好新码头\n两岸人的脚步越走越快|留住摆渡人\n年轻人的船票有了着落", "111"},
		{"守住老渡口\n五代人的缆绳还在手里|建好新码头\n两岸人的脚步越走越快|渡口的夜|留住摆渡人\n年轻人的船票有了着落", "1121"},
		{"船工\n“缆绳不能断在我手里”|渡客\n“船票涨了，我还坐船”|船厂\n“木船修得好，铁船走得远”", "111"},
		{"守住老渡口\n五代人的缆绳还在手里|一根旧缆|建好新码头\n两岸人的脚步越走越快|两盏新灯", "121121"},
	} {
		text := body + body + "\n\n" + strings.ReplaceAll(c.heads, "|", "\n\n"+body+"\n"+body+"\n\n") + "\n\n" + body + "\n" + body
		if got := levelsIn(text); got != c.want {
			t.Errorf("%s: levels %s, want %s", c.heads, got, c.want)
		}
	}
}

// A count that goes on keeps its level, whatever was taken for a heading on the way; a paper that
// a letter brings stands over its own sections.
func TestCountsGoOn(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
	for _, c := range []struct{ text, want string }{
		{"各渡口：\n\n现将《老鸦渡冬季安全方案》印发给你们，请照此执行。\n\n老鸦渡管理所\n2021年11月3日\n\n老鸦渡冬季安全方案\n\n" + body + body +
			"\n\n一、目标\n\n" + body + "\n\n二、做法\n\n" + body, "122"},
	} {
		if got := levelsIn(c.text); got != c.want {
			t.Errorf("%s: levels %s, want %s", c.text, got, c.want)
		}
	}
	const chapters = "壹　渡口\n\n" + body + body + "\n\n贰　码头\n\n" + body + body +
		"\n\n百年老渡口、百年老码头　双双重修\n叁　灯塔\n\n" + body + body + "\n\n肆　航标\n\n" + body + body
	if got, want := levelsIn(chapters), "11111"; got != want {
		t.Errorf("%s: levels %s, want %s", chapters, got, want)
	}
	in := &inference{}
	for _, s := range []string{"#[1] 渡口", "[2] 码头", "#[3] 灯塔", "1. 塔身", "[4] 附录"} {
		p := &piece{para: company.New(&draft.Para{Block: doc.Block{Text: strings.TrimPrefix(s, "#")}}), label: lNumHead}
		if strings.HasPrefix(s, "#") {
			p.label = lLineHead
		}
		in.pieces = append(in.pieces, p)
	}
	in.levels()
	got := ""
	for _, p := range in.pieces {
		got += fmt.Sprint(p.level)
	}
	if want := "11121"; got != want {
		t.Errorf("levels %s, want %s", got, want)
	}
}

func TestCountOf(t *testing.T) {
	for _, c := range []struct {
		text   string
		before string
		behind string
		number int
	}{
		{"二、船情", "", "、", 2},
		{"十二、船情", "", "、", 12},
		{"（三）缆桩", "（", "）", 3},
		{"第二批渡口", "第", "批", 2},
		{"Day 3 山里", "Day", " ", 3},
		{"B.缆桩", "A", ".", 2},
		{"叁　缆桩", "壹", "　", 3}, {"叁位船工", "", "", 0},
		{"三个渡口", "", "", 0},
		{"3.2 缆桩", "", "", 0},
		{"2021年的工作", "", "", 0},
		{"渡口", "", "", 0},
	} {
		if s, n := countOf([]rune(c.text)); n != c.number || s.before != c.before || s.behind != c.behind {
			t.Errorf("%s: %+v %d", c.text, s, n)
		}
	}
}

// levelsIn lists the levels of the headings of a text.
func levelsIn(text string) (levels string) {
	d, _, _, _ := Infer(context.Background(), lines("老鸦渡的冬天\n本报记者 许一苇\n\n"+text), nil, nil)
	return levelsOf(d)
}

// levelsOf are the levels of the headings of a document, one after the other.
func levelsOf(d *doc.Document) (levels string) {
	for _, b := range d.Blocks {
		if b.Kind == doc.Heading {
			levels += fmt.Sprint(b.Level)
		}
	}
	return levels
}
