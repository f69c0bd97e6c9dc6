package company

import (
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Bare reports a short line without a number, a form or a full stop that belongs to no box.
func (f *Paragraph) Bare() bool { return !f.Is(Set|Framing) && f.ShortLine() }

// findRuns counts how many short bare lines stand in a row, a heading at most
// being two of them.
func findRuns(ps []*Paragraph) {
	for run := range trait.Runs(ps, (*Paragraph).Bare) {
		for _, f := range run {
			f.Run = len(run)
		}
	}
}

// bareNumber is a line that holds nothing but the number of a section.
var bareNumber = pattern.New(`
	^(?:
		0?\d{1,2}|0\d-\d{1,2}|
		(?i:part|no|chapter)[ .]{0,2}(?:\d{1,2}|one|two|three|four|five|six)|
		[壹贰叁肆伍陆柒捌玖拾]|[IVX]{1,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]
	)[.、]?$`)

// findBare takes lines of a bare number for headings if there are two and more.
func findBare(ps []*Paragraph) {
	var at []int
	for i, f := range ps {
		if f.Kind == "" && f.N <= 14 && bareNumber.MatchString(f.Words) {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return
	}
	for _, i := range at {
		ps[i].Number, ps[i].NumLen = trait.NumBare, ps[i].N
	}
}
