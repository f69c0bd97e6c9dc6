package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// parts are the pieces of a text that are elements of their own: links, the marks of
// notes, and the label of an entry. They are in the order of the text and do not overlap.
type parts struct {
	text []rune
	list []part
}

type part struct {
	start, end int // characters
	role       page.ElemRole
	target     string // of a link
	elem       int    // once the paragraph is laid
}

// partsOf picks the links that lead out of the document, the marks of notes, and the
// first label characters.
func partsOf(text string, spans []doc.Span, label int) *parts {
	var p parts
	if label > 0 {
		p.list = append(p.list, part{end: label, role: page.RoleLabel})
	}
	sorted := slices.SortedStableFunc(slices.Values(spans), func(a, b doc.Span) int { return a.Start - b.Start })
	for _, s := range sorted {
		out := strings.HasPrefix(s.Target, "http://") || strings.HasPrefix(s.Target, "https://") ||
			strings.HasPrefix(s.Target, "mailto:")
		switch {
		case s.Start < p.end() || s.End <= s.Start:
		case s.Mark == doc.Link && out:
			p.list = append(p.list, part{start: s.Start, end: s.End, role: page.RoleLink, target: s.Target})
		case s.Mark == doc.NoteRef:
			p.list = append(p.list, part{start: s.Start, end: s.End, role: page.RoleReference})
		}
	}
	if p.list == nil {
		return nil
	}
	p.text = []rune(text)
	return &p
}

// end is where the last part ends.
func (p *parts) end() int {
	if len(p.list) == 0 {
		return 0
	}
	return p.list[len(p.list)-1].end
}

// open makes the elements of the parts within el.
func (b *builder) open(p *parts, el int) {
	if p == nil {
		return
	}
	for i := range p.list {
		k := &p.list[i]
		k.elem = len(b.g.Elems)
		b.g.Elems = append(b.g.Elems, page.Elem{Role: k.role, Parent: el})
	}
}

// in gives the glyphs of a line to the elements of the parts, and returns the items
// with the active areas of links, as high as the type.
func (p *parts) in(items []page.Item, line *inline.Line, size unit.Len) []page.Item {
	if p == nil || p.end() <= line.Start {
		return items
	}
	areas := make([]*page.Link, len(p.list))
	out := make([]page.Item, 0, len(items)+len(p.list))
	at := line.Start
	for _, it := range items {
		run := it.Text
		if run == nil || run.Elem == page.Artifact {
			out = append(out, it)
			continue
		}
		from, last := 0, -1
		for i, g := range run.Glyphs {
			first, _ := utf8.DecodeRuneInString(g.Text)
			for at < line.End && at < len(p.text) && p.text[at] != first {
				at++ // characters without a glyph
			}
			k := p.at(at)
			if k != last && i > from {
				out = append(out, p.piece(run, from, i, last))
				from = i
			}
			if last = k; k >= 0 && p.list[k].target != "" {
				extend(&areas[k], run, g, first, size)
			}
			at += utf8.RuneCountInString(g.Text)
		}
		out = append(out, p.piece(run, from, len(run.Glyphs), last))
	}
	for k, a := range areas {
		if a != nil {
			a.Target, a.Elem = p.list[k].target, p.list[k].elem
			out = append(out, page.Item{Link: a})
		}
	}
	return out
}

// at is the part that a character stands in, -1 for none.
func (p *parts) at(char int) int {
	for k := range p.list {
		if char >= p.list[k].start && char < p.list[k].end {
			return k
		}
	}
	return -1
}

// piece is the glyphs [from, to) of a run, a run from the first of them on, for a part.
func (p *parts) piece(run *page.Glyphs, from, to, part int) page.Item {
	r := *run
	r.Glyphs = slices.Clone(run.Glyphs[from:to])
	if from < to {
		dx := r.Glyphs[0].X
		r.At.X += dx
		for i := range r.Glyphs {
			r.Glyphs[i].X -= dx
		}
	}
	if part >= 0 {
		r.Part = p.list[part].elem
	}
	return page.Item{Text: &r}
}

// extend makes an area as wide as a glyph asks: Han and its marks are a body wide,
// letters about half.
func extend(area **page.Link, run *page.Glyphs, g page.Glyph, first rune, size unit.Len) {
	x := run.At.X + g.X
	right := x + run.Size/2
	if first >= 0x2E80 {
		right = x + run.Size
	}
	if *area == nil {
		*area = &page.Link{Rect: unit.Rect{X: x, Y: run.At.Y - ascent(size), H: size}}
	}
	(*area).Rect.W = max((*area).Rect.W, right-(*area).Rect.X)
}
