package pdf

import (
	"unicode"
	"unicode/utf8"

	"dayang/layout/page"
	"dayang/layout/unit"
)

// cell is the room of a glyph where it is not the face's: wide fortieths of an em, of
// which left fortieths are added before the outline (cut, if negative). The zero cell is
// that of the face.
//
// A full-width mark fills half of its cell. The composer takes the blank half back at
// the edges of lines and beside other marks, and opens it elsewhere. With the advance
// of the face, what follows would stand in the cell of the mark, and marks at the
// edges of lines in the gutter. Programs that find lines and columns by the cells of
// glyphs then join neighbouring columns, cut lines and see blanks: poppler ends a line
// where characters overlap by half an em, takes what is nearer than one em for one
// column, and a gap of a tenth of an em for a blank. So a mark gets a cell as wide as
// the room that it has.
type cell struct{ wide, left int8 }

// Sides of a full-width cell that the ink of a mark keeps to.
const (
	unknown int8 = iota
	neither
	leftHalf  // closing marks
	rightHalf // opening marks
	middle    // the dot of names
)

type sideKey struct {
	face  page.FaceID
	glyph uint16
}

// spot is a glyph on its page.
type spot struct {
	run         *page.Glyphs
	cells       *[]cell // of the run
	index       int
	x, y, right unit.Len // origin, and the end of the cell
}

// follows reports whether b stands on the line of a, after it.
func (b *spot) follows(a *spot) bool {
	if a.run == nil || b.run == nil {
		return false
	}
	em := max(a.run.Size, b.run.Size)
	return max(b.y-a.y, a.y-b.y) < em/2 && b.x > a.x && b.x-a.x < 2*em
}

// cellsOf finds the cells of the marks on a page, item by item; nil where all are
// those of the face.
func (p *painter) cellsOf(pg *page.Page) [][]cell {
	out := make([][]cell, len(pg.Items))
	var before, mark, next spot
	step := func() {
		if mark.run != nil {
			if c := p.cell(&before, &mark, &next); c != (cell{}) {
				if *mark.cells == nil {
					*mark.cells = make([]cell, len(mark.run.Glyphs))
				}
				(*mark.cells)[mark.index] = c
			}
		}
		before, mark = mark, next
	}
	for i := range pg.Items {
		run := pg.Items[i].Text
		if run == nil || run.Turn != 0 {
			continue
		}
		f := p.lib.Face(run.Face)
		for k := range run.Glyphs {
			g := &run.Glyphs[k]
			next = spot{run: run, cells: &out[i], index: k, x: run.At.X + g.X, y: run.At.Y + g.Y}
			next.right = next.x + run.Size.Mul(int64(f.Advance(g.ID)), int64(f.UnitsPerEm()))
			step()
		}
	}
	next = spot{}
	step()
	return out
}

// cell is the cell of a mark between its neighbours on the line.
func (p *painter) cell(before, mark, next *spot) cell {
	const em, half = 40, 20
	g := &mark.run.Glyphs[mark.index]
	size := mark.run.Size
	tenths := func(l unit.Len) int8 { return 4 * int8((l+size/200)*10/size) }
	var c cell
	switch p.side(mark.run.Face, g) {
	case leftHalf:
		c.wide = half
		if next.follows(mark) {
			c.wide = min(em+half, max(half, tenths(next.x-mark.x)))
		} else if quote(g.Text) {
			c = cell{quoteCell, quoteCell - half}
			if mark.follows(before) && p.side(before.run.Face, &before.run.Glyphs[before.index]) == leftHalf {
				c.left = leanOnMark
			}
		}
		mark.right = mark.x + size*unit.Len(c.wide-c.left)/em
	case rightHalf:
		if next.follows(mark) && p.side(next.run.Face, &next.run.Glyphs[next.index]) == rightHalf {
			return cell{} // one of two openers keeps the cell of the face, to be seen as full width
		}
		c = cell{half, -half}
		if mark.follows(before) {
			c.left = min(half, max(-half, tenths(mark.x-before.right+size)-em))
			c.wide = em + c.left
		} else if quote(g.Text) {
			c.wide = quoteCell
		}
	case middle:
		if mark.follows(before) {
			c.left = -min(em/4, max(0, em-tenths(mark.x-before.right+size)))
		}
		end := int8(em)
		if next.follows(mark) {
			end = min(em+half, max(em*3/4, tenths(next.x-mark.x)))
		}
		c.wide = end + c.left
		mark.right = mark.x + size*unit.Len(end)/em
	}
	if c.wide < quoteCell && quote(g.Text) { // within a line
		switch {
		case p.side(mark.run.Face, g) == rightHalf:
			c = cell{quoteCell, -half + lean}
		case next.follows(mark) && p.side(next.run.Face, &next.run.Glyphs[next.index]) == rightHalf:
			c = cell{quoteCell, 0} // the other one leans
			mark.right = mark.x + size*(quoteCell-lean-2)/em
		default:
			c = cell{quoteCell, lean}
		}
	}
	if c == (cell{wide: em}) || c.wide == 0 {
		return cell{}
	}
	return c
}

// quoteCell is the least width of the cell of a quote, a little over three quarters of an em:
// readers and checkers take a narrower “ for that of a Latin face. At the edges of a line, where
// only half an em is free, the cell leans over the neighbour rather than into the gutter. Inside
// the line it leans over both: by less than the fifth of an em from which poppler begins a new
// word.
const (
	quoteCell  = 31
	lean       = 4
	leanOnMark = 8 // at the end of a line, after 。 in half a cell: not so far that the two seem to stand on each other
)

func quote(s string) bool { return s == "“" || s == "”" || s == "‘" || s == "’" }

// side says in which part of its cell the ink of a full-width mark stands.
func (p *painter) side(face page.FaceID, g *page.Glyph) int8 {
	r, n := utf8.DecodeRuneInString(g.Text)
	if n != len(g.Text) || r < 0x2010 && r != '·' || !unicode.IsPunct(r) {
		return neither
	}
	key := sideKey{face, g.ID}
	if s := p.sides[key]; s != unknown {
		return s
	}
	f := p.lib.Face(face)
	upem := f.UnitsPerEm()
	box, ok := f.Bounds(g.ID)
	s := neither
	switch { // a twentieth of an em may stand out of its half
	case !ok || f.Advance(g.ID) != upem:
	case box.XMax*20 <= upem*11:
		s = leftHalf
	case box.XMin*20 >= upem*9:
		s = rightHalf
	case box.XMin*20 >= upem*5 && box.XMax*20 <= upem*15:
		s = middle
	}
	p.sides[key] = s
	return s
}
