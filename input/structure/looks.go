package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// findBig marks what is set larger than the body. The body has the size of most
// characters; where no size is known, 14 points are large.
func findBig(ps []*para) {
	chars := map[float64]int{}
	for _, p := range ps {
		chars[p.Look.Size] += p.n
	}
	body, most := 0.0, 0
	for size, n := range chars {
		if n > most || n == most && size < body {
			body, most = size, n
		}
	}
	top := 0.0
	for _, p := range ps {
		top = max(top, p.Look.Size)
	}
	for _, p := range ps {
		p.top = p.Look.Size == top && top > body
		p.big = p.Look.Centered || p.Look.Size >= 14 && p.Look.Size > body
	}
}

// findThinRows finds tables whose fields stand one blank apart: two lines and more
// of as many fields, three at least, of which all but the first hold digits; the
// line before them, if it has as many, is their head.
func findThinRows(ps []*para) {
	thin := func(f *para) (n int, numeric bool) {
		if f.Kind != "" || f.set || f.row > 0 || f.ends != endsOpen || f.n > 80 || f.commas > 1 {
			return 0, false
		}
		parts := strings.Fields(f.text)
		if len(parts) < 3 || len(parts) > 12 {
			return 0, false
		}
		for _, p := range parts[1:] {
			if !strings.ContainsFunc(p, isDigit) && p != "-" && p != "—" && p != "…" {
				return len(parts), false
			}
		}
		return len(parts), true
	}
	for i := 0; i < len(ps); {
		n, numeric := thin(ps[i])
		j := i
		for j < len(ps) && numeric {
			m, ok := thin(ps[j])
			if m != n || !ok {
				break
			}
			j++
		}
		if j-i >= 2 {
			from := i
			if i > 0 {
				if m, _ := thin(ps[i-1]); m == n {
					from--
				}
			}
			if j-from >= 3 {
				for _, f := range ps[from:j] {
					f.row, f.thin = n, true
				}
			}
		}
		i = max(j, i+1)
	}
}

// findLeads takes the line that ends in ： over a table for what leads to it.
func findLeads(ps []*para) {
	for i := 0; i+1 < len(ps); i++ {
		if ps[i].ends == endsColon && ps[i+1].row >= 2 {
			ps[i].shape &^= sGreeting
		}
	}
}

// minFlush is what a caption without an indent has more than, in characters.
const minFlush = 6

// findFlushCaptions takes for a caption the short sentence without an indent between
// paragraphs that have one, in a text of which all prose is indented and another caption is not.
func findFlushCaptions(ps []*para) {
	prose := func(f *para) bool { return f.Kind == "" && f.n >= bodyLength && f.period }
	captions := false
	for _, f := range ps {
		if prose(f) && f.Look.Indent == 0 && !f.has(sCaption|sNote|sCredit) {
			return
		}
		captions = captions || f.has(sCaption) && f.Kind == "" && f.Look.Indent == 0
	}
	for i := 1; captions && i+1 < len(ps); i++ {
		f := ps[i]
		if f.Kind == "" && f.Look.Indent == 0 && f.n > minFlush && f.n < bodyLength && f.period && f.stops == 0 && f.commas < 2 && f.number == noNumber && f.speaker == 0 && !f.dashed && f.shape == 0 &&
			!strings.ContainsAny(f.text, "“”？！：") && prose(ps[i-1]) && prose(ps[i+1]) {
			f.shape |= sCaption
		}
	}
}

// findRaggedRows makes one table of three and more lines of fields in a row, of which some
// leave cells empty: the fields of most are as many, and most lines hold figures.
func findRaggedRows(ps []*para) {
	for i := 0; i < len(ps); {
		j, most, figured := i, 0, 0
		for j < len(ps) && ps[j].Kind == "" && ps[j].row >= 2 && ps[j].n <= 80 && !ps[j].thin && ps[j].stops == 0 && !ps[j].period && (j == i || ps[j].Look.Blank == 0) {
			most = max(most, ps[j].row)
			if strings.ContainsFunc(ps[j].text, isDigit) {
				figured++
			}
			j++
		}
		if n := j - i; n >= 3 && most >= 3 && 3*figured >= 2*(n-1) {
			full := 0
			for _, f := range ps[i:j] {
				if f.row == most {
					full++
				}
			}
			if full*2 >= n || ps[i].row == most {
				for _, f := range ps[i:j] {
					f.row = most
				}
				if j < len(ps) && ps[j].Kind == "" && ps[j].n > 0 && strings.Trim(ps[j].text, "….·") == "" {
					ps[j].row = most // ……: and so on
				}
			}
		}
		i = max(j, i+1)
	}
}

// fields counts the fields of a line of a table: cut by tabs or by two blanks
// and more, most of them numbers.
func fields(s string) int {
	if cells := barred(s); cells != nil {
		return len(cells)
	}
	if strings.Count(s, " | ") > 1 {
		return strings.Count(s, " | ") + 1
	}
	if !strings.ContainsRune(s, '\t') && !strings.Contains(s, "  ") && !strings.Contains(s, "　　") {
		return 0
	}
	n := len(SplitRow(s))
	if n < 2 {
		return 0
	}
	return n
}

// barred cuts a row whose cells have a bar at either end (| 项目 | 说明 |), or a record of a
// database with a bar at its end (分类号: | F327 |).
func barred(s string) []string {
	if !strings.HasSuffix(s, " |") {
		return nil
	}
	first := strings.HasPrefix(s, "| ")
	parts := strings.Split(strings.TrimPrefix(strings.TrimSuffix(s, " |"), "| "), " | ")
	if len(parts) < 2 || !first && !strings.HasSuffix(parts[0], ":") && !strings.HasSuffix(parts[0], "：") {
		return nil
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// SplitRow cuts a line of a table into its cells.
func SplitRow(s string) []string {
	if cells := barred(s); cells != nil {
		return cells
	}
	if strings.Count(s, " | ") > 1 { // cut by bars
		parts := strings.Split(s, " | ")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		return parts
	}
	var out []string
	blanks, start := 0, 0
	flush := func(end int) {
		if c := strings.TrimSpace(s[start:end]); c != "" {
			out = append(out, c)
		}
	}
	for i, r := range s {
		switch r {
		case '\t':
			blanks += 2
		case ' ':
			blanks++
		case '\u3000':
			blanks += 2
		default:
			if blanks >= 2 {
				flush(i)
				start = i
			}
			blanks = 0
		}
	}
	flush(len(s))
	return unspread(s, out)
}

// givenName is the second half of a name that is set apart, with what is said of its bearer.
var givenName = pattern.New(`^\p{Han}[（(]`)

// wideGap is between two columns where less sets the halves of a word apart.
const wideGap = "     "

// unspread joins what one ideographic blank, or two narrow ones in the first column before a
// wider gap, set apart to the width of other cells: 指　标.
func unspread(s string, cells []string) []string {
	one := func(c string) bool { return utf8.RuneCountInString(c) == 1 && isHan([]rune(c)[0]) }
	for i := 0; i+1 < len(cells); i++ {
		spread := cells[i] + "\u3000" + cells[i+1]
		if even := cells[i] + "  " + cells[i+1]; i == 0 && len(cells) > 2 && !one(cells[2]) && strings.HasPrefix(strings.TrimSpace(s), even+wideGap) {
			spread = even
		}
		if len(cells) > 2 && one(cells[i]) && (one(cells[i+1]) || givenName.MatchString(cells[i+1])) && strings.Contains(s, spread) {
			cells = append(append(cells[:i:i], spread), cells[i+2:]...)
		}
	}
	return cells
}
