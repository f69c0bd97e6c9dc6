package company

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Two lines of one length are verse behind the name of what hangs beside a door; 联 alone names
// associations, leagues, and how to reach somebody.
func TestHangings(t *testing.T) {
	for lead, want := range map[string]bool{
		"两侧是一副对联，楹联如下：": true, "一副春联写道：": true, "大门上的对联是：": true, "当年留下这副长联：": true,
		"入选商会联盟的单位如下：": false, "参赛队伍联系人如下：": false, "部门联系人如下：": false, "加入联赛的球队有：": false,
		"联合主办单位：": false, "联系地址：": false, "首批联营企业：": false, "副主席联系人如下：": false, "对口联系单位：": false,
		"送春联活动的单位：": false, "春联企业有：": false, "春联供应商：": false,
	} {
		var ps []*Paragraph
		for _, s := range []string{lead, "忠厚传家人共老", "诗书继世日同长", "据介绍，这是清代举人所书。"} {
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		findHangings(ps)
		if ps[1].Verse != want || ps[2].Verse != want || (ps[1].Group == ps[1]) != want {
			t.Errorf("%s: %t, want %t", lead, ps[1].Verse, want)
		}
	}
}

// What tells of such lines may say more before they follow, if these are set in.
func TestHangingsSetIn(t *testing.T) {
	for _, c := range []struct {
		lead string
		in   int
		want bool
	}{
		{"柱子上有一副旧联，字已经淡了：", 4, true}, {"柱子上有一副旧联，字已经淡了：", 0, false},
		{"门边贴着春联，是他自己写的：", 4, true}, {"他不写春联。后来报名的是这两家：", 4, false},
		{"参加联赛的球队，名单如下：", 4, false}, {"副主席和联系人，名单如下：", 4, false},
	} {
		var ps []*Paragraph
		for k, s := range []string{c.lead, "忠厚传家人共老", "诗书继世日同长", "据介绍，这是清代举人所书。"} {
			p := &draft.Para{Block: doc.Block{Text: s}}
			if k == 1 || k == 2 {
				p.Look.Indent = c.in
			}
			ps = append(ps, New(p))
		}
		findHangings(ps)
		if ps[1].Verse != c.want || ps[2].Verse != c.want {
			t.Errorf("%s: %t, want %t", c.lead, ps[1].Verse, c.want)
		}
	}
}
