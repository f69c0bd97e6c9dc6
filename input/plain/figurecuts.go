package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// Programs that lift a page put each span of it on a line, and many an office sets each figure of
// a text as a span of its own: 共见证 / 3156 / 名学生 / 和 / 412 / 名老师….

const (
	leastFigures = 6 // figures that stand alone in the middle of a sentence
	maxFigure    = 8 // characters of a figure
	figureShare  = 8 // at most so many lines for each of them
)

// loneFigure is a line of nothing but a figure.
var loneFigure = pattern.New(`^\d[\d.,，]*[%％]?$`)

// joinFigures joins the lines of such a text, up to the end of a sentence.
func (r *reader) joinFigures() {
	if !r.cutAtFigures() {
		return
	}
	kept := r.lines[:0:0]
	joined := false
	for i := range r.lines {
		l := r.lines[i]
		if n := len(kept) - 1; i > 0 && n >= 0 && r.meets(i) &&
			!(strings.HasPrefix(kept[n].text, "（") && strings.HasSuffix(kept[n].text, "）")) {
			prev := &kept[n]
			if wordEdge(prev.text, l.text) {
				prev.text += " "
			}
			prev.text += l.text
			prev.cut, prev.cells = prev.text, folio.Cells(prev.text)+2*prev.indent
			prev.soft, joined = l.soft, true
			continue
		}
		kept = append(kept, l)
	}
	if r.lines = kept; joined {
		r.diags.Add(diag.Info, "unwrapped", diag.Pos{File: r.name},
			diag.T("句中数字前后的断行已接上", "lines cut around figures were joined"))
	}
}

// cutAtFigures reports a text with figures alone in the middle of sentences, which do not count
// on as numbers of pages do; a box of figures and labels has no sentences.
func (r *reader) cutAtFigures() bool {
	alone, counting, told, last := 0, 0, 0, -1
	for i := 1; i+1 < len(r.lines); i++ {
		l, prev, next := &r.lines[i], &r.lines[i-1], &r.lines[i+1]
		if utf8.RuneCountInString(l.text) > maxFigure || !loneFigure.MatchString(l.text) || l.blank > 0 ||
			next.blank > 0 || l.row || prev.row || endsSentence(prev.text) {
			continue
		}
		if c, _ := utf8.DecodeRuneInString(next.text); !hasHan(next.text[:utf8.RuneLen(c)]) &&
			!strings.ContainsRune(closers, c) {
			continue
		}
		alone++
		if strings.ContainsAny(prev.text+next.text, "，。；") {
			told++
		}
		if n, err := strconv.Atoi(l.text); err == nil {
			if n == last+1 {
				counting++
			}
			last = n
		}
	}
	return alone >= leastFigures && alone*figureShare >= len(r.lines) && counting*3 < alone && told*3 >= alone
}

// meets reports that a line goes on from the one over it: one of them is a figure, or a mark or a
// word between spans, and no sentence ends between.
func (r *reader) meets(i int) bool {
	prev, l := &r.lines[i-1], &r.lines[i]
	if l.blank > 0 ||
		l.row ||
		prev.row ||
		endsSentence(prev.text) ||
		numberedLine.MatchString(l.text) && !loneFigure.MatchString(l.text) {
		return false
	}
	if l.text == "（" || l.text == "(" { // a day in brackets stands for itself
		return i+2 >= len(r.lines) || !year.MatchString(r.lines[i+1].text)
	}
	c, _ := utf8.DecodeRuneInString(l.text)
	return loneFigure.MatchString(l.text) || loneFigure.MatchString(prev.text) || strings.ContainsRune(closers, c)
}

var year = pattern.New(`^(?:19|20)\d\d$`)
