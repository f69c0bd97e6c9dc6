// Package structure finds out what the paragraphs of a report are: an explicit
// stage between a draft and a document.
//
// Every paragraph gets a score for every label from a table of rules (evidence
// with weights); one sequence of labels is then chosen for the whole document.
// Sentences that something cut in two are rejoined, headings caught in a cut
// move to where their section begins, run-in heads are recognised as series,
// and headings get levels that agree with each other. Each guess is reported
// with its place and its reason.
//
// The stages are those of Infer, and the files follow them:
//
//   - the lines over the text, all readings of which compete: head and the files named for it,
//     title, titlecues, rowcues, kickercues, top, lineforms, formwords, holders, dateline, writers;
//   - a label for every paragraph behind them: the rules files, choose, bodycues, across;
//   - the second opinion (input/learned) and where it overrules: second, secondrows, and the
//     overrule files;
//   - what follows for the whole: levels, decimals, majors, counted, series (of headings), credits,
//     makers, fields, fieldline (of particulars), annexes, parts, board (of the text);
//   - repair: rejoin with seam and evidence, caught, proof;
//   - build, which makes the document.
package structure

import (
	"context" // context is what a rule sees of a paragraph
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/learned"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// unwrap takes the text out of what it came in.
func (in *inference) unwrap(ctx context.Context, paras []draft.Para) ([]*para, error) {
	read, err := in.Unwrap(ctx, paras)
	if err != nil {
		return nil, err
	}
	ps := make([]*para, len(read))
	for i, p := range read {
		ps[i] = company.Around(p)
	}
	return ps, nil
}

// settle settles what documents of a kind say of themselves. Paragraphs that stay as they are
// keep what their neighbours tell.
func (in *inference) settle(ps []*para) []*para {
	known := make(map[*trait.Paragraph]*para, len(ps))
	for _, p := range ps {
		known[&p.Paragraph] = p
	}
	read := in.Settle(company.Selves(ps))
	out := make([]*para, len(read))
	for i, p := range read {
		if out[i] = known[p]; out[i] == nil {
			out[i] = company.Around(p)
		}
	}
	return out
}

// Words is what inference asks of a dictionary. A nil Words knows no words.
type Words interface {
	// Contains reports whether s is a word.
	Contains(s string) bool
	// Joins reports the word that the end of left and the beginning of right
	// form, if that is likelier than a word's end between them.
	Joins(left, right string) (word string, ok bool)
}

// Judge gives a second opinion on each paragraph of a report (learned.Judge). A nil Judge has
// none: the rules are left alone.
type Judge func(context.Context, *learned.Report) []learned.Opinion

// Infer makes a document of a draft. The error is that of ctx, which is heeded between its
// stages and in the longer ones: each of them goes once through the report.
func Infer(ctx context.Context, d *draft.Draft, words Words, second Judge) (
	*doc.Document, diag.List, []Taken, error,
) {
	titled := d.Meta.Title != ""
	in := &inference{Reader: &genre.Reader{Draft: d}, words: words, titled: titled}
	paras := in.saidOnce(company.JoinLineNumbers(company.CloseBarRows(d.Paras)))
	ps, err := in.unwrap(ctx, particularList(paras, titled))
	if err != nil {
		return nil, nil, nil, err
	}
	if err := company.Read(ctx, &ps); err != nil {
		return nil, nil, nil, err
	}
	ungiven(ps, titled)
	in.flat(ps)
	in.dropFrames(&ps)
	in.readFields(&ps)
	ps = in.settle(ps)
	d = in.Draft
	loneQuestion(ps, d.Meta.Title != "")
	if err := ctx.Err(); err != nil {
		return nil, nil, nil, err
	}
	table := rules()
	head, why := readHead(ps, d.Meta.Title != "", d.Settled, words)
	for _, p := range in.Masthead {
		in.pieces = append(in.pieces, &piece{para: company.Around(p), label: lGiven})
	}
	labels, settings := choose(ctx, table, ps, head, d.Meta.Title != "", d.Settled)
	if err := ctx.Err(); err != nil {
		return nil, nil, nil, err
	}
	for i, p := range ps {
		if draft.Ended(ctx, i) {
			return nil, nil, nil, ctx.Err()
		}
		q := &piece{para: p, label: labels[i], rejoined: slices.Clone(p.RejoinedAt)}
		if i < len(head) {
			q.reasons = why[i]
		} else {
			q.reasons = reasons(table, &settings[i], labels[i])
		}
		in.pieces = append(in.pieces, q)
	}
	judge := func() {
		if second != nil {
			in.secondOpinion(ctx, paras, second)
		}
	}
	if err := draft.Stages(ctx,
		in.lost, in.dropTitleAgain, judge, in.lateTitle, in.signedByEditors, in.levels, in.decimals,
		in.numberAnnexes,
		in.underAnnexes, in.aside, in.rejoin, in.runIns, in.moveHeadings, in.runIns, in.proof,
	); err != nil {
		return nil, nil, nil, err
	}
	document := in.build()
	in.dropAccounts(&document.Meta)
	return document, in.Diags, in.Taken, nil
}

// ungiven takes back what a format says of the lines below the title: pages set
// subtitle, byline and date as small headings.
func ungiven(ps []*para, titled bool) {
	for i, p := range ps[:min(len(ps), 5)] {
		if p.N >= trait.BodyLength && !p.Has(trait.Bracketed) || p.PartHead {
			return // the text has begun
		}
		// > 来源：… under a title
		quoted := p.Kind == doc.Quote && titled && p.Stops == 0 && p.Ends == trait.EndsOpen &&
			(p.Has(trait.Byline|trait.Date|trait.Source|trait.Credit) ||
				besides.MatchString(p.Key) && besideParticular(ps, i))
		if !quoted && (p.Kind != doc.Heading || i == 0 && !titled) {
			continue
		}
		if p.Kind == doc.Heading && p.Has(trait.Name|trait.Office|trait.Org) &&
			!p.Has(trait.Byline|trait.Date|trait.Source) && headsSection(ps, i, p.Has(trait.Name)) {
			continue
		}
		if i > 0 && ps[i-1].Period && p.Has(trait.Name) &&
			!p.Has(trait.Byline|trait.Date|trait.Source|trait.Office|trait.Org|trait.Acts|trait.Bracketed) {
			return // behind a sentence a name is a heading
		}
		if quoted ||
			p.Has(trait.Byline|trait.Date|trait.Source|trait.Name|trait.Office|trait.Org|trait.Acts|trait.Bracketed) ||
			p.Dashed && p.N <= trait.MaxSubtitle {
			given := *p.Para
			given.Kind, given.Level = "", 0
			p.Para = &given
		}
	}
}

// maxRemark is the length in characters of a line under a heading that only says what follows.
const maxRemark = 6

// headsSection reports a heading over prose, as others of its level are; an office may stand
// over parts with numbers, and then heads none.
func headsSection(ps []*para, i int, name bool) bool {
	labels := func(k int) bool { // 赏析, over prose
		return k+1 < len(ps) && ps[k].Kind == "" && ps[k].N <= maxRemark && ps[k].Short(trait.MaxTitle) &&
			!ps[k].Has(trait.Byline|trait.Date|trait.Source|trait.Name|trait.Office|trait.Org|trait.Acts) &&
			ps[k+1].Kind == "" && ps[k+1].Period
	}
	over := func(k int) bool {
		return labels(k+1) ||
			k+1 < len(ps) &&
				(ps[k+1].Kind == "" &&
					(ps[k+1].Period || ps[k+1].N > trait.MaxHeading || ps[k+1].Number != trait.NoNumber) ||
					ps[k+1].Kind == doc.Table ||
					ps[k+1].Kind == doc.List ||
					ps[k+1].Kind == doc.Heading && ps[k+1].Level > ps[k].Level)
	}
	for k := i + 1; k < len(ps) && over(i); k++ {
		if ps[k].Kind == doc.Heading && ps[k].Level == ps[i].Level && over(k) &&
			(name || ps[k].Number == trait.NoNumber) {
			return true
		}
	}
	return false
}

// particularList parts the list right under a title that says who, when and whence, an item a
// line, into these lines.
func particularList(ps []draft.Para, titled bool) []draft.Para {
	const most = 8
	if !titled || len(ps) == 0 || ps[0].Kind != doc.List || len(ps[0].Items) < 2 || len(ps[0].Items) > most {
		return ps
	}
	var out []draft.Para
	told := 0
	for _, it := range ps[0].Items {
		one := draft.Para{Block: doc.Block{Text: it.Text, Spans: it.Spans, Pos: it.Pos}}
		f := company.New(&one)
		switch {
		case it.Label != "" && it.Label != doc.Bullet || it.Level > 0 || f.N == 0:
			return ps
		case f.Has(trait.Byline | trait.Date | trait.Source | trait.Editor):
			told++
		case ofTalk.MatchString(f.Key):
			one.Kind, one.Role = doc.Furniture, doc.Credit
		case !besides.MatchString(f.Key) && !trait.NoteProperty.MatchString(f.Key) &&
			!timeField.MatchString(f.Key) && !f.Has(trait.Credit):
			return ps
		}
		out = append(out, one)
	}
	if told == 0 {
		return ps
	}
	return append(out, ps[1:]...)
}

// besides is a line of particulars that only its neighbours tell from others.
var besides = pattern.New(`
	^(?:
		首发|首刊|原发|发布|发表|原文(?:链接|地址)?|链接|预计阅读|阅读时[间长]|字数|全文字数|分类|标签|栏目|
		平台
	)[ 　]?[:：]`)

// ofTalk is a line that says where what a talk showed, or another form of it, is kept.
var ofTalk = pattern.New(`^(?:演示文稿|幻灯片?|讲稿|讲义|录像|录音|视频|(?:中文|英文|原文)版本?)[ 　]?[:：]`)

// besideParticular reports a quotation beside one that says who, when or whence.
func besideParticular(ps []*para, i int) bool {
	is := func(k int) bool {
		return k >= 0 && k < len(ps) && ps[k].N <= trait.MaxByline &&
			(ps[k].Has(trait.Byline|trait.Date|trait.Source) || besides.MatchString(ps[k].Key))
	}
	return is(i-1) || is(i+1)
}

// piece is a paragraph with its label.
type piece struct {
	*para
	label    label
	level    int
	runIn    int    // characters of the run-in head
	series   int    // number of the series of run-in heads, 0 if it is in none
	rejoined []int  // where the halves of a cut sentence meet, as offsets in characters
	next     []int  // those of them where the other half stood in the next line
	caught   *piece // the heading stood inside this cut paragraph
	reasons  []diag.Text
}

// lost reports what was taken off paragraphs before anything was known of them.
func (in *inference) lost() {
	for _, p := range in.pieces {
		if p.Lost != "" {
			in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
				diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", p.Lost))
		}
	}
}

// Taken says what a paragraph was taken for, and why.
type Taken = genre.Taken

// para is a paragraph with what its neighbours tell of it.
type para = company.Paragraph

// inference is what is known of a text on the way to its document.
type inference struct {
	*genre.Reader                 // the draft with its meta data, messages and reasons
	seriesNo      int             // series of run-in heads so far
	searched      int             // bytes, for seams
	openings      map[[2]rune]int // paragraphs by their first two characters
	words         Words
	pieces        []*piece
	single        bool // headings without a number stand before the numbered ones
	joins         int  // cuts that were rejoined on strong evidence
	clean         bool // nearly all paragraphs end a sentence
	titled        bool // the format states the title
	footWriters   int  // times that lines under the text, or a part of it, say who wrote it
	footSigned    bool // the byline is from there
	ornaments     *trait.Ornaments
	makers        map[*piece]*made
}
