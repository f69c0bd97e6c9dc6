package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
)

const (
	// minUnderline is how many dashes underline a heading behind blank lines, minUnderlined how
	// many headings a text has so.
	minUnderline, minUnderlined = 6, 2
	// maxIcon is the length in characters of a bold line with a sign before it.
	maxIcon = 40
)

// underlined makes headings of short lines with a row of dashes under them, between which and the
// row blank lines stand, as in saved pages whose headings hold empty elements. Every row of the
// text stands so, or nearly.
func (r *reader) underlined() {
	var heads []int
	rows := 0
	for i := 1; i < len(r.out.Paras); i++ {
		p, h := &r.out.Paras[i], &r.out.Paras[i-1]
		if p.Kind != doc.Rule {
			continue
		}
		at := r.lines[max(0, min(p.Pos.Line, len(r.lines))-1)]
		line := bytes.TrimSpace(r.src[at:lineEnd(r.src, at)])
		if len(line) < minUnderline || len(bytes.Trim(line, "-")) > 0 {
			return // another kind of rule
		}
		rows++
		if n := utf8.RuneCountInString(h.Text); h.Kind == "" && n >= 2 && n <= maxTight &&
			!strings.ContainsAny(h.Text, "，。；：！\n") && i+1 < len(r.out.Paras) &&
			r.out.Paras[i+1].Kind != doc.Rule {
			heads = append(heads, i)
		}
	}
	if len(heads) < minUnderlined || len(heads)*5 < rows*4 {
		return
	}
	for _, i := range heads {
		h := &r.out.Paras[i-1]
		h.Kind, h.Level, h.RunIn, r.depths[i-1] = doc.Heading, 1, "", 2
		h.Spans = without(h.Spans, doc.Strong)
	}
	r.keepOnly(func(i int) bool { _, is := slices.BinarySearch(heads, i); return !is })
}
