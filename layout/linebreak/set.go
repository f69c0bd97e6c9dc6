package linebreak

import "dayang/layout/unit"

// Set fills a line of items [i, j] to the measure exactly and returns the gap
// after each of its items but the last. extra is the white added to each Even
// gap, in thousandths of an em. A ragged or last line keeps its natural gaps
// unless it is too long.
func Set(items []Item, em, measure unit.Len, fill bool) (gaps []unit.Len, extra int64) {
	n := len(items) - 1
	if n < 0 {
		return nil, 0
	}
	gaps = make([]unit.Len, n)
	width := items[n].Width
	for k := range n {
		gaps[k] = items[k].Gap.Natural
		width += items[k].Width + gaps[k]
	}
	d := measure - width
	switch {
	case d < 0:
		shrink(items[:n], gaps, -d)
	case d > 0 && fill:
		extra = stretch(items[:n], gaps, em, d)
	}
	return gaps, extra
}

// tornGap is how far Han part in a torn line, in thousandths of an em.
const tornGap = 100

// Torn reports whether filling a line of items would tear it.
func Torn(items []Item, em, measure unit.Len) bool {
	_, extra := Set(items, em, measure, true)
	return extra > tornGap
}

// shrink takes d out of the gaps, tier by tier, from all of a tier alike.
func shrink(items []Item, gaps []unit.Len, d unit.Len) {
	for t := WordSpace; t < shrinkTiers && d > 0; t++ {
		d = share(items, gaps, d, func(it *Item) unit.Len {
			if it.Gap.ShrinkTier == t {
				return it.Gap.Shrink
			}
			return 0
		}, -1)
	}
}

// stretch adds d to the gaps: first to spaces, mixed gaps and marks within
// their limits, then to the even gaps alike; what cannot go there goes to any
// gap that may open at all.
func stretch(items []Item, gaps []unit.Len, em, d unit.Len) int64 {
	if per, ok := unseen(items, gaps, em, d); ok {
		return per
	}
	for t := Spaces; t < Even && d > 0; t++ {
		d = share(items, gaps, d, func(it *Item) unit.Len {
			if it.Gap.Stretch == t {
				return it.Gap.Open
			}
			return 0
		}, 1)
	}
	if d > 0 {
		d = share(items, gaps, d, func(it *Item) unit.Len {
			if it.Gap.Stretch != NoStretch && it.Gap.Stretch != Even {
				return it.Gap.Wide
			}
			return 0
		}, 1)
	}
	if d <= 0 {
		return 0
	}
	least := Even
	n := count(items, least)
	if n == 0 { // what cannot go there goes to any gap that may open at all
		least = Spaces
		if n = count(items, least); n == 0 {
			return 0
		}
	}
	share(items, gaps, d, func(it *Item) unit.Len {
		if it.Gap.Stretch >= least {
			return d
		}
		return 0
	}, 1)
	if least != Even {
		return 0
	}
	return int64(d/n) * 1000 / int64(em)
}

// count tells how many gaps open in a tier or a later one.
func count(items []Item, tier uint8) (n unit.Len) {
	for i := range items {
		if items[i].Gap.Stretch >= tier {
			n++
		}
	}
	return n
}

// In a line of longLine gaps and more, white of up to unseenGap thousandths of an em
// in each of them is not seen, and a pause that is half an em longer is: the gaps
// between Han take it all (CLREQ's own order). In the columns of a newspaper the
// same white would be three times as wide.
const (
	longLine  = 20
	unseenGap = 45
)

// unseen fills a long line evenly; ok is false if that would be seen.
func unseen(items []Item, gaps []unit.Len, em, d unit.Len) (per int64, ok bool) {
	n := count(items, Even)
	if n < longLine || int64(d/n)*1000 > unseenGap*int64(em) {
		return 0, false
	}
	share(items, gaps, d, func(it *Item) unit.Len {
		if it.Gap.Stretch == Even {
			return d
		}
		return 0
	}, 1)
	return int64(d/n) * 1000 / int64(em), true
}

// share spreads d over the gaps in proportion to their capacities, exact to
// the last unit, and returns what is left beyond all capacities.
func share(items []Item, gaps []unit.Len, d unit.Len, capacity func(*Item) unit.Len, sign unit.Len) unit.Len {
	total := unit.Len(0)
	for i := range items {
		total += capacity(&items[i])
	}
	if total == 0 {
		return d
	}
	x := min(d, total)
	var sum, given unit.Len
	for i := range items {
		c := capacity(&items[i])
		if c == 0 {
			continue
		}
		sum += c
		to := unit.Len(mulDiv(int64(x), int64(sum), int64(total)))
		gaps[i] += sign * (to - given)
		given = to
	}
	return d - x
}

// mulDiv returns a*b/c without overflow for the lengths that occur (below 2^40).
func mulDiv(a, b, c int64) int64 {
	q, r := b/c, b%c
	for r > 1<<31 { // keep a*r within 63 bits; the error is below one unit in 2^31
		r >>= 1
		c >>= 1
	}
	return a*q + a*r/c
}
