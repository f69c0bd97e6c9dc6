package galley

import (
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// Slot is the place that make-up has for a box: from the top of its first grid line to
// the end of the type on its last.
type Slot struct {
	unit.Rect
	Foot   bool // the text of its column ends over it
	Closed bool // text follows under it
	// Level is the highest of the boxes side by side: their figures stand on one line.
	Level *Box
}

// Higher reports whether a box needs more height than another.
func (x Box) Higher(than Box) bool { return x.least > than.least }

// Paint returns the items of a box in a slot, and what it takes of the slot. A ground
// fills it. A box without one begins with the first line of its column or ends with the
// last, on its baseline; what it leaves is white towards the text.
func (x Box) Paint(st *styles.Sheet, at Slot) ([]page.Item, unit.Rect) {
	if x.kind == statBox && Grounded(st) {
		return append(ground(st, at.Rect), x.spread(at.X, at.Y, x.inner(at.H-x.least, st), 0)...), at.Rect
	}
	tall := x.least
	if at.Level != nil {
		tall = max(tall, at.Level.least)
	}
	end := at.Bottom()
	switch {
	case at.Closed:
		end += st.Body.Leading - st.Body.Size - x.closing
	case x.last > 0:
		end += descent(x.last) - descent(st.Body.Size)
	}
	inner := x.inner(end-at.Y-tall, st)
	takes := unit.Rect{X: at.X, Y: at.Y, W: at.W, H: tall + inner}
	lower := unit.Len(0)
	if at.Foot {
		takes.Y = end - takes.H
		lower = min(tall-x.least, st.Body.Leading) // beyond that it would be a hole over the sentence
	}
	items := x.spread(takes.X, takes.Y, inner, lower)
	if at.Closed {
		takes.H += x.closing
	}
	return append(x.open(st, takes, at.Closed), items...), takes
}

// inner is the white that is put between the blocks of a box when there is some to
// spare; the rest stands under them.
func (x Box) inner(spare unit.Len, st *styles.Sheet) unit.Len {
	return max(0, min(spare, 2*st.Body.Leading)) * x.shares() / 10
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

// open are the rules of a box without a ground: a strong one over and, where text
// follows, a fine one under what stands in it, or a bar beside it.
func (x Box) open(st *styles.Sheet, at unit.Rect, closed bool) []page.Item {
	switch {
	case x.kind == statBox && st.Box.Design == "bar":
		return []page.Item{filled(at.X, at.Y, st.Box.Rule*3/2, at.H, st.Accent)}
	case x.kind != statBox && x.kind != quoteBox:
		return nil
	}
	out := []page.Item{filled(at.X, at.Y, at.W, st.Box.Rule, st.Accent)}
	if closed {
		out = append(out, filled(at.X, at.Bottom()-hairline, at.W, hairline, st.Accent))
	}
	return out
}

// Grounded reports whether callouts stand on a ground or in a frame of their own.
func Grounded(st *styles.Sheet) bool { return st.Box.Design != "ruled" && st.Box.Design != "bar" }

// ground paints what a callout stands on, by its design.
func ground(st *styles.Sheet, at unit.Rect) []page.Item {
	rule := st.Box.Rule
	if st.Box.Design == "outline" {
		return []page.Item{
			filled(at.X, at.Y, at.W, rule, st.Accent), filled(at.X, at.Bottom()-hairline, at.W, hairline, page.Black),
			filled(at.X, at.Y, hairline, at.H, page.Black), filled(at.Right()-hairline, at.Y, hairline, at.H, page.Black),
		}
	}
	return []page.Item{
		{Fill: &page.Fill{Rect: at, Color: st.Tint}},
		filled(at.X, at.Y, at.W, rule, st.Accent),
		filled(at.X, at.Bottom()-hairline, at.W, hairline, st.Accent),
	}
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
