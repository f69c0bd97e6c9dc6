package galley

import (
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// table is a table being set (三线表: rules over it, under its head, and under it).
type table struct {
	*builder
	cells    []cell
	parent   int // the table's own element
	rows     int
	cols     int
	headRows int
	size     unit.Len // of its type
	leading  unit.Len // within a cell
	widths   []unit.Len
	cuts     bool // a name or a figure has no room on one line
	goes     bool // it goes on with other columns of the table before
	// The type of a part by columns, or of a sister of other tables, is no larger than this, and it
	// takes as many columns of the page; 0 if it is none.
	mostSize  unit.Len
	leastSpan int
	named     string // its caption or first head, for messages
	heights   []unit.Len
	sums      []unit.Len      // of the heights of the rows before each, and of all
	starts    []int           // the first cell of each row, and how many cells there are
	reached   []bool          // rows into which a cell reaches from above
	turned    bool            // a cell under the head has more than one line
	lines     [][]inline.Line // of each cell
	blocks    []block         // of each column
	diags     diag.List       // of the lines
	legend    []page.Item     // over the table
	over      unit.Len        // height of that
	source    []page.Item     // under the table
	under     unit.Len        // height of that
}

// The measures of tables, in parts of the text size.
const (
	cellPadH = 2   // half an em at each side of a cell
	cellPadV = 3   // a third of an em over and under it
	mostCols = 256 // of a table; what stands in others is set over it
)

// tableBlock sets a table, with what belongs to it, as boxes over as many columns as it
// needs. One that is higher than a picture may be may go over pages, its head repeated.
func (b *builder) tableBlock(k *doc.Block, with legend) {
	t := b.grid(k)
	if t == nil {
		for _, k := range append([]*doc.Block{with.heading, with.caption, with.unit}, with.under...) {
			if k != nil && k.Kind != doc.Table {
				b.block(k)
			}
		}
		return
	}
	if like, ok := b.like[k]; ok {
		t.mostSize, t.leastSpan = like.size, like.span
	}
	boxes := t.tables(k, with)
	boxes[0].headed = with.heading != nil
	rows := 0
	for _, x := range boxes {
		rows += x.Rows + 1
	}
	if rows*4 <= b.Sheet.Rows()*3 { // over each other
		b.g.Groups = append(b.g.Groups, Group{len(b.g.Strips), boxes})
		return
	}
	for _, x := range boxes {
		b.place(x)
	}
}

// height is that of the whole table with what stands over and under it.
func (t *table) height() unit.Len {
	return t.over + t.under + t.sums[t.rows]
}

// most is how high a table may be in one piece.
func (t *table) most() unit.Len { return t.Sheet.TypeArea().H.Mul(mostPicture, 100) }

// grid finds where each cell stands; nil for a table without any.
func (b *builder) grid(k *doc.Block) *table {
	t := &table{builder: b, rows: len(k.Rows)}
	taken := map[[2]int]bool{}
	over := 0
	t.parent = b.elem(page.RoleTable, 0, "", k.Pos)
	for r, row := range k.Rows {
		c := 0
		for _, src := range row {
			for taken[[2]int{r, c}] {
				c++
			}
			if c >= mostCols {
				b.note(k, src.Text)
				over++
				continue
			}
			x := cell{
				text:  src.Text,
				spans: src.Spans,
				bare:  withoutMarks(src.Text, src.Spans),
				row:   r,
				col:   c,
				rows:  min(max(1, src.RowSpan), t.rows-r),
				cols:  min(max(1, src.ColSpan), mostCols-c),
			}
			for i := range x.rows {
				for j := range x.cols {
					taken[[2]int{r + i, c + j}] = true
				}
			}
			t.cells = append(t.cells, x)
			c += x.cols
			t.cols = max(t.cols, c)
		}
	}
	if len(t.cells) == 0 {
		return nil
	}
	if over > 0 {
		b.g.Diags.Add(diag.Warning, "table-wide", k.Pos,
			diag.T("表格 %s 超过 %d 栏，多出的 %d 格排成表前的文字",
				"the table %s has more than %d columns; what is in %d cells beyond them is set as text before it",
				t.cells[0].text, mostCols, over),
			diag.T("把表格拆成几个，或对调行与列", "part the table, or exchange its rows and columns"))
	}
	t.headRows = headRows(t.cells, t.rows, k.HeadRows)
	for i := range t.cells {
		x := &t.cells[i]
		role := page.RoleCell
		if x.row < t.headRows {
			role = page.RoleHeadCell
		}
		x.elem = b.elem(role, x.row, x.text, k.Pos)
		b.g.Elems[x.elem].Parent = t.parent
	}
	return t
}

// note keeps what no table can show.
func (b *builder) note(k *doc.Block, text string) {
	n := *k
	n.Kind, n.Text, n.Rows = doc.Note, text, nil
	b.setNote(&n)
}

// again is the height of the line over a part that continues a table.
func (t *table) again() unit.Len { return t.size.Mul(13, 10) }

// compose breaks the cells into lines and finds the heights of the rows.
func (t *table) compose(k *doc.Block) {
	pad := t.size / cellPadV
	t.heights = make([]unit.Len, t.rows)
	t.lines = make([][]inline.Line, len(t.cells))
	t.diags = nil
	need := func(i int) unit.Len {
		return unit.Len(max(1, len(t.lines[i])))*t.lead(&t.cells[i]) - (t.leading - t.size) + 2*pad
	}
	for i := range t.cells {
		c := &t.cells[i]
		if !c.again {
			c.parts = partsOf(c.text, c.spans, 0)
			t.open(c.parts, c.elem)
		}
		if c.text != "" {
			var diags diag.List
			t.lines[i], diags = t.cellLines(c, max(t.size, t.width(c)-2*t.pad()), places(k))
			t.diags = append(t.diags, diags...)
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
	t.index()
	t.align()
}

// index keeps what is asked of the rows again and again: long tables are parted and painted
// page by page.
func (t *table) index() {
	t.sums, t.starts, t.reached = make([]unit.Len, t.rows+1), make([]int, t.rows+1), make([]bool, t.rows)
	for r, h := range t.heights {
		t.sums[r+1] = t.sums[r] + h
	}
	t.turned = false
	for i := range t.cells { // in the order of their rows
		c := &t.cells[i]
		t.starts[c.row+1] = i + 1
		for r := c.row + 1; r < c.row+c.rows; r++ {
			t.reached[r] = true
		}
		t.turned = t.turned || c.row >= t.headRows && len(t.lines[i]) > 1
	}
	for r := range t.rows { // one that has no cell of its own
		t.starts[r+1] = max(t.starts[r+1], t.starts[r])
	}
}

// rowCells are the cells that begin in a row.
func (t *table) rowCells(row int) (from, to int) { return t.starts[row], t.starts[row+1] }

// pad is the white at each side of a cell.
func (t *table) pad() unit.Len { return t.size / cellPadH }

// typeOf is the type of a cell.
func (t *table) typeOf(c *cell) styles.Text {
	st := t.Sheet.Box.Text
	if c.row < t.headRows {
		st.Face = t.Sheet.Box.Strong.Face
	}
	st.Size = t.size
	return st
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
func (t *table) joined(row int) bool { return t.reached[row] }

// piece sets the head and the rows from the top left corner of their box.
func (r *rowsOf) piece(span int) []page.Item {
	t, from, to := r.table, r.from, r.to
	st := t.Sheet.Box
	w := t.spanWidth(span)
	var items []page.Item
	rule := func(y, thick unit.Len) { items = append(items, ruled(0, w, y, thick)) }
	y := st.Rule / 2
	switch {
	case r.beside:
	case from <= t.headRows:
		items = append(items, t.legend...)
	default:
		again, _ := t.setAgain(span)
		items = append(items, Move(again, 0, y)...)
	}
	y += r.over()
	rule(y, unit.Pt)
	row := func(r int, artifact bool) {
		first, end := t.rowCells(r)
		for i := first; i < end; i++ {
			items = append(items, t.paint(i, y, artifact)...)
		}
		y += t.heights[r]
	}
	for r := range t.headRows {
		under := y + t.heights[r]
		row(r, from > t.headRows)
		_, end := t.rowCells(r)
		for i := range end { // what a head of the columns under it takes together
			if c := &t.cells[i]; c.cols > 1 && c.row+c.rows == r+1 && r+1 < t.headRows {
				x := t.left(c)
				items = append(items, ruled(x+t.pad(), x+t.width(c)-t.pad(), under, unit.Pt/4))
			}
		}
	}
	if t.headRows > 0 {
		rule(y, unit.Pt/2)
	}
	// Of a cell under the head of more than one line nothing but a rule tells where its row ends.
	for r := from; r < to; r++ {
		if t.turned && r > from {
			items = append(items, t.between(r, y)...)
		}
		row(r, false)
	}
	rule(y, unit.Pt)
	if to == t.rows {
		items = append(items, Move(t.source, 0, y)...)
	}
	return items
}

// between is the hairline over a row; cells that reach into it from above are not cut.
func (t *table) between(row int, y unit.Len) (items []page.Item) {
	first, end := t.rowCells(row)
	for i := first; i < end; i++ {
		c := &t.cells[i]
		from, to := t.left(c), t.left(c)+t.width(c)
		if n := len(items); n > 0 && items[n-1].Rule.To.X == from {
			items[n-1].Rule.To.X = to
			continue
		}
		items = append(items, ruled(from, to, y, unit.Pt/4))
	}
	return items
}

// ruled is a rule from left to right.
func ruled(from, to, y, thick unit.Len) page.Item {
	return page.Item{Rule: &page.Rule{
		From:  unit.Point{X: from, Y: y},
		To:    unit.Point{X: to, Y: y},
		Width: thick,
		Color: page.Black,
	}}
}

// left is where a cell begins.
func (t *table) left(c *cell) unit.Len {
	x := unit.Len(0)
	for _, w := range t.widths[:c.col] {
		x += w
	}
	return x
}

// paint sets the lines of a cell in the middle of their height. The head of a continued
// table is an artifact: it has been said.
func (t *table) paint(i int, y unit.Len, artifact bool) []page.Item {
	c := &t.cells[i]
	height := unit.Len(0)
	for r := c.row; r < c.row+c.rows; r++ {
		height += t.heights[r]
	}
	x := t.left(c)
	used := unit.Len(len(t.lines[i]))*t.lead(c) - (t.leading - t.size)
	top := y + (height-used)/2 + ascent(t.size) + t.lead(c) - t.leading
	return t.painted(i, x, top, artifact)
}
