package linebreak

import "dayang/layout/unit"

// state is the best way found to end a line after an item, for one number of
// lines and one fitness of the last of them.
type state struct {
	item    int // -1 before the paragraph
	lines   int
	class   int8
	flagged bool
	cost    int64
	from    int // index of the state before
}

// maxSpread is how many line counts beyond the least are kept: enough for any
// looseness that make-up asks for.
const maxSpread = 3

// run searches one pass of the ladder; ok is false if the paragraph cannot be
// set in it. The last pass always succeeds.
func (b *breaker) run(pass int) ([]int, bool) {
	if b.o.FirstFit {
		return b.firstFit(pass)
	}
	n := len(b.items)
	states := []state{{item: -1, class: normal, from: -1}}
	// ends[j] are the states that end after item j.
	ends := make([][]int, n)
	grow := func(s int) {
		from := states[s]
		measure := b.o.Measure(from.lines)
		if from.lines == 0 {
			measure -= b.o.Indent
		}
		for j := from.item + 1; j < n; j++ {
			last := j == n-1
			p := b.penalty(j, pass)
			f := b.line(from.item+1, j, measure, last, pass)
			if f.tooLong && !(pass >= PassEmergency && j == from.item+1) {
				break // longer lines are longer still
			}
			if p < Never && !f.tooOpen {
				next := b.next(from, s, j, p, f, measure, last)
				states, ends[j] = keep(states, ends[j], next)
			}
			if b.items[j].Must {
				break
			}
		}
	}
	grow(0)
	for j := range n - 1 {
		for _, s := range ends[j] {
			grow(s)
		}
	}
	return b.choose(states, ends[n-1])
}

// next is the state after a line from one state to item j.
func (b *breaker) next(from state, s, j int, p int64, f fit, measure unit.Len, last bool) state {
	c := lineCost + f.cost + p
	if last && from.lines > 0 {
		c += b.lastLine(from.item+1, j, measure)
	}
	cost := c * c
	if f.tooLong {
		cost += overfullCost
	}
	if d := f.class - from.class; d > 1 || d < -1 {
		cost += jumpCost
	}
	flagged := p >= flagFrom
	if flagged && from.flagged {
		cost += flaggedCost
	}
	return state{j, from.lines + 1, f.class, flagged, from.cost + cost, s}
}

// lastLine is the cost of a last line that is too short.
func (b *breaker) lastLine(i, j int, measure unit.Len) int64 {
	weight := 0
	for k := i; k <= j; k++ {
		weight += b.items[k].Weight
	}
	w := b.natural(i, j)
	switch {
	case weight < 2 && j-i < 6:
		return lonelyLast
	case w < 3*b.o.Em:
		return shortLast
	case w*100 < measure*15:
		return runtShare
	}
	return 0
}

// keep adds a state to those that end after the same item, unless one of the
// same kind is as good.
func keep(states []state, at []int, next state) ([]state, []int) {
	least := next.lines
	for _, s := range at {
		least = min(least, states[s].lines)
		old := &states[s]
		if old.lines == next.lines && old.class == next.class && old.flagged == next.flagged {
			if next.cost < old.cost {
				*old = next
			}
			return states, at
		}
	}
	if next.lines > least+maxSpread {
		return states, at
	}
	return append(states, next), append(at, len(states))
}

// choose picks the final state with the wanted number of lines and walks back.
func (b *breaker) choose(states []state, finals []int) ([]int, bool) {
	best := b.cheapest(states, finals, func(int) bool { return true })
	if best < 0 {
		return nil, false
	}
	if b.o.Looseness != 0 {
		want := states[best].lines + b.o.Looseness
		if s := b.cheapest(states, finals, func(lines int) bool { return lines == want }); s >= 0 {
			best = s
		}
	}
	ends := make([]int, states[best].lines)
	for s := best; states[s].item >= 0; s = states[s].from {
		ends[states[s].lines-1] = states[s].item
	}
	return ends, true
}

func (b *breaker) cheapest(states []state, finals []int, ok func(lines int) bool) int {
	least := 1 << 30
	for _, s := range finals {
		least = min(least, states[s].lines)
	}
	best, cost := -1, int64(0)
	for _, s := range finals {
		c := states[s].cost + extraLine*extraLine*int64(states[s].lines-least)
		if ok(states[s].lines) && (best < 0 || c < cost) {
			best, cost = s, c
		}
	}
	return best
}

// firstFit ends each line as late as it can.
func (b *breaker) firstFit(pass int) ([]int, bool) {
	var ends []int
	for i := 0; i < len(b.items); {
		measure := b.o.Measure(len(ends))
		if len(ends) == 0 {
			measure -= b.o.Indent
		}
		end := -1
		for j := i; j < len(b.items); j++ {
			if f := b.line(i, j, measure, j == len(b.items)-1, pass); f.tooLong && !(pass >= PassEmergency && j == i) {
				break
			}
			if b.penalty(j, pass) < Never {
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
