package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// para is a paragraph with its features.
type para struct {
	*draft.Para
	text  string // without the spaces at its ends
	key   string // text in simplified characters, to be matched
	shape shape
	big   bool     // larger than the body, or centred
	found []string // figures of a statistic without emphasis
	known []string // what statistics has found
	asked bool     // and whether it has looked
	// Where such a statistic stands, and whether bold figures are mere emphasis.
	interrupts, apart, crowded bool
	tally                      bool // a line of one figure, in a row of such
	top                        bool // in the largest type of the text
	period                     bool // ends with 。, closing marks aside
	none                       bool // stands for a neighbour that is not there
	chars                      []rune
	n                          int // characters
	ends                       ending
	stops                      int // 。！？ before the last character
	periods                    int // 。 before the last character
	commas                     int // ，；： inside
	number                     numberForm
	numLen                     int // characters of the number and its mark
	dashed                     bool
	boldAll                    bool
	// boldFigures counts the bold spans, withDigit those that hold a figure;
	// boldShare is their share of the text in per cent.
	boldFigures, withDigit, boldShare int
	halves                            bool   // two phrases with a gap between them
	verse                             bool   // a line of verse among its like
	row                               int    // fields of a line of a table, 0 if it is none
	thin                              bool   // the fields stand one blank apart
	series                            bool   // a sentence of a series of cross-heads
	unstopped                         bool   // most paragraphs of the text end in no mark
	inTurn                            bool   // another line of the series follows in its section
	run                               int    // lines in a row that are as short and bare as this one
	speaker                           int    // characters of the label of who speaks, its ： included
	verseHead                         bool   // a line alone over a stanza
	told                              bool   // numbered as others are that hold several sentences each
	speech                            bool   // all of it is what somebody said
	pair                              bool   // 某某：某某, in a row of such
	twin                              bool   // the second of two lines of one build at the head
	particular                        bool   // 时间：…, 地点：…: in a row of such
	kin                               bool   // of as many clauses as another short line before prose
	labelled                          int    // characters of the label in 【】 that it opens with, as others do
	asks                              bool   // asks or exclaims, as others do before longer paragraphs
	lone                              bool   // asks, and no other short line of the text heads anything
	set, framing, naming              bool   // a statistic in its box, the frame of one, its name
	dense                             bool   // a figure in each clause, among paragraphs that have few
	headed                            bool   // 1、 and a few words over a text, as others numbered so
	entry                             bool   // a line without a stop, of several under a heading
	counted                           bool   // 第一，…； in a row of such
	signing                           bool   // signs, over a date
	sentOn, sent                      bool   // the date of a paper over what it sends out, the title of that
	step                              bool   // one of several numbered so, short as the steps of a recipe
	attached                          bool   // an attachment that a paper lists
	question                          bool   // Q1：, as others are
	quote, quoted                     bool   // a quotation set apart, the line of its author
	serial                            bool   // 产品一：某某, as others count on
	ruled, masthead                   bool   // a heading, a line of the title, between drawn lines
	ornament                          int    // characters of ■ or （小标题） before a heading
	lost                              string // the bars before the other lines of a display
	referred                          bool   // ① at the end, to which the text refers, or under 注释
	term                              bool   // joined with the number of its clause, which had a line of its own
	headsList, contact                bool   // heads a list at the end; says how to reach somebody
	inContents                        bool   // the contents name it as a chapter
	partHead                          bool   // a short line with ：, or the number of a version, over a part of the text, as others are
	oneSentence                       bool   // 一、 and one sentence, as all numbered so are
	ruling                            bool   // what a court rules, 一、…, led to by ：
	inClause                          bool   // 3.1 before prose, as other clauses are
	listHead                          bool   // the title of a list that is attached, or of a group of it
	source                            bool   // [1] under 参考文献, to which the text does not refer
	note                              bool   // 注：1.…, or what counts on from it
	signature                         bool   // who signs a contract
	law                               bool   // what a collection knows of a law: 实施日期：…
}

type ending uint8

const (
	endsOpen  ending = iota // with no mark: Han, digit, letter, comma
	endsStop                // 。！？…
	endsColon               // ：
	endsSemi                // ；
)

// closers may stand after the stop that ends a sentence.
const closers = "”’」』）)》】〕\""

// shortPoint is how many characters a Western full stop behind Han wants before it.
const shortPoint = 6

// fullPoint reports that a ．behind a text is its full stop: it follows Han or a closing mark.
func fullPoint(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isHan(r) || strings.ContainsRune(closers, r)
}

