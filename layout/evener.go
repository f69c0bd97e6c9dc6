package layout

import (
	"context"

	"dayang/input/diag"
	"dayang/layout/unit"
	"dayang/styles"
)

// worthColumns is how many lines a column may end short before the report takes fewer: the sheet
// stays white beside those and the title is smaller, which is seen before a few lines are.
const worthColumns = 2

// evener looks for a setting in which a report of one page, whose columns end apart,
// ends level: with its text half a point larger or smaller in columns as wide, so that
// its lines break elsewhere, then in fewer columns. It returns the best that it finds,
// which may be what it was given.
func (f *fitter) evener(ctx context.Context, a *attempt) *attempt {
	const half = unit.Pt / 2
	set := map[unit.Len]*composer{0: a.set} // nil where the design does not allow it, or ctx has ended
	columns := a.columns
	for n := columns; n >= 2; n-- {
		if n < columns && !meant(n, f.sheet.Columns.Count) {
			continue
		}
		if n < columns && a.short() <= worthColumns {
			return a
		}
		for _, by := range []unit.Len{0, half, -half} {
			if n == columns && by == 0 {
				continue // as it is
			}
			at, ok := set[by]
			if !ok {
				if s := f.resized(by); s != nil {
					at, _ = f.open(ctx, s, false)
				}
				set[by] = at
			}
			if at == nil {
				continue
			}
			b := f.within(ctx, at, n)
			if b.err != nil || b.pages != 1 || b.columns < n || n < columns && !b.brief() {
				continue
			}
			b.settle(ctx)
			if !b.evenerThan(a) || b.torn() > a.torn() || n < a.columns && a.short()-b.short() <= worthColumns {
				continue
			}
			if a = b; by != 0 {
				a.notes.Add(diag.Info, "fitted", f.doc.Meta.Pos,
					diag.T("为使各栏齐平：字号 %+.2f 点，每行 %d 字",
						"for level columns: size %+.2f pt, %d characters a line", by.Pt(),
						at.sheet.Columns.Measure))
			}
			if a.uneven == 0 && a.gaps() == 0 {
				return a
			}
		}
	}
	return a
}

// evenerThan reports whether the columns of a report are more level than those of another, or, if
// those are as level, part fewer questions from their answers or, if none, have fewer gaps.
func (a *attempt) evenerThan(b *attempt) bool {
	if m, n := a.short(), b.short(); m != n {
		return m < n
	}
	return a.uneven < b.uneven || a.uneven == 0 && a.gaps() < b.gaps() && a.cost < b.cost
}

// short returns how many lines a column of a report of one page ends short, at most.
func (a *attempt) short() (n int) {
	for i := range a.plan[0].bands {
		n = max(n, a.plan[0].bands[i].short())
	}
	return n
}

// brief reports whether the columns of a report of one page are no higher than half of it. Only
// then it may take fewer than the sheet has: beside higher ones the strip that is white from
// head to foot is worse than a column that ends a few lines short.
func (a *attempt) brief() bool {
	bands := a.plan[0].bands
	last := &bands[len(bands)-1]
	return 2*(last.top+last.page.Depth) <= a.sheet.Rows()
}

// torn returns how many warnings came of setting the text, of lines that look torn most of
// all.
func (a *attempt) torn() (n int) {
	for _, d := range a.galley.Diags {
		if d.Severity >= diag.Warning {
			n++
		}
	}
	return n
}

// resized returns the design with larger text and as many characters less a line as keep
// the columns as wide; nil if there is no room for it.
func (f *fitter) resized(by unit.Len) *styles.Sheet {
	size := f.sheet.Body.Size + by
	measure := int((f.sheet.ColumnWidth() + size/2) / size)
	if measure == f.sheet.Columns.Measure {
		return nil // the lines would break as they did
	}
	s, err := f.sheet.With(func(s *styles.Sheet) {
		s.Columns.Measure = measure
		s.Body.Size = size
		s.Body.Indent = s.Body.Indent.Mul(int64(size), int64(f.sheet.Body.Size))
		s.CrossHead.Size += by
		s.Head.Byline.Size += by
	})
	if err != nil || s.Gutter() < size {
		return nil
	}
	return s
}
