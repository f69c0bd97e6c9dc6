package layout

import (
	"context"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/galley"
	"dayang/layout/inline"
	"dayang/layout/unit"
	"dayang/styles"
)

// variant is a change of the design that make-up editors use to fit copy, the
// least visible first: air in the headline zone, leading, the size of the title,
// and last the size of the text. A page keeps one leading and one size.
type variant struct {
	air     int      // grid lines in the headline zone
	leading unit.Len // of the text
	size    unit.Len // of the text
	title   int64    // in per cent
	box     int64    // padding, figures and leading of the boxes, in steps
}

const quarter = unit.Pt / 4

// boxStep is a step of the figures in boxes in per cent; what is around them grows more.
const boxStep = 5

// leastTitle is how large a title stays in hundredths of the text, on however many lines.
const leastTitle = 130

// The variants that make room, and those that fill it. Together they are within
// a tenth of the leading and half a point of the size, beyond which a reader sees
// that something was done.
var (
	closer = []variant{
		{-1, 0, 0, 100, 0}, {-3, 0, 0, 100, -1}, {-4, -quarter, 0, 100, -1}, {-4, -2 * quarter, 0, 100, -1},
		{-4, -2 * quarter, 0, 88, -2},
		{-4, -3 * quarter, 0, 80, -2}, {-4, -3 * quarter, -quarter, 80, -2}, {-4, -4 * quarter, -quarter, 80, -2},
		{-4, -5 * quarter, -2 * quarter, 75, -3}, {-4, -6 * quarter, -2 * quarter, 75, -3},
	}
	wider = []variant{
		{1, 0, 0, 100, 0}, {2, 0, 0, 100, 1}, {2, quarter, 0, 100, 1}, {4, quarter, 0, 100, 2},
		{4, 2 * quarter, 0, 100, 2},
		{5, 3 * quarter, 0, 100, 2}, {5, 3 * quarter, quarter, 100, 2}, {6, 4 * quarter, quarter, 100, 3},
		{6, 5 * quarter, 2 * quarter, 100, 3}, {7, 6 * quarter, 2 * quarter, 100, 4},
	}
)

// fitter lays a report out in variants of a design until it fills its pages.
type fitter struct {
	doc     *doc.Document
	sheet   *styles.Sheet
	options Options
	lines   *inline.Composer
	tried   map[try]*attempt // nil for one that the design does not allow
	prose   galley.Prose
	heads   *heads
	// smallerBy is by how many hundredths pictures are smaller than the design lets them be.
	smallerBy int64
	// fewer is how many of them, the last, stand over a column less than their shape asks for.
	fewer int
}

// mostRefits bounds the pages of a report that is laid out again for its looks.
const mostRefits = 8

// fit returns the report in the design, or in the variant that fills the pages
// asked for.
func (f *fitter) fit(ctx context.Context) (*attempt, diag.List, error) {
	if n := f.sheet.Pages; n > 0 {
		return f.fill(ctx, n)
	}
	a := f.at(ctx, 0, false)
	if a.err != nil {
		return a, nil, nil
	}
	if a = f.withSmallerPictures(ctx, a); a.near() {
		a.settle(ctx)
	}
	if n := a.pages; n > 1 && n <= mostRefits && (a.stub() || a.bare()) {
		if b := f.withoutLast(ctx, a); b != nil {
			b.settle(ctx)
			return b, nil, nil
		}
	}
	if a.settle(ctx); a.pages == 1 && (a.uneven > 0 || a.gaps() > 1) {
		a = f.evener(ctx, a)
	}
	return a, nil, nil
}

// withoutLast returns the report without its last page, or with more on that, if there is a way.
func (f *fitter) withoutLast(ctx context.Context, a *attempt) (b *attempt) {
	if a.stub() {
		b = f.withoutStub(ctx, a.pages)
	}
	if b == nil || b.pages == a.pages || b.uneven > 0 {
		if c := f.withSlighterPictures(ctx, a); c != nil {
			return c
		}
	}
	return b
}

// stub reports whether the last page holds so little that it looks forgotten: less
// than two fifths of what it has room for.
func (a *attempt) stub() bool { return a.lines*5 < a.room*2 }

// near reports whether the last page holds so little that it may be gone when the end has
// been made level: a line for each change, and as much again that better breaks save.
func (a *attempt) near() bool { return a.lines <= 2*levelRounds }

// closest is how far the design may go closer to take the last page away: the emptier that is, the
// further, to a title of four fifths on a page that holds less than a quarter, to a quarter of a point
// of the size on one of less than a fifth.
func (a *attempt) closest() int {
	switch {
	case a.lines*5 < a.room:
		return 8
	case a.lines*4 < a.room:
		return 6
	}
	return 5
}

