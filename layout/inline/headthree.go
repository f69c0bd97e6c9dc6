package inline

import (
	"slices"
	"strings"

	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// Headings that two lines would hold, and that are read better on three.

// ofOffice breaks a heading of two lines that tear the title of a work in three, who writes on the
// first: 某县人民政府｜关于印发《某县工程｜管理办法》的通知.
func (t *Text) ofOffice(items []linebreak.Item, two linebreak.Result, width unit.Len) (linebreak.Result, bool) {
	const leastOffice = 4 // characters
	if worst(items, two) < insideName && !t.withinTitle(two.Ends[0]) || !slices.Contains(t.chars, '《') {
		return two, false
	}
	for i := leastOffice - 1; i+2 < len(items); i++ {
		at := t.clusters[i+1].start
		if items[i].Penalty >= insideName || !strings.HasPrefix(string(t.chars[at:]), "关于") {
			continue
		}
		row := slices.Clone(items)
		row[i].Must = true
		for _, limit := range []int64{insideLong + afterWait + atMark, 2 * insideName} {
			if r, _, ok := t.narrowest(row, 3, width/4, width, limit); ok && len(r.Ends) == 3 {
				return r, true
			}
		}
		break
	}
	return two, false
}

// atBlanks breaks a heading of parts with blanks between them on three lines that end with parts, where
// two would cut one: 坚持问题导向　狠抓落实｜奋力推动….
func (t *Text) atBlanks(items []linebreak.Item, two linebreak.Result, width unit.Len) (linebreak.Result, bool) {
	const leastPart = 5 // characters
	var blanks []int
	from := 0
	for i := range items[:len(items)-1] {
		if t.halves(i) {
			if t.clusters[i].start-from < leastPart {
				return two, false
			}
			blanks, from = append(blanks, i), t.clusters[i].end
		}
	}
	if len(blanks) == 0 || len(t.chars)-from < leastPart || slices.Contains(blanks, two.Ends[0]) {
		return two, false
	}
	best, measure, found := two, unit.Len(0), false
	try := func(ends ...int) {
		row := slices.Clone(items)
		for _, e := range ends {
			row[e].Must = true
		}
		r, m, ok := t.narrowest(row, 3, width/4, width, atMark)
		if !ok {
			r, m, ok = t.narrowest(row, 3, width/4, width, afterWait)
		}
		if ok && len(r.Ends) == 3 && (!found || m < measure) {
			best, measure, found = r, m, true
		}
	}
	if len(blanks) == 2 {
		try(blanks...)
	}
	if found {
		return best, true
	}
	for _, i := range blanks {
		try(i)
	}
	return best, found
}

// withinTitle reports whether a line that ends with a cluster ends within the title of a work.
func (t *Text) withinTitle(i int) bool {
	before := string(t.chars[:t.clusters[i].end])
	return strings.LastIndex(before, "《") > strings.LastIndex(before, "》")
}
