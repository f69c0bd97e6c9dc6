package inline

import (
	"strings"

	"dayang/layout/cjk"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Note marks: size and rise in thousandths of the body, as superiors are cut;
// they take no gap beside Han.
const (
	noteSize  = 600
	noteRaise = 330
)

// notes makes the characters of note marks one piece: their marks and spaces
// are not those of the text.
func (t *Text) notes() {
	at := 0
	for i := range t.spec.Runs {
		n := len([]rune(t.spec.Runs[i].Text))
		if t.spec.Runs[i].Style.Note {
			t.annotated = true
			for k := at; k < at+n; k++ {
				if c := t.resolved.Classes[k]; c != cjk.HAN && !transparent(c) {
					t.resolved.Classes[k] = cjk.POST
				}
			}
		}
		at += n
	}
}

// Ruby and emphasis dots, in thousandths of the body: size, and the place of
// the baseline above, of the dot below (CLREQ "Interlinear punctuation"; ruby is
// half size).
const (
	rubySize = 500
	rubyRise = 930
	dotSize  = 180 // of ●, whose ink is nearly an em
	dotFall  = 290
)

// ruby is an annotation over clusters [first, last].
type ruby struct {
	first, last int
	text        string
	width       unit.Len
	run         int
}

// annotate sets the ruby of a run over its clusters from first on: a word over
// each where there are as many, else one over all. A base narrower than its
// ruby widens (CLREQ: the base widens if the annotation is longer).
func (t *Text) annotate(first, run int) {
	last := len(t.clusters) - 1
	r := &t.spec.Runs[run]
	words := strings.Fields(r.Ruby)
	if len(words) == last-first+1 {
		for i, w := range words {
			t.addRuby(ruby{first: first + i, last: first + i, text: w, run: run})
		}
		return
	}
	t.addRuby(ruby{first: first, last: last, text: r.Ruby, run: run})
}

func (t *Text) addRuby(r ruby) {
	st := t.spec.Runs[r.run].Style
	size := st.Size.Mul(rubySize, 1000)
	v := t.composer.voice(st.Role)
	for _, ch := range r.text {
		r.width += permille(size, v.glyph(ch, cjk.ClassOf(ch)).adv)
	}
	base := unit.Len(0)
	for i := r.first; i <= r.last; i++ {
		base += t.clusters[i].body
	}
	// A sixteenth of an em keeps neighbouring annotations apart.
	if over := r.width + size/8 - base; over > 0 {
		n := unit.Len(r.last - r.first + 1)
		for i := r.first; i <= r.last; i++ {
			t.clusters[i].body += over / n
			t.clusters[i].shift += over / n / 2
		}
	}
	t.rubies = append(t.rubies, r)
	t.clusters[r.first].ruby = int32(len(t.rubies))
}

// overlay adds what stands above and below the characters of a line.
func (t *Text) overlay(l *Line, from, to int) {
	if len(t.rubies) == 0 && !t.adorned(from, to) {
		return
	}
	left, width := map[int]unit.Len{}, unit.Len(0)
	n := 0
	for i := from; i <= to; i++ { // the glyphs are those of the clusters in order
		k := &t.clusters[i]
		if k.silent || k.g == nil || k.g.face == nil {
			continue
		}
		left[i] = glyphAt(l, n) - k.shift
		n++
	}
	t.underlines(l, from, to, left)
	for i := from; i <= to; i++ {
		k := &t.clusters[i]
		st := t.style(k)
		if x, ok := left[i]; ok && st.Dots && k.class == cjk.HAN {
			t.dot(l, st, x+k.body/2)
		}
		if k.ruby > 0 {
			r := &t.rubies[k.ruby-1]
			if end, ok := left[r.last]; ok {
				width = end + t.clusters[r.last].body - left[i]
				t.putRuby(l, r, left[i]+(width-r.width)/2)
			}
		}
	}
}

func (t *Text) adorned(from, to int) bool {
	for i := from; i <= to; i++ {
		if st := t.style(&t.clusters[i]); st.Dots || st.Under != NoLine {
			return true
		}
	}
	return false
}

// Lines under names, in thousandths of the body: how far under the baseline,
// how thick, how much shorter than the name at each end, so that two names in a
// row show two strokes.
const (
	lineFall  = 190
	lineThick = 45
	lineInset = 60
	waveFall  = 190
	wave      = '﹏' // U+FE4F, which the complete text face has: a stroke of one em
)

// underlines draws the lines of the runs between the clusters of a line.
func (t *Text) underlines(l *Line, from, to int, left map[int]unit.Len) {
	for i := from; i <= to; {
		k := &t.clusters[i]
		j := i
		for j < to && t.clusters[j+1].style == k.style {
			j++
		}
		st := t.style(k)
		x0, ok0 := left[i]
		x1, ok1 := left[j]
		if st.Under != NoLine && ok0 && ok1 {
			inset := st.Size.Mul(lineInset, 1000)
			t.underline(l, st, x0+inset, x1+t.clusters[j].body-inset)
		}
		i = j + 1
	}
}

// underline draws a straight line, or as many waves as make the length.
func (t *Text) underline(l *Line, st *Style, x0, x1 unit.Len) {
	if st.Under == NameLine {
		y := st.Size.Mul(lineFall, 1000)
		l.Rules = append(l.Rules, page.Rule{
			From:  unit.Point{X: x0, Y: y},
			To:    unit.Point{X: x1, Y: y},
			Width: st.Size.Mul(lineThick, 1000),
			Color: st.Color,
		})
		return
	}
	n := max(1, (x1-x0+st.Size/2)/st.Size)
	size := (x1 - x0) / n
	g := t.composer.voice(st.Role).glyph(wave, cjk.Other)
	run := page.Glyphs{
		Face: g.face.ID, Size: size, Color: st.Color, Elem: page.Artifact,
		At: unit.Point{X: x0, Y: st.Size.Mul(waveFall, 1000)},
	}
	for k := range n {
		run.Glyphs = append(run.Glyphs, page.Glyph{ID: g.id, X: k * size})
	}
	l.Glyphs = append(l.Glyphs, run)
}

// glyphAt is the place of glyph n of a line.
func glyphAt(l *Line, n int) unit.Len {
	for i := range l.Glyphs {
		g := &l.Glyphs[i]
		if n < len(g.Glyphs) {
			return g.At.X + g.Glyphs[n].X
		}
		n -= len(g.Glyphs)
	}
	return 0
}

// dot puts an emphasis dot (着重号) under a character whose middle is x.
func (t *Text) dot(l *Line, st *Style, x unit.Len) {
	g := t.composer.voice(st.Role).glyph('●', cjk.Other)
	size := st.Size.Mul(dotSize, 1000)
	mid := permille(size, (g.inkMin+g.inkMax)/2)
	l.Glyphs = append(l.Glyphs, page.Glyphs{
		Face: g.face.ID, Size: size, Color: st.Color, Elem: page.Artifact,
		At: unit.Point{X: x - mid, Y: st.Size.Mul(dotFall, 1000)}, Glyphs: []page.Glyph{{ID: g.id}},
	})
}

// putRuby sets an annotation at x over the line.
func (t *Text) putRuby(l *Line, r *ruby, x unit.Len) {
	st := &t.spec.Runs[r.run].Style
	size := st.Size.Mul(rubySize, 1000)
	v := t.composer.voice(st.Role)
	at := unit.Point{X: x, Y: -st.Size.Mul(rubyRise, 1000)}
	dx := unit.Len(0)
	for _, ch := range r.text {
		g := v.glyph(ch, cjk.ClassOf(ch))
		n := len(l.Glyphs)
		if dx == 0 || l.Glyphs[n-1].Face != g.face.ID {
			l.Glyphs = append(l.Glyphs,
				page.Glyphs{Face: g.face.ID, Size: size, Color: st.Color, Elem: page.Artifact, At: at})
			n++
		}
		run := &l.Glyphs[n-1]
		run.Glyphs = append(run.Glyphs, page.Glyph{ID: g.id, X: dx, Text: string(ch)})
		dx += permille(size, g.adv)
	}
}

// grid pads Latin runs to whole ems, half on each side, so that Han keep their
// columns (CLREQ "Handling of grid alignment").
func (t *Text) grid() {
	for i := 0; i < len(t.clusters); {
		if !wordy(t.clusters[i].class) {
			i++
			continue
		}
		j, width := i, unit.Len(0)
		for j < len(t.clusters) &&
			(wordy(t.clusters[j].class) ||
				t.clusters[j].class == cjk.SP && j+1 < len(t.clusters) && wordy(t.clusters[j+1].class)) {
			width += t.clusters[j].body
			j++
		}
		em := t.style(&t.clusters[i]).Size
		pad := (em - width%em) % em
		t.clusters[i].body += pad / 2
		t.clusters[i].shift += pad / 2
		t.clusters[j-1].body += pad - pad/2
		i = j
	}
}
