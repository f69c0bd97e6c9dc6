package record

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for line, want := range map[string]Label{
		"【 标  题 】某某":    {"标题", Title, Square, len("【 标  题 】")},
		"【原刊地名】杭":       {"原刊地名", Drop, Square, len("【原刊地名】")},
		"(4)内容:     某社": {"内容", Text, Number, len("(4)内容:     ")},
		"标    题：某某":     {"标题", Title, Colon, len("标    题：")},
		"來源：某報":         {"来源", Source, Colon, len("來源：")},
		"作者\t某某":        {"作者", Byline, Tab, len("作者\t")},
		"<正文>":          {"正文", Text, Tag, len("<正文>")},
		"【点绛唇】俺本是":      {"点绛唇", "", Square, len("【点绛唇】")},
	} {
		if got, ok := Of(line); !ok || got != want {
			t.Errorf("%s: %+v %v", line, got, ok)
		}
	}
	for _, line := range []string{"本报讯（记者某某）", "地点：某地", "(1)某某说：", "【某】", "正在说：好"} {
		if got, ok := Of(line); ok {
			t.Errorf("%s: %+v", line, got)
		}
	}
}

func TestSure(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  bool
	}{
		{[]string{"标题：甲", "作者：乙"}, true},
		{[]string{"主题：甲", "时间：乙"}, false}, // of a meeting
		{[]string{"主题：甲", "版次：乙"}, true},
		{[]string{"【标题】甲", "【日期】乙"}, true},
		{[]string{"【日期】甲", "【来源】乙"}, false},
		{[]string{"法规名称：甲", "修正日期：乙"}, true},
		{[]string{"标题：甲"}, false},
	} {
		var labels []Label
		for _, l := range c.lines {
			label, _ := Of(l)
			labels = append(labels, label)
		}
		if got := Sure(labels); got != c.want {
			t.Errorf("%v: %v", c.lines, got)
		}
	}
}

func TestSubtitled(t *testing.T) {
	for in, want := range map[string][2]string{
		"老粮站改成种子馆  ——一座县城的老种子": {"老粮站改成种子馆", "一座县城的老种子"},
		"老路怎样连着集市？——读书札记":      {"老路怎样连着集市？", "读书札记"},
		"《十二粒种子———乡村读本》面世":     {"《十二粒种子———乡村读本》面世", ""},
		"北京——上海": {"北京——上海", ""},
		"二十三年——一本账——两代人的账": {"二十三年——一本账——两代人的账", ""},
	} {
		if a, b := Subtitled(in); a != want[0] || b != want[1] {
			t.Errorf("%s: %q %q", in, a, b)
		}
	}
}

func TestSlip(t *testing.T) {
	for _, c := range []struct {
		lines string
		want  int
	}{
		{"【要闻版】|引题：河口修好了闸|主题：水听人话|作者：某某", 1},
		{"某某日报发稿单|题：水听人话|副题：河口新闸的第一年", 1},
		{"某某日报发稿单|（急稿）|题：水听人话|副题：河口新闸的第一年", 2},
		{"主题：水听人话|副题：河口新闸的第一年", 0},
		{"【会议通知】|主题：水利|时间：周三|地点：二楼", 0},
		{"水听人话|副题：河口新闸的第一年|作者：某某", 0},
	} {
		if got := Slip(strings.Split(c.lines, "|")); got != c.want {
			t.Errorf("Slip(%q) = %d, want %d", c.lines, got, c.want)
		}
	}
}
