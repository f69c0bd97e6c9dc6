package layout

import (
	"slices"
	"strings"

	"dayang/layout/inline"
	"dayang/layout/unit"
)

// What a better break of a title may cost of its size.

// stepsAtSense is how many steps of the ladder smaller a title of two lines may be so that its first
// ends better than it does: a reader sees the size of a title before its break.
var stepsAtSense = map[inline.Ending]int{
	inline.EndsWaits: 1, inline.EndsWord: 1, inline.EndsComma: 2, inline.EndsSense: 2,
}

// steps counts the sizes of the ladder from one size down to a smaller one.
func steps(from, to unit.Len) (n int) {
	for _, pt := range titleLadder {
		if s := unit.FromPt(pt); s <= from && s > to {
			n++
		}
	}
	return n
}

// atSense returns the size at which a title of two lines ends the first where its sense does:
// the size given, or a slightly smaller one of the ladder. At the largest that two lines allow
// often but one place is left to end them.
func (c *composer) atSense(p *part, w, size unit.Len) unit.Len {
	if c.headLines(p, size, w.Mul(98, 100)) != 2 {
		return size
	}
	ending := c.ending(p)
	best, reads := size, inline.EndsWithin
	for _, pt := range titleLadder {
		s := unit.FromPt(pt)
		if s > size || s < c.sheet.Body.Size.Mul(leastTitle, 100) && s < size || reads == inline.EndsSense {
			continue
		}
		lines := c.headline(p, s, w)
		if s == size && len(lines) == 3 && len(strings.Fields(p.text)) == 2 {
			continue // on two its blank may not be where a line ends until it is smaller
		}
		if len(lines) != 2 {
			break
		}
		if now := ending(lines[0].End); s == size {
			reads = now
		} else if now > reads && steps(size, s) <= stepsAtSense[now] {
			best, reads = s, now
		}
	}
	return best
}

// ending tells how a title reads where a line of it ends.
func (c *composer) ending(p *part) func(at int) inline.Ending {
	return c.setter.Heading(p.text, p.mark, p.style, inline.Center, p.elem, nil).Ending
}

// notSmall returns the size of a title that two lines leave smaller than its width wants, by more than a
// better break is worth, or without a good break: names and terms that are not parted have no other
// place. It goes to the edge of its width, or on three lines. Else that is the size given.
func (c *composer) notSmall(p *part, w, limit, size unit.Len) unit.Len {
	if c.headLines(p, size, w.Mul(98, 100)) != 2 {
		return size
	}
	natural, at := c.natural(p), 0
	for at+1 < len(titleLadder) && (unit.FromPt(titleLadder[at]) > limit ||
		natural(unit.FromPt(titleLadder[at])) > w.Mul(2*98, 100)) {
		at++
	}
	ending, two := c.ending(p), c.headline(p, size, w)
	if len(two) != 2 {
		return c.grown(p, w, limit, size, at+1, two)
	}
	blank := beforeBlank(p.text)
	atBlank := blank > 0 && (two[0].End == blank || two[0].End == blank+1)
	const least = 45 // per cent of the longer line that the shorter has
	stubbed := min(two[0].Width, two[1].Width)*100 < max(two[0].Width, two[1].Width)*least
	if atBlank && !stubbed {
		return size // the one that its writer set
	}
	reads, lost := ending(two[0].End), steps(unit.FromPt(titleLadder[at]), size)
	passed := false // over a comma
	for i := two[0].Start + 1; i < two[1].End && reads < inline.EndsComma; i++ {
		passed = passed || i != two[0].End && ending(i) >= inline.EndsComma
	}
	try := func(i, n int, good func(lines []inline.Line) bool) bool {
		if i < 0 || i >= len(titleLadder) {
			return false
		}
		s := unit.FromPt(titleLadder[i])
		lines := c.headline(p, s, w)
		return s <= limit && s >= size && len(lines) == n && good(lines)
	}
	for _, i := range []int{at, at + 1} {
		if lost > 1 && !atBlank && try(i, 2, func(l []inline.Line) bool { return ending(l[0].End) >= max(reads, inline.EndsWord) }) {
			return unit.FromPt(titleLadder[i])
		}
	}
	if reads > inline.EndsWithin && lost <= max(1, stepsAtSense[reads]) && !passed && !atBlank {
		return size
	}
	for _, i := range []int{at, at + 1, at - 1} { // what the width wants, or next to it
		if try(i, 3, func(l []inline.Line) bool {
			return goodLines(l, ending) && (!passed && !atBlank || max(ending(l[0].End), ending(l[1].End)) >= inline.EndsComma)
		}) {
			return unit.FromPt(titleLadder[i])
		}
	}
	return size
}

// grown returns the size of a title that its blanks have put on three lines: the largest of the ladder from
// a step on, in the same lines.
func (c *composer) grown(p *part, w, limit, size unit.Len, step int, three []inline.Line) unit.Len {
	if len(three) != 3 {
		return size
	}
	for _, pt := range titleLadder[max(0, step):] {
		s := unit.FromPt(pt)
		if s > limit || s <= size {
			continue
		}
		if slices.EqualFunc(c.headline(p, s, w), three, func(a, b inline.Line) bool { return a.End == b.End }) {
			return s
		}
	}
	return size
}

// goodLines reports lines none of which ends within what belongs together, or is a stub of the widest.
func goodLines(lines []inline.Line, ending func(at int) inline.Ending) bool {
	const stub = 2
	widest := unit.Len(0)
	for i := range lines {
		widest = max(widest, lines[i].Width)
	}
	return !slices.ContainsFunc(lines, func(l inline.Line) bool {
		return l.Width*stub < widest || ending(l.End) < inline.EndsWaits
	})
}
