// Package subset builds small TrueType fonts that hold just the glyphs of a
// document, numbered from 1 in the order given, with a character map of our own
// codes, so that a writer that addresses glyphs by character can paint any glyph.
package subset

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync/atomic"

	"dayang/fonts/sfnt"
)

// firstCode is the character that maps to glyph 1; glyph n has firstCode+n-1.
const firstCode = 0x100

// maxGlyphs is the most glyphs of a subset: codes must stay below the surrogates.
const maxGlyphs = 0xD800 - firstCode

// Glyph names a glyph of the face and how finely it is wanted.
type Glyph struct {
	ID sfnt.GID
	// Step is the grid that the outline may be rounded to, in font units; with
	// 0 and 1 it stays as it is, with its instructions.
	Step int
	// Wider is added to the advance, and the outline is moved by Shift to the right,
	// in font units.
	Wider, Shift int
}

// Font is a subset. Glyph 0 is .notdef.
type Font struct {
	Data []byte
	// UnitsPerEm is that of the face, or a part of it when all glyphs are
	// wanted coarsely.
	UnitsPerEm int
	// Advances are in units of the face, by new index.
	Advances []int
}

// maxPoints is the most points of a glyph, which have numbers of 16 bits.
const maxPoints = 65535

// maxExtra bounds the components that composite glyphs pull in.
const maxExtra = 4096

// Known are outlines that need not be drawn: those of the face that the program has drawn,
// and those of the subsets before, if there is a cache. They change nothing of a subset.
type Known struct {
	Drawn Drawn
	Cache *Cache
}

// Build makes a subset of the glyphs, which get the indices 1, 2, …; the same
// glyph may be given more than once. Components of composite glyphs follow.
func Build(f *sfnt.Font, glyphs []Glyph, known Known) (*Font, error) {
	if len(glyphs) >= maxGlyphs {
		return nil, fmt.Errorf("subset: %d glyphs exceed %d", len(glyphs), maxGlyphs-1)
	}
	b := &builder{face: f, known: known, order: append([]Glyph{{}}, glyphs...), index: map[sfnt.GID]int{}}
	b.part = b.divisor(glyphs)
	drawn, err := b.redraw(b.order)
	if err != nil {
		return nil, err
	}
	b.makeRoom(drawn, cmap(len(glyphs)))
	for i := 0; i < len(b.order); i++ {
		b.loca = append(b.loca, len(b.glyf.data))
		if !b.copies(b.order[i]) { // components are all copied
			b.glyf.data = append(b.glyf.data, drawn[i].data...)
			b.points, b.contours = max(b.points, drawn[i].points), max(b.contours, drawn[i].contours)
		} else if err := b.copy(b.order[i].ID); err != nil {
			return nil, err
		}
	}
	return b.font(len(glyphs)), nil
}

// makeRoom makes the memory of the file, in which the outlines stand where they belong:
// they are nearly all of it. What is not foreseen, as components, may move them.
func (b *builder) makeRoom(drawn []drawing, cmap []byte) {
	size := 1<<10 + 8*len(b.order)
	for i := range drawn {
		size += len(drawn[i].data)
		if b.copies(b.order[i]) {
			size += len(b.face.Data(b.order[i].ID)) + 1
		}
	}
	hints := b.hints()
	for _, t := range hints {
		size += len(t.data) + 3
	}
	at := 12 + 16*(plainTables+len(hints)) + padded(b.os2()) + padded(cmap)
	b.file = make([]byte, at, at+size)
	b.glyf.data = b.file[at:at]
}

// StubText is the only character of a stub.
const StubText = string(rune(firstCode))

// Stub makes a font of one glyph, an em wide and without ink.
func Stub() []byte {
	head, hhea, maxp := make([]byte, 54), make([]byte, 36), make([]byte, 32)
	binary.BigEndian.PutUint32(head[0:], 0x10000)
	binary.BigEndian.PutUint32(head[12:], 0x5F0F3CF5)
	binary.BigEndian.PutUint16(head[18:], stubEm)
	binary.BigEndian.PutUint32(hhea[0:], 0x10000)
	binary.BigEndian.PutUint16(hhea[10:], stubEm)
	binary.BigEndian.PutUint16(hhea[34:], 1) // both have the metrics of .notdef
	binary.BigEndian.PutUint32(maxp[0:], 0x10000)
	binary.BigEndian.PutUint16(maxp[4:], 2)
	var hmtx, post writer
	hmtx.u16(stubEm, 0, 0)
	post.u32(0x30000, 0, 0, 0, 0, 0, 0, 0)
	return assemble(nil, []table{
		{"OS/2", os2(nil)}, {"cmap", cmap(1)}, {"glyf", nil}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx.data}, {"loca", make([]byte, 2*3)}, {"maxp", maxp}, {"name", name("")}, {"post", post.data},
	})
}

// stubEm is the em of a stub in its units.
const stubEm = 1000

type builder struct {
	face  *sfnt.Font
	known Known
	order []Glyph          // by new index
	index map[sfnt.GID]int // new index of components
	part  int              // units of the face to a unit of the subset
	file  []byte
	glyf  writer
	loca  []int
	stop  *atomic.Bool // drawing ahead; nil if all are needed
	// of the largest redrawn glyph
	points, contours int
}

