package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/text"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/pattern"
)

// A box of statistics as plain text has it: the figure on a line of its own, under it what it counts, under
// that perhaps a line that says more.

// labelLine is what a figure counts.
var labelLine = pattern.New(`^[^，。；：！？\d][^，。；：！？]{0,29}$`)

// figureLine reports a line of a figure, in bold or not.
func figureLine(s string) bool {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "*_"))
	return figure.Set(s) || figure.Spelt(s)
}

// figureOnLine reports lines of a box the first or second of which is a figure, or the first of which opens
// with a bold one and what it counts: its lines are lines.
func figureOnLine(lines *text.Segments, src []byte) bool {
	if lines.Len() < 2 {
		return false
	}
	first, second := lines.At(0), lines.At(1)
	return figureLine(string(first.Value(src))) || figureLine(string(second.Value(src))) ||
		boldFigure.MatchString(string(first.Value(src)))
}

// boldFigure is a line of a bold figure and what it counts.
var boldFigure = pattern.New(`
	^[ ]*(?:\*\*|__)[^*_，。；]{1,16}(?:\*\*|__)[ 　]*[^，。；！？：*_\d\s][^，。；！？：*_]{0,29}\s*$`)

// figureOfLines makes one statistic of a figure and the lines under it, or one of each figure, of what a box
// holds from a paragraph on.
func (r *reader) figureOfLines(from int) {
	var lines []draft.Para
	figures := 0
	for _, p := range r.out.Paras[from:] {
		if p.Kind != doc.Callout {
			return
		}
		for _, k := range linesOf(&p) {
			if opens(&k) {
				figures++
			}
			lines = append(lines, k)
		}
	}
	if figures == 0 || len(lines) < 2 {
		return
	}
	if under := !opens(&lines[0]); under && !(labelLine.MatchString(lines[0].Text) && opens(&lines[1])) {
		return
	}
	r.replaceFrom(from, statistics(lines))
}

// linesOf are the lines of a paragraph, each with its spans and its place. A box may have many thousands.
func linesOf(p *draft.Para) (out []draft.Para) {
	at, spans, origins := 0, draft.Normal(p.Spans), p.Origins
	for _, s := range strings.Split(p.Text, "\n") {
		end := at + utf8.RuneCountInString(s)
		b := doc.Block{Kind: doc.Callout, Text: strings.TrimSpace(s), Pos: p.Pos}
		k := draft.Para{Block: b, Look: p.Look}
		for len(spans) > 0 && spans[0].End <= at {
			spans = spans[1:]
		}
		n := 0
		for n < len(spans) && spans[n].Start < end {
			n++
		}
		k.Spans = draft.Cut(spans[:n], at, end)
		for len(origins) > 0 && origins[0].At < at {
			origins = origins[1:]
		}
		if len(origins) > 0 && origins[0].At < end {
			k.Pos = origins[0].Pos
		}
		at = end + 1
		out = append(out, k)
	}
	return out
}

// opens reports a line of a figure, or of a bold one and what it counts.
func opens(k *draft.Para) bool {
	if figureLine(k.Text) {
		return true
	}
	if len(k.Spans) != 1 || k.Spans[0].Mark != doc.Strong || k.Spans[0].Start != 0 {
		return false
	}
	label := string([]rune(k.Text)[k.Spans[0].End:])
	return labelLine.MatchString(strings.TrimSpace(label)) && figureLine(string([]rune(k.Text)[:k.Spans[0].End]))
}

// statistics joins the lines of each figure, with blanks between.
func statistics(lines []draft.Para) (out []draft.Para) {
	under := !opens(&lines[0]) // what is counted over its figure
	for i := range lines {
		l := &lines[i]
		begins := opens(l) && !under || under && i+1 < len(lines) && !opens(l) && opens(&lines[i+1])
		if len(out) == 0 || begins {
			k := *l
			k.Origins = []doc.Origin{{Pos: l.Pos}}
			k.Figures = nil
			out = append(out, k)
		} else {
			k := &out[len(out)-1]
			at := utf8.RuneCountInString(k.Text) + 1
			k.Text += " " + l.Text
			k.Origins = append(k.Origins, doc.Origin{At: at, Pos: l.Pos})
			k.Spans = append(k.Spans, shifted(l.Spans, at)...)
		}
		k := &out[len(out)-1]
		if figureLine(l.Text) { // bold as all figures are
			at := utf8.RuneCountInString(k.Text)
			k.Spans = append(without(k.Spans, doc.Strong), doc.Span{
				Start: at - utf8.RuneCountInString(l.Text), End: at, Mark: doc.Strong})
		}
		k.Figures = strongOf(&k.Block)
	}
	return out
}
