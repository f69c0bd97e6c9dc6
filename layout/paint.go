package layout

import (
	"maps"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"dayang/layout/galley"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// paint turns a page made up into plain data.
func (c *composer) paint(n, headRows int, bands []band) {
	sh := c.sheet
	area := sh.TypeArea()
	pg := page.Page{
		Trim: unit.Size{W: sh.Page.Width, H: sh.Page.Height}, Bleed: sh.Page.Bleed,
		Label: c.folio(n),
		Grid:  page.Grid{Top: area.Y + sh.Body.Size.Mul(880, 1000), Step: sh.Body.Leading},
		Zones: []page.Zone{{Kind: page.ZoneType, Rect: area, Elem: page.Artifact}},
	}
	c.furniture(&pg)
	if n == 0 && (len(c.head) > 0 || c.mastheadHeight() > 0) {
		c.paintHead(&pg, headRows)
	}
	top := area.Y + unit.Len(headRows)*sh.Body.Leading
	if n == 0 && c.partial() {
		top = area.Y + overleafHead*sh.Body.Leading
	}
	for _, b := range bands {
		if b.head >= 0 {
			y := c.rowY(top, b.row)
			c.bookmark(c.galley, n, b.head, area.X, y)
			pg.Items = append(pg.Items, galley.Move(c.galley.Strips[b.head].Items, area.X, y)...)
		}
		c.paintBand(&pg, n, &b, c.rowY(top, b.top))
	}
	c.book.Pages = append(c.book.Pages, pg)
}

// paintBand paints the columns of a band, whose first line begins at top.
func (c *composer) paintBand(pg *page.Page, n int, b *band, top unit.Len) {
	g := b.flow.galley
	at, under := notesLast(&b.page, g)
	mp := &at
	c.rules(pg, mp, top)
	boxes := c.boxes(mp, b.groups, top)
	for i, col := range mp.Columns {
		c.column(pg, g, n, i, col, mp.Frames[i], top, boxes)
		c.notes(pg, g, col, notesRow(mp, i, footRows(g, col), under[i]), c.sheet.ColumnX(i), top)
	}
	for _, at := range slices.Sorted(maps.Keys(boxes)) { // those after the last strip of the page
		pg.Items = append(pg.Items, boxes[at].items...)
		pg.Zones = append(pg.Zones, boxes[at].zones...)
	}
	c.endmark(pg, b)
}

// rowY returns the top of a grid line of the text area.
func (c *composer) rowY(top unit.Len, row int) unit.Len {
	return top + unit.Len(row)*c.sheet.Body.Leading
}

// placed is a group of boxes ready to be painted when the text comes to its anchor.
type placed struct {
	items []page.Item
	zones []page.Zone
}

// boxes paints the groups of the page by the strip before which they stand.
func (c *composer) boxes(mp *makeup.Page, groups []galley.Group, top unit.Len) map[int]placed {
	out := map[int]placed{}
	for k, gi := range mp.Groups {
		g := groups[gi]
		p := out[g.Anchor]
		for i := range mp.Places[k] {
			items, r := g.Boxes[i].Paint(c.sheet, c.slot(mp, g.Boxes, mp.Places[k], i, top))
			p.items = append(p.items, items...)
			kind := page.ZoneBox
			if g.Boxes[i].Picture() {
				kind = page.ZoneFigure
			}
			p.zones = append(p.zones, page.Zone{Kind: kind, Name: g.Boxes[i].Pos, Rect: r, Elem: g.Boxes[i].Elem})
		}
		out[g.Anchor] = p
	}
	return out
}

// slot is the place of one of the boxes of a group. At the foot it ends with the body of
// its last grid line, not with the leading, level with the text beside it.
func (c *composer) slot(mp *makeup.Page, boxes []galley.Box, places []makeup.Place, i int, top unit.Len) galley.Slot {
	pl := places[i]
	lead := c.sheet.Body.Leading
	s := galley.Slot{Foot: pl.Foot, Rect: unit.Rect{
		X: c.sheet.ColumnX(pl.Col), Y: c.rowY(top, pl.Row), W: c.width(pl.Span), H: unit.Len(pl.Rows) * lead,
	}}
	switch under := lead - c.sheet.Body.Size; {
	case pl.Row+pl.Rows == mp.Depth && (pl.Row == 0 || !pl.Foot): // from the head of its column to the foot
		s.H -= under
		if over := boxes[i].Height() - s.H; over > 0 { // set closer than its lines: the rest is for the white over them
			s.Y, s.H = s.Y-over, s.H+over
		}
	case pl.Foot:
		s.Y -= under
	}
	low, high := white(mp, pl)
	for k, other := range places {
		if k == i || other.Row != pl.Row {
			continue
		}
		l, h := white(mp, other)
		low, high = min(low, l), min(high, h)
		if s.Level == nil || boxes[k].Height() > s.Level.Height() {
			s.Level = &boxes[k]
		}
	}
	for n := pl.Col; n < pl.Col+pl.Span; n++ {
		s.Closed = s.Closed || !empty(mp.Columns[n]) && pl.Row+pl.Rows+1 == mp.Frames[n].Row
	}
	s.Alone = c.columns == 1 && s.Level == nil && !c.full
	if c.columns == 1 || !galley.Grounded(c.sheet) { // frames side by side are equal
		over, under := unit.Len(high)*lead, unit.Len(low)*lead
		s.Y, s.H = s.Y-over, s.H+over+under
	}
	return s
}

// white returns the grid lines that make-up leaves between the text of all columns of a
// place and what stands there: under the place and over it.
func white(mp *makeup.Page, pl makeup.Place) (under, over int) {
	under, over = 1<<30, 1<<30
	for n := pl.Col; n < pl.Col+pl.Span; n++ {
		text, w := mp.Frames[n], mp.Columns[n].White
		switch {
		case text.Row > 0 && pl.Row+pl.Rows+1 == text.Row:
			under, over = min(under, w), 0
		case text.Row == 0 && pl.Row == text.Rows+1:
			under, over = 0, min(over, w)
		default:
			return 0, 0
		}
	}
	return under, over
}

// column paints the strips of a column from above, with the white that make-up
// added and the paragraphs that it reset.
func (c *composer) column(pg *page.Page, g *galley.Galley, n, i int, col makeup.Column, frame makeup.Region, top unit.Len, boxes map[int]placed) {
	x := c.sheet.ColumnX(i)
	row := frame.Row
	if frame.Row > 0 {
		row += col.White // the white stands at the box over the text
	}
	text := frame // without the white
	text.Row, text.Rows = row, frame.Rows-col.White
	extra := map[int]int{}
	for _, e := range col.Extra {
		extra[e.Strip] = e.Rows
	}
	put := func(s galley.Strip, at int) {
		if b, ok := boxes[at]; ok {
			pg.Items = append(pg.Items, b.items...)
			pg.Zones = append(pg.Zones, b.zones...)
			delete(boxes, at)
		}
		if s.Box != nil {
			c.boxInText(pg, &s, i, c.rowY(top, row), at == col.First, at+1 == col.End)
		}
		pg.Items = append(pg.Items, galley.Move(s.Items, x, c.rowY(top, row))...)
		row += s.Rows
	}
	reset := resets(g, col)
	for k := col.First; k < col.End; k++ {
		if lines, ok := reset[k]; ok {
			if k > col.First {
				row += lines.strips[0].Above
			}
			for _, s := range lines.strips {
				put(s, k)
			}
			k = lines.end - 1
			continue
		}
		s := g.Strips[k]
		if k > col.First {
			row += s.Above + extra[k]
			if up := c.under(&s, extra[k]); up > 0 {
				s.Items = galley.Move(s.Items, 0, -up)
			}
		}
		if up := raised(&s, k == col.First, k+1 == col.End); up > 0 {
			s.Items = galley.Move(s.Items, 0, -up)
		}
		if k+1 < col.End {
			s.Items = slices.Concat(s.Items, s.Join)
		}
		c.bookmark(g, n, k, x, c.rowY(top, row))
		put(s, k)
	}
	if text.Rows > 0 {
		pg.Zones = append(pg.Zones, page.Zone{
			Kind: page.ZoneColumn, Name: strconv.Itoa(i + 1), Elem: page.Artifact,
			Rect: unit.Rect{
				X: x,
				Y: c.rowY(top, text.Row),
				W: c.sheet.ColumnWidth(),
				H: unit.Len(text.Rows) * c.sheet.Body.Leading,
			},
		})
	}
}

// boxInText paints a box that stands in a column, in the middle of its white: it ends with the body of a line.
func (c *composer) boxInText(pg *page.Page, s *galley.Strip, col int, y unit.Len, first, last bool) {
	lead := c.sheet.Body.Leading
	at := galley.Slot{Foot: last, Closed: !last, Alone: c.columns == 1 && !c.full, Rect: unit.Rect{
		X: c.sheet.ColumnX(col), Y: y, W: c.sheet.ColumnWidth(), H: unit.Len(s.Rows) * lead,
	}}
	switch under := lead - c.sheet.Body.Size; {
	case last:
		at.Y -= under
	case !first:
		at.Y -= under / 2
		if spare := at.H - s.Box.Height(); at.Alone && spare > 0 {
			at.Y += spare / 2
		}
	}
	items, r := s.Box.Paint(c.sheet, at)
	pg.Items = append(pg.Items, items...)
	pg.Zones = append(pg.Zones, page.Zone{Kind: page.ZoneBox, Name: s.Box.Pos, Rect: r, Elem: s.Box.Elem})
}

// raised is how far a strip is raised in the white with which it begins: the first line of a
// column stands, and the last line ends, with those beside it.
func raised(s *galley.Strip, first, last bool) unit.Len {
	switch {
	case last:
		return 0
	case first:
		return 2 * s.Raise
	}
	return s.Raise
}

// under is how much of the white over a heading stands under it, when make-up has added
// to it: half of that, and with what the heading has under it already a third of all at
// most, as far as its lines are free of the grid.
func (c *composer) under(s *galley.Strip, extra int) unit.Len {
	if s.Above+extra < 2 {
		return 0
	}
	lead := c.sheet.Body.Leading
	third := (unit.Len(s.Above+extra)*lead+s.Under)/3 - s.Under
	return max(0, min(unit.Len(extra)*lead/2, third, s.Free))
}

// setting is a paragraph set in another number of lines.
type setting struct {
	strips []galley.Strip
	end    int
}

// resets returns the paragraphs of a column that are set longer or shorter, by
// their first strip.
func resets(g *galley.Galley, col makeup.Column) map[int]setting {
	out := map[int]setting{}
	for _, v := range col.Vary {
		p := g.Paras[v.Para]
		out[p.First] = setting{g.Reset(p, v.Lines), p.End}
	}
	return out
}

// bookmark enters a heading in the outline.
func (c *composer) bookmark(g *galley.Galley, n, strip int, x, y unit.Len) {
	for _, m := range g.Outline {
		if m.Strip == strip {
			c.book.Outline = append(c.book.Outline,
				page.Outline{Title: m.Title, Level: m.Level, Page: n, At: unit.Point{X: x, Y: y}})
		}
	}
}

// rules draws the column rules, where text stands on both sides.
func (c *composer) rules(pg *page.Page, mp *makeup.Page, top unit.Len) {
	w := c.sheet.Columns.Rule
	if w == 0 {
		return
	}
	trim := c.sheet.Body.Leading - c.sheet.Body.Size
	for i := 1; i < len(mp.Frames); i++ {
		a, b := mp.Frames[i-1], mp.Frames[i]
		from, to := max(a.Row, b.Row), min(a.Row+a.Rows, b.Row+b.Rows)
		if to-from < 2 || empty(mp.Columns[i-1]) || empty(mp.Columns[i]) {
			continue
		}
		x := c.sheet.ColumnX(i) - c.sheet.Gutter()/2
		pg.Items = append(pg.Items, page.Item{Rule: &page.Rule{
			From: unit.Point{X: x, Y: c.rowY(top, from)}, To: unit.Point{X: x, Y: c.rowY(top, to) - trim},
			Width: w, Color: page.Black,
		}})
	}
}

// note reports whether a strip belongs to a note at the end of the report.
func note(g *galley.Galley, strip int) bool {
	el := g.Strips[strip].Elem
	return el < 0 || g.Elems[el].Role == page.RoleNote
}

// leads reports a heading of notes, or 附注： over them.
func leads(g *galley.Galley, strip int) bool {
	return (g.Strips[strip].Head || g.Strips[strip].KeepNext) && strip+1 < len(g.Strips) && note(g, strip+1)
}

// caption reports a caption without its picture.
func caption(g *galley.Galley, strip int) bool {
	el := g.Strips[strip].Elem
	return el >= 0 && g.Elems[el].Role == page.RoleCaption
}

func empty(c makeup.Column) bool { return c.First == c.End }

// endmark sets the sign of the end after the last character of the text, wherever boxes, notes,
// captions, credits and who signs it follow, if its line has room for it.
func (c *composer) endmark(pg *page.Page, b *band) {
	if c.sheet.Endmark == "" || !b.last {
		return
	}
	g := b.flow.galley
	end := len(g.Strips) - 1
	for end >= 0 && (g.Strips[end].Box != nil || note(g, end) || caption(g, end) || leads(g, end) || g.Under[g.Strips[end].Elem]) {
		end--
	}
	i := slices.IndexFunc(b.page.Columns, func(col makeup.Column) bool { return col.First <= end && end < col.End })
	if i < 0 {
		return
	}
	last, y := lastRun(pg.Items, g.Strips[end].Elem, c.sheet.Body.Size)
	if last == nil {
		return
	}
	mark, w := c.setter.Endmark()
	x := last.At.X + c.setter.Composer.Behind(last)
	if last.Size != c.sheet.Body.Size || !blankBehind(last.Glyphs[len(last.Glyphs)-1].Text) {
		x += c.sheet.Body.Size / 2 // what the blank of a mark is elsewhere
	}
	if x+w <= c.sheet.ColumnX(i)+c.sheet.ColumnWidth() {
		c.missing("endmark", c.sheet.Endmark, c.sheet.Body.Face)
		pg.Items = append(pg.Items, mark.At(x, y)...)
	}
}

// lastRun returns the run that ends an element, and the baseline of its line: it may be smaller than
// the text and stand over or under its line, as the mark of a note does.
func lastRun(items []page.Item, elem int, body unit.Len) (last *page.Glyphs, y unit.Len) {
	for k := range items {
		t := items[k].Text
		if t == nil || t.Elem != elem {
			continue
		}
		if t.Size == body {
			last, y = t, t.At.Y
		} else if last != nil && t.At.X > last.At.X && max(t.At.Y-y, y-t.At.Y) < body {
			last = t
		}
	}
	return last, y
}

// blankBehind reports a mark that has a blank of its own behind it: one of Chinese.
func blankBehind(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r > unicode.MaxLatin1 && unicode.IsPunct(r)
}
