package galley

import (
	"slices"

	"dayang/layout/makeup"
)

// markChapters marks the headings that part the report: those of its highest level, or of the
// highest two if there is but one of the first, begin its chapters, the others sections of these.
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
		if s := &g.Strips[m.Strip]; m.Level <= deepest {
			s.Parts = makeup.PartsChapter
		} else {
			s.Parts = max(s.Parts, makeup.PartsSection)
		}
	}
}

// parted reports whether a chapter or a section begins with one of the strips [first, end).
func (g *Galley) parted(first, end int) bool {
	return slices.ContainsFunc(g.Strips[first:end], func(s Strip) bool { return s.Parts > 0 })
}
