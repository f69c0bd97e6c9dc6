package subset

// Flags of a point (OpenType, glyf).
const (
	onCurve = 1 << 0
	shortX  = 1 << 1
	shortY  = 1 << 2
	sameX   = 1 << 4 // with shortX: the delta is positive
	sameY   = 1 << 5
	overlap = 1 << 6 // in the first flag: contours overlap
)

// simple writes contours as glyf data without instructions: one byte for deltas
// that fit, none for deltas of 0. Runs of equal flags are left to the
// compression of the file, which does them better than the repeat flag.
func simple(contours [][]node, overlaps bool) []byte {
	if len(contours) == 0 {
		return nil
	}
	box := []int{1 << 15, 1 << 15, -1 << 15, -1 << 15}
	var ends []int
	var flags, xs, ys []byte
	at := pt{}
	for _, c := range contours {
		for _, p := range c {
			box[0], box[1] = min(box[0], p.x), min(box[1], p.y)
			box[2], box[3] = max(box[2], p.x), max(box[3], p.y)
			flag := byte(0)
			if p.on {
				flag = onCurve
			}
			xs = delta(xs, p.x-at.x, &flag, shortX, sameX)
			ys = delta(ys, p.y-at.y, &flag, shortY, sameY)
			flags = append(flags, flag)
			at = p.pt
		}
		ends = append(ends, len(flags)-1)
	}
	if overlaps {
		flags[0] |= overlap
	}
	var w writer
	w.u16(len(contours))
	w.u16(box...)
	w.u16(ends...)
	w.u16(0)
	w.data = append(w.data, flags...)
	w.data = append(w.data, xs...)
	return append(w.data, ys...)
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
