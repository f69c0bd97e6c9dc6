package makeup

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// lines returns a paragraph of n lines as strips.
func lines(n int) []Strip {
	out := make([]Strip, n)
	for i := range out {
		out[i] = Strip{Rows: 1}
	}
	if n > 1 {
		out[0].KeepNext = true
		out[n-1].NoStart = true
	}
	return out
}

func head(rows, above, stretch int) Strip {
	return Strip{Rows: rows, Above: above, Stretch: stretch, KeepNext: true, Head: true}
}

func join(parts ...[]Strip) []Strip {
	var out []Strip
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// used returns the lines that a filled column takes, white included.
func used(strips []Strip, paras []Para, c Column) int {
	n := newGalley(strips, paras).height(c.First, c.End) + c.White + c.Short
	for _, e := range c.Extra {
		n += e.Rows
	}
	for _, v := range c.Vary {
		n += v.Lines
	}
	return n
}

func TestFillTable(t *testing.T) {
	for _, c := range []struct {
		name   string
		strips []Strip
		paras  []Para
		frames []Frame
		ends   []int
		cost   int
	}{
		{"exact", lines(12), nil, []Frame{{6, 0, false}, {6, 0, false}}, []int{6, 12}, 0},
		{"no last line at a column head", lines(7), nil, []Frame{{5, 2, false}, {2, 0, false}}, []int{5, 7}, 0},
		{"white at a box keeps the widow away", lines(7), nil, []Frame{{6, 1, false}, {2, 0, false}}, []int{5, 7}, costSlack},
		{"a heading never ends a column", join(lines(3), []Strip{head(2, 1, 2)}, lines(4)), nil,
			[]Frame{{6, 3, false}, {6, 0, false}}, []int{3, 8}, costSlack * (1 + 4 + 9)},
		{"air over a heading", join(lines(3), []Strip{head(2, 1, 2)}, lines(4)), nil,
			[]Frame{{11, 0, false}}, []int{8}, costAir},
		{"a paragraph set longer", lines(7), []Para{{0, 7, 30, 0}}, []Frame{{8, 0, false}}, []int{7}, 30},
		{"a paragraph set shorter", lines(7), []Para{{0, 7, 30, 40}}, []Frame{{6, 0, false}}, []int{7}, 40},
		{"not of one of two boxes side by side, if a paragraph can be set longer", lines(7), []Para{{0, 7, 30, 0}}, []Frame{{8, 1, true}}, []int{7}, 30},
		{"short when nothing helps", lines(7), nil, []Frame{{8, 0, false}}, []int{7}, costLine},
		{"by two", lines(6), nil, []Frame{{8, 0, false}}, []int{6}, costShort * 3 / 2},
		{"and by a line at a box", lines(7), nil, []Frame{{9, 1, false}}, []int{7}, costLine + costSlack},
		{"the last column rather than one before it", join(lines(8), lines(6)), nil, []Frame{{8, 0, false}, {8, 0, false}}, []int{8, 14}, costShort * 3 / 2},
	} {
		plan, ok := Fill(c.strips, c.paras, c.frames, true)
		if !ok || plan.Cost != c.cost {
			t.Errorf("%s: ok %v, cost %d, want %d", c.name, ok, plan.Cost, c.cost)
			continue
		}
		for i, col := range plan.Columns {
			if col.End != c.ends[i] {
				t.Errorf("%s: column %d ends before strip %d, want %d", c.name, i, col.End, c.ends[i])
			}
			if got := used(c.strips, c.paras, col); got != c.frames[i].Rows {
				t.Errorf("%s: column %d takes %d of %d lines", c.name, i, got, c.frames[i].Rows)
			}
		}
	}
}

// A page of one column ends where it must: a line of white at its foot is better than one over
// a heading, or than text set longer; of two lines one is, and three are never left if that can
// be helped. Beside a box, and of columns side by side, white would show.
func TestPageOfOneColumnEndsShort(t *testing.T) {
	text := func(stretch int) []Strip {
		return join(lines(6), []Strip{head(1, 0, stretch)}, lines(6), []Strip{head(1, 0, stretch)}, lines(9))
	}
	for name, c := range map[string]struct {
		columns, depth, stretch, loose int
		groups                         []Group
		short, air, longer             int
	}{
		"a line":               {1, 14, 1, 70, nil, 1, 0, 0},
		"two lines":            {1, 15, 1, 70, nil, 1, 0, 1},
		"two lines, no resets": {1, 15, 1, 0, nil, 1, 1, 0},
		"two lines, no air":    {1, 15, 0, 0, nil, 2, 0, 0},
		"with a box":           {1, 20, 1, 70, []Group{{Anchor: 0, Boxes: []Box{{Rows: 4}}}}, 0, 1, 0},
		"two columns":          {2, 12, 1, 70, nil, 0, 1, 0},
	} {
		p := Problem{Strips: text(c.stretch), Paras: []Para{{7, 13, c.loose, 0}}, Columns: c.columns, Depth: c.depth, MinDepth: 6, Slack: 1, Next: 16, Groups: c.groups}
		pg, ok := New(p.Strips, p.Paras).MakeUp(p)
		if !ok {
			t.Fatalf("%s: not made up", name)
		}
		col, air := pg.Columns[0], 0
		for _, e := range col.Extra {
			air += e.Rows
		}
		if col.Short != c.short || air != c.air || len(col.Vary) != c.longer {
			t.Errorf("%s: %+v", name, pg.Columns)
		}
	}
}

// A page of one column ends a line or two early, no more, where the last page would else be a
// stub of up to four lines; five are no stub.
func TestLastPageOfOneColumnIsNoStub(t *testing.T) {
	for over, want := range map[int]int{1: 3, 2: 4, 3: 5, 4: 5, 5: 5, 6: 6} {
		n := 20 + over
		strips := slices.Repeat([]Strip{{Rows: 1}}, n) // that may be parted anywhere
		pg, ok := New(strips, nil).MakeUp(Problem{Strips: strips, Columns: 1, Depth: 20, MinDepth: 6, Slack: 1, Next: 20})
		if !ok || n-pg.Placed != want {
			t.Errorf("%d lines over: %d left, want %d", over, n-pg.Placed, want)
		}
	}
}

// A column begins with a strip that clings to the one before rather than that one ends two
// lines short, but not for a single line.
func TestClingingStripIsPartedOnlyForLevelColumns(t *testing.T) {
	for name, c := range map[string]struct {
		before int // lines before the text with it that may not be parted
		first  int // strips of the first column
	}{
		"a line short": {7, 7},
		"two and more": {6, 8},
	} {
		strips := slices.Repeat([]Strip{{Rows: 1}}, 14)
		for i := c.before + 1; i < 8; i++ {
			strips[i].NoStart = true
		}
		strips[8].Clings = true
		plan, ok := Fill(strips, nil, []Frame{{Rows: 8}, {Rows: 8}}, true)
		if !ok || plan.Columns[0].End != c.first {
			t.Errorf("%s: %+v", name, plan)
		}
	}
}

// A page of one column whose strips must not be parted, all together too high for it, holds
// what it can, rather than nothing.
func TestPageOfOneColumnIsNotEmpty(t *testing.T) {
	var strips []Strip
	for range 6 {
		strips = append(strips, head(5, 1, 2))
	}
	p := Problem{Strips: strips, Columns: 1, Depth: 20, MinDepth: 6, Slack: 1, Next: 20}
	if pg, ok := New(strips, nil).MakeUp(p); !ok || pg.Placed == 0 {
		t.Errorf("nothing placed: %+v", pg)
	}
}

func galleyGen(t *rapid.T, most int) ([]Strip, []Para) {
	var strips []Strip
	var paras []Para
	for range rapid.IntRange(1, most).Draw(t, "blocks") {
		if rapid.IntRange(0, 3).Draw(t, "kind") == 0 {
			strips = append(strips, head(rapid.IntRange(1, 3).Draw(t, "rows"), rapid.IntRange(0, 1).Draw(t, "above"), rapid.IntRange(0, 2).Draw(t, "stretch")))
		}
		n := rapid.IntRange(1, 6).Draw(t, "lines")
		p := Para{First: len(strips), End: len(strips) + n}
		if n > 2 {
			p.Loose = rapid.IntRange(0, 60).Draw(t, "loose")
			p.Tight = rapid.IntRange(0, 60).Draw(t, "tight")
		}
		paras = append(paras, p)
		strips = append(strips, lines(n)...)
		if rapid.IntRange(0, 4).Draw(t, "note") == 0 {
			strips[p.First].Foot = rapid.IntRange(1, 3).Draw(t, "foot")
		}
		strips[p.First].Clings = rapid.IntRange(0, 4).Draw(t, "clings") == 0
	}
	return strips, paras
}

// oracle finds the least cost by trying every end of every column.
func oracle(g *galley, i int, frames []Frame) (int, bool) {
	if len(frames) == 0 {
		return 0, i == len(g.strips)
	}
	best, found := 0, false
	for j := i; j <= len(g.strips); j++ {
		if !g.mayBreak(j) || len(frames) == 1 && j < len(g.strips) {
			continue
		}
		c, short, ok := g.fit(i, j, frames[0], nil)
		if !ok && j == len(g.strips) && g.height(i, j) <= frames[0].Rows {
			c, short, ok = 0, frames[0].Rows-g.height(i, j), true
		}
		switch {
		case !ok:
			continue
		case j == len(g.strips):
			c += endCost(short, true)
		default:
			c += shortCost(short)
		}
		if rest, ok := oracle(g, j, frames[1:]); ok && (!found || c+rest < best) {
			best, found = c+rest, true
		}
	}
	return best, found
}

func TestFillIsOptimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		strips, paras := galleyGen(t, 6)
		var frames []Frame
		for range rapid.IntRange(1, 4).Draw(t, "columns") {
			frames = append(frames, Frame{rapid.IntRange(2, 12).Draw(t, "rows"), rapid.IntRange(0, 2).Draw(t, "slack"), rapid.Bool().Draw(t, "beside")})
		}
		plan, ok := Fill(strips, paras, frames, true)
		want, wantOK := oracle(newGalley(strips, paras), 0, frames)
		if ok != wantOK || ok && plan.Cost != want {
			t.Fatalf("cost %d (%v), oracle %d (%v)", plan.Cost, ok, want, wantOK)
		}
	})
}

func TestPagesHoldEveryStripAndBoxOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		strips, paras := galleyGen(t, 40)
		p := Problem{Strips: strips, Paras: paras, Columns: rapid.IntRange(1, 6).Draw(t, "columns"),
			Depth: rapid.IntRange(16, 40).Draw(t, "depth"), MinDepth: 6, Slack: 1, Next: rapid.SampledFrom([]int{0, 16, 40}).Draw(t, "next")}
		for range rapid.IntRange(0, 4).Draw(t, "groups") {
			at := 0
			if len(p.Groups) > 0 {
				at = p.Groups[len(p.Groups)-1].Anchor
			}
			at = rapid.IntRange(at, len(strips)).Draw(t, "anchor")
			var boxes []Box
			if p.Columns > 1 && rapid.IntRange(0, 2).Draw(t, "wide") == 0 {
				boxes = append(boxes, Box{rapid.IntRange(4, 12).Draw(t, "height"), rapid.IntRange(2, p.Columns).Draw(t, "span"), 0})
			} else {
				for range rapid.IntRange(1, 2).Draw(t, "boxes") {
					boxes = append(boxes, Box{rapid.IntRange(4, 7).Draw(t, "height"), 1, rapid.IntRange(0, 8).Draw(t, "beside")})
				}
			}
			p.Groups = append(p.Groups, Group{Anchor: at, Boxes: boxes})
		}
		groups := len(p.Groups)
		for n := 0; ; n++ {
			if n > len(strips)+groups {
				t.Fatal("pages without end")
			}
			pg, ok := New(p.Strips, p.Paras).MakeUp(p)
			if !ok {
				t.Fatalf("page %d could not be made up", n)
			}
			checkPage(t, p, pg)
			p.Start = pg.Placed
			p.Groups = p.Groups[len(pg.Groups):]
			if pg.Full {
				break
			}
			if len(pg.Groups) == 0 && pg.Plan.Columns[len(pg.Plan.Columns)-1].End == pg.Plan.Columns[0].First {
				t.Fatal("an empty page")
			}
		}
		if p.Start != len(strips) || len(p.Groups) != 0 {
			t.Fatalf("placed %d of %d strips, %d groups left", p.Start, len(strips), len(p.Groups))
		}
	})
}

