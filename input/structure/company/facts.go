package company

// Fact is one thing, or a set of things, that the company of a paragraph tells of it: yes or no.
// What is told with a number or with words (Run, Speaker, Ornament, Found …) is a field of the
// paragraph. Which pass tells a fact, and which passes want to know it, is derived from the source
// by a test (passes_test.go).
type Fact uint64

const (
	// How a line looks, and how it stands among its neighbours.

	// Big is larger than the body, or centred.
	Big Fact = 1 << iota
	// Top is in the largest type of the text.
	Top
	// Unstopped is of a text most paragraphs of which end in no mark.
	Unstopped
	// Framing is a line drawn around a title, a heading or a box: no separation.
	Framing
	// Ruled is a heading between drawn lines.
	Ruled
	// Naming is the name of a frame that holds more than a statistic.
	Naming
	// Twin is the second of two lines of one build at the head.
	Twin
	// Kin is a line of as many clauses as another short line before prose.
	Kin
	// Asks is a line that asks or exclaims, as others do before longer paragraphs.
	Asks
	// Lone is a line that asks where no other short line of the text heads anything.
	Lone

	// Figures and what they count.

	// Set is a statistic in its box, or a part of that box.
	Set
	// Boxed is the name of a box of figures, each of which stands so, or a statistic under it.
	Boxed
	// Tally is a line of one figure, in a row of such.
	Tally
	// Dense has a figure in each clause, among paragraphs that have few.
	Dense
	// Interrupts is a statistic that stands inside a cut sentence.
	Interrupts
	// Apart is a statistic that stands as nothing else of the text does.
	Apart
	// Crowded is of a text in which bold figures are mere emphasis.
	Crowded

	// Tables and lists.

	// Thin is a row of a table whose fields stand one blank apart.
	Thin
	// Tabled is a row of a table under the names of its columns.
	Tabled
	// Entry is a line without a stop, of several under a heading.
	Entry
	// Pair is 某某：某某, in a row of such.
	Pair
	// Particular is 时间：…, 地点：…, in a row of such.
	Particular
	// Counted is 第一，…；, in a row of such.
	Counted
	// Step is one of several numbered so, as short as the steps of a recipe.
	Step
	// Told is numbered as others are that hold several sentences each.
	Told
	// OneSentence is 一、 and one sentence, as all numbered so are.
	OneSentence
	// Ruling is what a court rules, 一、…, led to by ：.
	Ruling
	// HeadsList heads a list at the end: 名单, 参考文献.
	HeadsList
	// Contact says how to reach somebody: 联系人：…, 电话：….
	Contact

	// Headings that are told by each other.

	// Series is a sentence of a series of cross-heads.
	Series
	// InTurn is one after which another of the series follows in its section.
	InTurn
	// DashHead is a long cross-head of two halves, as others are.
	DashHead
	// Serial is 产品一：某某, as others count on.
	Serial
	// Headed is 1、 and a few words over a text, as others numbered so are.
	Headed
	// VerseHead is a line alone over a stanza.
	VerseHead

	// What somebody said or wrote, and who.

	// Speech is a paragraph all of which is what somebody said.
	Speech
	// Question is Q1：, as others are.
	Question
	// Quote is a quotation set apart.
	Quote
	// Quoted is the line of the author of a quotation.
	Quoted
	// ReadOut is a verse of a sacred book, with its number (经文).
	ReadOut
	// Note is 注：1.…, or what counts on from it.
	Note
	// Referred is ① at the end, to which the text refers, or under 注释.
	Referred
	// Source is [1] under 参考文献, to which the text does not refer.
	Source

	// Papers of offices: who signs them, what they send out.

	// Signing signs, over a date (落款).
	Signing
	// SentOn is the date of a paper over what it sends out (印发).
	SentOn
	// Sent is the title of what a paper sends out.
	Sent
	// Attached is an attachment that a paper lists (附件).
	Attached
	// ListHead is the title of a list that is attached, or of a group of it.
	ListHead
	// Signature is who signs a contract: 甲方：….
	Signature
)

// Is reports one of some facts.
func (f *Paragraph) Is(some Fact) bool { return f.facts&some != 0 }

// tell notes facts, and deny takes them back.
func (f *Paragraph) tell(all Fact) { f.facts |= all }

func (f *Paragraph) deny(all Fact) { f.facts &^= all }

// set notes a fact, or takes it back.
func (f *Paragraph) set(one Fact, is bool) {
	if f.deny(one); is {
		f.tell(one)
	}
}
