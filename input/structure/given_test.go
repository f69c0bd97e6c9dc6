package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
)

// A preface that alone is stated stands beside the chapters that are typed.
func TestStatedPreface(t *testing.T) {
	d := lines("序言\n" + para1 + "\n第一章 老粮仓\n" + para2 + "\n第二章 新书屋\n" + para3)
	d.Meta.Title = "书香满山乡"
	d.Paras[0].Kind, d.Paras[0].Level = doc.Heading, 1
	got, _, _, _ := Infer(t.Context(), d, nil, nil)
	if want := "title=书香满山乡\nh1 序言\np " + para1 + "\nh1 第一章 老粮仓\np " + para2 + "\nh1 第二章 新书屋\np " + para3 + "\n"; show(got) != want {
		t.Errorf("%swant\n%s", show(got), want)
	}
}

// A stated heading that may be a name is one if a line says what follows and others of its level
// stand over text too.
func TestGivenNames(t *testing.T) {
	d := lines("何苗\n赏析\n" + para1 + "\n文静\n赏析\n" + para2)
	d.Meta.Title = "书香满山乡"
	d.Settled = true
	for _, i := range []int{0, 3} {
		d.Paras[i].Kind, d.Paras[i].Level = doc.Heading, 2
	}
	got, _, _, _ := Infer(t.Context(), d, nil, nil)
	if s := show(got); len(got.Meta.Byline) > 0 || !strings.Contains(s, "h1 何苗\n") || !strings.Contains(s, "h1 文静\n") {
		t.Errorf("%s", s)
	}
}

// What is stated deeper than all headings before it, at the end, stands beside the sections; with
// others of its level it is part of the last, and so is what is no apparatus.
func TestStatedEnd(t *testing.T) {
	for _, c := range []struct {
		heads  string
		levels []int
		want   string
	}{
		{"老粮仓 新书屋 参考文献", []int{2, 2, 4}, "111"},
		{"老粮仓 新书屋 参考文献 致谢", []int{2, 2, 4, 4}, "1111"},
		{"老粮仓 书架 参考文献", []int{2, 4, 4}, "122"},
		{"老粮仓 新书屋 点灯的人", []int{2, 2, 4}, "112"},
		{"老粮仓 参考文献 新书屋", []int{2, 4, 2}, "121"},
	} {
		var text string
		for _, h := range strings.Fields(c.heads) {
			text += h + "\n" + para1 + "\n"
		}
		d := lines(text)
		d.Meta.Title, d.Settled = "书香满山乡", true
		for i, l := range c.levels {
			d.Paras[2*i].Kind, d.Paras[2*i].Level = doc.Heading, l
		}
		got, _, _, _ := Infer(t.Context(), d, nil, nil)
		levels := ""
		for _, b := range got.Blocks {
			if b.Kind == doc.Heading {
				levels += string(rune('0' + b.Level))
			}
		}
		if levels != c.want {
			t.Errorf("%s: levels %s, want %s", c.heads, levels, c.want)
		}
	}
}

// The ornament goes off a stated heading as off a typed one, and is told; what is marked in the words
// stays marked.
func TestGivenOrnaments(t *testing.T) {
	d := lines("■ 老粮仓 ■\n" + para1 + "\n○○村的书\n" + para2)
	d.Meta.Title = "书香满山乡"
	d.Settled = true
	for _, i := range []int{0, 2} {
		d.Paras[i].Kind, d.Paras[i].Level = doc.Heading, 1
		d.Paras[i].Spans = []doc.Span{{Start: 0, End: 7, Mark: doc.Emph}}
	}
	got, diags, _, _ := Infer(t.Context(), d, nil, nil)
	want := "title=书香满山乡\nh1 老粮仓\np " + para1 + "\nh1 ○○村的书\np " + para2 + "\n"
	if show(got) != want {
		t.Errorf("%swant\n%s", show(got), want)
	}
	if s := got.Blocks[0].Spans; len(s) != 1 || s[0].Start != 0 || s[0].End != 3 {
		t.Errorf("spans %v", s)
	}
	if len(diags) != 1 || diags[0].Code != "ornament-dropped" || !strings.Contains(diags[0].Msg.ZH, "“■  ■”") {
		t.Errorf("messages %v", diags)
	}
}

// A sign of which the text speaks, and a box to tick, is a word of the heading; what only reads like that
// leaves the ornament one.
func TestOrnamentsExplained(t *testing.T) {
	for _, c := range []struct{ sign, says, want string }{
		{"★", "标★的场次要先预约。", "★"},
		{"●", "节目单上“●”为露天演出。", "●"},
		{"◆", "带有◆者由村里供饭。", "◆"},
		{"□", "类别：□新建 □改建", "□"},
		{"□", "☑ 已经看过", "□"},
		{"★", "这是一家五★酒店。", ""},
		{"○", "他在○○村住了三年，○○的灯亮着。", ""},
		{"■", "■的确如此，大家都这么说。", ""},
		{"□", "单位：□□村委会", ""},
	} {
		d := lines(para2 + "\n" + c.sign + "老粮仓\n" + para1 + "\n" + c.says + "\n" + c.sign + "新书屋\n" + para2)
		d.Meta.Title = "书香满山乡"
		d.Settled = true
		for _, i := range []int{1, 4} {
			d.Paras[i].Kind, d.Paras[i].Level = doc.Heading, 1
		}
		got, _, _, _ := Infer(t.Context(), d, nil, nil)
		var heads []string
		for _, b := range got.Blocks {
			if b.Kind == doc.Heading {
				heads = append(heads, b.Text)
			}
		}
		if s := strings.Join(heads, " "); s != c.want+"老粮仓 "+c.want+"新书屋" {
			t.Errorf("%s: %s", c.says, s)
		}
	}
}
