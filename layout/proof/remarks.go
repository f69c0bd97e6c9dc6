package proof

import (
	"cmp"
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Remark is a numbered note in the margin.
type Remark struct {
	Number   int
	Severity diag.Severity
	Text     diag.Text // what, where in the source, why
	Pos      diag.Pos  // zero for a change
	// Page is the page from 0 on which the place stands, -1 when the remark has
	// none; At is the place.
	Page int
	At   unit.Rect
}

// anchor ties a place in the source to one in the text of an element.
type anchor struct {
	pos    diag.Pos
	elem   int
	offset int
}

// anchors lists the places in the source of the book's elements, sorted.
func (p *Proof) anchors() []anchor {
	elems := map[string]int{}
	for i := range p.Book.Elems {
		if s := p.Book.Elems[i].Source; s != "" && len(p.spots[i]) > 0 { // not a list, but its first entry
			if _, ok := elems[s]; !ok {
				elems[s] = i
			}
		}
	}
	var out []anchor
	add := func(pos diag.Pos, elem int, offset int) {
		if pos.Line > 0 {
			out = append(out, anchor{pos, elem, offset})
		}
	}
	if e, ok := elems[p.Doc.Meta.Pos.String()]; ok {
		add(p.Doc.Meta.Pos, e, 0)
	}
	for _, at := range p.Doc.Places {
		if e, ok := elems[at.String()]; ok {
			add(at, e, 0)
		}
	}
	for i := range p.Doc.Blocks {
		b := &p.Doc.Blocks[i]
		e, ok := elems[b.Pos.String()]
		if ok {
			add(b.Pos, e, 0)
			for _, o := range b.Origins {
				add(o.Pos, e, o.At)
			}
		}
		for _, it := range b.Items {
			if e, ok := elems[it.Pos.String()]; ok {
				add(it.Pos, e, 0)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b anchor) int {
		return cmp.Or(cmp.Compare(a.pos.Line, b.pos.Line), cmp.Compare(a.pos.Col, b.pos.Col))
	})
	return out
}

// place finds where a place in the source stands on the pages.
func (p *Proof) place(anchors []anchor, pos diag.Pos) (spot, bool) {
	if pos.Line == 0 {
		return spot{}, false
	}
	best := -1
	for i, a := range anchors {
		if a.pos.Line > pos.Line || a.pos.Line == pos.Line && a.pos.Col > max(pos.Col, 1) {
			break
		}
		best = i
	}
	if best < 0 {
		return spot{}, false
	}
	a := anchors[best]
	offset := a.offset
	if a.pos.Line == pos.Line && pos.Col > a.pos.Col {
		offset += pos.Col - a.pos.Col
	}
	list := p.spots[a.elem]
	if s, ok := at(list, offset); ok {
		return s, true
	}
	if len(list) == 0 {
		return spot{}, false
	}
	return list[len(list)-1], true
}

// remarks numbers the diagnostics, rejoined places and changes in the order in
// which they stand on the pages; those without a place come last.
func (p *Proof) remarks() []Remark {
	anchors := p.anchors()
	var out []Remark
	for _, d := range p.Diags {
		r := Remark{
			Severity: d.Severity,
			Pos:      d.Pos,
			Page:     -1,
			Text:     diag.Text{ZH: d.Print(diag.ZH), EN: d.Print(diag.EN)},
		}
		if s, ok := p.place(anchors, d.Pos); ok {
			r.Page, r.At = s.page, s.rect
		}
		out = append(out, r)
	}
	for _, c := range p.Changes {
		r := Remark{Severity: diag.Info, Page: -1, Text: c.Text()}
		if s, ok := at(p.spots[c.NewElem], c.NewFrom); ok {
			r.Page, r.At = s.page, s.rect
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b Remark) int {
		return cmp.Or(
			compareBool(a.Page < 0, b.Page < 0), cmp.Compare(a.Page, b.Page),
			cmp.Compare(p.column(a), p.column(b)), cmp.Compare(a.At.Y, b.At.Y), cmp.Compare(a.At.X, b.At.X),
		)
	})
	for i := range out {
		out[i].Number = i + 1
	}
	return out
}

// column counts the columns of the type area to the place of a remark, by which
// places are put in the order of reading.
func (p *Proof) column(r Remark) unit.Len {
	if r.Page < 0 {
		return 0
	}
	var left unit.Len
	for _, z := range p.Book.Pages[r.Page].Zones {
		if z.Kind == page.ZoneType {
			left = z.Rect.X
		}
	}
	return (r.At.X - left + unit.Pt) / max(p.Sheet.ColumnWidth()+p.Sheet.Gutter(), 1)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Text says a change in words.
func (c Change) Text() diag.Text {
	where := c.Source
	if where != "" {
		where += ": "
	}
	switch {
	case c.Old == "":
		return diag.T("%[1]s增“%[2]s”", "%[1]sadded “%[2]s”", where, short(c.New))
	case c.New == "":
		return diag.T("%[1]s删“%[2]s”", "%[1]scut “%[2]s”", where, short(c.Old))
	}
	return diag.T("%[1]s“%[2]s”改为“%[3]s”", "%[1]s“%[2]s” became “%[3]s”", where, short(c.Old), short(c.New))
}

// short keeps the ends of a long text.
func short(s string) string {
	const most = 24
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most/2]) + "…" + string(r[len(r)-most/2+1:])
}

// rejoined lists the places at which halves of a cut sentence were joined.
func (p *Proof) rejoined() []spot {
	elems := map[string]int{}
	for i := range p.Book.Elems {
		elems[p.Book.Elems[i].Source] = i
	}
	var out []spot
	for i := range p.Doc.Blocks {
		b := &p.Doc.Blocks[i]
		e, ok := elems[b.Pos.String()]
		if !ok || b.Kind == doc.Furniture {
			continue
		}
		for _, offset := range b.RejoinedAt {
			if s, ok := at(p.spots[e], offset); ok {
				out = append(out, s)
			}
		}
	}
	return out
}