// checkPage demands that nothing overlaps or is lost and that columns are level.
func checkPage(t interface {
	Helper()
	Fatalf(string, ...any)
}, p Problem, pg Page) {
	t.Helper()
	cell := map[[2]int]bool{}
	take := func(col, row, rows int) {
		for r := row; r < row+rows; r++ {
			if col < 0 || col >= p.Columns || r < 0 || r >= pg.Depth || cell[[2]int{col, r}] {
				t.Fatalf("column %d line %d is taken twice or off the page", col, r)
			}
			cell[[2]int{col, r}] = true
		}
	}
	for _, places := range pg.Places {
		for _, pl := range places {
			for c := pl.Col; c < pl.Col+pl.Span; c++ {
				take(c, pl.Row, pl.Rows)
			}
		}
	}
	at := p.Start
	for c, col := range pg.Columns {
		if col.First != at {
			t.Fatalf("column %d begins with strip %d, want %d", c, col.First, at)
		}
		at = col.End
		if got := used(p.Strips, p.Paras, col); got != pg.Frames[c].Rows {
			t.Fatalf("column %d takes %d of %d lines", c, got, pg.Frames[c].Rows)
		}
		take(c, pg.Frames[c].Row, pg.Frames[c].Rows)
	}
	if at != pg.Placed {
		t.Fatalf("columns end with strip %d, page says %d", at, pg.Placed)
	}
}

