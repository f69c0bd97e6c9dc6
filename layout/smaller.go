package layout

import "context"

// smallerSteps are by how many hundredths the pictures of a report of one column may be
// smaller: by up to a third.
var smallerSteps = []int64{17, 33}

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

// pictured reports whether a report has pictures that are set.
func (a *attempt) pictured() bool { return len(a.galley.Images) > 0 }
