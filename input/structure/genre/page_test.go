package genre

import (
	"slices"
	"testing"

	"dayang/input/diag"
)

// On a page goes what a writer may say as well, with a warning; what its form tells is a note.
func TestDoubtedLines(t *testing.T) {
	in, _ := read(lines("当前位置：首页 > 新闻 > 正文\n书香满山乡\n" + para1 + "\n版权所有：白石书屋\n扫一扫门口的二维码，就能借书。"))
	var got []diag.Severity
	for _, x := range in.Diags {
		if x.Code == "page-furniture" {
			got = append(got, x.Severity)
		}
	}
	if want := []diag.Severity{diag.Info, diag.Info, diag.Warning}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v: %v", got, want, in.Diags)
	}
}

// Lines of writers that look like those of pages stay where no page is evident.
func TestNoPage(t *testing.T) {
	for name, text := range map[string]string{
		"a short kicker":        "书评\n书香满山乡\n记者 何苗\n" + para1,
		"names between bars":    "书香满山乡\n何苗 | 文静 | 田野\n" + para1,
		"date and names":        "书香满山乡\n2023年5月6日 何苗\n" + para1,
		"headings of one word":  "书香满山乡\n" + para1 + "\n收藏\n" + para2 + "\n评论\n" + para3,
		"a title with a dash":   "书香满山乡-白石镇书屋见闻\n" + para1,
		"a notice and its site": "书屋开放启事\n" + para1 + "\n网址：www.baishi.example\n白石书屋\n2023年5月6日",
		"a list at the end":     "书屋公约\n" + para1 + "\n1.不折书页；\n2.不带零食。",
		"verse before prose":    "登楼\n何苗\n山色入高楼，\n江声带晚秋。\n故人千里外，\n明月满沙洲。\n" + para1,
		"a page in the text":    "书香满山乡\n" + para1 + "\n上一篇：春耕\n" + para2,
		"a path of steps":       "腾地方 > 添书目 > 定规矩\n记者 何苗\n" + para1,
		"when and where":        "书屋会议\n时间：2023年5月6日上午\n地点：书屋\n" + para1,
		"a word with a gap":     "书香满山乡\n" + para1 + "\n山中岁月　尽在不言中\n" + para2,
		"a code to scan":        "书香满山乡\n" + para1 + "\n扫一扫门口的二维码，就能借书。\n开放时间：周一至周五",
		"an invitation":         "书香满山乡\n" + para1 + "\n更多精彩，尽在书屋。",
		"who checked it":        "书香满山乡\n审核：何苗\n" + para1,
	} {
		in, _ := read(lines(text))
		for _, x := range in.Diags {
			if x.Code == "page-furniture" || x.Code == "title-repeated" {
				t.Errorf("%s: %s", name, x.Msg.EN)
			}
		}
	}
}
