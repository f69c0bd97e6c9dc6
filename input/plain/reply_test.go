package plain

import (
	"slices"
	"strings"
	"testing"
)

// A text that is quoted under a mail is read without its marks, and what the mails say goes
// behind it; a quotation in a mail of its own stays.
func TestReply(t *testing.T) {
	story := []string{"渡船停航一天", "清早六点，渡船的汽笛没有响，码头上站着挑担子的人。", "船老大说，江面上结了薄冰。", "对岸的孩子在冰上走过来上学。"}
	quoted := ">\n> " + strings.Join(story, "\n>\n> ") + "\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"under the head of a mail", "发件人: 何苗\n主题: 回复: 渡船\n\n各位老师：\n\n第二段改了。\n何苗　文化站\n\n" + quoted,
			append(slices.Clone(story), "salutation 各位老师：", "credit 第二段改了。", "signature 何苗　文化站")},
		{"a mail below a mail", "发件人: 何苗\n\n请看。\n\n------ 原始邮件 ------\n发件人: 田野\n>> 稿子呢？\n" + quoted, append(slices.Clone(story), "credit 请看。", "credit 稿子呢？")},
		{"who wrote", "在 2031年5月6日，何苗 写道：\n" + quoted, story},
		{"what a text has that looks like a head", "发件人: 何苗\n请看。\n> 主题：江上的冬天\n" + quoted + "> 在 1962 年给女儿的一封信中，船老大这样写道：\n> 主题：江上的一年\n> 日子都在水上。",
			append(append([]string{"主题：江上的冬天"}, story...), "在 1962 年给女儿的一封信中，船老大这样写道：", "主题：江上的一年", "日子都在水上。", "credit 请看。")},
		{"the head of a mail that is quoted", "发件人: 何苗\n请看。\n> 发件人: 田野\n> 主题: 渡船\n" + quoted, append(slices.Clone(story), "credit 请看。")},
		{"a letter in a story is no mail", "在给女儿的一封信中，船老大这样写道：\n> 日子好。\n> 江面宽。\n> 船不漏。\n> 人也好。", []string{"在给女儿的一封信中，船老大这样写道：", "> 日子好。", "> 江面宽。", "> 船不漏。", "> 人也好。"}},
		{"no mail", "渡口来信\n" + quoted, []string{"渡口来信", ">", "> " + story[0], ">", "> " + story[1], ">", "> " + story[2], ">", "> " + story[3]}},
		{"a short quotation", "发件人: 何苗\n请看。\n> 稿子呢？", []string{"发件人: 何苗", "请看。", "> 稿子呢？"}},
	} {
		d, _ := Read("t", c.text)
		var got []string
		for _, p := range d.Paras {
			s := p.Text
			if p.Role != "" {
				s = string(p.Role) + " " + s
			}
			if got = append(got, s); !strings.HasPrefix(c.text[p.Pos.Offset:], p.Text) {
				t.Errorf("%s: %q does not stand at %d", c.name, p.Text, p.Pos.Offset)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
