package galley

import (
	"slices"
	"testing"

	"dayang/input/doc"
	"dayang/layout/page"
)

// A long title or heading of two halves is set as one with its subtitle.
func TestHalves(t *testing.T) {
	for _, c := range []struct{ title, sub, want, wantSub string }{
		{"渡口旁的修伞铺——记修了五十年伞的柏守义", "", "渡口旁的修伞铺", "记修了五十年伞的柏守义"},
		{"渡口旁的修伞铺", "记柏守义", "渡口旁的修伞铺", "记柏守义"},
		{"手上的账——在一本本工分簿里读懂一个村庄的四十年", "", "手上的账", "在一本本工分簿里读懂一个村庄的四十年"},
		{"茶馆——一城的客厅", "", "茶馆——一城的客厅", ""},
		{"“修伞——补锅——磨刀”三位老匠人的一个冬天", "", "“修伞——补锅——磨刀”三位老匠人的一个冬天", ""},
		{"渡口旁修了五十年雨伞的柏守义——他", "", "渡口旁修了五十年雨伞的柏守义——他", ""},
	} {
		if got, sub := Halves(c.title, c.sub); got != c.want || sub != c.wantSub {
			t.Errorf("%s: %q %q", c.title, got, sub)
		}
	}
}

// A cross-head of two halves that is longer than a line has the second begin one.
func TestCrossHeadOfHalves(t *testing.T) {
	s := setter(t, "a4") // 14 characters a line
	for text, want := range map[string][]string{
		"柳河县人民法院——旧车买卖瞒下水泡":     {"柳河县人民法院", "——旧车买卖瞒下水泡"},
		"渡口——摆渡人":               {"渡口——摆渡人"},
		"柳河县人民法院送法进村——三月以来的二三事": {"柳河县人民法院送法进村", "——三月以来的二三事"},
	} {
		g := set(t, s, doc.Block{Kind: doc.Heading, Level: 2, Text: text}, para(2))
		var got []string
		for _, it := range g.Strips[0].Items {
			if it.Text != nil {
				if line := shown([]page.Item{it}, it.Text.Elem); line != "" {
					got = append(got, line)
				}
			}
		}
		if !slices.Equal(got, want) || g.Strips[0].Rows != len(want) {
			t.Errorf("%s: %q in %d rows", text, got, g.Strips[0].Rows)
		}
	}
}
