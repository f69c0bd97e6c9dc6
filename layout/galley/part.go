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
	beside   bool     // a part of the same table stands to the left
	lead     unit.Len // what is over the head there
}

// Long reports whether the box is a table, or the rest of one, that may go over pages.
func (x Box) Long() bool { return x.rows != nil && x.rows.table.height() > x.rows.most() }

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
		if r.boxRows(r.height(to)) > lines {
			break
		}
		end = to
	}
	if end == r.from || !few && r.few(r.from, end) {
		return x, x, false
	}
	head := *r
	head.to = end
	first = head.box(x.Span)
	first.headed = x.headed
	return first, r.table.box(r.block, x.Span, end, r.to), true
}

// Beside is the part of a table that goes on with the one to its left: what leads to that stands
// over that alone, and the heads of the two on one line.
func (x Box) Beside(left Box) Box {
	r := *x.rows
	r.beside, r.lead = true, left.rows.over()
	x = r.box(x.Span)
	x.last = 0 // it ends as those beside it do
	return x
}

// Goes reports whether the box goes on with the one to its left.
func (x Box) Goes() bool { return x.rows != nil && x.rows.beside }

// Alone is the part of a table without one to its left.
func (x Box) Alone() Box {
	if !x.Goes() {
		return x
	}
	return x.rows.table.box(x.rows.block, x.Span, x.rows.from, x.rows.to)
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
	r := rowsOf{table: t, block: k, from: from, to: to}
	return r.box(span)
}

// box is the box of the rows under their head.
func (r *rowsOf) box(span int) Box {
	x := Box{Span: span, Elem: r.cells[0].elem, Pos: r.block.Pos.String(), kind: tableBox, rows: r}
	if r.to == r.table.rows && r.under > 0 {
		x.last = r.size
	}
	x.least = r.height(r.to)
	x.Rows = r.boxRows(x.least)
	return x
}

// over is the height of what stands over the head.
func (r *rowsOf) over() unit.Len {
	switch {
	case r.beside:
		return r.lead
	case r.from <= r.headRows:
		return r.table.over
	}
	return r.again()
}

// height is that of the head and the rows up to another with what stands over and under them and
// their rules.
func (r *rowsOf) height(to int) unit.Len {
	y := r.Sheet.Box.Rule/2 + r.over() + r.sums[r.headRows] + r.sums[to] - r.sums[r.from]
	if to == r.table.rows && r.under > 0 {
		return y + r.under
	}
	return y + unit.Pt
}
