package inline

import (
	"dayang/layout/cjk"
	"dayang/layout/inline/hyphen"
	"dayang/layout/linebreak"
	"dayang/layout/unit"
)

// Hyphenation: words of so many letters and more; the parts have at least
// hyphenPart letters. Shorter parts cost more.
const (
	hyphenWord = 7
	hyphenPart = 3
	hyphenCost = 80
	partCost   = 15
	easyPart   = 5
)

// hyphenate opens long Latin words at their syllables (CLREQ "Handling of
// Western text"). Capitals in a word make it a name or an acronym: left whole.
func (t *Text) hyphenate() {
	if t.spec.Vertical || t.spec.Grid {
		return // a headline is not hyphenated, a grid has no room for it
	}
	for i := 0; i < len(t.clusters); {
		if !t.lower(i) || i > 0 && t.clusters[i-1].class == cjk.LAT && !t.upper(i-1) {
			i++
			continue
		}
		j := i
		for j < len(t.clusters) && t.lower(j) {
			j++
		}
		first := i
		if i > 0 && t.upper(i-1) {
			first--
		}
		whole := (first == 0 || !wordy(t.clusters[first-1].class) || t.clusters[first-1].class == cjk.OPENLAT) &&
			(j == len(t.clusters) || !wordy(t.clusters[j].class) || t.clusters[j].class == cjk.CLOSELAT)
		if n := j - first; whole && n >= hyphenWord {
			t.syllables(first, j)
		}
		i = j
	}
}

// syllables opens the word of clusters [i, j).
func (t *Text) syllables(i, j int) {
	word := make([]byte, 0, 32)
	for k := i; k < j; k++ {
		word = append(word, byte(t.chars[t.clusters[k].start]))
	}
	n := len(word)
	for _, at := range hyphen.Points(word) {
		left, right := at, n-at
		if left < hyphenPart || right < hyphenPart {
			continue
		}
		p := int32(hyphenCost + partCost*(max(0, easyPart-left)+max(0, easyPart-right)))
		it := &t.items[i+at-1]
		it.Penalty, it.Relaxed = min(it.Penalty, p), min(it.Relaxed, p)
		it.Forced = min(it.Forced, p)
		it.Hyphen = t.hyphen(i + at - 1)
	}
}

func (t *Text) lower(i int) bool {
	k := &t.clusters[i]
	r := t.chars[k.start]
	return k.class == cjk.LAT && k.end-k.start == 1 && r >= 'a' && r <= 'z'
}

func (t *Text) upper(i int) bool {
	k := &t.clusters[i]
	r := t.chars[k.start]
	return k.class == cjk.LAT && k.end-k.start == 1 && r >= 'A' && r <= 'Z'
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
