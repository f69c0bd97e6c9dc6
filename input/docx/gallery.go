package docx

import (
	"slices"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
)

// gallery returns the rows of a table that only sets pictures side by side, with their
// captions in the row under them; nil if the table is anything else.
func gallery(e *el) [][]*el {
	var rows [][]*el
	walkRows(e, func(tr *el) {
		var row []*el
		walkCells(tr, func(tc *el) { row = append(row, tc) })
		rows = append(rows, row)
	})
	if !draft.Gallery(rows, maxLegend, shown) {
		return nil
	}
	return rows
}

// shown counts the pictures and the characters of a cell.
func shown(c *el) (pictures, chars int) {
	c.each("blip", func(*el) { pictures++ })
	c.each("imagedata", func(*el) { pictures++ })
	c.each("t", func(t *el) { chars += utf8.RuneCountInString(t.text) })
	return pictures, chars
}

// gallery reads such a table: each picture, and what stands under it.
func (r *reader) gallery(rows [][]*el) {
	r.counts.boxes++
	read := func(row []*el) (cells [][]draft.Para, plain bool) { // in the order of the source
		plain = true
		for _, c := range row {
			from := len(r.out.Paras)
			r.blocks(c)
			r.flushCarry()
			for k := from; k < len(r.out.Paras); k++ {
				plain = plain && r.numbers[k] == nil
			}
			cells = append(cells, slices.Clone(r.out.Paras[from:]))
		}
		return cells, plain
	}
	r.depth++
	for i := 0; i+1 < len(rows); i += 2 {
		from := len(r.out.Paras)
		pictures, _ := read(rows[i])
		bar := len(r.out.Paras)
		r.add(draft.Para{Block: doc.Block{Kind: doc.Rule}}) // no caption of the last picture alone
		legends, plain := read(rows[i+1])
		if !plain {
			r.drop(bar) // automatic numbers are known by their place
			continue
		}
		r.out.Paras, r.short = r.out.Paras[:from], min(r.short, from)
		for k, pic := range pictures {
			under := legends[k]
			if len(pic) == 1 && pic[0].Kind == doc.Figure && pic[0].Text == "" && len(under) == 1 &&
				under[0].Kind == "" {
				pic[0].Text, pic[0].Spans = under[0].Text, under[0].Spans
				under = nil
			}
			r.out.Paras = append(append(r.out.Paras, pic...), under...)
		}
	}
	r.depth--
}
