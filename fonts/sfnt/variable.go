package sfnt

import (
	"math"
	"strings"
)

// Axis is a way in which a variable font varies, such as its weight (wght).
type Axis struct {
	Tag               string
	Min, Default, Max float64
}

// Instance is a named place on the axes, such as Bold.
type Instance struct {
	Name   string
	Values []float64 // in the order of the axes
}

// AxisValue is a value on an axis.
type AxisValue struct {
	Tag   string
	Value float64
}

// Bounds of the table fvar: fonts in use have up to 20 axes and 500 instances.
const (
	maxAxes      = 64
	maxInstances = 2048
)

func fixed(b []byte, at int) float64 { return float64(int32(u32(b, at))) / 65536 }

func f2dot14(b []byte, at int) float64 { return float64(i16(b, at)) / 16384 }

// Axes returns the axes of a variable font, none for another.
func (f *Font) Axes() []Axis {
	t := f.tables["fvar"]
	from, size := u16(t, 4), u16(t, 10)
	var out []Axis
	for i := range min(u16(t, 8), maxAxes) {
		at := from + i*size
		if size < 20 || at+20 > len(t) {
			return nil
		}
		a := Axis{string(t[at : at+4]), fixed(t, at+4), fixed(t, at+8), fixed(t, at+12)}
		if a.Min > a.Default || a.Default > a.Max {
			return nil
		}
		out = append(out, a)
	}
	return out
}

// Instances returns the named places of a variable font.
func (f *Font) Instances() []Instance {
	t, n := f.tables["fvar"], len(f.Axes())
	from, size := u16(t, 4)+u16(t, 8)*u16(t, 10), u16(t, 14)
	var out []Instance
	for i := range min(u16(t, 12), maxInstances) {
		at := from + i*size
		if n == 0 || size < 4+4*n || at+4+4*n > len(t) {
			break
		}
		in := Instance{Name: f.name(u16(t, at))}
		for k := range n {
			in.Values = append(in.Values, fixed(t, at+4+4*k))
		}
		out = append(out, in)
	}
	return out
}

// variation is a place of a variable font.
type variation struct {
	values []AxisValue // in design units, those that were given
	coords []float64   // from -1 to 1, of every axis
	gvar   []byte
	hvar   []byte
	store  itemStore // of hvar
}

// At returns the font at a place on its axes; those that are not named are at
// their default. Values beyond the ends of an axis and axes that the font does
// not have are errors, as are named twice.
func (f *Font) At(values []AxisValue) (*Font, error) {
	axes := f.Axes()
	if len(axes) == 0 {
		return nil, f.named(fault("fvar", "没有这张表：不是变量字体", "is missing: this is no variable font"))
	}
	v := &variation{values: values, coords: make([]float64, len(axes)), gvar: f.tables["gvar"]}
	seen := map[string]bool{}
	for _, want := range values {
		found := false
		for i, a := range axes {
			if a.Tag != want.Tag {
				continue
			}
			if !(want.Value >= a.Min && want.Value <= a.Max) {
				return nil, f.named(fault("fvar", "轴 %s 从 %g 到 %g，没有 %g",
					"axis %s goes from %g to %g, not to %g", a.Tag, a.Min, a.Max, want.Value))
			}
			found, v.coords[i] = true, normal(a, want.Value)
		}
		if !found {
			var tags []string
			for _, a := range axes {
				tags = append(tags, a.Tag)
			}
			return nil, f.named(fault("fvar", "没有轴 %q，只有 %s", "there is no axis %q, only %s", want.Tag,
				strings.Join(tags, ", ")))
		}
		if seen[want.Tag] {
			return nil, f.named(fault("fvar", "轴 %s 给了两次", "axis %s is given twice", want.Tag))
		}
		seen[want.Tag] = true
	}
	still := true
	v.bend(f.tables["avar"])
	for _, c := range v.coords {
		still = still && c == 0
	}
	out := *f
	if out.vary = v; still {
		v.gvar = nil // the outlines are as they stand in the file
	}
	if t := f.tables["HVAR"]; len(t) >= 20 {
		v.hvar, v.store = t, openItemStore(slice(t, u32(t, 4)))
	}
	out.makeDashes()
	return &out, nil
}

// Values returns the place of a variable font as it was given to At, nil for its
// default.
func (f *Font) Values() []AxisValue {
	if f.vary == nil {
		return nil
	}
	return append([]AxisValue(nil), f.vary.values...)
}

// normal brings a value to -1…1 (OpenType, variations overview).
func normal(a Axis, v float64) float64 {
	switch {
	case v < a.Default:
		v = -(a.Default - v) / (a.Default - a.Min)
	case v > a.Default:
		v = (v - a.Default) / (a.Max - a.Default)
	default:
		return 0
	}
	return math.Round(v*16384) / 16384
}

