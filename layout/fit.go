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
}

const quarter = unit.Pt / 4

// The variants that make room, and those that fill it. Together they are within
// a tenth of the leading and half a point of the size, beyond which a reader sees
// that something was done.
var (
	closer = []variant{
		{-1, 0, 0, 100}, {-3, 0, 0, 100}, {-4, -quarter, 0, 100}, {-4, -2 * quarter, 0, 100}, {-4, -2 * quarter, 0, 88},
		{-4, -3 * quarter, 0, 80}, {-4, -3 * quarter, -quarter, 80}, {-4, -4 * quarter, -quarter, 80},
		{-4, -5 * quarter, -2 * quarter, 75}, {-4, -6 * quarter, -2 * quarter, 75},
	}
	wider = []variant{
		{1, 0, 0, 100}, {2, 0, 0, 100}, {2, quarter, 0, 100}, {4, quarter, 0, 100}, {4, 2 * quarter, 0, 100},
		{5, 3 * quarter, 0, 100}, {5, 3 * quarter, quarter, 100}, {6, 4 * quarter, quarter, 100},
		{6, 5 * quarter, 2 * quarter, 100}, {7, 6 * quarter, 2 * quarter, 100},
	}
)

// fitter lays a report out in variants of a design until it fills its pages.
type fitter struct {
	ctx     context.Context
	doc     *doc.Document
	sheet   *styles.Sheet
	options Options
	lines   *inline.Composer
	tried   map[try]*attempt // nil for one that the design does not allow
	prose   galley.Prose
}

// mostRefits bounds the pages of a report that is laid out again for its looks.
const mostRefits = 8

// fit returns the report in the design, or in the variant that fills the pages
// asked for.
func (f *fitter) fit() (*attempt, diag.List, error) {
	if n := f.sheet.Pages; n > 0 {
		return f.fill(n)
	}
	a := f.at(0, false)
	if a.err != nil {
		return a, nil, nil
	}
	if len(a.book.Pages) == 1 && a.uneven > 0 {
		a = f.evener(a)
	}
	if n := len(a.book.Pages); n > 1 && n <= mostRefits && a.stub() {
		if b := f.withoutStub(n); b != nil {
			return b, nil, nil
		}
	}
	return a, nil, nil
}

// stub reports whether the last page holds so little that it looks forgotten: less
// than two fifths of what it has room for.
func (a *attempt) stub() bool { return a.lines*5 < a.room*2 }

