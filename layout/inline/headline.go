package inline

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// Prices of breaks in a heading (CLREQ "Headings"; headline desks break by
// sense).
const (
	insideWord  = 4000 // only when nothing else fits
	beforeWeak  = 900  // a line that begins with 的 了 之 …
	beforeAnd   = 800  // or with 和 与 及
	afterLeader = 900  // a line that ends with 在 对 把 …
	insideName  = 700  // inside a short “…” or 《…》
	afterDash   = 500  // what —— leads to stands beside it
	insideNew   = 500  // between single characters: a name that no dictionary has
	afterVerb   = 300  // a line that ends with 抓 促 推 …
	beforeTail  = 300  // before 人 村 率 …, which end a word
	shortName   = 8    // characters
	atMark      = 30   // less than elsewhere: a space, a comma is the place to break
	// timesHead is how much more what running text parts at a price is seen in a
	// heading: a date, the names of a person, a range.
	timesHead = 10
	// mostUneven is how much wider, in per cent, the wider of two lines may be
	// than the most even ones, if they then end where the sense does; mostSmaller
	// how much smaller a fitted heading may be for it.
	mostUneven   = 140
	mostSmaller  = 112
	badBreak     = 600 // from here on a break is one that a desk would not make
	maxHeadTries = 40
)

// weakStart are words that lean on what stands before them, leaders words that
// lead to what follows; neither is left alone at a line edge of a heading. verbs wait
// for what they are done to; tails end words that the dictionary may not have.
const (
	weakStart = "的了着过吗呢吧等们之上下中里"
	leaders   = "在对把被向从将不很第为以与和让使之到由于"
	verbs     = "抓促推强稳扩优育引聚谋创护守探访寻忆赞迎送谈问盼追破筑绘"
	tails     = "人者员性化式率度省市县区镇乡村街路港"
)

// Headline sets a heading in the least number of lines, broken between words
// and as even as can be; more than maxLines are set too.
func (t *Text) Headline(width unit.Len, maxLines int) ([]Line, diag.List) {
	if len(t.clusters) == 0 {
		return nil, nil
	}
	items := t.headItems()
	o := linebreak.Options{Em: t.em, Measure: constant(width), Ragged: true}
	least := t.composer.lines(items, o)
	best := least
	if n := len(least.Ends); n > 1 {
		if r, _, ok := t.narrowest(items, n, width/unit.Len(n+1), width, max(worst(items, least), 100)); ok && r.Pass <= least.Pass {
			best = r
		}
		if n == 2 {
			best = t.notStubbed(items, t.atSense(items, best, width), width)
		} else if r, _, ok := t.senseLines(items, n, width); ok {
			best = r
		}
	}
	diags := append(diag.List{}, t.diags...)
	if n := len(best.Ends); n > maxLines {
		diags.Add(diag.Warning, "long-heading", t.pos(0),
			diag.T("标题排了 %d 行", "the heading takes %d lines", n), diag.T("缩短标题", "shorten it"))
	}
	return t.set(items, best, constant(width)), diags
}

// Lines returns in how many lines Headline would set a heading.
func (t *Text) Lines(width unit.Len) int {
	if len(t.clusters) == 0 {
		return 0
	}
	return len(t.composer.lines(t.headItems(), linebreak.Options{Em: t.em, Measure: constant(width), Ragged: true}).Ends)
}

// atSense breaks a heading of two lines at a space, else at a colon or before a dash
// in its middle, else at a comma, if the lines are not much less even for it: a heading
// is read by its halves.
func (t *Text) atSense(items []linebreak.Item, best linebreak.Result, width unit.Len) linebreak.Result {
	before := make([]unit.Len, len(items)+1) // width of the items before, with their gaps
	for i := range items {
		before[i+1] = before[i] + items[i].Width + items[i].Gap.Natural
	}
	wider := func(i int) unit.Len { // the wider of the lines that end with item i and with the last
		return max(before[i]+items[i].Width, before[len(items)]-before[i+1])
	}
	even := wider(best.Ends[0]).Mul(mostUneven, 100)
	for _, kind := range []func(int) bool{t.halves, t.sense, t.comma} {
		end, most := -1, even
		for i := range items[:len(items)-1] {
			w := wider(i)
			if kind(i) && items[i].Penalty < insideName && w <= most && (w <= width || t.squeezed(items, i, width)) {
				end, most = i, w-1
			}
		}
		if end >= 0 {
			best.Ends, best.Hung = []int{end, len(items) - 1}, make([]bool, 2)
			return best
		}
	}
	return best
}

