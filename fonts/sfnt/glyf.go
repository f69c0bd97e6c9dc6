package sfnt

// Op is the kind of a path segment.
type Op uint8

// The path operations; they use 1, 1 and 2 points of Args.
const (
	MoveTo Op = iota
	LineTo
	QuadTo
)

// Pt is a point in font units, y up.
type Pt struct{ X, Y float32 }

// Segment is one step of an outline; every contour starts with MoveTo and is
// closed implicitly.
type Segment struct {
	Op   Op
	Args [2]Pt
}

// maxDepth bounds components in components; maxParts the components of one glyph.
const (
	maxDepth = 6
	maxParts = 64
)

// Data returns the glyph's bytes in the glyf table, nil for a glyph without
// ink or with damaged data.
func (f *Font) Data(g GID) []byte {
	if int(g) >= f.numGlyphs || f.cff != nil {
		return nil
	}
	loca, glyf := f.loca, f.glyf
	var from, to int
	if f.longLoca {
		if 4*int(g)+8 > len(loca) {
			return nil
		}
		from, to = u32(loca, 4*int(g)), u32(loca, 4*int(g)+4)
	} else {
		if 2*int(g)+4 > len(loca) {
			return nil
		}
		from, to = 2*u16(loca, 2*int(g)), 2*u16(loca, 2*int(g)+2)
	}
	if from >= to || to > len(glyf) || to-from < 10 {
		return nil
	}
	return glyf[from:to]
}

// Plain reports whether outlines are as Data has them: those of the table glyf, at
// the default of a variable font.
func (f *Font) Plain() bool { return f.cff == nil && f.vary.still() }

// Bounds returns the ink box; ok is false for a glyph without ink.
func (f *Font) Bounds(g GID) (b Box, ok bool) {
	if d := f.dashOf(g); d != nil {
		return d.Box, true
	}
	if !f.Plain() {
		segs, err := f.Outline(nil, g)
		if err != nil {
			return Box{}, false
		}
		return inkBox(segs)
	}
	data := f.Data(g)
	if data == nil {
		return Box{}, false
	}
	return Box{i16(data, 2), i16(data, 4), i16(data, 6), i16(data, 8)}, true
}

// Outline appends the glyph's outline (components resolved) to buf. The error is
// an *Error.
func (f *Font) Outline(buf []Segment, g GID) ([]Segment, error) {
	if d := f.dashOf(g); d != nil {
		return d.outline(buf), nil
	}
	if int(g) >= f.numGlyphs {
		return buf, nil
	}
	var err error
	if f.cff != nil {
		var coords []float64
		if f.vary != nil {
			coords = f.vary.coords
		}
		if buf, err = f.cff.outline(buf, g, f.upem, coords); err != nil {
			err = f.named(err)
		}
		return buf, err
	}
	parts := maxParts
	if buf, err = f.outline(buf, g, [6]float32{1, 0, 0, 1, 0, 0}, 0, &parts); err != nil {
		err = f.named(err)
	}
	return buf, err
}

func (f *Font) outline(buf []Segment, g GID, m [6]float32, depth int, parts *int) ([]Segment, error) {
	data := f.Data(g)
	if data == nil {
		return buf, nil
	}
	if n := i16(data, 0); n >= 0 {
		return f.simple(buf, g, data, n, m, depth)
	}
	if depth >= maxDepth {
		return buf, fault("glyf", "字形 %d 的部件套得比 %d 层还深", "glyph %d nests components deeper than %d", g,
			maxDepth)
	}
	list := Components(data)
	if !f.vary.still() {
		left, _, err := f.moveComponents(g, list)
		if err != nil {
			return buf, err
		}
		if depth == 0 {
			m[4] -= float32(left)
		}
	}
	var err error
	for _, c := range list {
		if *parts--; *parts < 0 {
			return buf, fault("glyf", "字形 %d 的部件太多", "glyph %d has too many components", g)
		}
		if buf, err = f.outline(buf, c.Glyph, mul(m, c.Matrix), depth+1, parts); err != nil {
			return buf, err
		}
	}
	return buf, nil
}

