package company

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Numbered paragraphs that a first sentence names are prose, wherever else the text has short
// entries with such numbers.
func TestNamedRuns(t *testing.T) {
	const entries = "1.渔网两张\n2.浮子四十个\n3.缆绳一盘\n船上的东西都在这里。\n"
	for name, c := range map[string]struct {
		run  string
		told bool
	}{
		"named":   {"1.推荐申报。各渔村于四月中旬以前把申报的材料送到渔港管理处。\n2.资格审查。管理处会同渔会逐船查看，不合格的当场说明缘由。\n3.公示命名。结果在码头公示五天，没有异议的挂牌，挂牌满三年的复查一次。", true},
		"short":   {"1.推荐。渔村报名。\n2.审查。渔会查看。\n3.公示。码头张贴。", false},
		"unnamed": {"1.各渔村于四月中旬以前把申报的材料送到渔港管理处。逾期不收。\n2.管理处会同渔会逐船查看。不合格的当场说明缘由。\n3.结果在码头公示五天。没有异议的挂牌，满三年复查。", false},
	} {
		var ps []*Paragraph
		for _, s := range strings.Split(entries+c.run, "\n") {
			ps = append(ps, New(&draft.Para{Block: doc.Block{Text: s}}))
		}
		findTold(ps)
		for _, p := range ps[4:] {
			if p.Is(Told) != c.told || p.Is(Told) && p.Is(Step) {
				t.Errorf("%s: %s: told %v, a step %v", name, p.Words, p.Is(Told), p.Is(Step))
			}
		}
	}
}
