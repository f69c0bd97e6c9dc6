package html

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// maxTitleSearch is how many paragraphs of a page are looked at for its title, maxTitle the
// length in characters of a line that may be one.
const (
	maxTitleSearch = 2000
	maxTitle       = 80
)

// heading finds the chunk that is the title of the story: the heading, or the
// bold line, with most in common with the page's <title>.
func heading(chunks []*chunk, pageTitle string, body *node) int {
	if siteTitle.MatchString(strings.TrimSpace(pageTitle)) && len(parts(pageTitle)) == 1 {
		pageTitle = ""
	}
	s := titleSearch{chunks: chunks, pageTitle: pageTitle, body: body}
	best, firstH1 := s.closest()
	if best >= 0 {
		return s.instead(best)
	}
	// An h1 that shares nothing with the <title> is the story's if it stands in it
	// or if there is no <title> to compare with.
	if firstH1 >= 0 && (pageTitle == "" || chunks[firstH1].within(body)) {
		return firstH1
	}
	if k := titled(chunks, body, pageTitle); k >= 0 {
		return k
	}
	for _, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if _, isHeading := headingLevel(c.tag); isHeading && c.leadsHome() {
			return soleHeading(chunks, c)
		}
	}
	return -1
}

// titleSearch compares the lines of a page with its <title>.
type titleSearch struct {
	chunks    []*chunk
	pageTitle string
	body      *node // the element of the story
}

// closest returns the line with most in common with <title>, and the first h1 that may be a
// title, -1 for none. Lines under the middle of the text are not looked at: one there signs it.
func (s *titleSearch) closest() (best, firstH1 int) {
	best, firstH1 = -1, -1
	bestScore := math.MinInt
	all := 0 // characters of prose
	for _, c := range s.chunks {
		all += s.prose(c)
	}
	told := 0 // of them up to the line
	for i, c := range s.chunks[:min(len(s.chunks), maxTitleSearch)] {
		told += s.prose(c)
		if !s.candidate(c) {
			continue
		}
		if firstH1 < 0 && s.mayHead(c) {
			firstH1 = i
		}
		if all > 0 && told*2 > all {
			break
		}
		if score, ok := s.score(c); ok && score > bestScore {
			best, bestScore = i, score
		}
	}
	return best, firstH1
}

// prose is the length of a paragraph of the story, 0 of other chunks.
func (s *titleSearch) prose(c *chunk) int {
	if c.sentences() && c.hide == "" && c.within(s.body) {
		return len(c.chars)
	}
	return 0
}

// candidate reports a line that is set or named as titles are, and is not the name of a column,
// a site or a page, nor a date.
func (s *titleSearch) candidate(c *chunk) bool {
	if c.hide == "hidden" || c.Text == "" || len(c.chars) > maxTitle {
		return false
	}
	_, isHeading := headingLevel(c.tag)
	if !isHeading && !c.Look.Bold && !c.Look.Centered && !c.named(s.pageTitle) {
		return false
	}
	return !c.columnOf(s.pageTitle, s.chunks) &&
		!c.site(s.pageTitle, s.chunks) &&
		particulars.DateAt(c.Text) != c.Text &&
		!pageName.MatchString(c.Text) &&
		!c.owns(s.chunks)
}

// mayHead reports an h1 that may be the title by itself. Without a <title> to compare with it is
// no logo, no link and no name of a site.
func (s *titleSearch) mayHead(c *chunk) bool {
	if level, _ := headingLevel(c.tag); level != 1 || c.hide != "" {
		return false
	}
	return s.pageTitle != "" ||
		!c.logo() && (c.links == 0 || c.classed(titleClass)) && !siteTitle.MatchString(c.Text)
}

