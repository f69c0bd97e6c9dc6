package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
)

// A line of the title block is taken apart, whatever it was taken for as a whole.
func TestHeadLine(t *testing.T) {
	for _, c := range []struct{ line, field, want string }{
		{"2022/9/15 20:47:13 来源：海事周报 作者：柏舟", "署名", "byline=柏舟 date=2022/9/15 20:47:13 source=海事周报"},
		{"类型：原创 编辑：褚潮", "署名", "editor=褚潮 dropped=类型 原创"},
		{"作者：柏舟，闻溪 / 后期编辑：褚潮", "署名", "byline=柏舟，闻溪 editor=褚潮"},
		{"来源：海事周报，2022-09-15", "日期", "date=2022-09-15 source=海事周报"},
		{"白石融媒 记者/柏舟 摄影/褚潮", "署名", "byline=白石融媒 记者/柏舟 摄影/褚潮"},
		{"记者 柏舟 编辑：褚潮", "署名", "byline=记者 柏舟 editor=褚潮"},
		{"• 时间：2022-09-15 • 来源：海事周报", "日期", "date=2022-09-15 source=海事周报"},
		{"来自 / 海事周报", "署名", "source=海事周报"},
		{"转自：海事周报 作者：柏舟", "署名", "byline=柏舟 source=海事周报"}, // a field without a name of its own first
		{"发布 / 2020年11月29日 5:00 AM", "", "date=2020年11月29日 5:00 AM"},
		{"发布：港务局", "", "source=港务局"},
		{"2022-09-15 20:47:13 1203", "日期", "date=2022-09-15 20:47:13 dropped=1203"},
		{"2022年9月15日 放大 缩小 朗读", "日期", "date=2022年9月15日 dropped=放大 缩小 朗读"},
		{"2022-09-15 海事新闻 海事新闻", "日期", "date=2022-09-15 source=海事新闻 dropped=海事新闻"},
		{"2022-09-15 于白石", "日期", "date=2022-09-15 于白石"},
		{"采访：柏舟 摄影：褚潮 2022.09", "署名", "byline=采访：柏舟 摄影：褚潮 date=2022.09"},
		{"海事记者 柏 舟 海事编辑 褚潮", "署名", "byline=海事记者 柏 舟 editor=褚潮"},
	} {
		in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}}
		var m doc.Meta
		in.headLine(&m, &piece{para: company.New(&draft.Para{Block: doc.Block{Text: c.line}})}, c.field)
		var got []string
		add := func(name string, vs ...string) {
			for _, v := range vs {
				if v != "" {
					got = append(got, name+"="+v)
				}
			}
		}
		add("byline", m.Byline...)
		add("date", m.Date)
		add("source", m.Source)
		add("editor", m.Editors...)
		for _, d := range in.Diags {
			add("dropped", strings.TrimSuffix(strings.TrimPrefix(d.Msg.ZH, "“"), "”不排"))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.line, s, c.want)
		}
	}
}

// The lines of one paragraph are the rows of one title.
func TestOneRow(t *testing.T) {
	for in, want := range map[string]string{
		"白石镇文化站关于开放乡村书屋的\n通知": "白石镇文化站关于开放乡村书屋的通知",
		"书屋晚上亮着灯\n孩子们放学有去处":   "书屋晚上亮着灯 孩子们放学有去处",
		"让每一本书都有人读":           "让每一本书都有人读",
	} {
		if got := oneRow(in); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// An office, a firm or a school over its paper of a year: both are the title.
func TestPaperOfMaker(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{"白石水务有限公司\n2031年度社会责任报告", "白石水务有限公司 2031年度社会责任报告/"},
		{"白石中等职业学校\n\n2030—2031学年教育质量报告\n\n二〇三一年十二月", "白石中等职业学校 2030—2031学年教育质量报告/"},
		{"书香满山乡\n2031年度读书工作报告", "书香满山乡/2031年度读书工作报告"},
		{"他把书屋办成了学校\n2031年的读书人", "他把书屋办成了学校/2031年的读书人"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.head+"\n\n"+para1+"\n\n"+para2+"\n\n"+para3), nil, nil)
		if got := d.Meta.Title + "/" + d.Meta.Subtitle; got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
