package layout

import (
	"testing"

	"dayang/layout/galley"
	"dayang/layout/makeup"
	"dayang/layout/unit"
	"dayang/styles"
)

// The white of a heading stands over it, and a third of it at most under it.
func TestWhiteOfHeadings(t *testing.T) {
	s, err := styles.Load("a4", styles.Options{}) // lines of 15 pt
	if err != nil {
		t.Fatal(err)
	}
	c := &composer{sheet: s}
	for _, k := range []struct {
		above, extra int
		own          unit.Len // under its text
		free         unit.Len
		down         unit.Len // of the added white, stands under it
	}{
		{1, 0, 0, 30 * unit.Pt, 0},
		{1, 1, 0, 30 * unit.Pt, 15 * unit.Pt / 2},
		{1, 2, 0, 30 * unit.Pt, 15 * unit.Pt},
		{1, 2, 15 * unit.Pt, 30 * unit.Pt, 5 * unit.Pt},
		{1, 1, 15 * unit.Pt, 30 * unit.Pt, 0},
		{1, 5, 0, 30 * unit.Pt, 30 * unit.Pt},
		{1, 5, 0, 15 * unit.Pt / 2, 15 * unit.Pt / 2}, // a cross-head
		{1, 2, 0, 0, 0}, // on the grid,
	} {
		strip := galley.Strip{Strip: makeup.Strip{Above: k.above}, Under: k.own, Free: k.free}
		if got := c.under(&strip, k.extra); got != k.down {
			t.Errorf("%d lines over it, %d added, %v pt of its own: %v pt under it, want %v", k.above, k.extra, k.own.Pt(), got.Pt(), k.down.Pt())
		}
	}
}

// A caption in the text has as much white under it as over it; at the head of a column it
// stands in the first line, at the foot in the last.
func TestWhiteOfCaptions(t *testing.T) {
	s := galley.Strip{Raise: 7 * unit.Pt}
	for _, c := range []struct {
		first, last bool
		up          unit.Len
	}{{false, false, 7 * unit.Pt}, {true, false, 14 * unit.Pt}, {false, true, 0}, {true, true, 0}} {
		if got := raised(&s, c.first, c.last); got != c.up {
			t.Errorf("first %v, last %v: raised %v pt", c.first, c.last, got.Pt())
		}
	}
}
