package styles

import (
	"dayang/input/diag"
	"dayang/layout/unit"
)

// With returns a copy of the sheet with a change. The error is a *diag.Fault if
// nothing can be set on it any more.
func (s *Sheet) With(change func(*Sheet)) (*Sheet, error) {
	out := *s
	change(&out)
	return &out, out.check()
}

// check refuses a sheet on which nothing can be set.
func (s *Sheet) check() error {
	fault := func(key string, msg diag.Text) error {
		return diag.NewFault("style-geometry", s.origins[key].Pos, msg,
			diag.T("改 %s", "change %s", key), nil)
	}
	const maxSide = 5000 * unit.Pt // gopdf and most printers end well below
	switch {
	case s.Body.Leading <= 0 || s.Body.Size <= 0:
		return fault("body.leading", diag.T("字号和行距要大于 0", "size and leading of the body must be above 0"))
	case s.Body.Size < 4*unit.Pt || s.Body.Size > 72*unit.Pt:
		return fault("body.size", diag.T("正文字号要在 4 到 72 点之间", "the body size must lie between 4 and 72 pt"))
	case s.Body.Leading < s.Body.Size:
		return fault("body.leading", diag.T("行距小于字号", "the leading is smaller than the body"))
	case s.Page.Width > maxSide || s.Page.Height > maxSide:
		return fault("page.width", diag.T("纸张边长超过 5000 点", "a side of the page exceeds 5000 pt"))
	case s.Columns.Count < 1 || s.Columns.Count > 16:
		return fault("columns.count", diag.T("栏数要在 1 到 16 之间", "there must be 1 to 16 columns"))
	case s.Columns.Measure < 6:
		return fault("columns.measure", diag.T("一行少于 6 字，排不成栏", "fewer than 6 characters a line cannot be set"))
	case s.TypeArea().W < unit.Len(s.Columns.Count)*s.ColumnWidth():
		return fault("columns.measure", diag.T("%d 栏各 %d 字排不进版心", "%d columns of %d characters do not fit the type area",
			s.Columns.Count, s.Columns.Measure))
	case s.Columns.Count > 1 && s.Gutter() < s.Body.Size*4/5:
		return fault("columns.measure", diag.T("栏空不到 0.8 字", "the gutter is below 0.8 em"))
	case s.Page.Height-s.Page.Top-s.Page.Bottom < 12*s.Body.Leading:
		return fault("page.height", diag.T("版心不到 12 行", "the type area has fewer than 12 lines"))
	}
	return nil
}
