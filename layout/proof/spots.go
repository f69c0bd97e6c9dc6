package proof

import (
	"unicode"

	"dayang/layout/page"
	"dayang/layout/unit"
)

// spot is a glyph on its page and the character of its element that it shows.
type spot struct {
	page   int
	rect   unit.Rect
	offset int // in the text of the element; -1 when it is not found there
	glyph  page.Glyph
	face   page.FaceID
}

// lookAhead is how many characters of an element's text may have been left out
// between two glyphs before they count as other text.
const lookAhead = 4

// spots lists the glyphs of every element in painting order.
func spots(b *page.Book) map[int][]spot {
	out := map[int][]spot{}
	text, at := map[int][]rune{}, map[int]int{}
	for n := range b.Pages {
		for i := range b.Pages[n].Items {
			t := b.Pages[n].Items[i].Text
			if t == nil || t.Elem < 0 || t.Elem >= len(b.Elems) {
				continue
			}
			chars, ok := text[t.Elem]
			if !ok {
				chars = []rune(b.Elems[t.Elem].Text)
				text[t.Elem] = chars
			}
			for k, g := range t.Glyphs {
				s := spot{page: n, rect: cell(t, k), offset: -1, glyph: g, face: t.Face}
				for _, r := range g.Text {
					if found, ok := find(chars, at[t.Elem], r); ok {
						if s.offset < 0 {
							s.offset = found
						}
						at[t.Elem] = found + 1
					}
				}
				out[t.Elem] = append(out[t.Elem], s)
			}
		}
	}
	return out
}

// find looks for a character a little way on from at; white space is skipped
// over without limit.
func find(chars []rune, at int, r rune) (int, bool) {
	for skipped := 0; at < len(chars) && skipped <= lookAhead; at++ {
		if chars[at] == r {
			return at, true
		}
		if !unicode.IsSpace(chars[at]) {
			skipped++
		}
	}
	return 0, false
}

// cell returns the room of glyph k of a run: to the next glyph, at most an em
// wide, and an em high.
func cell(t *page.Glyphs, k int) unit.Rect {
	g := t.Glyphs[k]
	w := t.Size
	if k+1 < len(t.Glyphs) && t.Glyphs[k+1].X > g.X {
		w = min(w, t.Glyphs[k+1].X-g.X)
	} else if r := []rune(g.Text); len(r) > 0 && r[0] < 0x2E80 {
		w = t.Size / 2
	}
	return unit.Rect{X: t.At.X + g.X, Y: t.At.Y + g.Y - ascent(t.Size), W: w, H: t.Size}
}

// ascent is the part of the em that stands over the baseline (880 of 1000 in
// faces of Chinese).
func ascent(size unit.Len) unit.Len { return size.Mul(880, 1000) }

// at returns the spot that shows a character of an element, or the first after
// it.
func at(list []spot, offset int) (spot, bool) {
	for _, s := range list {
		if s.offset >= offset {
			return s, true
		}
	}
	return spot{}, false
}
