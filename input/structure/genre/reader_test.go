package genre

import (
	"context"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

const (
	para1 = "去年冬天，镇里把一间空了十几年的老粮仓改成了书屋，摆上二十三张桌子，从早到晚都有人坐着看书。"
	para2 = "管书屋的老田今年六十七岁，每天六点半来开门，他说天冷的时候，来看书的人反而比夏天还要多一些。"
	para3 = "书屋的书大多是各家捐来的，每本书的扉页上都写着捐书人的名字，借书的人还书时也要写上自己的名字。"
)

func line(s string) draft.Para { return draft.Para{Block: doc.Block{Text: s}} }

// lines is a draft with a paragraph a line.
func lines(text string) *draft.Draft {
	d := &draft.Draft{}
	for _, l := range strings.Split(text, "\n") {
		d.Paras = append(d.Paras, line(l))
	}
	return d
}

// read is what a reader leaves of a draft whose paragraphs have no neighbours that tell
// anything: the lines over the title, then the text.
func read(d *draft.Draft) (*Reader, string) {
	in := &Reader{Draft: d}
	ps, err := in.Unwrap(context.Background(), d.Paras)
	if err != nil {
		panic(err)
	}
	ps = in.Settle(ps)
	var b strings.Builder
	show := func(mark string, ps []*trait.Paragraph) {
		for _, p := range ps {
			b.WriteString(mark)
			if p.Kind != "" {
				b.WriteString(strings.Trim(string(p.Kind)+"."+string(p.Role), ".") + " ")
			}
			b.WriteString(p.Words + "\n")
		}
	}
	show("^", in.Masthead)
	show("", ps)
	return in, b.String()
}

// What documents of a kind say of themselves goes into the meta data or over the title, what is
// around their text goes.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ name, text, title, source, want string }{
		{"a page", "首页 > 要闻 > 正文\n书香满山乡\n发布时间：2023-05-06 来源：白石周报 点击：12\n" + para1 + "\n" + para2 + "\n上一篇：春耕\n责任编辑：何苗",
			"", "白石周报", "书香满山乡\n2023-05-06\n" + para1 + "\n" + para2 + "\n责任编辑：何苗\n"},
		{"a model of a paper", "| 报告 |\n篇一:乡镇书屋工作报告\n白石镇书屋工作报告\n" + para1 + "\n" + para2, "", "", "白石镇书屋工作报告\n" + para1 + "\n" + para2 + "\n"},
		{"a law under its decree", "白石镇人民政府令\n第8号\n《白石镇书屋管理规定》已经2031年5月6日镇务会议通过，现予公布，自2031年7月1日起施行。\n镇长　某某某\n2031年5月6日\n白石镇书屋管理规定\n第一条 为了管好书屋，制定本规定。\n第二条 书屋的开放和借阅，适用本规定。",
			"白石镇书屋管理规定", "", "^furniture.credit 白石镇人民政府令\n^furniture.credit 第8号\n^paragraph 《白石镇书屋管理规定》已经2031年5月6日镇务会议通过，现予公布，自2031年7月1日起施行。\n^furniture.signature 镇长　某某某\n^furniture.signature 2031年5月6日\n第一条 为了管好书屋，制定本规定。\n第二条 书屋的开放和借阅，适用本规定。\n"},
		{"the cover of a standard", "ICS 03.080\nCCS A 16\n白石省地方标准\nDB91/T 88—2031\n乡村书屋服务规范\n2031-05-06 发布　　2031-07-01 实施\n白石省市场监督管理局　发布\n前　言\n本文件由白石镇提出。\n乡村书屋服务规范\n1 范围\n" + para1,
			"乡村书屋服务规范", "", "^furniture.credit ICS 03.080\n^furniture.credit CCS A 16\n^furniture.credit DB91/T 88—2031\n^furniture.credit 2031-05-06 发布　　2031-07-01 实施\n^furniture.credit 白石省市场监督管理局　发布\n前　言\n本文件由白石镇提出。\n1 范围\n" + para1 + "\n"},
		{"contents", "书屋手册\n目录\n第一章 开门\n第二章 管书\n第三章 添灯\n第一章 开门\n" + para1 + "\n第二章 管书\n" + para2 + "\n第三章 添灯\n" + para3, "", "", "书屋手册\n第一章 开门\n" + para1 + "\n第二章 管书\n" + para2 + "\n第三章 添灯\n" + para3 + "\n"},
		{"a title that comes again", "书香满山乡\n书香满山乡\n" + para1 + "\n" + para2, "", "", "书香满山乡\n" + para1 + "\n" + para2 + "\n"},
		{"clauses under their numbers", "书屋使用说明\n1 借书\n1.1\n" + para1 + "\n1.2\n" + para2 + "\n2 还书\n2.1\n书箱\n" + para3, "", "", "书屋使用说明\n1 借书\n1.1 " + para1 + "\n1.2 " + para2 + "\n2 还书\n2.1 书箱\n" + para3 + "\n"},
		{"articles under their numbers", "书屋规则\n第一条\n" + para1 + "\n第二条\n" + para2 + "\n第三条 " + para3, "", "", "书屋规则\n第一条　" + para1 + "\n第二条　" + para2 + "\n第三条 " + para3 + "\n"},
		{"one number of an article", "书屋规则\n第一条\n" + para1 + "\n" + para2, "", "", "书屋规则\n第一条\n" + para1 + "\n" + para2 + "\n"},
		{"single articles", "书屋规则摘录\n第三条\n" + para1 + "\n第九条\n" + para2, "", "", "书屋规则摘录\n第三条\n" + para1 + "\n第九条\n" + para2 + "\n"},
		{"a draft for the desk", "稿件类别：通讯　字数：约900　拟发版面：2版\n备用题：粮仓里的灯\n书香满山乡\n记者 何苗\n" + para1 + "\n" + para2 + "\n编辑代码：B0506-1　签发：02", "", "",
			"^furniture.credit 稿件类别：通讯　字数：约900　拟发版面：2版\n^furniture.credit 备用题：粮仓里的灯\n书香满山乡\n记者 何苗\n" + para1 + "\n" + para2 + "\nfurniture.credit 编辑代码：B0506-1　签发：02\n"},
		{"a button before the editors, sizes", "书香满山乡\n2031-05-06 09:36 来源： 白石社\n字号：默认 超大 | 打印 |\n" + para1 + "\n" + para2 + "\n【我要纠错】 责任编辑：何苗\n上一篇：春耕", "", "", "书香满山乡\n2031-05-06 09:36 来源： 白石社\n" + para1 + "\n" + para2 + "\n责任编辑：何苗\n"},
		{"the whole text, as a page says", "白石镇书屋管理规则全文\n白石镇书屋管理规则\n" + para1 + "\n" + para2, "", "", "白石镇书屋管理规则全文\n" + para1 + "\n" + para2 + "\n"},
		{"a text of its own", "书香满山乡\n记者 何苗\n" + para1 + "\n收藏\n" + para2, "", "", "书香满山乡\n记者 何苗\n" + para1 + "\n收藏\n" + para2 + "\n"},
	} {
		in, got := read(lines(c.text))
		m := in.Draft.Meta
		if m.Title != c.title || m.Source != c.source {
			t.Errorf("%s: title %q, source %q", c.name, m.Title, m.Source)
		}
		if got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// The place that a heading opens with may have a line of its own.
func TestThemes(t *testing.T) {
	strong := func(s string) draft.Para {
		return draft.Para{Block: doc.Block{Text: s, Spans: []doc.Span{{End: len([]rune(s)), Mark: doc.Strong}}}}
	}
	plain := func(s string) draft.Para { return draft.Para{Block: doc.Block{Text: s}} }
	for _, c := range []struct {
		name  string
		paras []draft.Para
		want  string
	}{
		{"two places", []draft.Para{plain(para1), strong("白石镇："), strong("书屋开到地头"), plain(para2), strong("青田镇："), strong("车上也有书"), plain(para3)},
			para1 + "\n白石镇： 书屋开到地头\n" + para2 + "\n青田镇： 车上也有书\n" + para3 + "\n"},
		{"one", []draft.Para{plain(para1), strong("白石镇："), strong("书屋开到地头"), plain(para2)}, para1 + "\n白石镇：\n书屋开到地头\n" + para2 + "\n"},
		{"who speaks, in bold", []draft.Para{plain(para1), strong("何苗："), plain(para2), strong("老田："), plain(para3)}, para1 + "\n何苗：\n" + para2 + "\n老田：\n" + para3 + "\n"},
	} {
		if _, got := read(&draft.Draft{Paras: c.paras}); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// All headings of a text in two rows of a narrow column.
func TestHalfHeads(t *testing.T) {
	text := func(heads ...string) *draft.Draft {
		d := &draft.Draft{Paras: []draft.Para{line(para1)}}
		for _, h := range heads {
			for _, s := range strings.Split(h, "/") {
				d.Paras = append(d.Paras, line(s))
			}
			q := line(para2)
			q.Look.Blank = 1
			d.Paras = append(d.Paras, q)
		}
		return d
	}
	for _, c := range []struct {
		heads []string
		want  string
	}{
		{[]string{"老粮仓里/摆上了书", "走到门口/灯还亮着", "一本账/和一把钥匙"}, "老粮仓里　摆上了书|走到门口　灯还亮着|一本账和一把钥匙"},
		{[]string{"老粮仓里/摆上了书", "走到门口/灯还亮着"}, "老粮仓里|摆上了书|走到门口|灯还亮着"},
		{[]string{"老粮仓里/摆上了书", "走到门口/灯还亮着", "一本账/和一把钥匙", "田埂上的书"}, "老粮仓里|摆上了书|走到门口|灯还亮着|一本账|和一把钥匙|田埂上的书"},
	} {
		_, got := read(text(c.heads...))
		got = strings.NewReplacer(para1+"\n", "", para2+"\n", "", "\n", "|").Replace(got)
		if strings.TrimSuffix(got, "|") != c.want {
			t.Errorf("%v: %s", c.heads, got)
		}
	}
}

// What a line under a picture says, or that it stands in brackets, makes it the caption.
func TestUnderPictures(t *testing.T) {
	for _, c := range []struct {
		line string
		is   bool
	}{
		{"图为书屋一角。", true}, {"村民还书的照片。", true}, {"村民在书屋里还书。图源：白石周报", true}, {"老田在门口。照片由邻居提供", true}, {"（老粮仓的门）", true}, {"图. 书屋的灯", true},
		{"老田在书屋。受访者供图。", true}, {"上图是书屋的布置。", false}, {"（白石镇文化站 供稿）", false}, {"（书评见第三版）", false}, {"（下转B4版）", false}, {"（老田对本文也有帮助）", false}, {"（编辑：何苗 陈禾）", false}, {"（从楼上看老粮仓）", true}, {"（记者 何苗）", false}, {"书屋开门了。", false},
	} {
		d := &draft.Draft{Paras: []draft.Para{line(para1), {Block: doc.Block{Kind: doc.Figure, Image: &doc.Image{Src: "a.jpg"}}}, line(c.line), line(para2)}}
		if _, got := read(d); (got == para1+"\nfigure "+c.line+"\n"+para2+"\n") != c.is {
			t.Errorf("%s:\n%s", c.line, got)
		}
	}
}

// No line goes without a word: it is left, in the meta data, over the title or reported.
func TestNothingIsLost(t *testing.T) {
	for _, text := range []string{
		"首页 > 要闻 > 正文\n书香满山乡\n发布时间：2023-05-06 来源：白石周报 点击：12\n" + para1 + "\n" + para2 + "\n上一篇：春耕\n责任编辑：何苗",
		"书屋手册\n目录\n第一章 开门\n第二章 管书\n第三章 添灯\n第一章 开门\n" + para1 + "\n第二章 管书\n" + para2 + "\n第三章 添灯\n" + para3,
		"索引号：0107280000\n主题分类：文化\n发布日期：2023年5月9日\n白石镇书屋管理规则\n" + para1 + "\n" + para2,
	} {
		in, got := read(lines(text))
		m := in.Draft.Meta
		got += m.Title + m.Kicker + m.Subtitle + m.Date + m.Source + strings.Join(m.Byline, "") + strings.Join(m.Editors, "")
		for _, d := range in.Diags {
			got += d.Msg.ZH
		}
		for _, r := range text {
			if trait.IsHan(r) && !strings.ContainsRune("发布时间来源", r) && !strings.ContainsRune(got, r) { // labels of fields
				t.Errorf("%c of this text is nowhere:\n%s\n%s", r, text, got)
			}
		}
	}
}
