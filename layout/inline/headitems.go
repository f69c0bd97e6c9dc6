package inline

import (
	"slices"
	"strings"
	"unicode"

	"dayang/layout/cjk"
	"dayang/layout/linebreak"
)

// marks tell what stands before which characters of a heading: nothing that parts words, or a
// word of one character; the inside of a name, of a longer one, of an office, of a set phrase, of
// a number with what it counts.
type marks struct {
	inside, alone []bool
	named, long   []bool
	office        []bool
	phrase        []bool
	count         []bool
}

// headItems are the items with breaks priced by the words of a heading. A
// heading is not hyphenated.
func (t *Text) headItems() []linebreak.Item {
	if t.head != nil {
		return t.head
	}
	items := slices.Clone(t.row())
	var m marks
	m.inside, m.alone = t.words()
	m.named, m.long = t.insideNames()
	m.office, m.phrase, m.count = t.insideOffices(m.inside), t.insidePhrases(m.inside), t.insideCounts(m.alone)
	for i := 0; i+1 < len(items); i++ {
		a, b := &t.clusters[i], &t.clusters[i+1]
		if items[i].Hyphen > 0 && a.class != cjk.SHY {
			items[i].Hyphen = 0
			items[i].Penalty, items[i].Relaxed = linebreak.Never, linebreak.Never
		}
		if items[i].Penalty >= linebreak.Never {
			continue
		}
		p := t.price(i, items[i].Penalty*timesHead, &m)
		if m.long[b.start] {
			p += insideLong
		}
		if m.phrase[b.start] {
			p += insideBody
		}
		items[i].Penalty = p
		items[i].Relaxed = min(items[i].Relaxed, p)
	}
	t.head = items
	return items
}

// price is what a break behind a cluster costs that costs p elsewhere.
func (t *Text) price(i int, p int32, m *marks) int32 {
	a, b := &t.clusters[i], &t.clusters[i+1]
	before, after := t.chars[a.start], t.chars[b.start]
	han := a.class == cjk.HAN && b.class == cjk.HAN
	switch {
	case b.class == cjk.DASH:
		return 0
	case a.class == cjk.DASH:
		return p + afterDash
	case m.inside[b.start]:
		return p + insideWord
	case bar(after), m.named[b.start]:
		return p + insideName
	case m.alone[b.start] && strings.ContainsRune("和与及", after):
		if t.alike(b.start) {
			return atMark
		}
		return p + beforeAnd
	case m.alone[b.start] && strings.ContainsRune(weakStart, after):
		return p + beforeWeak
	case m.alone[a.start] && strings.ContainsRune(leaders, before):
		return p + afterLeader
	case m.alone[a.start] && before == '的' && b.class == cjk.HAN && t.composer.words != nil &&
		(m.alone[b.start] || t.paper(b.start)):
		return p + afterOf
	case m.alone[a.start] && !m.alone[b.start] && strings.ContainsRune(verbs, before):
		return p + afterVerb
	case m.alone[a.start] && !m.alone[b.start] && b.class == cjk.HAN && strings.ContainsRune(sizes, before):
		return p + afterSize
	case m.office[b.start], han && t.joined(b.start, m.alone):
		return p + insideBody
	case m.count[b.start]:
		return p + insideCount
	case han && t.ofYears(b.start):
		return p + insideTerm
	case han && (t.waits(a.start, m.inside) && !t.pair(b.start, firsts) || t.endsName(b.start)):
		return p + afterWait
	case a.class == cjk.HAN && m.alone[b.start] && strings.ContainsRune(places, after):
		return p + beforePlace
	case a.class == cjk.HAN && m.alone[b.start] && strings.ContainsRune(tails, after):
		return p + beforeTail
	case han && m.alone[a.start] && m.alone[b.start] && t.composer.words != nil:
		return p + insideNew
	case t.parting(i) && t.labels(i):
		return p + insideBody
	case t.parting(i) || a.class == cjk.COM || a.class == cjk.SEM || a.class == cjk.STOP:
		return max(0, p-atMark)
	case m.alone[b.start] && strings.ContainsRune(openers, after):
		return p
	}
	return p + atMark
}

// waits reports whether a word that ends with a character waits for what follows.
func (t *Text) waits(end int, inside []bool) bool {
	first := end
	for first > 0 && inside[first] {
		first--
	}
	return first < end && strings.Contains(waits, " "+string(t.chars[first:end+1])+" ")
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
		if at += n; n > 2 && strings.HasSuffix(w, "年老") && at <= len(t.chars) && numeral(t.chars[at-n]) {
			inside[at-1], alone[at-1] = false, true // 百年老 is a word for a shop; here 百年｜老码头
		}
	}
	t.places(inside, alone)
	return inside, alone
}

// places puts right the words where the name of a place that begins with 上, 下, 中 or 里
// follows another place: 岚水镇｜上窑村, not 镇上｜窑村.
func (t *Text) places(inside, alone []bool) {
	for i := 1; i+2 < len(t.chars); i++ {
		if !inside[i] || !strings.ContainsRune("上下中里", t.chars[i]) ||
			!strings.ContainsRune("省市县区镇乡縣區鎮鄉", t.chars[i-1]) {
			continue
		}
		for end := i + 2; end <= i+3 && end < len(t.chars) && unicode.Is(unicode.Han, t.chars[end-1]); end++ {
			if strings.ContainsRune("村镇乡庄屯寨鎮鄉莊", t.chars[end]) &&
				!strings.ContainsRune("的各全", t.chars[i+1]) {
				inside[i], alone[i] = false, false
				for k := i + 1; k <= end; k++ {
					inside[k], alone[k] = true, false
				}
				break
			}
		}
	}
}
