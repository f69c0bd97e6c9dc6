// Package subset builds small TrueType fonts that hold just the glyphs of a
// document, numbered from 1 in the order given, with a character map of our own
// codes, so that a writer that addresses glyphs by character can paint any glyph.
package subset

import (
	"encoding/binary"
	"fmt"

	"dayang/fonts/sfnt"
)

// FirstCode is the character that maps to glyph 1; glyph n has FirstCode+n-1.
const FirstCode = 0x100

// MaxGlyphs is the most glyphs of a subset: codes must stay below the surrogates.
const MaxGlyphs = 0xD800 - FirstCode

// Code returns the character that addresses the glyph of the given new index.
func Code(glyph int) rune { return rune(FirstCode + glyph - 1) }

// Font is a subset. Glyph 0 is .notdef.
type Font struct {
	Data     []byte
	Advances []int // by new index, in font units
}

// maxExtra bounds the components that composite glyphs pull in.
const maxExtra = 4096

// Build makes a subset of the glyphs, which get the indices 1, 2, …; the same
// glyph may be given more than once. Components of composite glyphs follow. With
// outlines false the glyphs are empty: a stub with right metrics.
func Build(f *sfnt.Font, glyphs []sfnt.GID, outlines bool) (*Font, error) {
	if len(glyphs) >= MaxGlyphs {
		return nil, fmt.Errorf("subset: %d glyphs exceed %d", len(glyphs), MaxGlyphs-1)
	}
	b := &builder{font: f, order: append([]sfnt.GID{0}, glyphs...), part: map[sfnt.GID]int{}}
	out := &Font{}
	for i := 0; i < len(b.order); i++ {
		b.loca = append(b.loca, len(b.glyf))
		if outlines {
			if err := b.add(b.order[i]); err != nil {
				return nil, err
			}
		}
		out.Advances = append(out.Advances, f.Advance(b.order[i]))
	}
	b.loca = append(b.loca, len(b.glyf))
	out.Data = b.file(len(glyphs), out.Advances)
	return out, nil
}

type builder struct {
	font  *sfnt.Font
	order []sfnt.GID       // old index by new index
	part  map[sfnt.GID]int // new index of components
	glyf  []byte
	loca  []int
}

// add appends a glyph's data, components renumbered.
func (b *builder) add(g sfnt.GID) error {
	if box, ok := b.font.DashBox(g); ok {
		b.glyf = append(b.glyf, bar(box)...)
		return nil
	}
	data := b.font.Data(g)
	start := len(b.glyf)
	b.glyf = append(b.glyf, data...)
	for _, c := range sfnt.Components(data) {
		n, ok := b.part[c.Glyph]
		if !ok {
			n = len(b.order)
			if len(b.part) >= maxExtra {
				return fmt.Errorf("subset: more than %d component glyphs", maxExtra)
			}
			b.part[c.Glyph] = n
			b.order = append(b.order, c.Glyph)
		}
		binary.BigEndian.PutUint16(b.glyf[start+c.At:], uint16(n))
	}
	for len(b.glyf)%4 != 0 {
		b.glyf = append(b.glyf, 0)
	}
	return nil
}

// bar is the glyph data of a filled rectangle.
func bar(b sfnt.Box) []byte {
	var w writer
	w.u16(1, b.XMin, b.YMin, b.XMax, b.YMax) // one contour, its box
	w.u16(3, 0)                              // last point, no instructions
	w.data = append(w.data, 1, 1, 1, 1)      // four points on the curve, long deltas
	w.u16(b.XMin, 0, b.XMax-b.XMin, 0)
	w.u16(b.YMin, b.YMax-b.YMin, 0, b.YMin-b.YMax)
	return w.data
}

type writer struct{ data []byte }

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

// file assembles the tables. n is the number of glyphs with a code.
func (b *builder) file(n int, advances []int) []byte {
	count := len(b.order)
	old := func(tag string) []byte { return append([]byte(nil), b.font.Table(tag)...) }
	head, hhea, maxp := old("head"), old("hhea"), old("maxp")
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1) // long loca
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	var hmtx, loca writer
	for i, g := range b.order {
		lsb := 0
		if box, ok := b.font.Bounds(g); ok {
			lsb = box.XMin
		}
		hmtx.u16(advances[i], lsb)
	}
	loca.u32(b.loca...)
	var post writer
	post.u32(0x30000, 0, 0, 0, 0, 0, 0, 0)
	tables := []table{
		{"OS/2", os2(old("OS/2"))}, {"cmap", cmap(n)}, {"glyf", b.glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx.data}, {"loca", loca.data}, {"maxp", maxp}, {"name", name(b.font.Info().PostScript)}, {"post", post.data},
	}
	for _, tag := range []string{"cvt ", "fpgm", "prep"} { // outlines may be hinted by them
		if t := b.font.Table(tag); t != nil {
			tables = append(tables, table{tag, t})
		}
	}
	return assemble(tables)
}

type table struct {
	tag  string
	data []byte
}

// os2 gives a font without the table a plain one.
func os2(t []byte) []byte {
	if len(t) < 96 {
		t = append(t, make([]byte, 96-len(t))...)
	}
	return t
}

// cmap maps the codes to the glyphs 1..n: format 4 with one segment.
func cmap(n int) []byte {
	var w writer
	w.u16(0, 1, 3, 1)
	w.u32(12)
	w.u16(4, 32, 0, 4, 4, 1, 0)
	w.u16(FirstCode+n-1, 0xFFFF, 0, FirstCode, 0xFFFF, 1-FirstCode, 1, 0, 0)
	return w.data
}

// name holds the PostScript name only.
func name(ps string) []byte {
	if ps == "" {
		ps = "Unnamed"
	}
	var str, w writer
	for _, r := range ps {
		str.u16(int(r))
	}
	w.u16(0, 1, 18, 3, 1, 0x409, 6, len(str.data), 0)
	return append(w.data, str.data...)
}

// assemble writes the directory and the tables with their checksums.
func assemble(tables []table) []byte {
	n := len(tables)
	pow, log := 1, 0
	for pow*2 <= n {
		pow *= 2
		log++
	}
	var dir writer
	dir.u32(0x10000)
	dir.u16(n, pow*16, log, (n-pow)*16)
	at := 12 + 16*n
	var body []byte
	headAt := 0
	for _, t := range tables {
		if t.tag == "head" {
			headAt = at + len(body)
		}
		dir.data = append(dir.data, t.tag...)
		dir.u32(int(checksum(t.data)), at+len(body), len(t.data))
		body = append(body, t.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	file := append(dir.data, body...)
	binary.BigEndian.PutUint32(file[headAt+8:], 0xB1B0AFBA-checksum(file))
	return file
}

func checksum(b []byte) uint32 {
	var sum uint32
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	if len(b) > 0 {
		var last [4]byte
		copy(last[:], b)
		sum += binary.BigEndian.Uint32(last[:])
	}
	return sum
}
