package company

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// An item is cut where the others of its series end their sentences; headings of another series
// are none.
func TestJoinCutItems(t *testing.T) {
	const text = "渡口的栏杆换了新的，灯也亮了一整夜。"
	ended := []string{"（一）渡口换了新的栏杆，夜里也亮着灯。", "（二）候船室添了两排长椅，冬天烧着炉子。"}
	for _, c := range []struct {
		name  string
		lines []string
		want  int
	}{
		{"an item that was cut", append(ended[:2:2], "（三）船票改成一日有效，老人和去对岸念书", "的孩子不收钱，早晚各加一班船。"), 3},
		{"headings of the next series", append(ended[:2:2], "（一）守住安全，让每一班船都平稳靠岸", text, "（二）守住时刻，让每一位客人都赶得上", text), 6},
	} {
		var ps []*Paragraph
		for _, s := range c.lines {
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		if joinCutItems(&ps); len(ps) != c.want {
			t.Errorf("%s: %d paragraphs, want %d", c.name, len(ps), c.want)
		}
	}
}
