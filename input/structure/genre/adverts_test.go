package genre

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestAdverts(t *testing.T) {
	prose := "摆渡的老人每天清早把船从对岸撑过来，船头总放着一只铁皮水壶，谁渴了就倒一碗，从来不收钱。"
	long := draft.Para{Block: doc.Block{Text: prose}}
	cases := []struct {
		name  string
		paras []draft.Para
		gone  string
		kept  string
	}{
		{"a site at both ends", []draft.Para{line("本书由拾荒书屋（www.shihuangshu.example）整理，更多TXT小说请访问本站"), line("渡口"), long, long, line("shihuangshu.example 拾荒书屋")}, "shihuang", "渡口"},
		{"its name behind a sentence", []draft.Para{line("拾荒书屋 www.shihuangshu.example 电子书下载"), long, line(prose + "拾荒 书屋 shihuangshu.example 看书"), long}, "拾荒", "从来不收钱。"},
		{"its address in disguise", []draft.Para{line("拾荒书屋 www.shihuangshu.example 电子书下载"), long, line("ｗＷw．shi huang*shu。exa拾mple"), long}, "huang", "铁皮水壶"},
		{"the clocks of chapters", []draft.Para{line("第一章 渡口"), line("更新时间2012-3-4 9:08:07  字数：2310"), long, line("第二章 水壶"), line("更新时间2012-3-5 9:08:07  字数：1987"), long}, "更新时间", "第二章"},
		{"an address in a text of its own", []draft.Para{line("渡口"), long, line("详情见www.dukou.example。"), long}, "nothing", "www.dukou.example"},
		{"one clock is no chapter's", []draft.Para{line("渡口"), line("字数：2310"), long}, "nothing", "字数"},
	}
	for _, c := range cases {
		_, got := read(&draft.Draft{Paras: c.paras})
		if strings.Contains(got, c.gone) {
			t.Errorf("%s: %q is set:\n%s", c.name, c.gone, got)
		}
		if !strings.Contains(got, c.kept) {
			t.Errorf("%s: %q is not set:\n%s", c.name, c.kept, got)
		}
	}
}
