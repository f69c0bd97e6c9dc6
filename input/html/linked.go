package html

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// Lines of links: most lead away from the story, some are part of it.

// linked reports a line or a list of links.
func linked(c *chunk) bool {
	return c.Kind != doc.Figure && len(c.chars) > 0 && c.links*10 > len(c.chars)*6 &&
		!slices.Contains([]string{"h1", "h2", "h3"}, c.tag)
}

// address is a line that names an address, as a story of research names its paper.
var address = pattern.New(`^[\p{Han}A-Za-z]{2,10}[:：]\s*https?://\S+$`)

// entryMark is what stands before a link that is an entry of the text's own list.
var entryMark = pattern.New(`^[▶►▷▸▪●■◆◇★☆○✦➤→①-⑳][ 　]?\S`)

// entry reports such a line.
func (c *chunk) entry() bool {
	return c.Kind == "" && c.links < len(c.chars) && entryMark.MatchString(c.Text)
}

// refers reports what is text though most of it is links: sentences that end outside of them,
// 参见[某某]。, what such a sentence or a colon leads to, and tables with more than links, where
// prose follows (led says what stands before).
func (c *chunk) refers(led bool) bool {
	switch {
	case c.Kind == doc.Table:
		return len(c.Rows) > 1 && len(c.Rows[0]) > 1 && c.links*10 <= len(c.chars)*9
	case c.Kind == doc.List:
		if led {
			return true
		}
		for i := range c.Items {
			if !ownStop(c.Items[i].Text, c.Items[i].Spans) {
				return false
			}
		}
		return len(c.Items) > 0
	}
	own := len(c.chars) - c.links
	return c.Kind == "" &&
		(ownStop(c.Text, c.Spans) ||
			strings.HasSuffix(c.Text, "：") && own >= minOwn ||
			c.tag == "p" && own >= 2*minOwn)
}

// minOwn is how much of a line that leads on is no link, in characters.
const minOwn = 6

// ownStop reports a sentence whose stop, and a word of it, is not in a link.
func ownStop(text string, spans []doc.Span) bool {
	chars := []rune(text)
	if n := len(chars); n == 0 || !strings.ContainsRune("。！？；.!?", chars[n-1]) {
		return false
	}
	linked := make([]bool, len(chars))
	for _, s := range spans {
		for i := max(0, s.Start); s.Mark == doc.Link && i < min(s.End, len(chars)); i++ {
			linked[i] = true
		}
	}
	if linked[len(chars)-1] {
		return false
	}
	own := 0
	for i, r := range chars {
		if !linked[i] && unicode.IsLetter(r) {
			own++
		}
	}
	return own >= 2
}
