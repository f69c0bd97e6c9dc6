package structure

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// lexicon is a small dictionary.
type lexicon []string

func (l lexicon) Contains(s string) bool {
	for _, w := range l {
		if w == s {
			return true
		}
	}
	return false
}

func (l lexicon) Joins(left, right string) (string, bool) {
	a, b := []rune(left), []rune(right)
	for _, w := range l {
		r := []rune(w)
		for k := 1; k < len(r); k++ {
			if len(a) >= k && len(b) >= len(r)-k && string(a[len(a)-k:])+string(b[:len(r)-k]) == w {
				return w, true
			}
		}
	}
	return "", false
}

// lines makes a draft of a text as the plain reader would: a line is a paragraph,
// ** encloses what is bold.
func lines(text string) *draft.Draft {
	d := &draft.Draft{}
	blank := 0
	for no, l := range strings.Split(text, "\n") {
		t := strings.TrimLeft(l, "　")
		if t == "" {
			blank++
			continue
		}
		p := draft.Para{Look: draft.Look{Blank: blank, Indent: (len(l) - len(t)) / len("　")}}
		p.Pos = diag.Pos{File: "f", Line: no + 1, Col: 1}
		for i, part := range strings.Split(t, "**") {
			n := len([]rune(p.Text))
			p.Text += part
			if i%2 == 1 {
				p.Spans = append(p.Spans, doc.Span{Start: n, End: n + len([]rune(part)), Mark: doc.Strong})
			}
		}
		d.Paras = append(d.Paras, p)
		blank = 0
	}
	return d
}

// show prints a document: a field or a block a line.
func show(d *doc.Document) string {
	var b strings.Builder
	for _, f := range []struct{ name, v string }{
		{"kicker", d.Meta.Kicker}, {"title", d.Meta.Title}, {"subtitle", d.Meta.Subtitle}, {"byline", strings.Join(d.Meta.Byline, "|")},
		{"date", d.Meta.Date}, {"source", d.Meta.Source}, {"dateline", d.Meta.Dateline}, {"editors", strings.Join(d.Meta.Editors, "|")},
	} {
		if f.v != "" {
			fmt.Fprintf(&b, "%s=%s\n", f.name, f.v)
		}
	}
	for _, k := range d.Blocks {
		name := map[doc.Kind]string{doc.Heading: "h", doc.Paragraph: "p"}[k.Kind]
		if name == "" {
			name = string(k.Kind)
		}
		if k.Level > 0 {
			name += fmt.Sprint(k.Level)
		}
		if k.Role != "" {
			name += "." + string(k.Role)
		}
		text := k.Text
		if k.RunIn != "" {
			text = "[" + k.RunIn + "]" + strings.TrimPrefix(text, k.RunIn)
		}
		for i := len(k.RejoinedAt) - 1; i >= 0; i-- {
			r := []rune(text)
			at := k.RejoinedAt[i]
			if k.RunIn != "" {
				at += 2
			}
			text = string(r[:at]) + "|" + string(r[at:])
		}
		if k.Subtitle != "" {
			text += " / " + k.Subtitle
		}
		for _, it := range k.Items {
			text += " {" + it.Label + "}" + it.Text
		}
		for _, row := range k.Rows {
			for _, c := range row {
				text += " " + c.Text
			}
			text += ";"
		}
		if len(k.Figures) > 0 {
			text += " " + strings.Join(k.Figures, ",")
		}
		fmt.Fprintf(&b, "%s %s%s\n", name, k.Label, text)
	}
	return b.String()
}

// Paragraphs long enough to be prose.
const (
	para1 = "镇里的老粮仓空了十几年，去年春天改成了乡村书屋，四面墙都是书架，孩子们放学就往这里跑，连大人也跟着坐下来翻几页。"
	para2 = "书屋不收押金，借书只要登记姓名，到期忘了还也没有人催，可是两年下来，五千多本书只少了三本，后来又有人悄悄送回来一本。"
	para3 = "管理书屋的是一位退休教师，每天早上八点开门，晚上九点关灯，除夕那天也开到了中午，他说总有人家里太吵想找个安静的地方。"
)

