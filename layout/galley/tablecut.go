package galley

import (
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// mostCuts is into how many tables one that is too wide is parted, at most.
const mostCuts = 48

// tables sets a table over as many columns of the page as it needs, as its boxes: one, unless
// names or figures would be cut in it; then as many as it takes for them to be whole, the first
// column in each.
func (t *table) tables(k *doc.Block, with legend) []Box {
	before := t.g.extent()
	t.named = t.name(with)
	span := t.set(k, with)
	parts := []*table{t}
	if t.cuts {
		parts = t.byColumns()
	}
	if len(parts) < 2 {
		if t.cuts {
			t.g.Diags.Add(diag.Warning, "table-wide", k.Pos,
				diag.T("表格 %s 太宽，格内的数字或名称被拆开",
					"the table %s is too wide: figures or names are cut within their cells", t.named),
				diag.T("把表格拆成两个，或对调行与列", "part the table in two, or exchange its rows and columns"))
		}
		return []Box{t.box(k, span, t.headRows, t.rows)}
	}
	t.g.back(before)
	size, columns := t.Sheet.Box.Text.Size, 1
	for _, p := range parts { // all in the type and over the columns of one
		columns = max(columns, p.set(k, legend{}))
		size = min(size, p.size)
	}
	t.g.back(before)
	t.g.Diags.Add(diag.Info, "table-wide", k.Pos,
		diag.T("表格 %s 太宽，按栏分成 %d 段排", "the table %s is too wide and is set in %d parts by its columns",
			t.named, len(parts)))
	var out []Box
	for i, p := range parts {
		own := with
		p.mostSize, p.leastSpan = size, columns
		if p.goes = i > 0; p.goes {
			own.heading, own.caption, own.unit = nil, nil, nil
		}
		if i < len(parts)-1 {
			own.under = nil
		}
		out = append(out, p.box(k, p.set(k, own), p.headRows, p.rows))
	}
	return out
}

// byColumns parts a table into the fewest, as wide as each other, in which no name or figure is
// cut; nil if there are none.
func (t *table) byColumns() []*table {
	size := min(t.Sheet.Box.Text.Size, leastTableAt)
	cut := func(x *table) bool {
		x.share(size, t.Sheet.Columns.Count)
		return x.cuts
	}
	for n := 2; n <= min(mostCuts, t.cols-1); n++ {
		if parts := t.inParts(n); parts != nil && !slices.ContainsFunc(parts, cut) {
			return parts
		}
	}
	return nil
}

// inParts are n tables of the columns of one, with the first column in each; nil where a cell
// reaches over the columns at which they would part.
func (t *table) inParts(n int) []*table {
	natural := t.natural(t.Sheet.Box.Text.Size)
	all, done := sum(natural[1:]), unit.Len(0)
	ends := []int{1}
	for c := 1; c < t.cols; c++ { // at the column nearest to an equal share
		done += natural[c]
		if c == t.cols-1 || len(ends) < n && done+natural[c+1]/2 > all.Mul(int64(len(ends)), int64(n)) {
			ends = append(ends, c+1)
		}
	}
	if len(ends) != n+1 {
		return nil
	}
	var out []*table
	for i, from := range ends[:n] {
		to := ends[i+1]
		x := *t
		x.cols, x.cells = 1+to-from, nil
		for _, c := range t.cells {
			switch end := c.col + c.cols; {
			case c.col == 0 && end == 1:
				c.again = i > 0
			case c.col >= from && end <= to:
				c.col -= from - 1
			case c.col < from && end > from || c.col < to && end > to:
				return nil
			default:
				continue
			}
			x.cells = append(x.cells, c)
		}
		out = append(out, &x)
	}
	return out
}

// setAgain sets the line over a part that continues a table.
func (t *table) setAgain(span int) ([]page.Item, unit.Len) {
	line, w := t.Label("续表", t.Sheet.Box.Strong.Face, t.size, page.Black, page.Artifact)
	return line.At(t.spanWidth(span)-w, ascent(t.size)), t.again()
}
