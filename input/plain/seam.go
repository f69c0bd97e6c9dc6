package plain

import (
	"strings"

	"dayang/input/figure"
)

// seam is where two lines of wrapped text meet: what each tells of whether a paragraph ends there.
type seam struct {
	*reader
	prev, l    *line
	i          int // of the second line
	width      int // of the first one
	byIndent   bool
	full, long bool // the first one is full, or nearly
}

// counting reports a line under a figure that it counts, or a figure that stands alone.
func (s *seam) counting() bool {
	if figure.Set(s.prev.text) && s.l.cells < s.width+edgeCells &&
		(s.i < 2 || s.lines[s.i-2].cells < s.width-edgeCells || endsSentence(s.lines[s.i-2].text) ||
			s.prev.blank > 0) {
		return true
	}
	return figure.Set(s.l.text) &&
		(s.l.blank > 0 || !s.full || s.i > 1 && figure.Set(s.lines[s.i-2].text))
}

// placed reports a row of a table, a centred title or a line in the middle of the measure on either side.
func (s *seam) placed() bool {
	return s.l.row || s.prev.row ||
		s.i < 2*titleLines && s.prev.indent >= quoteIndent && s.l.indent == 0 &&
			!(s.full && strings.ContainsAny(s.prev.text, "，。")) && !s.begun(s.i) ||
		s.l.indent >= s.prev.indent+setIn ||
		s.prev.indent >= s.l.indent+setIn+1 && s.prev.indent > quoteIndent
}

// caption reports a caption on either side, close to what it stands in.
func (s *seam) caption() bool {
	return s.l.blank == 0 &&
		(wholeCaption.MatchString(s.l.text) || wholeCaption.MatchString(s.prev.text) || s.captionEnds(s.i))
}

// runsOn reports that a page ended inside a sentence, or that words set apart take several lines.
func (s *seam) runsOn() bool {
	return s.l.page && !endsSentence(s.prev.text) && (s.full || s.long && s.l.indent == 0) ||
		quoteOpen(s.prev.text) && s.prev.indent >= quoteIndent && s.l.indent == s.prev.indent && s.l.blank == 0
}

// parted reports what parts paragraphs of the text: a blank line, brackets around all of a line, an indent.
func (s *seam) parted() bool {
	return s.l.blank > 0 || strings.HasPrefix(s.prev.text, "（") && strings.HasSuffix(s.prev.text, "）") ||
		s.byIndent && s.l.indent > 0
}

// labels reports two lines of particulars near the head, each with its label.
func (s *seam) labels() bool {
	return labelLine.MatchString(s.prev.text) && labelLine.MatchString(s.l.text) &&
		s.prev.indent == s.l.indent && s.l.indent == 0 && s.i < 3*titleLines
}

// ofHead reports a line of the head: who signs, or, before any sentence has ended, reporters, a line of
// another indent, a label, an article.
func (s *seam) ofHead() bool {
	if s.i < titleLines && s.l.cells*10 < 7*s.width && signing.MatchString(s.l.text) {
		return true
	}
	if s.i >= 3*titleLines {
		return false
	}
	near := s.i < 2*titleLines &&
		(writers.MatchString(s.l.text) || s.l.indent > 0 && s.prev.indent > 0 && s.l.indent != s.prev.indent)
	label := labelled.MatchString(s.l.text) && !(s.full && strings.Contains(s.prev.text, "，"))
	return (near || label || article.MatchString(s.l.text)) && !s.begun(s.i)
}

// opens reports a line that begins a paragraph behind a full line that ends a sentence.
func (s *seam) opens() bool {
	return s.l.indent > s.prev.indent ||
		article.MatchString(s.l.text) ||
		s.turns[turn.FindString(s.l.text)] > 1 ||
		s.byIndent && s.bareLine(s.i, s.width)
}
