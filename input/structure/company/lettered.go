package company

import (
	"unicode/utf8"

	"dayang/input/pattern"
)

// option opens an answer to a question: A.甲, B 乙.
var option = pattern.New(`^[A-H](?:[ 　]?[.．、)）:：][ 　]*|[ 　]+)[^ 　A-Za-z]`)

// LetteredLabels returns the characters of the letter and its mark with which lines open that count
// from A, two and more in a row; 0 of the others.
func LetteredLabels(lines []*Paragraph) []int {
	labels := make([]int, len(lines))
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j].NumLen == 0 && len(lines[j].Words) > 0 &&
			lines[j].Words[0] == byte('A'+j-i) && option.MatchString(lines[j].Words) {
			j++
		}
		for k := i; j-i > 1 && k < j; k++ {
			labels[k] = utf8.RuneCountInString(option.FindString(lines[k].Words)) - 1
		}
		i = max(j, i+1)
	}
	return labels
}
