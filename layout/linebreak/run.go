package linebreak

import (
	"slices"

	"dayang/layout/unit"
)

// state is the best way found to end a line after an item, for one fitness of
// that line and, where it matters, for one number of lines.
type state struct {
	cost    int64
	item    int32 // -1 before the paragraph
	lines   int32
	from    int32 // the state before
	next    int32 // another state of the same item, -1 for none
	class   int8
	flagged bool
}

// maxSpread is how many line counts beyond the least are kept: enough for any
// looseness that make-up asks for.
const maxSpread = 3

// run searches one pass of the ladder and returns the first of the final states,
// less than 0 if the paragraph cannot be set in it. The last pass always succeeds.
func (b *Breaker) run(pass int) int32 {
	n := len(b.items)
	b.reset(pass)
	// Lines of the common measure that end before item lo are too short; lo
	// only grows, since a later start makes a line shorter still.
	lo, must := 0, -1
	for i := range n {
		b.here = b.here[:0]
		first := int32(0)
		if i > 0 {
			first = b.heads[i-1]
		}
		for s := first; s >= 0; s = b.states[s].next {
			b.here = append(b.here, s)
		}
		if len(b.here) == 0 {
			continue
		}
		for must < i || must < n-1 && !b.items[must].Must {
			must++
		}
		start := i
		if b.uniform && i > 0 && !b.o.Ragged && !b.short && pass < PassEmergency {
			measure := b.measure(1)
			for lo = max(lo, i); lo < must &&
				b.reach[lo]-b.reach[i]+b.items[lo].Width+b.items[lo].Hyphen < measure; {
				lo++
			}
			start = min(lo, must)
		}
		b.grow(i, start, must, pass)
	}
	return b.heads[n-1]
}

func (b *Breaker) reset(pass int) {
	n := len(b.items)
	b.dropped = false
	b.heads = slices.Grow(b.heads[:0], n)[:n]
	b.reach = slices.Grow(b.reach[:0], n+1)[:n+1]
	b.states = slices.Grow(b.states[:0], 2*n+8)
	for i := range b.heads {
		b.heads[i] = -1
	}
	b.states = append(b.states[:0], state{item: -1, class: normal, from: -1, next: -1})
	most := b.o.Em.Mul(maxStretch[pass]+1, 1000) + 1
	for i := range b.at {
		s := &b.at[i]
		b.reach[i] = s.width + s.open[Spaces] + s.open[Mixed] + s.open[Marks] + s.wide + s.open[Even]*most + (unit.Len(s.gaps)-s.open[Even])*most
	}
}

// grow ends lines that begin with item i at the items from start to must, from
// all states that end before it.
func (b *Breaker) grow(i, start, must, pass int) {
	var l weighed
	for here, same := b.here, 1; len(here) > 0; here = here[same:] {
		// States whose next line has one measure go together.
		measure := b.measure(int(b.states[here[0]].lines))
		same = 1
		for k := 1; k < len(here); k++ {
			if b.uniform && i > 0 || b.measure(int(b.states[here[k]].lines)) == measure {
				here[same], here[k] = here[k], here[same]
				same++
			}
		}
		for j := start; j <= must; j++ {
			whole := pass >= PassEmergency && j == i // one item is a line, however wide
			low := b.at[j].width - b.at[j].give - b.at[i].width + b.at[i].give + b.items[j].Width - b.items[j].Hang
			if low > measure && !whole {
				break // longer lines are longer still
			}
			p := b.penalty(j, pass)
			if p >= Never {
				continue
			}
			f := b.line(i, j, measure, j == len(b.items)-1, pass)
			if f.fault == tooOpen || f.fault == tooLong && !whole {
				continue
			}
			l.weigh(b, i, j, p, f, measure, pass)
			for _, s := range here[:same] {
				from := &b.states[s]
				if cost, ok := l.after(from); ok {
					b.keep(int32(j), cost, from.lines+1, s, l.class, l.flagged)
				}
			}
		}
	}
}

// weighed is a line with its break, whatever comes before it.
type weighed struct {
	cost, only int64 // of the line, and if it is the only one
	more       int64 // is added
	class      int8
	flagged    bool
	lonely     bool // the last line of a paragraph, and too short as long as that may be avoided
}

