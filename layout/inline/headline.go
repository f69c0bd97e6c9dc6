package inline

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// Prices of breaks in a heading (§ "Headings": break by sense).
const (
	insideWord   = 4000 // only when nothing else fits
	beforeWeak   = 900  // a line that begins with 的 和 之 …
	afterLeader  = 900  // a line that ends with 在 对 把 …
	atMark       = -30  // a space, a comma: the place to break
	maxHeadTries = 40
)

// weakStart are words that lean on what stands before them, leaders words that
// lead to what follows; neither is left alone at a line edge of a heading.
const (
	weakStart = "的了着过吗呢吧和与及等们之上下中里"
	leaders   = "在对把被向从将不很第为以与和让使"
)

// Headline sets a heading in the least number of lines, broken between words
// and as even as can be; more than maxLines are set too.
func (t *Text) Headline(width unit.Len, maxLines int) ([]Line, diag.List) {
	if len(t.clusters) == 0 {
		return nil, nil
	}
	items := slices.Clone(t.row()) // the breaks of a heading are priced otherwise
	t.sense(items)
	all := func(int) unit.Len { return width }
	o := linebreak.Options{Em: t.em, Measure: all, Ragged: true}
	least := linebreak.Break(items, o)
	n := len(least.Ends)
	best := least
	// Narrow the measure as far as the number of lines allows: the narrowest
	// one makes the lines most even.
	lo, hi := width/unit.Len(n+1), width
	for range maxHeadTries {
		mid := (lo + hi) / 2
		if n == 1 || hi-lo < t.em/8 {
			break
		}
		o.Measure = func(int) unit.Len { return mid }
		if r := linebreak.Break(items, o); len(r.Ends) <= n && r.Pass <= least.Pass && !t.cutsWord(items, r.Ends, best.Ends) {
			best, hi = r, mid
		} else {
			lo = mid
		}
	}
	diags := append(diag.List{}, t.diags...)
	if n > maxLines {
		diags.Add(diag.Warning, "long-heading", t.pos(0),
			diag.T("标题排了 %d 行", "the heading takes %d lines", n), diag.T("缩短标题", "shorten it"))
	}
	return t.set(items, best, all), diags
}

// cutsWord reports whether ends break worse places than old does.
func (t *Text) cutsWord(items []linebreak.Item, ends, old []int) bool {
	worst := func(ends []int) (w int64) {
		for _, e := range ends[:len(ends)-1] {
			w = max(w, int64(items[e].Penalty))
		}
		return w
	}
	return worst(ends) > max(worst(old), 100)
}

// sense prices the breaks of a heading by its words.
func (t *Text) sense(items []linebreak.Item) {
	inside := t.insideWords()
	for i := 0; i+1 < len(items); i++ {
		a, b := &t.clusters[i], &t.clusters[i+1]
		if items[i].Penalty >= linebreak.Never {
			continue
		}
		p := items[i].Penalty
		switch {
		case inside[b.start]:
			p += insideWord
		case strings.ContainsRune(weakStart, t.chars[b.start]):
			p += beforeWeak
		case strings.ContainsRune(leaders, t.chars[a.end-1]):
			p += afterLeader
		case a.class == cjk.SP || a.class == cjk.COM || a.class == cjk.SEM || a.class == cjk.ISP || a.class == cjk.STOP:
			p = max(0, p+atMark)
		default:
			p -= atMark
		}
		items[i].Penalty = p
		items[i].Relaxed = min(items[i].Relaxed, p)
	}
}

// insideWords marks the characters that do not begin a word.
func (t *Text) insideWords() []bool {
	out := make([]bool, len(t.chars)+1)
	if t.composer.words == nil {
		return out
	}
	at := 0
	for _, w := range t.composer.words.Cut(string(t.chars)) {
		n := len([]rune(w))
		for i := at + 1; i < at+n && i < len(out); i++ {
			out[i] = true
		}
		at += n
	}
	return out
}
