package company

import "context"

// stage is a room of passes about one thing.
type stage struct {
	about  string
	passes []pass
}

// pass is one look at all paragraphs of a text. A joining one makes other paragraphs of them, of which
// nothing is known yet; the others tell something of what they find.
type pass struct {
	join func(*[]*Paragraph)
	find func([]*Paragraph)
	what string // it tells, or joins
	// early names facts and fields for which it asks though a later stage tells more of them. A test
	// derives from the source what each pass tells and wants to know (passes_test.go): the others ask for
	// nothing that is told later.
	early string
}

// stages are the passes in their order. What they tell and ask for makes most of it; what they put right
// of a paragraph itself (its number, its form, that it is a row) the test can only show, as nearly every
// pass asks for that: who moves one that does so compares what comes out.
var stages = []stage{
	{"lines that are one, paragraphs that are several", []pass{
		{join: joinCode, what: "a command and what it printed"},
		{join: joinPrograms, what: "a program, line by line"},
		{join: splitNotes, what: "notes that stand in one paragraph: [1]甲：…。[2]乙：…。"},
		{join: splitClass, what: "the class of a book behind its title"},
		{find: findUnpointed, what: "sentences of a text without punctuation (白文)"},
		{find: findRuled, what: "lines drawn around the title and over headings", early: "Framing"},
		{join: joinBoxLines, what: "a sentence full of figures that its box cut into lines"},
		{join: joinPairs, what: "a name and the price or time under it"},
		{join: joinTags, what: "【数据】 and the paragraph under it"},
		// These ask only for what they have told themselves of a paragraph that they make.
		{join: joinColumns, what: "a row of figures and the row of what they count", early: "Found"},
		{join: splitFigures, what: "a list or a row of statistics, one by one", early: "By"},
		{join: joinUnits, what: "a number and the unit under it"},
		{join: joinDisplays, what: "a figure and the line of what it counts", early: "Found"},
		{join: joinParted, what: "a label and its matter, which a page parts"},
		// A line of a statistic that is known by now is no half of a heading.
		{join: joinHeads, what: "the two lines of each heading", early: "Set Framing"},
		{join: joinCutItems, what: "the halves of an item that a page cut"},
	}},
	{"looks and tables", []pass{
		{find: findBig, what: "what is larger than the body, or centred"},
		// What was joined into a statistic above is no row; one that is told below may have been one.
		{find: findThinRows, what: "tables whose fields stand one blank apart", early: "Set"},
		{find: findTabled, what: "rows under the names of their columns"},
		{find: findRaggedRows, what: "tables with empty cells"},
		{find: findLeads, what: "a line with ： over a table is no greeting"},
	}},
	{"who speaks, and what stands around a text", []pass{
		{find: findSpeakers, what: "turns of a conversation"},
		{find: findColumn, what: "letters, and what a column answers them"},
		{find: findFlushCaptions, what: "captions by their missing indent"},
	}},
	{"figures and verse", []pass{
		{find: findBoxes, what: "statistics by their box, its name, the form of their lines"},
		{find: findFramed, what: "statistics in a text box of the source"},
		{find: findMarked, what: "statistics behind one mark"},
		{find: findStarred, what: "sentences full of figures behind ★ between prose"},
		{find: findRuns, what: "how many short bare lines stand in a row"},
		{find: findVerse, what: "verse, couplets, and heads of stanzas"},
		{find: findFigures, what: "statistics that cut a sentence; lines of one figure each"},
		{find: findFielded, what: "a statistic of fields between bars"},
		{join: findTallied, what: "lines of what is counted and its figure, beside other statistics"},
		{find: findGrouped, what: "such lines in blocks with names"},
		{find: findSingle, what: "one line of a figure, a gap and what it counts"},
		{find: findUnderHeads, what: "such lines under the headings"},
		{find: findApart, what: "statistics by their gaps, their indent, their weight"},
		{find: findInterrupting, what: "lines of one figure each inside a sentence"},
		{find: findSectionEnds, what: "statistics at the ends of sections"},
		{find: findDense, what: "short sentences with a figure in each clause"},
		{find: findBeside, what: "lines of one figure each that go on from others"},
	}},
	{"headings by their build", []pass{
		{find: findSeries, what: "sentences that recur before longer paragraphs"},
		{find: findDashHeads, what: "long headings of two halves"},
		{find: findUnstopped, what: "texts whose paragraphs end in no mark"},
		{find: findBare, what: "bare numbers are headings"},
		{find: findOrnaments, what: "headings behind ■ and （小标题）"},
	}},
	{"numbers", []pass{
		{find: findCountedOn, what: "2.14日: an item that opens with a figure"},
		{find: findOnes, what: "points of old books, which open with 一 each"},
		{find: findChoices, what: "A. B. C. under a question"},
		{find: findTouching, what: "2检查结果, where 2.1 follows"},
		{find: findGapNumbers, what: "4 海区选择, where others count so from 3"},
		{find: findZeroed, what: "01, 02, 03 that touch words"},
		{find: findTold, what: "numbers of paragraphs and of steps"},
		{find: findRunningOn, what: "items that count on through sections"},
	}},
	{"labels", []pass{
		{find: findAttachments, what: "attachments that a paper lists"},
		// An entry joined above is one whatever its number; those told below stand under other headings.
		{find: findEndLists, what: "lists behind all prose", early: "Entry"},
		{find: findContacts, what: "how to reach who is named above"},
		{find: findSquared, what: "【关键词：水】 heads what follows"},
		{find: findLabels, what: "paragraphs behind labels in brackets"},
		{find: findColons, what: "paragraphs that open with what they are about"},
		{find: findSerial, what: "产品一：某某, as others count on"},
		{find: findParticulars, what: "时间：…, 地点：…"},
		{find: findDated, what: "paragraphs that open with a day or a year"},
	}},
	{"notes and signatures", []pass{
		{find: findReferred, what: "notes to which the text refers, and sources"},
		{find: findLastNotes, what: "注：1.… over 2.…"},
		{find: findSigners, what: "who signs over a date, and what is sent out under it"},
	}},
	{"points and entries", []pass{
		{find: findHeaded, what: "1、 and a few words over a text each"},
		{find: findEntries, what: "lines without a stop under a heading"},
		{find: findCounted, what: "第一，…； 第二，…。"},
		{find: findSentences, what: "一、 and one sentence each"},
		{find: findTerms, what: "the terms of a contract"},
	}},
	{"lines that are alike, and what somebody said", []pass{
		{find: findTwins, what: "two lines of one title"},
		{find: findKin, what: "short lines of as many clauses; lines that ask"},
		{find: findSpeech, what: "lines of nothing but what somebody said"},
		// The parties of a contract, which are told below, are quoted nowhere.
		{find: findQuotes, what: "quotations, and their authors", early: "Particular"},
	}},
	{"papers and their lists", []pass{
		{find: findPairs, what: "某某：某某 in a row"},
		{find: findParties, what: "the parties of a contract, and who signs it"},
		{find: findAbbreviations, what: "what abbreviations stand for"},
		{find: findAttachedLists, what: "lists that are attached"},
	}},
}

// Read finds what the paragraphs of a text are to each other, and joins those that are one. The
// error is that of ctx, which is heeded between the passes.
func Read(ctx context.Context, ps *[]*Paragraph) error {
	for _, s := range stages {
		for _, p := range s.passes {
			if err := ctx.Err(); err != nil {
				return err
			}
			if p.join != nil {
				p.join(ps)
			} else {
				p.find(*ps)
			}
		}
	}
	return nil
}
