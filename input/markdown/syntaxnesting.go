package markdown

import (
	"bytes"

	"dayang/input/diag"
)

// MaxNesting bounds quotations, lists and boxes in each other when nothing else is said.
const MaxNesting = 64

// checkNesting refuses lines that stand in more quotations, lists and boxes than any text has.
// The parser keeps a stack for them and walks down it with each line, so that time grows by
// the square of their number.
func (r *reader) checkNesting(from, most int) error {
	var open openItems
	for at := from; at < len(r.src); {
		end := lineEnd(r.src, at)
		if open.line(r.src[at:end]) > most {
			return diag.NewFault("nesting", r.pos(at),
				diag.T("到这一行，引文或列表套了 %d 层以上",
					"more than %d quotations or lists are nested up to this line", most),
				diag.T("减少 > 和列表的层次，或用 --max-nesting 放宽",
					"use fewer > and levels of lists, or allow more with --max-nesting"),
				nil)
		}
		at = end
	}
	return nil
}

// openItems are the columns from which on a line belongs to each open item of a list or box, from the
// outermost. A line without a mark closes none: it may go on with the paragraph of the
// innermost (CommonMark's lazy lines). So they are at least as many as the parser has.
type openItems []int

// line takes in a line, and returns how many quotations, items and boxes it stands in.
func (o *openItems) line(line []byte) int {
	marks, quotes := containers(line)
	if len(marks) == 0 {
		return quotes
	}
	for _, m := range marks {
		for n := len(*o); n > 0 && (*o)[n-1] > m.at; n-- {
			*o = (*o)[:n-1]
		}
		*o = append(*o, m.inner)
	}
	return quotes + len(*o)
}

// opener is the mark of an item or box: the column where it stands, and the first where what is
// in it may stand.
type opener struct{ at, inner int }

// containers returns the marks of lists and boxes at the beginning of a line, and how many of
// quotations there are. A line of nothing but dashes or stars is a rule.
func containers(line []byte) (items []opener, quotes int) {
	column, number, rule := 0, -1, true // number is the column where digits began
	for i, c := range line {
		blank := i+1 >= len(line) || line[i+1] == ' ' || line[i+1] == '\t' || line[i+1] == '\n'
		switch {
		case c == ' ' || c == '\t' || c == '\n':
			number = -1
		case c == '>':
			quotes, rule, number = quotes+1, false, -1
		case c == '+' && blank:
			items, rule, number = append(items, opener{column, column + 2}), false, -1
		case (c == '.' || c == ')') && blank && number >= 0:
			items, rule, number = append(items, opener{number, column + 2}), false, -1
		case (c == '-' || c == '*') && blank:
			items, number = append(items, opener{column, column + 2}), -1
		case c >= '0' && c <= '9':
			if rule = false; number < 0 {
				number = column
			}
		case (c == '-' || c == '*') && rule && len(items)+quotes == 0:
		case bytes.HasPrefix(line[i:], []byte("!!!")), bytes.HasPrefix(line[i:], []byte("???")),
			bytes.HasPrefix(line[i:], []byte("===")):
			return append(items, opener{column, column + tabStop}), quotes
		default:
			return items, quotes
		}
		if column++; c == '\t' {
			column += (tabStop - column%tabStop) % tabStop
		}
	}
	if rule {
		return nil, 0
	}
	return items, quotes
}

// tabStop is the distance of the columns that a tab goes to.
const tabStop = 4
