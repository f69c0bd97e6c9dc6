package page

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"dayang/layout/unit"
)

// The curves follow one another on the circle, from twelve o'clock to the share.
func TestArcCurves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Arc{
			Center: unit.Point{X: 100 * unit.Pt, Y: 50 * unit.Pt}, Share: rapid.IntRange(-1, Turn+1).Draw(t, "share"),
			Radius: unit.Len(rapid.IntRange(1, 200).Draw(t, "radius")) * unit.Pt,
		}
		curves := a.Curves(a.Radius)
		share := min(max(a.Share, 0), Turn)
		if want := (4*share + Turn - 1) / Turn; len(curves) != want {
			t.Fatalf("%d curves, want %d", len(curves), want)
		}
		near := func(p unit.Point, x, y float64) bool {
			return math.Hypot((p.X-a.Center.X).Pt()-x, (p.Y-a.Center.Y).Pt()-y) < 0.001
		}
		r := a.Radius.Pt()
		for i, c := range curves {
			if i == 0 && !near(c[0], 0, -r) || i > 0 && c[0] != curves[i-1][3] {
				t.Fatalf("curve %d begins at %v", i, c[0])
			}
			for step := range 9 { // points of the curve
				v := float64(step) / 8
				w := [4]float64{(1 - v) * (1 - v) * (1 - v), 3 * v * (1 - v) * (1 - v), 3 * v * v * (1 - v), v * v * v}
				var x, y float64
				for k, p := range c {
					x, y = x+w[k]*(p.X-a.Center.X).Pt(), y+w[k]*(p.Y-a.Center.Y).Pt()
				}
				if d := math.Hypot(x, y) - r; math.Abs(d) > r/3000 {
					t.Fatalf("curve %d is off by %g at %g", i, d, v)
				}
			}
		}
		if n := len(curves); n > 0 {
			sin, cos := math.Sincos(2 * math.Pi * float64(share) / Turn)
			if !near(curves[n-1][3], r*sin, -r*cos) {
				t.Fatalf("it ends at %v", curves[n-1][3])
			}
		}
	})
}
