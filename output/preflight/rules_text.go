package preflight

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"

	"dayang/input/diag"
)

// clip shortens a text for a message.
func clip(s string) string {
	const most = 16
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// text compares the text of the file with the source.
func (c *checker) text() {
	var all strings.Builder
	if c.tree == nil && c.file.dict(c.file.catalog["StructTreeRoot"]) != nil {
		c.tree = c.readTree()
	}
	if c.tree != nil {
		for _, m := range c.tree.marks {
			all.WriteString(c.tree.texts[m])
		}
	} else {
		for _, p := range c.pages {
			for _, s := range p.texts {
				all.WriteString(s.text)
			}
		}
	}
	body := bare(all.String())
	c.Text.Characters = len([]rune(body))
	if c.source == nil {
		return
	}
	c.Text.Compared = true
	c.compare(body)
}

// compare takes the pieces of the source out of the text, the long ones first,
// so that a name does not tear the sentence in which it also stands.
func (c *checker) compare(body string) {
	type piece struct {
		source, bare string
		at           int
	}
	var pieces []*piece
	for _, s := range c.source {
		if b := bare(s); b != "" {
			pieces = append(pieces, &piece{s, b, -1})
		}
	}
	long := slices.SortedStableFunc(slices.Values(pieces),
		func(a, b *piece) int { return cmp.Compare(len(b.bare), len(a.bare)) })
	rest := []byte(body)
	for i, p := range long {
		if p.at = bytes.Index(rest, []byte(p.bare)); p.at >= 0 {
			copy(rest[p.at:], bytes.Repeat([]byte{0}, len(p.bare))) // counts once, and the places of others stay
			continue
		}
		// A byline that stands in the first sentence is not set by itself.
		if !slices.ContainsFunc(long[:i], func(q *piece) bool { return strings.Contains(q.bare, p.bare) }) {
			c.Text.Missing++
			c.fault("text-missing", diag.T("少了“%s”", "%q is missing", clip(p.source)), diag.Text{})
		}
	}
	last := 0
	for _, p := range pieces {
		if slices.Contains(c.free, p.source) {
			continue
		}
		if p.at >= 0 && p.at < last {
			c.warn("text-order",
				diag.T("“%s”的次序与原文不同", "%q stands in another place than in the source", clip(p.source)),
				diag.Text{})
		}
		last = max(last, p.at)
	}
	first := ""
	for _, extra := range strings.Split(string(rest), "\x00") {
		// The dash before a subtitle is the design's.
		if extra = strings.Trim(extra, "—"); extra != "" {
			first = cmp.Or(first, extra)
			c.Text.Extra += len([]rune(extra))
		}
	}
	if first != "" {
		c.fault("text-extra",
			diag.T("多出 %d 个字，如“%s”", "%d characters more than the source, as %q", c.Text.Extra, clip(first)),
			diag.Text{})
	}
}

// bare leaves out blanks, which typesetting makes and takes, and control characters.
// The signs of lists are the design's.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200B' || r == '\u00AD' || r == '\uFEFF' {
			return -1
		}
		if r == '•' {
			return '●'
		}
		return r
	}, s)
}
