package genre

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// markedLead takes for the lead the one paragraph of a text that opens with a mark, if it
// stands between byline and prose: ◆两公里路，骑车嫌远，….
func (in *Reader) markedLead(ps *[]*trait.Paragraph) {
	const marks = "◆◇■□●○▲△★☆▌▍"
	at := -1
	for i, p := range *ps {
		if p.Kind == "" && p.N > 1 && strings.ContainsRune(marks, p.Chars[0]) && !p.Has(trait.Byline) {
			if at >= 0 {
				return
			}
			at = i
		}
	}
	all := *ps
	if at < 1 || at > 4 || at+2 >= len(all) || !all[at-1].Has(trait.Byline) || all[at+1].N < trait.BodyLength ||
		all[at+1].Ends != trait.EndsStop {
		return
	}
	p := all[at]
	bare := strings.TrimLeft(p.Words, marks+" 　")
	if n := len([]rune(bare)); n < minMarkedLead || n > maxMarkedLead || p.Commas+p.Stops == 0 ||
		p.Has(trait.Name|trait.Credit|trait.Caption) {
		return
	}
	in.Diags.Add(diag.Info, "dropped-ornament", p.Pos,
		diag.T("“%s”不排", "%q is not set", strings.TrimSuffix(p.Words, bare)))
	q := *p.Retext(bare).Para
	q.Kind, q.Role = doc.Paragraph, doc.Lead
	out := append([]*trait.Paragraph(nil), all...)
	out[at] = trait.New(&q)
	*ps = out
}

// minMarkedLead and maxMarkedLead bound the length in characters of such a lead.
const minMarkedLead, maxMarkedLead = 24, 100
