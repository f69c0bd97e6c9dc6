package plain

import (
	"slices"
	"strings"
	"testing"
)

// page is what the lines that a page adds to a text leave of it, joined.
func page(t *testing.T, src string) string {
	t.Helper()
	d, _ := Read("t.txt", src)
	var out []string
	for _, p := range d.Paras {
		out = append(out, p.Text)
	}
	return strings.Join(out, "|")
}

func TestPageFurniture(t *testing.T) {
	p := "渡口的老樟树下面搭起了一个凉棚，" + long + "。"
	q := "摆渡的人已经换了三代，" + other + "。"
	head4, want4 := "渡口\n\n何苗\n\n"+q+"\n\n", "渡口|何苗|"+q+"|"
	for _, c := range []struct{ name, src, want string }{
		{"a head that counts, on either side", p + "\n\n12　渡口　2031.6\n\n" + q + "\n\n渡口　2031.6　13\n\n" + p + "\n\n14　渡口　2031.6\n", p + "|" + q + "|" + p},
		{"and behind a square", p + "\n\n白石周刊　■ 3\n\n" + q + "\n\n" + q + "\n\n白石周刊　■ 4\n\n" + p, p + "|" + q + "|" + q + "|" + p},
		{"a head that turns about from page to page", "12  渡口与人  2031·06\n\n老樟树\n\n" + p + "\n\n2031·06  渡口与人  13\n\n" + q + "\n\n14  渡口与人  2031·06\n", "老樟树|" + p + "|" + q},
		{"pairs of a draw that count", p + "\n\n1  渡口队  白石队\n2  白石队  渡口队\n\n" + q, p + "|1  渡口队  白石队|2  白石队  渡口队|" + q},
		{"a title of two lines, whole over a page", "渡口航运公司\n2031年年度报告\n\n" + p + "\n\n第 1 页\n\n渡口航运公司 2031 年年度报告\n\n" + q + "\n\n第 2 页", "渡口航运公司|2031年年度报告|" + p + "|" + q},
		{"the same beside no number", "渡口航运公司\n2031年年度报告\n\n" + p + "\n\n渡口航运公司 2031 年年度报告\n\n" + q, "渡口航运公司|2031年年度报告|" + p + "|渡口航运公司 2031 年年度报告|" + q},
		{"rows that count are no pages", "小组　1\n小组　2\n" + p, "小组　1|小组　2|" + p},
		{"a head beside numbers of two digits", "渡口指南 GUIDE\n\n01\n\n渡口\n\n" + p + "\n\n02\n\n渡口指南 GUIDE\n\n" + q + "\n\n03\n\n渡口指南 GUIDE\n\n" + p + "\n\n04", "渡口|" + p + "|" + q + "|" + p},
		{"numbers of sections", "渡口\n\n01\n\n源头\n\n" + p + "\n\n02\n\n中游\n\n" + q + "\n\n03\n\n河口\n\n" + p, "渡口|01|源头|" + p + "|02|中游|" + q + "|03|河口|" + p},
		{"names of pages that count", "渡口纵深 B06\n\n渡口\n\n" + p + "\n\n下转B07\n\n渡口纵深 B07\n\n上接B06\n\n" + q, "渡口|" + p + "|" + q},
		{"number, day, paper", "3　2031年6月7日　白石周报　渡口专版\n\n渡口\n\n" + p, "渡口|" + p},
		{"day, paper, number", "星期六 2031.6.7　白石大学报　3\n\n渡口\n\n" + p, "渡口|" + p},
		{"number, page, who made it, day", "07　民俗　责编/何苗　版式/石舟　2031年6月7日\n渡口\n\n" + p, "渡口|" + p},
		{"the name of a page and the day", "理论版　　2031年6月7日\n渡口\n\n" + p, "渡口|" + p},
		{"numbers, duties, who has them, the day", "值班\n\n1　早班　值班主任 何苗　2031年6月7日\n2　晚班　值班主任 石舟　2031年6月7日\n" + p, "值班|1　早班　值班主任 何苗　2031年6月7日|2　晚班　值班主任 石舟　2031年6月7日|" + p},
		{"day and editor inside a sentence", "渡口\n\n" + p[:len(p)-3] + "\n\n2031年6月7日　星期六　责任编辑：何苗　电话：8230000\n\n" + q, "渡口|" + p[:len(p)-3] + "|" + q},
		{"day and editor between sentences", "渡口\n\n" + p + "\n\n2031年6月7日　星期六　责任编辑：何苗\n\n" + q, "渡口|" + p + "|2031年6月7日　星期六　责任编辑：何苗|" + q},
		{"a rota", "渡口\n\n" + p[:len(p)-3] + "\n\n值班主任 何苗 6月7日 星期六\n值班主任 石舟 6月8日 星期日\n\n" + q, "渡口|" + p[:len(p)-3] + "|值班主任 何苗 6月7日 星期六|值班主任 石舟 6月8日 星期日|" + q},
		{"a rota with the year", "渡口\n\n" + p[:len(p)-3] + "\n\n校对 何苗 2031年6月7日 星期六\n\n" + q + "\n\n校对 石舟 2031年6月8日 星期日\n\n" + p, "渡口|" + p[:len(p)-3] + "|校对 何苗 2031年6月7日 星期六|" + q + "|校对 石舟 2031年6月8日 星期日|" + p},
		{"an editor and a day under a title", "渡口\n编辑：何苗　2031年6月7日　星期六\n\n" + p + "\n\n" + q, "渡口|编辑：何苗　2031年6月7日　星期六|" + p + "|" + q},
		{"an editor and a day at the end", "渡口\n\n" + p + "\n\n" + q + "\n\n责任编辑：何苗 2031年6月7日 星期六", "渡口|" + p + "|" + q + "|责任编辑：何苗 2031年6月7日 星期六"},
		{"day and editor under a title", "渡口\n\n2031年6月7日　责任编辑：何苗\n\n" + p, "渡口|2031年6月7日　责任编辑：何苗|" + p},
		{"volume and journal", "第7卷第2期　　　　　　白石学院学报（人文版）　　　　　　Vol.7 No.2\n渡口\n\n" + p, "渡口|" + p},
		{"a name as only journals have", "第7卷　　　　白石学报\n渡口方言中的船名\n\n" + p, "渡口方言中的船名|" + p},
		{"a number before a notice", "第4期　　船工夜校通知\n各位船工：\n\n" + p, "第4期　　船工夜校通知|各位船工：|" + p},
		{"a periodical and its number as the title", "《渡口文艺》　　第4期\n\n" + p + "\n\n" + q, "《渡口文艺》　　第4期|" + p + "|" + q},
		{"a journal over prose", "白石方言季刊　　第4期\n\n" + p + "\n\n" + q, "白石方言季刊　　第4期|" + p + "|" + q},
		{"year, volume and a title", "2031年　　第7卷　　凉棚今夏开张\n" + p + "\n\n" + q, "2031年　　第7卷　　凉棚今夏开张|" + p + "|" + q},
		{"year, number and a title over its writer", "2031年　　第7期　　渡口方言研究\n何 苗\n\n" + p, "2031年　　第7期　　渡口方言研究|何 苗|" + p},
		{"year and number before a title", "2031年第2期　　渡口上的凉棚，今夏开张\n\n" + p, "2031年第2期　　渡口上的凉棚，今夏开张|" + p},
		{"pages alone", "渡口\n\n第二版\n\n" + p + "\n\n第三版\n\n" + q, "渡口|" + p + "|" + q},
		{"the day and the page under a title", "渡口\n\n2031年6月7日　第05版：专题\n\n" + p, "渡口|2031年6月7日|" + p},
		{"the same over each page", "渡口\n\n2031年6月7日　第05版：专题\n\n" + p + "\n\n2031年6月7日　第06版：专题\n\n" + q, "渡口|" + p + "|" + q},
		{"number, page and day over the title", "04 深度\n2031年6月7日 星期六\n责编/何苗 美编/石舟\n渡口\n\n" + p + "\n\n" + q + "\n\n" + p, "渡口|" + p + "|" + q + "|" + p + "|责编/何苗 美编/石舟"},
		{"a number and a word over prose", "04 深度\n渡口的水，六米\n\n" + p, "04 深度|渡口的水，六米|" + p},
		{"a class and its day", "04 健康\n2031年6月7日\n渡口卫生院\n\n" + p, "04 健康|2031年6月7日|渡口卫生院|" + p},
		{"paper, day and page inside a sentence", head4 + p[:len(p)-3] + "\n\n白石时报　　2031.6.7　　A3\n\n" + q, want4 + p[:len(p)-3] + "|" + q},
		{"the same under a title", "渡口\n白石时报　　2031.6.7　　A3\n\n" + p + "\n\n" + q, "渡口|白石时报　　2031.6.7　　A3|" + p + "|" + q},
		{"the same at the end", head4 + p + "\n\n" + q + "\n\n白石时报　　2031.6.7　　A3", want4 + p + "|" + q + "|白石时报　　2031.6.7　　A3"},
		{"paper, page, number inside a sentence", head4 + p[:len(p)-3] + "\n\n白石晚报　深度　05\n\n" + q, want4 + p[:len(p)-3] + "|" + q},
		{"the same between sentences", head4 + p + "\n\n白石晚报　深度　05\n\n" + q, want4 + p + "|白石晚报　深度　05|" + q},
		{"a paper and copies inside a sentence", head4 + p[:len(p)-3] + "\n\n白石晚报　订了　05\n\n" + q, want4 + p[:len(p)-3] + "|白石晚报　订了　05|" + q},
		{"a page at the foot, which the line over it has too", "渡口\n\n" + p[:len(p)-3] + "\n\nT04\n\n白石晚报 特别报道 T04\n\n" + q + "\n\n白石晚报 特别报道 T05\n\n" + p, "渡口|" + p[:len(p)-3] + "|" + q + "|" + p},
		{"a room", "渡口\n\n" + p + "\n\nT04\n\n" + q, "渡口|" + p + "|T04|" + q},
		{"one page in a text", "渡口\n\n第二版\n\n" + p, "渡口|第二版|" + p},
		{"the same but for the page", "白石日报　　2031年6月7日　　星期六　　第二版\n渡口\n\n" + p + "\n\n白石日报　　2031年6月7日　　星期六　　第三版\n\n" + q, "渡口|" + p + "|" + q},
		{"between other points", "渡口\n\n" + p + "\n\n・1・\n\n" + q + "\n\n・2・", "渡口|" + p + "|" + q},
		{"a spaced name and far off its number", "渡口\n\n" + p + "\n\n山 水 之 间　　　　　　　　　　　　7\n\n" + q + "\n\n山 水 之 间　　　　　　　　　　　　8\n\n" + p, "渡口|" + p + "|" + q + "|" + p},
		{"inside a sentence", "渡口\n\n" + p[:len(p)-3] + "\n\n山 水 之 间　　　　　　　　　　　　7\n\n" + q, "渡口|" + p[:len(p)-3] + "|" + q},
		{"before the end of a sentence", "渡口\n\n" + p[:len(p)-3] + "\n\n山 水 之 间　　　　　　　　　　　　7\n\n摆渡的人。\n\n" + q, "渡口|" + p[:len(p)-3] + "|摆渡的人。|" + q},
		{"a person and a score inside a sentence", "渡口\n\n" + p[:len(p)-3] + "\n\n何 苗　　　　　　98\n\n" + q, "渡口|" + p[:len(p)-3] + "|何 苗　　　　　　98|" + q},
		{"a spaced name whose number falls", "渡口\n\n" + p + "\n\n山 水 之 间　　　　　　8\n\n" + q + "\n\n山 水 之 间　　　　　　7\n\n" + p, "渡口|" + p + "|山 水 之 间　　　　　　8|" + q + "|山 水 之 间　　　　　　7|" + p},
		{"two spaced names that rise", "渡口\n\n" + p + "\n\n山 水 之 间　　　　　　7\n\n" + q + "\n\n水 上 人 家　　　　　　8\n\n" + p, "渡口|" + p + "|山 水 之 间　　　　　　7|" + q + "|水 上 人 家　　　　　　8|" + p},
		{"as papers call a page", "渡口\n\n" + p + "\n\n文 化　　　　　　　　　　　　7\n\n" + q, "渡口|" + p + "|" + q},
		{"a spaced name with a lower number", "渡口\n\n" + p + "\n\n山 水 之 间　　　　　　　　　　　　8\n\n" + q + "\n\n山 水 之 间　　　　　　　　　　　　7\n\n" + p, "渡口|" + p + "|山 水 之 间　　　　　　　　　　　　8|" + q + "|山 水 之 间　　　　　　　　　　　　7|" + p},
		{"two spaced names", "渡口\n\n" + p[:len(p)-3] + "\n\n山 水 之 间　　　　　　　　　　　　7\n\n" + q + "\n\n花 木 之 间　　　　　　　　　　　　8\n\n" + p, "渡口|" + p[:len(p)-3] + "|山 水 之 间　　　　　　　　　　　　7|" + q + "|花 木 之 间　　　　　　　　　　　　8|" + p},
		{"a name alone is no page", "渡口\n\n" + p + "\n\n山 水 之 间　　　　　　　　　　　　7\n\n" + q, "渡口|" + p + "|山 水 之 间　　　　　　　　　　　　7|" + q},
		{"names and their scores", "渡口\n\n" + p + "\n\n张 三        95\n李 四        98\n\n" + q, "渡口|" + p + "|张 三        95|李 四        98|" + q},
		{"contents, some not spaced", "渡口\n\n言 论        1\n渡口的人        3\n\n" + p, "渡口|言 论        1|渡口的人        3|" + p},
		{"one score twice", "渡口\n\n" + p + "\n\n张 三        98\n张 三        95\n\n" + q, "渡口|" + p + "|张 三        98|张 三        95|" + q},
		{"behind a bar or before it", p + "\n\n12 | 渡口\n\n" + q + "\n\n渡口 | 13\n\n" + p, p + "|" + q + "|" + p},
		{"pages between dashes", "—— P12 ——\n\n渡口之旅 / Tour\n\n" + p + "\n\n—— P13 ——\n\n渡口之旅 / Tour\n\n" + q, p + "|" + q},
	} {
		if got := page(t, c.src); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestInserted sets lines inside a sentence of text that was cut at a width.
func TestInserted(t *testing.T) {
	whole := strings.NewReplacer("，去年", "。去年", "，幕布", "。幕布", "，连走廊", "。连走廊").Replace(long + "，" + other + "。")
	end := cut(whole, 20)
	body := strings.Split(end, "\n")
	for _, c := range []struct{ name, lines, want string }{
		{"a caption", "老樟树下的凉棚", "老樟树下的凉棚"},
		{"figures", "46人\n摆渡的人\n2.3万人次\n去年过河的人", "46人|摆渡的人|2.3万人次|去年过河的人"},
		{"a caption with who took it, wider than the text", "■凉棚下面坐满了等船过河的人，他们大多带着刚收的菜。　谭明摄", "■凉棚下面坐满了等船过河的人，他们大多带着刚收的菜。　谭明摄"},
		{"the page", "A07\n2031年6月7日", ""},
		{"paper, page and day", "白石时讯·渡口特刊 T3\n●2031年6月7日 星期六", ""},
		{"a number", "7", ""},
	} {
		src := strings.Join(body[:2], "\n") + "\n" + c.lines + "\n" + strings.Join(body[2:], "\n") + strings.Repeat("\n"+end, 3)
		var want []string
		if c.want == "" {
			want = []string{whole}
		} else {
			want = []string{strings.TrimPrefix(strings.Join(body[:2], ""), "　　"), c.want, strings.Join(body[2:], "")}
		}
		if got := page(t, src); got != strings.Join(append(want, slices.Repeat([]string{whole}, 3)...), "|") {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, strings.Join(want, "|"))
		}
	}
}

// Where a head stands over the numbers and the paper's name under them, the one beside more of them
// counts the pages, every time.
func TestTwoLinesBesideNumbers(t *testing.T) {
	p := "渡口的老樟树下面搭起了一个凉棚，" + long + "。"
	src := "凉棚今夏开张\n\n" + p
	want := "凉棚今夏开张|" + p
	for _, page := range []string{"04\n", "05\n", "06\n渡口月报\n", "07\n渡口月报\n", "08\n渡口月报\n"} {
		src += "\n\n往来札记\n" + page + "\n" + p
		want += "|" + p
	}
	for range 50 {
		if got := page(t, src+"\n\n09"); got != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	}
}
