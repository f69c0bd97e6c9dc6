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
	"slices"

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
// a limit, in this order; then all three open further, up to the limit called
// Wide; then every gap of tier Even alike. CLREQ opens marks together with Han
// gaps; opening them first keeps Han at their em pitch, and a pause that is a
// little longer is not seen where uneven Han are.
const (
	NoStretch uint8 = iota
	Spaces
	Mixed
	Marks
	Even
	stretchTiers
)

// Gap is the white between an item and the next.
type Gap struct {
	Natural    unit.Len
	Shrink     unit.Len // most that it can give up
	Open       unit.Len // most that it opens in its tier; not for Even
	Wide       unit.Len // and beyond that before Even gaps open
	ShrinkTier uint8
	Stretch    uint8
}

// Penalties at the upper end. A break as dear as Late waits until lines of a tenth of an em have
// failed, one as dear as Dear until those of a quarter have; Never is a forbidden one; Solid one
// inside a piece that is one sign, such as ——, which is cut last of all.
const (
	Late  = 3_000
	Dear  = 20_000
	Never = 1 << 30
	Solid = Never + 1
)

// Item is an indivisible box with the gap and the break after it.
type Item struct {
	Width unit.Len
	Gap   Gap
	// Hyphen is the width that a line gains when it ends after the item.
	Hyphen unit.Len
	// Hang is how much of the item may stand beyond the measure at a line end.
	Hang unit.Len
	// Penalty of a break after the item, 0 for free, Never if forbidden;
	// Relaxed once looser lines have failed; Forced in an emergency.
	Penalty, Relaxed, Forced int32
	// Short allows a line that ends after the item to stay unfilled, as inside
	// an address, which has no gaps to open.
	Short bool
	// Spare allows that where filling the line would tear it, as before an address.
	Spare bool
	// Must ends the line after the item in any case.
	Must bool
	// Weight is 1 for an item that makes a last line look less lonely: a Han
	// character or a word, not a mark.
	Weight uint8
}

// Hang says when marks may stand beyond the measure (标点悬挂).
type Hang uint8

// The ways of hanging: not at all, where a paragraph is hard to set without,
// and always.
const (
	HangNone Hang = iota
	HangRescue
	HangAlways
)

// ParseHang reads the name of a way: none, rescue or always.
func ParseHang(name string) (Hang, bool) {
	for h, n := range []string{"none", "rescue", "always"} {
		if n == name {
			return Hang(h), true
		}
	}
	return HangNone, false
}

// Options of a paragraph.
type Options struct {
	Em      unit.Len // body size: the measure of costs
	Indent  unit.Len // of the first line
	Measure func(line int) unit.Len
	// FirstFit fills each line as far as it goes instead of weighing the whole.
	FirstFit bool
	// Ragged lines are not filled: only what is too long counts.
	Ragged bool
	Hang   Hang
}

// The passes of the relaxation ladder: lines that look even, looser ones,
// loose ones; torn lines, dear breaks and a lonely last character; relaxed breaks
// (number and unit), emergency breaks, and breaks anywhere, for what cannot be text. A
// number without its unit misleads, a torn line is only ugly: it comes first.
const (
	PassEven = iota
	PassOrdinary
	PassLoose
	PassTorn
	PassRelaxed
	PassEmergency
	PassAnywhere
	passes
)

// maxStretch is the extra white per Even gap, in thousandths of an em, that
// each pass allows. Half a tenth of an em is not seen; JLREQ stops at a quarter.
var maxStretch = [passes]int64{50, 100, 250, 2500, 2500, 1 << 20, 1 << 20}

// Result is where the lines end: item Ends[i] is the last of line i, and
// Hung[i] says whether it hangs. Pass is the step of the ladder that was needed.
type Result struct {
	Ends []int
	Hung []bool
	Pass int
}

// Break finds the lines of a paragraph. Empty paragraphs have none.
func Break(items []Item, o Options) Result { return new(Breaker).Break(items, o) }

// Break is the function Break with the memory of b.
func (b *Breaker) Break(items []Item, o Options) Result {
	if len(items) == 0 {
		return Result{}
	}
	b.load(items, o)
	b.byLine = !b.uniform
	for pass := PassEven; ; pass++ {
		if o.FirstFit {
			if ends, ok := b.firstFit(pass); ok {
				return b.result(ends, pass)
			}
		} else if finals := b.run(pass); finals >= 0 {
			return b.result(b.walk(b.cheapest(finals, 0)), pass)
		}
	}
}

