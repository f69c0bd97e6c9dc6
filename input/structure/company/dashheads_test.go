package company

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

func TestFindDashHeads(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人和去念书的孩子。"
	for _, c := range []struct {
		name  string
		texts []string
		want  int
	}{
		{"two over prose", []string{body, "江水缓缓流过——在一道道新修的船闸上，渡口换了模样", body, "货从山里来——在一本本旧账上，渡口有了底气", body}, 2},
		{"one", []string{body, "江水缓缓流过——在一道道新修的船闸上，渡口换了模样", body, body}, 0},
		{"behind a cut sentence", []string{"入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人和", "江水缓缓流过——在一道道新修的船闸上，渡口换了模样", body, "货从山里来——在一本本旧账上，渡口有了底气", body}, 0},
		{"a long first half", []string{body, "在一道道新修的船闸上渡口换了模样而江水缓缓流过——渡口", body, "在一本本发黄的旧账上渡口的人们又有了底气——货从山里来", body}, 0},
	} {
		var ps []*Paragraph
		for _, s := range c.texts {
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		findDashHeads(ps)
		got := 0
		for _, p := range ps {
			if p.Is(DashHead) {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %d heads, want %d", c.name, got, c.want)
		}
	}
}
