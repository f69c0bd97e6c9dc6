package makeup

import "testing"

func chapter() []Strip {
	h := head(3, 1, 2)
	h.Parts = PartsChapter
	return []Strip{h}
}

func section() []Strip {
	h := chapter()
	h[0].Parts = PartsSection
	return h
}

// strayed counts the boxes of a page that are read in another chapter than theirs.
func strayed(p Problem, pg *Page) int {
	n := 0
	for k, gi := range pg.Groups {
		for _, pl := range pg.Places[k] {
			read := pg.Columns[pl.Col].First
			if pl.Foot {
				read = pg.Columns[pl.Col].End
			}
			for i := min(read, p.Groups[gi].Anchor); i < max(read, p.Groups[gi].Anchor); i++ {
				n += p.Strips[i].Parts
			}
		}
	}
	return n
}

// A statistic is read in its own chapter, wherever in that it stands; a cross-head is nothing that it
// may not pass, and a picture stands where it did.
func TestBoxesAreReadInTheirChapter(t *testing.T) {
	cross := []Strip{head(2, 1, 2)}
	parts := func(h []Strip) []Strip {
		return join(lines(6), h, lines(9), lines(8), lines(7), h, lines(8), lines(9), lines(6),
			h, lines(9), lines(7), lines(8))
	}
	stat, picture := Group{Boxes: []Box{{Rows: 7}}}, Group{Boxes: []Box{{Rows: 7}}, Led: true, Kind: 1}
	for _, c := range []struct {
		name    string
		head    []Strip
		group   Group
		at      []int
		columns int
		strays  bool // some may
	}{
		{"at the ends of chapters", chapter(), stat, []int{30, 55, 80}, 3, false},
		{"at their beginnings", chapter(), stat, []int{7, 32, 57}, 4, false},
		{"over two columns", chapter(), Group{Boxes: []Box{{Rows: 7, Span: 2}}}, []int{40}, 4, false},
		{"sections", section(), stat, []int{30, 55, 80}, 3, false},
		{"cross-heads", cross, stat, []int{30, 55, 80}, 3, false},
		{"pictures", chapter(), picture, []int{30, 55, 80}, 3, true},
		{"a small table", chapter(), Group{Boxes: []Box{{Rows: 7}}, Led: true, Near: true, Kind: 2}, []int{55}, 3, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Problem{Strips: parts(c.head), Columns: c.columns, Depth: 60, MinDepth: 5, Slack: 1, Next: 60}
			plain := p
			for _, at := range c.at {
				g := c.group
				g.Anchor = at
				p.Groups = append(p.Groups, g)
			}
			pg, ok := New(p.Strips, nil).MakeUp(p)
			if !ok || !pg.Full {
				t.Fatal("not one page")
			}
			if n := strayed(p, &pg); n > 0 && !c.strays || n != pg.astray && !c.strays {
				t.Errorf("%d boxes stand in another chapter (it says %d): %v", n, pg.astray, pg.Places)
			}
			if pg.Uneven() {
				t.Error("a column ends short")
			}
			if c.strays { // as if there were no chapters
				plain.Strips, plain.Groups = parts([]Strip{head(3, 1, 2)}), p.Groups
				if was, _ := New(plain.Strips, nil).MakeUp(plain); was.Cost != pg.Cost {
					t.Errorf("costs %d, without chapters %d", pg.Cost, was.Cost)
				}
			}
		})
	}
}

// A picture that waits for the next page does not take the statistic after it along, out of its
// chapter; where the pages are to have their boxes in order it does.
func TestStatisticDoesNotWaitForAPicture(t *testing.T) {
	strips := join(lines(20), lines(20), chapter(), lines(10), lines(20), lines(20), lines(20))
	p := Problem{Strips: strips, Columns: 2, Depth: 30, MinDepth: 5, Slack: 1, Next: 30, Groups: []Group{
		{Anchor: 38, Boxes: []Box{{Rows: 26, Span: 2}}, Led: true, Kind: 1}, {Anchor: 40, Boxes: []Box{{Rows: 6}}},
	}}
	for _, ordered := range []bool{false, true} {
		p.InOrder = ordered
		pg, ok := New(p.Strips, nil).MakeUp(p)
		if !ok {
			t.Fatal("no page")
		}
		if has := len(pg.Groups) == 1 && pg.Groups[0] == 1; has == ordered {
			t.Errorf("in order %v: the page has the groups %v", ordered, pg.Groups)
		}
	}
}