// notStubbed breaks a heading of two lines before 和 if it has no better place that does
// not leave a stub: 国内贸易｜和对外经济.
func (t *Text) notStubbed(items []linebreak.Item, best linebreak.Result, width unit.Len) linebreak.Result {
	const stub = 3 // the other line is so many times as wide
	all := unit.Len(0)
	for i := range items {
		all += items[i].Width + items[i].Gap.Natural
	}
	sum, wider := unit.Len(0), unit.Len(0)
	even := -1
	for i := range items[:len(items)-1] {
		sum += items[i].Width + items[i].Gap.Natural
		if i == best.Ends[0] && min(sum, all-sum)*stub > max(sum, all-sum) {
			return best
		}
		and := items[i].Penalty >= beforeAnd && items[i].Penalty < beforeWeak
		if w := max(sum, all-sum); and && w <= width && (even < 0 || w < wider) {
			even, wider = i, w
		}
	}
	if even >= 0 {
		best.Ends = []int{even, len(items) - 1}
	}
	return best
}

// squeezed reports whether the lines that end with item i and with the last go into a
// width when their marks give way.
func (t *Text) squeezed(items []linebreak.Item, i int, width unit.Len) bool {
	row := slices.Clone(items)
	row[i].Must = true
	r := t.composer.lines(row, linebreak.Options{Em: t.em, Measure: constant(width), Ragged: true})
	return len(r.Ends) == 2 && r.Pass <= linebreak.PassLoose
}

// halves reports a space after a cluster, which parts the halves of a heading.
func (t *Text) halves(i int) bool {
	c := t.clusters[i].class
	return (c == cjk.SP || c == cjk.ISP) && i+1 < len(t.clusters) && eastern(t.clusters[i+1].class)
}

// sense reports a place where a heading is read in two: after a space, a colon, a
// full stop, before a dash.
func (t *Text) sense(i int) bool {
	switch t.clusters[i].class {
	case cjk.SP, cjk.ISP, cjk.SEM, cjk.STOP:
		return true
	case cjk.DASH:
		return false
	}
	return i+1 < len(t.clusters) && t.clusters[i+1].class == cjk.DASH
}

// comma reports a comma; 、 only parts the words of a list.
func (t *Text) comma(i int) bool { return t.chars[t.clusters[i].start] == '，' }

// senseLines sets a heading in n lines one of which ends where the sense does: at the
// spaces between its parts if there are any, else at one colon, stop or dash, else at a
// comma.
func (t *Text) senseLines(items []linebreak.Item, n int, width unit.Len) (best linebreak.Result, measure unit.Len, ok bool) {
	try := func(ends ...int) {
		row := slices.Clone(items)
		for _, e := range ends {
			row[e].Must = true
		}
		r, m, fits := t.narrowest(row, n, width/unit.Len(n+1), width, badBreak)
		if fits && len(r.Ends) == n && (!ok || m < measure) {
			best, measure, ok = r, m, true
		}
	}
	var spaces []int
	for i := range items[:len(items)-1] {
		if t.halves(i) {
			spaces = append(spaces, i)
		}
	}
	if len(spaces) > 0 {
		try(spaces...)
	}
	for _, kind := range []func(int) bool{t.sense, t.comma} {
		if ok || len(spaces) > 0 {
			break
		}
		for i := range items[:len(items)-1] {
			if kind(i) && items[i].Penalty < insideName {
				try(i)
			}
		}
	}
	return best, measure, ok
}

func constant(width unit.Len) func(int) unit.Len { return func(int) unit.Len { return width } }