// bend applies the table avar.
func (v *variation) bend(t []byte) {
	at := 8
	for i := range min(u16(t, 6), len(v.coords)) {
		n := u16(t, at)
		at += 2
		c := v.coords[i]
		for k := range n {
			if at+4*n > len(t) {
				return
			}
			from, to := f2dot14(t, at+4*k), f2dot14(t, at+4*k+2)
			if c == from || k == 0 && c < from {
				v.coords[i] = to + min(0, c-from)
				break
			}
			if k > 0 && c < from {
				pf, pt := f2dot14(t, at+4*k-4), f2dot14(t, at+4*k-2)
				v.coords[i] = math.Round((pt+(to-pt)*(c-pf)/(from-pf))*16384) / 16384
				break
			}
		}
		at += 4 * n
	}
}

// still reports whether outlines are as they stand in the file.
func (v *variation) still() bool {
	if v == nil {
		return true
	}
	for _, c := range v.coords {
		if c != 0 {
			return false
		}
	}
	return true
}

// advance is the change of a glyph's advance by HVAR.
func (v *variation) advance(g int) float64 {
	m := slice(v.hvar, u32(v.hvar, 8))
	if m == nil {
		return v.store.delta(0, g, v.coords)
	}
	n, from := u16(m, 2), 4
	if m[0] == 1 {
		n, from = u32(m, 2), 6
	}
	form := byteAt(m, 1)
	size, inner := form>>4&3+1, uint(form&15+1)
	at := from + size*min(g, n-1)
	if n < 1 || at+size > len(m) {
		return 0
	}
	e := 0
	for _, b := range m[at : at+size] {
		e = e<<8 | int(b)
	}
	return v.store.delta(e>>inner, e&(1<<inner-1), v.coords)
}

// itemStore is an item variation store (OpenType, common formats).
type itemStore struct{ t, regions []byte }

func openItemStore(t []byte) itemStore { return itemStore{t, slice(t, u32(t, 2))} }

// maxRegions bounds what one value varies by: of a glyph program, what fits the
// stack.
const maxRegions = 4096

// scalars are the weights of the regions of one set at a place, nil if there is
// no such set.
func (s itemStore) scalars(set int, coords []float64) []float64 {
	d := s.set(set)
	n := min(u16(d, 4), maxRegions)
	if d == nil || 6+2*n > len(d) {
		return nil
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = s.scalar(u16(d, 6+2*i), coords)
	}
	return out
}

func (s itemStore) set(i int) []byte {
	if i < 0 || i >= u16(s.t, 6) {
		return nil
	}
	return slice(s.t, u32(s.t, 8+4*i))
}

// scalar is the weight of a region.
func (s itemStore) scalar(region int, coords []float64) float64 {
	n := u16(s.regions, 0)
	at := 4 + 6*n*region
	if region >= u16(s.regions, 2) || at+6*n > len(s.regions) {
		return 0
	}
	w := 1.0
	for i := range min(n, len(coords)) {
		k := at + 6*i
		w *= tent(coords[i], f2dot14(s.regions, k), f2dot14(s.regions, k+2), f2dot14(s.regions, k+4))
	}
	if n > len(coords) {
		return 0
	}
	return w
}

// tent is the weight of one axis: 1 at the peak, 0 from start and end on.
func tent(c, start, peak, end float64) float64 {
	switch {
	case start > peak || peak > end || start < 0 && end > 0 || peak == 0 || c == peak:
		return 1
	case c <= start || c >= end:
		return 0
	case c < peak:
		return (c - start) / (peak - start)
	}
	return (end - c) / (end - peak)
}

// delta is the change of one value.
func (s itemStore) delta(set, item int, coords []float64) float64 {
	w := s.scalars(set, coords)
	d := s.set(set)
	if w == nil || item >= u16(d, 0) {
		return 0
	}
	n := len(w)
	words, small, large := u16(d, 2)&0x7FFF, 1, 2
	if u16(d, 2)&0x8000 != 0 {
		small, large = 2, 4
	}
	if words > n {
		return 0
	}
	at := 6 + 2*n + item*(words*large+(n-words)*small)
	sum := 0.0
	for i := range n {
		size := small
		if i < words {
			size = large
		}
		if at+size > len(d) {
			return 0
		}
		switch size {
		case 1:
			sum += w[i] * float64(int8(d[at]))
		case 2:
			sum += w[i] * float64(i16(d, at))
		case 4:
			sum += w[i] * float64(int32(u32(d, at)))
		}
		at += size
	}
	return sum
}
