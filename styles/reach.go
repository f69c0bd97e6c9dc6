package styles

import (
	"dayang/input/diag"
	"dayang/layout/unit"
)

// within refuses settings that leave the room which the others give them: what is set so
// covers the text, or stands off the paper.
func (s *Sheet) within() error {
	column, width := s.ColumnWidth(), s.TypeArea().W
	section := unit.Len(s.SectionSpan())*(column+s.Gutter()) - s.Gutter()
	m := &s.RunningHead
	switch {
	case s.Columns.Count > 1 && s.Columns.Rule > s.Gutter()/2:
		return s.fault(diag.T("栏线粗 %v 点，栏空只有 %v 点",
			"the rule of %v pt between columns has a gutter of %v pt only", s.Columns.Rule, s.Gutter()),
			"columns.rule", "columns.measure", "columns.count", "body.size", "page.width", "page.left",
			"page.right")
	case s.Body.Indent > column/2:
		return s.fault(diag.T("首行缩进 %v 点，超过半栏（栏宽 %v 点）",
			"the indent of %v pt is more than half of the column of %v pt", s.Body.Indent, column),
			"body.indent", "columns.measure", "body.size")
	case s.Body.Gap > 1000:
		return s.fault(diag.T("中西文间空 %d，超过一字（1000）",
			"the Chinese-Latin gap of %d is more than an em (1000)", s.Body.Gap),
			"body.gap")
	case m.Drop > s.Page.Top:
		return s.fault(diag.T("报眉的基线离切口 %v 点，落到了版心里（天头 %v 点）",
			"the running head stands %v pt below the trim, in the type area, which begins at %v pt", m.Drop,
			s.Page.Top),
			"running-head.drop", "page.top")
	case m.Drop < m.Size:
		return s.fault(diag.T("报眉的基线离切口只有 %v 点，%v 点的字伸出纸外",
			"the running head stands %v pt below the trim: type of %v pt goes beyond the paper", m.Drop, m.Size),
			"running-head.drop", "running-head.size")
	case s.Masthead.Name != "" && broad(s.Masthead.Name, s.Masthead.Size) > width:
		return s.fault(diag.T("报头“%s”用 %v 点排不进版心", "the masthead %q of %v pt is wider than the type area",
			s.Masthead.Name, s.Masthead.Size),
			"masthead.size", "masthead.name")
	case s.Box.Padding > column/4:
		return s.fault(diag.T("框边到文字 %v 点，超过四分之一栏（栏宽 %v 点）",
			"the padding of boxes of %v pt is more than a quarter of the column of %v pt", s.Box.Padding, column),
			"box.padding", "columns.measure", "body.size")
	case s.Section.Rows > s.Rows():
		return s.fault(diag.T("节题至少占 %d 行，版心只有 %d 行",
			"headings of sections take %d lines at least, and the type area has %d", s.Section.Rows, s.Rows()),
			"section.rows", "page.height", "page.top", "page.bottom", "body.leading")
	}
	for _, v := range []struct {
		key   string
		thick unit.Len
	}{{"head.rule", s.Head.Rule}, {"section.rule", s.Section.Rule}, {"box.rule", s.Box.Rule}} {
		if v.thick > s.TypeArea().H/8 {
			return s.fault(diag.T("线粗 %v 点，超过版心高的八分之一",
				"the rule of %v pt is more than an eighth of the type area", v.thick), v.key)
		}
	}
	for _, v := range []struct {
		key  string
		size unit.Len
		room unit.Len // of a line of it
	}{
		{"head.subtitle.size", s.Head.Subtitle.Size, width}, {"head.kicker.size", s.Head.Kicker.Size, width},
		{"head.byline.size", s.Head.Byline.Size, width},
		{"note.size", s.Note.Size, width}, {"section.size", s.Section.Size, section},
		{"section.subtitle.size", s.Section.Subtitle.Size, section},
		{"cross-head.size", s.CrossHead.Size, column}, {"figure.caption.size", s.Figure.Caption.Size, column},
		{"box.figure.size", s.Box.Figure.Size, column}, {"box.label.size", s.Box.Label.Size, column},
		{"box.text.size", s.Box.Text.Size, column}, {"box.strong.size", s.Box.Strong.Size, column},
	} {
		if v.size > v.room {
			return s.fault(diag.T("%v 点的字，%v 点宽的一行排不下一个",
				"type of %v pt: a line of %v pt does not hold one character", v.size, v.room),
				v.key)
		}
	}
	return nil
}

// broad is at least how wide a text is: letters that are not Han take half an em or more.
func broad(text string, size unit.Len) (w unit.Len) {
	for _, r := range text {
		if w += size; r < 0x2E80 {
			w -= size / 2
		}
	}
	return w
}
