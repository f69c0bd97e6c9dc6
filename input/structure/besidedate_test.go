package structure

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
)

// Lines under a title and under a story that say when, and who.
func TestUnderTitle(t *testing.T) {
	for _, c := range []struct{ line, left, source, date string }{
		{"白石报客户端 | 2023-05-06 20:47", "", "白石报客户端", "2023-05-06 20:47"},
		{"白石日报｜2023年5月6日", "", "白石日报", "2023年5月6日"},
		{"书屋的灯 | 2023-05-06", "书屋的灯 | 2023-05-06", "", ""},
		{"• 发布时间：2023-05-06  来源：白石网", "发布时间：2023-05-06  来源：白石网", "", ""},
		{"• 来源于河边的灯", "• 来源于河边的灯", "", ""},
		{"白石日报 要闻 00003 书屋的灯 2023-05-06 5120334 2 2023年05月06日 星期六", "", "", "2023年05月06日 星期六"},
		{"白石日报 要闻 书屋的灯 2023年05月06日 星期六", "白石日报 要闻 书屋的灯 2023年05月06日 星期六", "", ""},
	} {
		in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}}
		ps := in.readFoot(in.readUnderTitle([]*para{company.New(&draft.Para{Block: doc.Block{Text: c.line}})}))
		left := ""
		if len(ps) > 0 {
			left = ps[0].Words
		}
		if m := in.Draft.Meta; left != c.left || m.Source != c.source || m.Date != c.date {
			t.Errorf("%s: left %q, source %q, date %q", c.line, left, m.Source, m.Date)
		}
	}
}

// Two lines that each tell a day.
func TestOneDay(t *testing.T) {
	for _, c := range []struct{ has, v, want string }{
		{"2031年8月17日", "2023-05-06 10:20:05", "2023-05-06 10:20:05"},
		{"2023-05-06 10:20", "2031-08-17", "2023-05-06 10:20"},
		{"2023年5月6日", "2023-05-06", "2023年5月6日"},
		{"2023-05-06", "10:20", "2023-05-06 10:20"},
		{"", "2023-05-06", "2023-05-06"},
	} {
		in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}}
		if got := in.oneDay(c.has, c.v, &piece{para: company.New(&draft.Para{Block: doc.Block{Text: c.v}})}); got != c.want {
			t.Errorf("%s, %s: %s", c.has, c.v, got)
		}
	}
}
