package structure

import "testing"

// What public documents have around their text: contents, decrees, dates in a title.
func TestPublic(t *testing.T) {
	law := "（2031年5月6日白石镇人民代表大会通过）\n第一条 为了管好书屋，制定本规定。\n第二条 书屋的开放和借阅，适用本规定。"
	laws := "furniture.signature 镇长　某某某\nfurniture.signature 2031年5月6日\np [第一条] 为了管好书屋，制定本规定。\np [第二条] 书屋的开放和借阅，适用本规定。\n"
	said := "《白石镇书屋管理规定》已经2031年5月6日镇务会议通过，现予公布，自2031年7月1日起施行。\n"
	for _, c := range []struct{ name, text, want string }{
		{"chapters listed without the word", "书屋志略\n开门\n管书\n添灯\n开门\n" + para1 + "\n管书\n" + para2 + "\n添灯\n" + para3,
			"title=书屋志略\nh1 开门\np " + para1 + "\nh1 管书\np " + para2 + "\nh1 添灯\np " + para3 + "\n"},
		{"parts and chapters", "书屋志略\n第一篇 人\n一、读者\n二、馆员\n第二篇 书\n一、旧书\n第一篇 人\n一、读者\n" + para1 + "\n二、馆员\n" + para2 + "\n第二篇 书\n一、旧书\n" + para3,
			"title=书屋志略\nh1 第一篇 人\nh2 一、读者\np " + para1 + "\nh2 二、馆员\np " + para2 + "\nh1 第二篇 书\nh2 一、旧书\np " + para3 + "\n"},
		{"an appendix that the text has not", "书屋手册\n导读\n开门须知\n管书办法\n添灯记事\n附录\n" + para3 + "\n开门须知\n" + para1 + "\n管书办法\n" + para2 + "\n添灯记事\n" + para3,
			"title=书屋手册\np " + para3 + "\nh1 开门须知\np " + para1 + "\nh1 管书办法\np " + para2 + "\nh1 添灯记事\np " + para3 + "\n"},
		{"a law under its decree", "白石镇人民政府令\n第8号\n" + said + "镇长　某某某\n2031年5月6日\n白石镇书屋管理规定\n" + law,
			"title=白石镇书屋管理规定\nsubtitle=（2031年5月6日白石镇人民代表大会通过）\nfurniture.credit 白石镇人民政府令\nfurniture.credit 第8号\np " + said + laws},
		{"a decree with its number, a title in two rows", "白石镇人民政府公告2031年第8号\n" + said + "镇长　某某某\n2031年5月6日\n白石镇\n书屋管理规定\n" + law[len("（2031年5月6日白石镇人民代表大会通过）\n"):],
			"title=白石镇书屋管理规定\nfurniture.credit 白石镇人民政府公告2031年第8号\np " + said + laws},
		{"date and author behind a title", "三把钥匙管书屋（2031年5月6日　何苗生）\n" + para1 + "\n" + para2,
			"title=三把钥匙管书屋\nbyline=何苗生\ndate=2031年5月6日\np " + para1 + "\np " + para2 + "\n"},
		{"a title with a year and a place", "三把钥匙管书屋（2031年）\n" + para1 + "\n" + para2,
			"title=三把钥匙管书屋（2031年）\np " + para1 + "\np " + para2 + "\n"},
	} {
		d, _, _ := Infer(lines(c.text), nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
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
		{"三把钥匙（2031年5月6日在白石镇）", "", "", "title=三把钥匙（2031年5月6日在白石镇）\n"},
	} {
		d := lines(para1)
		d.Meta.Title, d.Meta.Date = c.title, c.date
		if c.byline != "" {
			d.Meta.Byline = []string{c.byline}
		}
		got, _, _ := Infer(d, nil)
		if s := show(got); s != c.want+"p "+para1+"\n" {
			t.Errorf("%s: %swant %s", c.title, s, c.want)
		}
	}
}
