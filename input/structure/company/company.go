// Package company tells what a paragraph is by the company it keeps: as one of a series, in a
// row of figures, under a heading of its kind, over a date. It joins what only stands in lines
// of its own (a figure and what it counts, a code, a box) and gives no paragraph a label: that
// is for those who weigh what is told here.
package company

import (
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// Paragraph is a paragraph with what its neighbours tell of it.
type Paragraph struct {
	trait.Paragraph
	Big   bool     // larger than the body, or centred
	Found []string // figures of a statistic without emphasis
	known []string // what statistics has found
	asked bool     // and whether it has looked
	// Where such a statistic stands, and whether bold figures are mere emphasis.
	Interrupts, Apart, Crowded bool
	Tally                      bool   // a line of one figure, in a row of such
	Top                        bool   // in the largest type of the text
	Thin                       bool   // the fields stand one blank apart
	Tabled                     bool   // a row of a table, under the names of its columns
	Series                     bool   // a sentence of a series of cross-heads
	DashHead                   bool   // a long cross-head of two halves, as others are
	Unstopped                  bool   // most paragraphs of the text end in no mark
	InTurn                     bool   // another line of the series follows in its section
	Run                        int    // lines in a row that are as short and bare as this one
	ReadOut                    bool   // a verse of a sacred book, with its number
	Speaker                    int    // characters of the label of who speaks, its ： included
	VerseHead                  bool   // a line alone over a stanza
	Told                       bool   // numbered as others are that hold several sentences each
	Speech                     bool   // all of it is what somebody said
	Pair                       bool   // 某某：某某, in a row of such
	Twin                       bool   // the second of two lines of one build at the head
	Particular                 bool   // 时间：…, 地点：…: in a row of such
	Kin                        bool   // of as many clauses as another short line before prose
	Asks                       bool   // asks or exclaims, as others do before longer paragraphs
	Lone                       bool   // asks, and no other short line of the text heads anything
	Set, Framing, Naming       bool   // a statistic in its box, the frame of one, its name
	Dense                      bool   // a figure in each clause, among paragraphs that have few
	Headed                     bool   // 1、 and a few words over a text, as others numbered so
	Entry                      bool   // a line without a stop, of several under a heading
	Counted                    bool   // 第一，…； in a row of such
	Signing                    bool   // signs, over a date
	SentOn, Sent               bool   // the date of a paper over what it sends out, the title of that
	Step                       bool   // one of several numbered so, short as the steps of a recipe
	Attached                   bool   // an attachment that a paper lists
	Question                   bool   // Q1：, as others are
	Quote, Quoted              bool   // a quotation set apart, the line of its author
	Serial                     bool   // 产品一：某某, as others count on
	Ruled, masthead            bool   // a heading, a line of the title, between drawn lines
	Ornament                   int    // characters of ■ or （小标题） before a heading
	Lost                       string // the bars before the other lines of a display
	Referred                   bool   // ① at the end, to which the text refers, or under 注释
	HeadsList, Contact         bool   // heads a list at the end; says how to reach somebody
	OneSentence                bool   // 一、 and one sentence, as all numbered so are
	Ruling                     bool   // what a court rules, 一、…, led to by ：
	InClause                   bool   // 3.1 before prose, as other clauses are
	ListHead                   bool   // the title of a list that is attached, or of a group of it
	Source                     bool   // [1] under 参考文献, to which the text does not refer
	Note                       bool   // 注：1.…, or what counts on from it
	Signature                  bool   // who signs a contract
	// Group is the first of those that were told by standing together: a second opinion takes all of
	// them or none. By is what told them.
	Group *Paragraph
	By    GroupTell
}

// GroupTell is what tells the members of a group.
type GroupTell int

const (
	_          GroupTell = iota
	ByItem               // items of a list that open with bold figures
	ByMark               // lines behind one mark
	ByList               // lines behind one mark that are a list
	ByTally              // lines of what is counted and its figure
	ByHeads              // lines under the headings
	BySections           // ends of sections
	ByHanging            // the lines beside a door
)

// group makes paragraphs one group; what is known as a list stays one.
func group(ps []*Paragraph, by GroupTell) {
	for _, f := range ps {
		if f.By == ByList {
			continue
		}
		f.Group, f.By = ps[0], by
	}
}

// New is a paragraph of which the neighbours are not known yet.
func New(p *draft.Para) *Paragraph { return Around(trait.New(p)) }

// Around makes room around a paragraph for what its neighbours tell.
func Around(p *trait.Paragraph) *Paragraph { return &Paragraph{Paragraph: *p} }

// Missing stands for a neighbour that is not there.
func Missing() *Paragraph {
	return &Paragraph{Paragraph: trait.Paragraph{Para: &draft.Para{}, None: true}}
}

// Selves are paragraphs without what their neighbours tell.
func Selves(ps []*Paragraph) []*trait.Paragraph {
	out := make([]*trait.Paragraph, len(ps))
	for i, p := range ps {
		out[i] = &p.Paragraph
	}
	return out
}

// merged makes one paragraph of some lines with sep between.
func merged(lines []*Paragraph, sep string) *draft.Para { return trait.Merged(Selves(lines), sep) }

// Read finds what the paragraphs of a text are to each other, and joins those that are one.
func Read(ps *[]*Paragraph) {
	joinCode(ps)
	joinPrograms(ps)
	splitNotes(ps)
	splitClass(ps)
	findUnpointed(*ps)
	findRuled(*ps)
	joinBoxLines(ps)
	joinPairs(ps)
	joinTags(ps)
	joinColumns(ps)
	splitFigures(ps)
	joinUnits(ps)
	joinDisplays(ps)
	joinParted(ps)
	joinHeads(ps)
	joinCutItems(ps)
	out := *ps
	findRemarks(out)
	findThinRows(out)
	findTabled(out)
	findRaggedRows(out)
	findLeads(out)
	findFlushCaptions(out)
	findBoxes(out)
	findMarked(out)
	findBig(out)
	findRuns(out)
	findVerse(out)
	findFigures(out)
	findFielded(out)
	findTallied(&out)
	findGrouped(out)
	findSingle(out)
	findUnderHeads(out)
	findApart(out)
	findInterrupting(out)
	findSectionEnds(out)
	findDense(out)
	findBeside(out)
	findSeries(out)
	findDashHeads(out)
	findUnstopped(out)
	findSpeakers(out)
	findColumn(out)
	findBare(out)
	findOrnaments(out)
	findCountedOn(out)
	findOnes(out)
	findChoices(out)
	findTouching(out)
	findGapNumbers(out)
	findZeroed(out)
	findTold(out)
	findRunningOn(out)
	findAttachments(out)
	findEndLists(out)
	findContacts(out)
	findSquared(out)
	findLabels(out)
	findTwins(out)
	findColons(out)
	findQuoted(out)
	findSerial(out)
	findParticulars(out)
	findDated(out)
	findReferred(out)
	findLastNotes(out)
	findClauses(out)
	findSigners(out)
	findHeaded(out)
	findEntries(out)
	findCounted(out)
	findKin(out)
	findSentences(out)
	findTerms(out)
	findSpeech(out)
	findQuotes(out)
	findPairs(out)
	findParties(out)
	findAbbreviations(out)
	findAttachedLists(out)
	*ps = out
}
