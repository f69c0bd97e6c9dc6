// Package unit holds the one length type of the house and the small geometry
// built on it.
//
// Lengths are integers, so that columns add up exactly, sums are equal on every
// processor and page dumps are stable. Floating point appears only when a back
// end paints.
package unit

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Len is a length in 1/65536 of a point (1 pt = 1/72 inch).
type Len int64

// Pt is one point (点).
const Pt Len = 65536

// FromPt converts points to a Len, rounded to the nearest unit.
func FromPt(pt float64) Len { return Len(math.Round(pt * float64(Pt))) }

// FromMM converts millimetres to a Len, rounded to the nearest unit.
func FromMM(mm float64) Len { return Len(math.Round(mm * 72 / 25.4 * float64(Pt))) }

// Pt returns the length in points.
func (l Len) Pt() float64 { return float64(l) / float64(Pt) }

// MM returns the length in millimetres.
func (l Len) MM() float64 { return l.Pt() * 25.4 / 72 }

// Mul scales l by num/den, rounded half away from zero. den must not be 0.
func (l Len) Mul(num, den int64) Len {
	n := int64(l) * num
	if (n < 0) != (den < 0) {
		return Len((n - den/2) / den)
	}
	return Len((n + den/2) / den)
}

// String prints the length in points with as many decimals as bring the same
// Len back when parsed.
func (l Len) String() string {
	s := strconv.FormatFloat(l.Pt(), 'f', 5, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}

// MarshalJSON writes the length as a number of points.
func (l Len) MarshalJSON() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalJSON reads a number of points.
func (l *Len) UnmarshalJSON(b []byte) error {
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		return fmt.Errorf("length: %w", err)
	}
	*l = FromPt(f)
	return nil
}

// Point is a place on a page: X to the right, Y down, from the top left corner
// of the trimmed page.
type Point struct {
	X Len `json:"x"`
	Y Len `json:"y"`
}

// Size is a width and a height.
type Size struct {
	W Len `json:"w"`
	H Len `json:"h"`
}

// Rect is a rectangle given by its top left corner and its size.
type Rect struct {
	X Len `json:"x"`
	Y Len `json:"y"`
	W Len `json:"w"`
	H Len `json:"h"`
}

// Right returns the right edge.
func (r Rect) Right() Len { return r.X + r.W }

// Bottom returns the bottom edge.
func (r Rect) Bottom() Len { return r.Y + r.H }

// Moved returns the rectangle, moved.
func (r Rect) Moved(dx, dy Len) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }

// Moved returns the point, moved.
func (p Point) Moved(dx, dy Len) Point { return Point{p.X + dx, p.Y + dy} }

// Contains reports whether s lies wholly inside r.
func (r Rect) Contains(s Rect) bool {
	return s.X >= r.X && s.Y >= r.Y && s.Right() <= r.Right() && s.Bottom() <= r.Bottom()
}

// Inset returns r with every edge moved inwards by d.
func (r Rect) Inset(d Len) Rect { return Rect{r.X + d, r.Y + d, r.W - 2*d, r.H - 2*d} }
