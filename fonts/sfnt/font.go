// Package sfnt reads TrueType and OpenType fonts without copying them: only the
// tables and glyphs that are asked for are touched, so that a face mapped from
// the binary costs nothing until it is used. Outlines are quadratic: the cubic
// ones of CFF and CFF2 are converted, those of variable fonts moved to the place
// that is asked for.
//
// Fonts are hostile input: every offset is checked, every program and every
// count bounded, and a damaged table yields an error or a missing glyph, never a
// panic or a hang. The general font packages for Go read whole tables when a font
// is opened, which for a face of 15 MB costs more than setting a page, and run
// glyph programs without a bound on their steps.
package sfnt

import (
	"encoding/binary"
	"math"
)

// GID is a glyph index. Indices from NumGlyphs on name synthetic glyphs (see Dash).
type GID = uint16

// Font is an opened font. It is immutable and safe for concurrent use.
type Font struct {
	file      string // for errors
	data      []byte
	tables    map[string][]byte
	hmtx      []byte // of the tables, as loca and glyf: they are asked for every glyph
	loca      []byte
	glyf      []byte
	numGlyphs int
	upem      int
	longLoca  bool
	numHM     int
	cmap      cmap
	vert      []substitution
	box       Box // of the whole face, from head
	dash      [3]outlineDash
	cff       *cff       // nil for outlines of the table glyf
	vary      *variation // nil for the default of a font
}

// Box is an ink box in font units, y up.
type Box struct{ XMin, YMin, XMax, YMax int }

func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func i16(b []byte, at int) int { return int(int16(u16(b, at))) }

func u32(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}

// NumGlyphs returns the number of glyphs in the file; synthetic ones come after.
func (f *Font) NumGlyphs() int { return f.numGlyphs }

// UnitsPerEm returns the em square's side in font units.
func (f *Font) UnitsPerEm() int { return f.upem }

// Glyph returns the glyph of a character, 0 if the font has none.
func (f *Font) Glyph(r rune) GID {
	if g := f.cmap.lookup(r); int(g) < f.numGlyphs {
		return g
	}
	return 0
}

// Advance returns the horizontal advance in font units.
func (f *Font) Advance(g GID) int {
	if int(g) >= f.numGlyphs {
		return f.upem
	}
	adv := u16(f.hmtx, 4*min(int(g), f.numHM-1))
	if !f.vary.still() {
		adv = max(0, adv+int(math.Round(f.advanceChange(g))))
	}
	return adv
}

// advanceChange is how much the advance differs from that of the default: by the
// table HVAR, or by the sides of the glyph.
func (f *Font) advanceChange(g GID) float64 {
	if f.vary.hvar != nil || f.cff != nil {
		return f.vary.advance(int(g))
	}
	left, right, err := f.sides(g)
	if err != nil {
		return 0 // its outline is not drawn, either
	}
	return right - left
}

// Box returns the box around all glyphs, from the head table.
func (f *Font) Box() Box { return f.box }

// Info is what a PDF says of a face.
type Info struct {
	Family     string
	PostScript string
	Ascent     int // OS/2 typographic, font units
	Descent    int // negative
	CapHeight  int
	Weight     int     // OS/2 usWeightClass
	FSType     int     // OS/2 embedding permission bits
	Italic     float64 // degrees, 0 upright
}

// Info reads the descriptive tables.
func (f *Font) Info() Info {
	os2, post := f.tables["OS/2"], f.tables["post"]
	in := Info{
		Family: f.name(1), PostScript: f.name(6),
		Ascent: i16(os2, 68), Descent: i16(os2, 70), CapHeight: i16(os2, 88),
		Weight: u16(os2, 4), FSType: u16(os2, 8),
		Italic: float64(int32(u32(post, 4))) / 65536,
	}
	if in.Ascent == 0 {
		in.Ascent, in.Descent = i16(f.tables["hhea"], 4), i16(f.tables["hhea"], 6)
	}
	if f.vary != nil {
		for _, v := range f.vary.values {
			if v.Tag == "wght" {
				in.Weight = int(v.Value)
			}
		}
	}
	if in.CapHeight == 0 {
		in.CapHeight = in.Ascent * 8 / 10
	}
	return in
}

// MayEmbed reports whether the permission bits (fsType) let a document carry a
// subset of the outlines: not when the licence is restricted, when the font must
// stay whole, or when only its bitmaps may be embedded. Of several permissions,
// which old fonts may give, the freest holds (OpenType, OS/2).
func (in Info) MayEmbed() bool {
	const restricted, freer, whole, bitmaps = 2, 4 | 8, 1 << 8, 1 << 9
	return (in.FSType&restricted == 0 || in.FSType&freer != 0) && in.FSType&(whole|bitmaps) == 0
}

// Bounds of the table name. Faces in many languages have some hundred entries;
// longer ones than these are licences.
const (
	maxNames = 1024
	maxName  = 512 // bytes
)

// Name returns an entry of the name table by its number, English before others,
// "" if there is none.
func (f *Font) Name(id int) string { return f.name(id) }

// name returns an entry of the name table, English before others.
func (f *Font) name(id int) string {
	t := f.tables["name"]
	strs := u16(t, 4)
	best := ""
	for i := range min(u16(t, 2), maxNames) {
		at := 6 + 12*i
		if at+12 > len(t) {
			break
		}
		from := strs + u16(t, at+10)
		to := from + u16(t, at+8)
		if u16(t, at+6) != id || to > len(t) || from > to || to-from > maxName {
			continue
		}
		raw := t[from:to]
		switch u16(t, at) {
		case 3, 0:
			s := make([]rune, 0, len(raw)/2)
			for j := 0; j+1 < len(raw); j += 2 {
				s = append(s, rune(u16(raw, j)))
			}
			if u16(t, at+4) == 0x409 {
				return string(s)
			}
			best = string(s)
		case 1:
			if best == "" {
				best = string(raw)
			}
		}
	}
	return best
}

// Table returns a table's bytes, nil if the font has none of that name.
func (f *Font) Table(tag string) []byte { return f.tables[tag] }
