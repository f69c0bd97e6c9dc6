// Package draft is what a format reader hands on to structure inference: the
// paragraphs of a report in source order, each with what its format says of it
// and how it looked there. Nothing is guessed yet.
package draft

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
)

// Draft is a report as its format has it.
type Draft struct {
	// Meta is what the format states outright: front matter, named styles. An
	// empty field is left to inference.
	Meta  doc.Meta
	Paras []Para
	// Settled says that the format marks its structure itself, so that a
	// paragraph without a mark is running prose (Markdown with headings). Only
	// meta data and statistics are then inferred.
	Settled bool
	// Final says that nothing is to be inferred at all: the source is the
	// canonical form, which states every kind. Document then gives the report.
	Final bool
	// Copied says that the text is, or was copied from, a page of which the reader left parts
	// out: what else looks like a part of the page may be one.
	Copied bool
	// Front holds what the front matter states beside Meta: edition, style and
	// whatever else, by the key as written. A value is a string as written, a []any, a
	// map[string]any, or nil. Nil if there is nothing.
	Front map[string]any
	// MetaAt says where the front matter has what went into Meta, by its JSON names.
	MetaAt map[string]diag.Pos
	// FrontAt says where those keys stand, and those under them: style.body.size.
	FrontAt map[string]diag.Pos
}

// Document makes a report of a final draft as it stands, without inference.
func (d *Draft) Document() *doc.Document {
	out := &doc.Document{Meta: d.Meta, Blocks: make([]doc.Block, len(d.Paras))}
	for i := range d.Paras {
		out.Blocks[i] = d.Paras[i].Block
	}
	return out
}

// Para is one paragraph or block. Its Block has Kind "" when the format does
// not say what it is; Text, Spans, Pos and Origins are filled in every case.
type Para struct {
	doc.Block
	// Look is how the paragraph stood in the source, as evidence.
	Look Look
	// Field is what a record names the paragraph to be (a part of package record); Text is
	// the value alone, one row of it. Empty for what no record names.
	Field string
	// Raised is how many characters of a heading are its number, which had the line over it
	// for itself, and the blank behind that.
	Raised int
}

// OpenWith puts the name of a note (注意, 提示：) before its text, as its run-in head, and an
// em space where the name has no mark of its own. It returns how many characters came first.
func (p *Para) OpenWith(name string) int {
	p.Kind, p.RunIn = doc.Paragraph, name
	if last, _ := utf8.DecodeLastRuneInString(name); !strings.ContainsRune(":：!！", last) {
		name += "　"
	}
	n := utf8.RuneCountInString(name)
	for i := range p.Spans {
		p.Spans[i].Start, p.Spans[i].End = p.Spans[i].Start+n, p.Spans[i].End+n
	}
	for i := range p.Origins {
		p.Origins[i].At += n
	}
	for i := range p.RejoinedAt {
		p.RejoinedAt[i] += n
	}
	p.Text = name + p.Text
	return n
}

// Part is a part of a paragraph of the characters [from, to).
func (p *Para) Part(from, to int) Para {
	q, chars := *p, []rune(p.Text)
	q.Text, q.Spans = string(chars[from:to]), Cut(p.Spans, from, to)
	q.Origins, q.RejoinedAt, q.Pos = nil, nil, p.PosAt(from)
	for _, o := range p.Origins {
		if o.At > from && o.At < to {
			q.Origins = append(q.Origins, doc.Origin{At: o.At - from, Pos: o.Pos})
		}
	}
	q.Origins = slices.Insert(q.Origins, 0, doc.Origin{Pos: q.Pos})
	for _, at := range p.RejoinedAt {
		if at > from && at < to {
			q.RejoinedAt = append(q.RejoinedAt, at-from)
		}
	}
	return q
}

// PosAt is where a character of a paragraph stands in the source.
func (p *Para) PosAt(at int) diag.Pos {
	from, pos := 0, p.Pos
	for _, o := range p.Origins {
		if o.At <= at {
			from, pos = o.At, o.Pos
		}
	}
	if pos.Col > 0 { // of a docx the paragraph is all that is known
		pos.Col += at - from
		pos.Offset += len(string([]rune(p.Text)[from:at]))
	}
	return pos
}

// Look is the appearance of a paragraph in its source.
type Look struct {
	Blank    int     // blank lines before it
	Indent   int     // leading ideographic spaces (or ems) that were taken off
	Centered bool    // by direct formatting
	Right    bool    // flush right
	Bold     bool    // the whole paragraph is bold
	Size     float64 // type size in points, 0 when not known
	// Break says that a page or column ended before this paragraph.
	Break bool
	// Box counts the text boxes of the source: paragraphs of one box have one number, others 0.
	Box int `json:",omitempty"`
}
