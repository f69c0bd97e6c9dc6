package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// A crawler puts each cell of a page's table on a line of its own and a bar behind it (鲜蛋 |),
// or the cells of a row with bars between and one behind them (项目编号 | 51-022 |). Most such
// tables only laid out the page: their bars go. Where the cells have columns they are a table.

const (
	maxCell    = 40 // characters of a cell that has a line of its own
	maxColumns = 12
	minColumns = 3 // 2 would make tables of what counts and what is counted
	minCells   = 9
	minBars    = 3 // lines with a bar behind: fewer say nothing of a page
)

var (
	// barCell is such a cell, which may be empty, barRow a row of them.
	barCell = pattern.New(`^([^|]*?)[ 　]*\|+$`)
	barRow  = pattern.New(`^[^|]*[^| 　][ 　]+\|(?:[^|]*\|)+$`)
	// barRule parts the head of a table from its rows.
	barRule   = pattern.New(`^\|?(?:[ ]?:?-{3,}:?[ ]?\|)+(?:[ ]?:?-{3,}:?)?$`)
	noPicture = strings.NewReplacer("![]() ", "", "![]()", "")
)

// barCells takes the bars off, and makes tables of the cells in between that have columns.
func (r *reader) barCells() {
	r.noPictures()
	r.leaders()
	r.grids()
	bars := 0
	for i := range r.lines {
		if barCell.MatchString(r.lines[i].text) || barRow.MatchString(r.lines[i].text) {
			bars++
		}
	}
	var out []line
	var first *line // that loses its bar
	lost := 0
	for i := 0; i < len(r.lines); {
		j := i
		for bars >= minBars && j < len(r.lines) && barCell.MatchString(r.lines[j].text) &&
			!barRow.MatchString(r.lines[j].text) {
			j++
		}
		if j > i {
			kept, table := cellLines(r.lines[i:j])
			if out = append(out, kept...); !table {
				if first == nil {
					first = &r.lines[i]
				}
				lost += j - i
			}
			if j < len(r.lines) && strings.Trim(r.lines[j-1].text, "|") == "" {
				r.lines[j].blank = max(r.lines[j].blank, 1)
			}
			i = j
			continue
		}
		for j < len(r.lines) && barRow.MatchString(r.lines[j].text) {
			j++
		}
		switch {
		case j-i > 1:
			out = append(out, rowLines(r.lines[i:j]))
		case barRule.MatchString(r.lines[i].text) && !r.amongRows(i):
			r.tellBars(&r.lines[i])
			j = i + 1
		default:
			j = i + 1
			out = append(out, r.lines[i])
		}
		i = j
	}
	if first != nil {
		r.diags.Add(diag.Info, "ornament-dropped", r.pos(first),
			diag.T("%d 行末尾的“|”不排", "the bar at the end of %d line(s) is not set", lost))
	}
	r.lines = out
}

// amongRows reports rows of a table with bars beside a line.
func (r *reader) amongRows(i int) bool {
	row := func(k int) bool {
		return k >= 0 && k < len(r.lines) && strings.Contains(strings.TrimRight(r.lines[k].text, "| "), "|")
	}
	return row(i-1) || row(i+1)
}

func (r *reader) tellBars(l *line) {
	r.diags.Add(diag.Info, "ornament-dropped", r.pos(l),
		diag.T("表格线“%s”不排", "the line %q of a table is not set", l.text))
}

// cellLines are cells that have a line each without their bars, or the table that they are.
func cellLines(lines []line) (kept []line, table bool) {
	texts := make([]string, len(lines))
	for i := range lines {
		texts[i] = barCell.FindStringSubmatch(lines[i].text)[1]
	}
	if w := columnsOf(texts); w > 0 {
		rows := make([][]doc.Cell, 0, len(texts)/w)
		for i := 0; i < len(texts); i += w {
			rows = append(rows, cellsOf(texts[i:i+w]))
		}
		return []line{asTable(lines, rows)}, true
	}
	apart := false
	for i, l := range lines {
		if texts[i] == "" {
			apart = true
			continue
		}
		if apart {
			l.blank, apart = max(l.blank, 1), false
		}
		l.text, l.cut = texts[i], texts[i]
		l.cells = folio.Cells(l.text) + 2*l.indent
		kept = append(kept, l)
	}
	return kept, false
}

