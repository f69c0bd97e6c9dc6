package plain

import (
	"slices"
	"strings"
)

// Bounds of the test for hard-wrapped text (docs/INPUT.md). Lines cut at a width
// have an edge: hardly a line passes it; those that come within four cells of it
// (a mark that may not begin a line takes the character before it along) stop
// inside a sentence and go on in the next line, and they hold the marks of prose.
// Paragraphs that are a line each, lists and verse do not do all of that.
const (
	minWrapLines = 4
	edgeShare    = 10 // per cent of the lines that reach the edge, at least
	commonShare  = 40 // the same where more lines pass it
	overShare    = 3  // per cent of the lines that may pass it: addresses, tables
	openShare    = 60 // per cent of the lines at the edge that do not end a sentence
	goesOnShare  = 60 // per cent of those that the next line follows without a gap
	marksShare   = 60 // per cent of those that hold a mark inside
	minWrapWidth = 24 // cells
	maxWrapWidth = 200
	sureWidth    = 56 // from here on two such lines are enough
	edgeCells    = 4
	minStretch   = 6  // lines of a column of its own width, at least
	halfShare    = 50 // per cent of its lines that reach its edge
	doubleShare  = 95 // per cent of the lines that a blank line stands over where all are set apart
	shortBody    = 12 // lines of a text under the fields of a record, fewer than which say little
	deepIndent   = 10 // ems; a line set so far in is centred or flush right
)

// wrapped reports whether the lines were cut at a fixed width, in cells. Where a blank line
// stands under each line, as after a double conversion of line ends, it says nothing.
func (r *reader) wrapped() (width int, ok bool) {
	if width, ok = r.cut(); ok {
		return width, true
	}
	spaced := &reader{name: r.name, named: r.named, lines: slices.Clone(r.lines)}
	double := 0
	for i := range spaced.lines {
		if spaced.lines[i].blank > 0 {
			spaced.lines[i].blank--
			double++
		}
	}
	if n := len(r.lines); n < 2*minWrapLines || double*100 < doubleShare*(n-1) {
		return 0, false
	}
	proof := r.named || slices.ContainsFunc(r.lines, func(l line) bool { return opensWithCloser(l.text) })
	if width, ok = spaced.cut(); ok && (proof || spaced.runsOn(width)) {
		r.lines = spaced.lines
		return width, true
	}
	return 0, false
}

// cut is wrapped for lines as they stand.
func (r *reader) cut() (width int, ok bool) {
	widths := make([]int, 0, len(r.lines))
	for _, l := range r.lines {
		if l.indent < deepIndent && !l.row {
			widths = append(widths, l.cells)
		}
	}
	if len(r.lines) < shortBody {
		if width, ok = r.brief(); ok {
			return width, true
		}
	}
	if len(widths) < minWrapLines || r.spoken() {
		return 0, false
	}
	slices.Sort(widths)
	width = widths[len(widths)-1-len(widths)*overShare/100]
	if r.edge(width, edgeShare) {
		return width, true
	}
	// A few lines pass the edge of a short text: what stands over the page, a paragraph
	// from elsewhere. Then the edge is where most lines end.
	width = commonest(widths)
	return width, r.edge(width, commonShare) && r.runsOn(width)
}

// commonest is the width that most lines come within four cells of.
func commonest(sorted []int) int {
	best, width, from := 0, 0, 0
	for i, w := range sorted {
		for sorted[from] < w-edgeCells {
			from++
		}
		if n := i - from + 1; n >= best {
			best, width = n, w
		}
	}
	return width
}

// edge reports whether lines were cut at a width, to which so many of a hundred come.
func (r *reader) edge(width, share int) bool {
	if width < minWrapWidth || width > maxWrapWidth {
		return false
	}
	n := len(r.lines)
	hang := r.hanging(width)
	near, open, on, marks := 0, 0, 0, 0
	for i, l := range r.lines {
		if l.row || l.cells < width-edgeCells || l.cells > width+2 {
			continue
		}
		near++
		if endsSentence(l.text) {
			continue
		}
		open++
		if i+1 < n && (r.lines[i+1].blank == 0 || r.lines[i+1].page) &&
			(r.lines[i+1].indent <= min(l.indent, 1) || hang[i+1]) {
			on++
		}
		if strings.ContainsAny(l.text, "，。、；：！？”》, ") {
			marks++
		}
	}
	enough := near >= 3 || near == 2 && open == 2 && on == 2 && width >= sureWidth
	return enough && marks*100 >= marksShare*open && near*100 >= share*n && open*100 >= openShare*near &&
		on*100 >= goesOnShare*open
}

// runsOn reports that sentences end inside of lines at the edge, one line in eight at
// least: a width cuts them anywhere, verse, lists and tables do not.
func (r *reader) runsOn(width int) bool {
	near, inside := 0, 0
	for _, l := range r.lines {
		if l.row || l.cells < width-edgeCells || l.cells > width+2 {
			continue
		}
		near++
		rest := strings.TrimRight(l.text, "。！？；”’」』）．")
		if strings.ContainsAny(rest, "。！？；．") {
			inside++
		}
	}
	return inside > 1 && inside*8 >= near
}

