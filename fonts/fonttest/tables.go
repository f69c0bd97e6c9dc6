// Package fonttest makes small fonts for tests, so that no test needs a font of
// the system: TrueType, CFF, CFF2, variable ones, and collections. All have the
// characters 国, A, — and （ with a vertical form of the last.
package fonttest

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Glyph indices of every font.
const (
	Guo      = 1 // 国: a round field of 100…900, with a hole of straight sides
	A        = 2 // a triangle, 600 wide
	Dash     = 3 // a bar from 360 to 400
	Paren    = 4 // a bar at the right of the cell
	Vertical = 5 // its vertical form: a bar at the bottom
	count    = 6
)

// tables are the tables of a font by their tags.
type tables map[string][]byte

func u16(vs ...int) []byte {
	var b []byte
	for _, v := range vs {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

func u32(vs ...int) []byte {
	var b []byte
	for _, v := range vs {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	return b
}

func cat(parts ...[]byte) []byte { return slices.Concat(parts...) }

// base makes the tables that all fonts have.
func base(name string) tables {
	ps := []byte{}
	for _, r := range name {
		ps = append(ps, u16(int(r))...)
	}
	runes := []struct{ r, g int }{{'A', A}, {'—', Dash}, {'国', Guo}, {'（', Paren}}
	groups := []byte{}
	for _, e := range runes {
		groups = append(groups, u32(e.r, e.r, e.g)...)
	}
	os2 := make([]byte, 96)
	copy(os2, u16(4, 500, 400, 5, 0))
	copy(os2[68:], u16(880, -120))
	copy(os2[88:], u16(700))
	return tables{
		"head": cat(u32(0x10000, 0x10000, 0, 0x5F0F3CF5), u16(0, 1000), make([]byte, 16),
			u16(0, -120, 1000, 880, 0, 8, 2, 1, 0)),
		"hhea": cat(u32(0x10000), u16(880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, count)),
		"maxp": cat(u32(0x5000), u16(count)),
		"hmtx": u16(1000, 0, 1000, 100, 600, 50, 1000, 50, 1000, 700, 1000, 100),
		"cmap": cat(u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16+len(groups), 0, len(runes)), groups),
		"OS/2": os2,
		"post": u32(0x30000, 0, 0, 0, 0, 0, 0, 0),
		"name": cat(u16(0, 3, 42), u16(3, 1, 0x409, 1, len(ps), 0), u16(3, 1, 0x409, 6, len(ps), 0),
			u16(3, 1, 0x409, 258, 8, len(ps)), ps, u16('B', 'o', 'l', 'd')),
		"GSUB": gsub(),
	}
}

// gsub replaces Paren by Vertical in vertical lines.
func gsub() []byte {
	script := cat(u16(1), []byte("DFLT"), u16(8), u16(4, 0), u16(0, 0xFFFF, 1, 0))
	features := cat(u16(1), []byte("vert"), u16(8), u16(0, 1, 0))
	lookups := cat(u16(1, 4), u16(1, 0, 1, 8), u16(2, 8, 1, Vertical), u16(1, 1, Paren))
	return cat(u16(1, 0, 10, 10+len(script), 10+len(script)+len(features)), script, features, lookups)
}

// file puts tables together.
func (t tables) file() []byte {
	out := u32(0x10000)
	if t["CFF "] != nil || t["CFF2"] != nil {
		out = []byte("OTTO")
	}
	out = append(out, u16(len(t), 0, 0, 0)...)
	at := 12 + 16*len(t)
	var body []byte
	for _, tag := range slices.Sorted(maps.Keys(t)) {
		out = append(append(out, tag...), u32(0, at+len(body), len(t[tag]))...)
		body = append(body, t[tag]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

// Collection puts fonts together in one file.
func Collection(fonts ...[]byte) []byte {
	out := cat([]byte("ttcf"), u32(0x10000, len(fonts)))
	at := len(out) + 4*len(fonts)
	var body []byte
	for _, f := range fonts {
		out = append(out, u32(at+len(body))...)
		moved := slices.Clone(f)
		for i := range int(binary.BigEndian.Uint16(f[4:])) {
			off := moved[12+16*i+8:]
			binary.BigEndian.PutUint32(off, binary.BigEndian.Uint32(off)+uint32(at+len(body)))
		}
		body = append(body, moved...)
	}
	return append(out, body...)
}

// Licence returns the font with other permission bits (OS/2 fsType).
func Licence(font []byte, fsType int) []byte {
	out := slices.Clone(font)
	copy(Table(out, "OS/2")[8:], u16(fsType))
	return out
}

// Table returns a table of a font, which may be changed in place, nil if there
// is none.
func Table(font []byte, tag string) []byte {
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		d := font[12+16*i:]
		if string(d[:4]) == tag {
			at, size := binary.BigEndian.Uint32(d[8:]), binary.BigEndian.Uint32(d[12:])
			return font[at : at+size]
		}
	}
	return nil
}
