package structure

import "testing"

func TestSamplesAndLetters(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the name of a model", "| 报告 |\n篇一:乡镇书屋工作报告\n白石镇书屋工作报告\n镇长 XX\n各位代表：\n" + para1 + "\n" + para2,
			"title=白石镇书屋工作报告\nbyline=镇长 XX\nfurniture.salutation 各位代表：\np " + para1 + "\np " + para2 + "\n"},
		{"a lone question", "守书屋的人\n" + para1 + "\n话说回来，是谁敲的门呢？\n" + para2 + "\n" + para3,
			"title=守书屋的人\np " + para1 + "\np 话说回来，是谁敲的门呢？\np " + para2 + "\np " + para3 + "\n"},
		{"what is asked to be told", "答书屋网记者问\n一、请您介绍一下书屋的来历。\n" + para1 + "\n二、书屋由谁来管？\n" + para2 + "\n三、请谈谈今后的打算。\n打算是把每一本书都借出去。",
			"title=答书屋网记者问\nh1 一、请您介绍一下书屋的来历。\np " + para1 + "\nh1 二、书屋由谁来管？\np " + para2 + "\nh1 三、请谈谈今后的打算。\np 打算是把每一本书都借出去。\n"},
		{"who wrote letters", "读者来信\n别把书屋关得太早\n" + para1 + "\n" + para2 + "\n何苗（退休教师）\n书屋应该多一盏灯\n" + para3 + "\n" + para1,
			"kicker=读者来信\ntitle=别把书屋关得太早\np " + para1 + "\np " + para2 + "\nfurniture.signature 何苗（退休教师）\nh1 书屋应该多一盏灯\np " + para3 + "\np " + para1 + "\n"},
		{"names and values of a catalogue", "• 索引号:\n0107280000/2023-000417\n• 主题分类:\n• 来源:\n• 发文机构:\n镇书屋管理委员会\n• 发布日期:\n2023年05月09日 10:20\n• 内容概述:\n白石镇书屋管理规则\n" + para1 + "\n" + para2,
			"title=白石镇书屋管理规则\ndate=2023年05月09日 10:20\np " + para1 + "\np " + para2 + "\n"},
		{"an account is nobody", "书香满山乡\n作者：admin\n" + para1 + "\n" + para2, "title=书香满山乡\np " + para1 + "\np " + para2 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}
