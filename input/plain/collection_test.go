package plain

import (
	"strings"
	"testing"
)

func pieceString(text string) (string, bool) {
	d, _ := Read("f", text)
	var out []string
	for _, p := range d.Paras {
		s := string(p.Kind) + " " + p.Text
		for _, it := range p.Items {
			s += it.Text + "/"
		}
		out = append(out, s)
	}
	return strings.Join(out, "|"), d.Settled
}

func TestCollections(t *testing.T) {
	poem := "石上捣衣声，声声到天明。\n天明人不见，霜花满旧城。\n"
	for _, c := range []struct{ name, text, want string }{
		{"named by labels", "题目:《捣衣》\n作者:许闻\n" + poem + "题目:《晚渡》\n作者:程砚\n" + poem + "题目:《无题》\n作者:许闻\n" + poem,
			strings.Repeat("|heading 《X》|furniture 作者:Y|verse 石上捣衣声，声声到天明。/天明人不见，霜花满旧城。/", 3)[1:]},
		{"sayings", "量力\n\n挑担子的人都知道，头一程走得快，后一程就要歇得久；不如从一开始就匀着气力走，\n到了地方还有余兴看看风景。\n\n    -- 《行路谈》\n%\n借书\n\n借书要还，还书要早。\n    -- 乡谚\n%\n火候\n\n火急了饭焦，火慢了饭生。\n    -- 乡谚\n",
			"heading 量力|paragraph 挑担子的人都知道，头一程走得快，后一程就要歇得久；不如从一开始就匀着气力走，到了地方还有余兴看看风景。|furniture -- 《行路谈》|heading 借书|paragraph 借书要还，还书要早。|furniture -- 乡谚|heading 火候|paragraph 火急了饭焦，火慢了饭生。|furniture -- 乡谚"},
	} {
		got, settled := pieceString(c.text)
		for _, w := range []string{"捣衣", "晚渡", "无题"} {
			got = strings.ReplaceAll(got, "《"+w+"》", "《X》")
		}
		got = strings.NewReplacer("作者:许闻", "作者:Y", "作者:程砚", "作者:Y").Replace(got)
		if !settled || got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Articles with their authors, a share alone on its line and a review of books are none.
func TestNoCollection(t *testing.T) {
	article := "《灯下读书记》\n作者：许闻\n" + strings.Repeat("这本书写的是江边小镇三十年的变迁，作者把码头、米行和学堂都写得有声有色，读来仿佛身在其中。\n", 3)
	for _, text := range []string{strings.Repeat(article, 3), "增长率\n\n%\n\n下降率\n", "《晚渡》\n作者：程砚\n江楼灯火照寒沙，渡口无人问钓槎。\n一夜西风吹不住，满船明月载芦花。\n"} {
		if got, settled := pieceString(text); settled {
			t.Errorf("read as a collection: %s", got)
		}
	}
}
