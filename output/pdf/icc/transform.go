package icc

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Transform converts sRGB to the inks of a profile. It is immutable.
type Transform struct {
	in, out [][]float64 // curves of the three inputs and the four inks
	grid    int
	table   []uint16
	linear  [256]float64
	limit   int // the greatest sum of the four inks, 255 for a solid
}

// NewTransform reads the perceptual conversion of a condition's profile: a table
// of lut16Type from Lab to CMYK (ICC.1:2001-04, 6.5.7). The profile separates
// within the condition's limit of ink, but for the rounding of its table;
// [Transform.CMYK] keeps to the limit exactly.
func NewTransform(c Condition) (*Transform, error) {
	profile := c.Data
	h, err := ReadHeader(profile)
	if err != nil {
		return nil, err
	}
	if h.Space != "CMYK" || h.PCS != "Lab " {
		return nil, fmt.Errorf("icc: the profile is %s to %s, not CMYK to Lab", h.Space, h.PCS)
	}
	b := tag(profile, "B2A0")
	if len(b) < 52 || string(b[:4]) != "mft2" || b[8] != 3 || b[9] != 4 {
		return nil, fmt.Errorf("icc: no table from Lab to CMYK with 16 bits")
	}
	t := &Transform{grid: int(b[10]), limit: c.InkLimit * 255 / 100}
	entries, outs := int(binary.BigEndian.Uint16(b[48:])), int(binary.BigEndian.Uint16(b[50:]))
	cells := 4
	for range 3 {
		cells *= t.grid
	}
	if t.grid < 2 || entries < 2 || outs < 2 || len(b) < 52+2*(3*entries+cells+4*outs) {
		return nil, fmt.Errorf("icc: the table is cut off")
	}
	words := make([]uint16, 3*entries+cells+4*outs)
	for i := range words {
		words[i] = binary.BigEndian.Uint16(b[52+2*i:])
	}
	t.in = curves(words[:3*entries], entries)
	t.table = words[3*entries : 3*entries+cells]
	t.out = curves(words[3*entries+cells:], outs)
	for i := range t.linear {
		v := float64(i) / 255 // IEC 61966-2-1
		if v <= 0.04045 {
			t.linear[i] = v / 12.92
		} else {
			t.linear[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return t, nil
}

func curves(words []uint16, n int) [][]float64 {
	var out [][]float64
	for i := 0; i < len(words); i += n {
		c := make([]float64, n)
		for k := range c {
			c[k] = float64(words[i+k]) / 65535
		}
		out = append(out, c)
	}
	return out
}

// along reads a curve at v of 0 to 1.
func along(c []float64, v float64) float64 {
	at := min(1, max(0, v)) * float64(len(c)-1)
	i := min(int(at), len(c)-2)
	return c[i] + (at-float64(i))*(c[i+1]-c[i])
}

// CMYK converts a colour; 255 is a solid. The inks together stay within the
// limit of the condition.
func (t *Transform) CMYK(r, g, b uint8) [4]uint8 {
	lab := t.lab(r, g, b)
	// lut16Type: L of 0…100 and a, b of −128…127 in steps of 1/256 from 0 on
	// fill 0…0xFF00.
	v := [3]float64{lab[0] / 100 * 0xFF00 / 65535, (lab[1] + 128) / 255 * 0xFF00 / 65535,
		(lab[2] + 128) / 255 * 0xFF00 / 65535}
	var cell [3]int
	var part [3]float64
	for i := range v {
		at := along(t.in[i], v[i]) * float64(t.grid-1)
		cell[i] = min(int(at), t.grid-2)
		part[i] = at - float64(cell[i])
	}
	var ink [4]float64
	for corner := range 8 { // between the eight corners of the cell
		w, at := 1.0, 0
		for i := range 3 {
			on := corner >> i & 1
			at = at*t.grid + cell[i] + on
			if on == 1 {
				w *= part[i]
			} else {
				w *= 1 - part[i]
			}
		}
		if w == 0 {
			continue
		}
		for k := range ink {
			ink[k] += w * float64(t.table[4*at+k]) / 65535
		}
	}
	var out [4]uint8
	for k := range out {
		out[k] = uint8(along(t.out[k], ink[k])*255 + 0.5)
	}
	return t.limited(out)
}

// limited takes what is over the limit from the three colours in proportion, so
// that the hue stays; black carries the drawing and is not touched.
func (t *Transform) limited(inks [4]uint8) [4]uint8 {
	colours := int(inks[0]) + int(inks[1]) + int(inks[2])
	left := max(0, t.limit-int(inks[3]))
	if colours <= left {
		return inks
	}
	for k := range 3 {
		inks[k] = uint8(int(inks[k]) * left / colours)
	}
	return inks
}

// lab converts sRGB to CIELAB under D50; the matrix is that of the sRGB profile,
// adapted by Bradford's method.
func (t *Transform) lab(r, g, b uint8) [3]float64 {
	lr, lg, lb := t.linear[r], t.linear[g], t.linear[b]
	x := (0.4360747*lr + 0.3850649*lg + 0.1430804*lb) / 0.9642
	y := 0.2225045*lr + 0.7168786*lg + 0.0606169*lb
	z := (0.0139322*lr + 0.0971045*lg + 0.7141733*lb) / 0.8249
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}
