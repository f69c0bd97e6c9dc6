package sfnt

import "math"

// cubicTolerance is how far a quadratic outline may leave the cubic one that it
// stands for, in parts of the em: half a unit of 1000, a fifth of a dot of a
// plate setter of 2540 dpi at 10 pt.
const cubicTolerance = 0.5 / 1000

// maxQuads bounds the curves that stand for one: of a curve over the whole range
// of coordinates 40 are enough.
const maxQuads = 64

// cubic appends the quadratic curves that stand for a cubic one, none further
// from it than tol. A curve of equal parts in its parameter, each replaced by
// the quadratic with the same ends and middle, is left by at most
// √3/36·|p3−3p2+3p1−p0|/n³ (the third derivative of the cubic is constant, and
// the difference is a multiple of t(1−t)(1−2t)).
func cubic(out []Segment, p0, p1, p2, p3 [2]float64, tol float64) []Segment {
	dx, dy := p3[0]-3*p2[0]+3*p1[0]-p0[0], p3[1]-3*p2[1]+3*p1[1]-p0[1]
	n := int(math.Ceil(math.Cbrt(math.Hypot(dx, dy) * math.Sqrt(3) / 36 / tol)))
	n = min(max(n, 1), maxQuads)
	at := func(t float64) (p, d [2]float64) { // place and derivative
		u := 1 - t
		for i := range p {
			p[i] = u*u*u*p0[i] + 3*u*u*t*p1[i] + 3*u*t*t*p2[i] + t*t*t*p3[i]
			d[i] = 3 * (u*u*(p1[i]-p0[i]) + 2*u*t*(p2[i]-p1[i]) + t*t*(p3[i]-p2[i]))
		}
		return p, d
	}
	h := 1 / float64(n)
	a, da := at(0)
	for i := 1; i <= n; i++ {
		b, db := at(float64(i) * h)
		if i == n {
			b = p3
		}
		var c [2]float64
		for k := range c { // the mean of where both tangents point
			c[k] = (a[k]+b[k])/2 + (da[k]-db[k])*h/4
		}
		out = append(out, Segment{QuadTo, [2]Pt{{float32(c[0]), float32(c[1])}, {float32(b[0]), float32(b[1])}}})
		a, da = b, db
	}
	return out
}

// inkBox is the box around an outline, ok false if it has none. Curves count by
// their extremes, not by their control points.
func inkBox(segs []Segment) (b Box, ok bool) {
	lo := Pt{float32(math.Inf(1)), float32(math.Inf(1))}
	hi := Pt{-lo.X, -lo.Y}
	add := func(p Pt) {
		lo, hi = Pt{min(lo.X, p.X), min(lo.Y, p.Y)}, Pt{max(hi.X, p.X), max(hi.Y, p.Y)}
	}
	var at Pt
	for _, s := range segs {
		to := s.Args[0]
		if s.Op == QuadTo {
			to = s.Args[1]
			c := s.Args[0]
			add(Pt{turn(at.X, c.X, to.X), turn(at.Y, c.Y, to.Y)})
		}
		add(to)
		at = to
	}
	if !(lo.X <= hi.X) {
		return b, false
	}
	return Box{floor(lo.X), floor(lo.Y), -floor(-hi.X), -floor(-hi.Y)}, true
}

func floor(v float32) int { return int(math.Floor(float64(v))) }

// turn is the extreme of one coordinate of a curve, its end if it has none.
func turn(a, c, b float32) float32 {
	d := a - 2*c + b
	t := (a - c) / d
	if !(t > 0 && t < 1) {
		return b
	}
	return (1-t)*(1-t)*a + 2*t*(1-t)*c + t*t*b
}
