package genre

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// party opens the line of a party to a case, its name behind a gap: 原　　告　某某.
var party = pattern.New(`
	^(
		(?:再[ 　]*審[ 　]*|反[ 　]*訴[ 　]*|兼[ 　]*)?(?:
			原[ 　]*告|被[ 　]*告|[被]?[ 　]*上[ 　]*[訴诉][ 　]*人|抗[ 　]*告[ 　]*人|
			[聲声][ 　]*[請请][ 　]*人|相[ 　]*[對对][ 　]*人|申[ 　]*[請请][ 　]*人|
			被[ 　]*申[ 　]*[請请][ 　]*人|[債债][ 　]*[務务權权][ 　]*人|[參参][ 　]*加[ 　]*人|
			第[ 　]*三[ 　]*人|
			(?:委[ 　]*托[ 　]*)?[訴诉][ 　]*[訟讼][ 　]*代[ 　]*理[ 　]*人|
			複[ 　]*代[ 　]*理[ 　]*人|
			法[ 　]*定[ 　]*代[ 　]*(?:理|表)[ 　]*人|
			送[ 　]*達[ 　]*代[ 　]*收[ 　]*人|
			[選选][ 　]*任[ 　]*[辯辩][ 　]*[護护][ 　]*人|
			[辯辩][ 　]*[護护][ 　]*人|公[ 　]*[訴诉][ 　]*人
		)
	)[ 　]+([^ 　，。：:][^，。：:]{1,40})$`)

// partyLines is where the parties end, in paragraphs.
const partyLines = 20

// readParties makes a list of the parties that stand in a row over a judgment.
func readParties(ps *[]*trait.Paragraph) {
	all := *ps
	for i := 0; i+1 < min(len(all), partyLines); i++ {
		k := i
		var items []doc.Item
		for ; k < len(all) && all[k].Kind == "" && len(all[k].Spans) == 0; k++ {
			m := party.FindStringSubmatch(all[k].Words)
			if m == nil {
				break
			}
			items = append(items, doc.Item{Label: strings.TrimRight(m[1], " 　"), Text: m[2], Pos: all[k].Pos})
		}
		if len(items) < 2 {
			continue
		}
		q := *all[i].Para
		q.Kind, q.Text, q.Items, q.Origins = doc.List, "", items, nil
		*ps = append(append(all[:i:i], trait.New(&q)), all[k:]...)
		return
	}
}
