package galley

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// links are the addresses in a text, with the characters that lead to them.
type links struct {
	text  []rune
	spans []doc.Span
}

// linksOf picks the spans that lead out of the document.
func linksOf(text string, spans []doc.Span) *links {
	var l links
	for _, s := range spans {
		if s.Mark == doc.Link && (strings.HasPrefix(s.Target, "http://") || strings.HasPrefix(s.Target, "https://") || strings.HasPrefix(s.Target, "mailto:")) {
			l.spans = append(l.spans, s)
		}
	}
	if l.spans == nil {
		return nil
	}
	l.text = []rune(text)
	return &l
}

// in returns the active areas of a line, as high as its type.
func (l *links) in(line *inline.Line, baseline, size unit.Len) []page.Item {
	if l == nil {
		return nil
	}
	var out []page.Item
	for _, s := range l.spans {
		from, to := max(s.Start, line.Start), min(s.End, line.End)
		if from >= to {
			continue
		}
		if left, right, ok := l.extent(line, from, to, size); ok {
			out = append(out, page.Item{Link: &page.Link{
				Rect:   unit.Rect{X: left, Y: baseline - ascent(size), W: right - left, H: size},
				Target: s.Target,
			}})
		}
	}
	return out
}

// extent finds where the characters [from, to) stand in a line. Characters without
// a glyph, such as spaces, are passed over.
func (l *links) extent(line *inline.Line, from, to int, size unit.Len) (left, right unit.Len, ok bool) {
	at := line.Start
	for i := range line.Glyphs {
		run := &line.Glyphs[i]
		if run.Elem == page.Artifact {
			continue
		}
		for _, g := range run.Glyphs {
			first, _ := utf8.DecodeRuneInString(g.Text)
			for at < line.End && l.text[at] != first {
				at++
			}
			x := run.At.X + g.X
			if at >= from && at < to {
				if !ok {
					left, ok = x, true
				}
				right = x + run.Size/2
				if first >= 0x2E80 { // Han and its marks are a body wide, letters about half
					right = x + run.Size
				}
			} else if ok && at >= to {
				return left, min(right, x), true
			}
			at += utf8.RuneCountInString(g.Text)
		}
	}
	return left, right, ok
}