func BenchmarkMakeUp(b *testing.B) {
	var strips []Strip
	for i := range 40 {
		if i%6 == 0 {
			strips = append(strips, head(4, 0, 2))
		}
		strips = append(strips, lines(5+i%7)...)
	}
	n := len(strips)
	p := Problem{Strips: strips, Columns: 6, Depth: 75, MinDepth: 8, Slack: 1,
		Groups: []Group{{Anchor: n / 4, Boxes: []Box{{12, 1, 0}, {12, 1, 0}}}, {Anchor: n / 2, Boxes: []Box{{12, 1, 0}, {12, 1, 0}}}, {Anchor: 3 * n / 4, Boxes: []Box{{12, 1, 0}, {12, 1, 0}}}}}
	for b.Loop() {
		if _, ok := New(p.Strips, p.Paras).MakeUp(p); !ok {
			b.Fatal("no page")
		}
	}
}

// The best arrangement of boxes is the one that brute force finds: every place of
// every group, each filled with text.
func TestArrangementIsOptimal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		strips, paras := galleyGen(t, 14)
		p := Problem{Strips: strips, Paras: paras, Columns: rapid.IntRange(2, 4).Draw(t, "columns"), Slack: 1}
		for range rapid.IntRange(1, 2).Draw(t, "groups") {
			p.Groups = append(p.Groups, Group{Anchor: rapid.IntRange(0, len(strips)).Draw(t, "anchor"),
				Boxes: []Box{{rapid.IntRange(3, 6).Draw(t, "height"), rapid.IntRange(1, 2).Draw(t, "span"), 0}}})
		}
		if len(p.Groups) == 2 && p.Groups[1].Anchor < p.Groups[0].Anchor {
			p.Groups[0], p.Groups[1] = p.Groups[1], p.Groups[0]
		}
		s := &search{Problem: p, galley: newGalley(strips, paras), orders: newOrders()}
		groups := []int{0, 1}[:len(p.Groups)]
		depth := (s.height(0, len(strips))+boxRows(p.Groups))/p.Columns + rapid.IntRange(0, 3).Draw(t, "more")
		got, ok := s.arrange(groups, depth, true)

		options := make([][]spot, len(groups))
		for k := range groups {
			options[k] = s.spots(groups, k, depth)
		}
		best, found := 0, false
		pick := make([]uint8, len(groups))
		count := 1
		for _, o := range options {
			count *= len(o)
		}
		for n := range count {
			number(pick, options, n)
			var pg Page
			if s.try(&pg, false, groups, options, pick, s.together(groups, options, pick), depth, true) && (!found || pg.Cost < best) {
				best, found = pg.Cost, true
			}
		}
		if ok != found || ok && got.Cost != best {
			t.Fatalf("cost %d (%v), brute force %d (%v)", got.Cost, ok, best, found)
		}
	})
}

