package makeup

import "math"

// shelves fills a page with boxes when all text is placed: in their order, each where
// the columns are least full, from above.
func (s *search) shelves() (Page, bool) {
	fill := make([]int, s.Columns)
	for c := range fill {
		fill[c] = s.top(c)
	}
	pg := Page{Plan: Plan{Columns: make([]Column, s.Columns), Placed: s.Start}}
	for c := range pg.Columns {
		pg.Columns[c] = Column{First: s.Start, End: s.Start}
	}
	s.shelveAll(&pg, fill)
	for c := range fill {
		rows := max(0, pg.Depth-fill[c])
		pg.Columns[c].Short = rows
		pg.Frames = append(pg.Frames, Region{pg.Depth - rows, rows})
	}
	return pg, len(pg.Groups) > 0 || pg.Full
}

// mostLead is the most lines of text that lead to tables on a page of these.
const mostLead = minLeg - 1

// leadsToTables reports whether the whole report is a few lines that lead to two tables and more.
// Beside these they were scraps that a reader has to look for.
func (s *search) leadsToTables() bool {
	n := len(s.strips)
	if s.Start > 0 || s.Waits > 0 || len(s.Groups) < 2 || s.height(0, n) > mostLead || s.MinDepth >= s.Depth {
		return false
	}
	for _, g := range s.Groups {
		if g.Kind == 0 || g.Anchor < n {
			return false
		}
	}
	return true
}

// tables makes up a page of tables under the few lines that lead to them: these stand under the
// headline, in as many columns as are level and have two lines.
func (s *search) tables() (Page, bool) {
	const least = 2
	n, top := s.height(0, len(s.strips)), 0
	for c := range s.Columns {
		top = max(top, s.top(c))
	}
	for wide := min(s.Columns, max(1, n/least)); wide > 0; wide-- {
		frames := make([]Frame, wide)
		rows := (n + wide - 1) / wide
		for c := range frames {
			frames[c].Rows = rows
		}
		cost, ok := s.fill(0, frames, true, math.MaxInt)
		if !ok || cost >= costShort && wide > 1 {
			continue
		}
		pg := Page{Plan: Plan{Columns: s.columns(frames), Placed: len(s.strips)}}
		fill := make([]int, s.Columns)
		for c := range fill {
			fill[c] = top + rows + 1
			if c < wide {
				pg.Frames = append(pg.Frames, Region{top, rows})
			} else {
				pg.Frames = append(pg.Frames, Region{top, 0})
				pg.Columns = append(pg.Columns, Column{First: len(s.strips), End: len(s.strips)})
			}
		}
		s.shelveAll(&pg, fill)
		return pg, len(pg.Groups) > 0
	}
	return Page{}, false
}

// shelveAll places the groups that go on a page, from the lines on to which its columns are full.
func (s *search) shelveAll(pg *Page, fill []int) {
	for gi, g := range s.Groups[:len(s.Groups)-s.Waits] {
		var places []Place
		var ok bool
		if g.Abreast {
			places, ok = s.abreast(fill, g.Boxes)
		} else {
			places, ok = s.shelve(fill, g.Boxes, false)
		}
		if !ok && !g.Abreast { // one over the other they may be lower
			places, ok = s.shelve(fill, g.Boxes, true)
		}
		if !ok {
			break
		}
		pg.Groups = append(pg.Groups, gi)
		pg.Places = append(pg.Places, places)
	}
	for c := range fill {
		pg.Depth = max(pg.Depth, fill[c]-1)
	}
	pg.Full = len(pg.Groups) == len(s.Groups)
	if !pg.Full {
		pg.Depth = s.Depth
	}
}

// abreast finds the places of boxes that stand in neighbouring columns, and marks them.
func (s *search) abreast(fill []int, boxes []Box) ([]Place, bool) {
	at, ok := s.shelve(fill, []Box{{Rows: tallest(boxes), Span: spot{}.width(boxes)}}, false)
	if !ok {
		return nil, false
	}
	var places []Place
	pl := at[0]
	for _, b := range boxes {
		pl.Span = b.span()
		places = append(places, pl)
		pl.Col += pl.Span
	}
	return places, true
}

// shelve finds the places of the boxes of a group, one after the other, and marks
// them; ok is false if they do not all fit.
func (s *search) shelve(fill []int, boxes []Box, stacked bool) (places []Place, ok bool) {
	was := append([]int{}, fill...)
	for _, b := range boxes {
		w := min(b.span(), s.Columns)
		best, row := -1, 0
		for c := 0; c+w <= s.Columns; c++ {
			r := 0
			for k := c; k < c+w; k++ {
				r = max(r, fill[k])
			}
			if r+b.height(stacked) <= s.Depth && (best < 0 || r < row) {
				best, row = c, r
			}
		}
		if best < 0 {
			copy(fill, was)
			return nil, false
		}
		places = append(places, Place{Col: best, Span: w, Row: row, Rows: b.height(stacked)})
		for k := best; k < best+w; k++ {
			fill[k] = row + b.height(stacked) + 1
		}
	}
	return places, true
}
