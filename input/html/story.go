package html

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// storyShare is the share, in per cent, of a page's text that an element must
// hold for the story to be in it.
const storyShare = 70

// weight rates a paragraph as part of a story: its characters that are no links,
// more for sentences, little for short lines.
func (c *chunk) weight() int {
	n := len(c.chars)
	if c.hide != "" || n == 0 || c.links*2 > n {
		return 0
	}
	n -= c.links
	switch {
	case strings.ContainsAny(c.Text, "。！？"):
		return n * 2
	case n < 20:
		return 1
	}
	return n
}

// ownShare is the share, in per cent, of a text that stands beside the element with most
// of it, in paragraphs: the text does not end with that element.
const ownShare = 5

// partShare is the share, in per cent, that a part of a text has at least.
const partShare = 8

// tally is what the elements of a page hold of its text.
type tally struct {
	weight map[*node]int  // of all paragraphs in them
	prose  map[*node]int  // of the sentences that an element holds itself
	number map[*node]bool // a heading with a number is in them
}

// weigh adds up the weights of the paragraphs for every element around them.
func weigh(chunks []*chunk) tally {
	t := tally{weight: map[*node]int{}, prose: map[*node]int{}, number: map[*node]bool{}}
	for _, c := range chunks {
		if c.numbered() {
			for n := c.in; n != nil && !t.number[n]; n = n.parent {
				t.number[n] = true
			}
		}
		w := c.weight()
		if w == 0 {
			continue
		}
		if c.sentences() {
			t.prose[c.holder()] += w
		}
		for n := c.in; n != nil; n = n.parent {
			t.weight[n] += w
		}
	}
	return t
}

// story is the element that holds the story: the deepest one with most of the
// page's text.
func story(root *node, chunks []*chunk) *node {
	t := weigh(chunks)
	at := root
	for {
		next := t.heaviest(at)
		if next == nil ||
			next.tag == "blockquote" ||
			t.prose[at]*100 >= t.weight[at]*ownShare && next.tag != "tbody" ||
			t.parted(at, next) {
			return at
		}
		at = next
	}
}

// heaviest is the element in another that has most of its text, nil if none has. A
// paragraph or a heading is none.
func (t tally) heaviest(in *node) (found *node) {
	for _, k := range in.kids {
		if _, heads := headingLevel(k.tag); heads || k.tag == "p" || t.weight[k] == 0 {
			continue
		}
		if t.weight[k]*100 >= t.weight[in]*storyShare {
			found = k
		}
	}
	return found
}

// parted reports that a text goes on in the elements beside one: of its name and
// class, with text of their own, a good part of it or under a heading with a number as well.
func (t tally) parted(at, one *node) bool {
	if one.tag != "section" && one.tag != "article" && (one.tag != "div" || one.attr("id") != "") &&
		one.attr("class") == "" {
		return false
	}
	for _, k := range at.kids {
		if k != one && k.tag == one.tag && k.attr("class") == one.attr("class") &&
			(t.weight[k]*100 >= t.weight[at]*partShare || t.weight[k] > 0 && t.number[k] && t.number[one]) {
			return true
		}
	}
	return false
}

// within reports that an element holds the chunk.
func (c *chunk) within(n *node) bool {
	for e := c.in; e != nil; e = e.parent {
		if e == n {
			return true
		}
	}
	return false
}

// holder is the element that holds a paragraph and its neighbours.
func (c *chunk) holder() *node {
	if c.in.tag == "div" || c.in.tag == "td" || c.in.tag == "section" || c.in.tag == "article" ||
		c.in.parent == nil {
		return c.in // its lines end in <br>
	}
	return c.in.parent
}

// sentences reports prose: it holds a full stop and hardly a link.
func (c *chunk) sentences() bool {
	return c.Kind == "" && c.links*3 < len(c.chars) && strings.ContainsAny(c.Text, "。！？")
}

// sectionNumber opens the heading of a section of a manual.
var sectionNumber = pattern.New(`
	^(?:
		\d{1,3}(?:\.\d{1,3})+[.．]?[ 　\x{A0}]?\D|
		\d{1,2}[.．][ 　\x{A0}]?[^\d\s]|
		第[ 　]?[一二三四五六七八九十\d]{1,4}[ 　]?[章节]|
		附录[ 　]?[A-Z一二三四五]
	)`)

// numbered reports the heading of a section that has a number.
func (c *chunk) numbered() bool {
	return c.Kind == doc.Heading && c.hide == "" && sectionNumber.MatchString(c.Text)
}
