package galley

import (
	"slices"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/layout/makeup"
	"dayang/layout/unit"
)

func TestClosing(t *testing.T) {
	for text, want := range map[string][]string{
		"此致":         {"此致"},
		"敬礼！":        {"敬礼！"},
		"此致　　敬礼！":    {"此致", "敬礼！"},
		"此致敬礼":       {"此致", "敬礼"},
		"顺颂　秋安":      {"顺颂", "秋安"},
		"編安":         {"編安"},
		"谢谢大家":       {"谢谢大家"},
		"特此通知。":      {"特此通知。"},
		"敬祝乡亲们新春快乐！": {"敬祝乡亲们新春快乐！"},
		"青石镇人民政府":    nil,
		"2026年3月1日":  nil,
		"祝小禾":        nil,
		"林安":         nil,
		"云溪县水务局　　2026年3月1日": nil,
	} {
		if got := closing(text); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A closing formula begins as a paragraph does, the wish that it leads to flush left; who
// signs stands to the right.
func TestClosingIsNoSignature(t *testing.T) {
	s := setter(t, "a4")
	g := set(t, s, para(2), signature("此致　　敬礼！"), signature("谢谢大家！"), signature("林小禾"))
	indent := s.Sheet.Body.Indent
	var got []unit.Len
	for _, strip := range g.Strips[len(g.Strips)-4:] {
		got = append(got, strip.Items[0].Text.Glyphs[0].X+strip.Items[0].Text.At.X)
	}
	if want := []unit.Len{indent, 0, indent}; !slices.Equal(got[:3], want) || got[3] < s.Width/2 {
		t.Errorf("the lines begin at %v, want %v and the right half", got, want)
	}
}

func signature(text string) doc.Block {
	return doc.Block{Kind: doc.Furniture, Role: doc.Signature, Text: text}
}

func credit(text string) doc.Block {
	return doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: text}
}

// Columns end between the lines under a text, or between them and the text, only where they
// could not end level else; so between a question and its answer and before a last line. None
// ends between who signs and the day, in a wish, under a salutation. Who was present signs
// nothing.
func TestKeptTogether(t *testing.T) {
	line := doc.Block{Kind: doc.Paragraph, Text: "路通了。"}
	said := func(who, text string) doc.Block {
		return doc.Block{Kind: doc.Paragraph, RunIn: who + "：", Text: who + "：" + text}
	}
	head := doc.Block{Kind: doc.Heading, Level: 2, Text: "修渠"}
	names := slices.Repeat([]doc.Block{credit("摄影：林小禾")}, 8)
	for name, c := range map[string]struct {
		blocks []doc.Block
		breaks string // before each strip but the first: | may, ~ rather not, - may not
	}{
		"who signs":               {[]doc.Block{line, line, signature("云溪县水务局"), signature("2026年3月1日")}, "|~-"},
		"a closing formula":       {[]doc.Block{line, line, signature("此致"), signature("敬礼！"), signature("林小禾")}, "|~--"},
		"a wish in one block":     {[]doc.Block{line, line, signature("此致　　敬礼！")}, "|~-"},
		"who was present":         {[]doc.Block{line, line, credit("出席：林小禾"), credit("记录：石明"), line, line}, "||||~"},
		"a credit under a text":   {[]doc.Block{line, line, credit("（摘自《渡口》）"), line, line}, "|~|~"},
		"a credit under a head":   {[]doc.Block{line, head, credit("林小禾"), line, line}, "|--~"},
		"a credit over the text":  {[]doc.Block{credit("第3期"), line, line, line}, "-|~"},
		"a long list of names":    {append([]doc.Block{line, line}, names...), "|~||||||~"},
		"a question":              {[]doc.Block{line, said("问", "路通了吗？"), said("答", "通了。"), said("问", "人多吗？"), said("答", "多。"), line}, "|~|~~"},
		"a question in a speech":  {[]doc.Block{line, said("林小禾", "路通了吗？"), line, line}, "||~"},
		"a salutation":            {[]doc.Block{line, {Kind: doc.Furniture, Role: doc.Salutation, Text: "各位乡亲："}, line, line}, "|-~"},
		"a last line":             {[]doc.Block{line, line, line}, "|~"},
		"a heading ends the text": {[]doc.Block{line, line, head}, "||"},
	} {
		g := set(t, setter(t, "a4"), c.blocks...)
		var got strings.Builder
		for i, s := range g.Strips[1:] {
			if g.Strips[i].KeepNext || s.NoStart {
				got.WriteByte('-')
			} else if s.Clings {
				got.WriteByte('~')
			} else {
				got.WriteByte('|')
			}
		}
		if got.String() != c.breaks {
			t.Errorf("%s: %s, want %s", name, got.String(), c.breaks)
		}
	}
}

// A question set in a line more keeps to its answer, and an answer to its question.
func TestResetKeepsQuestionAndAnswer(t *testing.T) {
	s := setter(t, "broadsheet")
	for n := 5; n < 60; n++ {
		q := para(n)
		q.RunIn, q.Text = "问：", "问："+q.Text+"是吗？"
		g := set(t, s, q, doc.Block{Kind: doc.Paragraph, RunIn: "答：", Text: "答：是的。"}, para(2))
		if p := g.Paras[0]; p.Loose > 0 {
			again, _ := g.From(0, len(g.Strips), []makeup.Vary{{Para: 0, Lines: 1}}, nil)
			if !again.Strips[p.End+1].Clings {
				t.Error("a column may end between them")
			}
			return
		}
	}
	t.Fatal("no question could be reset")
}

func TestResetAnswerKeepsToQuestion(t *testing.T) {
	s := setter(t, "broadsheet")
	for n := 5; n < 60; n++ {
		a := para(n)
		a.RunIn, a.Text = "答：", "答："+a.Text
		g := set(t, s, doc.Block{Kind: doc.Paragraph, RunIn: "问：", Text: "问：路通了吗？"}, a, para(2))
		for i, p := range g.Paras {
			if p.First == 1 && p.Loose > 0 {
				again, _ := g.From(0, len(g.Strips), []makeup.Vary{{Para: i, Lines: 1}}, nil)
				if !again.Strips[1].Clings || again.Strips[2].Clings {
					t.Error("a column may end between them")
				}
				return
			}
		}
	}
	t.Fatal("no answer could be reset")
}

// A bold line, or one with a bold figure at its head, stays with two lines of what it leads to;
// a bold sentence does not.
func TestLeadsIn(t *testing.T) {
	strong := func(text string, n int) doc.Block {
		return doc.Block{Kind: doc.Paragraph, Text: text, Spans: []doc.Span{{End: n, Mark: doc.Strong}}}
	}
	for name, c := range map[string]struct {
		over doc.Block
		want bool
	}{
		"figure":      {strong("24公里 新修的路", 4), true},
		"bold":        {strong("路通了以后", 5), true},
		"sentence":    {strong("路通了。", 4), false},
		"word":        {strong("路通了以后", 1), false},
		"no emphasis": {doc.Block{Kind: doc.Paragraph, Text: "路通了以后"}, false},
	} {
		g := set(t, setter(t, "a4"), para(2), c.over, para(4))
		i := slices.IndexFunc(g.Strips, func(s Strip) bool { return shown(s.Items, 1) != "" })
		if got := g.Strips[i].KeepNext; got != c.want || !g.Strips[i+1].KeepNext {
			t.Errorf("%s: kept %v, want %v", name, got, c.want)
		}
	}
	if g := set(t, setter(t, "a4"), para(2), strong("路通了以后", 5)); g.Strips[len(g.Strips)-1].KeepNext {
		t.Error("the last line leads to nothing")
	}
}