// divisor is the greatest divisor of the em that is no coarser than any glyph is
// wanted, and keeps every advance within a thousandth of an em (PDF/A-2, 6.2.11.5).
// Smaller numbers take fewer bytes than the same grid in finer units.
func (b *builder) divisor(glyphs []Glyph) int {
	least := b.face.UnitsPerEm() / 16 // the least em of the format
	for _, g := range glyphs {
		least = min(least, g.Step)
	}
	for d := least; d > 1; d-- {
		if b.face.UnitsPerEm()%d == 0 && b.exact(d) {
			return d
		}
	}
	return 1
}

// exact reports whether the advances can be said in units of d.
func (b *builder) exact(d int) bool {
	for _, g := range b.order {
		adv := b.face.Advance(g.ID) + g.Wider
		over := (adv+d/2)/d*d - adv
		if max(over, -over)*1000 > b.face.UnitsPerEm() {
			return false
		}
	}
	return true
}

// copies reports whether a glyph is taken as the face has it.
func (b *builder) copies(g Glyph) bool {
	if b.part > 1 || g.Step > 1 || g.Shift != 0 || !b.face.Plain() {
		return false
	}
	_, dash := b.face.DashBox(g.ID)
	return !dash
}

// copy takes the glyph as the face has it, components renumbered.
func (b *builder) copy(g sfnt.GID) error {
	data := b.face.Data(g)
	start := len(b.glyf.data)
	b.glyf.data = append(b.glyf.data, data...)
	for _, c := range sfnt.Components(data) {
		n, ok := b.index[c.Glyph]
		if !ok {
			n = len(b.order)
			if len(b.index) >= maxExtra {
				return fmt.Errorf("subset: more than %d component glyphs", maxExtra)
			}
			b.index[c.Glyph] = n
			b.order = append(b.order, Glyph{ID: c.Glyph})
		}
		binary.BigEndian.PutUint16(b.glyf.data[start+c.At:], uint16(n))
	}
	if len(b.glyf.data)%2 != 0 {
		b.glyf.data = append(b.glyf.data, 0)
	}
	return nil
}

type writer struct {
	data          []byte
	flags, xs, ys []byte // of the glyph in work
}

func (w *writer) u16(vs ...int) {
	for _, v := range vs {
		w.data = binary.BigEndian.AppendUint16(w.data, uint16(v))
	}
}

func (w *writer) u32(vs ...int) {
	for _, v := range vs {
		w.data = binary.BigEndian.AppendUint32(w.data, uint32(v))
	}
}

// font assembles the tables. n is the number of glyphs with a code.
func (b *builder) font(n int) *Font {
	out := &Font{UnitsPerEm: b.face.UnitsPerEm() / b.part}
	count := len(b.order)
	var hmtx, loca writer
	ends := append(b.loca, len(b.glyf.data))
	for i, g := range b.order {
		lsb, advance := 0, b.face.Advance(g.ID)+g.Wider
		if data := b.glyf.data[ends[i]:ends[i+1]]; len(data) > 4 {
			// Renderers move an outline until its xMin is there.
			lsb = int(int16(binary.BigEndian.Uint16(data[2:])))
		}
		out.Advances = append(out.Advances, advance)
		hmtx.u16(b.scaled(advance), lsb)
	}
	long := len(b.glyf.data) >= 1<<17
	for _, at := range ends {
		if long {
			loca.u32(at)
		} else {
			loca.u16(at / 2)
		}
	}
	head := b.table("head", 36, 4)
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[18:], uint16(out.UnitsPerEm))
	binary.BigEndian.PutUint16(head[50:], 0)
	if long {
		head[51] = 1
	}
	hhea := b.table("hhea", 4, 7)
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	maxp := b.maxp()
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	var post writer
	post.u32(0x30000, 0, 0, 0, 0, 0, 0, 0)
	tables := []table{
		{"OS/2", b.os2()}, {"cmap", cmap(n)}, {"glyf", b.glyf.data}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx.data}, {"loca", loca.data}, {"maxp", maxp}, {"name", name(b.face.Info().PostScript)},
		{"post", post.data},
	}
	out.Data = assemble(b.file, append(tables, b.hints()...))
	return out
}

// plainTables is how many tables each subset has.
const plainTables = 10

// hints are the tables by which copied outlines may be hinted.
func (b *builder) hints() (out []table) {
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
		if t := b.face.Table(tag); t != nil && b.part == 1 && b.face.Plain() {
			out = append(out, table{tag, t})
		}
	}
	return out
}

func (b *builder) os2() []byte { return os2(b.table("OS/2", 68, 5)) }

// maxp is the table of the face, or one for outlines that were all redrawn: those
// of CFF have none of this kind.
func (b *builder) maxp() []byte {
	if b.face.Plain() {
		return b.table("maxp", 0, 0)
	}
	var w writer
	w.u32(0x10000)
	w.u16(0, b.points, b.contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)
	return w.data
}

// table copies a table of the face; n numbers from at on are lengths.
func (b *builder) table(tag string, at, n int) []byte {
	t := append([]byte(nil), b.face.Table(tag)...)
	for ; n > 0 && at+2 <= len(t); n, at = n-1, at+2 {
		binary.BigEndian.PutUint16(t[at:], uint16(b.scaled(int(int16(binary.BigEndian.Uint16(t[at:]))))))
	}
	return t
}

// scaled is a length in units of the subset, rounded to the nearest.
func (b *builder) scaled(v int) int {
	return int(math.Floor(float64(v)/float64(b.part) + 0.5))
}
