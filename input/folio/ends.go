// Package folio knows what stands at the ends of a page and is no part of its text: page numbers,
// running heads, the line over a newspaper's page, the notes at which a story jumps to another page,
// who made the page. It works on the lines of a text, or on paragraphs that are whole, and says which
// of them go; whoever read them drops them and reports it.
package folio

// Line is a line of a text, or a paragraph that is whole.
type Line struct {
	Text   string
	Cells  int  // width, indent included; see Cells
	Indent int  // in ems
	Blank  int  // blank lines before it
	Fixed  bool // its format says what it is: it stays
	Head   bool // that it is a heading: it goes only where it is evidently what stands over the pages
}

// Text is a text the pages of which have ends.
type Text struct {
	Lines []Line
	// Whole says that each line is a paragraph as its format has it: no width cut it, and a bare number
	// may well be a figure.
	Whole bool
	// Gone says which lines are no part of the text.
	Gone []bool
	// Day is the line of which the number and the name of a page go, behind the first DayLen bytes: the
	// day under a title. -1 if there is none.
	Day, DayLen int
	Pages       int  // that a program printed and numbered
	Headed      bool // lines over the page stand at the head of the text
	numbered    int  // lines that are or hold the number of a page
}

// maxHead is the longest running head in characters.
const maxHead = 40

// proseCells is the width from which on a line may be one of prose.
const proseCells = 24

// Find finds page numbers and running heads. Numbers of a form that others have too count where they count on
// from page to page; short lines beside them go where they come again, the first one with them. What of that
// may be text stays in paragraphs that are whole (see keepWhole, which Cover asks).
// The lines are changed where Day says so.
func Find(lines []Line, whole bool) *Text {
	t := &Text{Lines: lines, Whole: whole, Gone: make([]bool, len(lines)), Day: -1}
	drop := t.Gone
	t.Headed = t.folioHead() > 0
	t.folios(drop)
	var bare []int
	withHead, isPage := t.numberedHeads(), t.pages()
	for i, l := range t.Lines {
		switch {
		case l.Fixed:
		case withHead[i] || isPage(i):
			drop[i] = true
			t.numbered++
		case bareNumber.MatchString(l.Text):
			bare = append(bare, i)
		}
	}
	t.numbered += t.spacedHeads(drop)
	pages := t.headed(bare)
	if t.ascending(bare) {
		pages = bare
	}
	for _, i := range pages {
		drop[i] = true
		t.numbered++
	}
	t.loneNumber(bare, drop)
	t.numbered += t.barredNumbers(drop) + t.turnedHeads(drop)
	if t.numbered > 0 {
		t.runningHeads(drop, t.numbered)
		t.pageEnds(drop)
		t.besideNumbers(drop)
	}
	return t
}

// Inside finds more in text of which the lines were cut at a width: what stands inside a sentence
// between lines that are full, which they are from so many cells on.
func (t *Text) Inside(full int) {
	t.pageInside(t.Gone, full)
	if t.numbered > 0 {
		t.interrupting(t.Gone, full)
	}
}

// Cover finds the first lines of a text that are what stands over its pages. It comes last.
func (t *Text) Cover() {
	t.coverLines(t.Gone)
	for i := range t.Gone {
		t.Gone[i] = t.Gone[i] && !t.Lines[i].Fixed
	}
	t.headings()
	if t.Whole {
		t.keepWhole()
	}
}
