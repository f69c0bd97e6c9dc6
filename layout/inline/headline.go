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
	insideName  = 700  // inside a short “…” or 《…》, inside （…）
	afterDash   = 500  // what —— leads to stands beside it
	insideNew   = 500  // between single characters: a name that no dictionary has
	afterVerb   = 300  // a line that ends with 抓 促 推 …
	afterWait   = 90   // or with 组织 加快 全面 …, rather than another line
	insideBody  = 300  // inside the name of an office: 县文化旅游｜体育局; inside a set phrase
	insideTerm  = 60   // before 三年行动, with what it is called by
	insideCount = 95   // between a number and what it counts
	afterOf     = 850  // a line that ends with 的 before its noun of one character
	afterSize   = 300  // a line that ends with 小 新 大 老
	insideLong  = 100  // inside a longer “…” or 《…》
	beforeTail  = 300  // before 人 村 率 …, which end a word
	beforePlace = 400  // before 省 市 县 …
	shortName   = 8    // characters
	shortTitle  = 20   // of the title of a work
	shortAside  = 14   // and of what is in brackets
	atMark      = 30   // less than elsewhere: a space, a comma is the place to break
	// timesHead is how much more what running text parts at a price is seen in a
	// heading: a date, the names of a person, a range.
	timesHead = 10
	// mostUneven is how much wider, in per cent, the wider of two lines may be
	// than the most even ones, if they then end where the sense does; at a colon, a
	// stop, a dash unevenAtStop; mostSmaller is how much smaller a fitted heading may
	// be for it.
	mostUneven   = 140
	unevenAtStop = 148
	unevenInList = 120
	mostSmaller  = 112
	badBreak     = 600 // from here on a break is one that a desk would not make
	maxHeadTries = 40
)

