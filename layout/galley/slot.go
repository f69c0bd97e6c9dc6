package galley

import (
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// Slot is the place that make-up has for a box: so many grid lines from the top of the
// first line of type beside it, or up from the end of the last.
type Slot struct {
	unit.Rect
	Foot   bool // the text of its column ends over it
	Closed bool // text follows under it
	Alone  bool // nothing stands beside it: a ground or a frame is no higher than what is in it
	// Level is the highest of the boxes side by side: their figures stand on one line.
	Level *Box
}

// Height is what a box needs.
func (x Box) Height() unit.Len { return x.least }

// Paint returns the items of a box in a slot, and what it takes of the slot. A ground
// fills it. A box without one begins with the first line of its column or ends with the
// last, on its baseline; what it leaves is white towards the text.
func (x Box) Paint(st *styles.Sheet, at Slot) ([]page.Item, unit.Rect) {
	if r := x.rows; r != nil {
		x.blocks = []boxBlock{{r.piece(x.Span), 0}}
	}
	if x.kind == statBox && Grounded(st) {
		if spare := at.H - x.least; at.Alone && spare > 0 {
			if at.H = x.least; at.Foot {
				at.Y += spare
			}
		}
		return append(x.ground(st, at.Rect, true), x.spread(at.X, at.Y, x.inner(at.H-x.least, st), 0)...), at.Rect
	}
	tall := x.least
	if at.Level != nil {
		tall = max(tall, at.Level.least)
	}
	end := at.Bottom()
	switch {
	case at.Closed:
		end -= x.closing
	case at.Foot && x.last > 0:
		end += descent(x.last) - descent(st.Body.Size)
	}
	inner := x.inner(end-at.Y-tall, st)
	takes := unit.Rect{X: at.X, Y: at.Y, W: at.W, H: tall + inner}
	lower := unit.Len(0)
	if at.Foot {
		takes.Y = end - takes.H
		// More would be a hole over the sentence: the rest stands over its rule, and what is
		// too much for that, under it.
		missing := tall - x.least
		lower = min(missing, max(0, st.Body.Leading*5/4-inner))
		inner += min(missing-lower, st.Body.Leading)
	}
	items := x.spread(takes.X, takes.Y, inner, lower)
	if at.Closed {
		takes.H += x.closing
	}
	return append(x.ground(st, takes, at.Closed), items...), takes
}

// mostInner is how many tenths of the white to spare stand between the blocks of a box.
const mostInner = 6

// inner is the white that is put between the blocks of a box when there is some to
// spare, or taken from there; the rest stands under them. Of several callouts in one box
// the shares add up to more than there is.
func (x Box) inner(spare unit.Len, st *styles.Sheet) unit.Len {
	most := st.Body.Leading / 2
	if Grounded(st) { // what is not between them is under them, on the ground
		most = 2 * st.Body.Leading
	}
	return min(spare, most) * min(x.shares(), mostInner) / 10
}

func (x Box) shares() unit.Len {
	n := unit.Len(0)
	for _, k := range x.blocks {
		n += k.share
	}
	return n
}

// spread puts the blocks of a box at a place, with white over them by their shares, and
// the last of them lower.
func (x Box) spread(left, top, white, lower unit.Len) []page.Item {
	var out []page.Item
	all := max(1, x.shares())
	for i, k := range x.blocks {
		top += white * k.share / all
		if i > 0 && i == len(x.blocks)-1 {
			top += lower
		}
		out = append(out, Move(k.items, left, top)...)
	}
	return out
}

// Grounded reports whether callouts stand on a ground or in a frame of their own.
func Grounded(st *styles.Sheet) bool { return st.Box.Design != "ruled" && st.Box.Design != "bar" }

// ground paints what a box stands on, by its design: without one a bar beside it, or a
// strong rule over and, where text follows, a fine one under what stands in it.
func (x Box) ground(st *styles.Sheet, at unit.Rect, closed bool) []page.Item {
	design := st.Box.Design
	switch x.kind {
	case pictureBox, tableBox:
		return nil
	case quoteBox:
		design = "ruled"
	}
	over := filled(at.X, at.Y, at.W, st.Box.Rule, st.Accent)
	under := filled(at.X, at.Bottom()-hairline, at.W, hairline, st.Accent)
	switch design {
	case "bar":
		return []page.Item{filled(at.X, at.Y, st.Box.Rule*3/2, at.H, st.Accent)}
	case "ruled":
		if !closed {
			return []page.Item{over}
		}
		return []page.Item{over, under}
	case "outline":
		return []page.Item{
			over, filled(at.X, at.Bottom()-hairline, at.W, hairline, page.Black),
			filled(at.X, at.Y, hairline, at.H, page.Black),
			filled(at.Right()-hairline, at.Y, hairline, at.H, page.Black),
		}
	}
	return []page.Item{{Fill: &page.Fill{Rect: at, Color: st.Tint}}, over, under}
}

func filled(x, y, w, h unit.Len, c page.Color) page.Item {
	return page.Item{Fill: &page.Fill{Rect: unit.Rect{X: x, Y: y, W: w, H: h}, Color: c}}
}

// Move returns copies of items, moved.
func Move(items []page.Item, dx, dy unit.Len) []page.Item {
	out := make([]page.Item, len(items))
	for i, it := range items {
		out[i] = it.Moved(dx, dy)
	}
	return out
}
