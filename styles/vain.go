package styles

import (
	"dayang/input/diag"
	"dayang/layout/unit"
)

// InVain lists settings that another one keeps from being followed to the letter: the page is made
// as if they were less. They are no faults, since one list of settings may be for several designs.
func (s *Sheet) InVain() diag.List {
	var list diag.List
	add := func(sev diag.Severity, key string, msg, hint diag.Text) {
		at := s.origins[key]
		if at.Pos.File == "" && at.Layer != "" {
			msg = diag.T("%[1]s（%[3]s）", "%[2]s (%[3]s)", msg.ZH, msg.EN, at.Layer)
		}
		list.Add(sev, "style-in-vain", at.Pos, msg, hint)
	}
	if h := &s.Head; h.MinAir > h.MaxAir {
		key, other := "head.min-air", "head.max-air"
		if s.origins[other].order > s.origins[key].order {
			key, other = other, key
		}
		add(diag.Warning, key, diag.T("head.min-air 是 %[1]d，head.max-air 只有 %[2]d：题区留白 %[1]d 行",
			"head.min-air is %[1]d and head.max-air %[2]d: the zone has %[1]d lines of white", h.MinAir, h.MaxAir),
			diag.T("改 %[1]s，或 %[2]s", "change %[1]s, or %[2]s", key, other))
	}
	for _, v := range []struct {
		key  string
		span int
	}{{"head.span", s.Head.Span}, {"section.span", s.Section.Span}} {
		if v.span > s.Columns.Count {
			add(diag.Info, v.key, diag.T("%[1]s 是 %[2]d，版面只有 %[3]d 栏：占全部",
				"%[1]s is %[2]d and the page has %[3]d columns: it stands over all", v.key, v.span, s.Columns.Count),
				diag.T("全部的栏写作 0", "all columns are written 0"))
		}
	}
	// As wide as the initial and the white behind it are: see galley.dropped.
	if n := s.Body.Drop; n > 1 && unit.Len(n-1)*s.Body.Leading+s.Body.Size*3/2 > s.ColumnWidth()/2 {
		add(diag.Warning, "body.drop", diag.T("首字下沉 %d 行，比半栏还宽：不下沉",
			"an initial of %d lines is wider than half of the column: there is none", n),
			diag.T("减小 body.drop", "lower body.drop"))
	}
	return list
}
