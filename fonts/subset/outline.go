package subset

import (
	"math"

	"dayang/fonts/sfnt"
)

// pt is a point on the grid of a subset, in its units.
type pt struct{ x, y int }

// node is a point of a contour as the glyf table has it.
type node struct {
	pt
	on bool
}

// stretch is a line or a curve of a contour. A line has its control point at
// its start.
type stretch struct {
	from, ctrl, to sfnt.Pt
	line           bool
}

// pen draws outlines anew and keeps its memory from one to the next.
type pen struct {
	contour []stretch
	runs    []stretch
	curves  []curve
	nodes   []node
	shapes  [][]node
}

// coarse rounds an outline to a grid of step units and leaves out the points
// that this makes needless. Runs of curves become one where that one stays
// within half a step of them; rounding moves each coordinate by another half at
// most, so that hardly a place of the outline moves by more than a step. The result
// is valid until the next call.
func (p *pen) coarse(segs []sfnt.Segment, step int) [][]node {
	p.shapes, p.nodes = p.shapes[:0], p.nodes[:0]
	for len(segs) > 0 {
		n := 1
		for n < len(segs) && segs[n].Op != sfnt.MoveTo {
			n++
		}
		p.stretches(segs[:n])
		p.join(float64(step) / 2)
		p.snap(step)
		from := len(p.nodes)
		p.write(step)
		if c := p.nodes[from:]; len(c) > 2 {
			p.shapes = append(p.shapes, c)
		}
		segs = segs[n:]
	}
	return p.shapes
}

// stretches lists the lines and curves of one closed contour.
func (p *pen) stretches(segs []sfnt.Segment) {
	start := segs[0].Args[0]
	at := start
	out := p.contour[:0]
	for _, s := range segs[1:] {
		to := s.Args[0]
		switch {
		case s.Op == sfnt.QuadTo:
			to = s.Args[1]
			out = append(out, stretch{at, s.Args[0], to, false})
		case to != at:
			out = append(out, stretch{at, at, to, true})
		}
		at = to
	}
	if at != start {
		out = append(out, stretch{at, at, start, true})
	}
	p.contour = out
}

// maxRun bounds the curves that one may stand for: a damaged font may have
// thousands in one place, and each is measured again with every one more.
const maxRun = 32

// join replaces runs of curves by single ones that stay within tol of them.
// Faces drawn with cubic curves and converted have two or three where one does.
func (p *pen) join(tol float64) {
	in, out := p.contour, p.runs[:0]
	for i := 0; i < len(in); {
		best, n := in[i], 1
		for k := 2; k <= maxRun && !in[i].line && i+k <= len(in) && !in[i+k-1].line; k++ {
			q, ok := single(in[i:i+k], tol)
			if !ok {
				break
			}
			best, n = q, k
		}
		out = append(out, best)
		i += n
	}
	p.runs = out
}

// single finds the curve with the tangents of a run's ends, ok false if it
// leaves the run by more than tol or would turn back.
func single(run []stretch, tol float64) (q stretch, ok bool) {
	a, b := run[0], run[len(run)-1]
	d := cross(a.from, a.ctrl, b.ctrl, b.to)
	if d == 0 {
		return q, false
	}
	t := cross(a.from, b.to, b.ctrl, b.to) / d
	c := sfnt.Pt{X: a.from.X + float32(t)*(a.ctrl.X-a.from.X), Y: a.from.Y + float32(t)*(a.ctrl.Y-a.from.Y)}
	if t <= 0 || dot(c, b.to, b.ctrl, b.to) <= 0 {
		return q, false
	}
	q = stretch{a.from, c, b.to, false}
	for i, r := range run {
		if i > 0 && q.distance2(r.from) > tol*tol || q.distance2(r.at(0.5)) > tol*tol {
			return q, false
		}
	}
	return q, true
}

func dot(a, b, c, d sfnt.Pt) float64 {
	return float64(b.X-a.X)*float64(d.X-c.X) + float64(b.Y-a.Y)*float64(d.Y-c.Y)
}

func cross(a, b, c, d sfnt.Pt) float64 {
	return float64(b.X-a.X)*float64(d.Y-c.Y) - float64(b.Y-a.Y)*float64(d.X-c.X)
}

// at is the point of a curve at a parameter.
func (q stretch) at(t float64) sfnt.Pt {
	u := 1 - t
	a, b, c := float32(u*u), float32(2*u*t), float32(t*t)
	return sfnt.Pt{X: a*q.from.X + b*q.ctrl.X + c*q.to.X, Y: a*q.from.Y + b*q.ctrl.Y + c*q.to.Y}
}

