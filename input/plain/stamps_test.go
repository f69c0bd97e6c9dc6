package plain

import "testing"

func TestStamps(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"at each end", "渡口的灯亮了。Q3v白石新闻网\n摆渡的人回来了。Q3v白石新闻网\nQ3v白石新闻网\n灯灭了。Q3v白石新闻网", "渡口的灯亮了。|摆渡的人回来了。|灯灭了。"},
		{"once", "渡口的灯亮了。Q3v白石新闻网\n灯灭了。", "渡口的灯亮了。Q3v白石新闻网|灯灭了。"},
		{"years", "来源：2031白石网\n摘自2031白石网\n转自2031白石网", "来源：2031白石网|摘自2031白石网|转自2031白石网"},
		{"where pages turned", "渡口的灯 何苗 摄pagebreak\n摆渡的人", "渡口的灯 何苗 摄|摆渡的人"},
		{"a word", "use pagebreak\n渡口的灯", "use pagebreak|渡口的灯"},
	} {
		if got := page(t, c.src); got != c.want {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}
