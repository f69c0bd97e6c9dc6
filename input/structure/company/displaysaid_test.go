package company

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// What says a figure and its name once more is one sentence of both; the story that goes on is none.
func TestSaidIn(t *testing.T) {
	for lines, want := range map[string]bool{
		"53艘\n渡船\n全县渡船添到53艘。":         true,
		"53艘\n渡船\n渡船已达53艘，两年添了9艘。":    true,
		"3.5万人次\n全年渡客\n3.5万余人次过了河。":   true,
		"53艘\n渡船\n渡船有新有旧。":            true,
		"53艘\n渡船\n三年添齐了渡船。":           true,
		"0.84\n渡客增速指数\n渡客增速指数升到0.84。": true,
		"53艘\n渡船\n船工老何天天都来这里歇脚。":      false,
		"53艘\n渡船\n渡船公司派人来看过。明年再添两艘。":  false,
		"53艘\n渡船\n渡船有些旧了。明年再添9艘。":     false,
		"53艘\n渡船\n渡船公司派人来看过。":         false,
		"53艘\n渡船\n渡船公司派人来看过，天黑才走，":    false,
		"53艘\n渡船\n渡船为什么这样受欢迎？":        false,
		"53艘\n渡船\n渡船多了，老何说，53艘还不够。":   false,
		"12家\n茶棚\n茶棚主人何苗：去年12家天天客满。":  false,
		"5家\n茶棚\n5日起，渡口夜里也开船，":        false,
		"5家\n茶棚\n记者到5家茶棚看过。":          false,
		"1.5万\n全年渡客\n渡口15万块石头都是旧的，":   false,
	} {
		var ps []*Paragraph
		for l := range strings.SplitSeq(lines, "\n") {
			p := draft.Para{Block: doc.Block{Text: l}}
			if len(ps) == 0 {
				p.Look.Blank = 1
			}
			ps = append(ps, New(&p))
		}
		if v := pairAt(ps, 0, &displays{form: figureOver}); v.saidIn(v.at(2), v.at(3)) != want {
			t.Errorf("%s: want %t", strings.ReplaceAll(lines, "\n", " / "), want)
		}
	}
}
