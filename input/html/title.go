package html

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// maxTitleSearch is how many paragraphs of a page are looked at for its title.
const maxTitleSearch = 2000

// heading finds the chunk that is the title of the story: the heading, or the
// bold line, with most in common with the page's <title>.
func heading(chunks []*chunk, pageTitle string, body *node) int {
	if siteTitle.MatchString(strings.TrimSpace(pageTitle)) && len(parts(pageTitle)) == 1 {
		pageTitle = ""
	}
	best, bestScore := -1, math.MinInt
	firstH1 := -1
	told, all := 0, 0 // prose before the line, and in all
	for _, c := range chunks {
		if c.sentences() && c.hide == "" && c.within(body) {
			all += len(c.chars)
		}
	}
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.hide == "" && c.within(body) {
			told += len(c.chars)
		}
		level, isHeading := headingLevel(c.tag)
		if c.hide == "hidden" ||
			c.Text == "" ||
			len(c.chars) > 80 ||
			!isHeading && !c.Look.Bold && !c.Look.Centered && !c.named(pageTitle) {
			continue
		}
		if c.columnOf(pageTitle, chunks) || c.site(pageTitle, chunks) || particulars.DateAt(c.Text) == c.Text ||
			pageName.MatchString(c.Text) || c.owns(chunks) {
			continue
		}
		if isHeading && level == 1 && firstH1 < 0 && c.hide == "" && !(pageTitle == "" && c.logo()) &&
			!(pageTitle == "" && (c.links > 0 && !c.classed(titleClass) || siteTitle.MatchString(c.Text))) {
			firstH1 = i
		}
		if all > 0 && told*2 > all {
			break // a line under the text signs it
		}
		text := c.Text
		if mark := kind.FindString(text); mark != "" &&
			strings.HasPrefix(squeeze(pageTitle), squeeze(text[len(mark):])) {
			text = text[len(mark):]
		}
		common := overlap(c.chars, []rune(pageTitle))
		leads := strings.HasPrefix(squeeze(pageTitle), squeeze(text)) && c.within(body) && common >= 2
		// Most of the line, and more than the name of a channel.
		whole := segment(pageTitle, text)
		if (common < 4 || common*10 < len(c.chars)*6) && !leads && !whole {
			continue
		}
		if c.classed(besideTitle) {
			common -= len(c.chars)
		}
		score := common*10 + (7-level)*boolInt(isHeading)
		// The names of site and channel follow in a <title>, and stand in the
		// page's head.
		score += prefers*(boolInt(leads)+2*boolInt(whole)+boolInt(c.within(body))) - 2*prefers*boolInt(c.hide != "")
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best >= 0 {
		// What shares a part of <title> may be the name of a channel; the line right over
		// the particulars is the title.
		if c := chunks[best]; len(c.chars) <= maxChannel && !segment(pageTitle, c.Text) &&
			!strings.HasPrefix(squeeze(pageTitle), squeeze(c.Text)) && !c.within(body) {
			if k := looked(chunks, body); k > best && over(chunks[k+1:]) &&
				(chunks[k].Look.Size > 0 || chunks[k].Look.Bold) {
				return k
			}
		}
		if k := named(chunks, body, best, pageTitle); k > best {
			chunks[best].hide = "tools" // no kicker either
			return k
		}
		return best
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

// columned is a title with its column in brackets behind it, as the <title> of a newspaper's page has it.
var columned = pattern.New(`^(.{2,60}?)[ 　]*[（(]([^（()）]{2,24})[）)]$`)

// columnOf reports the line of that column, where the title stands on the page as well.
func (c *chunk) columnOf(pageTitle string, chunks []*chunk) bool {
	m := columned.FindStringSubmatch(strings.TrimSpace(pageTitle))
	return m != nil && squeeze(c.Text) == squeeze(m[2]) &&
		slices.ContainsFunc(chunks[:min(len(chunks), maxTitleSearch)],
			func(k *chunk) bool { return k != c && k.hide != "hidden" && squeeze(k.Text) == squeeze(m[1]) })
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
		(?:sub|pre)-?(?:title|heading|head)|title-?sub|futi|fubiaoti|ft|yinti|yt|jianti|meiti|kicker|eyebrow
	)\d?(?:$|[-_ ])`)

// titled finds the title by the name of its element: the last short line so named
// before the prose.
func titled(chunks []*chunk, body *node, pageTitle string) int {
	at := -1
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.within(body) && c.hide == "" {
			break
		}
		if n := len(c.chars); c.hide == "" && c.Kind == "" && c.links == 0 && n >= 4 && n <= 50 &&
			!dateShape.MatchString(c.Text) && c.classed(titleClass) && !c.particular() {
			if at < 0 ||
				!strings.HasPrefix(c.Text, "—") && !c.classed(besideTitle) &&
					!(chunks[at].Look.Bold && !c.Look.Bold) {
				at = i
			}
		}
	}
	if at >= 0 {
		return at
	}
	// A heading that shares nothing with a <title>, which is the site's name.
	start, first := slices.IndexFunc(chunks, func(c *chunk) bool { return c.within(body) }), -1
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.hide == "" {
			break
		}
		if level, ok := headingLevel(c.tag); ok && (level <= 4 || over(chunks[i+1:])) &&
			!wayHome.MatchString(c.Text) && c.hide == "" && particulars.DateAt(c.Text) != c.Text && !c.logo() &&
			!c.site(pageTitle, chunks) && c.links == 0 && len(c.chars) >= 4 && len(c.chars) <= 50 &&
			(c.within(body) || i >= start-maxOver && !siteTitle.MatchString(c.Text)) {
			if over(chunks[i+1:]) && !infoColumn.MatchString(c.Text) {
				return i
			}
			if first < 0 || infoColumn.MatchString(chunks[first].Text) {
				first = i
			}
		}
	}
	return first
}

// particular reports a line of particulars.
func (c *chunk) particular() bool {
	_, ok := readInfo(c.infoFields(), "")
	return ok
}

// named reports a line that <title> repeats before the names of channel and site.
func (c *chunk) named(pageTitle string) bool {
	return c.links == 0 &&
		(len(c.chars) >= 6 && segment(pageTitle, c.Text) ||
			len(c.chars) >= 3 && squeeze(parts(pageTitle)[0]) == squeeze(c.Text) ||
			len(c.chars) >= minOpening && strings.HasPrefix(squeeze(pageTitle), squeeze(c.Text)))
}

// minOpening is the length in characters of a line with which a <title> opens that does
// not part its site from it.
const minOpening = 10

// segment reports a line that is one of the parts of a <title>: the headline, the
// channel, the site.
func segment(pageTitle, line string) bool {
	want := squeeze(line)
	if want == "" || !strings.Contains(squeeze(pageTitle), want) {
		return false
	}
	for _, part := range parts(pageTitle) {
		if squeeze(part) == want {
			return true
		}
		for _, p := range strings.Fields(part) {
			if len([]rune(want)) >= 8 && p == want {
				return true
			}
		}
	}
	return squeeze(pageTitle) == want || strings.HasSuffix(pageTitle, ": "+line) // a blog's name before it
}

// parts cuts a <title> into headline, channel and site.
func parts(pageTitle string) []string {
	p := strings.FieldsFunc(spacedMark.ReplaceAllString(pageTitle, "|"),
		func(r rune) bool { return strings.ContainsRune("_|｜-—«»", r) })
	if len(p) == 0 {
		return []string{""}
	}
	return p
}

// spacedMark parts a <title> where blanks stand around it; a name or a figure may hold it
// without them.
var spacedMark = pattern.New(` [·•–‹›>] `)

// prefers is what the place of a heading counts, in tenths of common characters.
const prefers = 100

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// overlap is the length of the longest string that two lines have in common.
func overlap(a, b []rune) int {
	if len(a) > 200 || len(b) > 400 {
		a, b = a[:min(len(a), 200)], b[:min(len(b), 400)]
	}
	best := 0
	row := make([]int, len(b)+1)
	for i := range a {
		prev := 0
		for j := range b {
			old := row[j+1]
			row[j+1] = 0
			if a[i] == b[j] {
				row[j+1] = prev + 1
				best = max(best, row[j+1])
			}
			prev = old
		}
	}
	return best
}

// chapterHead opens the heading of a chapter or an article.
var chapterHead = pattern.New(`^第[ 　]?[一二三四五六七八九十\d]{1,4}[ 　]?[章节条]`)

// oneOfSections reports the heading of a section that others follow.
func (c *chunk) oneOfSections(rest []*chunk) bool {
	return chapterHead.MatchString(c.Text) && slices.ContainsFunc(rest, func(o *chunk) bool {
		return len(o.chars) <= 50 && o.hide == "" && chapterHead.MatchString(o.Text)
	})
}

// titleType is the size in points from which on a line over the element of the text is its title.
const titleType = 15

// looked finds the title of a page by its looks alone: the bold, large or centred line
// before the prose, the one right over the line of particulars first.
func looked(chunks []*chunk, body *node) int {
	best, size := -1, 0.0
	start := slices.IndexFunc(chunks, func(c *chunk) bool { return c.within(body) })
	for i, c := range chunks[:min(len(chunks), maxTitleSearch)] {
		if c.sentences() && c.hide == "" && c.within(body) {
			break
		}
		if n := len(c.chars); c.hide != "" ||
			c.Kind != "" ||
			c.links > 0 ||
			n < 4 ||
			n > 50 ||
			siteTitle.MatchString(c.Text) ||
			dateShape.MatchString(c.Text) ||
			itemMark.MatchString(c.Text) ||
			scrap.MatchString(c.Text) ||
			tools.MatchString(c.Text) ||
			c.oneOfSections(chunks[i+1:]) ||
			!c.Look.Bold && !c.Look.Centered && c.Look.Size == 0 {
			continue
		}
		if over(chunks[i+1:]) {
			return i
		}
		if (c.within(body) || i >= start-maxOver && c.Look.Centered && c.Look.Size >= titleType) && c.Look.Bold &&
			(best < 0 || c.Look.Size > size) {
			best, size = i, c.Look.Size
		}
	}
	return best
}

// maxOver is how many lines over a story may be its title block, where no title is told.
const maxOver = 5

// overStory returns where the lines begin that stand over a story without a title, in
// the same column: inference tells what they are.
func overStory(chunks []*chunk, body *node, from int) int {
	if from <= 0 {
		return from
	}
	column := body.parent
	at := from
	for at > 0 && from-at < maxOver {
		c := chunks[at-1]
		for column != nil && column.tag != "body" && !c.within(column) && common(c.in, body) != nil && from == at {
			column = column.parent // the table over the one that holds the text
		}
		if column == nil || column.tag == "body" && c.in.tag != "p" && from-at == 0 || !c.within(column) {
			break
		}
		if c.hide != "" ||
			c.Kind != "" && c.Kind != doc.Heading ||
			c.links > 0 ||
			len(c.chars) > 40 ||
			c.sentences() ||
			siteTitle.MatchString(c.Text) ||
			scrap.MatchString(c.Text) ||
			tools.MatchString(c.Text) ||
			masthead.MatchString(c.Text) ||
			pageName.MatchString(c.Text) {
			break
		}
		at--
	}
	return at
}

// masthead is the line of a newspaper's day or page.
var masthead = pattern.New(`^(?:\d{4}年\d{1,2}月\d{1,2}日.*|第?\s*[A-Z]?\d{1,3}\s*版.*|版权所有.*)$`)

// pageName is the name of a page of a newspaper, as it stands over all stories of the page.
var pageName = pattern.New(`
	^(?:第\s*[A-Z]?\d{1,3}|第[一二三四五六七八九十]{1,3}|[A-Z]?\d{2,3})\s*版
	(?:$|[ 　]*[:：·|｜-]|[ 　]+\p{Han}{2,8}$)`)

// wayHome is the way to a page, set as a heading.
var wayHome = pattern.New(`^(?:网站)?(?:首页|主页)[ 　]*[-—>›»＞/|｜]`)

// itemMark opens an item, which is no title and no line of particulars: ·2019年6月（开工）.
var itemMark = pattern.New(`^[·•●■◆][ 　]?[^ 　]`)

// over reports that a line of particulars, with its date, follows: the next line or the
// one after it.
func over(rest []*chunk) bool {
	for _, c := range rest[:min(len(rest), 2)] {
		if len(c.chars) > maxInfo || c.sentences() || itemMark.MatchString(c.Text) {
			return false
		}
		if i, ok := readInfo(c.infoFields(), ""); ok && i.date != "" {
			return true
		}
	}
	return false
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

// kind is what a forum or a portal sets before a title, in brackets: [游记].
var kind = pattern.New(`^[\[【][\p{Han}A-Za-z]{1,6}[\]】]\s*`)

// copied is what a <title> says of where the story comes from, before its title.
var copied = pattern.New(`^\s*[\[【](?:转载|转帖|转贴|转|原创|置顶|推荐)[\]】]\s*`)

// unmark takes the kind off a title that <title> gives without it; it returns what it
// took.
func unmark(c *chunk, pageTitle string) int {
	mark := kind.FindString(c.Text)
	if mark == "" || strings.Contains(squeeze(pageTitle), squeeze(c.Text)) ||
		!strings.HasPrefix(squeeze(pageTitle), squeeze(c.Text[len(mark):])) {
		return 0
	}
	n := len([]rune(mark))
	c.Text, c.chars = c.Text[len(mark):], c.chars[n:]
	c.Spans, c.Origins = nil, nil
	return n
}
