package cjk

// Marks is a style of mark widths (标点风格; CLREQ "Punctuation width adjustment").
type Marks uint8

// The styles: 全角式 (the default), 开明式 (only sentence-final marks keep an
// em), 半角式, 行末半角式 (only the line end is trimmed) and none at all.
const (
	Quanjiao Marks = iota
	Kaiming
	Banjiao
	Hangmo
	Plain
)

// ParseMarks returns the style of a name.
func ParseMarks(name string) (Marks, bool) {
	for i, n := range [...]string{
		Quanjiao: "quanjiao",
		Kaiming:  "kaiming",
		Banjiao:  "banjiao",
		Hangmo:   "hangmobanjiao",
		Plain:    "none",
	} {
		if n == name {
			return Marks(i), true
		}
	}
	return 0, false
}

// Side says on which side of its half em of ink a full-width mark has blank.
type Side uint8

// The sides.
const (
	NoBlank    Side = iota // Han and everything proportional
	BlankLeft              // opening marks
	BlankRight             // closing marks, commas and stops
)

// BlankOf returns the side of the blank of a class in horizontal Simplified
// setting (CLREQ, same section: comma-like marks stand lower left).
func BlankOf(c Class) Side {
	switch c {
	case OP:
		return BlankLeft
	case CL, COM, SEM, STOP:
		return BlankRight
	}
	return NoBlank
}

// Blank returns the blank between the ink of two neighbours in thousandths of
// an em, when neither stands at a line edge. It is the table of adjacent marks
// (CLREQ "Adjustment of adjacent punctuation marks": two marks of two em are
// set in one and a half; GB/T 15834 §5.1.2: ？！ in one em in all).
func Blank(style Marks, a, b Class) int64 {
	right, left := full(style, a, BlankRight), full(style, b, BlankLeft)
	if style == Hangmo || style == Plain {
		return right + left
	}
	switch {
	case a == STOP && b == STOP:
		return 0
	case right > 0 && left > 0: // ：“ ）（: blank faces blank
		return max(right, left)
	case BlankOf(a) == BlankRight && BlankOf(b) == BlankRight:
		return 0 // 。” ”，: the first closes up
	case BlankOf(a) == BlankLeft && BlankOf(b) == BlankLeft:
		return 0 // “‘
	case BlankOf(a) == BlankRight && b == CLOSELAT, a == OPENLAT && BlankOf(b) == BlankLeft:
		return 0 // ”, (“: half-width marks are marks
	case a == MID && b == OP, a == CL && b == MID, a == ISP && b == OP, a == CL && b == ISP:
		return 0
	}
	return right + left
}

// full returns the blank of a class on a side in a style.
func full(style Marks, c Class, side Side) int64 {
	if BlankOf(c) != side {
		return 0
	}
	switch style {
	case Kaiming:
		if c != STOP {
			return 0
		}
	case Banjiao:
		return 0
	}
	return 500
}
