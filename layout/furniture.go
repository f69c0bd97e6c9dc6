package layout

import (
	"strings"
	"unicode"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// furniture paints what stands on every page: the running head (报眉) with its
// rule, the thick-and-thin rule over the type area (文武线), the line of editors.
func (c *composer) furniture(pg *page.Page) {
	sh := c.sheet
	m := sh.RunningHead
	area := sh.TypeArea()
	date := m.Date
	c.missing("running-head.date", date, m.Face)
	if date == "" {
		date = c.day()
		c.missing("", date, m.Face)
	}
	c.missing("running-head.folio", m.Folio, m.Face)
	c.missing("running-head.section", m.Section, m.Face)
	right := pg.Label
	if m.Section != "" {
		room := area.W - c.labelWidth(pg.Label+"　", m.Size) - m.Size - min(c.labelWidth(date, m.Size), area.W/2)
		right += "　" + c.fitting("running-head.section", m.Section, m.Size, room)
	}
	date = c.fitting("running-head.date", date, m.Size, area.W-c.labelWidth(right, m.Size)-m.Size)
	c.label(pg, date, m.Size, inline.Left, m.Drop)
	first := len(c.book.Pages) == 0
	if name, size := m.Name, m.Size.Mul(165, 100); name != "" {
		if !first || c.mastheadHeight() == 0 { // the masthead says it
			room := area.W - 2*max(c.labelWidth(date, m.Size), c.labelWidth(right, m.Size)) - m.Size
			c.label(pg, c.fitting("running-head.name", name, size, room), size, inline.Center, m.Drop)
			c.missing("running-head.name", name, m.Face)
		}
	} else if !first { // overleaf the reader is told what he reads
		c.label(pg, c.shortTitle(area.W-2*max(c.labelWidth(date, m.Size), c.labelWidth(right, m.Size))-4*m.Size),
			m.Size, inline.Center, m.Drop)
	}
	c.label(pg, right, m.Size, inline.Right, m.Drop)
	// 文武线: thick above, thin below, one and a half points apart.
	thick, thin, gap := sh.Head.Rule, unit.Pt/2, unit.Pt*3/2
	if thick > 0 {
		pg.Items = append(pg.Items,
			page.Item{Fill: &page.Fill{
				Rect:  unit.Rect{X: area.X, Y: area.Y, W: area.W, H: thick},
				Color: sh.Accent,
			}},
			page.Item{Fill: &page.Fill{
				Rect:  unit.Rect{X: area.X, Y: area.Y + thick + gap, W: area.W, H: thin},
				Color: page.Black,
			}})
	}
	if m.Editors != "" {
		c.missing("running-head.editors", m.Editors, m.Face)
	} else {
		c.missing("", c.editors(), m.Face)
	}
	small := m.Size.Mul(9, 10)
	c.label(pg, c.fitting("running-head.editors", c.editors(), small, area.W), small, inline.Left,
		area.Bottom()+m.Size.Mul(12, 10))
}

// fitting is what a line of furniture says, as far as it goes into its room; that it does not go in
// whole is said.
func (c *composer) fitting(key, text string, size, room unit.Len) string {
	if text == "" || c.labelWidth(text, size) <= room {
		return text
	}
	short := c.shortened(text, size, room)
	c.tooWide(key,
		diag.T("%[1]s 太长，报眉和报脚里排不下“%[2]s”，只排了“%[3]s”；写短一些",
			"%[1]s is too long: there is no room for %[2]q, and %[3]q was set; make it shorter", key, text, short))
	return short
}

// tooWide warns of a setting that has no room on the page.
func (c *composer) tooWide(key string, msg diag.Text) {
	at := c.sheet.Place(key)
	switch m := c.sheet.RunningHead; {
	case key == "running-head.date" && m.Date == "", key == "running-head.editors" && m.Editors == "":
		at = c.metaAt(strings.TrimPrefix(key, "running-head.")) // the report says it
	case at == (diag.Pos{}):
		at.File = c.doc.Meta.Pos.File
	}
	var l diag.List
	l.Add(diag.Warning, "furniture-cut", at, msg)
	c.note(l)
}

// day is the date of the report as the running head has it; one that is no date is left out,
// and that is said.
func (c *composer) day() string {
	written := c.doc.Meta.Date
	date := day(written)
	if date == "" && written != "" {
		var l diag.List
		l.Add(diag.Warning, "no-date", c.metaAt("date"),
			diag.T("“%s”当作日期却不是日期，没有排，报眉上也没有日期",
				"%q was taken for the date and is none: it is not set, and the running head has no date", written),
			diag.T("写作 2022-07-20，或在样式里定 running-head.date",
				"write it as 2022-07-20, or set running-head.date in the style"))
		c.note(l)
	}
	if rest := besidesDay(written, date); date != "" && date != written && rest != "" {
		var l diag.List
		l.Add(diag.Info, "date-cut", c.metaAt("date"),
			diag.T("“%s”在报眉上只排“%s”，“%s”不排",
				"of %q the running head has %q; %q is not set", written, strings.ReplaceAll(date, "　", " "), rest))
		c.note(l)
	}
	return date
}

// besidesDay are the words that stand beside a day: 晚, 晴, 农历十月二十. The day of the week, the hour
// in figures and a label before are none of them.
func besidesDay(written, date string) string {
	if label, rest, ok := strings.Cut(strings.ReplaceAll(written, "：", ":"), ":"); ok &&
		!strings.ContainsFunc(label, unicode.IsDigit) {
		written = rest
	}
	const ofDay = "年月日号號时時分秒点點星期周週礼禮拜天〇○零一二三四五六七八九十百千廿卅元公历曆"
	other := func(r rune) bool { return unicode.Is(unicode.Han, r) && !strings.ContainsRune(ofDay+date, r) }
	var words []string
	for _, w := range strings.FieldsFunc(written, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
		for _, day := range []string{"日", "号", "號"} { // 20日晚
			if rest, ok := strings.CutPrefix(w, day); ok {
				w = rest
			}
		}
		if strings.ContainsFunc(w, other) {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// metaAt is where an entry of the meta data stands, or the file.
func (c *composer) metaAt(key string) diag.Pos {
	if at, ok := c.doc.Places[key]; ok {
		return at
	}
	return diag.Pos{File: c.doc.Meta.Pos.File}
}

// shortTitle is the title as far as it goes into a width of the running head.
func (c *composer) shortTitle(width unit.Len) string {
	size := c.sheet.RunningHead.Size
	if c.labelWidth(c.book.Meta.Title, size) <= width {
		return c.book.Meta.Title
	}
	return c.shortened(c.book.Meta.Title, size, width)
}

// shortened is the beginning of a text that goes into a width with …… behind it: no part of what is in
// brackets, and the title of a work is closed.
func (c *composer) shortened(text string, size, width unit.Len) string {
	chars := []rune(text)
	for n := min(len(chars), int(2*max(0, width)/size)); n > 0; n-- {
		if short := cutShort(string(chars[:n])); c.labelWidth(short, size) <= width {
			return short
		}
	}
	return ""
}

// cutShort ends the beginning of a text with …….
func cutShort(text string) string {
	if at := strings.LastIndex(text, "（"); at > len(text)/2 && !strings.Contains(text[at:], "）") {
		text = text[:at]
	}
	if at := strings.LastIndex(text, "《"); at >= 0 && !strings.Contains(text[at:], "》") {
		if at+len("《") == len(text) {
			return text[:at] + "……"
		}
		return text + "……》"
	}
	return text + "……"
}

// editors is the line of editors (责编): that of the design, or else those that the
// report names and does not print below its text.
func (c *composer) editors() string {
	if line := c.sheet.RunningHead.Editors; line != "" {
		return line
	}
	var names []string
	for _, name := range c.doc.Meta.Editors {
		if !credited(name, c.doc.Blocks) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "责任编辑　" + strings.Join(names, "　")
}

// mastheadHeight is what the masthead takes of the headline zone: the name, a line of
// white, and a rule. Beside a zone over some columns there is none.
func (c *composer) mastheadHeight() unit.Len {
	p := c.sheet.Masthead
	if p.Name == "" || c.partial() {
		return 0
	}
	return p.Size.Mul(16, 10) + c.sheet.Body.Leading
}

// paintPlate paints the masthead (报头) from y on: the name to the left, the line of
// date and number to the right on the same baseline, and a rule under both.
func (c *composer) paintPlate(pg *page.Page, y unit.Len) {
	p := c.sheet.Masthead
	if c.mastheadHeight() == 0 {
		return
	}
	area := c.sheet.TypeArea()
	base := y + p.Size.Mul(13, 10)
	name, w := c.setter.Label(p.Name, p.Face, p.Size, p.Color, page.Artifact)
	info, iw := c.setter.Label(p.Info, c.sheet.RunningHead.Face, c.sheet.Body.Size, c.sheet.RunningHead.Color,
		page.Artifact)
	c.missing("masthead.name", p.Name, p.Face)
	pg.Items = append(pg.Items, name.At(area.X, base)...)
	if p.Info != "" && w+iw+c.sheet.Body.Size > area.W {
		c.tooWide("masthead.info",
			diag.T("masthead.info“%s”在报头右边排不下，没有排；写短一些，或把 masthead.size 改小",
				"masthead.info: there is no room for %q beside the name of the paper, and it is not set; "+
					"make it shorter, or masthead.size smaller", p.Info))
	} else if p.Info != "" {
		c.missing("masthead.info", p.Info, c.sheet.RunningHead.Face)
		pg.Items = append(pg.Items, info.At(area.Right()-iw, base)...)
	}
	pg.Items = append(pg.Items, page.Item{Rule: &page.Rule{
		From:  unit.Point{X: area.X, Y: y + p.Size.Mul(16, 10)},
		To:    unit.Point{X: area.Right(), Y: y + p.Size.Mul(16, 10)},
		Width: unit.Pt / 2, Color: page.Black,
	}})
}

// jumps prints the lines that lead from page to page of the text: 下转 at the foot of each but
// the last, 上接 at the head of each but the first. Pages of boxes alone are passed over: nothing
// of the text goes on there.
func (c *composer) jumps(plan []planned) {
	m := c.sheet.RunningHead
	if !m.Jump {
		return
	}
	area := c.sheet.TypeArea()
	var before *page.Page
	for i := range plan {
		if !plan[i].text() {
			continue
		}
		pg := &c.book.Pages[i]
		if before != nil {
			c.label(before, "（下转"+leaf(pg.Label)+"）", m.Size, inline.Right, area.Bottom()+m.Size.Mul(12, 10))
			c.label(pg, "（上接"+leaf(before.Label)+"）", m.Size, inline.Left,
				area.Y+overleafHead*c.sheet.Body.Leading-m.Size)
		}
		before = pg
	}
}

// leaf names a page by its folio, which may say 版 itself.
func leaf(folio string) string {
	if strings.HasSuffix(folio, "版") || strings.HasSuffix(folio, "页") {
		return folio
	}
	return folio + "版"
}

// missing reports the characters of a line of furniture that no face has, once for all
// pages; key is the setting that has the line, empty if the report has it.
func (c *composer) missing(key, text string, face fonts.Role) {
	if text == "" || c.told[key+" "+text] {
		return
	}
	if c.told == nil {
		c.told = map[string]bool{}
	}
	c.told[key+" "+text] = true
	if key == "" {
		c.note(c.setter.Missing(text, face, diag.Pos{File: c.doc.Meta.Pos.File}))
		return
	}
	l := c.setter.Missing(text, face, c.sheet.Place(key))
	for i := range l {
		l[i].Msg = diag.T("%[1]s：%[2]s", "%[1]s: %[3]s", key, l[i].Msg.ZH, l[i].Msg.EN)
	}
	c.note(l)
}

// labelWidth is the width of a line of furniture.
func (c *composer) labelWidth(text string, size unit.Len) unit.Len {
	if text == "" {
		return 0
	}
	_, w := c.setter.Label(text, c.sheet.RunningHead.Face, size, c.sheet.RunningHead.Color, page.Artifact)
	return w
}

// label sets a line of furniture at a baseline.
func (c *composer) label(pg *page.Page, text string, size unit.Len, align inline.Align, y unit.Len) {
	if text == "" {
		return
	}
	m := c.sheet.RunningHead
	line, w := c.setter.Label(text, m.Face, size, m.Color, page.Artifact)
	area := c.sheet.TypeArea()
	x := area.X
	switch align {
	case inline.Center:
		x += (area.W - w) / 2
	case inline.Right:
		x += area.W - w
	}
	pg.Items = append(pg.Items, line.At(x, y)...)
}
