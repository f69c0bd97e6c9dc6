package galley

import (
	"cmp"
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
)

// Where the report has only the label of a note, the text refers to it there.
func TestMarksOfNotes(t *testing.T) {
	for _, c := range []struct {
		text, label string
		want        int // character at which the mark begins, -1 for none
	}{
		{"堤段当年验收[1]，次年移交。", "[1]", 6},
		{"堤段当年验收〔12〕。", "〔12〕", 6},
		{"堤段当年验收①。", "①", 6},
		{"堤段①已经验收，②正在施工，①的资料移交。", "①", -1}, // points
		{"堤段当年验收[2]。", "[1]", -1},
		{"[1]堤段当年验收。", "[1]", -1},
		{"堤段当年验收1。", "1", -1},
		{"数组元素a[1]的值。", "[1]", -1},
		{"数组元素a[0][1]的值。", "[1]", -1},
		{"铺设5G[1]基站。", "[1]", 4},
		{"堤段沿用BIM[1]。", "[1]", 7},
		{"堤段当年验收[9][1]。", "[1]", 9},
		{"堤段当年[ 1]验收[1000]。", "[1]", -1},
	} {
		blocks := []doc.Block{{Kind: doc.Paragraph, Text: c.text}, {Kind: doc.Note, Label: c.label, Text: "见县志。"}}
		raiseMarks(blocks)
		got := -1
		for _, s := range blocks[0].Spans {
			if s.Mark != doc.NoteRef || s.Target != c.label || s.End-s.Start != len([]rune(c.label)) {
				t.Errorf("%s: %+v", c.text, s)
			}
			got = s.Start
		}
		if got != c.want {
			t.Errorf("%s: at %d, want %d", c.text, got, c.want)
		}
	}
	marked := []doc.Block{{Kind: doc.Paragraph, Text: "验收[1]。", Spans: []doc.Span{{Start: 2, End: 5, Mark: doc.NoteRef, Target: "[1]"}}}, {Kind: doc.Note, Label: "[1]"}}
	if raiseMarks(marked); len(marked[0].Spans) != 1 {
		t.Errorf("marked twice: %+v", marked[0].Spans)
	}
}

// A mark may refer to several notes, all of which the report has.
func TestMarksOfSeveralNotes(t *testing.T) {
	for text, want := range map[string]string{
		"堤段验收[2,3]后移交。":       "[2,3]: [2] [3]",
		"堤段验收[1-3]后移交。":       "[1-3]: [1] [2] [3]",
		"堤段验收[1，3]后移交。":       "[1，3]: [1] [3]",
		"堤段验收[1, 2–3]后移交。":    "[1, 2–3]: [1] [2] [3]",
		"堤段验收[3,4]后移交。":       "", // there is no fourth
		"堤段验收[3-1]后移交。":       "",
		"堤段验收[1-900000]后。":    "",
		"水位在[1,3]之间，区间[2,3]。": "",
		"元素a[1,2]的值。":         "",
	} {
		blocks := []doc.Block{{Kind: doc.Paragraph, Text: text}, {Kind: doc.Note, Label: "[1]"}, {Kind: doc.Note, Label: "[2]"}, {Kind: doc.Note, Label: "[3]"}}
		raiseMarks(blocks)
		got := ""
		for _, s := range blocks[0].Spans {
			got += string([]rune(text)[s.Start:s.End]) + ": " + s.Target
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	note := func(label string) doc.Block { return doc.Block{Kind: doc.Note, Label: label, Text: "见县志。"} }
	g := set(t, setter(t, "a4"), doc.Block{Kind: doc.Paragraph, Text: "堤段验收[1-3]后移交。"}, note("[1]"), note("[2]"), note("[3]"))
	if g.Strips[0].Foot != 3 || len(g.Strips) != 1 {
		t.Errorf("%d lines of notes at the foot, %d strips", g.Strips[0].Foot, len(g.Strips))
	}
}

// Notes under a heading of their own stay there, without a rule; others stand at the foot.
func TestNotesUnderTheirHeading(t *testing.T) {
	text := doc.Block{Kind: doc.Paragraph, Text: "堤段当年验收[1]，次年移交。"}
	note := doc.Block{Kind: doc.Note, Label: "[1]", Text: "见县志。"}
	for _, c := range []struct {
		head string
		kind doc.Kind
		foot int
	}{{"参考文献", doc.Heading, 0}, {"注　释", doc.Heading, 0}, {"余论", doc.Heading, 1}, {"附注：", doc.Paragraph, 0}, {"注释:", doc.Furniture, 0}, {"注释", doc.Paragraph, 1}} {
		g := set(t, setter(t, "a4"), text, doc.Block{Kind: c.kind, Level: 1, Text: c.head}, note, doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: "责任编辑：方石"})
		foot, rules, order := 0, 0, ""
		for i, s := range g.Strips {
			foot += s.Foot
			if i > 0 && len(s.Items) == 1 && s.Items[0].Rule != nil {
				rules++
			}
			if s.Elem >= 0 {
				order += string(g.Elems[s.Elem].Role[0])
			}
		}
		if foot != c.foot || rules != 0 {
			t.Errorf("%s: %d notes at the foot, %d rules", c.head, foot, rules)
		}
		if want := map[doc.Kind]string{doc.Heading: "phnp"}[c.kind]; c.foot == 0 && order != cmp.Or(want, "ppnp") {
			t.Errorf("%s: the order is %s", c.head, order)
		}
		if c.foot > 0 {
			continue
		}
		if !g.Strips[len(g.Strips)-3].KeepNext {
			t.Errorf("%s stays not with its notes", c.head)
		}
		for _, it := range g.Strips[len(g.Strips)-2].Items {
			if it.Text != nil && it.Text.Size != g.b.Sheet.Box.Text.Size {
				t.Errorf("%s: a mark of %v pt", c.head, it.Text.Size.Pt())
			}
		}
	}
}

// The key words of a paper begin as a paragraph does.
func TestKeyWords(t *testing.T) {
	s := setter(t, "a4")
	for text, right := range map[string]bool{"关键词：河堤；验收": false, "责任编辑：方石": true} {
		g := set(t, s, doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: text})
		var first *page.Glyphs
		for _, it := range g.Strips[0].Items {
			if it.Text != nil && first == nil {
				first = it.Text
			}
		}
		if at := first.At.X + first.Glyphs[0].X; right != (at > s.Sheet.Body.Indent+s.Sheet.Body.Size) {
			t.Errorf("%s begins at %v", text, at.Pt())
		}
	}
}

// A mark at the end of a title is that of a note only if the report has the note.
func TestEndMark(t *testing.T) {
	blocks := []doc.Block{{Kind: doc.Paragraph, Label: "[2]"}, {Kind: doc.Note, Label: "[1]"}}
	for title, want := range map[string]int{"水利公报[1]": 3, "水利公报[2]": 0, "水利公报[1": 0, "[1]": 0, "水利公报": 0, "水利[1]公报": 0, "": 0} {
		if got := EndMark(title, blocks); got != want {
			t.Errorf("%s: %d, want %d", title, got, want)
		}
	}
}
