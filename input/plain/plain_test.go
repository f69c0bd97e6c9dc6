package plain

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// show prints a draft, a paragraph a line: blank lines before it, indent, text
// with its bold spans in ** again.
func show(d *draft.Draft) string {
	var b strings.Builder
	for _, p := range d.Paras {
		c := []rune(p.Text)
		var t strings.Builder
		at := 0
		for _, s := range p.Spans {
			fmt.Fprintf(&t, "%s**%s**", string(c[at:s.Start]), string(c[s.Start:s.End]))
			at = s.End
		}
		t.WriteString(string(c[at:]))
		fmt.Fprintf(&b, "%d.%d %s", p.Look.Blank, p.Look.Indent, t.String())
		if p.Look.Break {
			b.WriteString(" (page)")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// cut breaks a text every w characters, the first line after an indent.
func cut(s string, w int) string {
	var out []string
	r := []rune("　　" + s)
	for len(r) > w {
		out = append(out, string(r[:w]))
		r = r[w:]
	}
	return strings.Join(append(out, string(r)), "\n")
}

const (
	long  = "白石镇的老供销社，空了整整二十年，去年冬天镇里把它改成了一座小小的乡村剧场，每逢周末都有戏看，连四邻八乡的人都来"
	other = "戏台是村里的木匠搭的，幕布是妇女们缝的，第一场演出那天，连走廊里都站满了人，散场以后，还有人舍不得走开"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a line is a paragraph", "题\n　　文一。\n　　文二。\n", "0.0 题\n0.2 文一。\n0.2 文二。\n"},
		{"blank lines are counted", "\n甲\n\n\n乙", "1.0 甲\n2.0 乙\n"},
		{"tabs and spaces indent", "\t甲\n    乙", "0.2 甲\n0.2 乙\n"},
		{"bold", "共**9个**，**首位**。", "0.0 共**9个**，**首位**。\n"},
		{"a mark without its partner stays", "共**9个", "0.0 共**9个\n"},
		{"wrapped text", cut(long+"。", 20) + "\n" + cut(other+"。", 20), "0.2 " + long + "。\n0.2 " + other + "。\n"},
		{"rows of a table in wrapped text", cut(long+"。", 20) + "\n品名      产量（万吨）   增长\n稻谷      18.94          1.3\n" + cut(other+"。", 20), "0.2 " + long + "。\n0.0 品名      产量（万吨）   增长\n0.0 稻谷      18.94          1.3\n0.2 " + other + "。\n"},
		{"a centred title over wrapped text", "          一份关于渠道的年度报告\n第二章　水\n" + cut(long+"。", 20), "0.5 一份关于渠道的年度报告\n0.0 第二章　水\n0.2 " + long + "。\n"},
		{"a page number between full-width dashes", strings.Replace(cut(long+other+"。", 20), "\n", "\n－3－\n", 1), "0.2 " + long + other + "。\n"},
		{"a page number inside a wrapped sentence", strings.Replace(cut(long+other+"。", 20), "\n", "\n— 3 —\n", 1), "0.2 " + long + other + "。\n"},
		{"page numbers between paragraphs", "甲。\n第1页\n乙。\n第 2 页 共 2 页", "0.0 甲。\n0.0 乙。 (page)\n"},
		{"sections numbered 01", "01\n甲。\n02\n乙。\n03\n丙。", "0.0 01\n0.0 甲。\n0.0 02\n0.0 乙。\n0.0 03\n0.0 丙。\n"},
		{"bare numbers inside sentences count pages", long + "\n7\n" + other + "\n8\n" + long + "。", "0.0 " + long + "\n0.0 " + other + " (page)\n0.0 " + long + "。 (page)\n"},
		{"a running head", "甲。\n- 1 -\n某某公报\n乙。\n- 2 -\n某某公报\n丙。\n- 3 -\n某某公报\n丁。", "0.0 甲。\n0.0 乙。 (page)\n0.0 丙。 (page)\n0.0 丁。 (page)\n"},
		{"a jump to another page", "甲（下转第3版）\n（上接第1版）乙。\n（上接A2版）\n丙（丁）", "0.0 甲\n0.0 乙。 (page)\n0.0 丙（丁） (page)\n"},
		{"a refrain is no running head", "春来了。\n归去\n夏来了。\n归去\n秋来了。\n归去", "0.0 春来了。\n0.0 归去\n0.0 夏来了。\n0.0 归去\n0.0 秋来了。\n0.0 归去\n"},
		{"verse is not wrapped prose", "床前月色满庭阶\n疑是秋霜落锦台\n举首遥看山上月\n低头又见雁归来\n", "0.0 床前月色满庭阶\n0.0 疑是秋霜落锦台\n0.0 举首遥看山上月\n0.0 低头又见雁归来\n"},
	} {
		d, _ := Read("f", c.src)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestWordsMeetWithABlank(t *testing.T) {
	lines := []string{"The library opened its doors on Monday to all the", "residents of the western districts, and the readers", "came in great numbers to see the new rooms with the", "old brick walls of the cannery."}
	d, l := Read("f", strings.Join(lines, "\n"))
	if len(d.Paras) != 1 || d.Paras[0].Text != strings.Join(lines, " ") {
		t.Errorf("%s", show(d))
	}
	if len(l) != 1 || l[0].Code != "unwrapped" {
		t.Errorf("diagnostics %v", l)
	}
}

func TestPlaces(t *testing.T) {
	d, l := Read("f", "题\n\n　　文**一**。\n第1页\n尾。")
	p := d.Paras[1]
	if p.Pos != (diag.Pos{File: "f", Line: 3, Col: 3, Offset: 11}) {
		t.Errorf("%+v", p.Pos)
	}
	if len(p.Spans) != 1 || p.Spans[0] != (doc.Span{Start: 1, End: 2, Mark: doc.Strong}) {
		t.Errorf("%v", p.Spans)
	}
	if len(l) != 1 || l[0].Code != "page-furniture" || l[0].Pos.Line != 4 || !strings.Contains(l[0].Msg.ZH, "第1页") {
		t.Errorf("%v", l)
	}
	// The parts of an unwrapped paragraph know their lines.
	d, _ = Read("f", cut(long+other+"。", 20))
	o := d.Paras[0].Origins
	if len(o) < 4 || o[0].At != 0 || o[1].At != 18 || o[1].Pos.Line != 2 {
		t.Errorf("%v", o)
	}
}

// A paragraph that goes on over the end of a page says where, and a message tells it.
func TestPageInside(t *testing.T) {
	d, l := Read("f", strings.Replace(cut("**共**"+long+other+"。", 20), "\n", "\n— 3 —\n", 1))
	if len(d.Paras) != 1 || !slices.Equal(d.Paras[0].RejoinedAt, []int{14}) {
		t.Fatalf("%v\n%s", d.Paras[0].RejoinedAt, show(d))
	}
	if i := slices.IndexFunc(l, func(m diag.Diagnostic) bool { return m.Code == "rejoined" }); i < 0 || l[i].Pos.Line != 3 {
		t.Errorf("%v", l)
	}
	if d, _ = Read("f", cut(long+other+"。", 20)); len(d.Paras[0].RejoinedAt) != 0 {
		t.Errorf("a mere wrap: %v", d.Paras[0].RejoinedAt)
	}
}

// Who made the page, at its foot, stands inside a sentence that goes on over it: it goes behind the text.
func TestStaffInside(t *testing.T) {
	rows := strings.Split(cut(long+"，"+other+"，"+long+"，"+other+"，"+long+"，"+other+"，"+long+"。", 30), "\n")
	d, _ := Read("t", strings.Join(slices.Insert(rows, 5, "责任编辑：柏舟 电话：010-5550123 本版设计：闻溪"), "\n"))
	if n := len(d.Paras); n != 2 || strings.Contains(d.Paras[0].Text, "柏舟") || !strings.HasPrefix(d.Paras[1].Text, "责任编辑") {
		t.Errorf("%d paragraphs: %q", n, d.Paras[0].Text)
	}
}

// What was cut at a width between paragraphs of a line each is joined, and they stay apart.
func TestPartly(t *testing.T) {
	one, two := strings.Repeat(long+"。", 4), strings.Repeat(other+"。", 5)
	d, _ := Read("f", "　　"+one+"\n　　"+two+"\n"+cut(strings.Repeat(long+"。"+other+"。", 2), 22)+"\n　　"+one+"\n　　"+two)
	var got []string
	for _, p := range d.Paras {
		got = append(got, p.Text)
	}
	if want := strings.Join([]string{one, two, strings.Repeat(long+"。"+other+"。", 2), one, two}, "|"); strings.Join(got, "|") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "|"), want)
	}
}

// A blank line under each line says nothing; what a board sets under a post goes.
func TestDoubleSpaced(t *testing.T) {
	src := "发信人: yu (榆), 信区: town\n标  题: 老供销社\n发信站: 白石站 (Wed Sep  2 08:02:50 1998), 转信\n\n" + cut(long+other+"。", 30) + "\n\n" + cut(other+long+"。", 30) + "\n--\n种瓜得瓜\n※ 来源:·白石站 town.example"
	d, _ := Read("f", strings.ReplaceAll(src, "\n", " \n\n"))
	var got []string
	for _, p := range d.Paras {
		got = append(got, p.Text)
	}
	if want := "yu (榆)|老供销社|白石站|Wed Sep  2 08:02:50 1998|" + long + other + "。|" + other + long + "。"; strings.Join(got, "|") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "|"), want)
	}
}