// distance2 is the square of a point's distance from a curve that it lies near
// to: Newton's method from the place that its projection on the chord suggests.
// It may be too great, never too small.
func (q *stretch) distance2(p sfnt.Pt) float64 {
	chord := dot(q.from, q.to, q.from, q.to)
	if chord == 0 {
		return math.Inf(1)
	}
	t := within(dot(q.from, p, q.from, q.to) / chord)
	ax, ay := float64(q.from.X), float64(q.from.Y)
	bx, by := float64(q.ctrl.X)-ax, float64(q.ctrl.Y)-ay
	cx, cy := float64(q.to.X)-ax-2*bx, float64(q.to.Y)-ay-2*by // half of the second derivative
	dx, dy := ax-float64(p.X), ay-float64(p.Y)
	for range 2 {
		x, y := dx+t*(2*bx+t*cx), dy+t*(2*by+t*cy)
		vx, vy := 2*(bx+t*cx), 2*(by+t*cy)
		if slope := vx*vx + vy*vy + 2*(x*cx+y*cy); slope > 0 {
			t = within(t - (x*vx+y*vy)/slope)
		}
	}
	x, y := dx+t*(2*bx+t*cx), dy+t*(2*by+t*cy)
	return x*x + y*y
}

// within is t, or the end of the curve that it lies beyond.
func within(t float64) float64 {
	switch { // quicker than min and max, which think of what is no number
	case t < 0:
		return 0
	case t > 1:
		return 1
	}
	return t
}

// curve is a stretch on the grid; it begins where the one before ends.
type curve struct {
	ctrl, to pt
	line     bool
}

// snap rounds a contour to the grid: stretches without length go, bends of
// less than half a step become lines, lines of one direction one line.
func (p *pen) snap(step int) {
	out := p.curves[:0]
	var at, before pt // the current point and the one before it
	for i, q := range p.runs {
		if i == 0 {
			at = snap(q.from, step)
			before = at
		}
		c, to := snap(q.ctrl, step), snap(q.to, step)
		if to == at && (q.line || max(c.x-at.x, at.x-c.x, c.y-at.y, at.y-c.y) <= step) {
			continue // a loop that goes further out is kept
		}
		line := q.line || flat(at, c, to, step)
		if n := len(out); line && n > 0 && out[n-1].line && straight(before, at, to) {
			out[n-1].to = to
			at = to
			continue
		}
		out = append(out, curve{c, to, line})
		before, at = at, to
	}
	p.curves = out
}

func snap(p sfnt.Pt, step int) pt {
	s := float64(step)
	return pt{int(math.Floor(float64(p.X)/s+0.5)) * step, int(math.Floor(float64(p.Y)/s+0.5)) * step}
}

// straight reports whether m lies on the way from a to b.
func straight(a, m, b pt) bool {
	return (m.x-a.x)*(b.y-m.y) == (m.y-a.y)*(b.x-m.x) && (m.x-a.x)*(b.x-m.x)+(m.y-a.y)*(b.y-m.y) > 0
}

// flat reports whether a curve is a line within half a step: it leaves its
// chord by half of what its control point does.
func flat(a, c, b pt, step int) bool {
	dx, dy := b.x-a.x, b.y-a.y
	along := (c.x-a.x)*dx + (c.y-a.y)*dy
	if along < 0 || along > dx*dx+dy*dy {
		return false
	}
	off := (c.x-a.x)*dy - (c.y-a.y)*dx
	return off*off < step*step*(dx*dx+dy*dy)
}

// write appends a closed contour as points. A point on the curve halfway between
// two that are off it is implied.
func (p *pen) write(step int) {
	in := p.curves
	from := len(p.nodes)
	for i, q := range in {
		next := in[0]
		if i+1 < len(in) {
			next = in[i+1]
		}
		if !q.line {
			p.nodes = append(p.nodes, node{q.ctrl, false})
		}
		if !q.line && !next.line && implied(q.ctrl, q.to, next.ctrl, step) {
			continue
		}
		p.nodes = append(p.nodes, node{q.to, true})
	}
	out := p.nodes[from:]
	if last := len(out) - 1; last > 0 && out[last].on { // begin where the contour began
		end := out[last]
		copy(out[1:], out[:last])
		out[0] = end
	}
}

// implied reports whether m is the middle of a and b within half a step.
func implied(a, m, b pt, step int) bool {
	dx, dy := a.x+b.x-2*m.x, a.y+b.y-2*m.y
	return max(dx, -dx) <= step && max(dy, -dy) <= step
}
