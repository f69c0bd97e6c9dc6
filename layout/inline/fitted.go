package inline

import (
	"slices"

	"dayang/input/diag"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// Fit asks for a heading of a number of lines.
type Fit struct {
	Width       unit.Len
	Lines       int
	Least, Most unit.Len // sizes
}

// Fitted is a heading set to measure.
type Fitted struct {
	Lines []Line
	Size  unit.Len
	// Exact is false if no size between the limits gives the number of lines
	// without a break that a desk would not make; the nearest is set then.
	Exact bool
}

// FitHeadline sets a heading of one run to exactly f.Lines lines of a width, as
// large as the limits allow. A heading too short for them is set in the largest
// size, a line each.
func (c *Composer) FitHeadline(s Spec, f Fit) (Fitted, diag.List) {
	resize := func(size unit.Len) *Text {
		s.Runs = slices.Clone(s.Runs)
		for i := range s.Runs {
			s.Runs[i].Style.Size = size
		}
		return c.Shape(s)
	}
	t := resize(f.Most)
	if len(t.clusters) == 0 || f.Lines < 1 || f.Most <= 0 {
		return Fitted{Size: f.Most}, nil
	}
	// Widths grow with the size: the narrowest measure at the largest size
	// tells the size at which the heading fills the width.
	items := t.headItems()
	whole := items[len(items)-1].Width
	for i := range items[:len(items)-1] {
		whole += items[i].Width + items[i].Gap.Natural
	}
	r, m, ok := t.narrowest(items, f.Lines, whole/unit.Len(f.Lines+1), whole, badBreak)
	if gr, gm, found := t.narrowest(items, f.Lines, m, whole, atMark); found && f.Lines > 1 &&
		gm*100 <= max(m, f.Width)*mostSmaller {
		r, m, ok = gr, gm, true // no line ends in the midst of what belongs together
	}
	if sr, sm, found := t.senseLines(items, f.Lines, whole); found && f.Lines > 1 &&
		sm*100 <= max(m, f.Width)*mostSmaller {
		r, m, ok = sr, sm, true
	}
	size := f.Most
	if m > f.Width {
		const step = unit.Pt / 4 // sizes are quarters of a point
		size = f.Most.Mul(int64(f.Width), int64(m)) / step * step
	}
	out := Fitted{Size: max(size, f.Least), Exact: ok && len(r.Ends) == f.Lines && size >= f.Least}
	fit := resize(out.Size)
	row := fit.headItems()
	if size >= f.Least && ok {
		out.Lines = fit.set(row, r, constant(f.Width))
		return out, fit.diags
	}
	lines, diags := fit.Headline(f.Width, f.Lines)
	out.Lines = lines
	out.Exact = len(lines) == f.Lines && worst(row, result(fit, lines)) <= badBreak
	return out, diags
}

// result finds the ends of lines again.
func result(t *Text, lines []Line) linebreak.Result {
	r := linebreak.Result{}
	i := 0
	for _, l := range lines {
		for i+1 < len(t.clusters) && t.clusters[i].end < l.End {
			i++
		}
		r.Ends = append(r.Ends, i)
	}
	return r
}