// Of the heads over a post that was passed on the last is its own; a mark like those of other
// software is none.
func TestPosts(t *testing.T) {
	body := "\n\n" + cut(long+other+"。", 30) + "\n\n--\n※ 發信站: 白石站 (town.example)\n◆ From: 10.0.0.1"
	a, b := "作者: poplar (白楊) 看板: town\n標題: [轉錄] 老供銷社\n時間: Tue Mar  4 21:08:00 2003\n", "发信人: yu (榆), 信区: village\n标  题: 老供销社\n发信站: 白石站 (2003年03月04日19:41:05 星期二), 站内信件\n"
	for src, want := range map[string]string{
		a + body:     "byline=poplar (白楊)|title=老供銷社|date=Tue Mar  4 21:08:00 2003",
		b + body:     "byline=yu (榆)|title=老供销社|source=白石站|date=2003年03月04日19:41:05 星期二",
		a + b + body: "byline=yu (榆)|title=老供销社|source=白石站|date=2003年03月04日19:41:05 星期二",
		"【 以下文字转载自 village 讨论区 】\n" + b + body: "byline=yu (榆)|title=老供销社|source=白石站|date=2003年03月04日19:41:05 星期二",
		"作者：白杨\n时间：周六\n地点：老供销社" + body:         "",
	} {
		d, _ := Read("f", src)
		var got []string
		for _, p := range d.Paras {
			if p.Field != "" {
				got = append(got, p.Field+"="+p.Text)
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %s\nwant %s", src[:30], strings.Join(got, "|"), want)
		}
	}
}

// What stands in a column and is no prose keeps its lines.
func TestColumn(t *testing.T) {
	const (
		head = "2031年4月9日　星期三　　要闻　　责编／温榆　版式／石小满　　07\n桥头集市又开张\n"
		one  = "　　本报讯（记者石榆）桥头的集市昨日开张。\n天没亮，卖菜的担子已经排到了桥下。记者看\n见，最早来的是后山的陶婆婆，她的萝卜带着\n"
		two  = "泥，一担二十七斤，七点钟就卖完了。她说，\n明天还来。\n　　集市停了三年。街道今年铺了新石板，搭\n了雨棚，摊位费一分不收。\n"
		all  = "桥头集市又开张|本报讯（记者石榆）桥头的集市昨日开张。天没亮，卖菜的担子已经排到了桥下。记者看见，最早来的是后山的陶婆婆，她的萝卜带着"
		rest = "泥，一担二十七斤，七点钟就卖完了。她说，明天还来。|集市停了三年。街道今年铺了新石板，搭了雨棚，摊位费一分不收。"
	)
	for _, c := range []struct{ name, src, want string }{
		{"a folio, its number again, wider than the column", head + one + "07\n" + two, all + rest},
		{"the date and the page", "2031年4月9日　星期三　　深度\n桥头集市又开张\n" + one + two, all + rest},
		{"the date and the weather", "2031年4月9日　星期三　晴\n桥头集市又开张\n" + one + two, "2031年4月9日　星期三　晴|" + all + rest},
		{"a caption of one sentence inside a sentence", head + one + "\n图为集市上的陶婆婆（左）和买主。\n" + two, all + "|图为集市上的陶婆婆（左）和买主。|" + rest},
		{"a copied picture inside a sentence", head + one + "▲ 集市上的陶婆婆。石榆 翻拍\n" + two, all + "|▲ 集市上的陶婆婆。石榆 翻拍|" + rest},
		{"a caption inside a sentence", head + one + "图为集市上的陶婆婆（左）和买主。石榆摄\n" + two, all + "|图为集市上的陶婆婆（左）和买主。石榆摄|" + rest},
		{"rows of a table", head + one + two + "品名    早市    晚市\n萝卜    一元    八角\n", all + rest + "|品名    早市    晚市|萝卜    一元    八角"},
		{"a line in the middle", head + one + two + "　　　　　　　　（三）\n" + "　　桥还是那座桥。\n", all + rest + "|（三）|桥还是那座桥。"},
	} {
		d, _ := Read("f", c.src)
		var got []string
		for _, p := range d.Paras {
			got = append(got, p.Text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, s, c.want)
		}
	}
}

// Agencies set a text in, courts let numbers stand out to the left of it; the width of a
// line is what it was before digits were made half-width.
func TestMargins(t *testing.T) {
	const (
		wire  = "             新华社白石6月2日电（记者石榆）白石镇的\n             老供销社空了整整20年，去年冬天镇里把它改\n             成了一座小小的乡村剧场。\n                 戏台是村里的木匠搭的，幕布是妇女们缝的\n             ，第一场演出那天，连走廊里都站满了人，散\n             场以后，还有人舍不得走开。\n"
		court = "上列當事人間請求返還租金事件，本院於民國\n109年6月2日言詞辯論終結，判決如下：\n一、原告主張：兩造於民國108年間口頭約定\n    由被告承租老供銷社房屋，租金每月六千\n    元，被告自去年冬天起未付分文。\n  (一)兩造間有租約存在，為被告所不爭執，\n      應堪信實，被告徒以前詞置辯，自非可\n      採。\n"
	)
	full := strings.NewReplacer("6", "６", "2", "２", "0", "０")
	for _, c := range []struct{ name, src, source, want string }{
		{"a margin", wire, full.Replace(wire), "新华社白石6月2日电（记者石榆）白石镇的老供销社空了整整20年，去年冬天镇里把它改成了一座小小的乡村剧场。|戏台是村里的木匠搭的，幕布是妇女们缝的，第一场演出那天，连走廊里都站满了人，散场以后，还有人舍不得走开。"},
		{"numbers that stand out", court, court, "上列當事人間請求返還租金事件，本院於民國109年6月2日言詞辯論終結，判決如下：|一、原告主張：兩造於民國108年間口頭約定由被告承租老供銷社房屋，租金每月六千元，被告自去年冬天起未付分文。|(一)兩造間有租約存在，為被告所不爭執，應堪信實，被告徒以前詞置辯，自非可採。"},
	} {
		d, _, _ := ReadCut(t.Context(), "f", c.src, c.source)
		var got []string
		for _, p := range d.Paras {
			got = append(got, p.Text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, s, c.want)
		}
	}
}

// The fields of a record become paragraphs that say what they are; the text is what is left.
func TestRecords(t *testing.T) {
	const body = "    本报讯  白石水具厂是本省第一家为山地茶园制造节水喷\n头的厂家，喷头已通过严格检验。  （石  榆）\n"
	const read = "本报讯  白石水具厂是本省第一家为山地茶园制造节水喷头的厂家，喷头已通过严格检验。  （石  榆）"
	for _, c := range []struct{ name, src, want string }{
		{"names in brackets, a short text", "【 日  期 】19970304\n【 版  号 】5\n【 标  题 】节水喷头\n            七种齐备\n【 作  者 】石榆\n【 正  文 】\n" + body, "date 19970304|title 节水喷头|title 七种齐备|byline 石榆|" + read},
		{"one line", "【标题】节水喷头【作者】石榆【正文】白石水具厂造。", "title 节水喷头|byline 石榆|白石水具厂造。"},
		{"tags", "<标题>\n节水喷头\n</标题>\n□ 石榆\n<正文>\n白石水具厂造。", "title 节水喷头|□ 石榆|白石水具厂造。"},
		{"a title whose name was lost", "       白石水具厂推出七种山地茶园节\n水喷头\n    (4)内容:  白石水具厂造。\n又及。", "title 白石水具厂推出七种山地茶园节|title 水喷头|白石水具厂造。|又及。"},
		{"another record", "【标题】甲甲\n【正文】\n白石水具厂造。\n\n【标题】乙乙\n【作者】石榆\n【正文】\n茶园用。", "title 甲甲|白石水具厂造。|heading 乙乙|furniture 石榆|茶园用。"},
		{"a clipping", "白石日报\nA03 | 要闻 | By 石榆 | 2014-05-06\n节水喷头\n白石水具厂造。\n文章编号: 201405063830012", "byline 石榆|date 2014-05-06|source 白石日报|节水喷头|白石水具厂造。"},
		{"fields under a title without a name", "节水喷头\n【作者】石榆\n【机构】白石水具厂\n【摘要】讲喷头。\n白石水具厂造。", "title 节水喷头|byline 石榆|paragraph 讲喷头。|白石水具厂造。"},
		{"an abstract is no record", "节水喷头\n石榆\n【摘要】讲喷头。\n【关键词】喷头", "节水喷头|石榆|【摘要】讲喷头。|【关键词】喷头"},
		{"a meeting", "主题：节水\n时间：五月\n地点：白石", "主题：节水|时间：五月|地点：白石"},
	} {
		d, _ := Read("f", c.src)
		var got []string
		for _, p := range d.Paras {
			as := p.Field
			if as == "" {
				as = string(p.Kind)
			}
			got = append(got, strings.TrimSpace(as+" "+p.Text))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, s, c.want)
		}
	}
}

