package structure

import (
	"slices"
	"strings"

	"dayang/input/doc"
)

// trimSpans takes the blanks at the ends off a text and moves its spans.
func trimSpans(b *doc.Block) {
	trimmed := strings.TrimLeft(b.Text, " \t\u3000")
	by := len([]rune(b.Text)) - len([]rune(trimmed))
	trimmed = strings.TrimRight(trimmed, " \t\u3000")
	n := len([]rune(trimmed))
	b.Text = trimmed
	if len(b.Spans) == 0 {
		return
	}
	spans := make([]doc.Span, 0, len(b.Spans))
	for _, s := range b.Spans {
		s.Start, s.End = max(0, s.Start-by), min(n, s.End-by)
		if s.Start < s.End {
			spans = append(spans, s)
		}
	}
	b.Spans = spans
}

func without(spans []doc.Span, m doc.Mark) []doc.Span {
	return slices.DeleteFunc(slices.Clone(spans), func(s doc.Span) bool { return s.Mark == m })
}

// widest is the number of cells of the rows of a table: of two and more rows, since one
// may hold a gap that cuts nothing.
func widest(ps []*piece) int {
	count, most := map[int]int{}, 0
	for _, p := range ps {
		if n := p.row; n > 0 {
			count[n]++
		}
		if n := len(SplitRow(p.text)); !p.thin {
			count[n]++
		}
	}
	for n, k := range count {
		if k > 1 {
			most = max(most, n)
		}
	}
	return most
}

// group makes one block of the items of a list, the lines of verse, the rows of
// a table.
func group(ps []*piece) doc.Block {
	b := doc.Block{Pos: ps[0].Pos}
	switch ps[0].label {
	case lRow:
		b.Kind = doc.Table
		most := widest(ps)
		for _, p := range ps {
			var row []doc.Cell
			cells := SplitRow(p.text)
			if p.thin {
				cells = strings.Fields(p.text)
			}
			if len(cells) < most && p.Look.Indent >= ps[0].Look.Indent+2 || len(cells) == most-1 && p == ps[0] && p.Look.Indent >= ps[1].Look.Indent+2 {
				row = append(row, doc.Cell{}) // the first cell is empty
			}
			for _, c := range cells {
				row = append(row, doc.Cell{Text: c})
			}
			for len(row) < most && strings.Trim(p.text, "….") != "" {
				row = append(row, doc.Cell{})
			}
			b.Rows = append(b.Rows, row)
		}
		if !strings.ContainsFunc(ps[0].text, isDigit) {
			b.HeadRows = 1
		}
		return b
	case lVerse:
		b.Kind = doc.Verse
	default:
		b.Kind = doc.List
	}
	outer := ps[0].number
	for _, p := range ps {
		k := p.Block
		trimSpans(&k)
		it := doc.Item{Text: k.Text, Spans: k.Spans, Pos: p.Pos}
		if b.Kind == doc.List {
			n := p.numLen
			if p.number == noNumber && p.dashed {
				n = len(p.chars) - len([]rune(strings.TrimLeft(p.text, "—-─ ")))
			}
			it.Label = strings.TrimSpace(string(p.chars[:n]))
			for n < p.n && n > 0 && strings.ContainsRune(" \t\u3000", p.chars[n]) {
				n++
			}
			it.Text = string(p.chars[n:])
			it.Spans = shiftSpans(k.Spans, n)
			if p.number != outer {
				it.Level = 1
			}
		}
		b.Items = append(b.Items, it)
	}
	return b
}

func shiftSpans(spans []doc.Span, by int) []doc.Span {
	var out []doc.Span
	for _, s := range spans {
		s.Start, s.End = max(0, s.Start-by), s.End-by
		if s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}
