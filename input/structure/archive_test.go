package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Documents as archives, libraries and courts keep them.
func TestArchives(t *testing.T) {
	two := para1 + para2
	for _, c := range []struct{ name, src, want string }{
		{"sentences of one clause, each over its paragraph", "书屋工作报告\n各位代表：\n" + para3 + "\n一、去年\n书架更加充实。\n" + two + "\n灯光更加明亮。\n" + two + "\n二、今年\n管好钥匙。\n" + two + "\n修好后窗。\n" + two + "\n三、谢谢\n" + para3,
			"title=书屋工作报告\nfurniture.salutation 各位代表：\np " + para3 + "\nh1 一、去年\nh2 书架更加充实。\np " + two + "\nh2 灯光更加明亮。\np " + two + "\nh1 二、今年\nh2 管好钥匙。\np " + two + "\nh2 修好后窗。\np " + two + "\nh1 三、谢谢\np " + para3 + "\n"},
		{"lines of effect head nothing", "老粮仓\n" + para1 + "\n他没有走。\n" + para2 + "\n灯还亮着。\n后来呢？\n" + para3 + "\n门开了。\n谁也没有说话。\n" + para1,
			"title=老粮仓\np " + para1 + "\np 他没有走。\np " + para2 + "\np 灯还亮着。\np 后来呢？\np " + para3 + "\np 门开了。\np 谁也没有说话。\np " + para1 + "\n"},
		{"articles alone, with blanks", "书屋管理辦法\n第 一 章 總則\n第 1 條\n" + para1 + "\n第 1-1 條\n" + para2,
			"title=书屋管理辦法\nh1 第 一 章 總則\nh2 第 1 條\np " + para1 + "\nh2 第 1-1 條\np " + para2 + "\n"},
		{"parties to a case", "白石地方法院民事判決\n110年度訴字第12號\n原　　　告　林甲\n訴訟代理人　周乙律師\n被　　　告　白石書屋\n" + para1,
			"title=白石地方法院民事判決\nfurniture.credit 110年度訴字第12號\nlist  {原　　　告}林甲 {訴訟代理人}周乙律師 {被　　　告}白石書屋\np " + para1 + "\n"},
		{"a library's lines", "白石书库（http://www.baishi.example）整理\n书屋记    书屋记\n正文 第一章 开门\n" + para1 + "\n正文 第二章 关灯\n" + para2,
			"title=书屋记\nh1 第一章 开门\np " + para1 + "\nh1 第二章 关灯\np " + para2 + "\n"},
		{"an author of old", "书屋曲 明 石榆\n第一折\n" + para1 + "\n第二折\n" + para2, "title=书屋曲\nbyline=明 石榆\nh1 第一折\np " + para1 + "\nh1 第二折\np " + para2 + "\n"},
		{"an occasion in two lines", "书屋工作报告\n——2031年1月12日在白石镇第十八届\n人民代表大会第一次会议上\n石榆\n" + para1, "title=书屋工作报告\nsubtitle=2031年1月12日在白石镇第十八届人民代表大会第一次会议上\nbyline=石榆\np " + para1 + "\n"},
	} {
		got, _, _, _ := Infer(t.Context(), lines(c.src), nil, nil)
		if show(got) != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, show(got), c.want)
		}
	}
}

// The rows that a record names its title are parted as those over any text.
func TestNamedFields(t *testing.T) {
	d := &draft.Draft{}
	add := func(field, text string) {
		d.Paras = append(d.Paras, draft.Para{Block: doc.Block{Text: text}, Field: field})
	}
	add("title", "全镇老人来庆生")
	add("title", "老粮仓里的灯亮了十年")
	add("title", "——记白石书屋")
	add("byline", "石榆")
	add("date", "20310612")
	add("", para1)
	got, _, _, _ := Infer(t.Context(), d, nil, nil)
	want := "kicker=全镇老人来庆生\ntitle=老粮仓里的灯亮了十年\nsubtitle=记白石书屋\nbyline=石榆\ndate=20310612\np " + para1 + "\n"
	if show(got) != want {
		t.Errorf("%swant\n%s", show(got), want)
	}
	d.Paras = d.Paras[1:]
	d.Paras[0].Text, d.Paras = "（专发《白石报》）书屋添了灯——再访老粮仓", append(d.Paras[:1], d.Paras[2:]...)
	got, _, _, _ = Infer(t.Context(), d, nil, nil)
	if s := show(got); !strings.HasPrefix(s, "title=书屋添了灯\nsubtitle=再访老粮仓\nbyline=石榆\n") {
		t.Error(s)
	}
}