// moveComponents moves the components of a glyph of a variable font.
func (f *Font) moveComponents(g GID, list []Component) (left, right float64, err error) {
	pts := make([]point, len(list))
	for i, c := range list {
		pts[i].Pt = Pt{c.Matrix[4], c.Matrix[5]}
	}
	if left, right, err = f.vary.move(g, pts, nil); err != nil {
		return 0, 0, err
	}
	for i := range list {
		list[i].Matrix[4], list[i].Matrix[5] = pts[i].X, pts[i].Y
	}
	return left, right, nil
}

// sides is the change of both sides of a glyph of a variable font.
func (f *Font) sides(g GID) (left, right float64, err error) {
	data := f.Data(g)
	if data == nil {
		return f.vary.move(g, nil, nil)
	}
	n := i16(data, 0)
	if n < 0 {
		return f.moveComponents(g, Components(data))
	}
	pts, err := points(nil, data, n)
	if err != nil {
		return 0, 0, err
	}
	return f.vary.move(g, pts, ends(data, n))
}

// mul applies b, then a.
func mul(a, b [6]float32) [6]float32 {
	return [6]float32{
		a[0]*b[0] + a[2]*b[1], a[1]*b[0] + a[3]*b[1],
		a[0]*b[2] + a[2]*b[3], a[1]*b[2] + a[3]*b[3],
		a[0]*b[4] + a[2]*b[5] + a[4], a[1]*b[4] + a[3]*b[5] + a[5],
	}
}

// Component is one part of a composite glyph.
type Component struct {
	Glyph  GID
	At     int        // offset of the glyph index in the data, for renumbering
	Matrix [6]float32 // xx, yx, xy, yy, dx, dy
}

// Flags of a component (OpenType, glyf).
const (
	wordArgs = 1 << 0
	xyArgs   = 1 << 1
	oneScale = 1 << 3
	more     = 1 << 5
	twoScale = 1 << 6
	matrix   = 1 << 7
)

// Components lists the parts of a composite glyph's data, none for a simple one.
// Parts placed by matching points are put at the origin: no face in use has them.
func Components(data []byte) []Component {
	if i16(data, 0) >= 0 {
		return nil
	}
	var out []Component
	for at := 10; at+4 <= len(data) && len(out) <= maxParts; {
		flags := u16(data, at)
		c := Component{Glyph: GID(u16(data, at+2)), At: at + 2, Matrix: [6]float32{1, 0, 0, 1, 0, 0}}
		at += 4
		if flags&wordArgs != 0 {
			c.Matrix[4], c.Matrix[5] = float32(i16(data, at)), float32(i16(data, at+2))
			at += 4
		} else if at+2 <= len(data) {
			c.Matrix[4], c.Matrix[5] = float32(int8(data[at])), float32(int8(data[at+1]))
			at += 2
		}
		if flags&xyArgs == 0 {
			c.Matrix[4], c.Matrix[5] = 0, 0
		}
		scale := func() float32 { at += 2; return float32(i16(data, at-2)) / 16384 }
		switch {
		case flags&oneScale != 0:
			c.Matrix[0] = scale()
			c.Matrix[3] = c.Matrix[0]
		case flags&twoScale != 0:
			c.Matrix[0] = scale()
			c.Matrix[3] = scale()
		case flags&matrix != 0:
			for i := range 4 {
				c.Matrix[i] = scale()
			}
		}
		out = append(out, c)
		if flags&more == 0 {
			break
		}
	}
	return out
}

// point is a point of a contour.
type point struct {
	Pt
	on    bool
	flags byte // as the file has them
}

// simple appends a simple glyph of n contours.
func (f *Font) simple(buf []Segment, g GID, data []byte, n int, m [6]float32, depth int) ([]Segment, error) {
	var room [192]point // most glyphs need no more, and it costs no allocation
	pts, err := points(room[:0], data, n)
	if err != nil {
		return buf, err
	}
	if !f.vary.still() {
		left, _, err := f.vary.move(g, pts, ends(data, n))
		if err != nil {
			return buf, err
		}
		if depth == 0 { // the left side is where the glyph begins
			m[4] -= float32(left)
		}
	}
	moved := m != [6]float32{1, 0, 0, 1, 0, 0}
	for i := range pts {
		p := &pts[i]
		if moved {
			p.Pt = Pt{m[0]*p.X + m[2]*p.Y + m[4], m[1]*p.X + m[3]*p.Y + m[5]}
		}
		if !(p.X <= largest && p.X >= -largest && p.Y <= largest && p.Y >= -largest) {
			return buf, fault("glyf", "字形 %d 大得出界", "glyph %d reaches beyond all bounds", g)
		}
	}
	from := 0
	for c := range n {
		to := u16(data, 10+2*c) + 1
		buf = contour(buf, pts[from:to])
		from = to
	}
	return buf, nil
}

