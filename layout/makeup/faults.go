package makeup

import (
	"math"
	"slices"
)

// distance is the cost of boxes that stand away from their text.
func (s *search) distance(b *board, groups []int) int {
	cost := 0
	b.astray = 0
	for k, gi := range groups {
		col, row := s.where(b, s.Groups[gi].Anchor)
		if g := &s.Groups[gi]; g.near() {
			b.astray += s.astray(b.places[k], g.Anchor)
			cost += s.behindEnd(b.places[k], g.Anchor)
		}
		first, last := s.Columns, 0
		for _, pl := range b.places[k] {
			first, last = min(first, pl.Col), max(last, pl.Col+pl.Span-1)
		}
		cost += awayCost(col, first, last)
		if at := s.Groups[gi].Anchor; s.Groups[gi].Head && at >= s.Start {
			cost += s.overtaken(b.places[k][0], at, col, row, first, last) + s.misread(b.places[k], at)
		}
		if first <= col && col <= last {
			d := b.places[k][0].Row - row
			cost += costRowsAway * max(d, -d) / 8
		}
	}
	return cost + costAstray*b.astray
}

// behindEnd is the cost of boxes under the last line of the report, whose mark says that nothing
// follows, if they belong to text before that.
func (s *search) behindEnd(places []Place, at int) int {
	cost := 0
	for _, pl := range places {
		k := s.spans[pl.Col]
		switch {
		case !pl.Foot || at >= len(s.strips) || k.first == k.end || k.end < len(s.strips):
		case at <= k.first:
			cost += costBehindEnd
		default:
			cost += costUnderEnd
		}
	}
	return cost
}

// openedBy reports whether one of the boxes that belong to later text stands over the first line of the report.
func (s *search) openedBy(places []Place, at int) bool {
	return at > 0 && s.spans[0].first == 0 &&
		slices.ContainsFunc(places, func(pl Place) bool { return pl.Col == 0 && !pl.Foot })
}

// overtaken is the cost of text that is read before boxes with a heading though it comes after
// them: strip at, the first of it, in a column and a line. Over boxes at the foot of that
// column and of one before, it is not, if it begins the column: whoever reads down the column
// before has come to the boxes.
func (s *search) overtaken(box Place, at, col, row, first, last int) int {
	switch {
	case at >= len(s.strips) || first <= col && (last < col || box.Row <= row):
		return 0
	case first < col && s.spans[col].first == at:
		return costOverBox
	}
	return costOvertaken
}

// misread is the cost of text that stands under boxes with a heading though it comes before
// them, strip at being the first after them: it reads as if it were under their heading. With
// a heading of its own in it the order of the headings is lost.
func (s *search) misread(boxes []Place, at int) int {
	cost := 0
	for _, pl := range boxes {
		if pl.Foot {
			continue
		}
		for _, k := range s.spans[pl.Col : pl.Col+pl.Span] {
			for i := k.first; i < min(k.end, at); i++ {
				if s.strips[i].Head {
					return costOvertaken
				}
				cost = costMisread
			}
		}
	}
	return cost
}

// where returns the column and the line in which a strip came to stand.
func (s *search) where(b *board, strip int) (col, row int) {
	for c, k := range s.spans {
		if strip < k.end || c == len(s.spans)-1 {
			return c, b.head[c] + s.depth(k.first, max(strip, k.first))
		}
	}
	return 0, 0
}

// hollow is the cost of white over boxes at the foot.
func (s *search) hollow(b *board) int {
	cost := 0
	for c, k := range s.spans {
		if k.first == k.end && b.foot[c] > 0 && b.frames[c].Rows > 0 {
			cost += costHollow
		}
	}
	return cost
}

// overNotes is the cost of notes that stand over boxes at the foot of more columns than theirs:
// as if they were of the table there. Where all columns have the same lines of them, they go
// under the boxes.
func (s *search) overNotes(b *board, groups []int) int {
	if s.feet[len(s.strips)] == 0 {
		return 0
	}
	cost := 0
	for k := range groups {
		least, most := math.MaxInt, 0
		for _, pl := range b.places[k] {
			for c := pl.Col; c < pl.Col+pl.Span && pl.Foot; c++ {
				n := s.feet[s.spans[c].end] - s.feet[s.spans[c].first]
				least, most = min(least, n), max(most, n)
			}
		}
		if least < most {
			cost += costNotes
		}
	}
	return cost
}

// scraps is the cost of text beside boxes of so few lines that they look left over.
func (s *search) scraps(b *board) int {
	b.scraps = 0
	for c, k := range s.spans {
		if k.first < k.end && (b.head[c] > s.top(c) || b.foot[c] > 0) && s.depth(k.first, k.end) < leastLeg {
			b.scraps++
		}
	}
	return costScrap * b.scraps
}

// headsMeet is the cost of headings side by side in neighbouring columns.
func (s *search) headsMeet(b *board) int {
	cost := 0
	before, rows := s.rowsBefore[:0], s.rowsHere[:0]
	for c, k := range s.spans {
		rows = rows[:0]
		for i := k.first; i < k.end; i++ {
			if s.strips[i].Head {
				r := b.head[c] + s.depth(k.first, i)
				rows = append(rows, r)
				for _, other := range before {
					if d := r - other; d > -headsApart && d < headsApart {
						cost += costHeadsMeet
					}
				}
			}
		}
		before, rows = rows, before
	}
	s.rowsBefore, s.rowsHere = before, rows
	return cost
}
