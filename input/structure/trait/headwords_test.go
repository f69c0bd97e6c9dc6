package trait

import "testing"

// Rows of a title that are one phrase, and rows that are two.
func TestTwoPhrases(t *testing.T) {
	for _, c := range []struct {
		a, b string
		two  bool
	}{
		{"“邻里厨房”老年营养课堂", "志愿服务活动策划书", false},
		{"镇第九届人民代表大会第二次会议", "主席团会议主持词", false},
		{"柳河县“十四五”渡口改造", "专 项 规 划", false},
		{"柳河航运股份有限公司", "渡口安全管理制度", false},
		{"第 3 次江南省渡口与航道发展状况", "统计报告", false},
		{"柳河县2031年渡口与航道发展", "统计公报[1]", false},
		{"在退休船工", "座谈会上的讲话", false},
		{"2031年在渡口", "开航仪式上的致辞", false},
		{"在渡口的日子", "老船工的讲话", true},
		{"在渡口守了三十年", "我在座谈会上的发言", true},
		{"一条河上的三代人", "渡口走访札记", true},
		{"“邻里厨房”开灶了", "柳河镇老人有了热饭", true},
		{"河水慢慢清了", "渡口治理工作总结", true},
	} {
		if got := TwoPhrases(c.a, c.b); got != c.two {
			t.Errorf("%s | %s: %t", c.a, c.b, got)
		}
	}
}
