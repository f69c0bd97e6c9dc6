package draft

import (
	"strings"
	"unicode"
)

// Raised and lowered characters are text, not looks: 10⁸ set as 108 is another number. Those for
// which there is a character of its own become that.

// script holds the forms of a kind; layout/inline builds those that a face has not.
type script struct{ of, forms []rune }

var (
	raised  = script{[]rune("0123456789+-−–=()in"), []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁱⁿ")}
	lowered = script{[]rune("0123456789+-−–=()aeoxnm"), []rune("₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₒₓₙₘ")}
)

// form returns a character as the kind has it, 0 if it has none.
func (s *script) form(r rune) rune {
	for i, of := range s.of {
		if of == r {
			return s.forms[i]
		}
	}
	return 0
}

// betweenMarks are what stands between the marks of notes: 张三¹,²*. They stay as they are.
const betweenMarks = ",，、;*†‡ "

// Raised is a text that was raised, behind a character (0 at the beginning): 8 as ⁸, n+1 as ⁿ⁺¹,
// and where a figure is among what has no such form, as ^(2π). What is no figure, as ®, th and
// [1], stays as it is, and so does the label at the beginning of a note.
func Raised(before rune, s string) string { return raised.write(before, s, '^') }

// Lowered is a text that was lowered: CO₂, PM₂.₅.
func Lowered(before rune, s string) string { return lowered.write(before, s, '_') }

func (s *script) write(before rune, text string, sign rune) string {
	chars := []rune(text)
	digits, letters, mapped, listed := 0, 0, 0, 0
	for i, r := range chars {
		switch {
		case unicode.Is(unicode.Han, r):
			return text // words
		case strings.ContainsRune(betweenMarks, r),
			sign == '_' && r == '.' && i > 0 && i+1 < len(chars) && digit(chars[i-1]) && digit(chars[i+1]):
			listed++
		case s.form(r) != 0:
			mapped++
		}
		if digit(r) {
			digits++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	switch {
	case before == 0 || unicode.IsSpace(before), mapped == 0 && digits == 0:
		return text
	case digits == 0 && (letters != 1 || len(chars) > 3): // in, th; n and n−m are powers
		return text
	case chars[0] == '(' && chars[len(chars)-1] == ')' && letters == 0 && digits == len(chars)-2:
		return text // the mark of a note
	case mapped+listed == len(chars):
		out := make([]rune, len(chars))
		for i, r := range chars {
			if out[i] = s.form(r); out[i] == 0 {
				out[i] = r
			}
		}
		return string(out)
	case digits == 0 || strings.ContainsRune("[〔【①", chars[0]):
		return text
	}
	return string(sign) + "(" + strings.TrimSpace(text) + ")"
}

func digit(r rune) bool { return r >= '0' && r <= '9' }
