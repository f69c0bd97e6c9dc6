package trait_test

import (
	"testing"

	"dayang/input/structure/trait"
)

func TestHeadOrnament(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"■ 渡口的灯", "渡口的灯"},
		{"◆渡口的灯", "渡口的灯"},
		{"▎土", "土"},
		{"▼▼ 渡口的灯 ▼▼", "渡口的灯"},
		{"●数说渡口●", "数说渡口"},
		{"▶ 渡口的灯 ◀", "渡口的灯"},
		{"◆◇渡口的灯◇◆", "渡口的灯"},
		{"｜渡口的灯", "渡口的灯"},
		{"■2025年的渡口", "2025年的渡口"},
		{"▌【渡口】", "【渡口】"},
		{"🔹渡口的灯", "渡口的灯"},
		{"★渡口★", "渡口"},
		{"○ 一盏灯", "一盏灯"},

		// What belongs to the words.
		{"渡口的灯", "渡口的灯"},
		{"○○村的灯", "○○村的灯"},
		{"□□村的灯", "□□村的灯"},
		{"○八年的大雪", "○八年的大雪"},
		{"△ABC的面积", "△ABC的面积"},
		{"□A与△B", "□A与△B"},
		{"★★★★ 渡口客栈", "★★★★ 渡口客栈"},
		{"★★☆ 渡口客栈", "★★☆ 渡口客栈"},
		{"★渡口客栈★★★★", "渡口客栈★★★★"},
		{"❶ 渡口", "❶ 渡口"},
		{"【渡口】", "【渡口】"},
		{"——渡口的灯", "——渡口的灯"},
		{"■", "■"},
		{"■ ■", "■ ■"},
	} {
		chars := []rune(tc.in)
		from, to := trait.HeadOrnament(chars)
		if got := string(chars[from:to]); got != tc.want {
			t.Errorf("%q: %q, want %q", tc.in, got, tc.want)
		}
	}
}
