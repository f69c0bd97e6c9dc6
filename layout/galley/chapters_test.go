package galley

import (
	"testing"

	"dayang/input/doc"
	"dayang/layout/makeup"
)

// Chapters are what the headings of the highest level begin, or of the highest two if there is but
// one of the first; statistics of two of them do not stand together.
func TestChapters(t *testing.T) {
	head := func(level int) doc.Block { return doc.Block{Kind: doc.Heading, Level: level, Text: "一年之计"} }
	text := "全年办理来信三千件，办结率98.6%，比上年提高了不少。"
	for _, c := range []struct {
		name     string
		levels   []int
		chapters int
		groups   int
	}{
		{"chapters with cross-heads", []int{1, 2, 1, 2, 1}, 3, 2},
		{"cross-heads only", []int{2, 3, 2}, 2, 2},
		{"one chapter", []int{1, 2, 2}, 3, 2},
		{"deeper ones only between", []int{1, 1, 2}, 2, 2},
		{"none", nil, 0, 1},
	} {
		blocks := []doc.Block{para(10)}
		for i, level := range c.levels {
			if i == len(c.levels)-1 {
				blocks = append(blocks, callout(text))
			}
			blocks = append(blocks, head(level), para(10))
		}
		if c.levels == nil {
			blocks = append(blocks, callout(text))
		}
		g := set(t, setter(t, "broadsheet"), append(blocks, callout(text), para(10))...)
		n := 0
		for _, s := range g.Strips {
			if s.Parts == makeup.PartsChapter {
				n++
			}
		}
		if n != c.chapters || len(g.Groups) != c.groups {
			t.Errorf("%s: %d chapters, %d groups", c.name, n, len(g.Groups))
		}
	}
}
