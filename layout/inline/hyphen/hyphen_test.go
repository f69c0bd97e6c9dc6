package hyphen

import "testing"

// Words from the TeXbook, appendix H, and from Liang's thesis; least lengths of
// parts are the caller's.
func TestPoints(t *testing.T) {
	for _, c := range []struct{ word, want string }{
		{"hyphenation", "hy-phen-ation"}, {"concatenation", "con-cate-na-tion"}, {"supercalifragilistic", "su-per-cal-ifrag-ilis-tic"},
		{"computer", "com-put-er"}, {"Associate", "as-so-ciate"}, {"table", "ta-ble"}, {"project", "project"}, {"a", "a"}, {"", ""},
	} {
		got, last := "", 0
		word := []byte(c.word)
		for i := range word {
			word[i] |= 0x20
		}
		for _, at := range Points([]byte(c.word)) {
			got += string(word[last:at]) + "-"
			last = at
		}
		if got += string(word[last:]); got != c.want {
			t.Errorf("%s: %s, want %s", c.word, got, c.want)
		}
	}
}
