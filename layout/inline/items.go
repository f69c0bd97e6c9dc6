package inline

import (
	"strings"
	"unicode"

	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// row returns the clusters as the breaker sees them.
func (t *Text) row() []linebreak.Item {
	if t.items != nil {
		return t.items
	}
	breaks := t.resolved.Breaks(t.spec.Kinsoku)
	n := len(t.clusters)
	t.items = make([]linebreak.Item, n)
	for i := range t.clusters {
		k, it := &t.clusters[i], &t.items[i]
		if !transparent(k.class) {
			it.Width = k.body
			if !t.mark(k) {
				it.Weight = 1
			}
		}
		if t.spec.Hang != linebreak.HangNone {
			it.Hang = t.hang(i)
		}
		if i+1 == n {
			it.Width += t.spec.Tail
			break
		}
		it.Must = k.class == cjk.BK
		t.gap(i, &it.Gap)
		b := breaks[k.end-1]
		it.Penalty, it.Relaxed, it.Forced = b.Ordinary, b.Relaxed, b.Forced
		it.Short = wordy(k.class) && t.resolved.InLink(k.end-1)
		it.Spare = t.resolved.LinkBegins(k.end)
		if k.class == cjk.SHY {
			it.Hyphen = t.hyphen(i)
			it.Penalty += hyphenCost
		}
	}
	t.lightWords()
	t.hyphenate()
	t.tie()
	return t.items
}

// mark reports what does not count as a character of a last line.
func (t *Text) mark(k *cluster) bool {
	switch k.class {
	case cjk.CLOSELAT, cjk.OPENLAT, cjk.ELL, cjk.DASH, cjk.CON, cjk.MID, cjk.SOL:
		return true
	case cjk.Other:
		return unicode.IsPunct(t.chars[k.start])
	}
	return cjk.BlankOf(k.class) != cjk.NoBlank
}

// lightWords counts a word or number as one character of a last line: its
// first letter carries the weight, and that of a second if it is long.
func (t *Text) lightWords() {
	for i := 1; i < len(t.clusters); i++ {
		a, b := t.clusters[i-1].class, t.clusters[i].class
		if western(a) && western(b) &&
			(i < 3 || !western(t.clusters[i-2].class) || !western(t.clusters[i-3].class)) {
			t.items[i].Weight = 0
		}
	}
}

// gap is the white between cluster i and the next, with how it may give.
func (t *Text) gap(i int, g *linebreak.Gap) {
	a, b := &t.clusters[i], &t.clusters[i+1]
	if t.annotated && t.afterNote(i, g) {
		return
	}
	if a.class == cjk.HAN && b.class == cjk.HAN {
		g.Stretch = linebreak.Even
		return
	}
	if transparent(b.class) {
		return
	}
	if transparent(a.class) {
		t.space(i, g)
		return
	}
	t.between(a, b, g)
}

// mostMark is how many characters a note mark has: [12], 〔注12〕.
const mostMark = 8

// afterNote reports whether cluster i or the next is of a note mark that follows a mark with a
// blank on that side: the blank stands behind the note mark, not between the two.
func (t *Text) afterNote(i int, g *linebreak.Gap) bool {
	first := i
	for first >= 0 && i-first < mostMark && t.style(&t.clusters[first]).Note {
		first--
	}
	if first < 0 || t.style(&t.clusters[first]).Note || cjk.BlankOf(t.clusters[first].class) != cjk.BlankRight {
		return false
	}
	if next := &t.clusters[i+1]; first < i && !t.style(next).Note {
		if transparent(next.class) {
			return false
		}
		t.between(&t.clusters[first], next, g)
		return true
	}
	return t.style(&t.clusters[i+1]).Note
}

// between is the white between two clusters with ink.
func (t *Text) between(a, b *cluster, g *linebreak.Gap) {
	em := min(t.style(a).Size, t.style(b).Size)
	if blank := cjk.Blank(t.spec.Punct, a.class, b.class); blank > 0 {
		if t.spec.Punct != cjk.Plain && cjk.BlankOf(b.class) == cjk.NoBlank && t.numbers(a) {
			natural := em.Mul(blank, 1000) // given up last, never more
			*g = linebreak.Gap{Natural: natural, ShrinkTier: linebreak.Stop, Shrink: natural, Stretch: linebreak.Marks}
			return
		}
		if t.label(a, b) {
			*g = linebreak.Gap{
				Natural: em.Mul(blank, 1000), ShrinkTier: linebreak.Stop, Shrink: em.Mul(giveLabel, 1000),
				Stretch: linebreak.Marks, Open: em.Mul(openLabel, 1000), Wide: em.Mul(wideLabel, 1000),
			}
			return
		}
		t.markGap(a, b, em.Mul(blank, 1000), g, em)
		return
	}
	switch {
	case t.spec.Vertical && (a.turn == inCell || b.turn == inCell):
		if b.turn != inCell || b.body > 0 { // not within a cell of digits
			g.Stretch = linebreak.Even
		}
	case t.style(a).Note || t.style(b).Note:
		if t.style(a).Note && eastern(b.class) {
			g.Stretch = linebreak.Even
		}
	case eastern(a.class) && western(b.class) && b.class != cjk.POST && !t.wide(b),
		western(a.class) && a.class != cjk.PRE && eastern(b.class) && !t.wide(a),
		t.chars[a.start] == '.' && eastern(b.class): // Inc.宣布, 1.年满十八周岁
		if t.mixedGap(em, g); t.numbers(a) {
			g.Open, g.Wide = 0, 0
		}
	case clings(a, b):
	case (t.spec.Punct == cjk.Kaiming || t.spec.Punct == cjk.Banjiao) &&
		(cjk.BlankOf(a.class) == cjk.BlankRight || cjk.BlankOf(b.class) == cjk.BlankLeft):
		// 开明式, 半角式: marks of half an em open before the characters do.
		g.Stretch, g.Open, g.Wide = linebreak.Marks, em/4, em/4
	default:
		g.Stretch = linebreak.Even
	}
}

// giveLabel and openLabel are how far the white behind a label gives and opens, in thousandths
// of an em, before its line is torn, wideLabel how much more then.
const (
	giveLabel = 200
	openLabel = 100
	wideLabel = 200
)

// mostName is how many characters a run-in label has at most, its colon with it, mostPlain one in the
// voice of the text.
const (
	mostName  = 10
	mostPlain = 3
)

// label reports the colon of a label at the head of a paragraph in a voice of its own (who speaks in an
// interview), or of one of a few characters (问：): the white behind it is nearly the same in all paragraphs.
func (t *Text) label(a, b *cluster) bool {
	return t.chars[a.start] == '：' && (t.ownVoice(a, b) && a.start < mostName ||
		a.start < mostPlain && cjk.BlankOf(b.class) == cjk.NoBlank)
}

// ownVoice reports the end of what stands at the head of a paragraph in a voice of its own.
func (t *Text) ownVoice(a, b *cluster) bool {
	return a.style == 0 && b.style > 0 && t.style(a).Role != t.style(b).Role
}

// mostNumber is how many characters the number at the head of a paragraph has at most, its mark with it.
const mostNumber = 5

// numbers reports the mark that ends the number at the head of a paragraph, （二）, 2.: the white behind it
// is the same in all paragraphs of a series.
func (t *Text) numbers(a *cluster) bool {
	if a.start >= mostNumber {
		return false
	}
	number := string(t.chars[:a.start])
	switch t.chars[a.start] {
	case '）', ')':
		var ok bool
		if number, ok = strings.CutPrefix(number, "（"); !ok {
			number, ok = strings.CutPrefix(number, "(")
		}
		return ok && number != "" && strings.Trim(number, "一二三四五六七八九十0123456789") == ""
	case '.':
		return number != "" && strings.Trim(number, "0123456789") == ""
	}
	return false
}

// wide reports full-width letters and signs, which take no gap beside Han.
func (t *Text) wide(k *cluster) bool {
	return t.chars[k.start] >= 0xFF00 && k.g != nil && k.g.adv >= fullWidth
}

// How far the blank of a mark opens, in thousandths of an em: a pause between
// sentences may be longer than one between clauses or a bracket's side. wideMark
// is what all of them open beyond that before Han part: characters that keep
// their columns are worth a pause of one em and a half. Brackets stay closer to
// the text that they enclose.
const (
	mostStop    = 250
	mostComma   = 200
	mostBracket = 100
	wideMark    = 300
	wideBracket = 400
)

// Between two marks at least a quarter em stays, so that they are not read as
// one; a single mark may give up all its blank (CLREQ; JLREQ notes houses that
// stop at a quarter). Two marks that opened much would be two marks of a full em
// again; mostPair, in thousandths, is for each of the two steps.
const (
	pairKeeps = 4
	mostPair  = 120
)

// markGap is the blank beside a mark: tier Bracket or Comma; sentence-final
// marks give way last of all (CLREQ; JLREQ never shrinks them inside a line).
func (t *Text) markGap(a, b *cluster, blank unit.Len, g *linebreak.Gap, em unit.Len) {
	*g = linebreak.Gap{Natural: blank, Stretch: linebreak.Even}
	if t.spec.Punct == cjk.Plain {
		return // marks of a full em, as Han
	}
	g.Stretch = linebreak.Marks
	switch a.class {
	case cjk.STOP:
		g.Open, g.Wide = em.Mul(mostStop, 1000), em.Mul(wideMark, 1000)
	case cjk.COM, cjk.SEM:
		g.Open, g.Wide = em.Mul(mostComma, 1000), em.Mul(wideMark, 1000)
	default:
		g.Open, g.Wide = em.Mul(mostBracket, 1000), em.Mul(wideBracket, 1000)
	}
	switch {
	case a.class == cjk.COM || a.class == cjk.SEM:
		g.ShrinkTier, g.Shrink = linebreak.Comma, blank
	case a.class == cjk.STOP && b.class != cjk.OP:
		g.ShrinkTier, g.Shrink = linebreak.Stop, blank
	default:
		g.ShrinkTier, g.Shrink = linebreak.Bracket, blank
	}
	if cjk.BlankOf(a.class) != cjk.NoBlank && cjk.BlankOf(b.class) != cjk.NoBlank {
		g.Shrink = max(0, blank-em/pairKeeps)
		g.Open, g.Wide = em.Mul(mostPair, 1000), em.Mul(mostPair, 1000)
	}
}

// The Chinese-Latin gap gives and opens between these bounds, in thousandths of
// an em (CLREQ: an eighth to a half). Up to mostMixed letters do not look
// adrift; wideMixed is the further opening before Han part.
const (
	leastMixed = 125
	mostMixed  = 290
	wideMixed  = 210
)

func (t *Text) mixedGap(em unit.Len, g *linebreak.Gap) {
	gap := int64(t.spec.Gap)
	if gap == 0 || t.spec.Grid {
		g.Stretch = linebreak.Even
		return
	}
	*g = linebreak.Gap{
		Natural: em.Mul(gap, 1000), ShrinkTier: linebreak.MixedGap, Shrink: em.Mul(max(0, gap-leastMixed), 1000),
		Stretch: linebreak.Mixed, Open: em.Mul(max(0, mostMixed-gap), 1000), Wide: em.Mul(wideMixed, 1000),
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
	case a.class == cjk.OPENLAT, b.class == cjk.CLOSELAT:
		return true
	}
	return fast(a.class) || fast(b.class) || wordy(a.class) && wordy(b.class)
}

// fast classes hold on to both neighbours.
func fast(c cjk.Class) bool {
	return c == cjk.MID || c == cjk.CON || c == cjk.SOL || c == cjk.GL
}

func wordy(c cjk.Class) bool {
	return western(c) || c == cjk.OPENLAT || c == cjk.CLOSELAT
}

// headSpace is the white of a space between Han, as in headlines of two
// halves, in thousandths of an em.
const headSpace = 600

// leastSpace: word spaces of less than a fifth of an em read as none.
const leastSpace = 5

// space is the white after cluster i, the last of a stretch without ink, if the
// next one has ink: that of the neighbours with ink and of the spaces together.
func (t *Text) space(i int, g *linebreak.Gap) {
	first, width, word := i, unit.Len(0), false
	for ; first >= 0 && transparent(t.clusters[first].class); first-- {
		switch k := &t.clusters[first]; k.class {
		case cjk.SP:
			word = true
			width += max(k.body, t.spec.Space)
		case cjk.ISP:
			width += k.body
		}
	}
	if first < 0 {
		return // the beginning of a paragraph: the indent is there already
	}
	a, b := &t.clusters[first], &t.clusters[i+1]
	em := min(t.style(a).Size, t.style(b).Size)
	t.between(a, b, g)
	mark := cjk.BlankOf(a.class) != cjk.NoBlank || cjk.BlankOf(b.class) != cjk.NoBlank
	mixed := eastern(a.class) && western(b.class) || western(a.class) && eastern(b.class)
	switch {
	case width == 0 || word && mark || word && mixed && i-first == 1:
		// A space beside a mark or between Han and Latin is no more than the
		// gap that belongs there.
	case word && eastern(a.class) && eastern(b.class):
		*g = linebreak.Gap{Natural: max(em.Mul(headSpace, 1000), width)}
	case word && t.spec.Space > 0:
		*g = linebreak.Gap{Natural: width}
	case word && t.clusters[i].class == cjk.SP:
		*g = linebreak.Gap{
			Natural: width, ShrinkTier: linebreak.WordSpace, Shrink: max(0, min(width/4, width-em/leastSpace)),
			Stretch: linebreak.Spaces, Open: width * 2 / 3, Wide: width / 3,
		}
	default: // U+3000: what faces blank closes up
		if g.Natural > 0 {
			width -= em / 2
		}
		*g = linebreak.Gap{Natural: g.Natural + width}
	}
}

// hang is how much of a mark stands beyond the measure when it hangs: 、 ， 。 and
// no succession of marks (CLREQ "Hanging punctuation marks at line end").
func (t *Text) hang(i int) unit.Len {
	k := &t.clusters[i]
	switch t.chars[k.start] {
	case '，', '、', '。', '．':
	default:
		return 0
	}
	if k.g.inkMax > 620 || i > 0 && cjk.BlankOf(t.clusters[i-1].class) == cjk.BlankRight {
		return 0
	}
	return k.body
}
