package structure

import (
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// para is a paragraph with what its neighbours tell of it.
type para struct {
	trait.Paragraph
	big   bool     // larger than the body, or centred
	found []string // figures of a statistic without emphasis
	known []string // what statistics has found
	asked bool     // and whether it has looked
	// Where such a statistic stands, and whether bold figures are mere emphasis.
	interrupts, apart, crowded bool
	tally                      bool   // a line of one figure, in a row of such
	top                        bool   // in the largest type of the text
	thin                       bool   // the fields stand one blank apart
	series                     bool   // a sentence of a series of cross-heads
	unstopped                  bool   // most paragraphs of the text end in no mark
	inTurn                     bool   // another line of the series follows in its section
	run                        int    // lines in a row that are as short and bare as this one
	speaker                    int    // characters of the label of who speaks, its ： included
	verseHead                  bool   // a line alone over a stanza
	told                       bool   // numbered as others are that hold several sentences each
	speech                     bool   // all of it is what somebody said
	pair                       bool   // 某某：某某, in a row of such
	twin                       bool   // the second of two lines of one build at the head
	particular                 bool   // 时间：…, 地点：…: in a row of such
	kin                        bool   // of as many clauses as another short line before prose
	asks                       bool   // asks or exclaims, as others do before longer paragraphs
	lone                       bool   // asks, and no other short line of the text heads anything
	set, framing, naming       bool   // a statistic in its box, the frame of one, its name
	dense                      bool   // a figure in each clause, among paragraphs that have few
	headed                     bool   // 1、 and a few words over a text, as others numbered so
	entry                      bool   // a line without a stop, of several under a heading
	counted                    bool   // 第一，…； in a row of such
	signing                    bool   // signs, over a date
	sentOn, sent               bool   // the date of a paper over what it sends out, the title of that
	step                       bool   // one of several numbered so, short as the steps of a recipe
	attached                   bool   // an attachment that a paper lists
	question                   bool   // Q1：, as others are
	quote, quoted              bool   // a quotation set apart, the line of its author
	serial                     bool   // 产品一：某某, as others count on
	ruled, masthead            bool   // a heading, a line of the title, between drawn lines
	ornament                   int    // characters of ■ or （小标题） before a heading
	lost                       string // the bars before the other lines of a display
	referred                   bool   // ① at the end, to which the text refers, or under 注释
	headsList, contact         bool   // heads a list at the end; says how to reach somebody
	oneSentence                bool   // 一、 and one sentence, as all numbered so are
	ruling                     bool   // what a court rules, 一、…, led to by ：
	inClause                   bool   // 3.1 before prose, as other clauses are
	listHead                   bool   // the title of a list that is attached, or of a group of it
	source                     bool   // [1] under 参考文献, to which the text does not refer
	note                       bool   // 注：1.…, or what counts on from it
	signature                  bool   // who signs a contract
}

// newPara is a paragraph of which the neighbours are not known yet.
func newPara(p *draft.Para) *para { return around(trait.New(p)) }

// around makes room around a paragraph for what its neighbours tell.
func around(p *trait.Paragraph) *para { return &para{Paragraph: *p} }

// missing stands for a neighbour that is not there.
func missing() *para {
	return &para{Paragraph: trait.Paragraph{Para: &draft.Para{}, None: true}}
}

// selves are paragraphs without what their neighbours tell.
func selves(ps []*para) []*trait.Paragraph {
	out := make([]*trait.Paragraph, len(ps))
	for i, p := range ps {
		out[i] = &p.Paragraph
	}
	return out
}

// unwrap takes the text out of what it came in.
func (in *inference) unwrap(paras []draft.Para) []*para {
	read := in.Unwrap(paras)
	ps := make([]*para, len(read))
	for i, p := range read {
		ps[i] = around(p)
	}
	return ps
}

// settle settles what documents of a kind say of themselves. Paragraphs that stay as they are
// keep what their neighbours tell.
func (in *inference) settle(ps []*para) []*para {
	known := make(map[*trait.Paragraph]*para, len(ps))
	for _, p := range ps {
		known[&p.Paragraph] = p
	}
	read := in.Settle(selves(ps))
	out := make([]*para, len(read))
	for i, p := range read {
		if out[i] = known[p]; out[i] == nil {
			out[i] = around(p)
		}
	}
	return out
}

// merged makes one paragraph of some lines with sep between.
func merged(lines []*para, sep string) *draft.Para { return trait.Merged(selves(lines), sep) }

// features computes what depends on the neighbours: verse and series.
func features(ps *[]*para) {
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
	joinDisplays(ps)
	joinHeads(ps)
	joinCutItems(ps)
	out := *ps
	findRemarks(out)
	findThinRows(out)
	findRaggedRows(out)
	findLeads(out)
	findFlushCaptions(out)
	findBoxes(out)
	findStarred(out)
	findBig(out)
	findRuns(out)
	findVerse(out)
	findFigures(out)
	findFielded(out)
	findTallied(&out)
	findSingle(out)
	findApart(out)
	findInterrupting(out)
	findDense(out)
	findBeside(out)
	findSeries(out)
	findUnstopped(out)
	findSpeakers(out)
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