// usual is the width that most lines have which stop inside a sentence, in cells.
func (r *reader) usual(width int) int {
	var count [edgeCells + 3]int
	best := 0
	for _, l := range r.lines {
		if k := l.cells - (width - edgeCells); k >= 0 && k < len(count) && !l.row && !endsSentence(l.text) {
			count[k]++
			if count[k] > count[best] {
				best = k
			}
		}
	}
	return width - edgeCells + best
}

// measure is how wide a line could be: the edge that counts as full, and the one that
// most lines end at, in cells.
type measure struct{ width, edge int }

// measures returns the measure of each line: of the text, or of a column in it that has an
// edge of its own, narrower than that of the text.
func (r *reader) measures(width int) []measure {
	out := slices.Repeat([]measure{{width, r.usual(width)}}, len(r.lines))
	for from := 0; from < len(r.lines); from++ {
		to := from
		var widths []int
		for to < len(r.lines) && r.lines[to].cells < width-edgeCells {
			if l := &r.lines[to]; l.indent < deepIndent && !l.row {
				widths = append(widths, l.cells)
			}
			to++
		}
		if len(widths) >= minStretch {
			slices.Sort(widths)
			column := &reader{lines: r.lines[from:to]}
			if w := commonest(widths); !column.spoken() && column.edge(w, halfShare) && column.runsOn(w) {
				m := measure{w, column.usual(w)}
				for i := from; i < to; i++ {
					out[i] = m
				}
			}
		}
		from = to
	}
	return out
}

// hanging marks the lines that go on in a paragraph whose number stands out to the left of
// them (courts and tenders set theirs so): full lines of one indent under a numbered line.
func (r *reader) hanging(width int) []bool {
	hang := make([]bool, len(r.lines))
	for i := 0; i+1 < len(r.lines); i++ {
		in := r.lines[i+1].indent
		if further := in - r.lines[i].indent; further < 1 || further >= setIn ||
			!article.MatchString(r.lines[i].text) {
			continue
		}
		for k := i + 1; k < len(r.lines); k++ {
			prev, l := &r.lines[k-1], &r.lines[k]
			if prev.cells < width-edgeCells ||
				prev.cells > width+2 ||
				l.blank > 0 && !l.page ||
				l.indent != in ||
				article.MatchString(l.text) {
				break
			}
			hang[k] = true
		}
	}
	return hang
}

// brief reports that the few lines of a short text were cut at a width: a line that stops
// inside a sentence goes on flush, though paragraphs have an indent; and each other one ends
// its sentence, or fills its line as well, or stands over an indent. The head of a text says
// nothing; the fields of a record have been its head.
func (r *reader) brief() (width int, ok bool) {
	body := r.lines
	if !r.named {
		first := slices.IndexFunc(body, func(l line) bool { return l.indent > 0 && l.indent <= setIn })
		if first < 0 || slices.ContainsFunc(body[:first], func(l line) bool { return endsSentence(l.text) }) {
			return 0, false
		}
		body = body[first:]
	}
	for _, l := range body {
		width = max(width, l.cells)
	}
	cut, marks, begun := 0, 0, false
	for i := range body {
		l := &body[i]
		begun = begun || l.indent > 0
		near, last := l.cells >= width-edgeCells, i+1 == len(body)
		switch {
		case l.row || labelled.MatchString(l.text) && !r.named:
			return 0, false
		case last || endsSentence(l.text):
		case near && begun && body[i+1].indent == 0 && body[i+1].blank == 0:
			cut++
			if strings.ContainsAny(l.text, "，。、；：！？”》, ") {
				marks++
			}
		case near && r.named && body[i+1].indent == 0 && body[i+1].blank == 0:
		case near || body[i+1].indent == 0 || !r.named:
			return 0, false
		}
	}
	return width, cut > 0 && (r.named || marks > 0) && width >= minWrapWidth
}

// partly finds the parts of a text that were cut at a width though the text was not: what
// was quoted or added from elsewhere, between paragraphs of a line each. It returns the
// measure of each line, so wide for the other lines that none is full; nil if there is no
// such part.
func (r *reader) partly() (out []measure, width int) {
	var widths []int
	for _, l := range r.lines {
		if l.cells <= maxWrapWidth && l.indent < deepIndent && !l.row {
			widths = append(widths, l.cells)
		}
	}
	if len(widths) < minStretch || len(widths) == len(r.lines) && r.spoken() {
		return nil, 0
	}
	slices.Sort(widths)
	width = commonest(widths)
	wide := measure{width: 1 << 20, edge: 1 << 20}
	for from := 0; from < len(r.lines); from++ {
		to := from
		for to < len(r.lines) && r.lines[to].cells <= width+2 &&
			(to == from || r.lines[to].blank == 0 || r.lines[to-1].cells < width-edgeCells) {
			to++
		}
		part := &reader{lines: r.lines[from:to]}
		if to-from >= minStretch && !part.spoken() && part.edge(width, halfShare) && part.runsOn(width) {
			if out == nil {
				out = slices.Repeat([]measure{wide}, len(r.lines))
			}
			m := measure{width, part.usual(width)}
			for i := from; i < to; i++ {
				out[i] = m
			}
		}
		from = max(from, to-1)
	}
	return out, width
}