// weigh weighs a line of items [i, j] with its break of penalty p. The line is written in
// place, as states are: to copy one that was just put together stalls the processor.
func (l *weighed) weigh(b *Breaker, i, j int, p int64, f fit, measure unit.Len, pass int) {
	l.only, l.more = lineCost+f.cost+p, extraLine*extraLine
	l.class, l.flagged, l.lonely = f.class, p >= flagFrom, false
	l.cost = l.only
	if j == len(b.items)-1 {
		short, lonely := b.lastLine(i, j, measure)
		l.cost += short
		l.lonely = lonely && pass < PassTorn
	}
	if f.fault == tooLong {
		l.more += overfullCost
	}
}

// after is the cost of all lines with this one after a state; ok is false for a lonely
// last line.
func (l *weighed) after(from *state) (cost int64, ok bool) {
	c := l.cost
	if from.lines == 0 {
		c = l.only
	} else if l.lonely {
		return 0, false
	}
	c = min(c, mostLine)
	cost = min(from.cost+c*c+l.more, mostCost)
	if d := l.class - from.class; d > 1 || d < -1 {
		cost += jumpCost
	}
	if l.flagged && from.flagged {
		cost += flaggedCost
	}
	return cost, true
}

// keep adds a state to those that end after the same item, unless one of them
// is better whatever follows.
func (b *Breaker) keep(item int32, cost int64, lines, from int32, class int8, flagged bool) {
	least := lines
	for s := b.heads[item]; s >= 0; s = b.states[s].next {
		old := &b.states[s]
		least = min(least, old.lines)
		if b.byLine && old.lines != lines {
			continue
		}
		if old.class == class && old.flagged == flagged {
			if cost < old.cost {
				old.cost, old.lines, old.from = cost, lines, from
			}
			return
		}
		if old.cost+old.worse(class, flagged) <= cost {
			return
		}
	}
	if b.byLine && lines > least+maxSpread {
		b.dropped = true
		return
	}
	n := len(b.states)
	b.states = slices.Grow(b.states, 1)[:n+1]
	s := &b.states[n]
	s.cost, s.item, s.lines, s.from, s.next, s.class, s.flagged = cost, item, lines, from, b.heads[item], class, flagged
	b.heads[item] = int32(n)
}

// worse is the most that what follows s can cost more than what follows a state of a class
// that is flagged or not.
func (s *state) worse(class int8, flagged bool) (c int64) {
	if s.class != class {
		c += jumpCost
	}
	if s.flagged && !flagged {
		c += flaggedCost
	}
	return c
}

// walk returns the ends of the lines that lead to a final state.
func (b *Breaker) walk(final int32) []int {
	ends := make([]int, b.states[final].lines)
	for s := final; b.states[s].item >= 0; s = b.states[s].from {
		ends[b.states[s].lines-1] = int(b.states[s].item)
	}
	return ends
}

// cheapest is the best final state of a number of lines, of any if that is 0.
func (b *Breaker) cheapest(finals, lines int32) int32 {
	best := int32(-1)
	for s := finals; s >= 0; s = b.states[s].next {
		if lines != 0 && b.states[s].lines != lines {
			continue
		}
		if best < 0 || b.states[s].cost < b.states[best].cost ||
			b.states[s].cost == b.states[best].cost && b.states[s].lines < b.states[best].lines {
			best = s
		}
	}
	return best
}

// hung tells for each line whether its last mark hangs.
func (b *Breaker) hung(ends []int, pass int) []bool {
	out := make([]bool, len(ends))
	if b.o.Hang == HangNone {
		return out
	}
	i := 0
	for n, j := range ends {
		f := b.line(i, j, b.measure(n), j == len(b.items)-1, pass)
		out[n] = f.hung || b.o.Hang == HangAlways && b.items[j].Hang > 0
		i = j + 1
	}
	return out
}

// firstFit ends each line as late as it can.
func (b *Breaker) firstFit(pass int) ([]int, bool) {
	var ends []int
	for i := 0; i < len(b.items); {
		measure, end := b.measure(len(ends)), -1
		for j := i; j < len(b.items); j++ {
			last := j == len(b.items)-1
			if f := b.line(i, j, measure, last, pass); f.fault == tooLong && !(pass >= PassEmergency && j == i) {
				if b.items[j].Hyphen == 0 && b.items[j].Hang == 0 {
					break
				}
			} else if b.penalty(j, pass) < Never {
				end = j
			}
			if b.items[j].Must {
				break
			}
		}
		if end < 0 {
			return nil, false
		}
		ends = append(ends, end)
		i = end + 1
	}
	return ends, true
}