func newPara(p *draft.Para) *para {
	f := &para{Para: p, text: strings.TrimSpace(p.Text)}
	f.chars = []rune(f.text)
	f.n = len(f.chars)
	if f.n == 0 {
		return f
	}
	end := strings.TrimRight(strings.TrimRightFunc(unmarked(p, f.text), pictured), closers)
	if at := pageMark.FindStringSubmatchIndex(end); at != nil {
		end = strings.TrimRight(end[:at[3]], closers)
	}
	if end == "" {
		end = f.text
	}
	last, size := utf8.DecodeLastRuneInString(end)
	f.number, f.numLen = numbered(f.chars)
	f.period = last == '。' || choice.MatchString(f.text) || (last == '．' || last == '.' && f.n > shortPoint) && f.n > f.numLen && fullPoint(end[:len(end)-size])
	switch {
	case f.period, strings.ContainsRune("！？…!?﹗﹖", last) || last == '.' && f.n > 20 && !halfNumber(end):
		f.ends = endsStop
	case last == '：' || last == ':' || last == '﹕':
		f.ends = endsColon
	case last == '；' || last == ';' || last == '﹔':
		f.ends = endsSemi
	}
	if f.ends == endsOpen && signed(f.text) {
		f.ends = endsStop
	}
	body := end[:len(end)-size]
	for i, r := range body {
		if (r == '．' || r == '.' && strings.HasPrefix(body[i+1:], " ")) && i > 3*f.numLen && fullPoint(body[:i]) {
			r = '。' // as old electronic texts have it
		}
		switch r {
		case '。', '！', '？':
			f.stops++
			if r == '。' {
				f.periods++
			}
		case '，', '；', '：', '﹐', '﹔', '﹕':
			f.commas++
		case ',': // but of thousands: 8,200
			if i == 0 || i+1 == len(body) || !isDigit(rune(body[i-1])) || !isDigit(rune(body[i+1])) {
				f.commas++
			}
		}
	}
	f.dashed = strings.HasPrefix(f.text, "——") || strings.HasPrefix(f.text, "--") || strings.HasPrefix(f.text, "──") || strings.HasPrefix(f.text, "――")
	f.bold()
	f.gap()
	f.row = fields(f.text)
	if f.number != noNumber && fields(strings.TrimSpace(string(f.chars[f.numLen:]))) == 0 {
		f.row = 0 // the blanks only set the number apart: 第一条　　…
	}
	f.key = f.text
	if f.n <= maxShaped {
		f.key = plainForms.Replace(f.text)
	}
	f.shape = shapes(f)
	if barred(f.text) != nil {
		f.shape = 0
	} else if f.has(sCaption | sCredit | sSource) {
		f.row = 0
	}
	return f
}

// pageMark is what some papers set behind a story: the page's sub-editor and its number, ②6.
var pageMark = pattern.New(`([。！？”）])[①-⑳]\d{1,2}$`).Last("0123456789")

// choice is the line of a form in which one of two is ticked: □适用 √不适用.
var choice = pattern.New(`^(?:[□√☑☒✓✔■][ 　]?\p{Han}{1,6}[ 　]*){2,4}$`).First("□√☑☒✓✔■")

// pictured reports pictograms, which may stand behind the stop of a sentence.
func pictured(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r == 0xFE0F || r == 0x200D || r == ' '
}

// unmarked takes the marks of notes off the end of a text.
func unmarked(p *draft.Para, text string) string {
	if len(p.Spans) == 0 {
		return text
	}
	all := []rune(strings.TrimRight(p.Text, " \t\u3000"))
	end := len(all)
	for i := len(p.Spans) - 1; i >= 0; i-- {
		if s := p.Spans[i]; s.Mark == doc.NoteRef && s.End == end && s.Start < end {
			end = s.Start
		}
	}
	if end == 0 {
		return text
	}
	return strings.TrimSuffix(text, string(all[end:]))
}

// halfNumber reports Chinese text that ends inside a number: 达到46.
func halfNumber(s string) bool {
	whole := strings.TrimRightFunc(strings.TrimSuffix(s, "."), isDigit)
	r, _ := utf8.DecodeLastRuneInString(whole)
	return len(whole)+1 < len(s) && isHan(r)
}

// signed reports a text that ends with its stop and something in brackets after
// it: the reporter of a short piece of news.
func signed(s string) bool {
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return false
	}
	at := strings.LastIndexAny(s, "（(")
	if at <= 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:at], " 　"))
	return strings.ContainsRune("。！？”", before)
}

// bold measures the emphasis of the paragraph.
func (f *para) bold() {
	if f.boldAll = f.Look.Bold; len(f.Spans) == 0 {
		return
	}
	all := []rune(f.Text)
	f.boldShare = strongShare(f.Spans, len(all))
	f.boldAll = f.Look.Bold || f.boldShare >= mostlyBold
	for _, s := range f.Spans {
		if !strong(s, len(all)) {
			continue
		}
		f.boldFigures++
		if countedDigits(all, s.Start, s.End) && !phrase(all[s.Start:s.End]) {
			f.withDigit++
		}
	}
}

const mostlyBold = 95 // of a hundred

// strongShare is how much of a text of n characters is emphasised, of a hundred.
func strongShare(spans []doc.Span, n int) int {
	covered := 0
	for _, s := range spans {
		if strong(s, n) {
			covered += s.End - s.Start
		}
	}
	return covered * 100 / max(1, n)
}

func strong(s doc.Span, n int) bool {
	return s.Mark == doc.Strong && s.Start < s.End && s.End <= n
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// gap finds two phrases of three to twelve characters with a blank between.
func (f *para) gap() {
	if f.n > 30 || f.ends != endsOpen {
		return
	}
	parts := strings.FieldsFunc(f.text, func(r rune) bool { return r == ' ' || r == '\u3000' })
	if len(parts) != 2 {
		return
	}
	a, b := utf8.RuneCountInString(parts[0]), utf8.RuneCountInString(parts[1])
	f.halves = a >= 3 && a <= 12 && b >= 3 && b <= 12 && hanOnly(parts[0]) && hanOnly(parts[1]) && max(a, b) <= 2*min(a, b)
}

func hanOnly(s string) bool {
	for _, r := range s {
		if !isHan(r) && !strings.ContainsRune("“”‘’、·《》", r) {
			return false
		}
	}
	return true
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF || r == '〇'
}

// paragraphs are those of a draft that hold anything, with what each has by itself.
func paragraphs(paras []draft.Para) []*para {
	out := make([]*para, 0, len(paras))
	for i := range paras {
		if f := newPara(&paras[i]); f.n > 0 || f.Kind != "" {
			out = append(out, f)
		}
	}
	return out
}

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
