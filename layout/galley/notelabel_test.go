package galley

import (
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
)

// A label on a line of its own is the run-in head of the note under it.
func TestJoinNoteLabels(t *testing.T) {
	note := func(line int, role doc.Role, text string) doc.Block {
		return doc.Block{Kind: doc.Paragraph, Role: role, Text: text, Pos: diag.Pos{File: "f", Line: line, Col: 1}}
	}
	said := note(3, doc.EditorNote, "这座桥修了三年。")
	said.Spans = []doc.Span{{Start: 2, End: 3, Mark: doc.Strong}}
	for name, c := range map[string]struct {
		blocks []doc.Block
		want   string // of the first block
		n      int    // blocks
	}{
		"a colon":          {[]doc.Block{note(1, doc.EditorNote, "编者按："), said}, "编者按：这座桥修了三年。", 1},
		"brackets":         {[]doc.Block{note(1, doc.EditorNote, "【核心提示】"), said}, "【核心提示】这座桥修了三年。", 1},
		"a word":           {[]doc.Block{note(1, doc.EditorNote, "编者的话"), said}, "编者的话　这座桥修了三年。", 1},
		"over what leads":  {[]doc.Block{note(1, doc.EditorNote, "导读："), note(3, doc.Lead, "桥通了。")}, "导读：桥通了。", 1},
		"a note":           {[]doc.Block{note(1, doc.EditorNote, "谢谢读者。"), said}, "谢谢读者。", 2},
		"over prose":       {[]doc.Block{note(1, doc.EditorNote, "编者按："), note(3, "", "桥通了。")}, "编者按：", 2},
		"two labels":       {[]doc.Block{note(1, doc.EditorNote, "编者按："), note(3, doc.EditorNote, "导读：")}, "编者按：", 2},
		"nothing under it": {[]doc.Block{note(1, doc.EditorNote, "编者按：")}, "编者按：", 1},
	} {
		given := len(c.blocks)
		got := JoinNoteLabels(c.blocks)
		if len(got) != c.n || got[0].Text != c.want {
			t.Errorf("%s: %q, %d blocks", name, got[0].Text, len(got))
			continue
		}
		if c.n == given {
			continue
		}
		n := len([]rune(got[0].RunIn))
		if o := got[0].Origins; n == 0 || len(o) != 2 || o[1].At != n || o[1].Pos.Line != 3 {
			t.Errorf("%s: run in %q, from %v", name, got[0].RunIn, o)
		}
		if s := got[0].Spans; len(s) > 0 && s[0].Start != n+2 {
			t.Errorf("%s: spans %v", name, s)
		}
	}
}
