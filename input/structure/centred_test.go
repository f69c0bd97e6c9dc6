package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// draftOf is lines with lines that open with ^ centred and bold.
func draftOf(text string) *draft.Draft {
	d := &draft.Draft{}
	for _, l := range strings.Split(text, "\n") {
		t, centred := strings.CutPrefix(l, "^")
		p := draft.Para{Block: doc.Block{Text: t}, Look: draft.Look{Centered: centred, Bold: centred, Size: 16}}
		if !centred {
			p.Look.Indent = 2
		}
		d.Paras = append(d.Paras, p)
	}
	return d
}

func TestCentredHeads(t *testing.T) {
	notice := "^关于印发《白石县乡村书屋管理办法》的通知\n各乡镇文化站：\n现将《白石县乡村书屋管理办法》印发给你们，请各书屋按照办法开门、借书、盘点，并于年底前报送情况。\n白石县文化局\n2019年5月6日\n"
	for _, c := range []struct{ name, text, want string }{
		{"what is sent out, named before", notice + "^白石县乡村书屋\n^管理办法\n第一条　" + para1, "h1 白石县乡村书屋管理办法\n"},
		{"lines that nothing names", "^书香满山乡\n" + para1 + "\n^老屋\n" + para2 + "\n^新书\n" + para3, "h1 老屋\n"},
		{"parts of two lines", "^白石县文化发展规划\n" + para1 + "\n^第一章　打开书屋\n^点亮山乡夜晚\n" + para2 + "\n^第二章　培养读者\n^留住管理员\n" + para3, "h1 第二章　培养读者 留住管理员\n"},
		{"a resolution", "^白石县文化发展规划\n2019年5月\n^白石县第三届文化大会\n^关于白石县文化发展规划的决议\n（2019年5月6日白石县第三届文化大会通过）\n" + para1 + "\n^第一章　打开书屋\n" + para2,
			"h1 白石县第三届文化大会关于白石县文化发展规划的决议\nfurniture.credit （2019年5月6日白石县第三届文化大会通过）\n"},
		{"the year of a version", "^白石县书屋条例（2019修订）\n白石县文化大会公告\n《白石县书屋条例》已由白石县文化大会于2019年5月6日修订通过，现予公布，自2019年7月1日起施行。\n2019年5月8日\n^白石县书屋条例\n第一条　" + para1,
			"title=白石县书屋条例（2019修订）\n"},
		{"day and place of a speech", "^书香满山乡\n" + para1 + "\n^在书屋开门仪式上的致辞\n（2019年5月6日，白石镇）\n" + para2, "furniture.credit （2019年5月6日，白石镇）\n"},
		{"notes under their name", "^书屋公报\n" + para1 + "\n" + para2 + "\n注：\n1.本公报数字为初步统计数。\n2.藏书数含流动书车。", "furniture.credit 2.藏书数含流动书车。\n"},
		{"long rows of dashes", "^书香满山乡\n" + para1 + "\n——书屋开到了门口。" + para1 + para2 + "\n——读者多起来了。" + para3, "p ——读者多起来了。" + para3 + "\n"},
		{"the occasion alone", "——2019年5月6日在白石镇第十八届人民代表大会第一次会议上\n各位代表：\n" + para1, "subtitle=2019年5月6日在白石镇第十八届人民代表大会第一次会议上\n"},
		{"a lead behind a mark", "^书香满山乡\n■本报记者 何苗\n◆一间空了十几年的老粮仓，怎么就坐满了人，又怎么坐得住\n" + para1 + "\n" + para2, "p.lead 一间空了十几年的老粮仓，怎么就坐满了人，又怎么坐得住\n"},
	} {
		d, _, _, _ := Infer(t.Context(), draftOf(c.text), nil, nil)
		if got := show(d); !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s", c.name, c.want, got)
		}
	}
}

// A sentence or two in bold head the parts of a story; one bold line does not.
func TestBoldHeads(t *testing.T) {
	head := "镇长扛来一箱旧书，老师问起那张桌子；他请了七天假回村里看看，一看就没有再回去上班"
	d, _, _, _ := Infer(t.Context(), lines("书香满山乡\n"+para1+"\n**"+head+"**\n"+para2+"\n**第一年来了六个人，第二年来了六十个人；他不收押金**\n"+para3), nil, nil)
	if got := show(d); !strings.Contains(got, "h1 "+head+"\n") {
		t.Errorf("no heading in\n%s", got)
	}
	d, _, _, _ = Infer(t.Context(), lines("书香满山乡\n"+para1+"\n**"+head+"**\n"+para2+"\n"+para3), nil, nil)
	if got := show(d); strings.Contains(got, "h1") {
		t.Errorf("a heading in\n%s", got)
	}
}

// A page may have a title and no text.
func TestTitleAlone(t *testing.T) {
	d := &draft.Draft{Settled: true}
	d.Meta.Title = "书香满山乡"
	if got, _, _, _ := Infer(t.Context(), d, nil, nil); got.Meta.Title != d.Meta.Title || len(got.Blocks) != 0 {
		t.Errorf("%+v", got)
	}
}
