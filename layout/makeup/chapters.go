package makeup

import (
	"encoding/binary"
	"math"
)

// coarse is how exactly, in lines, the place of a heading is foreseen before any text is filled in.
const coarse = 4

// outlook is where the headings that part the report will stand if the columns are full, and
// between which of them each group belongs.
type outlook struct {
	heads []int // by coarse lines of text from the head of the page, as often as they part it
	own   []int // for each group how many of them come before its place; -1 if it may stand anywhere
}

// foreseeChapters finds the outlook of groups on a page of a depth.
func (s *search) foreseeChapters(groups []int, depth int) {
	o := &s.outlook
	o.heads, o.own = o.heads[:0], o.own[:0]
	most := (depth + coarse) * s.Columns
	for i := s.Start; i < len(s.strips) && s.parts[i] < s.parts[len(s.strips)]; i++ {
		if rows := s.depth(s.Start, i); rows > most {
			break
		} else {
			for range s.strips[i].Parts {
				o.heads = append(o.heads, rows/coarse)
			}
		}
	}
	if len(o.heads) == 0 {
		return
	}
	for _, gi := range groups {
		own := -1
		if g := &s.Groups[gi]; g.near() {
			own = max(0, s.parts[g.Anchor]-s.parts[s.Start])
		}
		o.own = append(o.own, own)
	}
}

// key adds to a key what the outlook says.
func (o *outlook) key(b []byte) []byte {
	b = binary.AppendVarint(b, int64(len(o.heads)))
	for _, list := range [][]int{o.heads, o.own} {
		for _, n := range list {
			b = binary.AppendVarint(b, int64(n))
		}
	}
	return b
}

// foreseenAstray is about what boxes on a board will cost that are read in another chapter than theirs,
// where that is plain before any text is filled in.
func (s *search) foreseenAstray(b *board, groups []int, options [][]spot, pick []uint8) int {
	o := &s.outlook
	if len(o.heads) == 0 {
		return 0
	}
	n := 0
	for k, gi := range groups {
		if o.own[k] < 0 {
			continue
		}
		sp := &options[k][pick[k]]
		col := sp.col
		for _, x := range s.Groups[gi].Boxes {
			n += o.between(b.frames, Place{Col: col, Span: x.span(), Foot: !sp.top}, o.own[k])
			if !sp.stacked {
				col += x.span()
			}
		}
	}
	return costAstray * n
}

// between is how many of the headings stand for certain between a box and its own place.
func (o *outlook) between(frames []Frame, pl Place, own int) int {
	rows, least := 0, math.MaxInt
	for c, f := range frames[:pl.Col+pl.Span] {
		read := rows
		if rows += f.Rows; pl.Foot {
			read = rows
		}
		if c < pl.Col {
			continue
		}
		before, near := 0, 0
		for _, h := range o.heads {
			switch at := read / coarse; {
			case h+1 < at:
				before++
			case h-1 <= at:
				near++
			}
		}
		least = min(least, max(0, before-own, own-before-near))
	}
	return least
}

// astray is how far the boxes of a group are read in other chapters than theirs. At the head of a
// column they are read before its text, at the foot after it; one over several in any of them.
func (s *search) astray(places []Place, at int) int {
	n := 0
	for _, pl := range places {
		least := math.MaxInt
		for _, k := range s.spans[pl.Col : pl.Col+pl.Span] {
			read := k.first
			if pl.Foot {
				read = k.end
			}
			least = min(least, s.chaptersBetween(at, read))
		}
		n += least
	}
	return n
}

// Astray lists which of the groups of a page made up, by their order on it, have boxes that are read in
// another chapter or section than theirs; groups are those of the problem.
func (m *Maker) Astray(pg *Page, groups []Group) []int {
	return m.those(pg, groups, func(g *Group, at []Place) bool { return m.s.astray(at, g.Anchor) > 0 })
}

// Outside lists in the same way those with boxes before the first line of the report or behind its last.
func (m *Maker) Outside(pg *Page, groups []Group) []int {
	return m.those(pg, groups, func(g *Group, at []Place) bool {
		return m.s.behindEnd(at, g.Anchor) > 0 || m.s.openedBy(at, g.Anchor)
	})
}

// those lists the groups of a page made up of which something is said, of those that are to be read in their chapters.
func (m *Maker) those(pg *Page, groups []Group, said func(*Group, []Place) bool) (list []int) {
	s := &m.s
	s.spans = s.spans[:0]
	for _, col := range pg.Columns {
		s.spans = append(s.spans, span{col.First, col.End})
	}
	for k, gi := range pg.Groups {
		if g := &groups[gi]; g.near() && said(g, pg.Places[k]) {
			list = append(list, k)
		}
	}
	return list
}

// strays is astray of a group that waits for the next page.
func (s *search) strays(gi, placed int) int {
	g := &s.Groups[gi]
	if at := max(g.Anchor, s.Start); g.near() && at < placed {
		return len(g.Boxes) * s.chaptersBetween(at, placed)
	}
	return 0
}

// chaptersBetween returns how much the headings between two strips part them.
func (g *galley) chaptersBetween(i, j int) int {
	n := g.parts[j] - g.parts[i]
	return max(n, -n)
}