// A box does not stand at the foot of a column that has no text, with white over it.
func TestNoWhiteOverABox(t *testing.T) {
	p := Problem{Strips: join(lines(4), lines(4), lines(4)), Columns: 3, Depth: 40, MinDepth: 5, Slack: 1, Next: 46,
		Groups: []Group{{Anchor: 4, Boxes: []Box{{8, 1, 0}}}, {Anchor: 8, Boxes: []Box{{8, 1, 0}}}}}
	pg, ok := New(p.Strips, nil).MakeUp(p)
	if !ok || !pg.Full {
		t.Fatal("not one page")
	}
	for _, places := range pg.Places {
		if pl := places[0]; pl.Foot && pg.Columns[pl.Col].First == pg.Columns[pl.Col].End {
			t.Errorf("a box at the foot of column %d, which has no text", pl.Col)
		}
	}
}

// No box stands over the first line of a report, also where a picture takes the columns
// before it.
func TestNothingOverTheFirstLine(t *testing.T) {
	strips := join(lines(5), lines(5), []Strip{head(3, 1, 2)}, lines(5), lines(4), []Strip{head(3, 1, 2)}, lines(2), lines(2), lines(2), lines(3), lines(5))
	p := Problem{Strips: strips, Columns: 6, Depth: 73, MinDepth: 5, Slack: 1, Next: 91,
		Groups: []Group{{Anchor: 5, Boxes: []Box{{23, 3, 0}}}, {Anchor: 10, Boxes: []Box{{6, 2, 0}}}, {Anchor: 30, Boxes: []Box{{9, 1, 0}}}}}
	pg, ok := New(p.Strips, nil).MakeUp(p)
	if !ok || !pg.Full {
		t.Fatal("not one page")
	}
	for c, col := range pg.Columns {
		if col.First < col.End {
			if pg.Frames[c].Row > 0 {
				t.Errorf("a box over the first line, in column %d", c)
			}
			break
		}
	}
}

