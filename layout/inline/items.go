package inline

import (
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// items are the clusters as the breaker sees them.
func (t *Text) items() []linebreak.Item {
	breaks := t.breaks()
	items := make([]linebreak.Item, len(t.clusters))
	for i := range t.clusters {
		k := &t.clusters[i]
		it := &items[i]
		it.Width = k.body
		if eastern(k.class) || k.class == cjk.LAT || k.class == cjk.NUM || k.class == cjk.Other {
			it.Weight = 1
		}
		if i+1 == len(t.clusters) {
			break
		}
		it.Must = k.class == cjk.BK
		it.Gap = t.gap(i)
		b := breaks[k.end-1]
		it.Penalty, it.Relaxed, it.Forced = b.Ordinary, b.Relaxed, b.Forced
	}
	t.spaces(items)
	return items
}

// breaks prices the line end after each character.
func (t *Text) breaks() []cjk.Break {
	n := len(t.chars)
	out := make([]cjk.Break, n)
	classes := make([]cjk.Class, n)
	for _, k := range t.clusters {
		for i := k.start; i < k.end; i++ {
			classes[i] = k.class
			out[i] = cjk.Break{Ordinary: cjk.Never, Relaxed: cjk.Never, Forced: cjk.Never}
		}
	}
	at := func(i int) rune {
		if i < 0 || i >= n {
			return 0
		}
		return t.chars[i]
	}
	for i := 0; i+1 < len(t.clusters); i++ {
		a, b := &t.clusters[i], &t.clusters[i+1]
		out[a.end-1] = cjk.Between(t.spec.Kinsoku, at(a.start-1), t.chars[a.start], t.chars[b.start], at(b.end), a.class, b.class)
		if a.class == cjk.DASH && b.class == cjk.DASH && t.pairEnd(i) {
			out[a.end-1] = cjk.Break{} // between two pairs of a long run
		}
	}
	cjk.BindUnits(t.chars, classes, out)
	return out
}

// pairEnd reports whether cluster i is the second dash of a pair.
func (t *Text) pairEnd(i int) bool {
	n := 0
	for i >= 0 && t.clusters[i].class == cjk.DASH {
		n++
		i--
	}
	return n%2 == 0
}

// gap is the white between cluster i and the next, with how it may give.
func (t *Text) gap(i int) linebreak.Gap {
	a, b := &t.clusters[i], &t.clusters[i+1]
	em := t.size(i)
	if blank := cjk.Blank(t.spec.Punct, a.class, b.class); blank > 0 {
		return t.markGap(a, b, em.Mul(blank, 1000), em)
	}
	switch {
	case a.silent || b.silent:
		return linebreak.Gap{}
	case eastern(a.class) && western(b.class) && b.class != cjk.POST, western(a.class) && a.class != cjk.PRE && eastern(b.class):
		return t.mixedGap(em)
	case clings(a, b):
		return linebreak.Gap{}
	}
	return linebreak.Gap{Stretch: linebreak.Even}
}

// size is the em at a boundary: the smaller of the two sizes.
func (t *Text) size(i int) unit.Len {
	a, b := t.spec.Runs[t.clusters[i].style].Style.Size, t.spec.Runs[t.clusters[i+1].style].Style.Size
	return min(a, b)
}

// How far the blank of a mark opens, in thousandths of an em: a pause between
// sentences may be longer than one between clauses or a bracket's side.
const (
	mostStop  = 250
	mostComma = 200
)

// Between two marks at least a quarter em stays, so that they are not read as
// one; a single mark may give up all its blank (CLREQ; JLREQ notes houses that
// stop at a quarter).
const pairKeeps = 4

// markGap is the blank beside a mark: tier Bracket or Comma, sentence-final
// marks keep theirs (JLREQ never shrinks inner full stops).
func (t *Text) markGap(a, b *cluster, blank, em unit.Len) linebreak.Gap {
	g := linebreak.Gap{Natural: blank, Stretch: linebreak.Marks, StretchCap: em.Mul(mostComma, 1000)}
	if a.class == cjk.STOP {
		g.StretchCap = em.Mul(mostStop, 1000)
	}
	switch {
	case a.class == cjk.COM || a.class == cjk.SEM:
		g.ShrinkTier, g.Shrink = linebreak.Comma, blank
	case a.class == cjk.STOP && b.class != cjk.OP:
		g.ShrinkTier, g.Shrink = linebreak.Stop, blank/2
	default:
		g.ShrinkTier, g.Shrink = linebreak.Bracket, blank
	}
	if g.ShrinkTier != linebreak.NoShrink && cjk.BlankOf(a.class) != cjk.NoBlank && cjk.BlankOf(b.class) != cjk.NoBlank {
		g.Shrink = blank - em/pairKeeps
	}
	return g
}

// The Chinese-Latin gap gives and opens between these bounds, in thousandths of
// an em; beyond the upper one letters look adrift.
const (
	leastMixed = 110
	mostMixed  = 290
)

func (t *Text) mixedGap(em unit.Len) linebreak.Gap {
	gap := int64(t.spec.Gap)
	if gap == 0 {
		return linebreak.Gap{Stretch: linebreak.Even}
	}
	return linebreak.Gap{
		Natural: em.Mul(gap, 1000), ShrinkTier: linebreak.MixedGap, Shrink: em.Mul(max(0, gap-leastMixed), 1000),
		Stretch: linebreak.Mixed, StretchCap: em.Mul(max(0, mostMixed-gap), 1000),
	}
}

// clings reports boundaries that never open: inside words, numbers, —— and ……,
// between a mark and the text that it holds, at connectors (CLREQ "Expansion").
func clings(a, b *cluster) bool {
	switch {
	case a.class == cjk.DASH && b.class == cjk.DASH, a.class == cjk.ELL && b.class == cjk.ELL:
		return true
	case cjk.BlankOf(a.class) == cjk.BlankLeft, cjk.BlankOf(b.class) == cjk.BlankRight:
		return true
	}
	for _, k := range []cjk.Class{a.class, b.class} {
		if k == cjk.MID || k == cjk.CON || k == cjk.SOL || k == cjk.SP || k == cjk.GL {
			return true
		}
	}
	wordy := func(c cjk.Class) bool { return western(c) || c == cjk.OPENLAT || c == cjk.CLOSELAT }
	return wordy(a.class) && wordy(b.class)
}

// spaces makes Western spaces elastic and lets them vanish beside Han, where
// the Chinese-Latin gap takes their place. A space between Han stays a gap, as
// in headlines of two halves.
func (t *Text) spaces(items []linebreak.Item) {
	for i := 1; i+1 < len(t.clusters); i++ {
		k := &t.clusters[i]
		if k.class != cjk.SP {
			continue
		}
		a, b := &t.clusters[i-1], &t.clusters[i+1]
		em := t.size(i)
		switch {
		case eastern(a.class) && eastern(b.class):
			items[i].Width = em * 6 / 10
		case eastern(a.class) && western(b.class) || western(a.class) && eastern(b.class):
			items[i].Width = 0
			items[i].Gap = t.mixedGap(em)
		default:
			items[i].Gap = linebreak.Gap{
				ShrinkTier: linebreak.WordSpace, Shrink: items[i].Width / 4,
				Stretch: linebreak.Spaces, StretchCap: items[i].Width * 2 / 3,
			}
		}
		items[i].Weight = 0
	}
}
