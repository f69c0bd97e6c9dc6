package input

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/folio"
)

// A text that was lifted from laid-out pages and set again in Word, in Markdown or on a web page keeps
// their numbers, their running heads and the notes at which a story jumps. Plain text loses them with its
// lines (package plain); here paragraphs do for which the format has no name.

// pageEnds drops what stands at the ends of pages.
func pageEnds(d *draft.Draft) (diags diag.List) {
	if d.Final || len(d.Paras) == 0 {
		return nil
	}
	lines, over := endLines(d)
	t := folio.Find(lines, true)
	t.Cover()
	if k := t.Day - over; k >= 0 {
		p := &d.Paras[k]
		diags.Add(diag.Info, "page-furniture", p.Pos, folio.PageNotSet(p.Text[t.DayLen:]))
		*p = p.Part(0, utf8.RuneCountInString(p.Text[:t.DayLen]))
	}
	kept := make([]draft.Para, 0, len(d.Paras))
	page := false
	notes := t.Notes()
	for i, p := range d.Paras {
		if t.Gone[over+i] {
			diags.Add(diag.Info, "page-furniture", p.Pos, folio.LineNotSet(p.Text))
			page = true
			continue
		}
		n := notes[over+i]
		from, to := n.From, n.To
		for _, note := range []string{p.Text[:from], p.Text[to:]} {
			if note != "" {
				diags.Add(diag.Info, "page-furniture", p.Pos, folio.NoteNotSet(note))
			}
		}
		page = page || n.Before
		if from == to && (from > 0 || to < len(p.Text)) {
			page = true
			continue
		}
		if to-from < len(p.Text) {
			p = p.Part(utf8.RuneCountInString(p.Text[:from]), utf8.RuneCountInString(p.Text[:to]))
		}
		p.Look.Break = (p.Look.Break || page) && len(kept) > 0
		page = n.Behind
		kept = append(kept, p)
	}
	d.Paras = kept
	if t.Headed && len(kept) > 0 && ofEnds(&kept[0]) && folio.MadeBy(kept[0].Text) {
		d.Paras = append(kept[1:], kept[0]) // who made the page, right under the line over it
	}
	return diags
}

// endLines are the paragraphs of a draft as they are looked at for the ends of pages, the title over them,
// which counts as over lines.
func endLines(d *draft.Draft) (lines []folio.Line, over int) {
	if d.Meta.Title != "" {
		lines, over = append(lines, folio.Line{Text: d.Meta.Title, Fixed: true, Head: true}), 1
	}
	for i := range d.Paras {
		p := &d.Paras[i]
		lines = append(lines, folio.Line{
			Text: p.Text, Cells: folio.Cells(p.Text) + 2*p.Look.Indent, Indent: p.Look.Indent,
			Fixed: !ofEnds(p), Head: p.Kind == doc.Heading && p.Subtitle == "" && !marked(p),
		})
	}
	return lines, over
}

// ofEnds reports a paragraph of which nothing but its words says what it is. A number in bold is a figure.
func ofEnds(p *draft.Para) bool {
	return p.Kind == "" && p.Field == "" && p.Text != "" && !strings.Contains(p.Text, "\n") &&
		(p.Look.Box == 0 || folio.PageNumber(p.Text)) &&
		!(folio.Number(p.Text) && (p.Look.Bold || len(p.Spans) > 0)) && !marked(p)
}

// marked reports a paragraph with the mark of a note, or with a reading over its characters.
func marked(p *draft.Para) bool {
	return slices.ContainsFunc(p.Spans, func(s doc.Span) bool {
		return s.Mark == doc.NoteRef || s.Mark == doc.Ruby
	})
}
