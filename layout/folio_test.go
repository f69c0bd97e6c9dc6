package layout

import "testing"

func TestCountOn(t *testing.T) {
	for _, c := range []struct {
		first string
		n     int
		want  string
		ok    bool
	}{
		{"01", 0, "01", true}, {"01", 9, "10", true}, {"A03", 1, "A04", true}, {"099", 1, "100", true}, {"9", 1, "10", true},
		{"第3版", 1, "第4版", true}, {"A版", 1, "A版", false}, {"A版", 0, "A版", true}, {"IV", 2, "IV", false}, {"头版", 1, "头版", false},
		{"九", 1, "十", true}, {"第九版", 2, "第十一版", true}, {"第二十版", 1, "第二十一版", true}, {"十十", 1, "十十", false}, {"九十九", 1, "九十九", false},
		{"第3版 共8版", 1, "第4版 共8版", true}, {"三版·星期一", 1, "四版·星期一", true}, {"3/8", 1, "3/8", false}, {"第 3 版", 1, "第 4 版", true}, {"第2页", 1, "第3页", true},
		{"2026年第3期 05", 1, "2026年第3期 06", true}, {"99999999999999999999", 1, "99999999999999999999", false}, {"", 3, "", false},
	} {
		if got, ok := countOn(c.first, c.n); got != c.want || ok != c.ok {
			t.Errorf("countOn(%q, %d) = %q, %t", c.first, c.n, got, ok)
		}
	}
	for folio, want := range map[string]string{"02": "02版", "第3版": "第3版", "第3页": "第3页", "A04": "A04版"} {
		if got := leaf(folio); got != want {
			t.Errorf("leaf(%q) = %q", folio, got)
		}
	}
}
