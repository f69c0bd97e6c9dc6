package layout

import "context"

// smallerSteps are by how many hundredths the pictures of a report of one column may be
// smaller: by up to a third.
var smallerSteps = []int64{17, 33}

// slighterSteps are those on pages of several columns, where a narrower picture has white beside it:
// by up to an eighth.
var slighterSteps = []int64{0, 4, 8, 12}

// bareUneven is how many lines short a column may end where nothing but pictures would else stand on the
// last page: what is white there is less than that.
const bareUneven = 3

// mostPictured bounds the pages of a report that is laid out again with smaller pictures.
const mostPictured = 24

// withSmallerPictures returns a report of one column with its pictures smaller if it then takes
// fewer pages: two go on a page, or one stays on the page of its text, rather than that each has a
// white page of its own.
func (f *fitter) withSmallerPictures(ctx context.Context, a *attempt) *attempt {
	if f.sheet.Columns.Count > 1 || a.pages < 2 || a.pages > mostPictured || !a.pictured() {
		return a
	}
	least := f.smallerBy
	for _, step := range smallerSteps {
		f.smallerBy = step
		if b := f.compose(ctx, f.sheet, false); b.err == nil && b.pages < a.pages &&
			len(b.galley.Images) == len(a.galley.Images) {
			a, least = b, step
		}
	}
	f.smallerBy = least
	f.tried[try{}] = a
	return a
}

// mostFewer bounds how many pictures are tried over fewer columns.
const mostFewer = 4

// withSlighterPictures looks for a size of the pictures of a report of several columns with which its
// last page, a stub or nothing but pictures, is gone: all a little narrower in their columns, then one
// after the other, from the last on, over a column less. It returns nil if there is none, and never one
// that is worse in another way; where nothing but pictures stood on that page, the first of those that
// are a little uneven, with the largest pictures, rather than none.
func (f *fitter) withSlighterPictures(ctx context.Context, a *attempt) (rough *attempt) {
	if a.columns == 1 || !a.pictured() {
		return nil
	}
	by := f.smallerBy
	defer func() { f.smallerBy, f.fewer = by, 0 }()
	for fewer := range min(mostFewer, len(a.galley.Images)) + 1 {
		f.fewer = fewer
		for _, step := range slighterSteps {
			if f.smallerBy = step; step == 0 && fewer == 0 {
				continue // as it is
			}
			b := f.compose(ctx, f.sheet, false)
			if b.err != nil || b.pages >= a.pages || len(b.galley.Images) != len(a.galley.Images) {
				continue
			}
			if b.settle(ctx); b.pages >= a.pages || b.stub() || b.gaps() > 0 ||
				b.renumbered > a.renumbered || b.torn() > a.torn() {
				continue
			}
			switch {
			case b.uneven == 0:
				return b
			case a.bare() && b.uneven <= bareUneven && rough == nil:
				rough = b
			}
		}
	}
	return rough
}

// pictured reports whether a report has pictures that are set.
func (a *attempt) pictured() bool { return len(a.galley.Images) > 0 }

// bare reports whether nothing but boxes stands on the last page.
func (a *attempt) bare() bool { return !a.plan[len(a.plan)-1].text() }
