package page

import (
	"math"

	"dayang/layout/unit"
)

// Arc is a line bent round a centre, clockwise from twelve o'clock.
type Arc struct {
	Center unit.Point `json:"center"`
	Radius unit.Len   `json:"radius"` // to the middle of the line
	Width  unit.Len   `json:"width"`
	Share  int        `json:"share"` // of the whole turn, in 1/Turn of it
	Color  Color      `json:"color"`
}

// Turn is the share of an Arc that goes all the way round.
const Turn = 10000

// Curves returns a line along the arc at a radius as cubic curves of a quarter of
// the turn at most, each with its start, two controls and its end; they are off by
// less than 1/3000 of the radius. A share outside of 0 to Turn counts as the nearest
// within. It is for back ends: the rest of the house has no floating point.
func (a *Arc) Curves(radius unit.Len) [][4]unit.Point {
	share := min(max(a.Share, 0), Turn)
	n := (4*share + Turn - 1) / Turn
	step := 2 * math.Pi * float64(share) / Turn / float64(max(n, 1))
	k := 4. / 3 * math.Tan(step/4) // the length of the controls, of the radius
	at := func(angle, along float64) unit.Point {
		sin, cos := math.Sincos(angle)
		x, y := sin+along*cos, along*sin-cos
		return unit.Point{
			X: a.Center.X + unit.Len(math.Round(x*float64(radius))),
			Y: a.Center.Y + unit.Len(math.Round(y*float64(radius))),
		}
	}
	out := make([][4]unit.Point, n)
	for i := range out {
		from, to := float64(i)*step, float64(i+1)*step
		out[i] = [4]unit.Point{at(from, 0), at(from, k), at(to, -k), at(to, 0)}
	}
	return out
}
