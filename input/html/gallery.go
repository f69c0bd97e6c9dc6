package html

import (
	"unicode/utf8"

	"dayang/input/doc"
)

// gallery returns the cells of a table that only sets pictures side by side, each picture
// before its caption; nil if the table is anything else. Captions stand in the row under
// their pictures.
func gallery(n *node) []*node {
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
	var out []*node
	for i := 0; i+1 < len(rows); i += 2 {
		if len(rows[i]) == 0 || len(rows[i]) != len(rows[i+1]) {
			return nil
		}
		words := 0
		for k, c := range rows[i] {
			over, chars := shown(c)
			under, legend := shown(rows[i+1][k])
			if over != 1 || chars > 0 || under > 0 || legend > maxLegend {
				return nil
			}
			words += legend
			out = append(out, c, rows[i+1][k])
		}
		if words == 0 {
			return nil
		}
	}
	if len(rows)%2 != 0 {
		return nil
	}
	return out
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

// gallery reads the cells of such a table.
func (f *flow) gallery(cells []*node, st style) {
	list := f.list
	f.list = nil
	for k, c := range cells {
		at := len(f.out)
		f.walk(c, st)
		f.flush()
		if k%2 == 0 || len(f.out) != at+1 || at == 0 {
			continue
		}
		if pic, line := f.out[at-1], f.out[at]; pic.Kind == doc.Figure && pic.Text == "" && line.Kind == "" {
			pic.Text, pic.Spans, pic.Origins, pic.chars = line.Text, line.Spans, line.Origins, line.chars
			f.out = f.out[:at]
		}
	}
	f.list = list
}
