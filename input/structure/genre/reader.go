// Package genre knows documents of a kind: pages of the web, electronic books, papers, laws and
// decrees, standards, tenders, collections, catalogues, readmes. What a document of a kind says of
// itself, or has around its text, is settled, joined or dropped here, before it is asked what
// the other paragraphs are.
package genre

import (
	"context"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/record"
	"dayang/input/structure/trait"
)

// Reader reads one draft.
type Reader struct {
	Draft    *draft.Draft // with the meta data found so far
	Diags    diag.List
	Taken    []Taken            // what went into the meta data
	Masthead []*trait.Paragraph // lines over the title that are credits
	law      bool               // the text is a law, with what a collection knows of it
}

// Taken says what a paragraph was taken for, and why.
type Taken struct {
	Pos     diag.Pos
	Text    string
	As      string // kind or meta field, with level or role
	Reasons []diag.Text
}

// Unwrap takes the text out of what it came in, be it a page, an electronic book, a collection
// or a cover, and joins what the source set apart.
func (in *Reader) Unwrap(ctx context.Context, paras []draft.Para) ([]*trait.Paragraph, error) {
	ps := paragraphs(ctx, paras)
	joined := func(pass func(*[]*trait.Paragraph)) func() { return func() { pass(&ps) } }
	told := func(pass func([]*trait.Paragraph)) func() { return func() { pass(ps) } }
	err := draft.Stages(ctx,
		joined(in.dropSample),
		told(in.pictureTails),
		joined(in.dropAdverts),
		joined(in.scans),
		joined(in.readCollection),
		joined(in.readPreface),
		joined(in.forDesk),
		joined(in.findStory),
		joined(in.readStandard),
		joined(joinClauses),
		joined(joinLabels),
		func() { captionPictures(&ps, in.Draft.Meta.Title != "") },
		joined(in.readme),
		told(boldHeads),
		told(in.dropPageMarks),
		joined(in.pictureNumbers),
		joined(in.modelHeads),
		func() { joinCentred(&ps, in.Draft.Meta.Title) },
		told(attributions),
	)
	return ps, err
}

// Settle reads what papers, decrees, laws and tenders say of themselves, drops their contents and
// titles that come again. It may be asked once neighbours are known, and verse.
func (in *Reader) Settle(ps []*trait.Paragraph) []*trait.Paragraph {
	in.readTopic(&ps)
	in.dropLibrary(&ps)
	in.readPaper(&ps)
	in.readDecree(&ps)
	in.giveLaw(&ps)
	in.readTender(&ps)
	quotedCredits(ps)
	in.collected(ps)
	in.dropContents(&ps)
	in.dropRepeatedTitle(&ps)
	in.dropProperties(&ps)
	in.dropVolumeEnd(&ps)
	in.overTitle(&ps)
	joinOccasion(&ps)
	in.readOccasion(&ps)
	in.markedLead(&ps)
	readParties(&ps)
	return ps
}

// paragraphs are those of a draft that hold anything, with what each has by itself.
func paragraphs(ctx context.Context, paras []draft.Para) []*trait.Paragraph {
	out := make([]*trait.Paragraph, 0, len(paras))
	for i := range paras {
		if draft.Ended(ctx, i) {
			break
		}
		if f := trait.New(&paras[i]); f.N > 0 || f.Kind != "" {
			out = append(out, f)
		}
	}
	return out
}

// NamedField is why a field is what it is.
var NamedField = diag.T("写明的字段", "a field that is named")

// SetField enters a field that was named.
func (in *Reader) SetField(m *doc.Meta, name, value string, p *trait.Paragraph) {
	if value == "" {
		return
	}
	as := ""
	switch name {
	case record.Title:
		m.Title, m.Pos, as = value, p.Pos, "meta.title"
	case record.Kicker:
		m.Kicker, as = value, "meta.kicker"
	case record.Subtitle:
		m.Subtitle, as = trait.Undash(value), "meta.subtitle"
	case record.Byline:
		m.Byline, as = append(m.Byline, value), "meta.byline"
	case record.Date:
		m.Date, as = value, "meta.date"
	case record.Source:
		m.Source, as = value, "meta.source"
	case record.Editor:
		m.Editors, as = append(m.Editors, value), "meta.editors"
	default:
		return
	}
	in.Taken = append(in.Taken, Taken{Pos: p.Pos, Text: p.Words, As: as, Reasons: []diag.Text{NamedField}})
}
