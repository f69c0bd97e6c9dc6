package galley

import (
	"slices"

	"dayang/input/doc"
	"dayang/layout/unit"
)

// Sister tables have the same heads and follow each other in the report (女子组, 男子组): they are as
// wide as each other, in type of one size.

// likeTable is the type and the width of the tables of a family.
type likeTable struct {
	size unit.Len
	span int
}

// mostSister is how many columns and rows a table has that is measured with its sisters.
const mostSister = 40

// sisters finds the families among the tables of a report.
func (b *builder) sisters(blocks []doc.Block) {
	b.like = map[*doc.Block]likeTable{}
	var family []*doc.Block
	end := func() {
		if len(family) > 1 {
			like := b.familyOf(family)
			for _, k := range family {
				b.like[k] = like
			}
		}
		family = nil
	}
	for i := range blocks {
		switch k := &blocks[i]; k.Kind {
		case doc.Table:
			if len(family) > 0 && !sameHeads(family[0], k) {
				end()
			}
			if len(k.Rows) > 1 && len(k.Rows) <= mostSister && len(k.Rows[0]) <= mostSister {
				family = append(family, k)
			}
		case doc.Furniture, doc.Heading:
		default:
			end()
		}
	}
	end()
}

// sameHeads reports whether two tables have the same first row.
func sameHeads(a, b *doc.Block) bool {
	return len(a.Rows) > 0 && len(b.Rows) > 0 &&
		slices.EqualFunc(a.Rows[0], b.Rows[0], func(x, y doc.Cell) bool {
			return x.Text == y.Text && x.ColSpan == y.ColSpan && x.RowSpan == y.RowSpan
		})
}

// familyOf is the fewest columns of the page, and the largest type a little under the full one at most,
// in which every table of a family has each cell on one line; else the columns of the widest.
func (b *builder) familyOf(family []*doc.Block) likeTable {
	full := b.Sheet.Box.Text.Size
	before := b.g.extent()
	var set []*table
	like := likeTable{full, b.Sheet.Columns.Count}
	widest := 1
	for _, k := range family {
		if t := b.grid(k); t != nil {
			t.measure()
			like.span = min(like.span, t.span(full))
			widest = max(widest, t.span(full))
			set = append(set, t)
		}
	}
	b.g.back(before)
	for size := full; size >= full.Mul(onOneLine, 100); size -= sizeStep {
		if !slices.ContainsFunc(set, func(t *table) bool { return sum(t.natural(size)) > t.spanWidth(like.span) }) {
			like.size = size
			return like
		}
	}
	like.span = widest
	return like
}
