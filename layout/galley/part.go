package galley

import (
	"dayang/input/doc"
	"dayang/layout/unit"
)

// How much of a table stands together on a page, if it can: a row alone under its head is none,
// two only if they are high.
const (
	leastRows  = 3
	leastPair  = 2 // rows that do
	leastLines = 8 // if they are as high as so many lines
)

// rowsOf are the rows [from, to) of a table, which are set when they are painted.
type rowsOf struct {
	*table
	block    *doc.Block
	from, to int
}

// Long reports whether the box is a table, or the rest of one, that may go over pages.
func (x Box) Long() bool { return x.rows != nil && x.rows.height() > x.rows.most() }

// Table is the name of the table that the box is, or a part of; "" if it is none.
func (x Box) Table() string {
	if x.rows == nil {
		return ""
	}
	return x.rows.named
}

// Rest reports whether the box goes on with a table that begins on the page before.
func (x Box) Rest() bool { return x.rows != nil && x.rows.from > x.rows.headRows }

// Part parts a table: as many rows as go into so many grid lines, under its head, and the
// rest. ok is false if not even one row goes in, or all do. Where few is not set, ok is false
// also if one of the two would have less than three rows.
func (x Box) Part(lines int, few bool) (first, rest Box, ok bool) {
	r := x.rows
	if r == nil {
		return x, x, false
	}
	end := r.from
	for to := r.from + 1; to < r.to; to++ {
		if r.joined(to) || !few && r.few(to, r.to) {
			continue
		}
		if r.boxRows(r.pieceHeight(r.from, to)) > lines {
			break
		}
		end = to
	}
	if end == r.from || !few && r.few(r.from, end) {
		return x, x, false
	}
	first = r.box(r.block, x.Span, r.from, end)
	first.headed = x.headed
	return first, r.box(r.block, x.Span, end, r.to), true
}

// few reports whether the rows [from, to) are too few to stand alone under their head.
func (t *table) few(from, to int) bool {
	if to-from >= leastRows {
		return false
	}
	return to-from < leastPair || sum(t.heights[from:to]) < leastLines*t.leading
}

// box is the box of the head of a table and its rows [from, to).
func (t *table) box(k *doc.Block, span, from, to int) Box {
	x := Box{Span: span, Elem: t.cells[0].elem, Pos: k.Pos.String(), kind: tableBox, rows: &rowsOf{t, k, from, to}}
	if to == t.rows && t.under > 0 {
		x.last = t.size
	}
	x.least = t.pieceHeight(from, to)
	x.Rows = t.boxRows(x.least)
	return x
}

// pieceHeight is the height of the head and the rows [from, to) with what stands over and under
// them and their rules.
func (t *table) pieceHeight(from, to int) unit.Len {
	y := t.Sheet.Box.Rule / 2
	if from <= t.headRows {
		y += t.over
	} else {
		y += t.again()
	}
	for _, h := range t.heights[:t.headRows] {
		y += h
	}
	for _, h := range t.heights[from:to] {
		y += h
	}
	if to == t.rows && t.under > 0 {
		return y + t.under
	}
	return y + unit.Pt
}
