// Package sfnt reads TrueType fonts without copying them: only the tables and
// glyphs that are asked for are touched, so that a face mapped from the binary
// costs nothing until it is used.
//
// Fonts are hostile input: every offset is checked, and a damaged table yields
// an error or a missing glyph, never a panic. The general font packages for Go
// read whole tables when a font is opened, which for a face of 15 MB costs more
// than setting a page.
package sfnt

import (
	"encoding/binary"
	"fmt"
)

// GID is a glyph index. Indices from NumGlyphs on name synthetic glyphs (see Dash).
type GID = uint16

// Font is an opened font. It is immutable and safe for concurrent use.
type Font struct {
	data      []byte
	tables    map[string][]byte
	numGlyphs int
	upem      int
	longLoca  bool
	numHM     int
	cmap      cmap
	vert      []substitution
	box       Box // of the whole face, from head
	dash      [3]outlineDash
}

// Box is an ink box in font units, y up.
type Box struct{ XMin, YMin, XMax, YMax int }

// Error is a fault in the data of a font.
type Error struct {
	Table string // four letters, or "" for the file itself
	What  string
}

// Error says which table is at fault.
func (e *Error) Error() string {
	if e.Table == "" {
		return "font: " + e.What
	}
	return "font table " + e.Table + ": " + e.What
}

func fault(table, format string, args ...any) error {
	return &Error{table, fmt.Sprintf(format, args...)}
}

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

// Parse opens a TrueType font; data is kept, not copied.
func Parse(data []byte) (*Font, error) {
	if len(data) < 12 {
		return nil, fault("", "%d bytes are too few", len(data))
	}
	switch tag := string(data[:4]); tag {
	case "\x00\x01\x00\x00", "true":
	case "OTTO":
		return nil, fault("", "CFF outlines are not supported; use a TrueType (glyf) face")
	case "ttcf":
		return nil, fault("", "a font collection; use one of its members as a file of its own")
	default:
		return nil, fault("", "not a TrueType font")
	}
	f := &Font{data: data, tables: map[string][]byte{}}
	n := u16(data, 4)
	for i := range n {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, fault("", "the table directory is cut off")
		}
		tag := string(data[at : at+4])
		off, size := u32(data, at+8), u32(data, at+12)
		if off > len(data) || size > len(data)-off {
			return nil, fault(tag, "lies outside the file")
		}
		f.tables[tag] = data[off : off+size]
	}
	return f, f.open()
}

// open reads the few values that every use needs.
func (f *Font) open() error {
	for _, t := range []struct {
		tag  string
		size int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"loca", 4}, {"glyf", 0}, {"cmap", 4}} {
		if b, ok := f.tables[t.tag]; !ok || len(b) < t.size {
			return fault(t.tag, "is missing or cut off")
		}
	}
	head := f.tables["head"]
	f.upem = u16(head, 18)
	if f.upem < 16 || f.upem > 16384 {
		return fault("head", "%d units per em", f.upem)
	}
	f.box = Box{i16(head, 36), i16(head, 38), i16(head, 40), i16(head, 42)}
	f.longLoca = u16(head, 50) != 0
	f.numGlyphs = u16(f.tables["maxp"], 4)
	f.numHM = u16(f.tables["hhea"], 34)
	if f.numHM < 1 || 4*f.numHM > len(f.tables["hmtx"]) {
		return fault("hmtx", "holds fewer than %d metrics", f.numHM)
	}
	if f.numGlyphs < 1 || f.numGlyphs > 65535-len(f.dash) {
		return fault("maxp", "%d glyphs", f.numGlyphs)
	}
	var err error
	if f.cmap, err = openCmap(f.tables["cmap"]); err != nil {
		return err
	}
	f.vert = openVert(f.tables["GSUB"])
	f.makeDashes()
	return nil
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
	return u16(f.tables["hmtx"], 4*min(int(g), f.numHM-1))
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
	if in.CapHeight == 0 {
		in.CapHeight = in.Ascent * 8 / 10
	}
	return in
}

// maxNames bounds the entries of a name table that are looked at; each may be
// 64 kB long. Faces in many languages have some hundred.
const maxNames = 1024

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
		if u16(t, at+6) != id || to > len(t) || from > to {
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
