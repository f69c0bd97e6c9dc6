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

// settleEnd makes the last page level and closes gaps over headings, and, in a report too long to
// be laid out again as a whole, more than a stub.
func (c *composer) settleEnd(ctx context.Context, plan []planned) []planned {
	if len(plan) > mostRefits {
		plan = c.withoutEndStub(ctx, plan)
	}
	if last := &plan[len(plan)-1]; last.uneven() > 0 || last.gaps() > 0 {
		plan = c.levelEnd(ctx, plan)
	}
	return c.close(ctx, plan)
}

// changes lists those that can be made in what is left of a text, the cheapest first; by
// is 1 for lines more, -1 for lines fewer, 0 for both.
func (l left) changes(by int) []change {
	var out []change
	for n, s := range l.all() {
		g := s.flow.galley
		for i, k := range g.Paras {
			if k.First < s.start || !g.Variable(k) {
				continue
			}
			if k.Loose > 0 && by >= 0 {
				out = append(out, change{n, makeup.Vary{Para: i, Lines: 1}, k.Loose})
			}
			if k.Tight > 0 && by <= 0 {
				out = append(out, change{n, makeup.Vary{Para: i, Lines: -1}, k.Tight})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b change) int { return cmp.Compare(a.cost, b.cost) })
	return out
}

// with makes changes in the text.
func (l left) with(list []change) left {
	all := l.all()
	vary := make([][]makeup.Vary, len(all))
	for _, ch := range list {
		vary[ch.stretch] = append(vary[ch.stretch], ch.Vary)
	}
	for i, v := range vary {
		slices.SortFunc(v, func(a, b makeup.Vary) int { return cmp.Compare(a.Para, b.Para) })
		all[i] = all[i].with(v)
	}
	return leftOf(all)
}

// remake is the end of a report made up again from a page on.
type remake struct {
	pages []planned
	cost  int
}

// uneven returns how many lines a column ends short where it should not, at most.
func (r *remake) uneven() (n int) {
	for i := range r.pages {
		n = max(n, r.pages[i].uneven())
	}
	return n
}

// even reports whether no column ends short where it should not.
func (r *remake) even() bool { return r.uneven() == 0 }

// sound reports whether it has neither such a column nor, on its last page, gaps over headings.
func (r *remake) sound() bool { return r.even() && r.pages[len(r.pages)-1].gaps() == 0 }

// stubbed reports whether its last page is a stub.
func (r *remake) stubbed() bool { return r.pages[len(r.pages)-1].stubbed() }

// remake makes up the pages from n on with changes of their paragraphs, each ending some
// grid lines before the foot; ok is false if nothing fits.
func (c *composer) remake(ctx context.Context, l left, n int, list []change, early int) (r remake, ok bool) {
	c.trying = true
	defer func() { c.trying = false }()
	var err error
	if r.pages, err = c.plan(ctx, l.with(list), n, early); err != nil {
		return r, false
	}
	for _, ch := range list {
		r.cost += ch.cost
	}
	r.cost += costOf(r.pages)
	return r, true
}

// The changes that are tried for a level end, at a time and one upon the other.
const (
	levelTries  = 24
	levelRounds = 3
	levelPages  = 4 // whose text is changed
)

// improve makes changes, one upon the other, while they make pages better, until they are
// sound; again makes the pages up with changes.
func (r remake) improve(all []change, again func([]change) (remake, bool)) remake {
	all = all[:min(len(all), levelTries)]
	var made []change
	for range levelRounds {
		found := r
		var with change
		for _, ch := range all {
			if slices.ContainsFunc(made,
				func(m change) bool { return m.stretch == ch.stretch && m.Para == ch.Para }) {
				continue
			}
			if o, ok := again(append(made[:len(made):len(made)], ch)); ok && len(o.pages) <= len(r.pages) &&
				o.cost < found.cost && o.uneven() <= r.uneven() && keepsEnd(o.pages, r.pages) {
				found, with = o, ch
			}
		}
		if found.cost == r.cost || found.sound() {
			return found
		}
		r, made = found, append(made, with)
	}
	return r
}

// levelEnd looks for changes with which the columns of the last page end level and without
// gaps: in its own text, then, if they are not level, in that of the pages before, too.
func (c *composer) levelEnd(ctx context.Context, plan []planned) []planned {
	for n := len(plan) - 1; n >= max(0, len(plan)-levelPages) && len(plan[n].bands) > 0; n-- {
		at := plan[n].left
		r := remake{pages: plan[n:]}
		if r.sound() {
			continue
		}
		r.cost = costOf(r.pages)
		stub := r.stubbed()
		r = r.improve(at.changes(0), func(list []change) (remake, bool) {
			o, ok := c.remake(ctx, at, n, list, 0)
			return o, ok && (stub || !o.stubbed())
		})
		if plan = append(plan[:n:n], r.pages...); r.even() {
			break
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
		at := plan[last-back].left
		shorter := at.changes(-1)
		for n := over; n <= min(over+3*back, len(shorter)); n += back {
			r, ok := c.remake(ctx, at, last-back, shorter[:n], 0)
			if ok && r.even() && len(r.pages) == back {
				return append(plan[:last-back], r.pages...)
			}
		}
	}
	want := plan[last].room/4 + 1 - over
	for back := 2; back <= endPages; back += 2 {
		at := plan[last-back].left
		longer := at.changes(1)
		for early := range mostEarly + 1 {
			pushed := early * back * c.columns
			for n := max(0, want-pushed); n <= min(max(0, want-pushed)+3*back, len(longer)); n += back {
				r, ok := c.remake(ctx, at, last-back, longer[:n], early)
				if ok && r.even() && len(r.pages) == back+1 && !r.stubbed() {
					return append(plan[:last-back], r.pages...)
				}
			}
		}
	}
	return plan
}
