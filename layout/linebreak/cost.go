package linebreak

import (
	"math"

	"dayang/layout/unit"
)

// weights of the tiers in the cost of a line: how soon the change is seen.
// Of equal shares, spaces give way unseen, inner full stops hardly ever do.
var (
	shrinkWeight  = [shrinkTiers]int64{0, 4, 6, 8, 10, 10, 150}
	stretchWeight = [stretchTiers]int64{0, 4, 6, 8, 0}
)

// wideWeight is that of marks and gaps beyond their ordinary limit: a pause of an em and a half
// is a hole beside commas of half an em. A full stop does not give way for it: its weight among
// those that shrink goes with this one.
const wideWeight = 140

// Costs, on the scale of one tenth of an em between Han characters = 100.
// They are squared with the rest of their line, so that one bad line costs more
// than several that are a little worse.
const (
	lineCost     = 1         // of every line
	extraLine    = 15        // each line of the paragraph: newspapers pay for space
	jumpCost     = 1500      // a tight line beside a loose one
	flaggedCost  = 10000     // two costly breaks on lines in a row
	lonelyLast   = 4000      // a last line of one character (孤字不成行)
	shortLast    = 120       // a last line of less than three em beyond that
	runtShare    = 20        // a last line under 15 % of the measure
	hangCost     = 60        // a mark hung where it need not be
	emShort      = 150       // each em that an unfilled line lacks
	spareCost    = 300       // and what one does before an address
	overfullCost = 1 << 24   // per line that does not fit at all
	flagFrom     = int64(30) // penalties from here on are costly breaks
	anywhereCost = 1 << 22   // a forbidden break: dearer than any line, however torn
)

// Bounds of costs. A line may cost some 2^25: of lines that are all torn or too long, a paragraph of
// some thousands would go beyond what an integer holds, and the worst would be the cheapest.
// From mostCost on all are alike.
const (
	mostLine = 1 << 30 // of a line before it is squared
	mostCost = 1 << 61 // of a paragraph up to a break; a line more is 2^60
)

// Costs of white between Han: any at all leaves the em pitch; beyond a twentieth
// of an em it is seen.
const (
	anyOpen  = 150
	seenOpen = 50
	seenCost = 300
	// spaceMore is how much more white than a gap between Han or beside a mark a
	// word space takes until it looks as wide.
	spaceMore = 4
	// Up to wholeOpen thousandths of an em a gap costs the cube of its width, then
	// holeCost a thousandth: a line full of holes looks no worse for one more. It
	// is measured up to mostOpen.
	wholeOpen = 1000
	holeCost  = 600
	mostOpen  = 3000
)

// fit is how a line is filled. It has no more fields than the compiler keeps in registers.
type fit struct {
	cost  int64
	class int8
	fault fault
	hung  bool
}

// fault says why a line does not go into its measure.
type fault uint8

const (
	tooLong fault = 1 + iota
	tooOpen
)

// Fitness classes (after Knuth and Plass): a jump of more than one is seen.
const (
	tight int8 = iota
	normal
	loose
	torn
)

// line weighs items [i, j] in a line of the given measure.
func (b *Breaker) line(i, j int, measure unit.Len, last bool, pass int) fit {
	d := measure - b.natural(i, j)
	hang := b.items[j].Hang
	if hang > 0 && b.o.Hang == HangAlways {
		d += hang
	}
	if d < 0 {
		f := b.shrunk(i, j, -d)
		if f.fault == tooLong && hang > 0 && b.o.Hang == HangRescue && pass > PassEven {
			if d += hang; d < 0 {
				f = b.shrunk(i, j, -d)
			} else {
				f = b.stretched(i, j, d, pass)
			}
			f.cost += hangCost
			f.hung = true
		}
		return f
	}
	if last || b.o.Ragged || b.items[j].Must {
		f := fit{class: normal}
		if b.o.Ragged && !last { // even edges: the square of what is left, in em/10
			r := int64(d) * 10 / int64(b.o.Em)
			f.cost = r * r / 10
		}
		return f
	}
	switch {
	case d == 0:
		return fit{class: normal}
	case b.items[j].Short:
		return fit{class: normal, cost: emShort * int64(d) / int64(b.o.Em)}
	case b.items[j].Spare && Torn(b.items[i:j+1], b.o.Em, measure):
		return fit{class: normal, cost: spareCost + emShort*int64(d)/int64(b.o.Em)}
	}
	return b.stretched(i, j, d, pass)
}

// shrunk takes d from the tiers in order.
func (b *Breaker) shrunk(i, j int, d unit.Len) fit {
	p, q := &b.at[i], &b.at[j]
	if q.give-p.give < d {
		return fit{fault: tooLong}
	}
	f := fit{class: normal}
	for t := WordSpace; t < shrinkTiers && d > 0; t++ {
		capacity := q.shrink[t] - p.shrink[t]
		if capacity == 0 {
			continue
		}
		x := min(capacity, d)
		d -= x
		share := int64(x) * 1000 / int64(capacity)
		f.cost += shrinkWeight[t] * root(q.count[t]-p.count[t]) * share * share / 100_000_000
	}
	if f.cost > 8 {
		f.class = tight
	}
	return f
}

// stretched adds d to the tiers in order.
func (b *Breaker) stretched(i, j int, d unit.Len, pass int) fit {
	p, q := &b.at[i], &b.at[j]
	f := fit{class: normal}
	add := func(capacity unit.Len, weight int64) {
		if capacity == 0 || d == 0 {
			return
		}
		x := min(capacity, d)
		d -= x
		share := int64(x) * 1000 / int64(capacity)
		f.cost += weight * share * share / 1_000_000
	}
	for t := Spaces; t < Even; t++ {
		add(q.open[t]-p.open[t], stretchWeight[t])
	}
	add(q.wide-p.wide, wideWeight)
	if d == 0 {
		return f
	}
	gaps := int64(q.open[Even] - p.open[Even])
	if gaps == 0 { // only spaces, marks, gaps beside Latin: they open beyond their limits
		gaps = int64(q.gaps - p.gaps)
	}
	t := int64(d) * 1000 / int64(b.o.Em)
	if gaps == 0 { // it stays short, which is worse than a hole
		if pass < PassEmergency {
			f.fault = tooOpen
		}
		t = min(2*t, mostOpen+1)
	} else {
		t /= gaps
		if t > maxStretch[pass] {
			f.fault = tooOpen
		}
		t = min(t, mostOpen)
	}
	w := min(t, wholeOpen)
	f.cost += anyOpen + t*2/5 + w*w*w/5000 + (t-w)*holeCost
	if t > seenOpen {
		f.cost += seenCost + 10*(t-seenOpen)
	}
	switch {
	case t > 100:
		f.class = torn
	case t > 50:
		f.class = loose
	}
	return f
}

// lastLine is the cost of a last line that is too short; lonely if it is one
// character.
func (b *Breaker) lastLine(i, j int, measure unit.Len) (cost int64, lonely bool) {
	w := b.natural(i, j)
	switch {
	case b.at[j+1].weight-b.at[i].weight < 2 && j-i < 6:
		return lonelyLast, true
	case w < 3*b.o.Em:
		return shortLast, false
	case w*100 < measure*15:
		return runtShare, false
	}
	return 0, false
}

// root returns 100 times the square root of n.
func root(n int32) int64 { return roots[min(n, int32(len(roots)-1))] }

var roots = func() (r [64]int64) {
	for i := range r {
		r[i] = int64(math.Round(100 * math.Sqrt(float64(i))))
	}
	return r
}()
