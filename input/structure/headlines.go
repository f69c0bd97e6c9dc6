package structure

import (
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// The lines of a head: which they are, and where it ends.

// collect takes the lines of the head.
func (h *opening) collect(ps []*para, settled bool) {
	for i := 0; i < len(ps) && i < maxHeadLines && len(h.plain) < maxPlain; i++ {
		c := setting{para: ps[i], i: i, at: i, all: ps, settled: settled}
		if h.titled {
			c.at++
		} else if i > 0 && h.lines[0].form == lCaption {
			c.at-- // a picture stands over the title
		}
		if c.at > 0 &&
			(c.InContents || c.PartHead || h.titled && trait.Prefatory.MatchString(c.Words) && c.next(1).Period) {
			break // the first chapter, a preface
		}
		l := headLine{setting: c, form: lTitleEnd, plain: trait.Unadorned(c.Key)}
		l.width = ems(l.plain)
		if f, ok := h.settledForm(&l); ok {
			l.form = f
		} else if h.endsHead(&l) {
			break
		} else {
			h.plain = append(h.plain, i)
		}
		h.lines = append(h.lines, l)
	}
	h.topics = topicsOf(ps[min(len(ps), len(h.lines)):])
}

// settledForm is the form of a line that is told before any choice: it, or the line after it, says so.
func (h *opening) settledForm(l *headLine) (label, bool) {
	switch {
	case l.Has(trait.Rule) && l.Kind == "":
		return lRule, true
	case l.Kind == doc.Figure || l.Kind == doc.Rule:
		return lGiven, true
	}
	if f, ok := h.formOf(l); ok {
		return f, true
	}
	switch {
	case !h.leadOverByline(l):
		return lTitleEnd, false
	case l.Kind != "":
		return lGiven, true
	case l.Has(trait.Note):
		return lNote, true
	}
	return lBody, true
}

// topicsOf are the pairs of characters that the first four paragraphs of a text hold.
func topicsOf(text []*para) map[string]bool {
	topics := map[string]bool{}
	prose := 0
	for _, p := range text {
		if p.N < trait.BodyLength {
			continue
		}
		pairsOf(p.Key, func(s string) { topics[s] = true })
		if prose++; prose == 4 {
			break
		}
	}
	return topics
}

// leadOverByline reports a standfirst between the title and the byline: prose, or what the
// format says is a lead.
func (h *opening) leadOverByline(l *headLine) bool {
	given := l.Kind == doc.Paragraph && l.Role == doc.Lead
	if !given && (l.Kind != "" || l.N < trait.BodyLength && !(l.Period && l.N >= 16)) || l.N > 250 {
		return false
	}
	if last := len(h.lines) - 1; last < 0 && !(given && h.titled) ||
		last >= 0 && h.lines[last].form != lTitleEnd && h.lines[last].form != lSubtitle {
		return false
	}
	by, text := l.next(1), l.next(2)
	return by.Has(trait.Byline) && by.N <= trait.MaxByline &&
		(text.N >= trait.BodyLength || text.Has(trait.Byline|trait.Date|trait.Source)) ||
		given && by.Has(trait.Date|trait.Source) && by.N <= trait.MaxByline
}

// onlyChapter reports the one chapter or lecture of a text: 第六讲　地名里的城市 is its title.
func (c *setting) onlyChapter() bool {
	for _, p := range c.all[c.i+1:] {
		if p.Number == trait.NumChapter || p.Number == trait.NumPart || p.Number == trait.NumSection {
			return false
		}
	}
	return true
}

// endsHead reports what stands after a head: prose, a salutation, a numbered heading, a
// list, a table, verse, a turn of a conversation.
func (h *opening) endsHead(l *headLine) bool {
	c := &l.setting
	if h.labelledRows(c) {
		return true
	}
	first := len(h.plain) <= 1 && c.N <= 34 // may be a title, whatever it looks like
	signed := c.overByline()
	switch {
	case c.Is(company.Set), c.Kind != "" || c.N > 80 || c.Stops > 1 || c.Ends == trait.EndsSemi:
		return true
	case c.N >= trait.BodyLength && (c.Stops > 0 || c.Period || c.Commas > 1 || c.Commas > 0 && !official(l.plain)):
		return c.i > 0 || c.Stops > 0 || c.Period || !(c.next(1).PlainLine(34) && signed || c.overParticulars())
	case c.Period:
		return c.i > 0 || c.N > 20 || !(c.next(1).Has(trait.Byline) || c.next(1).Dashed)
	case c.ofText(), c.Speaker > 0 && (!first || c.next(1).Speaker > 0):
		return true
	case c.Ends == trait.EndsColon && !trait.OfficialMatter(l.plain) &&
		!(c.i <= 1 && c.N <= 24 && c.next(1).PlainLine(34) && signed),
		l.numberedHead(), wired(c.para):
		return true
	case c.Dashed && (c.at > 0 || !c.next(1).PlainLine(trait.MaxTitle) || !c.next(2).Has(trait.Byline|trait.Date)):
		return true
	}
	return c.WithDigit > 0 && c.BoldShare < 95
}

// labelledRows reports rows of particulars before a text, 时　间：… / 地　点：…, but not the first line
// over a field of the head.
func (h *opening) labelledRows(c *setting) bool {
	labelled := func(p *para) bool {
		return !p.None && rowLabel.MatchString(p.Key) &&
			!p.Has(trait.Byline|trait.Date|trait.Source|trait.Credit|trait.Note)
	}
	return labelled(c.para) && !(len(h.plain) <= 1 && !c.Has(trait.Field) && c.next(1).Has(trait.Field)) &&
		(labelled(c.next(1)) || labelled(c.next(-1)))
}

// overByline reports a line with a byline or a dashed line under it, or under the next one.
func (c *setting) overByline() bool {
	return c.next(1).Has(trait.Byline) || c.next(1).Dashed || c.next(2).Has(trait.Byline|trait.Date) ||
		c.next(2).Dashed
}

// ofText reports a line that says by its marks that it is of the text: a salutation, a note, verse, a row
// of a table or of particulars.
func (c *setting) ofText() bool {
	return c.Has(trait.Greeting|trait.Note|trait.Caption|trait.Thanks|trait.Rule|trait.Field) &&
		!c.Has(trait.Bracketed) ||
		c.Verse || c.Is(company.VerseHead) && c.at > 0 || c.Is(company.Particular|company.Pair) ||
		c.Row >= 3 && !c.parallel()
}

// leastPhrase is how many characters a phrase of a title in several has.
const leastPhrase = 4

// parallel reports the first line of a text, of phrases of Han that blanks part, with a byline or a
// subtitle close under it: 认准一条河　守好一座桥　走出一条路. Cells of a table are shorter, or have figures.
func (c *setting) parallel() bool {
	if c.at > 0 || c.next(1).Row >= 2 || !c.overByline() && !c.next(1).Has(trait.Org) {
		return false
	}
	for _, p := range trait.SplitRow(c.Words) {
		if !trait.HanOnly(p) || utf8.RuneCountInString(p) < leastPhrase {
			return false
		}
	}
	return true
}

// numberedHead reports a numbered heading: no ornament before a title, no title that is a chapter's, 第六讲,
// the only one of the text.
func (l *headLine) numberedHead() bool {
	if l.Number == trait.NoNumber {
		return false
	}
	ornament := l.Number == trait.NumBullet && l.plain != l.Key && l.i < 3 && l.next(1).Number != trait.NumBullet
	return !ornament &&
		!(l.i == 0 && l.Number == trait.NumChapter && l.next(1).Number != trait.NumArticle && l.onlyChapter())
}

// overParticulars reports a line right over the day and the source of a text, and that over prose: such
// a line is a title, however many clauses it has.
func (c *setting) overParticulars() bool {
	n := c.next(1)
	return n.Has(trait.Date|trait.Source) && n.N <= trait.MaxByline && !n.Period && n.Kind == "" &&
		particulars.DateAt(n.Words) != "" && headField.MatchString(n.Key) && opensText(c.next(2))
}

// rowLabel opens a line of particulars, its label spread or not.
var rowLabel = pattern.New(`^(?:\p{Han}[ 　]*){2,6}[:：][ 　]*[^ 　]`)

// ems is the width of a text.
func ems(s string) int {
	half := 0
	for _, r := range s {
		if r < 0x2000 {
			half++
		} else {
			half += 2
		}
	}
	return (half + 1) / 2
}

// pairsOf visits the pairs of Han characters of a text.
func pairsOf(s string, visit func(string)) {
	last := -1
	for i, r := range s {
		if !trait.IsHan(r) {
			last = -1
			continue
		}
		if last >= 0 {
			visit(s[last : i+utf8.RuneLen(r)])
		}
		last = i
	}
}

// shared is the share in per cent of a line's pairs of characters that the first
// paragraphs hold too.
func (h *opening) shared(i int) int {
	n, in := 0, 0
	pairsOf(h.lines[i].plain, func(s string) {
		n++
		if h.topics[s] {
			in++
		}
	})
	return in * 100 / max(1, n)
}
