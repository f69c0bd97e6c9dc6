package learned

import (
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestFormOf(t *testing.T) {
	for text, want := range map[string]int{
		"一、总体情况": formHan, "（二）主要做法": formHanIn, "3.成效": formDot, "4、问题": formPause, "（5）建议": formIn,
		"6）其他": formIn, "⑦说明": formCircle, "第八章总则": formChapter, "第九条本办法": formArticle, "——走访记": formDash,
		"--走访记": formDash, "■收成": formOrnament, "【快讯】": formBracket, "“好”": formQuote, "（完）": formParen,
		"12": formBare, "1.2范围": formDecimal, "PART": formLatin, "01山路": formDigit, "2019年": noForm, "*注": formDrawn,
		"春汛": noForm, "": noForm,
	} {
		if got := formOf(text); got != want {
			t.Errorf("%s: form %d, want %d", text, got, want)
		}
	}
}

func TestCues(t *testing.T) {
	for text, want := range map[string][]cue{
		"本报记者柏小舟":      {cueWriter, cueDateline},
		"来源：某晚报":       {cueSource, cueOffice, cueMark},
		"2019-03-14":   {cueDate},
		"二〇二一年三月":      {cueDate},
		"增产12亿斤":       {cueUnit},
		"第三章总则":        {cueChapter},
		"某社青螺3月14日电记者": {cueDate, cueDateline, cueWriter},
		"某局关于修钟的通知":    {cuePaper, cueMatter},
		"春汛来得早":        nil,
	} {
		var got []cue
		for c := range nCues {
			if cuesOf(text)&(1<<c) != 0 {
				got = append(got, c)
			}
		}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: cues %v, want %v", text, got, want)
		}
	}
}

// A line is counted by its characters; what it is called by the format, and how it stands, is kept.
func TestSee(t *testing.T) {
	p := draft.Para{Block: doc.Block{Kind: doc.Heading, Level: 2, Text: "鐘聲 3.5 次，停。"}, Look: draft.Look{Blank: 4, Indent: 2, Bold: true, Size: 16}}
	src := LineOf(&p, Heading)
	l := see(&src, 10.5)
	if l.text != "钟声3.5次，停。" || l.head != [2]rune{'钟', '声'} || l.tail != [2]rune{'。', '停'} || l.rules != Heading || l.given != 2 || l.n != 9 || l.end != '.' || l.blank != 2 || l.in != 2 || l.look != 7 ||
		l.stops != 1 || l.commas != 1 || l.figures != 1 || l.digits != 2 || l.gaps != 2 || l.label {
		t.Errorf("%+v", l)
	}
	list := draft.Para{Block: doc.Block{Kind: doc.List, Items: []doc.Item{{Text: "甲"}, {Text: "乙"}}}}
	table := draft.Para{Block: doc.Block{Kind: doc.Table, Rows: [][]doc.Cell{{{Text: "年份"}, {Text: "产值"}}}}}
	if a, b := LineOf(&list, List), LineOf(&table, Table); a.Text != "甲乙" || b.Text != "年份产值" {
		t.Errorf("%q, %q", a.Text, b.Text)
	}
}

// Parts are written by their names.
func TestPartNames(t *testing.T) {
	for p := range nParts {
		b, err := p.MarshalText()
		var q Part
		if err != nil || q.UnmarshalText(b) != nil || q != p {
			t.Errorf("%s is read as %s (%v)", p, q, err)
		}
	}
	var q Part
	if q.UnmarshalText([]byte("column")) == nil {
		t.Error("column is a part")
	}
	if PartOf(doc.Paragraph, doc.Lead) != Body || PartOf(doc.Furniture, doc.Caption) != Caption || PartOf(doc.Rule, "") != Rule || PartOf(doc.Furniture, "") != Dropped {
		t.Error("a block plays another part")
	}
}