// withoutStub looks for a slight variant in which the last page is gone, or worth
// its paper; nil if there is none. In one column the title does not sink, nor do lines stand
// further apart, so that more text goes overleaf: how full a last page is is seen less than that,
// and make-up sees to it that it has some lines.
func (f *fitter) withoutStub(ctx context.Context, n int) *attempt {
	const slight, slightly = 5, 7 // how far it may go closer with columns that end apart, and wider
	now := f.at(ctx, 0, false)
	var gone *attempt
	for level := 1; level <= now.closest(); level++ {
		if f.gain(now, -level)*10 < now.lines*7 {
			continue // far too little room for what is over
		}
		a := f.at(ctx, -level, false)
		if a == nil || a.err != nil {
			continue
		}
		if a.near() {
			a.settle(ctx)
		}
		if a.pages >= n || a.stub() {
			continue
		}
		if a.settle(ctx); a.renumbered > now.renumbered {
			continue // rather a page more than 表2 before 表1
		}
		if a.uneven == 0 {
			return a
		}
		if level <= slight && (gone == nil || a.uneven < gone.uneven) {
			gone = a
		}
	}
	if gone != nil || now.columns == 1 {
		return gone
	}
	var best *attempt
	for level := 1; level <= slightly; level++ {
		if -f.gain(now, level)*10 < (now.room/3-now.lines)*7 {
			continue // far too little text would go over
		}
		a := f.at(ctx, level, false)
		if a == nil || a.err != nil || a.pages != n || a.lines*3 < a.room || a.lines <= now.lines {
			continue
		}
		if !a.stub() {
			return a
		}
		if best == nil || a.lines > best.lines { // a third is better than less
			best = a
		}
	}
	return best
}

// gain estimates how many lines of room a variant makes on the pages of a layout.
func (f *fitter) gain(a *attempt, level int) int {
	v := f.variant(level)
	lines := a.pages * f.sheet.Rows() * a.columns
	return -v.air*a.columns - int(v.box)*a.boxes/2 - int(int64(lines)*int64(v.leading)/int64(f.sheet.Body.Leading)) - int(int64(lines)*2*int64(v.size)/int64(f.sheet.Body.Size))
}

func (f *fitter) variant(level int) variant {
	switch {
	case level < 0:
		return closer[-level-1]
	case level > 0:
		return wider[level-1]
	}
	return variant{title: 100}
}

// try is a level with more or less air in the headline zone, and whether the last page
// is to be filled.
type try struct {
	level, air int
	box        int // steps by which boxes are larger than those of the level
	full       bool
}

// at lays the report out at a level; nil if there is none, or if the design
// cannot be varied so far.
func (f *fitter) at(ctx context.Context, level int, full bool) *attempt {
	return f.set(ctx, try{level: level, full: full})
}

// set lays the report out in a variant that has a level.
func (f *fitter) set(ctx context.Context, key try) *attempt {
	if -key.level > len(closer) || key.level > len(wider) {
		return nil
	}
	if a, ok := f.tried[key]; ok {
		return a
	}
	v := f.variant(key.level)
	v.air += key.air
	v.box += int64(key.box)
	s, err := f.varied(v)
	for err != nil && v.size > 0 { // the columns have no room for type so large
		v.size -= quarter
		s, err = f.varied(v)
	}
	var a *attempt
	if err == nil {
		a = f.compose(ctx, s, key.full)
	}
	f.tried[key] = a
	return a
}

// varied is the design in a variant.
func (f *fitter) varied(v variant) (*styles.Sheet, error) {
	return f.sheet.With(func(s *styles.Sheet) {
		s.Body.Leading += v.leading
		s.Body.Size += v.size
		s.Head.Max = max(s.Head.Max.Mul(v.title, 100), min(s.Head.Max, s.Body.Size.Mul(leastTitle, 100)))
		s.Head.MinAir = max(1, s.Head.MinAir+v.air)
		s.Head.MaxAir = max(s.Head.MinAir, s.Head.MaxAir+v.air)
		s.Body.Indent = s.Body.Indent.Mul(int64(s.Body.Size), int64(f.sheet.Body.Size))
		s.CrossHead.Size += v.size
		s.Box.Label.Size += v.size
		s.Box.Text.Size += v.size
		s.Box.Strong.Size += v.size
		s.Box.Leading = s.Box.Leading.Mul(100+2*v.box, 100) + v.leading/2
		s.Box.Padding = s.Box.Padding.Mul(100+15*v.box, 100)
		s.Box.Figure.Size = s.Box.Figure.Size.Mul(100+boxStep*v.box, 100)
	})
}
