package stats

import (
	"strings"
	"unicode/utf8"
)

// Bounds of a sentence that is worth a callout (docs/INPUT.md): as long as those
// that editors set apart, three figures with units at least, and one for every
// thirty characters.
const (
	minProposed  = 16
	maxProposed  = 110
	minFigures   = 3
	maxPerFigure = 30 // characters
)

// Proposal is a sentence [Start, End) of a text, in characters, that could stand
// as a callout, with its figures in order.
type Proposal struct {
	Start, End int
	Figures    []string
}

// Propose finds the sentences of a paragraph that are full of figures.
func Propose(text string) []Proposal {
	var out []Proposal
	at := 0
	for _, s := range sentences(text) {
		n := utf8.RuneCountInString(s)
		if n >= minProposed && n <= maxProposed {
			if f := Find(s); len(f) >= minFigures && n <= maxPerFigure*len(f) {
				out = append(out, Proposal{Start: at, End: at + n, Figures: f})
			}
		}
		at += n
	}
	return out
}

// sentences cuts a text behind its stops and the closing marks after them.
func sentences(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		if !strings.ContainsRune("。！？", r) {
			continue
		}
		end := i + utf8.RuneLen(r)
		for end < len(text) {
			c, w := utf8.DecodeRuneInString(text[end:])
			if !strings.ContainsRune("”’」』）。！？", c) {
				break
			}
			end += w
		}
		if end > start {
			out = append(out, text[start:end])
			start = end
		}
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}
