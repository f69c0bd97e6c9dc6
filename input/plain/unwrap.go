package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
)

// Bounds of the test for hard-wrapped text, which told twelve wrapped texts from
// 120 others without error (docs/INPUT.md): at least so many lines, of which
// wrapShare per cent lie within two cells of the 90th percentile of width, and
// openShare per cent of those do not end a sentence.
const (
	minWrapLines = 6
	wrapShare    = 60
	openShare    = 80
	minWrapWidth = 24 // cells
	maxWrapWidth = 120
)

// wrapped reports whether the lines were cut at a fixed width, in cells.
func (r *reader) wrapped() (width int, ok bool) {
	if len(r.lines) < minWrapLines {
		return 0, false
	}
	widths := make([]int, len(r.lines))
	for i, l := range r.lines {
		widths[i] = l.cells
	}
	slices.Sort(widths)
	width = widths[len(widths)*9/10]
	if width < minWrapWidth || width > maxWrapWidth {
		return 0, false
	}
	near, open := 0, 0
	for _, l := range r.lines {
		if l.cells >= width-2 && l.cells <= width+2 {
			near++
			if !endsSentence(l.text) {
				open++
			}
		}
	}
	return width, near*100 >= wrapShare*len(r.lines) && open*100 >= openShare*near
}

// endsSentence reports whether a line ends with a stop, closing marks aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "”’」』）)》")
	c, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？…!?；;：:", c)
}

// opensWithCloser reports marks that never begin a paragraph.
func opensWithCloser(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("。，、；：！？」』）》”’…,;%", c)
}

// unwrap joins the lines of wrapped text into paragraphs. A paragraph ends at a
// blank line, before a deeper indent, and after a short line, unless the next
// line begins with a mark that no paragraph begins with.
func (r *reader) unwrap(width int) []draft.Para {
	indented := 0
	for _, l := range r.lines {
		if l.indent > 0 {
			indented++
		}
	}
	// When many lines are indented the indent tells paragraphs, not the layout.
	byIndent := indented*20 > len(r.lines) && indented*10 < 9*len(r.lines)
	var out []draft.Para
	start := 0
	for i := 1; i <= len(r.lines); i++ {
		if i < len(r.lines) && !r.newPara(i, width, byIndent) {
			continue
		}
		out = append(out, r.para(r.lines[start:i]))
		start = i
	}
	return out
}

func (r *reader) newPara(i, width int, byIndent bool) bool {
	prev, l := &r.lines[i-1], &r.lines[i]
	full := prev.cells >= width-3
	switch {
	case opensWithCloser(l.text):
		return false
	case l.page && full && !endsSentence(prev.text):
		return false // a page ended inside a sentence
	case l.blank > 0:
		return true
	case byIndent && l.indent > 0 && l.indent != prev.indent:
		return true
	case byIndent && l.indent > 0:
		return true
	case full:
		return false
	}
	// A short line ends its paragraph; one that is nearly full and in the middle
	// of a sentence was shortened by a line-end rule.
	return prev.cells*100 < 85*width || endsSentence(prev.text)
}
