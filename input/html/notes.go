package html

import (
	"strconv"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Notes as writers of pages make them: a number that links to an element further
// down, and there an item of a list that links back.

var (
	notesName = pattern.New(`
		(?i)(?:^|[-_ ])(?:foot|end)?-?notes?(?:$|[-_ ])|
		(?:^|[-_ ])(?:footnotes|endnotes|references|reflist)(?:$|[-_ ])`)
	noteLabel   = pattern.New(`^[\[〔(（]?(?:\d{1,3}|[①-⑳]|[a-z])[\]〕)）]?$`)
	backlinkRef = pattern.New(`(?i)back-?(?:ref|link)`)
)

// findNotes learns the labels under which the text refers to the notes of a page.
func (f *flow) findNotes(root *node) {
	notes := map[string]bool{}
	var walk func(n *node, inside bool)
	walk = func(n *node, inside bool) {
		inside = inside || notesName.MatchString(n.attr("class")) || n.attr("id") == "footnotes" ||
			strings.HasPrefix(n.attr("role"), "doc-endnotes")
		if inside && n.tag == "li" && n.attr("id") != "" {
			notes[n.attr("id")] = true
		}
		for _, k := range n.kids {
			walk(k, inside)
		}
	}
	walk(root, false)
	if len(notes) == 0 {
		return
	}
	f.refs = map[string]string{}
	root.each("a", func(a *node) {
		id, ok := strings.CutPrefix(a.attr("href"), "#")
		label, short := a.brief(maxTool)
		if ok && short && notes[id] && !backlink(a) && f.refs[id] == "" && noteLabel.MatchString(label) {
			f.refs[id] = label
		}
	})
	n := 0
	root.each("li", func(li *node) {
		if id := li.attr("id"); notes[id] {
			if n++; f.refs[id] == "" {
				f.refs[id] = strconv.Itoa(n)
			}
		}
	})
}

// noteRef is the label of the note that a link leads to, "" if it leads to none.
func (f *flow) noteRef(href string) string {
	if id, ok := strings.CutPrefix(href, "#"); ok && len(f.refs) > 0 {
		return f.refs[id]
	}
	return ""
}

// backArrow is what a link from a note to its mark shows, or from a heading to itself.
var (
	backArrow = pattern.New(`^[↩⏎↑⇑^][\x{FE0E}\x{FE0F}]?$`)
	selfLink  = pattern.New(`^[#¶§🔗]$`)
)

// backlink reports the link from a note to its mark.
func backlink(a *node) bool {
	if a.tag != "a" {
		return false
	}
	if backlinkRef.MatchString(a.attr("class")) || a.attr("role") == "doc-backlink" {
		return true
	}
	if !strings.HasPrefix(a.attr("href"), "#") {
		return false
	}
	text, short := a.brief(maxTool)
	if _, heads := headingLevel(a.parent.tag); heads && selfLink.MatchString(text) {
		return short
	}
	return short && backArrow.MatchString(text)
}

// unnumber takes the number off the head of a note that writes it out beside its label.
func (c *chunk) unnumber(label string) {
	own := strings.Trim(label, "[]〔〕()（）")
	for _, mark := range []string{".", "、", "．", "。"} {
		rest, ok := strings.CutPrefix(c.Text, own+mark)
		if !ok || rest == "" || rest[0] >= '0' && rest[0] <= '9' {
			continue
		}
		text := strings.TrimLeft(rest, " 　")
		n := len([]rune(c.Text)) - len([]rune(text))
		c.Spans = draft.Cut(c.Spans, n, len(c.chars))
		c.Text, c.chars = text, c.chars[n:]
		for i := range c.Origins {
			c.Origins[i].At = max(0, c.Origins[i].At-n)
		}
		return
	}
}

// note reads an item of a list of notes.
func (f *flow) note(n *node, st style) bool {
	label := f.refs[n.attr("id")]
	if n.tag != "li" || label == "" {
		return false
	}
	var note *chunk
	for _, c := range f.out[f.inside(n, st):] {
		switch {
		case note == nil && c.Kind == "":
			note = c
			c.Kind, c.Label, c.tag = doc.Note, label, "li"
			c.unnumber(label)
		case note != nil && c.Kind == "":
			c.Kind, c.Label = doc.Note, ""
		}
	}
	return true
}
