package structure

import "testing"

// Official texts with what collections, drafts, contracts and standards have around them.
func TestOfficial(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a law with its fields and the names of its parts",
			"白石县书屋管理办法\n发布机关：白石县人民政府\n时效性：现行有效\n生效日期：2015-05-01\n【章名】第一章 总 则\n第一条　" + para1 + "\n【章名】第二章 附则\n第二条　本办法自2015年5月1日起施行。",
			"title=白石县书屋管理办法\nfurniture.credit 发布机关：白石县人民政府\nfurniture.credit 时效性：现行有效\nfurniture.credit 生效日期：2015-05-01\nh1 第一章 总 则\np [第一条]　" + para1 + "\nh1 第二章 附则\np [第二条]　本办法自2015年5月1日起施行。\n"},
		{"how far a paper is", "白石县书屋管理办法\n（草案修改稿征求意见稿）\n第一章　总则\n第一条　" + para1 + "\n第二章　附则\n第二条　本办法自公布之日起施行。",
			"title=白石县书屋管理办法\nfurniture.credit （草案修改稿征求意见稿）\nh1 第一章　总则\np [第一条]　" + para1 + "\nh1 第二章　附则\np [第二条]　本办法自公布之日起施行。\n"},
		{"the title again behind the announcement", "白石县书屋管理办法（附：解读）\n《白石县书屋管理办法》已经县政府同意，现予公布，自2015年5月1日起施行，请各乡镇遵照执行，并做好宣传。\n白石县人民政府\n2015年4月6日\n白石县书屋管理办法\n第一条　" + para1 + "\n第二条　" + para2 + "\n第三条　" + para3,
			"title=白石县书屋管理办法\np 《白石县书屋管理办法》已经县政府同意，现予公布，自2015年5月1日起施行，请各乡镇遵照执行，并做好宣传。\nfurniture.signature 白石县人民政府\nfurniture.signature 2015年4月6日\np [第一条]　" + para1 + "\np [第二条]　" + para2 + "\np [第三条]　" + para3 + "\n"},
		{"parties, terms and who signs", "房 屋 租 赁 合 同\n合同编号：BS-2021-018\n甲方（出租方）：白石镇文化站\n乙方（承租方）：____________\n" + para1 + "\n第一条 房屋\n（一）房屋共____间，面积____平方米。\n（二）房屋未设定抵押。\n第二条 争议\n" + para2 + "\n甲方（盖章）：　　　　　　乙方（盖章）：\n签订日期：　　年　月　日　　　签订日期：　　年　月　日",
			"title=房 屋 租 赁 合 同\nfurniture.credit 合同编号：BS-2021-018\nlist  {甲方（出租方）：}白石镇文化站 {乙方（承租方）：}____________\np " + para1 + "\nh1 第一条 房屋\nlist  {（一）}房屋共____间，面积____平方米。 {（二）}房屋未设定抵押。\nh1 第二条 争议\np " + para2 + "\nfurniture.signature 甲方（盖章）：　　　　　　乙方（盖章）：\nfurniture.signature 签订日期：　　年　月　日　　　签订日期：　　年　月　日\n"},
		{"measures of a sentence each", "书香满山乡\n" + para1 + "\n一、几点建议\n一是多开两小时的门。\n二是添一辆流动书车。\n三是把账目贴上墙。\n二、结尾\n" + para2,
			"title=书香满山乡\np " + para1 + "\nh1 一、几点建议\nlist  {一是}多开两小时的门。 {二是}添一辆流动书车。 {三是}把账目贴上墙。\nh1 二、结尾\np " + para2 + "\n"},
		{"a standard", "ICS 65.150\nB 51\n东屿省地方标准\nDB99/T 1203—2020\n牡蛎吊养技术规程\nTechnical specification for culture of oyster\n2020-05-06发布 2020-06-06实施\n东屿省市场监督管理局 发布\n前 言\n" + para1 + "\n牡蛎吊养技术规程\n1 范围\n" + para2 + "\n2 规范性引用文件\n下列文件对于本文件的应用是必不可少的。\nGB 11607 渔业水质标准\nNY 5052 海水养殖用水水质\n3 术语和定义\n3.1\n吊养 suspended culture\n悬挂于浮筏下的养殖方式。\n3.2\n附着基 substrate\n供稚贝附着的贝壳或水泥块。\n4 海区选择\n" + para3,
			"kicker=东屿省地方标准\ntitle=牡蛎吊养技术规程\nfurniture.credit ICS 65.150\nfurniture.credit B 51\nfurniture.credit DB99/T 1203—2020\nfurniture.credit Technical specification for culture of oyster\nfurniture.credit 2020-05-06发布 2020-06-06实施\nfurniture.credit 东屿省市场监督管理局 发布\nh1 前 言\np " + para1 + "\nh1 1 范围\np " + para2 + "\nh1 2 规范性引用文件\np 下列文件对于本文件的应用是必不可少的。\nlist  {}GB 11607 渔业水质标准 {}NY 5052 海水养殖用水水质\nh1 3 术语和定义\nh2 3.1 吊养 suspended culture\np 悬挂于浮筏下的养殖方式。\nh2 3.2 附着基 substrate\np 供稚贝附着的贝壳或水泥块。\nh1 4 海区选择\np " + para3 + "\n"},
		{"items behind ： are no subtitles", "书香满山乡\n" + para1 + "\n主要目标是：\n——藏书达到 册；\n——每天多开 小时；\n——读者年均增长 %。\n" + para2,
			"title=书香满山乡\np " + para1 + "\np 主要目标是：\nlist  {——}藏书达到 册； {——}每天多开 小时； {——}读者年均增长 %。\np " + para2 + "\n"},
		{"a sentence of the build of those that open paragraphs heads nothing", "书香满山乡\n这五年，是书架越来越满，读者越来越多的五年。" + para1 + "\n这五年，是屋子越来越亮，板凳越来越长的五年。\n" + para2 + "\n这五年，是路越修越宽，人越走越近的五年。\n" + para3 + "\n这五年，是钱花在明处，账贴在墙上的五年。\n" + para1,
			"title=书香满山乡\np 这五年，是书架越来越满，读者越来越多的五年。" + para1 + "\np 这五年，是屋子越来越亮，板凳越来越长的五年。\np " + para2 + "\np 这五年，是路越修越宽，人越走越近的五年。\np " + para3 + "\np 这五年，是钱花在明处，账贴在墙上的五年。\np " + para1 + "\n"},
		{"a catalogue of papers over one", "索 引 号：BS0123456/2020-00018\n主题分类：文化、广电\n发布机构：白石县文化局\n成文日期：2020年05月06日\n标　　题：白石县文化局关于办好乡村书屋的通知\n有 效 性：有效\n白石县文化局关于办好乡村书屋的通知\n各乡镇文化站：\n" + para1 + "\n白石县文化局\n2020年5月6日",
			"title=白石县文化局关于办好乡村书屋的通知\ndate=2020年05月06日\nfurniture.salutation 各乡镇文化站：\np " + para1 + "\nfurniture.signature 白石县文化局\nfurniture.signature 2020年5月6日\n"},
		{"the fields of a paper over its title", "发文机关：白石县人民政府\n发文字号：白政发〔2019〕18号\n时效性：有效\n施行日期：2019年6月1日\n白石县人民政府关于办好乡村书屋的意见\n各乡镇人民政府：\n" + para1 + "\n白石县人民政府\n2019年5月6日",
			"title=白石县人民政府关于办好乡村书屋的意见\nfurniture.credit 发文机关：白石县人民政府\nfurniture.credit 发文字号：白政发〔2019〕18号\nfurniture.credit 时效性：有效\nfurniture.credit 施行日期：2019年6月1日\nfurniture.salutation 各乡镇人民政府：\np " + para1 + "\nfurniture.signature 白石县人民政府\nfurniture.signature 2019年5月6日\n"},
		{"a list that is attached", "关于表彰书屋管理员的通报\n各乡镇人民政府：\n" + para1 + "\n附件：优秀书屋管理员名单\n白石镇文化站　青山镇文化站\n2019年5月6日\n附件\n优秀书屋管理员名单\n一等奖（2人）\n白石镇书屋\n青山镇书屋\n二等奖（2人）\n东屿村书屋\n滨河村书屋",
			"title=关于表彰书屋管理员的通报\nfurniture.salutation 各乡镇人民政府：\np " + para1 + "\nlist  {附件：}优秀书屋管理员名单\nfurniture.signature 白石镇文化站　青山镇文化站\nfurniture.signature 2019年5月6日\nfurniture.credit 附件\nh1 优秀书屋管理员名单\nh2 一等奖（2人）\nlist  {}白石镇书屋 {}青山镇书屋\nh2 二等奖（2人）\nlist  {}东屿村书屋 {}滨河村书屋\n"},
		{"a report behind the resolution on it", "白石镇人民代表大会关于批准书屋报告的决议\n" + para1 + "\n关于乡村书屋情况的报告\n——2020年8月26日在白石镇人民代表大会上\n文化站站长　何苗\n各位代表：\n" + para2 + "\n一、书屋\n" + para3 + "\n二、打算\n" + para1,
			"title=白石镇人民代表大会关于批准书屋报告的决议\np " + para1 + "\nh1 关于乡村书屋情况的报告 / 2020年8月26日在白石镇人民代表大会上\nfurniture.credit 文化站站长　何苗\nfurniture.salutation 各位代表：\np " + para2 + "\nh2 一、书屋\np " + para3 + "\nh2 二、打算\np " + para1 + "\n"},
		{"an announcement and its number over the title", "白石县审计局审计结果公告\n2021年第3号\n白石县乡村书屋资金审计结果\n（2021年5月6日公告）\n" + para1 + "\n" + para2,
			"kicker=白石县审计局审计结果公告\ntitle=白石县乡村书屋资金审计结果\ndate=2021年5月6日\nfurniture.credit 2021年第3号\np " + para1 + "\np " + para2 + "\n"},
		{"openings over the sections of a bulletin", "白石县2020年统计公报\n" + para1 + "\n一、综合\n经济运行稳步恢复。全年地区生产总值612.45亿元，增长3.4%。\n二、农业\n农业生产保持稳定。全年粮食播种面积42.36千公顷，增长0.4%。\n三、工业\n工业生产持续回升。规模以上工业增加值增长4.1%，利润增长5.2%。\n四、贸易\n消费市场逐步回暖。社会消费品零售总额263.4亿元，下降2.1%。\n注：1.本公报为初步统计数。\n2.绝对数按现价计算，增长速度按不变价格计算。",
			"title=白石县2020年统计公报\np " + para1 + "\nh1 一、综合\np [经济运行稳步恢复。]全年地区生产总值612.45亿元，增长3.4%。\nh1 二、农业\np [农业生产保持稳定。]全年粮食播种面积42.36千公顷，增长0.4%。\nh1 三、工业\np [工业生产持续回升。]规模以上工业增加值增长4.1%，利润增长5.2%。\nh1 四、贸易\np [消费市场逐步回暖。]社会消费品零售总额263.4亿元，下降2.1%。\nfurniture.credit 注：1.本公报为初步统计数。\nfurniture.credit 2.绝对数按现价计算，增长速度按不变价格计算。\n"},
		{"an item that was cut in two", "书香满山乡\n" + para1 + "\n填表说明\n1、书名：按封面填写。\n2、册数：按登记簿填写。\n3、捐书的人：应写明姓名，要求准确具\n体，字迹清楚，不得涂改。\n" + para2,
			"title=书香满山乡\np " + para1 + "\nh1 填表说明\nlist  {1、}书名：按封面填写。 {2、}册数：按登记簿填写。 {3、}捐书的人：应写明姓名，要求准确具体，字迹清楚，不得涂改。\np " + para2 + "\n"},
		{"two lines of a classic in a speech", "在书屋开门时的讲话\n何苗\n各位乡亲：\n长风破浪会有时，\n直挂云帆济沧海。\n" + para1 + "\n" + para2,
			"title=在书屋开门时的讲话\nbyline=何苗\nfurniture.salutation 各位乡亲：\nverse  {}长风破浪会有时， {}直挂云帆济沧海。\np " + para1 + "\np " + para2 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}