func TestInfer(t *testing.T) {
	words := lexicon{"年轻", "持之以恒", "的确"}
	for _, c := range []struct{ name, text, want, diags string }{
		{"title, subtitle, byline", "书香满山乡\n——记白石镇乡村书屋\n本报记者 何苗\n" + para1,
			"title=书香满山乡\nsubtitle=记白石镇乡村书屋\nbyline=本报记者 何苗\np " + para1 + "\n", ""},
		{"no title is made up", para1 + "\n" + para2, "p " + para1 + "\np " + para2 + "\n", ""},
		{"a caption behind the text, who wrote and who edited", "书香满山乡\n" + para1 + "\n" + para2 + "\n书屋志愿者合影\n（文/图：何苗　审核：文静　编辑：校刊编辑部）",
			"title=书香满山乡\nbyline=文/图：何苗\neditors=校刊编辑部\np " + para1 + "\np " + para2 + "\nfurniture.caption 书屋志愿者合影\nfurniture.credit （文/图：何苗　审核：文静　编辑：校刊编辑部）\n", ""},
		{"a caption without an indent among paragraphs with one", "书香满山乡\n图为书屋一角\n　　" + para1 + "\n　　" + para2 + "\n孩子们围坐在火炉边。\n　　" + para3,
			"title=书香满山乡\nfurniture.caption 图为书屋一角\np " + para1 + "\np " + para2 + "\nfurniture.caption 孩子们围坐在火炉边。\np " + para3 + "\n", ""},
		{"kicker", "新春走基层·我在一线\n书香满山乡\n本报记者 何苗\n" + para1,
			"kicker=新春走基层·我在一线\ntitle=书香满山乡\nbyline=本报记者 何苗\np " + para1 + "\n", ""},
		{"a title in two lines", "白石镇人民政府\n关于开放乡村书屋的通知\n各村民委员会：\n" + para1,
			"title=白石镇人民政府关于开放乡村书屋的通知\nfurniture.salutation 各村民委员会：\np " + para1 + "\n", ""},
		{"a title of two parallel lines", "让老屋醒来\n一把“借出去”的钥匙\n一间“还回来”的书屋\n" + para1,
			"kicker=让老屋醒来\ntitle=一把“借出去”的钥匙 一间“还回来”的书屋\np " + para1 + "\n", ""},
		{"kicker, title and subtitle over headings", "乡村书屋评选\n白石书屋得了第一名\n——三本书失而复得\n" + para1 + "\n借书的人\n" + para2 + "\n还书的人\n" + para3,
			"kicker=乡村书屋评选\ntitle=白石书屋得了第一名\nsubtitle=三本书失而复得\np " + para1 + "\nh1 借书的人\np " + para2 + "\nh1 还书的人\np " + para3 + "\n", ""},
		{"ornaments over paragraphs are headings", "书香满山乡\n◆ 腾地方\n" + para1 + "\n◆ 定规矩\n" + para2,
			"title=书香满山乡\nh1 腾地方\np " + para1 + "\nh1 定规矩\np " + para2 + "\n", "ornament-dropped:2 ornament-dropped:4"},
		{"sentences and single characters behind ornaments", "书香满山乡\n" + para3 + "\n◆ 腾\n" + para1 + "\n◆ 定规矩，让书有人管。\n" + para2,
			"title=书香满山乡\np " + para3 + "\nh1 腾\np " + para1 + "\nh1 定规矩，让书有人管。\np " + para2 + "\n", "ornament-dropped:3 ornament-dropped:5"},
		{"a title behind the first column", para1 + "\n半山灯火夜读人\n——白石书屋开门十年记\n" + para2 + "\n从旧到新\n" + para3,
			"title=半山灯火夜读人\nsubtitle=白石书屋开门十年记\np " + para1 + "\np " + para2 + "\nh1 从旧到新\np " + para3 + "\n", ""},
		{"subtitles of headings, and no title", para1 + "\n半山灯火\n——夜读的人\n" + para2 + "\n从旧到新\n——修屋的人\n" + para3,
			"p " + para1 + "\nh1 半山灯火 / 夜读的人\np " + para2 + "\nh1 从旧到新 / 修屋的人\np " + para3 + "\n", ""},
		{"a caption in a sentence", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，来的多是年\n管理员何苗和她的钥匙。\n轻人和孩子。\n" + para3,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，来的多是年|轻人和孩子。\nfurniture.caption 管理员何苗和她的钥匙。\np " + para3 + "\n", "rejoined:4"},
		{"headings of a conversation", "书屋夜话\n" + para1 + "\n谈开头：钥匙锈了\n记者：怎么想到办书屋？\n何老师：孩子们没有地方去。\n谈将来：慢一点，久一点\n记者：难不难？\n何老师：难的是头一年。",
			"title=书屋夜话\np " + para1 + "\nh1 谈开头：钥匙锈了\np [记者：]怎么想到办书屋？\np [何老师：]孩子们没有地方去。\nh1 谈将来：慢一点，久一点\np [记者：]难不难？\np [何老师：]难的是头一年。\n", ""},
		{"buttons at the end", "书香满山乡\n" + para1 + "\n" + para2 + "\n【打印本页】　【关闭窗口】\n阅读原文", "title=书香满山乡\np " + para1 + "\np " + para2 + "\n", "page-furniture:4 page-furniture:5"},
		{"what a page shows in place of a film, and what readers are told", "书香满山乡\n" + para1 + "\n点击播放视频\n" + para2 + "\n欢迎提供新闻线索",
			"title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit 欢迎提供新闻线索\n", "page-furniture:3"},
		{"when and where are a list", "书屋会议纪要\n时间：5月6日\n地点：书屋\n记录：何苗\n" + para1,
			"title=书屋会议纪要\nlist  {时间：}5月6日 {地点：}书屋 {记录：}何苗\np " + para1 + "\n", ""},
		{"number of a document, signature", "白政发〔2023〕9号\n关于开放乡村书屋的通知\n" + para1 + "\n特此通知。\n白石镇人民政府\n2023年5月6日",
			"title=关于开放乡村书屋的通知\nfurniture.credit 白政发〔2023〕9号\np " + para1 + "\nfurniture.signature 特此通知。\nfurniture.signature 白石镇人民政府\nfurniture.signature 2023年5月6日\n", ""},
		{"how often it was read behind the author", "书香满山乡\n2023-05-06 08:00\n来源：白石周报　作者：何苗　阅读 1.2万\n" + para1,
			"title=书香满山乡\nbyline=何苗\ndate=2023-05-06 08:00\nsource=白石周报\np " + para1 + "\n", "dropped-counter:3"},
		{"date and source in one line", "书香满山乡\n2023-05-06 08:00 来源：白石周报 作者：何苗 浏览次数：36\n" + para1,
			"title=书香满山乡\nbyline=何苗\ndate=2023-05-06 08:00\nsource=白石周报\np " + para1 + "\n", "dropped-counter:2"},
		{"the title twice", "书香满山乡\n书香满山乡\n" + para1, "title=书香满山乡\np " + para1 + "\n", "title-repeated:2"},
		{"a dateline that prose quotes", "书香满山乡\n" + para1 + "\n" + para2 + "\n据新华社白石5月6日电 " + para3, "title=书香满山乡\np " + para1 + "\np " + para2 + "\np 据新华社白石5月6日电 " + para3 + "\n", ""},
		{"a word in brackets that ends as 讯 does", "书香满山乡\n【深夜审讯】" + para1 + "\n" + para2, "title=书香满山乡\np 【深夜审讯】" + para1 + "\np " + para2 + "\n", ""},
		{"dateline", "书香满山乡\n本报讯（记者 何苗）" + para1, "title=书香满山乡\ndateline=本报讯（记者 何苗）\np 本报讯（记者 何苗）" + para1 + "\n", ""},
		{"a reporter at the end", "书香满山乡\n" + para1 + "（记者 何苗）", "title=书香满山乡\nbyline=记者 何苗\np " + para1 + "（记者 何苗）\n", ""},
		{"levels of numbers", "书香满山乡\n一、缘起\n" + para1 + "\n（一）选址\n" + para2 + "\n二、今天\n" + para3,
			"title=书香满山乡\nh1 一、缘起\np " + para1 + "\nh2 （一）选址\np " + para2 + "\nh1 二、今天\np " + para3 + "\n", ""},
		{"a numeral and its words", "书香满山乡\n01\n老粮仓\n" + para1 + "\n02\n新书屋\n" + para2,
			"title=书香满山乡\nh1 01 老粮仓\np " + para1 + "\nh1 02 新书屋\np " + para2 + "\n", ""},
		{"heading with a subtitle", "书香满山乡\n何苗\n缘起 老粮仓\n——一把生锈的锁\n" + para1,
			"title=书香满山乡\nbyline=何苗\nh1 缘起 老粮仓 / 一把生锈的锁\np " + para1 + "\n", ""},
		{"who meets the press and is asked once", "书香满山乡\n" + para1 + "\n何晓苗：先说书屋。" + para2 + "\n记者：书屋几点关门？\n何晓苗：晚上九点。" + para3,
			"title=书香满山乡\np " + para1 + "\np [何晓苗：]先说书屋。" + para2 + "\np [记者：]书屋几点关门？\np [何晓苗：]晚上九点。" + para3 + "\n", ""},
		{"run-in heads are a series", "书香满山乡\n腾地方。" + para1 + "\n添书目。" + para2 + "\n定规矩。" + para3,
			"title=书香满山乡\np [腾地方。]" + para1 + "\np [添书目。]" + para2 + "\np [定规矩。]" + para3 + "\n", ""},
		{"one short sentence is none", "书香满山乡\n钥匙锈了。" + para1 + "\n" + para2, "title=书香满山乡\np 钥匙锈了。" + para1 + "\np " + para2 + "\n", ""},
		{"speakers behind a mark, in brackets, spread", "书屋夜话\n" + para1 + "\n▲山海晚报记者：书屋几点关门？\n何 苗：八点。" + para2 + "\n▲大河日报记者：书从哪里来？\n何　苗：借的多，买的少。\n[主持人]：时间到了，谢谢。\n[主持人]：散会。",
			"title=书屋夜话\np " + para1 + "\np [▲山海晚报记者：]书屋几点关门？\np [何 苗：]八点。" + para2 + "\np [▲大河日报记者：]书从哪里来？\np [何　苗：]借的多，买的少。\np [[主持人]：]时间到了，谢谢。\np [[主持人]：]散会。\n", ""},
		{"a conversation", "书屋夜话\n" + para1 + "\n记者：怎么想到办书屋？\n何老师：孩子们没有地方去。\n记者：难不难？\n何老师：难的是头一年。",
			"title=书屋夜话\np " + para1 + "\np [记者：]怎么想到办书屋？\np [何老师：]孩子们没有地方去。\np [记者：]难不难？\np [何老师：]难的是头一年。\n", ""},
		{"callout", "书香满山乡\n" + para1 + "\n全年借出图书**5200册**，读者**3100人次**。\n" + para2,
			"title=书香满山乡\np " + para1 + "\ncallout 全年借出图书5200册，读者3100人次。 5200册,3100人次\np " + para2 + "\n", ""},
		{"a statistic by its figures", "书香满山乡\n" + para1 + "\n" + para2 + "\n书屋开门五年，借出图书5200册，读者3100人次，老年读者占38%。\n" + para3,
			"title=书香满山乡\np " + para1 + "\np " + para2 + "\ncallout 书屋开门五年，借出图书5200册，读者3100人次，老年读者占38%。 5200册,3100人次,38%\np " + para3 + "\n", "statistic-guessed:4"},
		{"prose that tells in figures", "书香满山乡\n" + para1 + "\n" + para2 + "\n老粮仓所在的街口建于上世纪六十年代，有人家94户、铺面26间，其中开了三十年的占到三成四。\n" + para3,
			"title=书香满山乡\np " + para1 + "\np " + para2 + "\np 老粮仓所在的街口建于上世纪六十年代，有人家94户、铺面26间，其中开了三十年的占到三成四。\np " + para3 + "\n", ""},
		{"a title of phrases between wide blanks", "守好一座书屋  点亮一盏小灯  走出一条山乡读书的新路\n——老粮仓三年记\n县文化和旅游局\n" + para1 + "\n一、腾地方\n" + para2 + "\n二、添书目\n" + para3,
			"title=守好一座书屋 点亮一盏小灯 走出一条山乡读书的新路\nsubtitle=老粮仓三年记\nbyline=县文化和旅游局\np " + para1 + "\nh1 一、腾地方\np " + para2 + "\nh1 二、添书目\np " + para3 + "\n", ""},
		{"a table that opens a text", "镇里书屋  册数总计  去年人次\n白石书屋  五千二百  三千一百\n石桥书屋  四千一百  两千六百\n县文化和旅游局\n" + para1,
			"table  镇里书屋 册数总计 去年人次; 白石书屋 五千二百 三千一百; 石桥书屋 四千一百 两千六百;\nh1 县文化和旅游局\np " + para1 + "\n", ""},
		{"a word that was cut", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，来的多是年\n轻人和孩子。" + para2 + "\n" + para3,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，来的多是年|轻人和孩子。" + para2 + "\np " + para3 + "\n", "rejoined:3"},
		{"a callout in a sentence", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，受到了\n藏书**5200册**，读者**3100人次**。\n大家的欢迎。\n" + para3,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，受到了|大家的欢迎。\ncallout 藏书5200册，读者3100人次。 5200册,3100人次\np " + para3 + "\n", "rejoined:4"},
		{"a line inside a sentence", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，来的多是年\n午后的书屋，阳光照在长桌上。有人打盹。\n轻人和孩子。" + para2 + "\n" + para3,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，来的多是年|轻人和孩子。" + para2 + "\np 午后的书屋，阳光照在长桌上。有人打盹。\np " + para3 + "\n", "rejoined:4"},
		{"a full stop that was forgotten is no cut", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "\n近日，" + para2 + "\n" + para3,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "\np 近日，" + para2 + "\np " + para3 + "\n", ""},
		{"a heading in a sentence", "书香满山乡\n何苗\n" + para1 + "\n从旧到新\n腾地方。" + para1 + "\n添书目。" + strings.TrimSuffix(para2, "。") + "，受到了\n藏书**5200册**，读者**3100人次**。\n从小到大\n大家的欢迎。\n定规矩。" + para3,
			"title=书香满山乡\nbyline=何苗\np " + para1 + "\nh1 从旧到新\np 腾地方。" + para1 + "\np 添书目。" + strings.TrimSuffix(para2, "。") + "，受到了|大家的欢迎。\ncallout 藏书5200册，读者3100人次。 5200册,3100人次\nh1 从小到大\np 定规矩。" + para3 + "\n", "heading-moved:8 rejoined:9"},
		{"list", "书屋公约\n请读者遵守下列约定：\n1.不折书页；\n2.不带零食；\n3.按期归还。", "title=书屋公约\np 请读者遵守下列约定：\nlist  {1.}不折书页； {2.}不带零食； {3.}按期归还。\n", ""},
		{"lines that end in ；", "书屋公约\n" + para1 + "\n要谢的有这几位：\n守了三年门的何苗；\n修好窗子的文静；\n送来钥匙的人。", "title=书屋公约\np " + para1 + "\np 要谢的有这几位：\nlist  {}守了三年门的何苗； {}修好窗子的文静； {}送来钥匙的人。\n", ""},
		{"verse", "登楼\n何苗\n山色入高楼，\n江声带晚秋。\n故人千里外，\n明月满沙洲。", "title=登楼\nbyline=何苗\nverse  {}山色入高楼， {}江声带晚秋。 {}故人千里外， {}明月满沙洲。\n", ""},
		{"table", "借阅情况\n" + para1 + "\n月份  册数  人次\n一月  410  260\n二月  385  231\n" + para2, "title=借阅情况\np " + para1 + "\ntable  月份 册数 人次; 一月 410 260; 二月 385 231;\np " + para2 + "\n", ""},
		{"a table of single blanks", "借阅情况\n" + para1 + "\n月份 册数 人次\n一月 410 260\n二月 385 231\n" + para2, "title=借阅情况\np " + para1 + "\ntable  月份 册数 人次; 一月 410 260; 二月 385 231;\np " + para2 + "\n", ""},
		{"figures a line", "借阅情况\n" + para1 + "\n全年借出图书5200册\n全年读者3100人次\n新增图书：630册\n" + para2, "title=借阅情况\np " + para1 + "\nlist  {}全年借出图书5200册 {}全年读者3100人次 {}新增图书：630册\np " + para2 + "\n", ""},
		{"a statistic without emphasis, in a sentence", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，受到了\n全年借出图书5200册，读者3100人次，新增图书630册。\n大家的欢迎。\n" + para3,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，受到了|大家的欢迎。\ncallout 全年借出图书5200册，读者3100人次，新增图书630册。 5200册,3100人次,630册\np " + para3 + "\n", "rejoined:4"},
		{"captions and credits", "书香满山乡\n" + para1 + "\n图为孩子们在书屋看书。\n" + para2 + "\n责任编辑：文静", "title=书香满山乡\neditors=文静\np " + para1 + "\nfurniture.caption 图为孩子们在书屋看书。\np " + para2 + "\nfurniture.credit 责任编辑：文静\n", ""},
		{"editor's note", "书香满山乡\n编者按：本报今起推出乡村书屋系列报道，敬请关注。\n" + para1, "title=书香满山乡\np.editor-note 编者按：本报今起推出乡村书屋系列报道，敬请关注。\np " + para1 + "\n", ""},
		{"articles", "书屋管理办法\n第一章　总则\n第一条　" + para1 + "\n第二条　" + para2, "title=书屋管理办法\nh1 第一章　总则\np [第一条]　" + para1 + "\np [第二条]　" + para2 + "\n", ""},
		{"traditional characters", "書香滿山鄉\n本報記者 何苗\n" + para1 + "\n責任編輯：文靜", "title=書香滿山鄉\nbyline=本報記者 何苗\neditors=文靜\np " + para1 + "\nfurniture.credit 責任編輯：文靜\n", ""},
		{"a table of contents", "书香满山乡\n目　录\n一、缘起………1\n二、今天\t5\n一、缘起\n" + para1 + "\n二、今天\n" + para2,
			"title=书香满山乡\nh1 一、缘起\np " + para1 + "\nh1 二、今天\np " + para2 + "\n", "contents-dropped:2 contents-dropped:3 contents-dropped:4"},
		{"each character of its head on a line", "书香满山乡\n目\n录\n一、缘起………1\n二、今天\t5\n一、缘起\n" + para1 + "\n二、今天\n" + para2,
			"title=书香满山乡\nh1 一、缘起\np " + para1 + "\nh1 二、今天\np " + para2 + "\n", "contents-dropped:2 contents-dropped:3 contents-dropped:4 contents-dropped:5"},
		{"contents without pages", "书香满山乡\n目录\n缘起\n今天\n缘起\n" + para1 + "\n今天\n" + para2,
			"title=书香满山乡\nh1 缘起\np " + para1 + "\nh1 今天\np " + para2 + "\n", "contents-dropped:2 contents-dropped:3 contents-dropped:4"},
		{"a line drawn with characters", "书香满山乡\n" + para1 + "\n＊　＊　＊\n" + para2, "title=书香满山乡\np " + para1 + "\nrule \np " + para2 + "\n", "drawn-rule:3"},
		{"a byline with its source", "书香满山乡\n记者 何苗 来源:白石周报\n" + para1, "title=书香满山乡\nbyline=记者 何苗\nsource=白石周报\np " + para1 + "\n", ""},
		{"a writer in brackets under the text", "书香满山乡\n\n" + para1 + "\n" + para2 + "\n（本报记者 何苗）", "title=书香满山乡\nbyline=本报记者 何苗\np " + para1 + "\np " + para2 + "\nfurniture.credit （本报记者 何苗）\n", ""},
		{"two writers under two parts", "书香满山乡\n\n一、村里\n" + para1 + "\n" + para2 + "\n本报记者 何苗\n二、镇上\n" + para3 + "\n本报记者 文静", "title=书香满山乡\nh1 一、村里\np " + para1 + "\np " + para2 + "\nfurniture.signature 本报记者 何苗\nh1 二、镇上\np " + para3 + "\nfurniture.credit 本报记者 文静\n", ""},
		{"whence news come", "书香满山乡\n\n◆粮仓\n" + para1 + "\n消息来源：青溪县粮食局\n◆书屋\n" + para2 + "\n消息来源：青溪县图书馆", "title=书香满山乡\nh1 粮仓\np " + para1 + "\nfurniture.credit 消息来源：青溪县粮食局\nh1 书屋\np " + para2 + "\nfurniture.credit 消息来源：青溪县图书馆\n", "ornament-dropped:3 ornament-dropped:6"},
		{"an office that sent the text in", "书香满山乡\n\n" + para1 + "\n" + para2 + "\n（青溪县图书馆办公室供稿）", "title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit （青溪县图书馆办公室供稿）\n", ""},
		{"another that did", "书香满山乡\n\n" + para1 + "\n" + para2 + "\n（青溪县公安局交警支队供稿）", "title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit （青溪县公安局交警支队供稿）\n", ""},
		{"a writer whose office sent it in", "书香满山乡\n\n" + para1 + "\n" + para2 + "\n（青溪县图书馆　何苗　供稿）", "title=书香满山乡\nbyline=青溪县图书馆　何苗　供稿\np " + para1 + "\np " + para2 + "\nfurniture.credit （青溪县图书馆　何苗　供稿）\n", ""},
		{"an office under one part, a writer under the other", "书香满山乡\n\n一、村里\n" + para1 + "\n" + para2 + "\n（青溪县图书馆供稿）\n二、镇上\n" + para3 + "\n（本报记者 文静）", "title=书香满山乡\nh1 一、村里\np " + para1 + "\np " + para2 + "\np （青溪县图书馆供稿）\nh1 二、镇上\np " + para3 + "\nfurniture.credit （本报记者 文静）\n", ""},
		{"a byline before the text, no title", "记者 何苗\n" + para1 + "\n" + para2, "byline=记者 何苗\np " + para1 + "\np " + para2 + "\n", ""},
		{"credits at the end", "书香满山乡\n" + para1 + "\n" + para2 + "\n全媒体记者:何苗 文静\n编辑:田野 编审:山青",
			"title=书香满山乡\nbyline=全媒体记者:何苗 文静\neditors=田野\np " + para1 + "\np " + para2 + "\nfurniture.credit 全媒体记者:何苗 文静\nfurniture.credit 编辑:田野 编审:山青\n", ""},
		{"who wrote and checked, and the date of the text", "书香满山乡\n" + para1 + "\n" + para2 + "\n" + para3 + "\n撰稿：教务处 何苗\n审核：文静\n2023年5月4日",
			"title=书香满山乡\nbyline=撰稿：教务处 何苗\ndate=2023年5月4日\np " + para1 + "\np " + para2 + "\np " + para3 + "\nfurniture.credit 撰稿：教务处 何苗\nfurniture.credit 审核：文静\n", ""},
		{"a bulletin with tabs", "乡村书屋简报\n第14期\n白石镇文化站编\t\t2023年6月12日\n三号屋：钥匙换出新风\n编者按：这个做法花钱不多，现予刊发。\n" + para1,
			"kicker=乡村书屋简报\ntitle=三号屋：钥匙换出新风\ndate=2023年6月12日\nsource=白石镇文化站\nfurniture.credit 第14期\np.editor-note 编者按：这个做法花钱不多，现予刊发。\np " + para1 + "\n", ""},
		{"a time, an account and how often it was read", "书香满山乡\n2022-12-23 08:15　北岭观察　阅读 1.2万\n" + para1,
			"title=书香满山乡\ndate=2022-12-23 08:15\nsource=北岭观察\np " + para1 + "\n", "dropped-counter:2"},
		{"days of a week", "书屋周报\n2024.09.09—09.13\n" + para1, "title=书屋周报\ndate=2024.09.09—09.13\np " + para1 + "\n", ""},
		{"whom to ask", "书香满山乡\n" + para1 + "\n" + para2 + "\n联系人：何苗\n电话：000-1234567\n邮箱：a@b.example",
			"title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit 联系人：何苗\nfurniture.credit 电话：000-1234567\nfurniture.credit 邮箱：a@b.example\n", ""},
		{"a bold line in quotes among bold headings", "书香满山乡\n" + para1 + "\n**钥匙锈了**\n" + para2 + "\n**“我们不是来躲雨的”**\n" + para3 + "他说，我们不是来躲雨的。",
			"title=书香满山乡\np " + para1 + "\nh1 钥匙锈了\np " + para2 + "\nh1 “我们不是来躲雨的”\np " + para3 + "他说，我们不是来躲雨的。\n", ""},
		{"a phrase that says whence, and no dateline", "书香满山乡\n据白石晚报报道，" + para1, "title=书香满山乡\np 据白石晚报报道，" + para1 + "\n", ""},
		{"a licence", "书香满山乡\n" + para1 + "\n" + para2 + "\n本文采用知识共享许可协议，转载请注明出处。", "title=书香满山乡\np " + para1 + "\np " + para2 + "\nfurniture.credit 本文采用知识共享许可协议，转载请注明出处。\n", ""},
		{"particulars apart by dots", "书香满山乡\n2024-06-11 · 林初一 · 白石日报\n" + para1, "title=书香满山乡\nbyline=林初一\ndate=2024-06-11\nsource=白石日报\np " + para1 + "\n", "dropped-counter:2 dropped-counter:2"},
		{"a large number that is cut, and a heading in it", "书香满山乡\n旧粮仓\n" + para1 + "\n借书的人\n" + strings.TrimSuffix(para2, "。") + "，各村的捐款由八千万元增加到四亿\n夜里亮起的那一盏灯\n六千万元。\n" + para3,
			"title=书香满山乡\nh1 旧粮仓\np " + para1 + "\nh1 借书的人\np " + strings.TrimSuffix(para2, "。") + "，各村的捐款由八千万元增加到四亿|六千万元。\nh1 夜里亮起的那一盏灯\np " + para3 + "\n", "heading-moved:6 rejoined:7"},
		{"a sentence cut behind a person", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，他说，往年是孩子跑着来，现在我们\n图为书屋一角。\n是跑着送书去。\n" + para2,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，他说，往年是孩子跑着来，现在我们|是跑着送书去。\nfurniture.caption 图为书屋一角。\np " + para2 + "\n", "rejoined:4"},
		{"how to reach a paper is no half", "书香满山乡\n" + para3 + "\n" + strings.TrimSuffix(para1, "。") + "，一本书从登记到上架平均\n读者热线：0000-66660000\n要用整整三天。\n" + para2,
			"title=书香满山乡\np " + para3 + "\np " + strings.TrimSuffix(para1, "。") + "，一本书从登记到上架平均|要用整整三天。\nfurniture.credit 读者热线：0000-66660000\np " + para2 + "\n", "rejoined:5"},
		{"a date that is cut", "书香满山乡\n" + strings.TrimSuffix(para1, "。") + "，最早的一本还在六月\n图为书屋一角。\n三日那天被借走，后来又自己回来了。\n" + para2,
			"title=书香满山乡\np " + strings.TrimSuffix(para1, "。") + "，最早的一本还在六月|三日那天被借走，后来又自己回来了。\nfurniture.caption 图为书屋一角。\np " + para2 + "\n", "rejoined:4"},
		{"each of many is no slip", "书香满山乡\n与其一处处修围墙，不如一间间开门，旧屋也一间间打开。" + para1, "title=书香满山乡\np 与其一处处修围墙，不如一间间开门，旧屋也一间间打开。" + para1 + "\n", ""},
		{"who adopted and amended a law", "白石市书屋条例\n（2009年9月25日市人民代表大会常务委员会第六次会议通过　2012年3月1日施行\n根据2018年5月30日市人民代表大会常务委员会第十次会议决定修正）\n第一条　" + para1,
			"title=白石市书屋条例\nfurniture.credit （2009年9月25日市人民代表大会常务委员会第六次会议通过　2012年3月1日施行\nfurniture.credit 根据2018年5月30日市人民代表大会常务委员会第十次会议决定修正）\np [第一条]　" + para1 + "\n", "proof-unbalanced:2 proof-unbalanced:3"},
		{"offices that give a paper together", "白石市教育局\n白石市卫生健康委员会\n白石市财政局\n关于开放乡村书屋的通知\n各村民委员会：\n" + para1,
			"title=白石市教育局 白石市卫生健康委员会 白石市财政局关于开放乡村书屋的通知\nfurniture.salutation 各村民委员会：\np " + para1 + "\n", ""},
		{"a title that goes on with 和", "白石市乡村书屋建设五年规划\n和二〇三五年远景目标\n" + para1, "title=白石市乡村书屋建设五年规划和二〇三五年远景目标\np " + para1 + "\n", ""},
		{"a chapter and its line", "书香满山乡\n第一章\n旧粮仓\n" + para1 + "\n第二章\n新书架\n" + para2, "title=书香满山乡\nh1 第一章 旧粮仓\np " + para1 + "\nh1 第二章 新书架\np " + para2 + "\n", ""},
		{"the couplet of a chapter", "书香满山乡\n第一回　旧粮仓改新书屋\n　　　　小石桥迎远来人\n" + para1 + "\n第二回　一盏灯照夜读客\n　　　　满架书留少年心\n" + para2, "title=书香满山乡\nh1 第一回　旧粮仓改新书屋 小石桥迎远来人\np " + para1 + "\nh1 第二回　一盏灯照夜读客 满架书留少年心\np " + para2 + "\n", ""},
		{"notes in one paragraph, in section after section", "书屋杂记\n磨镜\n" + para1 + "\n【注释】\n[1]镜：铜镜。[2]磨：打磨。\n种树\n" + para2 + "\n【注释】\n[1]树：银杏。",
			"title=书屋杂记\nh1 磨镜\np " + para1 + "\nh2 【注释】\nnote [1]镜：铜镜。\nnote [2]磨：打磨。\nh1 种树\np " + para2 + "\nh2 【注释】\nnote [1]树：银杏。\n", ""},
		{"two lines of verse", "书香满山乡\n" + para1 + "\n老人写下一联，正是：\n一室灯光照夜读，\n满山书气到明朝。\n" + para2, "title=书香满山乡\np " + para1 + "\np 老人写下一联，正是：\nverse  {}一室灯光照夜读， {}满山书气到明朝。\np " + para2 + "\n", ""},
		{"headings between drawn lines", "================\n书香满山乡通讯\n================\n----------------\n缘起\n----------------\n" + para1 + "\n----------------\n近况\n----------------\n" + para2,
			"title=书香满山乡通讯\nh1 缘起\np " + para1 + "\nh1 近况\np " + para2 + "\n", "ornament-dropped:1 ornament-dropped:3 ornament-dropped:4 ornament-dropped:6 ornament-dropped:8 ornament-dropped:10"},
		{"things that a text counts", "书屋三处\n" + para1 + "\n书屋一：白石\n" + para2 + "\n书屋二：青溪\n" + para3, "title=书屋三处\np " + para1 + "\nh1 书屋一：白石\np " + para2 + "\nh1 书屋二：青溪\np " + para3 + "\n", ""},
		{"boxes that a plan counts", "书屋规划\n一、基础\n" + para1 + "\n专栏1　重点工程\n01白石书屋。新建书架四十组，添置图书五千册。\n02青溪书屋。改造旧粮仓一座，开通夜间借阅。\n二、保障\n" + para2,
			"title=书屋规划\nh1 一、基础\np " + para1 + "\nh1 专栏1　重点工程\nlist  {01}白石书屋。新建书架四十组，添置图书五千册。 {02}青溪书屋。改造旧粮仓一座，开通夜间借阅。\nh1 二、保障\np " + para2 + "\n", ""},
		{"a pen name at the end", "书香满山乡\n" + para1 + "\n" + para2 + "\n（南山樵）", "title=书香满山乡\nbyline=南山樵\np " + para1 + "\np " + para2 + "\nfurniture.credit （南山樵）\n", ""},
		{"an apostrophe closes no quotation", "书香满山乡\n石小满用英文说：“It’s the readers’ house, not ‘mine’, and it’s open.”" + para1, "title=书香满山乡\np 石小满用英文说：“It’s the readers’ house, not ‘mine’, and it’s open.”" + para1 + "\n", ""},
		{"slips are reported, not changed", "书香满山乡\n持之以恒恒办书屋，“一天也不落。" + para1, "title=书香满山乡\np 持之以恒恒办书屋，“一天也不落。" + para1 + "\n", "proof-doubled:2 proof-unbalanced:2"},
	} {
		d, l, _, _ := Infer(t.Context(), lines(c.text), words, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
		var codes []string
		l.Sort()
		for _, x := range l {
			codes = append(codes, fmt.Sprintf("%s:%d", x.Code, x.Pos.Line))
		}
		if got := strings.Join(codes, " "); got != c.diags {
			t.Errorf("%s: diagnostics %q, want %q", c.name, got, c.diags)
		}
	}
}

// Over a dateline stand captions, notes and credits, and no prose.
func TestUnderCaptions(t *testing.T) {
	for over, want := range map[string]string{
		"图为书屋一角":                "本报讯（记者 何苗）",
		"图为孩子们在书屋里看书。何苗 摄":      "本报讯（记者 何苗）",
		"编者按：书屋开了两年，本报请人回来看一看。": "本报讯（记者 何苗）",
		para1: "",
	} {
		d := &doc.Document{Blocks: []doc.Block{{Kind: doc.Paragraph, Text: over}, {Kind: doc.Paragraph, Text: "本报讯（记者 何苗）" + para2}}}
		if dateline(d); d.Meta.Dateline != want {
			t.Errorf("%s: %q", over, d.Meta.Dateline)
		}
	}
}

// What the format states is kept; only what it leaves open is inferred.
func TestGiven(t *testing.T) {
	d := lines("——记乡村书屋\n本报记者 何苗\n" + para1 + "\n缘起\n" + para2 + "\n**今天**\n" + para3)
	d.Meta.Title = "书香满山乡"
	d.Settled = true
	d.Paras[3].Kind, d.Paras[3].Level = doc.Heading, 3
	got, _, _, _ := Infer(t.Context(), d, nil, nil)
	want := "title=书香满山乡\nsubtitle=记乡村书屋\nbyline=本报记者 何苗\np " + para1 + "\nh1 缘起\np " + para2 + "\nh2 今天\np " + para3 + "\n"
	if show(got) != want {
		t.Errorf("%swant\n%s", show(got), want)
	}
}

// Bold figures of each clause of a quotation are a statistic; what somebody says is none.
func TestQuotedFigures(t *testing.T) {
	for in, want := range map[string]doc.Kind{
		"借出图书**8.2万册**；新办读者证**1,306张**，讲座**44场**": doc.Callout,
		"这里有**热爱书的人**，也有**躲雨的人**":                 doc.Quote,
		"**46家**书屋、**12个**角落，“夜读”圈成了形":            doc.Callout,
		"**46家**书屋、**12个**角落，没有一个关门，都还开着":         doc.Quote,
		"**46家**书屋，没有一个关门":                        doc.Quote,
		"**46家**书屋开门，“都来。”他喊了**12个**人":            doc.Quote,
		"站长说，**2019年**最难，**3个月**没有一个人来。":          doc.Quote,
	} {
		d := lines(para1 + "\n" + in + "\n" + para2)
		d.Paras[1].Kind = doc.Quote
		if got, _, _, _ := Infer(t.Context(), d, nil, nil); got.Blocks[1].Kind != want {
			t.Errorf("%s: %s, want %s", in, got.Blocks[1].Kind, want)
		}
	}
}

// Headings that the format states: a number and its words are one, what is typed stands
// under them, and links to other texts under 往期推荐 go.
func TestGivenHeadings(t *testing.T) {
	d := lines("01\n缘起\n" + para1 + "\n1、钥匙\n" + para2 + "\n2、锁\n" + para3 + "\n02\n今天\n" + para1 + "\n往期推荐\n旧书屋")
	d.Meta.Title = "书香满山乡"
	d.Settled = true
	for _, i := range []int{0, 1, 7, 8, 10} {
		d.Paras[i].Kind, d.Paras[i].Level = doc.Heading, 2
	}
	last := &d.Paras[11]
	*last = draft.Para{Block: doc.Block{Kind: doc.List, Pos: last.Pos, Items: []doc.Item{{Label: "•", Text: "旧书屋", Spans: []doc.Span{{End: 3, Mark: doc.Link, Target: "a"}}}}}}
	got, _, _, _ := Infer(t.Context(), d, nil, nil)
	want := "title=书香满山乡\nh1 01 缘起\np " + para1 + "\nh2 1、钥匙\np " + para2 + "\nh2 2、锁\np " + para3 + "\nh1 02 今天\np " + para1 + "\n"
	if show(got) != want {
		t.Errorf("%swant\n%s", show(got), want)
	}
}

func TestTrace(t *testing.T) {
	_, _, trace, _ := Infer(t.Context(), lines("书香满山乡\n一、缘起\n"+para1), nil, nil)
	if len(trace) != 3 || trace[0].As != "meta.title" || trace[1].As != "heading 1" || trace[2].As != "paragraph" || trace[1].Pos.Line != 2 {
		t.Fatalf("%+v", trace)
	}
	for _, x := range trace {
		if len(x.Reasons) == 0 || x.Reasons[0].ZH == "" || x.Reasons[0].EN == "" {
			t.Errorf("%s has no reason", x.Text)
		}
	}
}

// Labels of any sequence of lines are consistent: headings have levels that begin
// at 1 without a gap, verse and lists are not empty, and inference ends.
func TestConsistent(t *testing.T) {
	kinds := []string{"书香满山乡", "——记书屋", "本报记者 何苗", "一、缘起", "（一）选址", "1.腾地；", "2023年5月6日", "各位代表：", para1, strings.TrimSuffix(para2, "。"), "轻轻推开门。", "藏书**5200册**。", "图为书屋。", "01", "问：甲？", "答：乙。", "山色入高楼，", "编者按：甲乙丙丁戊己。", "5,200册", "全年借出图书", "▎46人", "藏书：5200册", "5,200册　　38%", "全年借出　　老年读者", "★ 藏书5200册", "【数据】"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(kinds), 1, 25).Draw(t, "lines"), "\n")
		d, _, _, _ := Infer(t.Context(), lines(text), nil, nil)
		seen := map[int]bool{}
		top := 0
		for _, b := range d.Blocks {
			if b.Kind == doc.Heading {
				seen[b.Level] = true
				top = max(top, b.Level)
				if b.Level < 1 {
					t.Fatalf("level %d", b.Level)
				}
			}
			if (b.Kind == doc.List || b.Kind == doc.Verse) && len(b.Items) == 0 || b.Kind == doc.Paragraph && b.Text == "" {
				t.Fatalf("an empty %s", b.Kind)
			}
			if !strings.HasPrefix(b.Text, b.RunIn) {
				t.Fatalf("%q does not open with %q", b.Text, b.RunIn)
			}
		}
		for l := 1; l <= top; l++ {
			if !seen[l] {
				t.Fatalf("no heading of level %d among %d\n%s", l, top, show(d))
			}
		}
	})
}
