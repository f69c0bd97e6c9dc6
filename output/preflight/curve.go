package preflight

import "math"

// curve is a path of one start and cubic curves, as an arc is drawn.
type curve struct {
	points []float64 // x, y of the start and of each curve's controls and end, on the page
	other  bool      // the path has something else
}

// mostCurves is how many curves an arc is drawn with.
const mostCurves = 4

// line notes the start of the path, or that it is not made of curves alone.
func (c *curve) line(first bool, m matrix, n []float64) {
	if c.points, c.other = c.points[:0], !first; first {
		x, y := m.apply(n[0], n[1])
		c.points = append(c.points, x, y)
	}
}

// to adds a curve.
func (c *curve) to(m matrix, n []float64) {
	if c.other = c.other || len(c.points) == 0 || len(c.points) > 6*mostCurves; c.other {
		return
	}
	for i := 0; i < 6; i += 2 {
		x, y := m.apply(n[i], n[i+1])
		c.points = append(c.points, x, y)
	}
}

// bend is a circle's line, clockwise from twelve o'clock over a share of the turn.
type bend struct{ x, y, radius, share float64 }

// arc returns the path as such a line, nil if it is none.
func (c *curve) arc() *bend {
	p := c.points
	if c.other || len(p) < 8 {
		return nil
	}
	// From the highest point a chord of the circle goes to the end of the first curve.
	dx, dy := p[6]-p[0], p[1]-p[7]
	if dx <= 0 || dy <= 0 {
		return nil
	}
	b := &bend{x: p[0], radius: (dx*dx + dy*dy) / (2 * dy)}
	b.y = p[1] - b.radius
	const round = 0.05 // points: how far what is written may be off
	step := math.Atan2(dx, b.radius-dy)
	for i, at := 6, step; i < len(p); i, at = i+6, at+step {
		x, y := p[i]-b.x, p[i+1]-b.y
		off := math.Remainder(math.Atan2(x, y)-at, 2*math.Pi)
		if math.Abs(math.Hypot(x, y)-b.radius) > round || math.Abs(off)*b.radius > round*float64(i/6) {
			return nil
		}
		b.share = (at + off) / (2 * math.Pi)
	}
	return b
}