// The text of a report begins at the head of the first column, also where a picture takes
// columns from head to foot, before or behind its place in the text; a table at its very
// beginning that has the heading opens it.
func TestTextBeginsInTheFirstColumn(t *testing.T) {
	for _, c := range []struct {
		name string
		g    Group
		text bool // begins there
	}{
		{"picture before the text", Group{Anchor: 0, Led: true, Boxes: []Box{{Rows: 30}}}, true},
		{"picture in it", Group{Anchor: 3, Led: true, Boxes: []Box{{Rows: 30}}}, true},
		{"picture behind it", Group{Anchor: 7, Led: true, Boxes: []Box{{Rows: 30}}}, true},
		{"table with the heading", Group{Anchor: 0, Led: true, Head: true, Boxes: []Box{{Rows: 30}}}, false},
	} {
		p := Problem{Strips: lines(7), Groups: []Group{c.g}, Columns: 2, Depth: 60, MinDepth: 5, Slack: 1, Next: 60}
		pg, ok := New(p.Strips, nil).MakeUp(p)
		if col := pg.Columns[0]; !ok || (col.First < col.End && pg.Frames[0].Row == 0) != c.text {
			t.Errorf("%s: %v, at %v", c.name, pg.Columns, pg.Places)
		}
	}
}

// Tables and pictures stand in the order of the text: a reader finds the first left of the
// next, or over it.
func TestTablesInTheirOrder(t *testing.T) {
	for rows := 6; rows <= 14; rows++ {
		var strips []Strip
		for range 12 {
			strips = append(strips, lines(5)...)
		}
		p := Problem{Strips: strips, Columns: 4, Depth: 60, MinDepth: 5, Slack: 1, Next: 60}
		for k := range 3 {
			p.Groups = append(p.Groups, Group{Anchor: 10 + 5*k, Led: true, Kind: 1, Boxes: []Box{{Rows: rows + 5*(k%2), Span: 2}}})
		}
		pg, ok := New(p.Strips, nil).MakeUp(p)
		if !ok || !pg.Full {
			t.Fatal("not one page")
		}
		for k := range 2 {
			if a, b := pg.Places[k][0], pg.Places[k+1][0]; b.Col < a.Col && b.Foot == a.Foot || b.Row < a.Row && b.Col <= a.Col {
				t.Errorf("%d lines: table %d at %+v, the next at %+v", rows, k, a, b)
			}
		}
	}
}

