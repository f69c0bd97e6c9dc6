package structure

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/draft"
	"dayang/input/learned"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// The second opinion: what was learned from texts that editors had marked is asked about each
// paragraph, and overrules the rules where it is sure that they are wrong (overrule.go).

// partOfLabel is the part that a label stands for.
var partOfLabel = [nLabels]learned.Part{
	lKicker: learned.Kicker, lTitle: learned.Title, lTitleMore: learned.Title, lSubtitle: learned.Subtitle,
	lByline: learned.Byline, lDate: learned.Date, lSource: learned.Source, lHeadNote: learned.EditorNote,
	lDocNo: learned.Credit, lBody: learned.Body, lNote: learned.EditorNote, lNumHead: learned.Heading,
	lLineHead: learned.Heading, lSentence: learned.Heading, lHeadSub: learned.HeadSub, lCallout: learned.Callout,
	lItem:       learned.List,
	lVerse:      learned.Verse,
	lRow:        learned.Table,
	lQuote:      learned.Quote,
	lCaption:    learned.Caption,
	lSalutation: learned.Salutation, lCredit: learned.Credit, lSignature: learned.Signature,
	lEndnote: learned.Note, lRule: learned.Rule,
}

// part is the part that a piece has so far.
func (p *piece) part() learned.Part {
	switch {
	case p.label == lGiven:
		return learned.PartOf(p.Kind, p.Role)
	case (p.label == lNote || p.label == lHeadNote) && leadNote.MatchString(p.Key):
		return learned.Body
	}
	return partOfLabel[p.label]
}

// judged is a paragraph of the draft with the opinion on it.
type judged struct {
	*piece  // nil if it has gone: into another one, into the meta data, or was dropped
	was     learned.Part
	opinion learned.Opinion
	given   bool // its format says what it is
	// labelled says that the opinion is of a label, which was joined with what it opens.
	labelled bool
	at       int // where the piece stands
}

// labelShare is how many times as long as its first line a piece is of which that was a label.
const labelShare = 3

// judge asks about every paragraph of the draft, with what the rules have made of it.
func (in *inference) judge(ctx context.Context, paras []draft.Para, second Judge) []judged {
	at := make(map[diag.Pos][]int, len(in.pieces))
	for i, p := range in.pieces {
		at[p.Pos] = append(at[p.Pos], i)
	}
	title := ""
	if !in.titled { // a rule found it
		title = in.Draft.Meta.Title
	}
	js := make([]judged, len(paras))
	report := learned.Report{Titled: in.titled, Settled: in.Draft.Settled, Lines: make([]learned.Line, len(paras))}
	var last *piece
	for i := range paras {
		if draft.Ended(ctx, i) {
			return nil
		}
		j, text := &js[i], strings.TrimSpace(paras[i].Text)
		j.given = paras[i].Kind != ""
		if k, ok := in.pieceOf(at[paras[i].Pos], text); ok {
			j.piece, j.at = in.pieces[k], k
			j.was, last = j.part(), j.piece
			j.labelled = j.Ends != trait.EndsOpen && j.N > labelShare*utf8.RuneCountInString(text)
		} else if last != nil && strings.Contains(last.Words, text) {
			j.was = last.part() // joined to it
		} else if text != "" && text == title {
			j.was = learned.Title
		}
		report.Lines[i] = learned.LineOf(&paras[i], j.was)
	}
	for i, opinion := range second(ctx, &report) {
		js[i].opinion = opinion
	}
	return js
}

// pieceOf is the piece that a paragraph became, of those that have its place in the source: the lines
// of a docx that were ended by hand have one place, and so has a table with what stands over it.
func (in *inference) pieceOf(at []int, text string) (int, bool) {
	for _, k := range at {
		if words := in.pieces[k].Words; len(at) == 1 || (text == "") == (words == "") && strings.Contains(words, text) {
			return k, true
		}
	}
	if len(at) == 0 {
		return 0, false
	}
	return at[len(at)-1], true
}

// secondOpinion asks what was learned from marked texts, and follows it where it is sure
// that the rules are wrong.
func (in *inference) secondOpinion(ctx context.Context, paras []draft.Para, second Judge) {
	js := in.judge(ctx, paras, second)
	if ctx.Err() != nil {
		return
	}
	doubt := 0.0
	for i := range js {
		doubt += (1 - js[i].opinion[js[i].was]) / float64(len(js))
	}
	in.overrule(slices.DeleteFunc(slices.Clone(js), func(j judged) bool { return j.piece == nil || j.labelled }),
		doubt)
	in.restore(paras, js)
}

// restore takes back what was dropped though it is surely the title, of a text that has none.
func (in *inference) restore(paras []draft.Para, js []judged) {
	if in.Draft.Meta.Title != "" ||
		slices.ContainsFunc(in.pieces, func(p *piece) bool { return p.label == lTitle }) {
		return
	}
	best := -1
	for i := range js {
		j := &js[i]
		if o := j.opinion[learned.Title]; j.piece == nil && j.was == learned.Dropped && !j.given && o >= sure &&
			(best < 0 || o > js[best].opinion[learned.Title]) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	p := &piece{
		para:    company.New(&paras[best]),
		label:   lTitle,
		reasons: likeMarked(js[best].opinion[learned.Title]),
	}
	at := 0
	for _, j := range js[:best] {
		if k := slices.Index(in.pieces, j.piece); k >= 0 {
			at = k + 1
		}
	}
	in.pieces = slices.Insert(in.pieces, at, p)
	in.Diags = slices.DeleteFunc(in.Diags, func(d diag.Diagnostic) bool { return d.Pos == p.Pos })
}
