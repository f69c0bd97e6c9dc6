package write

import (
	"strconv"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	htmlreader "dayang/input/html"
)

// table writes a table with pipes if it has one head row and no spans, else as
// HTML.
func (w *writer) table(k *doc.Block) {
	if !piped(k) {
		w.htmlTable(k)
		return
	}
	for i, r := range k.Rows {
		w.w.WriteString("|")
		for _, c := range r {
			w.w.WriteString(" " + w.text(c.Text, c.Spans, place{inner: true}) + " |")
		}
		w.w.WriteString("\n")
		if i == 0 {
			w.w.WriteString(strings.Repeat("| --- ", len(r)) + "|\n")
		}
	}
}

// piped reports a table that pipes can say.
func piped(k *doc.Block) bool {
	if k.HeadRows != 1 || len(k.Rows) == 0 || len(k.Rows[0]) == 0 {
		return false
	}
	for _, r := range k.Rows {
		if len(r) != len(k.Rows[0]) {
			return false
		}
		for _, c := range r {
			if c.ColSpan > 1 || c.RowSpan > 1 {
				return false
			}
		}
	}
	return true
}

func (w *writer) htmlTable(k *doc.Block) {
	w.w.WriteString("<table>\n")
	for i, r := range k.Rows {
		tag := "td"
		if i < k.HeadRows {
			tag = "th"
		}
		w.w.WriteString("<tr>")
		for _, c := range r {
			w.w.WriteString("<" + tag + span("colspan", c.ColSpan) + span("rowspan",
				c.RowSpan) + blanks(&c) + ">" +
				w.inline(c.Text, draft.Normal(c.Spans), place{inner: true}, elements) + "</" + tag + ">")
		}
		w.w.WriteString("</tr>\n")
	}
	w.w.WriteString("</table>\n")
}

// blanks is the style of a cell with blanks that no page would show.
func blanks(c *doc.Cell) string {
	lines := strings.Split(c.Text, "\n")
	for _, s := range c.Spans {
		if s.Mark == doc.Ruby {
			lines = append(lines, strings.Split(s.Target, "\n")...)
		}
	}
	for _, line := range lines {
		if line != strings.Trim(htmlreader.Collapsed(line), " ") {
			return ` style="` + htmlreader.Pre + `"`
		}
	}
	return ""
}

func span(name string, n int) string {
	if n <= 1 {
		return ""
	}
	return " " + name + `="` + strconv.Itoa(n) + `"`
}
