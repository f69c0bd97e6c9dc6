package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Statistics that a page sets side by side come as a table of one row, a figure and what it counts
// in each cell, or as a list each item of which opens with a bold figure.

// cellLabel is what the figure in such a cell counts.
var cellLabel = pattern.New(`^[\p{Han}A-Za-z“][^，。；：！？\n]{1,23}$`)

// splitFigures makes a statistic of each cell and each item.
func splitFigures(ps *[]*Paragraph) {
	all := *ps
	var out []*Paragraph
	for i, f := range all {
		var parts []*Paragraph
		switch f.Kind {
		case doc.Table:
			parts = f.figureCells()
		case doc.List:
			parts = f.figureItems()
		}
		if parts != nil && out == nil {
			out = slices.Clone(all[:i])
		}
		switch {
		case parts != nil:
			out = append(out, parts...)
		case out != nil:
			out = append(out, f)
		}
	}
	if out != nil {
		*ps = out
	}
}

// figureCells returns the statistics of a table of one row and two cells and more, nil if it is another.
func (f *Paragraph) figureCells() (out []*Paragraph) {
	if len(f.Rows) != 1 || len(f.Rows[0]) < minFigured {
		return nil
	}
	for _, c := range f.Rows[0] {
		over, under, ok := strings.Cut(c.Text, "\n")
		fig, label := over, under
		if !counting(fig) {
			fig, label = under, over
		}
		if !ok || !counting(fig) || !cellLabel.MatchString(label) {
			return nil
		}
		out = append(out, f.part(doc.Item{Text: over + " " + under, Pos: f.Pos}, fig))
	}
	return out
}

// figureItems returns the statistics of a list, nil if it is another: prices, lengths of time and other
// figures of one unit stay a list.
func (f *Paragraph) figureItems() (out []*Paragraph) {
	units := map[string]bool{}
	for _, it := range f.Items {
		if len(it.Spans) == 0 || it.Spans[0].Mark != doc.Strong || it.Spans[0].Start > 0 || it.Level > 0 ||
			trait.IsDigit(firstOf(it.Label)) {
			return nil
		}
		chars := []rune(it.Text)
		fig := string(chars[:min(it.Spans[0].End, len(chars))])
		label := strings.TrimPrefix(it.Text, fig)
		fig = strings.TrimSpace(fig)
		if !counting(fig) || !cellLabel.MatchString(strings.TrimSpace(label)) {
			return nil
		}
		units[strings.TrimLeft(fig, "0123456789.,万亿千百余多约近超")] = true
		out = append(out, f.part(it, fig))
	}
	if len(out) < minFigured || len(units) < 2 && !units["%"] {
		return nil
	}
	return out
}

// counting reports a figure with its unit that is no day, time or rank in a list.
func counting(s string) bool {
	return figure.Alone(s) && trait.CountsSome(s) && !timed.MatchString(s)
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// part is a statistic out of a cell or an item.
func (f *Paragraph) part(it doc.Item, fig string) *Paragraph {
	p := New(&draft.Para{Block: doc.Block{Text: it.Text, Pos: it.Pos}, Look: f.Look})
	p.Set, p.Found, p.Number, p.NumLen, p.Row, p.Halves = true, []string{fig}, trait.NoNumber, 0, 0, false
	return p
}
