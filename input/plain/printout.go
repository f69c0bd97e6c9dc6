package plain

import (
	"slices"

	"dayang/input/folio"
)

// pagesLeast is how many pages prove that a program printed them.
const pagesLeast = folio.PagesLeast

// printed drops the lines over and under pages that are numbered so.
func (r *reader) printed() {
	if t := folio.Printed(r.ends()); t != nil {
		r.pages = t.Pages
		r.dropLines(t.Gone)
	}
}

// Bounds of text in proportional type, of which pages are proved: its lines end within a
// sixth of the width, not in one column.
const (
	raggedShare = 85 // per cent of the width that a full line has, at least
	raggedFull  = 94 // the same from which on the next word had no room
	raggedOpen  = 60 // per cent of the full lines that stop inside a sentence
	raggedLeast = 8  // of them
)

// ragged is the measure of such a text; nil if its lines were not cut.
func (r *reader) ragged() (at []measure, width int) {
	if r.pages < pagesLeast {
		return nil, 0
	}
	var widths []int
	for _, l := range r.lines {
		if hasHan(l.text) && !l.row && l.cells >= minWrapWidth && l.cells <= maxWrapWidth &&
			!leaderTail.MatchString(l.text) {
			widths = append(widths, l.cells)
		}
	}
	if len(widths) < raggedLeast {
		return nil, 0
	}
	slices.Sort(widths)
	width = widths[len(widths)*raggedFull/100]
	full, open := 0, 0
	for i := range r.lines {
		l := &r.lines[i]
		if l.row || !hasHan(l.text) || l.cells*100 < raggedShare*width || l.cells > width+2*edgeCells {
			continue
		}
		full++
		if !endsSentence(l.text) && i+1 < len(r.lines) && (r.lines[i+1].blank == 0 || r.lines[i+1].page) &&
			r.lines[i+1].indent <= l.indent+1 {
			open++
		}
	}
	if open < raggedLeast || open*100 < raggedOpen*full {
		return nil, 0
	}
	m := measure{width*raggedShare/100 + edgeCells, width * raggedFull / 100}
	return slices.Repeat([]measure{m}, len(r.lines)), width
}
