package inline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/unit"

	"golang.org/x/text/unicode/norm"
)

// Shape chooses the glyphs of a paragraph once; the Text can be broken often.
func (c *Composer) Shape(s Spec) *Text {
	if s.Grid {
		s.Punct = cjk.Plain
		if s.Align == Justify {
			s.Align = Left
		}
	}
	t := &Text{composer: c, spec: s}
	t.join()
	t.resolved = cjk.Analyse(t.chars)
	t.notes()
	t.clusters = make([]cluster, 0, len(t.chars))
	at, end := 0, 0
	for run := range s.Runs {
		t.em = max(t.em, s.Runs[run].Style.Size)
		// A cluster may reach into the next run: a letter that is strong, its accent not.
		end += utf8.RuneCountInString(s.Runs[run].Text)
		v := c.voice(s.Runs[run].Style.Role)
		k := len(t.clusters)
		for at < end {
			j := cjk.Cluster(t.chars, at)
			t.add(at, j, int32(run), v)
			at = j
		}
		if s.Runs[run].Ruby != "" && k < len(t.clusters) {
			t.annotate(k, run)
		}
	}
	if s.Grid {
		t.grid()
	}
	if s.Vertical {
		t.upend()
	}
	return t
}

// join makes one text of the runs.
func (t *Text) join() {
	size := 0
	for i := range t.spec.Runs {
		size += len(t.spec.Runs[i].Text)
	}
	if len(t.spec.Runs) == 1 {
		t.source = t.spec.Runs[0].Text
	} else {
		var b strings.Builder
		b.Grow(size)
		for i := range t.spec.Runs {
			b.WriteString(t.spec.Runs[i].Text)
		}
		t.source = b.String()
	}
	n := utf8.RuneCountInString(t.source)
	t.chars, t.offset = make([]rune, 0, n), make([]int32, 0, n+1)
	for i, r := range t.source {
		t.chars = append(t.chars, r)
		t.offset = append(t.offset, int32(i))
	}
	t.offset = append(t.offset, int32(size))
}

// piece is the text of characters [i, j).
func (t *Text) piece(i, j int) string { return t.source[t.offset[i]:t.offset[j]] }

// add appends the cluster of characters [i, j).
func (t *Text) add(i, j int, run int32, v *voice) {
	size := t.spec.Runs[run].Style.Size
	k := cluster{start: i, end: j, class: t.resolved.Classes[i], style: run}
	switch k.class {
	case cjk.HAN:
		k.g = v.glyph(t.chars[i], k.class)
		k.body = permille(size, k.g.adv)
	case cjk.BK, cjk.WJ, cjk.ZW, cjk.SHY:
		k.silent = true
	case cjk.DASH:
		k.body = size
		if t.chars[i] == '⸺' { // one character of two cells
			k.g = v.glyph(t.chars[i], k.class)
			k.body = 2 * size
			break
		}
		part := t.dashPart(i)
		k.g, k.second = v.dash[part], part == sfnt.DashRight
	case cjk.SP, cjk.GL, cjk.ISP:
		k.g = v.glyph(' ', cjk.SP)
		k.body = spaceWidth(t.chars[i], size, k.g.adv)
	default:
		if t.spec.Runs[run].Style.Note {
			size = size.Mul(noteSize, 1000)
		}
		r := t.chars[i]
		if j > i+1 {
			r = compose(t.chars[i:j])
		} else if t.lowered(i) {
			r = loweredPoint
		}
		k.g = v.glyph(r, k.class)
		if r == '-' && k.class == cjk.PRE {
			k.g = t.minus(k.g, v, i, t.spec.Runs[run].Style.Literal)
		}
		k.body, k.shift = permille(size, k.g.adv), permille(size, k.g.lead)
		t.halve(&k, size)
		if r == '∶' {
			t.ratio(&k, size)
		}
	}
	if k.g != nil && k.g.missing {
		t.missing(i)
	} else if k.g != nil && k.g.instead != 0 {
		t.diags.Add(diag.Info, "glyph-instead", t.pos(i),
			diag.T("没有字体收“%c”(U+%04X)，以 %c 代之", "no face has %c (U+%04X); %c stands for it", t.chars[i],
				t.chars[i], k.g.instead),
			diag.T("要原来的字，就加一种收它的字体", "for the character itself add a font that has it"))
	}
	if n := len(t.clusters); n > 0 && !t.unspaced {
		before := t.clusters[n-1].class
		t.unspaced = eastern(before) && western(k.class) || western(before) && eastern(k.class)
	}
	t.clusters = append(t.clusters, k)
}

// compose returns the one character that a letter and its combining marks are
// equal to (Unicode NFC), or the letter: faces place no marks by themselves.
func compose(cluster []rune) rune {
	r, n := utf8.DecodeRuneInString(norm.NFC.String(string(cluster)))
	if n > 0 && r != utf8.RuneError {
		return r
	}
	return cluster[0]
}

