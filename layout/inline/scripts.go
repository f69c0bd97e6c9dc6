package inline

import (
	"slices"
	"unicode/utf8"

	"dayang/fonts"
	"dayang/layout/unit"
)

// scripts are the raised and lowered characters and what they are built of in a face that has
// none of them (CO₂, 10⁵, Fe³⁺): most Chinese faces have no more than ¹ ² ³.
var scripts = func() map[rune]script {
	list := map[rune]script{}
	for _, s := range []struct {
		chars, of string
		lowered   bool
	}{
		{"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ", "0123456789+−=()in", false},
		{"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₙₘ", "0123456789+−=()aeoxnm", true},
	} {
		of := []rune(s.of)
		for i, r := range []rune(s.chars) {
			list[r] = script{of[i], s.lowered}
		}
	}
	list[loweredPoint] = script{'.', true}
	return list
}()

// standIns are marks of forms that hardly any Chinese face has, and what says the same and is in
// most: the first of them that a face of the voice has.
var standIns = map[rune][]rune{
	'☐': {'□'},
	'☑': {'✓', '√', '■'},
	'☒': {'×'},
	'✔': {'✓', '√'},
	'✅': {'✓', '√'},
	'✗': {'×'},
	'✘': {'×'},
	'❌': {'×'},
}

// StandIn is the character that is set for one that a stack of faces has not, 0 if there is none.
func StandIn(s fonts.Stack, r rune) rune {
	for _, other := range standIns[r] {
		if slices.ContainsFunc(s, func(f *fonts.Face) bool { return f.Glyph(other) != 0 }) {
			return other
		}
	}
	return 0
}

// loweredPoint stands for a point between lowered figures, PM₂.₅, which is lowered as they are; no face
// has it.
const loweredPoint rune = utf8.MaxRune

// lowered reports whether character i is a point between lowered figures.
func (t *Text) lowered(i int) bool {
	figure := func(r rune) bool { return r >= '₀' && r <= '₉' }
	return t.chars[i] == '.' && i > 0 && i+1 < len(t.chars) && figure(t.chars[i-1]) && figure(t.chars[i+1])
}

type script struct {
	of      rune
	lowered bool
}

// How large a built character is, and how high or low it stands, in thousandths of an em,
// in a face that has no ² to follow.
const (
	scriptSize = 600
	scriptFall = 140
)

// Built reports whether a face sets a character that it has not, raised or lowered, with one
// that it has.
func Built(f *fonts.Face, r rune) bool {
	s, ok := scripts[r]
	return ok && build(f, s) != nil
}

// build returns a raised or lowered character of a face that has none, nil where it has not
// what it is built of either. It is as large as the ² of the face and stands as high.
func build(f *fonts.Face, s script) *glyph {
	id := f.Glyph(s.of)
	if id == 0 && s.of == '−' {
		id = f.Glyph('-')
	}
	if id == 0 {
		return nil
	}
	size, rise := scriptSize, noteRaise
	own, ok := f.Bounds(f.Glyph('²'))
	if two, have := f.Bounds(f.Glyph('2')); ok && have && f.Glyph('²') != 0 && two.YMax > two.YMin {
		size = (own.YMax - own.YMin) * 1000 / (two.YMax - two.YMin)
		rise = own.YMin * 1000 / f.UnitsPerEm()
	}
	if s.lowered {
		rise = -scriptFall
	}
	g := measure(f, id, s.of)
	g.adv, g.inkMin, g.inkMax = g.adv*size/1000, g.inkMin*size/1000, g.inkMax*size/1000
	g.small, g.rise = size, rise
	return g
}

// bearing is the white at each side of a quote in Western words, in thousandths of an em.
const bearing = 50

// narrow makes a quote of a full em, as Chinese faces have them, one of Western words
// (O’Connor): its ink and a little white.
func (g *glyph) narrow(r rune) {
	switch r {
	case '‘', '’', '“', '”':
		if g.adv >= fullWidth && g.inkMax > g.inkMin {
			g.lead = bearing - g.inkMin
			g.adv, g.inkMin, g.inkMax = g.inkMax-g.inkMin+2*bearing, bearing, g.inkMax+g.lead
		}
	}
}

// scaled is the size of the type of a cluster and how far it stands over the baseline: that of
// a note mark, of a character that is built, or of the run.
func (t *Text) scaled(k *cluster) (size, rise unit.Len) {
	st := t.style(k)
	size = st.Size
	if st.Note {
		size, rise = size.Mul(noteSize, 1000), size.Mul(noteRaise, 1000)
	}
	if g := k.g; g != nil && g.small > 0 {
		size, rise = size.Mul(int64(g.small), 1000), rise+permille(size, g.rise)
	}
	return size, rise
}
