// Package linebreak breaks a paragraph into lines by total fit and fills each
// line exactly. It sees only widths, gaps and penalties: no characters, no
// fonts, no pages.
//
// A paragraph is a row of items with a gap after each. Chinese lines are filled
// by tiers (CLREQ, "Reduction and expansion of inter-character spacing"): first
// marks give up blank, in a fixed order; then gaps open, the ones between Han
// characters last and evenly. All arithmetic is in integers, so that equal costs
// are equal on every machine.
package linebreak

import (
	"math"

	"dayang/layout/unit"
)

// Shrink tiers, in the order in which they give way (CLREQ, same section; 0 is
// a gap that never shrinks).
const (
	NoShrink   uint8 = iota
	WordSpace        // Western word space
	Interpunct       // blank of a one-em interpunct
	Bracket          // outer blank of brackets and quotes
	Comma            // blank of ， 、 ； ：
	MixedGap         // Chinese-Latin gap
	Stop             // blank of 。 ！ ？ inside a line, the last resort
	shrinkTiers
)

// Stretch tiers: spaces, Chinese-Latin gaps and the blanks of marks open up to
// a limit, in this order, then every gap of tier Even alike. CLREQ opens marks
// together with Han gaps; opening them first keeps Han at their em pitch, and a
// pause that is a little longer is not seen where uneven Han are.
const (
	NoStretch uint8 = iota
	Spaces
	Mixed
	Marks
	Even
	stretchTiers
)

// weights of the tiers in the cost of a line: how soon the change is seen.
var (
	shrinkWeight  = [shrinkTiers]int64{0, 4, 6, 8, 10, 10, 60}
	stretchWeight = [stretchTiers]int64{0, 4, 6, 8, 0}
)

// Gap is the white between an item and the next.
type Gap struct {
	Natural    unit.Len
	ShrinkTier uint8
	Shrink     unit.Len // most that it can give up
	Stretch    uint8    // tier
	StretchCap unit.Len // of all tiers but Even
}

// Never is the penalty of a break that is forbidden.
const Never = 1 << 30

// Item is an indivisible box with the gap and the break after it.
type Item struct {
	Width unit.Len
	Gap   Gap
	// Penalty of a break after the item, 0 for free, Never if forbidden.
	Penalty int64
	// Relaxed is the penalty once the ordinary breaks have failed.
	Relaxed int64
	// Forced is the penalty in an emergency, Never for what is never cut.
	Forced int64
	// Must breaks the line after the item in any case.
	Must bool
	// Weight is 1 for an item that makes a last line look less lonely: a Han
	// character or a word, not a mark.
	Weight int
}

// Options of a paragraph.
type Options struct {
	Em      unit.Len // body size: the measure of costs
	Indent  unit.Len // of the first line
	Measure func(line int) unit.Len
	// Looseness asks for so many lines more or fewer than the best; if that
	// cannot be done, the nearest that can.
	Looseness int
	// FirstFit fills each line as far as it goes instead of weighing the whole.
	FirstFit bool
	// Ragged lines are not filled: only what is too long counts.
	Ragged bool
}

// Costs, on the scale of one tenth of an em between Han characters = 100.
const (
	lineCost     = 1         // of every line
	extraLine    = 40        // a paragraph longer than need be: newspapers pay for space
	jumpCost     = 1500      // a tight line beside a loose one
	flaggedCost  = 10000     // two costly breaks on lines in a row
	lonelyLast   = 4000      // a last line of one character (孤字不成行)
	shortLast    = 60        // a last line of less than two em beyond that
	runtShare    = 20        // a last line under 15 % of the measure
	overfullCost = 1 << 24   // per line that does not fit at all
	flagFrom     = int64(30) // penalties from here on are costly breaks
)

// Costs of white between Han: any at all leaves the em pitch; beyond a twentieth
// of an em it is seen.
const (
	anyOpen  = 12
	seenOpen = 50
	seenCost = 300
)

// maxStretch is the extra white per Even gap, in thousandths of an em, that
// each pass of the relaxation ladder allows. JLREQ stops at a quarter em.
var maxStretch = [...]int64{150, 250, 250, 500, 1 << 20, 1 << 20}

// The passes: ordinary, looser lines, relaxed breaks, torn lines, emergency
// breaks, and breaks anywhere, for what cannot be text.
const (
	PassOrdinary = iota
	PassLoose
	PassRelaxed
	PassTorn
	PassEmergency
	PassAnywhere
)

// Result is where the lines end: item Ends[i] is the last of line i. Pass is the
// step of the ladder that was needed.
type Result struct {
	Ends []int
	Pass int
}

// Break finds the lines of a paragraph. Empty paragraphs have none.
func Break(items []Item, o Options) Result {
	if len(items) == 0 {
		return Result{}
	}
	b := newBreaker(items, o)
	for pass := PassOrdinary; ; pass++ {
		if ends, ok := b.run(pass); ok {
			return Result{ends, pass}
		}
	}
}

