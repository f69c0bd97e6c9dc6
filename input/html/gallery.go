package html

import (
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
)

// gallery returns the rows of a table that only sets pictures side by side, with their
// captions in the row under them; nil if the table is anything else.
func gallery(n *node) [][]*node {
	var rows [][]*node
	n.each("tr", func(tr *node) {
		var row []*node
		for _, k := range tr.kids {
			if k.tag == "td" || k.tag == "th" {
				row = append(row, k)
			}
		}
		rows = append(rows, row)
	})
	if !draft.Gallery(rows, maxLegend, shown) {
		return nil
	}
	return rows
}

// shown counts the pictures and the characters of a cell; a cell with more text than a
// caption has is not read to its end.
func shown(c *node) (pictures, chars int) {
	c.each("img", func(*node) { pictures++ })
	text, short := c.brief(4 * maxLegend)
	if !short {
		return pictures, maxLegend + 1
	}
	return pictures, utf8.RuneCountInString(text)
}

// gallery reads such a table: each picture, and what stands under it.
func (f *flow) gallery(rows [][]*node, st style) {
	list, out := f.list, f.out
	f.list = nil
	read := func(row []*node) (cells [][]*chunk) { // in the order of the source
		for _, c := range row {
			f.out = nil
			f.walk(c, st)
			f.flush()
			cells = append(cells, f.out)
		}
		return cells
	}
	for i := 0; i+1 < len(rows); i += 2 {
		pictures, legends := read(rows[i]), read(rows[i+1])
		for k, pic := range pictures {
			under := legends[k]
			if len(pic) == 1 && pic[0].Kind == doc.Figure && pic[0].Text == "" && len(under) == 1 &&
				under[0].Kind == "" {
				p, line := pic[0], under[0]
				p.Text, p.Spans, p.Origins, p.chars = line.Text, line.Spans, line.Origins, line.chars
				under = nil
			}
			out = append(append(out, pic...), under...)
		}
	}
	f.list, f.out = list, out
}
