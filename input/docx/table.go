package docx

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/pattern"
)

// maxColumns bounds the columns of a table.
const maxColumns = 1000

// maxBoxes bounds text boxes and tables within each other.
const maxBoxes = 8

// table reads a table. One of a single column is a frame around text.
func (r *reader) table(e *el) {
	frame := framed(e) || cardTable(e)
	r.removed(e, !frame)
	if rows := gallery(e); rows != nil && r.depth < maxBoxes {
		r.gallery(rows)
		return
	}
	if frame || r.depth >= maxBoxes {
		r.counts.boxes++
		r.depth++
		from, cells := len(r.out.Paras), cellsOf(e)
		var starts []int
		for _, c := range cells {
			starts = append(starts, len(r.out.Paras))
			r.blocks(c)
			r.flushCarry()
		}
		r.depth--
		r.cellCards(starts)
		if len(cells) == 2 {
			r.inLine(from)
		}
		return
	}
	pos := r.pos()
	t := &grid{r: r, open: map[int]place{}}
	t.read(e)
	if len(t.rows) == 0 {
		return
	}
	k := doc.Block{Kind: doc.Table, Rows: t.rows, HeadRows: t.heads, Pos: pos}
	if k.HeadRows == 0 && len(k.Rows) > 1 && !strings.ContainsAny(rowText(k.Rows[0]), "0123456789") {
		k.HeadRows = 1
	}
	r.add(draft.Para{Block: k})
	for _, p := range t.extra {
		r.add(p)
	}
	r.boxes(t.boxes)
}

// removed lists the rows and cells that a tracked change deleted, those of tables within the
// cells only if they are read with them.
func (r *reader) removed(e *el, within bool) {
	for _, k := range e.kids {
		switch {
		case gone(k):
			r.leaveAll(deleted, k, "t")
			r.leaveAll(deleted, k, "delText")
		case k.name != "tbl" || within:
			r.removed(k, within)
		}
	}
}

// gone reports a row or a cell that a tracked change deleted.
func gone(e *el) bool {
	return e.name == "tr" && e.child("trPr").child("del") != nil ||
		e.name == "tc" && e.child("tcPr").child("cellDel") != nil
}

// inLine joins an office and a date that a table sets at the two ends of a line, and what
// something is called and its figure: 人口：35万人.
func (r *reader) inLine(from int) {
	if len(r.out.Paras) != from+2 {
		return
	}
	a, b := &r.out.Paras[from], &r.out.Paras[from+1]
	if a.Kind == "" && b.Kind == "" && figure.Named(a.Text, b.Text) &&
		r.numbers[from] == nil && r.numbers[from+1] == nil {
		var j draft.Joined
		j.Add(a.Text+"：", a.Spans)
		j.Add(b.Text, b.Spans)
		a.Kind = doc.Paragraph
		a.Text, a.Spans = j.Text()
		r.drop(from + 1)
		return
	}
	if a.Kind != "" || b.Kind != "" || utf8.RuneCountInString(a.Text) > maxOffice ||
		strings.ContainsAny(a.Text, "。：:") || published.MatchString(a.Text) || !dayOnly.MatchString(b.Text) ||
		r.numbers[from] != nil || r.numbers[from+1] != nil {
		return
	}
	a.Text += "　" + b.Text
	r.drop(from + 1)
}

// maxOffice is the length of the name of an office in characters.
const maxOffice = 24

// published is an office that says that it made a bulletin.
var published = pattern.New(`(?:编印?|主办|印发?|编发)$`)

func rowText(cells []doc.Cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.Text)
	}
	return b.String()
}

// maxLine is how many cells of a table of one row are a line set with tabs: the
// office and the date under the name of a bulletin.
const maxLine = 3

// framed reports a table of one column, or of one row.
func framed(e *el) bool {
	one, rows, cells := true, 0, 0
	walkRows(e, func(tr *el) {
		n := 0
		walkCells(tr, func(tc *el) {
			n++
			tc.each("tbl", func(*el) { rows++ }) // a table in a table is no line
		})
		one = one && n <= 1
		rows, cells = rows+1, cells+n
	})
	return one || rows == 1 && cells <= maxLine
}

func cellsOf(e *el) (out []*el) {
	walkRows(e, func(tr *el) { walkCells(tr, func(tc *el) { out = append(out, tc) }) })
	return out
}

// walkRows visits the rows of a table, those in content controls too.
func walkRows(e *el, f func(*el)) {
	for _, k := range e.kids {
		switch k.name {
		case "tr":
			if !gone(k) {
				f(k)
			}
		case "sdt", "sdtContent", "customXml", "ins":
			walkRows(k, f)
		}
	}
}

