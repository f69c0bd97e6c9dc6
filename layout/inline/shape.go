package inline

import (
	"dayang/fonts/sfnt"
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/unit"
)

// Shape chooses the glyphs of a paragraph once; the Text can be broken often.
func (c *Composer) Shape(s Spec) *Text {
	t := &Text{composer: c, spec: s}
	var runOf []int
	for i, r := range s.Runs {
		for _, ch := range r.Text {
			t.chars = append(t.chars, ch)
			runOf = append(runOf, i)
		}
		t.em = max(t.em, r.Style.Size)
	}
	classes := cjk.Resolve(t.chars)
	for i := 0; i < len(t.chars); {
		j := i + 1
		for j < len(t.chars) && (cjk.IsAttached(t.chars[j]) || t.chars[j-1] == 0x200D) {
			j++
		}
		t.add(i, j, classes, runOf[i])
		i = j
	}
	return t
}

// add appends the cluster of characters [i, j).
func (t *Text) add(i, j int, classes []cjk.Class, run int) {
	st := t.spec.Runs[run].Style
	k := cluster{start: i, end: j, class: classes[i], style: run}
	per := func(permille int) unit.Len { return st.Size.Mul(int64(permille), 1000) }
	switch k.class {
	case cjk.BK, cjk.WJ, cjk.ZW:
		k.silent = true
	case cjk.ISP:
		k.g = t.composer.glyph(st.Role, ' ', cjk.SP)
		k.body = st.Size
	case cjk.DASH:
		k.g = t.composer.dash(st.Role, dashPart(t.chars, classes, i))
		k.body = st.Size
	case cjk.SP, cjk.GL:
		k.g = t.composer.glyph(st.Role, ' ', cjk.SP)
		k.body = per(k.g.adv)
	default:
		k.g = t.composer.glyph(st.Role, t.chars[i], k.class)
		k.body = per(k.g.adv)
	}
	if k.g.missing {
		t.missing(i)
	}
	t.halve(&k, st.Size)
	t.clusters = append(t.clusters, k)
}

// halve gives a full-width mark its half-em body, on the side where its ink is,
// and the dot its cell in which it is centred.
func (t *Text) halve(k *cluster, size unit.Len) {
	half := size / 2
	switch {
	case t.spec.Punct == cjk.Plain:
	case k.class == cjk.MID:
		k.body, k.shift = half, (half-size.Mul(int64(k.g.adv), 1000))/2
	case k.class == cjk.CON && t.chars[k.start] == '—':
		k.body, k.shift = size, (size-size.Mul(int64(k.g.adv), 1000))/2
	case cjk.BlankOf(k.class) == cjk.NoBlank:
	case k.g.adv < 950: // a narrow glyph: its ink goes to the outer side of the half
		ink := size.Mul(int64(k.g.adv), 1000)
		k.body = half
		if cjk.BlankOf(k.class) == cjk.BlankLeft {
			k.shift = half - ink
		}
	case k.g.inkMin >= 380: // ink on the right: an opening mark
		k.body, k.shift = half, -half
	case k.g.inkMax <= 620: // ink on the left
		k.body = half
	default: // ink in the middle, as Taiwan fonts draw it
		k.body, k.shift = half, -half/2
	}
}

// dashPart tells which cell of a run of em dashes a character is. Longer runs
// are paired from the left.
func dashPart(chars []rune, classes []cjk.Class, i int) sfnt.DashPart {
	first := i
	for first > 0 && classes[first-1] == cjk.DASH && chars[first-1] == '—' {
		first--
	}
	if (i-first)%2 == 0 {
		return sfnt.DashLeft
	}
	return sfnt.DashRight
}

func (t *Text) missing(i int) {
	var pos diag.Pos
	if t.spec.Pos != nil {
		pos = t.spec.Pos(i)
	}
	t.diags.Add(diag.Warning, "missing-glyph", pos,
		diag.T("没有字体收“%c”(U+%04X)，以 〓 代之", "no face has %c (U+%04X); 〓 stands for it", t.chars[i], t.chars[i]),
		diag.T("换一个字，或加一种收它的字体", "use another character or add a font that has it"))
}

// western reports whether a class is set in proportional type on the side that
// meets Han.
func western(c cjk.Class) bool {
	return c == cjk.LAT || c == cjk.NUM || c == cjk.POST || c == cjk.PRE
}

func eastern(c cjk.Class) bool { return c == cjk.HAN || c == cjk.KAN || c == cjk.NS }
