package galley

import "slices"

// markChapters marks the headings that part the report: those of its highest level, or of the
// highest two if there is but one of the first.
func (g *Galley) markChapters() {
	if len(g.Outline) == 0 {
		return
	}
	levels := make([]int, len(g.Outline))
	for i, m := range g.Outline {
		levels[i] = m.Level
	}
	slices.Sort(levels)
	deepest := levels[min(1, len(levels)-1)]
	for _, m := range g.Outline {
		if m.Level <= deepest {
			g.Strips[m.Strip].Chapter = true
		}
	}
}

// parted reports whether a chapter begins with one of the strips [first, end).
func (g *Galley) parted(first, end int) bool {
	return slices.ContainsFunc(g.Strips[first:end], func(s Strip) bool { return s.Chapter })
}
