package sfnt_test

import (
	"encoding/binary"
	"math"
	"testing"

	"dayang/fonts/sfnt"
	"dayang/fonts/subset"
)

// small is a whole face of few glyphs, simple and composite, with the table GSUB
// of a large one cut short, so that every byte is within reach of a mutation.
func small(f *testing.F) []byte {
	font, err := sfnt.Parse(face(f))
	if err != nil {
		f.Fatal(err)
	}
	var glyphs []subset.Glyph
	for _, r := range "国，A—é一" {
		glyphs = append(glyphs, subset.Glyph{ID: font.Glyph(r)})
	}
	s, err := subset.Build(font, glyphs, subset.Known{})
	if err != nil {
		f.Fatal(err)
	}
	return s.Data
}

// withTable adds a table at the end of a face.
func withTable(data []byte, tag string, table []byte) []byte {
	n := int(binary.BigEndian.Uint16(data[4:]))
	out := append([]byte{}, data[:12+16*n]...)
	binary.BigEndian.PutUint16(out[4:], uint16(n+1))
	for i := range n {
		at := 12 + 16*i + 8
		binary.BigEndian.PutUint32(out[at:], binary.BigEndian.Uint32(out[at:])+16)
	}
	out = append(out, tag...)
	for _, v := range []int{0, len(data) + 16, len(table)} {
		out = binary.BigEndian.AppendUint32(out, uint32(v))
	}
	return append(append(out, data[12+16*n:]...), table...)
}

// vert is a table GSUB with one lookup of the feature vert: glyph 2 becomes 3.
var vert = []byte{
	0, 1, 0, 0, 0, 0, 0, 10, 0, 24,
	0, 1, 'v', 'e', 'r', 't', 0, 8, 0, 0, 0, 1, 0, 0,
	0, 1, 0, 4, 0, 1, 0, 0, 0, 1, 0, 8,
	0, 1, 0, 6, 0, 1, 0, 1, 0, 1, 0, 2,
}

// FuzzFont opens damaged faces, reads all that a page asks for of a font, and
// makes subsets of them: nothing panics or hangs, and a subset can be read again.
func FuzzFont(f *testing.F) {
	data := withTable(small(f), "GSUB", vert)
	if font, err := sfnt.Parse(data); err != nil || font.Vertical(2) != 3 {
		f.Fatalf("the seed is no sound face: %v", err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		font, err := sfnt.Parse(data)
		if err != nil {
			return
		}
		font.Info()
		font.Box()
		var glyphs []subset.Glyph
		for _, g := range []int{0, 1, 2, 3, 4, 5, 6, 7, font.NumGlyphs() - 1, font.NumGlyphs(), math.MaxUint16} {
			glyphs = append(glyphs, subset.Glyph{ID: sfnt.GID(g), Step: g % 3 * 4})
			font.Advance(sfnt.GID(g))
			font.Bounds(sfnt.GID(g))
			font.Vertical(sfnt.GID(g))
			_, _ = font.Outline(nil, sfnt.GID(g))
		}
		for _, r := range "国，A—é一\U0002B38A\u0100\u0101" {
			font.Glyph(r)
		}
		s, err := subset.Build(font, glyphs, subset.Known{})
		if err != nil {
			return
		}
		if _, err := sfnt.Parse(s.Data); err != nil && s.UnitsPerEm >= 16 {
			t.Fatalf("the subset cannot be read: %v", err)
		}
	})
}
