// Package structure finds out what the paragraphs of a report are: an explicit
// stage between a draft and a document.
//
// Every paragraph gets a score for every label from a table of rules (evidence
// with weights); one sequence of labels is then chosen for the whole document.
// Sentences that something cut in two are rejoined, headings caught in a cut
// move to where their section begins, run-in heads are recognised as series,
// and headings get levels that agree with each other. Each guess is reported
// with its place and its reason.
package structure

import (
	"cmp"
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/learned"
	"dayang/input/pattern"
)

// Words is what inference asks of a dictionary. A nil Words knows no words.
type Words interface {
	// Contains reports whether s is a word.
	Contains(s string) bool
	// Joins reports the word that the end of left and the beginning of right
	// form, if that is likelier than a word's end between them.
	Joins(left, right string) (word string, ok bool)
}

// Taken says what a paragraph was taken for, and why.
type Taken struct {
	Pos     diag.Pos
	Text    string
	As      string // kind or meta field, with level or role
	Reasons []diag.Text
}

// Judge gives a second opinion on each paragraph of a report (learned.Judge). A nil Judge has
// none: the rules are left alone.
type Judge func(*learned.Report) ([]learned.Opinion, error)

// Infer makes a document of a draft.
func Infer(d *draft.Draft, words Words, second Judge) (*doc.Document, diag.List, []Taken) {
	ps := paragraphs(particularList(d.Paras, d.Meta.Title != ""))
	in := &inference{words: words, draft: d, titled: d.Meta.Title != ""}
	paras := d.Paras
	in.dropSample(&ps)
	in.pictureTails(ps)
	in.dropAdverts(&ps)
	in.scans(&ps)
	in.readCollection(&ps)
	in.readPreface(&ps)
	in.findStory(&ps)
	in.readStandard(&ps)
	joinClauses(&ps)
	captionPictures(&ps, in.draft.Meta.Title != "")
	in.readme(&ps)
	boldHeads(ps)
	joinCentred(&ps, in.draft.Meta.Title)
	attributions(ps)
	features(&ps)
	ungiven(ps, d.Meta.Title != "")
	in.dropFrames(&ps)
	in.dropPages(&ps)
	in.readFields(&ps)
	in.readTopic(&ps)
	in.dropLibrary(&ps)
	in.readPaper(&ps)
	in.readDecree(&ps)
	in.giveLaw(&ps)
	in.readTender(&ps)
	d = in.draft
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
	loneQuestion(ps, d.Meta.Title != "")
	table := rules()
	head, why := readHead(ps, d.Meta.Title != "", d.Settled, words)
	for _, p := range in.masthead {
		in.pieces = append(in.pieces, &piece{para: p, label: lGiven})
	}
	labels, contexts := choose(table, ps, head, d.Meta.Title != "", d.Settled)
	for i, p := range ps {
		q := &piece{para: p, label: labels[i], rejoined: slices.Clone(p.RejoinedAt)}
		if i < len(head) {
			q.reasons = why[i]
		} else {
			q.reasons = reasons(table, &contexts[i], labels[i])
		}
		in.pieces = append(in.pieces, q)
	}
	in.dropTitleAgain()
	if second != nil {
		in.secondOpinion(paras, second)
	}
	in.levels()
	in.numberAnnexes()
	in.aside()
	in.rejoin()
	in.runIns()
	in.moveHeadings()
	in.runIns()
	in.proof()
	document := in.build()
	in.dropAccounts(&document.Meta)
	return document, in.diags, in.taken
}

// ungiven takes back what a format says of the lines below the title: pages set
// subtitle, byline and date as small headings.
func ungiven(ps []*para, titled bool) {
	for i, p := range ps[:min(len(ps), 5)] {
		if p.n >= bodyLength && !p.has(sQuoted) || p.partHead {
			return // the text has begun
		}
		// > 来源：… under a title
		quoted := p.Kind == doc.Quote && titled && p.stops == 0 && p.ends == endsOpen && (p.has(sByline|sDate|sSource|sCredit) || besides.MatchString(p.key) && besideParticular(ps, i))
		if !quoted && (p.Kind != doc.Heading || i == 0 && !titled) {
			continue
		}
		if p.Kind == doc.Heading && p.has(sName|sOffice|sOrg) && !p.has(sByline|sDate|sSource) && headsSection(ps, i, p.has(sName)) {
			continue
		}
		if i > 0 && ps[i-1].period && p.has(sName) && !p.has(sByline|sDate|sSource|sOffice|sOrg|sActs|sQuoted) {
			return // behind a sentence a name is a heading
		}
		if quoted || p.has(sByline|sDate|sSource|sName|sOffice|sOrg|sActs|sQuoted) || p.dashed && p.n <= maxSubtitle {
			given := *p.Para
			given.Kind, given.Level = "", 0
			p.Para = &given
		}
	}
}

