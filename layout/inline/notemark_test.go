package inline

import (
	"testing"

	"dayang/fonts"
	"dayang/input/words"
	"dayang/layout/unit"
)

// The blank of a mark stands behind the note mark that follows it, not between the two.
func TestBlankBehindNoteMark(t *testing.T) {
	c := NewComposer(fonts.Embedded(), words.Open())
	for _, c2 := range []struct {
		before, mark, after string
		gap                 unit.Len // hundredths of an em between the note mark and what follows
	}{
		{"巩固“三稳”", "2", "工作", 50},
		{"堤段已经验收。", "[1]", "下一段", 50},
		{"堤段已经验收", "[1]", "。", 0},
		{"堤段", "3", "已经验收", 0},
		{"“三稳”", "4", "，", 0},
	} {
		s := benchSpec("")
		s.Align, s.Indent = Left, 0
		s.Runs = nil
		for i, text := range []string{c2.before, c2.mark, c2.after} {
			r := plain(text)[0]
			r.Style.Note = i == 1
			s.Runs = append(s.Runs, r)
		}
		em := s.Runs[0].Style.Size
		items := c.Shape(s).row()
		n := len([]rune(c2.before))
		last := n + len([]rune(c2.mark)) - 1
		if got := items[n-1].Gap.Natural; got != 0 {
			t.Errorf("%s: %v before the note mark", c2.before, got.Pt())
		}
		if got := items[last].Gap.Natural; got != em.Mul(int64(c2.gap), 100) {
			t.Errorf("%s%s: %v behind the note mark, want %v", c2.before, c2.after, got.Pt(), em.Mul(int64(c2.gap), 100).Pt())
		}
	}
}
