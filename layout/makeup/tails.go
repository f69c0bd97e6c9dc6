package makeup

import "slices"

// tail is the last columns of a page on which the report ends, those after its own first
// column being another tail. Arrangements of boxes have most of them in common.
type tail struct {
	frame Frame
	// least is the first strip with which the columns may begin so that all that follows
	// goes into them; from some of those after it, it may not.
	least int
	// others that have the same columns after the first; 0 for none
	longer, other int
}

// from returns the first strip from which all that follows may go into the frames, and
// notes the same of the frames from each on in g.leasts. Most arrangements of boxes have
// no room for the text, which this tells without trying to fill them.
func (g *galley) from(frames []Frame) int {
	n := len(g.strips)
	if len(g.tails) == 0 {
		g.tails = append(g.tails, tail{least: n})
	}
	g.leasts = append(g.leasts[:0], make([]int, len(frames)+1)...)
	at := 0
	for c := len(frames); ; c-- {
		g.leasts[c] = g.tails[at].least
		if c == 0 {
			return g.leasts[0]
		}
		at = g.longer(at, frames[c-1])
	}
}

// longer returns the tail with a column more at its beginning.
func (g *galley) longer(at int, f Frame) int {
	k := g.tails[at].longer
	for k > 0 && g.tails[k].frame != f {
		k = g.tails[k].other
	}
	if k == 0 {
		k = len(g.tails)
		g.tails = append(g.tails, tail{frame: f, least: g.before(g.tails[at].least, f), other: g.tails[at].longer})
		g.tails[at].longer = k
	}
	return k
}

// before returns the first strip of a column that may end with strip end or later, one
// after the last if there is none.
func (g *galley) before(end int, f Frame) int {
	n := len(g.strips)
	most := f.Rows + maxVaries
	for i := g.fits(end, most+g.mostAbove); i <= n; i++ {
		for j := max(i, end); j <= n && g.height(i, j) <= most; j++ {
			if !g.mayBreak(j) {
				continue
			}
			if _, _, ok := g.finish(i, j, f, nil); ok {
				return i
			}
		}
	}
	return n + 1
}

// fits returns the first strip from which on all before strip end may go into so many
// lines.
func (g *galley) fits(end, room int) int {
	if end > len(g.strips) {
		return end
	}
	at, _ := slices.BinarySearch(g.rows, g.rows[end]-room)
	return min(at, end)
}
