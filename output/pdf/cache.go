package pdf

import (
	"sync/atomic"
	"unicode"

	"dayang/fonts"
	"dayang/fonts/subset"
	"dayang/layout/unit"
)

// Cache keeps what the books of one process have in common: the outlines of their
// characters, of which it holds at most some megabytes. It is safe for concurrent
// use.
type Cache struct {
	glyphs  subset.Cache
	writing atomic.Bool
}

func (c *Cache) outlines() *subset.Cache {
	if c == nil {
		return nil
	}
	c.writing.Store(true)
	return &c.glyphs
}

// Ahead begins to draw the Han of a text, which is going to be set in a voice and a size,
// until the first book is written: outlines take half of the time of a PDF, and a report
// that is laid out leaves a processor idle.
func (c *Cache) Ahead(voice fonts.Stack, size unit.Len, text string) {
	go func() {
		defer func() { _ = recover() }() // a face that is damaged fails where it is needed
		open := map[rune]bool{}
		for _, r := range text {
			if unicode.Is(unicode.Han, r) {
				open[r] = true
			}
		}
		for _, f := range voice {
			var glyphs []subset.Glyph
			for r := range open {
				if id := f.Glyph(r); id != 0 {
					glyphs = append(glyphs, subset.Glyph{ID: id, Step: step(unit.Len(f.UnitsPerEm()), size)})
					delete(open, r)
				}
			}
			if c.glyphs.Draw(f.Font, f.Drawn, glyphs, &c.writing) != nil {
				return
			}
		}
	}()
}
