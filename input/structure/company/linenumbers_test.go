package company

import (
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// The number of a part and its words are one line where the text counts on so, over prose.
func TestJoinLineNumbers(t *testing.T) {
	const p = "渡口的小卖部每天早上五点半开门，先卖豆浆，再卖船票，老板说二十年没有变过，账也一直记在墙上。"
	for _, c := range []struct {
		name        string
		lines, want []string
	}{
		{"zeroed", []string{"01", "谁先开的门", p, p, "02", "豆浆是谁磨的？", p}, []string{"01 谁先开的门", p, p, "02 豆浆是谁磨的？", p}},
		{"strokes and colons", []string{"1/", "豆浆：", p, "2/", "船票：", p}, []string{"1/ 豆浆：", p, "2/ 船票：", p}},
		{"PART", []string{"PART.1", "早班船", p, "PART.2", "末班船", p}, []string{"PART.1 早班船", p, "PART.2 末班船", p}},
		{"brackets, begun anew", []string{"（1）", "早班船", p, "（2）", "末班船", p, "（1）", "豆浆", p}, []string{"（1）早班船", p, "（2）末班船", p, "（1）豆浆", p}},
		{"numbers over prose", []string{"01", p, "02", p}, nil},
		{"a number alone", []string{"01", "谁先开的门", p}, nil},
		{"a table of contents", []string{"01", "早班船", "3", "02", "末班船", "9", "03", "豆浆", "12", p}, nil},
		{"what does not count on", []string{"03", "早班船", p, "07", "末班船", p}, nil},
		{"sentences", []string{"01", "船开了。", p, "02", "船又回来了。", p}, nil},
	} {
		var paras []draft.Para
		for _, s := range c.lines {
			paras = append(paras, draft.Para{Block: doc.Block{Text: s}})
		}
		var got []string
		for _, q := range JoinLineNumbers(paras) {
			got = append(got, q.Text)
		}
		if c.want == nil {
			c.want = c.lines
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
