package trait

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// fields counts the fields of a line of a table: cut by tabs or by two blanks
// and more, most of them numbers.
func fields(s string) int {
	if cells := Barred(s); cells != nil {
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

// Barred cuts a row whose cells have a bar at either end (| 项目 | 说明 |), or a record of a
// database with a bar at its end (分类号: | F327 |).
func Barred(s string) []string {
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
	if cells := Barred(s); cells != nil {
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
	one := func(c string) bool { return utf8.RuneCountInString(c) == 1 && IsHan([]rune(c)[0]) }
	for i := 0; i+1 < len(cells); i++ {
		spread := cells[i] + "\u3000" + cells[i+1]
		if even := cells[i] + "  " + cells[i+1]; i == 0 && len(cells) > 2 && !one(cells[2]) &&
			strings.HasPrefix(strings.TrimSpace(s), even+wideGap) {
			spread = even
		}
		if len(cells) > 2 && one(cells[i]) && (one(cells[i+1]) || givenName.MatchString(cells[i+1])) &&
			strings.Contains(s, spread) {
			cells = append(append(cells[:i:i], spread), cells[i+2:]...)
		}
	}
	return cells
}
