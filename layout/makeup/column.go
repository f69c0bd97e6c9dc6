package makeup

import "slices"

// fit makes the strips [i, j) fill a frame but for the lines that it stays short, which
// the cost does not count; ok is false if they cannot. Without a column it only counts.
func (g *galley) fit(i, j int, f Frame, col *Column) (cost, short int, ok bool) {
	if col != nil {
		*col = Column{First: i, End: j}
	}
	d := f.Rows - g.height(i, j)
	if d < 0 {
		cost, ok = g.tighten(i, j, -d, col)
	} else {
		cost, short = g.loosen(i, j, d, f, col)
		ok = short <= maxShort || g.ragged
	}
	if g.torn && 0 < j && j < len(g.strips) && !g.mayEnd(j) {
		cost += costTorn
	}
	if j < len(g.strips) && g.strips[j].Clings {
		cost += costParted
	}
	if ok && j < len(g.strips) && j-i >= 3 && g.strips[j-3].Head {
		cost += costAtFoot
	}
	return cost, short, ok
}

// tighten takes d lines out of whole paragraphs, the cheapest first. Without a
// column it only counts the cost.
func (g *galley) tighten(i, j, d int, col *Column) (cost int, ok bool) {
	if d > maxVaries {
		return 0, false
	}
	moves := g.varies(i, j, tight)
	if len(moves) < d {
		return 0, false
	}
	for _, m := range moves[:d] {
		cost += m.cost
		if col != nil {
			col.Vary = append(col.Vary, Vary{m.para, -1})
		}
	}
	return cost, true
}

// move is one way to take up a line.
type move struct{ cost, strip, para int }

func tight(p *Para) int { return p.Tight }
func loose(p *Para) int { return p.Loose }

// varies lists the paragraphs wholly inside [i, j) by the cost of resetting them, no more
// than maxVaries, in memory that the next call uses again.
func (g *galley) varies(i, j int, cost func(*Para) int) []move {
	out := g.resets[:0]
	for k := g.paraAt[i]; k < len(g.paras) && g.paras[k].End <= j; k++ {
		c := cost(&g.paras[k])
		if c <= 0 || len(out) == maxVaries && c >= out[maxVaries-1].cost {
			continue
		}
		if len(out) < maxVaries {
			out = append(out, move{})
		}
		at := len(out) - 1
		for ; at > 0 && out[at-1].cost > c; at-- {
			out[at] = out[at-1]
		}
		out[at] = move{c, -1, k}
	}
	g.resets = out
	return out
}

// loosen takes up d lines and returns how many are left short. All moves have rising
// costs for each further use, lines left short too, so taking the cheapest each time is
// optimal. Without a column it only counts the cost.
func (g *galley) loosen(i, j, d int, f Frame, col *Column) (cost, short int) {
	if d == 0 {
		return 0, 0
	}
	l := cheapest{g.moves[:0], d}
	slack, air := costSlack, costAir
	if g.plain(f) {
		air = costUneven
	}
	if f.Beside {
		slack = costApart
	}
	for n := 1; n <= f.Slack; n++ {
		l.add(move{slack * n * n, -1, -1})
	}
	for _, k := range g.stretchy[g.stretchAt[min(i+1, j)]:g.stretchAt[j]] {
		st := g.strips[k].Stretch
		for n := 1; n <= st; n++ {
			l.add(move{air * (2*n - 1) * 2 / st, k, -1})
		}
		l.add(move{CostGape, k, -1}) // more, seen but level
		l.add(move{costHole, k, -1})
	}
	for _, m := range g.varies(i, j, loose) {
		l.add(m)
	}
	moves := l.moves
	g.moves = moves
	take := len(moves)
	left := func(lines int) int { return g.footCost(lines, f) }
	if j == len(g.strips) {
		left = func(lines int) int { return endCost(lines, true) }
	}
	for take > 0 && d-take < maxShort && moves[take-1].cost > left(d-take+1)-left(d-take) {
		take-- // a line short costs less
	}
	for _, m := range moves[:take] {
		cost += m.cost
		if col == nil {
			continue
		}
		switch {
		case m.para >= 0:
			col.Vary = append(col.Vary, Vary{m.para, 1})
		case m.strip >= 0:
			col.addAir(m.strip)
		default:
			col.White++
		}
	}
	short = d - take
	if col != nil {
		col.Short = short
		slices.SortFunc(col.Extra, func(a, b Extra) int { return a.Strip - b.Strip })
	}
	return cost, short
}

// cheapest are the most cheapest moves, of equals those that came first.
type cheapest struct {
	moves []move
	most  int
}

func (l *cheapest) add(m move) {
	n := len(l.moves)
	if n < l.most {
		l.moves = append(l.moves, m)
	} else if n--; l.moves[n].cost <= m.cost {
		return
	}
	for ; n > 0 && l.moves[n-1].cost > m.cost; n-- {
		l.moves[n] = l.moves[n-1]
	}
	l.moves[n] = m
}

// shortCost grows faster than the lines: two columns short by a line are better
// than one short by two.
func shortCost(lines int) int { return costShort * lines * (lines + 1) / 2 }

// plain reports whether nothing shows where the text of a frame ends: that of a page of one
// column without a box.
func (g *galley) plain(f Frame) bool { return g.alone && f.Slack == 0 }

// footCost is that of a column short by so many lines after which the report goes on. Beside
// a box the white of a single column would be a hole.
func (g *galley) footCost(lines int, f Frame) int {
	if g.plain(f) {
		return costFoot * lines * lines
	}
	return shortCost(lines)
}

// stubCost is that of a last page of one column that begins with strip i and holds but a few
// lines.
func (g *galley) stubCost(i int) int {
	if !g.alone {
		return 0
	}
	return costStub * max(0, leastLast-g.height(i, len(g.strips)))
}

func (c *Column) addAir(strip int) {
	for i := range c.Extra {
		if c.Extra[i].Strip == strip {
			c.Extra[i].Rows++
			return
		}
	}
	c.Extra = append(c.Extra, Extra{strip, 1})
}
