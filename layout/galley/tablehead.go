package galley

import "unicode/utf8"

// headRows is how many rows of a table are its head: those under heads that several columns
// share are part of it. Where the report names none, it is a first row that says what the
// figures under it are.
func headRows(cells []cell, rows, named int) int {
	n := named
	if n == 0 && headsFigures(cells) {
		n = 1
	}
	reach, shared := n, false
	for i := range cells {
		c := &cells[i]
		if c.row >= n {
			break
		}
		reach = max(reach, c.row+c.rows)
		if c.cols > 1 && c.text != "" && c.row+c.rows == n && !hasFigures(cells, n) {
			shared = true
			n++
		}
	}
	if shared {
		n = max(n, reach)
	}
	return max(0, min(n, rows-1))
}

// headsFigures reports whether the first row has no figures, but perhaps years, and those
// under it have some.
func headsFigures(cells []cell) bool {
	filled, under := 0, false
	for i := range cells {
		c := &cells[i]
		switch {
		case c.row > 0:
			under = under || c.col > 0 && isFigure(c)
		case isFigure(c):
			return false
		case c.text != "":
			filled++
		}
	}
	return under && filled > 1
}

// hasFigures reports whether a row has figures.
func hasFigures(cells []cell, row int) bool {
	for i := range cells {
		if cells[i].row == row && isFigure(&cells[i]) {
			return true
		}
	}
	return false
}

// isFigure reports a bare figure that is not the year over a column.
func isFigure(c *cell) bool {
	_, ok := figureKind(c.bare)
	year := c.col > 0 && utf8.RuneCountInString(c.bare) == 4 && (c.bare[:2] == "19" || c.bare[:2] == "20")
	return ok && !year
}