// weakStart are words that lean on what stands before them, leaders words that lead to what
// follows; neither is left alone at a line edge of a heading. Before openers a sentence is read
// on anew. sizes say of what kind the next word is. verbs and waits wait for what they are done
// to or say of; tails end words that the dictionary may not have.
const (
	weakStart = "的了着过吗呢吧等们之上下中里"
	leaders   = "在对把被向从将经不很第为以与和让使之到由于"
	verbs     = "抓促推强稳扩优育引聚谋创护守防禁探访寻忆赞迎送谈问盼追破筑绘"
	openers   = "在对把被向从将经让"
	sizes     = "小新大老"
	waits     = " 组织 开展 推进 推动 加快 加强 强化 深化 做好 落实 完善 促进 提高 扩大 打造 构建 坚持 实现" +
		" 迎来 成为 举办 召开" +
		" 新增 新建 重大 重点 重要 主要 国际 全县 全市 全省 我县 我市 我省 首例 首个 首条 首批" +
		" 进一步 全面 深入 积极 大力 持续 切实 扎实 努力 不断 着力 全力 集中 联合 共同 首次 正式 率先 再次" +
		" 稳步 认真 严格 坚决 更加" +
		" 有关 相关 所有 贯彻 "
	tails  = "人者员性化式率度街路港"
	places = "省市县区镇乡村"
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
		if r, _, ok := t.narrowest(items, n, width/unit.Len(n+1), width, max(worst(items, least), 100)); ok &&
			r.Pass <= least.Pass {
			best = r
		}
		if n == 2 {
			best = t.notStubbed(items, t.atSense(items, best, width), width)
			if r, ok := t.ofOffice(items, best, width); ok && maxLines > n {
				best = r
			} else if r, ok := t.atBlanks(items, best, width); ok && maxLines > n {
				best = r
			}
		} else if n <= maxLines { // of more, which are no heading, none ends where the sense does
			if r, _, ok := t.senseLines(items, n, width); ok {
				best = r
			}
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
	return len(t.composer.lines(t.headItems(),
		linebreak.Options{Em: t.em, Measure: constant(width), Ragged: true}).Ends)
}

// atSense breaks a heading of two lines at a space, else at a colon or before a dash
// in its middle, else at a comma, if the lines are not much less even for it: a heading
// is read by its halves. A break at a price gives way to one without in the same way, one within
// what belongs together to one that is not.
func (t *Text) atSense(items []linebreak.Item, best linebreak.Result, width unit.Len) linebreak.Result {
	before := make([]unit.Len, len(items)+1) // width of the items before, with their gaps
	for i := range items {
		before[i+1] = before[i] + items[i].Width + items[i].Gap.Natural
	}
	label := unit.Len(0)
	for i, n := 0, t.labelOf(); i < len(items) && t.clusters[i].start < n; i++ {
		label = before[i+1]
	}
	wider := func(i int) unit.Len { // the wider of the lines that end with item i and with the last
		return max(before[i]+items[i].Width, before[len(items)]-before[i+1])
	}
	clause := t.clause()
	parted := func(i int) bool { // its number is not read with a clause
		return items[i].Penalty <= afterWait && clause[t.clusters[i+1].start] &&
			wider(i)-label <= wider(best.Ends[0]).Mul(mostUneven, 100)
	}
	free := func(i int) bool { return items[i].Penalty <= atMark && items[best.Ends[0]].Penalty > atMark }
	kept := func(i int) bool {
		return items[i].Penalty <= afterWait && items[best.Ends[0]].Penalty > afterWait
	}
	within := t.withinList(best.Ends[0])
	listed := func(i int) bool { return within && t.listed(i) }
	freely := int64(mostUneven)
	if items[best.Ends[0]].Penalty == insideTerm {
		freely = unevenInList
	}
	for _, kind := range []struct {
		is     func(int) bool
		uneven int64
	}{{t.halves, mostUneven}, {t.sense, unevenAtStop}, {t.comma, mostUneven}, {listed, unevenInList},
		{t.turn, mostUneven}, {parted, 2 * mostUneven}, {free, freely}, {kept, mostUneven}} {
		end, most := -1, wider(best.Ends[0]).Mul(kind.uneven, 100)
		for i := range items[:len(items)-1] {
			w := wider(i)
			if kind.is(i) && items[i].Penalty < insideName && w <= most &&
				(w <= width || t.squeezed(items, i, width)) {
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
	return t.parting(i) && i+1 < len(t.clusters) && eastern(t.clusters[i+1].class) &&
		!t.labels(i) && !BetweenOffices(t.chars, t.clusters[i].start)
}

// parting reports a space that says more than that Latin stands beside it: one within
// Chinese, or beside Latin in a heading that has none elsewhere.
func (t *Text) parting(i int) bool {
	if c := t.clusters[i].class; c != cjk.SP || i == 0 || i+1 == len(t.clusters) {
		return c == cjk.ISP
	}
	before, after := western(t.clusters[i-1].class), western(t.clusters[i+1].class)
	return !before && !after || before != after && t.unspaced
}

// bar reports a stroke between the halves of a heading; a line may end with it.
func bar(r rune) bool { return r == '|' || r == '｜' || r == '丨' }

// sense reports a place where a heading is read in two: after a space, a colon, a
// full stop, a stroke, before a dash.
func (t *Text) sense(i int) bool {
	switch t.clusters[i].class {
	case cjk.SP, cjk.ISP:
		return t.parting(i)
	case cjk.SEM, cjk.STOP:
		return true
	case cjk.DASH:
		return false
	}
	if bar(t.chars[t.clusters[i].start]) {
		return true
	}
	return i+1 < len(t.clusters) && t.clusters[i+1].class == cjk.DASH
}

// comma reports a comma; 、 only parts the words of a list.
func (t *Text) comma(i int) bool { return t.chars[t.clusters[i].start] == '，' }

// listed reports what parts the words of a list.
func (t *Text) listed(i int) bool { return t.chars[t.clusters[i].start] == '、' }

// withinList reports whether a line that ends with a cluster ends within a part of a list: the next
// mark is 、.
func (t *Text) withinList(i int) bool {
	if t.listed(i) {
		return false
	}
	for i++; i < len(t.clusters); i++ {
		if r := t.chars[t.clusters[i].start]; strings.ContainsRune("、，；：。！？", r) {
			return r == '、'
		}
	}
	return false
}

// Ending says how a heading reads where a line of it ends.
type Ending int

// Endings, the worst first: within what belongs together; at a word that waits for the next; between
// two words; at a comma; at a colon, a stop, a dash or a space between two halves.
const (
	EndsWithin Ending = iota
	EndsWaits
	EndsWord
	EndsComma
	EndsSense
)

// Ending returns how a line of a heading reads that ends before a character.
func (t *Text) Ending(at int) Ending {
	i := slices.IndexFunc(t.clusters, func(k cluster) bool { return k.end >= at })
	if i < 0 || i+1 == len(t.clusters) {
		return EndsSense // of the heading
	}
	switch price := t.headItems()[i].Penalty; {
	case price > afterWait:
		return EndsWithin
	case price == afterWait:
		return EndsWaits
	case t.halves(i) || t.sense(i):
		return EndsSense
	case t.comma(i) || t.turn(i):
		return EndsComma
	}
	return EndsWord
}

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
		for i := range row {
			if !row[i].Must && row[i].Penalty > afterWait {
				row[i].Penalty, row[i].Relaxed = linebreak.Never, linebreak.Never
			}
		}
		if wr, wm, found := t.narrowest(row, n, m, width, afterWait); found && wm*100 <= m*mostSmaller {
			r, m, fits = wr, wm, true // nor do its other lines end within what belongs together
		}
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
