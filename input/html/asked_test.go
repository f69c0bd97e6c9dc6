package html

import (
	"strings"
	"testing"
)

// TestAsked reads questions that a page answers in parts that open and shut.
func TestAsked(t *testing.T) {
	const (
		head = "<title>河边小站</title><h1>河边小站</h1>"
		a    = "<p>小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。</p><h2>水的事</h2>"
		b    = "<p>站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。</p>"
		pa   = " 小站建在河边，只有两间屋，一间住人，一间放仪器，门口种着一棵老槐树。\nheading2 水的事"
		pb   = " 站长每天量三次水位，记在本子上，本子摞起来比人还高，谁来借都不给。"
	)
	for _, c := range []struct{ name, src, want string }{
		{"terms", head + a + "<dl><dt><i>+</i> 水位怎么量？</dt><dd><p>看水尺，读到厘米。</p><p>早晚各一次。</p></dd>" +
			"<dt>谁来量？</dt><dd>值班的人量。</dd></dl>" + b,
			pa + "\nheading3 水位怎么量？\n 看水尺，读到厘米。\n 早晚各一次。\nheading3 谁来量？\n 值班的人量。\n" + pb},
		{"parts", head + a + "<details><summary>水位怎么量？</summary><p>看水尺，读到厘米。</p></details>" +
			"<details><summary>谁来量？</summary>值班的人量。</details>" + b,
			pa + "\nheading3 水位怎么量？\n 看水尺，读到厘米。\nheading3 谁来量？\n 值班的人量。\n" + pb},
		{"one question", head + a + "<details><summary>水位怎么量？</summary><p>看水尺，读到厘米。</p></details>" + b,
			pa + "\n 水位怎么量？\n 看水尺，读到厘米。\n" + pb},
		{"parts of which some are no questions", head + a +
			"<details><summary>水位怎么量？</summary><p>看水尺，读到厘米。</p></details>" +
			"<details><summary>用法</summary><p>先看水尺，再看本子。</p></details>" + b,
			pa + "\n 水位怎么量？\n 看水尺，读到厘米。\n 用法\n 先看水尺，再看本子。\n" + pb},
		{"who serves customers, under them", head + a + "<dl><dt>水位怎么量？</dt><dd>看水尺，读到厘米。</dd>" +
			"<dt>谁来量？</dt><dd>值班的人量。</dd></dl><div class=kefu>在线客服<br>010-0000</div>",
			pa + "\nheading3 水位怎么量？\n 看水尺，读到厘米。\nheading3 谁来量？\n 值班的人量。"},
		{"riddles", head + a + "<dl><dt>什么水不能喝？</dt><dd>薪水</dd><dt>什么河没有水？</dt><dd>银河</dd></dl>" + b,
			pa + "\nlist  [0 • 什么水不能喝？] [1  薪水] [0 • 什么河没有水？] [1  银河]\n" + pb},
		{"a conversation", head + a + "<dl><dt>记者：水位怎么量？</dt><dd>看水尺，读到厘米。</dd>" +
			"<dt>记者：谁来量？</dt><dd>值班的人量。</dd></dl>" + b,
			pa + "\nlist  [0 • 记者：水位怎么量？] [1  看水尺，读到厘米。] [0 • 记者：谁来量？] [1  值班的人量。]\n" + pb},
		{"words and what they mean", head + a + "<dl><dt>水尺</dt><dd>量水位的尺子，立在岸边。</dd>" +
			"<dt>闸口</dt><dd>放水的口子，平时关着。</dd></dl>" + b,
			pa + "\nlist  [0 • 水尺] [1  量水位的尺子，立在岸边。] [0 • 闸口] [1  放水的口子，平时关着。]\n" + pb},
	} {
		d, _, err := Read(t.Context(), "f", c.src)
		if got := show(d); err != nil || got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