// sums are running totals before each item.
type sums struct {
	width  unit.Len // widths and natural gaps
	shrink [shrinkTiers]unit.Len
	count  [shrinkTiers]int64
	open   [stretchTiers]unit.Len // capacities
	gaps   [stretchTiers]int64
}

type breaker struct {
	items []Item
	o     Options
	at    []sums
}

func newBreaker(items []Item, o Options) *breaker {
	b := &breaker{items, o, make([]sums, len(items)+1)}
	for i, it := range items {
		s := b.at[i]
		s.width += it.Width + it.Gap.Natural
		if t := it.Gap.ShrinkTier; t != NoShrink {
			s.shrink[t] += it.Gap.Shrink
			s.count[t]++
		}
		if t := it.Gap.Stretch; t != NoStretch {
			s.open[t] += it.Gap.StretchCap
			s.gaps[t]++
		}
		b.at[i+1] = s
	}
	return b
}

// natural returns the width of items [i, j] without the gap after the last.
func (b *breaker) natural(i, j int) unit.Len {
	return b.at[j].width - b.at[i].width + b.items[j].Width
}

// fit is how a line is filled.
type fit struct {
	cost    int64
	even    int64 // extra white per Even gap, thousandths of an em
	class   int8
	tooLong bool
	tooOpen bool
}

// Fitness classes (after Knuth and Plass): a jump of more than one is seen.
const (
	tight int8 = iota
	normal
	loose
	torn
)

// line weighs items [i, j] in a line of the given measure.
func (b *breaker) line(i, j int, measure unit.Len, last bool, pass int) fit {
	d := measure - b.natural(i, j)
	if d < 0 {
		return b.shrunk(i, j, -d)
	}
	if last || b.o.Ragged || b.items[j].Must {
		f := fit{class: normal}
		if b.o.Ragged && !last { // even edges: the square of what is left, in em/10
			r := int64(d) * 10 / int64(b.o.Em)
			f.cost = r * r / 10
		}
		return f
	}
	return b.stretched(i, j, d, pass)
}

func (b *breaker) shrunk(i, j int, d unit.Len) fit {
	f := fit{class: normal}
	for t := WordSpace; t < shrinkTiers; t++ {
		capacity := b.at[j].shrink[t] - b.at[i].shrink[t]
		if capacity <= 0 || d <= 0 {
			continue
		}
		x := min(capacity, d)
		d -= x
		share := int64(x) * 1000 / int64(capacity)
		f.cost += shrinkWeight[t] * root(b.at[j].count[t]-b.at[i].count[t]) * share * share / 100 / 1e6
	}
	f.tooLong = d > 0
	if f.cost > 8 {
		f.class = tight
	}
	return f
}

func (b *breaker) stretched(i, j int, d unit.Len, pass int) fit {
	f := fit{class: normal}
	for t := Spaces; t < Even; t++ {
		capacity := b.at[j].open[t] - b.at[i].open[t]
		if capacity <= 0 || d <= 0 {
			continue
		}
		x := min(capacity, d)
		d -= x
		share := int64(x) * 1000 / int64(capacity)
		f.cost += stretchWeight[t] * share * share / 1e6
	}
	if d > 0 {
		gaps := b.at[j].gaps[Even] - b.at[i].gaps[Even]
		if gaps == 0 {
			gaps = 1
			f.tooOpen = pass < PassEmergency
		}
		t := int64(d) * 1000 / int64(b.o.Em) / gaps
		f.even = t
		f.tooOpen = f.tooOpen || t > maxStretch[pass]
		t = min(t, 20000)
		f.cost += anyOpen + t*2/5 + t*t*t/5000
		if t > seenOpen {
			f.cost += seenCost + 10*(t-seenOpen)
		}
	}
	switch {
	case f.even > 100:
		f.class = torn
	case f.even > 50:
		f.class = loose
	}
	return f
}

// root returns 100 times the square root of n.
func root(n int64) int64 {
	if n < int64(len(roots)) {
		return roots[n]
	}
	return roots[len(roots)-1] // more marks than any line holds
}

var roots = func() (r [64]int64) {
	for i := range r {
		r[i] = int64(math.Round(100 * math.Sqrt(float64(i))))
	}
	return r
}()

// penalty of a break after item j in a pass.
func (b *breaker) penalty(j, pass int) int64 {
	it := &b.items[j]
	switch {
	case it.Must || j == len(b.items)-1:
		return 0
	case pass >= PassAnywhere:
		return min(it.Penalty, it.Relaxed, it.Forced, 1<<20)
	case pass >= PassEmergency:
		return min(it.Penalty, it.Relaxed, it.Forced)
	case pass >= PassRelaxed:
		return min(it.Penalty, it.Relaxed)
	}
	return it.Penalty
}
