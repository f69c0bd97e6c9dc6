package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
)

// markedLead takes for the lead the one paragraph of a text that opens with a mark, if it
// stands between byline and prose: ◆两公里路，骑车嫌远，….
func (in *inference) markedLead(ps *[]*para) {
	const marks = "◆◇■□●○▲△★☆▌▍"
	at := -1
	for i, p := range *ps {
		if p.Kind == "" && p.n > 1 && strings.ContainsRune(marks, p.chars[0]) && !p.has(sByline) {
			if at >= 0 {
				return
			}
			at = i
		}
	}
	all := *ps
	if at < 1 || at > 4 || at+2 >= len(all) || !all[at-1].has(sByline) || all[at+1].n < bodyLength || all[at+1].ends != endsStop {
		return
	}
	p := all[at]
	bare := strings.TrimLeft(p.text, marks+" 　")
	if n := len([]rune(bare)); n < minMarkedLead || n > maxMarkedLead || p.commas+p.stops == 0 || p.has(sName|sCredit|sCaption) {
		return
	}
	in.diags.Add(diag.Info, "dropped-ornament", p.Pos, diag.T("“%s”不排", "%q is not set", strings.TrimSuffix(p.text, bare)))
	q := *p.retext(bare).Para
	q.Kind, q.Role = doc.Paragraph, doc.Lead
	out := append([]*para(nil), all...)
	out[at] = newPara(&q)
	*ps = out
}

// minMarkedLead and maxMarkedLead bound the length in characters of such a lead.
const minMarkedLead, maxMarkedLead = 24, 100
