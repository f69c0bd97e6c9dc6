package structure

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// What public documents have around their text: contents, decrees, dates in a title.
// The title stands again in one line or in rows.
func TestTitleAgain(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an office and its report, under both in one", "白石镇人民政府文化站政府信息公开工作2031年度报告\n白石镇人民政府文化站\n政府信息公开工作2031年度报告\n" + para1 + "\n一、总体情况\n" + para2 + "\n二、主动公开情况\n" + para3,
			"title=白石镇人民政府文化站政府信息公开工作2031年度报告\np " + para1 + "\nh1 一、总体情况\np " + para2 + "\nh1 二、主动公开情况\np " + para3 + "\n"},
		{"rows over the preface, and over the first part", "第3次白石镇读书与书屋发展状况\n统计报告\n2031年5月\n第3次白石镇读书与书屋发展状况统计报告\n前　言\n" + para1 + "\n第3次白石镇读书与书屋发展状况统计报告\n一、书屋\n" + para2 + "\n二、读者\n" + para3,
			"title=第3次白石镇读书与书屋发展状况统计报告\ndate=2031年5月\nh1 前　言\np " + para1 + "\nh1 一、书屋\np " + para2 + "\nh1 二、读者\np " + para3 + "\n"},
		{"a company and its report under its number", "公司代码：600000　公司简称：白石书业\n白石书业股份有限公司\n2031 年年度报告摘要\n第一节 重要提示\n" + para1 + "\n第二节 公司情况\n" + para2,
			"title=白石书业股份有限公司2031 年年度报告摘要\nfurniture.credit 公司代码：600000　公司简称：白石书业\nh1 第一节 重要提示\np " + para1 + "\nh1 第二节 公司情况\np " + para2 + "\n"},
		{"rows under the line of the page", "白石书业股份有限公司2031第一季度报告\n2031-04-28 来源： 作者：\n白石书业股份有限公司\n2031\n第一季度报告\n一、重要提示\n" + para1 + "\n二、公司情况\n" + para2,
			"title=白石书业股份有限公司2031第一季度报告\ndate=2031-04-28\nh1 一、重要提示\np " + para1 + "\nh1 二、公司情况\np " + para2 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestPublic(t *testing.T) {
	law := "（2031年5月6日白石镇人民代表大会通过）\n第一条 为了管好书屋，制定本规定。\n第二条 书屋的开放和借阅，适用本规定。"
	laws := "furniture.signature 镇长　某某某\nfurniture.signature 2031年5月6日\np [第一条] 为了管好书屋，制定本规定。\np [第二条] 书屋的开放和借阅，适用本规定。\n"
	said := "《白石镇书屋管理规定》已经2031年5月6日镇务会议通过，现予公布，自2031年7月1日起施行。\n"
	for _, c := range []struct{ name, text, want string }{
		{"chapters listed without the word", "书屋志略\n开门\n管书\n添灯\n开门\n" + para1 + "\n管书\n" + para2 + "\n添灯\n" + para3,
			"title=书屋志略\nh1 开门\np " + para1 + "\nh1 管书\np " + para2 + "\nh1 添灯\np " + para3 + "\n"},
		{"parts and chapters", "书屋志略\n第一篇 人\n一、读者\n二、馆员\n第二篇 书\n一、旧书\n第一篇 人\n一、读者\n" + para1 + "\n二、馆员\n" + para2 + "\n第二篇 书\n一、旧书\n" + para3,
			"title=书屋志略\nh1 第一篇 人\nh2 一、读者\np " + para1 + "\nh2 二、馆员\np " + para2 + "\nh1 第二篇 书\nh2 一、旧书\np " + para3 + "\n"},
		{"what a paper has on which page", "白石书屋报\n本期导读：\n添灯记事　2版\n管书办法　第3版\n开门须知\n" + para1 + "\n添灯记事\n" + para2 + "\n管书办法\n" + para3,
			"title=白石书屋报\nh1 开门须知\np " + para1 + "\nh1 添灯记事\np " + para2 + "\nh1 管书办法\np " + para3 + "\n"},
		{"persons, each over a text", "四个管书人\n周德明\n李国强\n王福生\n周德明\n" + para1 + "\n李国强\n" + para2 + "\n王福生\n" + para3,
			"title=四个管书人\nh1 周德明\np " + para1 + "\nh1 李国强\np " + para2 + "\nh1 王福生\np " + para3 + "\n"},
		{"an appendix that the text has not", "书屋手册\n导读\n开门须知\n管书办法\n添灯记事\n附录\n" + para3 + "\n开门须知\n" + para1 + "\n管书办法\n" + para2 + "\n添灯记事\n" + para3,
			"title=书屋手册\np " + para3 + "\nh1 开门须知\np " + para1 + "\nh1 管书办法\np " + para2 + "\nh1 添灯记事\np " + para3 + "\n"},
		{"what closes a handbook stands beside its chapters", "书屋手册\n第一章 开门\n第二章 管书\n附则\n第一章 开门\n" + para1 + "\n第二章 管书\n" + para2 + "\n附则\n" + para3,
			"title=书屋手册\nh1 第一章 开门\np " + para1 + "\nh1 第二章 管书\np " + para2 + "\nh1 附则\np " + para3 + "\n"},
		{"how long they took", "书屋接力赛\n" + para1 + "\n第一中学\n1小时12分30秒\n第二中学\n1小时13分05秒\n镇小学\n1小时15分48秒\n" + para2,
			"title=书屋接力赛\np " + para1 + "\nlist  {}第一中学　1小时12分30秒 {}第二中学　1小时13分05秒 {}镇小学　1小时15分48秒\np " + para2 + "\n"},
		{"a law under its decree", "白石镇人民政府令\n第8号\n" + said + "镇长　某某某\n2031年5月6日\n白石镇书屋管理规定\n" + law,
			"title=白石镇书屋管理规定\nsubtitle=（2031年5月6日白石镇人民代表大会通过）\nfurniture.credit 白石镇人民政府令\nfurniture.credit 第8号\np " + said + laws},
		{"models of a paper, counted", "书屋工作总结(精选2篇)\n书屋工作总结 篇1\n***书屋工作总结\n" + para1 + "\n一、借书\n" + para2 + "\n书屋工作总结 篇2\n" + para3,
			"title=书屋工作总结(精选2篇)\nh1 书屋工作总结 篇1\np " + para1 + "\nh2 一、借书\np " + para2 + "\nh1 书屋工作总结 篇2\np " + para3 + "\n"},
		{"verses read out", "书屋晨读\n" + para1 + "今天读第三章。\n3:15 你要点灯，照那走夜路的人。\n3:16 你要留门，等那来借书的人。\n3:17 灯下的人必不孤单。\n" + para2,
			"title=书屋晨读\np " + para1 + "今天读第三章。\nquote 3:15 你要点灯，照那走夜路的人。\nquote 3:16 你要留门，等那来借书的人。\nquote 3:17 灯下的人必不孤单。\np " + para2 + "\n"},
		{"numbers of pictures under the title", "书屋传灯记事本末\n" + para1 + "\n书屋传灯记事本末 图1\n书屋传灯记事本末 图1\n" + para2,
			"title=书屋传灯记事本末\np " + para1 + "\nfurniture.caption 书屋传灯记事本末 图1\np " + para2 + "\n"},
		{"marks of an archive in one line with the text", "书屋传灯记事本末\n第1版(乡村)专栏:社论 书屋传灯记事本末 " + para1 + "\n" + para2,
			"title=书屋传灯记事本末\np " + para1 + "\np " + para2 + "\n"},
		{"a title in brackets that the text touches", "【书屋为什么不收押金】" + para1 + "\n" + para2, "title=书屋为什么不收押金\np " + para1 + "\np " + para2 + "\n"},
		{"brackets that hold no title", "【白石社5月6日讯】" + para1 + "\n" + para2, "dateline=【白石社5月6日讯】\np 【白石社5月6日讯】" + para1 + "\np " + para2 + "\n"},
		{"a law over its decree, as collections have it", "白石镇书屋管理规定\n白石镇人民政府令\n第8号\n现发布《白石镇书屋管理规定》，自发布之日起施行\n镇长某某某\n2031年5月6日\n" + law[len("（2031年5月6日白石镇人民代表大会通过）\n"):],
			"title=白石镇书屋管理规定\nfurniture.credit 白石镇人民政府令\nfurniture.credit 第8号\np 现发布《白石镇书屋管理规定》，自发布之日起施行\nfurniture.signature 镇长某某某\nfurniture.signature 2031年5月6日\np [第一条] 为了管好书屋，制定本规定。\np [第二条] 书屋的开放和借阅，适用本规定。\n"},
		{"a decree with its number, a title in two rows", "白石镇人民政府公告2031年第8号\n" + said + "镇长　某某某\n2031年5月6日\n白石镇\n书屋管理规定\n" + law[len("（2031年5月6日白石镇人民代表大会通过）\n"):],
			"title=白石镇书屋管理规定\nfurniture.credit 白石镇人民政府公告2031年第8号\np " + said + laws},
		{"who signs the words before a text", "书香满山乡\n\n岁末年初，本报走进山里的书屋，看一看那里的灯，请读者留意。\n\n——编 者\n\n" + para1 + "\n\n" + para2 + "\n\n" + para3,
			"title=书香满山乡\np 岁末年初，本报走进山里的书屋，看一看那里的灯，请读者留意。\nfurniture.signature ——编 者\np " + para1 + "\np " + para2 + "\np " + para3 + "\n"},
		{"the papers of a congress", "白石县第八届人民代表大会第三次会议文件\n政府工作报告\n——2031年1月20日在白石县第八届人民代表大会第三次会议上\n" + para1 + "\n" + para2,
			"kicker=白石县第八届人民代表大会第三次会议文件\ntitle=政府工作报告\nsubtitle=2031年1月20日在白石县第八届人民代表大会第三次会议上\np " + para1 + "\np " + para2 + "\n"},
		{"the cover of a standard", "ICS 03.080\nCCS A 16\n白石省地方标准\nDB91/T 88—2031\n乡村书屋服务规范\nService specification for village reading rooms\n2031-05-06 发布　　2031-07-01 实施\n白石省市场监督管理局　发布\n前　言\n本文件由白石镇提出。\n乡村书屋服务规范\n1 范围\n" + para1 + "\n2 规范性引用文件\nGB/T 28220 公共图书馆服务规范\nGB 50174 书库设计规范\n3 术语和定义\n3.1\n乡村书屋 village reading room\n设在村里的书屋。\n3.2\n流动书箱\nmobile book box\n在各村之间轮换的成套图书。\n4 开放\n" + para2,
			"kicker=白石省地方标准\ntitle=乡村书屋服务规范\nfurniture.credit ICS 03.080\nfurniture.credit CCS A 16\nfurniture.credit DB91/T 88—2031\nfurniture.credit Service specification for village reading rooms\nfurniture.credit 2031-05-06 发布　　2031-07-01 实施\nfurniture.credit 白石省市场监督管理局　发布\nh1 前　言\np 本文件由白石镇提出。\nh1 1 范围\np " + para1 + "\nh1 2 规范性引用文件\nlist  {}GB/T 28220 公共图书馆服务规范 {}GB 50174 书库设计规范\nh1 3 术语和定义\nh2 3.1 乡村书屋 village reading room\np 设在村里的书屋。\nh2 3.2 流动书箱 mobile book box\np 在各村之间轮换的成套图书。\nh1 4 开放\np " + para2 + "\n"},
		{"numbers of clauses over their text", "书屋使用说明\n1 借书\n1.1\n" + para1 + "\n1.2\n" + para2 + "\n2 还书\n2.1\n书箱\n" + para3,
			"title=书屋使用说明\nh1 1 借书\np 1.1 " + para1 + "\np 1.2 " + para2 + "\nh1 2 还书\nh2 2.1 书箱\np " + para3 + "\n"},
		{"prices under their names", "书屋门口的小馆\n" + para1 + "\n红烧肉\n38元\n番茄炒蛋\n18元\n白灼菜心\n16元/份\n" + para2,
			"title=书屋门口的小馆\np " + para1 + "\nlist  {}红烧肉　38元 {}番茄炒蛋　18元 {}白灼菜心　16元/份\np " + para2 + "\n"},
		{"what begins when", "书屋音乐会\n" + para1 + "\n19:00\n开场致辞\n19:10—20:00\n弦乐四重奏\n20:15\n钢琴独奏\n" + para2,
			"title=书屋音乐会\np " + para1 + "\nlist  {19:00}开场致辞 {19:10—20:00}弦乐四重奏 {20:15}钢琴独奏\np " + para2 + "\n"},
		{"a caption over who took the picture", "老粮仓\n" + para1 + "\n何苗在书屋里修书\n本报记者 石小满 摄\n" + para2 + "\n窗台上的旧书\n（石小满/摄）\n" + para3,
			"title=老粮仓\np " + para1 + "\nfurniture.caption 何苗在书屋里修书\nfurniture.credit 本报记者 石小满 摄\np " + para2 + "\nfurniture.caption 窗台上的旧书\nfurniture.credit （石小满/摄）\np " + para3 + "\n"},
		{"names and what each did, behind bars", "山里的书屋\n何苗 石小满 | 文\n金小禾 | 摄影\n" + para1 + "\n" + para2,
			"title=山里的书屋\nbyline=何苗 石小满 | 文|金小禾 | 摄影\np " + para1 + "\np " + para2 + "\n"},
		{"several on one line", "山里的书屋\n何苗 | 文　金小禾 | 图\n" + para1 + "\n" + para2,
			"title=山里的书屋\nbyline=何苗 | 文　金小禾 | 图\np " + para1 + "\np " + para2 + "\n"},
		{"an editor beside a reader of proofs", "山里的书屋\n撰文/何苗 编辑/石小满 校对/金小禾\n" + para1 + "\n" + para2,
			"title=山里的书屋\nbyline=撰文/何苗\neditors=石小满\np " + para1 + "\np " + para2 + "\n"},
		{"what the author is, and where", "书屋与乡村\n金小禾，白石大学文学院教授\n" + para1 + "\n" + para2,
			"title=书屋与乡村\nbyline=金小禾，白石大学文学院教授\np " + para1 + "\np " + para2 + "\n"},
		{"author and translator", "书屋与乡村\n［德］汉斯·米勒　著　金小禾　译\n" + para1 + "\n" + para2,
			"title=书屋与乡村\nbyline=［德］汉斯·米勒　著　金小禾　译\np " + para1 + "\np " + para2 + "\n"},
		{"lists at the end", "山里的书屋\n" + para1 + "\n" + para2 + "\n参编人员名单\n组　长：何苗\n副组长：石小满　金小禾\n鸣　谢\n白石镇文化站\n白石机械厂退休工人何师傅\n参考资料\n《白石镇志》，1986年\n白石日报，1958年5月3日第1版",
			"title=山里的书屋\np " + para1 + "\np " + para2 + "\nh1 参编人员名单\nlist  {组　长：}何苗 {副组长：}石小满　金小禾\nh1 鸣　谢\nlist  {}白石镇文化站 {}白石机械厂退休工人何师傅\nh1 参考资料\nlist  {}《白石镇志》，1986年 {}白石日报，1958年5月3日第1版\n"},
		{"whom to reach, and how", "关于开放书屋的通知\n" + para1 + "\n" + para2 + "\n联系人：何苗\n电话：0712-3345566\n邮箱：shuwu@example.cn\n白石镇文化站\n2031年5月6日",
			"title=关于开放书屋的通知\np " + para1 + "\np " + para2 + "\nfurniture.credit 联系人：何苗\nfurniture.credit 电话：0712-3345566\nfurniture.credit 邮箱：shuwu@example.cn\nfurniture.signature 白石镇文化站\nfurniture.signature 2031年5月6日\n"},
		{"date and author behind a title", "三把钥匙管书屋（2031年5月6日　何苗生）\n" + para1 + "\n" + para2,
			"title=三把钥匙管书屋\nbyline=何苗生\ndate=2031年5月6日\np " + para1 + "\np " + para2 + "\n"},
		{"a title with a year and a place", "三把钥匙管书屋（2031年）\n" + para1 + "\n" + para2,
			"title=三把钥匙管书屋（2031年）\np " + para1 + "\np " + para2 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// A line under a picture is its caption unless other lines like it head the text.
func TestLinesUnderPictures(t *testing.T) {
	picture := draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &doc.Image{Src: "a.jpg"}}}
	for _, c := range []struct {
		name, under string
		heads       int
		want        string
	}{
		{"a line alone", "窗台上的旧书", 0, "figure 窗台上的旧书 / "},
		{"a line and who took it", "何苗在书屋里修书\n石小满 摄", 0, "figure 何苗在书屋里修书 / 石小满 摄"},
		{"who took it", "（石小满 摄）", 0, "figure  / 石小满 摄"},
		{"lines like it head the text", "窗台上的旧书", 2, "figure  / "},
		{"two lines", "窗台上的旧书\n书架上的新书", 0, "figure  / "},
	} {
		d := lines(para1)
		d.Meta.Title = "书屋"
		d.Paras = append(d.Paras, picture)
		d.Paras = append(d.Paras, lines(c.under+"\n"+para2).Paras...)
		for range c.heads {
			d.Paras = append(d.Paras, lines("书屋里的灯\n"+para3).Paras...)
		}
		got, _, _, _ := Infer(t.Context(), d, nil, nil)
		b := got.Blocks[1]
		if s := string(b.Kind) + " " + b.Text + " / " + b.Image.Credit; s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// The front matter of collections has date and author in the title, and may have them again.
func TestPartTitle(t *testing.T) {
	for _, c := range []struct{ title, date, byline, want string }{
		{"三把钥匙 （2031-05-06 何苗生）", "", "", "title=三把钥匙\nbyline=何苗生\ndate=2031-05-06\n"},
		{"三把钥匙（本报记者 何苗生，2031年5月6日）", "2031年5月6日", "", "title=三把钥匙\nbyline=本报记者 何苗生\ndate=2031年5月6日\n"},
		{"三把钥匙（2031年5月6日）", "", "何苗生", "title=三把钥匙\nbyline=何苗生\ndate=2031年5月6日\n"},
		{"三把钥匙（2031年5月6日 何苗生）", "2031年6月1日", "", "title=三把钥匙（2031年5月6日 何苗生）\ndate=2031年6月1日\n"},
		{"三把钥匙（2031年5月6日 于白石）", "", "", "title=三把钥匙（2031年5月6日 于白石）\n"},
		{"三把钥匙（2031年5月6日在白石镇）", "", "", "title=三把钥匙（2031年5月6日在白石镇）\n"},
	} {
		d := lines(para1)
		d.Meta.Title, d.Meta.Date = c.title, c.date
		if c.byline != "" {
			d.Meta.Byline = []string{c.byline}
		}
		got, _, _, _ := Infer(t.Context(), d, nil, nil)
		if s := show(got); s != c.want+"p "+para1+"\n" {
			t.Errorf("%s: %swant %s", c.title, s, c.want)
		}
	}
}
