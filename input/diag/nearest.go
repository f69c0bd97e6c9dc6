package diag

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns the known word with the least edit distance to w, for hints; ""
// if nothing is known.
func Nearest(w string, known []string) string {
	if len(known) == 0 {
		return ""
	}
	return slices.MinFunc(known, func(a, b string) int {
		return cmp.Or(cmp.Compare(distance(w, a), distance(w, b)), strings.Compare(a, b))
	})
}

// distance is Levenshtein's, over characters.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(y)]
}

// Misspelt reports that a word looks like a known one with a slip or two: longer
// than four characters, and no more than two edits away.
func Misspelt(w, known string) bool {
	return known != "" && len([]rune(w)) > 4 && distance(w, known) <= 2
}