// score rates what a line has in common with <title>, and its place. It fails if that is not most
// of the line, or no more than the name of a channel.
func (s *titleSearch) score(c *chunk) (score int, ok bool) {
	text := c.Text
	if mark := kind.FindString(text); mark != "" &&
		strings.HasPrefix(squeeze(s.pageTitle), squeeze(text[len(mark):])) {
		text = text[len(mark):]
	}
	common := overlap(c.chars, []rune(s.pageTitle))
	inBody := c.within(s.body)
	leads := strings.HasPrefix(squeeze(s.pageTitle), squeeze(text)) && inBody && common >= 2
	whole := segment(s.pageTitle, text)
	if (common < 4 || common*10 < len(c.chars)*6) && !leads && !whole {
		return 0, false
	}
	if c.classed(besideTitle) {
		common -= len(c.chars)
	}
	score = common * 10
	if level, isHeading := headingLevel(c.tag); isHeading {
		score += 7 - level
	}
	// The names of site and channel follow in a <title>, and stand in the
	// page's head.
	score += prefers*(boolInt(leads)+2*boolInt(whole)+boolInt(inBody)) - 2*prefers*boolInt(c.hide != "")
	return score, true
}

// instead returns the line that is the title instead of the one with most in common with
// <title>, or that one.
func (s *titleSearch) instead(best int) int {
	// What shares a part of <title> may be the name of a channel; the line right over
	// the particulars is the title.
	if c := s.chunks[best]; len(c.chars) <= maxChannel && !segment(s.pageTitle, c.Text) &&
		!strings.HasPrefix(squeeze(s.pageTitle), squeeze(c.Text)) && !c.within(s.body) {
		if k := looked(s.chunks, s.body); k > best && over(s.chunks[k+1:]) &&
			(s.chunks[k].Look.Size > 0 || s.chunks[k].Look.Bold) {
			return k
		}
	}
	if s.decked(best) {
		return best - 1
	}
	if k := named(s.chunks, s.body, best, s.pageTitle); k > best {
		s.chunks[best].hide = "tools" // no kicker either
		return k
	}
	return best
}

// decked reports a line right under the h1 of a story that a <title> has before it: 对话某某：归来.
func (s *titleSearch) decked(best int) bool {
	if best == 0 {
		return false
	}
	deck, head := s.chunks[best], s.chunks[best-1]
	if level, _ := headingLevel(deck.tag); level == 1 || !s.candidate(head) || !s.mayHead(head) ||
		!head.within(s.body) || len(head.chars) < minDecked {
		return false
	}
	return leadsOn(s.pageTitle, deck.Text, head.Text)
}

// leadsOn reports a <title> of a line, a colon or a dash, and another line.
func leadsOn(pageTitle, before, behind string) bool {
	before, behind = squeeze(before), squeeze(behind)
	for _, mark := range []string{"：", ":", "——"} {
		if strings.HasPrefix(squeeze(pageTitle), before+mark+behind) {
			return true
		}
	}
	return false
}

// minDecked is the shortest title so told, in characters: 专栏 over 对话某某 is a column.
const minDecked = 4

// prefers is what the place of a heading counts, in tenths of common characters.
const prefers = 100

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// maxChannel is the length of the name of a channel in characters.
const maxChannel = 6

// titleClass are names of the element that holds a title.
var titleClass = pattern.New(`
	(?i)(?:^|[-_ ])(?:title|headline|biaoti|tit|tt|bt)\d?(?:$|[-_ ])|
	(?:news|art|article|content|doc|post|arc)title(?:$|[-_ ])`)

// besideTitle are names of the elements over and under a title.
var besideTitle = pattern.New(`
	(?i)(?:^|[-_ ])(?:
		(?:sub|pre)-?(?:title|heading|head)|title-?sub|futi|fubiaoti|ft|yinti|yt|jianti|meiti|kicker|eyebrow|deck|dek
	)\d?(?:$|[-_ ])`)

// titled finds the title by the name of its element, or takes a heading for it.
func titled(chunks []*chunk, body *node, pageTitle string) int {
	if at := titleByClass(chunks, body); at >= 0 {
		return at
	}
	return titleByHeading(chunks, body, pageTitle)
}

// titleByClass finds the title by the name of its element: the last short line so named
// before the prose.
func titleByClass(chunks []*chunk, body *node) int {
	at := -1
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.within(body) && c.hide == "" {
			break
		}
		if n := len(c.chars); c.hide != "" ||
			c.Kind != "" ||
			c.links > 0 ||
			n < 4 ||
			n > 50 ||
			dateShape.MatchString(c.Text) ||
			!c.classed(titleClass) ||
			c.particular() {
			continue
		}
		if at < 0 ||
			!strings.HasPrefix(c.Text, "—") && !c.classed(besideTitle) &&
				!(chunks[at].Look.Bold && !c.Look.Bold) {
			at = i
		}
	}
	return at
}

