package layout

import (
	"slices"

	"dayang/layout/galley"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// footRows are the grid lines of the notes of a column with that of their rule, 0 for none.
func footRows(g *galley.Galley, col makeup.Column) int {
	n := 0
	for k := col.First; k < col.End; k++ {
		n += len(g.Strips[k].Notes)
	}
	if n > 0 {
		n++
	}
	return n
}

// notesLast returns a page on which notes stand under the boxes at the foot of their column:
// over a table they would be taken for its own. The columns of which that is so are marked. Where
// boxes stand over columns that have not the same lines of notes, these stay with the text.
func notesLast(mp *makeup.Page, g *galley.Galley) (makeup.Page, []bool) {
	rows := make([]int, len(mp.Columns))
	for i, col := range mp.Columns {
		rows[i] = footRows(g, col)
	}
	under := make([]bool, len(rows))
	type feet struct{ group, from, to int } // columns [from, to)
	var all []feet
	for k, places := range mp.Places {
		f := feet{k, len(rows), 0}
		for _, pl := range places {
			if pl.Foot {
				f.from, f.to = min(f.from, pl.Col), max(f.to, pl.Col+pl.Span)
			}
		}
		if f.from < f.to {
			all = append(all, f)
		}
	}
	for _, f := range all {
		for i := f.from; i < f.to; i++ {
			under[i] = rows[i] > 0
		}
	}
	for changed := true; changed; { // boxes over each other move together
		changed = false
		for _, f := range all {
			level := true
			for i := f.from; i < f.to; i++ {
				level = level && under[i] && rows[i] == rows[f.from]
			}
			for i := f.from; i < f.to && !level; i++ {
				changed = changed || under[i]
				under[i] = false
			}
		}
	}
	out := *mp
	if !slices.Contains(under, true) {
		return out, under
	}
	out.Frames, out.Places = slices.Clone(mp.Frames), slices.Clone(mp.Places)
	for i := range under {
		if under[i] {
			out.Frames[i].Rows -= rows[i]
		}
	}
	for _, f := range all {
		if !under[f.from] {
			continue
		}
		out.Places[f.group] = slices.Clone(mp.Places[f.group])
		for i := range out.Places[f.group] {
			if pl := &out.Places[f.group][i]; pl.Foot {
				pl.Row -= rows[f.from]
			}
		}
	}
	return out, under
}

// notesRow is the grid line of the rule over so many lines with the notes of a column: under the
// boxes at its foot, or at the end of its text.
func notesRow(mp *makeup.Page, i, rows int, under bool) int {
	if under {
		return mp.Depth - rows
	}
	frame, col := mp.Frames[i], mp.Columns[i]
	row := frame.Row + frame.Rows - col.Short - rows
	if frame.Row == 0 {
		row -= col.White // which stands at the box under the column
	}
	return row
}

// notes paints the notes of a column under a short rule, which stands in a grid line.
func (c *composer) notes(pg *page.Page, g *galley.Galley, col makeup.Column, row int, x, top unit.Len) {
	if footRows(g, col) == 0 {
		return
	}
	pg.Items = append(pg.Items, galley.Move(g.NoteRule(), x, c.rowY(top, row))...)
	for k := col.First; k < col.End; k++ {
		for _, n := range g.Strips[k].Notes {
			row++
			pg.Items = append(pg.Items, galley.Move(n.Items, x, c.rowY(top, row))...)
		}
	}
}
