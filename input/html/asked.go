package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
)

// Questions that a page answers, each in a part that opens and shuts, are the headings of their answers.

const (
	minAsked = 2  // questions of one list
	maxAsked = 40 // characters of one
)

var (
	// asks is a question; who speaks is not said, as it is in a conversation.
	asks = pattern.New(`^[^:：]*[?？]$`)
	// answers is a sentence or more; what is guessed or chosen is a word.
	answers = pattern.New(`.{5}[。！？；!?…][”’」』）)]?$`)
	// opener is the sign that opens and shuts a part.
	opener = pattern.New(`^[-+＋−–▸▹▶►▼▾▿⊕⊖›»∨⌄]$`)
)

// askedIn makes headings of the questions of a list of terms, or of the parts of an element that open
// and shut, if all of them are.
func (f *flow) askedIn(n *node) bool {
	if f.part || f.list != nil {
		return false
	}
	var all []*node // questions and answers in turn
	parts := n.kids
	if n.tag != "dl" {
		parts = n.foldedParts()
	}
	for _, k := range parts {
		if k.tag == "#comment" || k.tag == "" && strings.TrimSpace(k.text) == "" {
			continue
		}
		switch question := k.tag == "dt" || k.tag == "summary"; {
		case question != (len(all)%2 == 0),
			question && !k.asks(),
			!question && !answers.MatchString(strings.TrimSpace(k.raw())):
			return false
		}
		all = append(all, k)
	}
	if len(all) < 2*minAsked || len(all)%2 > 0 {
		return false
	}
	tag := f.tagUnder()
	for i := 0; i < len(all); i += 2 {
		all[i].tag = tag
		if at := all[i].opener(); at >= 0 {
			all[i].kids = slices.Delete(all[i].kids, at, at+1)
			f.dropped.controls++
		}
	}
	return true
}

// asks reports a line that is a question.
func (n *node) asks() bool {
	if n.holdsBlocks(maxInlined) {
		return false
	}
	text := strings.TrimSpace(n.raw())
	if at := n.opener(); at >= 0 {
		text = strings.TrimSpace(strings.TrimPrefix(text, strings.TrimSpace(n.kids[at].raw())))
	}
	return utf8.RuneCountInString(text) <= maxAsked && asks.MatchString(text)
}

// foldedParts are the lines over the parts of an element that open and shut, and what is in each.
func (n *node) foldedParts() (parts []*node) {
	for _, d := range n.kids {
		if d.tag == "details" {
			parts = append(parts, d.folded()...)
		}
	}
	return parts
}

// foldedIn reads the line over the first of the parts of an element that open and shut: what holds for
// all of them is settled there.
func (f *flow) foldedIn(line *node) {
	d := line.parent
	if d == nil || d.tag != "details" || d.parent == nil {
		return
	}
	if first := slices.IndexFunc(d.parent.kids, func(k *node) bool { return k.tag == "details" }); first >= 0 &&
		d.parent.kids[first] == d {
		f.askedIn(d.parent)
	}
}

// folded is the line over a part that opens and shuts, and what is in it.
func (n *node) folded() []*node {
	answer := &node{tag: "dd", parent: n}
	var line *node
	for _, k := range n.kids {
		if k.tag == "summary" && line == nil {
			line = k
			continue
		}
		answer.kids = append(answer.kids, k)
	}
	if line == nil {
		return nil
	}
	return []*node{line, answer}
}

// opener is the place of the sign that opens and shuts a part, -1 if there is none.
func (n *node) opener() int {
	for i, k := range n.kids {
		switch text := strings.TrimSpace(k.raw()); {
		case text == "":
		case k.tag != "" && opener.MatchString(text):
			return i
		default:
			return -1
		}
	}
	return -1
}

// tagUnder is the tag of a heading under the last one of the page, questions aside.
func (f *flow) tagUnder() string {
	for i := len(f.out) - 1; i >= 0; i-- {
		for e := f.out[i].in; e != nil; e = e.parent {
			if l, ok := headingLevel(e.tag); ok && e.parent != nil && e.parent.tag != "dl" && e.parent.tag != "details" {
				return "h" + string(rune('0'+min(l+1, 6)))
			}
		}
	}
	return "h2"
}
