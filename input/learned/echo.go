package learned

import (
	"strings"
	"unicode"
)

// Titles and headings say what the text says again; names of sites, accounts and counters do not.

const (
	maxEchoed = 60 // characters of a line whose echo is looked for
	minHeld   = 5  // characters of a line that is looked for in others
	headLines = 20 // lines at the head that are compared with each other
)

// pairSet is a set of pairs of characters; now and then it takes one for a member that is none.
type pairSet []uint64

// newPairSet has room for n pairs.
func newPairSet(n int) pairSet {
	size := 64
	for size < n/4 {
		size *= 2
	}
	return make(pairSet, size)
}

func (s pairSet) place(a, b rune) (word, bit uint32) {
	h := hash(uint32(a), uint32(b))
	return h >> 6 & uint32(len(s)-1), h & 63
}

func (s pairSet) add(a, b rune) {
	w, k := s.place(a, b)
	s[w] |= 1 << k
}

func (s pairSet) has(a, b rune) bool {
	w, k := s.place(a, b)
	return s[w]&(1<<k) != 0
}

// pairs calls do with each two Chinese characters of a text that stand together.
func pairs(text string, do func(a, b rune)) {
	before := rune(0)
	for _, r := range text {
		if !unicode.Is(unicode.Han, r) {
			r = 0
		}
		if before != 0 && r != 0 {
			do(before, r)
		}
		before = r
	}
}

// share is a share by steps: 1 none to 5 nearly all, 0 if there is nothing to share.
func share(part, all int) int {
	if all < 2 {
		return 0
	}
	return 1 + min(4, 5*part/all)
}

// echoes notes how much of each short line the prose says again, all of it and the next lines.
func (v *view) echoes(r *Report) {
	total := 0
	for i := range v.lines {
		if v.prose(i) {
			total += v.lines[i].n
		}
	}
	said := newPairSet(total)
	for i := range v.lines {
		if v.prose(i) {
			pairs(r.Lines[i].Text, said.add)
		}
	}
	next := newPairSet(0)
	for i := range v.lines {
		l := &v.lines[i]
		if l.n > maxEchoed || v.prose(i) {
			continue
		}
		clear(next)
		for k := i + 1; k < min(i+3, len(v.lines)); k++ {
			if v.prose(k) {
				pairs(cutTo(r.Lines[k].Text, maxSeen), next.add)
			}
		}
		n, all, soon := 0, 0, 0
		pairs(r.Lines[i].Text, func(a, b rune) {
			n++
			if said.has(a, b) {
				all++
			}
			if next.has(a, b) {
				soon++
			}
		})
		l.echo, l.soon = share(all, n), share(soon, n)
	}
}

// prose reports a line that is rather prose than anything else.
func (v *view) prose(i int) bool { return v.lines[i].size >= proseStep && v.lines[i].stops > 0 }

// cutTo cuts a text after so many bytes, or a few less.
func cutTo(s string, n int) string {
	if n = 3 * n; len(s) > n {
		return strings.ToValidUTF8(s[:n], "")
	}
	return s
}

// holds notes which of the lines at the head hold, or are held in, another one: 标题_某某网 and 标题.
func (v *view) holds() {
	head := v.lines[:min(headLines, len(v.lines))]
	for i := range head {
		a := &head[i]
		if a.n < minHeld || a.n > maxEchoed {
			continue
		}
		for k := range head {
			if b := &head[k]; k != i && b.n > a.n && b.n <= 2*maxEchoed && strings.Contains(b.all, a.all) {
				a.held |= 1
				b.held |= 2
			}
		}
	}
}
