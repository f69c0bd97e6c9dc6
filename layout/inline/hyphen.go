package inline

import (
	"dayang/layout/cjk"
	"dayang/layout/inline/hyphen"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// Hyphenation: words of so many letters and more; the parts have at least
// hyphenPart letters. Shorter parts cost more. Where lines would be torn, shorter
// words and the parts of names like TypeScript are cut too.
const (
	hyphenWord = 7
	hyphenPart = 3
	hyphenCost = 80
	partCost   = 15
	easyPart   = 5
	dearWord   = 5
	dearCost   = 30_000 // as a line opened by half an em between Han
)

// hyphenate opens long Latin words at their syllables (CLREQ "Handling of
// Western text"). Acronyms are left whole.
func (t *Text) hyphenate() {
	if t.spec.Vertical || t.spec.Grid {
		return // a headline is not hyphenated, a grid has no room for it
	}
	for i := 0; i < len(t.clusters); {
		if !t.letter(i) {
			i++
			continue
		}
		j := i
		for j < len(t.clusters) && t.letter(j) {
			j++
		}
		whole := (i == 0 || !wordy(t.clusters[i-1].class) || t.clusters[i-1].class == cjk.OPENLAT) &&
			(j == len(t.clusters) || !wordy(t.clusters[j].class) || t.clusters[j].class == cjk.CLOSELAT)
		if whole && j-i >= dearWord {
			t.syllables(i, j)
		}
		i = j
	}
}

// syllables opens the word of clusters [i, j).
func (t *Text) syllables(i, j int) {
	word, capitals := make([]byte, 0, 32), 0 // beyond the first letter
	for k := i; k < j; k++ {
		word = append(word, byte(t.chars[t.clusters[k].start]))
		if k > i && t.upper(k) {
			capitals++
		}
	}
	n := len(word)
	switch {
	case capitals == 0 && n >= hyphenWord:
		for _, at := range hyphen.Points(word) {
			t.cut(i, n, at, hyphenCost)
		}
	case capitals == 0:
		for _, at := range hyphen.Points(word) {
			t.cut(i, n, at, dearCost)
		}
	case capitals < n-1:
		for at := 1; at < n; at++ {
			if t.upper(i+at) && !t.upper(i+at-1) {
				t.cut(i, n, at, dearCost)
			}
		}
	}
}

// cut opens the word of n letters from cluster i on after so many of them.
func (t *Text) cut(i, n, at int, price int32) {
	left, right := at, n-at
	if left < hyphenPart || right < hyphenPart {
		return
	}
	p := price + int32(partCost*(max(0, easyPart-left)+max(0, easyPart-right)))
	it := &t.items[i+at-1]
	it.Penalty, it.Relaxed, it.Forced = min(it.Penalty, p), min(it.Relaxed, p), min(it.Forced, p)
	it.Hyphen = t.hyphen(i + at - 1)
}

func (t *Text) letter(i int) bool {
	k := &t.clusters[i]
	r := t.chars[k.start] | 0x20
	return k.class == cjk.LAT && k.end-k.start == 1 && r >= 'a' && r <= 'z'
}

func (t *Text) upper(i int) bool {
	r := t.chars[t.clusters[i].start]
	return r >= 'A' && r <= 'Z'
}

// hyphen is the width of a hyphen after cluster i.
func (t *Text) hyphen(i int) unit.Len {
	st := t.style(&t.clusters[i])
	return permille(st.Size, t.composer.voice(st.Role).glyph('-', cjk.LAT).adv)
}

// tie forbids the breaks before note marks and inside ruby groups.
func (t *Text) tie() {
	for i := 0; i+1 < len(t.clusters); i++ {
		if t.style(&t.clusters[i+1]).Note && !t.items[i].Must {
			t.forbid(i)
		}
	}
	for _, r := range t.rubies {
		for i := r.first; i < r.last; i++ {
			t.forbid(i)
		}
	}
}

func (t *Text) forbid(i int) {
	t.items[i].Penalty, t.items[i].Relaxed, t.items[i].Forced = linebreak.Never, linebreak.Never, linebreak.Never
}