func walkCells(e *el, f func(*el)) {
	for _, k := range e.kids {
		switch k.name {
		case "tc":
			if !gone(k) {
				f(k)
			}
		case "sdt", "sdtContent", "customXml", "ins":
			walkCells(k, f)
		}
	}
}

// place is a cell of a grid.
type place struct{ row, cell int }

// grid collects the cells of a table.
type grid struct {
	r     *reader
	rows  [][]doc.Cell
	heads int
	open  map[int]place // the cells that go on downwards, by column
	extra []draft.Para  // pictures
	boxes []*el
	// covered: the cell that is being read goes on with the one over it.
	covered bool
}

func (g *grid) read(e *el) {
	walkRows(e, func(tr *el) {
		props := tr.child("trPr")
		if on := props.on("tblHeader"); on != nil && *on && g.heads == len(g.rows) {
			g.heads++
		}
		var cells []doc.Cell
		column := max(0, min(props.num("gridBefore", 0), maxColumns))
		row := len(g.rows)
		walkCells(tr, func(tc *el) {
			p := tc.child("tcPr")
			span := max(1, min(p.num("gridSpan", 1), maxColumns))
			v := p.child("vMerge")
			at, over := g.open[column]
			g.covered = v != nil && v.attr("val") != "restart" && over
			c := g.cell(tc)
			if g.covered && c.Text == "" {
				g.rows[at.row][at.cell].RowSpan = row - at.row + 1
				column += span
				return
			}
			if h := p.child("hMerge"); h != nil && h.attr("val") != "restart" && c.Text == "" && len(cells) > 0 {
				cells[len(cells)-1].ColSpan = max(1, cells[len(cells)-1].ColSpan) + span
				column += span
				return
			}
			delete(g.open, column)
			if span > 1 {
				c.ColSpan = span
			}
			if p.val("vMerge") == "restart" {
				g.open[column] = place{row, len(cells)}
			}
			cells = append(cells, c)
			column += span
		})
		g.rows = append(g.rows, cells)
	})
	// Rows of nothing but continued cells are part of those above.
	for len(g.rows) > 0 && len(g.rows[len(g.rows)-1]) == 0 {
		g.rows = g.rows[:len(g.rows)-1]
	}
}

// cell reads a cell, one line a paragraph.
func (g *grid) cell(e *el) doc.Cell {
	var lines []line
	var walk func(*el, int)
	walk = func(e *el, depth int) {
		for _, k := range e.kids {
			switch k.name {
			case "p":
				if l := g.paragraph(k); l.text != "" {
					lines = append(lines, l)
				}
			case "tbl":
				g.r.counts.nested++
				if depth < maxBoxes {
					walkRows(k, func(tr *el) {
						from := len(lines)
						walkCells(tr, func(tc *el) { walk(tc, depth+1) })
						var row draft.Joined
						for _, l := range lines[from:] {
							row.Line("　", l.text, l.spans)
						}
						text, spans := row.Text()
						if lines = lines[:from]; text != "" {
							lines = append(lines, line{text, spans})
						}
					})
				} else {
					k.each("t", func(t *el) { lines = append(lines, line{text: t.text}) })
				}
			case "tcPr", "pPr":
			case "AlternateContent":
				walk(choice(k), depth)
			default:
				walk(k, depth)
			}
		}
	}
	walk(e, 0)
	var c draft.Joined
	for _, l := range lines {
		c.Line("\n", l.text, l.spans)
	}
	return c.Cell()
}

// line is a line of a cell.
type line struct {
	text  string
	spans []doc.Span
}

func (g *grid) paragraph(p *el) line {
	r := g.r
	r.para++
	props := p.child("pPr")
	style := props.val("pStyle")
	if r.styles.byID[style] == nil {
		style = r.styles.standard
	}
	t := r.text(p, style)
	t.trim()
	for _, image := range t.pictures {
		g.extra = append(g.extra, draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Pos: r.pos()}})
	}
	g.boxes = append(g.boxes, t.boxes...)
	text, spans := joined(t)
	if g.covered && text == "" { // what nobody sees has no number
		return line{}
	}
	num := r.nums.next(props, style)
	switch {
	case num == nil, num.bullet && text == "":
		return line{text, spans}
	case text == "": // its number is all that a cell of 序号 has
		return line{text: num.label}
	}
	label := prefixOf(num)
	if num.bullet {
		label = num.label
	}
	text, spans = draft.Labelled(label, text, spans)
	return line{text, spans}
}
