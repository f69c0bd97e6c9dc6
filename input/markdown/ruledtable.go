package markdown

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// ruledTable adds such a table.
func (r *reader) ruledTable(n *ruled) {
	pos := r.pos(n.from)
	lines := strings.Split(strings.TrimRight(string(r.part[n.from:n.to]), "\n"), "\n")
	k := doc.Block{Kind: doc.Table, Pos: pos}
	var rows [][][]string // the lines of each cell
	if n.grid {
		rows, k.HeadRows = gridRows(lines)
	} else {
		bounds := bounds(lines[0])
		if len(n.head) > 0 {
			rows, k.HeadRows = append(rows, cells(n.head, bounds)), 1
		}
		var row []string
		for _, l := range append(lines[1:], "") {
			blank := strings.TrimSpace(l) == ""
			if !blank && !endLine.MatchString(l) {
				row = append(row, l)
			}
			if len(row) > 0 && (blank || !n.apart) {
				rows, row = append(rows, cells(row, bounds)), nil
			}
		}
	}
	var pictures []draft.Para
	var texts []*reader
	for _, row := range rows {
		var out []doc.Cell
		for _, c := range row {
			s := r.cell(c, pos)
			texts = append(texts, s)
			var words draft.Joined
			for _, p := range s.out.Paras {
				switch {
				case p.Kind == doc.Figure:
					pictures = append(pictures, p)
				case p.Kind == doc.List:
					for _, it := range p.Items {
						text, spans := draft.Labelled(it.Label, it.Text, it.Spans)
						words.Line("\n", text, spans)
					}
				case p.Text != "":
					words.Line("\n", p.Text, p.Spans)
				}
			}
			out = append(out, words.Cell())
		}
		k.Rows = append(k.Rows, out)
	}
	if len(k.Rows) == 0 { // nothing but borders
		return
	}
	if (len(k.Rows) == 1 || len(k.Rows) <= maxPlaced && columnsWithWords(k.Rows) < 2) &&
		len(k.Rows[0]) <= maxPlaced {
		from := len(r.out.Paras)
		for _, s := range texts {
			for _, p := range s.out.Paras {
				r.add(p, 0)
			}
		}
		r.namesNote(from)
		return
	}
	r.add(draft.Para{Block: k}, 0)
	for _, p := range pictures {
		r.add(p, 0)
	}
}

// columnsWithWords is how many columns of a table hold words.
func columnsWithWords(rows [][]doc.Cell) int {
	n := 0
	for c := range rows[0] {
		for _, row := range rows {
			if c < len(row) && row[c].Text != "" {
				n++
				break
			}
		}
	}
	return n
}

// brokenAddress is an address that a narrow column broke.
var brokenAddress = pattern.New(`\]\([^()\n]*\n[^()]*\)`)

// cell reads the lines of a cell; what is told of them is told of the place of the table.
func (r *reader) cell(lines []string, pos diag.Pos) *reader {
	src := brokenAddress.ReplaceAllStringFunc(strings.Join(lines, "\n"),
		func(s string) string { return strings.ReplaceAll(s, "\n", "") })
	sub := &reader{name: r.name, src: []byte(src), out: &draft.Draft{}, lines: []int{0}, parser: r.parser}
	for i, c := range sub.src {
		if c == '\n' {
			sub.lines = append(sub.lines, i+1)
		}
	}
	sub.parse(0, len(src), blockContext{kind: doc.Paragraph})
	for i := range sub.out.Paras {
		p := &sub.out.Paras[i]
		p.Pos, p.Origins = pos, nil
		for k := range p.Items {
			p.Items[k].Pos = pos
		}
		if p.Kind == doc.Paragraph || p.Kind == doc.Heading {
			p.Kind, p.Level, p.RunIn = "", 0, ""
		}
	}
	for _, d := range sub.diags {
		d.Pos = pos
		r.diags = append(r.diags, d)
	}
	if r.struckAt.Line == 0 {
		r.struckAt = sub.struckAt
	}
	r.counts.merge(sub.counts)
	return sub
}

// gridRows are the cells of a grid, and how many rows its head has.
func gridRows(lines []string) (rows [][][]string, head int) {
	var at []int // where the borders of columns stand
	for i, c := range columnsOf(lines[0]) {
		if c.r == '+' {
			at = append(at, i)
		}
	}
	var row []string
	for _, l := range lines[1:] {
		if !gridLine.MatchString(l) {
			row = append(row, l)
			continue
		}
		if len(row) > 0 {
			rows = append(rows, gridCells(row, at))
		}
		if row = nil; strings.Contains(l, "=") && head == 0 {
			head = len(rows)
		}
	}
	return rows, head
}

// gridCells parts lines at the bars that stand where the borders do, or within a little of it.
func gridCells(lines []string, at []int) [][]string {
	out := make([][]string, max(1, len(at)-1))
	for _, l := range lines {
		cols := columnsOf(l)
		from, cell := 0, 0
		for k := 1; k < len(at); k++ {
			bar := near(cols, at[k], '|')
			if bar <= from && k < len(at)-1 {
				continue // one cell over several columns
			}
			if k == len(at)-1 { // what stands behind the last border, too
				bar = len(cols)
				for bar > from+1 && (cols[bar-1].r == ' ' || cols[bar-1].r == '|') {
					bar--
				}
			}
			out[cell] = append(out[cell],
				strings.TrimSpace(strings.TrimPrefix(strings.TrimLeft(textOf(cols, from, bar), " "), "|")))
			from, cell = bar, k
		}
	}
	return out
}
