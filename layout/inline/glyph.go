package inline

import (
	"sync"
	"sync/atomic"
	"unicode"

	"dayang/fonts"
	"dayang/fonts/sfnt"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Composer sets text with the faces of a library. It is safe for concurrent use.
type Composer struct {
	lib   *fonts.Library
	words Cutter

	mu     sync.Mutex
	voices map[fonts.Role]*voice

	cuts map[string][]string // the headings cut last

	breakers sync.Pool // of *linebreak.Breaker
}

// NewComposer returns a Composer. words may be nil: headings are then broken
// without regard to words.
func NewComposer(lib *fonts.Library, words Cutter) *Composer {
	return &Composer{
		lib: lib, words: words, voices: map[fonts.Role]*voice{},
		breakers: sync.Pool{New: func() any { return new(linebreak.Breaker) }},
	}
}

// mostCuts bounds the headings whose words are remembered. One is cut again for every
// size that is tried, and for every variant of the design.
const mostCuts = 64

// cut segments a heading into words.
func (c *Composer) cut(text string) []string {
	c.mu.Lock()
	words, ok := c.cuts[text]
	c.mu.Unlock()
	if ok {
		return words
	}
	words = c.words.Cut(text)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cuts == nil || len(c.cuts) >= mostCuts {
		c.cuts = map[string][]string{}
	}
	c.cuts[text] = words
	return words
}

// lines breaks items with memory that has been used before.
func (c *Composer) lines(items []linebreak.Item, o linebreak.Options) linebreak.Result {
	b := c.breakers.Get().(*linebreak.Breaker)
	defer c.breakers.Put(b)
	return b.Break(items, o)
}

// vary breaks items, also in a line more and in a line less.
func (c *Composer) vary(items []linebreak.Item, o linebreak.Options) (best, longer, shorter linebreak.Result) {
	b := c.breakers.Get().(*linebreak.Breaker)
	defer c.breakers.Put(b)
	return b.Vary(items, o)
}

// Behind returns how far behind the beginning of a run its last glyph ends, with the blank that is
// part of it.
func (c *Composer) Behind(run *page.Glyphs) unit.Len {
	f, g := c.lib.Face(run.Face), run.Glyphs[len(run.Glyphs)-1]
	return g.X + run.Size.Mul(int64(f.Advance(g.ID)), int64(f.UnitsPerEm()))
}

// glyph is how a character looks in a voice. It is immutable.
type glyph struct {
	face *fonts.Face
	id   uint16
	adv  int // thousandths of an em
	// ink extent in thousandths of an em; that of Han is not asked for
	inkMin, inkMax int
	missing        bool
	lead           int  // from the left edge of the advance to the glyph's origin
	small, rise    int  // of a character that is built: its size, and its height over the line
	instead        rune // the character whose glyph this is, if not its own
}

// voice holds the glyphs of a role that have been asked for, in pages of
// pageSize characters; it is read without locks.
type voice struct {
	stack fonts.Stack
	pages [2][0x11000 / pageSize]atomic.Pointer[glyphPage] // narrow and wide; beyond them more
	more  sync.Map
	dash  [3]*glyph
}

type glyphPage [pageSize]atomic.Pointer[glyph]

// pageSize is small: the Han of a heading lie far from each other.
const pageSize = 32

// voice returns the glyphs of a role.
func (c *Composer) voice(role fonts.Role) *voice {
	c.mu.Lock()
	defer c.mu.Unlock()
	v := c.voices[role]
	if v == nil {
		v = &voice{stack: c.lib.Stack(role)}
		f := v.find('国', true).face // a Latin face of the user has no Chinese dash
		for p := range v.dash {
			v.dash[p] = &glyph{face: f, id: f.Dash(sfnt.DashPart(p)), adv: 1000, inkMax: 1000}
		}
		c.voices[role] = v
	}
	return v
}

// glyph finds the face and the glyph of a character: the first of the stack that
// has it. A Chinese mark is taken from a face that draws it a full em wide
// (CLREQ: marks shared with Western text are set from the Chinese face).
func (v *voice) glyph(r rune, class cjk.Class) *glyph {
	kind := 0
	if cjk.BlankOf(class) != cjk.NoBlank || class == cjk.ELL {
		kind = 1
	}
	if r < 0 || int(r) >= pageSize*len(v.pages[0]) {
		if g, ok := v.more.Load(r); ok {
			return g.(*glyph)
		}
		g := v.find(r, false)
		v.more.Store(r, g)
		return g
	}
	at := &v.pages[kind][r/pageSize]
	p := at.Load()
	if p == nil {
		at.CompareAndSwap(nil, new(glyphPage))
		p = at.Load()
	}
	g := p[r%pageSize].Load()
	if g == nil {
		if g = v.find(r, kind == 1); kind == 0 {
			g.narrow(r)
		}
		p[r%pageSize].Store(g)
	}
	return g
}

// geta is the sign for a missing character (〓, used so in print).
const geta = '〓'

// fullWidth is the least advance, in thousandths of an em, of a mark that
// fills its cell.
const fullWidth = 950

func (v *voice) find(r rune, wide bool) *glyph {
	var second *glyph
	for _, f := range v.stack {
		id := f.Glyph(r)
		if id == 0 {
			if s, ok := scripts[r]; ok {
				if g := build(f, s); g != nil {
					return g
				}
			}
			continue
		}
		g := measure(f, id, r)
		if !wide || g.adv >= fullWidth {
			return g
		}
		if second == nil {
			second = g
		}
	}
	if second != nil {
		return second
	}
	if other := StandIn(v.stack, r); other != 0 {
		g := *v.find(other, wide)
		if side := (1000 - g.adv) / 2; side > 0 { // an em each, as the marks of one form are
			g.lead, g.adv, g.inkMin, g.inkMax = g.lead+side, 1000, g.inkMin+side, g.inkMax+side
		}
		g.instead = other
		return &g
	}
	for _, f := range v.stack {
		if id := f.Glyph(geta); id != 0 {
			g := measure(f, id, geta)
			g.missing = true
			return g
		}
	}
	return &glyph{face: v.stack[len(v.stack)-1], adv: 1000, missing: true}
}

// measure does not look at the outlines of Han: they are spread over all of a face, and
// each that is looked at takes a page of memory.
func measure(f *fonts.Face, id uint16, r rune) *glyph {
	upem := f.UnitsPerEm()
	g := &glyph{face: f, id: id, adv: f.Advance(id) * 1000 / upem}
	if unicode.Is(unicode.Han, r) {
		return g
	}
	if b, ok := f.Bounds(id); ok {
		g.inkMin, g.inkMax = b.XMin*1000/upem, b.XMax*1000/upem
	}
	return g
}
