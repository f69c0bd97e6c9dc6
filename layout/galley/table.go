package galley

import (
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// cell is a cell of a table in its grid.
type cell struct {
	text       string
	row, col   int
	rows, cols int
	elem       int
	width      unit.Len // on one line
}

// table is a table being set (三线表: rules over it, under its head, and under it).
type table struct {
	*builder
	cells    []cell
	parent   int // the table's own element
	rows     int
	cols     int
	headRows int
	widths   []unit.Len
	heights  []unit.Len
	lines    [][]inline.Line // of each cell
	blocks   []block         // of each column
	legend   []page.Item     // over the table
	over     unit.Len        // height of that
	source   []page.Item     // under the table
	under    unit.Len        // height of that
}

// The measures of tables, in parts of the text size.
const (
	cellPadH = 2 // half an em at each side of a cell
	cellPadV = 3 // a third of an em over and under it
	mostCols = 64
)

// tableBlock sets a table, with what belongs to it, as boxes over as many columns as it
// needs; one that is higher than a picture may be is parted into halves of a page, and
// its head repeated.
func (b *builder) tableBlock(k *doc.Block, with legend) {
	t := b.grid(k)
	if t == nil {
		for _, k := range []*doc.Block{with.heading, with.caption, with.unit, with.source} {
			if k != nil && k.Kind != doc.Table {
				b.block(k)
			}
		}
		return
	}
	span := t.fit(b.Sheet.Columns.Count)
	t.compose(k)
	t.setLegend(with, span)
	headH, all := unit.Len(0), t.over+t.under
	for r := range t.rows {
		all += t.heights[r]
		if r < t.headRows {
			headH += t.heights[r]
		}
	}
	most := b.Sheet.TypeArea().H.Mul(mostPicture, 100)
	if lead := b.Sheet.Body.Leading; all > most {
		most = unit.Len((b.Sheet.Rows()-3)/2)*lead - (lead - b.Sheet.Body.Size) - b.Sheet.Box.Rule - unit.Pt
		headH += max(t.over, t.again())
	}
	for from := t.headRows; from < t.rows || from == t.headRows; {
		h, to := headH, from
		for to < t.rows && (to == from || h+t.heights[to] <= most || t.joined(to)) {
			h += t.heights[to]
			to++
		}
		b.place(t.piece(k, span, from, to))
		if from = to; from >= t.rows {
			break
		}
	}
}

// grid finds where each cell stands; nil for a table without any.
func (b *builder) grid(k *doc.Block) *table {
	t := &table{builder: b, rows: len(k.Rows)}
	taken := map[[2]int]bool{}
	t.parent = b.elem(page.RoleTable, 0, "", k.Pos)
	for r, row := range k.Rows {
		c := 0
		for _, src := range row {
			for taken[[2]int{r, c}] {
				c++
			}
			if c >= mostCols {
				b.note(k, src.Text)
				continue
			}
			x := cell{text: src.Text, row: r, col: c, rows: min(max(1, src.RowSpan), t.rows-r), cols: min(max(1, src.ColSpan), mostCols-c)}
			for i := range x.rows {
				for j := range x.cols {
					taken[[2]int{r + i, c + j}] = true
				}
			}
			role := page.RoleCell
			if r < k.HeadRows {
				role = page.RoleHeadCell
			}
			x.elem = b.elem(role, r, src.Text, k.Pos)
			b.g.Elems[x.elem].Parent = t.parent
			t.cells = append(t.cells, x)
			c += x.cols
			t.cols = max(t.cols, c)
		}
	}
	if len(t.cells) == 0 {
		return nil
	}
	t.headRows = min(k.HeadRows, t.rows-1)
	for i := range t.cells {
		_, t.cells[i].width = b.Label(t.cells[i].text, t.style(&t.cells[i]).Role, b.Sheet.Box.Text.Size, page.Black, page.Artifact)
	}
	return t
}

// note keeps what no table can show.
func (b *builder) note(k *doc.Block, text string) {
	n := *k
	n.Kind, n.Text, n.Rows = doc.Note, text, nil
	b.setNote(&n)
}

func (t *table) style(c *cell) inline.Style {
	st := style(t.Sheet.Box.Text)
	if c.row < t.headRows {
		st.Role = t.Sheet.Box.Strong.Face
	}
	return st
}

// fit chooses the columns of the page that the table takes and the width of its
// own: the fewest that hold every cell on one line, else all with the widest
// cells broken.
func (t *table) fit(most int) int {
	em := t.Sheet.Box.Text.Size
	natural := make([]unit.Len, t.cols)
	for _, c := range t.cells {
		if c.cols == 1 {
			natural[c.col] = max(natural[c.col], c.width+em)
		}
	}
	sum := unit.Len(0)
	for i := range natural {
		natural[i] = max(natural[i], 2*em)
		sum += natural[i]
	}
	for _, c := range t.cells { // what a wide cell needs more is shared out
		if c.cols > 1 {
			have := unit.Len(0)
			for i := c.col; i < c.col+c.cols && i < t.cols; i++ {
				have += natural[i]
			}
			if more := min(c.width+em, t.spanWidth(most)) - have; more > 0 {
				for i := c.col; i < c.col+c.cols && i < t.cols; i++ {
					natural[i] += more / unit.Len(c.cols)
				}
				sum += more / unit.Len(c.cols) * unit.Len(c.cols)
			}
		}
	}
	span := 1
	for span < most && sum > t.spanWidth(span) {
		span++
	}
	t.widths = share(natural, t.spanWidth(span))
	return span
}

// share brings the natural widths to a given sum: room to spare is given out in
// proportion; if there is too little, the widest columns give way first.
func share(natural []unit.Len, total unit.Len) []unit.Len {
	out := append([]unit.Len{}, natural...)
	sum := unit.Len(0)
	for _, w := range out {
		sum += w
	}
	if sum <= total {
		for i, w := range out {
			out[i] += (total - sum).Mul(int64(w), int64(sum))
		}
		return out
	}
	limit, done := total, make([]bool, len(out))
	left, rest := total, len(out)
	for changed := true; changed && rest > 0; {
		changed = false
		limit = left / unit.Len(rest)
		for i, w := range out {
			if !done[i] && w <= limit {
				done[i], changed = true, true
				left -= w
				rest--
			}
		}
	}
	for i := range out {
		if !done[i] {
			out[i] = left / unit.Len(max(1, rest))
		}
	}
	return out
}

// again is the height of the line over a part that continues a table.
func (t *table) again() unit.Len { return t.Sheet.Box.Text.Size.Mul(13, 10) }

// compose breaks the cells into lines and finds the heights of the rows.
func (t *table) compose(k *doc.Block) {
	st := t.Sheet.Box
	pad := st.Text.Size / cellPadV
	t.heights = make([]unit.Len, t.rows)
	t.lines = make([][]inline.Line, len(t.cells))
	need := func(i int) unit.Len {
		return unit.Len(max(1, len(t.lines[i])))*st.Leading - (st.Leading - st.Text.Size) + 2*pad
	}
	for i := range t.cells {
		c := &t.cells[i]
		inner := max(st.Text.Size, t.width(c)-st.Text.Size/cellPadH)
		if c.text != "" {
			sp := t.spec([]inline.Run{{Text: c.text, Style: t.style(c)}}, 0, inline.Left, c.elem, places(k))
			lines, diags := t.Composer.Shape(sp).Break(inline.BreakOptions{Measure: func(int) unit.Len { return inner }})
			t.g.Diags = append(t.g.Diags, diags...)
			t.lines[i] = lines
		}
		if c.rows == 1 {
			t.heights[c.row] = max(t.heights[c.row], need(i))
		}
	}
	for i := range t.cells {
		c := &t.cells[i]
		have := unit.Len(0)
		for r := c.row; r < c.row+c.rows; r++ {
			have += t.heights[r]
		}
		if more := need(i) - have; more > 0 {
			t.heights[c.row+c.rows-1] += more
		}
	}
	t.align()
}

// width is the width of a cell.
func (t *table) width(c *cell) unit.Len {
	w := unit.Len(0)
	for i := c.col; i < c.col+c.cols && i < t.cols; i++ {
		w += t.widths[i]
	}
	return w
}

// joined reports whether a cell reaches from above into a row.
func (t *table) joined(row int) bool {
	for i := range t.cells {
		if c := &t.cells[i]; c.row < row && c.row+c.rows > row {
			return true
		}
	}
	return false
}

// piece makes a box of the head and the rows [from, to).
func (t *table) piece(k *doc.Block, span, from, to int) Box {
	st := t.Sheet.Box
	w := t.spanWidth(span)
	var items []page.Item
	rule := func(y, thick unit.Len) {
		items = append(items, page.Item{Rule: &page.Rule{
			From: unit.Point{Y: y}, To: unit.Point{X: w, Y: y}, Width: thick, Color: page.Black,
		}})
	}
	y := st.Rule / 2
	if from <= t.headRows {
		items = append(items, t.legend...)
		y += t.over
	} else {
		again, aw := t.Label("续表", st.Strong.Face, st.Text.Size, page.Black, page.Artifact)
		items = append(items, again.At(w-aw, y+ascent(st.Text.Size))...)
		y += t.again()
	}
	rule(y, unit.Pt)
	row := func(r int, artifact bool) {
		for i := range t.cells {
			if t.cells[i].row == r {
				items = append(items, t.paint(i, y, artifact)...)
			}
		}
		y += t.heights[r]
	}
	for r := range t.headRows {
		row(r, from > t.headRows)
	}
	if t.headRows > 0 {
		rule(y, unit.Pt/2)
	}
	for r := from; r < to; r++ {
		row(r, false)
	}
	rule(y, unit.Pt)
	x := Box{Span: span, Elem: t.cells[0].elem, Pos: k.Pos.String(), kind: tableBox}
	if to == t.rows && t.under > 0 {
		items = append(items, Move(t.source, 0, y)...)
		y, x.last = y+t.under-unit.Pt, st.Text.Size
	}
	x.blocks, x.least = []boxBlock{{items, 0}}, y+unit.Pt
	x.Rows = t.boxRows(x.least)
	return x
}

// paint sets the lines of a cell in the middle of their height: a line in its column's
// block or in the middle of it, more lines to the left. The head of a continued table is
// an artifact: it has been said.
func (t *table) paint(i int, y unit.Len, artifact bool) []page.Item {
	c := &t.cells[i]
	st := t.Sheet.Box
	height := unit.Len(0)
	for r := c.row; r < c.row+c.rows; r++ {
		height += t.heights[r]
	}
	x := unit.Len(0)
	for j := range c.col {
		x += t.widths[j]
	}
	used := unit.Len(len(t.lines[i]))*st.Leading - (st.Leading - st.Text.Size)
	top := y + (height-used)/2 + ascent(st.Text.Size)
	var out []page.Item
	for n, l := range t.lines[i] {
		dx := st.Text.Size / (2 * cellPadH)
		if len(t.lines[i]) == 1 {
			dx = t.indent(c, l.Width)
		}
		for _, it := range l.At(x+dx, top+unit.Len(n)*st.Leading) {
			if artifact && it.Text != nil {
				it.Text.Elem = page.Artifact
			}
			out = append(out, it)
		}
	}
	return out
}
