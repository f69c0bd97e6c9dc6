package sfnt

// DashPart says which part of a dash (破折号) a synthetic glyph draws.
type DashPart uint8

// The parts: a dash of n em dashes is Left, n-2 times Middle, Right.
const (
	DashLeft DashPart = iota
	DashMiddle
	DashRight
)

// outlineDash is a bar: a synthetic glyph.
type outlineDash struct{ Box }

// Dash returns a synthetic glyph one em wide whose bar has the height and
// thickness of the em dash (U+2014) of this font and runs to the cell's edge
// on the sides where the dash goes on. Two em dashes of these fonts leave a gap
// between them; a Chinese dash is one stroke of two cells (GB/T 15834 §5.1.4).
func (f *Font) Dash(p DashPart) GID { return GID(f.numGlyphs + int(p)) }

// DashBox returns the bar of a synthetic glyph, ok false for any other glyph.
func (f *Font) DashBox(g GID) (Box, bool) {
	if d := f.dashOf(g); d != nil {
		return d.Box, true
	}
	return Box{}, false
}

func (f *Font) dashOf(g GID) *outlineDash {
	if i := int(g) - f.numGlyphs; i >= 0 && i < len(f.dash) {
		return &f.dash[i]
	}
	return nil
}

// makeDashes derives the bars from U+2014, or from a thin stroke if there is none.
func (f *Font) makeDashes() {
	em := f.upem
	ref, ok := Box{}, false
	if g := f.Glyph('—'); g != 0 {
		ref, ok = f.Bounds(g)
	}
	if !ok {
		ref = Box{em / 20, em * 35 / 100, em * 95 / 100, em * 40 / 100}
	}
	side := em * 5 / 100 // white at the outer ends, as at the ends of other marks
	lap := em / 200      // neighbours overlap, so that no hairline shows between them
	for i := range f.dash {
		b := Box{-lap, ref.YMin, em + lap, ref.YMax}
		if DashPart(i) == DashLeft {
			b.XMin = side
		}
		if DashPart(i) == DashRight {
			b.XMax = em - side
		}
		f.dash[i] = outlineDash{b}
	}
}

func (d *outlineDash) outline(buf []Segment) []Segment {
	x0, y0, x1, y1 := float32(d.XMin), float32(d.YMin), float32(d.XMax), float32(d.YMax)
	return append(buf,
		Segment{MoveTo, [2]Pt{{x0, y0}}}, Segment{LineTo, [2]Pt{{x0, y1}}},
		Segment{LineTo, [2]Pt{{x1, y1}}}, Segment{LineTo, [2]Pt{{x1, y0}}}, Segment{LineTo, [2]Pt{{x0, y0}}})
}
