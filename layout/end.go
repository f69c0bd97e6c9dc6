package layout

import (
	"cmp"
	"context"
	"slices"

	"dayang/layout/makeup"
)

// The end of a report is set again where it can be better: in the last pages whole
// paragraphs are made a line longer or shorter for good, wherever columns break in
// them, which filling one column after the other cannot do.

// settleEnd makes the last page level, and, in a report too long to be laid out again
// as a whole, more than a stub.
func (c *composer) settleEnd(ctx context.Context, plan []planned) []planned {
	if len(plan) > mostRefits {
		plan = c.withoutEndStub(ctx, plan)
	}
	if plan[len(plan)-1].uneven() > level {
		plan = c.levelEnd(ctx, plan)
	}
	return plan
}

// change is a paragraph set longer or shorter, and what that costs.
type change struct {
	makeup.Vary
	cost int
}

// changes lists those that can be made in the text of a page and of all after it, the
// cheapest first; by is 1 for lines more, -1 for lines fewer, 0 for both.
func (p *planned) changes(by int) []change {
	var out []change
	for i, k := range p.flow.galley.Paras {
		if k.First < p.start || !p.flow.galley.Variable(k) {
			continue
		}
		if k.Loose > 0 && by >= 0 {
			out = append(out, change{makeup.Vary{Para: i, Lines: 1}, k.Loose})
		}
		if k.Tight > 0 && by <= 0 {
			out = append(out, change{makeup.Vary{Para: i, Lines: -1}, k.Tight})
		}
	}
	slices.SortStableFunc(out, func(a, b change) int { return cmp.Compare(a.cost, b.cost) })
	return out
}

// remake is the end of a report made up again from a page on.
type remake struct {
	pages []planned
	cost  int
}

// level is how many lines the columns of a last page may end apart.
const level = 1

// even reports whether no column ends short, and none of the last page by more than a
// line.
func (r *remake) even() bool {
	last := len(r.pages) - 1
	return r.pages[last].uneven() <= level &&
		!slices.ContainsFunc(r.pages[:last], func(p planned) bool { return p.uneven() > 0 })
}

// remake makes up the pages from n on, which began as at did, with changes of their
// paragraphs, each ending some grid lines before the foot; ok is false if nothing fits.
func (c *composer) remake(ctx context.Context, at *planned, n int, list []change, early int) (r remake, ok bool) {
	from := max(0, at.start-1) // one strip before: it is not the opening of the report
	vary := make([]makeup.Vary, len(list))
	for i, ch := range list {
		vary[i] = ch.Vary
		r.cost += ch.cost
	}
	slices.SortFunc(vary, func(a, b makeup.Vary) int { return cmp.Compare(a.Para, b.Para) })
	g, groups := at.flow.galley.From(from, vary, at.groups)
	f := c.flow(g, at.start-from, groups)
	f.early = early
	pages, err := c.plan(ctx, f, n)
	if err != nil {
		return r, false
	}
	for i := range pages {
		r.cost += pages[i].page.Cost
	}
	r.pages = pages
	return r, true
}

// The changes that are tried for a level end, at a time and one upon the other.
const (
	levelTries  = 24
	levelRounds = 3
)

// levelEnd looks for changes with which the columns of the last page end level: in its
// own text, then in that of the page before, too.
func (c *composer) levelEnd(ctx context.Context, plan []planned) []planned {
	for n := len(plan) - 1; n >= max(0, len(plan)-2); n-- {
		at := &plan[n]
		if at.page.Columns == nil {
			break // the headline's own page
		}
		best := remake{pages: plan[n:]}
		for i := range best.pages {
			best.cost += best.pages[i].page.Cost
		}
		all := at.changes(0)
		all = all[:min(len(all), levelTries)]
		var made []change
		for range levelRounds {
			found := best
			var with change
			for _, ch := range all {
				if slices.ContainsFunc(made, func(m change) bool { return m.Para == ch.Para }) {
					continue
				}
				r, ok := c.remake(ctx, at, n, append(made[:len(made):len(made)], ch), 0)
				if ok && len(r.pages) <= len(best.pages) && r.cost < found.cost {
					found, with = r, ch
				}
			}
			if found.cost == best.cost {
				break
			}
			best, made = found, append(made, with)
			if best.even() {
				return append(plan[:n:n], best.pages...)
			}
		}
	}
	return plan
}

// How the last pages of a long report are set again.
const (
	endPages  = 6 // how many before the last one
	mostEarly = 2 // grid lines that they may end before the foot
)

// stubbed reports whether a page holds less than a quarter of what it has room for.
func (p *planned) stubbed() bool { return p.filled()*4 < p.room }

// withoutEndStub takes the lines of a last page of less than a quarter back to the
// pages before it, or brings it so much that it is one: by the fewest pages, the least
// seen first.
func (c *composer) withoutEndStub(ctx context.Context, plan []planned) []planned {
	last := len(plan) - 1
	if !plan[last].stubbed() {
		return plan
	}
	over := plan[last].filled()
	for back := 2; back <= endPages; back += 2 {
		shorter := plan[last-back].changes(-1)
		for n := over; n <= min(over+3*back, len(shorter)); n += back {
			r, ok := c.remake(ctx, &plan[last-back], last-back, shorter[:n], 0)
			if ok && r.even() && len(r.pages) == back {
				return append(plan[:last-back], r.pages...)
			}
		}
	}
	want := plan[last].room/4 + 1 - over
	for back := 2; back <= endPages; back += 2 {
		longer := plan[last-back].changes(1)
		for early := range mostEarly + 1 {
			pushed := early * back * c.columns
			for n := max(0, want-pushed); n <= min(max(0, want-pushed)+3*back, len(longer)); n += back {
				r, ok := c.remake(ctx, &plan[last-back], last-back, longer[:n], early)
				if ok && r.even() && len(r.pages) == back+1 && !r.pages[back].stubbed() {
					return append(plan[:last-back], r.pages...)
				}
			}
		}
	}
	return plan
}
