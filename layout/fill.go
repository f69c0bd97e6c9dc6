package layout

import (
	"context"

	"dayang/input/diag"
)

// seemly is what the faults of a page may cost that nobody minds.
const seemly = 150

// seemly reports whether n pages are full and have nothing that a reader minds: no
// faults, and white of no more than three in two hundred.
func (f *fitter) seemly(a *attempt, n int) bool {
	return f.short(a, n) == 0 && a.cost <= seemly*n && a.white*200 <= 3*n*f.sheet.Rows()*a.columns
}

// What a line of white costs in the choice of a variant, and a step to the next level.
const (
	costWhite = 20
	costLevel = 15
)

func (t try) cost(a *attempt) int {
	return a.cost + costWhite*a.white + costLevel*max(t.level, -t.level)
}

const (
	mostTries  = 80 // variants in which a report is laid out, of up to manyPages;
	manyPages  = 5  // a longer one in fewer, leastTries at least
	leastTries = 12
	mostMore   = 6 // levels that are tried after one that fills the pages
	mostWalk   = 3 // steps in the headline zone from what should fill them
	mostBox    = 3 // steps of the boxes
)

// filling is the search for the variant that fills n pages best.
type filling struct {
	*fitter
	n    int
	best *attempt
	pick try
	near *attempt // of those that take more pages the one with the least over
}

// look lays the report out in a variant, and reports whether it goes into its pages.
func (f *filling) look(ctx context.Context, t try) bool {
	a := f.set(ctx, t)
	if a == nil || a.err != nil {
		return false
	}
	if a.pages > f.n {
		if f.near == nil || f.excess(a, f.n) < f.excess(f.near, f.n) {
			f.near = a
		}
		return false
	}
	if f.best == nil || t.cost(a) < f.pick.cost(f.best) {
		f.pick, f.best = t, a
	}
	return true
}

// done reports whether nothing better is to be looked for.
func (f *filling) done() bool { return f.best != nil && f.seemly(f.best, f.n) }

// level tries a level with as many lines in the headline zone as take up what is missing,
// then with larger boxes, and reports whether the report goes in with any.
func (f *filling) level(ctx context.Context, level int) bool {
	t := try{level: level, full: true}
	a := f.set(ctx, t)
	if a == nil || a.err != nil {
		return false
	}
	fits := f.look(ctx, t)
	least, most := f.airs(level)
	t.air = min(max(floor(f.short(a, f.n), a.columns), least), most)
	in, step := f.look(ctx, t), -1
	if in {
		step = 1
	}
	for n := 0; n < mostWalk && !f.done(); n++ {
		next := t
		if next.air += step; next.air < least || next.air > most {
			break
		}
		was, same := in, f.set(ctx, next).like(f.set(ctx, t))
		if in = f.look(ctx, next); in || !was {
			t = next
		}
		if in != was || same { // it goes in here or there; white there changes nothing
			break
		}
	}
	fits = fits || step > 0 || in
	now := f.set(ctx, t)
	for in = fits && now != nil && now.err == nil && f.short(now, f.n) < 2*a.boxes; in && t.box < mostBox &&
		!f.done(); {
		t.box++
		in = f.look(ctx, t)
	}
	return fits
}

// like reports whether two layouts are the same but for the white in the headline zone.
func (a *attempt) like(b *attempt) bool {
	return a != nil && b != nil && a.lines == b.lines && a.cost == b.cost && a.white == b.white &&
		a.pages == b.pages
}

