package structure

import (
	"fmt"
	"testing"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// A sentence or two that go on in the next line were cut; where many do, the lines are only
// wrapped, and nothing is said of it.
func TestRejoinNext(t *testing.T) {
	const whole = 4 // paragraphs for each that is cut
	for _, c := range []struct{ sentences, cuts int }{{2, 2}, {manyNext, 0}} {
		d := &draft.Draft{}
		add := func(text string) {
			d.Paras = append(d.Paras, draft.Para{Block: doc.Block{Text: text, Pos: diag.Pos{Line: len(d.Paras) + 1}}})
		}
		for k := range c.sentences {
			add(fmt.Sprintf("入冬以后渡口的客人少了，第%d班渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人（还有去中", k+1))
			add("学念书的孩子），他们在船舱里把书摊在膝上。")
			for range whole {
				add("对岸的集市到中午才散，卖菜的人收了摊，把剩下的萝卜分给摆渡的师傅，师傅推让几次也就收下了。")
			}
		}
		out, _, _, _ := Infer(t.Context(), d, nil, nil)
		cuts := 0
		for _, b := range out.Blocks {
			cuts += len(b.RejoinedAt)
		}
		if len(out.Blocks) != (1+whole)*c.sentences || cuts != c.cuts {
			t.Errorf("%d sentences: %d blocks, %d cuts, want %d", c.sentences, len(out.Blocks), cuts, c.cuts)
		}
	}
}

// Behind an address the full stop is left out.
func TestEndsInAddress(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"招船工两名，会修柴油机的优先，有意的把简历寄到 duty@ferry.example.cn", true},
		{"船期表每周一更新，可以在这里看到：https://ferry.example.cn/a?b=1", true},
		{"入冬以后渡口的客人少了，船上坐着去对岸赶集的老人", false},
	} {
		if got := atAddress.MatchString(c.text); got != c.want {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}

// A mark that opens something is never the end: the text goes on, however short it is.
func TestRejoinBehindOpening(t *testing.T) {
	d := &draft.Draft{}
	for k, text := range []string{
		"老鸦渡夜航",
		"入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人和去念书的孩子。",
		"详见渡口管理所贴在墙上的《", "冬季夜航须知》和船期表。",
		"对岸的集市到中午才散，卖菜的人收了摊，把剩下的萝卜分给摆渡的师傅，师傅推让几次也就收下了。",
	} {
		d.Paras = append(d.Paras, draft.Para{Block: doc.Block{Text: text, Pos: diag.Pos{Line: k + 1}}})
	}
	out, _, _, _ := Infer(t.Context(), d, nil, nil)
	if len(out.Blocks) != 3 || out.Blocks[1].Text != "详见渡口管理所贴在墙上的《冬季夜航须知》和船期表。" {
		t.Errorf("%d blocks: %+v", len(out.Blocks), out.Blocks)
	}
}

// The last word of a sentence, on the other side of a heading, of statistics or of what a picture shows.
func TestRejoinLastWord(t *testing.T) {
	const body = "对岸的集市到中午才散，卖菜的人收了摊，把剩下的萝卜分给摆渡的师傅，师傅推让几次也就收下了。"
	const first = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，两岸的人靠一条船坐出了"
	for _, c := range []struct{ between, rest string }{
		{"夜里的灯", "“老交情”。"},
		{"图为渡船清早离岸。", "来。"},
		{"（上图为渡船清早离岸，左上图为集市散场）", "老交情。"},
	} {
		d := &draft.Draft{}
		for k, text := range []string{"老鸦渡夜航", body, body, first, c.between, c.rest, body, body} {
			d.Paras = append(d.Paras, draft.Para{Block: doc.Block{Text: text, Pos: diag.Pos{Line: k + 1}}})
		}
		out, _, _, _ := Infer(t.Context(), d, nil, nil)
		joined := false
		for _, b := range out.Blocks {
			joined = joined || b.Text == first+c.rest
		}
		if !joined {
			t.Errorf("%s | %s: not joined: %s", c.between, c.rest, show(out))
		}
	}
}
