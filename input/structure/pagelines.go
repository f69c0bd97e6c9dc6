package structure

import (
	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// pageLine is the number of a page, as it is copied with a text; plain text has lost it before.
var pageLine = pattern.New(`^(?:[-—–·•~]{1,3} ?\d{1,4} ?[-—–·•~]{1,3}|第 ?[\[【]?\d{1,4}[\]】]? ?页(?: ?[，,/]? ?共 ?[\[【]?\d{1,4}[\]】]? ?页)?)$`)

// dropPages drops such paragraphs: a page ended there.
func (in *inference) dropPages(ps *[]*para) {
	kept := make([]*para, 0, len(*ps))
	ended := false
	for _, p := range *ps {
		if p.Kind == "" && p.N <= trait.MaxShortLine && pageLine.MatchString(p.Key) {
			in.Diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("页码“%s”不排", "the page number %q is not set", p.Words))
			ended = true
			continue
		}
		if ended {
			given := *p.Para
			given.Look.Break = true
			p.Para, ended = &given, false
		}
		kept = append(kept, p)
	}
	*ps = kept
}
