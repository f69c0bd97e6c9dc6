package genre

import (
	"fmt"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// Lines of particulars and what they say: date, source, bylines, editors.
func TestFacts(t *testing.T) {
	for line, want := range map[string]string{
		"发布网友 发布时间：2031-05-06 16:20":                            "2031-05-06 16:20  [] []",
		"热心网友 时间：2031-05-06 09:47":                              "2031-05-06 09:47  [] []",
		"时间:05-06人气:8作者:何苗":                                     "05-06  [何苗] []",
		"浏览数量: 126     作者: 何苗     发布时间: 2031-05-06     来源: 白石网": "2031-05-06 白石网 [何苗] []",
		"白石书网官方整理 更新时间: 2031-05-06 10:22:36 人浏览":                "2031-05-06 10:22:36  [] []",
		"admin 2031-05-06 书屋聚焦 13次浏览 0个评论":                      "2031-05-06  [] []",
		"时间：2031年05月06日来源：白石镇民政所":                               "2031年05月06日 白石镇民政所 [] []",
		"时间:2031-05-06 写作书屋 版权反馈":                               "2031-05-06  [] []",
		"發表:2031-05-06 08:20":                                   "",
		"©原创   05-06 10:25":                                     "05-06 10:25  [] []",
		"编辑:发布时间:2031-05-06点击:":                                 "2031-05-06  [] []",
		"来源:白石书屋收集编辑:何苗":                                        "",
		"2031-05-06 白石之声":                                       "",
		"书屋时间：八点到十点":                                            "",
		"时间：2031年5月6日 地点：书屋":                                    "",
	} {
		got := ""
		if f, ok := readFacts(trait.New(&draft.Para{Block: doc.Block{Text: line}})); ok {
			got = fmt.Sprintf("%s %s %v %v", f.date, f.source, f.byline, f.editors)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}
