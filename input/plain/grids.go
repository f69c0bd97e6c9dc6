package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// grids makes tables of cells that have a line each and no bar: names of columns, then rows of
// one name and as many figures as there are other columns, two and more.
func (r *reader) grids() {
	for i := 0; i < len(r.lines); i++ {
		if w, n, bare := r.counted(i); w > 0 {
			lines := r.lines[i : i+n*w-bare]
			texts := make([]string, bare, n*w)
			for k := range lines {
				texts = append(texts, lines[k].text)
			}
			var rows [][]doc.Cell
			for k := 0; k < n*w; k += w {
				rows = append(rows, cellsOf(texts[k:k+w]))
			}
			r.lines = slices.Replace(r.lines, i, i+len(lines), asTable(lines, rows))
			continue
		}
		w, n := r.grid(i)
		if w == 0 {
			w, n = r.mixed(i)
		}
		if w > 0 {
			var rows [][]doc.Cell
			for k := i; k < i+n*w; k += w {
				texts := make([]string, w)
				for c := range w {
					texts[c] = r.lines[k+c].text
				}
				rows = append(rows, cellsOf(texts))
			}
			r.lines = slices.Replace(r.lines, i, i+n*w, asTable(r.lines[i:i+n*w], rows))
		}
	}
}

// counted is how many columns and rows the table has that begins at a line, of cells that have a
// line each between gaps, where the first column counts the rows, 1, 2, 3. bare is 1 where that
// column has no name. w is 0 if there is none.
func (r *reader) counted(i int) (w, n, bare int) {
	cell := func(k int) bool {
		if k >= len(r.lines) || k > i && r.lines[k].blank == 0 {
			return false
		}
		l := &r.lines[k]
		return l.table == nil && !l.page && utf8.RuneCountInString(l.text) <= maxCell &&
			!strings.ContainsAny(l.text, "。；：？！")
	}
	first := i // the line with 1
	for first <= i+maxColumns && cell(first) && r.lines[first].text != "1" {
		if !hasHan(r.lines[first].text) || utf8.RuneCountInString(r.lines[first].text) > maxName {
			return 0, 0, 0
		}
		first++
	}
	if first-i < minColumns-1 || !cell(first) || r.lines[first].text != "1" {
		return 0, 0, 0
	}
	for w = max(minColumns, first-i); w <= first-i+1 && w <= maxColumns; w++ {
		for n = 0; ; n++ {
			at, whole := first+n*w, true
			for k := at; k < at+w; k++ {
				whole = whole && cell(k)
			}
			if !whole || r.lines[at].text != strconv.Itoa(n+1) {
				break
			}
		}
		if n >= minColumns && r.figured(first, w, n) {
			return w, n + 1, w - (first - i)
		}
	}
	return 0, 0, 0
}

// figured reports a column with a figure in each of its cells, behind the first.
func (r *reader) figured(at, w, n int) bool {
	for c := 1; c < w; c++ {
		k := 0
		for k < n && strings.ContainsAny(r.lines[at+k*w+c].text, "0123456789") {
			k++
		}
		if k == n {
			return true
		}
	}
	return false
}

// maxName is the length in characters of the name of a row or a column.
const maxName = 12

// grid is how many columns and rows the grid has that begins at a line; 0 if there is none.
func (r *reader) grid(i int) (w, n int) {
	kind := func(k int) int {
		if k >= len(r.lines) {
			return 0
		}
		l := &r.lines[k]
		chars := utf8.RuneCountInString(l.text)
		switch c := cellKind(l.text); {
		case k > i && l.blank != r.lines[i+1].blank ||
			chars > maxName ||
			l.table != nil ||
			l.page ||
			strings.ContainsAny(l.text, "。，；：？！"):
			return 0
		case c == 1 && gridFigure.MatchString(l.text):
			return 1
		case c > 1:
			return 3
		}
		return 0
	}
	for w <= maxColumns+1 && kind(i+w) == 3 {
		w++
	}
	w-- // the name of the first row
	if w < minColumns || w > maxColumns {
		return 0, 0
	}
	for n = 1; ; n++ {
		for c := range w {
			if k := kind(i + n*w + c); c == 0 && k != 3 || c > 0 && k != 1 {
				if n < minColumns {
					return 0, 0
				}
				return w, n
			}
		}
	}
}

// mixed is grid where other columns hold words, as units do (工业用水 / 元/吨 / 3.15): under the names
// each row has its figures in the same columns, at the end one, and names what no other does.
func (r *reader) mixed(i int) (w, n int) {
	const rows = 3
	kind := func(k int) int {
		if k >= len(r.lines) {
			return 0
		}
		l := &r.lines[k]
		switch {
		case k > i && l.blank != r.lines[i+1].blank ||
			utf8.RuneCountInString(l.text) > maxName ||
			l.table != nil ||
			l.page ||
			strings.ContainsAny(l.text, "。，；：？！"):
			return 0
		case gridFigure.MatchString(l.text):
			return 1
		case cellKind(l.text) == 3:
			return 3
		}
		return 0
	}
	first := 0 // figure
	for first <= 2*maxColumns && kind(i+first) == 3 {
		first++
	}
	if first < 2*minColumns-1 || kind(i+first) != 1 {
		return 0, 0
	}
	for w = max(minColumns, first/2+1); w <= min(first-2, maxColumns); w++ {
		names := map[string]bool{}
		for n = 1; ; n++ {
			whole := !names[r.lines[min(i+n*w, len(r.lines)-1)].text]
			for c := range w {
				k := kind(i + n*w + c)
				whole = whole && k != 0 && k == kind(i+w+c) && (c > 0 || k == 3) && (c < w-1 || k == 1)
			}
			if !whole {
				break
			}
			names[r.lines[i+n*w].text] = true
		}
		if n > rows {
			return w, n
		}
	}
	return 0, 0
}

// gridFigure is a figure that has a cell to itself.
var gridFigure = pattern.New(`^[+\-−]?\d[\d,.]*[%％]?$`)
