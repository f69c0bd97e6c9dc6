package structure

import (
	"slices"
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// What can be told of the lines over a text by their number and place alone.

// noteOverTitle reports an editor's note that opens the text, with a title block under
// it.
func (c *setting) noteOverTitle() bool {
	n := c.next(1)
	return c.i == 0 && c.at == 0 && c.Has(trait.Note) && c.N >= trait.BodyLength && n.PlainLine(trait.MaxTitle) &&
		(c.next(2).Dashed || c.next(2).Has(trait.Byline|trait.Date|trait.Name))
}

// alone reports a short line right under the title and over prose that is no
// heading: the headings of the text are numbered, or much shorter, or there are none.
func (c *setting) alone() bool {
	if !c.underTitle() || c.Is(company.VerseHead) || !c.Short(trait.MaxSubtitle) || c.Kind != "" ||
		c.Number != trait.NoNumber || c.Dashed ||
		c.Has(trait.Apart&^trait.Byline|trait.EndHead|trait.Field|trait.Occasion) || c.BoldAll != c.allBold() {
		return false
	}
	p := c.next(1)
	lengths := c.heads()
	if p.Short(trait.MaxHeading) && !p.Verse &&
		(p.Number > trait.NoNumber && p.Number <= trait.NumHanParen ||
			(p.Bare() || p.N <= 6 && p.Has(trait.Note|trait.EndHead)) && !p.Has(trait.Name|trait.Byline)) {
		return (len(lengths) > 1 || p.Has(trait.Note|trait.EndHead)) && c.N > 4 ||
			p.Number != trait.NoNumber // a heading follows: this is none
	}
	if p.N < trait.BodyLength || p.Stops == 0 && !p.Period {
		return false
	}
	if len(lengths) == 0 {
		return true
	}
	slices.Sort(lengths)
	return c.N > 2*lengths[len(lengths)/2]+4
}

// underTitle reports a line that has nothing but the title over it, and what goes
// with a title.
func (c *setting) underTitle() bool {
	if c.at < 1 || c.at > 3 {
		return false
	}
	at := c.at
	if c.i > 1 && c.all[0].Column() {
		at-- // a kicker stands over the title
	}
	for k := 1; k < at && k <= c.i; k++ {
		if p := c.next(-k); !p.Dashed && !p.Has(trait.Bracketed|trait.Occasion|trait.Date) {
			return false
		}
	}
	return true
}

// allBold reports a text whose short lines are bold.
func (c *setting) allBold() bool {
	for j, p := range c.all {
		if j > c.i && p.Bare() && j+1 < len(c.all) && c.all[j+1].N > p.N && !p.BoldAll {
			return false
		}
	}
	return c.BoldAll
}

// heads returns the lengths of the other short lines without a number, before
// longer ones, that can be headings.
func (c *setting) heads() []int { return c.headsFrom(c.i + 1) }

// headsFrom is heads, of the lines from one on.
func (c *setting) headsFrom(from int) (lengths []int) {
	asking := 0
	defer func() {
		if asking == len(lengths) && asking == 1 {
			lengths = nil // one question alone is prose
		}
	}()
	for j, p := range c.all {
		if j >= from && (p.Bare() && !p.Verse && !p.Has(trait.Name) || p.Kind == "heading") && j+1 < len(c.all) &&
			c.all[j+1].N > p.N {
			lengths = append(lengths, p.N)
			if p.Ends == trait.EndsStop && !p.BoldAll && p.Kind == "" {
				asking++
			}
		}
	}
	return lengths
}

// asksAlone reports a line that asks or exclaims, without bold type, in a text in which
// no other short line heads anything.
func (c *setting) asksAlone() bool {
	return c.Is(company.Lone) && c.at >= 2 && !c.BoldAll && !c.Look.Centered && !c.Is(company.Big)
}

// adopted reports the line in brackets under the title of a law.
func (c *setting) adopted() bool {
	if c.at < 1 || c.at > 3 || !c.Has(trait.Bracketed) || c.Stops > 0 {
		return false
	}
	for _, w := range []string{"通过", "批准", "公布", "修正", "修订", "发布"} {
		if strings.Contains(c.Key, w) && strings.Contains(c.Key, "年") {
			return true
		}
	}
	return false
}

// issuer reports the office of a bulletin, beside the number of the issue.
func (c *setting) issuer() bool {
	if listedAs.MatchString(c.next(-1).Key) && trait.RunsOver(c.Key, c.next(1).Key) {
		return false // a company and its report
	}
	return c.i < 4 && c.i > 0 && c.Has(trait.Org) && !trait.OfficialMatter(c.next(1).Key) &&
		(c.next(-1).Has(trait.DocNo) || c.next(1).Has(trait.DocNo) && c.next(2).Short(trait.MaxTitle))
}

// listedAs are the number and the short name of a company at the exchange.
var listedAs = pattern.New(`(?:公司|证券|股票)(?:代码|简称)[:：]`)

// onlyDashed reports that the k-th line from here is the only subtitle of the text: the
// line over it is a title and no heading of several.
func (c *setting) onlyDashed(k int) bool {
	for j, p := range c.all {
		if j != c.i+k && p.Dashed && p.N <= trait.MaxSubtitle {
			return false
		}
	}
	return true
}

// opensSeries reports that the first line, right over its text, is built as every heading of the text is, of
// which there are two and more: 一根链条串起“…”, 一个院子盘活“…”, 一张清单管住“…”.
func (h *opening) opensSeries() bool {
	l := &h.lines[0]
	if !opensText(l.next(1)) || l.BoldAll || l.Is(company.Big) {
		return false
	}
	alike := 0
	for i, p := range l.all[1:] {
		switch heads := p.Bare() && i+2 < len(l.all) && l.all[i+2].N >= trait.BodyLength; {
		case p.Bare() && p.Chars[0] == l.Chars[0] && parallelRows(l.plain, p.Key):
			alike++
		case heads:
			return false
		}
	}
	return alike > 1
}

// digest reports a line that heads the first of several short pieces of news: sections
// of one or two paragraphs, of which the others do not come back to it.
func (h *opening) digest(i int) bool {
	const most = 2 // paragraphs of a piece
	l := &h.lines[i]
	if !opensText(l.next(1)) && !wired(l.next(1)) {
		return false
	}
	sections, inside, datelines, back := 1, 0, 0, 0
	words := map[string]bool{}
	pairsOf(l.plain, func(s string) { words[s] = true })
	for k, p := range l.all[i+1:] {
		n := k + i + 2
		if p.Bare() && n < len(l.all) && l.all[n].N > 2*p.N && l.all[n].N >= trait.BodyLength {
			sections, inside = sections+1, 0
			continue
		}
		if p.N < trait.BodyLength || p.Has(trait.Credit) {
			continue
		}
		if inside++; inside > most {
			return false
		}
		if wired(p) {
			datelines++
		}
		if sections > 1 && p.N <= trait.MaxShaped*4 {
			pairsOf(p.Key, func(s string) {
				if words[s] {
					back++
				}
			})
		}
	}
	if datelines == 1 && wired(l.next(1)) {
		return false // one story with its dateline
	}
	return sections > 1 && (datelines > 1 || sections > 2) && back <= sections
}
