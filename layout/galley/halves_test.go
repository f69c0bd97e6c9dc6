package galley

import "testing"

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