// narrowest finds the narrowest measure in which a heading takes no more than n
// lines without a break that costs more than limit: it makes the lines most
// even. ok is false if there is none up to hi.
func (t *Text) narrowest(items []linebreak.Item, n int, lo, hi unit.Len, limit int64) (best linebreak.Result, measure unit.Len, ok bool) {
	try := func(m unit.Len) bool {
		r := t.composer.lines(items, linebreak.Options{Em: t.em, Measure: constant(m), Ragged: true})
		if len(r.Ends) > n || r.Pass > linebreak.PassLoose || worst(items, r) > limit {
			return false
		}
		best, measure, ok = r, m, true
		return true
	}
	if !try(hi) {
		return best, hi, false
	}
	for range maxHeadTries {
		if hi-lo < t.em/8 {
			break
		}
		if mid := (lo + hi) / 2; try(mid) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return best, measure, ok
}

// worst is the highest price among the breaks of a heading.
func worst(items []linebreak.Item, r linebreak.Result) (w int64) {
	for _, e := range r.Ends[:len(r.Ends)-1] {
		w = max(w, int64(items[e].Penalty))
	}
	return w
}

// headItems are the items with breaks priced by the words of a heading. A
// heading is not hyphenated.
func (t *Text) headItems() []linebreak.Item {
	items := slices.Clone(t.row())
	inside, alone := t.words()
	named := t.insideNames()
	for i := 0; i+1 < len(items); i++ {
		a, b := &t.clusters[i], &t.clusters[i+1]
		if items[i].Hyphen > 0 && a.class != cjk.SHY {
			items[i].Hyphen = 0
			items[i].Penalty, items[i].Relaxed = linebreak.Never, linebreak.Never
		}
		if items[i].Penalty >= linebreak.Never {
			continue
		}
		p := items[i].Penalty * timesHead
		switch {
		case b.class == cjk.DASH:
			p = 0
		case a.class == cjk.DASH:
			p += afterDash
		case inside[b.start]:
			p += insideWord
		case named[b.start]:
			p += insideName
		case alone[b.start] && strings.ContainsRune("和与及", t.chars[b.start]):
			p += beforeAnd
		case alone[b.start] && strings.ContainsRune(weakStart, t.chars[b.start]):
			p += beforeWeak
		case alone[a.start] && strings.ContainsRune(leaders, t.chars[a.start]):
			p += afterLeader
		case alone[a.start] && !alone[b.start] && strings.ContainsRune(verbs, t.chars[a.start]):
			p += afterVerb
		case a.class == cjk.HAN && alone[b.start] && strings.ContainsRune(tails, t.chars[b.start]):
			p += beforeTail
		case a.class == cjk.HAN && b.class == cjk.HAN && alone[a.start] && alone[b.start] && t.composer.words != nil:
			p += insideNew
		case a.class == cjk.SP || a.class == cjk.COM || a.class == cjk.SEM || a.class == cjk.ISP || a.class == cjk.STOP:
			p = max(0, p-atMark)
		default:
			p += atMark
		}
		items[i].Penalty = p
		items[i].Relaxed = min(items[i].Relaxed, p)
	}
	return items
}

// insideNames marks the characters within short quotes and titles of works, the
// closing mark included.
func (t *Text) insideNames() []bool {
	out := make([]bool, len(t.chars)+1)
	open := -1
	for i, r := range t.chars {
		switch r {
		case '“', '《', '‘', '〈', '「', '『':
			open = i
		case '”', '》', '’', '〉', '」', '』':
			if open >= 0 && i-open-1 <= shortName {
				for k := open + 1; k <= i; k++ {
					out[k] = true
				}
			}
			open = -1
		}
	}
	return out
}

// words marks the characters that do not begin a word, and those that are one.
func (t *Text) words() (inside, alone []bool) {
	inside, alone = make([]bool, len(t.chars)+1), make([]bool, len(t.chars)+1)
	if t.composer.words == nil {
		for i := range alone { // every character may be a word
			alone[i] = true
		}
		return inside, alone
	}
	at := 0
	for _, w := range t.composer.cut(t.source) {
		n := len([]rune(w))
		if n == 1 && at < len(t.chars) {
			alone[at] = true
		}
		for i := at + 1; i < at+n && i < len(inside); i++ {
			inside[i] = true
		}
		at += n
	}
	return inside, alone
}
