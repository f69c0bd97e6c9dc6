package plain

import (
	"strings"
	"unicode/utf8"
)

// numberedHeads finds the lines of a page number and a running head, if two and more
// have the same head.
func (r *reader) numberedHeads() map[int]bool {
	at := map[string][]int{}
	for i, l := range r.lines {
		if m := numberedHead.FindStringSubmatch(l.text); m != nil {
			head := strings.Join(strings.Fields(m[1]+m[2]), " ")
			at[head] = append(at[head], i)
		}
	}
	out := map[int]bool{}
	for _, lines := range at {
		if len(lines) > 1 {
			for _, i := range lines {
				out[i] = true
			}
		}
	}
	return out
}

// Bounds of a page's end: so many short lines beside its number, and so many lines at
// the head of the text that may say what the pages repeat.
const (
	folioLines = 3
	headLines  = 4
)

// pageEnds marks the lines at the ends of pages that repeat what stands over the text or at
// the end of another page: name of the paper, date, name of the page.
func (r *reader) pageEnds(drop []bool) {
	number := make([]bool, len(drop))
	copy(number, drop)
	zone := make([]bool, len(drop))
	short := func(i int) bool {
		return utf8.RuneCountInString(r.lines[i].text) <= maxHead && !endsSentence(r.lines[i].text)
	}
	for i := range number {
		if !number[i] {
			continue
		}
		for _, step := range []int{-1, 1} {
			for k, n := i+step, 0; k >= 0 && k < len(drop) && n < folioLines && (number[k] || short(k)); k, n = k+step, n+1 {
				zone[k] = !number[k]
			}
		}
	}
	count := map[string]int{}
	text := func(i int) string { return strings.Join(strings.Fields(r.lines[i].text), " ") }
	for i := range r.lines {
		if !number[i] && (zone[i] || i < headLines) {
			count[text(i)]++
		}
	}
	for i := range r.lines {
		if zone[i] && i >= headLines && count[text(i)] > 1 {
			drop[i] = true
		}
	}
}