// ends lists the last point of each contour.
func ends(data []byte, n int) []int {
	out := make([]int, n)
	for c := range out {
		out[c] = u16(data, 10+2*c)
	}
	return out
}

// points reads the points of a simple glyph of n contours, whose ends it checks,
// into room if it has enough.
func points(room []point, data []byte, n int) ([]point, error) {
	if n == 0 {
		return nil, nil
	}
	cut := func() error { return fault("glyf", "轮廓不完整", "an outline is cut off") }
	at := 10 + 2*n
	count := u16(data, at-2) + 1
	at += 2 + u16(data, at) // instructions
	if at >= len(data) || count > 4*len(data) {
		return nil, cut()
	}
	pts := room[:0]
	if cap(pts) < count {
		pts = make([]point, 0, count)
	}
	for len(pts) < count {
		if at >= len(data) {
			return nil, cut()
		}
		f := data[at]
		at++
		pts = append(pts, point{flags: f})
		if f&8 != 0 {
			if at >= len(data) {
				return nil, cut()
			}
			for range min(int(data[at]), count-len(pts)) {
				pts = append(pts, point{flags: f})
			}
			at++
		}
	}
	var v int // the coordinate
	for i := range pts {
		p := &pts[i]
		if at, v = delta(data, at, v, p.flags, 2, 16); at > len(data) {
			return nil, cut()
		}
		p.X = float32(v)
	}
	v = 0
	for i := range pts {
		p := &pts[i]
		if at, v = delta(data, at, v, p.flags, 4, 32); at > len(data) {
			return nil, cut()
		}
		p.Y, p.on = float32(v), p.flags&1 != 0
	}
	from := 0
	for c := range n {
		to := u16(data, 10+2*c) + 1
		if to > count || to < from {
			return nil, cut()
		}
		from = to
	}
	return pts, nil
}

// delta adds to v by how much it differs from that of the point before; the flags say
// how many bytes at has for it. The new place lies beyond data that are cut off.
func delta(data []byte, at, v int, flags, short, same byte) (int, int) {
	switch {
	case flags&short != 0:
		if at < len(data) {
			if v += int(data[at]); flags&same == 0 {
				v -= 2 * int(data[at])
			}
		}
		return at + 1, v
	case flags&same == 0:
		return at + 2, v + i16(data, at)
	}
	return at, v
}

func mid(a, b Pt) Pt { return Pt{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }

// contour appends one closed contour of on- and off-curve points.
func contour(buf []Segment, pts []point) []Segment {
	n := len(pts)
	if n < 2 {
		return buf
	}
	first, start := 0, Pt{}
	for first < n && !pts[first].on {
		first++
	}
	if first == n { // no point on the curve: begin between two
		first = 0
		start = mid(pts[n-1].Pt, pts[0].Pt)
	} else {
		start = pts[first].Pt
		first++
	}
	buf = append(buf, Segment{MoveTo, [2]Pt{start}})
	var ctrl Pt
	bent := false // ctrl awaits the end of its curve
	for i := range n {
		k := first + i
		if k >= n {
			k -= n
		}
		p := &pts[k]
		switch {
		case p.on && !bent:
			buf = append(buf, Segment{LineTo, [2]Pt{p.Pt}})
		case p.on:
			buf = append(buf, Segment{QuadTo, [2]Pt{ctrl, p.Pt}})
			bent = false
		default:
			if bent {
				buf = append(buf, Segment{QuadTo, [2]Pt{ctrl, mid(ctrl, p.Pt)}})
			}
			ctrl, bent = p.Pt, true
		}
	}
	if bent {
		buf = append(buf, Segment{QuadTo, [2]Pt{ctrl, start}})
	}
	return buf
}
