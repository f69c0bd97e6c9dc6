package structure

import (
	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// dropFrames takes the frames of boxes off and reports them.
func (in *inference) dropFrames(ps *[]*para) {
	var kept []*para
	for _, f := range *ps {
		if !f.Is(company.Framing) {
			kept = append(kept, f)
			continue
		}
		in.Diags.Add(diag.Info, "ornament-dropped", f.Pos,
			diag.T("框线“%s”不排，版式另有装饰", "the frame %q is not set: the design has its own", f.Words))
	}
	*ps = kept
}

// pageLine is the number of a page, as it is copied with a text; plain text has lost it before.
var pageLine = pattern.New(`
	^(?:
		[-—–·•~]{1,3} ?\d{1,4} ?[-—–·•~]{1,3}|
		第 ?[\[【]?\d{1,4}[\]】]? ?页(?: ?[，,/]? ?共 ?[\[【]?\d{1,4}[\]】]? ?页)?
	)$`)

// dropPages drops such paragraphs: a page ended there.
func (in *inference) dropPages(ps *[]*para) {
	kept := make([]*para, 0, len(*ps))
	ended := false
	for _, p := range *ps {
		if p.Kind == "" && p.N <= trait.MaxShortLine && pageLine.MatchString(p.Key) {
			in.Diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("页码“%s”不排", "the page number %q is not set", p.Words))
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
