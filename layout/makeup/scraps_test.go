package makeup

import "testing"

// Two lines over a box rather stand elsewhere, with a line of white more at it, if as many boxes stand on
// the page; a longer leg is one.
func TestRatherWhiteThanScraps(t *testing.T) {
	for _, c := range []struct {
		name       string
		rows, text int
		white      bool // at the box
	}{
		{"two lines", 12, 17, true},
		{"two lines beside a higher box", 14, 19, true},
		{"a leg", 12, 24, false},
		{"room for more", 6, 30, false},
	} {
		p := Problem{
			Strips:  join(lines(3), lines(c.text/2-3), lines(c.text-c.text/2)),
			Columns: 2, Depth: 36, MinDepth: 5, Slack: 1, Next: 36, Start: 1,
			Groups: []Group{{Anchor: 3, Boxes: []Box{{Rows: c.rows}}, Led: true, Kind: 1}},
		}
		pg, ok := New(p.Strips, nil).MakeUp(p)
		if !ok || pg.Scraps != 0 || len(pg.Groups) != 1 {
			t.Fatalf("%s: %v, %d scraps, %d groups", c.name, ok, pg.Scraps, len(pg.Groups))
		}
		white := pg.Columns[0].White > 1 || pg.Columns[1].White > 1
		if white != c.white {
			t.Errorf("%s: %+v", c.name, pg.Columns)
		}
	}
}
