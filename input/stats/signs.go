package stats

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// The sign of a number: 碳排放　同比-9.2%. Without it the figure says the opposite.

// signs are those of a number, in the forms that reports have.
const signs = "+＋-－−"

func isSign(s string) bool { return utf8.RuneCountInString(s) == 1 && strings.Contains(signs, s) }

var (
	// comparison is the end of a clause that a signed figure follows.
	comparison = pattern.New(`(?:同比|环比|同期|[较比][^\d\s，]{1,8})$`)
	// toward is a number with its unit before a mark that leads to another one: 3万-5万元, 一-三月.
	toward = pattern.New(`[\d一二三四五六七八九十百千A-Za-z%％‰℃°][\p{Han}/／]{0,4}[ 　]*$`)
)

// signed gives a figure the sign that stands right before it in the text. The mark between two numbers is
// none (3-5天, EN-12), nor that between words, 城区-3家: behind a word only a figure of per cent has one.
func signed(chars []rune, s doc.Stat) doc.Stat {
	if s.Number == "" {
		return s
	}
	if isSign(s.Prefix) { // it is a part of the figure
		lead := strings.TrimRight(clauseBefore(chars, s.Start), " 　")
		if comparison.MatchString(lead) {
			s.Change = signOf(s.Prefix)
		}
		if lead != "" {
			s.Label = signedLabel(chars, s, lead)
		}
		return s
	}
	if s.Start == 0 || s.Prefix != "" || s.From != "" || !isSign(string(chars[s.Start-1])) {
		return s
	}
	before := clauseBefore(chars, s.Start-1)
	lead := strings.TrimRight(before, " 　")
	compares := comparison.MatchString(lead)
	if !compares && (toward.MatchString(lead) || lead != "" && lead == before && !ofRate(s.Unit)) {
		return s
	}
	if lead == "" && s.Start > 1 && strings.ContainsRune("0123456789", chars[s.Start-2]) {
		return s
	}
	s.Prefix = string(chars[s.Start-1])
	if compares {
		s.Change = signOf(s.Prefix)
	}
	s.Label = signedLabel(chars, s, lead)
	return s
}

// signedLabel is what a figure behind a sign counts: what its clause opens with and how it compares
// (货物吞吐量　1.27亿吨　同比+8.9%), or what stands behind it.
func signedLabel(chars []rune, s doc.Stat, lead string) string {
	if lead == "" {
		return labelAfter(chars, s.Start+utf8.RuneCountInString(s.Text))
	}
	fields := strings.Fields(lead)
	last := len(fields) - 1
	if last < 1 || !strings.ContainsAny(lead, "0123456789") || strings.ContainsAny(fields[0], "0123456789") {
		return subject(chars, s.Start, lead)
	}
	if comparison.MatchString(fields[last]) && !strings.ContainsAny(fields[last], "0123456789") {
		return fields[0] + fields[last]
	}
	return fields[0]
}

// ofRate reports a unit of which a sign behind a word is meant as one.
func ofRate(unit string) bool {
	return strings.HasPrefix(unit, "%") || strings.HasPrefix(unit, "％") || strings.HasPrefix(unit, "‰") ||
		strings.Contains(unit, "百分点") || strings.HasPrefix(unit, "℃")
}

func signOf(sign string) doc.Direction {
	if strings.Contains("+＋", sign) {
		return doc.Up
	}
	return doc.Down
}