// A reader goes down one column after the other; of what stands over each other he sees first what is
// over.
func TestRenumbered(t *testing.T) {
	head := func(col, wide int) *spot { return &spot{col: col, wide: wide, top: true} }
	foot := func(col, wide int) *spot { return &spot{col: col, wide: wide} }
	for _, c := range []struct {
		name  string
		a, b  *spot
		wrong bool
	}{
		{"side by side at the head", head(0, 2), head(2, 2), false},
		{"the second to the left", head(2, 2), head(0, 2), true},
		{"the second at the foot to the left", head(3, 2), foot(0, 2), true},
		{"the second at the foot, beginning to the left", head(3, 2), foot(2, 2), true},
		{"the second under all of the first", head(1, 2), foot(0, 3), false},
		{"the second under the first", head(1, 2), foot(1, 1), false},
		{"the first at the foot, the second at the head to the right", foot(0, 2), head(2, 2), false},
		{"the second over the first", foot(0, 2), head(1, 2), true},
		{"both at the foot", foot(2, 1), foot(1, 1), true},
	} {
		if got := renumbered(c.a, c.b); got != c.wrong {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The few lines that lead to tables stand under the headline, level, and the tables under them
// in their order.
func TestFewLinesLeadToTables(t *testing.T) {
	for _, c := range []struct {
		text, columns int
		wide          int // columns that the text takes
		groups        []Group
		rows          []int // where each table begins
	}{
		{4, 4, 2, []Group{{Boxes: []Box{{Rows: 13, Span: 2}}}, {Boxes: []Box{{Rows: 6, Span: 2}}}}, []int{3, 3}},
		{3, 2, 1, []Group{{Boxes: []Box{{Rows: 13, Span: 2}}}, {Boxes: []Box{{Rows: 6}}}}, []int{4, 18}},
		{2, 1, 1, []Group{{Boxes: []Box{{Rows: 13}}}, {Boxes: []Box{{Rows: 16}}}}, []int{3}},
	} {
		for i := range c.groups {
			c.groups[i].Anchor, c.groups[i].Led, c.groups[i].Kind = c.text, true, 1
		}
		pg, ok := New(lines(c.text), nil).MakeUp(Problem{Strips: lines(c.text), Groups: c.groups, Columns: c.columns, Depth: 30, MinDepth: 5, Slack: 1})
		if !ok || pg.Placed != c.text || len(pg.Groups) != len(c.rows) || pg.Full != (len(c.rows) == len(c.groups)) {
			t.Errorf("%d lines: %+v", c.text, pg)
			continue
		}
		for k, row := range c.rows {
			if pg.Places[k][0].Row != row {
				t.Errorf("%d lines: table %d at %+v", c.text, k, pg.Places[k][0])
			}
		}
		for i, col := range pg.Columns {
			if (col.First < col.End) != (i < c.wide) {
				t.Errorf("%d lines: column %d has strips %d to %d", c.text, i, col.First, col.End)
			}
		}
	}
}

// Text over or under a box has three lines at least if it can be had, and columns with text stand
// together where one box takes most of them.
func TestLegsBesideBoxes(t *testing.T) {
	for _, c := range []struct {
		head, foot, text, cost int
	}{{0, 0, 2, 0}, {8, 0, 0, 0}, {8, 0, 2, costScrap}, {0, 8, 1, costScrap}, {8, 8, 3, 0}} {
		s := &search{galley: newGalley(lines(9), nil)}
		s.spans = []span{{0, c.text}}
		if got := s.scraps(&board{head: []int{c.head}, foot: []int{c.foot}}); got != c.cost {
			t.Errorf("%+v: cost %d", c, got)
		}
	}
	for rows := 15; rows <= 24; rows++ { // but a box does not wait for ever
		p := Problem{Strips: join(lines(30), lines(30), lines(30)), Columns: 3, Depth: 24, MinDepth: 5, Slack: 1, Next: 24, Start: 1,
			Groups: []Group{{Boxes: []Box{{Rows: rows}}}}}
		if pg, ok := New(p.Strips, nil).MakeUp(p); !ok || len(pg.Groups) == 0 {
			t.Errorf("a box of %d lines waits", rows)
		}
	}
	for n := 40; n < 60; n++ {
		p := Problem{Strips: join(lines(n/2), lines(n-n/2)), Columns: 6, Depth: 60, MinDepth: 5, Slack: 1, Next: 60,
			Groups: []Group{{Anchor: 10, Led: true, Boxes: []Box{{Rows: 30, Span: 4}}}}}
		pg, ok := New(p.Strips, nil).MakeUp(p)
		if pl := pg.Places[0][0]; !ok || pl.Col == 1 {
			t.Errorf("%d lines: the box at %+v", n, pl)
		}
	}
}

// Where boxes are left for the next page, this one is not half white: better a column a
// line short beside a box.
func TestBoxesDoNotLeaveAPageWhite(t *testing.T) {
	p := Problem{Strips: join(lines(20), lines(2)), Columns: 2, Depth: 20, MinDepth: 5, Next: 36,
		Groups: []Group{{Anchor: 20, Boxes: []Box{{18, 1, 0}}}, {Anchor: 22, Boxes: []Box{{8, 2, 0}}}}}
	if pg, ok := New(p.Strips, nil).MakeUp(p); !ok || len(pg.Groups) != 1 {
		t.Errorf("%d boxes on the page, want 1", len(pg.Groups))
	}
}

// A box to which text leads stands on the page of that text or after that, though it would fill
// the page before.
func TestBoxWaitsForItsText(t *testing.T) {
	for at := 70; at < 85; at++ {
		for _, rows := range []int{6, 10} {
			p := Problem{Strips: lines(120), Columns: 3, Depth: 30, MinDepth: 5, Slack: 2, Next: 40,
				Groups: []Group{{Anchor: at, Led: true, Boxes: []Box{{Rows: rows, Span: 2}}}}}
			if pg, ok := New(p.Strips, nil).MakeUp(p); !ok || len(pg.Groups) > 0 && pg.Placed < at {
				t.Errorf("a box of %d lines before strip %d stands on a page that ends with strip %d", rows, at, pg.Placed)
			}
		}
	}
}

// Boxes without text fill pages from above in their order; two that are too high to
// stand over each other at the height that they have side by side take their own.
func TestShelves(t *testing.T) {
	p := Problem{Columns: 1, Depth: 16, Groups: []Group{{Anchor: 0, Boxes: []Box{{4, 1, 0}}}, {Anchor: 0, Boxes: []Box{{4, 1, 8}, {4, 1, 8}}}, {Anchor: 0, Boxes: []Box{{12, 1, 0}}}}}
	var rows []int
	for len(p.Groups) > 0 {
		pg, ok := New(nil, nil).MakeUp(p)
		if !ok {
			t.Fatal("no page")
		}
		checkPage(t, p, pg)
		for _, places := range pg.Places {
			for _, pl := range places {
				rows = append(rows, pl.Row)
			}
		}
		p.Groups = p.Groups[len(pg.Groups):]
	}
	if want := []int{0, 5, 10, 0}; !slices.Equal(rows, want) {
		t.Errorf("boxes stand at %v, want %v", rows, want)
	}
}

// A box with a heading over it, with which the report begins, stands before the text, though
// another would leave the first line to that.
func TestBoxWithHeading(t *testing.T) {
	strips := make([]Strip, 60)
	for i := range strips {
		strips[i] = Strip{Rows: 1}
	}
	for _, head := range []bool{false, true} {
		p := Problem{Strips: strips, Columns: 3, Depth: 30, MinDepth: 5, Slack: 1, Groups: []Group{{Anchor: 0, Boxes: []Box{{Rows: 5, Span: 2}}, Head: head}}}
		pg, ok := New(p.Strips, nil).MakeUp(p)
		if !ok {
			t.Fatal("no page")
		}
		if pl := pg.Places[0][0]; (pl.Col == 0 && pl.Row == 0) != head {
			t.Errorf("heading %v: in column %d, line %d", head, pl.Col, pl.Row)
		}
	}
}

// A box with a heading over it stands under the text that comes before it, not over that: at
// the foot of its columns, where the text after it may stand beside what is over it.
func TestBoxWithHeadingAfterItsText(t *testing.T) {
	tests := []struct {
		name          string
		before, after []Strip
		rows          int
	}{
		{"an opening and a section before it", join(lines(4), []Strip{head(2, 1, 2)}, lines(2)),
			join([]Strip{head(2, 1, 2)}, lines(8), []Strip{head(2, 1, 2)}, lines(7), []Strip{head(2, 1, 2)}, lines(6)), 9},
		{"paragraphs before it", join(lines(10), lines(8), lines(4), lines(4)),
			join([]Strip{head(2, 1, 2)}, lines(5), []Strip{head(2, 1, 2)}, lines(4)), 7},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := Problem{Strips: join(tt.before, tt.after), Columns: 3, Depth: 40, MinDepth: 5, Slack: 1,
				Groups: []Group{{Anchor: len(tt.before), Head: true, Boxes: []Box{{Rows: tt.rows, Span: 2}}}}}
			pg, ok := New(p.Strips, nil).MakeUp(p)
			if !ok || !pg.Full {
				t.Fatal("not one page")
			}
			pl := pg.Places[0][0]
			if !pl.Foot || pl.Col != 0 {
				t.Errorf("at %+v, want the foot of the first two columns", pl)
			}
			if first := pg.Columns[0].First; first >= len(tt.before) || pg.Columns[0].End > len(tt.before) {
				t.Errorf("text after the box stands over it in its first column: %+v", pg.Columns[0])
			}
		})
	}
}
