package html

import (
	"slices"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// The title by its looks and its place: before the prose, over the line of particulars.

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
