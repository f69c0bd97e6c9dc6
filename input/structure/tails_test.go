package structure

import (
	"fmt"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/genre"
)

func TestTailsAndSayings(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"pictures behind a title", "让书屋的灯亮到最后（附图片１张）\n本报记者 何苗\n" + para1, "title=让书屋的灯亮到最后\nbyline=本报记者 何苗\np " + para1 + "\n"},
		{"a title of the press office", "書屋負責人會見傳媒答問內容(附圖/短片)\n" + para1 + "\n" + para2, "title=書屋負責人會見傳媒答問內容(附圖/短片)\np " + para1 + "\np " + para2 + "\n"},
		{"what a title is about", "新书屋怎么借书（试行）\n" + para1 + "\n" + para2, "title=新书屋怎么借书（试行）\np " + para1 + "\np " + para2 + "\n"},
		{"sayings and who said them", "街谈\n" + para1 + "\n-- 《白石书屋纪事》\n" + para2 + "\n—— 何苗，白石镇文化站\n" + para3,
			"title=街谈\np " + para1 + "\nfurniture.credit -- 《白石书屋纪事》\np " + para2 + "\nfurniture.credit —— 何苗，白石镇文化站\np " + para3 + "\n"},
		{"rows over the occasion of a report, and who gave it", "牢记初心　守好书屋\n\n在新起点上奋力写好白石书香的新篇章\n\n——在白石镇第三次读者代表大会上的报告\n\n（2021年8月27日）\n\n何　苗\n\n同志们：\n\n" + para1 + "\n\n" + para2,
			"title=牢记初心　守好书屋 在新起点上奋力写好白石书香的新篇章\nsubtitle=在白石镇第三次读者代表大会上的报告\nbyline=何　苗\ndate=2021年8月27日\nfurniture.salutation 同志们：\np " + para1 + "\np " + para2 + "\n"},
		{"a title behind the first column, its subtitle without a dash", para1 + "\n\n书声满镇 灯火可亲\n\n写在白石镇第三次读者代表大会召开之际\n\n" + para2 + "\n\n勇当先锋 争创一流\n\n" + para3,
			"title=书声满镇 灯火可亲\nsubtitle=写在白石镇第三次读者代表大会召开之际\np " + para1 + "\np " + para2 + "\nh1 勇当先锋 争创一流\np " + para3 + "\n"},
		{"a reporter whose paper has no place in its name", "街坊客串护桥工\n晚报首席记者何苗 通讯员石小满\n" + para1, "title=街坊客串护桥工\nbyline=晚报首席记者何苗 通讯员石小满\np " + para1 + "\n"},
		{"an issue under the author", "您的位置 : 首页 > 报刊\n答书屋网记者问\n作者：何苗\n《白石文艺》 2006年 第7期\n" + para1 + "\n" + para2,
			"title=答书屋网记者问\nbyline=何苗\nsource=《白石文艺》 2006年 第7期\np " + para1 + "\np " + para2 + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// A subtitle behind a dash in the line of the title is told by a blank before it.
func TestPartSubtitle(t *testing.T) {
	for title, want := range map[string]string{
		"寻常路上的脚印 ――四位守桥人":   "寻常路上的脚印|四位守桥人",
		"不熄的航灯——追记守灯人柏小舟":   "不熄的航灯——追记守灯人柏小舟|",
		"一座桥的声音——古桥监测与修缮":   "一座桥的声音——古桥监测与修缮|",
		"慢跑 —— 懒人":          "慢跑 —— 懒人|",
		"2018—2030年总体规划的批复": "2018—2030年总体规划的批复|",
	} {
		m := doc.Meta{Title: title}
		in := &inference{Reader: &genre.Reader{}}
		in.partSubtitle(&m)
		if got := m.Title + "|" + m.Subtitle; got != want || (m.Subtitle != "") != (len(in.Diags) == 1) {
			t.Errorf("%s: %s, %v", title, got, in.Diags)
		}
	}
}

// An author behind the title, and the mark of a note on it, are no part of it.
func TestPartWriter(t *testing.T) {
	for title, want := range map[string]string{
		"渡口的邮差 作者：柏小舟":        "渡口的邮差 [柏小舟]",
		"渡口的郵差　文／溫小滿":         "渡口的郵差 [溫小滿]",
		"山区水井的水位变化 *":         "山区水井的水位变化 []",
		"山区水井的水位变化[1]":        "山区水井的水位变化 []",
		"山区水井的水位变化①":          "山区水井的水位变化 []",
		"渡口的邮差 □本报记者 柏 舟 温小满": "渡口的邮差 [□本报记者 柏 舟 温小满]",
		"渡口夜话 本报记者在现场":        "渡口夜话 本报记者在现场 []",
		"作者：谁来写村史":            "作者：谁来写村史 []",
		"读书会 主题：谁来写村史":        "读书会 主题：谁来写村史 []",
	} {
		m := doc.Meta{Title: title}
		(&inference{Reader: &genre.Reader{}}).partWriter(&m, nil)
		if got := fmt.Sprint(m.Title, " ", m.Byline); got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
	notes := []doc.Block{{Kind: doc.Paragraph, Text: "井水升了。"}, {Kind: doc.Note, Label: "[1]", Text: "水位从井口量起。"}}
	for title, want := range map[string]string{
		"山区水井的水位变化[1]":  "山区水井的水位变化[1]", // the text has the note
		"山区水井的水位变化[2]":  "山区水井的水位变化",
		"山区水井的水位变化 [1]": "山区水井的水位变化",
	} {
		m := doc.Meta{Title: title}
		if (&inference{Reader: &genre.Reader{}}).partWriter(&m, notes); m.Title != want {
			t.Errorf("%s over notes: %s", title, m.Title)
		}
	}
}

// The names of a site and of its channels stand behind the name of a page, not in a title.
func TestPartSite(t *testing.T) {
	for title, want := range map[string]string{
		"守着灯塔过年_海闻_望潮网":          "守着灯塔过年",
		"潮鐘重新敲響_望潮網":             "潮鐘重新敲響",
		"奶奶的渔网_写景作文450字_小舟作文网":   "奶奶的渔网",
		"潮钟敲响以后 | 望潮小站":          "潮钟敲响以后",
		"潮钟敲响以后-望潮新闻网":           "潮钟敲响以后",
		"望潮记 - 2031年第 9 周周报":     "望潮记 - 2031年第 9 周周报",
		"渡口漏水了 - 修船 - 望潮论坛":      "渡口漏水了",
		"从_两条木船_到千帆竞发！":          "从_两条木船_到千帆竞发！",
		"用 cron_tab 定时备份":        "用 cron_tab 定时备份",
		"回望 - 码头的记忆与感谢":          "回望 - 码头的记忆与感谢",
		"1-7月港口吞吐量稳中有进":          "1-7月港口吞吐量稳中有进",
		"2029年3-4月份港口信息供稿通报":     "2029年3-4月份港口信息供稿通报",
		"访谈 | 修船的人":              "访谈 | 修船的人",
		"20190316_渡船第二讲":         "20190316_渡船第二讲",
		"岭下村社 - 一个社区的十年，以及它的邻居们": "岭下村社 - 一个社区的十年，以及它的邻居们",
	} {
		m := doc.Meta{Title: title}
		in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}}
		if in.partSite(&m); m.Title != want || (want != title) != (len(in.Diags) == 1) {
			t.Errorf("%s: %s, %v", title, m.Title, in.Diags)
		}
	}
}