// withoutStub looks for a slight variant in which the last page is gone, or worth
// its paper; nil if there is none.
func (f *fitter) withoutStub(n int) *attempt {
	const slight, slightly = 5, 7 // how far it may go closer and wider
	now := f.at(0, false)
	for level := 1; level <= slight; level++ {
		if f.gain(now, -level)*10 < now.lines*7 {
			continue // far too little room for what is over
		}
		if a := f.at(-level, false); a != nil && a.err == nil && len(a.book.Pages) < n && !a.stub() {
			return a
		}
	}
	var best *attempt
	for level := 1; level <= slightly; level++ {
		if -f.gain(now, level)*10 < (now.room/3-now.lines)*7 {
			continue // far too little text would go over
		}
		a := f.at(level, false)
		if a == nil || a.err != nil || len(a.book.Pages) != n || a.lines*3 < a.room || a.lines <= now.lines {
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
	lines := len(a.book.Pages) * f.sheet.Rows() * a.columns
	return -v.air*a.columns - int(int64(lines)*int64(v.leading)/int64(f.sheet.Body.Leading)) - int(int64(lines)*2*int64(v.size)/int64(f.sheet.Body.Size))
}

// seemly is what the faults of a page may cost that nobody minds.
const seemly = 150

// tidier reports whether a has no more faults than b and no more holes over headings,
// but fewer of one.
func (a *attempt) tidier(b *attempt) bool {
	return a.cost <= b.cost && a.air <= b.air && a.cost+a.air < b.cost+b.air
}

// seemly reports whether n pages have nothing that a reader minds: no faults, and white
// of no more than a hundredth over their headings.
func (f *fitter) seemly(a *attempt, n int) bool {
	return a.cost <= seemly*n && a.air*100 <= n*f.sheet.Rows()*a.columns
}

// fill looks for the slightest variant that takes n pages and ends at the foot of
// the last one.
func (f *fitter) fill(n int) (*attempt, diag.List, error) {
	a := f.at(0, true)
	if a.err != nil {
		return a, nil, nil
	}
	at := try{full: true}
	for len(a.book.Pages) > n { // too long: closer, until it goes in
		next := f.toward(&at, a, -1, f.excess(a, n))
		if next == nil {
			return nil, nil, f.over(a, n)
		}
		a = next
	}
	for at.level >= 0 && a.cost > seemly*n && a.columns == f.sheet.Columns.Count { // too short: wider, while it goes in
		was := at
		next := f.toward(&at, a, 1, f.short(a, n))
		for (next == nil || len(next.book.Pages) > n) && at.level > was.level+1 { // a leap too far
			at.level--
			next = f.set(at)
		}
		if next == nil || next.err != nil || len(next.book.Pages) > n || next.cost > a.cost && f.short(a, n) == 0 {
			at = was
			break
		}
		a = next
	}
	at, a = f.settle(at, n, a)
	var diags diag.List
	if short := f.short(a, n); short > 2*a.columns {
		diags.Add(diag.Warning, "fit-short", f.doc.Meta.Pos,
			diag.T("排满 %[1]d 页还差 %[2]d 行（约 %[3]d 字）", "%[2]d lines (some %[3]d characters) are missing to fill %[1]d pages",
				n, short, short*f.sheet.Columns.Measure),
			diag.T("增写、加图，或用小一号的版式", "write more, add a picture, or take a smaller design"))
		if near := f.at(at.level, false); short*8 < a.room && len(near.book.Pages) <= n {
			return near, diags, nil // nearly there
		}
		return f.at(0, false), diags, nil // as it is rather than torn
	}
	if at.level != 0 || at.air != 0 {
		v := f.variant(at.level)
		diags.Add(diag.Info, "fitted", f.doc.Meta.Pos,
			diag.T("为排满 %d 页：行距 %+.2f 点，字号 %+.2f 点，标题 %d%%，题区 %+d 行",
				"to fill %d pages: leading %+.2f pt, size %+.2f pt, title %d%%, headline zone %+d lines",
				n, v.leading.Pt(), v.size.Pt(), v.title, v.air+at.air))
	}
	return a, diags, nil
}

// toward goes on to the next level that may make up for so many lines, and returns
// the report in it; nil if there is none.
func (f *fitter) toward(at *try, now *attempt, step, lines int) *attempt {
	from := f.gain(now, at.level)
	for {
		at.level += step
		if at.level < -len(closer) || at.level > len(wider) {
			return nil
		}
		last := at.level == -len(closer) || at.level == len(wider)
		if gain := f.gain(now, at.level) - from; !last && -step*gain*2 < lines {
			continue // far too little
		}
		if a := f.set(*at); a == nil || a.err == nil {
			return a
		}
		return nil
	}
}

// settle looks for the air in the headline zone, and for the leading in its place, with
// which a report that fills its pages is made up best.
func (f *fitter) settle(at try, n int, a *attempt) (try, *attempt) {
	best := at
	if f.short(a, n) > 4*a.columns || a.columns < f.sheet.Columns.Count {
		return best, a
	}
	look := func(near try) bool {
		b := f.set(near)
		if b == nil || b.err != nil || len(b.book.Pages) != n {
			return false
		}
		if b.tidier(a) {
			best, a = near, b
		}
		return true
	}
	for _, air := range []int{1, -1, 2, -2, 3} {
		if f.seemly(a, n) {
			break
		}
		look(try{at.level, air, true})
	}
	for level := at.level + 1; at.level >= 0 && level <= len(wider) && !f.seemly(a, n); level++ {
		fits := false
		for air := range 4 { // what more leading takes, less white round the headline gives
			fits = look(try{level, -2 * air, true}) || fits
		}
		if !fits {
			break
		}
	}
	return best, a
}

// excess returns the grid lines that are over when there are to be n pages.
func (f *fitter) excess(a *attempt, n int) int {
	return a.lines + (len(a.book.Pages)-n-1)*f.sheet.Rows()*a.columns
}

// short returns the grid lines that are missing to fill n pages.
func (f *fitter) short(a *attempt, n int) int {
	return a.room - a.lines + (n-len(a.book.Pages))*f.sheet.Rows()*a.columns
}

// over says by how much a report is too long for its pages.
func (f *fitter) over(a *attempt, n int) error {
	lines := f.excess(a, n)
	return diag.NewFault("fit-over", f.doc.Meta.Pos,
		diag.T("%[1]d 页排不下，最紧也多出 %[2]d 行（约 %[3]d 字）", "%[1]d pages are too few: at the closest %[2]d lines (some %[3]d characters) are over",
			n, lines, lines*f.sheet.Columns.Measure),
		diag.T("删去这么多，或用 --pages %d", "cut so much, or use --pages %d", len(a.book.Pages)), nil)
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
	full       bool
}

// at lays the report out at a level; nil if there is none, or if the design
// cannot be varied so far.
func (f *fitter) at(level int, full bool) *attempt {
	return f.set(try{level, 0, full})
}

// set lays the report out in a variant that has a level.
func (f *fitter) set(key try) *attempt {
	if -key.level > len(closer) || key.level > len(wider) {
		return nil
	}
	if a, ok := f.tried[key]; ok {
		return a
	}
	v := f.variant(key.level)
	v.air += key.air
	s, err := f.sheet.With(func(s *styles.Sheet) {
		s.Body.Leading += v.leading
		s.Body.Size += v.size
		s.Head.Max = s.Head.Max.Mul(v.title, 100)
		s.Head.MinAir = max(1, s.Head.MinAir+v.air)
		s.Head.MaxAir = max(s.Head.MinAir, s.Head.MaxAir+v.air)
		s.Body.Indent = s.Body.Indent.Mul(int64(s.Body.Size), int64(f.sheet.Body.Size))
		s.CrossHead.Size += v.size
		s.Box.Label.Size += v.size
		s.Box.Text.Size += v.size
		s.Box.Strong.Size += v.size
		s.Box.Leading += v.leading / 2
	})
	var a *attempt
	if err == nil {
		a = f.compose(s, key.full, s.Columns.Count)
	}
	f.tried[key] = a
	if a != nil && a.err == nil {
		println("try", key.level, key.air, key.full, "pages", len(a.book.Pages), "room", a.room, "lines", a.lines, "cost", a.cost, "air", a.air, "cols", a.columns, "rows", s.Rows())
	}
	return a
}
