package html

import (
	"slices"
	"strings"

	"dayang/input/pattern"
)

// What a line of a page has in common with the <title>, which names headline, channel and site.

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

// columned is a title with its column in brackets behind it, as the <title> of a newspaper's page has it.
var columned = pattern.New(`^(.{2,60}?)[ 　]*[（(]([^（()）]{2,24})[）)]$`)

// columnOf reports the line of that column, where the title stands on the page as well.
func (c *chunk) columnOf(pageTitle string, chunks []*chunk) bool {
	m := columned.FindStringSubmatch(strings.TrimSpace(pageTitle))
	return m != nil && squeeze(c.Text) == squeeze(m[2]) &&
		slices.ContainsFunc(chunks[:min(len(chunks), maxTitleSearch)],
			func(k *chunk) bool { return k != c && k.hide != "hidden" && squeeze(k.Text) == squeeze(m[1]) })
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
