package makeup

// future is the least cost of the columns that follow from a strip on.
type future struct {
	frame        Frame
	ragged, torn bool
	known        bool
	cost         [columnsAhead + 1]int // of so many of them, plus one; 0: not known
}

// foresee is what an end of the page costs the pages after it. Boxes that come there
// will change their columns: with them it counts for little, and is no reason to let another
// wait.
func (g *galley) foresee(end int) int {
	const doubt = 40
	c := g.ahead(end, columnsAhead)
	if g.boxesFollow {
		c = min(c/doubt, costLate/2)
	}
	return c
}

// ahead returns the least cost of n columns after the page, from strip i on: a page
// that ends well is not to leave a bad beginning to the next.
func (g *galley) ahead(i, n int) int {
	if n == 0 || g.follow.Rows == 0 || i == len(g.strips) {
		return 0
	}
	if g.height(i, len(g.strips)) <= g.follow.Rows {
		return g.stubCost(i) // the last column may end where it likes
	}
	if g.futures == nil {
		g.futures = make([]future, len(g.strips))
	}
	f := &g.futures[i]
	if !f.known || f.frame != g.follow || f.ragged != g.ragged || f.torn != g.torn {
		*f = future{frame: g.follow, ragged: g.ragged, torn: g.torn, known: true}
	}
	if c := f.cost[n]; c > 0 {
		return c - 1
	}
	least := -1
	for _, e := range g.endings(i, g.follow) {
		if least < 0 || e.cost < least {
			if c := e.cost + g.ahead(e.strip, n-1); least < 0 || c < least {
				least = c
			}
		}
	}
	least = max(least, 0) // nothing is known where nothing goes
	f.cost[n] = least + 1
	return least
}