// What is foreseen of boxes on a board is not said of those that stand near the heading.
func TestOutlookIsSure(t *testing.T) {
	o := outlook{heads: []int{10}, own: []int{0}}
	for _, c := range []struct{ rows, want int }{{20, 0}, {40, 0}, {44, 0}, {48, 1}, {80, 1}} {
		if got := o.between([]Frame{{Rows: c.rows}}, Place{Span: 1, Foot: true}, 0); got != c.want {
			t.Errorf("after %d lines of text: %d", c.rows, got)
		}
	}
}

// Under the end of the report stands no box whose text stands in a column before.
func TestNothingBehindTheEnd(t *testing.T) {
	p := Problem{
		Strips: join(lines(20), lines(20), lines(20), lines(15)), Columns: 3, Depth: 60, MinDepth: 5, Slack: 1, Next: 60,
		Groups: []Group{{Anchor: 20, Boxes: []Box{{Rows: 7}}}, {Anchor: 40, Boxes: []Box{{Rows: 7}}}},
	}
	pg, ok := New(p.Strips, nil).MakeUp(p)
	if !ok || !pg.Full {
		t.Fatal("not one page")
	}
	for k, gi := range pg.Groups {
		for _, pl := range pg.Places[k] {
			if col := pg.Columns[pl.Col]; pl.Foot && col.End == len(p.Strips) && p.Groups[gi].Anchor <= col.First {
				t.Errorf("group %d stands at %v, under the end", gi, pl)
			}
		}
	}
}

// Over the first line of the report stands no statistic of later text, one that comes before all of it may.
func TestTheReportOpensTheColumn(t *testing.T) {
	strips := join(lines(8), chapter(), lines(9), lines(8), lines(7), lines(20))
	for _, at := range []int{0, 8} {
		p := Problem{Strips: strips, Columns: 3, Depth: 60, MinDepth: 5, Slack: 1, Next: 60,
			Groups: []Group{{Anchor: at, Boxes: []Box{{Rows: 14}}}}}
		m := New(p.Strips, nil)
		pg, ok := m.MakeUp(p)
		if !ok || !pg.Full {
			t.Fatal("not one page")
		}
		if pl := pg.Places[0][0]; at > 0 && pl.Col == 0 && !pl.Foot {
			t.Errorf("a box of strip %d stands over the first line", at)
		}
		pg.Places[0][0] = Place{Span: 1, Rows: 14}
		if says := len(m.Outside(&pg, p.Groups)) > 0; says != (at > 0) {
			t.Errorf("at %d a box over the first line is outside: %v", at, says)
		}
	}
}

// A box under the end of the report is outside, but not what the report ends with.
func TestOutsideUnderTheEnd(t *testing.T) {
	for _, c := range []struct {
		at   int
		want bool
	}{{5, true}, {35, true}, {40, false}} {
		p := Problem{Strips: lines(40), Columns: 2, Depth: 60, MinDepth: 5, Slack: 1, Next: 60,
			Groups: []Group{{Anchor: c.at, Boxes: []Box{{Rows: 6}}}}}
		m := New(p.Strips, nil)
		pg, ok := m.MakeUp(p)
		if !ok || !pg.Full {
			t.Fatal("not one page")
		}
		pg.Places[0][0] = Place{Col: 1, Span: 1, Row: 30, Rows: 6, Foot: true}
		if got := len(m.Outside(&pg, p.Groups)) > 0; got != c.want {
			t.Errorf("a box of strip %d: %v", c.at, got)
		}
	}
}

// A picture stands on a page of its chapter though a statistic is then read in another; where the chapter
// goes on overleaf, or within it, it may wait.
func TestPicturesStayWithTheirChapter(t *testing.T) {
	for _, c := range []struct {
		name  string
		head  []Strip
		leave bool
		want  int
	}{
		{"chapter", chapter(), true, costLeaves}, {"goes on", chapter(), false, 0},
		{"section", section(), true, 0}, {"cross-head", []Strip{head(2, 1, 2)}, true, 0},
	} {
		strips := join(lines(20), c.head, lines(30), lines(30))
		s := New(strips, nil).s
		s.Problem = Problem{Strips: strips, Groups: []Group{{Anchor: 10, Led: true, Kind: 1, Boxes: []Box{{Rows: 9}}}}}
		placed := 15
		if c.leave {
			placed = 40
		}
		if got := s.late(0, placed) - costLate; got != c.want {
			t.Errorf("%s: to wait costs %d more, want %d", c.name, got, c.want)
		}
	}
}
