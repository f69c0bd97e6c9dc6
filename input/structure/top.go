package structure

import (
	"slices"
	"strings"
)

// What can be told of the lines over a text by their number and place alone.

// plainLine reports a short line of a title block that has no form of its own.
func (f *para) plainLine(n int) bool {
	return f.short(n) && f.Kind == "" && !f.has(sApart|sName|sOffice|sOrg|sActs|sField|sQuoted|sOccasion|sAttach|sWeb) &&
		f.number == noNumber && !f.dashed && !f.verse && f.row < 3 && !f.column()
}

// noteOverTitle reports an editor's note that opens the text, with a title block under
// it.
func (c *context) noteOverTitle() bool {
	n := c.next(1)
	return c.i == 0 && c.at == 0 && c.has(sNote) && c.n >= bodyLength && n.plainLine(maxTitle) && (c.next(2).dashed || c.next(2).has(sByline|sDate|sName))
}

// alone reports a short line right under the title and over prose that is no
// heading: the headings of the text are numbered, or much shorter, or there are none.
func (c *context) alone() bool {
	if !c.underTitle() || c.verseHead || !c.short(maxSubtitle) || c.Kind != "" || c.number != noNumber || c.dashed || c.has(sApart&^sByline|sEndHead|sField|sOccasion) || c.boldAll != c.allBold() {
		return false
	}
	p := c.next(1)
	lengths := c.heads()
	if p.short(maxHeading) && !p.verse && (p.number > noNumber && p.number <= numHanParen || (p.bare() || p.n <= 6 && p.has(sNote|sEndHead)) && !p.has(sName|sByline)) {
		return (len(lengths) > 1 || p.has(sNote|sEndHead)) && c.n > 4 || p.number != noNumber // a heading follows: this is none
	}
	if p.n < bodyLength || p.stops == 0 && !p.period {
		return false
	}
	if len(lengths) == 0 {
		return true
	}
	slices.Sort(lengths)
	return c.n > 2*lengths[len(lengths)/2]+4
}

// underTitle reports a line that has nothing but the title over it, and what goes
// with a title.
func (c *context) underTitle() bool {
	if c.at < 1 || c.at > 3 {
		return false
	}
	at := c.at
	if c.i > 1 && c.all[0].column() {
		at-- // a kicker stands over the title
	}
	for k := 1; k < at && k <= c.i; k++ {
		if p := c.next(-k); !p.dashed && !p.has(sQuoted|sOccasion|sDate) {
			return false
		}
	}
	return true
}

// allBold reports a text whose short lines are bold.
func (c *context) allBold() bool {
	for j, p := range c.all {
		if j > c.i && p.bare() && j+1 < len(c.all) && c.all[j+1].n > p.n && !p.boldAll {
			return false
		}
	}
	return c.boldAll
}

// heads returns the lengths of the other short lines without a number, before
// longer ones, that can be headings.
func (c *context) heads() []int { return c.headsFrom(c.i + 1) }

// headsFrom is heads, of the lines from one on.
func (c *context) headsFrom(from int) (lengths []int) {
	asking := 0
	defer func() {
		if asking == len(lengths) && asking == 1 {
			lengths = nil // one question alone is prose
		}
	}()
	for j, p := range c.all {
		if j >= from && (p.bare() && !p.verse && !p.has(sName) || p.Kind == "heading") && j+1 < len(c.all) && c.all[j+1].n > p.n {
			lengths = append(lengths, p.n)
			if p.ends == endsStop && !p.boldAll && p.Kind == "" {
				asking++
			}
		}
	}
	return lengths
}

// asksAlone reports a line that asks or exclaims, without bold type, in a text in which
// no other short line heads anything.
func (c *context) asksAlone() bool {
	return c.lone && c.at >= 2 && !c.boldAll && !c.Look.Centered && !c.big
}

// adopted reports the line in brackets under the title of a law.
func (c *context) adopted() bool {
	if c.at < 1 || c.at > 3 || !c.has(sQuoted) || c.stops > 0 {
		return false
	}
	for _, w := range []string{"通过", "批准", "公布", "修正", "修订", "发布"} {
		if strings.Contains(c.key, w) && strings.Contains(c.key, "年") {
			return true
		}
	}
	return false
}

// issuer reports the office of a bulletin, beside the number of the issue.
func (c *context) issuer() bool {
	return c.i < 4 && c.i > 0 && c.has(sOrg) && !concerns(c.next(1).key) && (c.next(-1).has(sDocNo) || c.next(1).has(sDocNo) && c.next(2).short(maxTitle))
}

// findTwins marks the second of two lines at the head that open alike, hold the same
// marks and are about as long: they are one title of two lines.
func findTwins(ps []*para) {
	marks := func(f *para) string {
		return strings.Map(func(r rune) rune {
			if isHan(r) {
				return -1
			}
			return r
		}, f.text)
	}
	for i := 1; i < len(ps) && i < 3; i++ {
		a, b := ps[i-1], ps[i]
		if a.plainLine(maxTitle/2) && b.plainLine(maxTitle/2) && a.chars[0] == b.chars[0] && max(a.n-b.n, b.n-a.n) <= 3 && marks(a) != "" && marks(a) == marks(b) {
			b.twin = true
			return
		}
	}
}

// onlyDashed reports that the k-th line from here is the only subtitle of the text: the
// line over it is a title and no heading of several.
func (c *context) onlyDashed(k int) bool {
	for j, p := range c.all {
		if j != c.i+k && p.dashed && p.n <= maxSubtitle {
			return false
		}
	}
	return true
}

// oneOffice reports the office of the author of a paper, with its place, under his name.
func (c *context) oneOffice() bool {
	return c.has(sQuoted) && c.next(-1).has(sByline|sName) && affiliation.MatchString(c.key) && !severalOffices.MatchString(c.key)
}

// digest reports a line that heads the first of several short pieces of news: sections
// of one or two paragraphs, of which the others do not come back to it.
func (h *opening) digest(i int) bool {
	const most = 2 // paragraphs of a piece
	l := &h.lines[i]
	if !l.next(1).opensText() && !l.next(1).wired() {
		return false
	}
	sections, inside, datelines, back := 1, 0, 0, 0
	words := map[string]bool{}
	pairsOf(l.plain, func(s string) { words[s] = true })
	for k, p := range l.all[i+1:] {
		n := k + i + 2
		if p.bare() && n < len(l.all) && l.all[n].n > 2*p.n && l.all[n].n >= bodyLength {
			sections, inside = sections+1, 0
			continue
		}
		if p.n < bodyLength || p.has(sCredit) {
			continue
		}
		if inside++; inside > most {
			return false
		}
		if p.wired() {
			datelines++
		}
		if sections > 1 && p.n <= maxShaped*4 {
			pairsOf(p.key, func(s string) {
				if words[s] {
					back++
				}
			})
		}
	}
	if datelines == 1 && l.next(1).wired() {
		return false // one story with its dateline
	}
	return sections > 1 && (datelines > 1 || sections > 2) && back <= sections
}
