package sfnt

// Flags of the table gvar (OpenType, gvar; the headers of tuples are those of
// "tuple variation store").
const (
	sharedPoints  = 0x8000 // of the count of tuples
	embeddedPeak  = 0x8000
	intermediate  = 0x4000
	privatePoints = 0x2000
	phantoms      = 4 // points after those of the outline: its sides
)

// maxMoves bounds the points times the tuples of a glyph; glyphs in use have
// some thousand.
const maxMoves = 1 << 21

// move moves the points of a glyph to their place at v. ends are the last
// points of the contours, none for the offsets of components, which do not pull
// their neighbours. The result is the change of the left and right side.
func (v *variation) move(g GID, pts []point, ends []int) (left, right float64, err error) {
	bad := fault("gvar", "字形 %d 的数据已损坏", "the data of glyph %d are damaged", g)
	axes, shared := len(v.coords), slice(v.gvar, u32(v.gvar, 8))
	data, ok := v.glyph(int(g))
	if !ok {
		return 0, 0, bad
	}
	if len(data) < 4 {
		return 0, 0, nil
	}
	count := u16(data, 0) & 0xFFF
	all := len(pts) + phantoms
	if count*all > maxMoves {
		return 0, 0, bad
	}
	body := slice(data, u16(data, 2))
	var common []int
	if u16(data, 0)&sharedPoints != 0 {
		if common, body, ok = packedPoints(body, all); !ok {
			return 0, 0, bad
		}
	}
	dx, dy := make([]float64, all), make([]float64, all) // the sum of all tuples
	at := 4
	for range count {
		size, flags := u16(data, at), u16(data, at+2)
		at += 4
		peak := slice(shared, 0)
		if flags&embeddedPeak != 0 {
			if at+2*axes > len(data) {
				return 0, 0, bad
			}
			peak = data[at : at+2*axes]
			at += 2 * axes
		} else if k := 2 * axes * (flags & 0xFFF); k+2*axes <= len(shared) {
			peak = shared[k : k+2*axes]
		}
		var between []byte
		if flags&intermediate != 0 {
			if at+4*axes > len(data) {
				return 0, 0, bad
			}
			between = data[at : at+4*axes]
			at += 4 * axes
		}
		if size > len(body) || len(peak) < 2*axes {
			return 0, 0, bad
		}
		tuple := body[:size]
		body = body[size:]
		w := v.weight(peak, between)
		if w == 0 {
			continue
		}
		which := common
		if flags&privatePoints != 0 {
			if which, tuple, ok = packedPoints(tuple, all); !ok {
				return 0, 0, bad
			}
		}
		n := all
		if which != nil {
			n = len(which)
		}
		xs, rest, ok1 := packedDeltas(tuple, n)
		ys, _, ok2 := packedDeltas(rest, n)
		if !ok1 || !ok2 {
			return 0, 0, bad
		}
		if which == nil {
			for i := range all {
				dx[i] += w * xs[i]
				dy[i] += w * ys[i]
			}
			continue
		}
		spread(dx, dy, pts, ends, which, xs, ys, w)
	}
	for i := range pts {
		pts[i].X += float32(dx[i])
		pts[i].Y += float32(dy[i])
	}
	return dx[len(pts)], dx[len(pts)+1], nil
}

// glyph returns the data of a glyph, ok false if they lie outside the table.
func (v *variation) glyph(g int) (data []byte, ok bool) {
	t := v.gvar
	if g >= u16(t, 12) || len(t) < 20 || u16(t, 4) != len(v.coords) {
		return nil, true
	}
	from, to := 2*u16(t, 20+2*g), 2*u16(t, 22+2*g)
	if u16(t, 14)&1 != 0 {
		from, to = u32(t, 20+4*g), u32(t, 24+4*g)
	}
	from, to = from+u32(t, 16), to+u32(t, 16)
	if from > to || to > len(t) {
		return nil, false
	}
	return t[from:to], true
}

