package structure

import (
	"strings"
	"testing"
)

// What opens and closes a text, by its forms.
func TestHeadsAndEnds(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a short line over a longer one is its kicker", "小镇人家\n粮仓里的二十三张桌子\n本报记者 何苗\n" + para1,
			"kicker=小镇人家\ntitle=粮仓里的二十三张桌子\nbyline=本报记者 何苗\np " + para1 + "\n"},
		{"the name of a column without its brackets", "【街谈】\n别让书屋只开半天\n本报记者 何苗\n" + para1,
			"kicker=街谈\ntitle=别让书屋只开半天\nbyline=本报记者 何苗\np " + para1 + "\n"},
		{"capitals and an office over a title", "ANNUAL REPORT 2022\n白石书屋有限公司\n让每一本书都有人读\n2022年度社会责任报告\n" + para1 + "\n" + para2,
			"kicker=白石书屋有限公司\ntitle=让每一本书都有人读\nsubtitle=2022年度社会责任报告\nfurniture.credit ANNUAL REPORT 2022\np " + para1 + "\np " + para2 + "\n"},
		{"no heading stands over a dateline", "白石镇开放首批乡村书屋\n三间旧粮仓一夜变书房，借书不收押金\n【5月6日，白石】" + para1 + "\n" + para2 + "\n关于书屋\n" + para3,
			"title=白石镇开放首批乡村书屋\nsubtitle=三间旧粮仓一夜变书房，借书不收押金\ndateline=【5月6日，白石】\np 【5月6日，白石】" + para1 + "\np " + para2 + "\nh1 关于书屋\np " + para3 + "\n"},
		{"a feature with its topic", "东屿社白石5月6日电　题：书香满山乡——白石镇书屋见闻\n东屿社记者 何苗\n" + para1,
			"title=书香满山乡——白石镇书屋见闻\nbyline=东屿社记者 何苗\ndateline=东屿社白石5月6日电\np " + para1 + "\n"},
		{"an office over a time of day", "白石书屋这样借书\n白石镇文化站\n2023-05-06 16:42\n" + para1,
			"title=白石书屋这样借书\ndate=2023-05-06 16:42\nsource=白石镇文化站\np " + para1 + "\n"},
		{"two offices give out a bulletin", "白石县2022年国民经济和社会发展统计公报\n白石县统计局\n国家统计局白石调查队\n2023年3月6日\n一、综合\n" + para1,
			"title=白石县2022年国民经济和社会发展统计公报\nbyline=白石县统计局|国家统计局白石调查队\ndate=2023年3月6日\nh1 一、综合\np " + para1 + "\n"},
		{"a spread name behind what its bearer did", "让每本书都有人读：白石镇书屋见闻\n采写：何 苗　石小满\n" + para1,
			"title=让每本书都有人读：白石镇书屋见闻\nbyline=采写：何 苗　石小满\np " + para1 + "\n"},
		{"whose site it is", "白石书屋这样借书\n发布：白石镇文化站\n" + para1, "title=白石书屋这样借书\nsource=白石镇文化站\np " + para1 + "\n"},
		{"the page of a paper under a title", "白石书屋这样借书\n记者 何苗生\n《白石日报》（2023年05月06日 第 07 版）\n" + para1, "title=白石书屋这样借书\nbyline=记者 何苗生\ndate=2023年05月06日\nsource=白石日报\np " + para1 + "\n"},
		{"the page of a paper at the end", "白石书屋这样借书\n" + para1 + "\n" + para2 + "\n《白石日报》2023年5月6日第7版", "title=白石书屋这样借书\ndate=2023年5月6日\nsource=《白石日报》\np " + para1 + "\np " + para2 + "\n"},
		{"reporters behind a source", "2023年5月6日 07:18:09 来源：白石日报 记者 何苗生 石小满\n白石书屋这样借书\n" + para1, "title=白石书屋这样借书\nbyline=记者 何苗生 石小满\ndate=2023年5月6日 07:18:09\nsource=白石日报\np " + para1 + "\n"},
		{"four fields between bars", "白石书屋这样借书\n2023-05-06 07:18 | 白石晚间报 | 记者 何苗生 | 通讯员 石小满\n" + para1, "title=白石书屋这样借书\nbyline=记者 何苗生|通讯员 石小满\ndate=2023-05-06 07:18\nsource=白石晚间报\np " + para1 + "\n"},
		{"squares behind labels", "白石书屋这样借书\n作者 ▪ 何苗生 责编 ▪ 石小满\n" + para1, "title=白石书屋这样借书\nbyline=何苗生\neditors=石小满\np " + para1 + "\n"},
		{"labels over what they name", "白石书屋这样借书\n" + para1 + "\n图表1：\n三年借书册数\n资料来源：\n白石书屋账册\n" + para2, "title=白石书屋这样借书\np " + para1 + "\np 图表1：三年借书册数\nfurniture.credit 资料来源：白石书屋账册\np " + para2 + "\n"},
		{"a paragraph twice", "白石书屋这样借书\n" + para1 + para2 + "\n" + para1 + para2 + "\n" + para3, "title=白石书屋这样借书\np " + para1 + para2 + "\np " + para3 + "\n"},
		{"a text twice", "白石书屋这样借书\n" + para1 + "\n" + para2 + "\n" + para1 + "\n" + para2 + "\n" + para3, "title=白石书屋这样借书\np " + para1 + "\np " + para2 + "\np " + para3 + "\n"},
		{"a paragraph that comes back", "白石书屋这样借书\n" + para1 + "\n" + para2 + "\n" + para1 + "\n" + para3, "title=白石书屋这样借书\np " + para1 + "\np " + para2 + "\np " + para1 + "\np " + para3 + "\n"},
		{"a date before reporters", "白石书屋这样借书\n2023年5月6日　　记者 何苗生\n" + para1, "title=白石书屋这样借书\nbyline=记者 何苗生\ndate=2023年5月6日\np " + para1 + "\n"},
		{"several offices over a number", "白石镇人民政府\n白石镇文化站\n文件\n白政发〔2023〕9号\n关于开放乡村书屋的通知\n各村民委员会：\n" + para1,
			"title=关于开放乡村书屋的通知\nfurniture.credit 白石镇人民政府\nfurniture.credit 白石镇文化站\nfurniture.credit 文件\nfurniture.credit 白政发〔2023〕9号\nfurniture.salutation 各村民委员会：\np " + para1 + "\n"},
		{"whose opinion a title holds", "本报评论员：让书屋亮到最后\n" + para1 + "\n" + para2, "title=本报评论员：让书屋亮到最后\np " + para1 + "\np " + para2 + "\n"},
		{"what somebody did, and the name", "丢了的书谁来赔\n承办法官：何苗生\n案情\n" + para1, "title=丢了的书谁来赔\nbyline=承办法官：何苗生\nh1 案情\np " + para1 + "\n"},
		{"addressees", "关于开放乡村书屋的通知\n镇属各学校、沿街各单位及广大读者：\n" + para1,
			"title=关于开放乡村书屋的通知\nfurniture.salutation 镇属各学校、沿街各单位及广大读者：\np " + para1 + "\n"},
		{"the lead over a line", "书香满山乡\n何苗\n" + para1 + "\n―――――\n" + para2 + "\n" + para3,
			"title=书香满山乡\nbyline=何苗\np.lead " + para1 + "\nrule \np " + para2 + "\np " + para3 + "\n"},
		{"the end in brackets is no name", "书香满山乡\n" + para1 + "\n" + para2 + "\n(全文完)", "title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit (全文完)\n"},
		{"notes and labels close a text", "书香满山乡\n" + para1 + "\n" + para2 + "\n统计口径说明：本文数据截至五月底，不含流动书车。\n意见反馈：白石镇文化站",
			"title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit 统计口径说明：本文数据截至五月底，不含流动书车。\nfurniture.credit 意见反馈：白石镇文化站\n"},
		{"the editors answer a letter", "书屋门口的灯\n编辑同志：\n" + para1 + "\n读者　何苗\n5月6日\n* * *\n编辑部回音：来信已转镇里，路灯本周装好，夜里借书的人不用再摸黑。",
			"title=书屋门口的灯\nfurniture.salutation 编辑同志：\np " + para1 + "\nfurniture.signature 读者　何苗\nfurniture.signature 5月6日\nrule \np.editor-note 编辑部回音：来信已转镇里，路灯本周装好，夜里借书的人不用再摸黑。\n"},
		{"siblings under a step that is left out", "书屋案例\n一、规矩\n（一）开门\n" + para1 + "\n二、故事\n案例一　丢了的书\n" + para2 + "\n案例二　回来的书\n" + para3,
			"title=书屋案例\nh1 一、规矩\nh2 （一）开门\np " + para1 + "\nh1 二、故事\nh2 案例一　丢了的书\np " + para2 + "\nh2 案例二　回来的书\np " + para3 + "\n"},
		{"sections by their build", "书香满山乡\n何苗\n谁在看书：放学的孩子\n" + para1 + "\n谁在管书：三把钥匙\n老何\n" + para2 + "\n小文\n" + para3 + "\n谁在送书：一辆三轮车\n" + para1,
			"title=书香满山乡\nbyline=何苗\nh1 谁在看书：放学的孩子\np " + para1 + "\nh1 谁在管书：三把钥匙\nh2 老何\np " + para2 + "\nh2 小文\np " + para3 + "\nh1 谁在送书：一辆三轮车\np " + para1 + "\n"},
		{"a heading over statistics in a sentence", "书香满山乡\n何苗\n老粮仓 醒过来了\n" + strings.TrimSuffix(para1, "。") + "，交出了一份沉甸甸的\n新书屋 亮起来了\n全年借出图书5200册，新增读者310人，开放时间增加2小时。\n答卷，邻村的人也来看。\n" + para2 + "\n" + para3,
			"title=书香满山乡\nbyline=何苗\nh1 老粮仓 醒过来了\np " + strings.TrimSuffix(para1, "。") + "，交出了一份沉甸甸的|答卷，邻村的人也来看。\ncallout 全年借出图书5200册，新增读者310人，开放时间增加2小时。 5200册,310人,2小时\nh1 新书屋 亮起来了\np " + para2 + "\np " + para3 + "\n"},
		{"sections behind an ornament, names that touch", "书香满山乡\n何苗\n三间粮仓\n" + para1 + "\n□书屋总有人管着\n老何的三把钥匙\n" + para2 + "\n□书本总有人送来\n一辆三轮车\n□本报记者何苗生本报通讯员石小满\n" + para3,
			"title=书香满山乡\nbyline=何苗\nh1 三间粮仓\np " + para1 + "\nh1 □书屋总有人管着\nh2 老何的三把钥匙\np " + para2 + "\nh1 □书本总有人送来\nh2 一辆三轮车\nfurniture.credit □本报记者何苗生本报通讯员石小满\np " + para3 + "\n"},
		{"a mark of the page's sub-editor", "书香满山乡\n何苗\n" + para1 + "②6\n" + para2, "title=书香满山乡\nbyline=何苗\np " + para1 + "②6\np " + para2 + "\n"},
		{"who signs a short letter", "白石镇人民政府\n关于开放乡村书屋的通知\n各村民委员会：\n现将开放时间印发给你们，请遵照执行。\n白石镇人民政府\n2023年5月6日\n白石镇乡村书屋开放办法\n" + para1 + "\n" + para2,
			"title=白石镇人民政府关于开放乡村书屋的通知\nfurniture.salutation 各村民委员会：\np 现将开放时间印发给你们，请遵照执行。\nfurniture.signature 白石镇人民政府\nfurniture.signature 2023年5月6日\nh1 白石镇乡村书屋开放办法\np " + para1 + "\np " + para2 + "\n"},
		{"speech is no verse", "书香满山乡\n何苗\n" + para1 + "\n“借几本？”\n“三本。”\n老何把书放在桌上，又拿回去。\n“要还的。”\n“会还的。”\n门外的雨下得很大。\n" + para2,
			"title=书香满山乡\nbyline=何苗\np " + para1 + "\np “借几本？”\np “三本。”\np 老何把书放在桌上，又拿回去。\np “要还的。”\np “会还的。”\np 门外的雨下得很大。\np " + para2 + "\n"},
		{"what goes on names nothing", "书香满山乡\n起初并没有人看好。" + para1 + "\n变化也写在书架上。" + para2 + "\n孩子们带来了热闹。" + para3,
			"title=书香满山乡\np 起初并没有人看好。" + para1 + "\np 变化也写在书架上。" + para2 + "\np 孩子们带来了热闹。" + para3 + "\n"},
		{"sayings name nothing", "书香满山乡\n上面千条线，下面一根针。" + para1 + "\n蓝图已绘就，关键在落实。" + para2 + "\n潮起海天阔，扬帆正当时。" + para3,
			"title=书香满山乡\np 上面千条线，下面一根针。" + para1 + "\np 蓝图已绘就，关键在落实。" + para2 + "\np 潮起海天阔，扬帆正当时。" + para3 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}
