package structure

import (
	"testing"

	"dayang/input/draft"
)

// Headings, quotations, verse and lists in the middle of texts.
func TestMidText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"questions that a story counts", "老粮仓何以变书屋\n" + para1 + "\n一问：书从哪里来？\n书是各家捐来的。" + para2 + "\n二问：灯由谁来点？\n灯油各人自备，由来得最早的人点上。",
			"title=老粮仓何以变书屋\np " + para1 + "\nh1 一问：书从哪里来？\np 书是各家捐来的。" + para2 + "\nh1 二问：灯由谁来点？\np 灯油各人自备，由来得最早的人点上。\n"},
		{"sentences that go on with a tale", "守书屋的人\n" + para1 + "\n老田在门口看了一会儿，转身去添灯油。\n" + para2 + "\n他把那本书放回架上，顺手擦掉灰尘。\n" + para3 + "\n那一夜书屋没有关门，来的人坐到天亮。\n" + para1 + para2,
			"title=守书屋的人\np " + para1 + "\np 老田在门口看了一会儿，转身去添灯油。\np " + para2 + "\np 他把那本书放回架上，顺手擦掉灰尘。\np " + para3 + "\np 那一夜书屋没有关门，来的人坐到天亮。\np " + para1 + para2 + "\n"},
		{"sentences that say what is to be done", "守书屋的人\n" + para1 + "\n坚持常年开门，让来的人都有座位。\n" + para2 + "\n坚持各家捐书，让架上的书越来越多。\n" + para3 + "\n坚持专人管书，让借出的书都能还回。\n" + para1 + para2,
			"title=守书屋的人\np " + para1 + "\nh1 坚持常年开门，让来的人都有座位。\np " + para2 + "\nh1 坚持各家捐书，让架上的书越来越多。\np " + para3 + "\nh1 坚持专人管书，让借出的书都能还回。\np " + para1 + para2 + "\n"},
		{"a heading in quotes that the text takes up", "守书屋的人\n" + para1 + "\n“灯亮着，就有人来”\n" + para2 + "“灯亮着，就有人来。”他说。\n“欠书的人总会来还”\n" + para3 + "\n“等我老了，你来管它”\n" + para1,
			"title=守书屋的人\np " + para1 + "\nh1 “灯亮着，就有人来”\np " + para2 + "“灯亮着，就有人来。”他说。\nh1 “欠书的人总会来还”\np " + para3 + "\nh1 “等我老了，你来管它”\np " + para1 + "\n"},
		{"a heading in quotes over prose that ends with what somebody said", "守书屋的人\n" + para1 +
			"\n“灯亮着，就有人来”\n" + para2 + "他说：“灯亮着，就有人来。”\n“欠书的人总会来还”\n" + para3 +
			"\n“等我老了，你来管它”\n" + para1,
			"title=守书屋的人\np " + para1 + "\nh1 “灯亮着，就有人来”\np " + para2 + "他说：“灯亮着，就有人来。”\n" +
				"h1 “欠书的人总会来还”\np " + para3 + "\nh1 “等我老了，你来管它”\np " + para1 + "\n"},
		{"who said it, closed up with his office", "守书屋的人\n" + para1 + "\n“灯亮着就有人来，人来了书就有人看。”——白石镇石桥村党支部书记何苗\n" + para2,
			"title=守书屋的人\np " + para1 + "\nquote “灯亮着就有人来，人来了书就有人看。”——白石镇石桥村党支部书记何苗\np " + para2 + "\n"},
		{"news behind ▲ under the name of a round-up", "书屋要闻\n石桥书屋开门\n" + para1 + "\n简讯\n▲渡口书屋周末举办旧书市集，欢迎前往。\n▲粮仓书屋自下月起每晚延长一小时。",
			"kicker=书屋要闻\ntitle=石桥书屋开门\np " + para1 + "\nh1 简讯\nlist  {▲}渡口书屋周末举办旧书市集，欢迎前往。 {▲}粮仓书屋自下月起每晚延长一小时。\n"},
		{"captions behind ▲ between prose", "守书屋的人\n" + para1 + "\n▲老田在灯下补书\n" + para2 + "\n▲孩子们在书屋门前\n" + para3,
			"title=守书屋的人\np " + para1 + "\nfurniture.caption ▲老田在灯下补书\np " + para2 + "\nfurniture.caption ▲孩子们在书屋门前\np " + para3 + "\n"},
		{"headings behind ▲ of a round-up", "一周书屋速览\n▲石桥书屋开门\n" + para1 + "\n▲渡口书屋换了新灯\n" + para2 + "\n▲粮仓书屋添座位\n" + para3,
			"title=一周书屋速览\nh1 石桥书屋开门\np " + para1 + "\nh1 渡口书屋换了新灯\np " + para2 + "\nh1 粮仓书屋添座位\np " + para3 + "\n"},
		{"a short sentence where others are paragraphs", "守书屋的人\n" + para1 + "\n沿着河岸走两里路，就到了老粮仓。\n" + para2 + "\n推开门是一排书架，书架后面有灯。\n" + para3 + "\n管书的人坐在灯下，手边放着账本。\n" + para1 + "\n老田和孩子们正在门口晾晒旧书。\n" + para2,
			"title=守书屋的人\np " + para1 + "\np 沿着河岸走两里路，就到了老粮仓。\np " + para2 + "\np 推开门是一排书架，书架后面有灯。\np " + para3 + "\np 管书的人坐在灯下，手边放着账本。\np " + para1 + "\np 老田和孩子们正在门口晾晒旧书。\np " + para2 + "\n"},
		{"sections in 【】 over lines", "书屋三问\n" + para1 + "\n【走访】\n灯下的长凳\n" + para2 + "\n没有还的书\n" + para3 + "\n【回应】\n" + para1 + "\n【点评】\n" + para2,
			"title=书屋三问\np " + para1 + "\nh1 【走访】\nh2 灯下的长凳\np " + para2 + "\nh2 没有还的书\np " + para3 + "\nh1 【回应】\np " + para1 + "\nh1 【点评】\np " + para2 + "\n"},
		{"one name, each time of something else", "书屋这一年\n" + para1 + "\n【关键词：书】\n架上多了三千册\n" + para2 + "\n【关键词：灯】\n门口添了一盏灯\n" + para3 + "\n【关键词：人】\n来的人坐满长凳\n" + para1 + "\n明年的打算\n" + para2,
			"title=书屋这一年\np " + para1 + "\nh1 【关键词：书】 / 架上多了三千册\np " + para2 + "\nh1 【关键词：灯】 / 门口添了一盏灯\np " + para3 + "\nh1 【关键词：人】 / 来的人坐满长凳\np " + para1 + "\nh1 明年的打算\np " + para2 + "\n"},
		{"who signs a letter for many, over the day", "读者来信\n石桥的灯该修了\n编辑同志：\n" + para1 + "\n" + para2 + "\n" + para3 + "\n白石镇石桥村村民　何大爷等十九人\n5月6日\n书屋回音\n" + para1,
			"kicker=读者来信\ntitle=石桥的灯该修了\nfurniture.salutation 编辑同志：\np " + para1 + "\np " + para2 + "\np " + para3 + "\nfurniture.signature 白石镇石桥村村民　何大爷等十九人\nfurniture.signature 5月6日\nh1 书屋回音\np " + para1 + "\n"},
		{"two sentences of one build", "白石书屋这一年\n" + para1 + "\n牢牢守住书屋这盏灯，让夜里来的人有座位。\n" + para2 + "\n" + para3 + "\n牢牢守住借还这本账，让架上的书都能还回。\n" + para3 + para2,
			"title=白石书屋这一年\np " + para1 + "\nh1 牢牢守住书屋这盏灯，让夜里来的人有座位。\np " + para2 + "\np " + para3 + "\nh1 牢牢守住借还这本账，让架上的书都能还回。\np " + para3 + para2 + "\n"},
		{"who came third, of two short clauses", "白石书屋这一年\n" + para1 + "\n第一名，石小满，读了九本。" + para2 + "\n第二名，何苗，读了八本。" + para3 + "\n第三名，文静，读了七本。" + para1,
			"title=白石书屋这一年\np " + para1 + "\np 第一名，石小满，读了九本。" + para2 + "\np 第二名，何苗，读了八本。" + para3 + "\np 第三名，文静，读了七本。" + para1 + "\n"},
		{"the label of notes, alone", "白石书屋统计公报\n" + para1 + "\n一、藏书\n" + para2 + "\n二、借阅\n" + para3 + "\n注：\n[1]藏书数均为年末数。\n[2]借阅数按人次计算。",
			"title=白石书屋统计公报\np " + para1 + "\nh1 一、藏书\np " + para2 + "\nh1 二、借阅\np " + para3 + "\nfurniture.credit 注：\nnote [1]藏书数均为年末数。\nnote [2]借阅数按人次计算。\n"},
		{"a heading over notes", "白石书屋记\n" + para1 + "\n藏书\n" + para2 + "\n借阅\n" + para3 + "\n注释\n[1]藏书数均为年末数。\n[2]借阅数按人次计算。",
			"title=白石书屋记\np " + para1 + "\nh1 藏书\np " + para2 + "\nh1 借阅\np " + para3 + "\nh1 注释\nnote [1]藏书数均为年末数。\nnote [2]借阅数按人次计算。\n"},
		{"a speech with its occasion in two lines", "在老粮仓书屋\n读者座谈会上的讲话\n何苗\n各位读者：\n" + para1 + "\n" + para2,
			"title=在老粮仓书屋读者座谈会上的讲话\nbyline=何苗\nfurniture.salutation 各位读者：\np " + para1 + "\np " + para2 + "\n"},
		{"a company over its report", "证券代码：800001　　证券简称：白石书屋　　主办券商：渡口证券\n白石书屋文化股份有限公司\n2031年年度报告摘要\n一、藏书\n" + para1 + "\n二、借阅\n" + para2,
			"title=白石书屋文化股份有限公司2031年年度报告摘要\nfurniture.credit 证券代码：800001　　证券简称：白石书屋　　主办券商：渡口证券\nh1 一、藏书\np " + para1 + "\nh1 二、借阅\np " + para2 + "\n"},
		{"what counts itself in two short clauses", "白石书屋这一年\n" + para1 + "\n第一，统一编目，添置书架。" + para2 + "\n第二，各家捐书，专人保管。" + para3 + "\n第三，夜里开门，常年点灯。" + para1,
			"title=白石书屋这一年\np " + para1 + "\np [第一，统一编目，添置书架。]" + para2 + "\np [第二，各家捐书，专人保管。]" + para3 + "\np [第三，夜里开门，常年点灯。]" + para1 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// Two lines to which a text leads, and the end of a poem behind a dash.
func TestVerseInText(t *testing.T) {
	for _, c := range []struct {
		d    *draft.Draft
		want string
	}{
		{linesOf("书屋的门", "", para1, "", "门两边的楹联这样写道：", "", "灯前听雨看书自有归来客", "门外等人说话原为借问人", "", para2),
			"title=书屋的门\np " + para1 + "\np 门两边的楹联这样写道：\nverse  {}灯前听雨看书自有归来客 {}门外等人说话原为借问人\np " + para2 + "\n"},
		{linesOf("书屋的夜", "何苗", "", "灯油添了三次", "他还在补那本书", "线穿过纸的声音", "像雨落在瓦上", "我问他几点了", "他说不知道", "——说完这一句", "就把灯吹灭了", "", para2),
			"title=书屋的夜\nbyline=何苗\nverse  {}灯油添了三次 {}他还在补那本书 {}线穿过纸的声音 {}像雨落在瓦上 {}我问他几点了 {}他说不知道 {}——说完这一句 {}就把灯吹灭了\np " + para2 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), c.d, nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%swant\n%s", got, c.want)
		}
	}
}

// The title of a poem that follows one of equal lines, and of that one.
func TestTitlesOfPoems(t *testing.T) {
	d, _, _, _ := Infer(t.Context(), linesOf("书屋诗钞（外一首）", "何苗", "", "书屋夜坐", "", "一灯长不灭，", "四壁尽藏书。", "风定闻虫语，", "人归月上初。", "",
		"守夜人", "", "你坐在那里", "像一盏不肯睡的灯", "把一夜的风", "一页一页", "翻给我听", "", "有人还了书回去", "有人又来借", "你只是抬头", "再抬头"), nil, nil)
	want := "title=书屋诗钞（外一首）\nbyline=何苗\nh1 书屋夜坐\nverse  {}一灯长不灭， {}四壁尽藏书。 {}风定闻虫语， {}人归月上初。\nh1 守夜人\nverse  {}你坐在那里 {}像一盏不肯睡的灯 {}把一夜的风 {}一页一页 {}翻给我听\nverse  {}有人还了书回去 {}有人又来借 {}你只是抬头 {}再抬头\n"
	if got := show(d); got != want {
		t.Errorf("%swant\n%s", got, want)
	}
}
