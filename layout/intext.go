package layout

import (
	"context"

	"dayang/layout/makeup"
)

// Boxes stand at the heads and feet of columns. Where none of these lies in the chapter of a box, it stands
// in the text: better that it parts two paragraphs than that it is read as another chapter's. So do those for
// which only the place over the first line of the report is left, or that under its last.

const (
	// mostInText is how many times boxes are taken into the text, those that are then astray in turn.
	mostInText = 3
	// costInText is what a box there costs, on the scale of make-up's.
	costInText = 100
	// costAlongside is less, for a page of one column, where nothing else stands beside the text.
	costAlongside = 20
)

// boxesOf lists the elements of the boxes of which a maker lists the groups.
func (a *attempt) boxesOf(list func(*makeup.Maker, *makeup.Page, []makeup.Group) []int) (elems []int) {
	for i := range a.plan {
		for k := range a.plan[i].bands {
			b := &a.plan[i].bands[k]
			for _, n := range list(b.flow.maker, &b.page, a.problemGroups(b.groups, a.sheet.Rows())) {
				for _, x := range b.groups[b.page.Groups[n]].Boxes {
					elems = append(elems, x.Elem)
				}
			}
		}
	}
	return elems
}

// boxesInText returns a report with those boxes in the text that are read in another chapter than theirs, where
// its pages are then no worse.
func (f *fitter) boxesInText(ctx context.Context, a *attempt) *attempt {
	if a.err != nil || len(a.plan) > mostRefits*3 {
		return a
	}
	for range mostInText {
		b := f.someInText(ctx, a, a.boxesOf((*makeup.Maker).Astray))
		if b == nil {
			b = f.someInText(ctx, a, a.boxesOf((*makeup.Maker).Outside))
		}
		if b == nil || ctx.Err() != nil {
			break
		}
		a = b
	}
	return a
}

// someInText returns a report with the boxes of all elements in the text, or else of the first of them with
// which it is better; nil for none.
func (f *fitter) someInText(ctx context.Context, a *attempt, elems []int) *attempt {
	b := f.inText(ctx, a, elems)
	for i := 0; b == nil && len(elems) > 1 && i < len(elems); i++ {
		b = f.inText(ctx, a, elems[i:i+1])
	}
	return b
}

// inText returns a report with the boxes of some elements in the text, nil if it is not better.
func (f *fitter) inText(ctx context.Context, a *attempt, elems []int) *attempt {
	if len(elems) == 0 {
		return nil
	}
	set := *a.set
	set.galley = set.galley.InText(elems)
	n := len(set.galley.Strips) - len(a.set.galley.Strips)
	if n == 0 {
		return nil
	}
	a.settle(ctx)
	b := f.within(ctx, &set, a.most)
	if b.err != nil {
		return nil
	}
	b.settle(ctx)
	each := costInText
	if a.columns == 1 {
		each = costAlongside
	}
	if b.cost+each*n >= a.cost || b.pages > a.pages || b.pages > 1 && b.stub() && !a.stub() || b.columns != a.columns ||
		b.uneven > a.uneven || b.gaps() > a.gaps()+1 || b.renumbered > a.renumbered || b.torn() > a.torn() {
		return nil
	}
	return b
}