// headsSection reports a heading over prose, as others of its level are; an office may stand
// over parts with numbers, and then heads none.
func headsSection(ps []*para, i int, name bool) bool {
	over := func(k int) bool {
		return k+1 < len(ps) && (ps[k+1].Kind == "" && (ps[k+1].period || ps[k+1].n > maxHeading || ps[k+1].number != noNumber) || ps[k+1].Kind == doc.Table || ps[k+1].Kind == doc.List || ps[k+1].Kind == doc.Heading && ps[k+1].Level > ps[k].Level)
	}
	for k := i + 1; k < len(ps) && over(i); k++ {
		if ps[k].Kind == doc.Heading && ps[k].Level == ps[i].Level && over(k) && (name || ps[k].number == noNumber) {
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
		f := newPara(&one)
		switch {
		case it.Label != "" && it.Label != "•" || it.Level > 0 || f.n == 0:
			return ps
		case f.has(sByline | sDate | sSource | sEditor):
			told++
		case !besides.MatchString(f.key) && !property.MatchString(f.key) && !timeField.MatchString(f.key) && !f.has(sCredit):
			return ps
		}
		out = append(out, one)
	}
	if told == 0 {
		return ps
	}
	return append(out, ps[1:]...)
}

// quotedCredits takes back that the credits under a text are quotations: > 编辑：….
func quotedCredits(ps []*para) {
	for i := len(ps) - 1; i > 2 && ps[i].Kind == doc.Quote && ps[i].n <= maxByline && !ps[i].period && ps[i].has(sCredit|sEditor|sSource); i-- {
		given := *ps[i].Para
		given.Kind = ""
		ps[i].Para = &given
	}
}

// besides is a line of particulars that only its neighbours tell from others.
var besides = pattern.New(`^(?:首发|首刊|原发|发布|发表|原文(?:链接|地址)?|链接|预计阅读|阅读时[间长]|字数|全文字数|分类|标签|栏目|平台)[ 　]?[:：]`).First("全分原发字平标栏链阅预首")

// besideParticular reports a quotation beside one that says who, when or whence.
func besideParticular(ps []*para, i int) bool {
	is := func(k int) bool {
		return k >= 0 && k < len(ps) && ps[k].n <= maxByline && (ps[k].has(sByline|sDate|sSource) || besides.MatchString(ps[k].key))
	}
	return is(i-1) || is(i+1)
}

// piece is a paragraph with its label.
type piece struct {
	*para
	label    label
	level    int
	runIn    int // characters of the run-in head
	series   int // number of the series of run-in heads, 0 if it is in none
	rejoined []int
	caught   *piece // the heading stood inside this cut paragraph
	reasons  []diag.Text
}

type inference struct {
	seriesNo int             // series of run-in heads so far
	searched int             // bytes, for seams
	openings map[[2]rune]int // paragraphs by their first two characters
	words    Words
	draft    *draft.Draft
	pieces   []*piece
	masthead []*para // lines over the title that are credits
	diags    diag.List
	taken    []Taken
	single   bool // headings without a number stand before the numbered ones
	joins    int  // cuts that were rejoined on strong evidence
	law      bool // the text is a law, with what a collection knows of it
	clean    bool // nearly all paragraphs end a sentence
	titled   bool // the format states the title
}

// twiceOver is the line of the head that the next line says once more.
func twiceOver(ps []*para) string {
	for i := 1; i+1 < len(ps) && i < 5 && ps[i-1].n < bodyLength; i++ {
		if p := ps[i]; p.Kind == "" && p.n >= minAgain && p.short(maxTitle) && p.text == ps[i-1].text && !p.has(sDate|sSource|sByline) {
			return p.text
		}
	}
	return ""
}

// dropRepeatedTitle removes a paragraph at the head that repeats the title, be it
// stated by the format or the first line.
func (in *inference) dropRepeatedTitle(ps *[]*para) {
	title := in.draft.Meta.Title
	for _, p := range (*ps)[:min(2, len(*ps))] {
		if title == "" && p.short(maxTitle) && !p.has(sDate|sSource) {
			title = p.text
		}
	}
	if title == "" || !slices.ContainsFunc((*ps)[min(1, len(*ps)):min(6, len(*ps))], func(p *para) bool { return p.text == title }) {
		title = cmp.Or(twiceOver(*ps), title)
	}
	seen := in.draft.Meta.Title != ""
	for i := 0; i < len(*ps) && i < 6; i++ {
		p := (*ps)[i]
		if title == "" || p.text != title {
			continue
		}
		if !seen {
			seen = true
			continue
		}
		if i > 1 && i+1 < len(*ps) && (*ps)[i-1].ends == endsStop && (*ps)[i+1].has(sDate) {
			continue // an office, the first row of the title, signs a short paper
		}
		in.diags.Add(diag.Info, "title-repeated", p.Pos,
			diag.T("正文开头重复了标题“%s”，只排一次", "the text repeats the title %q; it is set once", title))
		*ps = slices.Delete(slices.Clone(*ps), i, i+1)
		i--
	}
}
