package subset

import (
	"encoding/binary"
	"fmt"
	"slices"

	"dayang/fonts/sfnt"
)

// Drawn are outlines of one face, redrawn for one grid when the program was made: those
// of its commonest characters on the grid of its commonest size. They stand side by side,
// where those of the face are spread over all of it. The nil Drawn has none.
//
// It is the numbers step and part of the grid and n of the glyphs, n glyph indices in
// rising order and n+1 offsets into what follows, which is as the table glyf has it; the
// offsets have 32 bits, the other numbers 16.
type Drawn []byte

const drawnHead = 6

// Draw draws glyphs in advance, on a grid of step units of a subset, each of which is part
// units of the face.
func Draw(f *sfnt.Font, ids []sfnt.GID, step, part int) (Drawn, error) {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	list := make([]Glyph, len(ids))
	for i, id := range ids {
		list[i] = Glyph{ID: id, Step: step * part}
	}
	b := &builder{face: f, order: list, part: part}
	out := make([]drawing, len(list))
	if err := b.drawAll(out, list); err != nil {
		return nil, err
	}
	var w, data writer
	w.u16(step, part, len(ids))
	for i, id := range ids {
		if b.copies(list[i]) {
			return nil, fmt.Errorf("subset: glyph %d is copied, not drawn", id)
		}
		w.u16(int(id))
	}
	for _, d := range out {
		w.u32(drawnHead + 6*len(ids) + 4 + len(data.data))
		data.data = append(data.data, d.data...)
	}
	w.u32(drawnHead + 6*len(ids) + 4 + len(data.data))
	return append(w.data, data.data...), nil
}

// get finds a glyph.
func (t Drawn) get(w want) (drawing, bool) {
	if len(t) < drawnHead || w.shift != 0 || t.u16(0) != w.step || t.u16(2) != w.part {
		return drawing{}, false
	}
	n := t.u16(4)
	lo, hi := 0, n
	for lo < hi {
		if m := (lo + hi) / 2; t.u16(drawnHead+2*m) < int(w.id) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == n || t.u16(drawnHead+2*lo) != int(w.id) {
		return drawing{}, false
	}
	at := drawnHead + 2*n + 4*lo
	d := drawing{data: t[binary.BigEndian.Uint32(t[at:]):binary.BigEndian.Uint32(t[at+4:])]}
	if len(d.data) > 0 {
		d.contours = int(binary.BigEndian.Uint16(d.data))
		d.points = int(binary.BigEndian.Uint16(d.data[8+2*d.contours:])) + 1
	}
	return d, true
}

func (t Drawn) u16(at int) int { return int(binary.BigEndian.Uint16(t[at:])) }
