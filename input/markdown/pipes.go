package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// tableTransformer makes tables of paragraphs whose second or a later line rules columns off
// (GFM, 4.10). It does what that of goldmark's package extension does, which would bring the
// expressions for bare links with it: the start of every process would compile them, for a
// millisecond and half a megabyte.
type tableTransformer struct{}

func (tableTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		rule := lines.At(i)
		columns := ruledOff(rule.Value(src))
		if columns == nil {
			continue
		}
		head := pipeRow(lines.At(i-1), src, columns, true)
		if head.ChildCount() != len(columns) {
			return
		}
		table := east.NewTable()
		table.Alignments = columns
		table.SetPos(node.Pos())
		table.AppendChild(table, east.NewTableHeader(head))
		for k := i + 1; k < lines.Len(); k++ {
			table.AppendChild(table, pipeRow(lines.At(k), src, columns, false))
		}
		lines.SetSliced(0, i-1)
		node.Parent().InsertAfter(node.Parent(), node, table)
		if lines.Len() == 0 {
			node.Parent().RemoveChild(node.Parent(), node)
			return
		}
		last := lines.At(i - 2)
		last.Stop-- // the end of the line is none any more
		lines.Set(i-2, last)
		return
	}
}

// pipeRow is a line of a table. The head keeps the cells that stand beyond the columns: with
// them, it is none.
func pipeRow(line text.Segment, src []byte, columns []east.Alignment, head bool) *east.TableRow {
	row := east.NewTableRow(columns)
	row.SetPos(line.Start)
	start, padding := line.Start, line.Padding
	line = line.TrimLeftSpace(src)
	line = line.TrimRightSpace(src)
	b := line.Value(src)
	at, end := 0, len(b)
	if end > 0 && b[0] == '|' {
		at++
	}
	if end > 0 && b[end-1] == '|' {
		end--
	}
	for at < end && (head || row.ChildCount() < len(columns)) {
		cell := east.NewTableCell()
		cell.SetPos(start + at - padding)
		if n := row.ChildCount(); n < len(columns) {
			cell.Alignment = columns[n]
		}
		stop := at
		for stop < end && (b[stop] != '|' || stop > 0 && b[stop-1] == '\\') {
			stop++
		}
		s := text.NewSegment(line.Start+at, line.Start+stop)
		s = s.TrimLeftSpace(src)
		cell.Lines().Append(s.TrimRightSpace(src))
		row.AppendChild(row, cell)
		at = stop + 1
	}
	for row.ChildCount() < len(columns) {
		row.AppendChild(row, east.NewTableCell())
	}
	return row
}

// ruledOff reads the line under the head of a table, --- | :---: | ---:, nil if it is none.
func ruledOff(line []byte) []east.Alignment {
	if w, _ := util.IndentWidth(line, 0); w > 3 {
		return nil
	}
	cells := bytes.Split(line, []byte{'|'})
	if util.IsBlank(cells[0]) {
		cells = cells[1:]
	}
	if n := len(cells); n > 0 && util.IsBlank(cells[n-1]) {
		cells = cells[:n-1]
	}
	if len(cells) == 1 && len(bytes.Trim(line, "-")) == 0 {
		return nil // a rule without the end of a line
	}
	var out []east.Alignment
	for _, c := range cells {
		c = bytes.Trim(c, " \t\r\n")
		dashes, left := bytes.CutPrefix(c, []byte{':'})
		dashes, right := bytes.CutSuffix(dashes, []byte{':'})
		if len(dashes) == 0 || len(bytes.Trim(dashes, "-")) > 0 {
			return nil
		}
		switch {
		case left && right:
			out = append(out, east.AlignCenter)
		case left:
			out = append(out, east.AlignLeft)
		case right:
			out = append(out, east.AlignRight)
		default:
			out = append(out, east.AlignNone)
		}
	}
	return out
}