// fill looks for the slightest variant that takes n pages, ends at the foot of the last
// one, and has little white over headings and at boxes.
func (f *fitter) fill(ctx context.Context, n int) (*attempt, diag.List, error) {
	s := &filling{fitter: f, n: n}
	first := f.at(ctx, 0, true)
	if first.err != nil {
		return first, nil, nil
	}
	step, miss := 1, f.short(first, n)
	if first.pages > n {
		step, miss = -1, f.excess(first, n)
	}
	more, tries := mostMore, max(leastTries, mostTries*manyPages/max(n, manyPages))
	for level := 0; level >= -len(closer) && level <= len(wider) && more > 0 && !s.done() &&
		len(f.tried) < tries; level += step {
		last := level == -len(closer) || level == len(wider)
		if level != 0 &&
			(f.variant(level).likeType(f.variant(level-step)) || !last && -step*f.gain(first, level)*2 < miss) {
			continue
		}
		if fits := s.level(ctx, level); !fits && step > 0 {
			break
		}
		if s.best != nil && s.best.cost < 2*seemly*n {
			more--
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if s.best == nil {
		return nil, nil, f.over(s.near, n)
	}
	return s.chosen(ctx)
}

// chosen returns what was found, with what is to be said of it.
func (f *filling) chosen(ctx context.Context) (*attempt, diag.List, error) {
	var diags diag.List
	a, n := f.best, f.n
	if short := f.short(a, n); short > a.columns {
		set := f.at(ctx, 0, false) // as it is rather than torn
		if near := f.at(ctx, f.pick.level, false); short*8 < a.room {
			if near.settle(ctx); near.pages <= n {
				set = near // nearly there
			}
		}
		if set.settle(ctx); set.err == nil && set.pages > n {
			set = a
		}
		// A last page that ends early is a page; one that is not there is not what
		// was asked for.
		grade, hint := diag.Warning, diag.T("增写、加图，或用小一号的版式",
			"write more, add a picture, or take a smaller design")
		if set.err == nil && set.pages < n {
			grade, hint = diag.Error, diag.T("增写、加图，用小一号的版式，或用 --pages %d",
				"write more, add a picture, take a smaller design, or use --pages %d", set.pages)
		}
		diags.Add(grade, "fit-short", f.doc.Meta.Pos,
			diag.T("排满 %[1]d 页还差 %[2]d 行（约 %[3]d 字）",
				"%[2]d lines (some %[3]d characters) are missing to fill %[1]d pages",
				n, short, short*f.sheet.Columns.Measure), hint)
		return set, diags, nil
	}
	if f.pick != (try{full: true}) {
		v, s := f.variant(f.pick.level), a.sheet
		diags.Add(diag.Info, "fitted", f.doc.Meta.Pos,
			diag.T("为排满 %d 页：行距 %+.2f 点，字号 %+.2f 点，标题 %d%%，题区 %+d 行，数读框 %+d%%",
				"to fill %d pages: leading %+.2f pt, size %+.2f pt, title %d%%, headline zone %+d lines, boxes %+d%%",
				n, (s.Body.Leading-f.sheet.Body.Leading).Pt(), (s.Body.Size-f.sheet.Body.Size).Pt(), v.title,
				v.air+f.pick.air, boxStep*(v.box+int64(f.pick.box))))
	}
	return a, diags, nil
}

// excess returns the grid lines that are over when there are to be n pages.
func (f *fitter) excess(a *attempt, n int) int {
	return a.lines + (a.pages-n-1)*f.sheet.Rows()*a.columns
}

// short returns the grid lines that are missing to fill n pages.
func (f *fitter) short(a *attempt, n int) int {
	return a.room - a.lines + (n-a.pages)*f.sheet.Rows()*a.columns
}

// over says by how much a report is too long for its pages.
func (f *fitter) over(a *attempt, n int) error {
	lines := f.excess(a, n)
	return diag.NewFault("fit-over", f.doc.Meta.Pos,
		diag.T("%[1]d 页排不下，最紧也多出 %[2]d 行（约 %[3]d 字）",
			"%[1]d pages are too few: at the closest %[2]d lines (some %[3]d characters) are over",
			n, lines, lines*f.sheet.Columns.Measure),
		diag.T("删去这么多，或用 --pages %d", "cut so much, or use --pages %d", a.pages), nil)
}

// airs are the least and the most that the headline zone of a level may be given.
func (f *fitter) airs(level int) (least, most int) {
	const closest, widest = -4, 8
	v := f.variant(level)
	return max(closest, 1-f.sheet.Head.MinAir) - v.air, widest - v.air
}

// likeType reports whether variants differ in the headline zone alone.
func (v variant) likeType(w variant) bool {
	v.air = w.air
	return v == w
}

// floor is the greatest whole number not above a/b.
func floor(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}
