package structure

import (
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// The lines of a head: which they are, and where it ends.

// collect takes the lines of the head.
func (h *opening) collect(ps []*para, settled bool) {
	prose := 0
	for i := 0; i < len(ps) && i < maxHeadLines && len(h.plain) < maxPlain; i++ {
		c := context{para: ps[i], i: i, at: i, all: ps, settled: settled}
		if h.titled {
			c.at++
		} else if i > 0 && h.lines[0].form == lCaption {
			c.at-- // a picture stands over the title
		}
		if c.at > 0 &&
			(c.InContents || c.PartHead || h.titled && trait.Prefatory.MatchString(c.Words) && c.next(1).Period) {
			break // the first chapter, a preface
		}
		l := headLine{context: c, form: lTitleEnd, plain: trait.Unadorned(c.Key)}
		l.width = ems(l.plain)
		if c.Has(trait.Rule) && c.Kind == "" {
			l.form = lRule
		} else if c.Kind == doc.Figure || c.Kind == doc.Rule {
			l.form = lGiven
		} else if f, ok := h.formOf(&l); ok {
			l.form = f
		} else if h.leadOverByline(&l) {
			l.form = lBody
			switch {
			case c.Kind != "":
				l.form = lGiven
			case c.Has(trait.Note):
				l.form = lNote
			}
		} else if h.endsHead(&l) {
			break
		} else {
			h.plain = append(h.plain, i)
		}
		h.lines = append(h.lines, l)
	}
	h.topics = map[string]bool{}
	for _, p := range ps[min(len(ps), len(h.lines)):] {
		if p.N < trait.BodyLength {
			continue
		}
		pairsOf(p.Key, func(s string) { h.topics[s] = true })
		if prose++; prose == 4 {
			break
		}
	}
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
func (c *context) onlyChapter() bool {
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
	c := &l.context
	if labelled := func(p *para) bool {
		return !p.None && rowLabel.MatchString(p.Key) &&
			!p.Has(trait.Byline|trait.Date|trait.Source|trait.Credit|trait.Note)
	}; labelled(c.para) && !(len(h.plain) <= 1 && !c.Has(trait.Field) && c.next(1).Has(trait.Field)) &&
		(labelled(c.next(1)) || labelled(c.next(-1))) {
		return true // 时　间：…, 地　点：…
	}
	bullet := c.Number == trait.NumBullet && l.plain != c.Key && c.i < 3 && c.next(1).Number != trait.NumBullet
	first := len(h.plain) <= 1 && c.N <= 34 // may be a title, whatever it looks like
	head := c.next(1).Has(trait.Byline) || c.next(1).Dashed || c.next(2).Has(trait.Byline|trait.Date) ||
		c.next(2).Dashed
	switch {
	case c.Set, c.Kind != "" || c.N > 80 || c.Stops > 1 || c.Ends == trait.EndsSemi:
		return true
	case c.N >= trait.BodyLength && (c.Stops > 0 || c.Period || c.Commas > 1 || c.Commas > 0 && !official(l.plain)):
		return c.i > 0 || c.Stops > 0 || c.Period || !(c.next(1).PlainLine(34) && head || c.overParticulars())
	case c.Period:
		return c.i > 0 || c.N > 20 || !(c.next(1).Has(trait.Byline) || c.next(1).Dashed)
	case c.Has(trait.Greeting|trait.Note|trait.Caption|trait.Thanks|trait.Rule|trait.Field) &&
		!c.Has(trait.Bracketed),
		c.Verse, c.VerseHead && c.at > 0, c.Particular, c.Pair, c.Row >= 3:
		return true
	case c.Speaker > 0 && (!first || c.next(1).Speaker > 0):
		return true
	case c.Ends == trait.EndsColon && !trait.OfficialMatter(l.plain) &&
		!(c.i <= 1 && c.N <= 24 && c.next(1).PlainLine(34) && head),
		c.Number != trait.NoNumber && !bullet &&
			!(c.i == 0 && c.Number == trait.NumChapter && c.next(1).Number != trait.NumArticle && c.onlyChapter()):
		return true
	case wired(c.para):
		return true
	case c.Dashed && (c.at > 0 || !c.next(1).PlainLine(trait.MaxTitle) || !c.next(2).Has(trait.Byline|trait.Date)):
		return true
	}
	return c.WithDigit > 0 && c.BoldShare < 95
}

// overParticulars reports a line right over the day and the source of a text, and that over prose: such
// a line is a title, however many clauses it has.
func (c *context) overParticulars() bool {
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
