package plain

import (
	"strings"
	"unicode/utf8"
)

// What tells a text that was laid out from others: its margin.

// laidOut finds the margin and reports whether the text has the form.
func (m *manual) laidOut() bool {
	n := len(m.lines)
	proof := m.runningLines() // of a page of a manual
	if n < readmeLines && !proof || m.named {
		return false
	}
	at := map[int]int{}
	even, uneven, heads := 0, 0, 0
	for i := range m.lines {
		l := &m.lines[i]
		alone := i+1 == n || m.lines[i+1].blank > 0 || m.lines[i+1].lead >= deeperCells
		if l.lead == 0 && alone && (i == 0 || l.blank > 0) && utf8.RuneCountInString(l.text) <= maxHeadChars &&
			!endsSentence(l.text) {
			heads++
		}
		if i == 0 || l.blank > 0 {
			continue
		}
		if prev := &m.lines[i-1]; l.lead == prev.lead && prev.lead+cells(prev.cut) >= manualWidth &&
			l.lead < 2*deepIndent && !endsSentence(prev.text) && hasHan(l.text) && hasHan(prev.text) &&
			strings.ContainsAny(prev.text, "，。、；：？！, ") {
			at[l.lead]++
		}
		if i > 0 && (i == 1 || m.lines[i-1].blank > 0) && hasHan(l.text) &&
			!manualMark.MatchString(m.lines[i-1].text) {
			if m.lines[i-1].lead > l.lead {
				uneven++
			} else {
				even++
			}
		}
	}
	for lead, k := range at {
		if k > at[m.margin] || k == at[m.margin] && lead < m.margin {
			m.margin = lead
		}
	}
	in := 0
	for i := range m.lines {
		if l := &m.lines[i]; l.lead >= m.margin {
			in++
			if l.lead == m.margin && hasHan(l.text) {
				m.width = max(m.width, l.lead+cells(l.cut))
			}
		}
	}
	if m.margin == 0 && even*100 >= manualEven*(even+uneven) && m.flushText() {
		return true
	}
	if proof {
		m.margin = m.pageMargin()
		return m.margin >= 2
	}
	return n >= manualLines && m.margin >= 2 && at[m.margin] >= manualOn && in*100 >= manualShare*n &&
		even*100 >= manualEven*(even+uneven) && heads >= manualHeads
}

// setsBlanks reports that a blank stands between Han and Western words as a rule.
func (m *manual) setsBlanks() bool {
	with, without := 0, 0
	for i := range m.lines {
		x, y := rune(0), rune(0) // the two characters before
		for _, z := range m.lines[i].text {
			switch {
			case y == ' ' && (isHan(x) && isWestern(z) || isWestern(x) && isHan(z)):
				with++
			case isHan(y) && isWestern(z) || isWestern(y) && isHan(z):
				without++
			}
			x, y = y, z
		}
	}
	return with > manualOn && with > manualSpaced*without
}

// standsIn reports lines of which three in five and more stand at the margin or further in.
func (m *manual) standsIn(lines []line) bool {
	n := 0
	for i := range lines {
		if lines[i].lead >= m.margin {
			n++
		}
	}
	return m.margin >= 2 && 5*n >= 3*len(lines)
}

func hasHan(s string) bool { return strings.ContainsFunc(s, isHan) }
