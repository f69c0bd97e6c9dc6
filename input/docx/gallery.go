package docx

import (
	"unicode/utf8"

	"dayang/input/doc"
)

// gallery returns the cells of a table that only sets pictures side by side, each picture
// before its caption; nil if the table is anything else. Captions stand in the cell of
// their picture or in the row under it.
func gallery(e *el) []*el {
	var rows [][]*el
	walkRows(e, func(tr *el) {
		var row []*el
		walkCells(tr, func(tc *el) { row = append(row, tc) })
		rows = append(rows, row)
	})
	var out []*el
	for i := 0; i < len(rows); i++ {
		pictures, words := 0, 0
		for _, c := range rows[i] {
			p, n := shown(c)
			if p == 0 && n > 0 || n > maxLegend {
				return nil
			}
			pictures, words = pictures+p, words+n
		}
		if pictures == 0 {
			return nil
		}
		if words > 0 || i+1 == len(rows) || !legends(rows[i+1], len(rows[i])) {
			out = append(out, rows[i]...)
			continue
		}
		for k, c := range rows[i] {
			out = append(out, c, rows[i+1][k])
		}
		i++
	}
	return out
}

// legends reports a row of so many short texts without a picture.
func legends(row []*el, cells int) bool {
	words := 0
	for _, c := range row {
		p, n := shown(c)
		if p > 0 || n > maxLegend {
			return false
		}
		words += n
	}
	return words > 0 && len(row) == cells
}

// shown counts the pictures and the characters of a cell.
func shown(c *el) (pictures, chars int) {
	c.each("blip", func(*el) { pictures++ })
	c.each("imagedata", func(*el) { pictures++ })
	c.each("t", func(t *el) { chars += utf8.RuneCountInString(t.text) })
	return pictures, chars
}

// underPicture makes the one line that was read at a place the caption of the picture before
// it, with which a table sets it.
func (r *reader) underPicture(at int) {
	if at == 0 || len(r.out.Paras) != at+1 || r.numbers[at] != nil {
		return
	}
	f, p := &r.out.Paras[at-1], &r.out.Paras[at]
	if f.Kind == doc.Figure && f.Text == "" && p.Kind == "" && utf8.RuneCountInString(p.Text) <= maxLegend {
		f.Text, f.Spans = p.Text, p.Spans
		r.drop(at)
	}
}