// rowLines is the table of some rows, without columns at its end that are empty in each.
func rowLines(lines []line) line {
	rows := make([][]doc.Cell, len(lines))
	width := 1
	for i := range lines {
		rows[i] = cellsOf(strings.Split(strings.TrimSuffix(lines[i].text, "|"), "|"))
		for c, cell := range rows[i] {
			if cell.Text != "" {
				width = max(width, c+1)
			}
		}
	}
	for i := range rows {
		rows[i] = rows[i][:min(width, len(rows[i]))]
	}
	return asTable(lines, rows)
}

func cellsOf(texts []string) []doc.Cell {
	row := make([]doc.Cell, len(texts))
	for i, s := range texts {
		row[i] = doc.Cell{Text: strings.Trim(s, " 　\t")}
	}
	return row
}

// asTable is one line that stands for a table.
func asTable(lines []line, rows [][]doc.Cell) line {
	l := lines[0]
	l.table, l.row = rows, true
	return l
}

// columnsOf is how many columns cells have that follow each other row by row: the fewest of those
// numbers that leave no cell over, name each row once, and put like under like. 0 if they have none.
func columnsOf(texts []string) int {
	if len(texts) < minCells {
		return 0
	}
	for _, s := range texts {
		if utf8.RuneCountInString(s) > maxCell || strings.HasSuffix(s, "。") {
			return 0
		}
	}
	for w := minColumns; w <= maxColumns && w*minColumns <= len(texts); w++ {
		if len(texts)%w == 0 && inColumns(texts, w) {
			return w
		}
	}
	return 0
}

// cellKind is what a cell holds: nothing, a figure, words with a figure, words.
func cellKind(s string) int {
	switch {
	case s == "" || strings.Trim(s, "-—－/ ") == "":
		return 0
	case !strings.ContainsFunc(s, func(c rune) bool { return c >= '0' && c <= '9' }):
		return 3
	case strings.ContainsFunc(s, func(c rune) bool { return c >= 0x4E00 && c <= 0x9FFF }):
		return 2
	}
	return 1
}

// inColumns reports that cells are rows of so many, under one row of their names: the first of
// each names it, and those of a column hold the same kind of thing, in one column at least a figure.
func inColumns(texts []string, w int) bool {
	figures := false
	names := map[string]bool{}
	for i := 0; i < len(texts); i += w {
		if texts[i] == "" || names[texts[i]] || i > 0 && cellKind(texts[i]) == 1 {
			return false
		}
		names[texts[i]] = true
	}
	for c := range w {
		if k := cellKind(texts[c]); k == 0 || k == 1 {
			return false
		}
		kind := 0
		for i := w + c; i < len(texts) && c > 0; i += w {
			k := cellKind(texts[i])
			if k == 0 {
				continue
			}
			if kind > 0 && k != kind {
				return false
			}
			kind = k
		}
		figures = figures || kind == 1 || kind == 2
	}
	return figures
}

// headRows is 1 where the first row of a table has no figure and others have.
func headRows(rows [][]doc.Cell) int {
	for i, row := range rows {
		for _, c := range row[1:] {
			if k := cellKind(c.Text); i == 0 && k != 3 {
				return 0
			} else if k == 1 || k == 2 {
				return 1
			}
		}
	}
	return 0
}

// noPictures takes out the marks of pictures of which neither name nor address is left: ![]().
func (r *reader) noPictures() {
	kept := r.lines[:0:0]
	for i := range r.lines {
		l := r.lines[i]
		if strings.Contains(l.text, "![]()") {
			r.diags.Add(diag.Info, "ornament-dropped", r.pos(&l),
				diag.T("空的图片标记“%s”不排", "the empty mark %q of a picture is not set", "![]()"))
			if l.text = strings.TrimSpace(noPicture.Replace(l.text)); l.text == "" {
				continue
			}
			l.cut, l.cells = l.text, folio.Cells(l.text)+2*l.indent
		}
		kept = append(kept, l)
	}
	r.lines = kept
}