// However a text is cut, its characters come back, or are listed as dropped.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.StringMatching(`([一-三。，a1 　\n]{0,12}|第[1-3]页\n|\*\*|甲乙丙丁戊己庚辛壬癸\n){0,40}`).Draw(t, "text")
		d, l := Read("f", src)
		var got strings.Builder
		for _, p := range d.Paras {
			got.WriteString(p.Text)
		}
		for _, x := range l {
			if x.Code == "page-furniture" {
				at := strings.Index(x.Msg.ZH, "“") + len("“")
				got.WriteString(x.Msg.ZH[at:strings.LastIndex(x.Msg.ZH, "”")])
			}
		}
		if a, b := sorted(got.String()), sorted(src); a != b {
			t.Fatalf("%q became %q", b, a)
		}
	})
}

// sorted puts the characters of a text in order, blanks and bold marks aside.
func sorted(s string) string {
	r := []rune(strings.ReplaceAll(squeeze(s), "*", ""))
	slices.Sort(r)
	return string(r)
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func FuzzRead(f *testing.F) {
	f.Add("题\n　　文**一**。\n第1页\n尾。")
	f.Add(cut(long+other+"。", 20))
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(strings.ReplaceAll(src, "\r", "\n"), "")
		d, _ := Read("f", src)
		for _, p := range d.Paras {
			n := len([]rune(p.Text))
			for _, s := range p.Spans {
				if s.Start < 0 || s.End > n || s.Start >= s.End {
					t.Fatalf("span %v of %q", s, p.Text)
				}
			}
			for _, at := range p.RejoinedAt {
				if at <= 0 || at >= n {
					t.Fatalf("joined at %d of %q", at, p.Text)
				}
			}
			for _, o := range p.Origins {
				if o.At < 0 || o.At > n {
					t.Fatalf("origin %v of %q", o, p.Text)
				}
			}
		}
	})
}
