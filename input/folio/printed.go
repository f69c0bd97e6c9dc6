package folio

import (
	"strconv"

	"dayang/input/pattern"
)

// Pages as programs print them have one line over or under each of them: a head and the number
// of the page, of so many. Their numbers count on, whatever stands between them.

var ofPages = pattern.New(`^(?:(.{2,100}?)[ 　]{2,})?(\d{1,4}) ?/ ?(\d{1,4})$`)

// PagesLeast is how many pages count on.
const PagesLeast = 3

// Printed finds the lines over and under pages that are numbered so; nil if there are none.
func Printed(lines []Line) *Text {
	t := &Text{Lines: lines, Gone: make([]bool, len(lines)), Day: -1}
	drop := t.Gone
	heads := map[string]bool{}
	last, total, n := 0, "", 0
	var at []int
	for i := range t.Lines {
		if t.Lines[i].Fixed {
			continue
		}
		m := ofPages.FindStringSubmatch(t.Lines[i].Text)
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
	if n < PagesLeast {
		return nil
	}
	t.Pages = n
	for _, i := range at {
		drop[i] = true
	}
	t.runningHeads(drop, n)
	t.besideNumbers(drop)
	return t
}
