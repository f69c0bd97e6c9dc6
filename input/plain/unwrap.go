package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
)

// Bounds of the test for hard-wrapped text (docs/INPUT.md). Lines cut at a width
// have an edge: no line passes it, a good share comes within four cells of it
// (a mark that may not begin a line takes the character before it along), and of
// those nearly all stop inside a sentence and go on in the next line.
const (
	minWrapLines = 4
	edgeShare    = 33 // per cent of the lines that reach the edge, at least
	overShare    = 3  // per cent of the lines that may pass it: addresses, tables
	openShare    = 75 // per cent of the lines at the edge that do not end a sentence
	goesOnShare  = 60 // per cent of those that the next line follows without a gap
	minWrapWidth = 24 // cells
	maxWrapWidth = 120
	edgeCells    = 4
)

// wrapped reports whether the lines were cut at a fixed width, in cells.
func (r *reader) wrapped() (width int, ok bool) {
	n := len(r.lines)
	if n < minWrapLines {
		return 0, false
	}
	widths := make([]int, n)
	for i, l := range r.lines {
		widths[i] = l.cells
	}
	slices.Sort(widths)
	width = widths[n-1-n*overShare/100]
	if width < minWrapWidth || width > maxWrapWidth {
		return 0, false
	}
	near, open, on := 0, 0, 0
	for i, l := range r.lines {
		if l.cells < width-edgeCells || l.cells > width+2 {
			continue
		}
		near++
		if endsSentence(l.text) {
			continue
		}
		open++
		if i+1 < n && (r.lines[i+1].blank == 0 || r.lines[i+1].page) && r.lines[i+1].indent <= min(l.indent, 1) {
			on++
		}
	}
	return width, near >= 3 && near*100 >= edgeShare*n && open*100 >= openShare*near && on*100 >= goesOnShare*open
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
	full := prev.cells >= width-edgeCells
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
