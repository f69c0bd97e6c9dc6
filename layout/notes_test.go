package layout

import (
	"slices"
	"testing"

	"dayang/layout/galley"
	"dayang/layout/makeup"
)

// Notes stand under the boxes at the foot of their columns, if these take all columns of a box
// as high as each other; else, and at the head, boxes stay where they are.
func TestNotesLast(t *testing.T) {
	strips := func(notes ...int) (out []galley.Strip) {
		for _, n := range notes {
			out = append(out, galley.Strip{Notes: make([]galley.Strip, n)})
		}
		return out
	}
	foot := func(col, span, row int) makeup.Place {
		return makeup.Place{Col: col, Span: span, Row: row, Rows: 5, Foot: true}
	}
	for _, c := range []struct {
		name   string
		notes  []int // of each column, which is one strip
		places [][]makeup.Place
		under  []bool
		rows   []int // of the boxes
	}{
		{"a box of one column", []int{2, 0}, [][]makeup.Place{{foot(0, 1, 25)}}, []bool{true, false}, []int{22}},
		{"a box without notes", []int{2, 0}, [][]makeup.Place{{foot(1, 1, 25)}}, []bool{false, false}, []int{25}},
		{"over columns that have notes alike", []int{1, 1}, [][]makeup.Place{{foot(0, 2, 25)}}, []bool{true, true}, []int{23}},
		{"over columns that have not", []int{1, 0}, [][]makeup.Place{{foot(0, 2, 25)}}, []bool{false, false}, []int{25}},
		{"two over each other", []int{1, 0}, [][]makeup.Place{{foot(0, 1, 19)}, {foot(0, 1, 25)}}, []bool{true, false}, []int{17, 23}},
		{"one over a wide one", []int{1, 0}, [][]makeup.Place{{foot(0, 1, 19)}, {foot(0, 2, 25)}}, []bool{false, false}, []int{19, 25}},
		{"side by side", []int{1, 0}, [][]makeup.Place{{foot(0, 1, 25), foot(1, 1, 25)}}, []bool{false, false}, []int{25, 25}},
		{"at the head", []int{1, 0}, [][]makeup.Place{{{Span: 1, Rows: 5}}}, []bool{false, false}, []int{0}},
	} {
		mp := &makeup.Page{Depth: 30, Places: c.places, Plan: makeup.Plan{Columns: []makeup.Column{{First: 0, End: 1}, {First: 1, End: 2}}},
			Frames: []makeup.Region{{Rows: 24}, {Rows: 24}}}
		got, under := notesLast(mp, &galley.Galley{Strips: strips(c.notes...)})
		var rows []int
		for _, places := range got.Places {
			for _, pl := range places {
				rows = append(rows, pl.Row)
			}
		}
		if !slices.Equal(under, c.under) || !slices.Equal(rows, c.rows) {
			t.Errorf("%s: under %v, boxes in %v", c.name, under, rows)
		}
		if under[0] {
			if n := c.notes[0] + 1; got.Frames[0].Rows != 24-n || notesRow(&got, 0, n, true) != 30-n {
				t.Errorf("%s: text of %d lines, notes in %d", c.name, got.Frames[0].Rows, notesRow(&got, 0, n, true))
			}
		}
	}
}
