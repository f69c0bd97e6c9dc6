package html

import "strings"

// The tables of a text that says of everything what it is: a row of empty cells is a row, one
// column is a table, and blanks that are to be seen stand in a cell that keeps them.

// Pre is the style of a cell whose blanks all count.
const Pre = "white-space:pre"

// holdsTables reports a table with others inside, which no table of a report has.
func holdsTables(n *node) bool {
	found := false
	n.each("table", func(in *node) { found = found || in != n })
	return found
}

// statedCell is the text of a cell that holds nothing but text and line ends.
func statedCell(n *node) (text string, ok bool) {
	var b strings.Builder
	pre := strings.ReplaceAll(n.attr("style"), " ", "") == Pre
	for _, k := range n.kids {
		switch {
		case k.tag == "br":
			b.WriteByte('\n')
		case k.tag != "" || len(k.kids) > 0:
			return "", false
		case pre:
			b.WriteString(k.text)
		default:
			b.WriteString(Collapsed(k.text))
		}
	}
	if pre {
		return b.String(), true
	}
	lines := strings.Split(b.String(), "\n")
	for i, l := range lines {
		lines[i] = strings.Trim(l, " ")
	}
	return strings.Join(lines, "\n"), true
}

// Collapsed is a text as a page shows it that keeps no blanks: one for several.
func Collapsed(s string) string {
	if !strings.ContainsAny(s, " \t\n\r\f") {
		return s
	}
	var b strings.Builder
	blank := false
	for _, r := range s {
		is := strings.ContainsRune(" \t\n\r\f", r)
		if is && !blank {
			b.WriteByte(' ')
		} else if !is {
			b.WriteRune(r)
		}
		blank = is
	}
	return b.String()
}