// Vary finds the lines of a paragraph as Break does, and in the same pass those in one
// line more and in one less. A result without lines says that this cannot be done.
func (b *Breaker) Vary(items []Item, o Options) (best, longer, shorter Result) {
	if len(items) == 0 || o.FirstFit {
		return b.Break(items, o), Result{}, Result{}
	}
	b.load(items, o)
	b.byLine = true
	pass, finals := PassEven, b.run(PassEven)
	for finals < 0 {
		pass++
		finals = b.run(pass)
	}
	if !b.dropped {
		best = b.result(b.walk(b.cheapest(finals, 0)), pass)
	} else { // it may have been among them
		best = b.Break(items, o)
		b.byLine = true
		finals = b.run(best.Pass)
	}
	n := int32(len(best.Ends))
	if s := b.cheapest(finals, n+1); s >= 0 {
		longer = b.result(b.walk(s), best.Pass)
	}
	if s := b.cheapest(finals, n-1); s >= 0 && n > 1 {
		shorter = b.result(b.walk(s), best.Pass)
	}
	return best, longer, shorter
}

func (b *Breaker) result(ends []int, pass int) Result {
	return Result{ends, b.hung(ends, pass), pass}
}

// sums are running totals before each item.
type sums struct {
	width  unit.Len // widths and natural gaps
	give   unit.Len // all that can shrink
	shrink [shrinkTiers]unit.Len
	open   [stretchTiers]unit.Len // of Even: how many
	wide   unit.Len
	count  [shrinkTiers]int32
	gaps   int32 // that open at all, a word space counting spaceMore times
	weight int32
}

// Breaker is the memory of a search, to be used again for the next paragraph.
// The zero value is ready; it is not safe for concurrent use.
type Breaker struct {
	items   []Item
	o       Options
	at      []sums
	reach   []unit.Len // the widest that items up to one can be set in a pass
	uniform bool       // all lines but the first have one measure
	short   bool       // some lines may stay short
	byLine  bool       // the number of a line matters to what comes after it
	dropped bool       // ways of too many lines were left out
	states  []state
	heads   []int32
	here    []int32
}

// load sums up the items.
func (b *Breaker) load(items []Item, o Options) {
	b.items, b.o, b.uniform, b.short = items, o, true, false
	b.at = append(slices.Grow(b.at[:0], len(items)+1), sums{})[:len(items)+1]
	for i := range items {
		it := &items[i]
		s := &b.at[i+1]
		*s = b.at[i]
		s.width += it.Width + it.Gap.Natural
		if t := it.Gap.ShrinkTier; t != NoShrink && it.Gap.Shrink > 0 {
			s.shrink[t] += it.Gap.Shrink
			s.give += it.Gap.Shrink
			s.count[t]++
		}
		switch t := it.Gap.Stretch; t {
		case NoStretch:
		case Even:
			s.open[Even]++
			s.gaps++
		default:
			s.gaps++
			if t == Spaces {
				s.gaps += spaceMore - 1
			}
			s.open[t] += it.Gap.Open
			s.wide += it.Gap.Wide
		}
		s.weight += int32(it.Weight)
		b.short = b.short || it.Short || it.Spare
	}
	one := o.Measure(0)
	for i := 1; i < len(items) && b.uniform; i++ {
		b.uniform = o.Measure(i) == one
	}
}

// measure is the room of a line.
func (b *Breaker) measure(line int) unit.Len {
	m := b.o.Measure(line)
	if line == 0 {
		m -= b.o.Indent
	}
	return m
}

// natural returns the width of items [i, j] without the gap after the last.
func (b *Breaker) natural(i, j int) unit.Len {
	it := &b.items[j]
	w := b.at[j].width - b.at[i].width + it.Width
	if j < len(b.items)-1 {
		w += it.Hyphen
	}
	return w
}

// penalty of a break after item j in a pass.
func (b *Breaker) penalty(j, pass int) int64 {
	it := &b.items[j]
	switch {
	case it.Must || j == len(b.items)-1:
		return 0
	case pass >= PassAnywhere:
		switch p := min(it.Penalty, it.Relaxed, it.Forced); {
		case p >= Solid:
			return 2 * anywhereCost
		case p >= Never:
			return anywhereCost
		default:
			return int64(p)
		}
	case pass >= PassEmergency:
		return int64(min(it.Penalty, it.Relaxed, it.Forced))
	case pass >= PassRelaxed:
		return int64(min(it.Penalty, it.Relaxed))
	case it.Penalty >= Dear && pass < PassTorn, it.Penalty >= Late && pass < PassLoose:
		return Never
	}
	return int64(it.Penalty)
}
