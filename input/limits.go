package input

import (
	"dayang/input/diag"
	"dayang/input/docx"
	"dayang/input/markdown"
)

// Limits bound what a report may ask for. A zero field stands for its default.
// Pictures have their own limits (input/asset).
type Limits struct {
	// Size is that of the file in bytes; 64 MB. A book of ten million characters
	// is smaller.
	Size int64
	// Nesting is how many quotations, lists and boxes may stand in each other in
	// Markdown; 64.
	Nesting int
	// Docx bounds the archive that a docx is.
	Docx docx.Limits
}

// DefaultLimits are the limits that hold when nothing else is said.
func DefaultLimits() Limits {
	return Limits{Size: 64 << 20, Nesting: markdown.MaxNesting, Docx: docx.Defaults()}
}

// Filled returns the limits with the defaults in place of zeros.
func (l Limits) Filled() Limits {
	d := DefaultLimits()
	if l.Size <= 0 {
		l.Size = d.Size
	}
	if l.Nesting <= 0 {
		l.Nesting = d.Nesting
	}
	return l // docx fills its own
}

func tooLarge(at diag.Pos, limit int64) error {
	return diag.NewFault("too-large", at,
		diag.T("文件超过 %.1f MB 的上限", "the file has more than %.1f MB", mb(limit)),
		diag.T("拆成几个文件，或用 --max-size 放宽", "cut it into several files, or allow more with --max-size"),
		nil)
}

func mb(bytes int64) float64 { return float64(bytes) / (1 << 20) }
