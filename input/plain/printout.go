package plain

import (
	"slices"
	"strconv"

	"dayang/input/pattern"
)

// Pages as programs print them have one line over or under each of them: a head and the number
// of the page, of so many. Their numbers count on, whatever stands between them.

var (
	ofPages = pattern.New(`^(?:(.{2,100}?)[ 　]{2,})?(\d{1,4}) ?/ ?(\d{1,4})$`)
)

// pagesLeast is how many pages count on.
const pagesLeast = 3

// printed drops the lines over and under pages that are numbered so.
func (r *reader) printed() {
	drop := make([]bool, len(r.lines))
	heads := map[string]bool{}
	last, total, n := 0, "", 0
	var at []int
	for i := range r.lines {
		m := ofPages.FindStringSubmatch(r.lines[i].text)
		if m == nil {
			continue
		}
		no, _ := strconv.Atoi(m[2])
		of, _ := strconv.Atoi(m[3])
		if total == "" {
			total = m[3]
		}
		if m[3] != total || no != last+1 || no > of {
			if n > 0 || last > 0 || no != 1 {
				continue
			}
		}
		last = no
		n++
		at = append(at, i)
		if m[1] != "" {
			heads[m[1]] = true
		}
	}
	if n < pagesLeast {
		return
	}
	r.pages = n
	for _, i := range at {
		drop[i] = true
	}
	r.runningHeads(drop, n)
	r.besideNumbers(drop)
	r.dropLines(drop)
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
