package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
)

var (
	contentsHead = pattern.New(`^[【\[]?(?:(?:本[期刊书文])?(?:目[ 　]*录|目[ 　]*次)|本[期刊](?:内容|要目|篇目|导览)|CONTENTS|Contents)[】\]]?[:：]?$`).First("【[目本C")
	// leader is a line of a table of contents: dots, or a wide gap, and a page.
	leader = pattern.New(`^.{2,50}?(?:[.．·…。]{3,}[ 　]*|[ 　]*\t[ 　]*|(?:\. ?){3,})[（(]?\d{1,4}[）)]?$`)
	dots   = pattern.New(`[.．·…。]{3,}|(?:\. ?){3,}`)
)

// minContents is how many lines make a table of contents without its head.
const minContents = 3

// dropContents removes a table of contents: its pages are those of another
// layout, and every heading would come twice. Lines without a page are dropped
// only if the text has them again.
func (in *inference) dropContents(ps *[]*para) {
	all := in.unlisted(*ps)
	var kept []*para
	for i := 0; i < len(all); {
		from := i
		headed := all[i].Kind == "" && contentsHead.MatchString(all[i].text)
		if headed {
			i++
		}
		j := i
		for j < len(all) && all[j].Kind == "" && (paged(all[j]) || headed && (again(all, j) || j+1 < len(all) && all[j].number != noNumber && all[j].number == all[j+1].number && all[j].short(maxHeading) && again(all, j+1))) {
			j++
		}
		if n := j - i; n < minContents && !(headed && n > 0) || !headed && !dotted(all, i, j) {
			i = from + 1
			kept = append(kept, all[from])
			continue
		}
		for _, p := range all[from:j] {
			in.diags.Add(diag.Info, "contents-dropped", p.Pos,
				diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", p.text))
		}
		i = j
	}
	*ps = kept
}

// dotted reports lines of a table of contents that are no rows of a table: they have
// dots, or the text has one of them again.
func dotted(all []*para, from, to int) bool {
	for k := from; k < to; k++ {
		if dots.MatchString(all[k].text) || againPaged(all[to:], all[k].text) {
			return true
		}
	}
	return false
}

// againPaged reports a line of the text that is a line of the contents without its page.
func againPaged(rest []*para, line string) bool {
	cells := SplitRow(line)
	if len(cells) < 2 {
		return false
	}
	want := squeezed(strings.Join(cells[:len(cells)-1], ""))
	for _, p := range rest {
		if p.n <= maxHeading+10 && squeezed(p.text) == want {
			return true
		}
	}
	return false
}

// paged reports a line with a leader and a page.
func paged(f *para) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.text, "）)"))
	return f.n <= 70 && isDigit(last) && leader.MatchString(f.text)
}

// again reports a short line that stands in the text below once more.
func again(all []*para, i int) bool {
	if all[i].n > maxHeading {
		return false
	}
	want := squeezed(all[i].text)
	for _, p := range all[i+1:] {
		if p.n > maxHeading+10 {
			continue
		}
		if squeezed(p.text) == want {
			return true
		}
		if cells := SplitRow(p.text); len(cells) == 2 && squeezed(cells[0]) == want {
			return true // with its author behind it
		}
	}
	return false
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
