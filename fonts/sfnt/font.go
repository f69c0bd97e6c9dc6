// Package sfnt reads TrueType fonts without copying them: only the tables and
// glyphs that are asked for are touched, so that a face mapped from the binary
// costs nothing until it is used.
package sfnt

// GID is a glyph index. Indices from NumGlyphs on name synthetic glyphs (see Dash).
type GID uint16

// Box is an ink box in font units, y up.
type Box struct{ XMin, YMin, XMax, YMax int }

// Op is the kind of a path segment.
type Op uint8

// The path operations; Args used: MoveTo 1, LineTo 1, QuadTo 2 points.
const (
	MoveTo Op = iota
	LineTo
	QuadTo
)

// Pt is a point in font units, y up.
type Pt struct{ X, Y float32 }

// Segment is one step of an outline; every contour starts with MoveTo and is closed implicitly.
type Segment struct {
	Op   Op
	Args [2]Pt
}

// Font is an opened font. It is immutable and safe for concurrent use.
type Font struct{}

// Parse opens a TrueType font; data is kept, not copied.
func Parse(data []byte) (*Font, error) { panic("todo") }

// UnitsPerEm returns the em square's side in font units.
func (f *Font) UnitsPerEm() int { panic("todo") }

// Glyph returns the glyph of a character, 0 if the font has none.
func (f *Font) Glyph(r rune) GID { panic("todo") }

// Advance returns the horizontal advance in font units.
func (f *Font) Advance(g GID) int { panic("todo") }

// Bounds returns the ink box; ok is false for a glyph without ink.
func (f *Font) Bounds(g GID) (b Box, ok bool) { panic("todo") }

// Outline appends the glyph's outline (components resolved) to buf.
func (f *Font) Outline(buf []Segment, g GID) ([]Segment, error) { panic("todo") }

// Vertical returns the vertical form of a glyph (GSUB vert/vrt2), or g itself.
func (f *Font) Vertical(g GID) GID { panic("todo") }

// Ligature returns nothing for now.

// DashPart says which part of a dash (破折号) a synthetic glyph draws.
type DashPart uint8

// The parts: an em dash run of n characters is Left, n-2 times Middle, Right.
const (
	DashLeft DashPart = iota
	DashMiddle
	DashRight
)

// Dash returns a synthetic glyph one em wide whose stroke (with the height and thickness
// of U+2014 in this font) runs to the cell's edge on the sides where the dash goes on.
func (f *Font) Dash(p DashPart) GID { panic("todo") }