// titleByHeading finds a heading before the prose that shares nothing with a <title>, which is
// the site's name: the one over the particulars, or the first. Names of columns come last.
func titleByHeading(chunks []*chunk, body *node, pageTitle string) int {
	start, first := slices.IndexFunc(chunks, func(c *chunk) bool { return c.within(body) }), -1
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.hide == "" {
			break
		}
		level, ok := headingLevel(c.tag)
		if !ok || level > 4 && !over(chunks[i+1:]) || !c.headsStory() || c.site(pageTitle, chunks) ||
			!c.within(body) && (i < start-maxOver || siteTitle.MatchString(c.Text)) {
			continue
		}
		if over(chunks[i+1:]) && !infoColumn.MatchString(c.Text) {
			return i
		}
		if first < 0 || infoColumn.MatchString(chunks[first].Text) {
			first = i
		}
	}
	return first
}

// headsStory reports a heading that may be a title: some words that are no link, no date, no
// logo and no way to the page.
func (c *chunk) headsStory() bool {
	return c.hide == "" && c.links == 0 && len(c.chars) >= 4 && len(c.chars) <= 50 &&
		!wayHome.MatchString(c.Text) && particulars.DateAt(c.Text) != c.Text && !c.logo()
}

// particular reports a line of particulars.
func (c *chunk) particular() bool {
	_, ok := readInfo(c.infoFields(), "")
	return ok
}

// maxRepeat is how many paragraphs stand between a title and the same title in the
// text: particulars and tools.
const maxRepeat = 8

// first is the first of two titles that are alike, when the text of a page opens with
// the title over it; the second is set aside.
func first(chunks []*chunk, title int) int {
	if title < 0 {
		return title
	}
	set := squeeze(chunks[title].Text)
	for _, c := range chunks[title+1 : min(len(chunks), title+1+maxRepeat)] {
		if k := squeeze(c.Text); (c.Look.Bold || c.Look.Centered) && c.hide == "" &&
			(k == set || c.spaced() && strings.HasSuffix(set, k)) {
			c.hide = "repeated"
			break
		}
	}
	for k := max(0, title-maxRepeat); k < title; k++ {
		c := chunks[k]
		if _, isHeading := headingLevel(c.tag); (c.hide == "" || c.hide == "chrome") && c.links == 0 &&
			squeeze(c.Text) == set && (isHeading || c.Look.Bold || c.classed(titleClass) || over(chunks[k+1:])) {
			chunks[title].hide = "repeated"
			return k
		}
	}
	return title
}

// servedPaper ends the name of a paper that an office serves.
var servedPaper = pattern.New(`
	(?:决定|通知|告知|认定|裁定|判决|裁决|意见|责任|确认)书$|
	(?:公告|通告|公示|命令)$`)

// officeOver takes the line under the heading for the title where the heading is the office that
// serves the paper which that line names, and the office for the kicker.
func (f *flow) officeOver(d *draft.Draft, title int) int {
	if title < 0 || title+1 >= len(f.out) {
		return title
	}
	t, n := f.out[title], f.out[title+1]
	if _, heads := headingLevel(t.tag); !heads || n.in.parent != t.in.parent || n.hide != "" || n.links > 0 ||
		!infoOrg.MatchString(t.Text) || !servedPaper.MatchString(n.Text) || len(n.chars) > maxSub {
		return title
	}
	d.Meta.Kicker, t.hide = t.Text, "kicker"
	return title + 1
}

// spaced reports a line of single characters with blanks between them: 政 府 工 作 报 告.
func (c *chunk) spaced() bool {
	words := strings.Fields(c.Text)
	return len(words) >= minSpaced &&
		!slices.ContainsFunc(words, func(w string) bool { return utf8.RuneCountInString(w) > 1 })
}

// minSpaced is how many characters stand so at least.
const minSpaced = 4
