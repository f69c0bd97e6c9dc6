package structure

import "testing"

// What texts of the public have that newsrooms do not send: old books, plays, examinations, pages
// that withhold the rest, papers that send out others.
func TestFoundTexts(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an era in brackets", "书屋曲\n（清初）何半山\n" + para1 + "\n" + para2, "title=书屋曲\nbyline=（清初）何半山\np " + para1 + "\np " + para2 + "\n"},
		{"who wrote and who explained", "书屋曲\n[唐]何半山 撰 [宋]石小舟 注\n" + para1 + "\n" + para2, "title=书屋曲\nbyline=[唐]何半山 撰 [宋]石小舟 注\np " + para1 + "\np " + para2 + "\n"},
		{"a sutra", "佛说添灯经\n后秦三藏法师何半山奉诏译\n" + para1 + "\n" + para2, "title=佛说添灯经\nbyline=后秦三藏法师何半山奉诏译\np " + para1 + "\np " + para2 + "\n"},
		{"points of an old book", "书屋凡例\n一，借书以三日为期，过期者记。\n一，还书必亲手交还，不得转托。转托者不录。\n一，灯油各人自备。", "title=书屋凡例\nlist  {一，}借书以三日为期，过期者记。 {一，}还书必亲手交还，不得转托。转托者不录。 {一，}灯油各人自备。\n"},
		{"answers to choose from", "书屋问答\n一、选一选\n1.书屋几点开门？\nA.八点\nB.九点\nC.十点\n2.书屋借书几天？\nA.三天\nB.七天\nC.十天", "title=书屋问答\nh1 一、选一选\nlist  {1.}书屋几点开门？ {A.}八点 {B.}九点 {C.}十点 {2.}书屋借书几天？ {A.}三天 {B.}七天 {C.}十天\n"},
		{"what a rule names", "书屋管理办法\n一、开放的书屋\n（一）石桥书屋\n（二）渡口书屋、柳林书屋\n（三）粮仓书屋\n二、开放的时间\n" + para1, "title=书屋管理办法\nh1 一、开放的书屋\nlist  {（一）}石桥书屋 {（二）}渡口书屋、柳林书屋 {（三）}粮仓书屋\nh1 二、开放的时间\np " + para1 + "\n"},
		{"what a notice sends out", "关于印发《书屋管理办法》的通知\n各村、各单位：\n《书屋管理办法》已经2031年5月6日镇务会议研究通过，现印发给你们，请结合各自的情况，认真遵照执行。\n2031年5月6日\n书屋管理办法\n" + para1 + "\n一、借书\n" + para2 + "\n二、还书\n" + para3,
			"title=关于印发《书屋管理办法》的通知\nfurniture.salutation 各村、各单位：\np 《书屋管理办法》已经2031年5月6日镇务会议研究通过，现印发给你们，请结合各自的情况，认真遵照执行。\nfurniture.signature 2031年5月6日\nh1 书屋管理办法\np " + para1 + "\nh2 一、借书\np " + para2 + "\nh2 二、还书\np " + para3 + "\n"},
		{"the rest for those who pay", "书屋三年总结\n一、三年来的工作\n（一）书多了，人也多了。\n" + para1 + "\n（二）灯亮了，路也亮了。\n" + para2 + "\n（三）门开了，心也开了。\n(阅读全部图文内容,您需要先登录!)",
			"title=书屋三年总结\nh1 一、三年来的工作\nh2 （一）书多了，人也多了。\np " + para1 + "\nh2 （二）灯亮了，路也亮了。\np " + para2 + "\nh2 （三）门开了，心也开了。\n"},
		{"a page in traditional characters", "首頁　>　地方\n書屋開門了\n2031/05/06 11:54\n何苗／核稿編輯\n〔記者石小滿／白石報導〕" + para1 + "\n" + para2 + "\n相關新聞\n山路搶通",
			"title=書屋開門了\ndate=2031/05/06 11:54\ndateline=〔記者石小滿／白石報導〕\neditors=何苗\np 〔記者石小滿／白石報導〕" + para1 + "\np " + para2 + "\n"},
		{"an imprint over the story", "本刊编委会\n主 任 何苗生\n编 委\n石小满 金小禾\n主 编 金小禾\n国内统一刊号 CN00-0000/G2\n每期定价 8.00元\n本刊地址 白石镇北街34号\n三个管书人\n作者：何苗\n" + para1 + "\n" + para2,
			"title=三个管书人\nbyline=何苗\np " + para1 + "\np " + para2 + "\n"},
		{"headings of two rows", "三座书屋\n" + para1 + "\n石桥书屋\n欠着的那本书\n" + para2 + "\n渡口书屋\n没说完的那句话\n" + para3 + "\n粮仓书屋\n等着我的那盏灯\n" + para1,
			"title=三座书屋\np " + para1 + "\nh1 石桥书屋 / 欠着的那本书\np " + para2 + "\nh1 渡口书屋 / 没说完的那句话\np " + para3 + "\nh1 粮仓书屋 / 等着我的那盏灯\np " + para1 + "\n"},
		{"what translators say over the text", "Documentation/lamp.txt 的中文翻译\n译错了请写信给中文版维护者。\n中文版维护者：何苗 <hm@example.org>\n以下为正文\n----------\nCopyright 2031 Shi\n" + para1 + "\n" + para2,
			"furniture.credit Documentation/lamp.txt 的中文翻译\nfurniture.credit 译错了请写信给中文版维护者。\nfurniture.credit 中文版维护者：何苗 <hm@example.org>\nfurniture.credit 以下为正文\nrule \nfurniture.credit Copyright 2031 Shi\np " + para1 + "\np " + para2 + "\n"},
		{"how a talk ends", "在书屋的讲话\n同志们：\n" + para1 + "\n" + para2 + "\n我的讲话就到这里，谢谢大家！", "title=在书屋的讲话\nfurniture.salutation 同志们：\np " + para1 + "\np " + para2 + "\nfurniture.signature 我的讲话就到这里，谢谢大家！\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%s\nwant:\n%s", c.name, got, c.want)
		}
	}
}
