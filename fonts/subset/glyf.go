package subset

import "encoding/binary"

// Flags of a point (OpenType, glyf).
const (
	onCurve = 1 << 0
	shortX  = 1 << 1
	shortY  = 1 << 2
	sameX   = 1 << 4 // with shortX: the delta is positive
	sameY   = 1 << 5
	overlap = 1 << 6 // in the first flag: contours overlap
)

// simple appends contours as glyf data without instructions: one byte for deltas
// that fit, none for deltas of 0. Runs of equal flags are left to the
// compression of the file, which does them better than the repeat flag.
func (w *writer) simple(contours [][]node, overlaps bool) {
	if len(contours) == 0 {
		return
	}
	box := [4]int{1 << 15, 1 << 15, -1 << 15, -1 << 15}
	w.flags, w.xs, w.ys = w.flags[:0], w.xs[:0], w.ys[:0]
	start := len(w.data)
	w.u16(len(contours), 0, 0, 0, 0)
	at := pt{}
	for _, c := range contours {
		for _, p := range c {
			box[0], box[1] = min(box[0], p.x), min(box[1], p.y)
			box[2], box[3] = max(box[2], p.x), max(box[3], p.y)
			flag := byte(0)
			if p.on {
				flag = onCurve
			}
			w.xs = delta(w.xs, p.x-at.x, &flag, shortX, sameX)
			w.ys = delta(w.ys, p.y-at.y, &flag, shortY, sameY)
			w.flags = append(w.flags, flag)
			at = p.pt
		}
		w.u16(len(w.flags) - 1)
	}
	for i, v := range box {
		binary.BigEndian.PutUint16(w.data[start+2+2*i:], uint16(v))
	}
	if overlaps {
		w.flags[0] |= overlap
	}
	w.u16(0)
	w.data = append(append(append(w.data, w.flags...), w.xs...), w.ys...)
}

func delta(out []byte, d int, flag *byte, short, same byte) []byte {
	switch {
	case d == 0:
		*flag |= same
		return out
	case d > 0 && d < 256:
		*flag |= short | same
		return append(out, byte(d))
	case d < 0 && d > -256:
		*flag |= short
		return append(out, byte(-d))
	}
	return append(out, byte(uint16(d)>>8), byte(d))
}

// overlaps reports whether glyph data say that contours overlap: rasterizers
// then take more care at their seams.
func overlaps(data []byte) bool {
	if len(data) < 10 || int8(data[0]) < 0 {
		return false
	}
	n := int(data[0])<<8 | int(data[1])
	at := 10 + 2*n
	if at+2 > len(data) {
		return false
	}
	at += 2 + (int(data[at])<<8 | int(data[at+1]))
	return at < len(data) && data[at]&overlap != 0
}
