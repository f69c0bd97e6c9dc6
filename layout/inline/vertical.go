package inline

import (
	"dayang/layout/cjk"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// turn is how a cluster stands in a vertical line.
type turn uint8

const (
	upright turn = iota // as it is, in its vertical form if the face has one
	turned              // rotated clockwise
	inCell              // letters and digits upright in a cell of their own
)

// Vertical setting (CLREQ "Mixed text composition in vertical writing mode";
// GB/T 15834 §5.2).
const (
	cellDigits  = 3   // so many digits stand in one cell (纵中横)
	cellLetters = 4   // an acronym of so many capitals stands upright
	axis        = 380 // height of the middle of the body over the baseline, in thousandths
	overLine    = 880 // height of the body over the baseline
)

// upend gives each cluster its place in a vertical line.
func (t *Text) upend() {
	for i := 0; i < len(t.clusters); {
		k := &t.clusters[i]
		if wordy(k.class) && k.class != cjk.POST && !t.wide(k) {
			j := i
			for j < len(t.clusters) && wordy(t.clusters[j].class) && !t.wide(&t.clusters[j]) {
				j++
			}
			t.upendWord(i, j)
			i = j
			continue
		}
		t.upendMark(k)
		i++
	}
}

// upendWord places the letters and digits [i, j).
func (t *Text) upendWord(i, j int) {
	digits, capitals := true, true
	for k := i; k < j; k++ {
		r := t.chars[t.clusters[k].start]
		digits = digits && r >= '0' && r <= '9'
		capitals = capitals && r >= 'A' && r <= 'Z'
	}
	size := t.style(&t.clusters[i]).Size
	for k := i; k < j; k++ {
		c := &t.clusters[k]
		switch {
		case digits && j-i <= cellDigits:
			c.turn = inCell
			if c.body = size; k > i {
				c.body = 0
			}
		case capitals && j-i <= cellLetters:
			c.turn, c.body = inCell, size
		default:
			c.turn = turned
		}
	}
}

// upendMark chooses the vertical form of a mark and the side of its blank:
// commas and stops stand top right, brackets open downwards; ：；！？ keep an em.
func (t *Text) upendMark(k *cluster) {
	if k.silent || k.g == nil || transparent(k.class) {
		return
	}
	size := t.style(k).Size
	r := t.chars[k.start]
	// Chinese quotes become corner brackets: “ ﹃, ‘ ﹁.
	form := map[rune]rune{'“': '『', '”': '』', '‘': '「', '’': '」'}[r]
	if form != 0 && cjk.BlankOf(k.class) != cjk.NoBlank {
		k.g = t.composer.voice(t.style(k).Role).glyph(form, k.class)
	}
	v := k.g.face.Vertical(k.g.id)
	switch {
	case k.class == cjk.DASH, v == k.g.id && (k.class == cjk.ELL || k.class == cjk.CON || k.class == cjk.SOL):
		k.turn = turned
		return
	case v != k.g.id:
		g := *k.g
		g.id = v
		k.g = &g
	}
	switch {
	case k.class == cjk.SEM || r == '！' || r == '？':
		k.class, k.body, k.shift = cjk.NS, size, 0
	case t.spec.Punct == cjk.Plain || cjk.BlankOf(k.class) == cjk.NoBlank:
		if k.class != cjk.MID {
			k.body = max(k.body, size)
		}
		k.shift = 0
		if k.class == cjk.MID {
			k.shift = (k.body - size) / 2
		}
	case cjk.BlankOf(k.class) == cjk.BlankLeft: // the blank is over the ink
		k.body, k.shift = size/2, -size/2
	default:
		k.body, k.shift = size/2, 0
	}
}

// putDown appends the glyph of a cluster at y below the top of the line.
func (t *Text) putDown(l *Line, i int, y unit.Len) {
	k := &t.clusters[i]
	if k.silent || k.g == nil || k.g.face == nil || k.turn == inCell && k.body == 0 {
		return
	}
	st := t.style(k)
	size, rise := st.Size, unit.Len(0)
	if k.g.small > 0 {
		size, rise = t.scaled(k)
	}
	run := page.Glyphs{Face: k.g.face.ID, Size: size, Color: st.Color, Elem: t.spec.Elem}
	text := t.piece(k.start, k.end)
	switch k.turn {
	case turned:
		n := len(l.Glyphs)
		at := unit.Point{X: rise - permille(st.Size, axis), Y: y + k.shift}
		if n > 0 && l.Glyphs[n-1].At.X == at.X && l.Glyphs[n-1].Turn == 1 &&
			l.Glyphs[n-1].Face == run.Face && l.Glyphs[n-1].Size == run.Size &&
			l.Glyphs[n-1].Color == run.Color {
			last := &l.Glyphs[n-1]
			last.Glyphs = append(last.Glyphs, page.Glyph{ID: k.g.id, X: at.Y - last.At.Y, Text: text})
			return
		}
		run.At, run.Turn, run.Glyphs = at, 1, []page.Glyph{{ID: k.g.id, Text: text}}
	case inCell:
		width := unit.Len(0)
		for j := i; j < len(t.clusters) &&
			(j == i || t.clusters[j].turn == inCell && t.clusters[j].body == 0); j++ {
			c := &t.clusters[j]
			adv := permille(st.Size, c.g.adv)
			run.Glyphs = append(run.Glyphs, page.Glyph{ID: c.g.id, X: width, Text: t.piece(c.start, c.end)})
			width += adv
		}
		if width > st.Size { // three digits: smaller, to fill the cell
			run.Size = st.Size.Mul(int64(st.Size), int64(width))
			for j := range run.Glyphs {
				run.Glyphs[j].X = run.Glyphs[j].X.Mul(int64(st.Size), int64(width))
			}
			width = st.Size
		}
		run.At = unit.Point{X: -width / 2, Y: y + permille(st.Size, overLine) - permille(st.Size-run.Size, axis)}
	default:
		run.At = unit.Point{X: -permille(st.Size, k.g.adv) / 2, Y: y + k.shift + permille(st.Size, overLine) - rise}
		run.Glyphs = []page.Glyph{{ID: k.g.id, Text: text}}
	}
	l.Glyphs = append(l.Glyphs, run)
}
