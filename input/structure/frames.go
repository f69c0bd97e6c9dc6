package structure

import (
	"dayang/input/diag"
	"dayang/input/structure/company"
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
