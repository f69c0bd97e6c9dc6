package plain

import (
	"testing"

	"dayang/input/record"
)

// What pages leave in a text goes, formulas and talk of tags stay.
func TestLeftovers(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"line ends written out", "\\r\\n　渔汛来了\n\\r\\n\n今年的渔汛比往年早了十天。\\r\\n\n码头上的灯亮到后半夜。\n", []string{"渔汛来了", "今年的渔汛比往年早了十天。", "码头上的灯亮到后半夜。"}},
		{"tags around lines", "<p class=\"x\">灯塔<b>修</b>好了。</p>\n<p class=\"x\"><br></p>\n<p>守塔人搬回来了。</p>\n", []string{"灯塔<b>修</b>好了。", "守塔人搬回来了。"}},
		{"one tag is talked of", "<p>与</p>\n<p> 是段落的标签，成对出现。\n", []string{"<p>与</p>", "<p> 是段落的标签，成对出现。"}},
		{"a script of pictures", "screen.width-333)this.width=screen.width-333\" border=0> ? 新船今天下水。\n", []string{"新船今天下水。"}},
		{"scattered against copying", "船坞在北岸。\n3 k9 R! n% T@ w7 C* z$ J\n+ R+ t' ~2 D\" ]( k9 }* W10月到的时候已经天黑了。\n8 d$ S; r4 j( 第二天看见了船台。* n3 F& k9 W\n", []string{"船坞在北岸。", "10月到的时候已经天黑了。", "第二天看见了船台。"}},
		{"notices of a site that sells documents", "- 1、本文档共8页,可阅读全部内容。\n- 2、本站不对文档的完整性作任何保证。\n桥墩检查记录\n1、水面以下没有裂缝。\n", []string{"桥墩检查记录", "1、水面以下没有裂缝。"}},
		{"marks of links", "船坞旧事#\n第一天¶\n#修船#\n他会用C#\n", []string{"船坞旧事", "第一天", "#修船#", "他会用C#"}},
		{"links to edit an entry", "白石灯塔编辑\n白石灯塔，在白石港北岸的礁石上，光绪年间始建。\n沿革[编辑]\n先用鲸油，后用煤油。\n灯室编辑本段\n灯室朝东。\n灯册播报编辑\n灯册一共九本。\n", []string{"白石灯塔", "白石灯塔，在白石港北岸的礁石上，光绪年间始建。", "沿革", "先用鲸油，后用煤油。", "灯室", "灯室朝东。", "灯册", "灯册一共九本。"}},
		{"links behind gaps, the name without", "白石灯塔\n白石灯塔，在白石港北岸的礁石上，光绪年间始建。\n沿革　　编辑\n先用鲸油，后用煤油。\n灯室　　编辑\n灯室朝东。\n灯册　　编辑\n灯册一共九本。\n", []string{"白石灯塔", "白石灯塔，在白石港北岸的礁石上，光绪年间始建。", "沿革", "先用鲸油，后用煤油。", "灯室", "灯室朝东。", "灯册", "灯册一共九本。"}},
		{"links that touch, all of them", "白石灯塔编辑\n白石灯塔，在白石港北岸的礁石上，光绪年间始建。\n沿革编辑\n先用鲸油，后用煤油。\n灯室编辑\n灯室朝东。\n", []string{"白石灯塔", "白石灯塔，在白石港北岸的礁石上，光绪年间始建。", "沿革", "先用鲸油，后用煤油。", "灯室", "灯室朝东。"}},
		{"an entry on jobs", "高级编辑\n高级编辑是最高一级，评审十分严格，很少有人通过。\n主任编辑\n先写论文，后答辩。\n责任编辑\n每版一名。\n", []string{"高级编辑", "高级编辑是最高一级，评审十分严格，很少有人通过。", "主任编辑", "先写论文，后答辩。", "责任编辑", "每版一名。"}},
		{"on what editors do", "怎样当编辑\n怎样当好一名编辑，每个新人都关心，本文谈谈体会。\n文字编辑\n先通读，后动笔。\n图片编辑\n先看光，后看人。\n", []string{"怎样当编辑", "怎样当好一名编辑，每个新人都关心，本文谈谈体会。", "文字编辑", "先通读，后动笔。", "图片编辑", "先看光，后看人。"}},
		{"on a word that ends so", "基因编辑\n基因编辑是改写遗传信息的方法，十年来进展很快。\n碱基编辑\n不切断双链。\n引导编辑\n也不切断。\n", []string{"基因编辑", "基因编辑是改写遗传信息的方法，十年来进展很快。", "碱基编辑", "不切断双链。", "引导编辑", "也不切断。"}},
		{"jobs", "文字编辑\n美术编辑\n视频编辑\n以上三人，周一到码头报到。\n", []string{"文字编辑", "美术编辑", "视频编辑", "以上三人，周一到码头报到。"}},
		{"stars behind a title", "渔汛来了******\n* * *\n***\n码头上的**灯**\n", []string{"渔汛来了", "* * *", "***", "码头上的**灯**"}},
		{"a formula", "a + b = c + d 是第一式。\nx - y = z 是第二式。\n2 + 3 = 5 也成立。\n", []string{"a + b = c + d 是第一式。", "x - y = z 是第二式。", "2 + 3 = 5 也成立。"}},
	} {
		r := &reader{}
		r.split(c.text, c.text)
		r.leftovers()
		var got []string
		for _, l := range r.lines {
			got = append(got, l.text)
			if end := l.offset + len(l.text); end > len(c.text) || c.text[l.offset:end] != l.text {
				t.Errorf("%s: %q does not stand at %d", c.name, l.text, l.offset)
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %q", c.name, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %q, want %q", c.name, got[i], c.want[i])
			}
		}
	}
}

// The name of a page that is its title and subtitle in one is set once.
func TestSaidTwice(t *testing.T) {
	for text, want := range map[string]int{
		"渔汛来了——码头的一夜\n渔汛来了\n码头的一夜\n今年的渔汛比往年早了十天。\n":          2,
		"码头的一夜没有人睡-白石渔业局\n码头的一夜没有人睡\n白石渔业局\n今年的渔汛比往年早了十天。\n": 1,
		"渔汛来了码头无眠\n渔汛来了\n码头的一夜\n今年的渔汛比往年早了十天。\n":             0,
	} {
		d, _ := Read("t", text)
		n := 0
		for _, p := range d.Paras {
			if p.Field == record.Title || p.Field == record.Subtitle {
				n++
			}
		}
		if n != want || len(d.Paras) != 4-min(want, 1) {
			t.Errorf("%q: %d rows of a title in %d paragraphs", text, n, len(d.Paras))
		}
	}
}
