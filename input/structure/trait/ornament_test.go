package trait_test

import (
	"strings"
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
		{"■ 渡口客栈 ★", "渡口客栈 ★"},
		{"★★★渡口★★★", "渡口"},
		{"▲1.5% 收高", "▲1.5% 收高"},
		{"▼-3℃", "▼-3℃"},
		{"△80万元", "△80万元"},
		{"▲2025年的渡口", "2025年的渡口"},
		{"⊙O的切线", "⊙O的切线"},
		{"△的三条边", "△的三条边"},
		{"|a|+|b|", "|a|+|b|"},
		{"|x-1|<2", "|x-1|<2"},
		{"★通知★ 渡口停航", "★通知★ 渡口停航"},
		{"•约翰•史密斯", "约翰•史密斯"},
		{"❶ 渡口", "❶ 渡口"},
		{"【渡口】", "【渡口】"},
		{"——渡口的灯", "——渡口的灯"},
		{"■", "■"},
		{"■ ■", "■ ■"},
	} {
		chars := []rune(tc.in)
		head := trait.Heading{Chars: chars}
		from, to := trait.HeadOrnaments([]trait.Heading{head}, silent).Of(head)
		if got := string(chars[from:to]); got != tc.want {
			t.Errorf("%q: %q, want %q", tc.in, got, tc.want)
		}
	}
}

func silent(rune) bool { return false }

// Signs that tell the headings of a text apart are words of them.
func TestHeadOrnaments(t *testing.T) {
	for _, tc := range []struct{ in, want string }{ // headings of a level; - before those of the next
		{"●木工 ○剪纸 ●竹编", "●木工 ○剪纸 ●竹编"},
		{"★缓坡 ★★陡坡 ★★★崖壁", "★缓坡 ★★陡坡 ★★★崖壁"},
		{"☆凉菜 热菜★★★", "凉菜 热菜★★★"},
		{"□门窗 ☑水管 □电线", "□门窗 ☑水管 □电线"},
		{"△与□ ○与圆周率", "△与□ ○与圆周率"},
		{"▲2.5% ▼1℃", "▲2.5% ▼1℃"},

		{"■渡口 ■船工 ■归途", "渡口 船工 归途"},
		{"■渡口 -◆船工 -◆归途 ■后来", "渡口 船工 归途 后来"},
		{"▼▼渡口 ▼船工", "渡口 船工"},
		{"▎渡口 ■船工 ■归途", "渡口 船工 归途"},
		{"■A股 ■基金", "A股 基金"},
		{"▲3人获奖 ▲渡口通航", "3人获奖 渡口通航"},
		{"■渡口 ○○村", "渡口 ○○村"},
		{"■渡口 ①船工 后来", "渡口 ①船工 后来"},
	} {
		var heads []trait.Heading
		for _, f := range strings.Fields(tc.in) {
			chars := []rune(strings.TrimPrefix(f, "-"))
			heads = append(heads, trait.Heading{Chars: chars, Level: 1 + len([]rune(f)) - len(chars)})
		}
		o := trait.HeadOrnaments(heads, silent)
		var got []string
		for _, h := range heads {
			from, to := o.Of(h)
			got = append(got, string(h.Chars[from:to]))
		}
		if s := strings.Join(got, " "); s != tc.want {
			t.Errorf("%s: %s, want %s", tc.in, s, tc.want)
		}
	}
}
