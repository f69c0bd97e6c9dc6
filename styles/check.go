package styles

import (
	"strings"

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

// check refuses a sheet on which nothing can be set, because of how its settings go
// together.
func (s *Sheet) check() error {
	b := &s.Body
	switch measured := []string{"columns.measure", "columns.count", "body.size", "page.width", "page.left",
		"page.right"}; {
	case b.Size < 4*unit.Pt || b.Size > 72*unit.Pt:
		return s.fault(diag.T("正文字号 %v 点，要在 4 到 72 点之间",
			"the body is of %v pt and must lie between 4 and 72 pt", b.Size),
			"body.size")
	case b.Leading < b.Size:
		return s.fault(diag.T("行距 %v 点，小于字号 %v 点",
			"the leading of %v pt is smaller than the body of %v pt", b.Leading, b.Size),
			"body.leading", "body.size")
	case s.Box.Leading < s.Box.Text.Size:
		return s.fault(diag.T("框内行距 %v 点，小于字号 %v 点",
			"the leading of %v pt in boxes is smaller than their type of %v pt", s.Box.Leading, s.Box.Text.Size),
			"box.leading", "box.text.size")
	case s.Figure.Leading < s.Figure.Caption.Size:
		return s.fault(diag.T("图注行距 %v 点，小于字号 %v 点",
			"the leading of %v pt in captions is smaller than their type of %v pt", s.Figure.Leading,
			s.Figure.Caption.Size),
			"figure.leading", "figure.caption.size")
	case s.Page.Width > most || s.Page.Height > most:
		return s.fault(diag.T("纸张边长超过 5000 点", "a side of the page exceeds 5000 pt"), "page.width",
			"page.height")
	case s.Columns.Count < 1 || s.Columns.Count > 16:
		return s.fault(diag.T("栏数要在 1 到 16 之间", "there must be 1 to 16 columns"), "columns.count")
	case s.Columns.Measure < 6:
		return s.fault(diag.T("一行少于 6 字，排不成栏", "fewer than 6 characters a line cannot be set"),
			"columns.measure")
	case s.TypeArea().W < unit.Len(s.Columns.Count)*s.ColumnWidth():
		return s.fault(diag.T("%d 栏各 %d 个 %v 点的字，排不进版心",
			"%d columns of %d characters of %v pt do not fit the type area",
			s.Columns.Count, s.Columns.Measure, b.Size), measured...)
	case s.Columns.Count > 1 && s.Gutter() < b.Size*4/5:
		return s.fault(diag.T("栏空不到 0.8 字", "the gutter is below 0.8 em"), measured...)
	case s.Page.Height-s.Page.Top-s.Page.Bottom < 12*b.Leading:
		return s.fault(diag.T("版心不到 12 行", "the type area has fewer than 12 lines"), "page.height", "page.top",
			"page.bottom", "body.leading")
	}
	return s.within()
}

// fault says that settings do not go together. It stands at the one that was set last:
// those before it did, without it.
func (s *Sheet) fault(msg diag.Text, keys ...string) error {
	last := 0
	for i, k := range keys {
		if s.origins[k].order > s.origins[keys[last]].order {
			last = i
		}
	}
	at := s.origins[keys[last]]
	if at.Pos.File == "" {
		msg = diag.T("%[1]s（%[3]s）", "%[2]s (%[3]s)", msg.ZH, msg.EN, at.Layer)
	}
	others := append(append([]string{}, keys[:last]...), keys[last+1:]...)
	hint := diag.T("改 %s", "change %s", keys[last])
	if len(others) > 0 {
		hint = diag.T("改 %[1]s，或 %[2]s", "change %[1]s, or %[3]s", keys[last], strings.Join(others, "、"),
			strings.Join(others, ", "))
	}
	return diag.NewFault("style-geometry", at.Pos, msg, hint, nil)
}
