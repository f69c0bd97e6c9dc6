package sfnt

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// Quadratic curves stay within the tolerance of the cubic one that they stand
// for, begin and end with it, and are few where it is nearly quadratic.
func TestCubic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p [4][2]float64
		for i := range p {
			for k := range p[i] {
				p[i][k] = float64(rapid.IntRange(-1500, 1500).Draw(t, "coordinate"))
			}
		}
		const tol = 0.5
		out := cubic(nil, p[0], p[1], p[2], p[3], tol)
		from := p[0]
		for i, s := range out {
			c, to := s.Args[0], s.Args[1]
			for _, u := range []float64{0.1, 0.2113, 0.5, 0.7887, 0.9} {
				x := (1-u)*(1-u)*from[0] + 2*u*(1-u)*float64(c.X) + u*u*float64(to.X)
				y := (1-u)*(1-u)*from[1] + 2*u*(1-u)*float64(c.Y) + u*u*float64(to.Y)
				v := (float64(i) + u) / float64(len(out))
				var w [2]float64
				for k := range w {
					w[k] = math.Pow(1-v, 3)*p[0][k] + 3*v*(1-v)*(1-v)*p[1][k] + 3*v*v*(1-v)*p[2][k] + v*v*v*p[3][k]
				}
				if d := math.Hypot(x-w[0], y-w[1]); d > tol+0.01 {
					t.Fatalf("curve %d of %d leaves by %.3f", i, len(out), d)
				}
			}
			from = [2]float64{float64(to.X), float64(to.Y)}
		}
		if from != p[3] {
			t.Fatalf("ends at %v", from)
		}
	})
	// A quadratic curve as a cubic one is one curve again.
	if out := cubic(nil, [2]float64{0, 0}, [2]float64{200, 400}, [2]float64{400, 400}, [2]float64{600, 0}, 0.5); len(out) != 1 || out[0].Args[0] != (Pt{300, 600}) {
		t.Errorf("%v", out)
	}
}

func TestInkBox(t *testing.T) {
	segs := []Segment{{MoveTo, [2]Pt{{0, 0}}}, {QuadTo, [2]Pt{{50, 100}, {100, 0}}}, {LineTo, [2]Pt{{100.5, -3}}}}
	if b, ok := inkBox(segs); !ok || b != (Box{0, -3, 101, 50}) {
		t.Errorf("%v", b)
	}
	if _, ok := inkBox(nil); ok {
		t.Error("nothing has a box")
	}
}

// Bends of the scale between the ends of an axis (table avar).
func TestBend(t *testing.T) {
	v := &variation{}
	table := []byte{0, 1, 0, 0, 0, 0, 0, 1, 0, 4,
		0xC0, 0, 0xC0, 0, 0, 0, 0, 0, 0x20, 0, 0x30, 0, 0x40, 0, 0x40, 0} // -1→-1, 0→0, ½→¾, 1→1
	for c, want := range map[float64]float64{-1: -1, -0.5: -0.5, 0: 0, 0.25: 0.375, 0.5: 0.75, 0.75: 0.875, 1: 1} {
		v.coords = []float64{c}
		if v.bend(table); v.coords[0] != want {
			t.Errorf("%v becomes %v, want %v", c, v.coords[0], want)
		}
	}
}

// Points without a change of their own follow their neighbours.
func TestFollow(t *testing.T) {
	xs := []float64{0, 50, 100, 120, -10}
	m := []float64{10, 0, 30, 0, 0}
	follow(m, []bool{true, false, true, false, false}, func(i int) float64 { return xs[i] })
	for i, want := range []float64{10, 20, 30, 30, 10} {
		if m[i] != want {
			t.Errorf("point %d moves by %v, want %v", i, m[i], want)
		}
	}
}
