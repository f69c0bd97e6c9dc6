package folio

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// What is known of any line: how wide it is, whether it ends a sentence.

// shortChars is how many characters a line has at least that ends with the point of a Western keyboard.
const shortChars = 4

// EndsSentence reports whether a line ends with a stop, closing marks aside.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, "”’」』）)》")
	c, n := utf8.DecodeLastRuneInString(s)
	if c == '.' || c == '﹒' { // of boards, whose writers do not leave the Western keyboard
		c, _ = utf8.DecodeLastRuneInString(s[:len(s)-n])
		return c >= 0x4E00 && c <= 0x9FFF && utf8.RuneCountInString(s) > shortChars
	}
	if c == '．' { // the full stop of old electronic texts, behind Han
		c, _ = utf8.DecodeLastRuneInString(strings.TrimRight(s[:len(s)-n], "”’」』）)》"))
		return c >= 0x4E00 && c <= 0x9FFF && utf8.RuneCountInString(s) > shortChars
	}
	return strings.ContainsRune("。！？…!?；;：:﹗﹖﹔﹕", c)
}

// WideGap parts the cells of a row of a table, or of the head of a newspaper's page.
var WideGap = pattern.New(`[ 　\t]{2,}|\t`)

// Cells is the width of a text in cells. Characters that have no width in any terminal
// have none; what GB 2312 and Big5 have beside ASCII (· × °) is as wide as Han.
func Cells(s string) int {
	n := 0
	escaped := false // what a terminal reads up to a letter
	for _, c := range s {
		switch {
		case c == 0x1B:
			escaped = true
		case escaped:
			escaped = c == '[' || c < 0x40
		case c < 0x20, c >= 0x7F && c < 0xA0, c == 0xAD, c >= 0x200B && c <= 0x200F, c == 0xFEFF:
		case c < 0x7F || c == 0xA0 || c > 0xFF && c < 0x370 || c >= 0x500 && c < 0x2000:
			n++
		default:
			n += 2
		}
	}
	return n
}