func permille(size unit.Len, n int) unit.Len { return size.Mul(int64(n), 1000) }

// spaceWidth is the width of a space of fixed width (Unicode chapter 6.2), or
// of the face's space.
func spaceWidth(r rune, size unit.Len, adv int) unit.Len {
	switch r {
	case 0x3000, 0x2001, 0x2003:
		return size
	case 0x2000, 0x2002:
		return size / 2
	case 0x2004:
		return size / 3
	case 0x2005:
		return size / 4
	case 0x2006, 0x205F, 0x2009:
		return size / 6
	case 0x200A:
		return size / 12
	case 0x202F:
		return size / 4 // between thousands (GB/T 15835)
	}
	return permille(size, adv)
}

// halve gives a full-width mark its half-em body, on the side where its ink is,
// and the dot its cell in which it is centred.
func (t *Text) halve(k *cluster, size unit.Len) {
	half := size / 2
	switch {
	case t.spec.Punct == cjk.Plain:
		if k.class == cjk.MID && t.spec.Grid {
			k.body, k.shift = size, (size-permille(size, k.g.adv))/2
		}
	case k.class == cjk.MID:
		k.body, k.shift = half, (half-permille(size, k.g.adv))/2
	case k.class == cjk.CON && (t.chars[k.start] == '—' || t.chars[k.start] == '―'):
		k.body, k.shift = size, (size-permille(size, k.g.adv))/2
	case k.class == cjk.CON && k.g.adv < fullWidth: // 短横线: half an em, centred
		k.body, k.shift = half, (half-permille(size, k.g.adv))/2
	case cjk.BlankOf(k.class) == cjk.NoBlank:
	case k.g.adv < fullWidth: // a narrow glyph: its ink goes to the outer side of the half
		k.body = half
		if cjk.BlankOf(k.class) == cjk.BlankLeft {
			k.shift = half - permille(size, k.g.adv)
		}
	case k.g.inkMin >= 380: // ink on the right: an opening mark
		k.body, k.shift = half, -half
	case k.g.inkMax <= 620: // ink on the left
		k.body = half
	default: // ink in the middle, as Taiwan fonts draw it
		k.body, k.shift = half, -half/2
	}
}

// dashPart tells which cell of a run of em dashes the next cluster is. Longer
// runs are paired from the left.
func (t *Text) dashPart(i int) sfnt.DashPart {
	if n := len(t.clusters); n > 0 {
		if last := &t.clusters[n-1]; last.class == cjk.DASH && !last.second && t.chars[last.start] == t.chars[i] {
			return sfnt.DashRight
		}
	}
	return sfnt.DashLeft
}

func (t *Text) missing(i int) {
	t.diags.Add(diag.Warning, "missing-glyph", t.pos(i),
		diag.T("没有字体收“%c”(U+%04X)，以 〓 代之", "no face has %c (U+%04X); 〓 stands for it", t.chars[i],
			t.chars[i]),
		diag.T("换一个字，或加一种收它的字体", "use another character or add a font that has it"))
}

// western reports whether a class is set in proportional type on the side that
// meets Han.
func western(c cjk.Class) bool {
	return c == cjk.LAT || c == cjk.NUM || c == cjk.POST || c == cjk.PRE
}

func eastern(c cjk.Class) bool {
	return c == cjk.HAN || c == cjk.KAN || c == cjk.NS || c == cjk.CJ
}

// transparent classes have no ink: the white between their neighbours is theirs,
// so that it vanishes with them at a line end.
func transparent(c cjk.Class) bool {
	switch c {
	case cjk.SP, cjk.ISP, cjk.ZW, cjk.WJ, cjk.BK, cjk.SHY:
		return true
	}
	return false
}

// minus is the sign before a number, for which - is typed: that is short and low beside figures. Code has
// what is typed.
func (t *Text) minus(hyphen *glyph, v *voice, i int, literal bool) *glyph {
	if literal || t.spec.Space > 0 || i > 0 && t.chars[i-1] == ' ' {
		return hyphen
	}
	if g := v.glyph('−', cjk.PRE); !g.missing && g.instead == 0 && g.face == hyphen.face {
		return g
	}
	return hyphen
}

// ratio closes up the sign of a ratio between figures, 2.08∶1, which Chinese faces draw on a full em.
func (t *Text) ratio(k *cluster, size unit.Len) {
	digit := func(i int) bool { return i >= 0 && i < len(t.chars) && unicode.IsDigit(t.chars[i]) }
	if k.g.missing || k.g.adv < fullWidth || !digit(k.start-1) || !digit(k.end) {
		return
	}
	const side = 70 // thousandths of an em
	k.body = permille(size, k.g.inkMax-k.g.inkMin+2*side)
	k.shift = permille(size, side-k.g.inkMin)
}
