// Package inline turns styled text into lines: it classifies the characters,
// chooses a face and a glyph for each, closes up marks, and breaks the paragraph
// under the Chinese punctuation rules.
//
// It knows no page: a Line is placed by whoever asks for it.
package inline

import (
	"sync"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Style is how a run of characters is set.
type Style struct {
	Role  fonts.Role
	Size  unit.Len
	Color page.Color
}

// Run is consecutive characters of one style. Rules of marks look across runs.
type Run struct {
	Text  string
	Style Style
}

// Align is how lines stand in their measure.
type Align uint8

// The alignments.
const (
	Justify Align = iota
	Left
	Center
	Right
)

// Spec is a paragraph to be set.
type Spec struct {
	Runs    []Run
	Indent  unit.Len // of the first line
	Align   Align
	Kinsoku cjk.Level
	Punct   cjk.Marks
	Gap     int // Chinese-Latin gap in thousandths of an em
	Elem    int // structure element of the glyphs
	// Pos gives the source of a character; nil when there is none.
	Pos func(offset int) diag.Pos
}

// Cutter segments text into words; nil knows no words.
type Cutter interface{ Cut(text string) []string }

// Composer sets text with the faces of a library. It is safe for concurrent use.
type Composer struct {
	lib   *fonts.Library
	words Cutter

	mu    sync.RWMutex
	cache map[glyphKey]glyph
}

// NewComposer returns a Composer. words may be nil: headings are then broken
// without regard to words.
func NewComposer(lib *fonts.Library, words Cutter) *Composer {
	return &Composer{lib: lib, words: words, cache: map[glyphKey]glyph{}}
}

type glyphKey struct {
	role  fonts.Role
	char  rune
	class cjk.Class
}

// glyph is how a character looks in a voice.
type glyph struct {
	face *fonts.Face
	id   uint16
	adv  int // thousandths of an em
	// ink extent in thousandths of an em
	inkMin, inkMax int
	missing        bool
}

// glyph finds the face and the glyph of a character: the first of the stack that
// has it. A Chinese mark is taken from a face that draws it a full em wide
// (CLREQ: marks shared with Western text are set from the Chinese face).
func (c *Composer) glyph(role fonts.Role, r rune, class cjk.Class) glyph {
	key := glyphKey{role, r, class}
	c.mu.RLock()
	g, ok := c.cache[key]
	c.mu.RUnlock()
	if ok {
		return g
	}
	g = c.find(role, r, class)
	c.mu.Lock()
	c.cache[key] = g
	c.mu.Unlock()
	return g
}

// geta is the sign for a missing character (〓, used so in print).
const geta = '〓'

func (c *Composer) find(role fonts.Role, r rune, class cjk.Class) glyph {
	stack := c.lib.Stack(role)
	wide := cjk.BlankOf(class) != cjk.NoBlank || class == cjk.ELL
	var second glyph
	for _, f := range stack {
		id := f.Glyph(r)
		if id == 0 {
			continue
		}
		g := measure(f, id)
		if !wide || g.adv >= 950 {
			return g
		}
		if second.face == nil {
			second = g
		}
	}
	if second.face != nil {
		return second
	}
	for _, f := range stack {
		if id := f.Glyph(geta); id != 0 {
			g := measure(f, id)
			g.missing = true
			return g
		}
	}
	return glyph{face: stack[len(stack)-1], adv: 1000, missing: true}
}

func measure(f *fonts.Face, id uint16) glyph {
	upem := f.UnitsPerEm()
	g := glyph{face: f, id: id, adv: f.Advance(id) * 1000 / upem}
	if b, ok := f.Bounds(id); ok {
		g.inkMin, g.inkMax = b.XMin*1000/upem, b.XMax*1000/upem
	}
	return g
}

// dash returns the glyph of one cell of a —— of the role's first face.
func (c *Composer) dash(role fonts.Role, part sfnt.DashPart) glyph {
	f := c.lib.Stack(role)[0]
	return glyph{face: f, id: f.Dash(part), adv: 1000, inkMax: 1000}
}

// Text is a paragraph shaped: it can be broken to any measure.
type Text struct {
	composer *Composer
	spec     Spec
	chars    []rune
	clusters []cluster
	em       unit.Len // of the largest run: the em of gaps and costs
	diags    diag.List
}

// cluster is one indivisible piece of text: a character with what is attached
// to it. Its body is the ink half of a mark, or the whole advance.
type cluster struct {
	start, end int // characters [start, end)
	class      cjk.Class
	style      int // run
	g          glyph
	body       unit.Len // width without blanks
	shift      unit.Len // from the left edge of the body to the glyph's origin
	silent     bool     // takes no glyph: a space that is only a gap, a control
}

// Line is a line of a paragraph, ready to be placed.
type Line struct {
	Start, End int // characters of the text
	// Width is the width set; Natural the width before filling.
	Width, Natural unit.Len
	// Glyphs are the runs of the line relative to the left end of the measure
	// and to the baseline, in reading order.
	Glyphs []page.Glyphs
	// HanGap is the white added between Han characters, thousandths of an em.
	HanGap int64
}