// weight is that of a tuple at the place of the font.
func (v *variation) weight(peak, between []byte) float64 {
	w := 1.0
	for i, c := range v.coords {
		p := f2dot14(peak, 2*i)
		start, end := min(p, 0), max(p, 0)
		if between != nil {
			start, end = f2dot14(between, 2*i), f2dot14(between, 2*(i+len(v.coords)))
		}
		w *= tent(c, start, p, end)
	}
	return w
}

// packedPoints reads the numbers of points, nil for all.
func packedPoints(b []byte, all int) (out []int, rest []byte, ok bool) {
	if len(b) == 0 {
		return nil, nil, false
	}
	n := int(b[0])
	b = b[1:]
	if n >= 0x80 {
		n = n&0x7F<<8 | byteAt(b, 0)
		b = b[min(1, len(b)):]
	}
	if n == 0 {
		return nil, b, true
	}
	if n > all {
		return nil, nil, false
	}
	at := 0
	out = make([]int, 0, n)
	for len(out) < n {
		if len(b) == 0 {
			return nil, nil, false
		}
		size, run := 1, int(b[0]&0x7F)+1
		if b[0]&0x80 != 0 {
			size = 2
		}
		if b = b[1:]; len(b) < size*run || len(out)+run > n {
			return nil, nil, false
		}
		for i := range run {
			if size == 1 {
				at += int(b[i])
			} else {
				at += u16(b, 2*i)
			}
			if at >= all {
				return nil, nil, false
			}
			out = append(out, at)
		}
		b = b[size*run:]
	}
	return out, b, true
}

// packedDeltas reads n numbers.
func packedDeltas(b []byte, n int) (out []float64, rest []byte, ok bool) {
	out = make([]float64, 0, n)
	for len(out) < n {
		if len(b) == 0 {
			return nil, nil, false
		}
		kind, run := b[0]&0xC0, int(b[0]&0x3F)+1
		b = b[1:]
		size := [4]int{1, 2, 0, 4}[kind>>6]
		if len(b) < size*run || len(out)+run > n {
			return nil, nil, false
		}
		for i := range run {
			v := 0.0
			switch size {
			case 1:
				v = float64(int8(b[i]))
			case 2:
				v = float64(i16(b, 2*i))
			case 4:
				v = float64(int32(u32(b, 4*i)))
			}
			out = append(out, v)
		}
		b = b[size*run:]
	}
	return out, b, true
}

// spread adds the changes of some points and lets those between them on a
// contour follow ("inferred deltas for un-referenced point numbers").
func spread(dx, dy []float64, pts []point, ends, which []int, xs, ys []float64, w float64) {
	mx, my := make([]float64, len(dx)), make([]float64, len(dx))
	touched := make([]bool, len(dx))
	for i, k := range which {
		mx[k], my[k], touched[k] = mx[k]+w*xs[i], my[k]+w*ys[i], true
	}
	from := 0
	for _, end := range ends {
		if end >= len(pts) || end < from { // a contour without points
			continue
		}
		follow(mx[from:end+1], touched[from:end+1], func(i int) float64 { return float64(pts[from+i].X) })
		follow(my[from:end+1], touched[from:end+1], func(i int) float64 { return float64(pts[from+i].Y) })
		from = end + 1
	}
	for i := range dx {
		dx[i] += mx[i]
		dy[i] += my[i]
	}
}

// follow fills in the changes of one coordinate of a contour.
func follow(m []float64, touched []bool, at func(int) float64) {
	first := -1
	for i, t := range touched {
		if t {
			first = i
			break
		}
	}
	if first < 0 {
		return
	}
	n := len(m)
	a := first
	for a < first+n {
		b := a + 1
		for b < first+n && !touched[b%n] {
			b++
		}
		for k := a + 1; k < b; k++ {
			m[k%n] = between(at(k%n), at(a%n), at(b%n), m[a%n], m[b%n])
		}
		a = b
	}
}

// between is the change of a point at c by those of its neighbours at a and b.
func between(c, a, b, da, db float64) float64 {
	if a > b {
		a, b, da, db = b, a, db, da
	}
	switch {
	case a == b && da == db:
		return da
	case a == b:
		return 0
	case c <= a:
		return da
	case c >= b:
		return db
	}
	return da + (db-da)*(c-a)/(b-a)
}
