package company

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestNumberings(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  bool
	}{
		{[]string{"1.9 安装", "1.10 设置", "2 附录"}, true},
		{[]string{"1000 对象无此属性", "1001 对象无此方法"}, true},
		{[]string{"4041 找不到页", "4052 方法不对", "5003 暂停服务"}, true},
		{[]string{"1280 报名人数", "3460 观众人数"}, false},
		{[]string{"1,280 报名人数", "1,281 观众人数", "1,300 志愿者"}, false},
		{[]string{"12% 绿地", "13% 道路", "14% 水面"}, false},
	} {
		var run []*Paragraph
		for _, s := range c.lines {
			run = append(run, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		if got := numbering(run); got != c.want {
			t.Errorf("numbering(%q) = %t", c.lines, got)
		}
	}
}
